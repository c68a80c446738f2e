//! Until when services act: a moment, or `idle`.

use super::Read;
use super::time::{Moment, moment};
use crate::app::Until;
use crate::failure::Result;

/// As typed: `idle`, or a moment that may lie beyond the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivenUntil {
    Idle,
    Time(Moment),
}

/// Until nothing is due any more.
pub const IDLE: &str = "idle";

/// Reads `idle`, RFC 3339 with an offset, or `@UNIXSECONDS`.
pub fn until(text: &str) -> Read<GivenUntil> {
    if text.eq_ignore_ascii_case(IDLE) {
        return Ok(GivenUntil::Idle);
    }
    moment(text).map(GivenUntil::Time).map_err(|why| format!("{why}; or `{IDLE}`"))
}

impl GivenUntil {
    /// The end, if it lies within the years 1 to 9999.
    pub fn judge(self) -> Result<Until> {
        match self {
            GivenUntil::Idle => Ok(Until::Idle),
            GivenUntil::Time(moment) => moment.judge("--until").map(Until::Time),
        }
    }
}

impl std::fmt::Display for GivenUntil {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            GivenUntil::Idle => f.write_str(IDLE),
            GivenUntil::Time(moment) => moment.fmt(f),
        }
    }
}
