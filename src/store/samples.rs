//! Orders, facts and databases for the store's tests: every field set somewhere, every field empty somewhere.

use std::time::Duration;

use tempfile::TempDir;

use super::{Access, Store, Tx};
use crate::domain::{
    Answer, By, CancelReason, Edit, Fact, FinancialStatus, FromWork, Fulfillment, FulfillmentOrder, FulfillmentState,
    GivenBack, Hold, HoldReason, LineItem, Location, Locations, Money, Order, Part, Pending, Refund, RefundLine,
    Refunded, RefundedShipment, RefundedWork, RejectionReason, Reply, Request, RequestKind, RequestStatus, Restock,
    Service, Shipment, ShipmentStatus, ShippedLine, Taken, Time, Tracking, Units, Waiting, WorkLine, Workflow,
};
use crate::failure::Result;

pub(super) const NO_WAIT: Duration = Duration::ZERO;

/// A folder with a database in it that knows `locations()` and nothing else.
pub(super) struct Shelf {
    pub(super) folder: TempDir,
    pub(super) store: Store,
}

impl Shelf {
    pub(super) fn new() -> Shelf {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("consign.db");
        Store::create(&path, fill).unwrap();
        let store = Store::open(&path, Access::Write, NO_WAIT).unwrap();
        Shelf { folder, store }
    }

