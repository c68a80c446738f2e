//! What every verb has in common: its name, its help, whether it writes, and how it becomes a [`Request`].

use clap::{ArgMatches, Command, FromArgMatches};

use super::help;
use super::request::Request;
use super::settings::Settings;
use super::value::Input;
use crate::app::Key;
use crate::failure::{Failure, Result};

/// What a command does to the database, which decides whether it takes `--key` and `--dry-run`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It only reads: neither makes sense.
    Reads,
    /// One transaction: both work.
    Writes,
    /// It writes, but outside the one transaction of the other commands: neither makes sense (contract 10.14).
    WritesAlone,
}

/// The words of one command. A file of a verb holds one of these.
pub trait Verb: clap::Args {
    /// As it is typed, without `consign`: `order request`.
    const NAME: &'static str;
    /// One imperative line without a full stop.
    const ABOUT: &'static str;
    const MODE: Mode;
    /// Two realistic lines, which work on the database that `init --sample` makes.
    const EXAMPLES: [&'static str; 2];

    /// What is asked for, with every value judged and every text read.
    fn request(self, input: &mut Input) -> Result<Request>;
}

/// A command line that makes sense: everything the rest of the program needs to know of it.
#[derive(Debug)]
pub struct Invocation {
    pub settings: Settings,
    /// As [`Verb::NAME`].
    pub name: &'static str,
    pub mode: Mode,
    pub request: Request,
    /// The idempotency key with what it is a key for.
    pub key: Option<Key>,
}

/// Where words are turned into a request.
pub struct Desk<'a> {
    /// Whether the words hold a `--key`, and whether they hold `--dry-run`.
    pub key: bool,
    pub dry_run: bool,
    pub input: &'a mut Input,
}

/// A request and the name it was asked for by.
pub type Prepared = (&'static str, Mode, Request);

impl Desk<'_> {
    /// Turns the words of one verb into a request. Options that make no sense come before values that are wrong.
    pub fn prepare<V: Verb>(&mut self, verb: Shown<V>) -> Result<Prepared> {
        if V::MODE != Mode::Writes {
            let why = match V::MODE {
                Mode::Reads => "it changes nothing",
                Mode::Writes | Mode::WritesAlone => "it works outside a transaction",
            };
            let refused = |option| Failure::usage(format!("`consign {}` does not take {option}: {why}", V::NAME));
            if self.key {
                return Err(refused("--key"));
            }
            if self.dry_run {
                return Err(refused("--dry-run"));
            }
        }
        Ok((V::NAME, V::MODE, verb.0.request(self.input)?))
    }
}

/// A verb with the help around its options. Clap builds this only for the command that was named.
#[derive(Debug)]
pub struct Shown<V>(pub V);

impl<V: Verb> clap::Args for Shown<V> {
    fn augment_args(command: Command) -> Command {
        help::around(V::augment_args(command), V::ABOUT, &V::EXAMPLES)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<V: Verb> FromArgMatches for Shown<V> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        V::from_arg_matches(matches).map(Shown)
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, clap::Error> {
        V::from_arg_matches_mut(matches).map(Shown)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}

/// Declares a noun: its help and its verbs, each a file of the same folder.
macro_rules! noun {
    ($about:literal, $examples:expr, { $($variant:ident = $module:ident,)+ }) => {
        /// One line about the noun.
        pub const ABOUT: &str = $about;

        /// The noun alone; it always needs a verb.
        #[derive(Debug, clap::Args)]
        #[command(
            about = ABOUT,
            before_help = $crate::cli::help::lines(&$examples),
            help_template = $crate::cli::help::TEMPLATE,
            arg_required_else_help = false,
            disable_help_subcommand = true
        )]
        pub struct Noun {
            #[command(subcommand)]
            verb: Verbs,
        }

        /// The verbs of the noun. Clap builds only the one that was named.
        #[derive(Debug, clap::Subcommand)]
        #[command(defer = true)]
        enum Verbs {
            $(
                #[command(about = <$module::Args as $crate::cli::verb::Verb>::ABOUT)]
                $variant($crate::cli::verb::Shown<$module::Args>),
            )+
        }

        impl Noun {
            /// Reads the words of the verb that is named; see [`Direct`](crate::cli::direct::Direct).
            pub(in crate::cli) fn direct(words: &mut $crate::cli::direct::Direct<'_>) -> Option<Noun> {
                let verb = words.take_verb()?;
                $(
                    if $crate::cli::direct::is_verb(<$module::Args as $crate::cli::verb::Verb>::NAME, verb) {
                        return Some(Noun { verb: Verbs::$variant(words.verb()?) });
                    }
                )+
                None
            }

            /// Turns the verb's words into a request.
            pub fn prepare(
                self,
                desk: &mut $crate::cli::verb::Desk,
            ) -> $crate::failure::Result<$crate::cli::verb::Prepared> {
                match self.verb {
                    $(Verbs::$variant(verb) => desk.prepare(verb),)+
                }
            }
        }
    };
}

pub(crate) use noun;
