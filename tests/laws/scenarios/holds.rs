//! Holds: several on one fulfillment order, and of a part of it.

use consign::domain::{Actor, Command, Event, Fact, Hold, HoldReason, Order, Place, evolve};

use super::Told;
use crate::say::{
    ORDER, cancel_request, edit, fo, fulfill, hold, hold_as, merge, release, release_these, relocate, replace,
    report_progress, request, split,
};

const TWO_LINES: &[(&str, i64, &str)] = &[("TEE", 3, "10"), ("MUG", 2, "4")];

/// The holds of a fulfillment order: `1 merchant -`, `2 app handle`.
fn holds(told: &Told, fulfillment_order: u32) -> Vec<String> {
    let order = &told.world.order;
    let work = order.fulfillment_orders.iter().find(|work| work.number.get() == fulfillment_order);
    let spelled = |hold: &Hold| {
        let handle = if hold.handle.is_empty() { "-" } else { hold.handle.as_str() };
        format!("{} {} {handle}", hold.number, hold.holder())
    };
    work.expect("it is there").holds.iter().map(spelled).collect()
}

fn at_main() -> Told {
    Told::of(super::shop(Place::Permitting).place(TWO_LINES, Some("main"), false))
}

#[test]
fn each_holder_has_holds_of_its_own() {
    let mut told = at_main();
    assert_eq!(told.does(&hold(ORDER)), ["placed_on_hold"]);
    assert_eq!(told.refuses(&hold(ORDER)), "on_hold");
    told.does(&hold_as(ORDER, "b", &[]));
    told.world.context.app = Some("shipper".to_owned());
    told.then(&[hold(ORDER), hold_as(ORDER, "b", &[])]);
    assert_eq!(told.refuses(&hold_as(ORDER, "b", &[])), "on_hold");
    assert_eq!(holds(&told, 1), ["1 merchant -", "2 merchant b", "3 shipper -", "4 shipper b"]);
    for handle in ["c", "d", "e", "f", "g", "h", "i", "j"] {
        told.does(&hold_as(ORDER, handle, &[]));
    }
    assert_eq!(told.refuses(&hold_as(ORDER, "k", &[])), "hold_limit_reached");
    assert_eq!(told.refuses(&hold_as(ORDER, "c", &[])), "on_hold", "the handle is named first");
    told.world.context.app = None;
    told.does(&hold_as(ORDER, "k", &[]));
    assert_eq!(told.refuses(&fulfill(ORDER, &[])), "on_hold");
}

#[test]
fn holds_are_released_by_handle_or_id_and_no_number_comes_twice() {
    let mut told = at_main();
    told.then(&[hold(ORDER), hold_as(ORDER, "b", &[]), hold_as(ORDER, "1000001002", &[])]);
    assert_eq!(told.refuses(&release_these(ORDER, &["c"])), "not_on_hold");
    assert_eq!(told.refuses(&release_these(ORDER, &["b", "c"])), "not_on_hold", "all of them or nothing");
    told.does(&release_these(ORDER, &["1000001002"]));
    assert_eq!(holds(&told, 1), ["1 merchant -", "2 merchant b"], "a handle comes before an id");
    told.does(&release_these(ORDER, &["1000001002"]));
    assert_eq!(holds(&told, 1), ["1 merchant -"]);
    told.does(&hold_as(ORDER, "b", &[]));
    assert_eq!(holds(&told, 1), ["1 merchant -", "4 merchant b"]);
    told.does(&release_these(ORDER, &[""]));
    assert_eq!(told.fo(1), "main on_hold/unsubmitted on_hold TEE=3/3 MUG=2/2");
    assert_eq!(told.does(&release(ORDER)), ["hold_released"]);
    assert_eq!(told.fo(1), "main open/unsubmitted unfulfilled TEE=3/3 MUG=2/2");
    told.then(&[hold(ORDER), hold_as(ORDER, "b", &[])]);
    assert_eq!(holds(&told, 1), ["5 merchant -", "6 merchant b"]);
    assert_eq!(told.does(&release(ORDER)), ["hold_released", "hold_released"], "each is told of");
}

