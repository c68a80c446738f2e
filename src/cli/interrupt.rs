//! The wish of a person, or of the machine, that a command which would never end should end now.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

use crate::failure::{Failure, Result};

/// Whether it was interrupted.
#[derive(Debug)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From now on an interruption ends the process no more: it is only remembered.
    pub fn listen() -> Result<Interrupt> {
        let interrupted = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            let listening = flag::register(signal, Arc::clone(&interrupted));
            listening.map_err(|error| Failure::io(format!("listening for interruptions: {error}")))?;
        }
        Ok(Interrupt(interrupted))
    }

    /// Whether it was.
    pub fn came(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
