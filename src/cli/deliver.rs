//! `consign deliver`

use crate::cli::hostile::Hostile;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, GivenUntil, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `deliver`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Send also what falls due until this time, or until nothing waits: no clock is moved (exit 7 if not all of it arrives)
    /// [default: now]
    #[arg(long, value_name = "TIME|idle", value_parser = value::until)]
    until: Option<GivenUntil>,
    #[command(flatten)]
    hostile: Hostile,
}

impl Verb for Args {
    const NAME: &'static str = "deliver";
    const ABOUT: &'static str = "Send what is due to webhooks and services, once";
    const MODE: Mode = Mode::WritesAlone;
    const KIND: Kind = Kind::DeliveryReport;
    const EXAMPLES: [&'static str; 2] = ["consign deliver", "consign deliver --until idle -o json"];

    #[cfg(feature = "serve")]
    fn run(self, _: &mut Input) -> Result<Work> {
        use crate::app::Until;
        use crate::cli::run::Answer;
        use crate::failure::Exit;
        use crate::serve::{Clock, deliver};

        let until = self.until.map_or(Ok(Until::Now), GivenUntil::judge)?;
        let hostility = self.hostile.judge();
        Ok(Work::new(move |run| {
            let settings = run.settings;
            let (db, clock) = (settings.db.clone(), Clock(settings.time));
            let (report, is_whole) = deliver(db, settings.busy_timeout, clock, until, hostility)?;
            let exit = if is_whole { Exit::Ok } else { Exit::Partial };
            Ok(Answer { exit, ..Answer::of(report) })
        }))
    }

    #[cfg(not(feature = "serve"))]
    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { until: _, hostile: _ } = self;
        Err(crate::failure::Failure::usage("this build has no server"))
    }
}
