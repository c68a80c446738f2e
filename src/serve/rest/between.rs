//! The parameters that say when things of a list were made and when they changed last.

use super::parameters::Parameters;
use super::stop::Stop;
use crate::domain::Time;

/// From a moment on, and up to another one; without one, however long ago or late.
#[derive(Debug, Clone, Copy)]
pub struct Between {
    since: Option<Time>,
    /// The first moment that is not meant any more.
    until: Option<Time>,
}

impl Between {
    /// When a thing was made: `created_at_min` and `created_at_max`.
    ///
    /// # Errors
    /// What is no moment.
    pub fn created(parameters: &Parameters) -> Result<Between, Stop> {
        Ok(Between { since: parameters.time("created_at_min")?, until: parameters.until("created_at_max")? })
    }

    /// When a thing changed last: `updated_at_min` and `updated_at_max`.
    ///
    /// # Errors
    /// As [`Between::created`].
    pub fn updated(parameters: &Parameters) -> Result<Between, Stop> {
        Ok(Between { since: parameters.time("updated_at_min")?, until: parameters.until("updated_at_max")? })
    }

    /// Whether this moment is meant.
    pub fn holds(self, at: Time) -> bool {
        self.since.is_none_or(|since| at >= since) && self.until.is_none_or(|until| at < until)
    }
}
