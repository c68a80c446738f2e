//! The input of a batch, line by line.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use crate::failure::{Exit, Failure, Result};

/// Opens the file; `-` is standard input.
pub fn open(path: &Path) -> Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|error| unreadable(&format!("`{}`: {error}", path.display())))?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
}

/// The lines of the input with their numbers.
pub fn numbered<'a>(mut input: Box<dyn BufRead + 'a>) -> impl Iterator<Item = (u64, Result<Vec<u8>>)> + 'a {
    let mut number = 0;
    std::iter::from_fn(move || {
        number += 1;
        let mut bytes = Vec::new();
        match input.read_until(b'\n', &mut bytes) {
            Ok(0) => None,
            Ok(_) => Some((number, Ok(bytes))),
            Err(error) => Some((number, Err(unreadable(&error.to_string())))),
        }
    })
}

fn unreadable(why: &str) -> Failure {
    Failure::new("input_unreadable", Exit::Failure, format!("reading the batch: {why}"))
}
