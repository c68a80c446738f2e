//! What SQLite's errors mean to a caller: which code, which exit, which words. It knows no command.
//!
//! The messages never repeat SQLite's own: those may quote a damaged file's bytes, and say "database is locked".

use std::path::Path;
use std::time::Duration;

use rusqlite::{Error, ErrorCode, ffi};

use crate::failure::{Exit, Failure};

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        match &error {
            Error::SqliteFailure(failure, _) | Error::SqlInputError { error: failure, .. } => of_sqlite(failure),
            Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::Utf8Error(..)
            | Error::InvalidColumnType(..)
            | Error::QueryReturnedNoRows => damaged("a row cannot be read"),
            Error::InvalidPath(_) | Error::NulError(_) => Failure::usage("a file name cannot contain a NUL byte"),
            // Everything else is a wrong use of the library.
            _ => Failure::internal("the store misused its database library"),
        }
    }
}

fn of_sqlite(failure: &ffi::Error) -> Failure {
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => in_use(),
        ErrorCode::DatabaseCorrupt => pages(),
        ErrorCode::NotADatabase => not_consign(),
        // All statements are the program's own and fit its own schema: if one does not fit, the schema was changed.
        ErrorCode::Unknown | ErrorCode::SchemaChanged => damaged("its tables are not those of a consign database"),
        ErrorCode::DiskFull => Failure::io("cannot write the database: the disk is full"),
        ErrorCode::ReadOnly => Failure::io("cannot write the database: the file, its folder or its disk is read-only"),
        ErrorCode::PermissionDenied | ErrorCode::CannotOpen | ErrorCode::AuthorizationForStatementDenied => {
            Failure::io("cannot open the database or a file beside it")
        }
        ErrorCode::SystemIoFailure | ErrorCode::FileLockingProtocolFailed | ErrorCode::NoLargeFileSupport => {
            Failure::io(format!(
                "reading or writing the database: the disk failed (SQLite error {})",
                failure.extended_code
            ))
        }
        ErrorCode::OutOfMemory => Failure::io("out of memory"),
        ErrorCode::ConstraintViolation => {
            Failure::internal(format!("the tables refused the change (SQLite error {})", failure.extended_code))
        }
        _ => Failure::internal(format!("the database library failed (SQLite error {})", failure.extended_code)),
    }
}

/// A database whose content cannot be what this program wrote. `why` never quotes it.
pub(super) fn damaged(why: impl std::fmt::Display) -> Failure {
    Failure::database("damaged", format!("the database is damaged: {why}")).hint("consign check --deep")
}

/// A file that is something else.
pub(super) fn not_consign() -> Failure {
    Failure::database("not_a_consign_file", "the file is not a consign database")
}

const PAGES: &str = "its pages contradict each other";

/// What SQLite finds wrong below the rows.
pub(super) fn pages() -> Failure {
    damaged(PAGES)
}

/// Whether SQLite calls the pages corrupt: it does so too if the disk did not give them up.
pub(super) fn is_about_pages(failure: &Failure) -> bool {
    failure.code == "damaged" && failure.message.ends_with(PAGES)
}

/// Whether a row, or what hangs on it, cannot be read; other rows may well be.
pub fn is_about_a_row(failure: &Failure) -> bool {
    matches!(failure.code, "damaged" | "order_not_found") && !is_about_pages(failure)
}

/// What a failure about pages is if the disk is to blame: not a word about what the bytes say.
pub(super) fn of_device(failure: Failure) -> Failure {
    if is_about_pages(&failure) { Failure::io("the database cannot be read: the disk failed") } else { failure }
}

fn in_use() -> Failure {
    Failure::new("busy", Exit::Busy, "another command is using the database")
}

/// Names the wait in a `busy` failure.
pub(super) fn after_waiting(mut failure: Failure, waited: Duration) -> Failure {
    if failure.code == "busy" {
        failure.message = format!("another command is using the database (waited {} s)", waited.as_secs_f64());
        return failure.hint("run it again, or wait longer with --busy-timeout SECONDS");
    }
    failure
}

