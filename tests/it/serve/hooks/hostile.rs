//! Deliveries that go wrong on purpose: which are hit follows from the seed and their ids alone.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{deliver, deliveries, listening};
use crate::receiver::{Receiver, Request};
use crate::serve::Served;
use crate::shop::Shop;

const TOPICS: [&str; 2] = ["orders/create", "orders/updated"];

/// A shop with as many deliveries on their way for each of two topics.
fn busy(receiver: &Receiver, orders: usize) -> Shop {
    listening(receiver, &TOPICS, &vec!["order create --line TEE=1"; orders])
}

fn id(request: &Request) -> String {
    request.header("x-shopify-webhook-id").expect("each has one").to_owned()
}

/// The ids of what was sent under each topic, in order.
fn by_topic(sent: &[Request]) -> BTreeMap<String, Vec<String>> {
    let mut ids: BTreeMap<String, Vec<String>> = BTreeMap::new();
    sent.iter().for_each(|request| ids.entry(request.topic().to_owned()).or_default().push(id(request)));
    ids
}

/// The names of the orders that were told of under the first topic, in order.
fn names(sent: &[Request]) -> Vec<String> {
    let sent = sent.iter().filter(|request| request.topic() == TOPICS[0]);
    sent.map(|request| request.json()["name"].as_str().expect("an order has a name").to_owned()).collect()
}

