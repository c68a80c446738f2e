//! Shipments: a list of them, one alone, and the section of an order's page.

use super::grid::Align::{Left, Name, Right, Time};
use super::grid::{Grid, name, optional, text, time};
use super::lists::count;
use super::{paint, wrap};
use crate::domain::FulfillmentState;
use crate::render::Style;
use crate::render::document::documents;
use crate::wire::{CarrierList, FulfillmentItem, FulfillmentList, LineItem, Order, Tracking};

documents! {
    FulfillmentList of items => list;
    CarrierList of items => carriers;
    Fulfillment named name => |shipment, style| page(&shipment.clone().into(), style);
}

/// Shipments, one a row, and how many there are.
pub fn list(list: &FulfillmentList, style: Style) -> String {
    let columns =
        [("SHIPMENT", Name), ("SHIPPED", Time), ("STATUS", Left), ("FROM", Name), ("UNITS", Right), ("TRACKING", Left)];
    let mut grid = Grid::new(&columns, style);
    for shipment in &list.items {
        let units: i64 = shipment.line_items.iter().map(|line| line.quantity).sum();
        grid.row(vec![
            name(&shipment.name),
            shipment.shipped_at.map(time).unwrap_or_default(),
            status(shipment),
            text(&shipment.location),
            units.to_string(),
            shipment.tracking.iter().map(parcel).collect::<Vec<_>>().join("\n"),
        ]);
    }
    let mut page = if list.items.is_empty() { String::new() } else { grid.lines() };
    count(&mut page, &list.page, "shipment", "shipments", style);
    page
}

/// What the carrier reported of one that left, else how far it is.
fn status(shipment: &FulfillmentItem) -> String {
    match (shipment.status, shipment.shipment_status) {
        (FulfillmentState::Success, Some(reported)) => paint::spoken(reported),
        (status, _) => paint::status(status),
    }
}

/// One shipment.
pub fn page(shipment: &FulfillmentItem, style: Style) -> String {
    let mut page = String::new();
    block(&mut page, shipment, &shipment.location, None, style);
    page
}

/// A shipment with its units and its tracking. Where its order is known, it tells the titles of the lines.
pub fn block(out: &mut String, shipment: &FulfillmentItem, place: &str, order: Option<&Order>, style: Style) {
    let mut words = vec![text(&shipment.name), text(place), shipment.created_at.minutes() + "Z"];
    if shipment.status != FulfillmentState::Success {
        words.push(paint::title(shipment.status));
    }
    if shipment.marked_as_fulfilled {
        words.push("marked as fulfilled".to_owned());
    }
    words.extend(shipment.shipment_status.map(paint::spoken));
    wrap::push(out, &format!("  {}", words.join("   ")), 4, style.width);
    for line in &shipment.line_items {
        let of_order = order.and_then(|order| order.line(line.line_item_id));
        let id = format!("line:{}", line.line_item_id);
        let called = of_order.map_or_else(|| line.sku.as_deref().unwrap_or(&id), LineItem::called);
        let title = of_order.map(|line| line.title.as_str()).filter(|title| *title != called);
        let title = title.map_or_else(String::new, |title| format!("   {}", text(title)));
        let from = line.fulfillment_order.as_deref().map_or_else(String::new, |from| format!("   from {}", text(from)));
        wrap::push(out, &format!("    {} x {}{title}{from}", line.quantity, text(called)), 6, style.width);
    }
    parcels(out, &shipment.tracking, style);
}

/// The parcels of a shipment, one a line.
pub fn parcels(out: &mut String, tracking: &[Tracking], style: Style) {
    for tracking in tracking {
        let link = optional(tracking.url.as_deref());
        wrap::push(out, format!("    {}   {link}", parcel(tracking)).trim_end(), 6, style.width);
    }
}

/// `UPS 1Z999`.
fn parcel(tracking: &Tracking) -> String {
    let parts = [tracking.company.as_deref(), tracking.number.as_deref()];
    parts.into_iter().flatten().map(text).collect::<Vec<_>>().join(" ")
}

fn carriers(list: &CarrierList, style: Style) -> String {
    let mut grid = Grid::new(&[("CARRIER", Name), ("TRACKING ADDRESS", Left)], style);
    for carrier in &list.items {
        grid.row(vec![name(&carrier.name), optional(carrier.tracking_url.as_deref())]);
    }
    grid.lines()
}
