//! Mutations that a client repeats under one key: done once, and answered alike, with the payload's objects as they stand
//! by then.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Map, Value, json};

use crate::app::digest;
use crate::failure::Failure;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::thing::{Record, Thing};
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;
use crate::store::StoredAnswer;
use crate::wire::shopify::variant_id;

/// The fields of a payload.
pub type Fields = Vec<(Cow<'static, str>, Resolved)>;

/// A key, and what it is used for.
pub struct Key {
    key: String,
    hash: String,
}

/// Letters of the longest key.
const LONGEST: usize = 120;

impl Key {
    /// The key that a field is asked for with.
    ///
    /// # Errors
    /// One that is empty, too long, or not printable ASCII.
    pub fn of(world: &World<'_>, field: &Field<'_>) -> Result<Option<Key>, Trouble> {
        let Some(key) = field.directive("idempotent", "key", &world.variables) else { return Ok(None) };
        let printable = key.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        if key.is_empty() || key.len() > LONGEST || !printable {
            return Err(Trouble::bad_request(format!("a key has 1 to {LONGEST} printable ASCII characters")));
        }
        let hash = digest(format!("{}\n{}", field.name, sorted(&field.arguments())).as_bytes());
        Ok(Some(Key { key: format!("app:{}:{key}", world.caller().name), hash }))
    }

    /// What was answered before, as it stands now.
    ///
    /// # Errors
    /// `IDEMPOTENCY_KEY_PARAMETER_MISMATCH` if it was used for something else.
    pub fn answered(&self, world: &World<'_>) -> Result<Option<Fields>, Trouble> {
        let Some(stored) = world.tx.answer_of_key(&self.key)? else { return Ok(None) };
        if stored.hash != self.hash {
            let message = "the key was used before with another mutation or other arguments";
            return Err(Trouble::of("IDEMPOTENCY_KEY_PARAMETER_MISMATCH", message));
        }
        let damaged = || Failure::database("damaged", format!("the answer kept under key {} cannot be read", self.key));
        let kept: Map<String, Value> = serde_json::from_str(&stored.answer).map_err(|_| damaged())?;
        let fields = kept.iter().map(|(name, kept)| Ok((Cow::Owned(name.clone()), again(world, kept)?)));
        Ok(Some(fields.collect::<Result<Fields, Trouble>>()?))
    }

    /// Keeps what is answered.
    pub fn keep(&self, world: &World<'_>, fields: &Fields) -> Result<(), Trouble> {
        let mut all = Map::new();
        for (name, resolved) in fields {
            all.insert(name.to_string(), kept(world, resolved)?);
        }
        let stored = StoredAnswer { hash: self.hash.clone(), answer: Value::Object(all).to_string() };
        Ok(world.tx.remember_key(&self.key, &stored, world.app.now(world.tx)?)?)
    }
}

/// A value with the keys of its objects in their order.
fn sorted(value: &Value) -> String {
    match value {
        Value::Object(keys) => {
            let keys: BTreeMap<&String, String> = keys.iter().map(|(key, value)| (key, sorted(value))).collect();
            let keys: Vec<String> = keys.into_iter().map(|(key, value)| format!("{}:{value}", json!(key))).collect();
            format!("{{{}}}", keys.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(sorted).collect::<Vec<_>>().join(",")),
        scalar => scalar.to_string(),
    }
}

/// What is kept of an answer: values, and the ids of things.
fn kept(world: &World<'_>, resolved: &Resolved) -> Result<Value, Trouble> {
    Ok(match resolved {
        Resolved::Leaf(leaf) => json!({ "value": serde_json::to_value(leaf).unwrap_or_default() }),
        Resolved::List(items) => {
            let items: Vec<Value> = items.iter().map(|item| kept(world, item)).collect::<Result<_, Trouble>>()?;
            json!({ "list": items })
        }
        Resolved::Thing(Thing::Record(record)) => {
            let mut fields = Map::new();
            for (name, value) in &record.fields {
                fields.insert(name.to_string(), kept(world, value)?);
            }
            json!({ "record": record.type_name, "fields": fields })
        }
        Resolved::Thing(thing) => match id(world, thing)? {
            Some(id) => json!({ "id": id }),
            None => json!({ "value": null }),
        },
        Resolved::Paged(_) | Resolved::Unruled => json!({ "value": null }),
    })
}

/// What was kept, as it stands now.
fn again(world: &World<'_>, kept: &Value) -> Result<Resolved, Trouble> {
    if let Some(items) = kept["list"].as_array() {
        let items = items.iter().map(|item| again(world, item)).collect::<Result<_, Trouble>>()?;
        return Ok(Resolved::List(items));
    }
    if let (Some(of), Some(fields)) = (kept["record"].as_str(), kept["fields"].as_object()) {
        let fields = fields.iter().map(|(name, value)| Ok((Cow::Owned(name.clone()), again(world, value)?)));
        let record = Record { type_name: of.to_owned(), fields: fields.collect::<Result<_, Trouble>>()? };
        return Ok(Resolved::Thing(Thing::Record(Rc::new(record))));
    }
    match kept["id"].as_str() {
        Some(id) => Ok(nodes::node(world, id)?.into()),
        None => Ok(Resolved::json(kept["value"].clone())),
    }
}

/// The id of a thing that a payload may hold.
fn id(world: &World<'_>, thing: &Thing) -> Result<Option<String>, Trouble> {
    let location = |handle: &str| -> Result<i64, Trouble> { Ok(world.locations()?.assigned(handle).id) };
    Ok(Some(match thing {
        Thing::Order(id) => gid("Order", gid::of_order(&world.known_order(*id)?.order)),
        Thing::Work(id, number) => gid("FulfillmentOrder", gid::of_part(*id, *number)),
        Thing::Hold(id, number, hold) => {
            gid("FulfillmentHold", gid::within(gid::of_part(*id, *number), hold.get().into()))
        }
        Thing::Shipment(id, number) => gid("Fulfillment", gid::of_part(*id, *number)),
        Thing::ShipmentEvent(_, seq) => gid("FulfillmentEvent", seq),
        Thing::Refund(id, number) => gid("Refund", gid::of_part(*id, *number)),
        Thing::Location(handle) => gid("Location", location(handle)?),
        Thing::Service(Some(handle)) => gid("FulfillmentService", location(handle)?),
        Thing::Item(sku) => gid("InventoryItem", variant_id(sku)),
        Thing::Level(sku, handle) => {
            gid("InventoryLevel", format!("{}?inventory_item_id={}", location(handle)?, variant_id(sku)))
        }
        Thing::App(number) => gid("App", *number),
        _ => return Ok(None),
    }))
}
