//! How far long work has come: a bar on a terminal's stderr, and nothing anywhere else.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::settings::Settings;

/// A bar for some work, cleared when it goes out of scope.
pub struct Progress(ProgressBar);

/// What a bar counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    Bytes,
    Orders,
    Events,
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

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
