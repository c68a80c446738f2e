//! What a run is to do, who watches it, and how it ended.

use crate::domain::{Time, TimeSpan};
use crate::failure::Result;
use crate::store::Tx;
use crate::wire::{RunItem, RunReport};

/// Until when services act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Until the time that it is.
    Now,
    Time(Time),
    /// Until that much later.
    Later(TimeSpan),
    /// Until nothing is due any more.
    Idle,
}

/// What of all that is due is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunOptions {
    pub until: Until,
    /// The handles of the services that act; empty means all.
    pub services: Vec<String>,
    /// At most so many acts.
    pub limit: Option<u64>,
}

/// Who watches while services act.
pub trait Watcher {
    /// The acts of a transaction that is committed; in a dry run, some that would be done.
    fn acts(&mut self, items: Vec<RunItem>) -> Result<()>;

    /// Whether that is enough: asked before the first act of a transaction and after each, in it.
    fn is_enough(&mut self, tx: &Tx<'_>) -> Result<bool>;
}

/// What came of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    /// Without items: the watcher was given them.
    pub report: RunReport,
    pub ended: Ended,
    /// Whether any of the services that may act does so by itself.
    pub somebody_acts: bool,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Everything that was due is done.
    AllDone,
    /// More is due than was to be done.
    AtLimit,
    /// The watcher had seen enough.
    Enough,
}

/// Between which times a run goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// The time that it is.
    pub(super) now: Time,
    /// The last moment at which something is due; `None` without an end.
    pub(super) last: Option<Time>,
    /// Whether the run moves the file's clock.
    pub(super) moves_clock: bool,
}
