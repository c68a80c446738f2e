//! Services that act by themselves, on files: however a stretch of time is cut, whoever runs it, whatever kills it, the
//! file is the same in the end. What falls due, and when, is judged in `tests/laws/due.rs`; the words of the commands are
//! in `tests/scenarios/run.md`.

use std::io::{BufRead, BufReader};
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::Value;

use crate::clock::{json, untimed};
use crate::export::export;
use crate::shop::{Ended, Shop};

const END: &str = "2026-11-10T00:00:00Z";

/// A shop with a clock, three services that act in every way, and forty orders of two days.
fn busy() -> Shop {
    let shop = Shop::after(&["init"]);
    let commands = [
        "clock set 2026-11-01T09:00:00Z",
        "config set auto-fulfill on",
        "service add acme",
        "service add solo --single-location",
        "service add old --workflow legacy",
        "inventory set TEE --location acme --on-hand 500",
        "inventory set MUG --location solo --on-hand 500",
        "inventory set CAP --location old --on-hand 500",
        "service act acme --accept 90 --after 0s..5h --ship 90 --ship-after 1h..3d --parcels 50 --carrier UPS",
        "service act acme --transit 1h..2d --lost 20 --cancel 50 --cancel-after 0s..8h --late 50",
        "service act solo --accept 70 --silent 20 --after 1h --ship-after 2d --reject-reason other,order_too_large",
        "service act old --after 2h --ship 70 --message \"sorry\"",
        "order generate --count 40 --over 2d --sku TEE --sku MUG --sku CAP",
    ];
    does(&shop, &commands);
    shop
}

fn does(shop: &Shop, commands: &[&str]) {
    for command in commands {
        let ended = untimed(shop, command);
        assert_eq!(ended.exit, 0, "`consign {command}` should succeed: {ended:?}");
    }
}

/// The export without the clock, which is a setting.
fn history(shop: &Shop) -> Vec<Value> {
    let mut lines: Vec<Value> =
        export(shop, "").lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    lines[0].as_object_mut().expect("a record").remove("clock");
    lines
}

/// The items of a run, from ndjson.
fn items(ended: &Ended) -> Vec<Value> {
    let lines = ended.stdout.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
    lines.filter(|line| line["kind"] == "run_report_item").collect()
}

fn sound(shop: &Shop) {
    let report = shop.json("check --deep");
    assert_eq!(report["ok"], true, "{report}");
}

#[test]
fn however_the_time_is_cut_the_file_is_the_same() {
    let base = busy();
    let undisturbed = base.copy();
    does(&undisturbed, &[&format!("run --until {END}")]);
    let expected = history(&undisturbed);
    assert!(expected.len() > 200, "much happens: {} lines", expected.len());
    sound(&undisturbed);

    let by_hours = base.copy();
    for hour in 1..=207 {
        does(&by_hours, &[&format!("run --until @{} -q", 1_793_523_600 + hour * 3_600)]);
    }
    assert!(history(&by_hours) == expected, "one run an hour");

    let by_sevens = base.copy();
    let mut exits = Vec::new();
    while exits.last() != Some(&0) {
        exits.push(untimed(&by_sevens, &format!("run --until {END} --limit 7 -q")).exit);
        assert!(exits.len() < 1_000);
    }
    assert!(exits.len() > 10 && exits[..exits.len() - 1].iter().all(|exit| *exit == 7), "{exits:?}");
    assert!(history(&by_sevens) == expected, "seven acts at a time");

    let advanced = base.copy();
    does(&advanced, &["clock advance 3h -q", "clock advance 4d12h -q", "clock advance 0s -q", "clock advance 4d -q"]);
    assert!(history(&advanced) == expected, "by moving the clock");

    let by_cron = base.copy();
    does(&by_cron, &["clock off"]);
    for day in 0..=207 {
        let at = 1_793_523_600 + day * 3_600;
        by_cron.does(&[&format!("--at @{at} run -q")]);
    }
    assert!(history(&by_cron) == expected, "by cron, with no clock in the file");

    let batch = base.copy();
    let lines = r#"{"cmd":"run","args":{"until":"2026-11-03T00:00:00Z"}}
{"cmd":"clock advance","args":{"duration":"1d"}}
{"cmd":"run","args":{"until":"2026-11-10T00:00:00Z"}}
"#;
    batch.write("lines.ndjson", lines);
    does(&batch, &["batch lines.ndjson"]);
    assert!(history(&batch) == expected, "as a batch");
}

