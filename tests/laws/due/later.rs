//! What falls due after a request was accepted: cancellations, late shipments, transit; and legacy services.

use consign::domain::due::Act;
use consign::domain::{Actor, Behaviour, Command, Place, ShipmentStatus, Target};

use super::{agenda, asked, behaviour, by_hand, idle, percent, perform, range};
use crate::say::{self, fo, number};
use crate::world::World;

fn shipment_statuses(world: &World) -> Vec<Option<ShipmentStatus>> {
    world.order.fulfillments.iter().map(|shipment| shipment.shipment_status).collect()
}

/// 94 was drawn for the acceptance of the cancellation, 40 for silence about it, 58 for the shipment.
#[test]
fn cancellation_requests_are_answered_by_draws_of_their_own() {
    let asked_to_cancel = |behaviour| {
        let (mut world, _) = asked(Place::Permitting, behaviour);
        by_hand(&mut world, 100, &say::accept(fo(1)));
        let asked = by_hand(&mut world, 100, &say::cancel_request(fo(1)));
        idle(&mut world, asked[0].at)
    };
    let with = |cancel, silent| Behaviour {
        cancel: percent(cancel),
        cancel_after: range("2h"),
        silent: percent(silent),
        ..behaviour()
    };
    let (answered, shipped) = (300 + 7_200, 200 + 86_400);
    assert_eq!(asked_to_cancel(with(95, 40)), [(answered, Act::AcceptCancellation)]);
    assert_eq!(asked_to_cancel(with(94, 40)), [(answered, Act::RejectCancellation), (shipped, Act::Ship)]);
    // Who gets no answer gets the shipment.
    assert_eq!(asked_to_cancel(with(95, 41)), [(shipped, Act::Ship)]);
    // At the same moment the question is answered before anything leaves.
    let same = Behaviour { cancel_after: range("100s"), ship_after: range("200s"), ..with(94, 0) };
    assert_eq!(asked_to_cancel(same), [(400, Act::RejectCancellation), (400, Act::Ship)]);
    // Nobody gives up without an answer: it is given then, if it was to come later.
    let gives_up = Behaviour { ship: percent(58), cancel_after: range("9d"), ..with(94, 0) };
    assert_eq!(asked_to_cancel(gives_up.clone()), [(shipped, Act::RejectCancellation), (shipped, Act::Close)]);
    let silent = Behaviour { silent: percent(41), ..gives_up };
    assert_eq!(asked_to_cancel(silent), []);
}

/// 48 was drawn for the late shipment, 1713 of 3601 seconds for its delay.
#[test]
fn reverted_units_are_shipped_all_the_same() {
    let reverted = |late, lines: &[&str], by_hand_late: bool| {
        let late = Behaviour { late: percent(late), ship_after: range("1h..2h"), silent: percent(41), ..behaviour() };
        let (mut world, _) = asked(Place::Permitting, late);
        by_hand(&mut world, 100, &say::accept(fo(1)));
        by_hand(&mut world, 100, &say::cancel_request(fo(1)));
        let mut last = by_hand(&mut world, 100, &say::revert(fo(1), lines));
        if by_hand_late {
            last = by_hand(&mut world, 100, &say::late(1, &["TEE=1"], false));
        }
        let acts = idle(&mut world, last[0].at);
        let reported = world.order.late_shipments.iter().map(|late| late.lines.iter().map(|it| it.quantity).sum());
        (acts, reported.collect::<Vec<i64>>())
    };
    let late_at = 400 + 3_600 + 1_713;
    assert_eq!(reverted(49, &[], false), (vec![(late_at, Act::ShipLate)], vec![3]));
    assert_eq!(reverted(48, &[], false), (vec![], vec![]));
    assert_eq!(reverted(49, &[], true), (vec![(late_at, Act::ShipLate)], vec![1, 2]));
    // What was not reverted is shipped 2955 of 3601 seconds after an hour.
    let (acts, units) = reverted(49, &["MUG"], false);
    assert_eq!((acts, units), (vec![(late_at, Act::ShipLate), (200 + 3_600 + 2_955, Act::Ship)], vec![1]));
}

/// 43 was drawn for the transit, 71 for the loss.
#[test]
fn shipments_are_in_transit_at_once_and_arrive_or_are_lost() {
    let transit = |lost| Behaviour { transit: Some(range("2d")), lost: percent(lost), ..behaviour() };
    let day = 86_400;
    for (lost, end) in [(71, Act::Delivered), (72, Act::Failure)] {
        let (mut world, last) = asked(Place::Permitting, transit(lost));
        let acts = idle(&mut world, last);
        assert_eq!(acts, [(100, Act::AcceptRequest), (100 + day, Act::Ship), (100 + 3 * day, end)]);
        let status = if end == Act::Delivered { ShipmentStatus::Delivered } else { ShipmentStatus::Failure };
        assert_eq!(shipment_statuses(&world), [Some(status)]);
    }
    // Whoever reported it.
    let (mut world, _) = asked(Place::Permitting, transit(0));
    by_hand(&mut world, 0, &say::accept(fo(1)));
    by_hand(&mut world, 0, &say::ship(fo(1), &[]));
    let shipment = Target::Fulfillment(number(1));
    let status = ShipmentStatus::InTransit;
    let report = Command::AddShipmentEvent {
        service: None,
        status,
        happened_at: None,
        estimated_delivery_at: None,
        place: None,
        message: None,
    };
    let reported = by_hand(&mut world, 1_000, &say::of(shipment, report));
    assert_eq!(idle(&mut world, reported[0].at), [(1_100 + 2 * day, Act::Delivered)]);
    let (mut world, last) = asked(Place::Permitting, behaviour());
    assert_eq!(idle(&mut world, last).len(), 2, "without a transit nothing is reported");
    assert_eq!(shipment_statuses(&world), [None]);
}

#[test]
fn a_legacy_service_progresses_then_ships_or_fails() {
    let times = |ship, silent| Behaviour {
        after: range("1h"),
        ship: percent(ship),
        silent: percent(silent),
        carrier: Some("UPS".to_owned()),
        ..behaviour()
    };
    let (progress, end) = (100 + 3_600, 100 + 3_600 + 86_400);
    let (mut world, last) = asked(Place::LegacyPermitting, times(59, 17));
    assert_eq!(idle(&mut world, last), [(progress, Act::Progress), (end, Act::Ship)]);
    let numbers = world.order.fulfillments[0].tracking.iter().filter_map(|tracking| tracking.number.as_deref());
    assert!(numbers.clone().count() == 1 && numbers.into_iter().all(|number| number.starts_with("1Z")));
    let (mut world, last) = asked(Place::LegacySingle, times(58, 17));
    assert_eq!(idle(&mut world, last), [(progress, Act::Progress), (end, Act::Close)]);
    let (mut world, last) = asked(Place::LegacyPermitting, times(59, 18));
    assert_eq!(idle(&mut world, last), []);
}

#[test]
fn acts_are_marked_and_are_the_services() {
    let (mut world, last) = asked(Place::Permitting, Behaviour { transit: Some(range("1d")), ..behaviour() });
    let mut last = last;
    while let Some(first) = agenda(&world, last).first() {
        let (_, events) = perform(&mut world, first);
        last = first.0.at;
        assert!(!events.is_empty());
        for event in events {
            assert_eq!((event.actor, event.at), (Actor::Service("acme".to_owned()), last));
            assert!(event.origin.is_some_and(|origin| origin.behaviour));
        }
    }
}
