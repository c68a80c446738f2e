//! An upgrade among other commands, and of files that cannot be written, read or believed.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::process::Stdio;

use rusqlite::Connection;

use super::{KEPT, NOTICE, kept, older};
use crate::shop::{Ended, Shop, words};

fn bytes(shop: &Shop) -> Vec<u8> {
    std::fs::read(shop.db()).expect("the file is there")
}

/// A copy of a kept database in which this was done by hand, with all that stands beside it as before: triggers too.
fn tampered(name: &str, sql: &str) -> Shop {
    let shop = older(name);
    let connection = Connection::open(shop.db()).expect("it is a database");
    let mut statement = connection.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").expect("it is one");
    let triggers: Vec<String> =
        statement.query_map([], |row| row.get(0)).and_then(Iterator::collect).expect("the triggers can be read");
    drop(statement);
    let free = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
        DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted;";
    connection.execute_batch(&format!("{free} {sql}; {}", triggers.join(";"))).expect("SQLite works");
    assert!(connection.total_changes() > 0 || sql.starts_with("DROP"), "{sql} changes nothing");
    shop
}

#[test]
fn what_the_journal_does_not_bear_out_is_not_brought_up_to_date() {
    for (sql, words) in [
        ("UPDATE event SET note = 'x' WHERE seq = 20", "event 20 was changed, or is not"),
        ("UPDATE event SET at = '2026-11-23T09:00:01Z' WHERE seq = 20", "event 20 was changed, or is not"),
        ("UPDATE event SET actor = 'system' WHERE seq = 20", "event 20 was changed, or is not"),
        ("UPDATE event SET hash = zeroblob(32) WHERE seq = 20", "event 20 was changed, or is not"),
        ("DELETE FROM event WHERE seq = 20", "event 21 was changed, or is not"),
        ("DELETE FROM event WHERE seq = 1", "event 2 was changed, or is not"),
        ("UPDATE event SET payload = '{}' WHERE seq = 20", "event 20 of the journal cannot be read"),
        ("UPDATE event SET actor = 'nobody' WHERE seq = 20", "event 20 of the journal cannot be read"),
        ("DELETE FROM setting WHERE key = 'currency'", "the setting `currency` is missing"),
        (
            "UPDATE setting SET value = 'maybe' WHERE key = 'auto-fulfill'",
            "the setting `auto-fulfill` has an invalid value",
        ),
        ("UPDATE setting SET value = 'many' WHERE key = 'next_order_number'", "the number of the next order"),
        ("UPDATE stock SET on_hand = 900000000000000 WHERE sku = 'LAMP'", "quantity of LAMP out of range"),
        ("UPDATE stock SET location = 'nowhere' WHERE sku = 'LAMP'", "there is no location nowhere"),
        ("DROP TABLE adjustment", "its tables are not those"),
    ] {
        let shop = tampered("schema-1", sql);
        let before = shop.files();
        for command in ["order list", "order pay 1002", "check --deep"] {
            let ended = shop.run(command);
            let end = (ended.exit, ended.code(), ended.stdout.as_str());
            assert_eq!(end, (8, "damaged", ""), "{sql}: {command}: {ended:?}");
            assert!(ended.stderr.contains(words), "{sql}: {command}: {ended:?}");
            assert!(shop.files() == before, "{sql}: {command} changed the file");
        }
    }
}

/// What followed from the journal before follows from it still: it is made anew and not taken over.
#[test]
fn what_follows_from_the_journal_is_made_anew() {
    let upgraded = bytes(&kept("schema-1"));
    for sql in [
        "UPDATE orders SET email = 'eve@example.com'",
        "UPDATE line_item SET title = 'x'",
        "UPDATE fulfillment_order_line SET remaining = 0",
        "UPDATE request SET message = 'x'",
        "DELETE FROM refund_line",
        "UPDATE stock SET committed = 7",
    ] {
        let shop = tampered("schema-1", sql);
        shop.does(&["order list -q"]);
        assert_eq!(shop.json("check --deep")["ok"], true, "{sql}");
        let orders = |shop: &Shop| shop.run("export").stdout;
        let sound = Shop::nowhere();
        sound.write("consign.db", &upgraded);
        assert!(orders(&shop) == orders(&sound), "{sql}");
    }
}

