//! What could stand in the place of a word.

/// What is printed where files are meant.
pub const FILES: &str = ":files";

/// A word that could stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub word: String,
    pub about: String,
}
