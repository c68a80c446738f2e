//! Carrying out a batch: all in one transaction, or one a line.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader};

use serde_json::Value;

use super::Batch;
use super::line::{Answers, Line, placed};
use crate::app::{App, Session};
use crate::cli::output::Target;
use crate::cli::perform::{self, Answered};
use crate::cli::settings::Settings;
use crate::cli::verb::Invocation;
use crate::failure::{Detail, Exit, Failure, Result};
use crate::render::{batch_answer, batch_error, error_json};
use crate::store::{Access, Store};
use crate::wire::BatchKeys;

/// How a line ended.
struct Ended {
    exit: Exit,
    /// Whether it is as it should be.
    met: bool,
    /// What is printed for it.
    bytes: Vec<u8>,
    /// The failure that ends a batch that does not go on.
    failure: Option<Failure>,
}

/// Carries out a batch.
pub fn run(app: &App<'_>, batch: &Batch, settings: &Settings, target: &mut Target<'_>) -> Result<Exit> {
    if app.key.is_some() {
        return Err(Failure::usage("batch takes no --key; its lines have keys of their own").hint("see --key-prefix"));
    }
    let input = open(batch)?;
    if batch.each { each(app, batch, settings, input, target) } else { all(app, batch, settings, input, target) }
}

/// Everything in one transaction: every line is read and understood first; the first failure takes all back.
fn all(
    app: &App<'_>,
    batch: &Batch,
    settings: &Settings,
    input: Box<dyn BufRead>,
    target: &mut Target<'_>,
) -> Result<Exit> {
    let root = crate::cli::command();
    let prefix = batch.key_prefix.as_deref();
    let mut lines: Vec<(Line, Option<Invocation>)> = Vec::new();
    let mut ids: HashSet<String> = HashSet::new();
    let mut wanted: HashSet<String> = HashSet::new();
    for (number, bytes) in numbered(input) {
        let Some(line) = Line::read(number, &bytes?)? else { continue };
        let mut refers = false;
        for id in line.references() {
            refers = true;
            if !ids.contains(id) {
                let message = format!("`${id}` names no earlier line");
                return Err(line.place(Failure::new("unknown_reference", Exit::Usage, message)));
            }
            wanted.insert(id.to_owned());
        }
        let invocation =
            if refers { None } else { Some(line.understand(&root, settings, prefix, &Answers::default())?) };
        if let Some(id) = &line.content.id
            && !ids.insert(id.clone())
        {
            return Err(line.place(Failure::usage(format!("the id `{id}` is given twice"))));
        }
        lines.push((line, invocation));
    }
    let mut store = Store::open(&app.db, Access::Write, app.busy_timeout)?;
    store.expect_many_commands()?;
    let mut printed = Vec::new();
    let mut failed = None;
    let written = store.write(app.dry_run, |tx| {
        let session = App { session: Session::Running(tx), ..app.clone() };
        let mut answers = Answers::default();
        for (line, invocation) in lines {
            let keep = line.content.id.as_ref().is_some_and(|id| wanted.contains(id));
            let understood = match invocation {
                Some(invocation) => Ok(invocation),
                None => line.understand(&root, settings, prefix, &answers),
            };
            let ended = carry_out(&session, &line, understood, keep.then_some(&mut answers));
            if let (false, Some(failure)) = (ended.met, ended.failure) {
                let failure = placed(line.number, failure);
                printed = ended.bytes;
                failed = Some(failure.clone());
                return Err(failure);
            }
            printed.extend(ended.bytes);
        }
        Ok(())
    });
    if let (Err(failure), None) = (written, &failed) {
        return Err(failure);
    }
    target.raw(&printed)?;
    failed.map_or(Ok(Exit::Ok), Err)
}

/// One transaction a line; answers as they come.
fn each(
    app: &App<'_>,
    batch: &Batch,
    settings: &Settings,
    input: Box<dyn BufRead>,
    target: &mut Target<'_>,
) -> Result<Exit> {
    let root = crate::cli::command();
    let store = RefCell::new(Store::open(&app.db, Access::Write, app.busy_timeout)?);
    store.borrow().expect_many_commands()?;
    let session = App { session: Session::Open(&store), ..app.clone() };
    let mut answers = Answers::default();
    let (mut done, mut first_failure) = (0_u64, None);
    for (number, bytes) in numbered(input) {
        let (line, understood) = match Line::read(number, &bytes?) {
            Ok(None) => continue,
            Ok(Some(line)) => {
                let understood = line.understand(&root, settings, batch.key_prefix.as_deref(), &answers);
                (Some(line), understood)
            }
            Err(failure) => (None, Err(failure)),
        };
        let ended = match &line {
            Some(line) => carry_out(&session, line, understood, Some(&mut answers)),
            None => unread(number, understood.err()),
        };
        target.raw(&ended.bytes)?;
        if ended.met {
            done += 1;
            continue;
        }
        if let Some(failure) = ended.failure {
            target.tell(&placed(number, failure));
        }
        first_failure.get_or_insert(ended.exit);
        if !batch.keep_going {
            break;
        }
    }
    Ok(match first_failure {
        None => Exit::Ok,
        Some(_) if done > 0 => Exit::Partial,
        Some(exit) => exit,
    })
}

