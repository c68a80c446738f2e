//! The order export of the admin: one row a line of an order. The file is read more than once, since an order of which
//! some rows stand apart must not be taken in at all. What is in the rows of one order is `csv_order`'s to know.

use std::io::BufRead;

use super::csv_apart::{Apart, apart, names_again};
use super::csv_columns::{Columns, is_one_cell};
use super::csv_file::File;
use super::csv_order::Draft;
use super::csv_rows::Rows;
use super::record::{Broken, Records};
use super::values::Dates;
use crate::domain::ForeignOrder;
use crate::failure::{Detail, Failure, RecordProblem, Result};

/// Reads an input whose first byte that is not blank stands on this line.
pub fn read(input: &mut dyn BufRead, first_line: u64, dates: Dates, records: &mut Records<'_>) -> Result<Vec<String>> {
    let mut file = File::new(input, first_line)?;
    let Some(header) = file.header()? else { return Ok(Vec::new()) };
    if is_one_cell(&header) {
        return Err(one_cell(first_line));
    }
    let columns = match Columns::find(&header, file.delimiter, dates) {
        Ok(columns) => columns,
        Err(problem) => {
            records.push(first_line, Err(Broken::new(problem)))?;
            return Ok(Vec::new());
        }
    };
    let names = names_again(file.rows_after_header()?, &columns)?;
    let apart = match names.is_empty() {
        true => Apart::new(),
        false => apart(file.rows_after_header()?, &columns, &names)?,
    };
    orders(file.rows_after_header()?, &columns, &apart, records)?;
    Ok(Vec::new())
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
        .hint("save the file as CSV again, one column a cell and no quotes around whole rows")
        .detail("index", Detail::Number(1))
        .detail("line", Detail::Number(line as i64))
        .detail("records", Detail::Records(vec![problem]))
}
