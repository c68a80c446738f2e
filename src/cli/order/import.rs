//! `consign order import`

use std::path::PathBuf;

use crate::app::Importing;
use crate::cli::complete::files;
use crate::cli::progress::{Counted, Progress};
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Input, Word};
use crate::cli::verb::Verb;
use crate::failure::{Exit, Result};
use crate::import::{Dates, Format, Reading};
use crate::wire::Kind;

/// Arguments of `order import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// File to read; `-` is standard input
    #[arg(value_name = "FILE", value_parser = value::path, add = files::path())]
    file: PathBuf,
    /// Format of the file
    #[arg(long, value_name = "FORMAT", default_value = "auto", value_parser = value::word::<Format>())]
    format: Format,
    /// How a spreadsheet wrote the times of a CSV file: the order of day, month and year
    #[arg(long, value_name = "ORDER", default_value = "iso", value_parser = value::word::<Dates>())]
    dates: Dates,
    /// Import the good records even if others are broken (exit 7)
    #[arg(long)]
    keep_going: bool,
}

impl Verb for Args {
    const NAME: &'static str = "order import";
    const ABOUT: &'static str = "Import orders from a Shopify JSON file or an orders CSV export";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::ImportReport;
    const EXAMPLES: [&'static str; 2] = [
        "consign order import orders.json",
        "consign order import orders_export.csv --format shopify-csv --keep-going",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { file, format, dates, keep_going } = self;
        let importing = Importing { source: input.source(file)?, reading: Reading { format, dates }, keep_going };
        Ok(Work::new(move |run| {
            let progress = Progress::new(run.settings, importing.source.size(), Counted::Bytes);
            let report = run.app.import(run.name, &importing, &|bytes| progress.at(bytes))?;
            drop(progress);
            let exit = if report.rejected > 0 { Exit::Partial } else { Exit::Ok };
            Ok(Answer { exit, ..Answer::of(report) })
        }))
    }
}

impl Word for Format {
    fn all() -> &'static [Format] {
        &[Format::ShopifyJson, Format::ShopifyCsv, Format::Auto]
    }

    fn spelling(self) -> &'static str {
        match self {
            Format::ShopifyJson => "shopify-json",
            Format::ShopifyCsv => "shopify-csv",
            Format::Auto => "auto",
        }
    }
}

impl Word for Dates {
    fn all() -> &'static [Dates] {
        &[Dates::Iso, Dates::Dmy, Dates::Mdy]
    }

    fn spelling(self) -> &'static str {
        match self {
            Dates::Iso => "iso",
            Dates::Dmy => "dmy",
            Dates::Mdy => "mdy",
        }
    }
}
