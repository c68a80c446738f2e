//! What `check` asks of the file itself, and what `info` says of it.

use super::failures::pages;
use super::tx::Tx;
use crate::failure::Result;

/// The tables whose rows follow from orders, and the column that names the order.
const PROJECTIONS: [(&str, &str); 5] = [
    ("orders", "id"),
    ("document", "order_id"),
    ("open_work", "order_id"),
    ("shipment", "order_id"),
    ("look_up", "order_id"),
];

/// Statements that give a sentence for each row outside the journal that cannot be what this program wrote.
const UNSOUND: &[(&str, &str)] = &[
    ("shop", "SELECT 'there is more than one shop' FROM shop WHERE id <> 1"),
    (
        "shop",
        "SELECT 'the number of the next order is out of range' FROM shop
            WHERE next_order_number NOT BETWEEN 1 AND 1 << 52",
    ),
    (
        "shop",
        "SELECT 'the clock cannot be what was stored' FROM shop
            WHERE coalesce(strftime('%Y-%m-%dT%H:%M:%SZ', clock), '') <> clock",
    ),
    (
        "keys",
        "SELECT 'the answer kept before key ' || key || ' is missing' FROM idempotency_key
            WHERE number > 1 AND number - 1 NOT IN (SELECT number FROM idempotency_key)",
    ),
    (
        "keys",
        "SELECT 'what is kept of key ' || key || ' cannot be what was stored' FROM idempotency_key
            WHERE length(hash) <> 64 + 2 * (hash GLOB '2:*') OR substr(hash, -64) GLOB '*[^0-9a-f]*'
            OR NOT json_valid(answer)
            OR coalesce(strftime('%Y-%m-%dT%H:%M:%SZ', at), '') <> at OR key = ''",
    ),
    (
        "keys",
        "SELECT DISTINCT 'the answer kept under key ' || stored.key || ' tells of event '
            || json_extract(told.value, '$.seq') || ', which is another one'
            FROM idempotency_key AS stored,
                json_each(CASE WHEN json_valid(answer) THEN answer ELSE '{}' END, '$.events') AS told
            WHERE NOT EXISTS
            (SELECT 1 FROM event WHERE seq = json_extract(told.value, '$.seq')
                AND type = json_extract(told.value, '$.type') AND at = json_extract(told.value, '$.at')
                AND actor = json_extract(told.value, '$.actor') AND note IS json_extract(told.value, '$.note'))",
    ),
];

impl Tx<'_> {
    /// How large the database is, as of this transaction.
    pub fn size_bytes(&self) -> Result<i64> {
        Ok(self.count("PRAGMA page_count", [])? * self.count("PRAGMA page_size", [])?)
    }

    /// What SQLite finds wrong with its pages, indexes and types.
    pub fn integrity_problems(&self) -> Result<Vec<String>> {
        let mut problems = self.all("sqlite_schema", "PRAGMA integrity_check", [], |mut row| row.text())?;
        problems.retain(|problem| problem != "ok");
        if self.device_failed() {
            return Err(pages());
        }
        Ok(problems)
    }

    /// The ids of orders of which a table holds rows, though the journal tells of no such order.
    pub fn strays(&self) -> Result<Vec<(&'static str, i64)>> {
        let mut strays = Vec::new();
        for (table, key) in PROJECTIONS {
            let sql = format!(
                "SELECT DISTINCT {key} FROM {table} WHERE {key} NOT IN (SELECT order_id FROM event
                WHERE order_id IS NOT NULL)"
            );
            strays.extend(self.all(table, &sql, [], |mut row| Ok((table, row.integer()?)))?);
        }
        Ok(strays)
    }

    /// How many rows `look_up` holds.
    pub fn look_ups(&self) -> Result<i64> {
        self.count("SELECT count(*) FROM look_up", [])
    }

    /// What is wrong with the rows that the journal does not tell of: they can only be held against what they may say.
    pub fn unsound_rows(&self) -> Result<Vec<(&'static str, String)>> {
        let mut found = Vec::new();
        for (check, sql) in UNSOUND {
            found.extend(self.all("sqlite_schema", sql, [], |mut row| Ok((*check, row.text()?)))?);
        }
        Ok(found)
    }
}
