//! `consign export`

use serde::Serialize;

use crate::app::{App, Exporting};
use crate::cli::complete::candidates;
use crate::cli::progress::{Counted, Progress};
use crate::cli::run::{Answer, Mode, Run, Work};
use crate::cli::value::{self, Input, Reference, Word};
use crate::cli::verb::Verb;
use crate::failure::{Exit, Failure, Result};
use crate::wire::Kind;
use crate::{render, wire};

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Orders to export [default: the whole shop]
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    orders: Vec<Reference>,
    /// Shape of the output: consign (for restore) or shopify
    #[arg(long = "as", value_name = "FORMAT", default_value = "consign", value_parser = value::word::<Shape>())]
    shape: Shape,
    /// Replace names, e-mails, phones, addresses, notes and messages by stand-ins, for a bug report
    ///
    /// The same text gets the same stand-in within one export. Tags and the name of the shop are replaced too. Names of
    /// orders, services and locations, foreign ids, SKUs, titles and tracking stay. Keys are left out. What comes out
    /// can be restored.
    #[arg(long)]
    redact: bool,
}

/// For whom the lines are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Everything, for `restore`.
    Consign,
    /// Orders and fulfillment orders as the platform's API answers with them.
    Shopify,
}

impl Verb for Args {
    const NAME: &'static str = "export";
    const ABOUT: &'static str = "Export the whole shop, or some orders, as JSON lines";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Export;
    const EXAMPLES: [&'static str; 2] = ["consign export 1001 --redact", "consign export 1001 1003 --as shopify"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| if run.target.is_some() { self.stream(run) } else { self.collect(run.app) }))
    }
}

impl Args {
    /// Writes the lines as they are read.
    fn stream(&self, run: &mut Run<'_>) -> Result<Answer> {
        let counted = match self.shape {
            Shape::Consign => Counted::Events,
            Shape::Shopify => Counted::Orders,
        };
        let progress = Progress::new(run.settings, Some(0), counted);
        let app = run.app;
        let mut out = run.target()?.stream();
        self.lines(app, &mut |line| out.line(line), &|done, total| progress.at_of(done, total))?;
        out.finish()?;
        Ok(Answer::shown(Exit::Ok))
    }

    /// All lines as one document, for the answer of a batch line.
    fn collect(&self, app: &App<'_>) -> Result<Answer> {
        let mut items = Vec::new();
        let mut keep = |line: &[u8]| {
            items.push(serde_json::from_slice(line).map_err(|error| Failure::internal(error.to_string()))?);
            Ok(())
        };
        self.lines(app, &mut keep, &|_, _| {})?;
        Ok(Answer::of(wire::Export::new(items)))
    }

    /// Hands on line by line, as JSON with its line break.
    fn lines(
        &self,
        app: &App<'_>,
        each: &mut dyn FnMut(&[u8]) -> Result<()>,
        progress: &dyn Fn(u64, u64),
    ) -> Result<()> {
        let mut line = Vec::new();
        let wanted = Exporting { orders: &self.orders, redact: self.redact };
        match self.shape {
            Shape::Consign => app.export(&wanted, &mut |record| each(json_line(&mut line, record)), progress),
            Shape::Shopify => app.export_shopify(&wanted, &mut |order| each(json_line(&mut line, order)), progress),
        }
    }
}

/// Writes a value as a line.
fn json_line<'a>(line: &'a mut Vec<u8>, value: &impl Serialize) -> &'a [u8] {
    line.clear();
    render::write_json(line, value);
    line.push(b'\n');
    line
}

impl Word for Shape {
    fn all() -> &'static [Shape] {
        &[Shape::Consign, Shape::Shopify]
    }

    fn spelling(self) -> &'static str {
        match self {
            Shape::Consign => "consign",
            Shape::Shopify => "shopify",
        }
    }
}
