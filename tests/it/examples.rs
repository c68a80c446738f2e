//! The examples that every `--help` leads with: each works on the database of `init --sample`, with the files it names.

use std::process::Command as Process;
use std::sync::LazyLock;

use clap::Command;

use crate::receiver::Receiver;
use crate::shop::{Shop, words};

/// Files that examples read.
const FILES: [(&str, &str); 4] = [
    (
        "orders.json",
        r##"{"orders": [{"id": 1, "name": "#2001", "line_items": [{"id": 1, "sku": "TEE-M", "quantity": 1, "price": "19.90"}]}]}"##,
    ),
    (
        "orders_export.csv",
        "Name,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem price\n#2002,2,Mug,MUG,9.50\n#2002,1,Tee,TEE-M,19.90\n",
    ),
    ("commands.ndjson", r#"{"cmd": "order request", "args": {"target": "1001", "note": "ring twice"}}"#),
    ("nightly.ndjson", r#"{"cmd": "order pay", "args": {"order": "1002"}, "id": "pay-1002"}"#),
];

/// The sample shop, an export of it, and a database beside it to restore that into.
pub fn sample() -> Shop {
    let sample = Shop::after(&["init --sample", "init --db new.db", "app add crew"]);
    // Something on this machine answers, for what is sent and asked.
    static ANSWERING: LazyLock<Receiver> = LazyLock::new(|| Receiver::scripted(|_, _| Some((200, "{}".to_owned()))));
    sample.does(&[
        &format!("service set acme --callback {}", ANSWERING.url("/callback")),
        &format!("webhook add {} --topic orders/updated", ANSWERING.url("/webhooks")),
        "order set 1003 --note hello",
        // Work that was split can be merged.
        "order create --line TEE-M=2@19.90 --location main",
        "order split 1010-FO1 --line TEE-M=1",
        "deliver",
    ]);
    let exported = sample.run("export").stdout;
    // What moves the file's clock needs one; every other command is given a time.
    let clock = ["clock", "set", "2026-11-23T09:00:00Z"];
    assert_eq!(sample.run_with(&clock, |command| command.env_remove("CONSIGN_AT")).exit, 0);
    sample.write("shop.ndjson", exported);
    for (name, content) in FILES {
        sample.write(name, content);
    }
    sample
}

/// A copy of a shop with all the files that lie beside it.
pub fn stage(sample: &Shop) -> Shop {
    let shop = Shop::nowhere();
    for (name, content) in sample.files() {
        shop.write(&name, content);
    }
    shop
}

#[test]
fn every_example_does_what_it_says() {
    let sample = sample();
    let mut examples = Vec::new();
    collect(&consign::cli::command(), &mut examples);
    assert!(examples.len() > 100, "only {} examples", examples.len());
    examples.sort();
    examples.dedup();
    for example in examples {
        let shop = stage(&sample);
        let words = words(&example);
        assert_eq!(words[0], "consign", "{example}");
        let ended = shop.run_with(&words[1..], |command| timed(&words[1..].join(" "), command));
        // A question may be answered with no.
        let fine = ended.exit == 0 || (ended.exit == 9 && example.starts_with("consign order can "));
        assert!(fine, "`{example}`: {ended:?}");
        let silent = ["notification list --to customer", "--quiet"].iter().any(|silent| example.contains(silent));
        assert!(!ended.stdout.is_empty() || silent, "`{example}`: {ended:?}");
        // In the sample everything is done by hand, which a run says.
        let remark = "no service acts by itself; `consign service act HANDLE` says how one does\n";
        assert!(["", remark].contains(&ended.stderr.as_str()), "`{example}`: {ended:?}");
    }
}

/// A command with the time of the tests, unless it moves the file's clock and takes none.
pub fn timed<'c>(line: &str, command: &'c mut Process) -> &'c mut Process {
    if ["clock set", "clock advance", "clock off"].iter().any(|moves| line.starts_with(moves)) {
        command.env_remove("CONSIGN_AT")
    } else {
        command
    }
}

/// The example lines of a command and of all below it.
fn collect(command: &Command, examples: &mut Vec<String>) {
    examples.extend(of(command));
    for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help") {
        collect(verb, examples);
    }
}

/// The example lines of one command.
pub fn of(command: &Command) -> Vec<String> {
    let text = command.get_before_help().map(ToString::to_string).unwrap_or_default();
    text.lines().filter(|line| line.starts_with("consign ")).map(str::to_owned).collect()
}
