//! The lines of an export, from what the database holds.

use serde_json::value::RawValue;

use crate::domain::{Event, Location, StockRow};
use crate::failure::{Failure, Result};
use crate::store::{Adjustment, KeptAnswer, write_fact};
use crate::wire::{
    EXPORT_FORMAT, ExportKind, ExportedAdjustment, ExportedEvent, ExportedKey, ExportedLocation, ExportedService,
    ExportedSetting, ExportedShop, ExportedStock, Schema,
};

/// The first line.
pub fn shop(settings: &[(String, String)]) -> ExportedShop {
    let setting = |(key, value): &(String, String)| ExportedSetting { key: key.clone(), value: value.clone() };
    ExportedShop {
        schema: Schema,
        kind: ExportKind::ExportShop,
        format: EXPORT_FORMAT,
        settings: settings.iter().map(setting).collect(),
    }
}

/// A location, with its service.
pub fn location(location: &Location) -> ExportedLocation {
    let service = location.service.as_ref().map(|service| ExportedService {
        name: service.name.clone(),
        workflow: service.workflow.to_string(),
        single_location: service.single_location,
    });
    ExportedLocation {
        schema: Schema,
        kind: ExportKind::ExportLocation,
        handle: location.handle.clone(),
        name: location.name.clone(),
        active: location.active,
        service,
    }
}

/// Stock of one SKU at one location.
pub fn stock(row: &StockRow) -> ExportedStock {
    ExportedStock {
        schema: Schema,
        kind: ExportKind::ExportStock,
        sku: row.sku.clone(),
        location: row.location.clone(),
        on_hand: row.on_hand,
        unavailable: row.unavailable,
    }
}

/// A counted difference.
pub fn adjustment(adjustment: &Adjustment) -> ExportedAdjustment {
    ExportedAdjustment {
        schema: Schema,
        kind: ExportKind::ExportAdjustment,
        at: adjustment.at.to_string(),
        sku: adjustment.sku.clone(),
        location: adjustment.location.clone(),
        change: adjustment.change,
        reason: adjustment.reason.clone(),
    }
}

/// An event.
pub fn event(order: i64, event: Event) -> Result<ExportedEvent> {
    let fact = RawValue::from_string(write_fact(&event.fact));
    Ok(ExportedEvent {
        schema: Schema,
        kind: ExportKind::ExportEvent,
        seq: event.seq,
        at: event.at.to_string(),
        actor: event.actor.to_string(),
        order,
        fulfillment_order: event.fulfillment_order,
        fulfillment: event.fulfillment,
        note: event.note,
        fact: fact.map_err(|error| Failure::internal(error.to_string()))?,
    })
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
