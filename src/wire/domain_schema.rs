//! How the domain's types look in a JSON schema: the domain knows no format, so it is said here.

use std::borrow::Cow;

use schemars::transform::Transform;
use schemars::{JsonSchema, Schema as JsonSchemaText, SchemaGenerator, json_schema};
use serde_json::Value;

use super::{Kind, RunResult, Schema};
use crate::domain::due::Act;
use crate::domain::{
    Action, Actor, Answer, BannerKind, By, CancelReason, ClockSource, DeliveryState, DetailedStatus, EventType,
    FinancialStatus, FulfillmentOrderStatus, FulfillmentState, FulfillmentStatus, Grouping, HoldReason, MatchField,
    Money, OrderDetail, Pending, Percent, RejectionReason, RequestKind, RequestStatus, Restock, ShipmentStatus, Time,
    TimeRange, Topic, Whereabouts, Word, Workflow,
};

/// A day: `2026-11-24`.
pub const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/// Who is told.
pub const RECIPIENT: &str = "^(customer|service:.+)$";

/// Describes types, each by an expression.
macro_rules! described {
    ($($type:ident => $schema:expr;)+) => {$(
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> JsonSchemaText {
                $schema
            }
        }
    )+};
}

described! {
    Time => json_schema!({
        "type": "string",
        "format": "date-time",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
    });
    Money => json_schema!({"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"});
    Actor => json_schema!({"type": "string", "pattern": "^(merchant|system|service:.+)$"});
    Schema => json_schema!({"type": "string", "const": Schema::NAME});
    Kind => one_of(Kind::ALL.iter().map(|kind| kind.as_str()));
    Percent => json_schema!({"type": "integer", "minimum": 0, "maximum": Percent::MOST});
    TimeRange => json_schema!({"type": "string", "pattern": "^[0-9dhms]+(\\.\\.[0-9dhms]+)?$"});
    Act => words::<Act>();
    Action => words::<Action>();
    Answer => words::<Answer>();
    BannerKind => words::<BannerKind>();
    By => words::<By>();
    CancelReason => words::<CancelReason>();
    ClockSource => words::<ClockSource>();
    DeliveryState => words::<DeliveryState>();
    DetailedStatus => words::<DetailedStatus>();
    EventType => words::<EventType>();
    FinancialStatus => words::<FinancialStatus>();
    FulfillmentOrderStatus => words::<FulfillmentOrderStatus>();
    FulfillmentState => words::<FulfillmentState>();
    FulfillmentStatus => words::<FulfillmentStatus>();
    Grouping => words::<Grouping>();
    HoldReason => words::<HoldReason>();
    OrderDetail => words::<OrderDetail>();
    MatchField => words::<MatchField>();
    Pending => words::<Pending>();
    RejectionReason => words::<RejectionReason>();
    RequestKind => words::<RequestKind>();
    RequestStatus => words::<RequestStatus>();
    Restock => words::<Restock>();
    RunResult => words::<RunResult>();
    ShipmentStatus => words::<ShipmentStatus>();
    Topic => words::<Topic>();
    Whereabouts => whereabouts();
    Workflow => words::<Workflow>();
}

/// A place that a carrier named: what it did not say is left out.
fn whereabouts() -> JsonSchemaText {
    let degrees = json_schema!({"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"});
    let text = json_schema!({"type": "string"});
    json_schema!({
        "type": "object",
        "properties": {
            "address1": text, "city": text, "province": text, "zip": text, "country": text,
            "latitude": degrees, "longitude": degrees,
        },
        "additionalProperties": false,
    })
}

fn words<W: Word>() -> JsonSchemaText {
    one_of(W::all().iter().map(|word| word.spelling()))
}

fn one_of(words: impl Iterator<Item = &'static str>) -> JsonSchemaText {
    json_schema!({"type": "string", "enum": words.collect::<Vec<_>>()})
}

/// Of all kinds, a document has its own.
impl Transform for Kind {
    fn transform(&mut self, document: &mut JsonSchemaText) {
        if let Some(kind) = document.pointer_mut("/properties/kind") {
            *kind = Value::from(json_schema!({"type": "string", "const": self.as_str()}));
        }
    }
}
