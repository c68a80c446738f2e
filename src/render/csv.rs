//! CSV as RFC 4180 quotes it: a header and a row for each item, texts raw, nested values written flat (`csv_cell.rs`).

use std::borrow::Cow;

use serde_json::Value;

use super::csv_cell::flat;
use super::fields::{Fields, items, lookup};
use crate::failure::{Failure, Result};
use crate::wire::{self, Kind};

/// The columns: the fields that were asked for, else the keys of an item.
pub fn columns(kind: Kind, fields: Option<&Fields>) -> Vec<String> {
    match fields {
        Some(fields) => fields.paths().iter().map(|path| row_path(kind, path).unwrap_or(path).to_owned()).collect(),
        None => row_keys(kind),
    }
}

/// The rows are the items of a list, or the records of an import report; nothing else can be a column.
pub fn check_fields(kind: Kind, fields: &Fields) -> Result<()> {
    if let Some(own) = fields.own().first() {
        return Err(Failure::usage(format!("`{own}` is no column: the csv of a list holds its items")));
    }
    match fields.paths().iter().find(|path| row_path(kind, path).is_none()) {
        Some(path) => {
            Err(Failure::usage(format!("`{path}` is no column: the csv of an import report holds its records")))
        }
        None => Ok(()),
    }
}

/// A path within a row.
fn row_path(kind: Kind, path: &str) -> Option<&str> {
    if kind == Kind::ImportReport { path.strip_prefix("records.") } else { Some(path) }
}

fn row_keys(kind: Kind) -> Vec<String> {
    let document = wire::document(kind);
    let rows = if kind == Kind::ImportReport { document.get("records") } else { items(kind, &document) };
    let row = rows.as_ref().and_then(|rows| rows.items());
    let row = row.as_ref().unwrap_or(&document);
    let keys: Vec<String> = row.keys().map(|(key, _)| key.to_owned()).collect();
    // The percentiles of a report get a column each: they are numbers to reckon with.
    let parts = |key: String| match row.get(&key).filter(|_| kind == Kind::Report) {
        Some(part) if part.keys().next().is_some() => part.keys().map(|(below, _)| format!("{key}.{below}")).collect(),
        Some(_) | None => vec![key],
    };
    keys.into_iter().flat_map(parts).collect()
}

/// Adds the header.
pub fn header(out: &mut Vec<u8>, columns: &[String]) {
    record(out, columns.iter().map(|column| Cow::Borrowed(column.as_str())));
}

/// Adds an item.
pub fn row(out: &mut Vec<u8>, columns: &[String], item: &Value) {
    record(
        out,
        columns.iter().map(|column| match item.get(column) {
            // Nearly every cell is a key of the item itself and is borrowed from it.
            Some(value) => flat(value),
            None => Cow::Owned(flat(&lookup(item, column)).into_owned()),
        }),
    );
}

/// One line. The crate's writer is made anew for each, with a small buffer, so that none has to be kept between rows.
fn record<'a>(out: &mut Vec<u8>, cells: impl Iterator<Item = Cow<'a, str>>) {
    let mut writer = csv::WriterBuilder::new().buffer_capacity(512).from_writer(out);
    for cell in cells {
        writer.write_field(cell.as_ref()).expect("a buffer takes everything");
    }
    writer.write_record(None::<&[u8]>).expect("a buffer takes everything");
    writer.flush().expect("a buffer takes everything");
}
