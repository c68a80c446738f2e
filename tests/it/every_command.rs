//! Every command in every format, into a pipe and onto a terminal: what programs read is the same in both, what is
//! written for people has colour only on the terminal, and the exit code never depends on either.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::process::Stdio;

use clap::Command;
use nix::pty::{Winsize, openpty};
use serde_json::Value;

use crate::examples;
use crate::shop::{Ended, Shop, words};

const FORMATS: [&str; 5] = ["table", "json", "ndjson", "csv", "ids"];

/// What is written for another program, whatever the format.
fn is_script(command: &str) -> bool {
    ["completions", "export", "serve"].contains(&command)
}

/// What has no rows: the others are lists, timelines and reports of an import.
fn takes_csv(command: &str) -> bool {
    let others = [
        "order timeline",
        "order import",
        "order find",
        "order actions",
        "order explain",
        "service inbox",
        "schema",
        "fulfillment carriers",
        "inventory history",
        "report",
        "run",
        "clock advance",
        "webhook deliveries",
    ];
    command.ends_with(" list") || others.contains(&command)
}

/// What has no names.
fn takes_ids(command: &str) -> bool {
    let answers = ["order actions", "order explain", "order can", "order assert", "order wait"];
    let nameless = [
        "init",
        "demo",
        "batch",
        "check",
        "info",
        "backup",
        "export",
        "completions",
        "version",
        "report",
        "serve",
        "deliver",
    ];
    let nameless = |name: &str| nameless.contains(&name) || name.starts_with("clock ") && name != "clock advance";
    !answers.contains(&command) && !nameless(command)
}

#[test]
fn every_command_in_every_format_is_for_programs_or_for_people() {
    let sample = examples::sample();
    let mut rows = Vec::new();
    leaves(&consign::cli::command(), "", &mut rows);
    assert!(rows.len() > 50, "only {} commands", rows.len());
    for (name, example) in &rows {
        for format in FORMATS {
            check(&sample, name, example, format);
        }
    }
}

/// The commands that have no commands below them, each with its first example.
fn leaves(command: &Command, name: &str, rows: &mut Vec<(String, String)>) {
    if !command.has_subcommands() {
        let example = examples::of(command).into_iter().next().unwrap_or_else(|| panic!("`{name}` has no example"));
        rows.push((name.to_owned(), example));
    }
    for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help" && !verb.is_hide_set()) {
        leaves(verb, format!("{name} {}", verb.get_name()).trim_start(), rows);
    }
}

fn check(sample: &Shop, name: &str, example: &str, format: &str) {
    let mut words = words(example);
    words.remove(0);
    // An example may show a format of its own.
    if let Some(at) = words.iter().position(|word| word == "-o" || word == "--output") {
        words.drain(at..at + 2);
    }
    // What stands behind `--` is a program's.
    let end = words.iter().position(|word| word == "--").unwrap_or(words.len());
    words.insert(end, format!("--output={format}"));
    let line = words.join(" ");
    let (piped, terminal) = (examples::stage(sample), examples::stage(sample));
    let in_pipe = without_now(name, piped.run_with(&words, |command| examples::timed(&line, command)));
    let on_terminal = without_now(name, on_terminal(&terminal, &words));
    assert_eq!(in_pipe.exit, on_terminal.exit, "`{line}`: {in_pipe:?}, on a terminal {on_terminal:?}");
    assert!(!in_pipe.stdout.contains('\x1b') && !in_pipe.stderr.contains('\x1b'), "`{line}`: {in_pipe:?}");
    let fits = match format {
        "csv" => takes_csv(name),
        "ids" => takes_ids(name),
        _ => true,
    };
    if !fits {
        let ended = (in_pipe.exit, in_pipe.code(), in_pipe.stdout.as_str());
        assert_eq!(ended, (2, "usage", ""), "`{line}`: {in_pipe:?}");
        return;
    }
    assert!([0, 9].contains(&in_pipe.exit), "`{line}`: {in_pipe:?}");
    if is_script(name) {
        assert_eq!(in_pipe.stdout, on_terminal.stdout, "`{line}`");
        return;
    }
    match format {
        "table" => assert_eq!(in_pipe.stdout, plain(&on_terminal.stdout), "`{line}`: only the colours differ"),
        _ => assert_eq!(in_pipe.stdout, on_terminal.stdout, "`{line}`"),
    }
    let lines: Vec<&str> = in_pipe.stdout.lines().collect();
    assert!(in_pipe.stdout.is_empty() || in_pipe.stdout.ends_with('\n'), "`{line}`: {in_pipe:?}");
    match format {
        "json" if name == "batch" || name == "demo" => lines.iter().for_each(|text| object(&line, text)),
        "json" => {
            assert_eq!(lines.len(), 1, "`{line}`: {in_pipe:?}");
            object(&line, lines[0]);
        }
        "ndjson" => lines.iter().for_each(|text| object(&line, text)),
        "csv" => table(&line, &in_pipe.stdout),
        "ids" => {
            let names: BTreeSet<&str> = lines.iter().copied().collect();
            // Stock has a row for each location, so a SKU is named as often.
            assert!(names.len() == lines.len() || name == "inventory list", "`{line}` repeats itself: {in_pipe:?}");
            // Carriers have names of several words.
            let whole = |name: &&str| !name.is_empty() && (!name.contains(' ') || line.contains("carriers"));
            assert!(lines.iter().all(whole), "`{line}`: {in_pipe:?}");
        }
        _ => {}
    }
}

