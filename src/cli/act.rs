//! `consign run`. (`run.rs` holds what a verb finds when it runs.)

use std::io::{self, IsTerminal};

use crate::app::{Ended, Ran, RunOptions, Until, Watcher};
use crate::cli::complete::candidates;
use crate::cli::interrupt::Shelter;
use crate::cli::output::{Lines, List, untold};
use crate::cli::progress::{Counted, Progress};
use crate::cli::report::{self, PIPE_CLOSED};
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::settings::Settings;
use crate::cli::value::{self, Count, GivenUntil, Input};
use crate::cli::verb::Verb;
use crate::failure::{Exit, Result};
use crate::render::{self, Format, Style};
use crate::store::Tx;
use crate::wire::{Kind, RunItem, RunReport};

/// Arguments of `run`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Go on until this time, or until nothing is due any more: both move the file's clock [default: now]
    #[arg(long, value_name = "TIME|idle", value_parser = value::until, add = candidates::end_of_run())]
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
        let (app, settings) = (run.app, run.settings);
        let is_line = run.target.is_none();
        let way = match run.target.as_ref().map(|_| settings.output) {
            Some(Format::Table) if settings.fields.is_none() => {
                let target = run.target()?;
                Way::Lines(target.style(), target.stream())
            }
            Some(Format::Ndjson | Format::Csv | Format::Ids) => Way::Items(run.target()?.list(Kind::RunReport, false)),
            Some(Format::Json | Format::Table) | None => Way::Kept(Vec::new()),
        };
        let mut shown = Shown::new(way, settings, is_line)?;
        let ran = app.run(&options, &mut shown)?;
        let exit = exit(ran.ended);
        let written = shown.finish(&ran.report);
        if !is_line && !settings.quiet {
            report::notices(remarks(&options, &ran));
        }
        match written {
            Err(failure) if !app.dry_run && failure.code != PIPE_CLOSED => Err(untold(failure.message)),
            Err(failure) if app.dry_run => Err(failure),
            Err(_) | Ok(None) => Ok(Answer::shown(exit)),
            Ok(Some(items)) => Ok(Answer { exit, ..Answer::of(RunReport { items, ..ran.report }) }),
        }
    })
}

/// How acts are shown.
enum Way<'a> {
    /// As sentences.
    Lines(Style, Lines<'a>),
    /// As the items of a list.
    Items(List<'a>),
    /// As one document, when all is done.
    Kept(Vec<RunItem>),
}

/// Shows acts while services act.
struct Shown<'a> {
    way: Way<'a>,
    quiet: bool,
    /// What writing came to; once it fails, nothing more is written.
    written: Result<()>,
    /// What is committed is shown, though somebody interrupts it.
    shelter: Option<Shelter>,
    progress: Option<Progress>,
    count: u64,
}

impl<'a> Shown<'a> {
    fn new(way: Way<'a>, settings: &Settings, is_line: bool) -> Result<Shown<'a>> {
        let is_streamed = !matches!(way, Way::Kept(_));
        let shelter = is_streamed.then(Shelter::build).transpose()?;
        // Acts that run over the terminal tell by themselves how far it has come.
        let tells_itself = is_line || is_streamed && io::stdout().is_terminal();
        let progress = (!tells_itself).then(|| Progress::new(settings, None, Counted::Acts));
        Ok(Shown { way, quiet: settings.quiet, written: Ok(()), shelter, progress, count: 0 })
    }

    fn write(&mut self, items: Vec<RunItem>) -> Result<()> {
        match &mut self.way {
            Way::Lines(..) if self.quiet => Ok(()),
            Way::Lines(style, lines) => {
                items.iter().try_for_each(|item| lines.line(render::act_line(item, *style).as_bytes()))?;
                lines.hand_on()
            }
            Way::Items(list) => {
                items.iter().try_for_each(|item| list.item(item))?;
                list.hand_on()
            }
            Way::Kept(kept) => {
                kept.extend(items);
                Ok(())
            }
        }
    }

    /// Shows what came of it; what is shown as one document is given back.
    fn finish(self, report: &RunReport) -> Result<Option<Vec<RunItem>>> {
        self.written?;
        match self.way {
            Way::Lines(_, mut lines) => {
                let end = if self.quiet { String::new() } else { render::acts_end(report) };
                lines.line(end.as_bytes())?;
                lines.finish().map(|()| None)
            }
            Way::Items(list) => list.finish_with(report).map(|()| None),
            Way::Kept(items) => Ok(Some(items)),
        }
    }
}

impl Watcher for Shown<'_> {
    fn acts(&mut self, items: Vec<RunItem>) -> Result<()> {
        self.count += items.len() as u64;
        if let Some(progress) = &self.progress {
            progress.at(self.count);
        }
        if self.written.is_ok() {
            self.written = self.write(items);
        }
        if let Some(shelter) = &self.shelter {
            shelter.leave();
        }
        Ok(())
    }

    /// In a transaction an interruption waits until what is committed is shown.
    fn is_enough(&mut self, _: &Tx<'_>) -> Result<bool> {
        Ok(self.shelter.as_ref().is_some_and(Shelter::enter))
    }
}

/// What a person might not expect.
fn remarks(options: &RunOptions, ran: &Ran) -> Vec<String> {
    let mut remarks = Vec::new();
    if !ran.somebody_acts {
        let nobody = match &options.services[..] {
            [] => "no service acts by itself".to_owned(),
            [service] => format!("{service} does not act by itself"),
            services => format!("none of {} acts by itself", services.join(", ")),
        };
        remarks.push(format!("{nobody}; `consign service act HANDLE` says how one does"));
    }
    if let Until::Time(time) = options.until
        && time < ran.report.now
    {
        let now = ran.report.now;
        remarks.push(format!("the clock already reads {now}: nothing that falls due after {time} is done"));
    }
    remarks
}

fn exit(ended: Ended) -> Exit {
    match ended {
        Ended::AllDone | Ended::Enough => Exit::Ok,
        Ended::AtLimit => Exit::Partial,
    }
}
