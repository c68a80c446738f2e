//! Running a program and measuring it: its time, its instructions, its fsyncs, its memory.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};

use crate::figure::{Result, say};

/// The first word of the bench program when it only runs another one and tells its peak memory. A process of its own,
/// because a process inherits the peak of the one that starts it.
pub const PEAK_MODE: &str = "--peak";

/// The program under test, as it is released.
pub const CONSIGN: &str = env!("CARGO_BIN_EXE_consign");

/// A command line.
#[derive(Clone)]
pub struct Line(pub Vec<String>);

impl Line {
    /// The words of a `consign` command on a database, separated by single spaces.
    pub fn consign(db: &Path, words: &str) -> Line {
        Line::of(Path::new(CONSIGN), db, words)
    }

    /// As [`Line::consign`], run by a copy of the program.
    pub fn of(program: &Path, db: &Path, words: &str) -> Line {
        let head = [program.display().to_string(), "--db".to_owned(), db.display().to_string()];
        Line(head.into_iter().chain(words.split(' ').map(str::to_owned)).collect())
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.0[0]);
        command.args(&self.0[1..]).stdin(Stdio::null()).stdout(Stdio::null());
        command
    }

    /// Runs it, and gives its time in seconds.
    pub fn time(&self) -> Result<f64> {
        let mut command = self.command();
        let begun = Instant::now();
        let ended = command.status()?;
        let time = begun.elapsed();
        if ended.success() { Ok(time.as_secs_f64()) } else { Err(format!("{:?}: {ended}", self.0).into()) }
    }

    /// Runs it under callgrind, and gives the number of its instructions.
    pub fn instructions(&self) -> Result<u64> {
        let options = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
        let told = self.under("valgrind", options.map(OsStr::new))?;
        let line = told.lines().find_map(|line| line.split_once("Collected : "));
        let count = line.and_then(|(_, count)| count.trim().parse().ok());
        count.ok_or_else(|| format!("callgrind told no count: {told}").into())
    }

    /// Runs it under callgrind, and gives the names of the functions that were run, as the linker knows them.
    pub fn functions(&self, folder: &Path) -> Result<Vec<String>> {
        let counts = folder.join("callgrind.txt");
        let into = format!("--callgrind-out-file={}", counts.display());
        self.under("valgrind", ["--tool=callgrind", "--demangle=no", &into].map(OsStr::new))?;
        // `fn=(12) NAME` where a function is first named, `cfn=` where it is called; a recursive one is `NAME'2`.
        let named = |line: &str| {
            let (_, name) = line.strip_prefix('c').unwrap_or(line).strip_prefix("fn=(")?.split_once(") ")?;
            Some(name.split('\'').next().unwrap_or_default().to_owned())
        };
        Ok(std::fs::read_to_string(counts)?.lines().filter_map(named).collect())
    }

    /// Runs it under strace, and gives the number of its fsyncs.
    pub fn fsyncs(&self, folder: &Path) -> Result<usize> {
        let calls = folder.join("strace.txt");
        let options = ["-f", "-e", "trace=fsync,fdatasync,sync_file_range,syncfs", "-o"].map(OsStr::new);
        self.under("strace", options.into_iter().chain([calls.as_os_str()]))?;
        Ok(std::fs::read_to_string(calls)?.lines().filter(|line| line.contains("sync")).count())
    }

    /// Runs it, and gives its largest resident size in bytes.
    pub fn peak(&self) -> Result<u64> {
        let told = Command::new(std::env::current_exe()?).arg(PEAK_MODE).args(&self.0).output()?;
        Ok(String::from_utf8(told.stdout)?
            .trim()
            .parse()
            .map_err(|_| String::from_utf8_lossy(&told.stderr).into_owned())?)
    }

    fn under<'a>(&self, tool: &str, options: impl IntoIterator<Item = &'a OsStr>) -> Result<String> {
        let ended = Command::new(tool).args(options).args(&self.0).stdin(Stdio::null()).output()?;
        let told = String::from_utf8_lossy(&ended.stderr).into_owned();
        if ended.status.success() { Ok(told) } else { Err(format!("{:?}: {told}", self.0).into()) }
    }
}

/// Whether there is such a program.
pub fn has(tool: &str) -> bool {
    Command::new(tool).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// Runs a command, and prints its largest resident size in bytes.
pub fn peak_program(command: &[&str]) -> Result {
    let line = Line(command.iter().map(|&word| word.to_owned()).collect());
    line.time()?;
    // In kibibytes, and of the largest child; this process has but one.
    say(getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss() * 1024)
}