#[test]
fn a_part_inherits_every_hold_with_new_numbers() {
    let mut told = at_main();
    told.then(&[hold(ORDER), hold_as(ORDER, "b", &[]), release_these(ORDER, &[""]), hold(ORDER), split(1, &["MUG"])]);
    assert_eq!(holds(&told, 1), ["2 merchant b", "3 merchant -"]);
    assert_eq!(holds(&told, 2), ["1 merchant b", "2 merchant -"]);
    told.does(&relocate(fo(1), "annex", &["TEE=1"]));
    assert_eq!(holds(&told, 3), ["1 merchant b", "2 merchant -"]);
}

#[test]
fn a_hold_of_a_part_leaves_the_rest_and_its_release_brings_it_back() {
    let mut told = at_main();
    told.does(&hold_as(ORDER, "", &["TEE=1"]));
    let apart = ["main on_hold/unsubmitted on_hold TEE=1/1", "main open/unsubmitted unfulfilled TEE=2/2 MUG=2/2"];
    assert_eq!(told.fos(), apart);
    assert_eq!(told.refuses(&hold_as(fo(1), "b", &["TEE=1"])), "not_splittable");
    told.does(&hold_as(fo(1), "b", &[]));
    told.does(&release_these(fo(1), &[""]));
    assert_eq!(told.fos(), apart, "a hold is left");
    told.does(&release(fo(1)));
    assert_eq!(told.fos(), ["main open/unsubmitted unfulfilled TEE=3/3 MUG=2/2", "main closed/unsubmitted cancelled"]);
    let emptied = told.world.order.fulfillment_orders[1].listed_lines().map(|line| (line.quantity, line.remaining));
    assert_eq!(emptied.collect::<Vec<_>>(), [(0, 0), (0, 0)]);
    // All units are no part.
    told.does(&hold_as(fo(1), "", &["TEE", "MUG=2"]));
    assert_eq!(told.world.order.fulfillment_orders.len(), 2);
}

#[test]
fn what_was_held_in_part_again_and_again_comes_back_whole() {
    let mut told = at_main();
    told.then(&[
        hold_as(ORDER, "", &["TEE=1"]),
        hold_as(fo(2), "", &["TEE=1"]),
        hold_as(fo(3), "", &["TEE=1"]),
        hold_as(fo(2), "b", &[]),
    ]);
    assert_eq!(told.fo(4), "main open/unsubmitted unfulfilled MUG=2/2");
    assert_eq!(told.does(&release(ORDER)), ["hold_released"; 4]);
    assert_eq!(told.fo(1), "main open/unsubmitted unfulfilled TEE=3/3 MUG=2/2");
    assert!(told.fos()[1..].iter().all(|fo| fo == "main closed/unsubmitted cancelled"), "{:?}", told.fos());
    // One after the other, the first of them finds what it had split off held.
    let mut told = at_main();
    told.then(&[hold_as(ORDER, "", &["TEE=1"]), hold_as(fo(2), "", &["TEE=1"]), release(fo(1)), release(fo(2))]);
    assert_eq!(told.fo(1), "main open/unsubmitted unfulfilled TEE=1/1");
    assert_eq!(told.fo(2), "main open/unsubmitted unfulfilled TEE=2/2 MUG=2/2");
}

#[test]
fn what_has_a_life_of_its_own_by_then_does_not_come_back() {
    let begins = [
        report_progress(fo(2)),
        hold(fo(2)),
        relocate(fo(2), "annex", &[]),
        fulfill(fo(2), &["TEE=1"]),
        fulfill(fo(2), &[]),
        replace(fo(2)),
    ];
    for begin in begins {
        let mut told = at_main();
        told.then(&[hold_as(ORDER, "", &["TEE=1"]), begin.clone(), release(fo(1))]);
        assert_eq!(told.fo(1), "main open/unsubmitted unfulfilled TEE=1/1", "{begin:?}");
        told.then(&[hold(fo(1)), release(fo(1))]);
        assert_eq!(told.fo(1), "main open/unsubmitted unfulfilled TEE=1/1", "{begin:?}: later neither");
    }
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[hold_as(ORDER, "", &["TEE=1"]), request(fo(2), &[]), cancel_request(fo(2)), release(fo(1))]);
    assert_eq!(told.fo(1), "acme open/unsubmitted unfulfilled TEE=1/1");
    // Where the held part moved, the rest stays where it is; with all that it took over it comes back.
    let mut told = at_main();
    told.then(&[hold_as(ORDER, "", &["TEE=1"]), relocate(fo(1), "annex", &[]), release(fo(1))]);
    assert_eq!(told.fo(1), "annex open/unsubmitted unfulfilled TEE=1/1");
    let mut told = at_main();
    told.then(&[split(1, &["MUG"]), hold_as(fo(1), "", &["TEE=1"]), merge(3, &[2], &[]), release(fo(1))]);
    assert_eq!(told.fo(1), "main open/unsubmitted unfulfilled TEE=3/3 MUG=2/2");
}

