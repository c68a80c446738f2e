//! One order document in JSON: from the shape of the file to the values of the domain.

use super::json_scalar::{
    as_bool, as_id, as_money, as_price, as_text, as_time, each, field, position, quantity, short_text as word, text,
};
use super::json_shape::{Fulfillment, Identity, Line, List, Order, Raw, Refund, RefundLine, ShippedLine};
use super::record::Broken;
use super::values::{self, Value};
use crate::domain::{
    CancelReason, ForeignFulfillment, ForeignLine, ForeignOrder, ForeignRefund, ForeignRefundLine, FulfillmentState,
    Money, Restock, ShipmentStatus, Tracking,
};
use std::collections::HashMap;

/// Reads an order that begins on this line of its file.
pub fn read(bytes: &[u8], line: u64) -> Result<ForeignOrder, Broken> {
    let text = std::str::from_utf8(bytes).map_err(|_| Broken::new("the order is not UTF-8"))?;
    if !text.starts_with('{') {
        return Err(Broken::new("an order is an object, and this is none"));
    }
    let broken = |message: String| {
        let identity: Option<Identity<'_>> = serde_json::from_str(text).ok();
        let Some(identity) = identity else { return Broken::new(message) };
        let name = field("name", identity.name, |raw| as_text(raw).and_then(values::name));
        Broken { name: name.ok().flatten(), source_id: field("id", identity.id, as_id).ok().flatten(), message }
    };
    let document: Order<'_> = serde_json::from_str(text).map_err(|error| broken(describe(&error, line)))?;
    order(&document).map_err(broken)
}

/// What serde found, with the line of the file instead of that of the order.
fn describe(error: &serde_json::Error, first_line: u64) -> String {
    let message = error.to_string();
    let what = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
    format!("line {}: {what}", first_line + error.line().saturating_sub(1) as u64)
}

fn order(document: &Order<'_>) -> Value<ForeignOrder> {
    let source_id = field("id", document.id, as_id)?;
    let name = field("name", document.name, |raw| as_text(raw).and_then(values::name))?;
    let name = match (name, &source_id) {
        (Some(name), _) => name,
        (None, Some(id)) => {
            values::name(format!("#{id}")).map_err(|problem| format!("id {problem}"))?.unwrap_or_default()
        }
        (None, None) => return Err("an order needs an id or a name".to_owned()),
    };
    let lines = each("line item", &document.line_items, line)?;
    let mut positions: HashMap<&str, usize> = HashMap::new();
    for (position, line) in lines.iter().enumerate() {
        let Some(id) = line.source_id.as_deref() else { continue };
        if positions.insert(id, position).is_some() {
            return Err(format!("two line items have the id {id}"));
        }
    }
    let fulfillments =
        each("fulfillment", &document.fulfillments, |fulfillment| self::fulfillment(fulfillment, &positions))?;
    let refunds = each("refund", &document.refunds, |refund| self::refund(refund, &positions))?;
    let financial_status =
        word("financial_status", document.financial_status)?.map(|word| values::word(&word)).transpose()?;
    Ok(ForeignOrder {
        source_id,
        name,
        email: text("email", document.email)?,
        phone: None,
        note: None,
        tags: Vec::new(),
        shipping_address: None,
        updated_at: None,
        currency: word("currency", document.currency)?,
        created_at: field("created_at", document.created_at, as_time)?,
        paid_at: None,
        cancelled_at: field("cancelled_at", document.cancelled_at, as_time)?,
        cancel_reason: word("cancel_reason", document.cancel_reason)?
            .map(|word| CancelReason::parse(&word).unwrap_or(CancelReason::Other)),
        financial_status,
        fulfillment_status: word("fulfillment_status", document.fulfillment_status)?
            .map(|word| values::fulfillment_status(&word))
            .transpose()?,
        hold: None,
        total_price: field("total_price", document.total_price, as_price)?,
        total_outstanding: field("total_outstanding", document.total_outstanding, as_money)?,
        lines,
        fulfillments,
        refunds,
    })
}

