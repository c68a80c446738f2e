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
use super::tree::{Read, Tree};
use super::verb::Entry;

/// The commands that were built: the name of each, and whether global options were built with it.
type Built = RefCell<Vec<((&'static str, bool), Command)>>;

thread_local! {
    /// What was built already. A batch uses it again; the end of a process has no need to take it apart.
    static BUILT: ManuallyDrop<Built> = const { ManuallyDrop::new(RefCell::new(Vec::new())) };
}

impl Tree {
    /// Reads a command line, if it plainly is one.
    pub(super) fn read_directly(&self, words: &[String]) -> Option<Read> {
        self.named(words, true, false)
    }

    /// As [`Tree::read_directly`], for words without global options. They are all of a batch, so nothing else is built
    /// with its commands. Whether there is a key is known to the batch.
    pub(super) fn read_line_directly(&self, words: &[String], with_key: bool) -> Option<Read> {
        self.named(words, false, with_key)
    }

    fn named(&self, words: &[String], with_global: bool, with_key: bool) -> Option<Read> {
        let (noun, verb) = scan::command(words)?;
        let entry = self.find(&words[noun], verb.map(|verb| words[verb].as_str()))?;
        // What follows a command without a verb is an argument.
        let verb = verb.filter(|_| entry.name != words[noun]);
        let named = |place: usize| place == noun || Some(place) == verb;
        let rest = words.iter().enumerate().filter(|(place, _)| !named(*place)).map(|(_, word)| word.as_str());
        read(entry, rest, with_global, with_key)
    }
}

/// Reads words as the arguments of a command.
fn read<'a>(
    entry: &'static Entry,
    words: impl Iterator<Item = &'a str>,
    with_global: bool,
    with_key: bool,
) -> Option<Read> {
    BUILT.with(|built| {
        let mut built = built.borrow_mut();
        let wanted = (entry.name, with_global);
        let place = built.iter().position(|(known, _)| *known == wanted).unwrap_or_else(|| {
            built.push((wanted, command(entry, with_global)));
            built.len() - 1
        });
        let command = &mut built[place].1;
        let mut matches = command.try_get_matches_from_mut(words).ok()?;
        let global = match with_global {
            true => GlobalOptions::from_arg_matches_mut(&mut matches).ok()?,
            false => GlobalOptions::default(),
        };
        let with_key = with_key || global.key.is_some();
        let arguments = with_key.then(|| Arguments::of(command, &matches));
        Some(Read { global, entry, words: entry.read(&mut matches).ok()?, arguments })
    })
}

fn command(entry: &Entry, with_global: bool) -> Command {
    let command = Command::new("consign").disable_help_flag(true).disable_version_flag(true);
    let command = (entry.arguments)(command);
    if with_global { GlobalOptions::augment_args(command) } else { command }
}
