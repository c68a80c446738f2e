//! `restore`: any lines in the place of an export.

use consign::failure::Exit;
use serde_json::{Value, json};

use crate::corpus;
use crate::dice::Dice;
use crate::facts;
use crate::judge;
use crate::mutate::Mutator;
use crate::run::fuzz;
use crate::shop::{Shop, everything};

const KEYS: &[&str] = &[
    "\"kind\":",
    "\"export_shop\"",
    "\"export_location\"",
    "\"export_stock\"",
    "\"export_event\"",
    "\"export_key\"",
    "\"export_end\"",
    "\"format\":",
    "\"seq\":",
    "\"order\":",
    "\"fact\":",
    "\"actor\":",
    "\"service:acme\"",
    "\"system\"",
    "\"settings\":",
    "\"hash\":null",
    "\"on_hand\":",
    "\"unavailable\":",
    "\"service\":null",
    "\"active\":",
    "\"fulfillment_order\":",
    "\"fulfillment\":",
    "\"note\":",
    "\n",
];

#[test]
fn any_export_is_restored_or_refused() {
    let files = corpus::files("restore");
    let words: Vec<&str> = KEYS.iter().chain(facts::KEYS).copied().collect();
    let mutator = Mutator::of_json(files, &words);
    Shop::new(false).inside(|shop| {
        let restore = |content: &[u8]| shop.attempt(|| shop.app.restore("restore", &shop.file(content), &|_| {}));
        fuzz(
            "any_export",
            700,
            |dice| input(&mutator, dice),
            |input| {
                let exported = shop.undone(|| match restore(input) {
                    Ok(_) => {
                        shop.is_sound(true);
                        Some(everything(&shop.app))
                    }
                    Err(failure) => {
                        judge::refusal(&failure, &[Exit::InvalidInput]);
                        assert!(failure.message.starts_with("line "), "which line? {failure:?}");
                        shop.is_unchanged(&failure);
                        None
                    }
                });
                // What was restored can be exported and restored, and is the same.
                if let Some(lines) = exported {
                    let content = lines.join("\n") + "\n";
                    let again = shop.undone(|| restore(content.as_bytes()).map(|_| everything(&shop.app)));
                    assert_eq!(again.expect("an export can be restored"), lines);
                }
            },
        );
    });
}

/// A mutated export, mostly with numbers and counts that are right again: else nothing would get past them.
fn input(mutator: &Mutator, dice: &mut Dice) -> Vec<u8> {
    let input = mutator.input(dice);
    if dice.once_in(4) { input } else { counted(&input) }
}

/// The same lines, events numbered and everything counted. What is no JSON stays as it is.
fn counted(input: &[u8]) -> Vec<u8> {
    let lines: Vec<&[u8]> = input.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
    let (mut events, mut orders, mut out) = (0, 0, Vec::new());
    for line in &lines {
        match serde_json::from_slice::<Value>(line) {
            Ok(Value::Object(mut record)) => {
                if record.get("kind") == Some(&json!("export_event")) {
                    events += 1;
                    record.insert("seq".to_owned(), json!(events));
                    let makes = |name| record.get("fact").is_some_and(|fact| fact.get(name).is_some());
                    orders += u64::from(makes("order_placed") || makes("order_imported"));
                }
                if record.get("kind") == Some(&json!("export_end")) {
                    let counts = [("orders", json!(orders)), ("events", json!(events)), ("lines", json!(lines.len()))];
                    record.extend(counts.map(|(key, count)| (key.to_owned(), count)));
                    record.insert("hash".to_owned(), Value::Null);
                }
                out.extend(Value::Object(record).to_string().into_bytes());
            }
            Ok(_) | Err(_) => out.extend_from_slice(line),
        }
        out.push(b'\n');
    }
    out
}
