//! What clap has to say about a command line, as one sentence and one hint.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::help;
use crate::failure::Failure;

/// A command line that was not a command.
#[derive(Debug)]
pub enum Stop {
    /// Help or the version was asked for: text for stdout.
    Text(String),
    Failure(Failure),
}

/// Turns clap's answer into help of this width or a usage error; `meant` is the hint of what was meant, if that can be
/// guessed.
pub fn stop(error: &Error, meant: Option<String>, width: usize) -> Stop {
    match error.kind() {
        ErrorKind::DisplayHelp => Stop::Text(help::laid_out(&error.render().to_string(), width)),
        ErrorKind::DisplayVersion => Stop::Text(error.render().to_string()),
        _ => Stop::Failure(failure(error, meant)),
    }
}

fn failure(error: &Error, meant: Option<String>) -> Failure {
    let failure = Failure::usage(sentence(error));
    match meant.or_else(|| commands(error)).or_else(|| own_help(error)) {
        Some(hint) => failure.hint(hint),
        None => failure,
    }
}

/// The sentence, from what clap knows rather than from what it prints: values may hold anything, newlines included.
fn sentence(error: &Error) -> String {
    let argument = || names(error, ContextKind::InvalidArg);
    let value = || one(error, ContextKind::InvalidValue);
    let valid = || joined(error, ContextKind::ValidValue);
    match error.kind() {
        ErrorKind::InvalidValue if value().is_empty() => {
            let among = Some(valid()).filter(|valid| !valid.is_empty()).map(|valid| format!(": one of {valid}"));
            format!("{} needs a value{}", argument(), among.unwrap_or_default())
        }
        ErrorKind::InvalidValue => format!("invalid value `{}` for {}: it is one of {}", value(), argument(), valid()),
        ErrorKind::ValueValidation => {
            let why = error.source().map(ToString::to_string).unwrap_or_default();
            format!("invalid value `{}` for {}: {why}", value(), argument())
        }
        ErrorKind::UnknownArgument => format!("unexpected argument `{}`", one(error, ContextKind::InvalidArg)),
        ErrorKind::InvalidSubcommand => {
            format!("there is no command `{}`", one(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            format!("`{}` needs a command", command(error).unwrap_or_else(|| "consign".to_owned()))
        }
        ErrorKind::ArgumentConflict => {
            let prior = names(error, ContextKind::PriorArg);
            match argument() {
                argument if prior == argument || prior.is_empty() => format!("{argument} is given more than once"),
                argument => format!("{argument} cannot be given with {prior}"),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            format!("missing {}", joined(error, ContextKind::InvalidArg).replace("...", ""))
        }
        ErrorKind::TooManyValues => format!("unexpected value `{}` for {}", value(), argument()),
        _ => {
            let text = error.render().to_string();
            let paragraph = text.split("\n\n").next().unwrap_or_default();
            let sentence = paragraph.trim_start_matches("error: ").split_whitespace().collect::<Vec<_>>().join(" ");
            sentence.trim_end_matches('.').to_owned()
        }
    }
}

/// The commands that could have stood here.
fn commands(error: &Error) -> Option<String> {
    if error.kind() != ErrorKind::MissingSubcommand {
        return None;
    }
    let valid = joined(error, ContextKind::ValidSubcommand);
    Some(format!("one of {valid}")).filter(|_| !valid.is_empty())
}

/// The command's own help.
fn own_help(error: &Error) -> Option<String> {
    Some(format!("{} --help", command(error)?))
}

/// The command that was being read: the words of the usage line before any argument.
pub fn command(error: &Error) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else { return None };
    let usage = usage.to_string();
    let words = usage.trim_start_matches("Usage:").split_whitespace();
    let words = words.take_while(|word| !word.starts_with(['-', '<', '[']));
    Some(words.collect::<Vec<_>>().join(" ")).filter(|words| !words.is_empty())
}

/// The names of the arguments in a context, without the names of their values.
fn names(error: &Error, kind: ContextKind) -> String {
    let values: Vec<String> = match error.get(kind) {
        Some(ContextValue::String(text)) => vec![option_name(text)],
        Some(ContextValue::Strings(texts)) => texts.iter().map(|text| option_name(text)).collect(),
        _ => Vec::new(),
    };
    values.join(", ")
}

/// `--note` of `--note <TEXT>`; a positional stays as it is.
pub fn option_name(text: &str) -> String {
    if text.starts_with('-') { text.split([' ', '=', '[']).next().unwrap_or(text).to_owned() } else { text.to_owned() }
}

/// One word of a context; of several suggestions the best, which clap puts last.
pub fn one(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.last().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

fn joined(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => one(error, kind),
    }
}
