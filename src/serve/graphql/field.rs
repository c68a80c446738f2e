//! A field that is asked for: its name and its arguments.

use apollo_compiler::ast::Value as Literal;
use apollo_compiler::resolvers::ResolveInfo;
use apollo_compiler::response::{JsonMap, JsonValue};
use serde_json::Value;

use super::thing::Thing;

/// A field of a thing.
pub struct Field<'f> {
    pub name: &'f str,
    /// What it is a field of.
    pub owner: &'f Thing,
    info: &'f ResolveInfo<'f>,
}

impl<'f> Field<'f> {
    pub fn new(owner: &'f Thing, info: &'f ResolveInfo<'f>) -> Field<'f> {
        Field { name: info.field_name(), owner, info }
    }

    /// The key it has in the answer.
    pub fn key(&self) -> &'f str {
        self.info.field_selections()[0].response_key()
    }

    /// The name of the type that it leads to.
    pub fn type_name(&self) -> &'f str {
        self.info.field_definition().ty.inner_named_type()
    }

    fn argument(&self, name: &str) -> Option<&'f JsonValue> {
        self.info.arguments().get(name).filter(|value| !value.is_null())
    }

    pub fn text(&self, name: &str) -> Option<&'f str> {
        self.argument(name)?.as_str()
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        self.argument(name)?.as_i64()
    }

    pub fn flag(&self, name: &str) -> bool {
        self.argument(name).and_then(JsonValue::as_bool).unwrap_or(false)
    }

    /// The texts of a list; `None` if it is not given.
    pub fn texts(&self, name: &str) -> Option<Vec<&'f str>> {
        let items = self.argument(name)?.as_array()?;
        Some(items.iter().filter_map(JsonValue::as_str).collect())
    }

    /// The text that a directive of this name has for an argument, in the document or by a variable.
    pub fn directive(&self, name: &str, argument: &str, variables: &JsonMap) -> Option<String> {
        let value = self.info.field_selections()[0].directives.get(name)?.specified_argument_by_name(argument)?;
        match value.as_ref() {
            Literal::String(text) => Some(text.clone()),
            Literal::Variable(name) => Some(variables.get(name.as_str())?.as_str().unwrap_or_default().to_owned()),
            _ => Some(String::new()),
        }
    }

    /// An argument as it is; null if it is not given.
    pub fn json(&self, name: &str) -> Value {
        self.argument(name).map_or(Value::Null, plain)
    }

    /// All arguments that are given.
    pub fn arguments(&self) -> Value {
        let given = self.info.arguments().iter().filter(|(_, value)| !value.is_null());
        Value::Object(given.map(|(name, value)| (name.as_str().to_owned(), plain(value))).collect())
    }
}

/// A value of the library as one of ours.
fn plain(value: &JsonValue) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
