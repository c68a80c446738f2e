//! Shipments of an order document in JSON.

use super::json_lines::{Found, service};
use super::json_scalar::{boolean, each, id, name, quantity, spelled, text, time};
use super::json_shape::{Fulfillment, List, Raw, UnitsOfLine};
use super::values::{self, Value};
use crate::domain::{ForeignFulfillment, FulfillmentState, Quantity, ShipmentStatus, Tracking, Word};

/// A shipment.
pub fn fulfillment(fulfillment: &Fulfillment<'_>, found: &Found<'_>) -> Value<ForeignFulfillment> {
    let status = spelled("status", fulfillment.status, values::shipment_state)?;
    Ok(ForeignFulfillment {
        source_id: id("id", fulfillment.id)?,
        status: status.unwrap_or(FulfillmentState::Success),
        created_at: time("created_at", fulfillment.created_at)?,
        service: service("service", fulfillment.service)?,
        tracking: tracking(fulfillment)?,
        shipment_status: spelled("shipment_status", fulfillment.shipment_status, |word| {
            Ok(ShipmentStatus::typed(word))
        })?
        .flatten(),
        notify_customer: boolean("notify_customer", fulfillment.notify_customer)?.unwrap_or(false),
        lines: each("line item", &fulfillment.line_items, |line| units(line, found))?,
    })
}

fn units(line: &UnitsOfLine<'_>, found: &Found<'_>) -> Value<(usize, Quantity)> {
    // In one spelling the line names itself by its id; in the other that is the id of the part.
    let position = found.position(line, line.line_item.as_ref().is_none())?;
    Ok((position, quantity("quantity", line.quantity)?.ok_or("quantity is missing")?))
}

/// Numbers and links pair by position; the single ones stand in for lists that are empty.
fn tracking(fulfillment: &Fulfillment<'_>) -> Value<Vec<Tracking>> {
    let company = text("tracking_company", fulfillment.tracking_company)?;
    let mut tracking = Vec::new();
    for info in fulfillment.tracking_info.iter() {
        tracking.push(Tracking {
            number: text("trackingInfo: number", info.number)?,
            company: text("trackingInfo: company", info.company)?.or_else(|| company.clone()),
            url: text("trackingInfo: url", info.url)?,
        });
    }
    tracking.retain(|parcel| *parcel != Tracking { number: None, company: None, url: None });
    if !tracking.is_empty() {
        return Ok(tracking);
    }
    let list = |field, list: &List<Raw<'_>>, single_field, single| -> Value<Vec<Option<String>>> {
        let listed = list.iter().map(|entry| name(field, *entry)).collect::<Value<Vec<_>>>()?;
        if listed.iter().any(Option::is_some) { Ok(listed) } else { Ok(vec![text(single_field, single)?]) }
    };
    let mut numbers =
        list("tracking_numbers", &fulfillment.tracking_numbers, "tracking_number", fulfillment.tracking_number)?;
    let mut urls = list("tracking_urls", &fulfillment.tracking_urls, "tracking_url", fulfillment.tracking_url)?;
    let parcels = numbers.len().max(urls.len());
    numbers.resize(parcels, None);
    urls.resize(parcels, None);
    let pairs = numbers.into_iter().zip(urls).filter(|(number, url)| number.is_some() || url.is_some());
    tracking.extend(pairs.map(|(number, url)| Tracking { number, company: company.clone(), url }));
    if tracking.is_empty() && company.is_some() {
        tracking.push(Tracking { number: None, company, url: None });
    }
    Ok(tracking)
}
