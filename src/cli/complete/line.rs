//! A command line that is still being written, read as far as it goes: which command it is, and what is to stand in the
//! place of its last word. Unlike clap it forgives everything that is still missing.

use clap::{Arg, ArgAction, Command};

use super::candidate::Candidate;

/// A line up to its last word.
pub struct Line<'a> {
    pub command: &'a Command,
    /// The words of the command: `order request`.
    pub name: String,
    /// The other words that are no options.
    pub positionals: Vec<&'a str>,
    /// The options that stand in it already, by their long names.
    pub given: Vec<&'a str>,
    /// What is written of the last word.
    pub word: String,
    pub place: Place<'a>,
}

/// What is to stand in the place of the last word.
pub enum Place<'a> {
    Command,
    Option,
    /// A value; `head` is what of the word stands before it: `--status=`.
    Value {
        arg: &'a Arg,
        head: String,
    },
}

impl<'a> Line<'a> {
    /// Reads a line. `None` where nothing can follow.
    pub fn read(root: &'a Command, before: &'a [String], current: &str) -> Option<Line<'a>> {
        let mut line = Line {
            command: root,
            name: String::new(),
            positionals: Vec::new(),
            given: Vec::new(),
            word: current.to_owned(),
            place: Place::Command,
        };
        let mut waiting: Option<&Arg> = None;
        let mut only_positionals = false;
        for word in before.iter().skip(1) {
            if waiting.take().is_some() {
                continue;
            }
            if word == "--" && !only_positionals {
                only_positionals = true;
            } else if word.starts_with('-') && word.len() > 1 && !only_positionals {
                let (arg, value) = line.option(word)?;
                line.given.extend(arg.get_long());
                waiting = (takes_value(arg) && value.is_none()).then_some(arg);
            } else if line.command.has_subcommands() {
                line.command = line.command.find_subcommand(word)?;
                line.name = format!("{} {word}", line.name).trim_start().to_owned();
            } else {
                line.positionals.push(word);
            }
        }
        line.place = match waiting {
            Some(arg) => Place::Value { arg, head: String::new() },
            None if current.starts_with('-') && !only_positionals => match current.split_once('=') {
                Some((name, _)) => Place::Value { arg: line.option(name)?.0, head: format!("{name}=") },
                None => Place::Option,
            },
            None if line.command.has_subcommands() => Place::Command,
            None => Place::Value { arg: line.next_positional()?, head: String::new() },
        };
        if let Place::Value { head, .. } = &line.place {
            line.word = current[head.len()..].to_owned();
        }
        Some(line)
    }

    /// The option that a word is, and the value in the word itself.
    fn option<'w>(&self, word: &'w str) -> Option<(&'a Arg, Option<&'w str>)> {
        if let Some(long) = word.strip_prefix("--") {
            let (name, value) = long.split_once('=').map_or((long, None), |(name, value)| (name, Some(value)));
            let arg = self.command.get_arguments().find(|arg| arg.get_long() == Some(name))?;
            return Some((arg, value));
        }
        let mut letters = word.strip_prefix('-')?.char_indices();
        loop {
            let (at, letter) = letters.next()?;
            let arg = self.command.get_arguments().find(|arg| arg.get_short() == Some(letter))?;
            let rest = &word[1 + at + letter.len_utf8()..];
            if takes_value(arg) || rest.is_empty() {
                return Some((arg, Some(rest).filter(|rest| !rest.is_empty())));
            }
        }
    }

    /// The positional that comes next; the last one again, if it takes several words.
    fn next_positional(&self) -> Option<&'a Arg> {
        let mut all = self.command.get_positionals();
        all.nth(self.positionals.len()).or_else(|| {
            let last = self.command.get_positionals().last()?;
            matches!(last.get_action(), ArgAction::Append).then_some(last)
        })
    }

    /// The options that may still be given.
    pub fn options(&self) -> Vec<Candidate> {
        let open = |arg: &&Arg| {
            let given = arg.get_long().is_some_and(|long| self.given.contains(&long));
            !arg.is_hide_set() && (!given || matches!(arg.get_action(), ArgAction::Append))
        };
        let about = |arg: &Arg| arg.get_help().map(ToString::to_string).unwrap_or_default();
        let named = |arg: &Arg| Some(Candidate { word: format!("--{}", arg.get_long()?), about: about(arg) });
        self.command.get_arguments().filter(open).filter_map(named).collect()
    }
}

fn takes_value(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Set | ArgAction::Append)
}
