//! Clocks: where a command takes its time from, what moves the file's clock, and what becomes of it in files. The words
//! of the commands are in `tests/scenarios/clock.md`.

use std::io::Write;
use std::process::Stdio;

use consign::domain::Time;
use serde_json::Value;

use crate::export::export;
use crate::shop::{Ended, NOW, Shop, words};

const NOON: &str = "2026-11-27T12:00:00Z";

/// Runs a command to which nobody gives a time.
pub fn untimed(shop: &Shop, command: &str) -> Ended {
    shop.run_with(&words(command), |command| command.env_remove("CONSIGN_AT"))
}

/// The JSON that such a command prints; it must succeed.
pub fn json(shop: &Shop, command: &str) -> Value {
    let ended = untimed(shop, &format!("{command} -o json"));
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "`consign {command}`: {ended:?}");
    serde_json::from_str(&ended.stdout).unwrap_or_else(|error| panic!("`consign {command}`: {error}"))
}

/// The sample shop with a clock that shows this.
fn clocked(time: &str) -> Shop {
    let shop = Shop::after(&["init --sample"]);
    json(&shop, &format!("clock set {time}"));
    shop
}

/// The times of the last events.
fn last_times(shop: &Shop, events: usize) -> Vec<String> {
    let timeline = shop.json("order timeline");
    let all = timeline["events"].as_array().expect("a timeline has events");
    all[all.len() - events..].iter().map(|event| event["at"].as_str().expect("a time").to_owned()).collect()
}

#[test]
fn the_system_tells_the_time_where_nothing_else_does() {
    let shop = Shop::after(&["init"]);
    let unix = || std::time::SystemTime::UNIX_EPOCH.elapsed().expect("it is later than 1970").as_secs() as i64;
    let before = unix();
    let clock = json(&shop, "clock");
    let now = Time::parse(clock["now"].as_str().expect("a time")).expect("a time").unix();
    assert!((before..=unix()).contains(&now), "{clock}");
    assert_eq!((&clock["source"], &clock["file"]), (&Value::from("system"), &Value::Null));
}

#[test]
fn all_events_of_a_command_are_of_one_time() {
    // Each of them writes several events, and each event moves the end of the journal.
    let shop = Shop::after(&["init --sample", "location add annex"]);
    shop.write(
        "two.json",
        r##"[{"name": "#1", "line_items": [{"sku": "A", "quantity": 1, "fulfillment_service": "north"}]},
            {"name": "#2", "line_items": [{"sku": "A", "quantity": 1, "fulfillment_service": "south"}]}]"##,
    );
    let mut last = NOW.to_owned();
    for command in ["order import two.json", "service remove solo --transfer-to main", "config set auto-fulfill on"] {
        let before = shop.json("info")["events"].as_u64().expect("a number");
        let ended = shop.run(&format!("{command} --at +1h --key {}", command.replace(' ', "-")));
        assert_eq!(ended.exit, 0, "{command}: {ended:?}");
        let written = shop.json("info")["events"].as_u64().expect("a number") - before;
        let times = last_times(&shop, written as usize);
        let hour = last[11..13].parse::<u8>().expect("an hour") + 1;
        let expected = format!("2026-11-23T{hour:02}:00:00Z");
        assert!(times.iter().all(|time| *time == expected), "{command}: {times:?}");
        last = expected;
    }
}

#[test]
fn the_last_event_is_that_with_the_highest_number() {
    let shop = Shop::after(&[
        "init",
        "location add late --at 2030-01-01T00:00:00Z",
        "location add early --at 2026-01-01T00:00:00Z",
        "location add next --at +1d",
    ]);
    assert_eq!(last_times(&shop, 1), ["2026-01-02T00:00:00Z"]);
    // What changes nothing is no event.
    shop.does(&["location set next --active on --at +1d"]);
    assert_eq!(shop.json("clock --at +0s")["now"], "2026-01-02T00:00:00Z");
}

#[test]
fn a_time_beyond_the_calendar_is_wrong() {
    let shop = Shop::after(&["init", "location add last --at 9999-12-31T23:00:00Z"]);
    let ended = shop.run("location add beyond --at +1h");
    assert_eq!((ended.exit, ended.code()), (6, "invalid_time"), "{ended:?}");
    assert!(ended.stderr.contains("beyond the year 9999"), "{ended:?}");
    assert_eq!(shop.run("location add beyond --at +59m59s").exit, 0);
}

