//! The rows of an export with their lines, and which of them stand together as the rows of one order.

use std::hash::{Hash, Hasher};
use std::io::{Chain, Read};

use csv::{ByteRecord, Reader, ReaderBuilder, Terminator};

use super::csv_columns::{Column, Columns, OF_IDENTITY};
use super::record::unreadable;
use super::values;
use crate::failure::Result;

/// The rows of a file. What the reader of the `csv` crate takes for a row's line may be that of a blank one before it,
/// and it does not say where a quote was never closed; a last row of our own tells both.
pub struct Rows<'a> {
    reader: Reader<Chain<&'a mut dyn Read, &'static [u8]>>,
    first_line: u64,
    pub row: ByteRecord,
    /// The line on which the row begins.
    pub line: u64,
    /// Whether our own row came, as the last one.
    pub ended: bool,
    last_cell: Vec<u8>,
}

const LAST_CELL: &[u8] = b"\x01the end of the file\x01";
const LAST_ROW: &[u8] = b"\n\x01the end of the file\x01\n";

impl<'a> Rows<'a> {
    /// The rows of an input that begins on this line.
    pub fn new(input: &'a mut dyn Read, delimiter: u8, first_line: u64) -> Rows<'a> {
        let mut builder = ReaderBuilder::new();
        // Rows of a wrong length are told from the others later, with their line.
        builder.has_headers(false).flexible(true).terminator(Terminator::Any(b'\n'));
        builder.delimiter(delimiter).buffer_capacity(1 << 16);
        let reader = builder.from_reader(input.chain(LAST_ROW));
        Rows { reader, first_line, row: ByteRecord::new(), line: first_line, ended: false, last_cell: Vec::new() }
    }

    /// Reads the next row; false at the end.
    pub fn next(&mut self) -> Result<bool> {
        let before = self.reader.position().line();
        let found = self.reader.read_byte_record(&mut self.row).map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) => unreadable(&error),
            other => unreadable(&std::io::Error::other(format!("{other:?}"))),
        })?;
        if !found {
            return Ok(false);
        }
        let breaks = self.row.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64;
        let begins = self.reader.position().line().saturating_sub(breaks + 1).max(before);
        self.line = self.first_line - 1 + begins;
        self.drop_carriage_return();
        self.ended = self.row.len() == 1 && &self.row[0] == LAST_CELL;
        Ok(!self.ended)
    }

    fn drop_carriage_return(&mut self) {
        let Some(last) = self.row.len().checked_sub(1) else { return };
        if let Some(cell) = self.row[last].strip_suffix(b"\r") {
            self.last_cell.clear();
            self.last_cell.extend_from_slice(cell);
            self.row.truncate(last);
            self.row.push_field(&self.last_cell);
        }
    }

    /// Hands on each row that says something, with the block it belongs to, and whether it begins that one.
    pub fn each(
        &mut self,
        columns: &Columns,
        each: &mut dyn FnMut(&Block, &ByteRecord, bool) -> Result<()>,
    ) -> Result<()> {
        let mut block = Block::default();
        let mut is_open = false;
        while self.next()? {
            if self.row.as_slice().is_empty() {
                continue;
            }
            if columns.is_header(&self.row) {
                // What stands before and after it comes from two files.
                is_open = false;
                continue;
            }
            let begins = !is_open || !block.takes(columns, &self.row);
            if begins {
                block.begin(self.line);
            }
            block.add(columns, &self.row, self.line);
            is_open = true;
            each(&block, &self.row, begins)?;
        }
        Ok(())
    }
}

/// Rows of one order that stand together, as far as they have been read: what tells it from others of its name.
#[derive(Default)]
pub struct Block {
    /// The line of its first row.
    pub first_line: u64,
    /// The line of the row that was read last.
    pub line: u64,
    /// The first value of each column that is not empty.
    cells: [Vec<u8>; OF_IDENTITY],
}

impl Block {
    fn begin(&mut self, line: u64) {
        self.first_line = line;
        self.cells.iter_mut().for_each(Vec::clear);
    }

    fn add(&mut self, columns: &Columns, row: &ByteRecord, line: u64) {
        self.line = line;
        for (column, first) in self.cells.iter_mut().enumerate().filter(|(_, first)| first.is_empty()) {
            first.extend_from_slice(columns.cell(row, column));
        }
    }

    /// Whether a row belongs to this order: it has its name and id; where one of them has no id, no other time or
    /// e-mail.
    fn takes(&self, columns: &Columns, row: &ByteRecord) -> bool {
        let cells = |column: Column| (self.cells[column as usize].as_slice(), columns.cell(row, column as usize));
        let (ours, theirs) = cells(Column::Name);
        if ours != theirs {
            return false;
        }
        let agree = |column: Column| {
            let (ours, theirs) = cells(column);
            if ours == theirs || ours.is_empty() || theirs.is_empty() {
                return true;
            }
            let keys = (key(columns, column, ours), key(columns, column, theirs));
            keys.0.is_none() || keys.1.is_none() || keys.0 == keys.1
        };
        match cells(Column::Id) {
            (ours, theirs) if !ours.is_empty() && !theirs.is_empty() => agree(Column::Id),
            _ => agree(Column::CreatedAt) && agree(Column::Email),
        }
    }

    /// The name, as a hash.
    pub fn name(&self) -> u64 {
        hash(&self.cells[Column::Name as usize])
    }

    /// What the rows say of the id, the time and the e-mail, as hashes.
    pub fn identity(&self, columns: &Columns) -> [Option<u64>; OF_IDENTITY - 1] {
        [Column::Id, Column::CreatedAt, Column::Email].map(|column| key(columns, column, &self.cells[column as usize]))
    }
}

/// A value as it is compared, as a hash; `None` where it is absent.
fn key(columns: &Columns, column: Column, cell: &[u8]) -> Option<u64> {
    let text = String::from_utf8_lossy(cell);
    let text = values::present(&text)?;
    Some(match column {
        Column::Id => hash(values::gid(text).map_or(text, |(_, id)| id)),
        Column::CreatedAt => columns.time(cell, column).map_or_else(|_| hash(text), |time| hash(&time)),
        _ => hash(&text.to_ascii_lowercase()),
    })
}

/// The same in every run, so that the same file is judged in the same way.
pub fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
