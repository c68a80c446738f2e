//! Files that are refused, or taken in part; and what is kept of an import under a key.

use serde_json::{Value, json};

use crate::shop::{Ended, Shop};

fn good(id: u32) -> String {
    json!({"id": id, "name": format!("#{id}"), "line_items": [{"id": 1, "sku": "TEE", "quantity": 1}]}).to_string()
}

fn broken(id: u32) -> String {
    json!({"id": id, "name": format!("#{id}"), "line_items": [{"id": 1, "sku": "TEE", "quantity": -1}]}).to_string()
}

/// The error in JSON that ended a command.
fn error(ended: &Ended) -> Value {
    assert_eq!(ended.stdout, "", "an error stands alone");
    serde_json::from_str(ended.stderr.trim_end()).unwrap_or_else(|problem| panic!("{problem}: {ended:?}"))
}

#[test]
fn a_broken_record_refuses_the_file_and_the_first_hundred_are_named() {
    let shop = Shop::after(&["init"]);
    let lines: Vec<String> = (1..=150).map(|id| if id == 1 { good(id) } else { broken(id) }).collect();
    shop.write("json", lines.join("\n"));
    let rows = (2..=150).map(|id| format!("#{id},TEE,-1\n"));
    shop.write("csv", "Name,Lineitem sku,Lineitem quantity\n#1,TEE,1\n".to_owned() + &rows.collect::<String>());
    for file in ["json", "csv"] {
        let ended = shop.run(&format!("order import {file} -o json"));
        let error = error(&ended);
        assert_eq!((ended.exit, &error["code"]), (6, &json!("invalid_record")), "{file}");
        let records = error["details"]["records"].as_array().expect("a list");
        assert_eq!((records.len(), &records[0]["index"], &records[99]["index"]), (100, &json!(2), &json!(101)));
        assert!(records[0]["line"].is_u64() && records[0]["name"] == "#2", "{file}: {}", records[0]);
        assert!(error["message"].as_str().is_some_and(|text| text.contains("148 more")), "{error}");
        assert!(error["hint"].as_str().is_some_and(|hint| hint.starts_with("--keep-going")), "{error}");
        assert_eq!(shop.run("order list -o ids").stdout, "");
    }
    let ended = shop.run("order import json --keep-going -o json");
    let report: Value = serde_json::from_str(&ended.stdout).expect("it prints a report");
    assert_eq!((ended.exit, &report["imported"], &report["rejected"]), (7, &json!(1), &json!(149)));
    assert_eq!(report["records"].as_array().map(Vec::len), Some(150));
    let again = shop.run("order import json --keep-going");
    assert_eq!(again.exit, 7, "an order that is unchanged is good: {again:?}");
}

#[test]
fn without_a_good_record_the_error_stands_alone_and_keep_going_is_not_offered() {
    let shop = Shop::after(&["init"]);
    shop.write("none.jsonl", [broken(1), broken(2)].join("\n"));
    let before = shop.files();
    let both = ["order import none.jsonl -o json", "order import none.jsonl --keep-going -o json"];
    let [refused, going_on] = both.map(|command| shop.run(command));
    assert_eq!((refused.exit, &refused), (6, &going_on));
    assert_eq!(error(&refused)["hint"], "no record of the file is good, so --keep-going would import nothing");
    assert!(before == shop.files(), "nothing is written");
}

#[test]
fn a_name_in_an_error_is_cut() {
    let shop = Shop::after(&["init"]);
    let name = "x".repeat(200);
    let lines = json!([{"id": 1, "sku": "TEE", "quantity": -1}]);
    shop.write("long.json", json!({"id": 1, "name": name, "line_items": lines}).to_string());
    shop.write("long.csv", format!("Name,Lineitem sku,Lineitem quantity\n{name},TEE,-1\n"));
    for file in ["long.json", "long.csv"] {
        let error = error(&shop.run(&format!("order import {file} -o json")));
        assert_eq!(error["details"]["records"][0]["name"], format!("{}…", "x".repeat(60)), "{file}");
    }
}

