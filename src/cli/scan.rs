//! A look at the raw words for global options, for the two questions clap cannot answer: how an error is to be shown
//! when the command line makes no sense, and whether an option stands both before and after the command's name.

use super::global::Color;
use super::value::{Word, one_of};
use crate::render::Format;

/// Global options that take a value, and those that take none.
const WITH_VALUE: [&str; 7] = ["db", "output", "fields", "at", "key", "color", "busy-timeout"];
const FLAGS: [&str; 2] = ["dry-run", "quiet"];

/// The global options among the words, by their long names, with their values where they have one.
pub fn global_options(words: &[String]) -> Vec<(&'static str, Option<&str>)> {
    let mut found = Vec::new();
    let mut rest = words.iter().map(String::as_str).skip(1).peekable();
    while let Some(word) = rest.next() {
        if word == "--" {
            break;
        }
        if let Some(long) = word.strip_prefix("--") {
            let (name, value) = match long.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (long, None),
            };
            if let Some(flag) = FLAGS.into_iter().find(|&flag| flag == name) {
                found.push((flag, None));
            } else if let Some(option) = WITH_VALUE.into_iter().find(|&option| option == name) {
                found.push((option, value.or_else(|| rest.peek().copied())));
            }
        } else if let Some(cluster) = word.strip_prefix('-') {
            for (position, letter) in cluster.char_indices() {
                match letter {
                    'n' => found.push(("dry-run", None)),
                    'q' => found.push(("quiet", None)),
                    'o' => {
                        let value = &cluster[position + 1..];
                        let value = value.strip_prefix('=').unwrap_or(value);
                        found.push(("output", Some(value).filter(|value| !value.is_empty()).or(rest.peek().copied())));
                        break;
                    }
                    _ => break,
                }
            }
        }
    }
    found
}

/// The places of the noun and the verb, if nothing but global options stands before them. Commands without a verb have
/// none, or what looks like one.
pub fn command(words: &[String]) -> Option<(usize, Option<usize>)> {
    let mut noun = None;
    let mut place = 1;
    while let Some(word) = words.get(place) {
        if let Some(long) = word.strip_prefix("--") {
            match long.split_once('=') {
                Some((name, _)) if WITH_VALUE.contains(&name) => {}
                None if FLAGS.contains(&long) => {}
                None if WITH_VALUE.contains(&long) => place += 1,
                Some(_) | None => break,
            }
        } else if let Some(cluster) = word.strip_prefix('-') {
            match cluster.trim_start_matches(['n', 'q']) {
                "" if !cluster.is_empty() => {}
                "o" => place += 1,
                value if value.starts_with('o') => {}
                _ => break,
            }
        } else {
            match noun {
                None => noun = Some(place),
                Some(noun) => return Some((noun, Some(place))),
            }
        }
        place += 1;
    }
    noun.map(|noun| (noun, None))
}

/// The last format that the words ask for, if it is one.
pub fn output(words: &[String]) -> Option<Format> {
    last(words, "output")
}

/// When to colour, if the words say it.
pub fn color(words: &[String]) -> Option<Color> {
    last(words, "color")
}

/// The last value of a global option that makes sense.
fn last<T: Word>(words: &[String], option: &str) -> Option<T> {
    let options = global_options(words).into_iter().rev();
    options.filter(|(name, _)| *name == option).find_map(|(_, value)| one_of(value?).ok())
}

/// The name of a global option that is given more than once.
pub fn repeated(words: &[String]) -> Option<&'static str> {
    let found = global_options(words);
    let twice = |position: usize| found[..position].iter().any(|(name, _)| *name == found[position].0);
    (0..found.len()).find(|&position| twice(position)).map(|position| found[position].0)
}
