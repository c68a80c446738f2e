//! Every field that holds somebody's text, in every format: what would move a cursor is escaped, the limits hold to the
//! byte, and what is no text at all is refused.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

use crate::shop::{Ended, Shop};

/// What a name or a number of a parcel may hold although nobody sees it, and what only a note may hold.
const HIDDEN: &str = "a\u{200b}b\u{202e}c\u{2066}d\u{feff}e\u{61c}f\u{2028}g";
const CONTROL: &str = "a\u{1b}[31mb\u{7}c\td\r\ne\u{7f}f\u{9b}2Jg\u{200b}h\u{202e}i";

/// Longest free text and longest name, in bytes.
const TEXT: usize = 64 << 10;
/// In characters.
const NAME: usize = 255;

fn given(shop: &Shop, words: &[&str]) -> Ended {
    shop.run_with(words, |command| command)
}

/// A shop in which every field that takes a text has one that means harm.
fn shop() -> Shop {
    let shop = Shop::after(&["init"]);
    let does = |words: &[&str]| {
        let ended = given(&shop, words);
        assert_eq!(ended.exit, 0, "{words:?}: {ended:?}");
        harmless(&ended, &format!("{words:?}"));
    };
    does(&["config", "set", "shop", HIDDEN]);
    does(&["service", "add", "acme", "--name", HIDDEN]);
    does(&["location", "add", "depot", "--name", HIDDEN]);
    does(&["inventory", "set", HIDDEN, "--location", "acme", "--on-hand", "9"]);
    does(&["inventory", "set", HIDDEN, "--location", "depot", "--on-hand", "9"]);
    does(&["inventory", "adjust", HIDDEN, "--location", "acme", "--by", "+1", "--reason", CONTROL]);
    let line = format!("{HIDDEN}=4@2.50");
    does(&["order", "create", "--line", &line, "--location", "acme", "--paid", "--email", HIDDEN]);
    let parts = ["name", "company", "address1", "address2", "city", "province", "zip", "phone"];
    let address: serde_json::Map<_, _> = parts.iter().map(|part| ((*part).to_owned(), HIDDEN.into())).collect();
    shop.write("address.json", serde_json::Value::from(address).to_string());
    let details = ["--phone", HIDDEN, "--note", CONTROL, "--tag", HIDDEN, "--ship-to", "address.json"];
    does(&[&["order", "set", "1001"], &details[..]].concat());
    let one = format!("{HIDDEN}=1");
    does(&["order", "request", "1001", "--line", &one, "--note", CONTROL]);
    does(&["service", "respond", "1001-FO1", "--reject", "--message", CONTROL]);
    does(&["order", "request", "1001-FO1", "--note", CONTROL, "--key", "~ a key ~"]);
    does(&["service", "respond", "1001-FO1", "--accept", "--message", CONTROL]);
    does(&["order", "cancel-request", "1001-FO1", "--note", CONTROL]);
    does(&["service", "respond", "1001-FO1", "--reject", "--pending", "cancellation", "--message", CONTROL]);
    let parcel = ["--tracking-number", HIDDEN, "--carrier", HIDDEN, "--tracking-url", HIDDEN];
    does(&[&["service", "ship", "1001-FO1", "--notify-customer"], &parcel[..]].concat());
    does(&["fulfillment", "event", "1001-F1", "delayed", "--message", CONTROL]);
    does(&["order", "hold", "1001-FO2", "--note", CONTROL]);
    does(&["order", "release", "1001-FO2"]);
    does(&["order", "move-location", "1001-FO2", "--to", "depot", "--reason", CONTROL]);
    let import = serde_json::json!({"orders": [{
        "id": 7, "name": HIDDEN, "email": HIDDEN, "note": CONTROL, "currency": "USD",
        "line_items": [{"id": 1, "sku": HIDDEN, "name": CONTROL, "title": CONTROL, "quantity": 2,
            "fulfillment_service": HIDDEN}],
        "fulfillments": [{"id": 2, "status": "success", "tracking_company": HIDDEN, "tracking_numbers": [HIDDEN],
            "line_items": [{"id": 1, "quantity": 1}]}]
    }]});
    shop.write("hidden.json", import.to_string());
    does(&["order", "import", "hidden.json"]);
    shop
}

