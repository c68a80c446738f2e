//! A database of an older schema must open in every version to come, be sound and answer the same; what it was told must
//! stay as it was told, byte for byte.
//!
//! The files of `tests/data/databases` were made by the program of that schema and are never made anew. For each database
//! there are its answers, which name their questions, and its export.

mod upgrade;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::export::{export, restored};
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

/// What the first command says that opens a file of the first schema.
const NOTICE: &str = "`consign.db` was brought up to date, from schema 1 to 2.\n";

/// A copy of a kept database, as it was made.
pub fn older(name: &str) -> Shop {
    let shop = Shop::nowhere();
    let file = std::fs::read(data(&format!("{name}.db"))).expect("the database is part of the project");
    shop.write("consign.db", file);
    shop
}

/// A copy of a kept database, brought up to date.
fn kept(name: &str) -> Shop {
    let shop = older(name);
    let ended = shop.run("order list -o ids");
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, NOTICE), "{name}");
    shop
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

/// The questions of recorded answers.
fn asked(recorded: &str) -> Vec<&str> {
    recorded.lines().filter_map(|line| line.strip_prefix("$ consign ")).collect()
}

/// What the upgrade adds to the journal shows in these answers: they go on where they ended.
const GROWN: &[&str] = &["order timeline -o ndjson", "check --deep -o json"];

#[test]
fn a_kept_database_answers_as_it_always_did() {
    for name in KEPT {
        let shop = kept(name);
        let recorded = text(&format!("{name}.answers.txt"));
        for block in recorded.split("$ consign ").skip(1) {
            let (question, then) = block.split_once('\n').expect("an answer follows its question");
            let now = answers(&shop, [question]);
            let now = now.split_once('\n').expect("an answer follows its question").1;
            let grown = GROWN.contains(&question);
            assert!(grown || now.lines().count() == then.lines().count(), "{name}, {question}");
            for (line, (now, then)) in now.lines().zip(then.lines()).enumerate() {
                let place = format!("{name}, {question}, line {}", line + 1);
                match (serde_json::from_str(now), serde_json::from_str(then)) {
                    (Ok(now), Ok(then)) => keeps(&now, &then, &place),
                    _ => assert_eq!(now, then, "{place}"),
                }
            }
        }
    }
}

#[test]
fn every_order_of_the_full_database_has_all_its_answers_kept() {
    let shop = kept("schema-1-full");
    let recorded = text("schema-1-full.answers.txt");
    let asked: BTreeSet<&str> = asked(&recorded).into_iter().collect();
    let all = questions(&shop);
    assert_eq!(asked, all.iter().map(String::as_str).collect());
}

/// The lines of an export that are events.
fn events(export: &str) -> Vec<&str> {
    export.lines().filter(|line| line.contains("\"kind\":\"export_event\"")).collect()
}

#[test]
fn what_the_journal_of_a_kept_database_says_stays_as_it_was_said() {
    for name in KEPT {
        let (old, new) = (text(&format!("{name}.export.ndjson")), export(&kept(name), ""));
        let (then, now) = (events(&old), events(&new));
        assert!(now.len() > then.len(), "{name}: the upgrade adds what the journal did not hold");
        assert_eq!(now[..then.len()], then, "{name}");
        let added = now[then.len()..].iter().all(|event| event.contains("\"actor\":\"system\""));
        assert!(added, "{name}: only the shop itself adds something");
        // The old export and the file it is of lead to the same, and so does the new export.
        for lines in [&old, &new] {
            let shop = restored(lines);
            assert!(export(&shop, "") == new, "{name}: another export comes back");
            assert_eq!(shop.json("check --deep")["ok"], true, "{name}");
        }
    }
}

#[test]
fn an_upgrade_is_done_once_and_by_whatever_comes_first() {
    let upgraded = std::fs::read(kept("schema-1").db()).expect("the file is there");
    for command in
        ["order list", "check", "order show 9999", "order pay 1002 --dry-run", "order request nothing", "export"]
    {
        let shop = older("schema-1");
        let ended = shop.run(command);
        assert!(ended.stderr.starts_with(NOTICE), "{command}: {ended:?}");
        assert!(std::fs::read(shop.db()).expect("the file is there") == upgraded, "{command}");
        assert!(!shop.run(command).stderr.contains("brought up to date"), "{command}");
    }
    let shop = older("schema-1");
    assert_eq!(shop.run("order list -q").stderr, "", "who asks for quiet hears nothing");
}

