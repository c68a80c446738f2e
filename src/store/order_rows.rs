//! The rows of an order as values: the other half of the statements in `order_load.rs`.

use super::failures::damaged;
use super::row::Columns;
use super::written::read_tracking;
use crate::domain::{
    Fulfillment, FulfillmentOrder, Hold, LineItem, Order, Refund, RefundLine, Reply, Request, ShippedLine, Waiting,
    WorkLine,
};
use crate::failure::Result;

/// An order without its parts, and the numbers of its last fulfillment and refund.
pub(super) fn read_order(mut row: Columns<'_>) -> Result<(Order, u32, u32)> {
    let order = Order {
        id: row.integer()?,
        name: row.text()?,
        source_id: row.optional_text()?,
        email: row.optional_text()?,
        currency: row.text()?,
        created_at: row.word()?,
        paid_at: row.optional_word()?,
        cancelled_at: row.optional_word()?,
        cancel_reason: row.optional_word()?,
        financial_status: row.word()?,
        total_price: row.word()?,
        paid_amount: row.word()?,
        line_items: Vec::new(),
        fulfillment_orders: Vec::new(),
        fulfillments: Vec::new(),
        refunds: Vec::new(),
    };
    Ok((order, row.number()?, row.number()?))
}

pub(super) fn read_line_item(mut row: Columns<'_>) -> Result<LineItem> {
    Ok(LineItem {
        number: row.number()?,
        source_id: row.optional_text()?,
        sku: row.text()?,
        title: row.text()?,
        requires_shipping: row.flag()?,
        price: row.word()?,
        quantity: row.integer()?,
        removed: row.integer()?,
    })
}

/// A fulfillment order without its parts, and the number of its last request.
pub(super) fn read_fulfillment_order(mut row: Columns<'_>) -> Result<(FulfillmentOrder, u32)> {
    let fulfillment_order = FulfillmentOrder {
        number: row.number()?,
        location: row.text()?,
        request_status: row.word()?,
        waiting: read_waiting(&mut row)?,
        hold: read_hold(&mut row)?,
        replaces: row.optional_number()?,
        requested_before: row.flag()?,
        moved: row.flag()?,
        taken_from: row.flag()?,
        lines: Vec::new(),
        requests: Vec::new(),
    };
    Ok((fulfillment_order, row.number()?))
}

fn read_waiting(row: &mut Columns<'_>) -> Result<Option<Waiting>> {
    match (row.optional_word()?, row.optional_integer()?, row.optional_word()?) {
        (Some(pending), Some(seq), Some(at)) => Ok(Some(Waiting { pending, seq, at })),
        (None, None, None) => Ok(None),
        _ => Err(damaged("a fulfillment order waits half")),
    }
}

fn read_hold(row: &mut Columns<'_>) -> Result<Option<Hold>> {
    match (row.optional_word()?, row.optional_text()?, row.optional_word()?) {
        (Some(reason), note, Some(held_at)) => Ok(Some(Hold { reason, note, held_at })),
        (None, None, None) => Ok(None),
        _ => Err(damaged("a fulfillment order is held half")),
    }
}

pub(super) fn read_work_line(mut row: Columns<'_>) -> Result<(u32, WorkLine)> {
    let parent = row.number()?;
    let line = WorkLine {
        line: row.number()?,
        quantity: row.integer()?,
        remaining: row.integer()?,
        taken_back: row.integer()?,
        late_shipped: row.integer()?,
    };
    Ok((parent, line))
}

pub(super) fn read_request(mut row: Columns<'_>) -> Result<(u32, Request)> {
    let parent = row.number()?;
    let request = Request {
        kind: row.word()?,
        message: row.optional_text()?,
        notify_customer: row.flag()?,
        sent_at: row.word()?,
        reply: read_reply(&mut row)?,
    };
    Ok((parent, request))
}

fn read_reply(row: &mut Columns<'_>) -> Result<Option<Reply>> {
    let (answer, reason, message) = (row.optional_word()?, row.optional_word()?, row.optional_text()?);
    let (ship_date, at) = (row.optional_text()?, row.optional_word()?);
    match (answer, at) {
        (Some(answer), Some(at)) => Ok(Some(Reply { answer, reason, message, ship_date, at })),
        (None, None) if reason.is_none() && message.is_none() && ship_date.is_none() => Ok(None),
        _ => Err(damaged("a request is answered half")),
    }
}

pub(super) fn read_fulfillment(mut row: Columns<'_>) -> Result<Fulfillment> {
    Ok(Fulfillment {
        number: row.number()?,
        source_id: row.optional_text()?,
        status: row.word()?,
        by: row.word()?,
        marked_as_fulfilled: row.flag()?,
        location: row.text()?,
        tracking: read_tracking(row.str()?)?,
        notify_customer: row.flag()?,
        shipment_status: row.optional_word()?,
        created_at: row.word()?,
        lines: Vec::new(),
    })
}

pub(super) fn read_shipped_line(mut row: Columns<'_>) -> Result<(u32, ShippedLine)> {
    let parent = row.number()?;
    let line = ShippedLine {
        line: row.number()?,
        quantity: row.integer()?,
        fulfillment_order: row.optional_number()?,
        returned: row.integer()?,
    };
    Ok((parent, line))
}

pub(super) fn read_refund(mut row: Columns<'_>) -> Result<Refund> {
    Ok(Refund {
        number: row.number()?,
        source_id: row.optional_text()?,
        created_at: row.word()?,
        amount: row.word()?,
        lines: Vec::new(),
    })
}

pub(super) fn read_refund_line(mut row: Columns<'_>) -> Result<(u32, RefundLine)> {
    let parent = row.number()?;
    let line = RefundLine { line: row.number()?, quantity: row.integer()?, restock: row.word()? };
    Ok((parent, line))
}
