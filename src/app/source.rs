//! Where a file that a command takes in comes from.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::{App, Spool};
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
            let (mut spool, mut digest) = (Spool::new(), Sha256::new());
            spool.add_all(&mut *reader(source)?, |bytes| digest.update(bytes))?;
            key.add_file("file", digest);
            return Ok((app, Box::new(spool.read()?)));
        }
        Ok((app, reader(source)?))
    }
}

fn reader(source: &Source) -> Result<Box<dyn BufRead>> {
    Ok(match source {
        Source::File(path) => Box::new(BufReader::with_capacity(1 << 16, open(path)?)),
        Source::Stdin => Box::new(std::io::stdin().lock()),
    })
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

/// A file that is for another command than the one it was given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stranger {
    /// What `consign export` writes.
    Export,
    /// What another command printed as JSON.
    Document,
    Database,
}

/// Bytes that tell what a file is.
const FIRST_BYTES: u64 = 64;

/// The first bytes of an input, which are read with that.
pub(super) fn first_bytes(input: &mut dyn BufRead) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(FIRST_BYTES).read_to_end(&mut bytes).map_err(|error| {
        Failure::new("input_unreadable", Exit::Failure, format!("the input cannot be read: {error}"))
    })?;
    Ok(bytes)
}

impl Stranger {
    /// Tells by its first bytes what a file is, if consign itself made it.
    pub(super) fn of(begins: &[u8]) -> Option<Stranger> {
        let text = begins.strip_prefix(b"\xef\xbb\xbf").unwrap_or(begins).trim_ascii_start();
        let made = |start: &[u8]| text.starts_with(start);
        match () {
            () if begins.starts_with(b"SQLite format 3\0") => Some(Stranger::Database),
            () if made(b"{\"schema\":\"consign/v1\",\"kind\":\"export_shop\"") => Some(Stranger::Export),
            () if made(b"{\"schema\":\"consign/") => Some(Stranger::Document),
            () => None,
        }
    }
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
