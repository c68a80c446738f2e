//! Answers as HTTP: statuses, headers and the bodies of errors.

use axum::body::Body;
use hyper::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use hyper::{Response, StatusCode};
use serde_json::{Value, json};

use crate::failure::{Exit, Failure};

/// What every request is answered with.
pub type Answer = Response<Body>;

/// What was done, for the line about the request.
#[derive(Debug, Clone, Default)]
pub struct Did(pub String);

/// JSON with a status.
pub fn json(status: StatusCode, body: &Value) -> Answer {
    let mut answer = Response::new(Body::from(body.to_string()));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    answer
}

/// An error that is one sentence.
pub fn sentence(status: StatusCode, sentence: &str) -> Answer {
    json(status, &json!({ "errors": sentence }))
}

/// A body or a parameter that cannot be read.
pub fn unreadable(key: &str) -> Answer {
    bad_request(key, UNREADABLE)
}

/// What is wrong with a value that cannot be read.
pub const UNREADABLE: &str = "missing or unreadable";

/// What is wrong with a key of a body or with a parameter.
pub fn bad_request(key: &str, sentence: &str) -> Answer {
    with_code(json(StatusCode::BAD_REQUEST, &json!({ "errors": { key: sentence } })), USAGE)
}

/// The code of what makes no sense in a request.
pub const USAGE: &str = "usage";

/// An answer with consign's code for it.
pub fn with_code(mut answer: Answer, code: &'static str) -> Answer {
    answer.headers_mut().insert("x-consign-code", HeaderValue::from_static(code));
    answer
}

/// A token that nobody has.
pub fn unknown_caller() -> Answer {
    sentence(StatusCode::UNAUTHORIZED, "access token missing or unknown")
}

/// A request that came to nothing because of the surroundings.
pub fn failure(failure: &Failure) -> Answer {
    let busy = failure.exit == Exit::Busy;
    let status = if busy { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::INTERNAL_SERVER_ERROR };
    let mut answer = sentence(status, &failure.message);
    if busy {
        answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
        return with_code(answer, failure.code);
    }
    answer
}

/// A bug: the request ends, and nothing else.
pub fn bug() -> Answer {
    sentence(StatusCode::INTERNAL_SERVER_ERROR, "a bug in consign; nothing was written")
}
