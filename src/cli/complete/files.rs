//! Where files are meant, the shell completes.

use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};

/// What is offered where files are meant.
pub const FILES: &str = ":files";

/// A path of the file system, which the shell knows best.
pub fn path() -> ArgValueCandidates {
    ArgValueCandidates::new(|| vec![CompletionCandidate::new(FILES)])
}
