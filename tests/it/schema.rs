//! The schemas: what is committed is what the program prints, and everything the program answers fits them. Old answers
//! in `tests/data/answers` must go on fitting: known keys only grow.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use consign::wire::{Kind, PublishedSchema, SchemaList};
use serde_json::Value;

use crate::checker::{OtherKeys, wrong};
use crate::generated::{Files, compare};
use crate::shop::Shop;

/// Commands on the sample shop, one after another, whose answers together are of every kind. Some are refused.
const COMMANDS: [&str; 96] = [
    "version",
    "info",
    "schema",
    "check",
    "config list",
    "clock",
    "config get currency",
    "config set require-paid on",
    "service list",
    "service show acme",
    "service inbox acme",
    "service add nova --workflow legacy",
    "service set nova --name Nova",
    "service act nova --after 10m..2h --transit 2d --lost 5",
    "service act nova",
    "service act nova --off",
    "location list",
    "location show main",
    "location add annex",
    "location set annex --active off",
    "app add acme-app --service acme",
    "app list",
    "app show acme-app",
    "app remove acme-app",
    "webhook add http://127.0.0.1:9/ --topic orders/updated --topic orders/paid",
    "webhook list",
    "order set 1002 --note hello",
    "webhook deliveries --limit 5",
    "webhook replay 1",
    "deliver",
    "webhook remove 1",
    "inventory list",
    "inventory set TEE-M --location annex --on-hand 3",
    "inventory adjust MUG --location depot --by -2 --reason broken",
    "order find 100",
    "order list",
    "order list --limit 2",
    "order show 1001",
    "order timeline 1004",
    "order timeline",
    "notification list",
    "inventory history",
    "report",
    "report --by day",
    "order actions 1004",
    "order deadline 1001-FO1 --by 2026-11-26T12:00:00Z",
    "order progress 1001-FO2 --note \"on the table\"",
    "order progress 1001 --stop",
    "order replace 1001-FO2",
    "order split 1001-FO1 --line IPOD2008GREEN=1",
    "order merge 1001-FO1 1001-FO4",
    "order close 1010",
    "order reopen 1010",
    "inventory remove TEE-M --location annex",
    "order explain 1004",
    "order explain 1008",
    "order can 1004 ship",
    "order can 1004-FO1 move",
    "order assert 1004 locked=true",
    "order assert 1004 locked=false",
    "order create --line TEE-M=3@19.90 --line LAMP=1@49 --paid --email eva@example.com",
    "order pay 1002",
    "order request 1001 --line IPOD2008GREEN=1 --notify-customer",
    "order request 1009 --note \"ring twice\"",
    "service respond 1009 --accept --pending fulfillment --ship-date 2026-11-24 --message \"leaves tomorrow\"",
    "service respond 1003 --reject --pending fulfillment --reason invalid_sku",
    "service respond 1005 --accept --pending cancellation",
    "order cancel-request 1004 --note \"changed her mind\"",
    "order revert 1004 --confirmed",
    "service ship 1004-FO1 --late",
    "service ship 1009 --tracking-number 1Z999 --carrier UPS --notify-customer",
    "service progress 1008",
    "order fulfill 1002 --tracking-number 123 --carrier DHL",
    "order fulfill 1008",
    "fulfillment list",
    "fulfillment carriers",
    "fulfillment show 1009-F1",
    "fulfillment track 1009-F1 --tracking-number 1Z998 --carrier UPS --service solo",
    "fulfillment event 1009-F1 in_transit",
    "fulfillment cancel 1007-F1",
    "order release 1006",
    "order hold 1006 --reason awaiting_payment --note wait",
    "order move-location 1006-FO1 --to depot",
    "order refund 1002 --line TEE-M=1 --restock return",
    "order cancel 1006 --reason customer --refund",
    "order edit 1007 --line TEE-M=3 --add MUG=1@9.50",
    "order set 1001 --phone 12345678 --note \"call first\" --tag vip --ship-to address.json",
    "order auto-fulfill",
    "order generate --count 2 --over 1d",
    "order import two.json --keep-going",
    "order import two.json",
    "order show 9999",
    "notification list --to customer",
    "service act acme --ship-after 0s",
    "run",
    "order frobnicate",
];

const TWO_ORDERS: &str = r##"{"orders": [
    {"id": 1, "name": "#2001", "line_items": [{"id": 1, "sku": "TEE-M", "quantity": 1, "price": "19.90"}]},
    {"id": 2, "name": "#2002", "line_items": []}
]}"##;

const BATCH: &str = r##"{"cmd": "order list", "id": "all"}
{"cmd": "order actions", "args": {"target": "1001"}}
{"cmd": "schema"}
{"cmd": "order show", "args": {"order": "1001"}, "id": "shown"}
{"cmd": "export", "args": {"order": ["1001"]}}
{"cmd": "order show", "args": {"order": "9999"}, "expect": {"exit": 3}}
{"cmd": "order timeline", "args": {"order": "1001"}}
{"cmd": "order edit", "args": {"order": "1007", "add": ["MUG=1@9.50"]}, "key": "edit-1007"}
"##;

#[test]
fn schemas_are_what_the_structs_say() {
    let shop = Shop::nowhere();
    let mut files = Files::new();
    for item in SchemaList::every().items {
        let printed = shop.run(&format!("schema {}", item.name));
        assert_eq!((printed.exit, printed.stderr.as_str()), (0, ""), "{}", item.name);
        let schema: Value = serde_json::from_str(&printed.stdout).expect("a schema is JSON");
        assert_eq!(published(&item.name), schema, "{}", item.name);
        files.insert(format!("{}.json", item.name), printed.stdout.into_bytes());
    }
    compare("tests/data/schema", &files);
}

