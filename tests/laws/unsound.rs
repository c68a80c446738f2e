//! What `check` is for: an order that no command could have made is never written. One break at a time, in an order
//! with something of everything; the answer names what is broken.

use consign::domain::{
    Fulfillment, FulfillmentOrder, Hold, HoldHandle, HoldReason, Order, Pending, Place, Request, RequestKind,
    RequestStatus, Restock, Time, Waiting, check,
};

use crate::say::{self, fo, number};
use crate::scenarios::Told;

/// What is broken, how, and what the answer must say.
type Break = (&'static str, fn(&mut Order), &'static str);

const BREAKS: &[Break] = &[
    ("one unit more was ordered", |order| order.line_items[0].quantity += 1, "line 1: 5 current"),
    ("one unit more was taken out", |order| order.line_items[0].removed += 1, "line 1: 3 current"),
    ("fewer than none were taken out", |order| taken_out(order, 1, -1), "line 2: -1 of 2 taken out"),
    ("lines out of order", |order| order.line_items.swap(0, 1), "out of order"),
    ("fulfillment orders out of order", |order| order.fulfillment_orders.swap(0, 1), "out of order"),
    ("one number for two", |order| work(order, 1).number = number(2), "out of order"),
    ("fulfillments out of order", |order| order.fulfillments.swap(0, 1), "out of order"),
    ("refunds out of order", |order| order.refunds.swap(0, 1), "out of order"),
    ("work at no place", |order| work(order, 1).location = "moon".to_owned(), "fulfillment order 1: its location"),
    (
        "a shipment from no place",
        |order| order.fulfillments[0].location = "moon".to_owned(),
        "fulfillment 1 is unsound",
    ),
    ("a shipment of nothing", shipped_nothing, "fulfillment 3 is unsound"),
    ("more came back than left", |order| order.fulfillments[0].lines[0].returned = 2, "fulfillment 1 is unsound"),
    ("less than nothing came back", |order| order.fulfillments[0].lines[0].returned = -1, "fulfillment 1 is unsound"),
    ("more remains than there was", |order| shift(order, 2), "3 of 2 remain on line 1"),
    ("less than nothing remains", |order| shift(order, -2), "-1 of 2 remain on line 1"),
    ("what was shipped is forgotten", |order| work(order, 1).lines[0].quantity = 1, "the counts differ"),
    ("late units that were never taken back", |order| work(order, 1).lines[0].late_shipped = 1, "shipped late"),
    ("late units below none", |order| work(order, 1).lines[0].late_shipped = -1, "shipped late"),
    ("it waits for nothing", |order| work(order, 5).waiting = None, "what it waits for"),
    ("it waits for the wrong thing", |order| waits(order, 5, Pending::Shipment), "what it waits for"),
    ("a closed one is held", |order| held(order, 3), "closed and still held"),
    ("a closed one still asks", |order| asks(order, 3), "closed and still held or asked about"),
    ("the merchant was asked", merchant_was_asked, "does not fit its location"),
    ("cancelled, and units remain", cancelled_in_part, "cancellation was accepted, but units remain"),
    ("held while a service has it", |order| held(order, 5), "held while a service has it"),
    ("holds out of order", |order| holds(order, &[(2, "a"), (1, "b")]), "holds are out of order"),
    ("two holds with one number", |order| holds(order, &[(1, "a"), (1, "b")]), "holds are out of order"),
    ("two holds with one handle", |order| holds(order, &[(1, "a"), (2, "a")]), "the same holder and handle"),
    ("eleven holds", |order| holds(order, &ELEVEN), "more holds of one holder"),
    ("a split without a hold", |order| work(order, 6).rest_of_hold = Some(number(1)), "nothing holds it"),
    ("a split that left nothing", |order| split_by_hold(order, 6), "what a hold split off it is not there"),
    ("accepted and never asked", |order| work(order, 1).requests.clear(), "never asked"),
    ("a question that the status does not know", |order| asks(order, 1), "request status differ"),
    ("a status that no question led to", |order| drop(work(order, 4).requests.pop()), "request status differ"),
    ("a cancelled order with work", |order| order.cancelled_at = Some(order.created_at), "cancelled, but units remain"),
];

