//! Writes `src/functions.txt`: the functions that a command runs, which `build.rs` lets the linker put side by side.
//! The kernel maps the program into memory by pieces of 64 KiB as they are touched; spread over a program of many
//! megabytes, the functions of one command touch half of its pieces.
//!
//! Anew after a change of what commands run: `CARGO_PROFILE_RELEASE_STRIP=none cargo bench -- --functions`. A name that
//! is missing or stands for nothing any more costs a piece or none.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use crate::figure::{Result, say};
use crate::measure::{CONSIGN, Line};
use crate::{commands, shop};

/// The word that asks for it.
pub const WORD: &str = "--functions";

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/functions.txt");
const HEAD: &str = "\
# Names of the functions that commands run, those that most of them run first. `build.rs` has the linker put them side
# by side; `cargo bench -- --functions` writes this file. `*` stands for what differs by compiler and by version.
";

/// What is run besides the commands of P1, each on an order that nobody touched before.
const OTHERS: [&str; 5] = [
    "order show ORDER",
    "order list --limit 5",
    "order hold ORDER --reason other",
    "order timeline ORDER",
    "order cancel ORDER",
];

/// Runs the commands and writes the file.
pub fn write(folder: &Path) -> Result {
    let db = folder.join("functions.db");
    shop::make(&db, OTHERS.len() as u64 + 1)?;
    let bearers = bearers()?;
    let mut runs: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let lines = (0..commands::COMMANDS.len()).map(|command| commands::line(&db, command, 1001));
    let others = (1002..)
        .zip(OTHERS)
        .map(|(order, words): (u64, _)| Line::consign(&db, &words.replace("ORDER", &order.to_string())));
    for (number, line) in lines.chain(others).enumerate() {
        let mut run: Vec<String> = line.functions(folder)?.iter().map(|name| lasting(name)).collect();
        run.sort();
        run.dedup();
        for name in run.into_iter().filter(|name| bearers.contains_key(name)) {
            runs.entry(name).or_default().push(number);
        }
    }
    let mut names: Vec<(&String, &Vec<usize>)> = runs.iter().collect();
    // What the same commands run stands together. A name that many functions bear brings all of them: it stands last, so
    // that the others stay close together.
    names.sort_by_key(|(name, runs)| (bearers[*name], usize::MAX - runs.len(), *runs));
    let mut text = HEAD.to_owned();
    for (name, _) in &names {
        writeln!(text, "{name}")?;
    }
    std::fs::write(FILE, text)?;
    say(format_args!("{} functions", names.len()))
}

/// How many functions of the program bear a name, by its lasting form.
fn bearers() -> Result<BTreeMap<String, usize>> {
    let told = Command::new("nm").arg(CONSIGN).output()?;
    let mut bearers = BTreeMap::new();
    for line in String::from_utf8(told.stdout)?.lines() {
        if let [_, "t" | "T" | "w" | "W", name] = line.split(' ').collect::<Vec<_>>()[..] {
            *bearers.entry(lasting(name)).or_default() += 1;
        }
    }
    if bearers.is_empty() {
        return Err("the program has no names: CARGO_PROFILE_RELEASE_STRIP=none keeps them".into());
    }
    Ok(bearers)
}

/// A name without what differs from one version of a crate or compiler to the next: the hashes of crates, each of them
/// `Cs`, its digits and `_`, and what the compiler adds to a name to tell two of one name apart.
fn lasting(name: &str) -> String {
    if !name.starts_with("_R") {
        return name.to_owned();
    }
    let (name, told_apart) = name.split_once('.').map_or((name, ""), |(name, _)| (name, "*"));
    let mut parts = name.split("Cs");
    let mut lasting = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('_') {
            Some((hash, rest)) if hash.len() > 8 => lasting.extend(["Cs*_", rest]),
            _ => lasting.extend(["Cs", part]),
        }
    }
    lasting + told_apart
}
