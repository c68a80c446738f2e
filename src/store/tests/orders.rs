//! An order that is written is read again exactly, whatever changed in it.

use crate::domain::{
    FinancialStatus, FulfillmentOrder, FulfillmentState, Hold, HoldReason, Order, Pending, RequestStatus, Time, Units,
    Waiting,
};
use crate::failure::Exit;
use crate::store::samples::{Shelf, full_order, line, locations, money, plain_order, time};

/// What is done to an order, in words and in deed.
type Change = (&'static str, fn(&mut Order));

/// Every order reads back as it was written, and what lists print of it follows from it.
fn check(shelf: &mut Shelf, orders: &[&Order]) {
    for order in orders {
        let read = shelf.read(|tx| tx.order(order.id));
        assert_eq!(&read, *order);
        assert!(shelf.read(|tx| tx.listed_rightly(&read, &locations())), "order {}", order.id);
    }
    assert_eq!(shelf.read(|tx| tx.integrity_problems()), Vec::<String>::new());
}

#[test]
fn a_new_order_reads_back_exactly() {
    let mut shelf = Shelf::new();
    let bare = Order { line_items: Vec::new(), fulfillment_orders: Vec::new(), ..plain_order(3) };
    let orders = [plain_order(1), full_order(2), bare, Order { name: "##x".into(), ..full_order(4) }];
    shelf.write(|tx| orders.iter().try_for_each(|order| tx.insert_order(order, &locations())));
    check(&mut shelf, &orders.each_ref());
}

#[test]
fn any_order_may_become_any_later_one() {
    let mut shelf = Shelf::new();
    let changes: [Change; 13] = [
        ("nothing", |_| {}),
        ("paid", |order| {
            order.financial_status = FinancialStatus::Paid;
            order.paid_at = Some(time(1));
            order.paid_amount = money("398");
        }),
        ("paid, with less known", |order| {
            (order.paid_at, order.cancelled_at, order.cancel_reason) = (None, None, None);
        }),
        ("a line and work for it", |order| {
            let number = u32::try_from(order.line_items.len()).unwrap() + 1;
            order.line_items.push(line(number, "NEW", 1, 0));
            let units = [Units { line: number, quantity: 1 }];
            order.fulfillment_orders.push(FulfillmentOrder::new(
                order.next_fulfillment_order(),
                "oldco".into(),
                &units,
            ));
        }),
        ("more of a line", |order| {
            order.line_items[0].quantity += 1;
            order.fulfillment_orders[0].lines.iter_mut().take(1).for_each(|work| work.quantity += 1);
        }),
        ("another line in work that was there", |order| {
            let number = u32::try_from(order.line_items.len()).unwrap() + 1;
            order.line_items.push(line(number, "NEW", 1, 0));
            let other = FulfillmentOrder::new(9, "main".into(), &[Units { line: number, quantity: 1 }]);
            order.fulfillment_orders[0].lines.extend(other.lines);
        }),
        ("a work line gone", |order| order.fulfillment_orders[0].lines.clear()),
        ("moved and held", |order| {
            let work = &mut order.fulfillment_orders[0];
            (work.location, work.moved) = ("oldco".to_owned(), true);
            work.hold = Some(Hold { reason: HoldReason::Other, note: None, held_at: time(3) });
        }),
        ("requested", |order| {
            let [request, _] = &full_order(1).fulfillment_orders[0].requests[..] else { panic!("two requests") };
            let work = &mut order.fulfillment_orders[0];
            work.request_status = RequestStatus::Submitted;
            work.waiting = Some(Waiting { pending: Pending::Fulfillment, seq: 1, at: time(4) });
            work.requests.push(request.clone());
        }),
        ("all requests answered", |order| {
            let reply = full_order(1).fulfillment_orders[0].requests[0].reply.clone();
            for work in &mut order.fulfillment_orders {
                work.requests.iter_mut().for_each(|request| request.reply = reply.clone());
                work.waiting = None;
            }
        }),
        ("shipped", |order| {
            let number = order.next_fulfillment();
            let mut shipment = full_order(1).fulfillments.remove(0);
            shipment.number = number;
            order.fulfillments.push(shipment);
        }),
        ("a shipment changed", |order| {
            for shipment in &mut order.fulfillments {
                shipment.status = FulfillmentState::Open;
                shipment.shipment_status = None;
                shipment.tracking.clear();
                shipment.lines.iter_mut().for_each(|line| line.returned = line.quantity);
            }
        }),
        ("refunded", |order| {
            let number = u32::try_from(order.refunds.len()).unwrap() + 1;
            let mut refund = full_order(1).refunds.remove(0);
            (refund.number, refund.lines[2].line) = (number, 1);
            order.refunds.push(refund);
        }),
    ];
    let mut id = 0;
    for start in [plain_order, full_order] {
        for (first, change) in &changes {
            for (second, then) in &changes {
                id += 1;
                let mut before = start(id);
                change(&mut before);
                let mut after = before.clone();
                then(&mut after);
                shelf.write(|tx| {
                    tx.insert_order(&start(id), &locations())?;
                    tx.save_order(&start(id), &before, &locations())?;
                    tx.save_order(&before, &after, &locations())
                });
                assert_eq!(shelf.read(|tx| tx.order(id)), after, "{first}, then {second}");
                assert!(shelf.read(|tx| tx.listed_rightly(&after, &locations())), "{first}, then {second}");
            }
        }
    }
    check(&mut shelf, &[]);
}

/// The status of a legacy fulfillment order follows from its shipment: only that one changes here.
#[test]
fn a_status_follows_a_change_elsewhere() {
    let mut shelf = Shelf::new();
    let mut before = full_order(1);
    before.cancelled_at = None;
    let work = &mut before.fulfillment_orders[0];
    (work.location, work.request_status, work.waiting) = ("oldco".to_owned(), RequestStatus::Unsubmitted, None);
    before.fulfillments[0].status = FulfillmentState::Pending;
    let mut after = before.clone();
    after.fulfillments[0].status = FulfillmentState::Success;
    shelf.write(|tx| tx.insert_order(&before, &locations()));
    check(&mut shelf, &[&before]);
    shelf.write(|tx| tx.save_order(&before, &after, &locations()));
    check(&mut shelf, &[&after]);
}

#[test]
fn what_lasts_cannot_be_lost() {
    let mut shelf = Shelf::new();
    let before = full_order(1);
    shelf.write(|tx| tx.insert_order(&before, &locations()));
    let losses: [fn(&mut Order); 6] = [
        |order| drop(order.line_items.pop()),
        |order| drop(order.fulfillment_orders.remove(0)),
        |order| drop(order.fulfillment_orders[0].requests.pop()),
        |order| drop(order.fulfillments.pop()),
        |order| drop(order.refunds.pop()),
        |order| order.name.push('x'),
    ];
    for lose in losses {
        let mut after = before.clone();
        lose(&mut after);
        let failure = shelf.store.write(false, |tx| tx.save_order(&before, &after, &locations())).unwrap_err();
        assert_eq!(failure.exit, Exit::Internal);
    }
    check(&mut shelf, &[&before]);
}

#[test]
fn orders_are_found_by_each_of_their_names() {
    let mut shelf = Shelf::new();
    let second = Order { name: "##x".to_owned(), ..plain_order(2) };
    assert_eq!(shelf.read(|tx| tx.next_order_id()), 1);
    shelf.write(|tx| tx.insert_order(&full_order(1), &locations()).and(tx.insert_order(&second, &locations())));
    shelf.read(|tx| {
        let by_name = |name| tx.find_order(name).unwrap();
        assert_eq!([by_name("#1001"), by_name("1001"), by_name("##1001"), by_name("")], [Some(1), Some(1), None, None]);
        assert_eq!([by_name("##x"), by_name("#x"), by_name("x"), by_name("#X")], [Some(2), None, None, None]);
        assert_eq!((tx.find_order_by_source("450789461")?, tx.find_order_by_source("1001")?), (Some(1), None));
        assert_eq!((tx.order_exists(2)?, tx.order_exists(3)?, tx.next_order_id()?, tx.orders()?), (true, false, 3, 2));
        assert_eq!((tx.order_ids(0, 1)?, tx.order_ids(1, 9)?), (vec![1], vec![2]));
        assert_eq!(tx.order_head(1)?, ("#1001".to_owned(), full_order(1).line_items));
        assert_eq!(tx.order(3).unwrap_err().code, "order_not_found");
        Ok(())
    });
}

#[test]
fn a_taken_name_or_source_is_a_conflict() {
    let mut shelf = Shelf::new();
    shelf.write(|tx| tx.insert_order(&full_order(1), &locations()));
    let same_name = Order { name: "1001".to_owned(), ..plain_order(2) };
    let same_source = Order { source_id: full_order(1).source_id, ..plain_order(2) };
    for order in [same_name, same_source] {
        let failure = shelf.store.write(false, |tx| tx.insert_order(&order, &locations())).unwrap_err();
        assert_eq!((failure.code, failure.exit), ("already_exists", Exit::Conflict));
    }
}

#[test]
fn rows_that_no_order_has_are_damage() {
    let damages = [
        "UPDATE orders SET created_at = 'yesterday'",
        "UPDATE orders SET created_at = '@12'",
        "UPDATE orders SET total_price = '1,00'",
        "UPDATE orders SET name = CAST(x'ff00ff' AS TEXT)",
        "UPDATE fulfillment SET tracking = '[{\"number\": 1}]' WHERE number = 1",
        "UPDATE fulfillment SET tracking = '[{\"number\": null}]' WHERE number = 1",
        "PRAGMA ignore_check_constraints = ON; UPDATE fulfillment_order SET held_at = NULL",
        "PRAGMA ignore_check_constraints = ON; UPDATE orders SET financial_status = 'rich'",
        "PRAGMA ignore_check_constraints = ON; UPDATE line_item SET requires_shipping = 2",
        "PRAGMA foreign_keys = OFF; DELETE FROM fulfillment_order WHERE number = 2",
        "DROP INDEX open_work; ALTER TABLE orders RENAME COLUMN email TO post",
    ];
    for damage in damages {
        let mut shelf = Shelf::new();
        shelf.write(|tx| tx.insert_order(&full_order(1), &locations()));
        shelf.tamper(damage);
        let failure = shelf.other(crate::store::Access::Read).read(|tx| tx.order(1)).unwrap_err();
        assert_eq!((failure.code, failure.exit), ("damaged", Exit::Database), "{damage}");
    }
}

#[test]
fn listed_rightly_sees_a_stale_column() {
    let mut shelf = Shelf::new();
    shelf.write(|tx| tx.insert_order(&plain_order(1), &locations()));
    for stale in [
        "UPDATE orders SET remaining_quantity = 1",
        "UPDATE orders SET services = '[\"acme\"]'",
        "UPDATE fulfillment_order SET status = 'closed'",
    ] {
        let before = shelf.bytes();
        shelf.tamper(stale);
        assert!(!shelf.read(|tx| tx.listed_rightly(&plain_order(1), &locations())), "{stale}");
        std::fs::write(shelf.path(), before).unwrap();
    }
}

#[test]
fn times_keep_their_whole_range() {
    let mut shelf = Shelf::new();
    let ages = [-62_135_596_800, 0, 253_402_300_799].map(|seconds| Time::from_unix(seconds).unwrap());
    for (id, created_at) in (1..).zip(ages) {
        let order = Order { created_at, ..plain_order(id) };
        shelf.write(|tx| tx.insert_order(&order, &locations()));
        check(&mut shelf, &[&order]);
    }
}
