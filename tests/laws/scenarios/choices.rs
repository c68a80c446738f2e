//! What TARGET and `--line` mean, what is skipped, and which refusal comes first.

use consign::domain::{Command, Place, RejectionReason, RequestKind};

use super::{Told, shop};
use crate::say::{
    ORDER, accept, cancel_request, close, fo, fulfill, hold, relocate, request, respond, ship, split, spoken_by,
};
use crate::world::Setting;

/// FO1 at `acme` holds TEE, FO2 at `main` holds MUG, FO3 at `zenith` holds CAP.
fn three() -> Told {
    let mut setting: Setting = shop(Place::Permitting);
    setting.locations.push(("zenith", Place::Permitting));
    setting.stock = vec![("TEE", "acme", 9), ("MUG", "main", 9), ("CAP", "zenith", 9)];
    Told::of(setting.place(&[("TEE", 2, "10"), ("MUG", 2, "5"), ("CAP", 1, "3")], None, false))
}

fn skipped(told: &Told) -> Vec<(u32, &'static str)> {
    told.last.skipped.iter().map(|skipped| (skipped.fulfillment_order.get(), skipped.refusal.code.as_str())).collect()
}

#[test]
fn an_order_as_target_takes_what_may_be_taken_and_skips_the_rest() {
    let mut told = three();
    assert_eq!(told.does(&request(ORDER, &[])), ["fulfillment_request_submitted"; 2]);
    assert_eq!(skipped(&told), [(2, "not_a_service_location")]);
    told.does(&fulfill(ORDER, &[]));
    assert_eq!(skipped(&told), [(1, "must_cancel_first"), (3, "must_cancel_first")]);
    assert_eq!(told.refuses(&request(ORDER, &[])), "already_requested", "the closed one takes no part");
}

#[test]
fn where_none_may_the_reason_that_ranks_first_is_given() {
    let mut told = three();
    told.does(&hold(fo(3)));
    assert_eq!(told.refuses(&request(fo(2), &[])), "not_a_service_location");
    told.does(&request(ORDER, &["TEE"]));
    assert_eq!(told.refuses(&request(ORDER, &[])), "already_requested");
    assert_eq!(told.refuses(&request(ORDER, &["CAP"])), "on_hold");
    assert_eq!(told.refuses(&request(ORDER, &["MUG", "CAP"])), "on_hold");
}

#[test]
fn if_all_are_closed_the_reason_for_a_closed_one_is_given() {
    let mut told = Told::of(shop(Place::Permitting).place(&[("TEE", 1, "10")], Some("main"), false));
    told.does(&fulfill(ORDER, &[]));
    assert_eq!(told.refuses(&fulfill(ORDER, &[])), "already_fulfilled");
    assert_eq!(told.refuses(&hold(ORDER)), "fulfillment_order_closed");
    assert_eq!(told.refuses(&cancel_request(ORDER)), "nothing_to_cancel");
}

#[test]
fn lines_are_picked_from_the_lowest_number_each_emptied_before_the_next() {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 5, "10"), ("MUG", 1, "5")]);
    told.then(&[split(1, &["TEE=2"]), split(1, &["TEE=1"])]);
    assert_eq!(told.does(&request(ORDER, &["TEE=4"])), ["fulfillment_request_submitted"; 2]);
    assert_eq!(
        told.fos(),
        [
            "acme open/submitted requested TEE=2/2",
            "acme open/submitted requested TEE=2/2",
            "acme open/unsubmitted unfulfilled TEE=1/1",
            "acme open/unsubmitted unfulfilled MUG=1/1",
        ]
    );
}

#[test]
fn one_impossible_line_refuses_the_whole_command() {
    let told = three();
    assert_eq!(told.refuses(&request(ORDER, &["TEE", "NONE"])), "line_not_found");
    assert_eq!(told.refuses(&request(ORDER, &["TEE", "MUG"])), "not_a_service_location");
    assert_eq!(told.refuses(&request(ORDER, &["TEE=3"])), "invalid_quantity");
    assert_eq!(told.refuses(&request(ORDER, &["TEE=0"])), "invalid_quantity");
    assert_eq!(told.refuses(&request(ORDER, &["TEE", "TEE=1"])), "usage");
    assert_eq!(told.refuses(&request(ORDER, &["TEE", "TEE=1", "NONE"])), "line_not_found");
    assert_eq!(told.refuses(&request(fo(9), &["NONE"])), "fulfillment_order_not_found");
}

#[test]
fn a_named_line_with_nothing_left_is_an_invalid_quantity() {
    let mut told = Told::of(shop(Place::Permitting).place(&[("TEE", 1, "10"), ("MUG", 1, "5")], Some("main"), false));
    told.does(&fulfill(ORDER, &["TEE"]));
    assert_eq!(told.refuses(&fulfill(ORDER, &["TEE"])), "invalid_quantity");
    assert_eq!(told.refuses(&fulfill(ORDER, &["TEE=1", "MUG=1"])), "invalid_quantity");
}

#[test]
fn what_holds_none_of_the_named_lines_is_not_skipped() {
    let mut told = three();
    told.does(&request(ORDER, &["TEE"]));
    assert_eq!(skipped(&told), []);
}

