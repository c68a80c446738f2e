//! A command is its verb: the words it takes, and what it does. The noun's list of verbs is the only register.

use clap::{ArgMatches, Command};

use super::help;
use super::run::{Mode, Work};
use super::value::Input;
use crate::failure::Result;
use crate::wire::Kind;

/// The words of one command, and what they do. A file of a verb holds one of these.
pub trait Verb: clap::Args + 'static {
    /// As it is typed, without `consign`: `order request`.
    const NAME: &'static str;
    /// One imperative line without a full stop.
    const ABOUT: &'static str;
    const MODE: Mode;
    /// The kind of document it is answered with.
    const KIND: Kind;
    /// Two realistic lines, which work on the database that `init --sample` makes.
    const EXAMPLES: [&'static str; 2];

    /// What it does with these words: a verb whose options say what to change may only show where there are none.
    fn mode(&self) -> Mode {
        Self::MODE
    }

    /// The kind of document these words are answered with.
    fn kind(&self) -> Kind {
        Self::KIND
    }

    /// Judges every value and reads every text; what it gives back does the work. A batch understands all of its lines
    /// before it does the first.
    fn run(self, input: &mut Input) -> Result<Work>;
}

/// What clap read of a verb, to be judged.
pub struct Words {
    pub mode: Mode,
    pub kind: Kind,
    judge: Box<Judge>,
}

type Judge = dyn FnOnce(&mut Input) -> Result<Work>;

impl Words {
    /// What they ask for.
    pub fn judge(self, input: &mut Input) -> Result<Work> {
        (self.judge)(input)
    }
}

/// A verb in the list of its noun.
#[derive(Debug)]
pub struct Entry {
    pub name: &'static str,
    pub about: &'static str,
    /// What it does, if its words do not say otherwise.
    pub mode: Mode,
    /// Adds its arguments alone.
    pub arguments: fn(Command) -> Command,
    /// Adds its arguments and its help.
    pub build: fn(Command) -> Command,
    read: fn(&mut ArgMatches) -> Result<Words, clap::Error>,
}

impl Entry {
    /// The entry of a verb.
    pub const fn of<V: Verb>() -> Entry {
        Entry {
            name: V::NAME,
            about: V::ABOUT,
            mode: V::MODE,
            arguments: V::augment_args,
            build: |command| help::around(V::augment_args(command), V::ABOUT, &V::EXAMPLES),
            read: |matches| {
                let verb = V::from_arg_matches_mut(matches)?;
                Ok(Words { mode: verb.mode(), kind: verb.kind(), judge: Box::new(|input| verb.run(input)) })
            },
        }
    }

    /// The last word of its name.
    pub fn verb(&self) -> &'static str {
        self.name.rsplit(' ').next().unwrap_or(self.name)
    }

    /// The same, of a verb of this noun.
    pub fn verb_of(&self, noun: &Noun) -> Option<&'static str> {
        self.name.strip_prefix(noun.name)?.strip_prefix(' ')
    }

    /// Takes its arguments out of what clap read.
    pub fn read(&self, matches: &mut ArgMatches) -> Result<Words, clap::Error> {
        (self.read)(matches)
    }

    /// Clap builds it only if it is the one that was named.
    fn command(&self) -> Command {
        Command::new(self.verb()).defer(self.build).about(self.about)
    }
}

/// A noun with its verbs.
#[derive(Debug)]
pub struct Noun {
    pub name: &'static str,
    /// One line about it.
    pub about: &'static str,
    pub examples: [&'static str; 2],
    pub verbs: &'static [Entry],
    /// The verb that is meant where none follows.
    pub alone: Option<&'static str>,
    pub build: fn(Command) -> Command,
}

impl Noun {
    /// Adds its verbs and its help.
    pub fn around(&self, command: Command) -> Command {
        let command = help::around(command, self.about, &self.examples);
        let command = command.subcommand_required(self.alone.is_none()).disable_help_subcommand(true);
        command.subcommands(self.verbs.iter().map(Entry::command))
    }
}

/// Declares a noun: its help and its verbs, each a file of the same folder.
macro_rules! noun {
    ($name:literal, $about:literal, $examples:expr, [ $($module:ident,)+ ]) => {
        $crate::cli::verb::noun!(@of $name, $about, $examples, [ $($module,)+ ], None);
    };
    ($name:literal, $about:literal, $examples:expr, [ $($module:ident,)+ ], alone $verb:literal) => {
        $crate::cli::verb::noun!(@of $name, $about, $examples, [ $($module,)+ ], Some($verb));
    };
    (@of $name:literal, $about:literal, $examples:expr, [ $($module:ident,)+ ], $alone:expr) => {
        /// The noun with its verbs.
        pub const NOUN: $crate::cli::verb::Noun = $crate::cli::verb::Noun {
            name: $name,
            about: $about,
            examples: $examples,
            verbs: &[$($crate::cli::verb::Entry::of::<$module::Args>(),)+],
            alone: $alone,
            build,
        };

        fn build(command: clap::Command) -> clap::Command {
            NOUN.around(command)
        }
    };
}

pub(crate) use noun;

/// A word after `consign`: a noun, or a command without one.
#[derive(Debug)]
pub enum Node {
    Noun(Noun),
    Verb(Entry),
}

impl Node {
    /// The word.
    pub fn name(&self) -> &'static str {
        match self {
            Node::Noun(noun) => noun.name,
            Node::Verb(entry) => entry.name,
        }
    }

    /// Clap builds it only if it is the one that was named.
    pub fn command(&self) -> Command {
        match self {
            Node::Noun(noun) => Command::new(noun.name).defer(noun.build).about(noun.about),
            Node::Verb(entry) => entry.command(),
        }
    }
}
