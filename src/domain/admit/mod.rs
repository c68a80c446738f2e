//! Taking in an order that comes from elsewhere: from what a foreign file says to an order of this shop.
//! Names that are taken, repetitions and the storing are not known here.

mod again;
mod count;
mod follow;
mod places;
mod remark;

use super::{
    By, CancelReason, Context, FinancialStatus, ForeignLine, ForeignOrder, ForeignStatus, Fulfillment,
    FulfillmentState, LineItem, LineNumber, Location, Money, Order, Quantity, Refund, RefundLine, Refusal, Restock,
    ShippedLine, Time, Tracking, Units, carrier, kept,
};
use count::{Count, counts, number};
use places::Places;

pub use again::{Difference, differences};
pub use follow::{Followed, TakenIn, follow_record};
pub use remark::{Remark, Remarks};

use std::collections::BTreeMap;

/// An order that was taken in, and what came with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    pub order: Order,
    /// Services that were not known before, as locations with the id 0: the store gives them theirs.
    pub new_services: Vec<Location>,
    pub warnings: Vec<String>,
    /// What had to be assumed of it.
    pub remarks: Vec<Remark>,
    /// The lines of which its file does not say how many units are open.
    pub guessed: Vec<LineNumber>,
}

/// Makes an order of a foreign one. `name` is the name it gets here. Numbers that contradict each other refuse it
/// with `invalid_record`.
pub fn admit(order_id: i64, foreign: &ForeignOrder, name: String, context: &Context) -> Result<Admitted, Refusal> {
    let (counts, mut remarks) = counts(foreign)?;
    let guessed = (0..counts.len()).filter(|line| counts[*line].is_guess).map(number).collect();
    let mut places = Places::new(context);
    places.meet_services(foreign);
    let created_at = foreign.created_at.unwrap_or(context.now);
    let mut refunds = refunds(foreign, created_at, &mut remarks);
    let mut missing: Vec<Units> = Vec::new();
    for (line, count) in counts.iter().enumerate() {
        missing.push(Units { line: number(line), quantity: count.missing });
    }
    let mut fulfillments: Vec<Fulfillment> = Vec::new();
    for (index, fulfillment) in foreign.fulfillments.iter().enumerate() {
        let location = places.of_shipment(fulfillment.service.as_ref());
        let lines = match &fulfillment.lines {
            Some(lines) => lines.iter().map(|&(line, quantity)| Units { line: number(line), quantity }).collect(),
            None if fulfillment.status == FulfillmentState::Success => std::mem::take(&mut missing),
            None => Vec::new(),
        };
        fulfillments.push(Fulfillment {
            source_id: fulfillment.source_id.clone(),
            status: fulfillment.status,
            by: places.owner(&location),
            location,
            tracking: fulfillment.tracking.iter().map(linked).collect(),
            notify_customer: fulfillment.notify_customer,
            shipment_status: fulfillment.shipment_status,
            shipped_at: (fulfillment.status == FulfillmentState::Success)
                .then(|| fulfillment.created_at.unwrap_or(created_at)),
            created_at: fulfillment.created_at.unwrap_or(created_at),
            ..shipment(index, lines, created_at)
        });
    }
    let extra = shipment(fulfillments.len(), missing, created_at);
    if !extra.lines.is_empty() {
        let location = places.of_shipment(None);
        let by = places.owner(&location);
        fulfillments.push(Fulfillment { by, location, ..extra });
    }
    mark_returned(&mut fulfillments, &refunds);
    let fulfillment_orders = places.fulfillment_orders(foreign, &counts, created_at)?;
    let mut line_items: Vec<LineItem> = foreign
        .lines
        .iter()
        .zip(&counts)
        .enumerate()
        .map(|(line, (foreign, count))| item(line, foreign, count))
        .collect();
    mark_refunded(&mut line_items, &counts, &refunds);
    let total_price = foreign
        .total_price
        .unwrap_or_else(|| line_items.iter().map(|line| line.price.times(line.current_quantity())).sum());
    if foreign.fulfillment_status == Some(ForeignStatus::WithService) && !fulfillment_orders.is_empty() {
        remarks.push(Remark::WithService);
    }
    let says_no_lines = foreign.refunds.iter().any(|refund| refund.lines.is_none());
    let partly_refunded = foreign.financial_status == Some(FinancialStatus::PartiallyRefunded);
    if says_no_lines && partly_refunded && !fulfillment_orders.is_empty() {
        remarks.push(Remark::RefundWithoutLines);
    }
    let paid_amount = paid_amount(foreign, total_price, &refunds);
    // One that reads as refunded and does not say how has given back all of it.
    if refunds.is_empty() && foreign.financial_status == Some(FinancialStatus::Refunded) && paid_amount > Money::ZERO {
        let (number, created_at) = (number(0), foreign.cancelled_at.unwrap_or(created_at));
        refunds.push(Refund {
            number,
            source_id: None,
            created_at,
            amount: paid_amount,
            note: None,
            lines: Vec::new(),
        });
    }
    let order = Order {
        id: order_id,
        name,
        source_id: foreign.source_id.clone(),
        email: foreign.email.clone(),
        phone: foreign.phone.clone(),
        note: foreign.note.clone(),
        tags: foreign.tags.clone(),
        shipping_address: foreign.shipping_address.clone(),
        currency: foreign.currency.clone().unwrap_or_else(|| context.shop.currency.clone()),
        created_at,
        paid_at: foreign.paid_at,
        cancelled_at: foreign.cancelled_at,
        closed_at: foreign.closed_at,
        cancel_reason: foreign.cancelled_at.map(|_| foreign.cancel_reason.unwrap_or(CancelReason::Other)),
        financial_status: foreign.financial_status.unwrap_or(FinancialStatus::Pending),
        total_price,
        paid_amount,
        line_items,
        fulfillment_orders,
        fulfillments,
        refunds,
        late_shipments: Vec::new(),
        extras: kept(foreign.extras.clone()),
    };
    remarks.sort_unstable();
    remarks.dedup();
    Ok(Admitted { order, new_services: places.new_services, warnings: places.warnings, remarks, guessed })
}

