//! The arguments of a command by their names in a batch line, spelled as the program spells them: the text behind an
//! idempotency key. One function for all commands; what a key keeps the hash of is a promise.

use std::any::TypeId;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::Value;

use super::help::GLOBAL_HEADING;
use super::value::{
    Change, Content, Count, CountRange, Date, GivenLine, GivenPercent, GivenRange, GivenSpan, GivenWeight, Input,
    Moment, OptionalName, OrNone, Reason, Reference, SettingValue, Spelled, Spelling, Switch, Text, Word,
};
use crate::domain::{LocalUrl, Pick, RefundFrom, RequestKind, Restock, Setting, ShipmentStatus, Topic, Workflow};
use crate::import::{Dates, Format};

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
        let (command, matches) = named(root, matches);
        Arguments::of(command, matches)
    }

    /// The names and values, without those that say nothing: absent ones, `false`, and constant defaults. A text is read
    /// unless it was read already; one that cannot be read is left out, for the command ends with it. A file that is
    /// read as it comes is for the command to add.
    pub fn spelled(&self, input: &mut Input) -> Vec<(String, Value)> {
        let mut spelled = Vec::new();
        for argument in &self.0 {
            let values = argument.values.iter().filter_map(|value| match value {
                Spelling::Value(value) => Some(value.clone()),
                Spelling::Text(text) => text.spelled(&argument.what, input).ok()?.map(Value::String),
                Spelling::Content(file) => file.digest(&argument.what, input).ok().map(Value::String),
                Spelling::Nothing | Spelling::File => None,
            });
            let mut values: Vec<Value> = values.collect();
            let value = match argument.is_list {
                true if values.is_empty() || matches!(&values[..], [one] if argument.is_default(one)) => None,
                true => Some(Value::Array(values)),
                false => values.pop().filter(|value| !argument.is_default(value)),
            };
            spelled.extend(value.map(|value| (argument.name.clone(), value)));
        }
        spelled
    }
}

/// The command at the end of a tree, and what clap read of it.
pub fn named<'a>(root: &'a Command, matches: &'a ArgMatches) -> (&'a Command, &'a ArgMatches) {
    let (mut command, mut matches) = (root, matches);
    while let Some((name, below)) = matches.subcommand() {
        let Some(verb) = command.find_subcommand(name) else { break };
        (command, matches) = (verb, below);
    }
    (command, matches)
}

/// Whether this is an option of the command that takes its value behind `=` alone.
pub fn needs_equals(command: &Command, long: &str) -> bool {
    command.get_arguments().any(|arg| arg.get_long() == Some(long) && arg.is_require_equals_set())
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

/// The types with a spelling of their own that are arguments of a command that takes a key.
fn with_spelling() -> [(TypeId, Spell); 31] {
    fn of<T: Spelled + Clone + Send + Sync + 'static>() -> (TypeId, Spell) {
        (TypeId::of::<T>(), |matches, id| Some(matches.get_many::<T>(id)?.map(Spelled::spelled).collect()))
    }
    fn word<T: Word>() -> (TypeId, Spell) {
        let spell: Spell = |matches, id| {
            let words = matches.get_many::<T>(id)?;
            Some(words.map(|word| Spelling::Value(Value::from(word.spelling()))).collect())
        };
        (TypeId::of::<T>(), spell)
    }
    [
        of::<Change>(),
        of::<Content>(),
        of::<Count>(),
        of::<CountRange>(),
        of::<Date>(),
        of::<GivenLine>(),
        of::<GivenPercent>(),
        of::<GivenRange>(),
        of::<GivenSpan>(),
        of::<GivenWeight>(),
        of::<LocalUrl>(),
        of::<Moment>(),
        of::<OptionalName>(),
        of::<OrNone<GivenRange>>(),
        of::<OrNone<String>>(),
        of::<PathBuf>(),
        of::<Pick>(),
        of::<Reason>(),
        of::<Reference>(),
        (TypeId::of::<SettingValue>(), |matches, id| {
            let setting = matches.get_one::<Setting>("setting")?;
            let kept = |value: &SettingValue| value.judge(*setting).unwrap_or_else(|_| value.as_str().to_owned());
            Some(matches.get_many::<SettingValue>(id)?.map(|value| Spelling::Value(kept(value).into())).collect())
        }),
        of::<Text>(),
        word::<Dates>(),
        word::<Format>(),
        word::<Setting>(),
        word::<RefundFrom>(),
        word::<RequestKind>(),
        word::<Restock>(),
        word::<ShipmentStatus>(),
        word::<Switch>(),
        word::<Topic>(),
        word::<Workflow>(),
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
    let as_given = |given: &std::ffi::OsStr| Spelling::Value(Value::from(given.to_string_lossy()));
    Some(matches.get_raw(id)?.map(as_given).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::COMMANDS;
    use crate::cli::run::Mode;
    use crate::cli::verb::{Entry, Node};

    /// A type that nobody has given a spelling would be hashed as it was typed.
    #[test]
    fn what_a_key_is_for_is_spelled_by_its_type() {
        let all = COMMANDS.0.iter().flat_map(|node| match node {
            Node::Noun(noun) => noun.verbs,
            Node::Verb(entry) => std::slice::from_ref(entry),
        });
        for Entry { name, arguments, .. } in all.filter(|entry| entry.mode == Mode::Writes) {
            for arg in own(&arguments(Command::new("consign"))) {
                let kind = arg.get_value_parser().type_id();
                let known = with_spelling().iter().any(|(with, _)| kind == *with);
                let as_given = kind == TypeId::of::<String>() || kind == TypeId::of::<bool>();
                assert!(known || as_given, "{name}: {}", arg.get_id());
            }
        }
    }
}
