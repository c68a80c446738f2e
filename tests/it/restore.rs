//! `restore` of what is no export, or no longer one: told with its line, and nothing is changed.

use crate::dice::Dice;
use crate::export::{answers, export, restored};
use crate::random_shop;
use crate::shop::{Ended, Shop};

/// A shop with a bit of everything.
fn sample() -> String {
    let shop = Shop::after(&[
        "init --sample",
        "inventory adjust MUG --location depot --by -2 --reason broken",
        "order pay 1002 --key pay-1002",
        "config set require-paid on",
    ]);
    export(&shop, "")
}

/// Puts text into a shop that must be left as it is.
fn refused(shop: &Shop, what: &str, text: &[u8]) -> Ended {
    let before = shop.files();
    let ended = shop.fed("restore -", text);
    assert_eq!((ended.exit, ended.code(), ended.stdout.as_str()), (6, "invalid_record", ""), "{what}: {ended:?}");
    assert!(before == shop.files(), "{what}: the database was changed");
    ended
}

/// The number of the first line that holds this, from 1.
fn line_of(text: &str, what: &str) -> usize {
    1 + text.lines().position(|line| line.contains(what)).unwrap_or_else(|| panic!("no line holds {what}"))
}

#[test]
fn a_broken_file_is_refused_with_its_line() {
    let good = sample();
    let lines: Vec<&str> = good.lines().collect();
    let last = lines.len();
    let swapped = |one: usize, other: usize| {
        let mut lines = lines.clone();
        lines.swap(one - 1, other - 1);
        lines.join("\n")
    };
    let without = |line: usize| [&lines[..line - 1], &lines[line..]].concat().join("\n");
    let twice = |line: usize| [&lines[..line], &lines[line - 1..]].concat().join("\n");
    let changed = |from: &str, to: &str| {
        assert!(good.contains(from), "no line holds {from}");
        good.replacen(from, to, 1)
    };
    let (event, stock, location) =
        (line_of(&good, "order_placed"), line_of(&good, "inventory_set"), line_of(&good, "location_added"));
    let (paid, key) = (line_of(&good, "order_paid"), line_of(&good, "export_key"));
    let setting = line_of(&good, "setting_changed");
    let cases: Vec<(&str, String, usize)> = vec![
        ("empty", String::new(), 1),
        ("blank", "\n\n".to_owned(), 1),
        ("prose", "Dear restore,\n".to_owned(), 1),
        ("an order", "{\"order\":{\"id\":1}}\n".to_owned(), 1),
        ("cut between lines", lines[..last - 1].join("\n"), last - 1),
        ("cut in the journal", lines[..event + 3].join("\n"), event + 3),
        ("cut in a line", good[..good.len() - 30].to_owned(), last),
        ("only the first line", lines[0].to_owned(), 1),
        ("without its first line", without(1), 1),
        ("without an event", without(event + 2), event + 2),
        ("without a count of stock", without(stock), stock),
        ("a line twice", twice(event), event + 1),
        ("a key twice", twice(key), key + 1),
        ("the end twice", twice(last), last + 1),
        ("events swapped", swapped(event, event + 1), event),
        ("a key among the events", swapped(key, event), event + 1),
        ("something after the end", format!("{good}{{}}\n"), last + 1),
        ("another kind", changed("\"export_key\"", "\"export_lock\""), key),
        ("another schema", good.replacen("consign/v1", "consign/v2", 1), 1),
        ("a later format", changed("\"format\":2,", "\"format\":3,\"more\":true,"), 1),
        ("a key that is unknown", changed("\"on_hand\"", "\"on_hands\""), stock),
        ("one key more", changed("\"unavailable\":0", "\"unavailable\":0,\"committed\":4"), stock),
        ("half a count", changed(",\"unavailable\":0", ""), stock),
        (
            "units that no fulfillment order has",
            changed("\"price\":\"199.00\",\"quantity\":2", "\"price\":\"199.00\",\"quantity\":3"),
            event,
        ),
        (
            "a quantity beyond all bounds",
            changed("\"price\":\"199.00\",\"quantity\":2", "\"price\":\"199.00\",\"quantity\":9223372036854775807"),
            event,
        ),
        ("a fact of another kind", changed("\"order_paid\"", "\"order_praised\""), paid),
        ("an order's id", changed("\"order_placed\":{\"id\":1", "\"order_placed\":{\"id\":2"), event),
        ("an actor", changed("\"actor\":\"merchant\"", "\"actor\":\"martian\""), 2),
        ("a time", changed("\"at\":\"2026-11-16T09:00:00Z\",\"actor\"", "\"at\":\"2026-11-16 09:00\",\"actor\""), 2),
        (
            "a later moment",
            changed("\"at\":\"2026-11-16T09:00:00Z\",\"actor\"", "\"at\":\"2026-11-17T09:00:00Z\",\"actor\""),
            last,
        ),
        ("a paid amount", changed("\"amount\":\"39.80\"", "\"amount\":\"39.81\""), last),
        ("a location that is not there", changed("\"location\":\"acme\"", "\"location\":\"nadir\""), stock),
        ("a setting's value", changed("\"value\":\"on\"", "\"value\":\"maybe\""), setting),
        ("a number no order can have", changed("\"next_order_number\":1010", "\"next_order_number\":0"), 1),
        ("a shop without a name", changed("\"shop\":\"My shop\"", "\"shop\":\"\""), 1),
        ("no currency", changed("\"currency\":\"USD\",\"made_at\"", "\"currency\":\"dollars\",\"made_at\""), 1),
        ("made at no time", changed("\"made_at\":\"2026-11-23T", "\"made_at\":\"2026-13-23T"), 1),
        ("no number", changed(",\"next_order_number\":1010", ""), 1),
        ("a setting", changed("\"key\":\"require-paid\"", "\"key\":\"acquire-paid\""), setting),
        (
            "a default that is a service's",
            changed("\"key\":\"require-paid\",\"value\":\"on\"", "\"key\":\"default-location\",\"value\":\"acme\""),
            setting,
        ),
        ("less than no units", changed("\"unavailable\":0", "\"unavailable\":-1"), stock),
        ("a handle", changed("\"handle\":\"depot\"", "\"handle\":\"De pot\""), location),
        ("the count of orders", changed("\"orders\":9", "\"orders\":8"), last),
        ("the hash", format!("{}0\"}}\n", good.trim_end().trim_end_matches("\"}")), last),
    ];
    let shop = Shop::after(&["init"]);
    for (what, text, line) in &cases {
        let ended = refused(&shop, what, text.as_bytes());
        let place = format!("]: line {line}: ");
        assert!(ended.stderr.contains(&place), "{what}, line {line}: {}", ended.stderr);
    }
    refused(&shop, "not UTF-8", &[b"{\"schema\":\"\xff".as_slice(), good.as_bytes()].concat());
    refused(&shop, "zeros", &[0; 100]);
    let ended = shop.fed("restore - -o json", b"{}\n");
    let error: serde_json::Value = serde_json::from_str(&ended.stderr).expect("an error is one line of JSON");
    assert_eq!((&error["code"], &error["details"]["line"]), (&"invalid_record".into(), &1.into()), "{error}");
    // After all of that the shop still takes the good one, line breaks of another system and all.
    let ended = shop.fed("restore -", (good.replace('\n', "\r\n") + "\r\n").as_bytes());
    assert_eq!((ended.exit, ended.stdout.as_str()), (0, "Restored 9 orders.\n"), "{ended:?}");
    assert_eq!(export(&shop, ""), good);
}

