//! Requests, parts, replacements.

use consign::domain::{Place, RequestKind};

use super::Told;
use crate::say::{
    ORDER, accept, accept_cancellation, cancel_request, close, fo, fulfill, hold, reject, reject_cancellation,
    relocate, request, revert, ship, split,
};

const TWO_LINES: &[(&str, i64, &str)] = &[("TEE", 3, "10"), ("MUG", 2, "5")];

#[test]
fn a_partial_request_keeps_the_requested_units_and_a_new_one_takes_the_rest() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    assert_eq!(told.does(&request(ORDER, &["TEE=1"])), ["fulfillment_request_submitted"]);
    assert_eq!(
        told.fos(),
        ["acme open/submitted requested TEE=1/1", "acme open/unsubmitted unfulfilled TEE=2/2 MUG=2/2"]
    );
    assert_eq!(told.requests(1), ["fulfillment -"]);
    assert!(told.requests(2).is_empty());
    assert_eq!(told.replaces(), [None, None]);
    assert_eq!(told.status(), "in_progress");
}

#[test]
fn a_legacy_request_of_a_part_splits_likewise() {
    let mut told = Told::at_acme(Place::LegacyPermitting, TWO_LINES);
    assert_eq!(told.does(&request(ORDER, &["TEE=1", "MUG=2"])), ["fulfillment_pending"]);
    assert_eq!(
        told.fos(),
        ["acme open/unsubmitted requested TEE=1/1 MUG=2/2", "acme open/unsubmitted unfulfilled TEE=2/2"]
    );
}

#[test]
fn a_partial_move_puts_the_moved_units_into_a_new_one_at_the_destination() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    assert_eq!(told.does(&relocate(fo(1), "main", &["TEE=2"])), ["location_changed"]);
    assert_eq!(
        told.fos(),
        ["acme open/unsubmitted unfulfilled TEE=1/1 MUG=2/2", "main open/unsubmitted unfulfilled TEE=2/2"]
    );
}

#[test]
fn a_whole_move_with_nothing_shipped_keeps_the_same_one_with_its_requests() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), reject(ORDER), relocate(ORDER, "main", &[])]);
    assert_eq!(told.fos(), ["main open/unsubmitted unfulfilled TEE=3/3 MUG=2/2"]);
    assert_eq!(told.requests(1), ["fulfillment rejected"]);
}

#[test]
fn one_from_which_something_shipped_keeps_its_place_and_what_remained_moves_to_a_new_one() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), accept(ORDER), ship(ORDER, &["TEE=2"]), close(ORDER)]);
    assert_eq!(told.fo(1), "acme incomplete/closed incomplete TEE=1/3 MUG=2/2");
    told.does(&relocate(fo(1), "annex", &[]));
    assert_eq!(
        told.fos(),
        ["acme closed/closed fulfilled TEE=0/2", "annex open/unsubmitted unfulfilled TEE=1/1 MUG=2/2"]
    );
    assert_eq!(told.status(), "partially_fulfilled");
}

#[test]
fn split_gives_the_named_units_to_the_new_one() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    assert_eq!(told.does(&split(1, &["TEE=1", "MUG"])), ["fulfillment_order_split"]);
    assert_eq!(
        told.fos(),
        ["acme open/unsubmitted unfulfilled TEE=2/2", "acme open/unsubmitted unfulfilled TEE=1/1 MUG=2/2"]
    );
    assert_eq!(told.refuses(&split(1, &["TEE=2"])), "invalid_quantity");
    assert_eq!(told.refuses(&split(1, &[])), "usage");
    assert_eq!(told.refuses(&split(9, &[])), "fulfillment_order_not_found");
}

