//! A foreign order that is here already: what its file says that the order here does not.

use super::super::{
    Address, FinancialStatus, ForeignOrder, Fulfillment, FulfillmentOrder, FulfillmentState, LineItem, LineTotals,
    Money, Order, cut,
};
use super::Admitted;
use super::remark::Remark;

/// One value that is another here than in the file, by its name in the JSON of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub key: String,
    pub ours: String,
    pub theirs: String,
}

/// The key of what was paid, and that of a cancellation: what an import may do.
pub const FINANCIAL_STATUS: &str = "financial_status";
pub const CANCELLED_AT: &str = "cancelled_at";

impl std::fmt::Display for Difference {
    /// `line_items[TEE].quantity: 2 -> 3`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} -> {}", self.key, self.ours, self.theirs)
    }
}

/// What a record says differently from an order here. `admitted` is the record as [`super::admit`] takes it in. What the
/// record does not say is no difference, nor what belongs to a cancellation.
pub fn differences(foreign: &ForeignOrder, admitted: &Admitted, ours: &Order) -> Vec<Difference> {
    let mut found = Found(Vec::new());
    let theirs = &admitted.order;
    let cancelled = theirs.cancelled_at.is_some();
    let ends_with_it = [FinancialStatus::Voided, FinancialStatus::Refunded].contains(&theirs.financial_status);
    if foreign.financial_status.is_some() && !(cancelled && ends_with_it) {
        found.compare(FINANCIAL_STATUS, ours.financial_status.as_str(), theirs.financial_status.as_str());
    }
    if let (Some(at), None) = (theirs.cancelled_at, ours.cancelled_at) {
        found.compare(CANCELLED_AT, "null", &at.to_string());
    }
    found.text("email", ours.email.as_deref(), foreign.email.as_deref());
    found.text("phone", ours.phone.as_deref(), foreign.phone.as_deref());
    found.text("note", ours.note.as_deref(), foreign.note.as_deref());
    if !foreign.tags.is_empty() {
        found.compare("tags", &sorted(&ours.tags), &sorted(&foreign.tags));
    }
    if let Some(address) = &foreign.shipping_address {
        found.address(ours.shipping_address.as_ref().unwrap_or(&Address::default()), address);
    }
    found.text("currency", Some(&ours.currency), foreign.currency.as_deref());
    if foreign.total_price.is_some() {
        found.compare("total_price", &ours.total_price.to_string(), &theirs.total_price.to_string());
    }
    found.lines(foreign, admitted, ours);
    found.work(foreign, theirs, ours);
    found.shipments(theirs, ours);
    if !foreign.refunds.is_empty() && !admitted.remarks.contains(&Remark::RefundWithoutAmount) {
        found.compare("refunded_amount", &ours.refunded_amount().to_string(), &theirs.refunded_amount().to_string());
    }
    found.0
}

/// In any order they are the same tags.
fn sorted(tags: &[String]) -> String {
    let mut tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    tags.sort_unstable();
    tags.join(", ")
}

/// The differences so far.
struct Found(Vec<Difference>);

impl Found {
    fn compare(&mut self, key: &str, ours: &str, theirs: &str) {
        if ours != theirs {
            self.0.push(Difference { key: key.to_owned(), ours: cut(ours), theirs: cut(theirs) });
        }
    }

    /// A value of which `None` says nothing in the record.
    fn text(&mut self, key: &str, ours: Option<&str>, theirs: Option<&str>) {
        if let Some(theirs) = theirs {
            self.compare(key, ours.unwrap_or("null"), theirs);
        }
    }

    fn address(&mut self, ours: &Address, theirs: &Address) {
        for ((name, ours), (_, theirs)) in ours.parts().into_iter().zip(theirs.parts()) {
            self.text(&format!("shipping_address.{name}"), ours.as_deref(), theirs.as_deref());
        }
    }

    fn lines(&mut self, foreign: &ForeignOrder, admitted: &Admitted, ours: &Order) {
        let theirs = &admitted.order;
        let totals = (ours.line_totals(), theirs.line_totals());
        let mut unmatched: Vec<&LineItem> = ours.line_items.iter().collect();
        for (position, line) in theirs.line_items.iter().enumerate() {
            let key = line_key(theirs, position);
            let place = unmatched.iter().position(|other| is_same_line(other, line));
            let Some(other) = place.map(|place| unmatched.remove(place)) else {
                self.compare(&format!("{key}.quantity"), "null", &line.quantity.to_string());
                continue;
            };
            let is_guess = admitted.guessed.contains(&line.number);
            self.line(&key, foreign, (other, line), &totals, is_guess);
        }
        for line in unmatched {
            let position = ours.line_items.iter().position(|known| known.number == line.number).unwrap_or_default();
            self.compare(&format!("{}.quantity", line_key(ours, position)), &line.quantity.to_string(), "null");
        }
    }

