//! Long random lives of a small shop, commands of every actor in any order, senseless ones included: whatever happened,
//! the journal gives the stored state, nothing ends as a bug, and no note to a service reaches a customer.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::dice::Dice;
use crate::shop::Shop;

/// Lives that are always lived. `CONSIGN_SEED=N` lives another one, `CONSIGN_DEEP=1` a hundred more.
const SEEDS: [u64; 2] = [1, 20_261_123];
const COMMANDS: usize = 600;
const ORDERS: usize = 12;
/// Stands in every note to a service.
const SECRET: &str = "between-us";

#[test]
fn whatever_happens_the_journal_tells_it_and_no_note_reaches_a_customer() {
    let given = std::env::var("CONSIGN_SEED").ok().map(|seed| seed.parse().expect("CONSIGN_SEED is a number"));
    let more = if std::env::var_os("CONSIGN_DEEP").is_some() { 100..200 } else { 0..0 };
    for seed in SEEDS.into_iter().chain(given).chain(more) {
        live(seed);
    }
}

fn live(seed: u64) {
    let shop = Shop::after(&[
        "init",
        "location add depot",
        "service add acme --name Acme",
        "service add solo --single-location",
        "service add zenith --workflow legacy",
        "inventory set TEE --location main --on-hand 20",
        "inventory set TEE --location acme --on-hand 20",
        "inventory set TEE --location solo --on-hand 20",
        "inventory set MUG --location zenith --on-hand 20",
        "inventory set MUG --location acme --on-hand 20",
        "inventory set MUG --location main --on-hand 20",
    ]);
    for _ in 0..ORDERS / 4 {
        shop.does(&[
            "order create --line TEE=3@10 --line MUG=2@4 --location acme --paid",
            "order create --line TEE=4@10 --location acme --email ann@example.com",
            "order create --line TEE=2@10 --location solo --paid",
            "order create --line MUG=2@4 --line TEE=1@10",
        ]);
    }
    let mut dice = Dice::new(seed);
    let lines: Vec<String> = (0..COMMANDS).map(|_| any_command(&mut dice).to_string()).collect();
    shop.write("life.ndjson", lines.join("\n"));
    let ended = shop.run("batch life.ndjson --each --keep-going -q");
    assert!([0, 7].contains(&ended.exit), "seed {seed}: {}", ended.exit);
    let answers: Vec<Value> =
        ended.stdout.lines().map(|line| serde_json::from_str(line).expect("answers are JSON")).collect();
    assert_eq!(answers.len(), COMMANDS, "seed {seed}");
    let mut exits: BTreeMap<u64, usize> = BTreeMap::new();
    for (answer, line) in answers.iter().zip(&lines) {
        let exit = answer["exit"].as_u64().expect("an answer has an exit");
        *exits.entry(exit).or_default() += 1;
        assert!([0, 2, 3, 5, 6].contains(&exit), "seed {seed}: {line}: {answer}");
    }
    // A life in which nothing works, or nothing is refused, proves nothing.
    assert!(exits[&0] > COMMANDS / 10 && exits[&5] > COMMANDS / 10, "seed {seed}: {exits:?}");
    let report = shop.json("check --deep");
    assert_eq!((&report["ok"], &report["problems"]), (&json!(true), &json!([])), "seed {seed}");
    assert!(report["checked"]["events"].as_u64() > Some(exits[&0] as u64 / 2), "seed {seed}: {report}");
    to_customers(&shop, seed);
}

/// Customers are told of shipments, and of nothing that was meant for a service (S30).
fn to_customers(shop: &Shop, seed: u64) {
    let told = shop.json("notification list --to customer");
    for item in told["items"].as_array().expect("it is a list") {
        assert_eq!(item["topic"], "shipping_confirmation", "seed {seed}: {item}");
        assert!(!item.to_string().contains(SECRET), "seed {seed}: {item}");
    }
    let events = shop.json("order timeline");
    let events = events["events"].as_array().expect("it is a list");
    let told_of = events.iter().filter(|event| event["type"] == "customer_notified");
    assert!(told_of.clone().all(|event| !event.to_string().contains(SECRET)), "seed {seed}");
    assert_eq!(told_of.count(), told["items"].as_array().map_or(0, Vec::len), "seed {seed}");
    // The notes were there to be told.
    assert!(events.iter().any(|event| event.to_string().contains(SECRET)), "seed {seed}");
    assert!(told["page"]["total"].as_u64() > Some(0), "seed {seed}: no customer was told anything");
}