/// Runs a command with its stdout on a terminal of 80 columns. Its stderr stays a pipe: the two would mix.
fn on_terminal(shop: &Shop, words: &[String]) -> Ended {
    let size = Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 };
    let pty = openpty(Some(&size), None).expect("there are pseudo-terminals");
    let mut command = shop.command();
    examples::timed(&words.join(" "), &mut command)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::from(pty.slave))
        .stderr(Stdio::piped());
    let child = command.spawn().expect("the program can be started");
    // The command holds the terminal's other end, without which reading it never ends.
    drop(command);
    let mut printed = Vec::new();
    let mut buffer = [0; 4096];
    let mut terminal = File::from(pty.master);
    // On this system the end of a terminal is an error.
    while let Ok(read @ 1..) = terminal.read(&mut buffer) {
        printed.extend_from_slice(&buffer[..read]);
    }
    let mut output = child.wait_with_output().expect("the program ends");
    output.stdout = printed;
    let ended = Ended::of(output);
    Ended { stdout: ended.stdout.replace("\r\n", "\n"), ..ended }
}

/// An answer without the time that is now: that of `clock off` is the system's.
fn without_now(name: &str, mut ended: Ended) -> Ended {
    if let (Some(now), "clock off") = (ended.stdout.find("now"), name) {
        let time = ended.stdout[now..].find("20").expect("a time follows") + now;
        ended.stdout.replace_range(time..time + "2026-11-23T09:00:00Z".len(), "");
    }
    ended
}

/// Text without its colours.
fn plain(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    plain.extend(parts.map(|part| part.split_once('m').expect("only colours are escaped").1));
    plain
}

/// One JSON object that says what it is.
fn object(line: &str, text: &str) {
    let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("`{line}`: {error}: {text}"));
    assert_eq!(value["schema"], "consign/v1", "`{line}`: {text}");
    assert!(value["kind"].is_string(), "`{line}`: {text}");
}

/// A header with a name for each column, and rows as long as it.
fn table(line: &str, text: &str) {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap_or_else(|error| panic!("`{line}`: {error}")).clone();
    assert!(header.len() > 1 && header.iter().all(|name| !name.is_empty()), "`{line}`: {text}");
    for row in reader.records() {
        row.unwrap_or_else(|error| panic!("`{line}`: {error}: {text}"));
    }
}

#[test]
fn colour_is_for_terminals_alone_unless_it_is_asked_for() {
    let sample = Shop::after(&["init --sample"]);
    let list = ["order", "list"].map(str::to_owned);
    assert!(on_terminal(&sample, &list).stdout.contains('\x1b'));
    assert!(!sample.run("order list").stdout.contains('\x1b'));
    assert!(sample.run("order list --color always").stdout.contains('\x1b'));
    let never = ["order", "list", "--color", "never"].map(str::to_owned);
    assert!(!on_terminal(&sample, &never).stdout.contains('\x1b'));
    let ended = sample.run_with(&list, |command| command.env("NO_COLOR", "1"));
    assert_eq!((ended.exit, ended.stdout.contains('\x1b')), (0, false));
}

#[test]
fn tables_are_as_wide_as_the_environment_says() {
    let shop = Shop::after(&["init --sample"]);
    let printed = |columns: &str, format: &str| {
        let ended = shop.run_with(&["service", "inbox", "--output", format], |command| command.env("COLUMNS", columns));
        assert_eq!(ended.exit, 0, "{columns}: {ended:?}");
        ended.stdout
    };
    let widest = |page: &str| page.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let usual = printed("", "table");
    for nonsense in ["0", "-1", "wide"] {
        assert_eq!(printed(nonsense, "table"), usual, "{nonsense}");
    }
    assert!(widest(&usual) <= 80, "{usual}");
    let wide = printed("200", "table");
    assert!(widest(&wide) > 80 && wide.lines().count() < usual.lines().count(), "{wide}");
    assert!(widest(&printed("70", "table")) <= 70);
    assert_eq!(printed("70", "json"), printed("", "json"));
}
