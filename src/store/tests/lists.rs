//! Lists, inboxes, stock, settings and keys.

use crate::domain::{
    BannerKind, FinancialStatus, FulfillmentStatus, Location, Order, Pending, RequestStatus, StockRow, Waiting,
};
use crate::store::samples::{Shelf, full_order, locations, plain_order, time};
use crate::store::{Adjustment, OrderFilter, StoredAnswer};

/// Orders 1 to 6: 1 and 4 plain; 2 and 5 full; 3 and 6 plain, paid, requested from `acme` in that order of waiting.
fn shelf_with_orders() -> Shelf {
    let mut shelf = Shelf::new();
    let requested = |id, seq| {
        let mut order = plain_order(id);
        order.financial_status = FinancialStatus::Paid;
        let work = &mut order.fulfillment_orders[0];
        work.location = "acme".to_owned();
        work.request_status = RequestStatus::Submitted;
        work.requests = full_order(id).fulfillment_orders[0].requests[..1].to_vec();
        work.requests[0].reply = None;
        work.waiting = Some(Waiting { pending: Pending::Fulfillment, seq, at: time(seq) });
        order
    };
    let full = |id| Order { cancelled_at: None, ..full_order(id) };
    let orders = [plain_order(1), full(2), requested(3, 99), plain_order(4), full(5), requested(6, 8)];
    shelf.write(|tx| orders.iter().try_for_each(|order| tx.insert_order(order, &locations())));
    shelf
}

fn listed(shelf: &mut Shelf, filter: &OrderFilter, after: i64, limit: i64) -> Vec<i64> {
    let mut ids = Vec::new();
    shelf.read(|tx| {
        tx.list_orders(filter, after, limit, &mut |row| {
            ids.push(row.id);
            Ok(())
        })
    });
    ids
}

#[test]
fn each_filter_lets_through_what_it_says() {
    let mut shelf = shelf_with_orders();
    let all = OrderFilter::default;
    let text = |text: &str| Some(text.to_owned());
    let cases: Vec<(OrderFilter, Vec<i64>)> = vec![
        (all(), vec![1, 2, 3, 4, 5, 6]),
        (OrderFilter { financial_status: vec![FinancialStatus::Paid], ..all() }, vec![3, 6]),
        (
            OrderFilter { financial_status: vec![FinancialStatus::Paid, FinancialStatus::Pending], ..all() },
            vec![1, 3, 4, 6],
        ),
        (OrderFilter { status: vec![FulfillmentStatus::InProgress], ..all() }, vec![3, 6]),
        (OrderFilter { service: text("acme"), ..all() }, vec![2, 3, 5, 6]),
        (OrderFilter { service: text("acm"), ..all() }, vec![]),
        (OrderFilter { service: text("main"), ..all() }, vec![]),
        (OrderFilter { location: text("main"), ..all() }, vec![1, 2, 4, 5]),
        (OrderFilter { location: text("acme"), ..all() }, vec![2, 3, 5, 6]),
        (OrderFilter { banner: Some(BannerKind::PossibleDoubleShipment), ..all() }, vec![2, 5]),
        (OrderFilter { banner: Some(BannerKind::NewWorkflow), ..all() }, vec![2, 3, 5, 6]),
        (OrderFilter { banner: Some(BannerKind::LegacyWorkflow), ..all() }, vec![]),
        (OrderFilter { sku: text("½"), ..all() }, vec![2, 5]),
        (OrderFilter { sku: text("tee"), ..all() }, vec![]),
        (OrderFilter { since: Some(time(3)), ..all() }, vec![3, 4, 5, 6]),
        (OrderFilter { since: Some(time(3)), until: Some(time(5)), ..all() }, vec![3, 4]),
        (OrderFilter { service: text("acme"), sku: text("TEE"), until: Some(time(3)), ..all() }, vec![2]),
    ];
    for (filter, expected) in cases {
        assert_eq!(listed(&mut shelf, &filter, 0, 100), expected, "{filter:?}");
        let count = shelf.read(|tx| tx.count_orders(&filter));
        assert_eq!(usize::try_from(count).unwrap(), expected.len(), "{filter:?}");
    }
    assert_eq!(listed(&mut shelf, &all(), 2, 3), [3, 4, 5]);
}

