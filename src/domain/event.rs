//! What happened: events in the past tense. The journal keeps them for ever and `evolve` replays them, so an event
//! carries everything that is needed to know what it led to; it never asks the law again.

use serde::{Deserialize, Serialize};

use super::event_parts::{Edit, FulfillmentOrderUnits, GivenBack, Part, Refunded, Shipment, Taken};
use super::hold::{first_hold, is_first_hold};
use super::written::unset;
use super::{
    Actor, Behaviour, CancelReason, FulfillmentNumber, FulfillmentOrderNumber, HoldHandle, HoldNumber, HoldReason,
    Location, Money, Order, OrderChange, Quantity, RegisteredApp, RejectionReason, RequestStatus, Setting,
    ShipmentStatus, Time, Tracking, Units, Webhook, Whereabouts,
};

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// One sequence for the whole database, from 1, without gaps.
    pub seq: i64,
    pub at: Time,
    pub actor: Actor,
    /// The fulfillment order it is about; `None` if it is about several or none.
    pub fulfillment_order: Option<FulfillmentOrderNumber>,
    /// The fulfillment it is about.
    pub fulfillment: Option<FulfillmentNumber>,
    /// The text somebody left.
    pub note: Option<String>,
    pub fact: Fact,
    /// Where it came from, if not from a command that somebody typed.
    pub origin: Option<Origin>,
}

impl Event {
    /// An event that is about no order.
    pub fn of_shop(actor: Actor, seq: i64, at: Time, fact: Fact) -> Event {
        Event { seq, at, actor, fulfillment_order: None, fulfillment: None, note: None, fact, origin: None }
    }
}

/// Where an event came from: a service that acts by itself, an app, or a record of a foreign file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    #[serde(default, skip_serializing_if = "unset")]
    pub behaviour: bool,
    /// The app's name.
    #[serde(default, skip_serializing_if = "unset")]
    pub app: Option<String>,
    /// When the record that was taken in was last changed where it comes from.
    #[serde(default, skip_serializing_if = "unset")]
    pub updated_at: Option<Time>,
}

