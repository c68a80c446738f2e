//! Waiting until an order is as it should be.

use std::thread;
use std::time::{Duration, Instant};

use super::{App, Expectation, Reference};
use crate::failure::Result;
use crate::wire::Answer;

/// The first pause between two looks; each later one is twice as long, up to the last.
const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LAST_PAUSE: Duration = Duration::from_millis(100);

/// How time passes while somebody waits.
pub trait Watch {
    /// The time since the waiting began.
    fn elapsed(&self) -> Duration;
    /// Lets this much time pass.
    fn pause(&mut self, time: Duration);
}

/// Time as it passes for everybody.
pub struct RealTime(Instant);

impl RealTime {
    /// Begins now.
    pub fn begin() -> RealTime {
        RealTime(Instant::now())
    }
}

impl Watch for RealTime {
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn pause(&mut self, time: Duration) {
        thread::sleep(time);
    }
}

impl App<'_> {
    /// Looks again and again until all expectations hold or the time is up; at least once. The file is opened for each
    /// look, so that no lock is held between two of them, and a file that was put in its place is seen.
    ///
    /// # Errors
    /// As [`App::assert`], also when the order is taken away while it waits.
    pub fn wait(
        &self,
        reference: &Reference,
        expectations: &[Expectation],
        timeout: Duration,
        watch: &mut dyn Watch,
    ) -> Result<Answer> {
        let mut pause = FIRST_PAUSE;
        loop {
            let answer = self.assert(reference, expectations)?;
            let left = timeout.saturating_sub(watch.elapsed());
            if answer.allowed {
                return Ok(answer);
            }
            if left.is_zero() {
                let wrong = answer.message.unwrap_or_default();
                return Ok(Answer::no("timed_out", format!("after {} s: {wrong}", timeout.as_secs())));
            }
            watch.pause(pause.min(left));
            pause = (pause * 2).min(LAST_PAUSE);
        }
    }
}
