//! Edit, refund, cancel; and the stock they touch.

use consign::domain::{Command, NewLine, Place, RefundFrom, RefundPart, Restock};

use super::{Told, shop};
use crate::say::{
    ORDER, accept, cancel, cancel_fulfillment, edit, fo, fulfill, hold, refund, reject, relocate, request, ship, split,
};
use crate::world::{Setting, money};

const TWO_LINES: &[(&str, i64, &str)] = &[("TEE", 3, "10"), ("MUG", 2, "5")];

fn stocked(place: Place) -> Setting {
    let mut setting = shop(place);
    setting.stock = vec![("TEE", "main", 10), ("TEE", "acme", 10), ("MUG", "main", 10)];
    setting
}

#[test]
fn units_leave_the_highest_numbered_open_fulfillment_order_first() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 3, "10")], Some("main"), true));
    told.then(&[split(1, &["TEE=1"]), hold(fo(2))]);
    assert_eq!(told.does(&edit(&["TEE=1"])), ["order_edited"]);
    assert_eq!(told.fos(), ["main open/unsubmitted unfulfilled TEE=1/1", "main closed/unsubmitted cancelled"]);
    assert_eq!(told.line("TEE"), [3, 1, 1, 0, 0, 0]);
    assert_eq!(told.money(), "10.00 30.00 0.00 paid", "one whose total falls stays paid");
    assert_eq!(told.stock("TEE", "main"), [10, 1, 9]);
}

#[test]
fn added_units_go_to_the_highest_numbered_open_unsubmitted_one_not_held() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 3, "10")], Some("main"), true));
    told.then(&[split(1, &["TEE=1"]), split(1, &["TEE=1"]), hold(fo(3)), edit(&["TEE=5"])]);
    assert_eq!(
        told.fos(),
        [
            "main open/unsubmitted unfulfilled TEE=1/1",
            "main open/unsubmitted unfulfilled TEE=3/3",
            "main on_hold/unsubmitted on_hold TEE=1/1"
        ]
    );
    assert_eq!(told.line("TEE"), [5, 5, 5, 0, 0, 0]);
    assert_eq!(told.money(), "50.00 30.00 0.00 partially_paid", "a paid one whose total rises");
    assert_eq!(told.does(&crate::say::whole(Command::Pay)), ["order_paid"]);
    assert_eq!(told.money(), "50.00 50.00 0.00 paid");
}

#[test]
fn added_units_are_routed_anew_where_no_such_one_is_open() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 1, "10")], Some("acme"), false));
    told.then(&[request(ORDER, &[]), reject(ORDER), edit(&["TEE=2"])]);
    assert_eq!(told.fos(), ["acme open/rejected rejected TEE=1/1", "main open/unsubmitted unfulfilled TEE=1/1"]);
    assert_eq!(told.requested_before(), [true, false]);
}

#[test]
fn an_edit_counts_shipped_units_and_cannot_go_below_them() {
    let mut told = Told::of(stocked(Place::Permitting).place(TWO_LINES, Some("main"), false));
    told.does(&fulfill(ORDER, &["TEE=2"]));
    assert_eq!(told.refuses(&edit(&["TEE=1"])), "invalid_quantity");
    assert_eq!(told.refuses(&edit(&["TEE=-1"])), "invalid_quantity");
    assert_eq!(told.does(&edit(&["TEE=2", "MUG=0"])), ["order_edited"]);
    assert_eq!(told.line("TEE"), [3, 2, 0, 2, 0, 0]);
    assert_eq!(told.line("MUG"), [2, 0, 0, 0, 0, 0]);
    assert_eq!(told.status(), "fulfilled");
    assert_eq!(told.does(&edit(&["TEE=2"])), [""; 0], "what is there already changes nothing");
}

#[test]
fn add_always_makes_a_new_line() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 1, "10")], Some("main"), false));
    let new = |quantity| NewLine::of_sku("TEE", quantity, money("7"));
    told.does(&crate::say::whole(Command::Edit { set: Vec::new(), add: vec![new(2)] }));
    assert_eq!(told.world.order.line_items.len(), 2);
    assert_eq!(told.money(), "24.00 0.00 0.00 pending");
    assert_eq!(told.refuses(&edit(&["TEE=1"])), "ambiguous_line");
    assert_eq!(
        told.refuses(&crate::say::whole(Command::Edit { set: Vec::new(), add: vec![new(0)] })),
        "invalid_quantity"
    );
}

#[test]
fn s22_edit_and_cancel_are_locked_while_anything_is_with_a_service() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.does(&request(ORDER, &["TEE=1"]));
    assert_eq!(told.refuses(&edit(&["MUG=1"])), "locked_by_request");
    assert_eq!(told.refuses(&cancel(false, true)), "cancel_request_first");
    assert_eq!(told.refuses(&edit(&["NONE=1"])), "line_not_found");
}

