//! The lines of an export, and how they are read back (`export` and `restore`). The first line is what
//! `init` was given, the last says how much there was; between them stand the journal and the keys.
//!
//! The lines hold what is told, not what follows from it: no order stands in an export, only its events. Format 1, whose
//! journal did not hold locations, stock and settings, has lines of their own for these; it is read, and written no more.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Kind, Schema};

/// The layout of the lines. A higher number is a layout that this program does not know; a lower one it can read.
pub const EXPORT_FORMAT: u32 = 2;

/// Declares the lines: a struct, its kind, its keys.
macro_rules! records {
    ($($(#[$meta:meta])* $variant:ident: $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)+ })+) => {
        /// The kind of a line, in the order in which the lines come.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum ExportKind { $($variant,)+ }

        $(
            $(#[$meta])*
            #[derive(Debug, Clone, Serialize, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name {
                pub schema: Schema,
                pub kind: ExportKind,
                $($(#[$field_meta])* pub $field: $type,)+
            }

            impl From<$name> for ExportRecord {
                fn from(record: $name) -> ExportRecord {
                    ExportRecord::$variant(record)
                }
            }
        )+

        /// A line.
        #[derive(Debug, Clone)]
        pub enum ExportRecord { $($variant($name),)+ }

        impl ExportRecord {
            /// What kind of line it is.
            pub fn kind(&self) -> ExportKind {
                match self { $(ExportRecord::$variant(_) => ExportKind::$variant,)+ }
            }

            fn read_as(kind: ExportKind, line: &str) -> serde_json::Result<ExportRecord> {
                match kind { $(ExportKind::$variant => serde_json::from_str(line).map(ExportRecord::$variant),)+ }
            }
        }

        impl Serialize for ExportRecord {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(ExportRecord::$variant(record) => record.serialize(serializer),)+ }
            }
        }
    };
}

records! {
    /// The first line: what the journal does not hold of the shop.
    ExportShop: ExportedShop {
        format: u32,
        /// What `init` was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        given: Option<ExportedGiven>,
        /// The number of the next order that is given no name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_order_number: Option<u64>,
        /// The file's clock, if it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<String>,
        /// Format 1 only: all settings, and the number of the next order among them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        settings: Option<Vec<ExportedSetting>>,
    }

    /// Format 1 only: a location, in order of age; with the service that owns it.
    ExportLocation: ExportedLocation {
        handle: String,
        name: String,
        active: bool,
        service: Option<ExportedService>,
    }

    /// Format 1 only: stock of one SKU at one location. What is committed follows from the orders.
    ExportStock: ExportedStock {
        sku: String,
        location: String,
        on_hand: i64,
        unavailable: i64,
    }

    /// Format 1 only: a counted difference of the units on hand, oldest first.
    ExportAdjustment: ExportedAdjustment {
        at: String,
        sku: String,
        location: String,
        change: i64,
        reason: Option<String>,
    }

    /// An event, in order of `seq`, which has no gaps.
    ExportEvent: ExportedEvent {
        seq: i64,
        at: String,
        actor: String,
        /// The id of its order; `null` if it is about no order.
        order: Option<i64>,
        fulfillment_order: Option<u32>,
        fulfillment: Option<u32>,
        note: Option<String>,
        /// Where it came from, if not from a command that somebody typed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        origin: Option<Box<RawValue>>,
        /// What happened, as the journal keeps it: the name of the event, and in it what it carries.
        fact: Box<RawValue>,
    }

    /// An idempotency key with the first answer, oldest first.
    ExportKey: ExportedKey {
        key: String,
        hash: String,
        answer: String,
        at: String,
    }

    /// The last line. Without it the file was cut off.
    ExportEnd: ExportedEnd {
        orders: u64,
        events: u64,
        /// Of all lines, this one included.
        lines: u64,
        /// The last hash of the chain of events. `null` in a file that was changed by hand on purpose.
        hash: Option<String>,
    }
}

/// What `init` was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedGiven {
    /// The shop's name.
    pub shop: String,
    pub currency: String,
    /// When the file was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made_at: Option<String>,
}

/// A setting, as `config` spells it, or a counter beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedSetting {
    pub key: String,
    pub value: String,
}

/// The service that owns a location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedService {
    pub name: String,
    pub workflow: String,
    pub single_location: bool,
}

/// An export as one document: the answer of a batch line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Export)]
pub struct Export {
    pub schema: Schema,
    pub kind: Kind,
    /// What the lines hold, in their order.
    pub lines: Vec<serde_json::Value>,
}

/// What every line begins with, and the first one's layout.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "schema")]
    _schema: Schema,
    kind: ExportKind,
    #[serde(default)]
    format: Option<u32>,
}

impl ExportRecord {
    /// Reads a line; the error is a sentence.
    pub fn read(line: &str) -> Result<ExportRecord, String> {
        let told = |error: serde_json::Error| {
            let message = error.to_string();
            message.rsplit_once(" at line ").map_or(message.clone(), |(what, _)| what.to_owned())
        };
        let head: Head = serde_json::from_str(line).map_err(told)?;
        if let Some(format) = head.format.filter(|format| !(1..=EXPORT_FORMAT).contains(format)) {
            return Err(format!("it has format {format}, and this consign reads formats 1 to {EXPORT_FORMAT}"));
        }
        ExportRecord::read_as(head.kind, line).map_err(told)
    }
}

impl Export {
    /// Lines as one document.
    pub fn new(lines: Vec<serde_json::Value>) -> Export {
        Export { schema: Schema, kind: Kind::Export, lines }
    }
}
