//! `consign check`

use crate::cli::progress::{Counted, Progress};
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::Input;
use crate::cli::verb::Verb;
use crate::failure::{Failure, Result};
use crate::wire::Kind;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Also check the file itself and the hash chain of the journal
    #[arg(long)]
    deep: bool,
}

impl Verb for Args {
    const NAME: &'static str = "check";
    const ABOUT: &'static str = "Check the database against its journal";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::CheckReport;
    const EXAMPLES: [&'static str; 2] = ["consign check", "consign check --deep"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| {
            let progress = Progress::new(run.settings, Some(0), Counted::Orders);
            let report = run.app.check(self.deep, &|done, total| progress.at_of(done, total))?;
            drop(progress);
            let problems = report.problems.len();
            let mut answer = Answer::of(report);
            if problems > 0 {
                let found = format!("the check found {problems} problem{}", if problems == 1 { "" } else { "s" });
                let failure = Failure::database("check_failed", found);
                answer.exit = failure.exit;
                answer.failure = Some(failure);
            }
            Ok(answer)
        }))
    }
}