#[test]
fn a_refund_takes_units_that_are_not_with_a_service_highest_number_first() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 3, "10")], Some("acme"), true));
    told.then(&[split(1, &["TEE=1"]), request(fo(1), &["TEE=1"])]);
    assert_eq!(told.does(&refund(&["TEE=1"], None)), ["order_refunded"]);
    assert_eq!(
        told.fos(),
        [
            "acme open/submitted requested TEE=1/1",
            "acme open/unsubmitted unfulfilled TEE=1/1",
            "acme closed/unsubmitted cancelled"
        ]
    );
    assert_eq!(told.line("TEE"), [3, 2, 2, 0, 1, 0]);
    assert_eq!(told.money(), "20.00 30.00 10.00 partially_refunded");
    assert_eq!(told.stock("TEE", "acme"), [10, 2, 8]);
    assert_eq!(told.refuses(&refund(&["TEE=2"], None)), "locked_by_request");
    assert_eq!(told.refuses(&refund(&["TEE=3"], None)), "invalid_quantity");
    assert_eq!(told.refuses(&refund(&["TEE=0"], None)), "invalid_quantity");
    assert_eq!(told.refuses(&refund(&[], None)), "usage");
}

#[test]
fn by_default_not_shipped_units_are_cancelled_and_shipped_ones_stay_away() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 3, "10")], Some("main"), true));
    told.then(&[fulfill(ORDER, &["TEE=2"]), refund(&["TEE=2"], None)]);
    let restocks: Vec<_> = told.world.order.refunds[0].lines.iter().map(|line| (line.quantity, line.restock)).collect();
    assert_eq!(restocks, [(1, Restock::Cancel), (1, Restock::None)]);
    assert_eq!(told.line("TEE"), [3, 2, 0, 2, 2, 0]);
    assert_eq!(told.stock("TEE", "main"), [8, 0, 8]);
    assert_eq!(told.fo(1), "main closed/unsubmitted cancelled TEE=0/2", "units were taken out by a refund");
    assert_eq!(told.money(), "20.00 30.00 20.00 partially_refunded");
    told.does(&refund(&["TEE"], None));
    assert_eq!(told.money(), "20.00 30.00 30.00 refunded", "refunded once nothing paid is left");
    assert_eq!(told.refuses(&refund(&["TEE=1"], None)), "invalid_quantity");
}

#[test]
fn none_takes_not_shipped_units_first_and_off_the_shelf() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 3, "10")], Some("main"), true));
    told.then(&[fulfill(ORDER, &["TEE=1"]), refund(&["TEE=3"], Some(Restock::None))]);
    assert_eq!(told.stock("TEE", "main"), [7, 0, 7]);
    assert_eq!(told.line("TEE"), [3, 1, 0, 1, 3, 0]);
}

#[test]
fn cancel_takes_units_not_shipped_and_return_shipped_ones() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 3, "10")], Some("main"), true));
    told.does(&fulfill(ORDER, &["TEE=2"]));
    assert_eq!(told.refuses(&refund(&["TEE=2"], Some(Restock::Cancel))), "invalid_quantity");
    assert_eq!(told.refuses(&refund(&["TEE=3"], Some(Restock::Return))), "invalid_quantity");
    told.does(&refund(&["TEE=1"], Some(Restock::Return)));
    assert_eq!(told.stock("TEE", "main"), [9, 1, 8], "it goes to where it shipped from");
    let to = |location: &str, restock| {
        let lines = crate::say::picks(&["TEE=1"]);
        let part = RefundPart { lines, restock, from: None, location: Some(location.to_owned()) };
        crate::say::whole(Command::Refund { parts: vec![part], note: None })
    };
    assert_eq!(told.refuses(&to("nowhere", Some(Restock::Return))), "location_not_found");
    assert_eq!(told.refuses(&to("acme", None)), "usage");
    told.does(&to("acme", Some(Restock::Return)));
    assert_eq!(told.stock("TEE", "acme"), [11, 0, 11]);
    assert_eq!(told.line("TEE"), [3, 3, 1, 2, 2, 0]);
    assert_eq!(told.refuses(&refund(&["TEE=1"], Some(Restock::Return))), "invalid_quantity");
}

#[test]
fn a_refund_gives_back_at_most_what_was_paid() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.does(&refund(&["TEE=1"], None));
    assert_eq!(told.money(), "30.00 0.00 0.00 pending");
    told.does(&crate::say::whole(Command::Pay));
    assert_eq!(told.money(), "30.00 30.00 0.00 paid");
    told.then(&[edit(&["TEE=3"]), refund(&["TEE=3", "MUG=2"], None)]);
    assert_eq!(told.money(), "0.00 30.00 30.00 refunded");
    assert_eq!(told.status(), "not_required");
}

