//! The shapes as JSON Schema (draft 2020-12), one for each `kind` there is: for scripts that want to check what they
//! read, or to have types made from it. Made from the structs; nothing of a document is written down here again.
//!
//! Keys may be added later, so other keys are never forbidden.

use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::lists::lists;
use super::{Kind, Meaning, Page, Schema, Shape};

lists! {
    /// What `schema` prints without a kind.
    SchemaList, SchemaList of SchemaItem;
}

/// A kind of document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemaItem {
    /// As `kind` says it, and `schema` takes it.
    pub name: String,
    pub description: String,
}

/// The schema of a kind of document: a document without a kind of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonSchema {
    /// What it came from; it is not printed.
    pub kind: Kind,
    pub schema: Value,
}

impl Serialize for JsonSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.schema.serialize(serializer)
    }
}

impl JsonSchema {
    /// The schema of a kind of document; `None` if there is no such kind.
    pub fn of(name: &str) -> Option<JsonSchema> {
        json_schema(name).map(|schema| JsonSchema { kind: Kind::SchemaList, schema })
    }
}

/// Something that has a schema.
struct Described {
    name: &'static str,
    about: String,
    shape: Shape,
}

/// The line with which `ndjson` ends a list that was asked for with a limit.
const PAGE: &str = "page";
/// Not a kind of its own: what the answers of a batch hold beside the keys of their kind.
const BATCH_ANSWER: &str = "batch_answer";

impl SchemaList {
    /// Every kind, in the order of the manual.
    pub fn every() -> SchemaList {
        let item = |described: Described| SchemaItem { name: described.name.to_owned(), description: described.about };
        SchemaList::whole(described().into_iter().map(item).collect())
    }
}

/// The schema of a kind of document; `None` if there is no such kind.
pub fn json_schema(name: &str) -> Option<Value> {
    let described = described().into_iter().find(|described| described.name == name)?;
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:consign:v1:{name}"),
        "title": name,
        "description": described.about,
    });
    if let (Value::Object(schema), Value::Object(of_shape)) = (&mut schema, of(&described.shape)) {
        schema.extend(of_shape);
    }
    Some(schema)
}

/// Everything that has a schema. Lists are followed by their items, as `ndjson` prints these.
fn described() -> Vec<Described> {
    let mut all = Vec::new();
    for kind in Kind::ALL.iter().copied() {
        let shape = kind.shape();
        let item = kind.item().map(|name| {
            let list = if kind == Kind::Timeline { "events" } else { "items" };
            let shape = headed(name, shape.get(list).map_or(&[], item_keys));
            Described { name, about: format!("{}: one line of ndjson", kind.about()), shape }
        });
        all.push(Described { name: kind.as_str(), about: kind.about().to_owned(), shape });
        all.extend(item);
    }
    let page = Shape::of::<Page>();
    let about = "the last line of ndjson where a list was asked for with a limit".to_owned();
    all.push(Described { name: PAGE, about, shape: headed(PAGE, page.keys()) });
    let about = "the answer to a line of a batch: these keys beside those of its kind".to_owned();
    all.push(Described { name: BATCH_ANSWER, about, shape: batch_answer() });
    all
}

/// An object with the two keys that every document begins with.
fn headed(kind: &'static str, keys: &[(&'static str, Shape)]) -> Shape {
    let word = |word| Shape::Text(Meaning::Words(vec![word]));
    let mut all = vec![("schema", word(Schema::NAME)), ("kind", word(kind))];
    all.extend(keys.iter().cloned());
    Shape::Object(all)
}

/// The keys of a list's elements.
fn item_keys(list: &Shape) -> &[(&'static str, Shape)] {
    match list {
        Shape::List(item) => item.keys(),
        other => other.keys(),
    }
}

fn batch_answer() -> Shape {
    let kinds = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    Shape::Object(vec![
        ("schema", Shape::Text(Meaning::Words(vec![Schema::NAME]))),
        ("kind", Shape::Text(Meaning::Words(kinds))),
        ("line", Shape::Integer),
        ("id", Shape::Nullable(Box::new(Shape::Text(Meaning::Free)))),
        ("ok", Shape::Boolean),
        ("exit", Shape::Integer),
    ])
}

fn of(shape: &Shape) -> Value {
    match shape {
        Shape::Any => json!({}),
        Shape::Integer => json!({"type": "integer"}),
        Shape::Boolean => json!({"type": "boolean"}),
        Shape::Text(meaning) => text(meaning),
        Shape::Optional(inner) => of(inner),
        Shape::Nullable(inner) => or_null(of(inner)),
        Shape::List(inner) => json!({"type": "array", "items": of(inner)}),
        Shape::Object(keys) if keys.is_empty() => json!({"type": "object"}),
        Shape::Object(keys) => {
            let required: Vec<&str> =
                keys.iter().filter(|(_, shape)| !matches!(shape, Shape::Optional(_))).map(|(key, _)| *key).collect();
            let properties: Map<String, Value> =
                keys.iter().map(|(key, shape)| ((*key).to_owned(), of(shape))).collect();
            let mut object = json!({"type": "object", "properties": properties});
            if let (Value::Object(object), false) = (&mut object, required.is_empty()) {
                object.insert("required".to_owned(), json!(required));
            }
            object
        }
    }
}

fn text(meaning: &Meaning) -> Value {
    match meaning {
        Meaning::Free => json!({"type": "string"}),
        Meaning::Time => json!({
            "type": "string",
            "format": "date-time",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
        }),
        Meaning::Date => json!({"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
        Meaning::Money => json!({"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"}),
        Meaning::Actor => json!({"type": "string", "pattern": "^(merchant|system|service:.+)$"}),
        Meaning::Recipient => json!({"type": "string", "pattern": "^(customer|service:.+)$"}),
        Meaning::Words(words) => match words.as_slice() {
            [word] => json!({"type": "string", "const": word}),
            words => json!({"type": "string", "enum": words}),
        },
    }
}

/// The same, or null.
fn or_null(mut schema: Value) -> Value {
    if let Value::Object(keywords) = &mut schema {
        if let Some(name) = keywords.get("type").cloned() {
            keywords.insert("type".to_owned(), json!([name, "null"]));
        }
        if let Some(Value::Array(words)) = keywords.get_mut("enum") {
            words.push(Value::Null);
        }
    }
    schema
}
