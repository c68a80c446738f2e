//! What time it is for a request.

use crate::app::{CommandTime, GivenTime, TimeSource};
use crate::domain::Time;
use crate::failure::{Failure, Result};

/// The clock of a server: each request asks it anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock(pub TimeSource);

impl Clock {
    /// The time of a request that begins now.
    ///
    /// # Errors
    /// `invalid_time` if the system's clock is no time at all.
    pub fn time(self) -> Result<CommandTime> {
        Ok(CommandTime::of(match self.0 {
            TimeSource::Clocks { .. } => TimeSource::Clocks { system: system()? },
            given => given,
        }))
    }

    /// The time that was given, as another program reads it.
    pub fn given(self) -> Option<String> {
        match self.0 {
            TimeSource::Option(given) | TimeSource::Line(given) | TimeSource::Environment(given) => Some(match given {
                GivenTime::At(time) => time.to_string(),
                GivenTime::AfterLastEvent(span) => format!("+{span}"),
            }),
            TimeSource::Clocks { .. } => None,
        }
    }
}

/// What the system's clock reads.
///
/// # Errors
/// `invalid_time` if that is no time at all.
pub fn system() -> Result<Time> {
    let outside = || Failure::invalid("invalid_time", "the system's clock lies outside the years 1 to 9999");
    Time::from_unix(chrono::Utc::now().timestamp()).ok_or_else(outside)
}