/// Any command of anybody, with arguments that may or may not make sense.
fn any_command(dice: &mut Dice) -> Value {
    let order = 1001 + dice.below(ORDERS);
    let part = format!("{order}-FO{}", 1 + dice.below(3));
    let target = if dice.once_in(4) { part.clone() } else { order.to_string() };
    let line = format!("{}={}", dice.of(&["TEE", "MUG"]), 1 + dice.below(3));
    let lines = if dice.once_in(3) { json!([line]) } else { json!([]) };
    let note = format!("{SECRET} {}", dice.below(1000));
    let (yes, no) = (dice.once_in(2), dice.once_in(3));
    // Mostly nobody says which service: there is only one.
    let service = if no { json!(dice.of(&["acme", "solo", "zenith"])) } else { Value::Null };
    let shipment = format!("{order}-F{}", 1 + dice.below(3));
    let (cmd, args) = match dice.below(25) {
        0..=3 => ("order request", json!({"target": target, "line": lines, "note": note, "notify_customer": yes})),
        4..=6 => {
            let pending = dice.of(&["fulfillment", "cancellation"]);
            let answer = if no { "reject" } else { "accept" };
            let mut args = json!({"target": target, "pending": pending, "message": note, "service": service});
            args[answer] = json!(true);
            ("service respond", args)
        }
        7..=9 => ("service ship", json!({"target": target, "service": service, "line": lines, "notify_customer": yes})),
        10 => ("service ship", json!({"target": part, "late": true, "line": lines, "adjust_stock": yes})),
        11 => ("service close", json!({"target": target, "service": service, "message": note})),
        12 => ("service progress", json!({"target": target, "service": service})),
        13 => ("order cancel-request", json!({"target": target, "note": note})),
        14 => ("order revert", json!({"target": target, "line": lines, "confirmed": true})),
        15 => {
            let to = dice.of(&["main", "depot", "acme", "solo", "zenith"]);
            ("order move-location", json!({"target": target, "to": to, "line": lines, "reason": note}))
        }
        16 if no => ("order progress", json!({"target": target, "note": note})),
        16 => ("order fulfill", json!({"target": target, "line": lines, "notify_customer": yes})),
        17 if no => ("order progress", json!({"target": target, "stop": true})),
        17 => ("order split", json!({"target": part, "line": [line]})),
        18 if no => ("order replace", json!({"target": target})),
        18 if yes => {
            let handle = dice.of(&["", "a", "b"]);
            ("order hold", json!({"target": target, "note": note, "handle": handle, "line": lines}))
        }
        19 if no => ("order deadline", json!({"target": target, "by": "2026-12-01T00:00:00Z"})),
        18 | 19 => ("order release", json!({"target": target})),
        20 => (
            "order edit",
            json!({"order": order.to_string(), "line": [line], "add": if no { json!(["TEE=1@3"]) } else { json!([]) }}),
        ),
        21 if no => ("order refund", json!({"order": order.to_string(), "line": [line]})),
        21 if yes => ("order close", json!({"order": order.to_string()})),
        21 => ("order pay", json!({"order": order.to_string()})),
        22 if no => ("order set", json!({"order": order.to_string(), "note": note, "tag": [line], "email": ""})),
        23 if no => ("order reopen", json!({"order": order.to_string()})),
        23 => ("order set", json!({"order": order.to_string(), "email": format!("{}@example.com", dice.below(5))})),
        22 => ("fulfillment cancel", json!({"name": shipment})),
        _ => (
            "fulfillment track",
            json!({"name": shipment, "tracking_number": ["1Z999AA10123456784"], "notify_customer": yes}),
        ),
    };
    json!({"cmd": cmd, "args": args})
}
