//! Waiting until an order is as it should be.

use std::thread;
use std::time::{Duration, Instant};

use super::{App, Expectation, Reference};
use crate::failure::Result;
use crate::wire::Answer;

/// The first pause between two looks; each later one is twice as long, up to the last.
const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LAST_PAUSE: Duration = Duration::from_millis(100);

impl App<'_> {
    /// Looks again and again until all expectations hold or the time is up; at least once. The file is opened for each
    /// look, so that no lock is held between two of them, and a file that was put in its place is seen.
    ///
    /// # Errors
    /// As [`App::assert`], also when the order is taken away while it waits.
    pub fn wait(&self, reference: &Reference, expectations: &[Expectation], timeout: Duration) -> Result<Answer> {
        let start = Instant::now();
        let mut pause = FIRST_PAUSE;
        loop {
            let answer = self.assert(reference, expectations)?;
            let left = timeout.saturating_sub(start.elapsed());
            if answer.allowed {
                return Ok(answer);
            }
            if left.is_zero() {
                let wrong = answer.message.unwrap_or_default();
                return Ok(Answer::no("timed_out", format!("after {} s: {wrong}", timeout.as_secs())));
            }
            thread::sleep(pause.min(left));
            pause = (pause * 2).min(LAST_PAUSE);
        }
    }
}
