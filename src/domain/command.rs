//! What the two parties can ask for: commands in the imperative, after all flags are gone.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::written::read_text;
use super::{
    CancelReason, FulfillmentNumber, FulfillmentOrderNumber, HoldHandle, HoldReason, LineExtras, Money, OrderChange,
    Quantity, RefundFrom, RejectionReason, RequestKind, Restock, ShipmentStatus, Time, Tracking, Whereabouts,
};

/// Units that are refunded in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundPart {
    pub lines: Vec<Pick>,
    /// What becomes of them.
    pub restock: Option<Restock>,
    /// Which units are meant; `None` takes those that are not shipped first.
    pub from: Option<RefundFrom>,
    /// Where returned ones go; `None` is where they shipped from.
    pub location: Option<String>,
}

/// What a command is about: an order, or a part of it by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Order,
    FulfillmentOrder(FulfillmentOrderNumber),
    Fulfillment(FulfillmentNumber),
}

impl Target {
    /// The name of this part of the order with that name: `#1001`, `#1001-FO1`, `#1001-F1`.
    pub fn name_in(self, order: &str) -> String {
        match self {
            Target::Order => order.to_owned(),
            Target::FulfillmentOrder(number) => format!("{order}-FO{number}"),
            Target::Fulfillment(number) => format!("{order}-F{number}"),
        }
    }
}

/// What the target of a command may be, and so how its name is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    Order,
    /// An order or one of its fulfillment orders.
    OrderOrFulfillmentOrder,
    FulfillmentOrder,
    Fulfillment,
}

/// How a line of an order is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineReference {
    Sku(String),
    /// The line's id, as `order show` prints it.
    Id(i64),
    /// The line's id where the order was imported from.
    Source(String),
}

/// How a hold is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoldReference {
    /// Its id, as `order show` prints it.
    Id(i64),
    /// Its handle, or else its id in digits.
    Typed(String),
}

/// `--line`: a line, and how many of its units; `None` means all that remain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    pub line: LineReference,
    pub quantity: Option<Quantity>,
}

/// A line to be placed on an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    /// `None` for an article without one, which must have a title.
    pub sku: Option<String>,
    /// The SKU if `None`.
    pub title: Option<String>,
    pub quantity: Quantity,
    pub price: Money,
    pub requires_shipping: bool,
    /// The location that takes it, wherever it is stocked.
    pub location: Option<String>,
    /// What clients keep with it.
    pub extras: Option<Box<LineExtras>>,
}

impl NewLine {
    /// A line of an article that is known by its SKU.
    pub fn of_sku(sku: impl Into<String>, quantity: Quantity, price: Money) -> NewLine {
        let sku = Some(sku.into());
        NewLine { sku, title: None, quantity, price, requires_shipping: true, location: None, extras: None }
    }

    /// What people call it.
    pub fn label(&self) -> &str {
        self.sku.as_deref().or(self.title.as_deref()).unwrap_or_default()
    }
}

