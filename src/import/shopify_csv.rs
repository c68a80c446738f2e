//! The order export of the admin: one row a line, the rows of an order together. What is in the rows of one order is
//! `csv_order`'s to know.

use super::csv_order::{Columns, Group};
use super::{Broken, Records, unreadable};
use crate::failure::Result;
use csv::{ByteRecord, Reader, ReaderBuilder};
use std::collections::HashMap;
use std::collections::hash_map::{DefaultHasher, Entry};
use std::hash::{Hash, Hasher};
use std::io::BufRead;

/// Reads an input whose first byte that is not blank stands on this line.
pub fn read(input: &mut dyn BufRead, first_line: u64, records: &mut Records<'_>) -> Result<()> {
    // Rows of a wrong length are told from the others here, with their line.
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input);
    let mut row = ByteRecord::new();
    if !next_row(&mut reader, &mut row)? {
        return Ok(());
    }
    let columns = match Columns::find(&row) {
        Ok(columns) => columns,
        Err(problem) => return records.push(first_line, Err(Broken::new(problem))),
    };
    let mut seen = Seen::default();
    let mut group: Option<Group> = None;
    while next_row(&mut reader, &mut row)? {
        if row.iter().all(<[u8]>::is_empty) {
            continue;
        }
        let line = first_line - 1 + row.position().map_or(1, csv::Position::line);
        if let Some(same) = group.as_mut().filter(|group| group.takes(&columns, &row)) {
            same.add(&columns, &row, line);
            continue;
        }
        if let Some(finished) = group.replace(Group::begin(&columns, &row, line)) {
            finish(finished, &mut seen, records)?;
        }
    }
    group.map_or(Ok(()), |last| finish(last, &mut seen, records))
}

fn next_row(reader: &mut Reader<&mut dyn BufRead>, row: &mut ByteRecord) -> Result<bool> {
    reader.read_byte_record(row).map_err(|error| match error.into_kind() {
        csv::ErrorKind::Io(error) => unreadable(&error),
        other => unreadable(&std::io::Error::other(format!("{other:?}"))),
    })
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
