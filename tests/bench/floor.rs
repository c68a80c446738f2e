//! The floor: the least that any program on SQLite does for one command. It opens an existing file, begins a transaction,
//! reads an order and its lines, updates four rows, inserts two, commits, prints and exits. No command line to speak of,
//! no rules, no journal's chain, no names to look up, a schema of six plain tables.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, params};

use crate::figure::{Result, say};
use crate::measure::Line;

/// The first word of the bench program when it is the floor.
pub const MODE: &str = "--floor";

const SCHEMA: &str = "
CREATE TABLE orders (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, status TEXT NOT NULL);
CREATE TABLE line (order_id INTEGER, number INTEGER, sku TEXT, quantity INTEGER, remaining INTEGER,
    PRIMARY KEY (order_id, number)) WITHOUT ROWID;
CREATE TABLE work (order_id INTEGER, number INTEGER, location TEXT, status TEXT, since TEXT,
    PRIMARY KEY (order_id, number)) WITHOUT ROWID;
CREATE INDEX open_work ON work (location, status);
CREATE TABLE request (order_id INTEGER, number INTEGER, message TEXT, at TEXT,
    PRIMARY KEY (order_id, number)) WITHOUT ROWID;
CREATE TABLE event (seq INTEGER PRIMARY KEY, at TEXT, type TEXT, order_id INTEGER, data TEXT);
CREATE INDEX event_by_order ON event (order_id);";

const ORDER: &str = "SELECT id, status FROM orders WHERE name = ?1";
const LINES: &str = "SELECT number, sku, quantity, remaining FROM line WHERE order_id = ?1 ORDER BY number";
/// Four rows: the order, its work, its two lines.
const UPDATES: [&str; 3] = [
    "UPDATE orders SET status = 'in_progress' WHERE id = ?1",
    "UPDATE work SET status = 'submitted', since = '2026-07-01T10:00:00Z' WHERE order_id = ?1",
    "UPDATE line SET remaining = remaining - 1 WHERE order_id = ?1",
];
const INSERTS: [&str; 2] = [
    "INSERT INTO request (order_id, number, message, at)
        SELECT ?1, count(*) + 1, 'ring twice', '2026-07-01T10:00:00Z' FROM request WHERE order_id = ?1",
    "INSERT INTO event (at, type, order_id, data) VALUES ('2026-07-01T10:00:00Z', 'requested', ?1, '{}')",
];

/// Makes a database for the floor.
pub fn make(path: &Path, orders: u64) -> Result {
    let conn = Connection::open(path)?;
    conn.execute_batch(SCHEMA)?;
    conn.execute_batch("BEGIN")?;
    for id in 1..=orders {
        conn.prepare("INSERT INTO orders VALUES (?1, ?2, 'unfulfilled')")?
            .execute(params![id as i64, (1000 + id).to_string()])?;
        for (number, sku) in [(1, "TEE-M"), (2, "MUG")] {
            conn.prepare("INSERT INTO line VALUES (?1, ?2, ?3, 2, 2)")?.execute(params![id as i64, number, sku])?;
        }
        conn.prepare("INSERT INTO work VALUES (?1, 1, 'acme', 'open', NULL)")?.execute([id as i64])?;
        conn.prepare("INSERT INTO event VALUES (?1, '2026-07-01T09:00:00Z', 'placed', ?1, '{}')")?
            .execute([id as i64])?;
    }
    conn.execute_batch("COMMIT")?;
    Ok(())
}

/// The floor as a command line; `program` is this one, or a copy of it.
pub fn line(program: &Path, db: &Path, order: u64) -> Line {
    let [program, db] = [program, db].map(|path| path.display().to_string());
    Line(vec![program, MODE.to_owned(), db, order.to_string()])
}

/// The same statements for the `sqlite3` program.
pub fn sqlite3_line(db: &Path, order: u64) -> Line {
    let id = format!("(SELECT id FROM orders WHERE name = '{order}')");
    let mut sql = "PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE; ".to_owned();
    sql.push_str(&ORDER.replace("?1", &format!("'{order}'")));
    for statement in [LINES].iter().chain(&UPDATES).chain(&INSERTS) {
        sql.push_str("; ");
        sql.push_str(&statement.replace("?1", &id));
    }
    sql.push_str("; COMMIT");
    Line(vec!["sqlite3".to_owned(), db.display().to_string(), sql])
}

/// The floor itself.
pub fn program(file: &str, order: &str) -> Result {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(file, flags)?;
    conn.execute_batch("PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE")?;
    let id: i64 = conn.query_row(ORDER, [order], |row| row.get(0))?;
    let mut lines = Vec::new();
    {
        let mut statement = conn.prepare(LINES)?;
        let mut rows = statement.query([id])?;
        while let Some(row) = rows.next()? {
            lines.push(format!("{} x {}", row.get::<_, i64>(2)?, row.get::<_, String>(1)?));
        }
    }
    let mut updated = 0;
    for sql in UPDATES {
        updated += conn.execute(sql, [id])?;
    }
    let mut inserted = 0;
    for sql in INSERTS {
        inserted += conn.execute(sql, [id])?;
    }
    conn.execute_batch("COMMIT")?;
    if (updated, inserted) != (4, 2) {
        return Err(format!("updated {updated} rows and inserted {inserted}").into());
    }
    say(format_args!("Requested {} of {order}.", lines.join(", ")))
}
