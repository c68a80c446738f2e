//! Shipments: made, tracked, taken back, and what carriers report.

use serde_json::json;

use super::between::Between;
use super::body::{self, of, rename};
use super::call::{Call, Done, Reply};
use super::page;
use super::row::Row;
use super::stop::Stop;
use crate::domain::{Code, Command, Fact, FulfillmentOrderNumber, FulfillmentState, Refusal, Target};
use crate::failure::Failure;
use crate::serve::graphql::gid;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::types::touched;

pub const ROWS: &[Row] = &[
    Row::get("orders/{order}/fulfillments", list),
    Row::get("orders/{order}/fulfillments/count", |call| Ok(Reply::count(seen(call)?.len()))),
    Row::get("orders/{order}/fulfillments/{shipment}", |call| call.shows("fulfillment")),
    Row::post("fulfillments", create),
    Row::post("fulfillments/{shipment}/cancel", cancel),
    Row::post("fulfillments/{shipment}/update_tracking", track),
    Row::post("orders/{order}/fulfillments/{shipment}/cancel", cancel),
    Row::post("orders/{order}/fulfillments/{shipment}/open", open),
    Row::post("orders/{order}/fulfillments/{shipment}/complete", complete),
    Row::get("orders/{order}/fulfillments/{shipment}/events", events),
    Row::post("orders/{order}/fulfillments/{shipment}/events", add_event),
    Row::get("orders/{order}/fulfillments/{shipment}/events/{shipment_event}", one_event),
];

/// What tracking can be given as.
const TRACKING: &[&str] = &["number", "numbers", "url", "urls", "company"];

/// Those of the order that the caller sees and asks for, oldest first.
fn seen(call: &Call<'_>) -> Result<Vec<(i64, Thing)>, Stop> {
    let id = call.order()?;
    let loaded = call.world.known_order(id)?;
    let (created, updated) = (Between::created(&call.parameters)?, Between::updated(&call.parameters)?);
    let touched = touched::shipments(call.world, &loaded)?;
    let mut seen = Vec::new();
    for shipment in loaded.order.fulfillments.iter().filter(|it| call.world.caller().sees(&it.location)) {
        if created.holds(shipment.created_at) && updated.holds(touched.at(shipment)) {
            seen.push((gid::of_part(id, shipment.number), Thing::Shipment(id, shipment.number)));
        }
    }
    Ok(seen)
}

fn list(call: &Call<'_>) -> Done {
    page::of_all(call, "fulfillments", seen(call)?)
}

fn create(call: &Call<'_>) -> Done {
    let mut wish = call.only("fulfillment")?;
    let message = wish.remove("message").unwrap_or_default();
    let mut body = of("fulfillment", wish);
    body.insert("message".to_owned(), message);
    Ok(call.tells("fulfillmentCreate", &body)?.created())
}

fn cancel(call: &Call<'_>) -> Done {
    call.tells("fulfillmentCancel", &call.whole())
}

fn track(call: &Call<'_>) -> Done {
    let mut wish = call.only("fulfillment")?;
    // The tracking becomes what is given: nothing at all is no wish to take it away.
    let given = body::object(&wish, "tracking_info")?.unwrap_or_default();
    if !TRACKING.iter().any(|key| given.contains_key(*key)) {
        return Err(Stop::expected("tracking_info", "an object").within("fulfillment"));
    }
    rename(&mut wish, "tracking_info", "tracking_info_input");
    wish.insert("fulfillment_id".to_owned(), call.number.into());
    let done = call.tells("fulfillmentTrackingInfoUpdate", &wish);
    done.map_err(|stop| stop.renamed("tracking_info_input", "tracking_info").within("fulfillment"))
}

/// The fulfillment order of a shipment that a legacy service is at.
fn legacy_work(call: &Call<'_>) -> Result<(i64, FulfillmentOrderNumber, String), Stop> {
    let (id, number) = call.shipment()?;
    let loaded = call.world.known_order(id)?;
    let shipment = loaded.order.fulfillment(number).ok_or(Stop::NotFound(None))?;
    let over = match shipment.status {
        FulfillmentState::Pending | FulfillmentState::Open => None,
        FulfillmentState::Success => Some(Code::AlreadyFulfilled),
        FulfillmentState::Cancelled => Some(Code::FulfillmentCancelled),
        _ => Some(Code::NothingToFulfill),
    };
    if let Some(code) = over {
        let message =
            format!("{} is {}: there is nothing to do", loaded.order.fulfillment_name(number), shipment.status);
        return Err(Failure::from(Refusal::new(code, message)).into());
    }
    if !call.world.caller().serves(&shipment.location) {
        let message = format!("{} is not at a location of yours", loaded.order.fulfillment_name(number));
        return Err(Failure::from(Refusal::new(Code::NotYourLocation, message)).into());
    }
    let works = &loaded.order.fulfillment_orders;
    let work = works.iter().find(|work| shipment.is_from(work.number)).ok_or(Stop::NotFound(None))?;
    Ok((id, work.number, shipment.location.clone()))
}

/// The legacy service has begun.
fn open(call: &Call<'_>) -> Done {
    body::refuse_unknown(&call.body, &[], &[])?;
    let (id, work, service) = legacy_work(call)?;
    let command = Command::Progress { service: Some(service) };
    call.world.app.execute_on("service progress", (id, Target::FulfillmentOrder(work)), &command)?;
    call.world.forget();
    call.shows("fulfillment")
}

/// The legacy service has shipped it.
fn complete(call: &Call<'_>) -> Done {
    let (id, work, _) = legacy_work(call)?;
    let given = call.under_or_whole("fulfillment")?;
    body::refuse_unknown(&given, &["tracking_info", "notify_customer"], &["id"])?;
    let wish = json!({
        "tracking_info": given.get("tracking_info"),
        "notify_customer": given.get("notify_customer"),
        "line_items_by_fulfillment_order": [{"fulfillment_order_id": gid::of_part(id, work)}],
    });
    call.does("fulfillmentCreate", &of("fulfillment", wish))?;
    call.shows("fulfillment")
}

fn events(call: &Call<'_>) -> Done {
    let (id, number) = call.shipment()?;
    let loaded = call.world.known_order(id)?;
    let events = loaded.events(call.world)?.iter().filter(|event| event.fulfillment == Some(number));
    let reported = events.filter(|event| matches!(event.fact, Fact::ShipmentEventAdded { .. }));
    page::of_all(call, "fulfillment_events", reported.map(|event| (event.seq, Thing::ShipmentEvent(id, event.seq))))
}

fn one_event(call: &Call<'_>) -> Done {
    let (id, number) = call.shipment()?;
    let told = call.document(call.thing()?)?;
    if told["fulfillment_id"] != gid::of_part(id, number) {
        return Err(Stop::NotFound(None));
    }
    Ok(Reply::one(call, "fulfillment_event", told))
}

fn add_event(call: &Call<'_>) -> Done {
    body::refuse_unknown(&call.body, &["event", "fulfillment_event"], &[])?;
    let event = body::object(&call.body, "event")?.or(body::object(&call.body, "fulfillment_event")?);
    let mut event = event.ok_or_else(|| Stop::expected("event", "an object"))?;
    event.insert("fulfillment_id".to_owned(), call.number.into());
    let key = if body::has(&call.body, "event") { "event" } else { "fulfillment_event" };
    let done = call.tells("fulfillmentEventCreate", &of("fulfillment_event", event));
    Ok(done.map_err(|stop| stop.renamed("fulfillment_event", key))?.created())
}
