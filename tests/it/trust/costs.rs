//! What small commands cost, counted and not timed: calls that wait for the disk, and instructions. `UPDATE=1` writes
//! the counts anew, for the three commands of a working day and for services that act by themselves; they may grow by
//! 15 % before that needs a reason.
//!
//! Another compiler makes other instructions of the same source, so these are compared only where the compiler is the
//! one they were counted with.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use super::say;
use super::strace::Strace;
use crate::shop::{NOW, Shop, program, shell, skipped, words};

/// Six commands, each of which is possible after those before it; and how often each waits for the disk.
const COMMANDS: [(&str, usize); 6] = [
    ("order request 1001 --key a", 5),
    ("service respond 1001 --accept --pending fulfillment --key b", 5),
    ("service ship 1001 --tracking-number 1Z999AA10123456784 --key c", 5),
    ("order pay 1002 --key d", 5),
    ("order show 1001 -o json", 0),
    ("order list -o ndjson", 0),
];

/// The first commands of the list: those whose instructions are counted.
const COUNTED: usize = 3;

/// Counted too, in the busy sample shop: the first day of its services.
const ACTS: &str = "run --until 2026-11-17T09:00:00Z -q";

const COUNTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/instructions.txt");

#[test]
fn commands_wait_for_the_disk_as_often_as_they_must() {
    let Some(strace) = Strace::find() else { return };
    let shop = Shop::after(&["init --sample"]);
    for (command, expected) in COMMANDS {
        let log =
            strace.log(&shop, &words(command), &["-e", "trace=fsync,fdatasync,sync_file_range,msync,sync,syncfs"]);
        let waits = log.lines().filter(|line| line.contains("sync(")).count();
        assert_eq!(waits, expected, "`consign {command}`: {log}");
    }
}

#[test]
fn commands_take_no_more_instructions_than_before() {
    let Some(valgrind) = program("valgrind") else {
        skipped("valgrind is absent, no instructions were counted");
        return;
    };
    let compiler = compiler();
    let shop = Shop::after(&["init --sample"]);
    let busy = Shop::after(&["init --sample=busy"]);
    let of_a_day = COMMANDS[..COUNTED].iter().map(|(command, _)| (&shop, *command));
    let counts: Vec<(&str, u64)> = of_a_day
        .chain([(&busy, ACTS)])
        .map(|(shop, command)| (command, instructions(&valgrind, shop, command)))
        .collect();
    if std::env::var_os("UPDATE").is_some() {
        let mut text = format!("{compiler}\n");
        for (command, count) in &counts {
            writeln!(text, "{count:>9} {command}").expect("a string takes every line");
        }
        std::fs::write(COUNTS, text).expect("the counts can be written");
        return;
    }
    let text = std::fs::read_to_string(COUNTS).expect("there are counts");
    let mut lines = text.lines();
    if lines.next() != Some(&compiler) {
        skipped(format_args!("the instructions were counted with another compiler than {compiler}"));
        return;
    }
    for (line, (_, count)) in lines.zip(counts) {
        let (before, command) = line.trim_start().split_once(' ').expect("a count and its command");
        let before: u64 = before.parse().expect("a count is a number");
        let most = before + before * 15 / 100;
        assert!(count <= most, "`consign {command}` takes {count} instructions, and took {before}");
        say(&format!("{count} instructions (before {before}): {command}"));
    }
}

/// A batch in one transaction keeps neither its lines nor its answers in memory: it ends well although both together are
/// more than it may have.
#[test]
fn a_long_batch_takes_no_more_memory_than_a_short_one() {
    const LINES: usize = 15_000;
    const MOST: usize = 24 << 20;
    let shop = Shop::after(&["init --sample"]);
    let line = "{\"cmd\":\"order show\",\"args\":{\"order\":\"1005\"}}\n";
    shop.write("lines.ndjson", line.repeat(LINES));
    let ended = shell(&shop, &format!("ulimit -d {} && consign batch lines.ndjson > answers.ndjson", MOST / 1024));
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{ended:?}");
    let answers = std::fs::read(shop.folder().join("answers.ndjson")).expect("the answers were written");
    assert_eq!(answers.iter().filter(|byte| **byte == b'\n').count(), LINES);
    assert!(answers.len() > MOST, "{} bytes of answers would have found room in memory", answers.len());
}

/// The compiler and the machine's kind; a build with other settings would have other counts too.
fn compiler() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("-vV").output().map(|output| output.stdout).unwrap_or_default();
    let version = String::from_utf8_lossy(&version).into_owned();
    let kept = version.lines().filter(|line| line.starts_with("rustc ") || line.starts_with("host: "));
    kept.collect::<Vec<_>>().join(", ")
}

fn instructions(valgrind: &Path, shop: &Shop, command: &str) -> u64 {
    let mut run = Command::new(valgrind);
    run.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(env!("CARGO_BIN_EXE_consign"));
    run.args(words(command)).current_dir(shop.folder()).env_clear().env("CONSIGN_AT", NOW);
    let output = run.output().expect("valgrind can be started");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`consign {command}`: {text}");
    let counted =
        text.lines().find_map(|line| line.split_once("refs:")).map(|(_, count)| count.trim().replace(',', ""));
    counted.and_then(|count| count.parse().ok()).unwrap_or_else(|| panic!("`consign {command}`: {text}"))
}
