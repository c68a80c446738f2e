//! Why a request comes to nothing, and how a client is told.

use hyper::StatusCode;
use serde_json::{Map, Value, json};

use crate::failure::Failure;
use crate::serve::answer::{self, Answer, USAGE};
use crate::serve::graphql::mutation::known::Fault;
use crate::serve::graphql::mutation::snake::{self, spelled};
use crate::serve::graphql::mutation::{No, UserError};
use crate::serve::graphql::trouble::Trouble;

/// Why a request comes to nothing.
#[derive(Debug)]
pub enum Stop {
    /// Nobody has this token.
    UnknownCaller,
    /// The path names something that is not there, or that the caller does not see; with consign's code, if it has one.
    NotFound(Option<&'static str>),
    /// A key of the body or a parameter is wrong; what is expected of one that cannot be read is empty if nothing is known.
    Fault(Fault),
    /// A parameter that may not stand there, and why.
    Parameter(String, String),
    /// The caller may never do this.
    Denied(String),
    /// What was asked for is refused: keys with sentences, and consign's code.
    Refused(Vec<(String, String)>, &'static str),
    /// The surroundings do not work.
    Failure(Box<Failure>),
}

/// The key of what no other key is at fault for.
const BASE: &str = "base";

impl Stop {
    /// A key whose value is refused.
    pub fn at(key: &str, sentence: impl Into<String>) -> Stop {
        Stop::Refused(vec![(key.to_owned(), sentence.into())], USAGE)
    }

    /// A value that is none of these words.
    pub fn no_word(key: &str, words: &[&str]) -> Stop {
        Stop::Fault(Fault::Word(key.to_owned(), words.iter().map(|word| (*word).to_owned()).collect()))
    }

    /// The same, where a key is known that stands around the others.
    pub fn around(self, key: &str) -> Stop {
        match self {
            Stop::Fault(Fault::Unknown(found, known)) => {
                Stop::Fault(Fault::Unknown(found, std::iter::once(key.to_owned()).chain(known).collect()))
            }
            stop => stop,
        }
    }

    pub fn unreadable(key: &str) -> Stop {
        Stop::expected(key, "")
    }

    /// A value that is not what is expected of it.
    pub fn expected(key: &str, expected: &'static str) -> Stop {
        Stop::Fault(Fault::Unreadable(key.to_owned(), expected))
    }

    /// The same, where what was read is an object under a key.
    pub fn within(self, key: &str) -> Stop {
        match self {
            Stop::Fault(Fault::Unreadable(path, expected)) => {
                Stop::Fault(Fault::Unreadable(format!("{key}.{path}"), expected))
            }
            stop => stop,
        }
    }

    /// The same, with another name for a key: the one that it has in the body.
    pub fn renamed(self, from: &str, to: &str) -> Stop {
        let renamed = |key: String| if key == from { to.to_owned() } else { key };
        match self {
            Stop::Fault(Fault::Unreadable(path, expected)) => {
                let part = |part: &str| {
                    let (key, place) = part.split_at(part.find('[').unwrap_or(part.len()));
                    renamed(key.to_owned()) + place
                };
                let path = path.split('.').map(part).collect::<Vec<_>>().join(".");
                Stop::Fault(Fault::Unreadable(path, expected))
            }
            Stop::Fault(Fault::Unknown(key, known)) => {
                Stop::Fault(Fault::Unknown(key, known.into_iter().map(renamed).collect()))
            }
            Stop::Fault(Fault::Word(key, words)) => Stop::Fault(Fault::Word(renamed(key), words)),
            Stop::Refused(errors, code) => {
                Stop::Refused(errors.into_iter().map(|(key, sentence)| (renamed(key), sentence)).collect(), code)
            }
            stop => stop,
        }
    }

    pub fn answer(self) -> Answer {
        match self {
            Stop::UnknownCaller => answer::unknown_caller(),
            Stop::NotFound(code) => {
                let answer = answer::sentence(StatusCode::NOT_FOUND, "Not Found");
                if let Some(code) = code { answer::with_code(answer, code) } else { answer }
            }
            Stop::Fault(fault) => unfit(&fault),
            Stop::Parameter(name, sentence) => answer::bad_request(&name, &sentence),
            Stop::Denied(sentence) => answer::sentence(StatusCode::FORBIDDEN, &sentence),
            Stop::Refused(errors, code) => {
                let mut keys: Map<String, Value> = Map::new();
                for (key, sentence) in errors {
                    if let Value::Array(sentences) = keys.entry(key).or_insert_with(|| json!([])) {
                        sentences.push(sentence.into());
                    }
                }
                answer::with_code(answer::json(StatusCode::UNPROCESSABLE_ENTITY, &json!({ "errors": keys })), code)
            }
            Stop::Failure(failure) => answer::failure(&failure),
        }
    }
}

/// How a client is told that a key is wrong.
fn unfit(fault: &Fault) -> Answer {
    match fault {
        Fault::Unreadable(key, "") => answer::unreadable(key),
        Fault::Unreadable(path, expected) => {
            let sentence = format!("{}: {path} is to be {expected}", answer::UNREADABLE);
            answer::bad_request(snake::key(path), &sentence)
        }
        Fault::Unknown(key, known) if known.is_empty() => answer::bad_request(key, "unknown here; no key is known"),
        Fault::Unknown(key, known) => {
            answer::bad_request(key, &format!("unknown here; known are: {}", known.join(", ")))
        }
        Fault::Word(key, words) => answer::bad_request(key, &format!("unknown word; known are: {}", words.join(", "))),
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Stop {
        Stop::Fault(match fault {
            Fault::Unreadable(path, expected) => {
                // Names of the other API alone.
                let is_own = |part: &&str| !matches!(*part, "input" | "to_upsert");
                Fault::Unreadable(path.split('.').filter(is_own).collect::<Vec<_>>().join("."), expected)
            }
            fault => fault,
        })
    }
}

impl From<No> for Stop {
    fn from(no: No) -> Stop {
        match no {
            No::Refused(errors) => {
                let code = errors.iter().find_map(|error| Some(error.failure.as_ref()?.code));
                let told = |error: UserError| (key(error.field.as_deref()), error.message);
                Stop::Refused(errors.into_iter().map(told).collect(), code.unwrap_or(USAGE))
            }
            No::Law(failure) => Stop::Refused(vec![(BASE.to_owned(), failure.message)], failure.code),
            No::Trouble(trouble) => trouble.into(),
        }
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Stop {
        if let Some(failure) = trouble.failure {
            return Stop::Failure(failure);
        }
        match trouble.extensions.get("code").and_then(Value::as_str) {
            Some("ACCESS_DENIED") => Stop::Denied(trouble.message),
            Some("NOT_SERVED") => {
                let name = trouble.extensions.get("name").and_then(Value::as_str).unwrap_or_default();
                not_served(name)
            }
            _ => Stop::at(BASE, trouble.message),
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Stop {
        No::from(failure).into()
    }
}

/// What is not served, by its name in this API. A word in capitals is the value of a key, and no key itself.
fn not_served(name: &str) -> Stop {
    let is_word = !name.bytes().any(|byte| byte.is_ascii_lowercase());
    let (key, name) =
        if is_word { (BASE.to_owned(), name.to_ascii_lowercase()) } else { (spelled(name), spelled(name)) };
    Stop::at(&key, format!("not served by consign: {name}"))
}

/// The key of a body for the path of an input. What the address names is no key of it.
fn key(path: Option<&[String]>) -> String {
    // Neither a place in a list, nor what this API has no key for, nor that it is an id, says whose it is.
    let is_name = |part: &&String| {
        let between = matches!(part.as_str(), "id" | "toUpsert" | "toAssociate");
        !between && !part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let name = path.and_then(|path| path.iter().rfind(is_name));
    match name.map(String::as_str) {
        None | Some("orderId" | "fulfillmentId" | "fulfillment" | "order" | "input") => BASE.to_owned(),
        Some("uri") => "address".to_owned(),
        Some("includeFields") => "fields".to_owned(),
        Some("priceSet") => "price".to_owned(),
        Some("amountSet") => "amount".to_owned(),
        Some("customAttributes") => "note_attributes".to_owned(),
        Some(name) => spelled(name),
    }
}
