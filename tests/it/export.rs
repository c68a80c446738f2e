//! `export` and `restore` together: what comes back is what there was, byte for byte.

use serde_json::Value;

use crate::random_shop;
use crate::shop::{Ended, Shop};

/// Everything a shop can be asked of no order in particular, without what names the file: as the lines of a batch.
const QUESTIONS: &str = r#"{"cmd":"order list"}
{"cmd":"order timeline"}
{"cmd":"service list"}
{"cmd":"service inbox","args":{"handle":"acme"}}
{"cmd":"service inbox","args":{"handle":"solo"}}
{"cmd":"service inbox","args":{"handle":"zenith"}}
{"cmd":"fulfillment list"}
{"cmd":"location list"}
{"cmd":"inventory list"}
{"cmd":"notification list"}
{"cmd":"config list"}
{"cmd":"check","args":{"deep":true}}
"#;

/// The lines of an export; it must succeed.
pub fn export(shop: &Shop, orders: &str) -> String {
    let ended = shop.run(format!("export {orders}").trim_end());
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{}", ended.stderr);
    ended.stdout
}

/// A new shop with this put into it.
pub fn restored(lines: &str) -> Shop {
    let shop = Shop::after(&["init --shop Other --currency SEK --order-start 5"]);
    let ended = shop.fed("restore -", lines.as_bytes());
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{ended:?}");
    shop
}

fn names(shop: &Shop) -> Vec<String> {
    shop.run("order list -o ids").stdout.lines().map(str::to_owned).collect()
}

/// Every answer a shop gives.
pub fn answers(shop: &Shop) -> Ended {
    let of_order = |name: String| {
        let ask = |command: &str, argument: &str| {
            format!("{{\"cmd\":\"{command}\",\"args\":{{\"{argument}\":\"{name}\"}}}}\n")
        };
        ask("order show", "order") + &ask("order actions", "target")
    };
    let questions: String = names(shop).into_iter().map(of_order).collect();
    shop.fed("batch -", format!("{QUESTIONS}{questions}").as_bytes())
}

/// Holds every answer of one shop against that of another.
fn same_answers(one: &Shop, other: &Shop, seed: u64) {
    let (ours, theirs) = (answers(one), answers(other));
    assert_eq!((ours.exit, theirs.exit), (0, 0), "seed {seed}: {}{}", ours.stderr, theirs.stderr);
    for (ours, theirs) in ours.stdout.lines().zip(theirs.stdout.lines()) {
        assert_eq!(ours, theirs, "seed {seed}");
    }
    assert_eq!(ours, theirs, "seed {seed}");
}

#[test]
fn a_shop_comes_back_as_it_was() {
    let shop = Shop::after(&[
        "init --sample",
        "inventory adjust MUG --location depot --by -2 --reason broken",
        "service ship 1004 --tracking-number 1Z999AA10123456784 --carrier UPS --notify-customer --key ship-1004",
        "order move-location 1001-FO1 --to main --reason nearer",
        "service add gone",
        "service remove gone",
        "config set auto-fulfill on",
        "location set depot --name Lagret",
    ]);
    let exported = export(&shop, "");
    let copy = restored(&exported);
    assert_eq!(export(&copy, ""), exported);
    same_answers(&shop, &copy, 0);
    for page in ["order show 1001", "order show 1004", "order list", "inventory list", "service inbox acme"] {
        assert_eq!(shop.run(page), copy.run(page), "{page}");
    }
    // Life goes on in both alike: a repetition with a known key is one, new orders get the same name.
    for command in [
        "service ship 1004 --tracking-number 1Z999AA10123456784 --carrier UPS --notify-customer --key ship-1004 -o json",
        "service ship 1004 --key ship-1004",
        "order create --line TEE-M=2 --paid -o json",
        "order timeline",
        "check --deep",
    ] {
        assert_eq!(shop.run(command), copy.run(command), "{command}");
    }
}

#[test]
fn a_location_that_was_kept_comes_back_without_its_service() {
    let shop = Shop::after(&[
        "init --sample",
        "service add kept --name Kept",
        "app add lager --service kept",
        "order create --name K1 --line VASE=2 --location kept",
        "order request K1",
        "service respond K1 --reject",
        "order create --name K2 --line VASE=1 --location kept",
        "service remove kept --keep-location",
        "location set kept --name \"Our own\"",
        "order hold K1",
        "order create --name K3 --line VASE=1 --location kept",
        "config set default-location kept",
    ]);
    let copy = restored(&export(&shop, ""));
    same_answers(&shop, &copy, 0);
    assert_eq!(export(&copy, ""), export(&shop, ""));
    assert_eq!(shop.json("app show lager")["services"], serde_json::json!([]));
    // Of some orders, too: the shop is written as it is now.
    let some = restored(&export(&shop, "K1 K2"));
    assert_eq!(some.json("check --deep")["ok"], true);
    assert_eq!(some.run("order show K1 -o json"), shop.run("order show K1 -o json"));
    assert_eq!(some.run("service show kept"), shop.run("service show kept"));
}

