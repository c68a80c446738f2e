//! Bytes that have to wait: in memory while they are few, then in a temporary file without a name.

use std::io::{self, BufReader, BufWriter, Read, Seek, Write};

use tempfile::SpooledTempFile;

use crate::failure::{Exit, Failure, Result};

/// Bytes that are kept in memory; what is more goes to a temporary file.
const IN_MEMORY: usize = 1 << 20;
/// Bytes that are written or read in one go.
const CHUNK: usize = 1 << 16;

/// Bytes that are being written, to be read once all are there.
#[derive(Debug)]
pub struct Spool(BufWriter<SpooledTempFile>);

/// The bytes of a spool, from the first one on.
pub type Spooled = BufReader<SpooledTempFile>;

impl Spool {
    /// Without any bytes yet.
    pub fn new() -> Spool {
        Spool(BufWriter::with_capacity(CHUNK, SpooledTempFile::new(IN_MEMORY)))
    }

    /// Adds bytes.
    ///
    /// # Errors
    /// `io_error` if a temporary file is needed and cannot be made or written.
    pub fn add(&mut self, bytes: &[u8]) -> Result<()> {
        self.0.write_all(bytes).map_err(|error| failed(&error))
    }

    /// Hands everything to the temporary file, if there is one, so that reading it is all that can still fail.
    ///
    /// # Errors
    /// As [`Spool::add`].
    pub fn flush(&mut self) -> Result<()> {
        self.0.flush().map_err(|error| failed(&error))
    }

    /// Adds all that can be read, and hands each piece to `seen`. An error of the input is `input_unreadable`.
    pub fn add_all(&mut self, input: &mut dyn Read, mut seen: impl FnMut(&[u8])) -> Result<()> {
        let mut buffer = vec![0; CHUNK];
        loop {
            let count = match input.read(&mut buffer) {
                Ok(0) => return Ok(()),
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    let message = format!("reading the input: {error}");
                    return Err(Failure::new("input_unreadable", Exit::Failure, message));
                }
            };
            seen(&buffer[..count]);
            self.add(&buffer[..count])?;
        }
    }

    /// Ends the writing.
    ///
    /// # Errors
    /// As [`Spool::add`].
    pub fn read(self) -> Result<Spooled> {
        let mut file = self.0.into_inner().map_err(|error| failed(error.error()))?;
        file.rewind().map_err(|error| failed(&error))?;
        Ok(BufReader::with_capacity(CHUNK, file))
    }
}

impl Default for Spool {
    fn default() -> Spool {
        Spool::new()
    }
}

fn failed(error: &io::Error) -> Failure {
    Failure::io(format!("writing a temporary file in `{}`: {error}", std::env::temp_dir().display()))
}
