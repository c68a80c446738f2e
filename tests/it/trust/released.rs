//! A database that this version made must open, be sound and answer the same in every version to come.
//!
//! The files of `tests/data/databases` are never made anew: a later schema gets files of its own. For each database there
//! are its answers, which name their questions, and its export. `UPDATE=1` makes only what is absent, with one test
//! at a time (`--test-threads=1`).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{life, whole_life};
use crate::export::restored;
use crate::shop::Shop;

/// The databases that are kept: a shop in which most things have happened, and one in which everything has.
const KEPT: [&str; 2] = ["schema-1", "schema-1-full"];

/// What a script may have come to rely on. All that can be asked of a service and of an order is asked besides.
const QUESTIONS: &[&str] = &[
    "order list -o json",
    "order list --service acme --location main --sku TEE -o json",
    "order list --banner possible_double_shipment -o json",
    "order list --status in_progress --financial-status paid -o json",
    "order timeline -o ndjson",
    "notification list -o ndjson",
    "service list -o json",
    "location list -o json",
    "inventory list -o json",
    "fulfillment list -o json",
    "config list -o json",
    "check --deep -o json",
];

/// A file of this project that belongs to a kept database.
pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/databases").join(name)
}

/// The text of such a file.
pub fn text(name: &str) -> String {
    std::fs::read_to_string(data(name)).unwrap_or_else(|error| panic!("{name} is part of the project: {error}"))
}

/// A copy of a kept database, made first if it is absent and `UPDATE=1` asks for it.
fn kept(name: &str) -> Shop {
    let file = data(&format!("{name}.db"));
    if made_anew(&file) {
        let shop = if name == "schema-1" { life::shop() } else { whole_life::shop() };
        std::fs::copy(shop.db(), &file).expect("the database can be kept");
    }
    let shop = Shop::nowhere();
    shop.write("consign.db", std::fs::read(&file).expect("the database is part of the project"));
    shop
}

fn made_anew(file: &Path) -> bool {
    !file.exists() && std::env::var_os("UPDATE").is_some()
}

/// Whatever can be asked of a shop: nothing about it is left out.
fn questions(shop: &Shop) -> Vec<String> {
    let names = |list: &str| shop.run(list).stdout.lines().map(str::to_owned).collect::<Vec<_>>();
    let of_service = |name: String| format!("service inbox {name} -o json");
    let of_order =
        |name: String| ["show", "timeline", "actions", "explain"].map(|verb| format!("order {verb} {name} -o json"));
    let general = QUESTIONS.iter().map(|question| (*question).to_owned());
    let services = names("service list -o ids").into_iter().map(of_service);
    general.chain(services).chain(names("order list -o ids").into_iter().flat_map(of_order)).collect()
}

/// Questions, each with its answer below it.
fn answers<'a>(shop: &Shop, questions: impl IntoIterator<Item = &'a str>) -> String {
    let answer = |question: &str| {
        let ended = shop.run(question);
        assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{question}: {ended:?}");
        format!("$ consign {question}\n{}", ended.stdout)
    };
    questions.into_iter().map(answer).collect()
}

/// The recorded answers of a kept database.
fn recorded(name: &str, shop: &Shop) -> String {
    let file = format!("{name}.answers.txt");
    if made_anew(&data(&file)) {
        let all = questions(shop);
        std::fs::write(data(&file), answers(shop, all.iter().map(String::as_str))).expect("the answers can be kept");
    }
    text(&file)
}

/// The questions of recorded answers.
fn asked(recorded: &str) -> Vec<&str> {
    recorded.lines().filter_map(|line| line.strip_prefix("$ consign ")).collect()
}

#[test]
fn a_kept_database_answers_as_it_always_did() {
    for name in KEPT {
        let shop = kept(name);
        let recorded = recorded(name, &shop);
        let answers = answers(&shop, asked(&recorded));
        assert_eq!(answers.lines().count(), recorded.lines().count(), "{name}");
        for (line, (now, then)) in answers.lines().zip(recorded.lines()).enumerate() {
            match (serde_json::from_str(now), serde_json::from_str(then)) {
                (Ok(now), Ok(then)) => keeps(&now, &then, &format!("{name}, line {} of the answers", line + 1)),
                _ => assert_eq!(now, then),
            }
        }
        assert_eq!(shop.json("check --deep")["ok"], true, "{name}");
    }
}

#[test]
fn every_order_of_the_full_database_has_all_its_answers_kept() {
    let shop = kept("schema-1-full");
    let recorded = recorded("schema-1-full", &shop);
    let asked: BTreeSet<&str> = asked(&recorded).into_iter().collect();
    let all = questions(&shop);
    assert_eq!(asked, all.iter().map(String::as_str).collect());
}

#[test]
fn a_kept_database_exports_what_it_always_did_and_the_export_comes_back_whole() {
    for name in KEPT {
        let (shop, file) = (kept(name), format!("{name}.export.ndjson"));
        let exported = shop.run("export");
        assert_eq!((exported.exit, exported.stderr.as_str()), (0, ""), "{name}");
        if made_anew(&data(&file)) {
            std::fs::write(data(&file), &exported.stdout).expect("the export can be kept");
        }
        let then = text(&file);
        for (line, (now, then)) in exported.stdout.lines().zip(then.lines()).enumerate() {
            assert_eq!(now, then, "{file}, line {}", line + 1);
        }
        assert!(exported.stdout == then, "{file} has other lines than the export");
        let again = restored(&then);
        assert!(again.run("export").stdout == then, "{file} is not what comes back");
        assert_eq!(again.json("check --deep")["ok"], true, "{name}");
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
    let shop = kept("schema-1");
    let replayed = shop.json("order request 1001 --note \"ring twice\" --notify-customer --key r1");
    assert_eq!(replayed["replayed"], true, "keys are kept, and the hash of a command stays what it is");
    shop.does(&[
        "service respond 1001 --accept --pending fulfillment",
        "service ship 1001",
        "order create --line MUG=1",
    ]);
    assert_eq!(shop.json("check --deep")["ok"], true);
}
