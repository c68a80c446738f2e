//! Shipments, legacy ones, cancelled ones, late ones.

use consign::domain::{Actor, Command, Fact, Place, ShipmentStatus, Target};

use super::{Told, shop};
use crate::say::{
    ORDER, Said, accept, accept_cancellation, cancel_fulfillment, cancel_request, close, fo, fulfill, late, number,
    picks, progress, reject_cancellation, relocate, request, revert, ship, spoken_by, tracking,
};

const THREE: &[(&str, i64, &str)] = &[("TEE", 3, "10")];

fn loudly(mut said: Said) -> Said {
    match &mut said.command {
        Command::Request { notify_customer, .. }
        | Command::Ship { notify_customer, .. }
        | Command::Fulfill { notify_customer, .. } => *notify_customer = true,
        other => panic!("{other:?} tells no customer"),
    }
    said
}

#[test]
fn the_customer_is_told_once_a_shipment_if_the_command_or_the_request_said_so() {
    let mut told = Told::at_acme(Place::Permitting, THREE);
    told.then(&[request(ORDER, &[]), accept(ORDER)]);
    assert_eq!(told.does(&ship(ORDER, &["TEE=1"])), ["fulfillment_created"]);
    assert_eq!(told.does(&loudly(ship(ORDER, &["TEE=1"]))), ["fulfillment_created", "customer_notified"]);

    let mut told = Told::at_acme(Place::Permitting, THREE);
    told.then(&[loudly(request(ORDER, &[])), accept(ORDER)]);
    assert_eq!(told.does(&loudly(ship(ORDER, &["TEE=1"]))), ["fulfillment_created", "customer_notified"]);
    told.does(&cancel_request(ORDER));
    let all = ["fulfillment_created", "cancellation_request_moot", "customer_notified"];
    assert_eq!(told.does(&ship(ORDER, &[])), all);
}

#[test]
fn s30_the_note_of_a_cancellation_request_never_reaches_the_customer() {
    let mut told = Told::at_acme(Place::Permitting, THREE);
    told.then(&[loudly(request(ORDER, &[])), accept(ORDER)]);
    told.does(&crate::say::of(ORDER, Command::CancelRequest { note: Some("secret".to_owned()) }));
    assert_eq!(told.last.events[0].note.as_deref(), Some("secret"));
    told.does(&ship(ORDER, &[]));
    assert!(told.last.events.iter().all(|event| event.note.is_none()), "{:?}", told.last.events);
}

#[test]
fn cancelling_a_shipment_gives_the_units_back_to_their_open_fulfillment_order() {
    let mut told = Told::at_acme(Place::Permitting, THREE);
    told.then(&[request(ORDER, &[]), accept(ORDER), ship(ORDER, &["TEE=1"])]);
    assert_eq!(told.status(), "partially_fulfilled");
    assert_eq!(told.does(&cancel_fulfillment(1)), ["fulfillment_cancelled"]);
    assert_eq!(told.fos(), ["acme in_progress/accepted accepted TEE=3/3"]);
    assert_eq!(told.does(&cancel_fulfillment(1)), [""; 0], "doing it twice changes nothing");
    assert_eq!(told.status(), "in_progress");
}

#[test]
fn cancelling_a_shipment_of_a_closed_one_makes_a_new_one_at_the_same_location() {
    let mut told = Told::at_acme(Place::Permitting, THREE);
    told.then(&[request(ORDER, &[]), accept(ORDER), ship(ORDER, &["TEE=1"]), ship(ORDER, &[])]);
    told.does(&spoken_by(&cancel_fulfillment(1), "acme"));
    assert_eq!(told.last.events[0].actor, Actor::Service("acme".to_owned()));
    assert_eq!(told.fos(), ["acme closed/accepted fulfilled TEE=0/2", "acme open/unsubmitted unfulfilled TEE=1/1"]);
    assert_eq!(told.replaces(), [None, Some(1)]);
    told.does(&cancel_fulfillment(2));
    assert_eq!(told.fo(1), "acme closed/accepted cancelled");
    assert_eq!(told.fo(3), "acme open/unsubmitted unfulfilled TEE=2/2");
}