fn texts(deliveries: &[Value], key: &str) -> Vec<String> {
    deliveries.iter().map(|delivery| delivery[key].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_same_are_hit_whoever_sends() {
    let receiver = Receiver::content();
    let start = busy(&receiver, 12);
    let mut all = BTreeMap::new();
    for seed in [1, 2] {
        let options = format!("--drop 30% --duplicate 30% --reorder 50% --seed {seed}");
        let mut first = None;
        for _ in 0..2 {
            let shop = start.copy();
            let (report, exit) = deliver(&shop, &options);
            let sent = receiver.all();
            let dropped: Vec<Value> =
                deliveries(&shop).into_iter().filter(|delivery| delivery["state"] == "dropped").collect();
            assert_eq!((&report["dropped"], exit), (&json!(dropped.len()), 0), "{report}");
            assert_eq!(report["delivered"], 24 - dropped.len());
            assert!(dropped.iter().all(|delivery| delivery["last_error"] == "dropped by --drop"));
            shop.does(&["check --deep"]);
            assert_eq!(*first.get_or_insert_with(|| by_topic(&sent)), by_topic(&sent));
        }
        let first = first.expect("it was sent");
        let served = Served::with(start.copy(), &options.split(' ').collect::<Vec<_>>());
        let sent: Vec<Request> = (0..first.values().map(Vec::len).sum()).map(|_| receiver.next()).collect();
        assert_eq!(first, by_topic(&sent));
        drop(served);
        assert!(receiver.all().is_empty());
        all.insert(seed, first);
    }
    assert_ne!(all[&1], all[&2]);
}

#[test]
fn no_share_changes_nothing() {
    let receiver = Receiver::content();
    let (shop, other) = {
        let shop = busy(&receiver, 4);
        (shop.copy(), shop)
    };
    deliver(&shop, "");
    let plain = by_topic(&receiver.all());
    deliver(&other, "--drop 0% --duplicate 0 --reorder 0% --delay 0s --seed 9");
    assert_eq!((plain, deliveries(&shop)), (by_topic(&receiver.all()), deliveries(&other)));
}

#[test]
fn what_is_dropped_is_never_sent_and_may_be_queued_again() {
    let receiver = Receiver::content();
    let shop = busy(&receiver, 40);
    let (report, exit) = deliver(&shop, "--drop 100%");
    assert_eq!((&report["dropped"], &report["waiting"], exit), (&json!(80), &json!(0), 0), "{report}");
    assert!(receiver.all().is_empty());
    let told = deliveries(&shop);
    assert!(told.iter().all(|it| it["state"] == "dropped" && it["tries"] == 0 && it["done_at"] == it["due_at"]));
    shop.does(&["webhook replay 1", "webhook replay 1"]);
    assert_eq!(deliver(&shop, "--drop 100%").0["dropped"], 2);
    shop.does(&["webhook replay 1"]);
    assert_eq!(deliver(&shop, "").0["delivered"], 1);
    assert_eq!(id(&receiver.next()), texts(&told, "webhook_id")[0]);
}

#[test]
fn each_lets_one_go_first_and_only_once() {
    let receiver = Receiver::content();
    let shop = busy(&receiver, 5);
    assert_eq!(deliver(&shop, "--reorder 100%").1, 0);
    assert_eq!(names(&receiver.all()), ["#1002", "#1001", "#1004", "#1003", "#1005"]);
    // The one that was let by may fail: its turn comes again later, and nobody else lets it by a second time.
    let refusing = Receiver::scripted(|number, _| Some((if number == 0 { 500 } else { 200 }, String::new())));
    let shop = listening(&refusing, &TOPICS[..1], &["order create --line TEE=1"; 3]);
    assert_eq!(deliver(&shop, "--reorder 100%").1, 7);
    assert_eq!(names(&refusing.all()), ["#1002", "#1001", "#1003"]);
    assert_eq!(deliver(&shop, "--reorder 100% --until idle").1, 0);
    assert_eq!(names(&refusing.all()), ["#1002"]);
}

#[test]
fn a_server_waits_for_the_next_one_but_not_for_ever() {
    let receiver = Receiver::content();
    let served = Served::with(listening(&receiver, &TOPICS[..1], &[]), &["--reorder", "100%"]);
    let line = r#"{"cmd": "order create", "args": {"line": ["TEE=1"]}}"#;
    let ended = served.shop.fed("batch - --each -q", format!("{line}\n{line}\n").as_bytes());
    assert_eq!(ended.exit, 0, "{ended:?}");
    let two = [receiver.next(), receiver.next()];
    served.shop.does(&["order create --line TEE=1"]);
    let alone = receiver.next();
    assert_eq!((names(&two), names(&[alone])), (vec!["#1002".into(), "#1001".into()], vec!["#1003".to_owned()]));
}

#[test]
fn what_is_doubled_is_one_try_whose_first_answer_counts() {
    let receiver = Receiver::scripted(|number, _| Some((if number % 2 == 0 { 200 } else { 500 }, String::new())));
    let shop = listening(&receiver, &TOPICS[..1], &["order create --line TEE=1"; 3]);
    let (report, exit) = deliver(&shop, "--duplicate 100%");
    assert_eq!((&report["delivered"], exit), (&json!(3), 0), "{report}");
    let sent: Vec<String> = receiver.all().iter().map(id).collect();
    let told = texts(&deliveries(&shop), "webhook_id");
    assert_eq!(sent, [0, 0, 1, 1, 2, 2].map(|place: usize| told[place].clone()));
    assert!(deliveries(&shop).iter().all(|delivery| delivery["tries"] == 1));
}

#[test]
fn what_is_late_is_due_later_and_no_later_than_that() {
    let receiver = Receiver::content();
    let shop = busy(&receiver, 6);
    let other = shop.copy();
    let before = texts(&deliveries(&shop), "due_at");
    for _ in 0..2 {
        let (report, exit) = deliver(&shop, "--delay 2m..10m --seed 3");
        assert_eq!((&report["waiting"], exit), (&json!(12), 0), "{report}");
    }
    assert!(receiver.all().is_empty());
    let (report, exit) = deliver(&other, "--delay 2m..10m --seed 3 --until 2026-11-23T09:10:00Z");
    assert_eq!((&report["delivered"], exit), (&json!(12), 0), "{report}");
    let [late, done] = [deliveries(&shop), deliveries(&other)];
    assert_eq!(texts(&late, "due_at"), texts(&done, "due_at"));
    assert_eq!(texts(&done, "due_at"), texts(&done, "done_at"));
    for (before, late) in before.iter().zip(texts(&late, "due_at")) {
        let [from, to] = ["09:02:00", "09:10:00"].map(|time| before.replace("09:00:00", time));
        assert!(from <= late && late <= to, "{before} {late}");
    }
    assert_eq!(deliver(&shop, "--until 2026-11-23T09:01:59Z").0["delivered"], 0);
    assert_eq!(deliver(&shop, "--until idle").0["delivered"], 12);
}

#[test]
fn calls_of_services_go_wrong_too_but_for_their_order() {
    let receiver = Receiver::content();
    let shop = Shop::after(&[
        "init",
        "service add acme",
        &format!("service set acme --callback {}", receiver.url("/cb")),
        "order create --line TEE=1 --location acme",
        "order create --line TEE=1 --location acme",
        "order request 1001",
        "service respond 1001 --accept",
        "order cancel-request 1001",
    ]);
    let (kept, late) = (shop.copy(), shop.copy());
    assert_eq!(deliver(&shop, "--drop 100%").0["dropped"], 2);
    assert_eq!(deliver(&late, "--delay 1h").0["waiting"], 2);
    assert!(receiver.all().is_empty());
    assert_eq!(deliver(&kept, "--duplicate 100% --reorder 100%").0["delivered"], 2);
    let bodies: Vec<String> = receiver.all().into_iter().map(|request| request.body).collect();
    let [request, cancellation] = [r#"{"kind":"FULFILLMENT_REQUEST"}"#, r#"{"kind":"CANCELLATION_REQUEST"}"#];
    assert_eq!(bodies, [request, request, cancellation, cancellation]);
}

#[test]
fn a_server_says_that_it_is_hostile_and_nonsense_is_refused() {
    let shop = Shop::after(&["init"]);
    let ended = shop.run("serve --drop 10% --delay 2m..10m -- true");
    assert_eq!(ended.stderr, "deliveries are hostile: --drop 10% --delay 2m..10m --seed 1\n");
    assert_eq!(shop.run("serve --drop 0% --seed 4 -- true").stderr, "");
    for options in ["--drop 101", "--duplicate x", "--reorder 1.5%", "--delay 5m..1m", "--delay soon", "--seed x"] {
        for command in ["deliver", "serve"] {
            let ended = shop.run(&format!("{command} {options}"));
            assert_eq!((ended.exit, ended.code()), (2, "usage"), "{command} {options}: {ended:?}");
        }
    }
}
