//! `consign run`. (`run.rs` holds what a verb finds when it runs.)

use crate::app::{Ended, Ran, RunOptions, Until};
use crate::cli::complete::candidates;
use crate::cli::output::untold;
use crate::cli::report::PIPE_CLOSED;
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Count, GivenUntil, Input};
use crate::cli::verb::Verb;
use crate::failure::{Exit, Result};
use crate::render::{self, Format};
use crate::wire::{Kind, RunItem, RunReport};

/// Arguments of `run`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Go on until this time, or until nothing is due any more: both move the file's clock [default: now]
    #[arg(long, value_name = "TIME|idle", value_parser = value::until)]
    until: Option<GivenUntil>,
    /// Only this service acts; repeatable [default: all services]
    #[arg(long = "service", value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    services: Vec<String>,
    /// Maximum number of acts (exit 7 if more is due)
    #[arg(long, value_name = "N", value_parser = value::count)]
    limit: Option<Count>,
}

impl Verb for Args {
    const NAME: &'static str = "run";
    const ABOUT: &'static str = "Do what is due: services answer, ship and deliver by themselves";
    const MODE: Mode = Mode::WritesInSteps;
    const KIND: Kind = Kind::RunReport;
    const EXAMPLES: [&'static str; 2] = ["consign run", "consign run --dry-run -o ndjson"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let until = self.until.map_or(Ok(Until::Now), GivenUntil::judge)?;
        let limit = self.limit.map(|limit| limit.number().unsigned_abs());
        Ok(acting(RunOptions { until, services: self.services, limit }))
    }
}

/// Does what is due, and shows each act once it is committed. Whoever cannot be shown it does not stop it.
pub fn acting(options: RunOptions) -> Work {
    Work::new(move |run| {
        let (app, quiet) = (run.app, run.settings.quiet);
        let format = run.target.is_some().then_some(run.settings.output);
        let (ended, shown) = match format {
            Some(Format::Table) if run.settings.fields.is_none() => {
                let target = run.target()?;
                let style = target.style();
                let mut lines = target.stream();
                let mut shown = Ok(());
                let Ran { report, ended, .. } = app.run(&options, &mut |item: RunItem| {
                    if shown.is_ok() && !quiet {
                        shown = lines.line(render::act_line(&item, style).as_bytes());
                    }
                    Ok(())
                })?;
                let end = if quiet { String::new() } else { render::acts_end(&report) };
                (ended, shown.and_then(|()| lines.line(end.as_bytes())).and_then(|()| lines.finish()))
            }
            Some(Format::Ndjson | Format::Csv | Format::Ids) => {
                let mut list = run.target()?.list(Kind::RunReport, false);
                let mut shown = Ok(());
                let Ran { report, ended, .. } = app.run(&options, &mut |item: RunItem| {
                    if shown.is_ok() {
                        shown = list.item(&item);
                    }
                    Ok(())
                })?;
                (ended, shown.and_then(|()| list.finish_with(&report)))
            }
            Some(Format::Json | Format::Table) | None => {
                let mut items = Vec::new();
                let Ran { report, ended, .. } = app.run(&options, &mut |item| {
                    items.push(item);
                    Ok(())
                })?;
                return Ok(Answer { exit: exit(ended), ..Answer::of(RunReport { items, ..report }) });
            }
        };
        match shown {
            Err(failure) if !app.dry_run && failure.code != PIPE_CLOSED => Err(untold(failure.message)),
            Err(failure) if app.dry_run => Err(failure),
            Err(_) | Ok(()) => Ok(Answer::shown(exit(ended))),
        }
    })
}

fn exit(ended: Ended) -> Exit {
    match ended {
        Ended::AllDone | Ended::Enough => Exit::Ok,
        Ended::AtLimit => Exit::Partial,
    }
}
