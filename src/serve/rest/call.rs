//! A request that is being answered: what its path names, its parameters and its body.

use hyper::StatusCode;
use serde_json::{Map, Value};

use super::body::{self, Body};
use super::documents;
use super::parameters::Parameters;
use super::stop::Stop;
use crate::domain::{FulfillmentNumber, FulfillmentOrderNumber};
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::mutation::{self, snake};
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;

/// How a request ends.
pub type Done = Result<Reply, Stop>;

/// The fields of a mutation's payload.
pub type Fields = Vec<(&'static str, Resolved)>;

/// A request that is being answered.
pub struct Call<'c> {
    pub world: &'c World<'c>,
    /// What the path names, from the left.
    things: Vec<Thing>,
    /// The number of the last of them.
    pub number: i64,
    pub parameters: Parameters,
    pub body: Body,
    /// The address without parameters.
    pub url: &'c str,
}

/// What a request is answered with.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    /// Null for an answer without a body.
    pub body: Value,
    /// Where the pages beside this one are.
    pub link: Option<String>,
}

impl Reply {
    pub fn of(body: Value) -> Reply {
        Reply { status: StatusCode::OK, body, link: None }
    }

    /// Nothing to tell.
    pub fn empty() -> Reply {
        Reply::of(Value::Object(Map::new()))
    }

    /// Something under its name: those of its keys that are asked for.
    pub fn one(call: &Call<'_>, name: &str, document: Value) -> Reply {
        let document = kept(call, document);
        Reply::of(Value::Object(body::of(name, document)))
    }

    /// The same of the items of a list.
    pub fn list(call: &Call<'_>, name: &str, documents: Vec<Value>) -> Reply {
        // They are asked for where nothing is in the list, too.
        call.parameters.texts("fields");
        let documents: Vec<Value> = documents.into_iter().map(|document| kept(call, document)).collect();
        Reply::of(Value::Object(body::of(name, documents)))
    }

    /// How many there are.
    pub fn count(count: usize) -> Reply {
        Reply::of(Value::Object(body::of("count", count)))
    }

    pub fn created(self) -> Reply {
        Reply { status: StatusCode::CREATED, ..self }
    }
}

/// Those keys of something that are asked for; all of them, if none is.
fn kept(call: &Call<'_>, document: Value) -> Value {
    match (call.parameters.texts("fields"), document) {
        (Some(fields), Value::Object(all)) if !fields.is_empty() => {
            let is_asked = |key: &String| fields.iter().any(|field| field == key);
            Value::Object(all.into_iter().filter(|(key, _)| is_asked(key)).collect())
        }
        (_, document) => document,
    }
}

