//! Waiting until an order is as it should be.

use std::thread;
use std::time::{Duration, Instant};

use super::{App, Ended, Expectation, Ran, Reference, RunOptions, Until, Watcher};
use crate::domain::TimeSpan;
use crate::failure::Result;
use crate::store::Tx;
use crate::wire::{Answer, RunItem};

/// The first pause between two looks; each later one is twice as long, up to the last.
const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LAST_PAUSE: Duration = Duration::from_millis(100);

/// What came of waiting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waited {
    pub answer: Answer,
    /// Whether services acted meanwhile, or the file's clock moved.
    pub changed: bool,
}

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
    ) -> Result<Waited> {
        if self.read(|tx| self.time.source().is_files(tx))? {
            return self.wait_by_clock(reference, expectations, timeout);
        }
        let mut pause = FIRST_PAUSE;
        loop {
            let answer = self.assert(reference, expectations)?;
            let left = Duration::from_secs(timeout.seconds().unsigned_abs()).saturating_sub(watch.elapsed());
            if answer.allowed || left.is_zero() {
                let answer = if answer.allowed { answer } else { timed_out(answer, timeout, "") };
                return Ok(Waited { answer, changed: false });
            }
            watch.pause(pause.min(left));
            pause = (pause * 2).min(LAST_PAUSE);
        }
    }

    /// The file's clock does not move by itself, so nobody waits for it: what falls due is done until the expectations
    /// hold or the clock has come so far.
    fn wait_by_clock(&self, reference: &Reference, expectations: &[Expectation], timeout: TimeSpan) -> Result<Waited> {
        let options = RunOptions { until: Until::Later(timeout), services: Vec::new(), limit: None };
        let mut waiting = Waiting { app: self, reference, expectations, answer: Answer::yes() };
        let Ran { report, ended, somebody_acts } = self.run(&options, &mut waiting)?;
        let acts = match report.done {
            0 => None,
            1 => Some("1 act".to_owned()),
            many => Some(format!("{many} acts")),
        };
        let met = ended == Ended::Enough;
        let answer = match acts {
            None if met => waiting.answer,
            None if somebody_acts => timed_out(waiting.answer, timeout, " without an act"),
            None => {
                let no = timed_out(waiting.answer, timeout, "");
                let message =
                    no.message.map(|wrong| format!("{wrong}; no service acts by itself (`service act` says how)"));
                Answer { message, ..no }
            }
            Some(acts) if met => {
                let message = format!("after {acts}; the clock reads {}Z", report.now.minutes());
                Answer { message: Some(message), ..waiting.answer }
            }
            Some(acts) => timed_out(waiting.answer, timeout, &format!(" and {acts}")),
        };
        Ok(Waited { answer, changed: report.done > 0 || !met })
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
    fn acts(&mut self, _: Vec<RunItem>) -> Result<()> {
        Ok(())
    }

    fn is_enough(&mut self, tx: &Tx<'_>) -> Result<bool> {
        self.answer = self.app.assert_in(tx, self.reference, self.expectations)?;
        Ok(self.answer.allowed)
    }
}

/// No, after so long; `meanwhile` says what was done until then.
fn timed_out(answer: Answer, timeout: TimeSpan, meanwhile: &str) -> Answer {
    let wrong = answer.message.unwrap_or_default();
    Answer::no("timed_out", format!("after {} s{meanwhile}: {wrong}", timeout.seconds()))
}
