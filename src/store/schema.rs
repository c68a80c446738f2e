//! The tables, and how an older file becomes a newer one. The list is append-only: each entry is one version.

use rusqlite::Connection;

use super::failures::{damaged, not_consign};
use crate::failure::{Failure, Result};

/// Marks a file as consign's (the bytes `cnsg` at offset 68).
pub(super) const APPLICATION_ID: i64 = 0x636e_7367;

// The words of closed sets are checked with `instr`, because SQLite builds a table in memory for every longer `IN` list
// of every row it writes. Flags and numbers of parts have no CHECK: each costs every process its parsing, STRICT gives
// the columns their types, and reading is strict.

/// Entry `n` leads from `user_version` n to n + 1. A released entry is never edited: files made by it exist.
const MIGRATIONS: &[&str] = &[include_str!("schema_1.sql")];

/// The version that this program writes.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// What the header of a file says about it.
pub(super) enum Header {
    Current,
    Older(i64),
    Refused(Failure),
}

/// Reads the header. To be called inside the transaction that relies on it; the tables are not looked at.
pub(super) fn header(conn: &Connection) -> Result<Header, rusqlite::Error> {
    let number = |pragma: &str| -> Result<i64, rusqlite::Error> { conn.query_row(pragma, [], |row| row.get(0)) };
    if number("PRAGMA application_id")? != APPLICATION_ID {
        return Ok(Header::Refused(not_consign()));
    }
    Ok(match number("PRAGMA user_version")? {
        SCHEMA_VERSION => Header::Current,
        older if (1..SCHEMA_VERSION).contains(&older) => Header::Older(older),
        newer if newer > SCHEMA_VERSION => Header::Refused(
            Failure::database(
                "newer_schema",
                format!("the database was made by a newer consign (schema {newer}; this one knows {SCHEMA_VERSION})"),
            )
            .hint("install that newer consign"),
        ),
        _ => Header::Refused(damaged("its schema version is none that ever was")),
    })
}

/// Makes all tables in an empty file.
pub(super) fn build(conn: &Connection) -> Result<()> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate(conn, 0)
}

/// Leads a file from an older version to this one, inside the writer's transaction.
pub(super) fn migrate(conn: &Connection, from: i64) -> Result<()> {
    apply(conn, from, MIGRATIONS)
}

fn apply(conn: &Connection, from: i64, migrations: &[&str]) -> Result<()> {
    let done = usize::try_from(from).expect("a schema version is checked before it is migrated");
    for step in &migrations[done..] {
        conn.execute_batch(step)?;
    }
    conn.pragma_update(None, "user_version", migrations.len() as i64)?;
    Ok(())
}
