//! Carrying out one line of a batch.

use serde_json::Value;

use super::line::{Answers, Asked, Line, numbered};
use crate::app::{App, CommandTime, Session};
use crate::cli::run::{Answer, Commands, Run};
use crate::cli::settings::Settings;
use crate::failure::{Exit, Failure, Result};
use crate::render::{batch_answer, batch_error, error_json};
use crate::store::Tx;
use crate::wire::BatchKeys;

/// As much as the answer to a command about a small order takes, in bytes, and a bit more.
const USUAL_ANSWER: usize = 4096;

/// What all lines of a batch have in common.
pub struct Common<'a> {
    pub app: &'a App<'a>,
    pub settings: &'a Settings,
    pub commands: &'static dyn Commands,
    /// All commands, built.
    pub root: clap::Command,
}

/// How a line ended.
pub struct Ended {
    pub exit: Exit,
    /// Whether it is as it should be.
    pub met: bool,
    /// What is printed for it.
    pub bytes: Vec<u8>,
    /// The failure that ends a batch that does not go on.
    pub failure: Option<Failure>,
}

impl Ended {
    /// A line that was no command at all, or whose transaction failed.
    pub fn failed(number: u64, id: Option<&str>, failure: Failure) -> Ended {
        let failure = numbered(number, failure);
        let mut bytes = Vec::new();
        batch_error(&failure, &BatchKeys { line: number, id, ok: false, exit: failure.exit.number() }, &mut bytes);
        Ended { exit: failure.exit, met: false, bytes, failure: Some(failure) }
    }
}

/// Carries out one line, and compares what came of it with what was expected.
pub fn carry_out(
    common: &Common<'_>,
    tx: &Tx<'_>,
    line: &Line,
    asked: Result<Asked>,
    keep: Option<&mut Answers>,
) -> Ended {
    let answered = asked.and_then(|asked| {
        let Asked { name, work, at, key, .. } = asked;
        let Common { app, settings, commands, .. } = *common;
        let session = Session::Running(tx);
        let time = CommandTime::of(at.unwrap_or(app.time.source()));
        let app = App { time, session, key, whole_order: true, ..app.clone() };
        let answer = || {
            let done = work.done(&mut Run { app: &app, name, settings, commands, target: None });
            done.map_err(|failure| tx.explain(failure))
        };
        // A failure that is expected must leave nothing behind. Any other takes back the whole transaction.
        match &line.content.expect {
            Some(_) => tx.attempt(|_| answer()),
            None => answer(),
        }
    });
    // To take an answer apart is a quarter of all the work, and few lines are asked about.
    let looked_into = keep.is_some() || line.content.expect.is_some();
    let (exit, code, answer) = match &answered {
        Ok(answered) => {
            let answer = match &answered.document {
                Some(document) if looked_into => document.to_value(),
                Some(_) | None => Value::Null,
            };
            (answered.exit, answered.failure.as_ref().map(|failure| failure.code), answer)
        }
        Err(failure) => {
            let answer = serde_json::from_str(&error_json(failure)).unwrap_or(Value::Null);
            (failure.exit, Some(failure.code), answer)
        }
    };
    let code = code.or_else(|| answer.get("code").and_then(Value::as_str));
    let met = line.met(exit, code, &answer);
    let mut bytes = Vec::with_capacity(USUAL_ANSWER);
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
                    if let Some(document) = &answered.document {
                        batch_answer(&**document, &keys(met, exit), &mut bytes);
                    }
                    if met { None } else { Some(unhappy(line, answered)) }
                }
                Err(failure) => {
                    let failure = numbered(line.number, failure.clone());
                    batch_error(&failure, &keys(met, exit), &mut bytes);
                    Some(failure)
                }
            };
            (met, exit, failure)
        }
    };
    if let (true, Some(answers), Some(id)) = (met, keep, &line.content.id) {
        answers.insert(id.clone(), answer);
    }
    Ended { exit, met, bytes, failure }
}

/// A command that worked, and whose answer is not 0.
fn unhappy(line: &Line, answered: &Answer) -> Failure {
    answered.failure.clone().unwrap_or_else(|| {
        let message = format!("line {}: {} ended with {}", line.number, line.content.cmd, answered.exit.number());
        Failure::new("expectation_failed", answered.exit, message)
    })
}
