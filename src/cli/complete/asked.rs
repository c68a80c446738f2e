//! What a completer may know of the line, beside the word that it completes: what stands before it, and the database.

use std::cell::RefCell;
use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgMatches, Command};

use crate::app::{App, CommandTime, OnUpgrade, Session, TimeSource};
use crate::cli::scan;
use crate::cli::settings::{DEFAULT_DB, Environment};
use crate::domain::Time;

/// A line up to its last word.
pub struct Asked {
    app: App<'static>,
    matches: ArgMatches,
}

thread_local! {
    /// The line that is being completed: clap hands a completer the word alone.
    static ASKED: RefCell<Option<Asked>> = const { RefCell::new(None) };
}

impl Asked {
    /// Reads what stands before the last word, and forgives whatever is wrong or missing. Nothing of `root` is built, so
    /// that each command in it forgives too. `None` for what is no command line at all.
    pub fn of(root: Command, before: &[String], words: &[String], environment: &Environment) -> Option<Asked> {
        let matches = root.ignore_errors(true).try_get_matches_from(before).ok()?;
        Some(Asked { app: app(words, environment), matches })
    }

    /// Makes it the line that completers are asked about.
    pub fn remember(asked: Option<Asked>) {
        ASKED.set(asked);
    }

    /// Asks about the line that is being completed. Without one there is nothing to offer.
    pub fn with<T: Default>(ask: impl FnOnce(&Asked) -> T) -> T {
        ASKED.with_borrow(|asked| asked.as_ref().map(ask).unwrap_or_default())
    }

    /// The database that the line would work on. It is asked at once or not at all.
    pub fn app(&self) -> &App<'static> {
        &self.app
    }

    /// The whole line as clap read it.
    pub fn matches(&self) -> &ArgMatches {
        &self.matches
    }

    /// What was given to an argument of the command, as it was typed.
    pub fn given(&self, id: &str) -> Option<&str> {
        self.command().try_get_raw(id).ok()??.next()?.to_str()
    }

    /// Whether a flag of the command was given.
    pub fn has(&self, flag: &str) -> bool {
        self.command().try_get_one::<bool>(flag).ok().flatten() == Some(&true)
    }

    /// How many words of the line are commands.
    pub fn commands(&self) -> usize {
        std::iter::successors(self.matches.subcommand(), |(_, below)| below.subcommand()).count()
    }

    fn command(&self) -> &ArgMatches {
        let mut matches = &self.matches;
        while let Some((_, below)) = matches.subcommand() {
            matches = below;
        }
        matches
    }
}

fn app(words: &[String], environment: &Environment) -> App<'static> {
    let given = scan::global_options(words).into_iter().rev().find(|(name, _)| *name == "db");
    let given = given.and_then(|(_, value)| value.map(PathBuf::from));
    let db = given.or_else(|| environment.db.as_ref().map(PathBuf::from));
    let system = Time::from_unix(0).expect("1970 lies between the years 1 and 9999");
    App {
        db: db.unwrap_or_else(|| PathBuf::from(DEFAULT_DB)),
        session: Session::Closed,
        busy_timeout: Duration::ZERO,
        time: CommandTime::of(TimeSource::Clocks { system }),
        dry_run: true,
        key: None,
        whole_order: false,
        calling: None,
        on_upgrade: OnUpgrade::untold(),
    }
}
