//! What was requested before, and automatic requests.

use consign::domain::{Actor, Command, Place};

use super::{Told, shop};
use crate::say::{
    ORDER, Said, accept, accept_cancellation, cancel_fulfillment, cancel_request, close, fo, hold, number, reject,
    release, relocate, request, revert, ship, split,
};

const TWO: &[(&str, i64, &str)] = &[("TEE", 2, "10")];

#[test]
fn requested_before_is_true_once_any_request_was_sent() {
    for place in [Place::Permitting, Place::LegacyPermitting] {
        let mut told = Told::at_acme(place, TWO);
        assert_eq!(told.requested_before(), [false]);
        assert_eq!(told.then(&[request(ORDER, &[])]).requested_before(), [true]);
    }
    let mut told = Told::at_acme(Place::Permitting, TWO);
    told.then(&[request(ORDER, &[]), reject(ORDER), relocate(ORDER, "main", &[])]);
    assert_eq!(told.requested_before(), [true]);
}

#[test]
fn the_unrequested_rest_was_not_requested_before() {
    for place in [Place::Permitting, Place::LegacyPermitting] {
        let mut told = Told::at_acme(place, TWO);
        assert_eq!(told.then(&[request(ORDER, &["TEE=1"])]).requested_before(), [true, false]);
    }
}

#[test]
fn what_comes_out_of_a_requested_one_was_requested_before() {
    let started = || {
        let mut told = Told::at_acme(Place::Permitting, TWO);
        told.does(&request(ORDER, &[]));
        told
    };
    let replacement = |commands: &[Said]| started().then(commands).requested_before();
    assert_eq!(replacement(&[cancel_request(ORDER)]), [true, true]);
    assert_eq!(replacement(&[accept(ORDER), cancel_request(ORDER), accept_cancellation(ORDER)]), [true, true]);
    assert_eq!(replacement(&[accept(ORDER), cancel_request(ORDER), revert(ORDER, &["TEE=1"])]), [true, true]);
    assert_eq!(replacement(&[reject(ORDER), split(1, &["TEE=1"])]), [true, true]);
    assert_eq!(replacement(&[reject(ORDER), relocate(ORDER, "main", &["TEE=1"])]), [true, true]);
    assert_eq!(replacement(&[cancel_request(ORDER), split(2, &["TEE=1"])]), [true, true, true]);
}

#[test]
fn what_comes_out_of_a_cancelled_shipment_was_requested_before() {
    let mut told = Told::of(shop(Place::Permitting).place(TWO, Some("main"), false));
    told.then(&[crate::say::fulfill(ORDER, &[]), cancel_fulfillment(1)]);
    assert_eq!(told.requested_before(), [false, true]);
    assert_eq!(told.replaces(), [None, Some(1)]);
}

#[test]
fn s7_pay_with_auto_fulfill_on_requests_everything_at_a_service_as_the_system() {
    let mut setting = shop(Place::Permitting);
    setting.auto_fulfill = true;
    setting.stock = vec![("TEE", "acme", 5), ("MUG", "main", 5)];
    let mut told = Told::of(setting.place(&[("TEE", 2, "10"), ("MUG", 1, "5")], None, false));
    assert_eq!(told.fos(), ["acme open/unsubmitted unfulfilled TEE=2/2", "main open/unsubmitted unfulfilled MUG=1/1"]);
    assert_eq!(told.does(&crate::say::whole(Command::Pay)), ["order_paid", "fulfillment_request_submitted"]);
    let actors: Vec<&Actor> = told.last.events.iter().map(|event| &event.actor).collect();
    assert_eq!(actors, [&Actor::Merchant, &Actor::System]);
    assert_eq!(told.fo(1), "acme open/submitted requested TEE=2/2");
    assert_eq!(told.refuses(&crate::say::whole(Command::Pay)), "order_cannot_be_paid");
}