/// Format 1 had lines of their own for what its journal did not hold.
#[test]
fn a_broken_file_of_format_1_is_refused_with_its_line() {
    let good = include_str!("../data/databases/schema-1.export.ndjson");
    let lines: Vec<&str> = good.lines().collect();
    let changed = |from: &str, to: &str| {
        assert!(good.contains(from), "no line holds {from}");
        good.replacen(from, to, 1)
    };
    let twice = |line: usize| [&lines[..line], &lines[line - 1..]].concat().join("\n");
    let without = |line: usize| [&lines[..line - 1], &lines[line..]].concat().join("\n");
    let (location, stock) = (line_of(good, "export_location"), line_of(good, "export_stock"));
    let (adjustment, event, last) = (line_of(good, "export_adjustment"), line_of(good, "export_event"), lines.len());
    let swapped = {
        let mut lines = lines.clone();
        lines.swap(stock - 1, stock);
        lines.join("\n")
    };
    let cases: Vec<(&str, String, usize)> = vec![
        ("a location twice", twice(location + 1), location + 2),
        ("without the shop's own location", without(location), location),
        ("a handle", changed("\"handle\":\"depot\"", "\"handle\":\"De pot\""), location + 1),
        ("a workflow", changed("\"workflow\":\"legacy\"", "\"workflow\":\"newest\""), line_of(good, "\"legacy\"")),
        ("stock twice", twice(stock), stock + 1),
        ("stock out of order", swapped, stock + 1),
        ("stock nowhere", changed("\"location\":\"zenith\"", "\"location\":\"nadir\""), stock),
        ("less than no units", changed("\"unavailable\":0", "\"unavailable\":-1"), stock),
        ("an adjustment", changed("\"change\":3", "\"change\":3000000000000"), adjustment),
        ("a moment", changed("\"at\":\"2026-11-23T09:00:00Z\",\"sku\"", "\"at\":\"then\",\"sku\""), adjustment),
        ("a setting's value", changed("\"value\":\"off\"", "\"value\":\"maybe\""), 1),
        ("a setting", changed("\"key\":\"currency\"", "\"key\":\"currencies\""), 1),
        ("settings in format 2", changed("\"format\":1", "\"format\":2"), 1),
        ("without an event", without(event + 2), event + 2),
        ("the hash", format!("{}0\"}}\n", good.trim_end().trim_end_matches("\"}")), last),
    ];
    let shop = Shop::after(&["init"]);
    for (what, text, line) in &cases {
        let ended = refused(&shop, what, text.as_bytes());
        assert!(ended.stderr.contains(&format!("]: line {line}: ")), "{what}, line {line}: {}", ended.stderr);
    }
}

