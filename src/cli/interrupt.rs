//! The wish of a person, or of the machine, that a command should end now: one that would never end, or that is in the
//! middle of something.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::{flag, low_level};

use crate::failure::{Failure, Result};

/// Whether it was interrupted.
#[derive(Debug)]
pub struct Interrupt(Arc<AtomicBool>);

/// Where an interruption waits: it ends the process when the shelter is left, as it does at once outside. A second one
/// does not wait.
#[derive(Debug)]
pub struct Shelter {
    /// Whether the next interruption ends the process at once.
    exposed: Arc<AtomicBool>,
    /// The signal that waits; 0 for none.
    waiting: Arc<AtomicUsize>,
}

impl Interrupt {
    /// From now on an interruption ends the process no more: it is only remembered.
    pub fn listen() -> Result<Interrupt> {
        let interrupted = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            flag::register(signal, Arc::clone(&interrupted)).map_err(deaf)?;
        }
        Ok(Interrupt(interrupted))
    }

    /// Whether it was.
    pub fn came(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Shelter {
    /// One that nobody is in yet.
    pub fn build() -> Result<Shelter> {
        let shelter = Shelter { exposed: Arc::new(AtomicBool::new(true)), waiting: Arc::default() };
        let Shelter { exposed, waiting } = &shelter;
        for signal in [SIGINT, SIGTERM] {
            // In this order: one that waits leaves the next one nowhere to wait.
            flag::register_conditional_default(signal, Arc::clone(exposed)).map_err(deaf)?;
            flag::register(signal, Arc::clone(exposed)).map_err(deaf)?;
            flag::register_usize(signal, Arc::clone(waiting), signal.unsigned_abs() as usize).map_err(deaf)?;
        }
        Ok(shelter)
    }

    /// Goes in, or stays in; whether an interruption waits.
    pub fn enter(&self) -> bool {
        let waits = self.waiting.load(Ordering::Relaxed) != 0;
        self.exposed.store(waits, Ordering::Relaxed);
        waits
    }

    /// Goes out, to the interruption that waits.
    pub fn leave(&self) {
        self.exposed.store(true, Ordering::Relaxed);
        if let Ok(signal @ 1..) = i32::try_from(self.waiting.load(Ordering::Relaxed)) {
            // It does not return, unless the signal has been taken away from this process.
            let _ = low_level::emulate_default_handler(signal);
        }
    }
}

fn deaf(error: std::io::Error) -> Failure {
    Failure::io(format!("listening for interruptions: {error}"))
}
