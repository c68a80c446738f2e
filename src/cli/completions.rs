//! `consign completions`

use crate::cli::run::{Answer, Mode, Work};
use crate::cli::value::{self, Input, Word};
use crate::cli::verb::Verb;
use crate::failure::{Exit, Result};
use crate::wire::Kind;

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Shell to print the script for
    #[arg(value_name = "SHELL", value_parser = value::word::<Shell>())]
    shell: Shell,
}

/// A shell that can complete command lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
    Elvish,
}

impl Verb for Args {
    const NAME: &'static str = "completions";
    const ABOUT: &'static str = "Print the completion script for a shell";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Version;
    const EXAMPLES: [&'static str; 2] = ["consign completions bash", "consign completions zsh"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| {
            let script = script(self.shell, run.commands.command());
            run.target()?.raw(&script)?;
            Ok(Answer::shown(Exit::Ok))
        }))
    }
}

/// The script that a shell is to read, for this command line with every command built.
pub fn script(shell: Shell, mut command: clap::Command) -> Vec<u8> {
    // These ask `consign __complete` what there is. The others know the commands only.
    let generator = match shell {
        Shell::Bash => return include_bytes!("../../completions/consign.bash").to_vec(),
        Shell::Zsh => return include_bytes!("../../completions/_consign").to_vec(),
        Shell::Fish => return include_bytes!("../../completions/consign.fish").to_vec(),
        Shell::Powershell => clap_complete::Shell::PowerShell,
        Shell::Elvish => clap_complete::Shell::Elvish,
    };
    let mut script = Vec::new();
    clap_complete::generate(generator, &mut command, "consign", &mut script);
    script
}

impl Shell {
    /// The name of the file that the script is kept in.
    pub fn file_name(self) -> &'static str {
        match self {
            Shell::Bash => "consign.bash",
            Shell::Zsh => "_consign",
            Shell::Fish => "consign.fish",
            Shell::Powershell => "_consign.ps1",
            Shell::Elvish => "consign.elv",
        }
    }
}

impl Word for Shell {
    fn all() -> &'static [Shell] {
        &[Shell::Bash, Shell::Zsh, Shell::Fish, Shell::Powershell, Shell::Elvish]
    }

    fn spelling(self) -> &'static str {
        match self {
            Shell::Bash => "bash",
            Shell::Zsh => "zsh",
            Shell::Fish => "fish",
            Shell::Powershell => "powershell",
            Shell::Elvish => "elvish",
        }
    }
}