#[test]
fn a_row_of_the_list_says_what_the_order_says() {
    let mut shelf = shelf_with_orders();
    shelf.read(|tx| {
        tx.list_orders(&OrderFilter::default(), 1, 1, &mut |row| {
            let order = full_order(2);
            assert_eq!((row.id, row.name, row.source_id), (2, "#1002", order.source_id.as_deref()));
            assert_eq!((row.created_at, row.currency), (order.created_at.to_string().as_str(), "EUR"));
            assert_eq!((row.financial_status, row.fulfillment_status), ("partially_refunded", "partially_fulfilled"));
            assert_eq!((row.total_price, row.remaining_quantity), (order.total_price.to_string().as_str(), 6));
            assert_eq!(row.services, "[\"acme\"]");
            Ok(())
        })
    });
}

#[test]
fn the_inbox_is_in_order_of_waiting() {
    let mut shelf = shelf_with_orders();
    shelf.read(|tx| {
        let inbox = tx.inbox("acme", None)?;
        let works: Vec<(i64, Pending)> = inbox.iter().map(|row| (row.order_id, row.pending)).collect();
        let (asked, asked_back) = (Pending::Fulfillment, Pending::Cancellation);
        assert_eq!(works, [(2, asked_back), (5, asked_back), (6, asked), (3, asked)]);
        assert_eq!((inbox[2].order.as_str(), inbox[2].fulfillment_order, inbox[2].asked_at), ("#1006", 1, time(8)));
        assert_eq!(inbox[2].note.as_deref(), Some("ring twice\u{202e}"));
        assert_eq!(inbox[2].lines, [("TEE".to_owned(), 2)]);
        // Lines with nothing left are not work.
        assert_eq!(inbox[0].lines, [("IPOD=GREEN".to_owned(), 1)]);
        assert_eq!(tx.inbox("acme", Some(asked))?, inbox[2..]);
        assert_eq!(tx.inbox("acme", Some(Pending::Shipment))?, []);
        assert_eq!(tx.inbox("oldco", None)?, []);
        assert_eq!(tx.orders_waiting_at("acme", asked)?, [(6, 1), (3, 1)]);
        assert_eq!(tx.open_work_at("acme")?, [(2, 1), (3, 1), (5, 1), (6, 1)]);
        assert_eq!(tx.open_work_at("main")?, [(1, 1), (2, 2), (4, 1), (5, 2)]);
        Ok(())
    });
}

#[test]
fn only_paid_live_fresh_work_at_a_service_is_requestable() {
    let mut shelf = Shelf::new();
    let fresh = |id| {
        let mut order = plain_order(id);
        order.financial_status = FinancialStatus::Paid;
        order.fulfillment_orders[0].location = "oldco".to_owned();
        order
    };
    let spoils: [fn(&mut Order); 7] = [
        |_| {},
        |order| order.financial_status = FinancialStatus::PartiallyRefunded,
        |order| order.financial_status = FinancialStatus::Authorized,
        |order| order.cancelled_at = Some(time(0)),
        |order| order.fulfillment_orders[0].location = "main".to_owned(),
        |order| order.fulfillment_orders[0].requested_before = true,
        |order| order.fulfillment_orders[0].lines[0].remaining = 0,
    ];
    for (id, spoil) in (1..).zip(spoils) {
        let mut order = fresh(id);
        spoil(&mut order);
        shelf.write(|tx| tx.insert_order(&order, &locations()));
    }
    assert_eq!(shelf.read(|tx| tx.requestable_order_ids(0, 100)), [1, 2]);
    assert_eq!(shelf.read(|tx| tx.requestable_order_ids(0, 1)), [1]);
    assert_eq!(shelf.read(|tx| tx.requestable_order_ids(1, 100)), [2]);
}