/// Nothing reaches a terminal or a parser but letters and ends of lines.
fn harmless(ended: &Ended, what: &str) {
    for text in [&ended.stdout, &ended.stderr] {
        let special = |letter: &char| *letter != '\n' && (letter.is_control() || HIDDEN.contains(*letter));
        let found = text.chars().filter(|letter| !letter.is_ascii_graphic()).find(special);
        assert!(found.is_none(), "{what}: {found:?} in {ended:?}");
    }
}

#[test]
fn no_field_shows_it_raw_in_any_format() {
    let shop = shop();
    for command in [
        "order list",
        "order show 1001",
        "order show source:7",
        "order timeline",
        "order actions 1001",
        "order explain 1001",
        "service list",
        "service show acme",
        "service inbox acme",
        "location list",
        "location show depot",
        "inventory list",
        "fulfillment list",
        "fulfillment show 1001-F1",
        "notification list",
        "config list",
        "config get shop",
        "check --deep",
        "info",
        "order hold 1001-FO3 --dry-run",
        "order cancel-request 1001",
        "order move-location 1001-FO3 --to nowhere",
        "service remove acme",
    ] {
        for format in ["table", "json", "ndjson", "ids"] {
            let ended = shop.run(&format!("{command} -o {format}"));
            harmless(&ended, &format!("{command} -o {format}"));
        }
        // There a text is given back as it is, within the quotes that make it one cell.
        let ended = shop.run(&format!("{command} -o csv"));
        let mut rows = csv::Reader::from_reader(ended.stdout.as_bytes());
        let columns = rows.headers().expect("a header can be read").len();
        assert!(rows.records().all(|row| row.is_ok_and(|row| row.len() == columns)), "{command}: {ended:?}");
    }
}

#[test]
fn every_field_gives_it_back_as_it_was() {
    let shop = shop();
    let order = shop.json("order show 1001");
    let work = &order["fulfillment_orders"][0];
    for request in work["requests"].as_array().expect("there are requests") {
        assert_eq!((&request["message"], &request["answer_message"]), (&CONTROL.into(), &CONTROL.into()), "{request}");
    }
    let parcel = &order["fulfillments"][0]["tracking"][0];
    assert_eq!((&parcel["number"], &parcel["company"]), (&HIDDEN.into(), &HIDDEN.into()));
    assert_eq!((&order["email"], &order["line_items"][0]["sku"]), (&HIDDEN.into(), &HIDDEN.into()));
    assert_eq!((&order["phone"], &order["note"]), (&HIDDEN.into(), &CONTROL.into()));
    assert_eq!((&order["tags"][0], &order["shipping_address"]["zip"]), (&HIDDEN.into(), &HIDDEN.into()));
    let imported = shop.json("order show source:7");
    assert_eq!((&imported["name"], &imported["line_items"][0]["title"]), (&HIDDEN.into(), &CONTROL.into()));
    assert_eq!(shop.json("check --deep")["ok"], true);
}

