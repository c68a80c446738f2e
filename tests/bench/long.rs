//! P7-P11: commands over many orders, memory, and the size of the program.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use crate::figure::{Result, mebibytes, print};
use crate::measure::{CONSIGN, Line};
use crate::{Wanted, commands, shop};

const BATCH: u64 = 10_000;
const IMPORT: u64 = 50_000;

/// Measures P7-P10.
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
    Ok(())
}

/// P11: the program's size.
pub fn binary() -> Result {
    let size = std::fs::metadata(CONSIGN)?.len();
    print("P11", "the program, stripped", &mebibytes(size), "", "6.0 MiB", "4.0 MiB")
}

fn rate(count: u64, seconds: f64) -> String {
    format!("{:.0} /s", count as f64 / seconds)
}

fn batch(folder: &Path) -> Result {
    let (db, lines) = (folder.join("batch.db"), folder.join("batch.ndjson"));
    shop::make(&db, BATCH)?;
    let peak = commands::line(&db, 0, 1000 + BATCH).peak()?;
    print("P9", "one command: memory", &mebibytes(peak), "", "8.0 MiB", "6.0 MiB")?;
    let mut file = BufWriter::new(File::create(&lines)?);
    for order in 1001..1000 + BATCH {
        writeln!(file, r#"{{"cmd": "order request", "args": {{"target": "{order}"}}}}"#)?;
    }
    file.into_inner()?;
    let time = Line::consign(&db, &format!("-o ndjson batch {}", lines.display())).time()?;
    print("P7", "batch in one transaction: commands", &rate(BATCH - 1, time), "", "15000 /s", "30000 /s")
}

fn list(folder: &Path, orders: u64) -> Result {
    let db = folder.join("list.db");
    shop::make(&db, orders)?;
    let line = Line::consign(&db, "order list -o ndjson");
    let time = line.time()?.min(line.time()?);
    print(
        "P8",
        &format!("order list -o ndjson, {orders} orders: rows"),
        &rate(orders, time),
        "",
        "500000 /s",
        "1000000 /s",
    )?;
    print("P9", "... memory", &mebibytes(line.peak()?), "", "24.0 MiB", "16.0 MiB")?;
    Ok(std::fs::remove_file(db)?)
}

fn import(folder: &Path) -> Result {
    let (db, file) = (folder.join("import.db"), folder.join("orders.jsonl"));
    shop::make(&db, 1)?;
    write_orders(&file, IMPORT)?;
    let time = Line::consign(&db, &format!("order import {}", file.display())).time()?;
    print(
        "P10",
        &format!("order import, {IMPORT} JSON lines: orders"),
        &rate(IMPORT, time),
        "",
        "10000 /s",
        "25000 /s",
    )?;
    std::fs::remove_file(&db)?;
    shop::make(&db, 1)?;
    let peak = Line::consign(&db, &format!("order import {}", file.display())).peak()?;
    print("P9", "... memory", &mebibytes(peak), "", "24.0 MiB", "16.0 MiB")
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
