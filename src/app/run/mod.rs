//! Services act by themselves: what is due is done in order, each act as the ordinary command that it is, at its own
//! time. What is due follows from the file alone, so that it does not matter how often it is asked, by whom, or whether
//! somebody is killed in between.

mod agenda;
mod due_at;
mod options;
mod step;

use super::command_time::TimeSource;
use super::{App, Session};
use crate::failure::{Failure, Result};
use crate::store::{Access, Tx};
use options::Bounds;
use step::Run;

pub use options::{Ended, Ran, RunOptions, Until, Watcher};

impl App<'_> {
    /// Does what is due, several acts in a transaction.
    ///
    /// # Errors
    /// `usage` for a time that would move a clock that is not the file's; `service_not_found`. What was committed before
    /// an error stays.
    pub fn run(&self, options: &RunOptions, watcher: &mut dyn Watcher) -> Result<Ran> {
        let mut run = Run::new(self, options);
        if self.dry_run || matches!(self.session, Session::Running(_)) {
            return self.transact(|tx| run.finish(watcher, |run, watcher| run.step(tx, watcher)));
        }
        let mut store = self.open(Access::Write)?;
        store.expect_many_commands()?;
        run.finish(watcher, |run, watcher| {
            let step = store.write(false, |tx| run.step(tx, watcher));
            step.map_err(|failure| self.blame(failure))
        })
    }

    /// Until when a run goes, by the clock as it stands under the lock.
    fn bounds(&self, tx: &Tx<'_>, until: Until) -> Result<Bounds> {
        let now = self.time.now(tx)?;
        let moves_clock = self.time.source().is_files(tx)?;
        let last = match until {
            Until::Now => Some(now),
            Until::Time(time) if time <= now => Some(time),
            Until::Time(_) | Until::Later(_) | Until::Idle if !moves_clock => {
                return Err(self.cannot_move_clock());
            }
            Until::Time(time) => Some(time),
            Until::Later(span) => Some(span.after(now).ok_or_else(|| {
                Failure::invalid("invalid_time", format!("{span} after {now} is beyond the year 9999"))
            })?),
            Until::Idle => None,
        };
        Ok(Bounds { now, last, moves_clock })
    }

    fn cannot_move_clock(&self) -> Failure {
        let given = |what: &str| Failure::usage(format!("{what} gives the time, and nothing is due later than that"));
        match self.time.source() {
            TimeSource::Option(_) => given("--at").hint("leave out --at, or --until"),
            TimeSource::Line(_) => given("`at` of the line").hint("leave out `at`, or `until`"),
            TimeSource::Environment(_) => given("CONSIGN_AT").hint("unset CONSIGN_AT, or leave out --until"),
            TimeSource::Clocks { .. } => {
                Failure::usage("the file has no clock that could be moved: the system's clock gives the time")
                    .hint("consign clock set TIME gives it one")
            }
        }
    }
}
