//! `consign demo`

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::error::Stop;
use super::perform::perform;
use super::run::{Answer, Mode, Run, Work};
use super::settings::{Environment, Settings};
use super::value::Input;
use super::verb::Verb;
use crate::failure::{Exit, Failure, Result};
use crate::wire::Kind;

/// Arguments of `demo`.
#[derive(Debug, clap::Args)]
pub struct Args {}

impl Verb for Args {
    const NAME: &'static str = "demo";
    const ABOUT: &'static str = "Show one order from start to end, on a temporary database";
    // Nothing is left of what it writes.
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = ["consign demo", "consign demo -o ndjson"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(play))
    }
}

/// The life of one order: requested, accepted, partly shipped, cancelled, moved, shipped by the merchant.
const SCRIPT: &[&[&str]] = &[
    &["init"],
    &["service", "add", "acme", "--name", "Acme"],
    &["inventory", "set", "TEE-M", "--location", "acme", "--on-hand", "40"],
    &["inventory", "set", "TEE-M", "--location", "main", "--on-hand", "5"],
    &["order", "create", "--line", "TEE-M=3@19.90", "--location", "acme", "--email", "bob@example.com", "--paid"],
    &["order", "request", "1001", "--note", "ring twice"],
    &["service", "inbox", "acme"],
    &["service", "respond", "1001", "--accept", "--pending", "fulfillment", "--message", "leaves tomorrow"],
    &["service", "ship", "1001", "--line", "TEE-M=1", "--tracking-number", "1Z999AA10123456784", "--carrier", "UPS"],
    &["order", "show", "1001"],
    &["order", "cancel-request", "1001", "--note", "the customer wants the rest from our shop"],
    &["service", "respond", "1001", "--accept", "--pending", "cancellation", "--message", "stopped in time"],
    &["order", "move-location", "1001", "--to", "main", "--reason", "shipping it ourselves"],
    &["order", "fulfill", "1001", "--notify-customer"],
    &["order", "timeline", "1001"],
    &["inventory", "list"],
    &["check"],
];

/// Plays the script on a database in the temporary folder, which is removed afterwards, however it ends.
fn play(run: &mut Run<'_>) -> Result<Answer> {
    let folder = Throwaway::new()?;
    let db = folder.0.join("demo.db");
    for words in SCRIPT {
        let mut result = Vec::new();
        if run.is_for_people() {
            result.extend(format!("$ consign {}\n", shell(words)).into_bytes());
        }
        step(run, words, &db, &mut result)?;
        if run.is_for_people() {
            result.push(b'\n');
        }
        run.target()?.raw(&result)?;
    }
    Ok(Answer::shown(Exit::Ok))
}

/// Runs one command line of the script with the demo's own settings.
fn step(run: &Run<'_>, words: &[&str], db: &Path, result: &mut Vec<u8>) -> Result<()> {
    let mut line = vec!["consign".into()];
    line.extend(words.iter().map(std::ffi::OsString::from));
    let parsed = run.commands.parse(line, &Environment::default(), &mut Input::process());
    let mut invocation = parsed.map_err(|stop| match stop {
        Stop::Failure(failure) => failure,
        Stop::Text(_) => Failure::internal("the demo asked for help"),
    })?;
    invocation.settings =
        Settings { db: db.to_owned(), fields: None, key: None, dry_run: false, ..run.settings.clone() };
    perform(invocation, run.commands, result)?;
    Ok(())
}

/// A command line as it would be typed.
fn shell(words: &[&str]) -> String {
    let quoted = words.iter().map(|word| if word.contains(' ') { format!("\"{word}\"") } else { (*word).to_owned() });
    quoted.collect::<Vec<_>>().join(" ")
}

/// A folder that is removed when it goes out of scope.
struct Throwaway(PathBuf);

impl Throwaway {
    fn new() -> anyhow::Result<Throwaway> {
        let base = std::env::temp_dir();
        for attempt in 0..1000 {
            let path = base.join(format!("consign-demo-{}-{attempt}", std::process::id()));
            match std::fs::create_dir(&path) {
                Ok(()) => return Ok(Throwaway(path)),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => {
                    return Err(error).with_context(|| format!("creating a temporary folder `{}`", path.display()));
                }
            }
        }
        anyhow::bail!("no free name for a temporary folder in `{}`", base.display())
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        // A folder that cannot be removed is left to the system, which clears its temporary files.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
