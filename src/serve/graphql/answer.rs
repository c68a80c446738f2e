//! A document comes in, one transaction is made of it, and its answer goes out.

use apollo_compiler::resolvers::Execution;
use apollo_compiler::response::JsonMap;
use serde_json::{Map, Value, json};

use super::document::{self, Request};
use super::object::Object;
use super::schema::{IMPLEMENTERS, SCHEMA};
use super::thing::Thing;
use super::world::World;
use crate::app::App;
use crate::domain::RegisteredApp;
use crate::failure::{Exit, Failure, Result};
use crate::serve::asked::Asked;
use crate::serve::callers;
use crate::serve::desk::Desk;
use crate::store::Tx;

/// An answer to a GraphQL request.
pub struct Answered {
    pub body: Value,
    /// The names of what was asked for.
    pub did: String,
}

/// The code of the failure to know a caller.
pub const UNKNOWN_CALLER: &str = "unknown_caller";

/// Answers a request, in one transaction.
///
/// # Errors
/// [`UNKNOWN_CALLER`], and what makes the database unusable.
pub fn answer(desk: &Desk, token: &str, asked: &Asked) -> Result<Answered> {
    let request = document::read(asked);
    let mut body = match &request {
        Err(errors) => {
            desk.read(|_, tx| known(tx, token))?;
            json!({ "errors": errors })
        }
        Ok(request) if request.changes() => {
            let mut costly = None;
            let written = desk.write(|app, tx| {
                let answered = carry_out(app, tx, (token, &asked.label), request)?;
                if is_too_costly(&answered) {
                    costly = Some(answered);
                    return Err(Failure::usage("the answer is too large: all is taken back"));
                }
                Ok(answered)
            });
            costly.map_or(written, Ok)?
        }
        Ok(request) => desk.read(|app, tx| carry_out(app, tx, (token, &asked.label), request))?,
    };
    let extensions = body.as_object_mut().map(|body| body.entry("extensions").or_insert_with(|| json!({})));
    if let Some(extensions) = extensions.and_then(Value::as_object_mut) {
        extensions.insert("cost".to_owned(), cost());
    }
    Ok(Answered { body, did: request.map(|request| request.did()).unwrap_or_default() })
}

fn known(tx: &Tx<'_>, token: &str) -> Result<RegisteredApp> {
    let unknown = || Failure::new(UNKNOWN_CALLER, Exit::Usage, "access token missing or unknown");
    callers::who(tx, token)?.ok_or_else(unknown)
}

/// Carries out what was asked for in a running transaction.
fn carry_out(app: &App<'_>, tx: &Tx<'_>, (token, label): (&str, &str), request: &Request) -> Result<Value> {
    let caller = known(tx, token)?;
    let app = &App { calling: Some(caller.name.clone()), ..app.clone() };
    let operation = request.operation();
    let world = World::new(app, tx, caller, label, JsonMap::clone(&request.variables));
    let root = Object { world: &world, thing: if request.changes() { Thing::Mutation } else { Thing::Query } };
    let execution = Execution::new(&SCHEMA, &request.document)
        .operation(operation)
        .implementers_map(&IMPLEMENTERS)
        .coerced_variable_values(&request.variables)
        .enable_schema_introspection(true);
    let answered = execution.execute_sync(&root);
    if let Some(failure) = world.failure() {
        return Err(failure);
    }
    if world.is_exhausted() {
        return Ok(json!({ "errors": [{
            "message": "the answer would hold too many fields",
            "extensions": { "code": TOO_COSTLY },
        }] }));
    }
    let answered = match answered {
        Ok(answered) => serde_json::to_value(answered).map_err(|error| Failure::internal(error.to_string()))?,
        Err(error) => json!({ "errors": [{ "message": error.message().to_string() }] }),
    };
    Ok(finished(answered, &world))
}

/// The code of an answer that holds too much.
const TOO_COSTLY: &str = "MAX_COST_EXCEEDED";

fn is_too_costly(body: &Value) -> bool {
    body["errors"][0]["extensions"]["code"] == TOO_COSTLY
}

/// Puts errors into their final words, and adds what is told beside the data.
fn finished(mut body: Value, world: &World<'_>) -> Value {
    if let Some(errors) = body.get_mut("errors").and_then(Value::as_array_mut) {
        errors.iter_mut().for_each(|error| world.troubles.reword(error));
    }
    let mut extensions = Map::new();
    let refusals = world.refusals();
    if !refusals.is_empty() {
        extensions.insert("consign".to_owned(), json!({ "refusals": refusals }));
    }
    let search = world.search_warnings();
    if !search.is_empty() {
        extensions.insert("search".to_owned(), Value::Array(search));
    }
    if let Some(body) = body.as_object_mut() {
        body.insert("extensions".to_owned(), Value::Object(extensions));
    }
    body
}

/// What the platform's clients look at before they ask again: there is always enough.
fn cost() -> Value {
    json!({
        "requestedQueryCost": 10,
        "actualQueryCost": 10,
        "throttleStatus": { "maximumAvailable": 2000.0, "currentlyAvailable": 1990, "restoreRate": 100.0 },
    })
}
