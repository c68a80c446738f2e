//! A database that this version made must open, be sound and answer the same in every version to come.
//!
//! `tests/data/databases/schema-1.db` and its answers are never made anew: a later schema gets a file of its own.
//! `UPDATE=1` makes them only where they are absent.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::life;
use crate::shop::Shop;

/// What a script may have come to rely on.
const QUESTIONS: &[&str] = &[
    "order list -o json",
    "order timeline -o ndjson",
    "notification list -o ndjson",
    "service list -o json",
    "location list -o json",
    "inventory list -o json",
    "fulfillment list -o json",
    "config list -o json",
    "service inbox acme -o json",
    "check --deep -o json",
];

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/databases").join(name)
}

fn answers(shop: &Shop) -> String {
    let names = shop.run("order list -o ids").stdout;
    let shown = names.lines().map(|name| format!("order show {name} -o json"));
    let questions = QUESTIONS.iter().map(|question| (*question).to_owned()).chain(shown);
    questions
        .map(|question| {
            let ended = shop.run(&question);
            assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{question}: {ended:?}");
            format!("$ consign {question}\n{}", ended.stdout)
        })
        .collect()
}

#[test]
fn a_database_of_schema_1_answers_as_it_always_did() {
    let (file, recorded) = (data("schema-1.db"), data("schema-1.answers.txt"));
    if !file.exists() && std::env::var_os("UPDATE").is_some() {
        let shop = life::shop();
        std::fs::create_dir_all(data("")).expect("the folder can be made");
        std::fs::copy(shop.db(), &file).expect("the database can be kept");
        std::fs::write(&recorded, answers(&shop)).expect("the answers can be kept");
    }
    let shop = Shop::nowhere();
    shop.write("consign.db", std::fs::read(&file).expect("the database is part of the project"));
    let recorded = std::fs::read_to_string(&recorded).expect("the answers are part of the project");
    let answers = answers(&shop);
    assert_eq!(answers.lines().count(), recorded.lines().count());
    for (line, (now, then)) in answers.lines().zip(recorded.lines()).enumerate() {
        match (serde_json::from_str(now), serde_json::from_str(then)) {
            (Ok(now), Ok(then)) => keeps(&now, &then, &format!("line {} of the answers", line + 1)),
            _ => assert_eq!(now, then),
        }
    }
}

/// Keys may be added and sentences for people changed; everything else stays as it was.
fn keeps(now: &Value, then: &Value, place: &str) {
    match (now, then) {
        (Value::Object(now), Value::Object(then)) => {
            // The `message` of a request is what somebody wrote; all others are sentences of the program.
            let is_sentence = |key: &String| key == "message" && !then.contains_key("sent_at");
            for (key, then) in then.iter().filter(|(key, _)| !is_sentence(key)) {
                let now = now.get(key).unwrap_or_else(|| panic!("{place}: `{key}` is gone"));
                keeps(now, then, &format!("{place}, {key}"));
            }
        }
        (Value::Array(now), Value::Array(then)) => {
            assert_eq!(now.len(), then.len(), "{place}");
            for (now, then) in now.iter().zip(then) {
                keeps(now, then, place);
            }
        }
        _ => assert_eq!(now, then, "{place}"),
    }
}

#[test]
fn a_database_of_schema_1_can_be_worked_on() {
    let shop = Shop::nowhere();
    shop.write("consign.db", std::fs::read(data("schema-1.db")).expect("the database is part of the project"));
    let replayed = shop.json("order request 1001 --note \"ring twice\" --notify-customer --key r1");
    assert_eq!(replayed["replayed"], true, "keys are kept, and the hash of a command stays what it is");
    shop.does(&[
        "service respond 1001 --accept --pending fulfillment",
        "service ship 1001",
        "order create --line MUG=1",
    ]);
    assert_eq!(shop.json("check --deep")["ok"], true);
}