fn line(line: &Line<'_>) -> Value<ForeignLine> {
    let whole = text("name", line.name)?;
    let title = text("title", line.title)?;
    let variant = text("variant_title", line.variant_title)?;
    let title = whole.or(match (title, variant) {
        (Some(title), Some(variant)) => Some(format!("{title} - {variant}")),
        (title, variant) => title.or(variant),
    });
    let (sku, title) = values::sku_and_title(text("sku", line.sku)?, title)?;
    Ok(ForeignLine {
        source_id: field("id", line.id, as_id)?,
        sku,
        title,
        requires_shipping: field("requires_shipping", line.requires_shipping, as_bool)?.unwrap_or(true),
        price: field("price", line.price, as_price)?.unwrap_or(Money::ZERO),
        quantity: quantity("quantity", line.quantity)?.ok_or("quantity is missing")?,
        current_quantity: quantity("current_quantity", line.current_quantity)?,
        fulfillable_quantity: quantity("fulfillable_quantity", line.fulfillable_quantity)?,
        status: word("fulfillment_status", line.fulfillment_status)?
            .map(|word| values::fulfillment_status(&word))
            .transpose()?,
        service: text("fulfillment_service", line.fulfillment_service)?
            .and_then(|name| values::service(None, Some(name))),
    })
}

fn fulfillment(fulfillment: &Fulfillment<'_>, positions: &HashMap<&str, usize>) -> Value<ForeignFulfillment> {
    let status = match word("status", fulfillment.status)?.as_deref() {
        None => FulfillmentState::Success,
        Some("error") => FulfillmentState::Failure,
        Some(word) => values::shipment_state(word)?,
    };
    let shipped = |line: &ShippedLine<'_>| {
        let position = position("id", line.id, positions)?;
        Ok((position, quantity("quantity", line.quantity)?.ok_or("quantity is missing")?))
    };
    Ok(ForeignFulfillment {
        source_id: field("id", fulfillment.id, as_id)?,
        status,
        created_at: field("created_at", fulfillment.created_at, as_time)?,
        service: text("service", fulfillment.service)?.and_then(|name| values::service(None, Some(name))),
        tracking: tracking(fulfillment)?,
        shipment_status: word("shipment_status", fulfillment.shipment_status)?
            .and_then(|word| ShipmentStatus::parse(&word)),
        notify_customer: field("notify_customer", fulfillment.notify_customer, as_bool)?.unwrap_or(false),
        lines: Some(each("line item", &fulfillment.line_items, shipped)?),
    })
}

/// Numbers and links pair by position; the single ones stand in for lists that are empty.
fn tracking(fulfillment: &Fulfillment<'_>) -> Value<Vec<Tracking>> {
    let company = text("tracking_company", fulfillment.tracking_company)?;
    let list = |field, list: &List<Raw<'_>>, single_field, single| -> Value<Vec<Option<String>>> {
        let listed = list.iter().flatten().map(|entry| text(field, *entry)).collect::<Value<Vec<_>>>()?;
        if listed.iter().any(Option::is_some) { Ok(listed) } else { Ok(vec![text(single_field, single)?]) }
    };
    let mut numbers =
        list("tracking_numbers", &fulfillment.tracking_numbers, "tracking_number", fulfillment.tracking_number)?;
    let mut urls = list("tracking_urls", &fulfillment.tracking_urls, "tracking_url", fulfillment.tracking_url)?;
    let parcels = numbers.len().max(urls.len());
    numbers.resize(parcels, None);
    urls.resize(parcels, None);
    let pairs = numbers.into_iter().zip(urls).filter(|(number, url)| number.is_some() || url.is_some());
    let mut tracking: Vec<Tracking> =
        pairs.map(|(number, url)| Tracking { number, company: company.clone(), url }).collect();
    if tracking.is_empty() && company.is_some() {
        tracking.push(Tracking { number: None, company, url: None });
    }
    Ok(tracking)
}

fn refund(refund: &Refund<'_>, positions: &HashMap<&str, usize>) -> Value<ForeignRefund> {
    let line = |line: &RefundLine<'_>| {
        Ok(ForeignRefundLine {
            line: position("line_item_id", line.line_item_id, positions)?,
            quantity: quantity("quantity", line.quantity)?.ok_or("quantity is missing")?,
            restock: match word("restock_type", line.restock_type)?.as_deref() {
                Some("cancel" | "legacy_restock") => Restock::Cancel,
                Some("return") => Restock::Return,
                Some(_) | None => Restock::None,
            },
        })
    };
    let mut amount = Money::ZERO;
    for transaction in refund.transactions.iter().flatten() {
        let kind = word("transactions: kind", transaction.kind)?;
        let status = word("transactions: status", transaction.status)?;
        if kind.as_deref() == Some("refund") && status.as_deref() == Some("success") {
            amount = amount + field("transactions: amount", transaction.amount, as_price)?.unwrap_or(Money::ZERO);
        }
    }
    Ok(ForeignRefund {
        source_id: field("id", refund.id, as_id)?,
        created_at: field("created_at", refund.created_at, as_time)?,
        amount: Some(amount),
        lines: Some(each("refund_line_items", &refund.refund_line_items, line)?),
    })
}