#[test]
fn limits_hold_to_the_byte_and_to_the_character() {
    let shop = Shop::after(&["init --sample"]);
    let long = |bytes: usize| "ä".repeat(bytes / 2) + if bytes % 2 == 1 { "x" } else { "" };
    for (bytes, exit) in [(TEXT, 0), (TEXT + 1, 6), (1 << 20, 6)] {
        shop.write("note.txt", long(bytes));
        // A final newline does not count, because it is dropped.
        shop.write("line.txt", long(bytes) + "\n");
        let copy = || {
            let copy = shop.copy();
            for name in ["note.txt", "line.txt"] {
                copy.write(name, std::fs::read(shop.folder().join(name)).expect("it was written"));
            }
            copy
        };
        let mut ways: Vec<(&str, Ended)> = vec![
            ("@note.txt", copy().run("order hold 1001 --note @note.txt")),
            ("@line.txt", copy().run("order hold 1001 --note @line.txt")),
            ("-", copy().fed("order hold 1001 --note -", long(bytes).as_bytes())),
            ("--message", copy().run("service respond 1003 --accept --message @note.txt")),
            ("order set", copy().run("order set 1001 --note @note.txt")),
            ("--reason", copy().run("inventory adjust TEE-M --location main --by 1 --reason @note.txt")),
        ];
        let line = serde_json::json!({"cmd": "order hold", "args": {"target": "1001", "note": long(bytes)}});
        ways.push(("batch", copy().fed("batch -", line.to_string().as_bytes())));
        if bytes < 100_000 {
            ways.push(("argument", given(&copy(), &["order", "hold", "1001", "--note", &long(bytes)])));
        }
        for (way, ended) in ways {
            assert_eq!(ended.exit, exit, "{bytes} bytes by {way}: {:?} {:?}", ended.stderr.get(..300), ended.code());
            assert!(exit == 0 || ended.stderr.contains("text_too_long"), "{bytes} bytes by {way}: {ended:?}");
        }
    }
    for (length, exit) in [(NAME, 0), (NAME + 1, 6), (TEXT / 2, 6)] {
        let name = "ä".repeat(length);
        let line = format!("{name}=1");
        for words in [
            vec!["service", "set", "acme", "--name", &name],
            vec!["location", "set", "depot", "--name", &name],
            vec!["config", "set", "shop", &name],
            vec!["inventory", "set", &name, "--location", "main", "--on-hand", "1"],
            vec!["order", "create", "--line", &line],
            vec!["order", "create", "--line", "A=1", "--email", &name],
            vec!["order", "set", "1001", "--email", &name],
            vec!["order", "set", "1001", "--phone", &name],
            vec!["order", "set", "1001", "--tag", "a", "--tag", &name],
            vec!["order", "set", "1001", "--ship-to", "address.json"],
            vec!["service", "ship", "1004", "--tracking-number", &name],
            vec!["service", "ship", "1004", "--tracking-number", "1", "--carrier", &name],
        ] {
            let shop = shop.copy();
            shop.write("address.json", format!(r#"{{"city": "{name}"}}"#));
            let before = shop.files();
            let ended = given(&shop, &words);
            assert_eq!(ended.exit, exit, "{length} characters: {:?}: {ended:?}", &words[..3]);
            assert!(exit == 0 || before == shop.files(), "{length} characters: {:?} changed something", &words[..3]);
        }
    }
}

#[test]
fn what_is_no_text_is_refused_everywhere() {
    let shop = Shop::after(&["init --sample"]);
    let before = shop.files();
    let bad = OsStr::from_bytes(b"a\xff\xfeb");
    for words in [
        vec![OsStr::new("order"), OsStr::new("hold"), OsStr::new("1001"), OsStr::new("--note"), bad],
        vec![OsStr::new("order"), OsStr::new("show"), bad],
        vec![OsStr::new("order"), OsStr::new("import"), bad],
        vec![bad],
        vec![OsStr::new("order"), OsStr::new("list"), OsStr::new("--db"), bad],
        vec![OsStr::new("order"), OsStr::new("hold"), OsStr::new("1001"), OsStr::new("--key"), bad],
    ] {
        let ended = shop.run_with(&words, |command| command);
        assert_eq!((ended.exit, ended.code()), (2, "usage"), "{words:?}: {ended:?}");
        harmless(&ended, &format!("{words:?}"));
    }
    for (bytes, what) in
        [(&b"a\xff\xfeb"[..], "no UTF-8"), (b"\xed\xa0\x80", "a surrogate"), (b"a\xc3", "half a letter")]
    {
        for (command, exit) in [("order hold 1001 --note -", 1), ("order import -", 6), ("batch -", 6)] {
            let ended = shop.fed(command, bytes);
            assert_eq!(ended.exit, exit, "{what}: {command}: {ended:?}");
            harmless(&ended, what);
        }
        let quoted =
            [br##"{"id": 1, "name": "#X1", "line_items": [{"sku": ""##, bytes, br#"", "quantity": 1}]}"#].concat();
        assert_eq!(shop.fed("order import -", &quoted).exit, 6, "{what} within a record");
        let quoted = [&br#"{"cmd": "order hold", "args": {"target": "1001", "note": ""#[..], bytes, br#""}}"#].concat();
        assert_eq!(shop.fed("batch -", &quoted).exit, 6, "{what} within a batch");
    }
    assert_eq!(shop.fed("order hold 1001 --note -", b"a\0b").exit, 2);
    for sku in ["a\\u0000b", "\\ud800"] {
        let record = format!(r##"{{"id": 1, "name": "#X1", "line_items": [{{"sku": "{sku}", "quantity": 1}}]}}"##);
        let ended = shop.fed("order import -", record.as_bytes());
        assert_eq!(ended.exit, 6, "{sku}: {ended:?}");
        harmless(&ended, sku);
    }
    assert!(before == shop.files(), "something was changed");
}
