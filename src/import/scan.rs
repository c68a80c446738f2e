//! A stream of JSON cut into values, without building them: where a value begins and ends, and on which line. It
//! knows the grammar of nesting, and nothing of orders; what a word or a text holds is judged by whoever reads it.

use super::record::{peek, unreadable};
use crate::failure::{Failure, Result};
use std::io::BufRead;

/// Why scanning stopped.
#[derive(Debug)]
pub enum Stop {
    /// The input cannot be read.
    Failure(Failure),
    /// The bytes are no JSON: what was found instead.
    Syntax(String),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Stop {
        Stop::Failure(failure)
    }
}

pub type Scan<T> = std::result::Result<T, Stop>;

/// A place in the input: bytes since its beginning.
pub type Place = u64;

/// The input, of which as little as possible is in memory: all from the lowest place that may be asked for again.
pub struct Scanner<'a> {
    input: &'a mut dyn BufRead,
    chunk: Vec<u8>,
    /// Where the chunk begins.
    base: Place,
    /// How far into the chunk it is read.
    at: usize,
    kept: Place,
    line: u64,
    /// Where the line begins.
    line_start: Place,
    /// The beginning of the first line that began since [`Scanner::watch_lines`].
    next_line: Option<Place>,
}

/// Deeper documents than this are refused, as the reader of the orders would.
const DEEPEST: usize = 120;

