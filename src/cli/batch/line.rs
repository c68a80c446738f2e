//! One line of a batch: read, its references resolved, its words understood, its answer compared with what was expected.

use std::collections::HashMap;

use clap::Command;
use serde_json::error::Category;
use serde_json::{Map, Value, json};

use super::words::words;
use crate::app::{Key, TimeSource};
use crate::cli::error::Stop;
use crate::cli::run::{Commands, Mode, Understood, Work};
use crate::cli::value;
use crate::failure::{Detail, Exit, Failure, Result};
use crate::wire::{BatchLine, Expect, Kind, path};

/// The argument that names a file which is read when the line is understood.
const SHIP_TO: &str = "ship_to";

/// Answers of lines that have an id, for later lines to refer to.
pub type Answers = HashMap<String, Value>;

/// A line of the input.
pub struct Line {
    /// From 1.
    pub number: u64,
    pub content: BatchLine,
}

/// What a line asks for.
#[derive(Debug)]
pub struct Asked {
    /// The command, as it is typed.
    pub name: &'static str,
    pub kind: Kind,
    pub work: Work,
    /// Where its time comes from, if the line says it.
    pub at: Option<TimeSource>,
    /// The line's idempotency key.
    pub key: Option<Key>,
}

impl Line {
    /// Reads a line; `None` if it is blank.
    pub fn read(number: u64, bytes: &[u8]) -> Result<Option<Line>> {
        let broken = |why: String| Err(Failure::invalid("invalid_record", format!("line {number}: {why}")));
        let bytes = if number == 1 { bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes) } else { bytes };
        let Ok(text) = std::str::from_utf8(bytes) else { return broken("it is not UTF-8 text".to_owned()) };
        if text.trim().is_empty() {
            return Ok(None);
        }
        match serde_json::from_str(text) {
            Ok(content) => Ok(Some(Line { number, content })),
            Err(error) => broken(unreadable(&error)),
        }
    }

    /// The ids of the lines that its arguments refer to.
    pub fn references(&self) -> impl Iterator<Item = &str> {
        scalars(&self.content.args)
            .filter_map(|text| reference(text))
            .map(|path| path.split('.').next().unwrap_or(path))
    }

    /// Whether a text of its arguments may stand in a file, or one of them names a file that is read at once.
    pub fn reads_files(&self) -> bool {
        let args = &self.content.args;
        args.contains_key(SHIP_TO) || scalars(args).any(|text| value::named_file(text).is_some())
    }

    /// What the line asks for. References are looked up in the answers of earlier lines.
    pub fn understand(
        &self,
        commands: &dyn Commands,
        root: &Command,
        prefix: Option<&str>,
        answers: &Answers,
    ) -> Result<Asked> {
        let asked = || {
            let content = &self.content;
            let args = resolve(&content.args, answers)?;
            let words = words(root, &content.cmd, &args)?;
            let stop = |stop| match stop {
                Stop::Failure(failure) => failure,
                Stop::Text(_) => Failure::usage("help cannot be asked for in a batch"),
            };
            let with_key = content.key.is_some() || prefix.is_some();
            let Understood { name, mode, kind, work, arguments } =
                commands.parse_line(&words, with_key).map_err(stop)?;
            let takes_key = mode.changes() && mode != Mode::WritesInSteps;
            if content.key.is_some() && !takes_key {
                let why = if mode.changes() { "does what is due, and never twice" } else { "only reads" };
                return Err(Failure::usage(format!("`{}` {why}: it takes no key", content.cmd)));
            }
            let at = content.at.as_deref().map(time).transpose()?;
            let key = self.key(prefix)?.filter(|_| takes_key).map(|key| Key::new(key, name, arguments));
            Ok(Asked { name, kind, work, at, key })
        };
        asked().map_err(|failure| self.place(failure))
    }

    fn key(&self, prefix: Option<&str>) -> Result<Option<String>> {
        let key = match (&self.content.key, prefix, &self.content.id) {
            (Some(key), _, _) => key.clone(),
            (None, None, _) => return Ok(None),
            (None, Some(prefix), Some(id)) => format!("{prefix}:{id}"),
            (None, Some(_), None) => return Err(Failure::usage("with --key-prefix every line needs a key or an id")),
        };
        value::key(&key).map(Some).map_err(|why| Failure::usage(format!("the key `{key}`: {why}")))
    }

    /// Compares what came of the line with what was expected of it. Without an expectation a failure is a failure.
    pub fn met(&self, exit: Exit, code: Option<&str>, answer: &Value) -> Result<bool> {
        let Some(expect) = &self.content.expect else { return Ok(exit == Exit::Ok) };
        let got = got(expect, exit, code, answer);
        let expected = expected(expect);
        if got == expected {
            return Ok(true);
        }
        Err(Failure::new("expectation_failed", Exit::No, differences(&expected, &got).join("; "))
            .detail("line", Detail::Number(self.number as i64))
            .detail("expected", Detail::Json(expected.to_string()))
            .detail("got", Detail::Json(got.to_string())))
    }

    /// A failure with the line's number in it.
    pub fn place(&self, failure: Failure) -> Failure {
        numbered(self.number, placed(self.number, failure))
    }
}

