//! An export as a file that is read several times: all of it is kept first, since what is read may come from a pipe.

use std::io::{BufRead, Seek, Write};

use tempfile::SpooledTempFile;

use super::csv_columns::{DELIMITERS, has_name};
use super::csv_rows::Rows;
use super::record::{peek, unreadable};
use crate::failure::{Failure, Result};

/// A file whose first byte that is not blank stands on this line.
pub struct File {
    spooled: SpooledTempFile,
    first_line: u64,
    /// What stands between its cells, once its first row has told it.
    pub delimiter: u8,
}

/// Bytes that are kept in memory; a longer file goes to a temporary one without a name.
const IN_MEMORY: usize = 1 << 20;

impl File {
    /// Reads all of an input.
    ///
    /// # Errors
    /// `io_error` if a temporary file is needed and cannot be made or written.
    pub fn new(input: &mut dyn BufRead, first_line: u64) -> Result<File> {
        let mut spooled = SpooledTempFile::new(IN_MEMORY);
        while peek(input)?.is_some() {
            let bytes = input.fill_buf().map_err(|error| unreadable(&error))?;
            spooled.write_all(bytes).map_err(|error| {
                Failure::io(format!("writing a temporary file in `{}`: {error}", std::env::temp_dir().display()))
            })?;
            let count = bytes.len();
            input.consume(count);
        }
        Ok(File { spooled, first_line, delimiter: DELIMITERS[0] })
    }

    /// The first row, and how all of them are split: so that one of its cells is `Name`.
    pub fn header(&mut self) -> Result<Option<csv::ByteRecord>> {
        let mut first = None;
        for delimiter in DELIMITERS {
            self.delimiter = delimiter;
            let mut rows = self.rows()?;
            if !rows.next()? {
                return Ok(None);
            }
            let header = rows.row;
            if has_name(&header) {
                return Ok(Some(header));
            }
            first.get_or_insert(header);
        }
        self.delimiter = DELIMITERS[0];
        Ok(first)
    }

    /// The rows, the first one included.
    pub fn rows(&mut self) -> Result<Rows<'_>> {
        self.spooled.rewind().map_err(|error| unreadable(&error))?;
        Ok(Rows::new(&mut self.spooled, self.delimiter, self.first_line))
    }

    /// The rows after the first one.
    pub fn rows_after_header(&mut self) -> Result<Rows<'_>> {
        let mut rows = self.rows()?;
        rows.next()?;
        Ok(rows)
    }
}