#[test]
fn parts_inherit_holds() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[hold(ORDER), split(1, &["MUG"]), relocate(fo(1), "main", &["TEE=1"])]);
    assert_eq!(
        told.fos(),
        [
            "acme on_hold/unsubmitted on_hold TEE=2/2",
            "acme on_hold/unsubmitted on_hold MUG=2/2",
            "main on_hold/unsubmitted on_hold TEE=1/1"
        ]
    );
    assert_eq!(told.status(), "on_hold");
}

#[test]
fn cancel_on_requested_closes_it_as_submitted_and_opens_a_replacement() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.does(&request(ORDER, &[]));
    assert_eq!(told.does(&cancel_request(ORDER)), ["fulfillment_request_cancelled"]);
    assert_eq!(told.fos(), ["acme closed/submitted cancelled", "acme open/unsubmitted unfulfilled TEE=3/3 MUG=2/2"]);
    assert_eq!(told.replaces(), [None, Some(1)]);
    assert_eq!(told.requests(1), ["fulfillment cancelled"]);
    assert_eq!(told.refuses(&accept(fo(1))), "no_pending_request");
    assert_eq!(told.status(), "unfulfilled");
}

#[test]
fn an_accepted_cancellation_closes_it_and_keeps_only_shipped_units() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), accept(ORDER), ship(ORDER, &["TEE=1"])]);
    assert_eq!(told.does(&cancel_request(ORDER)), ["cancellation_request_submitted"]);
    assert_eq!(told.fo(1), "acme in_progress/cancellation_requested cancellation_requested TEE=2/3 MUG=2/2");
    assert_eq!(told.does(&accept_cancellation(ORDER)), ["cancellation_request_accepted"]);
    assert_eq!(
        told.fos(),
        ["acme closed/cancellation_accepted cancelled TEE=0/1", "acme open/unsubmitted unfulfilled TEE=2/2 MUG=2/2"]
    );
    assert_eq!(told.requests(1), ["fulfillment accepted", "cancellation accepted"]);
    assert_eq!(told.banners(), ["new_workflow acme", "cancellation_accepted acme FO1"]);
}

#[test]
fn the_banner_of_an_accepted_cancellation_stands_until_the_replacement_is_touched() {
    let start = || {
        let mut told = Told::at_acme(Place::Single, TWO_LINES);
        told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER), accept_cancellation(ORDER)]);
        told
    };
    let stands = |told: &Told| told.banners().contains(&"cancellation_accepted acme FO1".to_owned());
    assert!(stands(&start()));
    assert!(stands(start().then(&[hold(fo(2))])));
    assert!(!stands(start().then(&[request(fo(2), &[])])), "requested");
    assert!(!stands(start().then(&[fulfill(fo(2), &["TEE=1"])])), "shipped from");
    assert!(!stands(start().then(&[crate::say::cancel(false, true)])), "closed");
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER), accept_cancellation(ORDER)]);
    assert!(!stands(told.then(&[relocate(fo(2), "main", &[])])), "moved");
}

#[test]
fn a_revert_closes_it_still_asked_for_cancellation() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER)]);
    assert_eq!(told.does(&revert(ORDER, &[])), ["reverted_to_unfulfilled"]);
    assert_eq!(
        told.fos(),
        ["acme closed/cancellation_requested cancelled", "acme open/unsubmitted unfulfilled TEE=3/3 MUG=2/2"]
    );
    assert_eq!(told.requests(1), ["fulfillment accepted", "cancellation reverted"]);
    assert_eq!(told.refuses(&accept_cancellation(fo(1))), "no_pending_request");
}

#[test]
fn a_revert_of_some_units_moves_just_these_and_leaves_the_question_open() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER), revert(ORDER, &["TEE=1"])]);
    assert_eq!(
        told.fos(),
        [
            "acme in_progress/cancellation_requested cancellation_requested TEE=2/2 MUG=2/2",
            "acme open/unsubmitted unfulfilled TEE=1/1"
        ]
    );
    assert_eq!(told.requests(1), ["fulfillment accepted", "cancellation -"]);
    told.does(&revert(fo(1), &["TEE", "MUG"]));
    assert_eq!(told.fo(1), "acme closed/cancellation_requested cancelled");
    assert_eq!(told.fo(3), "acme open/unsubmitted unfulfilled TEE=2/2 MUG=2/2");
    assert_eq!(told.requests(1), ["fulfillment accepted", "cancellation reverted"]);
    assert_eq!(told.replaces(), [None, Some(1), Some(1)]);
}

