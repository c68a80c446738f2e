//! What a verb finds when it does its work, and what it leaves behind.

use std::ffi::OsString;

use serde::Serialize;
use serde_json::Value;

use super::error::Stop;
use super::output::{List, Target};
use super::settings::{Environment, Settings};
use super::value::{Input, Reference};
use crate::app::{App, Key, OrderCommand};
use crate::domain::Command;
use crate::failure::{Exit, Failure, Result};
use crate::render::Document;
use crate::wire::{self, Kind, Outcome, Page};

/// What a command does to the database, which decides whether it takes `--key` and `--dry-run`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It only reads: neither makes sense.
    Reads,
    /// It looks until something is so; on a file with a clock it does what is due on the way. Neither makes sense.
    Waits,
    /// One transaction: both work.
    Writes,
    /// Several transactions: what a dry run would do can be told, and a key is not needed.
    WritesInSteps,
    /// It writes, but outside the one transaction of the other commands: neither makes sense.
    WritesAlone,
}

/// Where a command does its work.
pub struct Run<'a> {
    pub app: &'a App<'a>,
    /// The command as it is typed.
    pub name: &'static str,
    pub settings: &'a Settings,
    /// All commands, for those that carry out others.
    pub commands: &'static dyn Commands,
    /// Where the result goes; `None` for a line of a batch, which is answered with one document.
    pub target: Option<Target<'a>>,
}

/// All commands there are.
pub trait Commands: Sync {
    /// The whole command line as clap sees it, every command built.
    fn command(&self) -> clap::Command;
    /// Reads a command line. The first word is the program's own name.
    fn parse(&self, words: Vec<OsString>, environment: &Environment, input: &mut Input) -> Result<Invocation, Stop>;
    /// Reads the words of a command that has no global options and no standard input, as a line of a batch. With a key
    /// its arguments come too.
    fn parse_line(&self, words: &[String], with_key: bool) -> Result<Understood, Stop>;
}

/// A command whose words make sense.
pub struct Understood {
    /// As it is typed: `order request`.
    pub name: &'static str,
    pub mode: Mode,
    /// The kind of document it is answered with.
    pub kind: Kind,
    pub work: Work,
    /// What a key is a key for; empty without one.
    pub arguments: Vec<(String, Value)>,
}

/// A command line that makes sense: everything the rest of the program needs to know of it.
#[derive(Debug)]
pub struct Invocation {
    pub settings: Settings,
    /// As it is typed: `order request`.
    pub name: &'static str,
    pub mode: Mode,
    /// The kind of document it is answered with.
    pub kind: Kind,
    pub work: Work,
    /// The idempotency key with what it is a key for.
    pub key: Option<Key>,
}

/// What a command has to show, and how it ends.
pub struct Answer {
    /// `None` if it was shown already.
    pub document: Option<Box<dyn Document>>,
    pub exit: Exit,
    /// The code of a program that was run, which is the command's own.
    pub code: Option<u8>,
    /// What is to be told beside the document.
    pub failure: Option<Failure>,
}

/// The work of a command whose words are understood.
pub struct Work(Box<Deed>);

type Deed = dyn FnOnce(&mut Run<'_>) -> Result<Answer>;

/// A list on its way: item by item where it is printed, collected where it is a table, which is laid out as a whole, or
/// an answer among others.
pub enum Rows<'a, T> {
    Printed(List<'a>),
    Kept(Vec<T>),
}

impl Mode {
    /// Whether the command is there to change the database.
    pub fn changes(self) -> bool {
        match self {
            Mode::Reads | Mode::Waits => false,
            Mode::Writes | Mode::WritesInSteps | Mode::WritesAlone => true,
        }
    }
}

impl Answer {
    /// A document, of a command that did what it was asked.
    pub fn of(document: impl Document + 'static) -> Answer {
        Answer { document: Some(Box::new(document)), exit: Exit::Ok, code: None, failure: None }
    }

    /// Yes or no, which is also told by the exit code alone.
    pub fn yes_or_no(answer: wire::Answer, no: Exit) -> Answer {
        let exit = if answer.allowed { Exit::Ok } else { no };
        Answer { exit, ..Answer::of(answer) }
    }

    /// Of a command that has shown what it had to show.
    pub fn shown(exit: Exit) -> Answer {
        Answer { document: None, exit, code: None, failure: None }
    }

    /// Of a command that ends as the program did that it ran.
    pub fn ended(code: u8) -> Answer {
        Answer { code: Some(code), ..Answer::shown(Exit::Ok) }
    }
}

impl Work {
    /// Any work.
    pub fn new(work: impl FnOnce(&mut Run<'_>) -> Result<Answer> + 'static) -> Work {
        Work(Box::new(work))
    }

    /// Work that has one document to show.
    pub fn document<D: Document + 'static>(work: impl FnOnce(&App<'_>) -> Result<D> + 'static) -> Work {
        Work::new(|run| work(run.app).map(Answer::of))
    }

    /// Work that changes something; `work` is told the name of the command.
    pub fn outcome(work: impl FnOnce(&App<'_>, &str) -> Result<Outcome> + 'static) -> Work {
        Work::new(|run| work(run.app, run.name).map(Answer::of))
    }

    /// A command about the order that is named.
    pub fn on_order(reference: Reference, command: Command) -> Work {
        Work::outcome(|app, name| app.execute(name, OrderCommand { reference, command }))
    }

    /// Does it.
    pub fn done(self, run: &mut Run<'_>) -> Result<Answer> {
        (self.0)(run)
    }
}

impl std::fmt::Debug for Work {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Work")
    }
}

impl<'a> Run<'a> {
    /// Whether a person reads the result.
    pub fn is_for_people(&self) -> bool {
        self.target.as_ref().is_some_and(Target::is_for_people)
    }

    /// Begins a list.
    pub fn rows<T>(&mut self, kind: Kind, limited: bool) -> Rows<'_, T> {
        match &mut self.target {
            Some(target) if !target.is_for_people() => Rows::Printed(target.list(kind, limited)),
            Some(_) | None => Rows::Kept(Vec::new()),
        }
    }

    /// The way out of a command that cannot be a line of a batch.
    pub fn target(&mut self) -> Result<&mut Target<'a>> {
        let name = self.name;
        self.target.as_mut().ok_or_else(|| Failure::internal(format!("{name} is no line of a batch")))
    }
}

impl<T> Rows<'_, T> {
    /// Adds an item; `keep` makes it one that outlives the row it was read from.
    pub fn add<S: Serialize>(&mut self, item: &S, keep: impl FnOnce(&S) -> Result<T>) -> Result<()> {
        match self {
            Rows::Printed(list) => list.item(item),
            Rows::Kept(_) => self.gather(item, keep),
        }
    }

    /// As [`Rows::add`], without waiting for whoever reads.
    pub fn gather<S: Serialize>(&mut self, item: &S, keep: impl FnOnce(&S) -> Result<T>) -> Result<()> {
        match self {
            Rows::Printed(list) => list.gather(item),
            Rows::Kept(items) => items.push(keep(item)?),
        }
        Ok(())
    }

    /// Hands on what was added so far.
    pub fn hand_on(&mut self) -> Result<()> {
        if let Rows::Printed(list) = self { list.hand_on() } else { Ok(()) }
    }

    /// Ends the list.
    pub fn finish<D: Document + 'static>(self, page: Page, document: impl FnOnce(Page, Vec<T>) -> D) -> Result<Answer> {
        match self {
            Rows::Printed(list) => list.finish(&page).map(|()| Answer::shown(Exit::Ok)),
            Rows::Kept(items) => Ok(Answer::of(document(page, items))),
        }
    }
}
