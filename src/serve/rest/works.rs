//! Fulfillment orders: what services are asked for and answer, and where work stands.

use serde_json::{Value, json};

use super::body::{self, of, rename};
use super::call::{Call, Done, Reply};
use super::page;
use super::row::Row;
use super::stop::Stop;
use crate::domain::obstacle_to_move;
use crate::serve::answer;
use crate::serve::graphql::gid;
use crate::serve::graphql::mutation::known::Fault;
use crate::serve::graphql::mutation::snake;
use crate::serve::graphql::query::lists;
use crate::serve::graphql::thing::{Key, Thing};
use crate::serve::graphql::types::work;

pub const ROWS: &[Row] = &[
    Row::get("orders/{order}/fulfillment_orders", of_order),
    Row::get("assigned_fulfillment_orders", assigned),
    Row::get("fulfillment_orders/{work}", |call| call.shows("fulfillment_order")),
    Row::get("fulfillment_orders/{work}/fulfillments", shipments),
    Row::get("fulfillment_orders/{work}/locations_for_move", locations_for_move),
    Row::post("fulfillment_orders/{work}/fulfillment_request", |call| {
        request(call, "fulfillmentOrderSubmitFulfillmentRequest", "fulfillment_request")
    }),
    Row::post("fulfillment_orders/{work}/fulfillment_request/accept", |call| {
        request(call, "fulfillmentOrderAcceptFulfillmentRequest", "fulfillment_request")
    }),
    Row::post("fulfillment_orders/{work}/fulfillment_request/reject", |call| {
        request(call, "fulfillmentOrderRejectFulfillmentRequest", "fulfillment_request")
    }),
    Row::post("fulfillment_orders/{work}/cancellation_request", |call| {
        request(call, "fulfillmentOrderSubmitCancellationRequest", "cancellation_request")
    }),
    Row::post("fulfillment_orders/{work}/cancellation_request/accept", |call| {
        request(call, "fulfillmentOrderAcceptCancellationRequest", "cancellation_request")
    }),
    Row::post("fulfillment_orders/{work}/cancellation_request/reject", |call| {
        request(call, "fulfillmentOrderRejectCancellationRequest", "cancellation_request")
    }),
    Row::post("fulfillment_orders/{work}/cancel", |call| call.tells("fulfillmentOrderCancel", &call.whole())),
    Row::post("fulfillment_orders/{work}/close", |call| call.tells_of("fulfillmentOrderClose", "fulfillment_order")),
    Row::post("fulfillment_orders/{work}/move", |call| call.tells_of("fulfillmentOrderMove", "fulfillment_order")),
    Row::post("fulfillment_orders/{work}/hold", |call| call.tells("fulfillmentOrderHold", &call.whole())),
    Row::post("fulfillment_orders/{work}/release_hold", |call| {
        call.tells("fulfillmentOrderReleaseHold", &call.whole())
    }),
    Row::post("fulfillment_orders/{work}/open", |call| call.tells("fulfillmentOrderOpen", &call.whole())),
    Row::post("fulfillment_orders/{work}/reschedule", reschedule),
    Row::post("fulfillment_orders/{work}/split", split),
    Row::post("fulfillment_orders/merge", |call| call.tells("fulfillmentOrderMerge", &call.body)),
    Row::post("fulfillment_orders/set_fulfillment_orders_deadline", |call| {
        call.does("fulfillmentOrdersSetFulfillmentDeadline", &call.body)?;
        Ok(Reply::empty())
    }),
];

/// Those of an order that the caller sees.
fn of_order(call: &Call<'_>) -> Done {
    for parameter in ["include_financial_summaries", "include_order_reference_fields"] {
        if call.parameters.word(parameter, &["true", "false"])? == Some("true") {
            return Err(Stop::Parameter(parameter.to_owned(), "not served here".to_owned()));
        }
    }
    let id = call.order()?;
    let loaded = call.world.known_order(id)?;
    let mut documents = Vec::new();
    for work in loaded.order.fulfillment_orders.iter().filter(|work| call.world.caller().sees(&work.location)) {
        documents.push(call.document(&Thing::Work(id, work.number))?);
    }
    Ok(Reply::list(call, "fulfillment_orders", documents))
}

