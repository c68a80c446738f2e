//! A document: read, judged by the schema, and its operation found.

use apollo_compiler::ast;
use apollo_compiler::executable::{Operation, Selection};
use apollo_compiler::parser::Parser;
use apollo_compiler::response::JsonMap;
use apollo_compiler::validation::{DiagnosticList, Valid};
use apollo_compiler::{ExecutableDocument, Node};
use serde_json::{Value, json};

use super::schema::SCHEMA;
use super::{place, scalar, variables};
use crate::serve::asked::Asked;

/// A request that makes sense.
pub struct Request {
    pub document: Valid<ExecutableDocument>,
    pub variables: Valid<JsonMap>,
    operation_name: Option<String>,
}

/// Tokens of a document.
const MOST_TOKENS: usize = 20_000;
/// How deep selections and values may lie, counted through fragments.
const MOST_DEPTH: usize = 64;

/// Reads a request.
///
/// # Errors
/// The errors of the answer: nothing is carried out then.
pub fn read(asked: &Asked) -> Result<Request, Vec<Value>> {
    let mut parser = Parser::new().recursion_limit(MOST_DEPTH).token_limit(MOST_TOKENS);
    let parsed = parser.parse_ast(asked.query.as_str(), "query");
    if parser.recursion_reached() > MOST_DEPTH {
        return Err(vec![alone("the document is nested too deeply")]);
    }
    if parser.tokens_reached() >= MOST_TOKENS {
        return Err(vec![alone("the document is too long")]);
    }
    let tree = parsed.map_err(|broken| syntax(&broken.errors))?;
    if place::is_too_deep(&tree, MOST_DEPTH) {
        return Err(vec![alone("the document is nested too deeply")]);
    }
    // What could not be built would be found wrong once more, for no reason of its own.
    let built = tree.to_executable(&SCHEMA).map_err(|broken| invalid(&tree, &broken.errors))?;
    let document = built.validate(&SCHEMA).map_err(|broken| invalid(&tree, &broken.errors))?;
    let faults = scalar::faults(&tree);
    if !faults.is_empty() {
        return Err(faults);
    }
    let operation = document.operations.get(asked.operation_name.as_deref());
    let operation = operation.map_err(|error| vec![alone(&error.message().to_string())])?;
    let variables = variables::coerced(operation, &asked.variables)?;
    Ok(Request { variables, operation_name: asked.operation_name.clone(), document })
}

impl Request {
    /// What is to be carried out.
    pub fn operation(&self) -> &Node<Operation> {
        let operation = self.document.operations.get(self.operation_name.as_deref());
        operation.expect("it was found when the request was read")
    }

    /// Whether it may change anything.
    pub fn changes(&self) -> bool {
        self.operation().is_mutation()
    }

    /// The names of the fields it asks for.
    pub fn did(&self) -> String {
        let names = self.operation().selection_set.selections.iter().filter_map(|selection| match selection {
            Selection::Field(field) => Some(field.name.as_str()),
            Selection::FragmentSpread(_) | Selection::InlineFragment(_) => None,
        });
        names.collect::<Vec<_>>().join(",")
    }
}

/// An error that is a sentence.
fn alone(message: &str) -> Value {
    json!({ "message": message })
}

/// What cannot be read. What follows the first such place is found wrong because of it.
fn syntax(errors: &DiagnosticList) -> Vec<Value> {
    let errors = errors.iter().take(1).map(|found| {
        let error = found.to_json();
        json!({ "message": error.message, "locations": error.locations })
    });
    errors.collect()
}

/// What the schema has against a document.
fn invalid(tree: &ast::Document, errors: &DiagnosticList) -> Vec<Value> {
    let mut told: Vec<Value> = Vec::new();
    for found in errors.iter() {
        let error = found.to_json();
        let kind = found.error.unstable_error_name().unwrap_or_default();
        let offset = apollo_compiler::diagnostic::ToCliReport::location(found.error).map(|at| at.offset());
        let place = offset.map(|offset| place::find(tree, offset)).unwrap_or_default();
        let mut error = place::told(kind, error.message.clone(), &place);
        if let Some(error) = error.as_object_mut() {
            error.insert("locations".to_owned(), json!(found.to_json().locations));
        }
        // All missing arguments of one field are one error.
        let missing = |error: &Value| error["extensions"]["code"] == "missingRequiredArguments";
        if missing(&error)
            && let Some(same) = told.iter_mut().find(|known| missing(known) && known["path"] == error["path"])
        {
            let more = error["extensions"]["arguments"].as_str().unwrap_or_default();
            let names = format!("{}, {more}", same["extensions"]["arguments"].as_str().unwrap_or_default());
            same["message"] = place::missing(same["extensions"]["name"].as_str().unwrap_or_default(), &names).into();
            same["extensions"]["arguments"] = names.into();
            continue;
        }
        told.push(error);
    }
    told
}