#[test]
fn an_empty_shop_comes_back_too() {
    let shop = Shop::after(&["init --shop Corner --order-start 77 --currency EUR"]);
    let copy = restored(&export(&shop, ""));
    assert_eq!(export(&copy, ""), export(&shop, ""));
    assert_eq!(copy.run("config list"), shop.run("config list"));
    assert_eq!(copy.run("order create --line A=1 -o ids").stdout, "#77\n");
}

#[test]
fn shops_with_a_long_random_life_come_back_as_they_were() {
    for seed in [1, 20_261_123, 77] {
        let shop = random_shop::shop(seed, 260);
        let exported = export(&shop, "");
        let copy = restored(&exported);
        assert_eq!(export(&copy, ""), exported, "seed {seed}");
        same_answers(&shop, &copy, seed);
    }
}

#[test]
fn chosen_orders_come_with_what_they_need_and_nothing_else() {
    let seed = 5;
    let shop = random_shop::shop(seed, 160);
    let exported = export(&shop, "1003 #1005 id:1 1003");
    let copy = restored(&exported);
    assert_eq!(export(&copy, ""), exported, "seed {seed}");
    assert_eq!(export(&copy, "1005 1001 1003"), exported, "seed {seed}");
    assert_eq!(names(&copy), ["#1001", "#1003", "#1005"], "seed {seed}");
    assert_eq!(copy.json("check --deep")["ok"], true, "seed {seed}");
    for name in names(&copy) {
        let show = format!("order show {name} -o json");
        assert_eq!(shop.run(&show), copy.run(&show), "seed {seed}");
    }
    let lines: Vec<Value> = lines(&exported);
    let events = lines.iter().filter(|line| line["kind"] == "export_event");
    assert!(events.zip(1..).all(|(event, seq)| event["seq"] == seq), "seed {seed}: {exported}");
    assert!(!exported.contains("export_key") && !exported.contains("export_adjustment"), "seed {seed}");
    assert_eq!(export(&shop, "1003").lines().last().map(|line| line.contains("\"orders\":1")), Some(true));
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect()
}

#[test]
fn every_line_says_what_it_is_in_every_format() {
    let shop = Shop::after(&["init --sample"]);
    let exported = export(&shop, "");
    for line in lines(&exported) {
        assert_eq!(line["schema"], "consign/v1", "{line}");
        assert!(line["kind"].as_str().is_some_and(|kind| kind.starts_with("export")), "{line}");
    }
    for format in ["table", "json", "ndjson"] {
        assert_eq!(shop.run(&format!("export -o {format}")).stdout, exported, "{format}");
    }
    for command in ["export -o csv", "export -o ids", "export --fields lines", "export --key k", "export -n"] {
        let ended = shop.run(command);
        assert_eq!((ended.exit, ended.code(), ended.stdout.as_str()), (2, "usage", ""), "{command}: {ended:?}");
    }
    let ended = shop.run("export 1001 9999");
    assert_eq!((ended.exit, ended.code(), ended.stdout.as_str()), (3, "order_not_found", ""), "{ended:?}");
}

#[test]
fn text_that_would_hide_is_escaped_and_comes_back() {
    let shop = Shop::after(&["init --sample"]);
    shop.does(&["order request 1001 --note \"a\u{202e}b\u{7f}\u{200b}\\u0000 ü👟\""]);
    let exported = export(&shop, "");
    assert!(
        !exported
            .chars()
            .any(|letter| letter != '\n' && (letter.is_control() || letter == '\u{202e}' || letter == '\u{200b}'))
    );
    let copy = restored(&exported);
    same_answers(&shop, &copy, 0);
    assert_eq!(export(&copy, ""), exported);
}

#[test]
fn a_batch_may_hold_an_export_but_no_restore() {
    let shop = Shop::after(&["init --sample"]);
    let answer = |line: &str| -> (Ended, Value) {
        let ended = shop.fed("batch -", line.as_bytes());
        let answer = serde_json::from_str(&ended.stdout).unwrap_or_default();
        (ended, answer)
    };
    let (ended, whole) = answer(r#"{"cmd":"export","id":"e"}"#);
    assert_eq!((ended.exit, &whole["kind"], &whole["ok"]), (0, &"export".into(), &true.into()), "{ended:?}");
    assert_eq!(whole["lines"], Value::Array(lines(&export(&shop, ""))));
    let (_, some) = answer(r#"{"cmd":"export","args":{"order":["1001","1002"],"as":"shopify"}}"#);
    assert_eq!(some["lines"][1]["order"]["name"], "#1002", "{some}");
    for line in [r#"{"cmd":"restore","args":{"file":"x"}}"#, r#"{"cmd":"backup","args":{"file":"x"}}"#] {
        assert_eq!(answer(line).0.code(), "usage", "{line}");
    }
}

#[test]
fn a_damaged_journal_is_not_exported_as_if_it_were_good() {
    let shop = Shop::after(&["init --sample"]);
    let connection = rusqlite::Connection::open(shop.db()).expect("SQLite opens it");
    connection
        .execute_batch("DROP TRIGGER event_is_never_changed; UPDATE event SET note = 'changed' WHERE seq = 3")
        .expect("SQLite works");
    drop(connection);
    let ended = shop.run("export");
    assert_eq!((ended.exit, ended.code()), (8, "damaged"), "{ended:?}");
    assert!(!ended.stdout.contains("export_end"), "what was written so far cannot be restored");
}
