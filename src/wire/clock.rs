//! `kind: clock`: what time it is for a command, and by which clock.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, Schema};
use crate::domain::{ClockSource, Time};

/// The clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Clock)]
pub struct Clock {
    pub schema: Schema,
    pub kind: Kind,
    /// The time of a command that is given none of its own.
    pub now: Time,
    /// What tells it.
    pub source: ClockSource,
    /// The file's clock; `null` if it has none.
    pub file: Option<Time>,
}

impl Clock {
    /// The clock as a command finds it.
    pub fn new(now: Time, source: ClockSource, file: Option<Time>) -> Clock {
        Clock { schema: Schema, kind: Kind::Clock, now, source, file }
    }
}