#[test]
fn refunded_units_of_a_cancelled_shipment_do_not_come_back() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 2, "10")], Some("main"), true));
    told.then(&[fulfill(ORDER, &[]), refund(&["TEE=1"], Some(Restock::Return))]);
    assert_eq!(told.stock("TEE", "main"), [9, 0, 9]);
    told.does(&cancel_fulfillment(1));
    assert_eq!(told.stock("TEE", "main"), [10, 1, 9], "the other unit is on the shelf since it was returned");
    assert_eq!(told.fo(2), "main open/unsubmitted unfulfilled TEE=1/1");
    assert_eq!((told.line("TEE"), told.money().as_str()), ([2, 1, 1, 0, 1, 0], "10.00 20.00 10.00 partially_refunded"));
    told.does(&cancel(true, true));
    assert_eq!(told.line("TEE"), [2, 0, 0, 0, 2, 0], "no unit is refunded twice");
    assert_eq!(told.money(), "0.00 20.00 20.00 refunded");
    assert_eq!(told.stock("TEE", "main"), [10, 0, 10]);
}

#[test]
fn a_refund_counts_once_against_the_shipment_that_is_cancelled_first() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 2, "10")], Some("main"), true));
    told.then(&[fulfill(ORDER, &["TEE=1"]), fulfill(ORDER, &[]), refund(&["TEE=1"], Some(Restock::Return))]);
    assert_eq!(told.stock("TEE", "main"), [9, 0, 9]);
    // The unit that was returned left with the first shipment, and the second is cancelled first.
    told.does(&cancel_fulfillment(2));
    assert_eq!((told.line("TEE"), told.stock("TEE", "main")), ([2, 1, 0, 1, 1, 0], [9, 0, 9]));
    told.does(&cancel_fulfillment(1));
    assert_eq!((told.line("TEE"), told.stock("TEE", "main")), ([2, 1, 1, 0, 1, 0], [10, 1, 9]));
}

#[test]
fn a_refund_says_which_units_it_means() {
    let from = |quantity: &str, restock, from| crate::say::refund_from(&[quantity], restock, Some(from));
    let start = || {
        let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 4, "10")], Some("main"), true));
        told.does(&fulfill(ORDER, &["TEE=2"]));
        told
    };
    let mut told = start();
    told.does(&from("TEE=1", Some(Restock::None), RefundFrom::Shipped));
    assert_eq!((told.line("TEE"), told.stock("TEE", "main")), ([4, 4, 2, 2, 1, 0], [8, 2, 6]));
    told.does(&from("TEE=1", None, RefundFrom::Shipped));
    assert_eq!(told.refuses(&from("TEE=1", None, RefundFrom::Shipped)), "invalid_quantity");
    told.does(&from("TEE=2", None, RefundFrom::Unshipped));
    assert_eq!((told.line("TEE"), told.stock("TEE", "main")), ([4, 2, 0, 2, 4, 0], [8, 0, 8]));
    let mut told = start();
    assert_eq!(told.refuses(&from("TEE=3", None, RefundFrom::Unshipped)), "invalid_quantity");
    assert_eq!(told.refuses(&from("TEE=1", Some(Restock::Cancel), RefundFrom::Shipped)), "usage");
    assert_eq!(told.refuses(&from("TEE=1", Some(Restock::Return), RefundFrom::Unshipped)), "usage");
    told.does(&from("TEE=1", Some(Restock::None), RefundFrom::Unshipped));
    assert_eq!((told.line("TEE"), told.stock("TEE", "main")), ([4, 3, 1, 2, 1, 0], [7, 1, 6]));
}

