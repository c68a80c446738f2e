//! P7-P12: commands over many orders, memory, and the size of the program.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::Range;
use std::path::Path;

use crate::figure::{Result, mebibytes, print, skip, thousands};
use crate::measure::{CONSIGN, Line, has};
use crate::{Wanted, commands, shop};

const BATCH: u64 = 10_000;
/// As many lines of a batch and orders of an import are enough to count instructions.
const COUNTED: u64 = 1_300;
const IMPORT: u64 = 50_000;

/// Measures P7-P10 and P12.
pub fn measure(folder: &Path, wanted: &Wanted) -> Result {
    if wanted.any(&["P7", "P9"]) {
        batch(folder)?;
    }
    if wanted.any(&["P8", "P9"]) {
        list(folder, if wanted.million { 1_000_000 } else { 100_000 })?;
    }
    if wanted.any(&["P9", "P10"]) {
        import(folder)?;
    }
    if wanted.any(&["P9", "P12"]) {
        generate(folder)?;
    }
    if wanted.any(&["P12"]) {
        acts(folder)?;
    }
    Ok(())
}

/// P11: the program's size.
pub fn binary() -> Result {
    let size = std::fs::metadata(CONSIGN)?.len();
    print("P11", "the program, stripped", &mebibytes(size), "", "10.0 MiB", "8.0 MiB")
}

fn rate(count: u64, seconds: f64) -> String {
    format!("{:.0} /s", count as f64 / seconds)
}

/// What one of so many costs.
fn each(what: &str, number: &str, line: &Line, count: u64, must: &str, aim: &str) -> Result {
    if !has("valgrind") {
        return skip(number, what, "valgrind is not installed");
    }
    print(number, what, &thousands(line.instructions()? / count), "", must, aim)
}

fn batch(folder: &Path) -> Result {
    let (db, lines) = (folder.join("batch.db"), folder.join("batch.ndjson"));
    shop::make(&db, COUNTED)?;
    let line = write_requests(&db, &lines, 1001..1001 + COUNTED)?;
    each("batch in one transaction: instructions a line", "P7", &line, COUNTED, "260.0 k", "220.0 k")?;
    std::fs::remove_file(&db)?;
    shop::make(&db, BATCH)?;
    let peak = commands::line(&db, 0, 1000 + BATCH).peak()?;
    print("P9", "one command: memory", &mebibytes(peak), "", "8.0 MiB", "6.0 MiB")?;
    let time = write_requests(&db, &lines, 1001..1000 + BATCH)?.time()?;
    print("P7", "batch in one transaction: commands", &rate(BATCH - 1, time), "", "", "")?;
    std::fs::remove_file(&db)?;
    shop::make(&db, 10 * BATCH)?;
    let peak = write_requests(&db, &lines, 1001..1001 + 10 * BATCH)?.peak()?;
    print("P9", "batch of 100,000 lines: memory", &mebibytes(peak), "", "24.0 MiB", "16.0 MiB")
}

