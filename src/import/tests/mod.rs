//! What can be read, in which words the rest is refused, and that neither depends on how the bytes arrive.

mod bulk;
mod csv;
mod csv_rows;
mod documents;
mod json;
mod kept;
mod spellings;
mod values;

use super::*;
use crate::domain::ForeignOrder;
use crate::failure::RecordProblem;
use std::collections::BTreeMap;
use std::io::BufReader;

/// A shelf in memory.
#[derive(Default)]
struct Memory {
    names: BTreeMap<String, u64>,
    texts: BTreeMap<u64, Vec<(u64, Vec<u8>)>>,
}

impl Shelf for Memory {
    fn name(&mut self, name: &str, record: u64) -> Result<()> {
        self.names.insert(name.to_owned(), record);
        Ok(())
    }

    fn find(&mut self, name: &str) -> Result<Option<u64>> {
        Ok(self.names.get(name).copied())
    }

    fn put(&mut self, record: u64, line: u64, text: &[u8]) -> Result<()> {
        self.texts.entry(record).or_default().push((line, text.to_owned()));
        Ok(())
    }

    fn take(&mut self, record: u64) -> Result<Vec<(u64, Vec<u8>)>> {
        Ok(self.texts.remove(&record).unwrap_or_default())
    }
}

/// What is read if nothing is said of it.
const AUTO: Reading = Reading { format: Format::Auto, dates: Dates::Iso };

/// All records of an input, read as if nothing else was said.
fn records(bytes: &[u8], format: Format) -> Vec<Record> {
    all(bytes, Reading { format, dates: Dates::Iso }).0
}

/// All records of an input, and the warnings about it. Reading it byte by byte must give the same.
fn all(bytes: &[u8], reading: Reading) -> (Vec<Record>, Vec<String>) {
    let read_by = |capacity| {
        let mut records = Vec::new();
        let mut input = BufReader::with_capacity(capacity, bytes);
        let mut shelf = || -> Result<Box<dyn Shelf>> { Ok(Box::new(Memory::default())) };
        let warnings = read(&mut input, reading, &mut shelf, &mut |record| {
            records.push(record);
            Ok(())
        })
        .expect("bytes in memory can always be read");
        (records, warnings)
    };
    let (records, warnings) = read_by(1 << 16);
    assert_eq!((&records, &warnings), (&read_by(1).0, &read_by(1).1));
    for (position, record) in records.iter().enumerate() {
        assert_eq!(record.index, position as u64 + 1);
        if let Err(problem) = &record.order {
            assert_eq!(
                (problem.code, problem.index, problem.line),
                ("invalid_record", record.index, Some(record.line))
            );
        }
    }
    (records, warnings)
}

fn auto(text: &str) -> Vec<Record> {
    records(text.as_bytes(), Format::Auto)
}

/// The one good order of a file.
fn order(text: &str) -> ForeignOrder {
    let mut records = auto(text);
    assert_eq!(records.len(), 1, "{records:?}");
    records.remove(0).order.expect("the order is well formed")
}

/// The one problem of a file.
fn problem(text: &str) -> RecordProblem {
    let mut records = auto(text);
    assert_eq!(records.len(), 1, "{text}: {records:?}");
    records.remove(0).order.expect_err(text)
}

/// Each record as `line name` or `line !message`.
fn told(records: &[Record]) -> Vec<String> {
    let tell = |record: &Record| match &record.order {
        Ok(order) => format!("{} {}", record.line, order.name),
        Err(problem) => format!("{} !{}", record.line, problem.message),
    };
    records.iter().map(tell).collect()
}

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/data/import/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}
