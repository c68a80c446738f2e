//! How far long work has come: a bar on a terminal's stderr, and nothing anywhere else.

use std::cell::RefCell;
use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::report;
use super::settings::Settings;
use crate::store::{SCHEMA_VERSION, Upgrading};

/// A bar for some work, cleared when it goes out of scope.
pub struct Progress(ProgressBar);

/// What a bar counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    Bytes,
    Orders,
    Events,
    /// Of services that act by themselves: nobody knows how many there will be.
    Acts,
    /// Nothing: it goes on until it is over.
    Copy,
}

impl Progress {
    /// A bar up to `total`, or a count without an end. It draws nothing if stderr is no terminal, or with `--quiet`.
    pub fn new(settings: &Settings, total: Option<u64>, counted: Counted) -> Progress {
        if settings.quiet || !io::stderr().is_terminal() {
            return Progress(ProgressBar::hidden());
        }
        let template = match (counted, total) {
            (Counted::Bytes, Some(_)) => "{bar:40} {bytes} of {total_bytes}, {eta} left",
            (Counted::Bytes, None) => "{spinner} {bytes} read",
            (Counted::Events, _) => "{bar:40} {pos} of {len} events, {eta} left",
            (Counted::Acts, _) => "{spinner} {pos} acts",
            (Counted::Copy, _) => "{spinner} copying for {elapsed}",
            (Counted::Orders, _) => "{bar:40} {pos} of {len} orders, {eta} left",
        };
        let bar = match total {
            Some(total) => ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr()),
            None => ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()),
        };
        if counted == Counted::Copy {
            bar.enable_steady_tick(Duration::from_millis(200));
        }
        Progress(bar.with_style(ProgressStyle::with_template(template).expect("the templates above are sound")))
    }

    /// So much is done.
    pub fn at(&self, done: u64) {
        self.0.set_position(done);
    }

    /// So much is done, of so much.
    pub fn at_of(&self, done: u64, total: u64) {
        if self.0.length() != Some(total) {
            self.0.set_length(total);
        }
        self.0.set_position(done);
    }
}

/// What is told of the upgrade of an older file: how far it has come on a terminal, and one line at its end.
pub struct UpgradeNotice<'s> {
    settings: &'s Settings,
    bar: RefCell<Option<Progress>>,
}

impl<'s> UpgradeNotice<'s> {
    pub fn new(settings: &'s Settings) -> UpgradeNotice<'s> {
        UpgradeNotice { settings, bar: RefCell::new(None) }
    }

    /// Tells of a step.
    pub fn told(&self, step: Upgrading) {
        match step {
            Upgrading::Events { done, total } => {
                let mut bar = self.bar.borrow_mut();
                let bar = bar.get_or_insert_with(|| Progress::new(self.settings, Some(total), Counted::Events));
                bar.at(done);
            }
            Upgrading::Done { from } => {
                self.bar.replace(None);
                if !self.settings.quiet {
                    let file = self.settings.db.display();
                    report::notices([format!(
                        "`{file}` was brought up to date, from schema {from} to {SCHEMA_VERSION}."
                    )]);
                }
            }
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