    /// Compares a line here with the same one in the record, of whose open units the record may not say how many they are.
    fn line(
        &mut self,
        key: &str,
        foreign: &ForeignOrder,
        (ours, theirs): (&LineItem, &LineItem),
        totals: &(LineTotals, LineTotals),
        is_guess: bool,
    ) {
        let (here, there) = (totals.0.of(ours.number), totals.1.of(theirs.number));
        let mut compare = |name: &str, ours: i64, theirs: i64| {
            if ours != theirs {
                self.compare(&format!("{key}.{name}"), &ours.to_string(), &theirs.to_string());
            }
        };
        compare("quantity", ours.quantity, theirs.quantity);
        if foreign.says_what_is_shipped() && !is_guess {
            if foreign.cancelled_at.is_none() {
                compare("current_quantity", ours.current_quantity(), theirs.current_quantity());
                compare("remaining_quantity", here.remaining, there.remaining);
            }
            compare("fulfilled_quantity", here.fulfilled, there.fulfilled);
        }
        if !foreign.refunds.is_empty() && foreign.refunds.iter().all(|refund| refund.lines.is_some()) {
            compare("refunded_quantity", here.refunded, there.refunded);
        }
        self.text(&format!("{key}.sku"), ours.sku.as_deref(), theirs.sku.as_deref());
        // A record without prices says nothing of them.
        if theirs.price != Money::ZERO {
            self.compare(&format!("{key}.price"), &ours.price.to_string(), &theirs.price.to_string());
        }
    }

    /// Compares whether open work is held, and whether a service was asked for it.
    fn work(&mut self, foreign: &ForeignOrder, theirs: &Order, ours: &Order) {
        let open = |order: &Order, is: fn(&FulfillmentOrder) -> bool| {
            order.fulfillment_orders.iter().any(|work| !work.is_closed() && is(work))
        };
        if theirs.total_remaining() == 0 || ours.total_remaining() == 0 {
            return;
        }
        let mut compare = |key: &str, said: bool, is: fn(&FulfillmentOrder) -> bool| {
            let (ours, theirs) = (open(ours, is), open(theirs, is));
            if said || theirs {
                self.compare(&format!("fulfillment_orders.{key}"), &ours.to_string(), &theirs.to_string());
            }
        };
        let said = foreign.fulfillment_status.is_some();
        compare("on_hold", said, |work| work.is_held());
        compare("requested_before", said, |work| work.requested_before);
    }

    /// Compares shipments that are known here by their foreign ids, those that came to nothing or wait and are not known
    /// here, and the tracking numbers of all others.
    fn shipments(&mut self, theirs: &Order, ours: &Order) {
        for shipment in theirs.fulfillments.iter() {
            let Some(id) = shipment.source_id.as_deref() else { continue };
            let key = format!("fulfillments[{id}]");
            let Some(known) = ours.fulfillments.iter().find(|known| known.source_id.as_deref() == Some(id)) else {
                // One that left may be another here, of the same units.
                if shipment.status != FulfillmentState::Success {
                    self.compare(&format!("{key}.status"), "null", shipment.status.as_str());
                }
                continue;
            };
            self.compare(&format!("{key}.status"), known.status.as_str(), shipment.status.as_str());
            let word = |shipment: &Fulfillment| shipment.shipment_status.map(|status| status.as_str());
            self.text(&format!("{key}.shipment_status"), word(known), word(shipment));
        }
        let numbers = |order: &Order| {
            let gone = [FulfillmentState::Cancelled, FulfillmentState::Failure];
            let left = order.fulfillments.iter().filter(|shipment| !gone.contains(&shipment.status));
            let mut numbers: Vec<&str> =
                left.flat_map(|left| &left.tracking).filter_map(|parcel| parcel.number.as_deref()).collect();
            numbers.sort_unstable();
            numbers.join(" ")
        };
        let there = numbers(theirs);
        if !there.is_empty() {
            self.compare("tracking_numbers", &numbers(ours), &there);
        }
    }
}

/// By its foreign id; where one of them has none, by its number and what it is called.
fn is_same_line(ours: &LineItem, theirs: &LineItem) -> bool {
    match (&ours.source_id, &theirs.source_id) {
        (Some(ours), Some(theirs)) => ours == theirs,
        _ => ours.label() == theirs.label(),
    }
}

/// `line_items[TEE]`, and for the second line that is called so `line_items[TEE 2]`.
fn line_key(order: &Order, position: usize) -> String {
    let label = order.line_items[position].label();
    match order.line_items[..position].iter().filter(|line| line.label() == label).count() {
        0 => format!("line_items[{label}]"),
        before => format!("line_items[{label} {}]", before + 1),
    }
}
