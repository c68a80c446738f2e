//! The command line: any words at all.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;

use clap::Command;
use consign::cli::settings::Environment;
use consign::cli::value::Input;
use consign::cli::{self, Stop};
use consign::failure::Exit;

use crate::corpus;
use crate::dice::Dice;
use crate::judge;
use crate::mutate::Mutator;
use crate::run::fuzz;
use crate::shop::{NOW, Shop};

/// Values that mean something in some place.
const VALUES: &[&str] = &[
    "1001",
    "#1003",
    "1003-FO1",
    "#1004-FO2",
    "1001-F1",
    "id:1",
    "id:-1",
    "source:7",
    "TEE-M",
    "TEE-M=1",
    "TEE-M=2@19.90",
    "=",
    "=1",
    "@",
    "@@x",
    "@nowhere",
    "-",
    "--",
    "---",
    "-o",
    "json",
    "-ojson",
    "-nq",
    "line:1",
    "line:source:5=1",
    "A=B=1",
    "acme",
    "main",
    "zenith",
    "depot",
    "service:acme",
    "customer",
    "2026-11-23",
    "2026-02-30",
    "2026-11-23T09:00:00Z",
    "@1700000000",
    "@-99999999999999",
    "on",
    "off",
    "other",
    "help",
    "--help",
    "-h",
    "-V",
    "order.name",
    "items",
    "name",
    "id,name",
    ",",
    "fulfillment_orders.FO1.status=open",
    "status!=open",
    "auto-fulfill",
    "USD",
    "+1",
    "-1",
    "0",
    "1000000",
    "",
    " ",
    "ord",
    "--lin",
    "--note=",
    "--key",
    "--at=@0",
];

/// Where one word ends and the next begins. No word of a command line can hold it.
pub const BETWEEN: u8 = 0;

#[test]
fn any_words_are_a_command_or_are_refused() {
    let commands = Words::new();
    let mut tree = cli::command();
    Shop::new(true).inside(|shop| {
        fuzz(
            "any_words",
            2500,
            |dice| commands.input(dice),
            |input| {
                let words: Vec<OsString> = split(input);
                let environment = Environment { at: Some(NOW.into()), ..Environment::default() };
                let read = || cli::parse(words.clone(), &environment, &mut Input::with(&b"from stdin"[..]));
                match (read(), read()) {
                    (Ok(invocation), Ok(again)) => {
                        let meant = |it: &cli::run::Invocation| (it.name, it.key.clone());
                        assert_eq!(meant(&invocation), meant(&again), "the same words, another command");
                        // There is a short way past the tree of commands; it may not be a wider one.
                        let by_tree = tree.try_get_matches_from_mut(&words);
                        assert!(by_tree.is_ok(), "the tree of commands refuses it: {by_tree:?}");
                        shop.carry_out(
                            invocation.settings,
                            invocation.name,
                            invocation.kind,
                            invocation.work,
                            invocation.key,
                        );
                    }
                    (Err(Stop::Failure(failure)), Err(Stop::Failure(again))) => {
                        assert_eq!(failure, again, "the same words, another refusal");
                        judge::refusal(&failure, &[Exit::Failure, Exit::Usage, Exit::InvalidInput]);
                    }
                    (Err(Stop::Text(text)), Err(Stop::Text(_))) => assert!(text.ends_with('\n'), "help: {text}"),
                    (one, other) => panic!("the same words, twice: {one:?}, {other:?}"),
                }
            },
        );
    });
}

/// Words between separators.
pub fn split(input: &[u8]) -> Vec<OsString> {
    input.split(|byte| *byte == BETWEEN).map(|word| OsString::from_vec(word.to_vec())).collect()
}

/// Makes command lines.
pub struct Words {
    lines: Vec<Vec<Vec<u8>>>,
    dictionary: Vec<String>,
    letters: Mutator,
}

impl Words {
    pub fn new() -> Words {
        let lines = corpus::lines("words").iter().map(|line| shell_words(line)).collect();
        let mut names = BTreeSet::new();
        names_of(&cli::command(), &mut names);
        let dictionary: Vec<String> = names.into_iter().chain(VALUES.iter().map(ToString::to_string)).collect();
        let letters = Mutator::new(vec![b"TEE-M=2@19.90".to_vec(), b"ring twice".to_vec()], VALUES);
        Words { lines, dictionary, letters }
    }

    /// A command line whose words are mixed up.
    pub fn input(&self, dice: &mut Dice) -> Vec<u8> {
        let mut words = dice.of(&self.lines).clone();
        for _ in 0..1 + dice.below(4) {
            self.mutate(dice, &mut words);
        }
        for word in &mut words {
            word.retain(|byte| *byte != BETWEEN);
        }
        words.insert(0, b"consign".to_vec());
        words.join(&BETWEEN)
    }

    fn mutate(&self, dice: &mut Dice, words: &mut Vec<Vec<u8>>) {
        let at = dice.below(words.len() + 1);
        let known = dice.of(&self.dictionary).clone().into_bytes();
        let is_word = at < words.len();
        match dice.below(10) {
            0 if is_word => drop(words.remove(at)),
            1 if is_word => words.insert(at, words[at].clone()),
            2 if is_word => {
                let other = dice.below(words.len());
                words.swap(at, other);
            }
            3 if at + 1 < words.len() => {
                let value = words.remove(at + 1);
                words[at].push(b'=');
                words[at].extend(value);
            }
            4 | 5 if is_word => words[at] = known,
            6 if is_word => self.letters.mutate(dice, &mut words[at]),
            7 => {
                let other = dice.of(&self.lines);
                let from = dice.below(other.len());
                words.splice(at..at, other[from..].iter().take(2).cloned());
            }
            8 if is_word => {
                let value = dice.of(VALUES).as_bytes();
                let word = &mut words[at];
                let end = word.iter().rposition(|byte| *byte == b'=').map_or(0, |place| place + 1);
                word.splice(end.., value.iter().copied());
            }
            _ => words.insert(at, known),
        }
        words.truncate(60);
    }
}

/// Names of commands, options, and the words that options take.
fn names_of(command: &Command, names: &mut BTreeSet<String>) {
    names.insert(command.get_name().to_owned());
    for arg in command.get_arguments() {
        names.extend(arg.get_long().map(|long| format!("--{long}")));
        names.extend(arg.get_possible_values().iter().map(|value| value.get_name().to_owned()));
    }
    for verb in command.get_subcommands() {
        names_of(verb, names);
    }
}

/// Words as a shell would split them, with double quotes.
fn shell_words(line: &[u8]) -> Vec<Vec<u8>> {
    let (mut words, mut quoted) = (vec![Vec::new()], false);
    for byte in line {
        match byte {
            b'"' => quoted = !quoted,
            b' ' if !quoted => words.push(Vec::new()),
            byte => words.last_mut().expect("there is always one word").push(*byte),
        }
    }
    words
}
