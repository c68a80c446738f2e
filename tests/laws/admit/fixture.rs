//! A small shop, and foreign orders to be taken in by it.

use consign::domain::{
    Admitted, Context, FinancialStatus, ForeignFulfillment, ForeignLine, ForeignOrder, ForeignRefund,
    ForeignRefundLine, ForeignService, FulfillmentOrder, FulfillmentState, LineExtras, LineItem, LineNumber, Location,
    Locations, Money, Order, OrderExtras, Quantity, Restock, Service, Shop, Stock, StockRow, Time, Workflow, admit,
    check,
};

pub fn at(seconds: i64) -> Time {
    Time::from_unix(seconds).expect("seconds near 1970 are in range")
}

/// `main` (default), the merchant's `store`, the services `acme` and `gone` (removed); TEE is stocked at `store`.
pub fn context() -> Context {
    let location = |id, handle: &str, service: bool| Location {
        without_online_orders: false,
        address: None,
        former_service: None,
        id,
        handle: handle.to_owned(),
        name: handle.to_owned(),
        active: handle != "gone",
        service: service.then(|| Service {
            name: handle.to_owned(),
            workflow: Workflow::Legacy,
            single_location: true,
            behaviour: None,
            settings: Default::default(),
        }),
    };
    Context {
        now: at(9_999),
        app: None,
        next_seq: 1,
        shop: Shop { auto_fulfill: true, require_paid: true, ..Shop::new("Shop".to_owned(), "SEK".to_owned()) },
        locations: Locations(vec![
            location(1, "main", false),
            location(2, "store", false),
            location(3, "acme", true),
            location(4, "gone", true),
        ]),
        stock: Stock::new(vec![StockRow {
            sku: "TEE".to_owned(),
            location: "store".to_owned(),
            on_hand: 0,
            committed: 0,
            unavailable: 0,
            updated_at: at(9_999),
        }]),
    }
}

pub fn money(text: &str) -> Money {
    Money::parse(text).expect("the tests give readable amounts")
}

pub fn service(name: &str) -> Option<ForeignService> {
    Some(ForeignService { handle: None, name: name.to_owned() })
}

pub fn line(sku: &str, quantity: Quantity) -> ForeignLine {
    ForeignLine {
        source_id: Some(format!("id-{sku}")),
        sku: Some(sku.to_owned()),
        title: sku.to_owned(),
        requires_shipping: true,
        price: money("10"),
        quantity,
        current_quantity: None,
        fulfillable_quantity: None,
        status: None,
        service: None,
        extras: LineExtras::default(),
    }
}

pub fn order(lines: Vec<ForeignLine>) -> ForeignOrder {
    ForeignOrder {
        source_id: Some("77".to_owned()),
        name: "#1001".to_owned(),
        email: None,
        currency: None,
        created_at: Some(at(100)),
        paid_at: None,
        cancelled_at: None,
        closed_at: None,
        cancel_reason: None,
        financial_status: Some(FinancialStatus::Pending),
        fulfillment_status: None,
        hold: None,
        phone: None,
        note: None,
        tags: Vec::new(),
        shipping_address: None,
        updated_at: None,
        total_price: None,
        total_outstanding: None,
        lines,
        fulfillments: Vec::new(),
        refunds: Vec::new(),
        extras: OrderExtras::default(),
    }
}

pub fn shipped(status: FulfillmentState, lines: &[(usize, Quantity)]) -> ForeignFulfillment {
    ForeignFulfillment {
        source_id: Some("f".to_owned()),
        status,
        created_at: None,
        service: None,
        tracking: Vec::new(),
        shipment_status: None,
        notify_customer: false,
        lines: Some(lines.to_vec()),
    }
}

pub fn refund(amount: &str, lines: &[(usize, Quantity, Restock)]) -> ForeignRefund {
    let line = |&(line, quantity, restock): &(usize, Quantity, Restock)| ForeignRefundLine { line, quantity, restock };
    ForeignRefund {
        source_id: None,
        created_at: None,
        amount: Some(money(amount)),
        note: None,
        lines: Some(lines.iter().map(line).collect()),
    }
}

/// Admits, and holds the result against what must be true of every admitted order.
pub fn admitted(foreign: &ForeignOrder) -> Admitted {
    let admitted =
        admit(7, foreign, foreign.name.clone(), &context()).expect("the numbers do not contradict each other");
    let order = &admitted.order;
    for line in &order.line_items {
        let accounted = order.line_totals().of(line.number).remaining + order.line_totals().of(line.number).fulfilled;
        assert_eq!(line.current_quantity(), accounted, "current = remaining + fulfilled, line {}", line.number);
        assert!((0..=line.quantity).contains(&line.removed));
    }
    assert!(
        order.fulfillments.iter().flat_map(|shipment| &shipment.lines).all(|line| line.fulfillment_order.is_none())
    );
    assert!(order.refunded_amount() <= order.paid_amount);
    let mut locations = context().locations;
    locations.0.extend(admitted.new_services.iter().cloned());
    assert_eq!(check(order, &locations), None);
    admitted
}

/// (remaining, fulfilled, taken out) of each line.
pub fn units(foreign: &ForeignOrder) -> Vec<(Quantity, Quantity, Quantity)> {
    let order = admitted(foreign).order;
    let counts = |line: &LineItem| {
        (order.line_totals().of(line.number).remaining, order.line_totals().of(line.number).fulfilled, line.removed)
    };
    order.line_items.iter().map(counts).collect()
}

/// Location and line numbers of each fulfillment order.
pub fn work(order: &Order) -> Vec<(&str, Vec<u32>)> {
    let lines =
        |fulfillment_order: &FulfillmentOrder| fulfillment_order.lines.iter().map(|work| work.line.get()).collect();
    order.fulfillment_orders.iter().map(|work| (work.location.as_str(), lines(work))).collect()
}

pub fn first_line() -> LineNumber {
    LineNumber::new(1).expect("1 is a number")
}