#[test]
fn what_consign_wrote_itself_is_for_other_commands() {
    let shop = Shop::after(&["init", "order create --line TEE=1"]);
    shop.write("export.jsonl", shop.run("export").stdout);
    shop.write("order.json", shop.run("order show 1001 -o json").stdout);
    for (file, hint) in [
        ("export.jsonl", "consign --db NEW.db restore FILE"),
        ("order.json", "consign export --as shopify makes orders that can be imported"),
        ("consign.db", "consign --db FILE export --as shopify makes orders that can be imported"),
    ] {
        for more in ["", " --keep-going", " --format shopify-json", " --key k"] {
            let ended = shop.run(&format!("order import {file}{more} -o json"));
            let error = error(&ended);
            assert_eq!((ended.exit, &error["code"]), (6, &json!("invalid_record")), "{file}{more}");
            assert_eq!(error["hint"], hint, "{file}{more}");
        }
    }
    let fed = shop.fed("order import - -o json", shop.run("export").stdout.as_bytes());
    assert_eq!(error(&fed)["hint"], "consign --db NEW.db restore FILE");
    shop.does(&["init --db new.db"]);
    let ended = shop.run("restore consign.db --db new.db");
    assert_eq!((ended.exit, ended.code()), (6, "invalid_record"));
    assert!(ended.stderr.contains("hint: consign --db FILE export makes what restore reads"), "{ended:?}");
    let missing = shop.run("order import .");
    assert_eq!((missing.exit, missing.code()), (1, "input_unreadable"));
}

#[test]
fn a_replay_has_the_counts_and_no_records() {
    let shop = Shop::after(&["init"]);
    shop.write("orders.jsonl", [good(1), good(2)].join("\n"));
    let first = shop.json("order import orders.jsonl --key k");
    assert_eq!(first["records"].as_array().map(Vec::len), Some(2));
    let replay = shop.json("order import orders.jsonl --key k");
    assert_eq!((&replay["replayed"], &replay["imported"], &replay["records"]), (&json!(true), &json!(2), &json!([])));
}

#[test]
fn an_answer_that_an_earlier_version_kept_has_fewer_counts() {
    let shop = Shop::after(&["init"]);
    shop.write("orders.jsonl", good(1));
    shop.does(&["order import orders.jsonl --key k"]);
    let export = shop.run("export").stdout;
    let old = export.replace(r#"\"updated\":0,"#, "").replace(r#"\"differs\":0,"#, "");
    assert_ne!(old, export);
    shop.write("old.jsonl", old);
    shop.does(&["init --db new.db", "restore old.jsonl --db new.db"]);
    let replay = shop.json("order import orders.jsonl --key k --db new.db");
    assert_eq!((&replay["updated"], &replay["differs"], &replay["imported"]), (&json!(0), &json!(0), &json!(1)));
}

#[test]
fn a_new_service_is_told_once() {
    let shop = Shop::after(&["init"]);
    let order = |id: u32| {
        let line = json!({"id": 1, "sku": "TEE", "quantity": 1, "fulfillment_service": "Zenith"});
        json!({"id": id, "line_items": [line]}).to_string()
    };
    shop.write("orders.jsonl", [order(1), order(2), order(3)].join("\n"));
    let report = shop.json("order import orders.jsonl");
    let warning = "the service `zenith` was not known and was added; its workflow is the new one";
    assert_eq!(report["warnings"], json!([warning]));
    shop.does(&["service remove zenith --transfer-to main"]);
    shop.write("more.jsonl", [order(4), order(5)].join("\n"));
    let report = shop.json("order import more.jsonl");
    assert_eq!(report["warnings"].as_array().map(Vec::len), Some(1), "{report}");
    assert!(report["warnings"][0].as_str().is_some_and(|text| text.contains("inactive")), "{report}");
}
