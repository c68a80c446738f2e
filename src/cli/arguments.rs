//! The arguments of a command by their names in a batch line, spelled as the program spells them: the text behind an
//! idempotency key. One function for all commands; what a key keeps the hash of is a promise (contract 7).

use std::any::TypeId;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::Value;

use super::help::GLOBAL_HEADING;
use super::value::{
    Change, Count, Date, GivenLine, Input, Moment, OptionalName, Reason, Reference, Spelled, Spelling, Text,
};
use crate::domain::Pick;

/// The arguments that were given, without the global options.
#[derive(Debug, Clone)]
pub struct Arguments(Vec<Argument>);

#[derive(Debug, Clone)]
struct Argument {
    name: String,
    /// As it is called in what is told of it: `--note`.
    what: String,
    is_list: bool,
    /// What clap takes where nothing is given.
    default: Option<String>,
    values: Vec<Spelling>,
}

impl Argument {
    fn is_default(&self, value: &Value) -> bool {
        let Some(default) = &self.default else { return false };
        match value {
            Value::String(text) => text == default,
            // Numbers and `true` are spelled in JSON as they are typed.
            other => serde_json::from_str::<Value>(default).is_ok_and(|default| *other == default),
        }
    }
}

impl Arguments {
    /// What clap read. The command must be built, and the one that the words name.
    pub fn of(command: &Command, matches: &ArgMatches) -> Arguments {
        let given = |arg: &Arg| {
            Some(Argument {
                name: name(arg),
                what: arg.get_long().map(|long| format!("--{long}")).unwrap_or_default(),
                is_list: matches!(arg.get_action(), ArgAction::Append),
                default: arg.get_default_values().first().map(|value| value.to_string_lossy().into_owned()),
                values: values(arg, matches)?,
            })
        };
        Arguments(own(command).filter_map(given).collect())
    }

    /// As [`Arguments::of`], for the command at the end of a tree.
    pub fn of_named(root: &Command, matches: &ArgMatches) -> Arguments {
        let (mut command, mut matches) = (root, matches);
        while let Some((name, below)) = matches.subcommand() {
            let Some(verb) = command.find_subcommand(name) else { break };
            (command, matches) = (verb, below);
        }
        Arguments::of(command, matches)
    }

    /// The names and values, without those that say nothing: absent ones, `false`, and constant defaults. A text is read
    /// unless it was read already; one that cannot be read is left out, for the command ends with it. A file is for
    /// the command to add, which reads it.
    pub fn spelled(&self, input: &mut Input) -> Vec<(String, Value)> {
        let mut spelled = Vec::new();
        for argument in &self.0 {
            let values = argument.values.iter().filter_map(|value| match value {
                Spelling::Value(value) => Some(value.clone()),
                Spelling::Text(text) => text.content(&argument.what, input).ok()?.map(Value::String),
                Spelling::Nothing | Spelling::File => None,
            });
            let mut values: Vec<Value> = values.collect();
            let value = match argument.is_list {
                true if !values.is_empty() => Some(Value::Array(values)),
                true => None,
                false => values.pop().filter(|value| !argument.is_default(value)),
            };
            spelled.extend(value.map(|value| (argument.name.clone(), value)));
        }
        spelled
    }
}

/// A command's own arguments, without the global options.
pub fn own(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| arg.get_help_heading() != Some(GLOBAL_HEADING) && arg.get_id() != "help")
}

/// What an argument is called in a batch line: an option by its long name in `snake_case`, a positional by its name in
/// lower case.
pub fn name(arg: &Arg) -> String {
    match arg.get_long() {
        Some(long) => long.replace('-', "_"),
        None => {
            let name = arg.get_value_names().and_then(|names| names.first());
            name.map_or_else(|| arg.get_id().to_string(), |name| name.to_lowercase())
        }
    }
}

/// Spells the values of the argument with this id, if it was given.
type Spell = fn(&ArgMatches, &str) -> Option<Vec<Spelling>>;

/// The types with a spelling of their own.
fn with_spelling() -> [(TypeId, Spell); 11] {
    fn of<T: Spelled + Clone + Send + Sync + 'static>() -> (TypeId, Spell) {
        (TypeId::of::<T>(), |matches, id| Some(matches.get_many::<T>(id)?.map(Spelled::spelled).collect()))
    }
    [
        of::<Change>(),
        of::<Count>(),
        of::<Date>(),
        of::<GivenLine>(),
        of::<Moment>(),
        of::<OptionalName>(),
        of::<PathBuf>(),
        of::<Pick>(),
        of::<Reason>(),
        of::<Reference>(),
        of::<Text>(),
    ]
}

/// The values of an argument, if it was given.
fn values(arg: &Arg, matches: &ArgMatches) -> Option<Vec<Spelling>> {
    let id = arg.get_id().as_str();
    if matches!(arg.get_action(), ArgAction::SetTrue) {
        return matches.get_flag(id).then(|| vec![Spelling::Value(Value::Bool(true))]);
    }
    let kind = arg.get_value_parser().type_id();
    if let Some((_, spell)) = with_spelling().into_iter().find(|(with, _)| kind == *with) {
        return spell(matches, id);
    }
    // Words of closed sets as the set spells them, and everything else as it was given.
    let words = arg.get_possible_values();
    let spelled = |given: &str| {
        let word = words.iter().find(|word| word.matches(given, true)).map(|word| word.get_name());
        Spelling::Value(Value::from(word.unwrap_or(given)))
    };
    Some(matches.get_raw(id)?.map(|given| spelled(&given.to_string_lossy())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Expectation;
    use crate::cli::notification::list::Recipient;

    fn all<'a>(command: &'a Command, found: &mut Vec<(&'a str, &'a Arg)>) {
        found.extend(own(command).map(|arg| (command.get_name(), arg)));
        command.get_subcommands().for_each(|below| all(below, found));
    }

    /// A type that nobody has given a spelling would be hashed as it was typed.
    #[test]
    fn every_argument_is_of_a_type_that_is_spelled() {
        let others =
            [TypeId::of::<bool>(), TypeId::of::<String>(), TypeId::of::<Expectation>(), TypeId::of::<Recipient>()];
        let root = crate::cli::command();
        let mut found = Vec::new();
        all(&root, &mut found);
        for (command, arg) in found {
            let kind = arg.get_value_parser().type_id();
            let known = with_spelling().iter().map(|(with, _)| *with).chain(others).any(|known| kind == known);
            assert!(known || !arg.get_possible_values().is_empty(), "{command}: {}", arg.get_id());
        }
    }
}
