//! What happened: events in the past tense. The journal keeps them for ever and `evolve` replays them, so an event
//! carries everything that is needed to know what it led to; it never asks the law again.

use super::{
    Actor, By, CancelReason, EventType, FinancialStatus, FulfillmentOrder, HoldReason, LineItem, Money, Order,
    Quantity, Refund, RejectionReason, RequestStatus, ShipmentStatus, Time, Tracking, Units,
};

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// One sequence for the whole database, from 1, without gaps (contract 10.11).
    pub seq: i64,
    pub at: Time,
    pub actor: Actor,
    /// The fulfillment order it is about; `None` if it is about several or none.
    pub fulfillment_order: Option<u32>,
    /// The fulfillment it is about.
    pub fulfillment: Option<u32>,
    /// The text somebody left.
    pub note: Option<String>,
    pub fact: Fact,
}

/// What exactly happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// The order as it was placed.
    OrderPlaced(Box<Order>),
    /// The order as it was imported, with all its past.
    OrderImported(Box<Order>),
    /// `amount` is what this payment added.
    OrderPaid {
        amount: Money,
    },
    OrderEdited(Edit),
    OrderRefunded(Refunded),
    OrderCancelled {
        reason: CancelReason,
        restock: bool,
        taken: Vec<Taken>,
        total_price: Money,
    },
    /// `rest`: the units that were not requested and went to a new fulfillment order.
    FulfillmentRequestSubmitted {
        /// The handle of the service that was asked.
        service: String,
        lines: Vec<Units>,
        rest: Option<Part>,
        request_status: RequestStatus,
        notify_customer: bool,
    },
    FulfillmentRequestAccepted {
        request_status: RequestStatus,
        ship_date: Option<String>,
    },
    FulfillmentRequestRejected {
        request_status: RequestStatus,
        reason: RejectionReason,
    },
    FulfillmentRequestCancelled {
        request_status: RequestStatus,
        replacement: Part,
    },
    CancellationRequestSubmitted {
        /// The handle of the service that was asked.
        service: String,
        request_status: RequestStatus,
    },
    CancellationRequestAccepted {
        request_status: RequestStatus,
        replacement: Part,
    },
    CancellationRequestRejected {
        request_status: RequestStatus,
    },
    CancellationRequestMoot {
        request_status: RequestStatus,
    },
    RevertedToUnfulfilled {
        request_status: RequestStatus,
        replacement: Part,
    },
    /// `part`: the new fulfillment order that took the units; `None` if the whole one moved.
    LocationChanged {
        from: String,
        to: String,
        reason: Option<String>,
        lines: Vec<Units>,
        part: Option<u32>,
        request_status: RequestStatus,
    },
    FulfillmentCreated(Shipment),
    MarkedAsFulfilled(Shipment),
    /// A shipment was taken back: where its units went, and how many came back into stock.
    FulfillmentCancelled {
        location: String,
        back: Vec<GivenBack>,
    },
    /// The service gave up the rest.
    FulfillmentServiceFailedToComplete {
        request_status: RequestStatus,
        lines: Vec<Units>,
    },
    FulfillmentOrderSplit {
        part: Part,
    },
    PlacedOnHold {
        reason: HoldReason,
    },
    HoldReleased,
    TrackingUpdated {
        tracking: Vec<Tracking>,
    },
    ShipmentEventAdded {
        status: ShipmentStatus,
        happened_at: Time,
    },
    LateShipmentReported {
        location: String,
        lines: Vec<Units>,
        tracking: Vec<Tracking>,
        adjust_stock: bool,
    },
    /// What the customer was told about: the units of the shipment and its tracking.
    CustomerNotified {
        lines: Vec<Units>,
        tracking: Vec<Tracking>,
    },
    /// Legacy: requested. The event's fulfillment is the shipment that waits.
    FulfillmentPending {
        /// The handle of the service that was asked.
        service: String,
        lines: Vec<Units>,
        rest: Option<Part>,
        notify_customer: bool,
    },
    /// Legacy: acknowledged.
    FulfillmentOpen,
    /// Legacy: given up.
    FulfillmentFailed {
        lines: Vec<Units>,
    },
}

/// Units that went to a new fulfillment order with this number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub number: u32,
    pub lines: Vec<Units>,
}

/// A shipment that left. For a legacy service it completes the one that waited under the event's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipment {
    pub by: By,
    pub location: String,
    pub lines: Vec<FromWork>,
    pub tracking: Vec<Tracking>,
    pub notify_customer: bool,
}

/// Units that left a fulfillment order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FromWork {
    pub fulfillment_order: u32,
    pub line: u32,
    pub quantity: Quantity,
}

