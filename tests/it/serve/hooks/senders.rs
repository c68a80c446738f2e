//! Those who send: a server by itself, several at once, one that is killed.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener};
use std::process::Stdio;
use std::sync::mpsc::{Receiver as Receiving, channel};
use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::sys::socket::{Backlog, listen};
use nix::unistd::Pid;
use serde_json::{Value, json};

use super::{deliver, deliveries, is_signed_with, listening, secret};
use crate::receiver::Receiver;
use crate::serve::Served;
use crate::shop::Shop;

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

/// A receiver as a small program is one: it serves one connection after the other, lets five more wait, and answers at
/// length. It hears how each connection ends.
fn small() -> (String, Receiving<std::io::Result<usize>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    listen(&listener, Backlog::new(5).expect("it is small")).expect("it listens already");
    let url = format!("http://{}/", listener.local_addr().expect("it has an address"));
    let (outlet, ends) = channel();
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut serve = || {
                let mut head = BufReader::new(stream.try_clone()?);
                let mut length = 0;
                loop {
                    let mut line = String::new();
                    head.read_line(&mut line)?;
                    match line.trim_end().split_once(": ") {
                        Some(("content-length", number)) => length = number.parse().unwrap_or_default(),
                        None if line.trim_end().is_empty() => break,
                        Some(_) | None => {}
                    }
                }
                head.read_exact(&mut vec![0; length])?;
                stream.write_all(b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n")?;
                stream.write_all(&[b'x'; 100_000])?;
                stream.shutdown(Shutdown::Write)?;
                head.read_to_end(&mut Vec::new())
            };
            // The test may be over.
            let _ = outlet.send(serve());
        }
    });
    (url, ends)
}

#[test]
fn a_small_receiver_is_not_overrun_and_sees_connections_end_well() {
    let (url, ends) = small();
    let adds: Vec<String> = (0..16).map(|number| format!("webhook add {url}{number} --topic orders/create")).collect();
    let shop = Shop::after(&["init"]);
    shop.does(&adds.iter().map(String::as_str).collect::<Vec<_>>());
    shop.does(&["order create --line TEE=1"; 3]);
    assert_eq!(deliver(&shop, "").1, 0);
    assert!(deliveries(&shop).iter().all(|delivery| delivery["tries"] == 1));
    for _ in 0..48 {
        let end = ends.recv_timeout(Duration::from_secs(60)).expect("each was served");
        assert_eq!(end.expect("it ended well"), 0);
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
    let receiver = Receiver::scripted(|number, _| (number != 2).then(|| (200, String::new())));
    let shop = listening(&receiver, &["orders/create"], &["order create --line TEE=1"; 4]);
    let mut served = Served::over(shop);
    (0..3).for_each(|_| drop(receiver.next()));
    kill(Pid::from_raw(served.pid()), Signal::SIGTERM).expect("it runs");
    assert_eq!(served.ended(), Some(0));
    // What was answered before is written down, although it was claimed with the one that was not.
    let tries: Vec<i64> = deliveries(&served.shop).iter().filter_map(|delivery| delivery["tries"].as_i64()).collect();
    assert_eq!(tries, [1, 1, 0, 0]);
    assert_eq!(deliver(&served.shop, "").0["delivered"], 2);
    assert!(deliveries(&served.shop).iter().all(|delivery| delivery["tries"] == 1));
    assert_eq!(receiver.all().len(), 2);
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
