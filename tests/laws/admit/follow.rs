//! What is done here of what was paid or cancelled elsewhere since (10.2, 14.1, 14.7).

use consign::domain::{
    Actor, CancelReason, Code, Command, Event, EventType, Fact, FinancialStatus, Followed, ForeignLine, ForeignOrder,
    Order, TakenIn, Target, Time, admit, decide, differences, evolve, follow_record,
};

use super::fixture::{admitted, at, context, line, order, service};

/// Follows a record, and gives with that what is still different.
fn followed(ours: &Order, record: &ForeignOrder) -> (Followed, Vec<String>) {
    let theirs = admit(ours.id, record, ours.name.clone(), &context()).expect("it is sound");
    let mut found = differences(record, &theirs, ours);
    let followed = follow_record(ours, &theirs.order, record.updated_at, &mut found, &context());
    let mut after = ours.clone();
    for (event, seq) in followed.decision.events.iter().zip(context().next_seq..) {
        assert_eq!((event.seq, event.at), (seq, context().now));
        after = evolve(Some(after), event).expect("it fits");
    }
    assert_eq!(after, followed.decision.after);
    (followed, found.iter().map(ToString::to_string).collect())
}

fn types(followed: &Followed) -> Vec<EventType> {
    followed.decision.events.iter().map(|event| event.fact.event_type()).collect()
}

fn at_acme() -> ForeignOrder {
    order(vec![ForeignLine { service: service("acme"), fulfillable_quantity: Some(2), ..line("A", 2) }])
}

fn paid() -> ForeignOrder {
    ForeignOrder { financial_status: Some(FinancialStatus::Paid), ..at_acme() }
}

fn cancelled() -> ForeignOrder {
    let cancel_reason = Some(CancelReason::Fraud);
    ForeignOrder { cancelled_at: Some(at(500)), cancel_reason, ..at_acme() }
}

#[test]
fn a_payment_is_made_by_the_system_without_the_automatic_request() {
    assert!(context().shop.auto_fulfill);
    for status in [FinancialStatus::Pending, FinancialStatus::Authorized, FinancialStatus::PartiallyPaid] {
        let ours = admitted(&ForeignOrder { financial_status: Some(status), ..at_acme() }).order;
        let (done, left) = followed(&ours, &ForeignOrder { updated_at: Some(at(700)), ..paid() });
        assert_eq!((types(&done), left), (vec![EventType::OrderPaid], vec![]), "{status}");
        let event = &done.decision.events[0];
        let updated_at = event.origin.as_ref().and_then(|origin| origin.updated_at);
        assert_eq!((&event.actor, updated_at), (&Actor::System, Some(at(700))));
        let after = &done.decision.after;
        assert_eq!((after.financial_status, after.paid_at), (FinancialStatus::Paid, Some(context().now)));
        assert_eq!(after.paid_amount, after.total_price);
    }
}

#[test]
fn a_cancellation_has_the_reason_of_the_file_and_the_time_of_the_clock() {
    let ours = admitted(&at_acme()).order;
    let (done, left) = followed(&ours, &cancelled());
    assert_eq!((types(&done), left), (vec![EventType::OrderCancelled], vec![]));
    let after = &done.decision.after;
    assert_eq!((after.cancelled_at, after.cancel_reason), (Some(context().now), Some(CancelReason::Fraud)));
    assert_eq!((after.total_remaining(), done.decision.events[0].origin.is_none()), (0, true));
    let Fact::OrderCancelled { restock, .. } = &done.decision.events[0].fact else { panic!("it was cancelled") };
    assert!(*restock, "as `order cancel` does");
}

#[test]
fn an_order_that_was_paid_and_cancelled_is_first_paid() {
    let ours = admitted(&at_acme()).order;
    let record = ForeignOrder { financial_status: Some(FinancialStatus::Paid), ..cancelled() };
    let (done, left) = followed(&ours, &record);
    assert_eq!((types(&done), left), (vec![EventType::OrderPaid, EventType::OrderCancelled], vec![]));
}

#[test]
fn what_the_workflow_does_not_allow_is_a_difference() {
    let ours = admitted(&ForeignOrder { financial_status: Some(FinancialStatus::Paid), ..at_acme() }).order;
    let asked = decide(&ours, &Target::Order, &Command::AutoRequest, &context()).expect("it can be asked").after;
    let (refused, left) = followed(&asked, &cancelled());
    assert_eq!((types(&refused), refused.decision.after), (vec![], asked));
    assert_eq!(refused.refusal.map(|refusal| refusal.code), Some(Code::LegacyCannotCancel));
    assert!(left.contains(&"cancelled_at: null -> 1970-01-01T00:08:20Z".to_owned()), "{left:?}");

    let gone = admitted(&cancelled()).order;
    let (refused, left) = followed(&gone, &paid());
    assert_eq!(types(&refused), []);
    assert!(left.contains(&"financial_status: pending -> paid".to_owned()), "{left:?}");
    assert_eq!(refused.refusal.map(|refusal| refusal.code), Some(Code::OrderCancelled));
}

