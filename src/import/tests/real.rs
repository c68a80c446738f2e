//! Real files of the platform, where they are at hand: they are not part of the project.

use std::io::Write as _;

use super::*;
use crate::domain::{self, Context, Location, Locations, Shop, Stock, Time};

/// The records of a file of the shared data; `None`, said aloud, where it is absent.
fn shared(name: &str) -> Option<Vec<Record>> {
    let path = format!("{}/../shared/data/{name}", env!("CARGO_MANIFEST_DIR"));
    match std::fs::read(&path) {
        Ok(bytes) => Some(records(&bytes, Format::Auto)),
        Err(error) => {
            // Past the capture of the test's output, which hides what a test prints that passes.
            let _ = writeln!(std::io::stderr(), "SKIPPED: {path}: {error}");
            None
        }
    }
}

/// Every good order must be admitted with its units accounted for; returns how many there are.
fn admitted(records: &[Record]) -> usize {
    let main = Location { id: 1, handle: "main".to_owned(), name: "Main".to_owned(), active: true, service: None };
    let shop = Shop {
        name: "Shop".to_owned(),
        currency: "USD".to_owned(),
        auto_fulfill: false,
        require_paid: false,
        default_location: "main".to_owned(),
    };
    let now = Time::from_unix(0).expect("1970 is in range");
    let context = Context { now, next_seq: 1, shop, locations: Locations(vec![main]), stock: Stock::default() };
    let good = records.iter().filter_map(|record| record.order.as_ref().ok());
    let admit = |foreign: &ForeignOrder| {
        let order = domain::admit(1, foreign, foreign.name.clone(), &context).expect("real numbers agree").order;
        for line in &order.line_items {
            let accounted = order.remaining_quantity(line.number) + order.fulfilled_quantity(line.number);
            assert_eq!(line.current_quantity(), accounted, "{} line {}", order.name, line.number);
        }
        assert!(order.refunded_amount() <= order.paid_amount, "{}", order.name);
    };
    good.map(admit).count()
}

#[test]
fn api_answers_are_read() {
    for (name, count) in [("orders_2026-07.jsonl", 28), ("client_order.json", 1), ("client_orders.json", 1)] {
        let Some(records) = shared(&format!("shopify-json/{name}")) else { return };
        assert_eq!(told(&records).len(), count, "{name}");
        assert_eq!(admitted(&records), count, "{name}: {:?}", told(&records));
    }
}

#[test]
fn other_api_answers_are_no_orders() {
    for name in ["location.jsonl", "fulfillment_order.jsonl", "client_refund.json"] {
        let Some(records) = shared(&format!("shopify-json/{name}")) else { return };
        assert!(!records.is_empty() && records.iter().all(|record| record.order.is_err()), "{name}");
    }
}

#[test]
fn exports_are_read() {
    for (name, count, lines) in [("sample", 30, 68), ("repeated_columns", 6, 9), ("minimal", 2, 3)] {
        let Some(records) = shared(&format!("shopify-csv/orders_export_{name}.csv")) else { return };
        assert_eq!(admitted(&records), count, "{name}: {:?}", told(&records));
        assert_eq!(records.len(), count);
        let orders = records.iter().filter_map(|record| record.order.as_ref().ok());
        assert_eq!(orders.map(|order| order.lines.len()).sum::<usize>(), lines, "{name}");
    }
}