#[test]
fn a_dry_run_tells_what_the_run_does_and_changes_nothing() {
    let shop = busy();
    let before = shop.files();
    let told = untimed(&shop, "run --until idle --dry-run -o ndjson");
    assert_eq!(told.exit, 0, "{told:?}");
    assert!(shop.files() == before, "a dry run changes nothing");
    let done = untimed(&shop, "run --until idle -o ndjson");
    assert!(items(&told).len() > 100);
    assert_eq!(items(&told), items(&done));
    let nothing = json(&shop, "run --until idle");
    assert_eq!((&nothing["done"], &nothing["next_at"]), (&Value::from(0), &Value::Null), "{nothing}");
}

#[test]
fn several_runs_at_once_do_no_act_twice() {
    let base = busy();
    let alone = base.copy();
    let acts_alone = json(&alone, &format!("run --until {END}"))["done"].as_u64().expect("a count");
    let shop = base.copy();
    let done: u64 = std::thread::scope(|scope| {
        let run = || {
            let report = json(&shop, &format!("run --until {END}"));
            report["done"].as_u64().expect("a count")
        };
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(run)).collect();
        threads.into_iter().map(|thread| thread.join().expect("no thread fails")).sum()
    });
    assert!(history(&shop) == history(&alone), "four at once");
    assert_eq!(done, acts_alone, "each act was done by one of them");
    sound(&shop);
}

#[test]
fn a_run_beside_people_leaves_a_sound_file_and_what_they_did() {
    let shop = busy();
    std::thread::scope(|scope| {
        let run = scope.spawn(|| untimed(&shop, "run --until idle -q").exit);
        for order in 1_001..1_041 {
            let note = untimed(&shop, &format!("order set {order} --note seen -q"));
            assert_eq!(note.exit, 0, "{note:?}");
            // It may be too late: then it is refused.
            let asked = untimed(&shop, &format!("order cancel-request {order} -q"));
            assert!([0, 5].contains(&asked.exit), "{asked:?}");
        }
        assert_eq!(run.join().expect("it ends"), 0);
    });
    does(&shop, &["run --until idle -q"]);
    sound(&shop);
    let notes = history(&shop).iter().filter(|line| line["fact"]["order_changed"].is_object()).count();
    assert_eq!(notes, 40);
}

#[test]
fn acts_are_the_services_and_are_marked() {
    let shop = busy();
    let done = untimed(&shop, "run --until idle -o ndjson");
    let acts: std::collections::BTreeSet<String> =
        items(&done).iter().map(|item| item["act"].as_str().expect("a word").to_owned()).collect();
    let all = ["accept_request", "close", "delivered", "failure", "progress", "reject_request", "ship"];
    assert_eq!(acts.iter().map(String::as_str).collect::<Vec<_>>(), all);
    for event in shop.json("order timeline")["events"].as_array().expect("events") {
        let marked = event["data"]["behaviour"] == true;
        let by_service = event["actor"].as_str().is_some_and(|actor| actor.starts_with("service:"));
        assert_eq!(marked, by_service, "{event}");
    }
    for item in items(&done) {
        assert_eq!((&item["result"], &item["code"]), (&Value::from("done"), &Value::Null), "{item}");
    }
    let ids = untimed(&busy(), "run --until idle -o ids");
    assert!(ids.stdout.lines().all(|name| name.starts_with('#') && (name.contains("-FO") || name.contains("-F"))));
}