#[test]
fn every_answer_fits_its_schema_and_says_nothing_else() {
    let answers = answers();
    for (from, answer) in &answers {
        assert_eq!(faults(answer, OtherKeys::Reported), Vec::<String>::new(), "{from}: {answer}");
    }
    let kinds: BTreeSet<&str> = answers.iter().flat_map(|(_, answer)| [name(answer), kind(answer)]).collect();
    let described: BTreeSet<String> = SchemaList::every().items.into_iter().map(|item| item.name).collect();
    // What a server says is held against its schema where servers are tested.
    let elsewhere = |name: &str| name == Kind::Serving.as_str();
    let unseen: Vec<&String> =
        described.iter().filter(|name| !kinds.contains(name.as_str()) && !elsewhere(name)).collect();
    assert!(unseen.is_empty(), "no command above is answered with {unseen:?}");
}

#[test]
fn old_answers_still_fit() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/answers");
    if std::env::var_os("UPDATE").is_some() {
        keep_new(&folder);
    }
    let mut read = 0;
    for entry in std::fs::read_dir(&folder).expect("there are old answers") {
        let path = entry.expect("an entry can be read").path();
        let text = std::fs::read_to_string(&path).expect("an answer can be read");
        let answer: Value = serde_json::from_str(&text).expect("an answer is JSON");
        // A key that came later is not there yet; none that was there is gone.
        let mut faults = faults(&answer, OtherKeys::Reported);
        faults.retain(|fault| !fault.ends_with(" is missing"));
        assert_eq!(faults, Vec::<String>::new(), "{}", path.display());
        read += 1;
    }
    assert!(read > 30, "only {read} old answers");
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let answer: Value = serde_json::from_str(&Shop::nowhere().run("version -o json").stdout).expect("JSON");
    let broken = |key: &str, value: Value| {
        let mut broken = answer.clone();
        broken[key] = value;
        faults(&broken, OtherKeys::Reported).len()
    };
    assert_eq!(broken("version", "1".into()), 0);
    assert_eq!(broken("version", 1.into()), 1);
    assert_eq!(broken("schema", "consign/v2".into()), 1);
    assert_eq!(broken("colour", "red".into()), 1);
    let mut cut = answer.clone();
    cut.as_object_mut().expect("an object").remove("version");
    assert_eq!(faults(&cut, OtherKeys::Allowed).len(), 1);
}

/// Keeps an answer of every kind that has none yet. One that is kept is never written again.
fn keep_new(folder: &Path) {
    std::fs::create_dir_all(folder).expect("the folder can be made");
    let mut fullest: BTreeMap<String, String> = BTreeMap::new();
    for (_, answer) in answers() {
        let text = format!("{answer:#}\n");
        let kept = fullest.entry(name(&answer).to_owned()).or_default();
        // A temporary folder's name would be another one each time.
        if text.len() > kept.len() && kind(&answer) != "info" {
            *kept = text;
        }
    }
    for (kind, text) in fullest.into_iter().filter(|(_, text)| !text.is_empty()) {
        let path = folder.join(format!("{kind}.json"));
        if !path.exists() {
            std::fs::write(path, text).expect("an answer can be written");
        }
    }
}

/// What is wrong with an answer, by the schema of its kind; of a batch, also by that of its answers.
pub fn faults(answer: &Value, other_keys: OtherKeys) -> Vec<String> {
    if answer.get("line").is_none() {
        return wrong(&published(kind(answer)), answer, other_keys);
    }
    let mut of_kind = answer.clone();
    let object = of_kind.as_object_mut().expect("an answer is an object");
    let own: &[&str] = if object["kind"] == "error" { &["line", "id", "ok"] } else { &["line", "id", "ok", "exit"] };
    own.iter().for_each(|key| drop(object.remove(*key)));
    // The line's `id` stands where a shown order has its own.
    if object["kind"] == "order" {
        object.insert("id".to_owned(), 1.into());
    }
    let mut faults = wrong(&published("batch_answer"), answer, OtherKeys::Allowed);
    faults.extend(wrong(&published(kind(answer)), &of_kind, other_keys));
    faults
}

fn published(name: &str) -> Value {
    PublishedSchema::of(name).unwrap_or_else(|| panic!("no schema of {name}")).schema
}

fn kind(answer: &Value) -> &str {
    answer["kind"].as_str().unwrap_or_else(|| panic!("an answer has a kind: {answer}"))
}

/// The schema that an answer is an example of.
fn name(answer: &Value) -> &str {
    if answer.get("line").is_some() { "batch_answer" } else { kind(answer) }
}

/// Every answer of the commands, whole and by lines, with what asked for it.
fn answers() -> Vec<(String, Value)> {
    let mut answers = Vec::new();
    for format in ["json", "ndjson"] {
        let shop = Shop::after(&["init --sample"]);
        shop.write("two.json", TWO_ORDERS);
        shop.write("address.json", r#"{"name": "Bob Norman", "city": "Oslo"}"#);
        shop.write("batch.ndjson", BATCH);
        let batch = ["batch batch.ndjson --each --keep-going", "order pay 1003 -n", "order show"];
        for command in COMMANDS.into_iter().chain(batch) {
            let ended = shop.run(&format!("{command} -o {format}"));
            assert_ne!(ended.exit, 70, "{command}: {ended:?}");
            let lines = ended.stdout.lines().chain(ended.stderr.lines());
            answers.extend(lines.map(|line| {
                let answer = serde_json::from_str(line).unwrap_or_else(|_| panic!("{command}: {line}"));
                (format!("consign {command} -o {format}"), answer)
            }));
        }
    }
    answers
}
