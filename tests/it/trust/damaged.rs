//! Files cut short, bits turned over, a journal left behind: every command answers, or says that the file is damaged.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Stdio;

use super::{deep, dice, life};
use crate::shop::{Ended, Shop, words};

/// Commands that between them look at everything, and one that writes.
const COMMANDS: &[&str] = &[
    "check --deep",
    "check -o json",
    "order list -o json",
    "order show 1003",
    "order timeline -o csv",
    "notification list",
    "order edit 1002 --add MUG=1 --key k",
];

/// Runs a command on these bytes; it must end as a command ends, and show nothing but text.
fn answer(content: &[u8], command: &str, what: &str) -> Ended {
    let shop = Shop::nowhere();
    shop.write("consign.db", content);
    let output = shop.command().args(words(command)).output().expect("the program can be started");
    let exit = output.status.code();
    // 3 where the name or the id was hit: then the order is not found.
    let fine = exit.is_some_and(|exit| [0, 3, 8].contains(&exit));
    assert!(fine, "{what}: {command}: {output:?}");
    let csv = command.ends_with("csv");
    for stream in [&output.stdout, &output.stderr] {
        let text = std::str::from_utf8(stream).unwrap_or_else(|error| panic!("{what}: {command}: {error}: {output:?}"));
        // In csv a text is given back as it was, if it was text at all.
        let raw = text.chars().find(|letter| letter.is_control() && *letter != '\n');
        assert!(raw.is_none() || csv, "{what}: {command}: {raw:?} in {output:?}");
    }
    let ended = Ended::of(output);
    assert!(ended.exit == 0 || command.starts_with("check") || ended.stdout.is_empty() || csv, "{what}: {ended:?}");
    let now = std::fs::read(shop.db()).expect("the file is there");
    let wrote = ended.exit == 0 && command.starts_with("order edit");
    assert!(wrote || now == content, "{what}: {command} changed the file: {ended:?}");
    ended
}

#[test]
fn a_file_cut_short_is_damaged_or_none_of_ours() {
    let good = std::fs::read(life::shop().db()).expect("the database can be read");
    let mut dice = dice("a_file_cut_short_is_damaged_or_none_of_ours");
    let mut lengths: Vec<usize> =
        vec![0, 1, 15, 16, 99, 100, 511, 512, 4095, 4096, 4097, good.len() - 4096, good.len() - 1];
    lengths.extend((0..if deep() { 500 } else { 25 }).map(|_| dice.below(good.len())));
    for length in lengths {
        let command = COMMANDS[dice.below(COMMANDS.len())];
        for command in ["check --deep", command] {
            let ended = answer(&good[..length], command, &format!("{length} bytes"));
            // What lay in the torn last page may not be what a command looks for.
            let torn = length > good.len() - 4096 && command != "check --deep";
            assert!(ended.exit == 8 || torn, "{length} bytes: {command}: {ended:?}");
        }
    }
}

#[test]
fn a_bit_turned_over_ends_in_an_answer() {
    let good = std::fs::read(life::shop().db()).expect("the database can be read");
    let mut dice = dice("a_bit_turned_over_ends_in_an_answer");
    for round in 0..if deep() { 3000 } else { 120 } {
        let mut content = good.clone();
        // Every fifth one is in the header or the schema, where it hurts most.
        let at = dice.below(if round % 5 == 0 { 12_000 } else { good.len() });
        content[at] ^= 1 << dice.below(8);
        let command = COMMANDS[round % COMMANDS.len()];
        answer(&content, command, &format!("byte {at}"));
    }
}

#[test]
fn a_stretch_of_nonsense_ends_in_an_answer() {
    let good = std::fs::read(life::shop().db()).expect("the database can be read");
    let mut dice = dice("a_stretch_of_nonsense_ends_in_an_answer");
    for round in 0..if deep() { 1000 } else { 60 } {
        let mut content = good.clone();
        let start = 100 + dice.below(good.len() - 100);
        let end = (start + 1 + dice.below(300)).min(good.len());
        for byte in &mut content[start..end] {
            *byte = if round % 2 == 0 { dice.next() as u8 } else { 0x1b };
        }
        answer(&content, COMMANDS[round % COMMANDS.len()], &format!("bytes {start} to {end}"));
    }
}