#[test]
fn events_may_be_changed_on_purpose_if_they_still_add_up() {
    let good = sample();
    let hash = good.rfind("\"hash\":").expect("the last line has one");
    let bare = |text: &str| format!("{}\"hash\":null}}\n", &text[..hash + text.len() - good.len()]);
    let anonymous = good.replace("bob@example.com", "ann@example.org");
    let shop = restored(&bare(&anonymous));
    assert_eq!(shop.json("order show 1001")["email"], "ann@example.org");
    assert_eq!(shop.json("check --deep")["ok"], true);
    assert_eq!(export(&shop, "").lines().count(), good.lines().count());
    let shop = Shop::after(&["init"]);
    refused(&shop, "units", bare(&good.replacen("\"remaining\":2", "\"remaining\":1", 1)).as_bytes());
}

#[test]
fn only_a_database_that_is_as_new_takes_a_restore() {
    let good = sample();
    for commands in [
        ["init --sample", "check"],
        ["init", "location add depot"],
        ["init", "service add acme"],
        ["init", "inventory set A --location main --on-hand 1"],
        ["init", "order create --line A=1"],
        ["init", "config set auto-fulfill on"],
        ["init", "location set main --name Butiken"],
    ] {
        let shop = Shop::after(&commands);
        let before = shop.files();
        let ended = shop.fed("restore -", good.as_bytes());
        assert_eq!(
            (ended.exit, ended.code(), ended.stdout.as_str()),
            (4, "already_exists", ""),
            "{commands:?}: {ended:?}"
        );
        assert!(before == shop.files(), "{commands:?}");
    }
    let shop = Shop::nowhere();
    assert_eq!(shop.fed("restore -", good.as_bytes()).code(), "database_not_found");
    assert!(shop.files().is_empty());
    // What `init` was given can be told otherwise; the file's word counts.
    let shop = Shop::after(&["init --shop Butiken --currency SEK --order-start 7"]);
    assert_eq!(shop.fed("restore -", good.as_bytes()).exit, 0);
    assert_eq!(export(&shop, ""), good);
}