#[test]
fn an_order_that_is_placed_paid_is_requested_at_once() {
    let mut setting = shop(Place::LegacyPermitting);
    setting.auto_fulfill = true;
    let (world, events) = setting.try_place(TWO, Some("acme"), true).expect("it can be placed");
    let kinds: Vec<&str> = events.iter().map(|event| event.fact.event_type().as_str()).collect();
    assert_eq!(kinds, ["order_placed", "order_paid", "fulfillment_pending"]);
    assert_eq!(Told::of(world).fo(1), "acme open/unsubmitted requested TEE=2/2");
    setting.auto_fulfill = false;
    let (_, events) = setting.try_place(TWO, Some("acme"), true).expect("it can be placed");
    assert_eq!(events.len(), 2);
}

#[test]
fn paying_requests_nothing_that_was_requested_before() {
    let mut setting = shop(Place::Permitting);
    setting.auto_fulfill = true;
    let mut told = Told::of(setting.place(TWO, Some("acme"), false));
    told.then(&[request(ORDER, &["TEE=1"]), cancel_request(ORDER)]);
    assert_eq!(told.requested_before(), [true, false, true]);
    assert_eq!(told.does(&crate::say::whole(Command::Pay)), ["order_paid", "fulfillment_request_submitted"]);
    assert_eq!(told.last.events[1].fulfillment_order, Some(number(2)));
    assert_eq!(told.fo(3), "acme open/unsubmitted unfulfilled TEE=1/1");
}

#[test]
fn auto_fulfill_takes_paid_orders_that_are_requestable_and_never_were() {
    let mut told = Told::at_acme(Place::Permitting, TWO);
    assert_eq!(told.does(&crate::say::whole(Command::AutoRequest)), [""; 0], "not paid");
    told.then(&[crate::say::whole(Command::Pay), hold(ORDER)]);
    assert_eq!(told.does(&crate::say::whole(Command::AutoRequest)), [""; 0], "held");
    told.does(&release(ORDER));
    assert_eq!(told.does(&crate::say::whole(Command::AutoRequest)), ["fulfillment_request_submitted"]);
    assert_eq!(told.last.events[0].actor, Actor::System);
    assert_eq!(told.does(&crate::say::whole(Command::AutoRequest)), [""; 0], "with the service");
    told.then(&[accept(ORDER), ship(ORDER, &["TEE=1"]), close(ORDER)]);
    assert_eq!(told.does(&crate::say::whole(Command::AutoRequest)), [""; 0], "requested before");
}

#[test]
fn require_paid_refuses_requests_of_unpaid_orders() {
    let mut setting = shop(Place::Permitting);
    setting.require_paid = true;
    let mut told = Told::of(setting.place(TWO, Some("acme"), false));
    assert_eq!(told.refuses(&request(ORDER, &[])), "payment_required");
    told.then(&[crate::say::whole(Command::Pay), crate::say::refund(&["TEE=1"], None)]);
    assert_eq!(told.money(), "10.00 20.00 10.00 partially_refunded");
    assert_eq!(told.does(&request(ORDER, &[])), ["fulfillment_request_submitted"]);
    let mut told = Told::of(setting.place(TWO, Some("acme"), true));
    told.does(&crate::say::edit(&["TEE=3"]));
    assert_eq!(told.money(), "30.00 20.00 0.00 partially_paid");
    assert_eq!(told.refuses(&request(fo(1), &[])), "payment_required");
}

#[test]
fn a28_a_rejected_one_can_be_requested_again() {
    let mut told = Told::at_acme(Place::Permitting, TWO);
    told.then(&[request(ORDER, &[]), reject(ORDER)]);
    assert_eq!(told.fo(1), "acme open/rejected rejected TEE=2/2");
    assert_eq!(told.status(), "unfulfilled");
    assert_eq!(told.banners(), ["new_workflow acme", "request_rejected acme FO1"]);
    told.does(&request(ORDER, &[]));
    assert_eq!(told.requests(1), ["fulfillment rejected", "fulfillment -"]);
    assert_eq!(told.refuses(&request(ORDER, &[])), "already_requested");
}
