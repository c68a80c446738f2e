//! A dotted path into a document: `fulfillment_orders.FO2.status`. Elements of a list are named by their index, or by
//! their name: whole (`#1001-FO2`), without its `#`, or by the end that tells the parts of an order apart (`FO2`); lines
//! by their SKU.
//!
//! Used by `order assert`, `order wait`, and the references and expectations of a batch.

use serde_json::Value;

/// The value at the end of a path; `None` where the path leaves the document.
pub fn follow<'a>(document: &'a Value, path: &str) -> Option<&'a Value> {
    let (mut value, mut rest) = (document, Some(path));
    while let Some(path) = rest {
        (_, value, rest) = step(value, path)?;
    }
    Some(value)
}

/// Takes the first step of a path: its word, where it leads, and what is left of the path; `None` for what is left at
/// the end. Names may hold dots, so the longest name that fits is taken.
pub fn step<'a, 'p>(value: &'a Value, path: &'p str) -> Option<(&'p str, &'a Value, Option<&'p str>)> {
    let (taken, next) = first(value, path)?;
    Some((&path[..taken], next, path[taken..].strip_prefix('.')))
}

/// The length of the first word, and where it leads.
fn first<'a>(value: &'a Value, path: &str) -> Option<(usize, &'a Value)> {
    let word = path.split('.').next().unwrap_or(path);
    match value {
        Value::Object(object) => object.get(word).map(|value| (word.len(), value)),
        Value::Array(elements) => {
            if let Some(value) = index(word).and_then(|index| elements.get(index)) {
                return Some((word.len(), value));
            }
            let mut longest = longest_named(elements, path);
            longest.next().filter(|_| longest.next().is_none())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// Whether several elements of a list have the name at the head of a path: a SKU that stands on several lines.
pub fn is_ambiguous(value: &Value, path: &str) -> bool {
    value.as_array().is_some_and(|elements| longest_named(elements, path).nth(1).is_some())
}

/// The elements whose name is the longest at the head of a path, each with its length.
fn longest_named<'a>(elements: &'a [Value], path: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    let named = |value: &'a Value| Some((named(value, path)?, value));
    let most = elements.iter().filter_map(named).map(|(taken, _)| taken).max();
    elements.iter().filter_map(named).filter(move |(taken, _)| Some(*taken) == most)
}

/// What may follow here: the keys of an object, the names or indices of the elements of a list.
pub fn steps(value: &Value) -> Vec<String> {
    match value {
        Value::Object(object) => object.keys().cloned().collect(),
        Value::Array(elements) => {
            let label = |(at, element): (usize, &Value)| {
                name(element).map_or_else(|| at.to_string(), |name| last(name).to_owned())
            };
            elements.iter().enumerate().map(label).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

/// The length of the name at the head of a path, if it is this element's.
fn named(element: &Value, path: &str) -> Option<usize> {
    let name = name(element)?;
    let ways = [Some(name), name.strip_prefix('#'), Some(last(name))];
    let heads = |way: &&str| path.strip_prefix(*way).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    ways.into_iter().flatten().filter(heads).map(str::len).max()
}

/// What an element is called: a line by its SKU.
fn name(element: &Value) -> Option<&str> {
    element.get("name").or_else(|| element.get("sku"))?.as_str()
}

/// `FO2` from `#1001-FO2`; any other name as it is.
fn last(name: &str) -> &str {
    match name.rsplit_once('-') {
        Some((_, last)) if last.starts_with('F') => last,
        _ => name,
    }
}

/// A number of an element: digits alone.
pub fn index(word: &str) -> Option<usize> {
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}