/// A line of the order.
fn item(line: usize, foreign: &ForeignLine, count: &Count) -> LineItem {
    LineItem {
        number: number(line),
        source_id: foreign.source_id.clone(),
        sku: foreign.sku.clone(),
        title: foreign.title.clone(),
        requires_shipping: foreign.requires_shipping,
        price: foreign.price,
        quantity: foreign.quantity,
        removed: foreign.quantity - count.shipped - count.missing - count.open,
        refunded_shipped: 0,
        extras: kept(foreign.extras.clone()),
    }
}

/// Notes in the lines which shipped units were refunded: all refunded ones that were not taken out before shipping.
fn mark_refunded(line_items: &mut [LineItem], counts: &[Count], refunds: &[Refund]) {
    for refunded in refunds.iter().flat_map(|refund| &refund.lines) {
        if let Ok(place) = line_items.binary_search_by_key(&refunded.line, |line| line.number) {
            line_items[place].refunded_shipped += refunded.quantity;
        }
    }
    for (line, count) in line_items.iter_mut().zip(counts) {
        line.refunded_shipped = (line.refunded_shipped - line.removed).clamp(0, count.shipped + count.missing);
    }
}

/// The shipment at this position, of these units, one entry a line, without anything else.
fn shipment(position: usize, units: Vec<Units>, created_at: Time) -> Fulfillment {
    let mut quantities: BTreeMap<LineNumber, Quantity> = BTreeMap::new();
    for units in units.into_iter().filter(|units| units.quantity > 0) {
        *quantities.entry(units.line).or_default() += units.quantity;
    }
    let shipped = |(line, quantity)| ShippedLine { line, quantity, fulfillment_order: None, returned: 0 };
    Fulfillment {
        number: number(position),
        source_id: None,
        status: FulfillmentState::Success,
        by: By::Merchant,
        marked_as_fulfilled: false,
        location: String::new(),
        tracking: Vec::new(),
        notify_customer: false,
        shipment_status: None,
        created_at,
        shipped_at: Some(created_at),
        acknowledged_at: None,
        in_transit_since: None,
        lines: quantities.into_iter().map(shipped).collect(),
    }
}

/// Tracking with the carrier's own link where the file gives none.
fn linked(tracking: &Tracking) -> Tracking {
    let own = || carrier::url(tracking.company.as_deref()?, tracking.number.as_deref()?);
    Tracking { url: tracking.url.clone().or_else(own), ..tracking.clone() }
}

/// The refunds. One whose amount the file does not say is worth the prices of its lines.
fn refunds(foreign: &ForeignOrder, created_at: Time, remarks: &mut Vec<Remark>) -> Vec<Refund> {
    let mut refunds = Vec::with_capacity(foreign.refunds.len());
    for (index, refund) in foreign.refunds.iter().enumerate() {
        let lines = refund.lines.as_deref().unwrap_or_default();
        let worth = || lines.iter().map(|line| foreign.lines[line.line].price.times(line.quantity)).sum();
        if refund.amount.is_none() {
            remarks.push(Remark::RefundWithoutAmount);
        }
        refunds.push(Refund {
            number: number(index),
            source_id: refund.source_id.clone(),
            created_at: refund.created_at.unwrap_or(created_at),
            amount: refund.amount.unwrap_or_else(worth),
            note: refund.note.clone(),
            lines: lines
                .iter()
                .filter(|line| line.quantity > 0)
                .map(|line| RefundLine {
                    line: number(line.line),
                    quantity: line.quantity,
                    restock: line.restock,
                    location: None,
                })
                .collect(),
        });
    }
    refunds
}

/// Notes in the shipments which units came back, oldest shipment first, so that taking such a shipment back later
/// does not raise the stock a second time.
fn mark_returned(fulfillments: &mut [Fulfillment], refunds: &[Refund]) {
    for refunded in refunds.iter().flat_map(|refund| &refund.lines).filter(|line| line.restock == Restock::Return) {
        let mut left = refunded.quantity;
        let live = fulfillments.iter_mut().filter(|fulfillment| fulfillment.status == FulfillmentState::Success);
        for shipped in live.flat_map(|live| &mut live.lines).filter(|shipped| shipped.line == refunded.line) {
            let taken = left.min(shipped.quantity - shipped.returned);
            shipped.returned += taken;
            left -= taken;
        }
    }
}

/// What was paid. Money that was given back had been paid, whatever the status says.
fn paid_amount(foreign: &ForeignOrder, total: Money, refunds: &[Refund]) -> Money {
    let paid = match foreign.financial_status.unwrap_or(FinancialStatus::Pending) {
        FinancialStatus::Paid | FinancialStatus::PartiallyRefunded | FinancialStatus::Refunded => total,
        FinancialStatus::PartiallyPaid => foreign.total_outstanding.map_or(Money::ZERO, |open| total - open),
        FinancialStatus::Pending | FinancialStatus::Authorized | FinancialStatus::Voided | FinancialStatus::Expired => {
            Money::ZERO
        }
    };
    paid.max(refunds.iter().map(|refund| refund.amount).sum()).max(Money::ZERO)
}
