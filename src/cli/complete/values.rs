//! What could be the value of an argument: a word of its closed set, or a name out of the database. What an argument
//! is the name of is told by the name of its value in the help.

use clap::Arg;

use super::candidate::{Candidate, FILES};
use super::line::Line;
use crate::app::{App, Wanted};
use crate::cli::value::Switch;
use crate::domain::Action;
use crate::wire;
use crate::wire::{Kind, Meaning, SchemaList, Shape};

/// The candidates for a value. A database that cannot be read at once has none.
pub fn of(line: &Line<'_>, arg: &Arg, app: &App<'_>) -> Vec<Candidate> {
    let words = arg.get_possible_values();
    if !words.is_empty() {
        return plain(words.iter().map(|word| word.get_name().to_owned()));
    }
    let value = arg.get_value_names().and_then(<[_]>::first).map(|name| name.as_str()).unwrap_or_default();
    if value == "FILE" {
        return plain([FILES.to_owned()]);
    }
    if line.name == "schema" {
        let kinds = SchemaList::every().items.into_iter();
        return kinds.map(|kind| Candidate { word: kind.name, about: kind.description }).collect();
    }
    match value {
        "KEY=VALUE" => return plain(expectations(line)),
        "VALUE" => match line.positionals.first() {
            Some(&("auto-fulfill" | "require-paid")) => {
                return plain(Switch::ALL.iter().map(|word| word.as_str().to_owned()));
            }
            Some(&"default-location") => {
                return plain(app.complete(&Wanted::Locations, &line.word).unwrap_or_default());
            }
            _ => return Vec::new(),
        },
        _ => {}
    }
    // `service:` stands before the handle of somebody who is told.
    let (head, word) = match (value, line.word.strip_prefix("service:")) {
        ("PARTY", Some(handle)) => ("service:", handle),
        _ => ("", line.word.as_str()),
    };
    let Some(wanted) = wanted(line, arg, value) else { return Vec::new() };
    // A `#` would begin a comment in a shell; names are offered without it.
    let word = word.strip_prefix('#').unwrap_or(word);
    let mut names = app.complete(&wanted, word).unwrap_or_default();
    if value == "PARTY" {
        names.iter_mut().for_each(|name| name.insert_str(0, "service:"));
        if head.is_empty() {
            names =
                app.complete(&wanted, "").unwrap_or_default().iter().map(|name| format!("service:{name}")).collect();
            names.insert(0, "customer".to_owned());
        }
    }
    plain(names)
}

fn plain(words: impl IntoIterator<Item = String>) -> Vec<Candidate> {
    words.into_iter().map(|word| Candidate { word, about: String::new() }).collect()
}

/// `KEY=` for each key of the order or fulfillment order that has few values, and behind it these.
fn expectations(line: &Line<'_>) -> Vec<String> {
    let order = Kind::Order.shape();
    let is_part = line.positionals.first().is_some_and(|target| target.contains("-FO"));
    let shape = if is_part { order.get("fulfillment_orders") } else { Some(&order) };
    let keys = match shape {
        Some(Shape::List(part)) => part.keys(),
        Some(shape) => shape.keys(),
        None => &[],
    };
    let mut keys = keys.iter().filter(|(key, shape)| !matches!(*key, "schema" | "kind") && !words(shape).is_empty());
    let Some((given, _)) = line.word.split_once('=') else { return keys.map(|(key, _)| format!("{key}=")).collect() };
    let meant = keys.find(|(key, _)| given.strip_suffix('!').unwrap_or(given) == *key);
    meant.map_or_else(Vec::new, |(_, shape)| words(shape).into_iter().map(|word| format!("{given}={word}")).collect())
}

/// The values of a key, if they are few.
fn words(shape: &Shape) -> Vec<&'static str> {
    match shape {
        Shape::Boolean => vec!["true", "false"],
        Shape::Text(Meaning::Words(words)) => words.clone(),
        Shape::Nullable(inner) => words(inner),
        _ => Vec::new(),
    }
}

/// What a value is the name of; `None` for new names, numbers and texts.
fn wanted(line: &Line<'_>, arg: &Arg, value: &str) -> Option<Wanted> {
    let noun = line.name.split(' ').next().unwrap_or_default();
    let is_new = line.name.ends_with(" add") && arg.is_positional();
    match value {
        _ if is_new => None,
        "TARGET" => Some(Wanted::Targets { orders: true, parts: true, actions: actions(line) }),
        "ORDER" => Some(Wanted::Targets { orders: true, parts: false, actions: actions(line) }),
        "FULFILLMENT-ORDER" => Some(Wanted::Targets { orders: false, parts: true, actions: actions(line) }),
        "NAME" if noun == "fulfillment" && arg.is_positional() => {
            Some(Wanted::Fulfillments { cancellable: line.name == "fulfillment cancel" })
        }
        "HANDLE" if noun == "location" => Some(Wanted::Locations),
        "HANDLE" | "PARTY" => Some(Wanted::Services),
        "LOCATION" => Some(Wanted::Locations),
        // A price or a quantity that is begun is nobody's name.
        _ if value.starts_with("SKU") && line.word.contains('=') => None,
        _ if value.starts_with("SKU") => Some(match line.positionals.first() {
            Some(order) if noun != "inventory" && arg.get_id() != "add" => Wanted::SkusOf((*order).to_owned()),
            _ => Wanted::Skus,
        }),
        _ => None,
    }
}

/// The actions that the command takes; of a service's answers those that the line may still come to mean.
fn actions(line: &Line<'_>) -> Vec<Action> {
    let has = |option: &str| line.given.contains(&option);
    let taken = Action::ALL.iter().copied().filter(|action| wire::is_taken_by(*action, &line.name));
    taken
        .filter(|action| match action {
            Action::AcceptRequest | Action::AcceptCancellation => !has("reject"),
            Action::RejectRequest | Action::RejectCancellation => !has("accept"),
            _ => true,
        })
        .collect()
}
