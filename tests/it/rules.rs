//! The rules and their numbers: the page `consign-workflow(7)` lists each that is named anywhere, and nothing sends its
//! reader to a document that is not here.

use std::collections::BTreeSet;
use std::path::Path;

use consign::domain::transition::{ORDER_ROWS, ROWS};

use crate::tidy::{Source, sources};
use crate::workflow_page::rules;
/// What may cite: it says what is looked for.
const MAY_CITE: &str = "tests/it/rules.rs";

/// Places that name rules. The search must find some in each, or it does not search.
const NAMERS: &[&str] = &[
    "src/domain/transition.rs",
    "src/domain/status.rs",
    "src/app/",
    "tests/data/transitions.txt",
    "tests/laws/shape.rs",
    "tests/scenarios/s19-s21-request-and-answer.md",
    "man/consign-workflow.7",
];

/// What people read: sources, prose, manual pages. Recorded data and inputs are not searched.
fn texts() -> Vec<Source> {
    let folders = [("src", "rs"), ("tests", "rs"), ("tests", "md"), ("tests", "txt"), ("tests", "tsv"), ("tests", "7")];
    let manual = [("tests", "5"), ("man", "1"), ("man", "5"), ("man", "7")];
    let mut texts: Vec<Source> = folders.into_iter().chain(manual).flat_map(|(at, kind)| sources(at, kind)).collect();
    for name in ["README.md", "build.rs"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let text = std::fs::read_to_string(path).expect("the file can be read");
        texts.push(Source { path: name.to_owned(), text });
    }
    texts
}

/// Whether a word is the number of a rule: `S24`. The name of an order in a test is none: `#A1`.
fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix(['S', 'T', 'A', 'I']).unwrap_or_default();
    !digits.is_empty() && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The numbers a text names, and those in the name of a scenario or of a test: `s19-s21-request.md`, `fn a27_after`.
fn numbers(file: &Source) -> BTreeSet<String> {
    let apart = |character: char| !(character.is_alphanumeric() || character == '#' || character == '_');
    let named = file.text.split(apart).filter(|word| is_number(word)).map(str::to_owned);
    let tests = file.text.split("fn ").skip(1).filter_map(|rest| rest.split('(').next());
    let name = Path::new(&file.path).file_stem().and_then(|name| name.to_str());
    let parts = tests.chain(name).flat_map(|name| name.split(['_', '-']));
    named.chain(parts.filter_map(number_in_name)).collect()
}

/// The number in a part of a name: `s07` is S7.
fn number_in_name(part: &str) -> Option<String> {
    let digits = part.strip_prefix(['s', 't', 'a', 'i'])?.trim_start_matches('0');
    let number = format!("{}{digits}", part[..1].to_uppercase());
    is_number(&number).then_some(number)
}

#[test]
fn every_number_has_one_sentence_and_none_is_left_out() {
    let expected = [('S', 54), ('T', 29), ('A', 29), ('I', 22)];
    let expected = expected.into_iter().flat_map(|(letter, last)| (1..=last).map(move |n| format!("{letter}{n}")));
    assert_eq!(rules().map(|(number, _)| number.to_owned()).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    for (number, sentence) in rules() {
        let whole = sentence.ends_with('.') && !sentence.contains(". ") && sentence.matches('`').count() % 2 == 0;
        assert!(whole, "{number} is not one sentence: {sentence}");
    }
}

#[test]
fn every_rule_that_is_named_is_on_the_page() {
    let listed: BTreeSet<&str> = rules().map(|(number, _)| number).collect();
    let mut silent: BTreeSet<&str> = NAMERS.iter().copied().collect();
    for file in texts() {
        let named = numbers(&file);
        let unknown: Vec<&String> = named.iter().filter(|number| !listed.contains(number.as_str())).collect();
        assert!(unknown.is_empty(), "{} names rules that man/consign-workflow.7 does not list: {unknown:?}", file.path);
        if !named.is_empty() {
            silent.retain(|place| !file.path.starts_with(place));
        }
    }
    assert!(silent.is_empty(), "no rule is named in {silent:?}: is everything searched?");
    let of_rows = ROWS.iter().map(|row| row.rule).chain(ORDER_ROWS.iter().map(|row| row.rule));
    for rule in of_rows.flat_map(str::split_whitespace) {
        assert!(listed.contains(rule), "the table names {rule}, the page does not");
    }
}

/// The citation at the start of these words, if there is one.
fn citation(words: &[&str], files: &BTreeSet<String>) -> Option<String> {
    let number = |word: &&str| word.trim_start_matches('#').starts_with(|first: char| first.is_ascii_digit());
    let word = words[0].to_lowercase();
    let next = words.get(1).filter(|next| number(next));
    match (word.as_str(), next) {
        ("contract" | "contract's", _) => Some(word),
        ("issue" | "issues", Some(next)) => Some(format!("{word} {next}")),
        // A part of a document has a point in its number; a table may count after the word.
        ("workflow", Some(next)) if next.contains('.') => Some(format!("{word} {next}")),
        (name, _) => {
            let elsewhere = name.ends_with(".md") && !name.contains('*') && !files.contains(name.rsplit('/').next()?);
            elsewhere.then(|| name.to_owned())
        }
    }
}

#[test]
fn nothing_cites_a_document_that_is_not_here() {
    let texts = texts();
    let name = |file: &Source| file.path.rsplit('/').next().map(str::to_lowercase);
    let files: BTreeSet<String> = texts.iter().filter_map(name).collect();
    let apart = |character: char| character.is_whitespace() || "()[]`\"',;:".contains(character);
    let mut words_read = 0;
    let mut found = Vec::new();
    for file in texts.iter().filter(|file| file.path != MAY_CITE) {
        let words = file.text.split(apart).map(|word| word.trim_end_matches('.')).filter(|word| !word.is_empty());
        let words: Vec<&str> = words.filter(|word| !word.chars().all(|character| "/!".contains(character))).collect();
        words_read += words.len();
        let citations = (0..words.len()).filter_map(|at| citation(&words[at..], &files));
        found.extend(citations.map(|citation| format!("{}: {citation}", file.path)));
    }
    assert!(words_read > 100_000, "only {words_read} words were read");
    assert!(found.is_empty(), "these are not in the repository:\n{}", found.join("\n"));
}