#[test]
fn stock_is_found_by_sku_and_by_location() {
    let mut shelf = shelf_with_orders();
    let row = |sku: &str, location: &str, on_hand| StockRow {
        sku: sku.to_owned(),
        location: location.to_owned(),
        on_hand,
        committed: 2,
        unavailable: 1,
    };
    shelf.write(|tx| {
        for row in [row("TEE", "main", 5), row("TEE", "acme", 6), row("½", "main", 7), row("TEE", "acme", -6)] {
            tx.put_stock(&row)?;
        }
        Ok(())
    });
    let rows = [row("TEE", "acme", -6), row("TEE", "main", 5), row("½", "main", 7)];
    shelf.read(|tx| {
        assert_eq!(tx.stock_rows(None, None)?, rows);
        assert_eq!(tx.stock_rows(Some("TEE"), None)?, rows[..2]);
        assert_eq!(tx.stock_rows(None, Some("main"))?, rows[1..]);
        assert_eq!(tx.stock_rows(Some("TEE"), Some("main"))?, rows[1..2]);
        assert_eq!(tx.stock_of(&["½", "TEE", "none", "TEE"])?.0, rows);
        assert_eq!(tx.committed_units("TEE", "main")?, 4);
        assert_eq!((tx.committed_units("TEE", "acme")?, tx.committed_units("none", "acme")?), (4, 0));
        let committed = |sku: &str, place: &str, units| (sku.to_owned(), place.to_owned(), units);
        let expected = [
            committed("IPOD=GREEN", "acme", 2),
            committed("TEE", "acme", 4),
            committed("TEE", "main", 4),
            committed("½", "main", 10),
        ];
        assert_eq!(tx.committed_everywhere()?, expected);
        Ok(())
    });
    shelf.write(|tx| tx.remove_stock("TEE", "acme"));
    assert_eq!(shelf.read(|tx| tx.stock_rows(None, None)), rows[1..]);
}

#[test]
fn the_log_of_adjustments_keeps_its_order() {
    let mut shelf = Shelf::new();
    let adjustment = |change, reason| Adjustment {
        at: time(change),
        sku: "TEE".to_owned(),
        location: "main".to_owned(),
        change,
        reason,
    };
    let log = [adjustment(5, None), adjustment(-7, Some("broken".to_owned()))];
    shelf.write(|tx| log.iter().try_for_each(|adjustment| tx.add_adjustment(adjustment)));
    let [first, second] = log;
    assert_eq!(shelf.read(|tx| tx.adjustments(0, 9)), [(1, first.clone()), (2, second.clone())]);
    assert_eq!(shelf.read(|tx| tx.adjustments(0, 1)), [(1, first)]);
    assert_eq!(shelf.read(|tx| tx.adjustments(1, 9)), [(2, second)]);
    assert_eq!(shelf.read(|tx| tx.last_adjustment()), 2);
}

#[test]
fn locations_change_but_keep_their_handles() {
    let mut shelf = Shelf::new();
    assert_eq!(shelf.read(|tx| tx.locations()), locations());
    let mut changed = locations();
    changed.0[1].active = false;
    changed.0[2].service.as_mut().unwrap().name = "New name".to_owned();
    changed.0[2].service.as_mut().unwrap().single_location = false;
    shelf.write(|tx| changed.0.iter().try_for_each(|location| tx.update_location(location)));
    assert_eq!(shelf.read(|tx| tx.locations()), changed);
    let twin = Location { id: 9, ..changed.0[0].clone() };
    let failure = shelf.store.write(false, |tx| tx.insert_location(&twin)).unwrap_err();
    assert_eq!(failure.code, "already_exists");
}

#[test]
fn settings_are_the_shop() {
    let mut shelf = Shelf::new();
    shelf.write(|tx| tx.set_setting("auto-fulfill", "on").and(tx.set_setting("shop", "Renamed")));
    let shop = shelf.read(|tx| tx.shop());
    assert_eq!(
        (shop.name.as_str(), shop.currency.as_str(), shop.default_location.as_str()),
        ("Renamed", "USD", "main")
    );
    assert!(shop.auto_fulfill && !shop.require_paid);
    assert_eq!(shelf.read(|tx| tx.setting("auto-fulfill")).as_deref(), Some("on"));
    assert_eq!(shelf.read(|tx| tx.setting("none")), None);
    let keys: Vec<String> = shelf.read(|tx| tx.settings()).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["auto-fulfill", "currency", "default-location", "shop"]);
    shelf.tamper("DELETE FROM setting WHERE key = 'currency'");
    assert_eq!(shelf.read(|tx| Ok(tx.shop().unwrap_err().code)), "damaged");
}

#[test]
fn a_key_keeps_its_first_answer() {
    let mut shelf = Shelf::new();
    let stored = StoredAnswer { hash: "ab12".to_owned(), answer: "{\"kind\":\"outcome\"}".to_owned() };
    assert_eq!(shelf.read(|tx| tx.answer_of_key("k 1")), None);
    shelf.write(|tx| tx.remember_key("k 1", &stored, time(0)));
    assert_eq!(shelf.read(|tx| tx.answer_of_key("k 1")), Some(stored.clone()));
    assert!(shelf.store.write(false, |tx| tx.remember_key("k 1", &stored, time(0))).is_err());
}
