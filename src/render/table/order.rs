//! The page of an order: where it stands, what is where, what happened last and what can be done next.

use unicode_width::UnicodeWidthStr;

use super::grid::{moment, name, quoted, text};
use super::{events, next, paint, phrase, shipments, work, wrap};
use crate::domain::{Action, BannerKind, FulfillmentState};
use crate::render::{Document, OrderPage, Style, ids};
use crate::wire::{
    Banner, Event, FulfillmentItem, FulfillmentOrder, Kind, Order, ShippingAddress, command_line, typed,
};

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
    let lines = work::Lines::of(page, style);
    let mut out = String::new();
    head(&mut out, order, lines.edge());
    let mut notices: Vec<&Banner> = order.banners.iter().filter(|banner| is_notice(banner)).collect();
    for section in work::Section::ALL {
        let held: Vec<&FulfillmentOrder> =
            order.fulfillment_orders.iter().filter(|work| work::Section::of(work) == Some(section)).collect();
        if !held.is_empty() {
            out.push_str(&format!("\n  {}\n", paint::bold(section.heading())));
        }
        for work in held {
            let notice = notices.iter().position(|notice| notice.service == work.service);
            let notice = notice.filter(|_| section != work::Section::Closed).map(|place| notices.remove(place));
            work::block(&mut out, work, &lines, notice.map(|notice| notice.message.as_str()));
        }
    }
    shipped(&mut out, page, lines.edge());
    not_shipped(&mut out, page, lines.edge());
    lines.rest(&mut out);
    alarms(&mut out, order, style);
    refunds(&mut out, order, lines.edge());
    timeline(&mut out, page, style);
    next::commands(&mut out, page, style);
    out
}

/// How a service works: nobody has to act on that.
fn is_notice(banner: &Banner) -> bool {
    matches!(banner.kind, BannerKind::NewWorkflow | BannerKind::LegacyWorkflow)
}

/// What needs a person.
fn alarms(out: &mut String, order: &Order, style: Style) {
    let mut alarms = order.banners.iter().filter(|banner| !is_notice(banner)).peekable();
    if alarms.peek().is_some() {
        out.push('\n');
    }
    for alarm in alarms {
        let line = format!("  {} {}", paint::alarm(), text(&alarm.message));
        let commands = held_back(order, alarm);
        match commands.as_slice() {
            [] => wrap::push(out, &line, 4, style.width),
            [first, rest @ ..] => {
                wrap::offer(out, &format!("{}:", line.trim_end_matches('.')), 0, first, 6, style.width);
                rest.iter().for_each(|command| wrap::command(out, command, 6, style.width));
            }
        }
    }
}

/// The commands that stop what may be shipped a second time.
fn held_back(order: &Order, alarm: &Banner) -> Vec<String> {
    let shipped = alarm.fulfillment_order.as_ref().filter(|_| alarm.kind == BannerKind::PossibleDoubleShipment);
    let late = order.late_shipments.iter().filter(|late| Some(&late.fulfillment_order) == shipped);
    let late: Vec<i64> = late.flat_map(|late| &late.line_items).map(|line| line.line_item_id).collect();
    let again = order.fulfillment_orders.iter().filter(|work| {
        let can_wait = work.supported_actions.iter().any(|offered| offered.action == Action::Hold);
        can_wait && work.line_items.iter().any(|line| line.remaining_quantity > 0 && late.contains(&line.line_item_id))
    });
    again.map(|work| text(&command_line(Action::Hold, &work.name))).collect()
}

fn head(out: &mut String, order: &Order, edge: usize) {
    let names = [name(&order.name), paint::title(order.fulfillment_status), paint::title(order.financial_status)];
    let total = format!("{} {}", order.total_price, text(&order.currency));
    let line = names.join("   ");
    if line.width() + 3 + total.width() <= edge {
        wrap::ends(out, &line, &total, 2, edge);
    } else {
        wrap::fields(out, &[names.to_vec(), vec![total]].concat(), 0, edge);
    }
    let mut known = vec![moment(order.created_at)];
    known.extend(order.email.as_deref().map(text));
    known.extend(order.phone.as_deref().map(|phone| format!("phone {}", text(phone))));
    if !order.tags.is_empty() {
        known.push(format!("tags {}", text(&order.tags.join(", "))));
    }
    known.extend(order.shipping_address.as_ref().map(|address| format!("ship to {}", text(&on_one_line(address)))));
    wrap::fields(out, &known, 0, edge);
    if let Some(note) = &order.note {
        wrap::said(out, "note ", &quoted(note), edge);
    }
    if let Some(cancelled_at) = order.cancelled_at {
        let reason = order.cancel_reason.map_or_else(String::new, |reason| format!(" ({})", paint::spoken(reason)));
        let line = format!("{} {}{reason}", paint::mark("Cancelled", paint::Color::Red), moment(cancelled_at));
        wrap::push(out, &line, 2, edge);
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
fn shipped(out: &mut String, page: &OrderPage, edge: usize) {
    let left = |shipment: &&FulfillmentItem| shipment.status == FulfillmentState::Success;
    let late = &page.order.late_shipments;
    if page.order.fulfillments.iter().any(|shipment| left(&shipment)) || !late.is_empty() {
        out.push_str(&format!("\n  {}\n", paint::bold("SHIPPED")));
    }
    for shipment in page.order.fulfillments.iter().filter(left) {
        shipments::block(out, shipment, page.names.of(&shipment.location), Some(&page.order), edge);
    }
    for late in late {
        let units = late.line_items.iter();
        let units = units.map(|line| phrase::units(line.quantity, page.order.called(line.line_item_id)));
        let (units, who) = (units.collect::<Vec<_>>().join(", "), text(page.names.of(&late.location)));
        let line = format!("  late, after it was taken back: {units} by {who}, {}", moment(late.reported_at));
        wrap::push(out, &line, 4, edge);
        shipments::parcels(out, &late.tracking, edge);
    }
}

/// Shipments that a service prepares, that failed or were cancelled.
fn not_shipped(out: &mut String, page: &OrderPage, edge: usize) {
    let others: Vec<&FulfillmentItem> =
        page.order.fulfillments.iter().filter(|shipment| shipment.status != FulfillmentState::Success).collect();
    if !others.is_empty() {
        out.push_str(&format!("\n  {}\n", paint::bold("NOT SHIPPED")));
    }
    for shipment in others {
        shipments::block(out, shipment, page.names.of(&shipment.location), Some(&page.order), edge);
    }
}

fn refunds(out: &mut String, order: &Order, edge: usize) {
    let (refunds, currency) = (&order.refunds, &order.currency);
    if refunds.is_empty() {
        return;
    }
    out.push_str(&format!("\n  {}\n", paint::bold("REFUNDED")));
    let widest = refunds.iter().map(|refund| refund.amount.to_string().width()).max().unwrap_or(0);
    for refund in refunds {
        let units = refund.line_items.iter();
        let units = units.map(|line| phrase::units(line.quantity, order.called(line.line_item_id)));
        let amount = format!("{:>widest$} {}", refund.amount.to_string(), text(currency));
        wrap::fields(out, &[moment(refund.created_at), amount, units.collect::<Vec<_>>().join(", ")], 2, edge);
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
        let command = format!("consign order timeline {}", text(&typed(&page.order.name)));
        wrap::offer(out, &format!("  {earlier} earlier:"), 0, &command, 4, style.width);
    }
}