/// Units taken out of a fulfillment order before they were shipped, and the location they were committed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub fulfillment_order: u32,
    pub line: u32,
    pub quantity: Quantity,
    pub location: String,
}

/// Units of a cancelled shipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GivenBack {
    pub line: u32,
    pub quantity: Quantity,
    /// Where they had been shipped from; imported shipments have none.
    pub from: Option<u32>,
    /// Where they are open work again: the same one, or a new one.
    pub to: u32,
    /// Of these, the units that come back into stock now: all but those a refund took back before (contract 10.18).
    pub into_stock: Quantity,
}

/// A changed order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Units taken out of fulfillment orders.
    pub removed: Vec<Taken>,
    /// Units added to lines that were there, in fulfillment orders that were there.
    pub added: Vec<FromWork>,
    pub new_lines: Vec<LineItem>,
    /// Fulfillment orders that were made for added units, whole.
    pub new_fulfillment_orders: Vec<FulfillmentOrder>,
    pub total_price: Money,
    pub financial_status: FinancialStatus,
}

/// Money given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refunded {
    pub refund: Refund,
    /// Units taken out of fulfillment orders, with the restock they got.
    pub taken: Vec<RefundedWork>,
    /// Shipped units, with the restock they got.
    pub shipped: Vec<RefundedShipment>,
    pub total_price: Money,
    pub financial_status: FinancialStatus,
}

/// Refunded units that had not been shipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundedWork {
    pub taken: Taken,
    /// Whether they are available again; otherwise they are gone from the shelf too.
    pub restock: bool,
}

/// Returned units that had been shipped, by the shipment they came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundedShipment {
    pub fulfillment: u32,
    /// Which of the shipment's lines, from 0: one line may stand twice, from two fulfillment orders.
    pub position: usize,
    pub line: u32,
    pub quantity: Quantity,
    /// Where they came back into stock.
    pub location: String,
}

impl Fact {
    /// The name of the event.
    pub fn event_type(&self) -> EventType {
        match self {
            Fact::OrderPlaced(_) => EventType::OrderPlaced,
            Fact::OrderImported(_) => EventType::OrderImported,
            Fact::OrderPaid { .. } => EventType::OrderPaid,
            Fact::OrderEdited(_) => EventType::OrderEdited,
            Fact::OrderRefunded(_) => EventType::OrderRefunded,
            Fact::OrderCancelled { .. } => EventType::OrderCancelled,
            Fact::FulfillmentRequestSubmitted { .. } => EventType::FulfillmentRequestSubmitted,
            Fact::FulfillmentRequestAccepted { .. } => EventType::FulfillmentRequestAccepted,
            Fact::FulfillmentRequestRejected { .. } => EventType::FulfillmentRequestRejected,
            Fact::FulfillmentRequestCancelled { .. } => EventType::FulfillmentRequestCancelled,
            Fact::CancellationRequestSubmitted { .. } => EventType::CancellationRequestSubmitted,
            Fact::CancellationRequestAccepted { .. } => EventType::CancellationRequestAccepted,
            Fact::CancellationRequestRejected { .. } => EventType::CancellationRequestRejected,
            Fact::CancellationRequestMoot { .. } => EventType::CancellationRequestMoot,
            Fact::RevertedToUnfulfilled { .. } => EventType::RevertedToUnfulfilled,
            Fact::LocationChanged { .. } => EventType::LocationChanged,
            Fact::FulfillmentCreated(_) => EventType::FulfillmentCreated,
            Fact::MarkedAsFulfilled(_) => EventType::MarkedAsFulfilled,
            Fact::FulfillmentCancelled { .. } => EventType::FulfillmentCancelled,
            Fact::FulfillmentServiceFailedToComplete { .. } => EventType::FulfillmentServiceFailedToComplete,
            Fact::FulfillmentOrderSplit { .. } => EventType::FulfillmentOrderSplit,
            Fact::PlacedOnHold { .. } => EventType::PlacedOnHold,
            Fact::HoldReleased => EventType::HoldReleased,
            Fact::TrackingUpdated { .. } => EventType::TrackingUpdated,
            Fact::ShipmentEventAdded { .. } => EventType::ShipmentEventAdded,
            Fact::LateShipmentReported { .. } => EventType::LateShipmentReported,
            Fact::CustomerNotified { .. } => EventType::CustomerNotified,
            Fact::FulfillmentPending { .. } => EventType::FulfillmentPending,
            Fact::FulfillmentOpen => EventType::FulfillmentOpen,
            Fact::FulfillmentFailed { .. } => EventType::FulfillmentFailed,
        }
    }
}
