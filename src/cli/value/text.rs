//! Free text: the argument itself, the content of `@FILE`, or standard input for `-`.

use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use crate::app::Source;
use crate::domain::{self, Code};
use crate::failure::{Exit, Failure, Result};

/// A free text as typed. Its content is read once, whoever asks for it first: a key and the command itself.
#[derive(Debug, Clone)]
pub struct Text {
    given: String,
    /// Whether an empty one says something: that there shall be none.
    clears: bool,
    content: Arc<OnceLock<Result<Option<String>>>>,
}

/// Takes a free text for clap; nothing is read yet.
pub fn text(given: &str) -> super::Read<Text> {
    Ok(Text { given: given.to_owned(), clears: false, content: Arc::default() })
}

/// Takes a free text that takes another's place; an empty one takes it away.
pub fn replacing_text(given: &str) -> super::Read<Text> {
    text(given).map(|text| Text { clears: true, ..text })
}

impl Text {
    /// The content. `@FILE` and `-` stand for one, of which one final newline is dropped; `@@…` stands for a text that
    /// begins with `@`. An empty text is no text.
    pub fn content(&self, what: &str, input: &mut Input) -> Result<Option<String>> {
        self.content.get_or_init(|| input.read(what, &self.given)).clone()
    }

    /// The content as a key has it: what says nothing is `None`.
    pub fn spelled(&self, what: &str, input: &mut Input) -> Result<Option<String>> {
        Ok(self.content(what, input)?.or_else(|| self.clears.then(String::new)))
    }
}

/// Where the content of free texts comes from. Standard input can be read once.
pub struct Input {
    stdin: Option<Box<dyn Read>>,
}

impl Input {
    /// Standard input of the process.
    pub fn process() -> Input {
        Input::with(io::stdin())
    }

    /// No standard input: the commands of a batch have none.
    pub fn none() -> Input {
        Input { stdin: None }
    }

    /// Something else in its place.
    pub fn with(stdin: impl Read + 'static) -> Input {
        Input { stdin: Some(Box::new(stdin)) }
    }

    /// The content of a free text, if one was given.
    pub fn free_text(&mut self, what: &str, given: Option<Text>) -> Result<Option<String>> {
        given.map_or(Ok(None), |text| text.content(what, self))
    }

    /// What a FILE argument means.
    ///
    /// # Errors
    /// Usage, if it is `-` and there is no standard input.
    pub fn source(&self, file: PathBuf) -> Result<Source> {
        match (file.as_os_str() == "-", &self.stdin) {
            (false, _) => Ok(Source::File(file)),
            (true, Some(_)) => Ok(Source::Stdin),
            (true, None) => Err(Failure::usage("there is no standard input in a batch; name a file")),
        }
    }

    /// The bytes of a file, no more of them than a free text may have. `-` is standard input.
    ///
    /// # Errors
    /// `input_unreadable`, `text_too_long`; usage if it is `-` and there is no standard input.
    pub fn bytes(&mut self, what: &str, path: &str) -> Result<Vec<u8>> {
        let bytes = match path {
            "-" => bytes(what, "standard input", Ok(self.stdin(what)?))?,
            path => bytes(what, path, File::open(path))?,
        };
        if bytes.len() > domain::Text::MOST_BYTES {
            return Err(domain::Text::TOO_LARGE.refusal(what, Code::Usage).into());
        }
        Ok(bytes)
    }

    fn stdin(&mut self, what: &str) -> Result<Box<dyn Read>> {
        self.stdin.take().ok_or_else(|| Failure::usage(format!("{what}: standard input was already read")))
    }

    fn read(&mut self, what: &str, given: &str) -> Result<Option<String>> {
        let text = match named_file(given) {
            None if given == "-" => content(what, "standard input", Ok(self.stdin(what)?))?,
            None if given.starts_with('@') => given[1..].to_owned(),
            None => given.to_owned(),
            Some(path) => content(what, path, File::open(path))?,
        };
        let text = limited_text(what, text)?;
        Ok(Some(text).filter(|text| !text.is_empty()))
    }
}

/// The file that a text names: `@FILE`. `@@…` is a text that begins with `@`.
pub fn named_file(given: &str) -> Option<&str> {
    given.strip_prefix('@').filter(|path| !path.starts_with('@'))
}

fn unreadable(what: &str, source: &str, why: &str) -> Failure {
    Failure::new("input_unreadable", Exit::Failure, format!("{what} cannot be read from {source}: {why}"))
}

/// Reads no more than is needed to know that it is too much.
fn bytes(what: &str, source: &str, opened: io::Result<impl Read>) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = domain::Text::MOST_BYTES as u64 + 2;
    let read = opened.and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(what, source, &error.to_string()))?;
    Ok(bytes)
}

fn content(what: &str, source: &str, opened: io::Result<impl Read>) -> Result<String> {
    let mut bytes = bytes(what, source, opened)?;
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    }
    if bytes.len() > domain::Text::MOST_BYTES {
        // The last letter may have been cut.
        return limited_text(what, String::from_utf8_lossy(&bytes).into_owned());
    }
    String::from_utf8(bytes).map_err(|_| unreadable(what, source, "it is not UTF-8 text"))
}

/// Judges a text.
pub fn limited_text(what: &str, text: String) -> Result<String> {
    Ok(domain::Text::new(text).map(String::from).map_err(|unfit| unfit.refusal(what, Code::Usage))?)
}
