//! `consign order import`

use std::path::PathBuf;

use crate::app;
use crate::cli::request::Request;
use crate::cli::value::{self, Input, Word};
use crate::cli::verb::{Mode, Verb};
use crate::failure::Result;

/// The words of `order import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// File to read; `-` is standard input
    #[arg(value_name = "FILE", value_parser = value::path)]
    file: PathBuf,
    /// Format of the file
    #[arg(long, value_name = "FORMAT", default_value = "auto", value_parser = value::word::<Format>())]
    format: Format,
    /// Take the good records even if some are broken (exit 7)
    #[arg(long)]
    keep_going: bool,
}

/// A file of orders to be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    pub source: Source,
    pub format: Format,
    pub keep_going: bool,
}

/// Where the orders come from. Two sources are equal arguments whatever their names: their content counts.
#[derive(Clone)]
pub enum Source {
    Stdin,
    File(PathBuf),
}

/// How the file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    ShopifyJson,
    ShopifyCsv,
    /// JSON if its first byte says so.
    Auto,
}

impl Verb for Args {
    const NAME: &'static str = "order import";
    const ABOUT: &'static str = "Take in orders from a Shopify JSON file or an orders CSV export";
    const MODE: Mode = Mode::Writes;
    const EXAMPLES: [&'static str; 2] = [
        "consign order import orders.json",
        "consign order import orders_export.csv --format shopify-csv --keep-going",
    ];

    fn request(self, _: &mut Input) -> Result<Request> {
        let Args { file, format, keep_going } = self;
        Ok(Request::OrderImport(Import { source: Source::of(file), format, keep_going }))
    }
}

impl Source {
    /// What a FILE argument means.
    pub fn of(file: PathBuf) -> Source {
        if file.as_os_str() == "-" { Source::Stdin } else { Source::File(file) }
    }

    /// How many bytes there are, where that is known.
    pub fn size(&self) -> Option<u64> {
        match self {
            Source::File(path) => std::fs::metadata(path).ok().map(|file| file.len()),
            Source::Stdin => None,
        }
    }
}

impl From<Source> for app::Source {
    fn from(source: Source) -> app::Source {
        match source {
            Source::File(path) => app::Source::File(path),
            Source::Stdin => app::Source::Stdin,
        }
    }
}

impl PartialEq for Source {
    fn eq(&self, _: &Source) -> bool {
        true
    }
}

impl Eq for Source {}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Source")
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
