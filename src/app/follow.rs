//! Events as they are committed, by whatever process.

use std::thread;
use std::time::Duration;

use super::{App, Look, Reference};
use crate::failure::{Failure, Result};
use crate::store::EventFilter;
use crate::wire;

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(100);

impl App<'_> {
    /// Hands on the events that a filter lets through and then, look by look, those that are new, until `ended` says so.
    /// The file is opened for each look, so that no lock is held between two of them.
    ///
    /// # Errors
    /// As [`App::timeline`].
    pub fn follow(
        &self,
        reference: Option<&Reference>,
        filter: &EventFilter,
        ended: &dyn Fn() -> bool,
        each: &mut dyn FnMut(Look<&wire::Event>) -> Result<()>,
    ) -> Result<()> {
        let (mut filter, mut first) = (*filter, true);
        while !ended() {
            let head = self.read(|tx| tx.events_ever())?;
            if std::mem::take(&mut first) || head > filter.since_seq {
                let mut last = head.max(filter.since_seq);
                let looked = self.timeline(reference, &filter, &mut |event| {
                    last = last.max(event.seq);
                    // Whoever interrupts a long list has seen enough of it.
                    if ended() { Err(Failure::internal("interrupted")) } else { each(Look::Item(event)) }
                });
                match looked {
                    Err(_) if ended() => break,
                    looked => looked?,
                };
                filter.since_seq = last;
            }
            each(Look::Over)?;
            thread::sleep(PAUSE);
        }
        Ok(())
    }
}
