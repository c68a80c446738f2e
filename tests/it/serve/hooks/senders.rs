//! Those who send: a server by itself, several at once, one that is killed.

use std::collections::BTreeSet;
use std::process::Stdio;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::{Value, json};

use super::{deliver, deliveries, is_signed_with, listening, secret};
use crate::receiver::Receiver;
use crate::serve::Served;

#[test]
fn a_server_sends_what_anybody_does() {
    let receiver = Receiver::content();
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1"]);
    let secret = secret(&shop, "dev");
    let served = Served::over(shop);
    // What was due before, what another process does, and what a client does.
    let name = |request: crate::receiver::Request| -> Value {
        assert!(is_signed_with(&request, &secret));
        request.json()["name"].clone()
    };
    assert_eq!(name(receiver.next()), "#1001");
    served.shop.does(&["order create --line TEE=1"]);
    assert_eq!(name(receiver.next()), "#1002");
    let made = served.data(
        "mutation { orderCreate(order: {lineItems: [{title: \"Tee\", quantity: 1}]}) { order { name } userErrors { message } } }",
    );
    assert_eq!(made["orderCreate"]["order"]["name"], "#1003", "{made}");
    assert_eq!(name(receiver.next()), "#1003");
}

#[test]
fn several_senders_never_send_one_try_twice() {
    let receiver = Receiver::content();
    let orders = ["order create --line TEE=1"; 20];
    let shop = listening(&receiver, &["orders/create", "orders/updated"], &orders);
    let senders: Vec<_> = (0..3)
        .map(|_| {
            let mut command = shop.command();
            command.arg("deliver").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            command.spawn().expect("the program can be started")
        })
        .collect();
    // One that found everything taken waits for the others.
    for mut sender in senders {
        assert!(sender.wait().expect("it ends").success());
    }
    let sent = receiver.all();
    let ids: BTreeSet<_> = sent.iter().map(|request| request.header("x-shopify-webhook-id")).collect();
    assert_eq!((sent.len(), ids.len()), (40, 40));
    assert!(deliveries(&shop).iter().all(|delivery| delivery["tries"] == 1));
    for topic in ["orders/create", "orders/updated"] {
        let names: Vec<Value> =
            sent.iter().filter(|it| it.topic() == topic).map(|it| it.json()["name"].clone()).collect();
        assert!(names.is_sorted_by_key(ToString::to_string), "{topic} in order: {names:?}");
    }
}

#[test]
fn one_that_hangs_delays_nobody_else() {
    let (hanging, content) = (Receiver::scripted(|_, _| None), Receiver::content());
    let shop = listening(&hanging, &["orders/create"], &[]);
    shop.does(&[&format!("webhook add {} --topic orders/updated", content.url("/"))]);
    shop.does(&["order create --line TEE=1", "order create --line TEE=1"]);
    let served = Served::over(shop);
    hanging.next();
    // Both reach the other one, while the first answer is still awaited.
    assert_eq!((content.next().topic(), content.next().topic()), ("orders/updated", "orders/updated"));
    let waiting = &deliveries(&served.shop)[0];
    assert_eq!((&waiting["state"], &waiting["tries"]), (&json!("waiting"), &json!(0)));
}

#[test]
fn an_answer_that_does_not_come_is_awaited_for_five_seconds() {
    let hanging = Receiver::scripted(|_, _| None);
    let shop = listening(&hanging, &["orders/create"], &["order create --line TEE=1"]);
    assert_eq!(deliver(&shop, "").1, 7);
    assert_eq!(deliveries(&shop)[0]["last_error"], "no answer within 5 s");
}

#[test]
fn what_is_on_its_way_when_a_server_stops_stays_due() {
    let receiver = Receiver::scripted(|number, _| (number > 0).then(|| (200, String::new())));
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1"]);
    let mut served = Served::over(shop);
    receiver.next();
    kill(Pid::from_raw(served.pid()), Signal::SIGTERM).expect("it runs");
    assert_eq!(served.ended(), Some(0));
    let delivery = &deliveries(&served.shop)[0];
    assert_eq!((&delivery["state"], &delivery["tries"]), (&json!("waiting"), &json!(0)));
    assert_eq!(deliver(&served.shop, "").1, 0);
}

#[test]
fn what_a_program_is_told_of_as_it_ends_arrives_once() {
    let receiver = Receiver::content();
    let shop = listening(&receiver, &["orders/create"], &[]);
    for _ in 0..5 {
        let ended = shop.run(&format!("serve -- {} order create --line TEE=1 -q", env!("CARGO_BIN_EXE_consign")));
        assert_eq!(ended.exit, 0, "{ended:?}");
        assert_eq!(deliver(&shop, "").1, 0);
    }
    let tries: i64 = deliveries(&shop).iter().filter_map(|delivery| delivery["tries"].as_i64()).sum();
    assert_eq!((receiver.all().len(), tries), (5, 5));
}

#[test]
fn what_a_killed_sender_had_claimed_is_sent_again_under_the_same_id() {
    let receiver = Receiver::scripted(|number, _| (number > 0).then(|| (200, String::new())));
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1"]);
    let mut command = shop.command();
    let mut sender = command.arg("deliver").stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("it starts");
    let first = receiver.next();
    sender.kill().expect("it runs");
    sender.wait().expect("it ends");
    // Nobody knows that its sender is dead: the claim would hold for some seconds.
    let db = rusqlite::Connection::open(shop.db()).expect("it opens");
    let changed = db.execute("UPDATE delivery_target SET claimed_until = claimed_until - 15", []);
    assert_eq!(changed.expect("the time can be turned on"), 1);
    assert_eq!(deliver(&shop, "").1, 0);
    let second = receiver.next();
    assert_eq!(first.header("x-shopify-webhook-id"), second.header("x-shopify-webhook-id"));
    assert_eq!(deliveries(&shop)[0]["tries"], 1);
}