#[test]
fn everything_else_changes_nothing() {
    let ours = admitted(&paid()).order;
    for status in [FinancialStatus::Refunded, FinancialStatus::PartiallyRefunded, FinancialStatus::Pending] {
        let (done, left) = followed(&ours, &ForeignOrder { financial_status: Some(status), ..at_acme() });
        assert_eq!(
            (types(&done), done.refusal, left),
            (vec![], None, vec![format!("financial_status: paid -> {status}")])
        );
    }
    let mut both = paid();
    both.email = Some("bo@example.com".to_owned());
    let (done, left) = followed(&admitted(&at_acme()).order, &both);
    assert_eq!((types(&done), left), (vec![EventType::OrderPaid], vec!["email: null -> bo@example.com".to_owned()]));
}

/// The first event of an order, from a record that was changed then.
fn imported(order: &Order, updated_at: Option<Time>) -> Event {
    let fact = Fact::OrderImported(Box::new(order.clone()));
    let event = Event::of_shop(Actor::Merchant, 1, at(1), fact);
    let origin = updated_at.map(|at| consign::domain::Origin { updated_at: Some(at), ..Default::default() });
    Event { origin, ..event }
}

#[test]
fn what_an_import_did_counts_as_imported_and_what_the_merchant_did_does_not() {
    let ours = admitted(&at_acme()).order;
    let first = imported(&ours, Some(at(100)));
    let record = ForeignOrder { updated_at: Some(at(700)), ..paid() };
    let by_import = followed(&ours, &record).0.decision.events;
    let taken_in = TakenIn::of([vec![first.clone()], by_import.clone()].concat()).expect("it was imported");
    assert_eq!((taken_in.followed.financial_status, taken_in.updated_at), (FinancialStatus::Paid, Some(at(700))));
    assert_eq!(taken_in.imported, ours);

    let by_merchant = by_import.into_iter().map(|event| Event { actor: Actor::Merchant, origin: None, ..event });
    let taken_in = TakenIn::of([vec![first.clone()], by_merchant.collect()].concat()).expect("it was imported");
    assert_eq!((taken_in.followed.financial_status, taken_in.updated_at), (FinancialStatus::Pending, Some(at(100))));

    let by_import = followed(&ours, &cancelled()).0.decision.events;
    let taken_in = TakenIn::of([vec![first], by_import].concat()).expect("it was imported");
    assert_eq!((taken_in.followed.cancelled_at, taken_in.updated_at), (Some(context().now), Some(at(100))));
}

#[test]
fn an_order_that_was_placed_here_was_not_taken_in() {
    let ours = admitted(&at_acme()).order;
    let placed = Event { fact: Fact::OrderPlaced(Box::new(ours.clone())), ..imported(&ours, None) };
    assert_eq!((TakenIn::of(vec![placed]), TakenIn::of(Vec::new())), (None, None));
}

#[test]
fn only_a_record_with_an_earlier_time_is_older() {
    let ours = admitted(&at_acme()).order;
    let of = |updated_at| TakenIn::of(vec![imported(&ours, updated_at)]).expect("it was imported");
    let cases = [
        (Some(200), Some(199), true),
        (Some(200), Some(200), false),
        (Some(200), Some(201), false),
        (Some(200), None, false),
        (None, Some(1), false),
        (None, None, false),
    ];
    for (taken, record, older) in cases {
        assert_eq!(of(taken.map(at)).is_newer_than(record.map(at)), older, "{taken:?} {record:?}");
    }
}

#[test]
fn only_what_was_never_taken_in_is_news() {
    let imported_as = admitted(&at_acme()).order;
    let by_import = followed(&imported_as, &paid()).0.decision.events;
    let taken_in = TakenIn::of([vec![imported(&imported_as, None)], by_import].concat()).expect("it was imported");
    let mut now = imported_as.clone();
    now.financial_status = FinancialStatus::Refunded;
    for (status, news) in [
        (FinancialStatus::Refunded, false),
        (FinancialStatus::Paid, false),
        (FinancialStatus::Pending, false),
        (FinancialStatus::PartiallyRefunded, true),
    ] {
        let record = ForeignOrder { financial_status: Some(status), ..at_acme() };
        let theirs = admit(now.id, &record, now.name.clone(), &context()).expect("it is sound");
        let mut found = differences(&record, &theirs, &now);
        taken_in.retain_news(&record, &theirs, &mut found);
        assert_eq!(!found.is_empty(), news, "{status}");
    }
}
