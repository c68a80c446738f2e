//! The lines of an export, from what the database holds.

use serde_json::value::RawValue;

use crate::domain::Time;
use crate::failure::{Failure, Result};
use crate::store::{Entry, Given, KeptAnswer};
use crate::wire::{EXPORT_FORMAT, ExportKind, ExportedEvent, ExportedGiven, ExportedKey, ExportedShop, Schema};

/// The first line.
pub fn shop(given: &Given, next_order_number: u64, clock: Option<Time>) -> ExportedShop {
    ExportedShop {
        schema: Schema,
        kind: ExportKind::ExportShop,
        format: EXPORT_FORMAT,
        given: Some(ExportedGiven {
            shop: given.shop.clone(),
            currency: given.currency.clone(),
            made_at: given.made_at.map(|at| at.to_string()),
        }),
        next_order_number: Some(next_order_number),
        clock: clock.map(|clock| clock.to_string()),
        settings: None,
    }
}

/// An event, with its texts as the journal holds them.
pub fn event(entry: Entry) -> Result<ExportedEvent> {
    Ok(ExportedEvent {
        schema: Schema,
        kind: ExportKind::ExportEvent,
        seq: entry.seq,
        at: entry.at,
        actor: entry.actor,
        order: entry.order,
        fulfillment_order: entry.fulfillment_order,
        fulfillment: entry.fulfillment,
        note: entry.note,
        origin: entry.origin.map(|text| raw(entry.seq, text)).transpose()?,
        fact: raw(entry.seq, entry.payload)?,
    })
}

fn raw(seq: i64, text: String) -> Result<Box<RawValue>> {
    RawValue::from_string(text)
        .map_err(|_| Failure::database("damaged", format!("event {seq} of the journal cannot be read")))
}

/// A key and its answer.
pub fn key(kept: &KeptAnswer) -> ExportedKey {
    ExportedKey {
        schema: Schema,
        kind: ExportKind::ExportKey,
        key: kept.key.clone(),
        hash: kept.stored.hash.clone(),
        answer: kept.stored.answer.clone(),
        at: kept.at.to_string(),
    }
}
