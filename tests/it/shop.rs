//! A throw-away folder with a database in it, and the program run there as a user runs it.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The clock of every command that names no other.
pub const NOW: &str = "2026-11-23T09:00:00Z";

/// A folder that goes away, with `consign.db` in it once `init` has been run.
pub struct Shop {
    folder: tempfile::TempDir,
}

/// How one run ended.
#[derive(Debug, PartialEq, Eq)]
pub struct Ended {
    pub exit: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Shop {
    /// An empty folder.
    pub fn nowhere() -> Shop {
        Shop { folder: tempfile::tempdir().expect("a temporary folder can be made") }
    }

    /// A folder in which these commands have succeeded.
    pub fn after(commands: &[&str]) -> Shop {
        let shop = Shop::nowhere();
        shop.does(commands);
        shop
    }

    /// A copy with a file of its own.
    pub fn copy(&self) -> Shop {
        let shop = Shop::nowhere();
        std::fs::copy(self.db(), shop.db()).expect("a database can be copied");
        shop
    }

    /// Runs commands that must succeed.
    pub fn does(&self, commands: &[&str]) {
        for command in commands {
            let ended = self.run(command);
            assert_eq!(ended.exit, 0, "`consign {command}` should succeed: {ended:?}");
        }
    }

    /// Runs one command line, split as a shell would.
    pub fn run(&self, command: &str) -> Ended {
        self.run_with(&words(command), |command| command)
    }

    /// Runs one command line with something changed about it.
    pub fn run_with(&self, words: &[impl AsRef<OsStr>], change: impl FnOnce(&mut Command) -> &mut Command) -> Ended {
        let mut command = self.command();
        command.args(words).stdin(Stdio::null());
        change(&mut command);
        Ended::of(command.output().expect("the program can be started"))
    }

    /// Runs one command line where no sentence is broken into lines.
    pub fn on_one_line(&self, command: &str) -> Ended {
        self.run_with(&words(command), |command| command.env("COLUMNS", "10000"))
    }

    /// Runs one command line with this on its standard input.
    pub fn fed(&self, command: &str, input: &[u8]) -> Ended {
        let mut child = self.command();
        child.args(words(command)).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = child.spawn().expect("the program can be started");
        // A program that does not read its input closes it.
        let _ = child.stdin.take().expect("it is piped").write_all(input);
        Ended::of(child.wait_with_output().expect("the program ends"))
    }

    /// The JSON that a command prints; it must succeed.
    pub fn json(&self, command: &str) -> Value {
        let ended = self.run(&format!("{command} -o json"));
        assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "`consign {command}`: {ended:?}");
        serde_json::from_str(&ended.stdout).unwrap_or_else(|error| panic!("`consign {command}`: {error}: {ended:?}"))
    }

    /// The program in this folder, with the clock held still and nothing of the caller's settings.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_consign"));
        command.current_dir(self.folder()).env_clear().env("CONSIGN_AT", NOW).env("TMPDIR", self.folder());
        command
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn db(&self) -> PathBuf {
        self.folder().join("consign.db")
    }

    /// Makes or replaces a file in the folder.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder().join(name);
        std::fs::write(&path, content).expect("a file can be written");
        path
    }

    /// Every file in the folder with its content, in order of name.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = std::fs::read_dir(self.folder()).expect("the folder can be read");
        let mut files: Vec<_> = entries
            .map(|entry| entry.expect("an entry can be read").path())
            .filter(|path| path.is_file())
            .map(|path| {
                let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
                (name, std::fs::read(path).expect("a file can be read"))
            })
            .collect();
        files.sort();
        files
    }
}

impl Ended {
    pub fn of(output: Output) -> Ended {
        Ended {
            exit: output.status.code().expect("no signal ends it"),
            stdout: String::from_utf8(output.stdout).expect("it prints text"),
            stderr: String::from_utf8(output.stderr).expect("it prints text"),
        }
    }

    /// The code of the error that ended it, in text form, where the error is the last thing said.
    pub fn code(&self) -> &str {
        let error = self.stderr.lines().find_map(|line| line.strip_prefix("error["));
        error.and_then(|rest| rest.split_once("]: ")).map_or("", |(code, _)| code)
    }
}

/// Where a program lies on this machine.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Says that something was not tested, and why: past the capture of the test's output, which hides what a test prints that
/// passes.
pub fn skipped(why: impl std::fmt::Display) {
    let _ = writeln!(std::io::stderr(), "SKIPPED: {why}");
}

/// Runs a line of shell, in which `consign` is the program.
pub fn shell(shop: &Shop, line: &str) -> Ended {
    let bin = Path::new(env!("CARGO_BIN_EXE_consign")).parent().expect("it lies in a folder");
    let mut command = Command::new("sh");
    command.args(["-c", line]).current_dir(shop.folder()).env_clear();
    command.env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", bin.display())).env("CONSIGN_AT", NOW);
    Ended::of(command.output().expect("there is a shell"))
}

/// Words as a shell would split them, with double quotes.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            letter => words.last_mut().expect("there is always one word").push(letter),
        }
    }
    words
}
