//! The value that a key leads to. An element of a list that is not there yet, and what it would hold, is null, so that
//! its absence can be asserted and its coming awaited; a key that no such document can have leads nowhere.

use serde_json::Value;

use crate::domain::name_key;
use crate::failure::{Exit, Failure, Result};
use crate::wire::{SchemaPart, path};

/// A value that was found, and what is known about its key.
#[derive(Clone)]
pub struct Found<'a> {
    pub value: &'a Value,
    /// `None` where the schema says nothing.
    pub part: Option<SchemaPart<'static>>,
    /// Whether the value may be null because what holds it is not there.
    pub may_be_absent: bool,
    /// The name of the order.
    order: &'a str,
    /// The key it stands under.
    key: String,
}

/// What stands where nothing is.
const ABSENT: &Value = &Value::Null;

impl<'a> Found<'a> {
    /// A whole document about this order.
    pub fn of(document: &'a Value, schema: SchemaPart<'static>, order: &'a str) -> Found<'a> {
        Found { value: document, part: Some(schema), may_be_absent: false, order, key: String::new() }
    }

    /// Follows a key, from what `base` leads to.
    ///
    /// # Errors
    /// `unknown_field`, `ambiguous_line`.
    pub fn find(&self, base: &[&str], key: &str) -> Result<Found<'a>> {
        let mut found = self.clone();
        for step in base {
            (found, _) = found.step(step).ok_or_else(|| found.no_step(step, key))?;
        }
        // What `base` leads to is there.
        found.may_be_absent = false;
        let mut rest = Some(key);
        while let Some(path) = rest {
            (found, rest) = found.step(path).ok_or_else(|| found.no_step(path, key))?;
        }
        Ok(found)
    }

    /// Takes the first step of a path; with what is left of it.
    fn step<'p>(&self, path: &'p str) -> Option<(Found<'a>, Option<&'p str>)> {
        if let Some((word, value, rest)) = path::step(self.value, path) {
            return Some((self.below(word, value), rest));
        }
        let is_missing = self.value.is_array() || self.value.is_null();
        if !is_missing || path::is_ambiguous(self.value, path) {
            return None;
        }
        let ends = path.match_indices('.').map(|(end, _)| end).chain([path.len()]);
        let mut heads = ends.map(|end| (&path[..end], path[end..].strip_prefix('.')));
        heads.find_map(|(head, rest)| {
            let below = self.below(head, ABSENT);
            // A name with a dot is one only where a key follows: else the key is wrong.
            let whole = rest.is_some() || !head.contains('.');
            (whole && below.part.is_some() && self.may_hold(head) && below.leads(rest)).then_some((below, rest))
        })
    }

    /// What stands under a key or is an element.
    fn below(&self, word: &str, value: &'a Value) -> Found<'a> {
        let part = self.part.as_ref().and_then(|part| part.items().or_else(|| part.get(word)));
        let is_element = self.part.as_ref().is_some_and(|part| part.items().is_some());
        let may_be_absent = self.may_be_absent || is_element || self.value.is_null();
        Found { value, part: part.map(SchemaPart::into_owned), may_be_absent, order: self.order, key: word.to_owned() }
    }

    /// Whether this leads on along a path.
    fn leads(&self, rest: Option<&str>) -> bool {
        let Some(path) = rest else { return true };
        self.step(path).is_some_and(|(below, rest)| below.leads(rest))
    }

    /// Whether something of this name can come to stand here: a key, the index of an element, or its name.
    fn may_hold(&self, word: &str) -> bool {
        let Some(items) = self.part.as_ref().and_then(SchemaPart::items) else { return true };
        let marker = match self.key.as_str() {
            "fulfillment_orders" => "FO",
            "fulfillments" => "F",
            _ => return path::index(word).is_some() || (items.get("sku").is_some() && !word.is_empty()),
        };
        let own = name_key(word).strip_prefix(name_key(self.order)).and_then(|rest| rest.strip_prefix('-'));
        let number = own.unwrap_or(word).strip_prefix(marker).filter(|digits| !digits.starts_with('0'));
        path::index(word).is_some() || number.is_some_and(|digits| path::index(digits).is_some())
    }

    /// The refusal of a path that goes on where nothing is.
    fn no_step(&self, rest: &str, key: &str) -> Failure {
        if path::is_ambiguous(self.value, rest) {
            let message = format!("several lines in `{key}` have this SKU");
            return Failure::new("ambiguous_line", Exit::Usage, message).hint("name the line by its place: 0, 1, 2");
        }
        let word = rest.split('.').next().unwrap_or(rest);
        let there = path::steps(self.value);
        let hint = match there.is_empty() {
            true => "nothing stands there".to_owned(),
            false => format!("one of {}", there.join(", ")),
        };
        Failure::new("unknown_field", Exit::Usage, format!("there is no `{word}` in `{key}`")).hint(hint)
    }
}
