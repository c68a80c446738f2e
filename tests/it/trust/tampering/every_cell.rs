//! Every cell outside the journal, and every value in the documents, changed or taken away one at a time: `check` finds
//! each of them, because it makes all of it anew.

use rusqlite::Connection;

use super::super::{deep, dice, life, say};

/// What follows from the journal.
const TABLES: [&str; 7] = ["shop", "orders", "document", "open_work", "shipment", "look_up", "stock"];

/// The columns that hold JSON objects.
const DOCUMENTS: [(&str, &str); 3] = [("shop", "document"), ("shop", "given"), ("document", "document")];

/// What stands in no event: how far the numbers of orders are, a name of the shop that was changed since, and when the file
/// was made, which older files do not say.
const UNTOLD: [&str; 4] =
    ["shop.next_order_number", "shop.given $.shop", r#"shop.given $."made_at""#, r#"shop.given -$."made_at""#];

/// Another value of the same kind; what is read strictly may become something that cannot be read.
const OTHER: &str = "CASE typeof(OLD) WHEN 'integer' THEN OLD + 1000 WHEN 'null' THEN 7 ELSE CASE
    WHEN OLD GLOB '????-??-??T*' THEN '2020-01-01T00:00:00Z' WHEN OLD GLOB '*[0-9].[0-9][0-9]' THEN '1.01'
    ELSE OLD || 'x' END END";

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).expect("the statement makes sense");
    let rows = statement.query_map([], |row| row.get(0)).expect("it can be asked");
    rows.map(|row| row.expect("a row holds a text")).collect()
}

/// The conditions that each name one row of a table.
fn rows(connection: &Connection, table: &str) -> Vec<String> {
    let key = texts(connection, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
    let parts: Vec<String> = key.iter().map(|column| format!("'{column} = ' || quote({column})")).collect();
    texts(connection, &format!("SELECT {} FROM {table}", parts.join(" || ' AND ' || ")))
}

/// Statements that each change one thing, with the name of what they change.
fn changes(connection: &Connection) -> Vec<(String, String)> {
    let mut changes = Vec::new();
    for table in TABLES {
        let columns = texts(connection, &format!("SELECT name FROM pragma_table_info('{table}')"));
        for row in rows(connection, table) {
            changes.push((table.to_owned(), format!("DELETE FROM {table} WHERE {row}")));
            for column in &columns {
                let set = |value: &str| format!("UPDATE {table} SET {column} = {value} WHERE {row}");
                let place = format!("{table}.{column}");
                changes.push((place.clone(), set(&OTHER.replace("OLD", column))));
                changes.push((place, format!("{} AND {column} IS NOT NULL", set("NULL"))));
            }
        }
    }
    for (table, column) in DOCUMENTS {
        for row in rows(connection, table) {
            let tree =
                format!("FROM json_tree((SELECT {column} FROM {table} WHERE {row})) AS part WHERE part.fullkey <> '$'");
            for path in texts(connection, &format!("SELECT part.fullkey {tree}")) {
                let set = format!("UPDATE {table} SET {column} = json_remove({column}, '{path}') WHERE {row}");
                changes.push((format!("{table}.{column} -{path}"), set));
            }
            for path in texts(connection, &format!("SELECT part.fullkey {tree} AND part.atom IS NOT NULL")) {
                let other = OTHER.replace("OLD", &format!("({column} ->> '{path}')"));
                let other = format!(
                    "CASE json_type({column}, '{path}') WHEN 'true' THEN json('false') WHEN 'false' THEN json('true')
                    ELSE {other} END"
                );
                let set = format!("UPDATE {table} SET {column} = json_set({column}, '{path}', {other}) WHERE {row}");
                changes.push((format!("{table}.{column} {path}"), set));
            }
        }
    }
    changes
}

#[test]
fn check_looks_at_every_cell_and_at_every_value_of_a_document() {
    let good = life::shop();
    let connection = Connection::open(good.db()).expect("it is a database");
    let changes = changes(&connection);
    drop(connection);
    // In a short run, one of a dozen by turns.
    let stride = if deep() { 1 } else { 12 };
    let first = dice("check_looks_at_every_cell_and_at_every_value_of_a_document").below(stride);
    let (mut found, mut missed) = (0, Vec::new());
    for (place, sql) in changes.iter().skip(first).step_by(stride) {
        let shop = good.copy();
        let connection = Connection::open(shop.db()).expect("it is a database");
        // What SQLite refuses, or what changes nothing, is no change.
        let done = connection.execute(sql, []);
        drop(connection);
        if !matches!(done, Ok(1)) || UNTOLD.contains(&place.as_str()) {
            continue;
        }
        match shop.run("check").exit {
            8 => found += 1,
            exit => missed.push(format!("{place}: exit {exit}: {sql}")),
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    assert!(found >= 1500 / stride, "only {found} changes were tried");
    say(&format!("{found} changes of {} were found", changes.len()));
}
