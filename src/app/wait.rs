//! Waiting until an order is as it should be.

use std::thread;
use std::time::{Duration, Instant};

use super::{App, Ended, Expectation, Reference, RunOptions, Until, Watcher};
use crate::domain::TimeSpan;
use crate::failure::Result;
use crate::store::Tx;
use crate::wire::{Answer, RunItem};

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
        timeout: TimeSpan,
        watch: &mut dyn Watch,
    ) -> Result<Answer> {
        if self.read(|tx| self.time.source().is_files(tx))? {
            return self.wait_by_clock(reference, expectations, timeout);
        }
        let mut pause = FIRST_PAUSE;
        loop {
            let answer = self.assert(reference, expectations)?;
            let left = Duration::from_secs(timeout.seconds().unsigned_abs()).saturating_sub(watch.elapsed());
            if answer.allowed {
                return Ok(answer);
            }
            if left.is_zero() {
                return Ok(timed_out(answer, timeout));
            }
            watch.pause(pause.min(left));
            pause = (pause * 2).min(LAST_PAUSE);
        }
    }

    /// The file's clock does not move by itself, so nobody waits for it: what falls due is done until the expectations
    /// hold or the clock has come so far.
    fn wait_by_clock(&self, reference: &Reference, expectations: &[Expectation], timeout: TimeSpan) -> Result<Answer> {
        let options = RunOptions { until: Until::Later(timeout), services: Vec::new(), limit: None };
        let mut waiting = Waiting { app: self, reference, expectations, answer: Answer::yes() };
        let (_, ended) = self.run(&options, &mut waiting)?;
        Ok(if ended == Ended::Enough { waiting.answer } else { timed_out(waiting.answer, timeout) })
    }
}

/// Somebody who waits while services act.
struct Waiting<'a> {
    app: &'a App<'a>,
    reference: &'a Reference,
    expectations: &'a [Expectation],
    /// As it was at the last look.
    answer: Answer,
}

impl Watcher for Waiting<'_> {
    fn act(&mut self, _: RunItem) -> Result<()> {
        Ok(())
    }

    fn is_enough(&mut self, tx: &Tx<'_>) -> Result<bool> {
        self.answer = self.app.assert_in(tx, self.reference, self.expectations)?;
        Ok(self.answer.allowed)
    }
}

fn timed_out(answer: Answer, timeout: TimeSpan) -> Answer {
    let wrong = answer.message.unwrap_or_default();
    Answer::no("timed_out", format!("after {} s: {wrong}", timeout.seconds()))
}