#[test]
fn after_a_revert_of_some_units_the_service_may_still_answer() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER), revert(ORDER, &["TEE=1"])]);
    told.does(&reject_cancellation(fo(1)));
    assert_eq!(told.fo(1), "acme in_progress/cancellation_rejected cancellation_rejected TEE=2/2 MUG=2/2");
    assert_eq!(told.refuses(&cancel_request(fo(1))), "cancellation_already_rejected");
    assert_eq!(told.refuses(&revert(fo(1), &[])), "cancellation_rejected");
}

#[test]
fn a_shipment_that_empties_it_makes_the_cancellation_moot() {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 2, "10")]);
    told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER)]);
    assert_eq!(told.does(&ship(ORDER, &["TEE=1"])), ["fulfillment_created"]);
    assert_eq!(told.fo(1), "acme in_progress/cancellation_requested cancellation_requested TEE=1/2");
    assert_eq!(told.does(&ship(ORDER, &[])), ["fulfillment_created", "cancellation_request_moot"]);
    assert_eq!(told.fo(1), "acme closed/cancellation_rejected fulfilled TEE=0/2");
    assert_eq!(told.requests(1), ["fulfillment accepted", "cancellation moot"]);
    assert_eq!(told.banners(), [""; 0]);
}

#[test]
fn one_emptied_by_shipment_keeps_its_request_status() {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 1, "10")]);
    told.then(&[request(ORDER, &[]), accept(ORDER), ship(ORDER, &[])]);
    assert_eq!(told.fo(1), "acme closed/accepted fulfilled TEE=0/1");
    let mut told = Told::at_acme(Place::Single, &[("TEE", 1, "10")]);
    told.then(&[request(ORDER, &[]), reject(ORDER), fulfill(ORDER, &[])]);
    assert_eq!(told.fo(1), "acme closed/rejected fulfilled TEE=0/1");
}

#[test]
fn an_unsubmitted_one_that_shipped_a_part_is_in_progress() {
    let mut told = Told::at_acme(Place::Single, &[("TEE", 2, "10")]);
    assert_eq!(told.does(&fulfill(ORDER, &["TEE=1"])), ["marked_as_fulfilled"]);
    assert_eq!(told.fo(1), "acme in_progress/unsubmitted unfulfilled TEE=1/2");
    told.then(&[request(ORDER, &[]), reject(ORDER)]);
    assert_eq!(told.fo(1), "acme open/rejected rejected TEE=1/2");
    assert_eq!(told.refuses(&crate::say::respond(ORDER, true, Some(RequestKind::Cancellation))), "no_pending_request");
}

#[test]
fn a27_after_a_rejected_cancellation_only_the_service_can_go_on() {
    let mut told = Told::at_acme(Place::Single, &[("TEE", 2, "10")]);
    told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER), reject_cancellation(ORDER)]);
    assert_eq!(told.refuses(&fulfill(ORDER, &[])), "must_cancel_first");
    assert_eq!(told.refuses(&relocate(ORDER, "main", &[])), "cannot_move_submitted");
    assert_eq!(told.refuses(&crate::say::cancel(false, true)), "cancel_request_first");
    told.does(&close(ORDER));
    assert_eq!(told.fo(1), "acme incomplete/closed incomplete TEE=2/2");
    told.then(&[request(ORDER, &[]), accept(ORDER)]);
    assert_eq!(told.does(&cancel_request(ORDER)), ["cancellation_request_submitted"]);
}
