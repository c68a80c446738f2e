//! An order for the tests of this room and of `render`.

use crate::domain::{
    Actor, Answer, By, Context, Event, Fact, FinancialStatus, Fulfillment, FulfillmentOrder, FulfillmentState,
    LineItem, Location, Locations, Money, Order, Pending, Refund, RefundLine, Reply, Request, RequestKind,
    RequestStatus, Restock, Service, ShippedLine, Shop, Stock, Time, Tracking, Units, Waiting, Workflow,
};

/// A moment on the day of the sample order.
pub fn at(clock: &str) -> Time {
    Time::parse(&format!("2026-11-23T{clock}:00Z")).expect("a moment")
}

/// An event around the sample order.
pub fn event(fact: Fact) -> Event {
    Event {
        seq: 1,
        at: at("09:00"),
        actor: Actor::Merchant,
        fulfillment_order: Some(1),
        fulfillment: None,
        note: None,
        fact,
    }
}

fn location(id: i64, handle: &str, name: &str, service: Option<Service>) -> Location {
    Location { id, handle: handle.into(), name: name.into(), active: true, service }
}

fn line(number: u32, sku: &str, title: &str, quantity: i64, removed: i64) -> LineItem {
    LineItem {
        number,
        source_id: None,
        sku: sku.into(),
        title: title.into(),
        requires_shipping: true,
        price: Money::parse("199.00").expect("an amount"),
        quantity,
        removed,
    }
}

/// Order #1001: one part accepted by Acme and partly shipped, one part of the merchant's own, one unit refunded.
pub fn order() -> (Order, Context) {
    let acme = Service { name: "Acme".into(), workflow: Workflow::New, single_location: false };
    let context = Context {
        now: at("10:00"),
        next_seq: 9,
        shop: Shop {
            name: "Shop".into(),
            currency: "USD".into(),
            auto_fulfill: false,
            require_paid: false,
            default_location: "main".into(),
        },
        locations: Locations(vec![location(1, "main", "Main location", None), location(2, "acme", "Acme", Some(acme))]),
        stock: Stock::default(),
    };
    let mut at_acme =
        FulfillmentOrder::new(1, "acme".into(), &[Units { line: 1, quantity: 2 }, Units { line: 2, quantity: 0 }]);
    at_acme.lines[0].remaining = 1;
    at_acme.request_status = RequestStatus::Accepted;
    at_acme.requested_before = true;
    at_acme.waiting = Some(Waiting { pending: Pending::Shipment, seq: 4, at: at("09:12") });
    at_acme.requests = vec![Request {
        kind: RequestKind::Fulfillment,
        message: Some("ring twice".into()),
        notify_customer: false,
        sent_at: at("09:05"),
        reply: Some(Reply {
            answer: Answer::Accepted,
            reason: None,
            message: Some("leaves tomorrow".into()),
            ship_date: Some("2026-11-24".into()),
            at: at("09:12"),
        }),
    }];
    let order = Order {
        id: 7,
        name: "#1001".into(),
        source_id: Some("450789469".into()),
        email: Some("bob@example.com".into()),
        currency: "USD".into(),
        created_at: at("08:58"),
        paid_at: Some(at("09:00")),
        cancelled_at: None,
        cancel_reason: None,
        financial_status: FinancialStatus::PartiallyRefunded,
        total_price: Money::parse("597.00").expect("an amount"),
        paid_amount: Money::parse("796.00").expect("an amount"),
        line_items: vec![
            line(1, "IPOD-GREEN", "iPod Nano - 8gb, green", 2, 0),
            line(2, "IPOD-RED", "iPod Nano - 8gb, red", 2, 1),
        ],
        fulfillment_orders: vec![at_acme, FulfillmentOrder::new(2, "main".into(), &[Units { line: 2, quantity: 1 }])],
        fulfillments: vec![Fulfillment {
            number: 1,
            source_id: None,
            status: FulfillmentState::Success,
            by: By::Service,
            marked_as_fulfilled: false,
            location: "acme".into(),
            tracking: vec![Tracking {
                number: Some("1Z999".into()),
                company: Some("UPS".into()),
                url: Some("https://www.ups.com/WebTracking?trackNums=1Z999".into()),
            }],
            notify_customer: true,
            shipment_status: None,
            created_at: at("09:20"),
            lines: vec![ShippedLine { line: 1, quantity: 1, fulfillment_order: Some(1), returned: 0 }],
        }],
        refunds: vec![Refund {
            number: 1,
            source_id: None,
            created_at: at("09:30"),
            amount: Money::parse("199.00").expect("an amount"),
            lines: vec![RefundLine { line: 2, quantity: 1, restock: Restock::Cancel }],
        }],
    };
    (order, context)
}
