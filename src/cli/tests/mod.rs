//! Whole command lines, read as the program reads them.

mod keys;
mod refusals;

use super::request::Request;
use super::*;
use crate::domain::{Command, Target};
use request::{Aim, Found, OrderCommand};
use verb::Mode;

fn read(line: &[&str], environment: &Environment) -> Result<Invocation, Stop> {
    let words = std::iter::once("consign").chain(line.iter().copied()).map(OsString::from).collect();
    let nothing: &[u8] = b"";
    parse(words, environment, &mut Input::with(nothing))
}

/// Reads words separated by single spaces.
fn line(text: &str) -> Result<Invocation, Stop> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    read(&words, &Environment::default())
}

fn failure(text: &str) -> Failure {
    match line(text) {
        Err(Stop::Failure(failure)) => failure,
        other => panic!("`{text}` should have failed: {other:?}"),
    }
}

fn help(text: &str) -> String {
    match line(text) {
        Err(Stop::Text(text)) => text,
        other => panic!("`{text}` should have printed help: {other:?}"),
    }
}

/// Every command and noun, as the words that lead to it.
fn all(command: &clap::Command, path: &str, found: &mut Vec<(String, bool)>) {
    found.push((path.to_owned(), command.has_subcommands()));
    for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help") {
        all(verb, format!("{path} {}", verb.get_name()).trim_start(), found);
    }
}

/// Words as a shell would split them, with double quotes.
fn shell_words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            letter => words.last_mut().expect("there is always one word").push(letter),
        }
    }
    words
}

#[test]
fn every_help_leads_with_what_it_does_and_two_examples_that_make_sense() {
    let mut found = Vec::new();
    all(&command(), "", &mut found);
    assert!(found.len() > 55, "only {} commands", found.len());
    for (path, has_verbs) in found {
        let text = help(&format!("{path} --help"));
        assert_eq!(text, help(&format!("{path} -h")), "{path}: -h and --help differ");
        let lines: Vec<&str> = text.lines().collect();
        let about = lines[0];
        assert!(about.starts_with(|first: char| first.is_ascii_uppercase()), "{path}: {about}");
        assert!(!about.ends_with('.'), "{path}: {about}");
        assert_eq!((lines[1], lines[4]), ("", ""), "{path}:\n{text}");
        for example in &lines[2..4] {
            let rest = example.strip_prefix("consign ").unwrap_or_else(|| panic!("{path}: {example}"));
            let words = shell_words(rest);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let invocation =
                read(&words, &Environment::default()).unwrap_or_else(|stop| panic!("{path}: {example}: {stop:?}"));
            if !has_verbs {
                assert_eq!(invocation.name, path, "an example of another command: {example}");
            }
        }
        assert!(lines[5].starts_with(format!("Usage: consign {path}").trim_end()), "{path}: {}", lines[5]);
        assert!(text.contains("\nGlobal options:\n"), "{path}");
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{path}");
    }
}

#[test]
fn help_can_be_asked_for_in_words() {
    assert_eq!(help("help order request"), help("order request --help"));
    assert_eq!(help("help order"), help("order --help"));
    assert_eq!(help("help"), help("--help"));
    assert!(help("--version").starts_with("consign "));
}

#[test]
fn only_what_writes_in_a_transaction_takes_a_key_or_a_dry_run() {
    let mut found = Vec::new();
    all(&command(), "", &mut found);
    for (path, _) in found.into_iter().filter(|(_, has_verbs)| !has_verbs) {
        let text = help(&format!("{path} --help"));
        let example = text.lines().nth(2).and_then(|line| line.strip_prefix("consign ")).expect("an example");
        let words = shell_words(example);
        for option in ["--key=k", "--dry-run"] {
            let words: Vec<&str> = words.iter().map(String::as_str).chain([option]).collect();
            let mode = match read(&words[..words.len() - 1], &Environment::default()) {
                Ok(invocation) => invocation.mode,
                Err(stop) => panic!("{example}: {stop:?}"),
            };
            let taken = read(&words, &Environment::default());
            assert_eq!(taken.is_ok(), mode == Mode::Writes, "{path} {option}: {taken:?}");
        }
    }
}

#[test]
fn global_options_stand_before_or_after_the_command() {
    for text in [
        "--db x.db -o json --at @60 -n --key k -q --color never --busy-timeout 0 order pay 1",
        "order --db x.db -o json --at @60 -n --key k -q --color never --busy-timeout 0 pay 1",
        "order pay 1 --db=x.db --output=json --at=@60 --dry-run --key=k --quiet --color=never --busy-timeout=0",
        "-nqo json order pay --db x.db 1 --at @60 --key k --color never --busy-timeout 0",
    ] {
        let settings = line(text).unwrap_or_else(|stop| panic!("{text}: {stop:?}")).settings;
        assert_eq!((settings.db.to_str(), settings.output), (Some("x.db"), Format::Json), "{text}");
        assert_eq!((settings.now.unix(), settings.busy_timeout.as_secs()), (60, 0), "{text}");
        assert_eq!((settings.dry_run, settings.quiet, settings.key.as_deref()), (true, true, Some("k")), "{text}");
        assert_eq!(settings.color, settings::Color::Never, "{text}");
    }
}

