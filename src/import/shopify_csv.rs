//! The order export of the admin: one row a line of an order. The file is read more than once, since an order of which
//! some rows stand apart must not be taken in at all. What is in the rows of one order is `csv_order`'s to know.

use std::io::{BufRead, Write};

use tempfile::SpooledTempFile;

use super::Reading;
use super::csv_apart::{Apart, apart, names_again};
use super::csv_columns::{Columns, DELIMITERS, has_name, is_one_cell};
use super::csv_order::Draft;
use super::csv_rows::Rows;
use super::record::{Broken, Records, peek, unreadable};
use crate::domain::ForeignOrder;
use crate::failure::{Detail, Failure, RecordProblem, Result};

/// Reads an input whose first byte that is not blank stands on this line.
pub fn read(
    input: &mut dyn BufRead,
    first_line: u64,
    reading: Reading,
    records: &mut Records<'_>,
) -> Result<Vec<String>> {
    let mut file = File { spooled: spooled(input)?, delimiter: DELIMITERS[0], first_line };
    let Some(columns) = file.columns(reading, records)? else { return Ok(Vec::new()) };
    let names = names_again(file.rows()?, &columns)?;
    let apart = if names.is_empty() { Apart::new() } else { apart(file.rows()?, &columns, &names)? };
    orders(file.rows()?, &columns, &apart, records)?;
    Ok(Vec::new())
}

/// A file that can be read several times.
struct File {
    spooled: SpooledTempFile,
    delimiter: u8,
    first_line: u64,
}

impl File {
    /// The columns, of which the first row tells how it is split; `None` if they cannot be found.
    fn columns(&mut self, reading: Reading, records: &mut Records<'_>) -> Result<Option<Columns>> {
        let mut header = None;
        for delimiter in DELIMITERS {
            let mut rows = Rows::new(&mut self.spooled, delimiter, self.first_line)?;
            if !rows.next()? {
                return Ok(None);
            }
            if has_name(&rows.row) {
                self.delimiter = delimiter;
                header = Some(rows.row);
                break;
            }
            header.get_or_insert(rows.row);
        }
        let Some(header) = header else { return Ok(None) };
        if is_one_cell(&header) {
            return Err(one_cell(self.first_line));
        }
        match Columns::find(&header, self.delimiter, reading.dates) {
            Ok(columns) => Ok(Some(columns)),
            Err(problem) => {
                records.push(self.first_line, Err(Broken::new(problem)))?;
                Ok(None)
            }
        }
    }

    /// The rows after the header row.
    fn rows(&mut self) -> Result<Rows<'_>> {
        let mut rows = Rows::new(&mut self.spooled, self.delimiter, self.first_line)?;
        rows.next()?;
        Ok(rows)
    }
}

/// Hands on the orders, one a block of rows.
fn orders(mut rows: Rows<'_>, columns: &Columns, apart: &Apart, records: &mut Records<'_>) -> Result<()> {
    let mut draft = Draft::new(columns);
    let mut first_line = None;
    let mut last_line = 0;
    rows.each(columns, &mut |block, row, begins| {
        if first_line.is_none() && columns.is_one_cell(row) {
            return Err(one_cell(block.line));
        }
        if begins && let Some(line) = first_line.replace(block.first_line) {
            records.push(line, finish(&mut draft, line, apart))?;
        }
        draft.add(row, block.line);
        last_line = block.line;
        Ok(())
    })?;
    let Some(line) = first_line else { return Ok(()) };
    let order = if rows.ended {
        finish(&mut draft, line, apart)
    } else {
        draft.refuse(format!("line {last_line}: a quote is not closed"))
    };
    records.push(line, order)
}

fn finish(draft: &mut Draft<'_>, line: u64, apart: &Apart) -> std::result::Result<ForeignOrder, Broken> {
    match apart.get(&line) {
        Some(other) => draft.refuse(format!("other rows of this order stand at line {other}, apart from these")),
        None => draft.finish(),
    }
}

/// A file whose rows stand in quotes as a whole holds no order at all.
fn one_cell(line: u64) -> Failure {
    let message = "each row is a single quoted cell";
    let problem = RecordProblem {
        index: 1,
        line: Some(line),
        name: None,
        source_id: None,
        code: "invalid_record",
        message: message.to_owned(),
    };
    Failure::invalid("invalid_record", format!("line {line}: {message}; nothing was imported"))
        .hint("take the quotes around whole rows away: open the file as text, or save it as CSV again with one cell a column")
        .detail("index", Detail::Number(1))
        .detail("line", Detail::Number(line as i64))
        .detail("records", Detail::Records(vec![problem]))
}

/// Bytes of a file that are kept in memory; a longer one goes to a temporary file without a name.
const IN_MEMORY: usize = 1 << 20;

/// All of an input.
fn spooled(input: &mut dyn BufRead) -> Result<SpooledTempFile> {
    let mut file = SpooledTempFile::new(IN_MEMORY);
    while peek(input)?.is_some() {
        let bytes = input.fill_buf().map_err(|error| unreadable(&error))?;
        let written = file.write_all(bytes);
        written.map_err(|error| {
            Failure::io(format!("writing a temporary file in `{}`: {error}", std::env::temp_dir().display()))
        })?;
        let count = bytes.len();
        input.consume(count);
    }
    Ok(file)
}
