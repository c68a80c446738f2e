//! Carrying out a command line: the way out is judged first, then the verb does its work.

use std::io::Write;

use super::output::Output;
use super::progress::UpgradeNotice;
use super::run::{Commands, Invocation, Run};
use crate::app::{App, CommandTime, OnUpgrade, Session};
use crate::failure::{Exit, Result};

/// Does what was asked for, and shows what came of it: the code to exit with.
pub fn perform(invocation: Invocation, commands: &'static dyn Commands, out: &mut dyn Write) -> Result<u8> {
    let Invocation { settings, name, mode, kind, work, key } = invocation;
    let output = Output::new(&settings, kind, name, mode.changes())?;
    let Some(target) = output.begin(out)? else { return Ok(Exit::Ok.number()) };
    let upgrade = UpgradeNotice::new(&settings);
    let told = |step| upgrade.told(step);
    let app = App {
        db: settings.db.clone(),
        session: Session::Closed,
        busy_timeout: settings.busy_timeout,
        time: CommandTime::of(settings.time),
        dry_run: settings.dry_run,
        key,
        whole_order: target.needs_whole_orders(name),
        calling: None,
        on_upgrade: OnUpgrade(&told),
    };
    let mut run = Run { app: &app, name, settings: &settings, commands, target: Some(target) };
    let answer = work.done(&mut run)?;
    let silent = settings.quiet && mode.changes() && run.is_for_people();
    if let (Some(document), Some(target), false) = (&answer.document, &mut run.target, silent) {
        target.show(&**document)?;
    }
    answer.failure.map_or(Ok(answer.code.unwrap_or(answer.exit.number())), Err)
}
