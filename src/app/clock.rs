//! The clock that a file can have of its own.

use super::App;
use crate::domain::Time;
use crate::failure::{Failure, Result};
use crate::store::Tx;
use crate::wire::{self, Outcome};

impl App<'_> {
    /// What time it is, and by which clock.
    pub fn clock(&self) -> Result<wire::Clock> {
        self.read(|tx| self.clock_in(tx))
    }

    fn clock_in(&self, tx: &Tx<'_>) -> Result<wire::Clock> {
        let (now, source) = self.time.source().read(tx)?;
        Ok(wire::Clock::new(now, source, tx.clock()?))
    }

    /// Puts a clock into the file, moves it ahead, or takes it out.
    pub fn set_clock(&self, name: &str, clock: Option<Time>) -> Result<Outcome> {
        self.time.source().refuse_given(name)?;
        self.write(|tx| {
            let before = tx.clock()?;
            let mut outcome = Outcome { changed: clock != before, ..Outcome::new(name) };
            if let Some(time) = clock {
                if let Some(before) = before.filter(|before| time < *before) {
                    let message = format!("the file's clock never goes back: it reads {before}, later than {time}");
                    return Err(Failure::invalid("invalid_time", message).hint("consign clock off"));
                }
                if let Some(last) = tx.journal_time()?.filter(|last| time < *last) {
                    outcome.warnings.push(format!("the clock reads {time}, and the last event is later: {last}"));
                }
            }
            if outcome.changed {
                tx.set_clock(clock)?;
            }
            outcome.clock = Some(self.clock_in(tx)?);
            Ok(outcome)
        })
    }
}