impl<'c> Call<'c> {
    /// A request whose path has these ids, and that may write if the flag is set.
    ///
    /// # Errors
    /// A path that names what is not there.
    pub fn new(
        world: &'c World<'c>,
        (ids, writes): (&[(&'static str, i64)], bool),
        parameters: Parameters,
        body: Body,
        url: &'c str,
    ) -> Result<Call<'c>, Stop> {
        let mut things = Vec::new();
        for (of, number) in ids {
            let found = find(world, of, *number, writes)?;
            let found = found.filter(|thing| things.first().is_none_or(|outer| belongs(thing, outer)));
            things.push(found.ok_or(Stop::NotFound(code(of)))?);
        }
        let number = ids.last().map_or(0, |(_, number)| *number);
        Ok(Call { world, things, number, parameters, body, url })
    }

    /// The last thing that the path names.
    ///
    /// # Errors
    /// A bug: a path without an id.
    pub fn thing(&self) -> Result<&Thing, Stop> {
        self.things.last().ok_or(Stop::NotFound(None))
    }

    /// The order that the path begins with.
    ///
    /// # Errors
    /// A bug: another path.
    pub fn order(&self) -> Result<i64, Stop> {
        match self.things.first() {
            Some(Thing::Order(id)) => Ok(*id),
            _ => Err(Stop::NotFound(None)),
        }
    }

    /// The fulfillment order that the path names.
    ///
    /// # Errors
    /// A bug: another path.
    pub fn work(&self) -> Result<(i64, FulfillmentOrderNumber), Stop> {
        match self.thing()? {
            Thing::Work(id, number) => Ok((*id, *number)),
            _ => Err(Stop::NotFound(None)),
        }
    }

    /// The fulfillment that the path names.
    ///
    /// # Errors
    /// A bug: another path.
    pub fn shipment(&self) -> Result<(i64, FulfillmentNumber), Stop> {
        let shipment = self.things.iter().find_map(|thing| match thing {
            Thing::Shipment(id, number) => Some((*id, *number)),
            _ => None,
        });
        shipment.ok_or(Stop::NotFound(None))
    }

    /// The object under a key of the body that has no other, or the body itself if the key is missing; and in it the id of
    /// the path.
    ///
    /// # Errors
    /// Something else than an object, and other keys.
    pub fn under_or_whole(&self, key: &str) -> Result<Body, Stop> {
        if !body::has(&self.body, key) {
            return Ok(self.whole());
        }
        let mut body = self.only(key)?;
        body.insert("id".to_owned(), self.number.into());
        Ok(body)
    }

    /// The object under a key of the body, which must be there, and stand there alone.
    ///
    /// # Errors
    /// Something else than an object, and other keys.
    pub fn only(&self, key: &str) -> Result<Body, Stop> {
        body::refuse_unknown(&self.body, &[key], &[])?;
        self.needed(key)
    }

    /// The object under a key of the body, which must be there.
    ///
    /// # Errors
    /// Something else than an object.
    pub fn needed(&self, key: &str) -> Result<Body, Stop> {
        body::object(&self.body, key)?.ok_or_else(|| Stop::expected(key, "an object"))
    }

    /// The whole body, and in it the id of the path.
    pub fn whole(&self) -> Body {
        let mut body = self.body.clone();
        body.insert("id".to_owned(), self.number.into());
        body
    }

    /// Does what a mutation does.
    ///
    /// # Errors
    /// Keys that are missing or of another type, and what the mutation refuses.
    pub fn does(&self, mutation: &str, body: &Body) -> Result<Fields, Stop> {
        let arguments = snake::arguments(mutation, body)?;
        self.carries_out(mutation, arguments)
    }

    /// As [`Call::does`], with arguments as the mutation has them.
    ///
    /// # Errors
    /// What the mutation refuses.
    pub fn carries_out(&self, mutation: &str, arguments: Value) -> Result<Fields, Stop> {
        Ok(mutation::carry_out(self.world, mutation, arguments)?)
    }

    /// Does what a mutation does, and tells the fields of its payload.
    ///
    /// # Errors
    /// As [`Call::does`].
    pub fn tells(&self, mutation: &str, body: &Body) -> Done {
        let mut told = Map::new();
        for (name, resolved) in self.does(mutation, body)? {
            told.insert(snake::spelled(name), documents::resolved(self.world, &resolved)?);
        }
        Ok(Reply::of(Value::Object(told)))
    }

    /// As [`Call::tells`], with what stands under a key of the body, or with the body itself if the key is missing.
    ///
    /// # Errors
    /// As [`Call::does`].
    pub fn tells_of(&self, mutation: &str, key: &str) -> Done {
        let body = self.under_or_whole(key)?;
        let is_within = body::has(&self.body, key);
        self.tells(mutation, &body).map_err(|stop| if is_within { stop.within(key) } else { stop.around(key) })
    }

    /// Tells the last thing that the path names, under a name.
    ///
    /// # Errors
    /// What makes the database unusable.
    pub fn shows(&self, name: &str) -> Done {
        Ok(Reply::one(self, name, self.document(self.thing()?)?))
    }

    /// How a thing is told.
    ///
    /// # Errors
    /// What makes the database unusable.
    pub fn document(&self, thing: &Thing) -> Result<Value, Stop> {
        documents::document(self.world, thing)
    }
}

/// What an id of a path names.
fn find(world: &World<'_>, of: &str, number: i64, writes: bool) -> Result<Option<Thing>, Stop> {
    let kind = match of {
        "order" => "Order",
        "work" => "FulfillmentOrder",
        "shipment" => "Fulfillment",
        "refund" => "Refund",
        "location" => "Location",
        "service" => return service(world, number),
        "webhook" => "WebhookSubscription",
        "item" => "InventoryItem",
        "variant" => "ProductVariant",
        "shipment_event" => "FulfillmentEvent",
        _ => return Ok(None),
    };
    let id = gid(kind, number);
    let found = nodes::of_kind(world, &id, kind)?;
    if of == "work" && writes && found.is_none() && nodes::any_work_by_gid(world, &id)?.is_some() {
        // The law says whose it is.
        let hidden = crate::serve::graphql::gid::work(number);
        return Ok(hidden.map(|(id, number)| Thing::Work(id, number)));
    }
    Ok(found)
}

/// A service; the merchant's own goes by the number of the default location.
fn service(world: &World<'_>, number: i64) -> Result<Option<Thing>, Stop> {
    let (shop, locations) = (world.shop()?, world.locations()?);
    if locations.get(&shop.default_location).is_some_and(|location| location.id == number) {
        return Ok(Some(Thing::Service(None)));
    }
    Ok(nodes::service_by_gid(world, &gid("FulfillmentService", number))?)
}

/// Whether something belongs to what the path begins with.
fn belongs(thing: &Thing, outer: &Thing) -> bool {
    match (outer, thing) {
        (
            Thing::Order(id),
            Thing::Shipment(of, _) | Thing::Refund(of, _) | Thing::ShipmentEvent(of, _) | Thing::Work(of, _),
        ) => id == of,
        _ => true,
    }
}

/// Consign's code for something that is not there.
fn code(of: &str) -> Option<&'static str> {
    Some(match of {
        "order" => "order_not_found",
        "work" => "fulfillment_order_not_found",
        "shipment" => "fulfillment_not_found",
        "location" => "location_not_found",
        "service" => "service_not_found",
        "webhook" => "webhook_not_found",
        "item" | "variant" => "sku_not_found",
        _ => return None,
    })
}