#[test]
fn values_may_begin_with_a_dash_where_they_are_meant_to() {
    let by = |text: &str| match line(text).expect("it makes sense").request {
        Request::InventoryAdjust(adjust) => adjust.by,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(by("inventory adjust A --location main --by -3"), -3);
    assert_eq!(by("inventory adjust A --location main --by=-3"), -3);
    assert_eq!(by("inventory adjust A --by +3 --location main"), 3);
    let note = |text: &str| match line(text).expect("it makes sense").request {
        Request::Order(OrderCommand { command: Command::Request { note, .. }, .. }) => note,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(note("order request 1 --note=-n").as_deref(), Some("-n"));
    assert_eq!(note("order request 1 --note="), None);
    assert_eq!(note("order request 1 --note @@home").as_deref(), Some("@home"));
}

#[test]
fn empty_values_stand_where_they_mean_something() {
    for text in [
        "order request 1 --note=",
        "order hold 1 --reason= --note=",
        "order cancel 1 --reason=",
        "order move-location 1 --to main --reason=",
        "service respond 1 --reject --reason= --message=",
        "service add acme --name=",
        "service set acme --name=",
        "location add depot --name=",
        "inventory adjust A --location main --by 1 --reason=",
    ] {
        assert!(line(text).is_ok(), "{text}");
    }
}

#[test]
fn a_command_is_aimed_at_what_its_name_turns_out_to_be() {
    let order = |text: &str| match line(text).expect("it makes sense").request {
        Request::Order(command) => command,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(order("order pay 1").aim(), Aim::Order);
    assert_eq!(order("order edit 1 --line A=0").aim(), Aim::Order);
    assert_eq!(order("order request 1").aim(), Aim::Target);
    assert_eq!(order("service ship 1").aim(), Aim::Target);
    assert_eq!(order("order split 1 --line A=1").aim(), Aim::FulfillmentOrder);
    assert_eq!(order("service ship 1 --late").aim(), Aim::FulfillmentOrder);
    assert_eq!(order("fulfillment track 1-F1 --carrier UPS").aim(), Aim::Fulfillment);

    let release = |found| order("order release 1-FO2").at(found);
    assert_eq!(release(Found::Order), Ok(Command::Release { target: Target::Order }));
    assert_eq!(release(Found::FulfillmentOrder(2)), Ok(Command::Release { target: Target::FulfillmentOrder(2) }));
    assert_eq!(release(Found::Fulfillment(2)).unwrap_err().code, "internal");
    let split = |found| order("order split 1 --line A=1").at(found);
    assert!(matches!(split(Found::FulfillmentOrder(2)), Ok(Command::Split { fulfillment_order: 2, .. })));
    assert_eq!(split(Found::Order).unwrap_err().code, "usage");
    let cancel = order("fulfillment cancel 1-F3").at(Found::Fulfillment(3));
    assert_eq!(cancel, Ok(Command::CancelFulfillment { fulfillment: 3, service: None }));
}

#[test]
fn an_argument_that_is_no_text_makes_no_sense() {
    use std::os::unix::ffi::OsStringExt;
    let words = vec![OsString::from("consign"), OsString::from("order"), OsString::from_vec(vec![b'a', 0xff])];
    match parse(words, &Environment::default(), &mut Input::with(std::io::empty())) {
        Err(Stop::Failure(failure)) => assert_eq!(failure.exit.number(), 2),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_clock_of_the_machine_is_asked_only_where_nothing_else_names_the_time() {
    let environment = Environment { at: Some("@60".into()), ..Environment::default() };
    let now = |words: &[&str]| read(words, &environment).expect("it makes sense").settings.now.unix();
    assert_eq!(now(&["check"]), 60);
    assert_eq!(now(&["check", "--at", "@61"]), 61);
    assert!(line("check").expect("it makes sense").settings.now.unix() > 1_700_000_000);
}

/// The tree of commands is the law; the direct way may only be faster.
#[test]
fn the_direct_way_reads_what_the_tree_reads() {
    let tree = |words: &[String]| Cli::try_parse_from(words).map(|Cli { global, noun, .. }| (global, noun));
    let words =
        |line: &str| -> Vec<String> { std::iter::once("consign".to_owned()).chain(shell_words(line)).collect() };
    let mut found = Vec::new();
    all(&command(), "", &mut found);
    let mut lines = vec![
        "-o json order list --status on_hold".to_owned(),
        "order -nqojson request 1001 --line TEE-M=2".to_owned(),
        "--db order order --output=ids list".to_owned(),
        "order request -no json 1001 --note -".to_owned(),
        "-q batch batch --each".to_owned(),
        "order pay -- 1001".to_owned(),
        "check".to_owned(),
    ];
    for (path, has_verbs) in found.into_iter().filter(|(path, _)| !path.is_empty()) {
        let text = help(&format!("{path} --help"));
        let examples = text.lines().filter_map(|line| line.strip_prefix("consign "));
        lines.extend(examples.filter(|_| !has_verbs).map(str::to_owned));
    }
    for line in lines {
        let words = words(&line);
        let direct = direct::read(&words).unwrap_or_else(|| panic!("`{line}` goes through the tree"));
        assert_eq!(format!("{direct:?}"), format!("{:?}", tree(&words).unwrap()), "{line}");
    }
}

#[test]
fn what_is_not_plainly_a_command_is_left_to_the_tree() {
    let lines = [
        "",
        "--help",
        "-V",
        "order",
        "order -h",
        "order show --help",
        "order show",
        "ordre list",
        "order lst",
        "--verbose order list",
        "-- order list",
        "--db",
        "-o json",
        "order list --db a --db b",
        "order list extra",
        "check check",
        "order list --status ?",
        "order order list",
    ];
    for line in lines {
        let words: Vec<String> = std::iter::once("consign").chain(line.split(' ')).map(str::to_owned).collect();
        assert!(direct::read(&words).is_none(), "{line}");
    }
}