#[test]
fn an_order_that_no_command_could_make_is_found_out() {
    let told = something_of_everything();
    let (order, locations) = (&told.world.order, &told.world.context.locations);
    assert_eq!(check(order, locations), None);
    for (what, breaks, says) in BREAKS {
        let mut broken = order.clone();
        breaks(&mut broken);
        let found = check(&broken, locations).unwrap_or_else(|| panic!("{what}: nothing was found"));
        assert!(found.contains(says), "{what}: {found}");
    }
}

fn something_of_everything() -> Told {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 6, "10"), ("MUG", 3, "4")]);
    told.then(&[
        say::refund(&["TEE=1"], Some(Restock::Cancel)),
        say::refund(&["TEE=1"], Some(Restock::Cancel)),
        say::relocate(fo(1), "annex", &["MUG=2"]),
        say::fulfill(fo(2), &["MUG=1"]),
        say::request(fo(1), &["TEE=2"]),
        say::accept(fo(1)),
        say::ship(fo(1), &["TEE=1"]),
        say::request(fo(3), &["TEE=1"]),
        say::cancel_request(fo(3)),
        say::request(fo(4), &["MUG=1"]),
        say::accept(fo(4)),
        say::cancel_request(fo(4)),
        say::request(fo(5), &[]),
    ]);
    let expected = [
        "acme in_progress/accepted accepted TEE=1/2",
        "annex in_progress/unsubmitted unfulfilled MUG=1/2",
        "acme closed/submitted cancelled",
        "acme in_progress/cancellation_requested cancellation_requested MUG=1/1",
        "acme open/submitted requested TEE=1/1",
        "acme open/unsubmitted unfulfilled TEE=1/1",
    ];
    assert_eq!(told.fos(), expected);
    told
}

fn work(order: &mut Order, number: u32) -> &mut FulfillmentOrder {
    let found = order.fulfillment_orders.iter_mut().find(|work| work.number.get() == number);
    found.expect("the order has it")
}

/// Units that were taken out, with a quantity to match: the sum stays right.
fn taken_out(order: &mut Order, line: usize, units: i64) {
    let line = &mut order.line_items[line];
    let current = line.quantity - line.removed;
    (line.removed, line.quantity) = (units, current + units);
}

/// Moves open units to FO1 from FO6; the sum stays right.
fn shift(order: &mut Order, units: i64) {
    work(order, 1).lines[0].remaining += units;
    work(order, 6).lines[0].remaining -= units;
}

fn shipped_nothing(order: &mut Order) {
    let mut empty: Fulfillment = order.fulfillments[0].clone();
    empty.number = number(3);
    empty.lines[0].quantity = 0;
    order.fulfillments.push(empty);
}

fn waits(order: &mut Order, number: u32, pending: Pending) {
    let at = order.created_at;
    work(order, number).waiting = Some(Waiting { pending, seq: 1, at });
}

fn held(order: &mut Order, number: u32) {
    let held_at = order.created_at;
    work(order, number).holds.push(hold(1, "", held_at));
}

fn hold(hold: u32, handle: &str, held_at: Time) -> Hold {
    let handle = HoldHandle::new(handle.to_owned()).expect("it is short");
    Hold { number: number(hold), handle, reason: HoldReason::Other, note: None, held_at, by: None }
}

/// Puts holds with these numbers and handles on FO6, which is open and with nobody.
fn holds(order: &mut Order, holds: &[(u32, &str)]) {
    let at = order.created_at;
    work(order, 6).holds = holds.iter().map(|(number, handle)| hold(*number, handle, at)).collect();
}

const ELEVEN: [(u32, &str); 11] =
    [(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e"), (6, "f"), (7, "g"), (8, "h"), (9, "i"), (10, "j"), (11, "k")];

fn split_by_hold(order: &mut Order, rest: u32) {
    holds(order, &[(1, "")]);
    work(order, 6).rest_of_hold = Some(number(rest));
}

fn asks(order: &mut Order, number: u32) {
    let sent_at = order.created_at;
    let question = Request {
        kind: RequestKind::Cancellation,
        message: None,
        notify_customer: false,
        sent_at,
        service: None,
        reply: None,
    };
    work(order, number).requests.push(question);
}

fn merchant_was_asked(order: &mut Order) {
    waits(order, 2, Pending::Fulfillment);
    work(order, 2).request_status = RequestStatus::Submitted;
}

fn cancelled_in_part(order: &mut Order) {
    work(order, 6).request_status = RequestStatus::CancellationAccepted;
}