#[test]
fn cancelling_a_delivered_shipment_warns() {
    let mut told = Told::of(shop(Place::Permitting).place(THREE, Some("main"), false));
    let (service, message) = (None, None);
    let status = ShipmentStatus::Delivered;
    let event = crate::say::of(
        Target::Fulfillment(number(1)),
        Command::AddShipmentEvent {
            service,
            status,
            happened_at: None,
            estimated_delivery_at: None,
            place: None,
            message,
        },
    );
    told.then(&[fulfill(ORDER, &[]), event.clone(), cancel_fulfillment(1)]);
    assert_eq!(told.last.warnings.len(), 1);
    assert_eq!(told.refuses(&event), "fulfillment_cancelled");
    assert_eq!(told.refuses(&cancel_fulfillment(9)), "fulfillment_not_found");
    assert_eq!(told.refuses(&spoken_by(&cancel_fulfillment(1), "acme")), "not_your_location");
}

#[test]
fn tracking_is_replaced_and_the_same_again_changes_nothing() {
    let track = |code: &str| {
        crate::say::of(
            Target::Fulfillment(number(1)),
            Command::Track { service: None, tracking: tracking(code), notify_customer: false },
        )
    };
    let mut told = Told::of(shop(Place::Permitting).place(THREE, Some("main"), false));
    told.does(&fulfill(ORDER, &[]));
    assert_eq!(told.does(&track("1")), ["tracking_updated"]);
    assert_eq!(told.does(&track("2")), ["tracking_updated"]);
    assert_eq!(told.does(&track("2")), [""; 0]);
    assert_eq!(told.world.order.fulfillments[0].tracking, tracking("2"));
}

#[test]
fn one_shipment_a_location_and_tracking_for_a_single_one_only() {
    let mut setting = shop(Place::Single);
    setting.stock = vec![("TEE", "acme", 9), ("MUG", "main", 9)];
    let mut told = Told::of(setting.place(&[("TEE", 2, "10"), ("MUG", 2, "5")], None, false));
    told.then(&[relocate(fo(2), "main", &[])].map(|_| crate::say::split(2, &["MUG=1"])));
    let with_tracking = |target| {
        crate::say::of(target, Command::Fulfill { lines: Vec::new(), tracking: tracking("1Z"), notify_customer: false })
    };
    assert_eq!(told.refuses(&with_tracking(ORDER)), "ambiguous_shipment");
    assert_eq!(told.does(&fulfill(ORDER, &[])), ["marked_as_fulfilled", "fulfillment_created"]);
    let about: Vec<_> = told.last.events.iter().map(|event| (event.fulfillment, event.fulfillment_order)).collect();
    assert_eq!(
        about,
        [(Some(number(1)), Some(number(1))), (Some(number(2)), None)],
        "an event over several names none"
    );
    assert_eq!(told.world.order.fulfillments[1].lines.len(), 2);
    assert_eq!(told.status(), "fulfilled");
}

#[test]
fn a_legacy_shipment_goes_from_pending_to_open_to_success() {
    let mut told = Told::at_acme(Place::LegacyPermitting, THREE);
    told.does(&loudly(request(ORDER, &[])));
    assert_eq!(told.fo(1), "acme open/unsubmitted requested TEE=3/3");
    assert_eq!(told.line("TEE"), [3, 3, 3, 0, 0, 0]);
    assert_eq!(told.requests(1), ["fulfillment -"]);
    assert_eq!(told.refuses(&cancel_fulfillment(1)), "legacy_cannot_cancel");
    assert_eq!(told.refuses(&cancel_request(ORDER)), "legacy_cannot_cancel");
    assert_eq!(told.refuses(&revert(ORDER, &[])), "legacy_cannot_cancel");
    assert_eq!(told.refuses(&crate::say::cancel(false, true)), "legacy_cannot_cancel");
    assert_eq!(told.refuses(&accept(ORDER)), "legacy_no_response");
    assert_eq!(told.does(&progress(ORDER)), ["fulfillment_open"]);
    assert_eq!(told.fo(1), "acme open/unsubmitted in_progress TEE=3/3");
    assert_eq!(told.does(&progress(ORDER)), [""; 0], "acknowledging twice changes nothing");
    assert_eq!(told.refuses(&ship(ORDER, &["TEE=2"])), "invalid_quantity");
    assert_eq!(told.does(&ship(ORDER, &["TEE=3"])), ["fulfillment_created", "customer_notified"]);
    assert_eq!(told.fo(1), "acme closed/unsubmitted fulfilled TEE=0/3");
    assert_eq!(told.requests(1), ["fulfillment completed"]);
    assert_eq!(told.world.order.fulfillments.len(), 1);
}