/// What exactly happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Fact {
    /// The order as it was placed.
    OrderPlaced(Box<Order>),
    /// The order as it was imported, with all its past.
    OrderImported(Box<Order>),
    /// `amount` is what this payment added.
    OrderPaid {
        amount: Money,
        /// Whether the order is closed by it, being paid and fulfilled; so in other facts that can end an order.
        #[serde(default, skip_serializing_if = "unset")]
        closes_order: bool,
    },
    OrderEdited(Edit),
    OrderRefunded(Refunded),
    OrderCancelled {
        reason: CancelReason,
        #[serde(default, skip_serializing_if = "unset")]
        restock: bool,
        #[serde(default, skip_serializing_if = "unset")]
        taken: Vec<Taken>,
        total_price: Money,
    },
    /// `rest`: the units that were not requested and went to a new fulfillment order.
    FulfillmentRequestSubmitted {
        /// The handle of the service that was asked.
        service: String,
        #[serde(default, skip_serializing_if = "unset")]
        lines: Vec<Units>,
        #[serde(default, skip_serializing_if = "unset")]
        rest: Option<Part>,
        request_status: RequestStatus,
        #[serde(default, skip_serializing_if = "unset")]
        notify_customer: bool,
    },
    FulfillmentRequestAccepted {
        request_status: RequestStatus,
        #[serde(default, skip_serializing_if = "unset")]
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
    /// `part`: the new fulfillment order that took the units; `None` if the whole one moved. Work that stays where it
    /// is, while its location becomes the merchant's, is `from` and `to` the same.
    LocationChanged {
        from: String,
        to: String,
        #[serde(default, skip_serializing_if = "unset")]
        reason: Option<String>,
        #[serde(default, skip_serializing_if = "unset")]
        lines: Vec<Units>,
        #[serde(default, skip_serializing_if = "unset")]
        part: Option<FulfillmentOrderNumber>,
        request_status: RequestStatus,
    },
    FulfillmentCreated(Shipment),
    MarkedAsFulfilled(Shipment),
    /// A shipment was taken back: where its units went, and how many came back into stock.
    FulfillmentCancelled {
        location: String,
        #[serde(default, skip_serializing_if = "unset")]
        back: Vec<GivenBack>,
    },
    /// The service gave up the rest.
    FulfillmentServiceFailedToComplete {
        request_status: RequestStatus,
        #[serde(default, skip_serializing_if = "unset")]
        lines: Vec<Units>,
    },
    FulfillmentOrderSplit {
        part: Part,
    },
    PlacedOnHold {
        #[serde(default = "first_hold", skip_serializing_if = "is_first_hold")]
        hold: HoldNumber,
        #[serde(default, skip_serializing_if = "unset")]
        handle: HoldHandle,
        reason: HoldReason,
        /// The name of the app that holds it; `None` is the merchant on the command line.
        #[serde(default, skip_serializing_if = "unset")]
        by: Option<String>,
        /// The units that are held, where these are a part.
        #[serde(default, skip_serializing_if = "unset")]
        lines: Vec<Units>,
        /// The others, which went to a new fulfillment order.
        #[serde(default, skip_serializing_if = "unset")]
        rest: Option<Part>,
    },
    /// The one hold there was, as earlier versions wrote it.
    #[serde(rename = "hold_released")]
    OnlyHoldReleased,
    /// `joined`: the units that a hold of a part had split off, and that came back with its release.
    #[serde(rename = "released_hold")]
    HoldReleased {
        hold: HoldNumber,
        #[serde(default, skip_serializing_if = "unset")]
        handle: HoldHandle,
        #[serde(default, skip_serializing_if = "unset")]
        joined: Vec<FulfillmentOrderUnits>,
    },
    TrackingUpdated {
        #[serde(default, skip_serializing_if = "unset")]
        tracking: Vec<Tracking>,
    },
    ShipmentEventAdded {
        status: ShipmentStatus,
        happened_at: Time,
        /// When the carrier means to deliver.
        #[serde(default, skip_serializing_if = "unset")]
        estimated_delivery_at: Option<Time>,
        /// Where it was.
        #[serde(default, skip_serializing_if = "unset")]
        place: Option<Box<Whereabouts>>,
    },
    LateShipmentReported {
        location: String,
        #[serde(default, skip_serializing_if = "unset")]
        lines: Vec<Units>,
        #[serde(default, skip_serializing_if = "unset")]
        tracking: Vec<Tracking>,
        #[serde(default, skip_serializing_if = "unset")]
        adjust_stock: bool,
    },
    /// What the customer was told about: the units of the shipment and its tracking.
    CustomerNotified {
        #[serde(default, skip_serializing_if = "unset")]
        lines: Vec<Units>,
        #[serde(default, skip_serializing_if = "unset")]
        tracking: Vec<Tracking>,
    },
    /// Legacy: requested. The event's fulfillment is the shipment that waits.
    FulfillmentPending {
        /// The handle of the service that was asked.
        service: String,
        #[serde(default, skip_serializing_if = "unset")]
        lines: Vec<Units>,
        #[serde(default, skip_serializing_if = "unset")]
        rest: Option<Part>,
        #[serde(default, skip_serializing_if = "unset")]
        notify_customer: bool,
    },
    /// Legacy: acknowledged.
    FulfillmentOpen,
    /// Legacy: given up.
    FulfillmentFailed {
        #[serde(default, skip_serializing_if = "unset")]
        lines: Vec<Units>,
    },
    /// What is kept with the order for people was set.
    OrderChanged(Box<OrderChange>),
    /// It took units of other fulfillment orders. The event's own is the one that took them.
    FulfillmentOrdersMerged {
        #[serde(default, skip_serializing_if = "unset")]
        lines: Vec<FulfillmentOrderUnits>,
        request_status: RequestStatus,
    },
    /// The merchant works on it.
    ProgressReported,
    /// He took that back.
    ProgressStopped,
    /// Work that was not requested went to a new fulfillment order, all of it.
    FulfillmentOrderReplaced {
        replacement: Part,
    },
    /// By when the work is to be shipped.
    DeadlineSet {
        fulfill_by: Time,
    },
    /// The order was put away.
    OrderClosed,
    OrderReopened,
    /// A setting of the shop, spelled as `config` spells it. This and the facts below are about no order.
    SettingChanged {
        key: Setting,
        value: String,
    },
    /// The merchant's own location as it was added.
    LocationAdded(Location),
    /// The merchant's own location as it is now.
    LocationEdited(Location),
    /// The service as it was added, with its location.
    ServiceAdded(Location),
    ServiceEdited(Location),
    /// The service as it is left: readable, without new work; or its location as the merchant keeps it.
    ServiceRemoved(Location),
    /// How the service acts by itself from now on; `None` if it does not.
    BehaviourChanged {
        service: String,
        #[serde(default, skip_serializing_if = "unset")]
        behaviour: Option<Box<Behaviour>>,
    },
    /// The app as it was registered.
    AppAdded(RegisteredApp),
    /// The app of this name may call no more, and its services are nobody's.
    AppRemoved {
        app: String,
    },
    /// What was counted; nothing on hand and nothing unavailable is a row that went away.
    InventorySet {
        sku: String,
        location: String,
        #[serde(default, skip_serializing_if = "unset")]
        on_hand: Option<Quantity>,
        #[serde(default, skip_serializing_if = "unset")]
        unavailable: Option<Quantity>,
    },
    /// A counted difference, and the row after it. Differences of the first schema tell of no row.
    InventoryAdjusted {
        sku: String,
        location: String,
        by: Quantity,
        #[serde(default, skip_serializing_if = "unset")]
        reason: Option<String>,
        #[serde(default, skip_serializing_if = "unset")]
        on_hand: Option<Quantity>,
        #[serde(default, skip_serializing_if = "unset")]
        unavailable: Option<Quantity>,
    },
    /// The subscription as it was made.
    WebhookAdded(Box<Webhook>),
    /// The subscription as it is now.
    WebhookEdited(Box<Webhook>),
    /// The subscription as it was.
    WebhookRemoved(Box<Webhook>),
}
