//! A part of a document as its JSON schema describes it: what `--fields`, completions and `order assert` know of the
//! keys that may come.

use std::borrow::Cow;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// A document, or what stands under one of its keys. Everything it holds is described in place, without references.
#[derive(Debug, Clone)]
pub struct SchemaPart<'a>(Cow<'a, Value>);

impl SchemaPart<'static> {
    /// The schema of a type, as it is written.
    pub fn of<T: JsonSchema>() -> SchemaPart<'static> {
        let settings = SchemaSettings::draft2020_12().for_serialize();
        let settings = settings.with(|settings| settings.inline_subschemas = true);
        SchemaPart(Cow::Owned(settings.into_generator().subschema_for::<T>().to_value()))
    }
}

impl<'a> SchemaPart<'a> {
    /// As JSON.
    pub fn into_value(self) -> Value {
        self.0.into_owned()
    }

    /// The keys of an object with what stands under them, in the order in which they are printed; none where they
    /// differ by case, as in the details of an error.
    pub fn keys(&self) -> impl Iterator<Item = (&str, SchemaPart<'_>)> {
        let properties = self.0.get("properties").and_then(Value::as_object).map(Map::iter);
        properties.into_iter().flatten().map(|(key, part)| (key.as_str(), SchemaPart(Cow::Borrowed(part))))
    }

    /// What stands under a key; of a list, under the key of its items.
    pub fn get(&self, key: &str) -> Option<SchemaPart<'_>> {
        let mut part = &*self.0;
        while let Some(items) = part.get("items") {
            part = items;
        }
        Some(SchemaPart(Cow::Borrowed(part.get("properties")?.get(key)?)))
    }

    /// What each element of a list is; `None` if it is no list.
    pub fn items(&self) -> Option<SchemaPart<'_>> {
        self.0.get("items").map(|items| SchemaPart(Cow::Borrowed(items)))
    }

    /// The same, for as long as it is needed.
    pub fn into_owned(self) -> SchemaPart<'static> {
        SchemaPart(Cow::Owned(self.0.into_owned()))
    }

    /// Every path below, parents before their children, in the order in which they are printed.
    pub fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        self.collect_paths("", &mut paths);
        paths
    }

    fn collect_paths(&self, prefix: &str, paths: &mut Vec<String>) {
        if let Some(items) = self.items() {
            items.collect_paths(prefix, paths);
        }
        for (key, part) in self.keys() {
            let path = if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") };
            paths.push(path.clone());
            part.collect_paths(&path, paths);
        }
    }

    /// Whether its values may be of this type, as JSON Schema names types: `boolean`, `null`.
    pub fn may_be(&self, name: &str) -> bool {
        match self.0.get("type") {
            Some(Value::Array(names)) => names.iter().any(|known| known == name),
            Some(known) => known == name,
            None => true,
        }
    }

    /// The words of a closed set; none where any text may stand.
    pub fn words(&self) -> Vec<&str> {
        let words = self.0.get("enum").and_then(Value::as_array).into_iter().flatten().chain(self.0.get("const"));
        words.filter_map(Value::as_str).collect()
    }
}
