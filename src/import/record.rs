//! The records of a foreign file, whatever its format: those that can be read, and those that are broken.

use std::io::BufRead;

use crate::domain::ForeignOrder;
use crate::failure::{Exit, Failure, RecordProblem, Result};

/// One order of a file, or why it cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Counts the file's orders from 1.
    pub index: u64,
    /// The line of the file it begins on, from 1.
    pub line: u64,
    pub order: Result<ForeignOrder, RecordProblem>,
}

/// Numbers the records and hands them on.
pub(super) struct Records<'a> {
    each: &'a mut dyn FnMut(Record) -> Result<()>,
    index: u64,
}

impl<'a> Records<'a> {
    /// None so far.
    pub(super) fn new(each: &'a mut dyn FnMut(Record) -> Result<()>) -> Records<'a> {
        Records { each, index: 0 }
    }

    /// The next order of the file, or why it cannot be read.
    pub(super) fn push(&mut self, line: u64, order: std::result::Result<ForeignOrder, Broken>) -> Result<()> {
        self.index += 1;
        let order = order.map_err(|broken| RecordProblem {
            index: self.index,
            line: Some(line),
            name: broken.name,
            source_id: broken.source_id,
            code: "invalid_record",
            message: broken.message,
        });
        (self.each)(Record { index: self.index, line, order })
    }
}

/// Where the parts of records wait until the file ends: texts by the number of their record, and names by which later
/// parts find it. More may be put there than memory holds.
pub trait Shelf {
    /// Gives a record one more name. One that is taken goes from its old record to this one.
    fn name(&mut self, name: &str, record: u64) -> Result<()>;

    /// The record with this name.
    fn find(&mut self, name: &str) -> Result<Option<u64>>;

    /// Puts a text of a record, which stands on this line of its file, behind those that are there.
    fn put(&mut self, record: u64, line: u64, text: &[u8]) -> Result<()>;

    /// The texts of a record with their lines, in the order in which they were put.
    fn take(&mut self, record: u64) -> Result<Vec<(u64, Vec<u8>)>>;
}

/// Makes a shelf when one is needed.
pub type MakeShelf<'a> = &'a mut dyn FnMut() -> Result<Box<dyn Shelf>>;

/// Why an order of a file cannot be read, and as much of its identity as could be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Broken {
    pub(super) name: Option<String>,
    pub(super) source_id: Option<String>,
    pub(super) message: String,
}

impl Broken {
    /// An order whose identity is not known.
    pub(super) fn new(message: impl Into<String>) -> Broken {
        Broken { message: message.into(), ..Broken::default() }
    }
}

/// The failure of an input that cannot be read, as opposed to one that says something wrong.
pub(super) fn unreadable(error: &std::io::Error) -> Failure {
    Failure::new("input_unreadable", Exit::Failure, format!("the input cannot be read: {error}"))
}

/// The next byte of an input, not yet consumed; `None` at its end.
pub(super) fn peek(input: &mut dyn BufRead) -> Result<Option<u8>> {
    loop {
        match input.fill_buf() {
            Ok(bytes) => return Ok(bytes.first().copied()),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(&error)),
        }
    }
}