#[test]
fn the_refusals_of_a_hold_of_a_part_have_their_rank() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &["TEE=2"])]);
    assert_eq!(told.refuses(&hold_as(fo(1), "", &["TEE=3"])), "invalid_quantity", "before what the service has");
    assert_eq!(told.refuses(&hold_as(fo(1), "", &["TEE=0"])), "invalid_quantity");
    assert_eq!(told.refuses(&hold_as(fo(1), "", &["TEE=1"])), "locked_by_request");
    assert_eq!(told.refuses(&hold_as(fo(2), "", &["TEE=1", "TEE=1"])), "usage");
    told.does(&cancel_request(fo(1)));
    assert_eq!(told.refuses(&hold_as(fo(1), "", &["TEE=1"])), "fulfillment_order_closed");
    let mut told = at_main();
    told.does(&report_progress(ORDER));
    assert_eq!(told.refuses(&hold_as(ORDER, "", &["TEE=1"])), "not_splittable");
    told.does(&hold(ORDER));
    assert_eq!(told.refuses(&hold_as(ORDER, "", &["TEE=1"])), "not_splittable", "before the handle");
    // An edit that takes all that is held ends the hold.
    let mut told = at_main();
    told.then(&[hold_as(ORDER, "", &["MUG=2"]), edit(&["MUG=0"])]);
    assert_eq!(told.fo(1), "main closed/unsubmitted cancelled");
    assert_eq!(told.refuses(&release(fo(1))), "fulfillment_order_closed");
}

/// The same with null for the hold, as the first version wrote what nothing held.
fn without(document: &serde_json::Value) -> serde_json::Value {
    let mut document = document.clone();
    document["fulfillment_orders"][0]["hold"] = serde_json::Value::Null;
    document
}

/// Earlier versions knew a single hold, and wrote it so.
#[test]
fn what_earlier_versions_wrote_of_holds_is_read() {
    let told = at_main();
    let mut document = serde_json::to_value(&told.world.order).unwrap();
    let hold = serde_json::json!({"reason": "other", "note": "wait", "held_at": "2026-11-23T09:00:00Z"});
    document["fulfillment_orders"][0]["hold"] = hold;
    let mut order: Order = serde_json::from_value(document.clone()).unwrap();
    let none: Order = serde_json::from_value(without(&document)).unwrap();
    assert_eq!(none, told.world.order);
    let read = &order.fulfillment_orders[0].holds;
    assert_eq!((read.len(), read[0].number.get(), read[0].by.as_deref()), (1, 1, None));
    let facts = [r#""hold_released""#, r#"{"placed_on_hold":{"reason":"other"}}"#, r#""hold_released""#];
    for (seq, fact) in (1..).zip(facts) {
        let fact: Fact = serde_json::from_str(fact).unwrap();
        let (at, fulfillment_order) = (order.created_at, Some(order.fulfillment_orders[0].number));
        let event = Event {
            seq,
            at,
            actor: Actor::Merchant,
            fulfillment_order,
            fulfillment: None,
            note: None,
            fact: fact.clone(),
            origin: None,
        };
        order = evolve(Some(order), &event).unwrap();
        // What it reads it writes in the same words.
        assert_eq!(serde_json::from_value::<Fact>(serde_json::to_value(&fact).unwrap()).unwrap(), fact);
    }
    assert_eq!(order, told.world.order);
    assert_eq!(Command::hold(HoldReason::Other, None), crate::say::hold(ORDER).command);
}