impl<'a> Scanner<'a> {
    /// A scanner of an input that begins on this line.
    pub fn new(input: &'a mut dyn BufRead, line: u64) -> Scanner<'a> {
        Scanner { input, chunk: Vec::new(), base: 0, at: 0, kept: 0, line, line_start: 0, next_line: None }
    }

    pub fn place(&self) -> Place {
        self.base + self.at as u64
    }

    pub fn line(&self) -> u64 {
        self.line
    }

    pub fn is_at_line_start(&self) -> bool {
        self.place() == self.line_start
    }

    /// Forgets what stands before this place.
    pub fn keep_from(&mut self, place: Place) {
        self.kept = place;
    }

    /// The bytes from a kept place to here.
    pub fn since(&self, from: Place) -> &[u8] {
        &self.chunk[self.index(from)..self.at]
    }

    /// The bytes between two kept places.
    pub fn between(&self, from: Place, to: Place) -> &[u8] {
        &self.chunk[self.index(from)..self.index(to)]
    }

    fn index(&self, place: Place) -> usize {
        usize::try_from(place - self.base).expect("what is kept is in memory")
    }

    /// From here on, remembers where the next line begins.
    pub fn watch_lines(&mut self) {
        self.next_line = None;
    }

    /// Goes to the line after the one on which [`Scanner::watch_lines`] was called. False if that is forgotten.
    pub fn go_to_next_line(&mut self, line: u64) -> Result<bool> {
        while self.next_line.is_none() {
            self.kept = self.place();
            match self.peek()? {
                Some(_) => self.bump(),
                None => return Ok(true),
            }
        }
        match self.next_line {
            Some(place) if place >= self.kept => {
                self.go_back(place, line + 1);
                Ok(true)
            }
            Some(_) | None => Ok(false),
        }
    }

    /// Goes back to a kept place on a line.
    pub fn go_back(&mut self, place: Place, line: u64) {
        self.at = self.index(place);
        self.line = line;
    }

    /// What stands from here to the end of the line; `None` if it is longer than this.
    pub fn rest_of_line(&mut self, most: usize) -> Result<Option<&[u8]>> {
        let mut searched = 0;
        loop {
            let rest = &self.chunk[self.at..];
            let end = memchr::memchr(b'\n', &rest[searched..]).map(|found| searched + found);
            searched = rest.len();
            if end.is_none() && searched > most {
                return Ok(None);
            }
            if end.is_some() || !self.refill()? {
                let end = end.unwrap_or(searched);
                return Ok(Some(&self.chunk[self.at..self.at + end]));
            }
        }
    }

    /// Goes to the end of the line that [`Scanner::rest_of_line`] found.
    pub fn skip_rest_of_line(&mut self, length: usize) {
        self.at += length;
    }

    /// The next byte, not yet consumed.
    pub fn peek(&mut self) -> Result<Option<u8>> {
        if self.at == self.chunk.len() && !self.refill()? {
            return Ok(None);
        }
        Ok(Some(self.chunk[self.at]))
    }

    fn refill(&mut self) -> Result<bool> {
        let forgotten = self.index(self.kept.clamp(self.base, self.place()));
        self.chunk.drain(..forgotten);
        self.base += forgotten as u64;
        self.at -= forgotten;
        if peek(self.input)?.is_none() {
            return Ok(false);
        }
        let bytes = self.input.fill_buf().map_err(|error| unreadable(&error))?;
        self.chunk.extend_from_slice(bytes);
        let count = bytes.len();
        self.input.consume(count);
        Ok(true)
    }

    /// Consumes the byte that was peeked.
    pub fn bump(&mut self) {
        if self.chunk[self.at] == b'\n' {
            self.line += 1;
            self.line_start = self.place() + 1;
            self.next_line.get_or_insert(self.line_start);
        }
        self.at += 1;
    }

    /// Reads past blank bytes; the byte after them, not yet consumed, or `None` at the end.
    pub fn blank(&mut self) -> Result<Option<u8>> {
        loop {
            match self.peek()? {
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.bump(),
                other => return Ok(other),
            }
        }
    }

    /// The next byte that is not blank; there must be one.
    pub fn significant(&mut self) -> Scan<u8> {
        self.blank()?.ok_or_else(|| Stop::Syntax("the document ends too early".to_owned()))
    }

    /// Consumes a key and its colon; returns where the key's text begins and ends, with its quotes.
    pub fn key(&mut self) -> Scan<(Place, Place)> {
        if self.significant()? != b'"' {
            return self.unexpected("a key");
        }
        let from = self.place();
        self.string()?;
        let to = self.place();
        if self.significant()? != b':' {
            return self.unexpected("`:`");
        }
        self.bump();
        Ok((from, to))
    }

    /// Consumes a value with all it holds.
    pub fn value(&mut self) -> Scan<()> {
        let mut open: Vec<u8> = Vec::new();
        loop {
            match self.significant()? {
                bracket @ (b'{' | b'[') => {
                    self.bump();
                    // In ASCII a closing bracket stands two after its opening one.
                    let close = bracket + 2;
                    if self.significant()? == close {
                        self.bump();
                    } else if open.len() == DEEPEST {
                        return Err(Stop::Syntax(format!("line {}: nested too deeply", self.line)));
                    } else {
                        open.push(close);
                        if close == b'}' {
                            self.key()?;
                        }
                        continue;
                    }
                }
                b'"' => self.string()?,
                b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => self.word()?,
                _ => return self.unexpected("a value"),
            }
            loop {
                let Some(&close) = open.last() else { return Ok(()) };
                match self.significant()? {
                    b',' => {
                        self.bump();
                        if close == b'}' {
                            self.key()?;
                        }
                        break;
                    }
                    byte if byte == close => {
                        self.bump();
                        open.pop();
                    }
                    _ => return self.unexpected(if close == b'}' { "`,` or `}`" } else { "`,` or `]`" }),
                }
            }
        }
    }

    /// Consumes a text in quotes.
    fn string(&mut self) -> Scan<()> {
        self.bump();
        loop {
            match self.peek()? {
                Some(b'"') => {
                    self.bump();
                    return Ok(());
                }
                Some(b'\\') => {
                    self.bump();
                    if self.peek()?.is_some_and(|byte| byte >= b' ') {
                        self.bump();
                    }
                }
                Some(0..b' ') => return Err(Stop::Syntax(format!("line {}: a text is not closed", self.line))),
                Some(_) => self.bump(),
                None => return Err(Stop::Syntax("the document ends in the middle of a text".to_owned())),
            }
        }
    }

    /// Consumes a number, `true`, `false`, `null`, or what stands in its place.
    fn word(&mut self) -> Scan<()> {
        while let Some(b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z') = self.peek()? {
            self.bump();
        }
        Ok(())
    }

    /// Something else stands where `expected` should.
    pub fn unexpected<T>(&mut self, expected: &str) -> Scan<T> {
        let found = match self.peek()? {
            Some(byte @ b'!'..=b'~') => format!("`{}`", char::from(byte)),
            Some(byte) => format!("the byte {byte:#04x}"),
            None => "the end".to_owned(),
        };
        Err(Stop::Syntax(format!("line {}: {found} where {expected} should stand", self.line)))
    }
}

/// Whether no value of a text can be nested too deeply: it has fewer brackets, or their depth stays below.
pub fn is_shallow(text: &str) -> bool {
    let is_bracket = |byte: &&u8| matches!(byte, b'{' | b'[');
    if text.as_bytes().iter().filter(is_bracket).count() <= DEEPEST {
        return true;
    }
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    text.bytes().all(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth <= DEEPEST
    })
}
