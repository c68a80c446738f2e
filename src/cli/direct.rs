//! The direct way from words to a command: where they name one, clap builds that one alone, with the global options
//! beside its own, instead of the tree that leads to it. For a small command the tree is as much work as everything the
//! database does.
//!
//! The tree stays the law: whatever is not plainly a command is read again by it, and so are help and all errors.

use std::cell::RefCell;
use std::mem::ManuallyDrop;

use clap::{Args, Command, FromArgMatches};

use super::arguments::Arguments;
use super::global::GlobalOptions;
use super::scan;
use super::verb::{Shown, Verb};
use super::{Nouns, Words};

/// The commands that were built: the name of each, and whether global options were built with it.
type Built = RefCell<Vec<((&'static str, bool), Command)>>;

thread_local! {
    /// What was built already. A batch uses it again; the end of a process has no need to take it apart.
    static BUILT: ManuallyDrop<Built> = const { ManuallyDrop::new(RefCell::new(Vec::new())) };
}

/// The words of a command without the noun that names it.
pub struct Direct<'a> {
    words: Vec<&'a str>,
    /// Where the verb stands, if the noun has one.
    verb: Option<usize>,
    /// Whether global options may stand among the words.
    with_global: bool,
    /// Whether there is a key, and the arguments are asked for.
    with_key: bool,
    global: Option<GlobalOptions>,
    arguments: Option<Arguments>,
}

/// Reads a command line, if it plainly is one.
pub fn read(words: &[String]) -> Option<Words> {
    named(words, true, false)
}

/// As [`read`], for words without global options. They are all of a batch, so nothing else is built with its commands.
/// Whether there is a key is known to the batch.
pub fn read_line(words: &[String], with_key: bool) -> Option<Words> {
    named(words, false, with_key)
}

fn named(words: &[String], with_global: bool, with_key: bool) -> Option<Words> {
    let (noun, verb) = scan::command(words)?;
    let mut rest: Vec<&str> = words.iter().map(String::as_str).collect();
    let name = rest.remove(noun);
    let verb = verb.map(|verb| verb - 1);
    let mut direct = Direct { words: rest, verb, with_global, with_key, global: None, arguments: None };
    let noun = Nouns::direct(name, &mut direct)?;
    Some(Words { global: direct.global.unwrap_or_default(), noun, arguments: direct.arguments })
}

/// Whether this is the last word of a command's name.
pub fn is_verb(name: &str, word: &str) -> bool {
    name.split_once(' ').is_some_and(|(_, verb)| verb == word)
}

impl<'a> Direct<'a> {
    /// Takes the verb out of the words.
    pub fn take_verb(&mut self) -> Option<&'a str> {
        Some(self.words.remove(self.verb.take()?))
    }

    /// Reads the words as those of this verb.
    pub fn verb<V: Verb>(&mut self) -> Option<Shown<V>> {
        BUILT.with(|built| {
            let mut built = built.borrow_mut();
            let wanted = (V::NAME, self.with_global);
            let place = built.iter().position(|(known, _)| *known == wanted).unwrap_or_else(|| {
                built.push((wanted, command::<V>(self.with_global)));
                built.len() - 1
            });
            let mut matches = built[place].1.try_get_matches_from_mut(&self.words).ok()?;
            if self.with_global {
                let global = GlobalOptions::from_arg_matches_mut(&mut matches).ok()?;
                self.with_key |= global.key.is_some();
                self.global = Some(global);
            }
            self.arguments = self.with_key.then(|| Arguments::of(&built[place].1, &matches));
            V::from_arg_matches_mut(&mut matches).ok().map(Shown)
        })
    }
}

fn command<V: Verb>(with_global: bool) -> Command {
    let command = Command::new("consign").disable_help_flag(true).disable_version_flag(true);
    let command = V::augment_args(command);
    if with_global { GlobalOptions::augment_args(command) } else { command }
}
