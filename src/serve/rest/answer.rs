//! A request comes in, one transaction is made of it, and its answer goes out.

use hyper::StatusCode;
use hyper::header::{HeaderValue, LINK};
use serde_json::Value;

use super::body;
use super::call::{Call, Done, Reply};
use super::parameters::Parameters;
use super::stop::Stop;
use super::table::Route;
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::serve::answer::{self, Answer};
use crate::serve::callers;
use crate::serve::desk::Desk;
use crate::serve::graphql::world::World;
use crate::store::Tx;

/// What a client asks for.
#[derive(Debug)]
pub struct Asked {
    /// `http://HOST/admin/api/VERSION/PATH.json`.
    pub url: String,
    /// The version that the path names.
    pub label: String,
    /// What stands behind the `?`.
    pub query: String,
    pub body: Vec<u8>,
}

/// Answers a request, in one transaction.
///
/// # Errors
/// What makes the database unusable.
pub fn answer(desk: &Desk, token: &str, route: &Route, asked: &Asked) -> Result<Answer> {
    let mut stopped = None;
    let mut work = |app: &App<'_>, tx: &Tx<'_>| {
        done(app, tx, token, route, asked).map_err(|stop| match stop {
            Stop::Failure(failure) => *failure,
            stop => {
                stopped = Some(stop);
                Failure::usage("the request is taken back")
            }
        })
    };
    let done = if route.writes() { desk.write(work) } else { desk.read(&mut work) };
    let mut answer = match (done, stopped) {
        (_, Some(stop)) => stop.answer(),
        (Ok(reply), None) => told(&reply),
        (Err(failure), None) => return Err(failure),
    };
    answer.headers_mut().insert("x-shopify-shop-api-call-limit", HeaderValue::from_static("1/40"));
    Ok(answer)
}

fn done(app: &App<'_>, tx: &Tx<'_>, token: &str, route: &Route, asked: &Asked) -> Done {
    let Some(caller) = callers::who(tx, token)? else { return Err(Stop::UnknownCaller) };
    let app = &App { calling: Some(caller.name.clone()), ..app.clone() };
    let world = World::new(app, tx, caller, &asked.label, Default::default());
    let parameters = Parameters::read(&asked.query, &asked.url)?;
    let mut body = body::Body::default();
    if route.writes() {
        body = body::read(&asked.body)?;
        parameters.complete(&mut body)?;
    }
    let call = Call::new(&world, (&route.ids, route.writes()), parameters, body, &asked.url)?;
    let reply = route.run(&call)?;
    if !route.writes() {
        call.parameters.refuse_unread()?;
    }
    Ok(reply)
}

fn told(reply: &Reply) -> Answer {
    let mut answer = match &reply.body {
        Value::Null => {
            let mut answer = Answer::default();
            *answer.status_mut() = reply.status;
            answer
        }
        body => answer::json(reply.status, body),
    };
    if let Some(link) = reply.link.as_deref().and_then(|link| HeaderValue::from_str(link).ok()) {
        answer.headers_mut().insert(LINK, link);
    }
    debug_assert!(reply.status != StatusCode::NO_CONTENT || reply.body.is_null());
    answer
}