#[test]
fn keys_and_dry_runs_work_as_everywhere() {
    let good = sample();
    let shop = Shop::after(&["init"]);
    let file = shop.write("shop.ndjson", &good);
    let before = shop.files();
    let dry = shop.json("restore shop.ndjson --dry-run");
    assert_eq!((&dry["changed"], &dry["dry_run"], &dry["orders"][8]), (&true.into(), &true.into(), &"#1009".into()));
    assert!(before == shop.files());
    let first = shop.json("restore shop.ndjson --key fixture");
    let again = shop.json("restore shop.ndjson --key fixture");
    assert_eq!((&first["replayed"], &again["replayed"]), (&false.into(), &true.into()));
    assert_eq!((&first["orders"], &first["command"]), (&again["orders"], &"restore".into()));
    std::fs::write(file, good.replace("My shop", "Another")).expect("a file can be written");
    assert_eq!(shop.run("restore shop.ndjson --key fixture").code(), "key_reused");
    assert_eq!(shop.json("check --deep")["ok"], true);
}

#[test]
fn a_file_that_cannot_be_read_is_no_file() {
    let shop = Shop::after(&["init"]);
    for (command, exit, code) in [
        ("restore .", 1, "input_unreadable"),
        ("restore none.ndjson", 1, "input_unreadable"),
        ("restore consign.db", 6, "invalid_record"),
        ("restore - -", 2, "usage"),
        ("restore", 2, "usage"),
        ("restore \"\"", 2, "usage"),
    ] {
        let before = shop.files();
        let ended = shop.run(command);
        assert_eq!((ended.exit, ended.code(), ended.stdout.as_str()), (exit, code, ""), "{command}: {ended:?}");
        assert!(before == shop.files(), "{command}");
    }
}

/// Numbers and words changed at random: each file is refused whole, or gives a shop that holds what it says.
#[test]
fn a_file_changed_at_random_is_refused_or_sound() {
    let seed = 4;
    let mut random = Dice::new(seed);
    let good = export(&random_shop::shop(seed, 60), "");
    let hash = good.rfind("\"hash\":").expect("the last line has one");
    let good = format!("{}\"hash\":null}}\n", &good[..hash]);
    let places: Vec<usize> =
        good.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).map(|(at, _)| at).collect();
    let fresh = Shop::after(&["init"]);
    let mut taken = 0;
    for round in 0..60 {
        let at = places[random.below(places.len())];
        let digit = *random.of(&["0", "7", "-1", "99", "4294967295", "18446744073709551615", "null", "\"", "1.5"]);
        let text = format!("{}{digit}{}", &good[..at], &good[at + 1..]);
        let shop = fresh.copy();
        let ended = shop.fed("restore -", text.as_bytes());
        let what = format!("seed {seed}, round {round}: {digit} at {at}: {ended:?}");
        if ended.exit == 0 {
            taken += 1;
            let answers = answers(&shop);
            assert_eq!(answers.exit, 0, "{what}: {answers:?}");
            assert_eq!(shop.json("check --deep")["ok"], true, "{what}");
        } else {
            assert_eq!((ended.exit, ended.code()), (6, "invalid_record"), "{what}");
            assert!(fresh.files() == shop.files(), "{what}");
        }
    }
    assert!((1..60).contains(&taken), "seed {seed}: something must have mattered");
}