/// A batch that requests these orders.
fn write_requests(db: &Path, path: &Path, orders: Range<u64>) -> Result<Line> {
    let mut file = BufWriter::new(File::create(path)?);
    for order in orders {
        writeln!(file, r#"{{"cmd": "order request", "args": {{"target": "{order}"}}}}"#)?;
    }
    file.into_inner()?;
    Ok(Line::consign(db, &format!("-o ndjson batch {}", path.display())))
}

fn list(folder: &Path, orders: u64) -> Result {
    let db = folder.join("list.db");
    shop::make(&db, orders)?;
    let line = Line::consign(&db, "order list -o ndjson");
    let time = line.time()?.min(line.time()?);
    print("P8", &format!("order list -o ndjson, {orders} orders: rows"), &rate(orders, time), "", "", "")?;
    if orders <= 100_000 {
        each("... instructions a row", "P8", &line, orders, "6.0 k", "4.0 k")?;
    }
    print("P9", "... memory", &mebibytes(line.peak()?), "", "24.0 MiB", "16.0 MiB")?;
    Ok(std::fs::remove_file(db)?)
}

fn import(folder: &Path) -> Result {
    let (db, file) = (folder.join("import.db"), folder.join("orders.jsonl"));
    shop::make(&db, 1)?;
    write_orders(&file, COUNTED)?;
    let line = Line::consign(&db, &format!("order import {}", file.display()));
    each("order import: instructions an order", "P10", &line, COUNTED, "300.0 k", "240.0 k")?;
    std::fs::remove_file(&db)?;
    shop::make(&db, 1)?;
    write_orders(&file, IMPORT)?;
    let time = Line::consign(&db, &format!("order import {}", file.display())).time()?;
    print("P10", &format!("order import, {IMPORT} JSON lines: orders"), &rate(IMPORT, time), "", "", "")?;
    std::fs::remove_file(&db)?;
    shop::make(&db, 1)?;
    let peak = Line::consign(&db, &format!("order import {}", file.display())).peak()?;
    print("P9", "... memory", &mebibytes(peak), "", "24.0 MiB", "16.0 MiB")
}

fn generate(folder: &Path) -> Result {
    let db = folder.join("generate.db");
    shop::make(&db, 1)?;
    let line = Line::consign(&db, &format!("order generate --count {COUNTED} --over 7d"));
    each("order generate: instructions an order", "P12", &line, COUNTED, "250.0 k", "150.0 k")?;
    std::fs::remove_file(&db)?;
    shop::make(&db, 1)?;
    let line = Line::consign(&db, &format!("order generate --count {IMPORT} --over 7d"));
    print("P12", &format!("order generate, {IMPORT}: orders"), &rate(IMPORT, line.time()?), "", "", "")?;
    std::fs::remove_file(&db)?;
    shop::make(&db, 1)?;
    print("P9", "... memory", &mebibytes(line.peak()?), "", "24.0 MiB", "16.0 MiB")
}

/// Each order is accepted, shipped and delivered.
fn acts(folder: &Path) -> Result {
    let db = folder.join("acts.db");
    shop::make(&db, COUNTED)?;
    let behaviour = "service act acme --after 10m..2h --ship-after 1d..3d --carrier UPS --transit 1d..4d";
    for words in ["clock set 2027-01-01T00:00:00Z", "order auto-fulfill", behaviour] {
        Line::consign(&db, words).time()?;
    }
    let line = Line::consign(&db, "run --until idle -q");
    each("run --until idle: instructions an act", "P12", &line, 3 * COUNTED, "300.0 k", "200.0 k")
}

/// Orders as a Shopify export has them, one a line, with more than anyone reads.
fn write_orders(path: &Path, count: u64) -> Result {
    let mut file = BufWriter::new(File::create(path)?);
    let mut text = String::new();
    for order in 1..=count {
        text.clear();
        write!(
            text,
            r##"{{"id":{id},"admin_graphql_api_id":"gid://shopify/Order/{id}","name":"#W{order}","email":"c{order}@example.com","##,
            id = 450_000_000 + order
        )?;
        text.push_str(concat!(
            r#""created_at":"2026-06-30T10:00:00-04:00","currency":"USD","financial_status":"paid","#,
            r#""fulfillment_status":null,"total_price":"48.30","cancelled_at":null,"cancel_reason":null,"tags":"","#,
            r#""note":null,"test":false,"shipping_address":{"first_name":"Bob","address1":"Chestnut Street 92","#,
            r#""city":"Louisville","zip":"40202","country_code":"US"},"line_items":["#
        ));
        for (number, (sku, quantity, price)) in [("TEE-M", 2, "19.90"), ("MUG", 1, "8.50")].into_iter().enumerate() {
            let comma = if number > 0 { "," } else { "" };
            write!(
                text,
                r#"{comma}{{"id":{id},"sku":"{sku}","title":"{sku}","quantity":{quantity},"price":"{price}","#,
                id = 900_000_000 + 2 * order + number as u64
            )?;
            write!(
                text,
                r#""fulfillable_quantity":{quantity},"fulfillment_service":"acme","fulfillment_status":null,"#
            )?;
            text.push_str(r#""requires_shipping":true,"taxable":true,"grams":200,"vendor":"Acme"}"#);
        }
        text.push_str(r#"],"fulfillments":[],"refunds":[]}"#);
        writeln!(file, "{text}")?;
    }
    file.into_inner()?;
    Ok(())
}