#[test]
fn after_a_failure_a_new_request_makes_a_new_shipment() {
    let mut told = Told::at_acme(Place::LegacySingle, THREE);
    told.then(&[request(ORDER, &[]), progress(ORDER)]);
    assert_eq!(told.does(&close(ORDER)), ["fulfillment_failed"]);
    assert_eq!(told.fo(1), "acme open/unsubmitted failed TEE=3/3");
    assert_eq!(told.requests(1), ["fulfillment failed"]);
    assert_eq!(told.status(), "unfulfilled");
    assert_eq!(told.refuses(&ship(ORDER, &[])), "not_accepted");
    told.does(&request(ORDER, &[]));
    let states: Vec<&str> = told.world.order.fulfillments.iter().map(|shipment| shipment.status.as_str()).collect();
    assert_eq!(states, ["failure", "pending"]);
}

#[test]
fn a_failed_one_that_left_the_service_reads_unfulfilled() {
    let mut told = Told::at_acme(Place::LegacyPermitting, THREE);
    told.then(&[request(ORDER, &[]), close(ORDER), relocate(ORDER, "main", &[])]);
    assert_eq!(told.fos(), ["main open/unsubmitted unfulfilled TEE=3/3"]);
}

#[test]
fn a_legacy_shipment_leaves_without_units_that_came_back_after_the_request() {
    let mut told = Told::at_acme(Place::LegacySingle, THREE);
    told.then(&[fulfill(ORDER, &["TEE=1"]), request(ORDER, &[]), cancel_fulfillment(1)]);
    assert_eq!(told.fo(1), "acme open/unsubmitted requested TEE=3/3");
    assert_eq!(told.does(&ship(ORDER, &[])), ["fulfillment_created"]);
    assert_eq!(told.fo(1), "acme in_progress/unsubmitted unfulfilled TEE=1/3");
    assert_eq!(told.line("TEE"), [3, 3, 1, 2, 0, 0]);
}

#[test]
fn tracking_that_a_legacy_service_gave_before_is_kept() {
    let mut told = Told::at_acme(Place::LegacySingle, THREE);
    let service = Some("acme".to_owned());
    let track = crate::say::of(
        Target::Fulfillment(number(1)),
        Command::Track { service, tracking: tracking("1Z"), notify_customer: false },
    );
    told.then(&[request(ORDER, &[]), track, ship(ORDER, &[])]);
    assert_eq!(told.world.order.fulfillments[0].tracking, tracking("1Z"));
}

