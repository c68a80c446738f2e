//! An order and everything that hangs on it: the aggregate that one command loads, judges and saves.

use serde::{Deserialize, Serialize};

use super::order_extras::kept;
use super::written::unset;
use super::{
    Address, By, CancelReason, FinancialStatus, Fulfillment, FulfillmentNumber, FulfillmentOrder,
    FulfillmentOrderNumber, LineExtras, LineNumber, Money, OrderDetails, OrderExtras, Quantity, RefundNumber, Refusal,
    Restock, Target, Time, Tracking, Units,
};

/// An order. Line items, fulfillment orders, fulfillments and refunds are numbered from 1 within it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Given here, from 1.
    pub id: i64,
    /// As given, normally with the leading `#`.
    pub name: String,
    /// The id of the order where it was imported from.
    #[serde(default, skip_serializing_if = "unset")]
    pub source_id: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub phone: Option<String>,
    /// What somebody noted about the order.
    #[serde(default, skip_serializing_if = "unset")]
    pub note: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub tags: Vec<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub shipping_address: Option<Address>,
    pub currency: String,
    pub created_at: Time,
    #[serde(default, skip_serializing_if = "unset")]
    pub paid_at: Option<Time>,
    #[serde(default, skip_serializing_if = "unset")]
    pub cancelled_at: Option<Time>,
    /// When it was put away, by somebody or because it was paid and fulfilled. No rule looks at it.
    #[serde(default, skip_serializing_if = "unset")]
    pub closed_at: Option<Time>,
    #[serde(default, skip_serializing_if = "unset")]
    pub cancel_reason: Option<CancelReason>,
    pub financial_status: FinancialStatus,
    /// Σ price × current quantity for orders made here; an imported total changes by the difference.
    pub total_price: Money,
    /// What was paid so far; refunds do not lower it.
    pub paid_amount: Money,
    /// In order of number.
    #[serde(default, skip_serializing_if = "unset")]
    pub line_items: Vec<LineItem>,
    /// In order of number.
    #[serde(default, skip_serializing_if = "unset")]
    pub fulfillment_orders: Vec<FulfillmentOrder>,
    /// In order of number.
    #[serde(default, skip_serializing_if = "unset")]
    pub fulfillments: Vec<Fulfillment>,
    /// In order of number.
    #[serde(default, skip_serializing_if = "unset")]
    pub refunds: Vec<Refund>,
    /// What left after it had been taken back, in the order in which it was reported.
    #[serde(default, skip_serializing_if = "unset")]
    pub late_shipments: Vec<LateShipment>,
    /// What clients keep with it.
    #[serde(default, skip_serializing_if = "unset")]
    pub extras: Option<Box<OrderExtras>>,
}

/// Units that left a location after they had been taken back from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateShipment {
    /// The one they had been taken back from.
    pub fulfillment_order: FulfillmentOrderNumber,
    /// The handle of the location they left.
    pub location: String,
    pub reported_at: Time,
    #[serde(default, skip_serializing_if = "unset")]
    pub tracking: Vec<Tracking>,
    #[serde(default, skip_serializing_if = "unset")]
    pub lines: Vec<Units>,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineItem {
    pub number: LineNumber,
    #[serde(default, skip_serializing_if = "unset")]
    pub source_id: Option<String>,
    /// `None` for an article without one: it has no stock, and is called by its title.
    #[serde(default, skip_serializing_if = "unset")]
    pub sku: Option<String>,
    pub title: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub requires_shipping: bool,
    pub price: Money,
    /// Units ever ordered.
    pub quantity: Quantity,
    /// Units taken out before shipping by edit, refund or cancel: `current_quantity = quantity - removed`.
    #[serde(default, skip_serializing_if = "unset")]
    pub removed: Quantity,
    /// Units that were refunded after they had been shipped. A shipment that is cancelled does not bring them back.
    #[serde(default, skip_serializing_if = "unset")]
    pub refunded_shipped: Quantity,
    /// What clients keep with it.
    #[serde(default, skip_serializing_if = "unset")]
    pub extras: Option<Box<LineExtras>>,
}

/// Money given back, and the units it was given back for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refund {
    pub number: RefundNumber,
    #[serde(default, skip_serializing_if = "unset")]
    pub source_id: Option<String>,
    pub created_at: Time,
    pub amount: Money,
    /// What the merchant noted with it.
    #[serde(default, skip_serializing_if = "unset")]
    pub note: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub lines: Vec<RefundLine>,
}

/// Units of one line in a refund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefundLine {
    pub line: LineNumber,
    #[serde(default, skip_serializing_if = "unset")]
    pub quantity: Quantity,
    pub restock: Restock,
    /// The handle of the location at which they are available again; `None` if they are not, or at several.
    #[serde(default, skip_serializing_if = "unset")]
    pub location: Option<String>,
}

impl RefundLine {
    /// The location at which units are available again, if it is one alone.
    pub fn restocked_at<'a>(mut locations: impl Iterator<Item = &'a str>) -> Option<String> {
        let first = locations.next()?;
        locations.all(|location| location == first).then(|| first.to_owned())
    }
}

