//! Somebody changes the file with `sqlite3`. Either SQLite's own constraints refuse it, or `check` finds it and names the
//! order and the event; and no other command trips over it.

mod every_cell;

use serde_json::Value;

use super::tampering_cases::CASES;
use super::{deep, life, say};
use crate::shop::Shop;

/// What becomes of a change.
#[derive(Debug, Clone, Copy)]
pub enum Expected {
    /// A constraint or a trigger refuses it.
    Refused,
    /// `check` finds it; the problem holds these words.
    Found(&'static str),
    /// `check --deep` finds it, and `check` alone need not; the problem holds these words.
    Deep(&'static str),
}

use Expected::{Deep, Found, Refused};

/// Takes away what refuses an edit of the journal.
const NO_TRIGGERS: &str = "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted;";
/// The columns of an event after its `seq`.
const COPY: &str = "at, actor, type, order_id, fulfillment_order, fulfillment, note, payload, origin, hash, told";

/// Commands that touch all of it: what they answer is not judged, but that they answer.
const COMMANDS: &[&str] = &[
    "order list -o json",
    "order show 1003",
    "order show 1002 -o json",
    "order timeline -o ndjson",
    "notification list",
    "fulfillment list",
    "service inbox acme",
    "order explain 1003",
    "inventory list",
    "order request 1010",
    "service ship 1003",
    "order pay 1010",
    "order refund 1003 --line IPOD2008GREEN --restock return",
    "order create --line TEE-M=1",
    "service respond --all --service acme --accept --pending fulfillment",
    "order auto-fulfill",
    "service set acme --name A",
    "service remove solo --transfer-to main",
];

#[test]
fn every_change_by_hand_is_refused_or_found() {
    let good = life::shop();
    assert_eq!(good.json("check --deep")["ok"], true);
    let mut seen = Vec::new();
    for (number, (sql, expected)) in CASES.iter().enumerate() {
        let shop = good.copy();
        let connection = rusqlite::Connection::open(shop.db()).expect("it is a database");
        let done = connection.execute_batch(&sql.replace("NO_TRIGGERS;", NO_TRIGGERS).replace("COPY", COPY));
        let changes = connection.total_changes();
        drop(connection);
        match expected {
            Refused => assert!(done.is_err(), "{number}: `{sql}` was not refused"),
            Found(_) | Deep(_) => {
                assert!(done.is_ok() && changes > 0, "{number}: `{sql}`: {done:?}, {changes} changes");
            }
        }
        if let Found(words) = expected {
            seen.extend(complaint(&shop, "check", sql, words));
        }
        if let Found(words) | Deep(words) = expected {
            seen.extend(complaint(&shop, "check --deep", sql, words));
            stumbles(&shop, sql, number);
        }
    }
    assert!(seen.is_empty(), "{}", seen.join("\n"));
    assert!(CASES.len() >= 60);
    say(&format!("{} changes by hand were refused or found", CASES.len()));
}

/// What is wrong with how a check ended: it must fail and say these words.
fn complaint(shop: &Shop, check: &str, sql: &str, words: &str) -> Option<String> {
    let ended = shop.run(&format!("{check} -o json"));
    let report: Value = serde_json::from_str(&ended.stdout).unwrap_or_default();
    let problems = report["problems"].as_array().cloned().unwrap_or_default();
    let spoken = |problem: &Value| {
        let part = |key: &str| problem[key].as_str().unwrap_or_default().to_owned();
        format!("{} {}: {}", part("order"), part("check"), part("message")).trim_start().to_owned()
    };
    let told: Vec<String> = problems.iter().map(spoken).chain([ended.stderr.clone()]).collect();
    let fine = ended.exit == 8 && told.iter().any(|problem| problem.contains(words));
    (!fine).then(|| format!("`{sql}`, {check}: exit {}, expected `{words}`, told {told:?}", ended.exit))
}

/// Commands refuse a damaged file, or do not notice; they never fall over it.
fn stumbles(shop: &Shop, sql: &str, turn: usize) {
    // In a short run, three of them by turns.
    let commands = COMMANDS.iter().cycle().skip(turn * 3).take(if deep() { COMMANDS.len() } else { 3 });
    for command in commands {
        let ended = shop.copy().run(command);
        assert!((0..=9).contains(&ended.exit), "`{sql}`, {command}: {ended:?}");
        assert!(!ended.stderr.contains("panicked"), "`{sql}`, {command}: {ended:?}");
    }
}
