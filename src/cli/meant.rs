//! What somebody may have meant by a word of a command line that is not there: the nearest of the words that are, or
//! the command that other programs call so.

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::arguments::needs_equals;
use super::error::{command, one, option_name};
use crate::domain::{Handle, nearest};

/// Words that people try, and the verb that they are here.
const TRIED: [(&str, &str); 20] = [
    ("ls", "list"),
    ("status", "show"),
    ("status", "list"),
    ("show", "list"),
    ("view", "show"),
    ("get", "show"),
    ("new", "create"),
    ("add", "create"),
    ("create", "add"),
    ("search", "find"),
    ("log", "timeline"),
    ("history", "timeline"),
    ("delete", "cancel"),
    ("rm", "cancel"),
    ("move", "move-location"),
    ("unhold", "release"),
    ("complete", "ship"),
    ("delete", "remove"),
    ("rm", "remove"),
    ("carrier", "carriers"),
];

/// Words that lead to a command with an option, or to one for each party.
const LED: [(&str, &str); 5] = [
    ("accept", "consign service respond TARGET --accept"),
    ("approve", "consign service respond TARGET --accept"),
    ("reject", "consign service respond TARGET --reject"),
    ("decline", "consign service respond TARGET --reject"),
    ("ship", "consign order fulfill TARGET, or as the service: consign service ship TARGET"),
];

/// The hint, if there is one. `root` is the command line as clap built it, `names` are those of all commands, as they
/// are typed.
pub fn meant(error: &Error, words: &[String], root: &Command, names: &[&'static str]) -> Option<String> {
    let did_you_mean = |word: &str| format!("did you mean {word}?");
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let word = one(error, ContextKind::InvalidSubcommand).to_lowercase();
            let noun = command(error).and_then(|path| path.strip_prefix("consign ").map(str::to_owned));
            let noun = noun.unwrap_or_default();
            let words = names.iter().filter_map(|name| match noun.as_str() {
                "" => name.split(' ').next(),
                noun => name.strip_prefix(noun)?.strip_prefix(' '),
            });
            let help = noun.is_empty().then_some("help");
            nearest(&word, words.chain(help)).map(did_you_mean).or_else(|| tried(&word, &noun, names))
        }
        ErrorKind::UnknownArgument => {
            let given = option_name(&one(error, ContextKind::InvalidArg));
            let mut named = root;
            for word in command(error)?.split(' ').skip(1) {
                named = named.find_subcommand(word)?;
            }
            // The value of an option that takes one behind `=` alone.
            let before = words.windows(2).find(|pair| pair[1] == given).and_then(|pair| pair[0].strip_prefix("--"));
            if let Some(option) = before.filter(|before| needs_equals(named, before)) {
                return Some(did_you_mean(&format!("--{option}={given}")));
            }
            let longs = named.get_arguments().chain(root.get_arguments()).filter_map(|arg| arg.get_long());
            let near = given.strip_prefix("--").and_then(|given| nearest(given, longs))?;
            Some(did_you_mean(&format!("--{near}")))
        }
        ErrorKind::InvalidValue => {
            let Some(ContextValue::Strings(valid)) = error.get(ContextKind::ValidValue) else { return None };
            let given = one(error, ContextKind::InvalidValue);
            // It is listed among the settings, and set in a way of its own.
            if given == "clock" && one(error, ContextKind::InvalidArg).ends_with("<SETTING>") {
                let set = words.iter().any(|word| word == "set");
                return Some(if set { "consign clock set" } else { "consign clock" }.to_owned());
            }
            nearest(&given, valid.iter().map(String::as_str)).map(did_you_mean)
        }
        ErrorKind::ValueValidation => {
            let argument = one(error, ContextKind::InvalidArg);
            let handle = one(error, ContextKind::InvalidValue).to_lowercase();
            let takes_handle = ["<HANDLE>", "<LOCATION>"].iter().any(|name| argument.ends_with(name));
            (takes_handle && Handle::new(handle.clone()).is_ok()).then(|| did_you_mean(&handle))
        }
        _ => None,
    }
}

/// The command that other programs call so; of the noun that stands before it, if it has such a one.
fn tried(word: &str, noun: &str, names: &[&'static str]) -> Option<String> {
    let verbs = || std::iter::once(word).chain(TRIED.iter().filter(|(tried, _)| *tried == word).map(|(_, verb)| *verb));
    let of_noun =
        verbs().find_map(|verb| names.iter().find(|name| !noun.is_empty() && **name == format!("{noun} {verb}")));
    let led = || LED.iter().find(|(tried, _)| *tried == word).map(|(_, led)| (*led).to_owned());
    let of_any = || verbs().find_map(|verb| names.iter().find(|name| name.split(' ').nth(1) == Some(verb)));
    of_noun
        .map(|name| format!("consign {name}"))
        .or_else(led)
        .or_else(|| of_any().map(|name| format!("consign {name}")))
}
