//! Writing commands to be interrupted, and the judge of what an interruption left.

use super::released::older;
use crate::shop::{Shop, words};

/// A batch of several commands in one transaction.
const LINES: &str = r#"{"key": "k1", "cmd": "order request", "args": {"target": "1001"}}
{"key": "k2", "cmd": "service ship", "args": {"target": "1004"}}
{"key": "k3", "cmd": "order create", "args": {"line": "MUG=1"}}
"#;

/// A writing command in a shop where it has something to do.
pub struct Work {
    pub name: &'static str,
    base: Shop,
    /// Its words, with a key and with JSON as the answer's form.
    pub words: Vec<String>,
    /// Events in the journal before it, and after it.
    before: u64,
    after: u64,
}

/// What is known of a run that was interrupted.
#[derive(Debug)]
pub struct Ending<'a> {
    /// `None` if it was killed.
    pub exit: Option<i32>,
    pub stdout: &'a str,
}

const ORDERS: &str = r##"{"orders": [
    {"id": 1, "name": "#A1", "line_items": [{"id": 1, "sku": "TEE-M", "quantity": 2}]},
    {"id": 2, "name": "#A2", "line_items": [{"id": 2, "sku": "MUG", "quantity": 1, "fulfillment_service": "far-away"}]},
    {"id": 3, "name": "#A3", "line_items": [{"id": 3, "sku": "MUG", "quantity": 3}]}]}"##;

impl Work {
    pub fn request() -> Work {
        Work::new("request", "order request 1001 --note \"ring twice\" --key k1")
    }

    pub fn ship() -> Work {
        Work::new("ship", "service ship 1004 --tracking-number 1Z999 --notify-customer --key k1")
    }

    pub fn import() -> Work {
        Work::new("import", "order import orders.json --key k1")
    }

    pub fn batch() -> Work {
        Work::new("batch", "batch lines.ndjson")
    }

    /// The first command on a file of the first schema, which it brings up to date.
    pub fn upgrade() -> Work {
        Work::on("upgrade", older("schema-1"), "order create --line MUG=1 --key k1")
    }

    fn new(name: &'static str, command: &str) -> Work {
        Work::on(name, Shop::after(&["init --sample"]), command)
    }

    fn on(name: &'static str, base: Shop, command: &str) -> Work {
        let words = words(&format!("{command} -o json"));
        let mut work = Work { name, base, words, before: 0, after: 0 };
        work.before = events(&work.shop());
        let done = work.shop();
        done.does(&[&format!("{command} -q")]);
        work.after = events(&done);
        assert!(work.after > work.before, "{name} does something");
        work
    }

    /// A shop of its own in which the command was not yet given.
    pub fn shop(&self) -> Shop {
        let shop = self.base.copy();
        shop.write("orders.json", ORDERS);
        shop.write("lines.ndjson", LINES);
        shop
    }

    /// Whatever happened: the file is whole, the exit code told the truth, nothing was shown before it was so, and the
    /// same command with the same key leads to exactly one change.
    pub fn judge(&self, shop: &Shop, ending: &Ending<'_>, how: &str) {
        let Work { name, before, after, .. } = self;
        let there = events(shop);
        assert!(there == *before || there == *after, "{name}, {how}: {there} events, neither {before} nor {after}");
        let done = there == *after;
        match ending.exit {
            Some(0) => assert!(done, "{name}, {how}: exit 0, but nothing is there: {ending:?}"),
            None | Some(74) => {}
            Some(_) => assert!(!done, "{name}, {how}: a failure, but it was done: {ending:?}"),
        }
        let only_errors = ending.stdout.lines().all(|line| line.contains("\"kind\":\"error\""));
        assert!(done || only_errors, "{name}, {how}: told before it was done: {ending:?}");
        let again = shop.run_with(&self.words, |command| command);
        assert_eq!((again.exit, again.stderr.as_str()), (0, ""), "{name}, {how}: the same key again: {again:?}");
        // A batch has a line for each of its commands.
        for line in again.stdout.lines() {
            let answer: serde_json::Value = serde_json::from_str(line).expect("it answers in JSON");
            assert_eq!(answer["replayed"], done, "{name}, {how}: {answer}");
        }
        assert_eq!(events(shop), *after, "{name}, {how}: not exactly one change");
    }
}

/// How many events the journal holds; the file must be sound to its depth.
pub fn events(shop: &Shop) -> u64 {
    // An older file is brought up to date by whatever comes first, which says so.
    shop.does(&["order list"]);
    let report = shop.json("check --deep");
    assert_eq!(report["ok"], true, "{report}");
    report["checked"]["events"].as_u64().expect("it is a count")
}
