//! How the behaviour of a service looks in a JSON schema: the domain, which writes it, knows no format.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use crate::domain::{Behaviour, MOST_SEED, Percent, RejectionReason, TimeRange};

impl JsonSchema for Behaviour {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Behaviour".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let share = generator.subschema_for::<Percent>();
        let range = generator.subschema_for::<TimeRange>();
        let texts = generator.subschema_for::<Vec<String>>();
        let text = generator.subschema_for::<Option<String>>();
        let keys: [(&str, Schema); 17] = [
            ("accept", share.clone()),
            ("after", range.clone()),
            ("reject_reasons", generator.subschema_for::<Vec<RejectionReason>>()),
            ("reject_skus", texts.clone()),
            ("reject_countries", texts),
            ("ship", share.clone()),
            ("ship_after", range.clone()),
            ("parcels", share.clone()),
            ("carrier", text.clone()),
            ("transit", generator.subschema_for::<Option<TimeRange>>()),
            ("lost", share.clone()),
            ("cancel", share.clone()),
            ("cancel_after", range),
            ("silent", share.clone()),
            ("late", share),
            ("message", text),
            ("seed", json_schema!({"type": "integer", "minimum": 0, "maximum": MOST_SEED})),
        ];
        let required: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
        let properties: Map<String, Value> =
            keys.iter().map(|(key, part)| ((*key).to_owned(), part.clone().to_value())).collect();
        json_schema!({"type": "object", "properties": properties, "required": required})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::SchemaPart;

    #[test]
    fn the_schema_has_the_keys_that_are_written() {
        let written = serde_json::to_value(Behaviour::default()).expect("it can be written");
        let written: Vec<&String> = written.as_object().expect("an object").keys().collect();
        let schema = SchemaPart::of::<Behaviour>();
        assert_eq!(
            schema.keys().map(|(key, _)| key.to_owned()).collect::<Vec<_>>().iter().collect::<Vec<_>>(),
            written
        );
    }
}
