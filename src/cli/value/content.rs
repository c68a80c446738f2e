//! The content of a small file: a FILE argument that is judged before anything is done.

use std::sync::{Arc, OnceLock};

use super::{Input, Read, nonempty};
use crate::app;
use crate::failure::Result;

/// A file as typed. It is read once, whoever asks for it first: a key and the command itself.
#[derive(Debug, Clone)]
pub struct Content {
    path: String,
    bytes: Arc<OnceLock<Result<Vec<u8>>>>,
}

/// Takes the path of a file for clap; nothing is read yet.
pub fn content(path: &str) -> Read<Content> {
    nonempty(path).and_then(|path| replacing_content(&path))
}

/// Takes the path of a file that takes another's place; an empty one takes it away.
pub fn replacing_content(path: &str) -> Read<Content> {
    Ok(Content { path: path.to_owned(), bytes: Arc::default() })
}

impl Content {
    /// The bytes; none if no file is named. `-` is standard input.
    pub fn bytes(&self, what: &str, input: &mut Input) -> Result<Vec<u8>> {
        let read = || if self.path.is_empty() { Ok(Vec::new()) } else { input.bytes(what, &self.path) };
        self.bytes.get_or_init(read).clone()
    }

    /// Whether a file is named.
    pub fn is_named(&self) -> bool {
        !self.path.is_empty()
    }

    /// The digest of the bytes, as a key has it; empty if no file is named.
    pub fn digest(&self, what: &str, input: &mut Input) -> Result<String> {
        let bytes = self.bytes(what, input)?;
        Ok(if self.is_named() { app::digest(&bytes) } else { String::new() })
    }
}
