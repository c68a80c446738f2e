//! One order document in JSON: from the shape of the file to the values of the domain.

use super::json_extras::address;
use super::json_lines::{Found, line};
use super::json_scalar::{as_text, contact, currency, each, field, id, money, name, price, spelled, text, time, word};
use super::json_shape::{Identity, Order, Raw};
use super::record::Broken;
use super::values::{self, Value};
use super::{json_extras, json_kind, json_refund, json_shipment};
use crate::domain::{CancelReason, FinancialStatus, ForeignHold, ForeignOrder, ForeignStatus, HoldReason, Money, Word};

/// The order that a document with a list of lines is. `text` is the document.
pub fn read(document: &Order<'_>, text: &str) -> Result<ForeignOrder, Broken> {
    let read = match json_kind::other_with_lines(document, text) {
        Some(other) => Err(other),
        None => order(document),
    };
    read.map_err(|message| broken(text, message))
}

/// What serde found, with the line of the file instead of that of the order.
pub fn describe(error: &serde_json::Error, first_line: u64) -> String {
    let message = error.to_string();
    let what = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
    format!("line {}: {what}", first_line + error.line().saturating_sub(1) as u64)
}

/// A problem of a document, with as much of its identity as can be read.
pub fn broken(text: &str, message: String) -> Broken {
    let identity: Option<Identity<'_>> = serde_json::from_str(text).ok();
    let Some(identity) = identity else { return Broken::new(message) };
    Broken {
        name: name("name", identity.name).ok().flatten(),
        source_id: id("id", identity.id).ok().flatten(),
        message,
    }
}

fn order(document: &Order<'_>) -> Value<ForeignOrder> {
    let source_id = id("id", document.id)?;
    let name = match (name("name", document.name)?, &source_id) {
        (Some(name), _) => name,
        (None, Some(id)) => {
            values::name(format!("#{id}")).map_err(|problem| format!("id {problem}"))?.unwrap_or_default()
        }
        (None, None) => return Err("an order needs an id or a name".to_owned()),
    };
    let financial_status: Option<FinancialStatus> = word("financial_status", document.financial_status)?;
    let fulfillment_status = spelled("fulfillment_status", document.fulfillment_status, values::fulfillment_status)?;
    let held = fulfillment_status == Some(ForeignStatus::OnHold);
    let (lines, graphql) = match &document.line_items.items {
        Some(_) => (&document.line_items, false),
        None => (&document.graphql_line_items, true),
    };
    let lines = each("line item", lines, |one| line(one, graphql, held))?.unwrap_or_default();
    let found = Found::of(&lines)?;
    let shipments = match &document.fulfillments.items {
        Some(_) => &document.fulfillments,
        None => &document.successful_fulfillments,
    };
    let fulfillments = each("fulfillment", shipments, |one| json_shipment::fulfillment(one, &found))?;
    let total = [("total_price", document.total_price), ("totalPriceSet", document.total_price_set)];
    let total = total.into_iter().chain([("currentTotalPriceSet", document.current_total_price_set)]);
    let said = |(name, raw): (&str, Raw<'_>)| -> Option<Value<(Option<Money>, Option<String>)>> {
        raw.map(|_| Ok((price(name, raw)?, currency(name, raw)?)))
    };
    let totals = total.filter_map(said).collect::<Value<Vec<_>>>()?;
    let currency = self::name("currency", document.currency)?;
    let currency = currency.or_else(|| totals.iter().find_map(|(_, currency)| currency.clone()));
    let presentment = self::name("presentment_currency", document.presentment_currency)?;
    let bill = json_refund::Bill {
        one_currency: presentment.is_none() || presentment == currency,
        currency: currency.as_deref(),
    };
    let shipping_address = address("shipping_address", document.shipping_address.as_ref())?;
    let refunds = each("refund", &document.refunds, |one| json_refund::refund(one, &found, &bill))?;
    Ok(ForeignOrder {
        source_id,
        name,
        email: text("email", document.email)?,
        phone: contact("phone", document.phone)?,
        note: text("note", document.note)?,
        tags: tags(document.tags)?,
        shipping_address,
        currency,
        created_at: time("created_at", document.created_at)?
            .map_or_else(|| time("processed_at", document.processed_at), |at| Ok(Some(at)))?,
        updated_at: time("updated_at", document.updated_at)?,
        paid_at: None,
        cancelled_at: time("cancelled_at", document.cancelled_at)?,
        closed_at: time("closed_at", document.closed_at)?,
        cancel_reason: spelled("cancel_reason", document.cancel_reason, |word| {
            Ok(CancelReason::typed(word).unwrap_or(CancelReason::Other))
        })?,
        financial_status,
        fulfillment_status,
        hold: hold(document)?,
        total_price: totals.iter().find_map(|(amount, _)| *amount),
        total_outstanding: money("total_outstanding", document.total_outstanding)?,
        lines,
        fulfillments: fulfillments.unwrap_or_default(),
        refunds: refunds.unwrap_or_default(),
        extras: json_extras::of_order(document)?,
    })
}

fn tags(raw: Raw<'_>) -> Value<Vec<String>> {
    let tags = field("tags", raw, |raw| {
        if raw.get().starts_with('[') {
            let list: Vec<String> = serde_json::from_str(raw.get()).map_err(|_| "is not a list of texts")?;
            let tags = list.into_iter().map(|tag| values::name(tag.trim().to_owned())).collect::<Value<Vec<_>>>()?;
            return Ok(Some(tags.into_iter().flatten().collect()));
        }
        values::tags(&as_text(raw)?).map(Some)
    })?;
    Ok(tags.unwrap_or_default())
}

/// The first hold that the order's fulfillment orders name.
fn hold(document: &Order<'_>) -> Value<Option<ForeignHold>> {
    let holds = document.fulfillment_orders.iter().flat_map(|fulfillment_order| fulfillment_order.holds.iter());
    let Some(hold) = holds.into_iter().next() else { return Ok(None) };
    let reason = spelled("fulfillmentHolds: reason", hold.reason, |word| Ok(HoldReason::typed(word)))?;
    Ok(Some(ForeignHold {
        reason: reason.flatten().unwrap_or(HoldReason::Other),
        note: text("fulfillmentHolds: reasonNotes", hold.notes)?,
    }))
}
