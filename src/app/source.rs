//! Where a file that a command takes in comes from.

use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::PathBuf;

use super::App;
use crate::failure::{Exit, Failure, Result};

/// A file to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    File(PathBuf),
    /// Standard input.
    Stdin,
}

impl Source {
    /// How many bytes there are, where that is known.
    pub fn size(&self) -> Option<u64> {
        match self {
            Source::File(path) => std::fs::metadata(path).ok().map(|file| file.len()),
            Source::Stdin => None,
        }
    }
}

impl<'s> App<'s> {
    /// Opens a file. The app that comes with it has the content, as the argument `file`, in its key, if it has one.
    pub(super) fn open_source(&self, source: &Source) -> Result<(App<'s>, Box<dyn BufRead>)> {
        let mut app = self.clone();
        if let Some(key) = &mut app.key {
            // The hash covers the content, so it must be known before anything is done.
            let bytes = read_all(source)?;
            key.add_file("file", &bytes);
            return Ok((app, Box::new(Cursor::new(bytes))));
        }
        let input: Box<dyn BufRead> = match source {
            Source::File(path) => Box::new(BufReader::with_capacity(1 << 16, open(path)?)),
            Source::Stdin => Box::new(std::io::stdin().lock()),
        };
        Ok((app, input))
    }
}

fn open(path: &PathBuf) -> Result<File> {
    let unreadable = |error: std::io::Error| {
        Failure::new("input_unreadable", Exit::Failure, format!("reading `{}`: {error}", path.display()))
    };
    let file = File::open(path).map_err(unreadable)?;
    let is_folder = file.metadata().map_err(unreadable)?.is_dir();
    if is_folder {
        return Err(Failure::new(
            "input_unreadable",
            Exit::Failure,
            format!("reading `{}`: it is a folder", path.display()),
        ));
    }
    Ok(file)
}

fn read_all(source: &Source) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = match source {
        Source::File(path) => open(path)?.read_to_end(&mut bytes),
        Source::Stdin => std::io::stdin().lock().read_to_end(&mut bytes),
    };
    read.map_err(|error| Failure::new("input_unreadable", Exit::Failure, format!("reading the input: {error}")))?;
    Ok(bytes)
}

/// Counts what is read.
pub(super) struct Counted<'a> {
    input: &'a mut dyn BufRead,
    read: u64,
    progress: &'a dyn Fn(u64),
}

impl<'a> Counted<'a> {
    /// `progress` is told how many bytes were read so far.
    pub(super) fn new(input: &'a mut dyn BufRead, progress: &'a dyn Fn(u64)) -> Counted<'a> {
        Counted { input, read: 0, progress }
    }
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.read += count as u64;
        (self.progress)(self.read);
        Ok(count)
    }
}

impl BufRead for Counted<'_> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.input.consume(count);
        self.read += count as u64;
        (self.progress)(self.read);
    }
}