/// A failure with the line's number among its details.
pub fn numbered(line: u64, failure: Failure) -> Failure {
    if failure.details.iter().any(|(key, _)| *key == "line") {
        return failure;
    }
    failure.detail("line", Detail::Number(line as i64))
}

/// A failure whose sentence begins with the line's number.
pub fn placed(line: u64, mut failure: Failure) -> Failure {
    let place = format!("line {line}: ");
    if !failure.message.starts_with(&place) {
        failure.message.insert_str(0, &place);
    }
    failure
}

/// Why a line is no command. The parser counts lines of its own, which would only confuse here.
fn unreadable(error: &serde_json::Error) -> String {
    match error.classify() {
        Category::Eof => "it ends in the middle of its JSON".to_owned(),
        Category::Syntax | Category::Io => format!("it is not JSON: see column {}", error.column()),
        Category::Data => {
            let why = error.to_string();
            why.rsplit_once(" at line ").map_or(why.clone(), |(why, _)| why.to_owned())
        }
    }
}

/// What was expected and did not come, in words.
fn differences(expected: &Value, got: &Value) -> Vec<String> {
    let (Value::Object(expected), Value::Object(got)) = (expected, got) else { return Vec::new() };
    let mut found = Vec::new();
    for (key, value) in expected {
        let other = got.get(key);
        match (key.as_str(), other) {
            ("fields", Some(other)) => found.extend(differences(value, other)),
            (_, Some(other)) if other == value => {}
            (_, other) => {
                let other = other.map_or_else(|| "nothing of that name".to_owned(), Value::to_string);
                found.push(format!("expected {key} {value}, got {other}"));
            }
        }
    }
    found
}

fn expected(expect: &Expect) -> Value {
    let mut expected = Map::new();
    // A code without an exit means a failure with that code, whatever its exit.
    if let Some(exit) = expect.exit.or(if expect.code.is_none() { Some(0) } else { None }) {
        expected.insert("exit".to_owned(), json!(exit));
    }
    if let Some(code) = &expect.code {
        expected.insert("code".to_owned(), json!(code));
    }
    if !expect.fields.is_empty() {
        expected.insert("fields".to_owned(), Value::Object(expect.fields.clone()));
    }
    Value::Object(expected)
}

fn got(expect: &Expect, exit: Exit, code: Option<&str>, answer: &Value) -> Value {
    let mut got = Map::new();
    if expect.exit.is_some() || expect.code.is_none() {
        got.insert("exit".to_owned(), json!(exit.number()));
    }
    if expect.code.is_some() {
        got.insert("code".to_owned(), json!(code));
    }
    if !expect.fields.is_empty() {
        // A path that leads nowhere is missing, so that a misspelt key is never taken for one that is null.
        let found = expect.fields.keys().filter_map(|key| Some((key.clone(), path::follow(answer, key)?.clone())));
        got.insert("fields".to_owned(), Value::Object(found.collect()));
    }
    Value::Object(got)
}

/// `$a1.order.name` as a whole value; `$$…` is a literal `$`.
fn reference(text: &str) -> Option<&str> {
    text.strip_prefix('$').filter(|path| !path.starts_with('$'))
}

fn scalars(args: &Map<String, Value>) -> impl Iterator<Item = &str> {
    args.values().flat_map(|value| match value {
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        Value::String(text) => vec![text.as_str()],
        _ => Vec::new(),
    })
}

fn resolve(args: &Map<String, Value>, answers: &Answers) -> Result<Map<String, Value>> {
    let one = |value: &Value| match value {
        Value::String(text) => match reference(text) {
            Some(path) => referred(path, answers),
            None => Ok(Value::String(text.strip_prefix('$').unwrap_or(text).to_owned())),
        },
        other => Ok(other.clone()),
    };
    let resolved = args.iter().map(|(name, value)| {
        let value = match value {
            Value::Array(items) => Value::Array(items.iter().map(one).collect::<Result<_>>()?),
            other => one(other)?,
        };
        Ok((name.clone(), value))
    });
    resolved.collect()
}

fn referred(reference: &str, answers: &Answers) -> Result<Value> {
    let unknown = |why: &str| Failure::new("unknown_reference", Exit::Usage, format!("`${reference}`: {why}"));
    let (id, rest) = reference.split_once('.').unwrap_or((reference, ""));
    let answer = answers.get(id).ok_or_else(|| unknown("no earlier line with that id was answered"))?;
    let found = path::follow(answer, rest);
    match found {
        Some(value @ (Value::String(_) | Value::Number(_) | Value::Bool(_))) => Ok(value.clone()),
        Some(_) | None => Err(unknown("its answer has no such value")),
    }
}

fn time(text: &str) -> Result<TimeSource> {
    let at = value::at(text).map_err(|why| Failure::usage(format!("`at`: `{text}` is {why}")))?;
    at.judge("`at`").map(TimeSource::Line)
}
