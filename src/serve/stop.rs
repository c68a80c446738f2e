//! The wish of a person, or of the machine, that the server should end.

use rustix::process::Signal;
use tokio::signal::unix::{self, SignalKind};

use crate::failure::{Failure, Result};

/// Where that wish is heard.
pub struct Stop {
    interrupted: unix::Signal,
    terminated: unix::Signal,
}

impl Stop {
    /// From now on neither signal ends the process.
    pub fn listen() -> Result<Stop> {
        let listen =
            |kind| unix::signal(kind).map_err(|error| Failure::io(format!("listening for interruptions: {error}")));
        Ok(Stop { interrupted: listen(SignalKind::interrupt())?, terminated: listen(SignalKind::terminate())? })
    }

    /// Waits for the next signal.
    pub async fn next(&mut self) -> Signal {
        tokio::select! {
            _ = self.interrupted.recv() => Signal::INT,
            _ = self.terminated.recv() => Signal::TERM,
        }
    }
}
