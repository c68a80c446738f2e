//! Many processes at once on one file: what was acknowledged stands in the journal once, what was refused does not, and
//! nobody ever sees half a command or is told that somebody else is busy.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::{deep, dice, say};
use crate::dice::Dice;
use crate::shop::{Ended, Shop, words};

const PROCESSES: usize = 32;
const ORDERS: usize = 16;

/// Runs 32 threads at once; each runs processes, one after the other.
fn at_once<T: Send>(work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let start = std::sync::Barrier::new(PROCESSES);
    std::thread::scope(|scope| {
        let (work, start) = (&work, &start);
        let threads: Vec<_> = (0..PROCESSES)
            .map(|number| {
                scope.spawn(move || {
                    start.wait();
                    work(number)
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("no thread fails")).collect()
    })
}

fn answer(ended: &Ended) -> Value {
    serde_json::from_str(&ended.stdout).unwrap_or_else(|error| panic!("{error}: {ended:?}"))
}

/// The error code of a refused command.
fn code(ended: &Ended) -> String {
    let error: Value = serde_json::from_str(&ended.stderr).unwrap_or_else(|error| panic!("{error}: {ended:?}"));
    error["code"].as_str().expect("an error has a code").to_owned()
}

/// A shop with orders of 40 units at a service.
fn shop() -> Shop {
    let shop = Shop::after(&["init", "service add acme", "inventory set TEE --location acme --on-hand 1000"]);
    for _ in 0..ORDERS {
        shop.does(&["order create --line TEE=40@1.50 --location acme"]);
    }
    shop
}

/// What a worker may do to an order: about half of it comes at the wrong moment.
const STEPS: [&str; 11] = [
    "order pay ORDER",
    "order request ORDER --line TEE=2",
    "order request ORDER",
    "order cancel-request ORDER",
    "order hold ORDER",
    "order release ORDER",
    "service respond ORDER --accept --pending fulfillment",
    "service respond ORDER --reject --pending fulfillment",
    "service respond ORDER --accept --pending cancellation",
    "service ship ORDER --line TEE=1 --notify-customer",
    "order edit ORDER --add EXTRA=1@2",
];

/// What one worker did: its answers, its refusals, and how long each command took.
#[derive(Default)]
struct Log {
    answers: Vec<Value>,
    refused: usize,
    waits: Vec<Duration>,
}

fn writer(shop: &Shop, mut dice: Dice, commands: usize) -> Log {
    let mut log = Log::default();
    for _ in 0..commands {
        let order = (1001 + dice.below(ORDERS)).to_string();
        let command = dice.of(&STEPS).replace("ORDER", &order);
        let started = Instant::now();
        // However slow the disk is, nobody gives up.
        let ended = shop.run(&format!("{command} -o json --busy-timeout 600"));
        log.waits.push(started.elapsed());
        match ended.exit {
            0 => log.answers.push(answer(&ended)),
            5 | 6 => log.refused += 1,
            _ => panic!("{command}: {ended:?}"),
        }
        assert!(!ended.stderr.contains("database is locked"), "{command}: {ended:?}");
    }
    log
}

/// Tells the readers that the writers are done, or have failed.
struct Done<'a>(&'a AtomicBool);

impl Drop for Done<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Reads until there is nothing left to be seen happening; every answer must be of one moment.
fn reader(shop: &Shop, done: &AtomicBool) -> usize {
    let mut reads = 0;
    while !done.load(Ordering::Relaxed) {
        let report = shop.json("check");
        assert_eq!(report["ok"], true, "{report}");
        let list = shop.json("order list");
        assert_eq!(list["items"].as_array().map(Vec::len), Some(ORDERS));
        for number in [1001, 1001 + reads % ORDERS] {
            let order = shop.json(&format!("order show {number}"));
            for line in order["line_items"].as_array().expect("there are lines") {
                let count = |key: &str| line[key].as_i64().expect("it is a quantity");
                assert_eq!(count("current_quantity"), count("remaining_quantity") + count("fulfilled_quantity"));
            }
        }
        reads += 4;
    }
    reads
}

/// The longest and the mean wait, in milliseconds.
fn waits(mut waits: Vec<Duration>) -> String {
    waits.sort_unstable();
    let mean = waits.iter().sum::<Duration>() / u32::try_from(waits.len()).expect("a small number");
    let at = |part: usize| waits[(waits.len() - 1) * part / 1000].as_millis();
    format!(
        "{} commands: mean {} ms, half within {} ms, 99 % within {} ms, longest {} ms",
        waits.len(),
        mean.as_millis(),
        at(500),
        at(990),
        at(1000)
    )
}

#[test]
fn what_was_acknowledged_is_there_once_and_nothing_else_is() {
    let shop = shop();
    let mut dice = dice("what_was_acknowledged_is_there_once_and_nothing_else_is");
    let seeds: Vec<u64> = (0..PROCESSES).map(|_| dice.next()).collect();
    let before = shop.json("order timeline")["events"].as_array().map_or(0, Vec::len);
    let done = AtomicBool::new(false);
    let commands = if deep() { 200 } else { 10 };
    let (logs, reads) = std::thread::scope(|scope| {
        let readers: Vec<_> = (0..2).map(|_| scope.spawn(|| reader(&shop, &done))).collect();
        let end = Done(&done);
        let logs = at_once(|number| writer(&shop, Dice::new(seeds[number]), commands));
        drop(end);
        let reads: usize = readers.into_iter().map(|reader| reader.join().expect("no reader fails")).sum();
        (logs, reads)
    });
    let refused: usize = logs.iter().map(|log| log.refused).sum();
    say(&format!(
        "{reads} reads beside; {refused} refused; {}",
        waits(logs.iter().flat_map(|log| log.waits.clone()).collect())
    ));

    let mut acknowledged = BTreeMap::new();
    for event in
        logs.iter().flat_map(|log| &log.answers).flat_map(|answer| answer["events"].as_array().expect("a list"))
    {
        let seq = event["seq"].as_u64().expect("it is a number");
        assert!(acknowledged.insert(seq, event.clone()).is_none(), "event {seq} was acknowledged twice");
    }
    let timeline = shop.json("order timeline");
    let journal = timeline["events"].as_array().expect("a list");
    let written: BTreeMap<u64, Value> =
        journal[before..].iter().map(|event| (event["seq"].as_u64().expect("a number"), event.clone())).collect();
    assert!(acknowledged == written, "the journal is not what was acknowledged");
    assert!(refused > commands && acknowledged.len() > commands, "{refused} refused, {} done", acknowledged.len());
    assert_eq!(shop.json("check --deep")["ok"], true);
}

#[test]
fn one_request_is_accepted_by_one_of_many() {
    let shop = shop();
    shop.does(&["order request 1001"]);
    let ended = at_once(|_| shop.run("service respond 1001 --accept --pending fulfillment -o json"));
    let (done, refused): (Vec<_>, Vec<_>) = ended.iter().partition(|ended| ended.exit == 0);
    assert_eq!((done.len(), refused.len()), (1, PROCESSES - 1));
    for ended in refused {
        assert_eq!(
            (ended.exit, code(ended).as_str(), ended.stdout.as_str()),
            (5, "no_pending_request", ""),
            "{ended:?}"
        );
    }
    assert_eq!(shop.json("order show 1001")["fulfillment_orders"][0]["requests"][0]["answer"], "accepted");
    assert_eq!(shop.json("check --deep")["ok"], true);
}

#[test]
fn one_key_is_applied_once() {
    let shop = shop();
    let before = shop.json("info")["events"].as_u64();
    let started = Instant::now();
    let ended = at_once(|_| (shop.run("order edit 1001 --add TEE=1@5 --key once -o json"), started.elapsed()));
    say(&waits(ended.iter().map(|(_, wait)| *wait).collect()));
    let answers: Vec<Value> = ended.iter().map(|(ended, _)| answer(ended)).collect();
    assert!(ended.iter().all(|(ended, _)| ended.exit == 0 && ended.stderr.is_empty()), "{ended:?}");
    let replayed = answers.iter().filter(|answer| answer["replayed"] == true).count();
    assert_eq!(replayed, PROCESSES - 1);
    assert!(answers.iter().all(|answer| answer["events"] == answers[0]["events"]));
    assert_eq!(shop.json("info")["events"].as_u64(), before.map(|before| before + 1));
}

#[test]
fn names_are_given_once() {
    let shop = Shop::after(&["init"]);
    let names: Vec<String> = at_once(|_| {
        let ended = shop.run_with(&words("order create --line TEE=1 -o ids"), |command| command);
        assert_eq!(ended.exit, 0, "{ended:?}");
        ended.stdout
    });
    let distinct: std::collections::BTreeSet<_> = names.iter().collect();
    assert_eq!(distinct.len(), PROCESSES);
    let expected: String = (1001..1001 + PROCESSES).map(|number| format!("#{number}\n")).collect();
    assert_eq!(shop.run("order list -o ids").stdout, expected, "and without gaps");
}