#[test]
fn cancel_restocks_unless_told_otherwise_and_refunds_when_asked() {
    let start = || Told::of(stocked(Place::Permitting).place(&[("TEE", 3, "10")], Some("main"), true));
    let mut told = start();
    assert_eq!(told.does(&cancel(false, true)), ["order_cancelled"]);
    assert_eq!(told.stock("TEE", "main"), [10, 0, 10]);
    assert_eq!(told.money(), "0.00 30.00 0.00 paid");
    assert_eq!(told.fo(1), "main closed/unsubmitted cancelled");
    assert_eq!(told.status(), "unfulfilled");
    assert_eq!(told.refuses(&refund(&["TEE=1"], None)), "order_cancelled");
    assert_eq!(told.does(&refund(&["TEE=1"], Some(Restock::None))), ["order_refunded"]);
    assert_eq!(told.money(), "0.00 30.00 10.00 partially_refunded");
    let mut told = start();
    assert_eq!(told.does(&cancel(true, false)), ["order_cancelled", "order_refunded"]);
    assert_eq!(told.stock("TEE", "main"), [7, 0, 7]);
    assert_eq!(told.money(), "0.00 30.00 30.00 refunded");
    // Units of one line that stand in two fulfillment orders are one line of the refund.
    let mut told = start();
    told.then(&[split(1, &["TEE=2"]), cancel(true, true)]);
    let refunded: Vec<i64> = told.world.order.refunds[0].lines.iter().map(|line| line.quantity).collect();
    assert_eq!(refunded, [3]);
    let mut told = start();
    told.does(&fulfill(ORDER, &["TEE=1"]));
    assert_eq!(told.refuses(&cancel(false, true)), "outstanding_fulfillments");
    told.does(&cancel_fulfillment(1));
    assert_eq!(told.does(&cancel(false, true)), ["order_cancelled"]);
}

#[test]
fn stock_follows_shipments_and_moves() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 3, "10")], Some("acme"), false));
    assert_eq!(told.stock("TEE", "acme"), [10, 3, 7]);
    told.does(&relocate(ORDER, "main", &["TEE=1"]));
    assert_eq!([told.stock("TEE", "acme"), told.stock("TEE", "main")], [[10, 2, 8], [10, 1, 9]]);
    assert_eq!(told.refuses(&relocate(fo(1), "annex", &[])), "destination_does_not_stock");
    told.then(&[request(fo(1), &[]), accept(fo(1))]);
    assert_eq!(told.stock("TEE", "acme"), [10, 2, 8], "requests leave it alone");
    told.does(&ship(fo(1), &[]));
    assert_eq!(told.stock("TEE", "acme"), [8, 0, 8]);
    told.does(&cancel_fulfillment(1));
    assert_eq!(told.stock("TEE", "acme"), [10, 2, 8]);
}

#[test]
fn where_no_row_is_nothing_is_counted_and_nothing_refused() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("FREE", 2, "1")], Some("annex"), false));
    told.then(&[relocate(ORDER, "acme", &["FREE=1"]), fulfill(fo(1), &[])]);
    assert_eq!(told.stock("TEE", "main"), [10, 0, 10]);
    assert_eq!(told.status(), "partially_fulfilled");
}

#[test]
fn a_late_shipment_lowers_the_stock_only_when_asked() {
    let mut told = Told::of(stocked(Place::Permitting).place(&[("TEE", 3, "10")], Some("acme"), false));
    told.then(&[request(ORDER, &[]), crate::say::cancel_request(ORDER), relocate(fo(2), "main", &[])]);
    assert_eq!(told.stock("TEE", "acme"), [10, 0, 10]);
    told.does(&crate::say::late(1, &["TEE=1"], false));
    assert_eq!(told.stock("TEE", "acme"), [10, 0, 10]);
    told.does(&crate::say::late(1, &["TEE=2"], true));
    assert_eq!(told.stock("TEE", "acme"), [8, 0, 8]);
}

/// One refund gives back returned and cancelled units; what is wrong with one part leaves the others undone too.
#[test]
fn a_refund_may_have_parts_that_go_different_ways() {
    let lines = [("TEE", 2, "10"), ("MUG", 2, "5")];
    let mut told = Told::of(stocked(Place::Permitting).place(&lines, Some("main"), true));
    told.does(&fulfill(ORDER, &["TEE=2"]));
    let part = |line: &str, restock, location: Option<&str>| RefundPart {
        lines: crate::say::picks(&[line]),
        restock: Some(restock),
        from: None,
        location: location.map(str::to_owned),
    };
    let both = |parts: &[RefundPart]| crate::say::whole(Command::Refund { parts: parts.to_vec(), note: None });
    let returned = part("TEE=1", Restock::Return, Some("acme"));
    assert_eq!(told.refuses(&both(&[returned.clone(), part("MUG=3", Restock::Cancel, None)])), "invalid_quantity");
    assert_eq!(told.refuses(&both(&[returned.clone(), part("TEE=1", Restock::None, None)])), "usage");
    let event = told.does(&both(&[returned, part("MUG=1", Restock::Cancel, None)]));
    assert_eq!(event, ["order_refunded"]);
    let [refund] = &told.world.order.refunds[..] else { panic!("{:?}", told.world.order.refunds) };
    let ways: Vec<_> = refund.lines.iter().map(|line| (line.quantity, line.restock)).collect();
    assert_eq!((refund.amount.to_string().as_str(), ways), ("15.00", vec![(1, Restock::Return), (1, Restock::Cancel)]));
}
