//! What could be the value of an argument: completers that verbs hang on their arguments. Closed sets of words complete
//! themselves. A database that cannot be read at once has no names to offer.

use std::ffi::OsStr;

use clap_complete::engine::{ArgValueCandidates, ArgValueCompleter, CompletionCandidate};

use super::asked::Asked;
use crate::app::Wanted;
use crate::cli::value::{IDLE, Switch, Word};
use crate::domain::{Action, Setting, carriers};
use crate::wire::{self, SchemaList, SchemaPart};

/// An order or a fulfillment order on which the command is possible now.
pub fn target(command: &'static str) -> ArgValueCompleter {
    targets(command, true, true)
}

/// An order on which the command is possible now.
pub fn order(command: &'static str) -> ArgValueCompleter {
    targets(command, true, false)
}

/// A fulfillment order on which the command is possible now.
pub fn fulfillment_order(command: &'static str) -> ArgValueCompleter {
    targets(command, false, true)
}

fn targets(command: &'static str, orders: bool, parts: bool) -> ArgValueCompleter {
    named(move |asked| Some(Wanted::Targets { orders, parts, actions: actions(asked, command) }))
}

/// A fulfillment; of those that can be cancelled alone, if wanted.
pub fn fulfillment(cancellable: bool) -> ArgValueCompleter {
    named(move |_| Some(Wanted::Fulfillments { cancellable }))
}

/// The handle of a service.
pub fn service() -> ArgValueCompleter {
    named(|_| Some(Wanted::Services))
}

/// The id of a webhook.
pub fn webhook() -> ArgValueCompleter {
    named(|_| Some(Wanted::Webhooks))
}

/// The handle of a location.
pub fn location() -> ArgValueCompleter {
    named(|_| Some(Wanted::Locations))
}

/// The name of an app that may call.
pub fn app() -> ArgValueCompleter {
    named(|_| Some(Wanted::Apps))
}

/// A SKU that is stocked.
pub fn sku() -> ArgValueCompleter {
    named(|_| Some(Wanted::Skus))
}

/// A SKU of the order that is named before.
pub fn sku_of_order() -> ArgValueCompleter {
    named(|asked| {
        let order = ["target", "order", "fulfillment_order"].into_iter().find_map(|id| asked.given(id));
        order.map(|order| Wanted::SkusOf(order.to_owned())).or(Some(Wanted::Skus))
    })
}

/// A hold on the target that is named before: its handle, or its id where that says more.
pub fn hold_of_target() -> ArgValueCompleter {
    named(|asked| asked.given("target").map(|target| Wanted::HoldsOn(target.to_owned())))
}

/// A carrier of the table.
pub fn carrier() -> ArgValueCompleter {
    completer(|_, word| starting(carriers().map(|carrier| carrier.name.to_owned()), word))
}

/// The end of a run that is no time.
pub fn end_of_run() -> ArgValueCompleter {
    completer(|_, word| starting(std::iter::once(IDLE.to_owned()), word))
}

/// `customer`, or `service:HANDLE`.
pub fn party() -> ArgValueCompleter {
    completer(|asked, word| {
        let services = names(asked, &Wanted::Services, "").into_iter().map(|handle| format!("service:{handle}"));
        starting(std::iter::once("customer".to_owned()).chain(services), word)
    })
}

/// A kind of document.
pub fn kind() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        let kinds = SchemaList::every().items.into_iter();
        kinds.map(|kind| CompletionCandidate::new(kind.name).help(Some(kind.description.into()))).collect()
    })
}

/// The value of the setting that is named before.
pub fn setting_value() -> ArgValueCompleter {
    completer(|asked, word| match asked.given("setting").and_then(Setting::typed) {
        Some(Setting::AutoFulfill | Setting::RequirePaid) => {
            starting(Switch::ALL.iter().map(|word| word.as_str().to_owned()), word)
        }
        Some(Setting::DefaultLocation) => names(asked, &Wanted::Locations, word),
        Some(Setting::Shop | Setting::Currency | Setting::ShopDomain | Setting::Country) | None => Vec::new(),
    })
}

/// `KEY=` for each key of the order or fulfillment order that has few values, and behind it these.
pub fn expectation() -> ArgValueCompleter {
    completer(|asked, word| {
        let order = SchemaPart::of::<wire::Order>();
        let target = asked.given("target").unwrap_or_default();
        let list = match target.rsplit_once("-F") {
            Some((_, number)) if number.starts_with('O') => Some("fulfillment_orders"),
            Some((_, number)) if number.starts_with(|digit: char| digit.is_ascii_digit()) => Some("fulfillments"),
            _ => None,
        };
        let parts = list.and_then(|list| order.get(list));
        let target = parts.as_ref().and_then(|parts| parts.items()).unwrap_or_else(|| order.clone());
        let mut keys =
            target.keys().filter(|(key, part)| !matches!(*key, "schema" | "kind") && !words(part).is_empty());
        let Some((given, _)) = word.split_once('=') else {
            return starting(keys.map(|(key, _)| format!("{key}=")), word);
        };
        let meant = keys.find(|(key, _)| given.strip_suffix('!').unwrap_or(given) == *key);
        let values = meant.map(|(_, part)| words(&part).into_iter().map(str::to_owned).collect::<Vec<_>>());
        starting(values.unwrap_or_default().into_iter().map(|value| format!("{given}={value}")), word)
    })
}

/// The values of a key, if they are few.
fn words<'a>(part: &'a SchemaPart<'_>) -> Vec<&'a str> {
    if part.may_be("boolean") { vec!["true", "false"] } else { part.words() }
}

fn completer(complete: impl Fn(&Asked, &str) -> Vec<String> + Send + Sync + 'static) -> ArgValueCompleter {
    ArgValueCompleter::new(move |word: &OsStr| {
        let Some(word) = word.to_str() else { return Vec::new() };
        let words = Asked::with(|asked| complete(asked, word));
        words.into_iter().map(CompletionCandidate::new).collect::<Vec<_>>()
    })
}

/// Completes names out of the database.
fn named(wanted: impl Fn(&Asked) -> Option<Wanted> + Send + Sync + 'static) -> ArgValueCompleter {
    completer(move |asked, word| wanted(asked).map(|wanted| names(asked, &wanted, word)).unwrap_or_default())
}

fn names(asked: &Asked, wanted: &Wanted, word: &str) -> Vec<String> {
    // A price or a quantity that is begun is nobody's name.
    if word.contains('=') {
        return Vec::new();
    }
    // A `#` would begin a comment in a shell; names are offered without it.
    asked.app().complete(wanted, word.strip_prefix('#').unwrap_or(word)).unwrap_or_default()
}

fn starting(words: impl IntoIterator<Item = String>, beginning: &str) -> Vec<String> {
    words.into_iter().filter(|word| word.starts_with(beginning)).collect()
}

/// The actions that a command takes; of a service's answers those that the line may still come to mean.
fn actions(asked: &Asked, command: &str) -> Vec<Action> {
    let taken = wire::actions_of(command).into_iter();
    taken
        .filter(|action| match action {
            Action::AcceptRequest | Action::AcceptCancellation => !asked.has("reject"),
            Action::RejectRequest | Action::RejectCancellation => !asked.has("accept"),
            _ => true,
        })
        .collect()
}
