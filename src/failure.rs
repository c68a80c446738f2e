//! Everything that can go wrong, and the only place that knows exit codes.

mod codes;
mod exit;

use crate::domain::{Code, Hint, Refusal};

pub use codes::{ERROR_CODES, ErrorCode, error_code};
pub use exit::Exit;

/// A command that did not do what it was asked: what a script and a person are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The error code, one of [`ERROR_CODES`].
    pub code: &'static str,
    pub exit: Exit,
    /// A sentence without a full stop, naming the thing and its condition.
    pub message: String,
    /// The next command to try.
    pub hint: Option<Box<Hint>>,
    pub details: Vec<(&'static str, Detail)>,
}

/// A value in the details of a failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    Text(String),
    Number(i64),
    Texts(Vec<String>),
    Records(Vec<RecordProblem>),
    /// JSON text.
    Json(String),
}

/// A record of an input file that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordProblem {
    /// Counts the file's records from 1.
    pub index: u64,
    /// The line of the file it begins on, from 1, where that is known.
    pub line: Option<u64>,
    pub name: Option<String>,
    pub source_id: Option<String>,
    pub code: &'static str,
    pub message: String,
}

/// What every fallible step outside the domain returns.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

impl Failure {
    /// A failure without hint or details. `code` is one of [`ERROR_CODES`].
    pub fn new(code: &'static str, exit: Exit, message: impl Into<String>) -> Failure {
        Failure { code, exit, message: message.into(), hint: None, details: Vec::new() }
    }

    /// A command line that makes no sense (2).
    pub fn usage(message: impl Into<String>) -> Failure {
        Failure::new("usage", Exit::Usage, message)
    }

    /// A surrounding that failed: a disk, a permission (1).
    pub fn io(message: impl Into<String>) -> Failure {
        Failure::new("io_error", Exit::Failure, message)
    }

    /// Something that is well formed but wrong (6).
    pub fn invalid(code: &'static str, message: impl Into<String>) -> Failure {
        Failure::new(code, Exit::InvalidInput, message)
    }

    /// Something that is not there (3).
    pub fn not_found(code: &'static str, message: impl Into<String>) -> Failure {
        Failure::new(code, Exit::NotFound, message)
    }

    /// A file that is not what it should be (8).
    pub fn database(code: &'static str, message: impl Into<String>) -> Failure {
        Failure::new(code, Exit::Database, message)
    }

    /// A bug (70): nothing was written.
    pub fn internal(message: impl Into<String>) -> Failure {
        Failure::new("internal", Exit::Internal, message)
    }

    /// Adds the next command to try.
    pub fn hint(mut self, hint: impl Into<Hint>) -> Failure {
        self.hint = Some(Box::new(hint.into()));
        self
    }

    /// Adds a detail.
    pub fn detail(mut self, key: &'static str, value: Detail) -> Failure {
        self.details.push((key, value));
        self
    }

    /// Whether the same command may well succeed if it is simply run again.
    pub fn retryable(&self) -> bool {
        matches!(self.exit, Exit::UnknownOutcome | Exit::Busy)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Failure {
        let mut failure = Failure::new(refusal.code.as_str(), exit_of(refusal.code), refusal.message);
        failure.hint = refusal.hint;
        if !refusal.replaced_by.is_empty() {
            failure.details.push(("replaced_by", Detail::Texts(refusal.replaced_by)));
        }
        failure
    }
}

impl From<anyhow::Error> for Failure {
    /// A machine's failure (1), with what was attempted and on what.
    fn from(error: anyhow::Error) -> Failure {
        Failure::io(format!("{error:#}"))
    }
}

/// The exit code of a refusal.
fn exit_of(code: Code) -> Exit {
    error_code(code.as_str()).map_or(Exit::Refused, |known| known.exit)
}