/// A shop in which a command was killed after it had begun to write: its journal lies beside the file.
fn interrupted() -> Shop {
    let shop = Shop::after(&["init --sample"]);
    let writer = rusqlite::Connection::open(shop.db()).expect("it is a database");
    // With hardly any memory, pages are written before the commit.
    let text = "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE orders SET email = 'half@example.com';
        UPDATE document SET document = replace(document, 'TEE', 'half'); UPDATE open_work SET note = 'half';
        UPDATE stock SET on_hand = 0";
    writer.execute_batch(text).expect("SQLite works");
    let left = Shop::nowhere();
    for name in ["consign.db", "consign.db-journal"] {
        std::fs::copy(shop.folder().join(name), left.folder().join(name)).expect("both files are there");
    }
    let raw = std::fs::read(left.db()).expect("it can be read");
    assert!(raw.windows(16).any(|window| window == b"half@example.com"), "the file holds what was not committed");
    left
}

#[test]
fn what_an_interrupted_command_left_is_undone_by_whoever_comes_next() {
    for command in ["order list", "check --deep", "order hold 1001", "service inbox acme -o json"] {
        let shop = interrupted();
        shop.does(&[command]);
        assert!(!shop.folder().join("consign.db-journal").exists(), "{command} left the journal");
        assert!(!shop.run("order show 1003 -o json").stdout.contains("half"), "{command}");
        assert_eq!(shop.json("check --deep")["ok"], true);
    }
}

#[test]
fn what_cannot_be_undone_is_not_shown() {
    let shop = interrupted();
    let mode = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("permissions can be set");
    };
    mode(&shop.db(), 0o444);
    mode(&shop.folder().join("consign.db-journal"), 0o444);
    mode(shop.folder(), 0o555);
    let is_root = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata(shop.db()).expect("it is there")) == 0;
    let before = shop.files();
    for command in ["order list -o json", "order show 1003", "check --deep", "order hold 1001"] {
        let mut program = shop.command();
        program.args(words(command)).stdin(Stdio::null());
        if is_root {
            program.uid(65_534).gid(65_534);
        }
        let ended = Ended::of(program.output().expect("the program can be started by anybody"));
        assert_eq!((ended.exit, ended.stdout.as_str()), (1, ""), "{command}: {ended:?}");
        assert!(ended.stderr.contains("io_error"), "{command}: {ended:?}");
    }
    assert!(before == shop.files());
    mode(shop.folder(), 0o755);
}

#[test]
fn a_foreign_file_in_the_place_of_the_journal_changes_nothing() {
    for content in [&b""[..], b"hello", &[0; 4096], &[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]] {
        let shop = Shop::after(&["init --sample"]);
        let before = shop.run("order list -o json").stdout;
        shop.write("consign.db-journal", content);
        assert_eq!(shop.run("order list -o json").stdout, before, "{content:?}");
        shop.does(&["order hold 1001", "check --deep"]);
    }
}

#[test]
fn a_pipe_is_no_database() {
    let shop = Shop::nowhere();
    let made = std::process::Command::new("mkfifo").arg(shop.db()).status();
    assert!(made.is_ok_and(|status| status.success()), "a pipe can be made");
    for command in COMMANDS {
        let ended = shop.run(command);
        assert_eq!(ended.exit, 8, "{command}: {ended:?}");
        assert!(ended.stderr.contains("not_a_consign_file"), "{command}: {ended:?}");
    }
    for command in ["init", "init --if-missing"] {
        let ended = shop.run(command);
        assert!([4, 8].contains(&ended.exit), "{command}: {ended:?}");
    }
}
