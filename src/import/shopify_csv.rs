//! The order export of the admin: one row a line, the rows of an order together. What is in the rows of one order is
//! `csv_order`'s to know.

use super::Reading;
use super::csv_order::{Columns, Group};
use super::record::{Broken, Records, unreadable};
use crate::failure::Result;
use csv::{ByteRecord, Reader, ReaderBuilder, Terminator};
use std::collections::HashMap;
use std::collections::hash_map::{DefaultHasher, Entry};
use std::hash::{Hash, Hasher};
use std::io::{BufRead, Chain, Read};

/// Reads an input whose first byte that is not blank stands on this line.
pub fn read(
    input: &mut dyn BufRead,
    first_line: u64,
    reading: Reading,
    records: &mut Records<'_>,
) -> Result<Vec<String>> {
    rows(input, first_line, reading, records)?;
    Ok(Vec::new())
}

fn rows(input: &mut dyn BufRead, first_line: u64, _: Reading, records: &mut Records<'_>) -> Result<()> {
    let mut rows = Rows::new(input, first_line);
    if !rows.next()? {
        return Ok(());
    }
    let columns = match Columns::find(&rows.row) {
        Ok(columns) => columns,
        Err(problem) => return records.push(first_line, Err(Broken::new(problem))),
    };
    let mut seen = Seen::default();
    let mut group: Option<Group> = None;
    while rows.next()? {
        if rows.row.iter().all(<[u8]>::is_empty) {
            continue;
        }
        if let Some(same) = group.as_mut().filter(|group| group.takes(&columns, &rows.row)) {
            same.add(&columns, &rows.row, rows.line);
            continue;
        }
        if let Some(finished) = group.replace(Group::begin(&columns, &rows.row, rows.line)) {
            finish(finished, &mut seen, records)?;
        }
    }
    match group {
        Some(last) if !rows.ended => {
            let message = format!("line {}: a quote is not closed", rows.line);
            records.push(last.line, Err(last.broken(message)))
        }
        Some(last) => finish(last, &mut seen, records),
        None => Ok(()),
    }
}

/// The rows of a file with their lines. What the reader of the `csv` crate takes for a row's line may be that of a
/// blank one before it, and it does not say where a quote was never closed; a last row of our own tells both.
struct Rows<'a> {
    reader: Reader<Chain<&'a mut dyn BufRead, &'static [u8]>>,
    first_line: u64,
    row: ByteRecord,
    /// The line on which the row begins.
    line: u64,
    /// Whether our own row came, as the last one.
    ended: bool,
}

const LAST_CELL: &[u8] = b"\x01the end of the file\x01";
const LAST_ROW: &[u8] = b"\n\x01the end of the file\x01\n";

impl<'a> Rows<'a> {
    fn new(input: &'a mut dyn BufRead, first_line: u64) -> Rows<'a> {
        let mut builder = ReaderBuilder::new();
        // Rows of a wrong length are told from the others later, with their line.
        builder.has_headers(false).flexible(true).terminator(Terminator::Any(b'\n'));
        let reader = builder.from_reader(input.chain(LAST_ROW));
        Rows { reader, first_line, row: ByteRecord::new(), line: first_line, ended: false }
    }

    /// Reads the next row; false at the end.
    fn next(&mut self) -> Result<bool> {
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
        if let Some(cell) = self.row[last].strip_suffix(b"\r").map(<[u8]>::to_vec) {
            self.row.truncate(last);
            self.row.push_field(&cell);
        }
    }
}

fn finish(group: Group, seen: &mut Seen, records: &mut Records<'_>) -> Result<()> {
    let line = group.line;
    let order = match seen.first_line_of_rest(&group) {
        Some(first) => Err(group.broken(format!("other rows of this order stand at line {first}, apart from these"))),
        None => group.order(),
    };
    records.push(line, order)
}

/// The orders that came by, as hashes: rows of an order that stand apart must not pass for a repetition of it.
#[derive(Default)]
struct Seen(HashMap<u64, (u64, u64)>);

impl Seen {
    /// The line of an earlier group of which this one holds further rows: it has the name, no id of its own, and is
    /// no repetition.
    fn first_line_of_rest(&mut self, group: &Group) -> Option<u64> {
        let content = hash(&group.content);
        match self.0.entry(hash(&group.name)) {
            Entry::Vacant(entry) => {
                entry.insert((group.line, content));
                None
            }
            Entry::Occupied(entry) => {
                let (line, first) = *entry.get();
                (group.id.is_empty() && first != content).then_some(line)
            }
        }
    }
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}
