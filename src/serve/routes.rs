//! Which path leads where, and how work leaves the threads that talk to clients.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::routing::{any, get, post};
use hyper::header::HOST;
use hyper::{HeaderMap, Request, StatusCode, Uri};
use serde_json::{Value, json};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::answer::{self, Answer, Did};
use super::asked::{self, Asked};
use super::callers;
use super::desk::Desk;
use super::graphql;
use super::oauth;
use super::rest::{self, Found};
use crate::failure::{Failure, Result};

/// Requests that are worked on at a time.
const AT_A_TIME: usize = 8;

/// What a route needs.
#[derive(Clone)]
struct Counter {
    desk: Arc<Desk>,
    places: Arc<Semaphore>,
}

/// All routes. Paths come in one form: with a version, without `.json`.
pub fn router(desk: Arc<Desk>) -> Router {
    Router::new()
        .route("/admin/api/{label}/graphql", post(graphql))
        .route("/admin/api/{label}/{*path}", any(rest))
        .route("/admin/oauth/authorize", get(authorize))
        .route("/admin/oauth/access_token", post(access_token))
        .route("/admin/oauth/access_scopes", get(access_scopes))
        .fallback(|| async { no_path() })
        .method_not_allowed_fallback(|| async { no_method() })
        .with_state(Counter { desk, places: Arc::new(Semaphore::new(AT_A_TIME)) })
}

impl Counter {
    /// Does work that touches the database. A client that hangs up drops the wait, not the work.
    async fn work(&self, work: impl FnOnce(&Desk) -> Result<Answer> + Send + 'static) -> Answer {
        let (desk, places) = (Arc::clone(&self.desk), Arc::clone(&self.places));
        let Ok(place) = places.acquire_owned().await else { return answer::bug() };
        let done = spawn_blocking(move || {
            let answer = work(&desk);
            drop(place);
            answer
        });
        match done.await {
            Ok(Ok(answer)) => answer,
            Ok(Err(failure)) => answer::failure(&failure),
            Err(_) => answer::bug(),
        }
    }
}

async fn graphql(State(counter): State<Counter>, request: Request<Body>) -> Answer {
    let (head, body) = request.into_parts();
    let body = match asked::body(&head.headers, body).await {
        Ok(body) => body,
        Err(answer) => return answer,
    };
    let Some(token) = asked::token(&head.headers) else { return answer::unknown_caller() };
    let asked = match Asked::read(&head.headers, asked::label(&head.uri), &body) {
        Ok(asked) => asked,
        // Who nobody knows is not told what is wrong with a body.
        Err(key) => {
            let answer = move |desk: &Desk| {
                let caller = desk.read(|_, tx| callers::who(tx, &token))?;
                Ok(caller.map_or_else(answer::unknown_caller, |_| answer::unreadable(key)))
            };
            return counter.work(answer).await;
        }
    };
    counter
        .work(move |desk| {
            let answered = match graphql::answer(desk, &token, &asked) {
                Ok(answered) => answered,
                Err(failure) => return refused(failure),
            };
            let mut answer = answer::json(StatusCode::OK, &answered.body);
            answer.extensions_mut().insert(Did(answered.did));
            Ok(answer)
        })
        .await
}

fn no_path() -> Answer {
    answer::sentence(StatusCode::NOT_FOUND, "Not Found")
}

fn no_method() -> Answer {
    answer::sentence(StatusCode::METHOD_NOT_ALLOWED, "Method Not Allowed")
}

async fn rest(State(counter): State<Counter>, request: Request<Body>) -> Answer {
    let (head, body) = request.into_parts();
    let label = asked::label(&head.uri).to_owned();
    let path = asked::below_version(&head.uri);
    let route = match rest::find(&head.method, path) {
        Found::Route(route) => route,
        Found::NoPath => return no_path(),
        Found::NoMethod => return no_method(),
        Found::Gone => return answer::sentence(StatusCode::NOT_ACCEPTABLE, "Not Acceptable"),
    };
    let host = head.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let url = format!("http://{host}/admin/api/{label}/{path}.json");
    let query = head.uri.query().unwrap_or_default().to_owned();
    let body = match asked::body(&head.headers, body).await {
        Ok(body) => body,
        Err(answer) => return answer,
    };
    let Some(token) = asked::token(&head.headers) else { return answer::unknown_caller() };
    let asked = rest::Asked { url, label, query, body };
    counter.work(move |desk| rest::answer(desk, &token, &route, &asked)).await
}

async fn authorize(State(counter): State<Counter>, uri: Uri) -> Answer {
    counter.work(move |desk| desk.read(|_, tx| oauth::authorize(tx, uri.query().unwrap_or_default()))).await
}

async fn access_token(State(counter): State<Counter>, request: Request<Body>) -> Answer {
    let (head, body) = request.into_parts();
    let body = match asked::body(&head.headers, body).await {
        Ok(body) => body,
        Err(answer) => return answer,
    };
    counter.work(move |desk| desk.read(|_, tx| oauth::access_token(tx, &oauth::read_body(&body)))).await
}

async fn access_scopes(State(counter): State<Counter>, headers: HeaderMap) -> Answer {
    let Some(token) = asked::token(&headers) else { return answer::unknown_caller() };
    counter
        .work(move |desk| {
            let Some(caller) = desk.read(|_, tx| callers::who(tx, &token))? else {
                return Ok(answer::unknown_caller());
            };
            let scopes: Vec<Value> = callers::scopes(&caller).iter().map(|scope| json!({ "handle": scope })).collect();
            Ok(answer::json(StatusCode::OK, &json!({ "access_scopes": scopes })))
        })
        .await
}

/// A request of somebody nobody knows is answered, everything else failed.
fn refused(failure: Failure) -> Result<Answer> {
    if failure.code == graphql::UNKNOWN_CALLER { Ok(answer::unknown_caller()) } else { Err(failure) }
}
