//! What can be read, in which words the rest is refused, and that neither depends on how the bytes arrive.

mod csv;
mod documents;
mod json;

use super::*;
use crate::domain::ForeignOrder;
use crate::failure::RecordProblem;
use std::io::BufReader;

/// All records of an input. Reading it byte by byte must give the same.
fn records(bytes: &[u8], format: Format) -> Vec<Record> {
    let read_by = |capacity| {
        let mut records = Vec::new();
        let mut input = BufReader::with_capacity(capacity, bytes);
        read(&mut input, format, &mut |record| {
            records.push(record);
            Ok(())
        })
        .expect("bytes in memory can always be read");
        records
    };
    let records = read_by(1 << 16);
    assert_eq!(records, read_by(1));
    for (position, record) in records.iter().enumerate() {
        assert_eq!(record.index, position as u64 + 1);
        if let Err(problem) = &record.order {
            assert_eq!(
                (problem.code, problem.index, problem.line),
                ("invalid_record", record.index, Some(record.line))
            );
        }
    }
    records
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
