//! What a record says differently from an order that is here (10.2, 14.1, 14.6).

use consign::domain::{
    Address, FinancialStatus, ForeignFulfillment, ForeignLine, ForeignOrder, ForeignRefund, ForeignStatus,
    FulfillmentState, Money, Restock, ShipmentStatus, Tracking, admit, differences,
};

use super::fixture::{admitted, at, context, line, money, order, refund, shipped};

/// What a record says differently from the order that an earlier one became.
fn found(first: &ForeignOrder, later: &ForeignOrder) -> Vec<String> {
    let ours = admitted(first).order;
    let theirs =
        admit(ours.id, later, ours.name.clone(), &context()).expect("the numbers do not contradict each other");
    differences(later, &theirs, &ours).iter().map(ToString::to_string).collect()
}

/// An order that says everything.
fn full() -> ForeignOrder {
    let line = |sku| ForeignLine { fulfillable_quantity: Some(2), ..line(sku, 3) };
    let mut foreign = order(vec![line("A"), line("B")]);
    foreign.email = Some("ann@example.com".to_owned());
    foreign.phone = Some("+1".to_owned());
    foreign.note = Some("ring".to_owned());
    foreign.tags = vec!["a".to_owned(), "b".to_owned()];
    let city = Some("Oslo".to_owned());
    foreign.shipping_address = Some(Address { city, zip: Some("0150".to_owned()), ..Address::default() });
    foreign.currency = Some("EUR".to_owned());
    foreign.total_price = Some(money("60"));
    foreign.fulfillments.push(ForeignFulfillment {
        tracking: vec![Tracking { number: Some("T1".to_owned()), company: None, url: None }],
        ..shipped(FulfillmentState::Success, &[(0, 1), (1, 1)])
    });
    foreign
}

#[test]
fn the_same_record_again_says_nothing_else() {
    assert_eq!(found(&full(), &full()), [""; 0]);
}

#[test]
fn what_a_record_does_not_say_is_no_difference() {
    let mut bare = order(vec![line("A", 3), line("B", 3)]);
    bare.financial_status = None;
    assert_eq!(found(&full(), &bare), [""; 0]);
    let mut half = full();
    half.shipping_address = Some(Address { city: Some("Oslo".to_owned()), ..Address::default() });
    assert_eq!(found(&full(), &half), [""; 0], "a part of an address that is not said");
}

#[test]
fn every_value_is_named_by_its_key() {
    type Change = fn(&mut ForeignOrder);
    let cases: &[(Change, &[&str])] = &[
        (|it| it.email = Some("bo@example.com".to_owned()), &["email: ann@example.com -> bo@example.com"]),
        (|it| it.phone = Some("+2".to_owned()), &["phone: +1 -> +2"]),
        (|it| it.note = Some("knock".to_owned()), &["note: ring -> knock"]),
        (|it| it.tags = vec!["b".to_owned(), "a".to_owned()], &[]),
        (|it| it.tags.push("c".to_owned()), &["tags: a, b -> a, b, c"]),
        (
            |it| it.shipping_address = Some(Address { zip: Some("0151".to_owned()), ..Address::default() }),
            &["shipping_address.zip: 0150 -> 0151"],
        ),
        (|it| it.currency = Some("USD".to_owned()), &["currency: EUR -> USD"]),
        (|it| it.total_price = Some(money("61.5")), &["total_price: 60.00 -> 61.50"]),
        (|it| it.financial_status = Some(FinancialStatus::Paid), &["financial_status: pending -> paid"]),
        (|it| it.lines[0].quantity = 4, &["line_items[A].quantity: 3 -> 4"]),
        (
            |it| it.lines[0].fulfillable_quantity = Some(1),
            &["line_items[A].current_quantity: 3 -> 2", "line_items[A].remaining_quantity: 2 -> 1"],
        ),
        (
            |it| it.fulfillments[0].lines = Some(vec![(0, 1)]),
            &["line_items[B].current_quantity: 3 -> 2", "line_items[B].fulfilled_quantity: 1 -> 0"],
        ),
        (|it| it.lines.push(line("C", 1)), &["line_items[C].quantity: null -> 1"]),
        (
            |it| {
                it.lines.pop();
                it.fulfillments[0].lines = Some(vec![(0, 1)]);
            },
            &["line_items[B].quantity: 3 -> null"],
        ),
        (|it| it.lines[0].sku = Some("A2".to_owned()), &["line_items[A2].sku: A -> A2"]),
        (|it| it.lines[0].price = money("12"), &["line_items[A].price: 10.00 -> 12.00"]),
        (|it| it.lines[0].price = Money::ZERO, &[]),
        (|it| it.fulfillments[0].tracking[0].number = Some("T2".to_owned()), &["tracking_numbers: T1 -> T2"]),
        (
            |it| it.fulfillments[0].shipment_status = Some(ShipmentStatus::Delivered),
            &["fulfillments[f].shipment_status: null -> delivered"],
        ),
        (
            |it| it.refunds.push(refund("5", &[(0, 1, Restock::None)])),
            &["line_items[A].refunded_quantity: 0 -> 1", "refunded_amount: 0.00 -> 5.00"],
        ),
        (|it| it.refunds.push(ForeignRefund { lines: None, ..refund("5", &[]) }), &["refunded_amount: 0.00 -> 5.00"]),
    ];
    for (change, expected) in cases {
        let mut later = full();
        change(&mut later);
        assert_eq!(found(&full(), &later), *expected);
    }
}