    pub(super) fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("consign.db")
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.path()).unwrap()
    }

    /// Another connection to the same file.
    pub(super) fn other(&self, access: Access) -> Store {
        Store::open(&self.path(), access, NO_WAIT).unwrap()
    }

    pub(super) fn write<T>(&mut self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> T {
        self.store.write(false, f).unwrap()
    }

    pub(super) fn read<T>(&mut self, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> T {
        self.store.read(f).unwrap()
    }

    /// Changes the file behind the store's back, as a person with `sqlite3` might.
    pub(super) fn tamper(&self, sql: &str) {
        rusqlite::Connection::open(self.path()).unwrap().execute_batch(sql).unwrap();
    }
}

fn fill(tx: &Tx<'_>) -> Result<()> {
    for (key, value) in [("shop", "Sample shop"), ("currency", "USD"), ("default-location", "main")] {
        tx.set_setting(key, value)?;
    }
    locations().0.iter().try_for_each(|location| tx.insert_location(location))
}

pub(super) fn locations() -> Locations {
    let place = |id, handle: &str, service| {
        let name = format!("The {handle}");
        Location { id, handle: handle.to_owned(), name, active: handle != "closed-shop", service }
    };
    let service =
        |name: &str, workflow, single_location| Some(Service { name: name.into(), workflow, single_location });
    Locations(vec![
        place(1, "main", None),
        place(2, "acme", service("Acme", Workflow::New, false)),
        place(3, "oldco", service("Oldco", Workflow::Legacy, true)),
        place(4, "closed-shop", None),
    ])
}

pub(super) fn time(seconds: i64) -> Time {
    Time::from_unix(1_795_424_400 + seconds).unwrap()
}

pub(super) fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(super) fn line(number: u32, sku: &str, quantity: i64, removed: i64) -> LineItem {
    LineItem {
        number,
        source_id: (number % 2 == 1).then(|| format!("9{number}")),
        sku: sku.to_owned(),
        title: format!("A {sku}, \"green\" \u{1b}[31m — ½\n'quoted'"),
        requires_shipping: number != 2,
        price: money("199.000000001"),
        quantity,
        removed,
    }
}

/// One line, one open fulfillment order at the merchant's own location, nothing optional.
pub(super) fn plain_order(id: i64) -> Order {
    Order {
        id,
        name: format!("#{}", 1000 + id),
        source_id: None,
        email: None,
        currency: "USD".to_owned(),
        created_at: time(id),
        paid_at: None,
        cancelled_at: None,
        cancel_reason: None,
        financial_status: FinancialStatus::Pending,
        total_price: money("398.000000002"),
        paid_amount: Money::ZERO,
        line_items: vec![line(1, "TEE", 2, 0)],
        fulfillment_orders: vec![FulfillmentOrder::new(1, "main".into(), &[Units { line: 1, quantity: 2 }])],
        fulfillments: Vec::new(),
        refunds: Vec::new(),
    }
}

fn request(kind: RequestKind, reply: Option<Reply>) -> Request {
    Request { kind, message: some("ring twice\u{202e}"), notify_customer: true, sent_at: time(60), reply }
}

fn full_reply() -> Reply {
    Reply {
        answer: Answer::Rejected,
        reason: Some(RejectionReason::MerchantBlockedOrSuspended),
        message: some(""),
        ship_date: some("2026-12-01"),
        at: time(120),
    }
}

fn tracking() -> Vec<Tracking> {
    vec![
        Tracking { number: some("1Z\"999"), company: some("UPS"), url: some("https://example.com/?a=1&b=2") },
        Tracking { number: None, company: None, url: None },
    ]
}

fn shipment(number: u32, status: FulfillmentState, lines: Vec<ShippedLine>) -> Fulfillment {
    let first = number == 1;
    Fulfillment {
        number,
        source_id: first.then(|| "255858046".to_owned()),
        status,
        by: if first { By::Service } else { By::Merchant },
        marked_as_fulfilled: !first,
        location: "acme".to_owned(),
        tracking: if first { tracking() } else { Vec::new() },
        notify_customer: first,
        shipment_status: first.then_some(ShipmentStatus::CarrierPickedUp),
        created_at: time(200),
        lines,
    }
}

/// Every field of every part set to something. (The law would hardly lead there; the store must not care.)
pub(super) fn full_order(id: i64) -> Order {
    let mut accepted =
        FulfillmentOrder::new(1, "acme".into(), &[Units { line: 1, quantity: 3 }, Units { line: 2, quantity: 1 }]);
    accepted.lines[0].remaining = 1;
    accepted.lines[1] = WorkLine { line: 2, quantity: 0, remaining: 0, taken_back: 4, late_shipped: 2 };
    accepted.request_status = RequestStatus::CancellationRequested;
    accepted.requested_before = true;
    accepted.requests =
        vec![request(RequestKind::Fulfillment, Some(full_reply())), request(RequestKind::Cancellation, None)];
    accepted.waiting = Some(Waiting { pending: Pending::Cancellation, seq: 7, at: time(90) });
    let mut held = FulfillmentOrder::new(2, "main".into(), &[Units { line: 3, quantity: 5 }]);
    held.hold = Some(Hold { reason: HoldReason::HighRiskOfFraud, note: some("call them"), held_at: time(5) });
    held.replaces = Some(1);
    held.moved = true;
    held.taken_from = true;
    held.requests = vec![Request { message: None, notify_customer: false, ..request(RequestKind::Fulfillment, None) }];
    let shipped =
        |line, quantity, fulfillment_order, returned| ShippedLine { line, quantity, fulfillment_order, returned };
    Order {
        source_id: Some(format!("45078946{id}")),
        email: some("bob@example.com"),
        currency: "EUR".to_owned(),
        paid_at: Some(time(10)),
        cancelled_at: Some(time(-500)),
        cancel_reason: Some(CancelReason::Inventory),
        financial_status: FinancialStatus::PartiallyRefunded,
        total_price: Money::parse_any("123456789012345678901.005").unwrap(),
        paid_amount: money("-0.10"),
        line_items: vec![line(1, "IPOD=GREEN", 5, 2), line(2, "TEE", 1, 1), line(3, "½", 7, 0)],
        fulfillment_orders: vec![accepted, held],
        fulfillments: vec![
            shipment(1, FulfillmentState::Success, vec![shipped(1, 2, Some(1), 1), shipped(1, 1, None, 0)]),
            shipment(2, FulfillmentState::Cancelled, Vec::new()),
        ],
        refunds: vec![
            Refund {
                number: 1,
                source_id: some("929361464"),
                created_at: time(300),
                amount: money("41.94"),
                lines: refund_lines(),
            },
            Refund { number: 2, source_id: None, created_at: time(301), amount: Money::ZERO, lines: Vec::new() },
        ],
        ..plain_order(id)
    }
}

fn refund_lines() -> Vec<RefundLine> {
    let line = |line, restock| RefundLine { line, quantity: 1, restock };
    vec![line(1, Restock::Return), line(1, Restock::Cancel), line(3, Restock::None)]
}

/// One fact of every kind at least, with and without what is optional.
pub(super) fn facts() -> Vec<Fact> {
    let request_status = RequestStatus::Submitted;
    let lines = || vec![Units { line: 1, quantity: 2 }, Units { line: 3, quantity: 1_000_000 }];
    let part = || Part { number: 4, lines: lines() };
    let taken = || Taken { fulfillment_order: 1, line: 2, quantity: 3, location: "main".to_owned() };
    let from = FromWork { fulfillment_order: 1, line: 2, quantity: 3 };
    let shipment = |tracking| Shipment {
        by: By::Service,
        location: "acme".to_owned(),
        lines: vec![from],
        tracking,
        notify_customer: true,
    };
    vec![
        Fact::OrderPlaced(Box::new(plain_order(1))),
        Fact::OrderImported(Box::new(full_order(1))),
        Fact::OrderPaid { amount: money("12.5") },
        Fact::OrderEdited(Edit {
            removed: vec![taken()],
            added: vec![from],
            new_lines: full_order(1).line_items,
            new_fulfillment_orders: full_order(1).fulfillment_orders,
            total_price: money("1"),
            financial_status: FinancialStatus::PartiallyPaid,
        }),
        Fact::OrderRefunded(Refunded {
            refund: full_order(1).refunds.remove(0),
            taken: vec![RefundedWork { taken: taken(), restock: true }],
            shipped: vec![RefundedShipment {
                fulfillment: 1,
                position: 2,
                line: 3,
                quantity: 4,
                location: "main".into(),
            }],
            total_price: money("2"),
            financial_status: FinancialStatus::Refunded,
        }),
        Fact::OrderCancelled {
            reason: CancelReason::Fraud,
            restock: true,
            taken: vec![taken()],
            total_price: Money::ZERO,
        },
        Fact::FulfillmentRequestSubmitted {
            service: "acme".to_owned(),
            lines: lines(),
            rest: Some(part()),
            request_status,
            notify_customer: true,
        },
        Fact::FulfillmentRequestSubmitted {
            service: "acme".to_owned(),
            lines: lines(),
            rest: None,
            request_status,
            notify_customer: false,
        },
        Fact::FulfillmentRequestAccepted { request_status, ship_date: some("soon") },
        Fact::FulfillmentRequestAccepted { request_status, ship_date: None },
        Fact::FulfillmentRequestRejected { request_status, reason: RejectionReason::Other },
        Fact::FulfillmentRequestCancelled { request_status, replacement: part() },
        Fact::CancellationRequestSubmitted { service: "acme".to_owned(), request_status },
        Fact::CancellationRequestAccepted { request_status, replacement: part() },
        Fact::CancellationRequestRejected { request_status },
        Fact::CancellationRequestMoot { request_status },
        Fact::RevertedToUnfulfilled { request_status, replacement: part() },
        Fact::LocationChanged {
            from: "main".to_owned(),
            to: "acme".to_owned(),
            reason: some("nearer"),
            lines: lines(),
            part: Some(3),
            request_status,
        },
        Fact::LocationChanged {
            from: "main".to_owned(),
            to: "acme".to_owned(),
            reason: None,
            lines: Vec::new(),
            part: None,
            request_status: RequestStatus::Unsubmitted,
        },
        Fact::FulfillmentCreated(shipment(tracking())),
        Fact::MarkedAsFulfilled(shipment(Vec::new())),
        Fact::FulfillmentCancelled {
            location: "acme".to_owned(),
            back: vec![
                GivenBack { line: 1, quantity: 2, from: Some(1), to: 3, into_stock: 1 },
                GivenBack { line: 1, quantity: 2, from: None, to: 3, into_stock: 0 },
            ],
        },
        Fact::FulfillmentServiceFailedToComplete { request_status: RequestStatus::Closed, lines: lines() },
        Fact::FulfillmentOrderSplit { part: part() },
        Fact::PlacedOnHold { reason: HoldReason::AwaitingReturnItems },
        Fact::HoldReleased,
        Fact::TrackingUpdated { tracking: tracking() },
        Fact::ShipmentEventAdded { status: ShipmentStatus::Delivered, happened_at: time(1) },
        Fact::LateShipmentReported {
            location: "acme".to_owned(),
            lines: lines(),
            tracking: tracking(),
            adjust_stock: true,
        },
        Fact::CustomerNotified { lines: lines(), tracking: Vec::new() },
        Fact::FulfillmentPending {
            service: "acme".to_owned(),
            lines: lines(),
            rest: Some(part()),
            notify_customer: false,
        },
        Fact::FulfillmentPending { service: "acme".to_owned(), lines: lines(), rest: None, notify_customer: true },
        Fact::FulfillmentOpen,
        Fact::FulfillmentFailed { lines: lines() },
    ]
}
