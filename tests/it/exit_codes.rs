//! Every exit code is reached, and never by one command alone. Only 70 is not here: it would be a bug.

use std::collections::BTreeMap;

use crate::shop::{Shop, shell};

/// An exit code and a line of shell that ends with it, in the sample shop.
const LINES: &[(i32, &str)] = &[
    (0, "consign order pay 1002"),
    (0, "consign order list"),
    (0, "consign order timeline | head -n 1"),
    (1, "consign order import missing.json"),
    (1, "consign order request 1001 --note @missing.txt"),
    (1, "consign order list >/dev/full"),
    (2, "consign order pay"),
    (2, "consign order revert 1005"),
    (2, "consign order show 1001 --fields nmae"),
    (3, "consign order pay 999"),
    (3, "consign service show nobody"),
    (3, "consign info --db missing.db"),
    (4, "consign service add acme"),
    (4, "consign order hold 1001 --key k >ids; consign order release 1001 --key k"),
    (5, "consign order request 1003"),
    (5, "consign service ship 1003"),
    (6, "consign order hold 1001 --reason bored"),
    (6, "consign order request 1001 --line IPOD2008GREEN=9"),
    (7, "consign order import --keep-going half.json"),
    (7, "consign batch --each --keep-going half.ndjson"),
    (8, "consign order list --db text.txt"),
    (8, "consign info --db text.txt"),
    (9, "consign order can 1001 ship"),
    (9, "consign order assert 1001 locked=true"),
    (74, "consign order hold 1001 >/dev/full"),
    (74, "consign config set shop X >/dev/full"),
    (75, "consign order wait 1001 --for locked=true --timeout 0"),
    (75, "consign batch waiting.ndjson --busy-timeout 0"),
];

#[test]
fn every_exit_code_is_reached_by_two_commands() {
    let sample = Shop::after(&["init --sample"]);
    let mut commands: BTreeMap<i32, Vec<&str>> = BTreeMap::new();
    for (exit, line) in LINES {
        let shop = sample.copy();
        shop.write("text.txt", "This is no database.\n");
        shop.write(
            "half.json",
            r##"[{"name": "#2001", "line_items": [{"sku": "TEE-M", "quantity": 1}]}, {"name": 7}]"##,
        );
        let pay = r#"{"cmd": "order pay", "args": {"order": "1002"}}"#;
        shop.write("half.ndjson", format!("{pay}\n{pay}\n"));
        shop.write("waiting.ndjson", pay);
        let holder = (*exit == 75).then(|| {
            let holder = rusqlite::Connection::open(shop.db()).expect("the database can be opened");
            holder.execute_batch("BEGIN IMMEDIATE").expect("the lock is free");
            holder
        });
        let ended = shell(&shop, line);
        drop(holder);
        assert_eq!(ended.exit, *exit, "`{line}`: {ended:?}");
        commands.entry(*exit).or_default().push(line);
    }
    let promised = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 74, 75];
    assert!(commands.keys().eq(&promised), "{commands:?}");
    assert!(commands.values().all(|lines| lines.len() >= 2), "{commands:?}");
}
