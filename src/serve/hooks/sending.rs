//! A server sends by itself: after each commit of its own, and every second, because other processes write and clocks
//! move.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::sender::Sender;
use crate::domain::Hostility;
use crate::failure::{Failure, Result};
use crate::serve::desk::Desk;
use crate::serve::wake::Wake;

/// Between two looks at what is due.
const PAUSE: Duration = Duration::from_secs(1);

/// The thread that sends.
pub struct Sending {
    wake: Wake,
    stop: Arc<AtomicBool>,
    finish: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Sending {
    /// Begins at once. What goes wrong is told, once until it goes well again; the next look is a second later.
    ///
    /// # Errors
    /// `io_error` where the machine gives no thread.
    pub fn begin(
        desk: Arc<Desk>,
        (wake, woken): (Wake, Receiver<()>),
        hostility: Hostility,
        told: impl Fn(&str) + Send + 'static,
    ) -> Result<Sending> {
        let stop = Arc::new(AtomicBool::new(false));
        let finish = Arc::new(AtomicBool::new(false));
        let (stopped, finishing, bell) = (Arc::clone(&stop), Arc::clone(&finish), wake.clone());
        let send = move || {
            let mut sender = Sender::new(desk, bell, hostility, true);
            let mut failed = false;
            while !stopped.load(Ordering::Relaxed) {
                match sender.turn(Some, &mut |_, _| {}) {
                    Ok(_) => failed = false,
                    Err(failure) if !std::mem::replace(&mut failed, true) => {
                        told(&format!("deliveries cannot be sent: {}", failure.message));
                    }
                    Err(_) => {}
                }
                match woken.recv_timeout(PAUSE) {
                    Ok(()) => woken.try_iter().for_each(drop),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
            }
            // No try takes longer than its time.
            while finishing.load(Ordering::Relaxed) && sender.settle().is_ok() && sender.is_busy() {
                let _ = woken.recv_timeout(PAUSE);
            }
            // If the file cannot be written now, the claims run out by themselves.
            let _ = sender.give_up();
        };
        let thread = thread::Builder::new().spawn(send);
        let thread = thread.map_err(|error| Failure::io(format!("starting the server: {error}")))?;
        Ok(Sending { wake, stop, finish, thread })
    }

    /// Ends: what is on its way arrives first, or is given up and stays due.
    pub fn end(self, finish: bool) {
        self.finish.store(finish, Ordering::Relaxed);
        self.stop.store(true, Ordering::Relaxed);
        self.wake.now();
        // A thread that failed has nothing left to end.
        let _ = self.thread.join();
    }
}