#[test]
fn late_shipments_are_recorded_and_change_no_status() {
    let mut told = Told::at_acme(Place::Permitting, THREE);
    assert_eq!(told.refuses(&late(1, &[], false)), "nothing_to_fulfill");
    told.then(&[
        request(ORDER, &[]),
        accept(ORDER),
        ship(ORDER, &["TEE=1"]),
        cancel_request(ORDER),
        revert(ORDER, &[]),
    ]);
    let before = told.fos();
    assert_eq!(told.refuses(&late(1, &["TEE=3"], false)), "invalid_quantity");
    assert_eq!(told.refuses(&late(2, &[], false)), "nothing_to_fulfill");
    assert_eq!(told.does(&late(1, &["TEE=1"], false)), ["late_shipment_reported"]);
    assert_eq!(told.last.events[0].actor, Actor::Service("acme".to_owned()));
    assert_eq!(told.fos(), before);
    assert_eq!(told.line("TEE"), [3, 3, 2, 1, 0, 1]);
    let warning = consign::wire::hint(&told.last.warnings[0]);
    assert!(warning.contains("#1001-FO2") && warning.contains("order hold"), "{warning}");
    assert!(told.banners().contains(&"possible_double_shipment acme FO1".to_owned()));
    assert_eq!(told.does(&late(1, &[], false)), ["late_shipment_reported"]);
    let Fact::LateShipmentReported { lines, .. } = &told.last.events[0].fact else { panic!("it was reported") };
    assert_eq!(lines[0].quantity, 1, "only what was not yet reported");
    assert_eq!(told.refuses(&late(1, &[], false)), "nothing_to_fulfill");
}

#[test]
fn a_late_shipment_warns_of_the_replacements_that_hold_its_units() {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 1, "10"), ("MUG", 1, "4")]);
    told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER)]);
    told.then(&[revert(ORDER, &["TEE"]), revert(ORDER, &["MUG"])]);
    assert_eq!(
        told.fos()[1..],
        ["acme open/unsubmitted unfulfilled TEE=1/1", "acme open/unsubmitted unfulfilled MUG=1/1"]
    );
    told.does(&late(1, &["MUG"], false));
    assert_eq!(told.last.warnings.len(), 1);
    let warning = told.last.warnings[0].words();
    assert!(warning.contains("#1001-FO3"), "{warning}");
}

#[test]
fn units_are_taken_back_by_cancel_request_accepted_cancellation_and_revert() {
    let taken_back = |commands: &[Said]| {
        let mut told = Told::at_acme(Place::Permitting, THREE);
        told.does(&request(ORDER, &[]));
        told.then(commands).does(&late(1, &[], false));
        told.line("TEE")[5]
    };
    assert_eq!(taken_back(&[cancel_request(ORDER)]), 3);
    assert_eq!(taken_back(&[accept(ORDER), cancel_request(ORDER), accept_cancellation(ORDER)]), 3);
    assert_eq!(taken_back(&[accept(ORDER), cancel_request(ORDER), revert(ORDER, &["TEE=2"])]), 2);
}

#[test]
fn a_late_shipment_needs_a_service_at_the_location() {
    let mut told = Told::at_acme(Place::Permitting, THREE);
    told.then(&[request(ORDER, &[]), accept(ORDER), cancel_request(ORDER), revert(ORDER, &["TEE=1"])]);
    told.then(&[reject_cancellation(fo(1)), close(fo(1)), relocate(fo(1), "main", &[])]);
    assert_eq!(told.fo(1), "main open/unsubmitted unfulfilled TEE=2/2");
    assert_eq!(told.refuses(&late(1, &[], false)), "not_a_service_location");
}

#[test]
fn a_cancelled_order_takes_late_shipments_tracking_and_events_only() {
    let mut told = Told::at_acme(Place::Permitting, THREE);
    told.then(&[request(ORDER, &[]), cancel_request(ORDER), crate::say::cancel(false, true)]);
    assert_eq!(told.refuses(&request(ORDER, &[])), "order_cancelled");
    assert_eq!(told.refuses(&crate::say::whole(Command::Pay)), "order_cancelled");
    assert_eq!(told.refuses(&ship(fo(1), &[])), "order_cancelled");
    assert_eq!(told.refuses(&spoken_by(&ship(fo(1), &[]), "nobody")), "service_not_found");
    assert_eq!(told.refuses(&crate::say::edit(&["TEE=1"])), "order_cancelled");
    assert_eq!(told.refuses(&crate::say::cancel(false, true)), "already_cancelled");
    assert_eq!(told.does(&late(1, &[], false)), ["late_shipment_reported"]);
    let confirmed = crate::say::of(ORDER, Command::Revert { lines: picks(&[]), confirmed: false });
    assert_eq!(told.refuses(&confirmed), "order_cancelled");
}
