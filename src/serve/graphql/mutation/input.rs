//! The arguments of a mutation, read as the domain has them.

use serde_json::Value;

use super::outcome::{No, UserError};
use crate::domain::{Code, FulfillmentOrderNumber, LineNumber, LineReference, Order, Pick, Text, Time, Word, ids};
use crate::serve::graphql::gid;
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::text;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

/// The arguments of a mutation, or an object in them. Null is the same as absent.
#[derive(Debug, Clone)]
pub struct Input(Value);

/// The sentence about too few units.
pub const TOO_FEW: &str = "the quantity must be at least 1";
/// The sentence about a line that is not there.
pub const NO_SUCH_LINE: &str = "the fulfillment order has no such line";

impl Input {
    pub fn new(arguments: Value) -> Input {
        Input(arguments)
    }

    /// An object in it; an empty one if it is not given.
    pub fn object(&self, name: &str) -> Input {
        Input(self.0[name].clone())
    }

    /// Whether it is given at all.
    pub fn has(&self, name: &str) -> bool {
        !self.0[name].is_null()
    }

    /// The objects of a list.
    pub fn objects(&self, name: &str) -> Vec<Input> {
        let items = self.0[name].as_array().cloned().unwrap_or_default();
        items.into_iter().map(Input).collect()
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.0[name].as_str()
    }

    /// An id, or an empty text, which is none.
    pub fn id(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    pub fn texts(&self, name: &str) -> Option<Vec<String>> {
        let items = self.0[name].as_array()?;
        Some(items.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    pub fn flag(&self, name: &str) -> Option<bool> {
        self.0[name].as_bool()
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        self.0[name].as_i64()
    }

    /// As it is; null if it is not given.
    pub fn value(&self, name: &str) -> &Value {
        &self.0[name]
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
        let Some(text) = self.text(name).filter(|text| !text.is_empty()) else { return Ok(None) };
        let text = Text::new(text.to_owned()).map_err(|unfit| unfit.refusal(name, Code::Usage))?;
        Ok(Some(text.into()))
    }

    /// The fulfillment order that is named, with its order.
    ///
    /// # Errors
    /// An error of the request if there is none.
    pub fn work(&self, world: &World<'_>) -> Result<(i64, FulfillmentOrderNumber), No> {
        let id = self.id("id");
        nodes::work_by_gid(world, id)?.ok_or_else(|| Trouble::not_found(format!("unknown id: {id}")).into())
    }

    /// Lines of a fulfillment order with their units. `path` leads to the object that holds them.
    ///
    /// # Errors
    /// Fewer units than one, and lines of another fulfillment order.
    pub fn lines(
        &self,
        order: &Order,
        work: FulfillmentOrderNumber,
        path: &[String],
        (too_few, no_line): (Option<&'static str>, UserError),
    ) -> Result<Vec<Pick>, No> {
        let lines = self.objects("fulfillmentOrderLineItems");
        for (index, line) in lines.iter().enumerate() {
            if line.number("quantity").is_some_and(|quantity| quantity < 1) {
                let index = index.to_string();
                let last = ["fulfillmentOrderLineItems", index.as_str(), "quantity"].map(str::to_owned);
                let field = path.iter().cloned().chain(last).collect();
                return Err(UserError { field: Some(field), code: too_few, ..UserError::alone(TOO_FEW) }.into());
            }
        }
        let mut picks = Vec::new();
        for line in &lines {
            let number = gid::number(line.id("id"), "FulfillmentOrderLineItem")?;
            let Some(found) = line_of(order, work, number) else { return Err(no_line.into()) };
            let line_id = LineReference::Id(ids::part_id(order.id, found));
            picks.push(Pick { line: line_id, quantity: line.number("quantity") });
        }
        Ok(picks)
    }
}

/// The line of a fulfillment order that a number names.
fn line_of(order: &Order, work: FulfillmentOrderNumber, number: i64) -> Option<LineNumber> {
    let part = gid::of_part(order.id, work);
    let (_, line) = gid::apart_within(number).into_iter().find(|(of, _)| *of == part)?;
    let line = LineNumber::new(u32::try_from(line).ok()?).ok()?;
    order.fulfillment_order(work)?.line(line).map(|held| held.line)
}