/// Names the file in a failure that says what the file is.
pub(super) fn naming(mut failure: Failure, path: &Path) -> Failure {
    if failure.code == "not_a_consign_file" {
        failure.message = format!("`{}` is not a consign database", path.display());
    }
    failure
}

/// What a failed COMMIT means. SQLite takes the change back for every error before the moment at which it deletes its
/// journal, and the journal does so later if SQLite could not; only from that moment on the outcome is open. After that
/// moment SQLite still gives back its lock: `SQLITE_IOERR_UNLOCK`, and `SQLITE_IOERR_RDLOCK` where it lowers the lock to
/// a reader's. A COMMIT takes no reader's lock before it.
pub(super) fn of_commit(error: Error) -> Failure {
    let open = match &error {
        Error::SqliteFailure(failure, _) if failure.code == ErrorCode::SystemIoFailure => !matches!(
            failure.extended_code,
            ffi::SQLITE_IOERR_READ
                | ffi::SQLITE_IOERR_SHORT_READ
                | ffi::SQLITE_IOERR_WRITE
                | ffi::SQLITE_IOERR_FSYNC
                | ffi::SQLITE_IOERR_TRUNCATE
                | ffi::SQLITE_IOERR_FSTAT
                | ffi::SQLITE_IOERR_LOCK
                | ffi::SQLITE_IOERR_ACCESS
                | ffi::SQLITE_IOERR_NOMEM
        ),
        _ => false,
    };
    if !open {
        return Failure::from(error);
    }
    Failure::new(
        "unknown_outcome",
        Exit::UnknownOutcome,
        "the disk failed during the commit: the change may or may not be there",
    )
    .hint("run the same command again with the same --key")
}

/// Whether a write broke a UNIQUE constraint.
pub(super) fn is_duplicate(error: &Error) -> bool {
    matches!(error, Error::SqliteFailure(failure, _) if failure.extended_code == ffi::SQLITE_CONSTRAINT_UNIQUE)
}

/// Whether an interrupted command must first be undone, which a read-only connection cannot do.
pub(super) fn needs_recovery(error: &Error) -> bool {
    matches!(error, Error::SqliteFailure(failure, _) if failure.extended_code == ffi::SQLITE_READONLY_ROLLBACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Only an error after the journal may be gone leaves the outcome open; all others took the change back.
    #[test]
    fn a_failed_commit_is_open_only_at_its_very_end() {
        let cases = [
            (ffi::SQLITE_IOERR_DIR_FSYNC, "unknown_outcome", Exit::UnknownOutcome),
            (ffi::SQLITE_IOERR_DELETE, "unknown_outcome", Exit::UnknownOutcome),
            (ffi::SQLITE_IOERR_RDLOCK, "unknown_outcome", Exit::UnknownOutcome),
            (ffi::SQLITE_IOERR_UNLOCK, "unknown_outcome", Exit::UnknownOutcome),
            (ffi::SQLITE_IOERR_FSYNC, "io_error", Exit::Failure),
            (ffi::SQLITE_IOERR_WRITE, "io_error", Exit::Failure),
            (ffi::SQLITE_FULL, "io_error", Exit::Failure),
            (ffi::SQLITE_READONLY, "io_error", Exit::Failure),
            (ffi::SQLITE_BUSY, "busy", Exit::Busy),
            (ffi::SQLITE_CORRUPT, "damaged", Exit::Database),
        ];
        for (number, code, exit) in cases {
            let failure = of_commit(Error::SqliteFailure(ffi::Error::new(number), None));
            assert_eq!((failure.code, failure.exit), (code, exit), "SQLite error {number}");
        }
    }

    #[test]
    fn sqlites_own_words_never_reach_the_user() {
        for number in
            [ffi::SQLITE_BUSY, ffi::SQLITE_CORRUPT, ffi::SQLITE_ERROR, ffi::SQLITE_IOERR, ffi::SQLITE_CONSTRAINT]
        {
            let words = Some("database is locked near \u{1b}".into());
            let failure = Failure::from(Error::SqliteFailure(ffi::Error::new(number), words));
            assert!(!failure.message.contains("locked"), "{}", failure.message);
        }
    }
}
