//! The tables, and what the header of a file says of them.

use rusqlite::Connection;

use super::failures::{damaged, not_consign};
use crate::failure::{Failure, Result};

/// Marks a file as consign's (the bytes `cnsg` at offset 68).
pub(super) const APPLICATION_ID: i64 = 0x636e_7367;

// What the tables may hold, nothing included, is not written into them: every process would pay for parsing it. Words of
// closed sets are read strictly where documents are read, and everything but the journal is compared with it by
// `consign check`.

/// The version that this program writes. Version 1 kept an order in nine tables; its files are brought up to date by
/// `upgrade.rs`. A version that was released is never edited: files made by it exist.
pub const SCHEMA_VERSION: i64 = 2;

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

/// Makes all tables of this schema. There are none of these names.
pub(super) fn build(conn: &Connection) -> Result<()> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    conn.execute_batch(include_str!("schema_2.sql"))?;
    conn.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    Ok(())
}