#[test]
fn a_status_of_a_shipment_is_a_difference_with_the_units_that_it_holds() {
    let mut first = full();
    first.fulfillments[0].status = FulfillmentState::Pending;
    let expected = [
        "line_items[A].remaining_quantity: 3 -> 2",
        "line_items[A].fulfilled_quantity: 0 -> 1",
        "line_items[B].remaining_quantity: 3 -> 2",
        "line_items[B].fulfilled_quantity: 0 -> 1",
        "fulfillments[f].status: pending -> success",
    ];
    assert_eq!(found(&first, &full()), expected);
}

/// What the shop asked a service for, or holds back, must not be asked for here unsaid.
#[test]
fn holds_and_requests_of_the_shop_are_differences() {
    let reads = |status| ForeignOrder { fulfillment_status: Some(status), ..order(vec![line("A", 2)]) };
    let plain = reads(ForeignStatus::Unfulfilled);
    let (held, asked) = (reads(ForeignStatus::OnHold), reads(ForeignStatus::WithService));
    assert_eq!(found(&plain, &held), ["fulfillment_orders.on_hold: false -> true"]);
    assert_eq!(found(&held, &plain), ["fulfillment_orders.on_hold: true -> false"]);
    assert_eq!(found(&plain, &asked), ["fulfillment_orders.requested_before: false -> true"]);
    let mut prepared = plain.clone();
    prepared.fulfillments.push(shipped(FulfillmentState::Pending, &[(0, 2)]));
    let expected = ["fulfillment_orders.requested_before: false -> true", "fulfillments[f].status: null -> pending"];
    assert_eq!(found(&plain, &prepared), expected);
}

#[test]
fn what_belongs_to_a_cancellation_is_no_difference() {
    let mut cancelled = full();
    cancelled.cancelled_at = Some(at(500));
    cancelled.lines.iter_mut().for_each(|line| line.fulfillable_quantity = Some(0));
    let expected = ["cancelled_at: null -> 1970-01-01T00:08:20Z"];
    for status in [FinancialStatus::Voided, FinancialStatus::Refunded, FinancialStatus::Pending] {
        cancelled.financial_status = Some(status);
        assert_eq!(found(&full(), &cancelled), expected, "{status}");
    }
    cancelled.financial_status = Some(FinancialStatus::Paid);
    assert_eq!(found(&full(), &cancelled), ["financial_status: pending -> paid", expected[0]]);
    let mut at_another_time = cancelled.clone();
    at_another_time.cancelled_at = Some(at(600));
    assert_eq!(found(&cancelled, &at_another_time), [""; 0]);
}

#[test]
fn a_guess_is_no_difference() {
    let mut guessed = full();
    guessed.fulfillments.clear();
    guessed.lines.iter_mut().for_each(|line| line.fulfillable_quantity = None);
    guessed.fulfillment_status = Some(ForeignStatus::Partial);
    assert_eq!(found(&full(), &guessed), [""; 0]);
    let mut unpriced = full();
    unpriced.refunds.push(ForeignRefund { amount: None, ..refund("1", &[(0, 1, Restock::None)]) });
    assert_eq!(found(&full(), &unpriced), ["line_items[A].refunded_quantity: 0 -> 1"]);
}

#[test]
fn lines_of_one_sku_are_told_apart() {
    let twice = |id: &str| ForeignLine { source_id: Some(id.to_owned()), ..line("A", 1) };
    let first = order(vec![twice("1"), twice("2")]);
    let mut later = first.clone();
    later.lines[1].quantity = 2;
    assert_eq!(found(&first, &later), ["line_items[A 2].quantity: 1 -> 2"]);
    later.lines.iter_mut().for_each(|line| line.source_id = None);
    assert_eq!(found(&first, &later), ["line_items[A 2].quantity: 1 -> 2"], "without ids in their order");
}

#[test]
fn a_long_value_is_cut_where_it_is_shown() {
    let mut later = full();
    later.note = Some("x".repeat(61));
    assert_eq!(found(&full(), &later), [format!("note: ring -> {}…", "x".repeat(60))]);
}