#[test]
fn several_services_need_to_say_who_they_are() {
    let mut told = three();
    told.does(&request(ORDER, &[]));
    assert_eq!(told.refuses(&accept(ORDER)), "ambiguous_service");
    assert_eq!(told.does(&spoken_by(&accept(ORDER), "acme")), ["fulfillment_request_accepted"]);
    assert_eq!(skipped(&told), [(2, "not_your_location"), (3, "not_your_location")]);
    assert_eq!(told.refuses(&spoken_by(&ship(fo(1), &[]), "zenith")), "not_your_location");
    assert_eq!(told.refuses(&spoken_by(&ship(fo(1), &[]), "main")), "service_not_found");
    told.does(&spoken_by(&accept(ORDER), "zenith"));
    assert_eq!(told.refuses(&ship(ORDER, &[])), "ambiguous_service");
    assert_eq!(told.refuses(&close(ORDER)), "ambiguous_service");
}

#[test]
fn open_questions_of_both_kinds_need_pending() {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 2, "10")]);
    told.then(&[split(1, &["TEE=1"]), request(ORDER, &[]), accept(fo(1)), cancel_request(fo(1))]);
    assert_eq!(told.refuses(&respond(ORDER, true, None)), "ambiguous_request");
    assert_eq!(told.does(&respond(fo(1), true, None)), ["cancellation_request_accepted"]);
    assert_eq!(told.does(&respond(ORDER, true, None)), ["fulfillment_request_accepted"]);
    assert_eq!(told.refuses(&respond(ORDER, true, None)), "no_pending_request");
}

#[test]
fn a_repeated_accept_of_a_request_never_accepts_a_cancellation() {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 2, "10")]);
    told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER)]);
    assert_eq!(told.refuses(&accept(ORDER)), "no_pending_request");
}

#[test]
fn not_found_comes_before_usage_and_usage_before_the_rules() {
    let told = three();
    let answer = |target, accept, pending, reason| {
        crate::say::of(
            target,
            Command::Respond { service: None, accept, pending, reason, message: None, ship_date: None },
        )
    };
    let reason = Some(RejectionReason::Other);
    assert_eq!(told.refuses(&answer(fo(9), true, None, reason)), "fulfillment_order_not_found");
    assert_eq!(told.refuses(&answer(fo(1), true, None, reason)), "usage");
    assert_eq!(told.refuses(&answer(fo(1), false, Some(RequestKind::Cancellation), reason)), "usage");
    assert_eq!(told.refuses(&answer(fo(1), false, None, reason)), "no_pending_request");
}

#[test]
fn confirmation_is_asked_last() {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 2, "10")]);
    let unconfirmed =
        |lines: &[&str]| crate::say::of(ORDER, Command::Revert { lines: crate::say::picks(lines), confirmed: false });
    assert_eq!(told.refuses(&unconfirmed(&[])), "nothing_to_revert");
    told.does(&request(ORDER, &[]));
    assert_eq!(told.refuses(&unconfirmed(&[])), "use_cancel_request");
    told.does(&accept(ORDER));
    assert_eq!(told.refuses(&unconfirmed(&[])), "cancellation_not_requested");
    told.does(&cancel_request(ORDER));
    assert_eq!(told.refuses(&unconfirmed(&["TEE=3"])), "invalid_quantity");
    assert_eq!(told.refuses(&unconfirmed(&[])), "confirmation_required");
}

#[test]
fn a10_a_closed_one_names_its_replacement() {
    let mut told = Told::at_acme(Place::Single, &[("TEE", 2, "10")]);
    told.then(&[request(ORDER, &[]), cancel_request(ORDER)]);
    let refusal = told.world.decide(&fulfill(fo(1), &[])).expect_err("it is closed");
    assert_eq!(
        (refusal.code.as_str(), refusal.replaced_by),
        ("fulfillment_order_closed", vec!["#1001-FO2".to_owned()])
    );
}

#[test]
fn s41_s42_only_a_permitting_service_fulfills_from_its_location_until_the_work_is_moved() {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 2, "10")]);
    assert_eq!(told.refuses(&fulfill(ORDER, &[])), "only_service_can_fulfill");
    told.does(&relocate(ORDER, "main", &[]));
    assert_eq!(told.does(&fulfill(ORDER, &[])), ["fulfillment_created"]);
    let mut told = Told::at_acme(Place::Single, &[("TEE", 2, "10")]);
    assert_eq!(told.refuses(&relocate(ORDER, "main", &[])), "service_single_location");
    assert_eq!(told.does(&fulfill(ORDER, &[])), ["marked_as_fulfilled"]);
}

#[test]
fn an_order_without_fulfillment_orders_has_nothing_to_act_on() {
    let told = Told::of(shop(Place::Permitting).place(&[], None, false));
    assert_eq!(told.refuses(&request(ORDER, &[])), "nothing_to_request");
    assert_eq!(told.refuses(&fulfill(ORDER, &[])), "nothing_to_fulfill");
    assert_eq!(told.refuses(&cancel_request(ORDER)), "nothing_to_cancel");
    assert_eq!(told.refuses(&crate::say::revert(ORDER, &[])), "nothing_to_revert");
    assert_eq!(told.refuses(&accept(ORDER)), "no_pending_request");
    assert_eq!(told.status(), "not_required");
}
