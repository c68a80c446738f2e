//! The arguments of a mutation, read as the domain has them.

use serde_json::Value;

use super::may;
use super::outcome::{No, UserError};
use crate::domain::{
    Code, FulfillmentOrderNumber, LineReference, Name, Order, Pick, Refusal, Text, Time, Unfit, Word, ids,
};
use crate::serve::graphql::gid;
use crate::serve::graphql::text;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

/// The arguments of a mutation, or an object in them. Null is the same as absent.
#[derive(Debug, Clone)]
pub struct Input {
    value: Value,
    /// Where it stands, as user errors say it.
    path: Vec<String>,
}

/// The sentence about too few units.
pub const TOO_FEW: &str = "the quantity must be at least 1";
/// The sentence about a line that is not there.
pub const NO_SUCH_LINE: &str = "the fulfillment order has no such line";

impl Input {
    pub fn new(arguments: Value) -> Input {
        Input { value: arguments, path: Vec::new() }
    }

    /// An object in it; an empty one if it is not given.
    pub fn object(&self, name: &str) -> Input {
        Input { value: self.value[name].clone(), path: self.at(name) }
    }

    /// As [`Input::object`], for one that user errors do not name.
    pub fn unnamed(&self, name: &str) -> Input {
        Input { value: self.value[name].clone(), path: self.path.clone() }
    }

    /// Whether it is given at all.
    pub fn has(&self, name: &str) -> bool {
        !self.value[name].is_null()
    }

    /// The first of these that is given and says anything.
    pub fn any_of<'a>(&self, names: &[&'a str]) -> Option<&'a str> {
        let says = |name: &str| match &self.value[name] {
            Value::Null | Value::Bool(false) => false,
            Value::String(text) => !text.is_empty(),
            Value::Array(items) => items.iter().any(|item| item.as_str() != Some("")),
            _ => true,
        };
        names.iter().copied().find(|name| says(name))
    }

    /// The objects of a list.
    pub fn objects(&self, name: &str) -> Vec<Input> {
        let items = self.value[name].as_array().into_iter().flatten().enumerate();
        let item = |(index, value): (usize, &Value)| {
            let path = self.at(name).into_iter().chain([index.to_string()]).collect();
            Input { value: value.clone(), path }
        };
        items.map(item).collect()
    }

    /// Where something in it stands.
    fn at(&self, name: &str) -> Vec<String> {
        self.path.iter().cloned().chain([name.to_owned()]).collect()
    }

    /// What is wrong with something in it.
    pub fn fault(&self, name: &str, message: impl Into<String>) -> UserError {
        UserError { field: Some(self.at(name)), ..UserError::alone(message) }
    }

    /// What is wrong with an entry of a list of texts in it.
    pub fn fault_at(&self, name: &str, index: usize, refusal: Refusal) -> UserError {
        let field = self.at(name).into_iter().chain([index.to_string()]).collect();
        UserError { field: Some(field), ..UserError::of(refusal) }
    }

    /// As [`Input::fault`], where the domain says what it is.
    pub fn unfit(&self, name: &str, refusal: Refusal) -> UserError {
        UserError { field: Some(self.at(name)), ..UserError::of(refusal) }
    }

    /// What is wrong with it as a whole, where the domain says what it is.
    pub fn unfit_whole(&self, refusal: Refusal) -> UserError {
        UserError { field: Some(self.path.clone()), ..UserError::of(refusal) }
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.value[name].as_str()
    }

    /// An id, or an empty text, which is none.
    pub fn id(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    pub fn texts(&self, name: &str) -> Option<Vec<String>> {
        let items = self.value[name].as_array()?;
        Some(items.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    pub fn flag(&self, name: &str) -> Option<bool> {
        self.value[name].as_bool()
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        self.value[name].as_i64()
    }

    /// As it is; null if it is not given.
    pub fn value(&self, name: &str) -> &Value {
        &self.value[name]
    }

    /// A moment; the schema has judged its form.
    pub fn time(&self, name: &str) -> Option<Time> {
        text::read_time(self.text(name)?)
    }

    /// A word of a closed set, as the platform spells it.
    pub fn word<W: Word>(&self, name: &str) -> Option<W> {
        W::of_spelling(&self.text(name)?.to_ascii_lowercase())
    }

    /// A free text.
    ///
    /// # Errors
    /// One that is too long, or cannot be kept.
    pub fn note(&self, name: &str) -> Result<Option<String>, No> {
        self.judged(name, Text::new)
    }

    /// A short text.
    ///
    /// # Errors
    /// One that is too long, or cannot be kept.
    pub fn name(&self, name: &str) -> Result<Option<String>, No> {
        self.judged(name, Name::new)
    }

    fn judged<T: Into<String>>(&self, name: &str, of: fn(String) -> Result<T, Unfit>) -> Result<Option<String>, No> {
        let Some(text) = self.text(name).filter(|text| !text.is_empty()) else { return Ok(None) };
        let judged = of(text.to_owned()).map_err(|unfit| self.unfit(name, unfit.refusal(name, Code::Usage)))?;
        Ok(Some(judged.into()))
    }

    /// The fulfillment order that is named, with its order.
    ///
    /// # Errors
    /// An error of the request if there is none.
    pub fn work(&self, world: &World<'_>) -> Result<(i64, FulfillmentOrderNumber), No> {
        let id = self.id("id");
        may::work(world, id)?.ok_or_else(|| Trouble::not_found(format!("unknown id: {id}")).into())
    }

    /// Lines of a fulfillment order with their units.
    ///
    /// # Errors
    /// Fewer units than one, and lines of another fulfillment order.
    pub fn lines(
        &self,
        order: &Order,
        work: FulfillmentOrderNumber,
        (too_few, no_line): (Option<&'static str>, UserError),
    ) -> Result<Vec<Pick>, No> {
        let lines = self.objects("fulfillmentOrderLineItems");
        if let Some(line) = lines.iter().find(|line| line.number("quantity").is_some_and(|quantity| quantity < 1)) {
            return Err(UserError { code: too_few, ..line.fault("quantity", TOO_FEW).why("invalid_quantity") }.into());
        }
        let mut picks = Vec::new();
        for line in &lines {
            let number = gid::number(line.id("id"), "FulfillmentOrderLineItem")?;
            let found = order.line_with_id(number).filter(|(of, _)| of.number == work);
            let Some((_, found)) = found else { return Err(no_line.why("line_not_found").into()) };
            let line_id = LineReference::Id(ids::part_id(order.id, found.line));
            picks.push(Pick { line: line_id, quantity: line.number("quantity") });
        }
        Ok(picks)
    }
}
