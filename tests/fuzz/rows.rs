//! The database itself, with one value in it that consign never wrote: in the journal, or in any other row.

use std::fmt::Write;

use consign::app::{App, Session};
use consign::cli;
use consign::cli::run::{Invocation, Run};
use consign::cli::settings::Environment;
use consign::cli::value::Input;
use consign::failure::Exit;
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::corpus;
use crate::dice::Dice;
use crate::facts;
use crate::judge;
use crate::mutate::Mutator;
use crate::run::fuzz;
use crate::shop::{NOW, Shop};

/// Without what makes SQLite itself refuse such values.
const UNGUARDED: &str = "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
    DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted;";

/// Commands that read all there is, and that write.
const COMMANDS: &[&str] = &[
    "order timeline",
    "order list",
    "order show 1003",
    "order show 1005",
    "order show 1012",
    "order explain 1004",
    "order actions 1005",
    "notification list",
    "fulfillment list",
    "service inbox acme",
    "service list",
    "location list",
    "inventory list",
    "config list",
    "export",
    "export --as shopify",
    "info",
    "order request 1010",
    "order pay 1010",
    "order cancel 1001",
    "order edit 1002 --line TEE-M=0",
    "order refund 1003 --line IPOD2008GREEN",
    "order create --line TEE-M=1",
    "order auto-fulfill",
    "service ship 1003",
    "service respond --all --service acme --accept --pending fulfillment",
    "service remove solo --transfer-to main",
    "fulfillment cancel 1003-F1",
    "inventory adjust TEE-M --location main --by 1",
];

#[test]
fn any_stored_value_is_read_or_is_damage() {
    let shop = Shop::new(false);
    let life = corpus::files("life");
    std::fs::write(shop.folder().join("life"), &life[0]).expect("a file can be written");
    let source = consign::app::Source::File(shop.folder().join("life"));
    shop.app(Session::Closed).restore("restore", &source, &|_| {}).expect("the corpus can be restored");
    let good = std::fs::read(shop.db()).expect("a database can be read");
    let cells = cells(&shop);
    let mutator = Mutator::of_json(corpus::lines("facts"), facts::KEYS);
    let commands: Vec<_> = COMMANDS.iter().map(|command| || invocation(command)).collect();
    fuzz(
        "any_stored_value",
        300,
        |dice| change(dice, &cells, &mutator),
        |input| {
            std::fs::write(shop.db(), &good).expect("a database can be put back");
            let connection = Connection::open(shop.db()).expect("it is a database");
            connection.execute_batch(UNGUARDED).expect("the guards can be taken away");
            // What the types of the columns refuse is refused.
            let sql = std::str::from_utf8(input).expect("SQL is text");
            if connection.execute_batch(sql).is_err() {
                return;
            }
            connection.close().expect("it can be closed");
            let app = App { dry_run: true, ..shop.app(Session::Closed) };
            let found = match app.check(true, &|_, _| {}) {
                Ok(report) => !report.ok,
                Err(failure) => {
                    judge::refusal(&failure, &[Exit::Database]);
                    true
                }
            };
            for command in commands.iter().cycle().skip(input.len() % commands.len()).take(5) {
                let Invocation { settings, name, work, .. } = command();
                let commands = &cli::COMMANDS;
                let mut run = Run { app: &app, name, settings: &settings, commands, target: None };
                if let Err(failure) = work.done(&mut run) {
                    judge::refusal(&failure, &judge::REFUSALS);
                    assert!(failure.exit != Exit::Failure, "nothing is wrong with the disk: {failure:?}");
                    assert!(found || failure.exit != Exit::Database, "check --deep finds nothing: {failure:?}");
                }
            }
        },
    );
}

fn invocation(command: &str) -> Invocation {
    let words = ["consign"].into_iter().chain(command.split(' ')).map(Into::into).collect();
    let environment = Environment { at: Some(NOW.into()), ..Environment::default() };
    cli::parse(words, &environment, &mut Input::with(std::io::empty())).expect("it is a command")
}

/// A value of a row.
struct Cell {
    table: String,
    column: String,
    /// Which row it is.
    row: String,
    value: Value,
}

/// Every value in the database.
fn cells(shop: &Shop) -> Vec<Vec<Cell>> {
    let connection = Connection::open(shop.db()).expect("it is a database");
    let texts = |sql: &str| -> Vec<(String, i64)> {
        let mut statement = connection.prepare(sql).expect("it is SQL");
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("it can be asked");
        rows.map(|row| row.expect("a row can be read")).collect()
    };
    let mut tables = Vec::new();
    for (table, _) in texts("SELECT name, 0 FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
        let columns = texts(&format!("SELECT name, pk FROM pragma_table_info('{table}')"));
        let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).expect("it is SQL");
        let mut rows = statement.query([]).expect("it can be asked");
        let mut cells = Vec::new();
        while let Some(found) = rows.next().expect("a row can be read") {
            let value = |at: usize| found.get::<_, Value>(at).expect("a value can be read");
            let mut row = String::from("true");
            for (at, (column, _)) in columns.iter().enumerate().filter(|(_, (_, key))| *key > 0) {
                write!(row, " AND {column} = {}", literal(&value(at))).expect("a text can be written");
            }
            for (at, (column, _)) in columns.iter().enumerate() {
                let (table, column) = (table.clone(), column.clone());
                cells.push(Cell { table, column, row: row.clone(), value: value(at) });
            }
        }
        if !cells.is_empty() {
            tables.push(cells);
        }
    }
    tables
}

/// An UPDATE of one value.
fn change(dice: &mut Dice, tables: &[Vec<Cell>], mutator: &Mutator) -> Vec<u8> {
    let is_journal = |cells: &&Vec<Cell>| cells[0].table == "event";
    let journal = tables.iter().find(is_journal).expect("there is a journal");
    let cell = loop {
        let cells = if dice.once_in(3) { journal } else { dice.of(tables) };
        let cell = dice.of(cells);
        if cell.table != "event" || cell.column == "payload" || dice.once_in(4) {
            break cell;
        }
    };
    let value = match &cell.value {
        Value::Text(text) if !dice.once_in(8) => {
            let mut bytes = text.clone().into_bytes();
            mutator.mutate(dice, &mut bytes);
            format!("CAST({} AS TEXT)", literal(&Value::Blob(bytes)))
        }
        Value::Integer(number) if dice.once_in(2) => (number + *dice.of(&[-1, 1, 2])).to_string(),
        _ => {
            let values = [
                "NULL",
                "''",
                "0",
                "1",
                "-1",
                "7",
                "4294967296",
                "9223372036854775807",
                "'x'",
                "x'00'",
                "'2026-13-45T00:00:00Z'",
            ];
            (*dice.of(&values)).to_owned()
        }
    };
    format!("UPDATE {} SET {} = {value} WHERE {}", cell.table, cell.column, cell.row).into_bytes()
}

fn literal(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
        Value::Blob(bytes) => bytes.iter().fold("x'".to_owned(), |text, byte| format!("{text}{byte:02x}")) + "'",
    }
}
