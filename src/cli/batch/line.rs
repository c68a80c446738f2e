//! One line of a batch: read, its references resolved, its words understood, its answer compared with what was expected.

use std::collections::HashMap;

use clap::Command;
use serde_json::{Map, Value, json};

use super::words::words;
use crate::cli::settings::{Environment, Settings};
use crate::cli::value::{self, Input};
use crate::cli::verb::Invocation;
use crate::cli::{Stop, parse_words};
use crate::domain::{Time, TimeError};
use crate::failure::{Detail, Exit, Failure, Result};
use crate::wire::{BatchLine, Expect};

/// Answers of lines that have an id, for later lines to refer to.
pub type Answers = HashMap<String, Value>;

/// A line of the input.
pub struct Line {
    /// From 1.
    pub number: u64,
    pub content: BatchLine,
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
            Err(error) => broken(error.to_string()),
        }
    }

    /// The ids of the lines that its arguments refer to.
    pub fn references(&self) -> impl Iterator<Item = &str> {
        scalars(&self.content.args)
            .filter_map(|text| reference(text))
            .map(|path| path.split('.').next().unwrap_or(path))
    }

    /// What the line asks for. References are looked up in the answers of earlier lines.
    pub fn understand(
        &self,
        root: &Command,
        settings: &Settings,
        prefix: Option<&str>,
        answers: &Answers,
    ) -> Result<Invocation> {
        self.prepare(root, settings, prefix, answers).map_err(|failure| self.place(failure))
    }

    fn prepare(
        &self,
        root: &Command,
        settings: &Settings,
        prefix: Option<&str>,
        answers: &Answers,
    ) -> Result<Invocation> {
        let content = &self.content;
        let args = resolve(&content.args, answers)?;
        let words = words(root, &content.cmd, &args)?;
        let stop = |stop| match stop {
            Stop::Failure(failure) => failure,
            Stop::Text(_) => Failure::usage("help cannot be asked for in a batch"),
        };
        let mut invocation =
            parse_words(&words, &Environment::default(), &mut Input::with(std::io::empty())).map_err(stop)?;
        let now = content.at.as_deref().map(moment).transpose()?.unwrap_or(settings.now);
        let key = self.key(prefix)?.filter(|_| invocation.mode.changes());
        invocation.settings = Settings { now, key, ..settings.clone() };
        Ok(invocation)
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
        let message = format!("line {}: expected {expected}, got {got}", self.number);
        Err(Failure::new("expectation_failed", Exit::No, message)
            .detail("line", Detail::Number(self.number as i64))
            .detail("expected", Detail::Json(expected.to_string()))
            .detail("got", Detail::Json(got.to_string())))
    }

    /// A failure with the line's number in it.
    pub fn place(&self, mut failure: Failure) -> Failure {
        failure.message = format!("line {}: {}", self.number, failure.message);
        failure.detail("line", Detail::Number(self.number as i64))
    }
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
        let found = expect.fields.keys().map(|path| (path.clone(), look_up(answer, path).cloned().unwrap_or_default()));
        got.insert("fields".to_owned(), Value::Object(found.collect()));
    }
    Value::Object(got)
}

/// The value at a dotted path; elements of a list by their index, or by the end of their name (`FO2`).
pub fn look_up<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, step| match value {
        Value::Object(object) => object.get(step),
        Value::Array(items) => match step.parse::<usize>() {
            Ok(index) => items.get(index),
            Err(_) => items.iter().find(|item| {
                let name = item.get("name").and_then(Value::as_str);
                name.is_some_and(|name| name == step || name.rsplit('-').next() == Some(step))
            }),
        },
        _ => None,
    })
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

fn referred(path: &str, answers: &Answers) -> Result<Value> {
    let unknown = |why: &str| Failure::new("unknown_reference", Exit::Usage, format!("`${path}`: {why}"));
    let (id, rest) = path.split_once('.').unwrap_or((path, ""));
    let answer = answers.get(id).ok_or_else(|| unknown("no earlier line with that id was answered"))?;
    let found = if rest.is_empty() { None } else { look_up(answer, rest) };
    match found {
        Some(value @ (Value::String(_) | Value::Number(_) | Value::Bool(_))) => Ok(value.clone()),
        Some(_) | None => Err(unknown("its answer has no such value")),
    }
}

fn moment(text: &str) -> Result<Time> {
    Time::parse(text).map_err(|error| match error {
        TimeError::Unreadable => Failure::usage(format!("`at`: `{text}` is no time")),
        TimeError::OutOfRange => Failure::invalid("invalid_time", format!("`at`: {text} is out of range")),
    })
}