/// Starts a batch, waits until it reads its input, does something else, and only then gives it its line.
fn overtaken(shop: &Shop, batch: &str, meanwhile: impl FnOnce(), line: &str) {
    let mut command = shop.command();
    command.env_remove("CONSIGN_AT").args(words(batch)).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("the program can be started");
    let mut input = child.stdin.take().expect("it is piped");
    // More than a pipe holds: who has written it knows that the program runs. Blank lines are skipped.
    input.write_all(&vec![b'\n'; 1 << 20]).expect("the program reads");
    meanwhile();
    input.write_all(line.as_bytes()).expect("the program reads");
    drop(input);
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn who_came_first_and_writes_later_works_at_the_time_it_finds() {
    let shop = clocked(NOON);
    let line = r#"{"cmd": "location add", "args": {"handle": "annex"}}"#;
    let move_clock = || drop(json(&shop, "clock set 2026-11-27T15:00:00Z"));
    overtaken(&shop, "batch -", move_clock, line);
    assert_eq!(last_times(&shop, 1), ["2026-11-27T15:00:00Z"]);

    let line = r#"{"cmd": "location add", "args": {"handle": "loft"}}"#;
    let add = || shop.does(&["location add shed --at 2026-11-28T06:00:00Z"]);
    overtaken(&shop, "batch - --at +2h", add, line);
    assert_eq!(last_times(&shop, 1), ["2026-11-28T08:00:00Z"]);
}

#[test]
fn ages_and_periods_are_measured_by_the_same_clock() {
    let shop = clocked("2026-11-23T11:00:00Z");
    let ages = |command: &str| -> Vec<i64> {
        let inbox = json(&shop, command);
        inbox["items"].as_array().expect("items").iter().map(|item| item["age_seconds"].as_i64().expect("n")).collect()
    };
    // Asked 3d19h15m, 2d17h, 1d20h and 17h before 09:00.
    let at_clock = [335_700, 241_200, 165_600, 68_400];
    assert_eq!(ages("service inbox"), at_clock);
    assert!(ages("service inbox --older-than 3d21h16m").is_empty());
    // The last event is of 07:35.
    assert_eq!(ages("service inbox --at +3h"), at_clock.map(|age| age - 25 * 60));
    untimed(&shop, "service respond 1003 --accept --pending fulfillment --ship-date 2026-11-24");
    assert_eq!(json(&shop, "report")["total"]["overdue"], 0);
    json(&shop, "clock set 2026-11-25T00:00:00Z");
    assert_eq!(json(&shop, "report")["total"]["overdue"], 1);
    assert_eq!(json(&shop, "service inbox --overdue")["items"].as_array().map(Vec::len), Some(1));
}

#[test]
fn moving_the_clock_writes_one_row_and_no_event() {
    let shop = clocked(NOON);
    let before = std::fs::read(shop.db()).expect("the file can be read");
    json(&shop, "clock set 2026-11-27T13:00:00Z");
    let after = std::fs::read(shop.db()).expect("the file can be read");
    assert_eq!(before.len(), after.len());
    let pages = before.chunks(4096).zip(after.chunks(4096)).filter(|(before, after)| before != after).count();
    // The page of the row, and the first one, which counts the changes.
    assert!(pages <= 2, "{pages} pages were written");
    let events = shop.json("info")["events"].clone();
    json(&shop, "clock off");
    assert_eq!(shop.json("info")["events"], events);
    assert_eq!(shop.json("info")["clock"], Value::Null);
}

#[test]
fn other_changes_of_the_shop_leave_the_clock_alone() {
    let shop = clocked(NOON);
    for command in ["config set auto-fulfill on", "location add annex", "service set acme --name Acme+"] {
        assert_eq!(untimed(&shop, command).exit, 0, "{command}");
        assert_eq!(json(&shop, "clock")["file"], NOON, "{command}");
    }
    let batch = r#"{"cmd": "clock set", "args": {"time": "2026-11-28T00:00:00Z"}}
        {"cmd": "location add", "args": {"handle": "loft"}}
        {"cmd": "clock set", "args": {"time": "2026-11-27T00:00:00Z"}, "expect": {"code": "invalid_time"}}
        {"cmd": "clock", "expect": {"fields": {"now": "2026-11-28T00:00:00Z", "source": "file"}}}
        {"cmd": "order show", "args": {"order": "nothing"}}"#;
    shop.write("batch.ndjson", batch.replace("\n        ", "\n"));
    assert_eq!(untimed(&shop, "batch batch.ndjson").exit, 3);
    assert_eq!(json(&shop, "clock")["file"], NOON, "a batch that fails takes it back");
    assert_eq!(untimed(&shop, "batch batch.ndjson --dry-run --each").exit, 7);
    assert_eq!(json(&shop, "clock")["file"], NOON, "a dry run changes nothing");
    assert_eq!(untimed(&shop, "batch batch.ndjson --each").exit, 7);
    assert_eq!(json(&shop, "clock")["file"], "2026-11-28T00:00:00Z");
    assert_eq!(last_times(&shop, 1), ["2026-11-28T00:00:00Z"]);
    assert_eq!(shop.run("check --deep").exit, 0);
}

#[test]
fn an_export_holds_the_clock_in_its_first_line_alone() {
    let shop = clocked(NOON);
    let with = export(&shop, "");
    json(&shop, "clock off");
    let without = export(&shop, "");
    let (first, rest) = with.split_once('\n').expect("lines");
    let (first_without, rest_without) = without.split_once('\n').expect("lines");
    assert_eq!(rest, rest_without);
    let mut line: Value = serde_json::from_str(first).expect("JSON");
    assert_eq!(line.as_object_mut().expect("an object").remove("clock"), Some(Value::from(NOON)));
    assert_eq!(line, serde_json::from_str::<Value>(first_without).expect("JSON"));
    json(&shop, &format!("clock set {NOON}"));
    for chosen in ["1001", "--redact"] {
        let first: Value = serde_json::from_str(export(&shop, chosen).lines().next().expect("a line")).expect("JSON");
        assert_eq!(first["clock"], NOON, "export {chosen}");
    }
}

#[test]
fn restore_brings_the_clock_back_and_takes_out_another() {
    let shop = clocked(NOON);
    let with = export(&shop, "");
    let copy = Shop::after(&["init"]);
    json(&copy, "clock set 2020-01-01T00:00:00Z");
    let ended = copy.fed("restore -", with.as_bytes());
    assert_eq!(ended.exit, 0, "{ended:?}");
    assert_eq!(copy.json("info")["clock"], NOON);
    assert_eq!(export(&copy, ""), with);
    assert_eq!(copy.run("check --deep").exit, 0);

    json(&shop, "clock off");
    let without = export(&shop, "");
    let copy = Shop::after(&["init"]);
    json(&copy, "clock set 2020-01-01T00:00:00Z");
    assert_eq!(copy.fed("restore -", without.as_bytes()).exit, 0);
    assert_eq!((copy.json("info")["clock"].clone(), export(&copy, "")), (Value::Null, without));

    for wrong in ["noon", "2026-11-27T12:00:00+00:00", "2026-02-30T12:00:00Z", "0000-01-01T00:00:00Z"] {
        let copy = Shop::after(&["init"]);
        let ended = copy.fed("restore -", with.replacen(NOON, wrong, 1).as_bytes());
        assert_eq!((ended.exit, ended.code()), (6, "invalid_record"), "{wrong}: {ended:?}");
        assert!(ended.stderr.contains("line 1: `clock`"), "{wrong}: {ended:?}");
    }
    let empty = Shop::after(&["init"]);
    let ended = empty.fed("restore - --at +2h", with.as_bytes());
    assert_eq!((ended.exit, ended.code()), (2, "usage"), "{ended:?}");
}

#[test]
fn a_copy_of_the_file_has_its_clock() {
    let shop = clocked(NOON);
    shop.does(&["backup copy.db"]);
    assert_eq!(shop.json("clock --db copy.db")["file"], NOON);
}

#[test]
fn an_older_file_has_no_clock_and_is_upgraded_at_the_time_of_its_last_event() {
    let old = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/databases/schema-1-full.db");
    let shop = Shop::nowhere();
    std::fs::copy(old, shop.db()).expect("a database can be copied");
    let ended = shop.run("clock --at +2h -o json -q");
    assert_eq!(ended.exit, 0, "{ended:?}");
    let clock: Value = serde_json::from_str(&ended.stdout).expect("JSON");
    assert_eq!(clock["file"], Value::Null);
    let same = Shop::nowhere();
    std::fs::copy(old, same.db()).expect("a database can be copied");
    same.does(&["info -q"]);
    assert_eq!(export(&shop, ""), export(&same, ""));
}