/// Work at the caller's services that waits for something.
fn assigned(call: &Call<'_>) -> Done {
    let words = &["fulfillment_requested", "fulfillment_accepted", "cancellation_requested", "fulfillment_unsubmitted"];
    let wanted = call.parameters.word("assignment_status", words)?.map(str::to_ascii_uppercase);
    let locations = call.parameters.numbers("location_ids")?;
    let open = lists::open_work(call.world, locations.as_deref())?;
    let item = |(id, number)| ((Key::Number(0), gid::of_part(id, number)), Thing::Work(id, number));
    let items = open.into_iter().map(item).collect();
    page::of_some(call, "fulfillment_orders", items, &mut |thing| {
        let Thing::Work(id, number) = thing else { return Ok(false) };
        let meant = lists::is_assigned(call.world, (*id, *number), wanted.as_deref())?;
        if !meant {
            call.world.forget_order(*id);
        }
        Ok(meant)
    })
}

fn shipments(call: &Call<'_>) -> Done {
    let (id, number) = call.work()?;
    let loaded = call.world.known_order(id)?;
    let shipments = loaded.order.fulfillments.iter().filter(|shipment| shipment.is_from(number));
    let seen = shipments.filter(|shipment| call.world.caller().sees(&shipment.location));
    let mut documents = Vec::new();
    for shipment in seen {
        documents.push(call.document(&Thing::Shipment(id, shipment.number))?);
    }
    Ok(Reply::list(call, "fulfillments", documents))
}

fn locations_for_move(call: &Call<'_>) -> Done {
    let (id, number) = call.work()?;
    let loaded = call.world.known_order(id)?;
    let Some(work) = loaded.order.fulfillment_order(number) else { return Err(Stop::NotFound(None)) };
    let context = call.world.context(&loaded.order)?;
    let place = |place: &crate::domain::Location| {
        let refused = obstacle_to_move(&loaded.order, work, &[], place, &context);
        json!({
            "location": {"id": place.id, "name": place.display_name()},
            "message": refused.as_ref().map_or("", |refusal| &refusal.message),
            "movable": refused.is_none(),
        })
    };
    let places = work::elsewhere(work, &context).into_iter().map(place).collect();
    Ok(Reply::list(call, "locations_for_move", places))
}

/// A question or an answer. The questions that were asked are called outgoing here.
fn request(call: &Call<'_>, mutation: &str, key: &str) -> Done {
    let mut reply = call.tells_of(mutation, key)?;
    for told in reply.body.as_object_mut().into_iter().flat_map(serde_json::Map::values_mut) {
        if let Value::Object(told) = told {
            rename(told, "merchant_requests", "outgoing_requests");
        }
    }
    Ok(reply)
}

fn reschedule(call: &Call<'_>) -> Done {
    let mut wish = call.under_or_whole("fulfillment_order")?;
    rename(&mut wish, "new_fulfill_at", "fulfill_at");
    let done = call.tells("fulfillmentOrderReschedule", &wish);
    done.map_err(|stop| match stop {
        // It is refused in any case.
        Stop::Fault(Fault::Unreadable(..)) => Stop::at("new_fulfill_at", answer::UNREADABLE),
        stop => stop,
    })
}

fn split(call: &Call<'_>) -> Done {
    let mut splits = body::objects(&call.body, "fulfillment_order_splits")?;
    if splits.is_some() {
        body::refuse_unknown(&call.body, &["fulfillment_order_splits"], &[])?;
    } else {
        let mut wish = call.under_or_whole("fulfillment_order")?;
        wish.remove("id");
        splits = Some(vec![wish]);
    }
    let mut named = Vec::new();
    for mut wish in splits.into_iter().flatten() {
        let id = wish.entry("fulfillment_order_id").or_insert_with(|| call.number.into());
        if snake::number(id) != Some(call.number) {
            return Err(Stop::at("fulfillment_order_id", "this is not the fulfillment order of the address"));
        }
        named.push(Value::Object(wish));
    }
    call.tells("fulfillmentOrderSplit", &of("fulfillment_order_splits", named))
}