#[test]
fn every_upgrade_of_a_file_gives_the_same_bytes() {
    for name in KEPT {
        let later = older(name);
        let ended = later.run("order list -o ids --at 2031-01-01T00:00:00Z");
        assert_eq!((ended.exit, ended.stderr.as_str()), (0, NOTICE), "{name}");
        assert!(bytes(&later) == bytes(&kept(name)), "{name}: the clock shows in the file");
    }
}

#[test]
fn a_file_that_may_only_be_read_cannot_be_brought_up_to_date() {
    let shop = older("schema-1");
    let mode = |mode| std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(shop.db(), mode(0o444)).expect("permissions can be set");
    std::fs::set_permissions(shop.folder(), mode(0o777)).expect("permissions can be set");
    let is_root = std::fs::metadata(shop.db()).expect("it is there").uid() == 0;
    let run = |command: &str| {
        let mut program = shop.command();
        program.args(words(command)).stdin(Stdio::null());
        if is_root {
            program.uid(65_534).gid(65_534);
        }
        Ended::of(program.output().expect("the program can be started by anybody"))
    };
    let before = shop.files();
    for command in ["order list", "order show 1001 -o json", "check --deep", "order pay 1002", "export"] {
        let ended = run(command);
        assert_eq!((ended.exit, ended.stdout.as_str()), (1, ""), "{command}: {ended:?}");
        assert!(ended.stderr.contains("io_error"), "{command}: {ended:?}");
        assert!(shop.files() == before, "{command}");
    }
    // A copy of it can be made, and that one can.
    let copied = run("backup copy.db");
    assert_eq!((copied.exit, copied.stderr.as_str()), (0, ""), "{copied:?}");
    let ended = run("order list --db copy.db -o ids");
    assert_eq!((ended.exit, ended.stderr), (0, NOTICE.replace("consign.db", "copy.db")));
}

#[test]
fn of_many_at_once_one_brings_it_up_to_date_and_all_are_answered() {
    let shop = older("schema-1-full");
    let expected = kept("schema-1-full");
    let start = |_| {
        let mut program = shop.command();
        program.args(["order", "list", "-o", "json"]).stdin(Stdio::null()).stdout(Stdio::piped());
        program.stderr(Stdio::piped()).spawn().expect("the program can be started")
    };
    let running: Vec<_> = (0..8).map(start).collect();
    let ended: Vec<Ended> =
        running.into_iter().map(|child| Ended::of(child.wait_with_output().expect("the program ends"))).collect();
    let answer = expected.run("order list -o json").stdout;
    assert!(ended.iter().all(|ended| (ended.exit, &ended.stdout) == (0, &answer)), "{ended:?}");
    assert_eq!(ended.iter().filter(|ended| ended.stderr == NOTICE).count(), 1, "{ended:?}");
    assert_eq!(ended.iter().filter(|ended| ended.stderr.is_empty()).count(), 7, "{ended:?}");
    assert!(bytes(&shop) == bytes(&expected));
}

#[test]
fn who_cannot_wait_for_an_upgrade_is_told_and_completions_do_none() {
    let shop = older("schema-1");
    let before = bytes(&shop);
    let ended = shop.run("__complete consign order pay 1");
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{ended:?}");
    assert!(bytes(&shop) == before);
    let writer = Connection::open(shop.db()).expect("it is a database");
    writer.execute_batch("BEGIN IMMEDIATE").expect("the lock is free");
    let ended = shop.run("order list --busy-timeout 0");
    assert_eq!((ended.exit, ended.code(), ended.stdout.as_str()), (75, "busy", ""), "{ended:?}");
    drop(writer);
    assert!(bytes(&shop) == before);
}
