//! The shapes as JSON Schema (draft 2020-12), one for each `kind` there is: for scripts that want to check what they
//! read, or to have types made from it. Made from the structs; nothing of a document is written down here again.
//!
//! Keys may be added later, so other keys are never forbidden.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::kind::kinds;
use super::lists::lists;
use super::schema_part::SchemaPart;
use super::{BatchKeys, Kind, Page, Schema};

lists! {
    /// What `schema` prints without a kind.
    SchemaList, SchemaList of SchemaItem;
}

/// A kind of document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SchemaItem {
    /// As `kind` says it, and `schema` takes it.
    pub name: String,
    pub description: String,
}

/// The schema of a kind of document: a document without a kind of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct PublishedSchema {
    pub schema: Value,
}

/// What has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Described {
    Document(Kind),
    /// An item of a list, as `ndjson` prints it.
    Item(Kind, &'static str),
    /// The line with which `ndjson` ends a list that was asked for with a limit.
    Page,
    /// Not a kind of its own: what the answers of a batch hold beside the keys of their kind.
    BatchAnswer,
}

impl Described {
    /// Everything that has a schema, in the order of the manual. Lists are followed by their items.
    fn every() -> impl Iterator<Item = Described> {
        let of_kind = |kind: &Kind| {
            let item = kind.item().map(|name| Described::Item(*kind, name));
            [Some(Described::Document(*kind)), item].into_iter().flatten()
        };
        Kind::ALL.iter().flat_map(of_kind).chain([Described::Page, Described::BatchAnswer])
    }

    fn name(self) -> &'static str {
        match self {
            Described::Document(kind) => kind.as_str(),
            Described::Item(_, name) => name,
            Described::Page => "page",
            Described::BatchAnswer => "batch_answer",
        }
    }

    fn about(self) -> String {
        match self {
            Described::Document(kind) => kind.about().to_owned(),
            Described::Item(kind, _) => format!("{}: one line of ndjson", kind.about()),
            Described::Page => "the last line of ndjson where a list was asked for with a limit".to_owned(),
            Described::BatchAnswer => "the answer to a line of a batch: these keys beside those of its kind".to_owned(),
        }
    }

    fn schema(self) -> Value {
        let own_kind = |name: &str| json!({"type": "string", "const": name});
        match self {
            Described::Document(kind) => document(kind).into_value(),
            Described::Item(kind, name) => {
                let item = document(kind).get(kind.items_key()).and_then(|items| Some(items.items()?.into_owned()));
                headed(item.map_or(Value::Null, SchemaPart::into_value), own_kind(name))
            }
            Described::Page => headed(SchemaPart::of::<Page>().into_value(), own_kind(self.name())),
            Described::BatchAnswer => {
                headed(SchemaPart::of::<BatchKeys<'_>>().into_value(), SchemaPart::of::<Kind>().into_value())
            }
        }
    }
}

/// Says for each kind which document it heads.
macro_rules! documents {
    ($($variant:ident = $word:literal of $document:ident => $about:literal $(, item $item:literal $(named $name:literal)?)?;)+) => {
        /// A document of this kind, as its schema describes it.
        pub fn document(kind: Kind) -> SchemaPart<'static> {
            match kind { $(Kind::$variant => SchemaPart::of::<$crate::wire::$document>(),)+ }
        }
    };
}

kinds!(documents);

impl SchemaList {
    /// Every kind, in the order of the manual.
    pub fn every() -> SchemaList {
        let item = |known: Described| SchemaItem { name: known.name().to_owned(), description: known.about() };
        SchemaList::whole(Described::every().map(item).collect())
    }
}

impl PublishedSchema {
    /// The schema of a kind of document; `None` if there is no such kind.
    pub fn of(name: &str) -> Option<PublishedSchema> {
        let known = Described::every().find(|known| known.name() == name)?;
        let mut schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": format!("urn:consign:v1:{name}"),
            "title": name,
            "description": known.about(),
        });
        if let (Value::Object(schema), Value::Object(of_type)) = (&mut schema, known.schema()) {
            schema.extend(of_type.into_iter().filter(|(key, _)| !matches!(key.as_str(), "title" | "description")));
        }
        Some(PublishedSchema { schema })
    }
}

/// An object with the two keys that every document begins with.
fn headed(mut object: Value, kind: Value) -> Value {
    let mut properties = Map::new();
    properties.insert("schema".to_owned(), SchemaPart::of::<Schema>().into_value());
    properties.insert("kind".to_owned(), kind);
    let mut required = vec![json!("schema"), json!("kind")];
    if let Some(Value::Object(own)) = object.get_mut("properties").map(Value::take) {
        properties.extend(own);
    }
    if let Some(Value::Array(own)) = object.get_mut("required").map(Value::take) {
        required.extend(own);
    }
    if let Value::Object(object) = &mut object {
        object.insert("properties".to_owned(), Value::Object(properties));
        object.insert("required".to_owned(), Value::Array(required));
    }
    object
}
