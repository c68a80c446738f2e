//! The program that runs over the server, and whose end is the server's.

use std::ffi::OsString;
use std::fs::File;
use std::io::ErrorKind;
use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;

use rustix::process::{Pid, Signal, getpgrp, kill_process};
use rustix::termios::tcgetpgrp;
use tokio::process::{Child, Command};

use crate::failure::Failure;
use crate::wire::Serving;

/// How a server ended.
pub enum Ended {
    /// With this code.
    With(u8),
    /// Its program could not be started; a shell would give this code.
    Unstarted(Failure, u8),
}

/// A program that was started.
pub struct Program {
    child: Child,
    /// How often it was told to end.
    told: u32,
}

/// What a shell says of a program that is not there, and of one that cannot be started.
const NOT_FOUND: u8 = 127;
const NOT_STARTED: u8 = 126;

impl Program {
    /// Starts it. `at` is the time of a clock that stands still.
    ///
    /// # Errors
    /// Why it cannot be, and the code to exit with.
    pub fn start(words: &[OsString], serving: &Serving, at: Option<String>) -> Result<Program, (Failure, u8)> {
        let [name, arguments @ ..] = words else { return Err((Failure::io("no program is named"), NOT_FOUND)) };
        let mut command = Command::new(name);
        command.args(arguments);
        command.env("CONSIGN_URL", &serving.url).env("CONSIGN_TOKEN", &serving.token);
        command.env("CONSIGN_SECRET", &serving.secret).env("CONSIGN_SHOP", &serving.shop);
        command.env("CONSIGN_CLIENT_ID", &serving.client_id).env("CONSIGN_DB", &serving.db);
        if let Some(at) = at {
            command.env("CONSIGN_AT", at);
        }
        match command.spawn() {
            Ok(child) => Ok(Program { child, told: 0 }),
            Err(error) => {
                let is_missing = error.kind() == ErrorKind::NotFound;
                let (why, code) = match is_missing {
                    true => ("there is no such program".to_owned(), NOT_FOUND),
                    false => (error.kind().to_string(), NOT_STARTED),
                };
                Err((Failure::io(format!("starting {}: {why}", name.to_string_lossy())), code))
            }
        }
    }

    /// Waits for its end: the code to exit with.
    pub async fn ended(&mut self) -> u8 {
        match self.child.wait().await {
            Ok(status) => code(status),
            Err(_) => NOT_STARTED,
        }
    }

    /// Hands a signal on. The second one kills. An interruption from the terminal it has heard itself.
    pub fn tell(&mut self, signal: Signal) {
        self.told += 1;
        let pid = self.child.id().and_then(|pid| Pid::from_raw(pid.cast_signed()));
        let heard = signal == Signal::INT && is_in_foreground();
        if let (Some(pid), true) = (pid, self.told > 1 || !heard) {
            let signal = if self.told > 1 { Signal::KILL } else { signal };
            // It may have ended a moment ago.
            let _ = kill_process(pid, signal);
        }
    }
}

fn code(status: ExitStatus) -> u8 {
    let signal = status.signal().map(|signal| 128 + signal);
    let code = status.code().or(signal).unwrap_or(i32::from(NOT_STARTED));
    u8::try_from(code).unwrap_or(u8::MAX)
}

/// Whether this process belongs to those that hear an interruption typed at the terminal.
fn is_in_foreground() -> bool {
    File::open("/dev/tty").is_ok_and(|terminal| tcgetpgrp(terminal).is_ok_and(|foreground| foreground == getpgrp()))
}