#[test]
fn one_service_alone_acts_where_it_is_named() {
    let shop = busy();
    let done = untimed(&shop, "run --until idle --service acme -o ndjson");
    assert!(items(&done).iter().all(|item| item["service"] == "acme") && items(&done).len() > 20);
    let rest = untimed(&shop, "run --until idle -o ndjson");
    assert!(items(&rest).iter().all(|item| item["service"] != "acme") && items(&rest).len() > 20);
}

/// Nobody gets an answer, so nothing is due, now or later.
#[test]
fn silence_is_idle_and_not_endless() {
    let shop = busy();
    for service in ["acme", "solo", "old"] {
        does(&shop, &[&format!("service act {service} --silent 100")]);
    }
    let report = json(&shop, "run --until idle");
    assert_eq!((&report["done"], &report["next_at"]), (&Value::from(0), &Value::Null), "{report}");
    let advanced = json(&shop, "clock advance 365d");
    assert_eq!((&advanced["done"], &advanced["now"]), (&Value::from(0), &Value::from("2027-11-01T09:00:00Z")));
}

#[test]
fn waiting_by_the_files_clock_does_what_is_due_and_stops_at_once() {
    let shop = Shop::after(&["init"]);
    let commands = [
        "clock set 2026-11-01T09:00:00Z",
        "service add acme",
        "service act acme --after 2h --ship-after 3d --transit 1d",
        "order create --line TEE=1 --location acme --paid",
        "order request 1001",
    ];
    does(&shop, &commands);
    let started = std::time::Instant::now();
    let late = untimed(&shop, "order wait 1001 --for fulfillment_status=fulfilled --timeout 2d");
    assert_eq!(late.exit, 75, "{late:?}");
    let clock = |shop: &Shop| json(shop, "clock")["now"].as_str().expect("a time").to_owned();
    assert_eq!(clock(&shop), "2026-11-03T09:00:00Z", "it went on until the timeout");
    let shown = json(&shop, "order show 1001");
    assert_eq!(shown["fulfillment_orders"][0]["request_status"], "accepted", "and did what was due");
    let met = untimed(&shop, "order wait 1001 --for fulfillment_status=fulfilled --timeout 864000");
    assert_eq!(met.exit, 0, "{met:?}");
    assert_eq!(clock(&shop), "2026-11-04T11:00:00Z", "right after the shipment, not at its delivery");
    assert_eq!(json(&shop, "order show 1001")["fulfillments"][0]["shipment_status"], "in_transit");
    assert!(started.elapsed().as_secs() < 60, "nobody sleeps for days");
}

#[test]
fn what_would_move_a_clock_that_is_not_there_is_a_usage_error() {
    let shop = busy();
    let before = shop.files();
    let refused = |ended: &Ended, code: &str| assert_eq!(ended.code(), code, "{ended:?}");
    // The harness gives a time: CONSIGN_AT.
    for command in ["run --until idle", "run --until 2027-01-01T00:00:00Z", "clock advance 1h"] {
        refused(&shop.run(command), "usage");
        refused(&untimed(&shop, &format!("--at 2026-11-02T00:00:00Z {command}")), "usage");
    }
    refused(&untimed(&shop, "run --key k"), "usage");
    refused(&untimed(&shop, "clock advance 1h --key k"), "usage");
    refused(&untimed(&shop, "run --until tomorrow"), "usage");
    refused(&untimed(&shop, "run --until @99999999999999"), "invalid_time");
    refused(&untimed(&shop, "clock advance 3651d"), "invalid_time");
    refused(&untimed(&shop, "run --service nobody"), "service_not_found");
    assert!(shop.files() == before, "nothing of it changes anything");
    does(&shop, &["clock off"]);
    for command in ["run --until idle", "run --until 2999-01-01T00:00:00Z", "clock advance 1h"] {
        refused(&untimed(&shop, command), "usage");
    }
    // What is due by now needs no clock.
    shop.does(&["--at 2026-11-02T00:00:00Z run", "--at 2026-11-03T00:00:00Z run --until 2026-11-02T12:00:00Z"]);
}