/// A command about one order or a part of it, its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Marks as paid.
    Pay,
    /// Requests fulfillment from the service.
    Request { lines: Vec<Pick>, note: Option<String>, notify_customer: bool },
    /// Requests, as the system, everything that can be requested and never was.
    AutoRequest,
    /// The merchant ships, or marks as fulfilled.
    Fulfill { lines: Vec<Pick>, tracking: Vec<Tracking>, notify_customer: bool },
    /// Cancels an unanswered request, or asks the service to cancel an accepted one.
    CancelRequest { note: Option<String> },
    /// Back to unfulfilled while a cancellation is asked.
    Revert { lines: Vec<Pick>, confirmed: bool },
    /// Moves work to another location.
    Move { lines: Vec<Pick>, to: String, reason: Option<String> },
    /// Puts units into a fulfillment order of their own.
    Split { lines: Vec<Pick> },
    /// Holds work back: all of it, or these units.
    Hold { lines: Vec<Pick>, handle: HoldHandle, reason: HoldReason, note: Option<String> },
    /// Takes holds away: all of them, or these.
    Release { holds: Vec<HoldReference> },
    /// It takes the work of these, or these units of it.
    Merge { with: Vec<FulfillmentOrderNumber>, lines: Vec<Pick> },
    /// The merchant says that he works on it.
    ReportProgress { note: Option<String> },
    /// He takes that back.
    StopProgress,
    /// Puts work that was not requested into a new fulfillment order.
    Replace,
    /// Says by when work is to be shipped.
    SetDeadline { by: Time },
    /// Puts the order away, as done.
    CloseOrder,
    /// Takes the order out again.
    ReopenOrder,
    /// Sets the current quantity of lines and adds new ones.
    Edit { set: Vec<Pick>, add: Vec<NewLine> },
    /// Sets what is kept with the order for people.
    SetDetails(Box<OrderChange>),
    /// Gives money back, for shipped units or for units that are then taken out: one refund, whatever becomes of which
    /// units. No line stands in two parts.
    Refund { parts: Vec<RefundPart>, note: Option<String> },
    /// Cancels the whole order.
    Cancel { reason: CancelReason, refund: bool, restock: bool, note: Option<String> },
    /// The service answers a question.
    Respond {
        service: Option<String>,
        accept: bool,
        pending: Option<RequestKind>,
        reason: Option<RejectionReason>,
        message: Option<String>,
        ship_date: Option<String>,
    },
    /// The service ships (legacy: completes).
    Ship { service: Option<String>, lines: Vec<Pick>, tracking: Vec<Tracking>, notify_customer: bool },
    /// The service reports units that left after they had been taken back.
    ShipLate { service: Option<String>, lines: Vec<Pick>, tracking: Vec<Tracking>, adjust_stock: bool },
    /// The legacy service acknowledges.
    Progress { service: Option<String> },
    /// The service gives up what is left (legacy: reports a failure).
    Close { service: Option<String>, message: Option<String> },
    /// Replaces the tracking of a shipment.
    Track { service: Option<String>, tracking: Vec<Tracking>, notify_customer: bool },
    /// Notes what the carrier reports.
    AddShipmentEvent {
        service: Option<String>,
        status: ShipmentStatus,
        happened_at: Option<Time>,
        estimated_delivery_at: Option<Time>,
        place: Option<Box<Whereabouts>>,
        message: Option<String>,
    },
    /// Takes a shipment back.
    CancelFulfillment { service: Option<String> },
}

impl Command {
    /// A hold of all there is, without a handle.
    pub fn hold(reason: HoldReason, note: Option<String>) -> Command {
        Command::Hold { lines: Vec::new(), handle: HoldHandle::default(), reason, note }
    }

    /// Takes every hold away.
    pub fn release() -> Command {
        Command::Release { holds: Vec::new() }
    }

    /// The tracking that is given with it.
    pub fn tracking(&self) -> &[Tracking] {
        match self {
            Command::Fulfill { tracking, .. }
            | Command::Ship { tracking, .. }
            | Command::ShipLate { tracking, .. }
            | Command::Track { tracking, .. } => tracking,
            _ => &[],
        }
    }

    /// What its target may be.
    pub fn aim(&self) -> Aim {
        match self {
            Command::Pay
            | Command::AutoRequest
            | Command::Edit { .. }
            | Command::SetDetails(_)
            | Command::CloseOrder
            | Command::ReopenOrder
            | Command::Refund { .. }
            | Command::Cancel { .. } => Aim::Order,
            Command::Request { .. }
            | Command::Fulfill { .. }
            | Command::CancelRequest { .. }
            | Command::Revert { .. }
            | Command::Move { .. }
            | Command::Hold { .. }
            | Command::Release { .. }
            | Command::ReportProgress { .. }
            | Command::StopProgress
            | Command::Replace
            | Command::SetDeadline { .. }
            | Command::Respond { .. }
            | Command::Ship { .. }
            | Command::Progress { .. }
            | Command::Close { .. } => Aim::OrderOrFulfillmentOrder,
            Command::Split { .. } | Command::Merge { .. } | Command::ShipLate { .. } => Aim::FulfillmentOrder,
            Command::Track { .. } | Command::AddShipmentEvent { .. } | Command::CancelFulfillment { .. } => {
                Aim::Fulfillment
            }
        }
    }
}

/// Who does something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    Merchant,
    /// The service with this handle.
    Service(String),
    System,
}

impl std::fmt::Display for Actor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Actor::Merchant => f.write_str("merchant"),
            Actor::Service(handle) => write!(f, "service:{handle}"),
            Actor::System => f.write_str("system"),
        }
    }
}

impl Actor {
    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Actor> {
        match text {
            "merchant" => Some(Actor::Merchant),
            "system" => Some(Actor::System),
            _ => text.strip_prefix("service:").map(|handle| Actor::Service(handle.to_owned())),
        }
    }
}

impl Serialize for Actor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Actor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Actor, D::Error> {
        read_text(deserializer, Actor::parse)
    }
}
