//! Where a command takes its time from.

use std::cell::Cell;

use crate::domain::{ClockSource, Time, TimeSpan};
use crate::failure::{Failure, Result};
use crate::store::Tx;

/// A time that is given to a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenTime {
    At(Time),
    AfterLastEvent(TimeSpan),
}

/// Where a command takes its time from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeSource {
    /// `--at`.
    Option(GivenTime),
    /// `at` of a batch line.
    Line(GivenTime),
    /// `CONSIGN_AT`.
    Environment(GivenTime),
    /// No time is given: the file's clock rules, and where it has none the system's, which reads this.
    Clocks { system: Time },
}

/// The time of one command. It is looked up inside the command's transaction, so that who waited for the lock finds what
/// the command before it left; and only once, because the command's own events move the end of the journal.
#[derive(Debug, Clone)]
pub struct CommandTime {
    source: TimeSource,
    found: Cell<Option<Time>>,
}

impl GivenTime {
    fn after(self, last_event: Option<Time>) -> Result<Time> {
        let span = match self {
            GivenTime::At(time) => return Ok(time),
            GivenTime::AfterLastEvent(span) => span,
        };
        let none = || {
            Failure::usage(format!("the time +{span} counts from the last event, and there is no event yet"))
                .hint("give a time such as 2026-11-23T09:00:00Z")
        };
        let last = last_event.ok_or_else(none)?;
        span.after(last).ok_or_else(|| {
            Failure::invalid("invalid_time", format!("{span} after the last event, {last}, is beyond the year 9999"))
        })
    }
}

impl TimeSource {
    /// The time where there is no file yet, or only one without events and a clock.
    pub(super) fn without_file(self) -> Result<Time> {
        match self {
            TimeSource::Option(given) | TimeSource::Line(given) | TimeSource::Environment(given) => given.after(None),
            TimeSource::Clocks { system } => Ok(system),
        }
    }

    /// The time, and what tells it.
    pub(super) fn read(self, tx: &Tx<'_>) -> Result<(Time, ClockSource)> {
        let given = |given| match given {
            GivenTime::At(time) => Ok(time),
            GivenTime::AfterLastEvent(_) => given.after(tx.journal_time()?),
        };
        Ok(match self {
            TimeSource::Option(at) | TimeSource::Line(at) => (given(at)?, ClockSource::Option),
            TimeSource::Environment(at) => (given(at)?, ClockSource::Environment),
            TimeSource::Clocks { system } => match tx.clock()? {
                Some(clock) => (clock, ClockSource::File),
                None => (system, ClockSource::System),
            },
        })
    }

    /// Whether the file's clock gives it.
    pub(super) fn is_files(self, tx: &Tx<'_>) -> Result<bool> {
        Ok(matches!(self, TimeSource::Clocks { .. }) && tx.clock()?.is_some())
    }

    /// What would set the file's clock makes no sense while another time rules.
    pub(super) fn refuse_given(self, command: &str) -> Result<()> {
        let (what, hint) = match self {
            TimeSource::Option(_) => ("--at", "leave out --at"),
            TimeSource::Line(_) => ("`at` of the line", "leave out `at`"),
            TimeSource::Environment(_) => ("CONSIGN_AT", "unset CONSIGN_AT"),
            TimeSource::Clocks { .. } => return Ok(()),
        };
        let message = format!("`consign {command}` is about the file's clock, but {what} gives the time");
        Err(Failure::usage(message).hint(hint))
    }
}

impl CommandTime {
    /// The time of a command that takes it from there.
    pub fn of(source: TimeSource) -> CommandTime {
        CommandTime { source, found: Cell::new(None) }
    }

    /// Where the time comes from.
    pub fn source(&self) -> TimeSource {
        self.source
    }

    /// The time.
    pub(super) fn now(&self, tx: &Tx<'_>) -> Result<Time> {
        if let Some(found) = self.found.get() {
            return Ok(found);
        }
        let (now, _) = self.source.read(tx)?;
        self.found.set(Some(now));
        Ok(now)
    }
}