/// Whoever cannot be told does not stop what is under way.
#[test]
fn a_reader_that_goes_away_stops_no_act_and_a_full_one_is_told_apart() {
    let base = busy();
    let alone = base.copy();
    does(&alone, &["run --until idle -q"]);
    for (format, closed) in [("table", true), ("ndjson", true), ("csv", true), ("table", false), ("ids", false)] {
        let shop = base.copy();
        let out = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("there is such a device");
        let words = ["run", "--until", "idle", "-o", format];
        let mut command = shop.command();
        command.args(words).env_remove("CONSIGN_AT").stdin(std::process::Stdio::null());
        if closed {
            let (reader, writer) = std::io::pipe().expect("there are pipes");
            drop(reader);
            command.stdout(writer);
        } else {
            command.stdout(out);
        }
        let status = command.stderr(std::process::Stdio::null()).status().expect("the program can be started");
        assert_eq!(status.code(), Some(if closed { 0 } else { 74 }), "{format}");
        assert!(history(&shop) == history(&alone), "{format}: all of it was done");
    }
}

#[test]
fn what_is_committed_is_shown_though_somebody_interrupts() {
    let shop = busy();
    does(&shop, &["order generate --count 200 --over 2d --sku TEE --sku MUG --sku CAP"]);
    let told = items(&untimed(&shop, "run --until idle --dry-run -o ndjson"));
    let mut command = shop.command();
    let command = command.env_remove("CONSIGN_AT").args(["run", "--until", "idle", "-o", "ndjson"]);
    let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("it can be started");
    let lines = BufReader::new(process.stdout.take().expect("its output is a pipe")).lines();
    let mut shown: Vec<Value> = Vec::new();
    for line in lines {
        let line = serde_json::from_str::<Value>(&line.expect("it is text")).expect("a line of JSON");
        if shown.is_empty() {
            kill(Pid::from_raw(process.id().try_into().expect("an id")), Signal::SIGINT).expect("it runs");
        }
        shown.extend((line["kind"] == "run_report_item").then_some(line));
    }
    let ended = process.wait().expect("it ends");
    assert_eq!(ended.signal(), Some(Signal::SIGINT as i32), "{ended}");
    let rest = items(&untimed(&shop, "run --until idle -o ndjson"));
    assert!(!rest.is_empty(), "it was interrupted");
    assert_eq!([shown, rest].concat(), told);
}

#[test]
fn a_line_of_a_batch_that_runs_takes_no_key() {
    let shop = busy();
    let before = shop.files();
    for line in [r#"{"cmd":"clock advance","args":{"duration":"1h"},"key":"a"}"#, r#"{"cmd":"run","key":"a"}"#] {
        let ended = shop.fed("batch -", line.as_bytes());
        assert_eq!((ended.exit, ended.code()), (2, "usage"), "{ended:?}");
    }
    assert!(shop.files() == before);
}

#[test]
fn a_removed_service_no_longer_acts() {
    let shop = Shop::after(&["init"]);
    let commands = [
        "clock set 2026-11-01T09:00:00Z",
        "service add acme",
        "service act acme --transit 1d",
        "order create --line TEE=1 --location acme --paid",
        "order request 1001",
        "run --until 2026-11-02T10:00:00Z",
        "service remove acme",
    ];
    does(&shop, &commands);
    assert_eq!(json(&shop, "service show acme")["behaviour"], Value::Null);
    let report = json(&shop, "run --until idle -q");
    assert_eq!((&report["done"], &report["next_at"]), (&Value::from(0), &Value::Null), "{report}");
    let refused = untimed(&shop, "service act acme --ship 50");
    assert_eq!(refused.code(), "location_inactive", "{refused:?}");
}

#[test]
fn a_restored_export_goes_on_as_the_file_does() {
    let shop = busy();
    does(&shop, &["run --until 2026-11-03T00:00:00Z -q"]);
    let other = Shop::nowhere();
    other.write("export.ndjson", export(&shop, ""));
    does(&other, &["init", "restore export.ndjson"]);
    for file in [&shop, &other] {
        does(file, &["run --until idle -q"]);
    }
    assert_eq!(export(&other, ""), export(&shop, ""));
}
