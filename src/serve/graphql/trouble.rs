//! What goes wrong at a field: the library carries a number in its message, and the words are put in afterwards.

use std::cell::RefCell;

use apollo_compiler::resolvers::FieldError;
use serde_json::{Map, Value, json};

use crate::failure::{Exit, Failure};

/// Why a field is null that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    pub message: String,
    pub extensions: Map<String, Value>,
    /// What ends the whole request.
    pub failure: Option<Box<Failure>>,
}

impl Trouble {
    /// Trouble without a code.
    pub fn new(message: impl Into<String>) -> Trouble {
        Trouble { message: message.into(), extensions: Map::new(), failure: None }
    }

    pub fn of(code: &str, message: impl Into<String>) -> Trouble {
        let mut trouble = Trouble::new(message);
        trouble.extensions.insert("code".to_owned(), code.into());
        trouble
    }

    /// An id that leads nowhere where it must lead somewhere.
    pub fn not_found(message: impl Into<String>) -> Trouble {
        Trouble::of("RESOURCE_NOT_FOUND", message)
    }

    /// A request that makes no sense.
    pub fn bad_request(message: impl Into<String>) -> Trouble {
        Trouble::of("BAD_REQUEST", message)
    }

    /// Something that the app may never do.
    pub fn access_denied(name: &str, scope: &str) -> Trouble {
        let message = format!("access denied for {name}: it needs the access scope {scope}");
        let mut trouble = Trouble::of("ACCESS_DENIED", message);
        trouble.extensions.insert("requiredAccess".to_owned(), scope.into());
        trouble
    }

    /// Something that the schema has and that is not served.
    pub fn not_served(name: &str) -> Trouble {
        let mut trouble = Trouble::of("NOT_SERVED", format!("not served by consign: {name}"));
        trouble.extensions.insert("name".to_owned(), name.into());
        trouble
    }
}

/// The troubles of a request.
#[derive(Debug, Default)]
pub struct Troubles(RefCell<Vec<Trouble>>);

/// What stands before the number.
const MARK: &str = "resolver error: ";

impl Troubles {
    /// Keeps one, and gives what the library takes for it.
    pub fn keep(&self, trouble: Trouble) -> FieldError {
        let mut kept = self.0.borrow_mut();
        kept.push(trouble);
        FieldError { message: (kept.len() - 1).to_string() }
    }

    /// Puts the words of a trouble into an error of the answer.
    pub fn reword(&self, error: &mut Value) {
        let message = error["message"].as_str().unwrap_or_default();
        let kept = self.0.borrow();
        let number = message.strip_prefix(MARK).and_then(|number| number.parse::<usize>().ok());
        let trouble = number.and_then(|number| kept.get(number)).cloned();
        let trouble = trouble.unwrap_or_else(|| Trouble::of("INTERNAL_SERVER_ERROR", message));
        error["message"] = trouble.message.into();
        if !trouble.extensions.is_empty() {
            error["extensions"] = json!(trouble.extensions);
        }
    }
}

impl From<Failure> for Trouble {
    /// What makes the database unusable ends the request.
    fn from(failure: Failure) -> Trouble {
        use Exit::{Busy, Database, Failure as Surroundings, Internal, UnknownOutcome};
        let fatal = matches!(failure.exit, Surroundings | Database | Internal | UnknownOutcome | Busy);
        let code = if fatal { "INTERNAL_SERVER_ERROR" } else { "BAD_REQUEST" };
        let mut trouble = Trouble::of(code, failure.message.clone());
        trouble.failure = fatal.then(|| Box::new(failure));
        trouble
    }
}
