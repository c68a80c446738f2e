//! Foreign files become values: what an order of another shop says, read record by record. This room knows formats
//! and limits; it knows no rule of the workflow, no name that is taken and no database.

mod bulk;
mod csv_apart;
mod csv_columns;
mod csv_file;
mod csv_order;
mod csv_rows;
mod json_extras;
mod json_keys;
mod json_kind;
mod json_lines;
mod json_list;
mod json_order;
mod json_outlet;
mod json_refund;
mod json_scalar;
mod json_shape;
mod json_shipment;
mod record;
mod scan;
mod shopify_csv;
mod shopify_json;
mod values;

use crate::failure::Result;
use std::io::{BufRead, Read};

pub use csv_columns::HEADERS as CSV_COLUMNS;
pub use record::{MakeShelf, Record, Shelf};
use record::{Records, peek};
pub use values::Dates;

/// How a foreign file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Order documents of the platform's API, one or many.
    ShopifyJson,
    /// The order export of the platform's admin.
    ShopifyCsv,
    /// JSON if the first byte that is not blank opens an object or array, else CSV.
    Auto,
}

/// How a file is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    pub format: Format,
    pub dates: Dates,
}

/// Reads a file as a stream and calls `each` once an order, in the file's order: warnings about the file as a whole. What
/// must wait for the end of the file waits on a shelf. A broken order is a record like the others; an input that cannot
/// be read at all ends it.
pub fn read(
    input: &mut dyn BufRead,
    reading: Reading,
    shelf: MakeShelf<'_>,
    each: &mut dyn FnMut(Record) -> Result<()>,
) -> Result<Vec<String>> {
    let (given_back, line) = skip_blank(input)?;
    let mut input = given_back.as_slice().chain(input);
    let Some(first) = peek(&mut input)? else { return Ok(Vec::new()) };
    let is_json = match reading.format {
        Format::ShopifyJson => true,
        Format::ShopifyCsv => false,
        Format::Auto => first == b'{' || first == b'[',
    };
    let mut records = Records::new(each);
    if is_json {
        shopify_json::read(&mut input, line, shelf, &mut records)
    } else {
        shopify_csv::read(&mut input, line, reading.dates, &mut records)
    }
}

/// Reads past a byte order mark. What looked like one but was none is given back.
fn byte_order_mark(input: &mut dyn BufRead) -> Result<Vec<u8>> {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    let mut seen = Vec::new();
    while seen != MARK && peek(input)? == Some(MARK[seen.len()]) {
        input.consume(1);
        seen.push(MARK[seen.len()]);
    }
    if seen == MARK {
        seen.clear();
    }
    Ok(seen)
}

/// Reads past blank bytes and byte order marks, of which the reader of CSV would take one more for its own: what it is
/// to be given back, and the line on which the first byte stands that is neither.
fn skip_blank(input: &mut dyn BufRead) -> Result<(Vec<u8>, u64)> {
    let mut line = 1;
    loop {
        match peek(input)? {
            Some(b' ' | b'\t' | b'\r') => input.consume(1),
            Some(b'\n') => {
                line += 1;
                input.consume(1);
            }
            Some(0xef) => {
                let seen = byte_order_mark(input)?;
                if !seen.is_empty() {
                    return Ok((seen, line));
                }
            }
            Some(_) | None => return Ok((Vec::new(), line)),
        }
    }
}

#[cfg(test)]
mod tests;
