//! `--fields a,b.c`: shows a part of each item of a list, else of the document. A list may say something of itself beside
//! its items: that can be named too. The keys that can be named come from the schema of the document, so that a name is
//! checked before anything is done.

use serde_json::{Map, Value};

use crate::failure::{Failure, Result};
use crate::wire::{self, Kind, SchemaPart};

/// Checked paths into the items of one kind of document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// As they were asked for.
    paths: Vec<String>,
    selection: Selection,
    /// The names among them that are keys of the list itself; where there are any, nothing else of it stays.
    own: Vec<String>,
}

/// What is kept of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Selection {
    All,
    Keys(Vec<(String, Selection)>),
}

impl Fields {
    /// Reads `a,b.c`. An unknown name is a usage error that lists the valid ones.
    pub fn parse(kind: Kind, text: &str) -> Result<Fields> {
        let (known, own) = (Fields::known(kind), own(kind));
        let mut fields = Fields { paths: Vec::new(), selection: Selection::Keys(Vec::new()), own: Vec::new() };
        for name in text.split(',').map(str::trim) {
            let path = if kind == Kind::Timeline { name.strip_prefix("events.").unwrap_or(name) } else { name };
            if !known.iter().any(|known| known == path) {
                let message = format!("unknown field `{name}`; the fields are: {}", known.join(", "));
                return Err(Failure::usage(message).hint("--fields help lists them, one a line"));
            }
            if !fields.paths.iter().any(|earlier| earlier == path) {
                if own.iter().any(|own| own == path) {
                    fields.own.push(path.to_owned());
                } else {
                    fields.selection.add(path);
                }
                fields.paths.push(path.to_owned());
            }
        }
        Ok(fields)
    }

    /// Every name that can be asked for; what `--fields help` prints.
    pub fn known(kind: Kind) -> Vec<String> {
        let document = wire::document(kind);
        match items(kind, &document) {
            Some(items) => items.paths().into_iter().chain(own(kind)).collect(),
            None => document.paths().into_iter().filter(|path| path != "schema" && path != "kind").collect(),
        }
    }

    /// The names, as they were asked for.
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// Whether anything is left of an item.
    pub fn has_items(&self) -> bool {
        self.own.len() < self.paths.len()
    }

    /// The names of what a list says of itself.
    pub fn own(&self) -> &[String] {
        &self.own
    }

    /// What is left of an item, in the order that was asked for.
    pub fn project(&self, value: Value) -> Value {
        self.selection.project(value)
    }

    /// What is left of a document: `schema` and `kind` stay.
    pub fn project_document(&self, document: Value) -> Value {
        let mut head = Map::new();
        if let Value::Object(map) = &document {
            let kept = ["schema", "kind"].into_iter().filter_map(|key| Some((key.to_owned(), map.get(key)?.clone())));
            head.extend(kept);
        }
        if let Value::Object(rest) = self.project(document) {
            head.extend(rest);
        }
        Value::Object(head)
    }

    /// What is left of a document whose parts have the shape of its items: what it says of itself stays, unless some of
    /// that is named.
    pub fn project_parts(&self, document: Value) -> Value {
        let Value::Object(map) = document else { return document };
        let is_named = |key: &str| self.own.is_empty() || self.own.iter().any(|own| own == key);
        let part = |(key, value): (String, Value)| match value {
            Value::Array(_) | Value::Object(_) => self.has_items().then(|| (key, self.project(value))),
            value if matches!(&*key, "schema" | "kind") || is_named(&key) => Some((key, value)),
            _ => None,
        };
        Value::Object(map.into_iter().filter_map(part).collect())
    }
}

/// The items of a list.
pub fn items<'a>(kind: Kind, document: &'a SchemaPart<'_>) -> Option<SchemaPart<'a>> {
    kind.item().and_then(|_| document.get(kind.items_key()))
}

/// What a list says of itself beside its items: single values; its page always stays.
fn own(kind: Kind) -> Vec<String> {
    let document = wire::document(kind);
    if items(kind, &document).is_none() {
        return Vec::new();
    }
    let is_single = |part: &SchemaPart<'_>| part.items().is_none() && part.keys().next().is_none();
    let own = document.keys().filter(|(key, part)| !matches!(*key, "schema" | "kind") && is_single(part));
    own.map(|(key, _)| key.to_owned()).collect()
}

/// The value under a path; through a list, the list of the values.
pub fn lookup(value: &Value, path: &str) -> Value {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    match value {
        Value::Array(values) => values.iter().map(|value| lookup(value, path)).collect(),
        Value::Object(map) => match (map.get(key), rest) {
            (Some(value), Some(rest)) => lookup(value, rest),
            (Some(value), None) => value.clone(),
            (None, _) => Value::Null,
        },
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Value::Null,
    }
}

impl Selection {
    fn add(&mut self, path: &str) {
        let Selection::Keys(keys) = self else { return };
        let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
        let place = keys.iter().position(|(known, _)| known == key).unwrap_or_else(|| {
            keys.push((key.to_owned(), Selection::Keys(Vec::new())));
            keys.len() - 1
        });
        match rest {
            Some(rest) => keys[place].1.add(rest),
            None => keys[place].1 = Selection::All,
        }
    }

    fn project(&self, value: Value) -> Value {
        match (self, value) {
            (Selection::All, value) => value,
            (Selection::Keys(_), Value::Array(values)) => values.into_iter().map(|value| self.project(value)).collect(),
            (Selection::Keys(keys), Value::Object(mut map)) => {
                let kept = keys.iter().filter_map(|(key, inner)| {
                    let value = map.get_mut(key).map(Value::take)?;
                    Some((key.clone(), inner.project(value)))
                });
                Value::Object(kept.collect())
            }
            (Selection::Keys(_), value) => value,
        }
    }
}
