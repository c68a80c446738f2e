//! Explanations of what is about the whole order.

use super::fixture::{after, at_stage, order_at, order_of, run, shop};
use super::{code, message, one, path};
use crate::say::{self, fo, number};
use consign::domain::{Action, Actor, Asking, Stage, Target, explain, explainable};

#[test]
fn the_order_is_freed_as_a_whole() {
    let context = shop();
    let order = at_stage(Stage::Requested, "acme", &context).unwrap();
    let explained = one(&order, Target::Order, Action::Edit, &context);
    assert_eq!((code(&explained), explained.fulfillment_order), ("locked_by_request", None));
    assert_eq!(path(&explained), ["order cancel-request 1001", "order edit 1001 --line SKU=QTY"]);

    let order = at_stage(Stage::Accepted, "acme", &context).unwrap();
    let explained = one(&order, fo(1), Action::Refund, &context);
    let answer = "service respond 1001 --accept --pending cancellation (service:acme)";
    assert_eq!(code(&explained), "locked_by_request");
    assert_eq!(path(&explained), ["order cancel-request 1001", answer, "order refund 1001 --line SKU=QTY"]);
    assert_eq!(message(&explained), "#1001-FO1 is with Acme (accepted). Acme must act too");

    let order = at_stage(Stage::LegacyPending, "old", &context).unwrap();
    let explained = one(&order, Target::Order, Action::Cancel, &context);
    assert_eq!(code(&explained), "legacy_cannot_cancel");
    assert_eq!(path(&explained), ["service close 1001 (service:old)", "order cancel 1001"]);
    assert!(message(&explained).ends_with("Old must act first"));
}

#[test]
fn several_services_are_named() {
    let context = shop();
    let order = order_of(&[("IPOD", 2), ("CASE", 1)], "acme");
    let order = run(&order, &say::relocate(fo(1), "zenith", &[]), &context);
    let mut order = run(&order, &say::split(1, &["CASE"]), &context);
    order = run(&order, &say::relocate(fo(2), "acme", &[]), &context);
    for number in [1, 2] {
        order = after(&order, number, Action::RequestFulfillment, &context);
        order = after(&order, number, Action::AcceptRequest, &context);
    }
    let explained = one(&order, Target::Order, Action::Edit, &context);
    assert_eq!(
        path(&explained),
        [
            "order cancel-request 1001",
            "service respond 1001 --accept --pending cancellation --service zenith (service:zenith)",
            "service respond 1001 --accept --pending cancellation (service:acme)",
            "order edit 1001 --line SKU=QTY",
        ]
    );
    assert!(message(&explained).ends_with("Zenith and Acme must act too"), "{}", message(&explained));
}

#[test]
fn shipments_are_taken_back_before_an_order_is_cancelled() {
    let context = shop();
    let order = at_stage(Stage::Fulfilled, "main", &context).unwrap();
    let explained = one(&order, Target::Order, Action::Cancel, &context);
    assert_eq!(code(&explained), "outstanding_fulfillments");
    assert_eq!(path(&explained), ["fulfillment cancel 1001-F1", "order cancel 1001"]);
}

#[test]
fn a_cancelled_order_stays_cancelled() {
    let context = shop();
    let order = order_at("main");
    let order = run(&order, &say::cancel(false, true), &context);
    for explained in explain(&order, fo(1), &Asking::Every, &context).unwrap() {
        assert_eq!((code(&explained), explained.path.len()), ("order_cancelled", 0), "{}", explained.action);
    }
    let own = explain(&order, Target::Order, &Asking::Every, &context).unwrap();
    let codes: Vec<&str> = own.iter().map(code).collect();
    assert_eq!(codes, ["order_cancelled", "order_cancelled", "", "already_cancelled"], "its units can be refunded");
    assert!(own.iter().all(|explained| explained.path.is_empty() && explained.actor == Actor::Merchant));
}

#[test]
fn an_order_begins_with_its_own_actions_and_leaves_closed_work_out() {
    let context = shop();
    let order = at_stage(Stage::Cancelled, "acme", &context).unwrap();
    let order = run(&order, &say::relocate(fo(2), "main", &[]), &context);
    let about = |target| {
        let explained = explain(&order, target, &Asking::Every, &context).unwrap();
        explained.iter().map(|item| (item.fulfillment_order, item.action)).collect::<Vec<_>>()
    };
    let own: Vec<_> = Action::ALL.iter().filter(|action| action.is_orders()).map(|action| (None, *action)).collect();
    let merchants = Action::ALL.iter().filter(|action| !action.is_orders() && !action.is_services());
    let of_second: Vec<_> = merchants.map(|action| (Some(number(2)), *action)).collect();
    assert_eq!(about(Target::Order), [own, of_second].concat());
    assert_eq!(about(fo(1)).len(), 20);
    assert!(explain(&order, fo(9), &Asking::Every, &context).is_err());
}

#[test]
fn without_more_said_only_what_is_allowed_or_wanted_next_is_explained() {
    use Action as A;
    let context = shop();
    let cases: &[(Stage, &str, &[Action], &[Action])] = &[
        (
            Stage::Unfulfilled,
            "main",
            &[A::CreateFulfillment, A::Move, A::Hold, A::Split, A::ReportProgress, A::Replace],
            &[],
        ),
        (
            Stage::Unfulfilled,
            "acme",
            &[A::RequestFulfillment, A::Move, A::Hold, A::Split, A::Replace],
            &[A::CreateFulfillment],
        ),
        (Stage::Requested, "acme", &[A::CancelRequest, A::AcceptRequest, A::RejectRequest], &[A::Move, A::Ship]),
        (Stage::Accepted, "acme", &[A::RequestCancellation, A::Ship, A::Close], &[A::Move]),
        (Stage::Accepted, "solo", &[A::RequestCancellation, A::Ship, A::Close], &[A::CreateFulfillment]),
        (Stage::LegacyOpen, "old", &[A::Ship, A::Close], &[A::Move]),
        (Stage::Fulfilled, "main", &[], &[A::CreateFulfillment]),
    ];
    for (stage, place, allowed, wanted) in cases {
        let order = at_stage(*stage, place, &context).unwrap();
        let explained = explain(&order, fo(1), &Asking::Next, &context).unwrap();
        let (yes, no): (Vec<_>, Vec<_>) = explained.iter().partition(|item| item.obstacle.is_none());
        let actions =
            |items: Vec<&consign::domain::Explained>| items.iter().map(|item| item.action).collect::<Vec<_>>();
        assert_eq!((actions(yes).as_slice(), actions(no).as_slice()), (*allowed, *wanted), "{stage} at {place}");
    }
    let order = at_stage(Stage::Accepted, "acme", &context).unwrap();
    let explained = explain(&order, Target::Order, &Asking::Next, &context).unwrap();
    let own: Vec<Action> = explained.iter().map(|item| item.action).filter(|action| action.is_orders()).collect();
    assert_eq!(own, [A::Pay, A::Edit, A::Cancel], "a refund waits too, and is not asked for as often");
    assert_eq!(explainable(&order, Target::Order, &context).unwrap(), 24);
}