/// A line that was no command at all.
fn unread(number: u64, failure: Option<Failure>) -> Ended {
    let failure = failure.unwrap_or_else(|| Failure::internal("a line that was not read has a reason"));
    let mut bytes = Vec::new();
    batch_error(&failure, &BatchKeys { line: number, id: None, ok: false, exit: failure.exit.number() }, &mut bytes);
    Ended { exit: failure.exit, met: false, bytes, failure: Some(failure) }
}

/// Carries out one line, and compares what came of it with what was expected.
fn carry_out(session: &App<'_>, line: &Line, understood: Result<Invocation>, keep: Option<&mut Answers>) -> Ended {
    let answered = understood.and_then(|invocation| {
        let Invocation { settings, name, request, .. } = invocation;
        let key = settings.key.as_ref().map(|key| perform::key(key, name, &request));
        let app = App { now: settings.now, key, whole_order: true, ..session.clone() };
        perform::answer(&app, name, request, &settings, false)
    });
    let (exit, code, answer) = match &answered {
        Ok(answered) => {
            (answered.exit, answered.failure.as_ref().map(|failure| failure.code), answered.view.to_value())
        }
        Err(failure) => {
            let answer = serde_json::from_str(&error_json(failure)).unwrap_or(Value::Null);
            (failure.exit, Some(failure.code), answer)
        }
    };
    let code = code.or_else(|| answer.get("code").and_then(Value::as_str));
    let met = line.met(exit, code, &answer);
    let mut bytes = Vec::new();
    let id = line.content.id.as_deref();
    let keys = |ok: bool, exit: Exit| BatchKeys { line: line.number, id, ok, exit: exit.number() };
    let (met, exit, failure) = match met {
        Err(unmet) => {
            batch_error(&unmet, &keys(false, unmet.exit), &mut bytes);
            (false, unmet.exit, Some(unmet))
        }
        Ok(met) => {
            let failure = match &answered {
                Ok(answered) => {
                    batch_answer(&answered.view, &keys(met, exit), &mut bytes);
                    if met { None } else { Some(unhappy(line, answered)) }
                }
                Err(failure) => {
                    let failure = if failure.details.iter().any(|(key, _)| *key == "line") {
                        failure.clone()
                    } else {
                        failure.clone().detail("line", Detail::Number(line.number as i64))
                    };
                    batch_error(&failure, &keys(met, exit), &mut bytes);
                    Some(failure)
                }
            };
            (met, exit, failure)
        }
    };
    if let (Some(answers), Some(id)) = (keep, &line.content.id) {
        answers.insert(id.clone(), answer);
    }
    Ended { exit, met, bytes, failure }
}

/// A command that worked, and whose answer is not 0.
fn unhappy(line: &Line, answered: &Answered) -> Failure {
    answered.failure.clone().unwrap_or_else(|| {
        let message = format!("line {}: {} ended with {}", line.number, line.content.cmd, answered.exit.number());
        Failure::new("expectation_failed", answered.exit, message)
    })
}

fn open(batch: &Batch) -> Result<Box<dyn BufRead>> {
    if batch.file.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(&batch.file).map_err(|error| unreadable(&format!("`{}`: {error}", batch.file.display())))?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
}

/// The lines of the input with their numbers.
fn numbered(mut input: Box<dyn BufRead>) -> impl Iterator<Item = (u64, Result<Vec<u8>>)> {
    let mut number = 0;
    std::iter::from_fn(move || {
        number += 1;
        let mut bytes = Vec::new();
        match input.read_until(b'\n', &mut bytes) {
            Ok(0) => None,
            Ok(_) => Some((number, Ok(bytes))),
            Err(error) => Some((number, Err(unreadable(&error.to_string())))),
        }
    })
}

fn unreadable(why: &str) -> Failure {
    Failure::new("input_unreadable", Exit::Failure, format!("reading the batch: {why}"))
}
