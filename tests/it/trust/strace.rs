//! The program under strace: which system calls it makes on its files, and what one that fails, or is its last, leads
//! to. Where strace is absent or may not trace, this says so and the tests do nothing.

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shop::{NOW, Shop, program, skipped};

/// What the program says to the files, the folder and the streams: the names of one machine may lack on another.
const CALLS: &str = "trace=?openat,?read,?pread64,?write,?pwrite64,?fsync,?fdatasync,?ftruncate,?unlink,?unlinkat,?link,\
    ?linkat,?rename,?renameat,?renameat2,?fcntl,?close,?fchmod,?fchown";

/// A system call of a run: the `nth` of its name.
#[derive(Debug, Clone)]
pub struct Call {
    pub name: String,
    pub nth: usize,
}

/// How a run ended: `exit` is `None` if it was killed.
#[derive(Debug)]
pub struct Run {
    pub exit: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// The tracer, where there is one that works.
pub struct Strace(PathBuf);

impl Strace {
    pub fn find() -> Option<Strace> {
        let Some(strace) = program("strace") else {
            skipped("strace is absent, no system call was made to fail");
            return None;
        };
        let traced = Command::new(&strace).args(["-f", "-o", "/dev/null", "true"]).output();
        if !traced.is_ok_and(|output| output.status.success()) {
            skipped("strace may not trace here, no system call was made to fail");
            return None;
        }
        Some(Strace(strace))
    }

    /// The calls that a command makes on the files of its shop and on its streams, in their order.
    pub fn calls(&self, shop: &Shop, words: &[String]) -> Vec<Call> {
        let text = self.log(shop, words, &["-y", "-e", CALLS]);
        let folder = shop.folder().to_str().expect("temporary folders have plain names");
        let mut made: Vec<Call> = Vec::new();
        let mut calls = Vec::new();
        for line in text.lines() {
            let line = line.split_once(' ').map_or("", |(_, call)| call.trim_start());
            let Some((name, arguments)) = line.split_once('(') else { continue };
            let nth = made.iter().filter(|call| call.name == name).count() + 1;
            let call = Call { name: name.to_owned(), nth };
            made.push(call.clone());
            // The folder a path is relative to is none of its files.
            let file = arguments.split_once("AT_FDCWD<").and_then(|(_, rest)| rest.split_once(", "));
            let arguments = file.map_or(arguments, |(_, path)| path);
            if arguments.contains(folder) || arguments.contains("consign.db") || arguments.starts_with("1<") {
                calls.push(call);
            }
        }
        assert!(calls.len() > 10, "{words:?}: strace saw too little: {text}");
        calls
    }

    /// What strace says, with these options, of a command that succeeds.
    pub fn log(&self, shop: &Shop, words: &[String], options: &[&str]) -> String {
        let log = shop.folder().join("strace.log");
        let run = self.run(shop, words, &log, options);
        assert_eq!(run.exit, Some(0), "{words:?}: {run:?}");
        let text = std::fs::read_to_string(&log).expect("strace wrote its log");
        std::fs::remove_file(&log).expect("the log can be removed");
        text
    }

    /// Runs a command with a fault, such as `signal=SIGKILL` or `error=EIO`, at a call; `from` it on if `for_good`.
    pub fn with_fault(&self, shop: &Shop, words: &[String], call: &Call, fault: &str, for_good: bool) -> Run {
        self.with_faults(shop, words, &[(call, fault)], for_good)
    }

    /// As [`Strace::with_fault`], with a fault at each of several calls, of different names.
    pub fn with_faults(&self, shop: &Shop, words: &[String], faults: &[(&Call, &str)], for_good: bool) -> Run {
        let plus = if for_good { "+" } else { "" };
        let names: Vec<&str> = faults.iter().map(|(call, _)| call.name.as_str()).collect();
        let mut options = vec![format!("--trace={}", names.join(","))];
        for (Call { name, nth }, fault) in faults {
            options.push(format!("--inject={name}:{fault}:when={nth}{plus}"));
        }
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        self.run(shop, words, Path::new("/dev/null"), &options)
    }

    fn run(&self, shop: &Shop, words: &[String], log: &Path, options: &[&str]) -> Run {
        let mut command = Command::new(&self.0);
        command.args(["-f", "-qq", "-o"]).arg(log).args(options).arg("--").arg(env!("CARGO_BIN_EXE_consign"));
        command.args(words).current_dir(shop.folder()).stdin(Stdio::null());
        command.env_clear().env("CONSIGN_AT", NOW).env("TMPDIR", shop.folder());
        let output = command.output().expect("strace can be started");
        let exit = output.status.code();
        assert!(exit.is_some() || output.status.signal() == Some(9), "{words:?} {options:?}: {output:?}");
        Run {
            exit,
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}
