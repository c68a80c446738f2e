//! Shipments: a list of them, one alone, and the section of an order's page.

use super::grid::Align::{Left, Name, Right, Time};
use super::grid::{Grid, moment, name, optional, text, time};
use super::lists::count;
use super::{paint, phrase, wrap};
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
    block(&mut page, shipment, &shipment.location, None, style.width);
    page
}

/// A shipment with its units and its tracking. Where its order is known, it tells the titles of the lines.
pub fn block(out: &mut String, shipment: &FulfillmentItem, place: &str, order: Option<&Order>, width: usize) {
    let mut words = vec![name(&shipment.name), text(place), moment(shipment.shipped_at.unwrap_or(shipment.created_at))];
    if shipment.status != FulfillmentState::Success {
        words.push(paint::title(shipment.status));
    }
    if shipment.marked_as_fulfilled {
        words.push("marked as fulfilled".to_owned());
    }
    words.extend(shipment.shipment_status.map(paint::spoken));
    wrap::fields(out, &words, 2, width);
    for line in &shipment.line_items {
        let of_order = order.and_then(|order| order.line(line.line_item_id));
        let id = format!("line:{}", line.line_item_id);
        let called = of_order.map_or_else(|| line.sku.as_deref().unwrap_or(&id), LineItem::called);
        let title = of_order.map(|line| line.title.as_str()).filter(|title| *title != called);
        let mut words = vec![phrase::units(line.quantity, called)];
        words.extend(title.map(text));
        words.extend(line.fulfillment_order.as_deref().map(|from| format!("from {}", text(from))));
        wrap::fields(out, &words, 4, width);
    }
    parcels(out, &shipment.tracking, width);
}

/// The parcels of a shipment, one a line.
pub fn parcels(out: &mut String, tracking: &[Tracking], width: usize) {
    for tracking in tracking {
        let mut words = vec![parcel(tracking)];
        words.extend(tracking.url.as_deref().map(text));
        words.retain(|word| !word.is_empty());
        wrap::fields(out, &words, 4, width);
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