#[test]
fn a_backup_of_an_older_file_is_that_file() {
    let shop = older("schema-1");
    let before = std::fs::read(shop.db()).expect("the file is there");
    shop.does(&["backup copy.db"]);
    assert!(std::fs::read(shop.db()).expect("the file is there") == before);
    let ended = shop.run("info --db copy.db");
    assert_eq!(ended.stderr, NOTICE.replace("consign.db", "copy.db"));
}

/// Keys may be added and sentences for people changed; everything else stays as it was.
fn keeps(now: &Value, then: &Value, place: &str) {
    match (now, then) {
        (Value::Object(now), Value::Object(then)) => {
            // The `message` of a request is what somebody wrote; all others are sentences of the program.
            let is_sentence = |key: &str| key == "message" && !then.contains_key("sent_at");
            // Events are counted where they are checked; the upgrade adds some.
            let counts_events = |key: &str| key == "events" && then["events"].is_number();
            // A refund of a cancelled order was always possible, and not always offered.
            let is = |key: &str, value: &str| then.get(key).is_some_and(|now| now == value);
            let cancelled = then.get("cancelled_at").is_some_and(Value::is_string);
            let no_refund = is("action", "refund") && is("code", "order_cancelled");
            let offers = |key: &str| match key {
                "supported_actions" => cancelled,
                "allowed" | "code" => no_refund,
                "page" => ["actions", "explanation", "config_list"].iter().any(|kind| is("kind", kind)),
                // A way may be found where none was.
                "path" => then["path"] == Value::Array(Vec::new()),
                _ => false,
            };
            let told = |key: &str| !is_sentence(key) && !counts_events(key) && !offers(key);
            for (key, then) in then.iter().filter(|(key, _)| told(key)) {
                let now = now.get(key).unwrap_or_else(|| panic!("{place}: `{key}` is gone"));
                keeps(now, then, &format!("{place}, {key}"));
            }
        }
        (Value::Array(now), Value::Array(then)) => {
            let new_offer = |item: &&Value| item["command"].as_str().is_some_and(|it| it.ends_with("--restock none"));
            // Actions and settings that were not there.
            let new_word = |item: &&Value| {
                let words = ["merge", "report_progress", "stop_progress", "replace", "shop-domain", "country"];
                ["action", "key"].iter().any(|key| item[*key].as_str().is_some_and(|word| words.contains(&word)))
            };
            let now: Vec<&Value> = now.iter().filter(|item| !new_offer(item) && !new_word(item)).collect();
            assert_eq!(now.len(), then.len(), "{place}");
            for (now, then) in now.into_iter().zip(then) {
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
    assert_eq!(replayed["replayed"], true, "keys are kept");
    shop.does(&[
        "service respond 1001 --accept --pending fulfillment",
        "service ship 1001",
        "order create --line MUG=1",
    ]);
    assert_eq!(shop.json("check --deep")["ok"], true);
}

/// Its events of edits and refunds do not say how many units were wanted; those that come now do.
#[test]
fn what_an_old_event_does_not_say_is_null() {
    let shop = kept("schema-1-full");
    shop.does(&["order create --line MUG=1 --name NEW", "order edit NEW --line MUG=3"]);
    let events = shop.json("order timeline");
    let events = events["events"].as_array().expect("it is a list");
    let of_kind = |event: &&Value| event["type"] == "order_edited" || event["type"] == "order_refunded";
    let (new, old): (Vec<&Value>, Vec<&Value>) = events.iter().filter(of_kind).partition(|it| it["order"] == "NEW");
    assert!(old.len() > 3 && new.len() == 1, "{} old and {} new ones", old.len(), new.len());
    let lines = |event: &Value| event["data"]["line_items"].as_array().expect("it has lines").clone();
    for line in old.into_iter().flat_map(lines) {
        assert_eq!((line.get("before"), line.get("after")), (Some(&Value::Null), Some(&Value::Null)), "{line}");
    }
    let line = &lines(new[0])[0];
    assert_eq!((&line["quantity"], &line["before"], &line["after"]), (&2.into(), &1.into(), &3.into()), "{line}");
    assert_eq!(new[0]["message"], "Order NEW was edited: MUG 1 → 3.");
}
