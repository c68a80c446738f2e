//! Carrying out one line of a batch.

use serde_json::Value;

use super::line::{Answers, Asked, Line, numbered};
use crate::app::{App, Session};
use crate::cli::perform::{self, Answered};
use crate::cli::settings::Settings;
use crate::failure::{Exit, Failure, Result};
use crate::render::{batch_answer, batch_error, error_json};
use crate::wire::BatchKeys;

/// As much as the answer to a command about a small order takes, in bytes, and a bit more.
const USUAL_ANSWER: usize = 4096;

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
    session: &App<'_>,
    settings: &Settings,
    line: &Line,
    asked: Result<Asked>,
    keep: Option<&mut Answers>,
) -> Ended {
    let answered = asked.and_then(|asked| {
        let Asked { name, request, at, key } = asked;
        let app = App { now: at.unwrap_or(session.now), key, whole_order: true, ..session.clone() };
        let answer = || perform::answer(&app, name, request, settings, false);
        // A failure that is expected must leave nothing behind. Any other takes back the whole transaction.
        match (&line.content.expect, session.session) {
            (Some(_), Session::Running(tx)) => tx.attempt(|_| answer()),
            _ => answer(),
        }
    });
    // To take an answer apart is a quarter of all the work, and few lines are asked about.
    let looked_into = keep.is_some() || line.content.expect.is_some();
    let (exit, code, answer) = match &answered {
        Ok(answered) => {
            let answer = if looked_into { answered.view.to_value() } else { Value::Null };
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
                    batch_answer(&answered.view, &keys(met, exit), &mut bytes);
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
fn unhappy(line: &Line, answered: &Answered) -> Failure {
    answered.failure.clone().unwrap_or_else(|| {
        let message = format!("line {}: {} ended with {}", line.number, line.content.cmd, answered.exit.number());
        Failure::new("expectation_failed", answered.exit, message)
    })
}
