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
    /// Print how to install the script, and the manual, instead
    #[arg(long)]
    install_hint: bool,
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
    const EXAMPLES: [&'static str; 2] = ["consign completions bash", "consign completions zsh --install-hint"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| {
            let text = match self.install_hint {
                true => self.shell.install_hint().into_bytes(),
                false => script(self.shell, run.commands.command()),
            };
            run.target()?.raw(&text)?;
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
    /// What a person types to have the script read by every shell of this kind; of the manual, where it lies.
    fn install_hint(self) -> String {
        let install = match self {
            Shell::Bash => "echo 'source <(consign completions bash)' >> ~/.bashrc",
            Shell::Zsh => {
                "mkdir -p ~/.zfunc; consign completions zsh > ~/.zfunc/_consign\n\
                 echo 'fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit' >> ~/.zshrc"
            }
            Shell::Fish => "consign completions fish > ~/.config/fish/completions/consign.fish",
            Shell::Powershell => "consign completions powershell >> $PROFILE",
            Shell::Elvish => "consign completions elvish >> ~/.config/elvish/rc.elv",
        };
        let manual = "# The manual: the files in `man/` of the source, or page by page: consign help scripting";
        format!("{install}\n{manual}\n")
    }

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
