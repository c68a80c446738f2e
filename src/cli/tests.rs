//! Whole command lines, read as the program reads them.

use super::*;
use std::io::Read;

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
