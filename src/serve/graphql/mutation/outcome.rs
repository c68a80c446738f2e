//! How a mutation ends: with the fields of its payload, with user errors, or with an error of the request.

use std::borrow::Cow;
use std::rc::Rc;

use apollo_compiler::schema::ExtendedType;

use crate::domain::Refusal;
use crate::failure::{Exit, Failure, error_code};
use crate::serve::graphql::field::Field;
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::schema::SCHEMA;
use crate::serve::graphql::thing::{Record, Thing};
use crate::serve::graphql::trouble::Trouble;

/// The fields of a payload, or why there are none.
pub type Changed = Result<Vec<(&'static str, Resolved)>, No>;

/// Why a mutation did nothing.
#[derive(Debug)]
pub enum No {
    /// What was given is wrong, or not there.
    Refused(Vec<UserError>),
    /// The law, or the app, says no.
    Law(Failure),
    /// The request makes no sense here.
    Trouble(Trouble),
}

/// What a client's user is told.
#[derive(Debug, Clone, Default)]
pub struct UserError {
    /// The path of the input at fault.
    pub field: Option<Vec<String>>,
    pub code: Option<&'static str>,
    pub message: String,
    /// The refusal it comes from.
    pub failure: Option<Box<Failure>>,
}

impl UserError {
    pub fn new(field: &[&str], message: impl Into<String>) -> UserError {
        let field = field.iter().map(|part| (*part).to_owned()).collect();
        UserError { field: Some(field), message: message.into(), ..UserError::default() }
    }

    /// One that no input is at fault for.
    pub fn alone(message: impl Into<String>) -> UserError {
        UserError { message: message.into(), ..UserError::default() }
    }

    /// One that the domain has words for.
    pub fn of(refusal: Refusal) -> UserError {
        let failure = Failure::from(refusal);
        UserError { message: failure.message.clone(), failure: Some(Box::new(failure)), ..UserError::default() }
    }

    pub fn code(self, code: &'static str) -> UserError {
        UserError { code: Some(code), ..self }
    }

    /// The same, with the code that the command line has for it.
    pub fn why(self, code: &'static str) -> UserError {
        let exit = error_code(code).map_or(Exit::Usage, |known| known.exit);
        let failure = Failure::new(code, exit, self.message.clone());
        UserError { failure: Some(Box::new(failure)), ..self }
    }
}

impl From<UserError> for No {
    fn from(error: UserError) -> No {
        No::Refused(vec![error])
    }
}

impl From<Failure> for No {
    fn from(failure: Failure) -> No {
        let trouble = Trouble::from(failure.clone());
        if trouble.failure.is_some() { No::Trouble(trouble) } else { No::Law(failure) }
    }
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> No {
        No::Law(refusal.into())
    }
}

impl From<Trouble> for No {
    fn from(trouble: Trouble) -> No {
        No::Trouble(trouble)
    }
}

/// The payload of a mutation. Every list of user errors that it has holds the same.
pub fn payload(field: &Field<'_>, mut fields: Vec<(Cow<'static, str>, Resolved)>, errors: &[UserError]) -> Resolved {
    let type_name = field.type_name();
    if let Some(ExtendedType::Object(payload)) = SCHEMA.types.get(type_name) {
        for name in LISTS_OF_ERRORS {
            let Some(known) = payload.fields.get(*name) else { continue };
            let of = known.ty.inner_named_type();
            fields.push((Cow::Borrowed(*name), Resolved::list(errors.iter().map(|error| told(of, error)))));
        }
    }
    Resolved::Thing(Thing::Record(Rc::new(Record { type_name: type_name.to_owned(), fields })))
}

/// The lists of user errors that a payload may have.
const LISTS_OF_ERRORS: &[&str] =
    &["userErrors", "orderCancelUserErrors", "locationActivateUserErrors", "locationDeactivateUserErrors"];

fn told(type_name: &str, error: &UserError) -> Resolved {
    Record::of(
        type_name,
        [
            ("field", error.field.as_ref().map_or(Resolved::NULL, Resolved::list)),
            ("message", error.message.as_str().into()),
            ("code", error.code.into()),
        ],
    )
}
