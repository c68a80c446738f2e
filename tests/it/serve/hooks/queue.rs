//! Whatever receivers do, and whatever goes wrong on purpose: every delivery comes to an end, is tried eight times at
//! most, and none is overtaken but by one that it lets go first. `CONSIGN_SEED` adds a seed.

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde_json::Value;

use super::{deliver, deliveries};
use crate::dice::Dice;
use crate::receiver::Receiver;
use crate::shop::Shop;

const SEEDS: [u64; 3] = [1, 2, 3];

#[test]
fn every_delivery_comes_to_an_end_in_order() {
    let given = std::env::var("CONSIGN_SEED").ok().map(|seed| seed.parse().expect("CONSIGN_SEED is a number"));
    SEEDS.into_iter().chain(given).for_each(live);
}

/// A shop with three webhooks and a callback, whose receiver refuses and hangs up as it likes.
fn live(seed: u64) {
    let mut dice = Dice::new(seed);
    let bad = 1 + dice.below(5);
    let answers = Mutex::new(Dice::new(seed + 1000));
    let receiver = Receiver::scripted(move |_, _| {
        let mut answers = answers.lock().expect("nobody fails with it");
        Some(match answers.below(6) {
            draw if draw >= bad => (200, String::new()),
            draw if draw % 2 == 0 => (500, "no".repeat(5000)),
            _ => (0, String::new()),
        })
    });
    let shop = Shop::after(&["init", "service add acme"]);
    shop.does(&[&format!("service set acme --callback {}", receiver.url("/calls"))]);
    for topic in ["orders/create", "orders/updated", "fulfillment_orders/fulfillment_request_submitted"] {
        shop.does(&[&format!("webhook add {} --topic {topic}", receiver.url("/hooks"))]);
    }
    for order in 1..=6 {
        shop.does(&["order create --line TEE=1 --location acme"]);
        if !dice.once_in(3) {
            shop.does(&[&format!("order request {}", 1000 + order)]);
        }
    }
    let mut share = |most: usize| if dice.once_in(2) { dice.below(most) } else { 0 };
    let hostile = format!(
        "--drop {}% --duplicate {}% --reorder {}% --delay 0s..{}m --seed {seed}",
        share(40),
        share(60),
        share(100),
        share(20)
    );
    for until in ["", "--until 2026-11-23T09:00:40Z", "--until 2026-11-23T09:10:00Z", "--until idle"] {
        deliver(&shop, &format!("{hostile} {until}"));
    }
    judge(&shop, &receiver, &format!("seed {seed}: deliver {hostile}"));
}

fn judge(shop: &Shop, receiver: &Receiver, told: &str) {
    let mut sent: Vec<String> = Vec::new();
    let mut times: BTreeMap<String, i64> = BTreeMap::new();
    for request in receiver.all() {
        let id = request.header("x-shopify-webhook-id").expect("each has one").to_owned();
        *times.entry(id.clone()).or_default() += 1;
        if !sent.contains(&id) {
            sent.push(id);
        }
    }
    let mut queues: BTreeMap<String, Vec<(String, i64, usize)>> = BTreeMap::new();
    for delivery in deliveries(shop) {
        let (state, tries) = (delivery["state"].as_str().unwrap_or_default(), delivery["tries"].as_i64().unwrap_or(9));
        assert!(["delivered", "failed", "dropped"].contains(&state), "{told}: {delivery}");
        assert!((0..=8).contains(&tries) && (state != "delivered" || tries > 0), "{told}: {delivery}");
        assert!(state != "dropped" || tries == 0, "{told}: {delivery}");
        assert!(delivery["done_at"].is_string() && delivery["next_at"] == Value::Null, "{told}: {delivery}");
        let id = delivery["webhook_id"].as_str().expect("a text");
        let sends = times.remove(id).unwrap_or(0);
        assert!((tries..=2 * tries).contains(&sends), "{told}: {sends} requests: {delivery}");
        if let Some(place) = sent.iter().position(|known| known == id) {
            let queue = format!("{} {}", delivery["subscription"], delivery["service"]);
            let due =
                (delivery["due_at"].as_str().expect("a time").to_owned(), delivery["id"].as_i64().expect("a number"));
            queues.entry(queue).or_default().push((due.0, due.1, place));
        }
    }
    assert!(times.is_empty(), "{told}: nobody knows of {times:?}");
    for (queue, mut deliveries) in queues {
        deliveries.sort();
        for (number, first) in deliveries.iter().enumerate() {
            let overtaken = deliveries[number + 1..].iter().filter(|later| later.2 < first.2).count();
            let most = usize::from(!told.contains("--reorder 0%"));
            assert!(overtaken <= most, "{told}: {queue}: {first:?} was overtaken by {overtaken} of {deliveries:?}");
        }
    }
}
