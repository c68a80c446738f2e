//! Opening a connection: what the path may be, what the connection is told, how it waits for a lock.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, ffi};

use super::failures::not_consign;
use crate::domain::{Hint, NextCommand};
use crate::failure::{Failure, Result};

/// What a command wants of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Works on a read-only file, folder or mount too.
    Read,
    Write,
}

/// The path as SQLite gets it: absolute, so that `file:x` and `:memory:` are names of files like any other.
pub(super) fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path)
        .map_err(|error| Failure::io(format!("cannot find `{}`: {}", path.display(), error.kind())))
}

/// Looks at what is there before SQLite does, which would take an empty file for a database and wait for a pipe.
pub(super) fn examine(path: &Path) -> Result<()> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() && found.len() > 0 => Ok(()),
        Ok(_) => Err(super::failures::naming(not_consign(), path)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Err(missing(path)),
        Err(error) => Err(Failure::io(format!("cannot open `{}`: {}", path.display(), error.kind()))),
    }
}

fn missing(path: &Path) -> Failure {
    let init: Hint = if path == Path::new("consign.db") {
        "consign init".into()
    } else {
        NextCommand::Init { db: path.to_string_lossy().into_owned() }.into()
    };
    Failure::not_found("database_not_found", format!("there is no database at `{}`", path.display())).hint(init)
}

/// Opens a connection to a file that is there.
pub(super) fn connect(path: &Path, access: Access, busy_timeout: Duration) -> Result<Connection> {
    let flags = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let mut conn = Connection::open_with_flags(absolute(path)?, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    let mut patience = Patience::new(busy_timeout);
    conn.busy_handler(Some(move |attempt| patience.wait(attempt)))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true)?;
    // Plans do not depend on bound values; without this, statements are planned a second time once these are known.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(conn)
}

/// Whether the last thing the operating system said about the database's file was an error. SQLite reports a page that
/// could not be read as a corrupt one; only the file's own handle still knows why.
pub(super) fn device_failed(conn: &Connection) -> bool {
    let mut errno: std::ffi::c_int = 0;
    // SAFETY: the connection is open, the name ends with a NUL, and this request writes one `int` through the pointer.
    let asked = unsafe {
        ffi::sqlite3_file_control(
            conn.handle(),
            c"main".as_ptr(),
            ffi::SQLITE_FCNTL_LAST_ERRNO,
            (&raw mut errno).cast(),
        )
    };
    asked == ffi::SQLITE_OK && errno != 0
}

/// Waits for a lock with short sleeps of uneven length, so that waiting commands do not meet again and again.
struct Patience {
    timeout: Duration,
    since: Instant,
    process: u32,
}

impl Patience {
    fn new(timeout: Duration) -> Patience {
        Patience { timeout, since: Instant::now(), process: std::process::id() }
    }

    /// Sleeps, and says whether to try again. `attempt` counts from 0 for each lock.
    fn wait(&mut self, attempt: i32) -> bool {
        if attempt == 0 {
            self.since = Instant::now();
        }
        let Some(left) = self.timeout.checked_sub(self.since.elapsed()).filter(|left| !left.is_zero()) else {
            return false;
        };
        std::thread::sleep(nap(self.process, attempt, self.since.elapsed()).min(left));
        true
    }
}

/// Between a half and the whole of 1, 2, 4, 8 milliseconds, and then of ever less: who has waited for long looks more
/// often than who came later, and so gets the lock sooner.
fn nap(process: u32, attempt: i32, waited: Duration) -> Duration {
    let waited = u32::try_from(waited.as_millis()).unwrap_or(u32::MAX);
    let longest = ((1000 << attempt.clamp(0, 3)) / (1 + waited / 250)).max(500);
    let mixed = process.wrapping_mul(0x9e37_79b9) ^ attempt.cast_unsigned().wrapping_mul(0x85eb_ca6b);
    let spread = (mixed ^ (mixed >> 15)).wrapping_mul(0x2c1b_3c6d) >> 8;
    Duration::from_micros(u64::from(longest / 2 + spread % (longest / 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn naps_are_short_and_differ_between_processes() {
        for attempt in [0, 1, 5, 1_000, i32::MAX] {
            for process in 1..100 {
                for waited in [0, 1, 300, 1_000_000] {
                    let nap = nap(process, attempt, Duration::from_millis(waited));
                    assert!(nap >= Duration::from_micros(250) && nap < Duration::from_millis(8), "{nap:?}");
                }
            }
        }
        assert!((1..100).any(|process| nap(process, 4, Duration::ZERO) != nap(process + 1, 4, Duration::ZERO)));
    }
}
