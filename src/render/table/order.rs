//! The page of an order: where it stands, what is where, what happened last and what can be done next.

use unicode_width::UnicodeWidthStr;

use super::grid::text;
use super::{events, next, paint, shipments, work, wrap};
use crate::domain::FulfillmentState;
use crate::render::{Document, OrderPage, Style, ids};
use crate::wire::{Event, FulfillmentItem, FulfillmentOrder, Kind, Order, ShippingAddress, typed};

impl Document for OrderPage {
    fn kind(&self) -> Kind {
        self.order.kind
    }

    fn table(&self, style: Style) -> String {
        page(self, style)
    }

    fn write_names(&self, out: &mut Vec<u8>) {
        ids::line(out, &self.order.name);
    }
}

/// Events that are shown.
const LATEST: usize = 5;

/// The whole page.
pub fn page(page: &OrderPage, style: Style) -> String {
    let order = &page.order;
    let mut out = String::new();
    head(&mut out, order, style);
    if !order.banners.is_empty() {
        out.push('\n');
    }
    for banner in &order.banners {
        wrap::push(&mut out, &format!("  ! {}", text(&banner.message)), 4, style.width);
    }
    let lines = work::Lines::of(order);
    for section in work::Section::ALL {
        let held: Vec<&FulfillmentOrder> =
            order.fulfillment_orders.iter().filter(|work| work::Section::of(work) == Some(section)).collect();
        if !held.is_empty() {
            out.push_str(&format!("\n  {}\n", section.heading()));
            held.iter().for_each(|work| work::block(&mut out, work, &lines, &page.names, style));
        }
    }
    shipped(&mut out, page, style);
    not_shipped(&mut out, page, style);
    refunds(&mut out, order, style);
    timeline(&mut out, page, style);
    next::commands(&mut out, page, style);
    out
}

fn head(out: &mut String, order: &Order, style: Style) {
    let mut words = vec![
        text(&order.name),
        paint::title(order.fulfillment_status),
        paint::title(order.financial_status),
        order.created_at.minutes() + "Z",
    ];
    words.extend(order.email.as_deref().map(text));
    words.push(format!("{} {}", order.total_price, text(&order.currency)));
    wrap::push(out, &words.join("   "), 2, style.width);
    details(out, order, style);
    if let Some(cancelled_at) = order.cancelled_at {
        let reason = order.cancel_reason.map_or_else(String::new, |reason| format!(" ({})", paint::spoken(reason)));
        let line = format!("  {} {}Z{reason}", paint::mark("Cancelled", paint::Color::Red), cancelled_at.minutes());
        wrap::push(out, &line, 4, style.width);
    }
}

/// What is kept with the order for people, as far as it is known.
fn details(out: &mut String, order: &Order, style: Style) {
    let mut known = Vec::new();
    known.extend(order.phone.as_deref().map(|phone| format!("phone {}", text(phone))));
    if !order.tags.is_empty() {
        known.push(format!("tags {}", text(&order.tags.join(", "))));
    }
    let mut lines = Vec::new();
    if !known.is_empty() {
        lines.push(known.join("   "));
    }
    lines.extend(order.shipping_address.as_ref().map(|address| format!("ship to {}", text(&on_one_line(address)))));
    lines.extend(order.note.as_deref().map(|note| format!("note \"{}\"", text(note))));
    for line in lines {
        wrap::push(out, &format!("  {line}"), 4, style.width);
    }
}

/// `Bob Norman, Storgata 1, 0155 Oslo, NO, +47 22 33 44 55`.
fn on_one_line(address: &ShippingAddress) -> String {
    let town: Vec<&str> = [&address.zip, &address.city].into_iter().filter_map(Option::as_deref).collect();
    let town = Some(town.join(" ")).filter(|town| !town.is_empty());
    let ShippingAddress { name, company, address1, address2, province, country_code, phone, .. } = address;
    let parts = [name, company, address1, address2, &town, province, country_code, phone];
    parts.into_iter().filter_map(Option::as_deref).collect::<Vec<_>>().join(", ")
}

/// Shipments that left, in time or late.
fn shipped(out: &mut String, page: &OrderPage, style: Style) {
    let left = |shipment: &&FulfillmentItem| shipment.status == FulfillmentState::Success;
    let late = &page.order.late_shipments;
    if page.order.fulfillments.iter().any(|shipment| left(&shipment)) || !late.is_empty() {
        out.push_str("\n  SHIPPED\n");
    }
    for shipment in page.order.fulfillments.iter().filter(left) {
        shipments::block(out, shipment, page.names.of(&shipment.location), Some(&page.order), style);
    }
    for late in late {
        let units = late.line_items.iter();
        let units = units.map(|line| format!("{} x {}", line.quantity, text(page.order.called(line.line_item_id))));
        let (units, who) = (units.collect::<Vec<_>>().join(", "), text(page.names.of(&late.location)));
        let when = late.reported_at.minutes();
        wrap::push(out, &format!("  late, after it was taken back: {units} by {who}, {when}Z"), 4, style.width);
        shipments::parcels(out, &late.tracking, style);
    }
}

/// Shipments that a service prepares, that failed or were cancelled.
fn not_shipped(out: &mut String, page: &OrderPage, style: Style) {
    let others: Vec<&FulfillmentItem> =
        page.order.fulfillments.iter().filter(|shipment| shipment.status != FulfillmentState::Success).collect();
    if !others.is_empty() {
        out.push_str("\n  NOT SHIPPED\n");
    }
    for shipment in others {
        shipments::block(out, shipment, page.names.of(&shipment.location), Some(&page.order), style);
    }
}

fn refunds(out: &mut String, order: &Order, style: Style) {
    let (refunds, currency) = (&order.refunds, &order.currency);
    if refunds.is_empty() {
        return;
    }
    out.push_str("\n  REFUNDED\n");
    let widest = refunds.iter().map(|refund| refund.amount.to_string().width()).max().unwrap_or(0);
    for refund in refunds {
        let units: Vec<String> = refund
            .line_items
            .iter()
            .map(|line| format!("{} x {}", line.quantity, text(order.called(line.line_item_id))))
            .collect();
        let moment = refund.created_at.minutes();
        let line =
            format!("  {moment}Z   {:>widest$} {}   {}", refund.amount.to_string(), text(currency), units.join(", "));
        wrap::push(out, &line, 4, style.width);
    }
}

fn timeline(out: &mut String, page: &OrderPage, style: Style) {
    let shown: &[Event] = &page.timeline[page.timeline.len().saturating_sub(LATEST)..];
    if shown.is_empty() {
        return;
    }
    out.push('\n');
    events::latest(out, shown, style);
    let earlier = page.earlier_events + (page.timeline.len() - shown.len()) as u64;
    if earlier > 0 {
        let name = text(&typed(&page.order.name));
        wrap::push(out, &format!("  {earlier} earlier: consign order timeline {name}"), 4, style.width);
    }
}
