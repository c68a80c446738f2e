//! How a document is to be shown, and which documents can be shown that way.

use super::{Fields, ids};
use crate::failure::{Failure, Result};
use crate::wire::Kind;

/// The formats of `--output`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    #[default]
    Table,
    Json,
    Ndjson,
    Csv,
    Ids,
}

/// What the tables need to know of the place they are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    pub color: bool,
    /// Columns of the terminal.
    pub width: usize,
}

/// How to show a document.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub format: Format,
    pub fields: Option<Fields>,
    pub style: Style,
    /// Whether the list was asked for with a limit: `ndjson` then ends with its page.
    pub limited: bool,
}

impl Default for Style {
    fn default() -> Style {
        Style { color: false, width: 80 }
    }
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 5] = [Format::Table, Format::Json, Format::Ndjson, Format::Csv, Format::Ids];

    /// The spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Format::Table => "table",
            Format::Json => "json",
            Format::Ndjson => "ndjson",
            Format::Csv => "csv",
            Format::Ids => "ids",
        }
    }

    /// Reads a spelling.
    pub fn parse(word: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// Whether errors are told as one line of JSON.
    pub fn is_json(self) -> bool {
        matches!(self, Format::Json | Format::Ndjson)
    }
}

/// Refuses a format that a document cannot have. `command` is that of an outcome (`order request`): it decides
/// whether there are names to print.
pub fn check_format(kind: Kind, command: &str, options: &Options) -> Result<()> {
    let refuse = |why: String| Err(Failure::usage(why));
    match options.format {
        Format::Table | Format::Json | Format::Ndjson => Ok(()),
        Format::Csv if kind.item().is_some() || kind == Kind::ImportReport => match &options.fields {
            Some(fields) => super::csv::check_fields(kind, fields),
            None => Ok(()),
        },
        Format::Csv => refuse(format!("csv is for lists, timelines and import reports; `{command}` prints none")),
        Format::Ids if options.fields.is_some() => refuse("--fields does not go with ids".to_owned()),
        Format::Ids if ids::has_names(kind, command) => Ok(()),
        Format::Ids => refuse(format!("`{command}` has no names to print as ids")),
    }
}