impl LineItem {
    /// What people call the line: its SKU, else its title.
    pub fn label(&self) -> &str {
        self.sku.as_deref().unwrap_or(&self.title)
    }

    /// Units still wanted or already shipped.
    pub fn current_quantity(&self) -> Quantity {
        self.quantity - self.removed
    }
}

impl Order {
    /// The SKU of a line, if it has one.
    pub fn sku(&self, line: LineNumber) -> Option<&str> {
        self.line(line)?.sku.as_deref()
    }

    /// What people call a line of this order.
    pub fn label(&self, line: LineNumber) -> &str {
        self.line(line).map_or("?", LineItem::label)
    }

    /// What is kept with it for people.
    pub fn details(&self) -> OrderDetails {
        let extras = self.extras.as_deref();
        OrderDetails {
            email: self.email.clone(),
            phone: self.phone.clone(),
            note: self.note.clone(),
            tags: self.tags.clone(),
            shipping_address: self.shipping_address.clone(),
            custom_attributes: extras.map(|extras| extras.custom_attributes.clone()).unwrap_or_default(),
            po_number: extras.and_then(|extras| extras.po_number.clone()),
        }
    }

    /// Sets what is kept with it for people.
    pub fn set_details(&mut self, details: OrderDetails) {
        let OrderDetails { email, phone, note, tags, shipping_address, custom_attributes, po_number } = details;
        self.email = email;
        self.phone = phone;
        self.note = note;
        self.tags = tags;
        self.shipping_address = shipping_address;
        let extras = self.extras.take().unwrap_or_default();
        self.extras = kept(OrderExtras { custom_attributes, po_number, ..*extras });
    }

    /// Units of all lines that are still to be shipped.
    pub fn total_remaining(&self) -> Quantity {
        self.fulfillment_orders.iter().map(FulfillmentOrder::remaining_quantity).sum()
    }

    /// Whether a service at this location was ever asked for anything, or shipped it.
    pub fn was_served_at(&self, handle: &str) -> bool {
        let mut asked = self.fulfillment_orders.iter().filter(|work| !work.requests.is_empty());
        let mut shipped = self.fulfillments.iter().filter(|shipment| shipment.by == By::Service);
        asked.any(|work| work.location == handle) || shipped.any(|shipment| shipment.location == handle)
    }

    /// What was given back so far.
    pub fn refunded_amount(&self) -> Money {
        self.refunds.iter().map(|refund| refund.amount).sum()
    }

    /// What was paid and not given back.
    pub fn net_payment(&self) -> Money {
        self.paid_amount - self.refunded_amount()
    }

    /// The fulfillment orders that carry on the work of this one, by number.
    pub fn replaced_by(&self, number: FulfillmentOrderNumber) -> impl Iterator<Item = &FulfillmentOrder> {
        let into = self.fulfillment_order(number).and_then(|work| work.merged_into);
        let carries_on = move |other: &&FulfillmentOrder| other.replaces == Some(number) || into == Some(other.number);
        self.fulfillment_orders.iter().filter(carries_on)
    }

    /// `#1001-FO1`: the name of a fulfillment order of this order.
    pub fn fulfillment_order_name(&self, number: FulfillmentOrderNumber) -> String {
        Target::FulfillmentOrder(number).name_in(&self.name)
    }

    /// `#1001-F1`: the name of a fulfillment of this order.
    pub fn fulfillment_name(&self, number: FulfillmentNumber) -> String {
        Target::Fulfillment(number).name_in(&self.name)
    }

    /// The name of the order or of a part of it.
    pub fn name_of(&self, target: Target) -> String {
        target.name_in(&self.name)
    }

    /// The number the next line gets. Numbers are never reused, and no part of an order is ever removed.
    ///
    /// # Errors
    /// `invalid_quantity` if the order can have no more lines.
    pub fn next_line(&self) -> Result<LineNumber, Refusal> {
        self.line_items.last().map_or(Ok(LineNumber::FIRST), |last| last.number.next())
    }

    /// The number the next fulfillment order gets.
    ///
    /// # Errors
    /// As [`Order::next_line`].
    pub fn next_fulfillment_order(&self) -> Result<FulfillmentOrderNumber, Refusal> {
        self.fulfillment_orders.last().map_or(Ok(FulfillmentOrderNumber::FIRST), |last| last.number.next())
    }

    /// The number the next fulfillment gets.
    ///
    /// # Errors
    /// As [`Order::next_line`].
    pub fn next_fulfillment(&self) -> Result<FulfillmentNumber, Refusal> {
        self.fulfillments.last().map_or(Ok(FulfillmentNumber::FIRST), |last| last.number.next())
    }

    /// The number the next refund gets.
    ///
    /// # Errors
    /// As [`Order::next_line`].
    pub fn next_refund(&self) -> Result<RefundNumber, Refusal> {
        self.refunds.last().map_or(Ok(RefundNumber::FIRST), |last| last.number.next())
    }
}
