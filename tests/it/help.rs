//! `--help` of every command: one sentence, two examples, the usage; and which commands take a key.

use clap::Command;

use crate::examples;
use crate::shop::{Shop, words};

/// Every command and noun, as the words that lead to it.
fn all(command: &Command, path: &str, found: &mut Vec<(String, Command)>) {
    found.push((path.to_owned(), command.clone()));
    for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help" && !verb.is_hide_set()) {
        all(verb, format!("{path} {}", verb.get_name()).trim_start(), found);
    }
}

fn commands() -> Vec<(String, Command)> {
    let mut found = Vec::new();
    all(&consign::cli::command(), "", &mut found);
    assert!(found.len() > 55, "only {} commands", found.len());
    found
}

fn help(shop: &Shop, line: &str) -> String {
    let ended = shop.run(line.trim_start());
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{line}: {ended:?}");
    ended.stdout
}

#[test]
fn every_help_leads_with_what_it_does_and_two_examples() {
    let shop = Shop::nowhere();
    for (path, command) in commands() {
        let text = help(&shop, &format!("{path} --help"));
        let lines: Vec<&str> = text.lines().collect();
        let about = lines[0];
        assert!(about.starts_with(|first: char| first.is_ascii_uppercase()), "{path}: {about}");
        assert!(!about.ends_with('.'), "{path}: {about}");
        assert_eq!((lines[1], lines[4]), ("", ""), "{path}:\n{text}");
        for example in &lines[2..4] {
            let rest = example.strip_prefix("consign ").unwrap_or_else(|| panic!("{path}: {example}"));
            assert!(command.has_subcommands() || rest.contains(&path), "an example of another command: {example}");
        }
        assert!(lines[5].starts_with(format!("Usage: consign {path}").trim_end()), "{path}: {}", lines[5]);
        assert!(text.contains("\nGlobal options:\n"), "{path}");
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{path}");
    }
}

/// Usage and all; only the examples stay whole, which are to be copied.
#[test]
fn every_help_is_as_wide_as_the_environment_says() {
    let shop = Shop::nowhere();
    for (path, _) in commands() {
        for width in [60, 80] {
            let asked = words(format!("{path} --help").trim_start());
            let text = shop.run_with(&asked, |command| command.env("COLUMNS", width.to_string())).stdout;
            assert!(text.contains("Usage: consign"), "{path}: {text}");
            for line in text.lines().filter(|line| !line.starts_with("consign ")) {
                assert!(line.chars().count() <= width, "{path} at {width}: {line}");
            }
        }
    }
}

/// One screen: what the command does, its examples, its arguments and its own options.
#[test]
fn the_short_help_is_the_whole_one_without_the_global_options() {
    const SCREEN: usize = 48;
    let shop = Shop::nowhere();
    for (path, command) in commands() {
        let (short, whole) = (help(&shop, &format!("{path} -h")), help(&shop, &format!("{path} --help")));
        let head = |text: &str| text.lines().take(6).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(head(&short), head(&whole), "{path}");
        assert!(short.ends_with("\n\nMore, and the global options: --help\n"), "{path}:\n{short}");
        assert!(short.lines().count() <= SCREEN, "{path} -h has {} lines", short.lines().count());
        let global = |arg: &clap::Arg| arg.is_global_set() || arg.get_id() == "version";
        for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
            let Some(long) = arg.get_long().map(|long| format!("--{long}")) else { continue };
            // What is optional about it follows at once: `--sample[=<NAME>]`.
            let is_long = |word: &str| word.split('[').next() == Some(&long);
            let names = |line: &str| line.starts_with("  ") && line.split_whitespace().take(2).any(is_long);
            assert!(whole.lines().any(names), "{path} --help has no {long}");
            assert_eq!(short.lines().any(names), !global(arg), "{path} -h and {long}:\n{short}");
        }
    }
}

#[test]
fn a_bare_consign_prints_the_help() {
    let shop = Shop::nowhere();
    let bare = shop.run_with(&[] as &[&str], |command| command);
    assert_eq!((bare.exit, bare.stdout, bare.stderr), (0, help(&shop, "-h"), String::new()));
    assert_eq!(shop.run("-q").exit, 2, "an option alone is no command");
}

#[test]
fn help_can_be_asked_for_in_words() {
    let shop = Shop::nowhere();
    for (words, option) in
        [("help order request", "order request --help"), ("help order", "order --help"), ("help", "--help")]
    {
        assert_eq!(help(&shop, words), help(&shop, option));
    }
    assert!(help(&shop, "--version").starts_with("consign "));
}

/// Every page that is not about a command can be read without `man`, in plain letters.
#[test]
fn help_prints_the_pages_of_the_manual() {
    let shop = Shop::nowhere();
    let list = help(&shop, "help");
    let (_, topics) = list.split_once("Topics, by `consign help TOPIC`:\n").expect("they are listed");
    let topics: Vec<&str> = topics.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(topics.contains(&"import") && topics.contains(&"workflow"), "{topics:?}");
    for topic in topics {
        let page = help(&shop, &format!("help {topic}"));
        assert!(page.starts_with("NAME\n") && page.contains("\nSEE ALSO\n"), "{topic}");
        for line in page.lines() {
            assert!(
                !line.starts_with(['.', '\'']) && !line.contains("\\-") && !line.contains("\\f"),
                "{topic}: {line}"
            );
            assert_eq!(line.trim_end(), line, "{topic}");
        }
    }
    let import = help(&shop, "help import");
    assert!(import.contains("fulfillable_quantity") && import.contains("__parentId"), "{import}");
}

#[test]
fn what_changes_the_database_takes_a_key_and_a_dry_run_and_what_reads_takes_neither() {
    let sample = examples::sample();
    // `batch` has its own rules, shown in its scenario.
    let leaves = commands().into_iter().filter(|(path, command)| !command.has_subcommands() && path != "batch");
    let mut takers = 0;
    for (path, command) in leaves {
        let example = examples::of(&command).into_iter().next().expect("every command has an example");
        let run = |more: &str| {
            let shop = examples::stage(&sample);
            let before = std::fs::read(shop.db()).expect("it can be read");
            let words = words(&format!("{example}{more}"));
            let ended = shop.run_with(&words[1..], |command| command);
            (ended.exit, ended.stderr.contains(more.trim()), before != std::fs::read(shop.db()).expect("it is there"))
        };
        let (_, _, changes) = run("");
        let (with_key, key_named, _) = run(" --key=k");
        let (dry, dry_named, changed) = run(" --dry-run");
        assert!(!changed, "a dry run of {path} changed something");
        // What is done in several steps is not done twice anyway, but what it would do can be told.
        let in_steps = ["run", "clock advance"].contains(&path.as_str());
        let together = if in_steps { with_key == 2 } else { (with_key == 2) == (dry == 2) };
        assert!(together, "{path}: --key and --dry-run go together ({key_named}, {dry_named})");
        // What was sent was sent.
        assert!(!changes || dry != 2 || path == "deliver", "{path} changes the database and takes no key");
        takers += usize::from(dry != 2);
    }
    assert!(takers > 25, "only {takers} commands take a key");
}
