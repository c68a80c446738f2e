//! Services that act by themselves do so under a server too: what is due is done at its start, after each commit of its
//! own, and every second, because other processes write and clocks move.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::desk::Desk;
use super::wake::Wake;
use crate::app::Watcher;
use crate::failure::{Failure, Result};
use crate::store::Tx;
use crate::wire::RunItem;

/// Between two looks at what is due.
const PAUSE: Duration = Duration::from_secs(1);

/// The thread on which services act.
pub struct Acting {
    wake: Wake,
    stop: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

/// Lets a run end when the server does.
struct UntilStopped<'a> {
    stopped: &'a AtomicBool,
    /// Who is to know of each act.
    sender: &'a Wake,
}

impl Watcher for UntilStopped<'_> {
    fn acts(&mut self, _: Vec<RunItem>) -> Result<()> {
        self.sender.now();
        Ok(())
    }

    fn is_enough(&mut self, _: &Tx<'_>) -> Result<bool> {
        Ok(self.stopped.load(Ordering::Relaxed))
    }
}

impl Acting {
    /// Begins at once; the sender of deliveries is woken by each act. What goes wrong is told, once until it goes well again; the next look is a second later.
    ///
    /// # Errors
    /// `io_error` where the machine gives no thread.
    pub fn begin(
        desk: Arc<Desk>,
        (wake, woken): (Wake, Receiver<()>),
        sender: Wake,
        told: impl Fn(&str) + Send + 'static,
    ) -> Result<Acting> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let act = move || {
            let mut failed = false;
            while !stopped.load(Ordering::Relaxed) {
                match desk.act(&mut UntilStopped { stopped: &stopped, sender: &sender }) {
                    Ok(()) => failed = false,
                    Err(failure) if !std::mem::replace(&mut failed, true) => {
                        told(&format!("services cannot act: {}", failure.message));
                    }
                    Err(_) => {}
                }
                match woken.recv_timeout(PAUSE) {
                    Ok(()) => woken.try_iter().for_each(drop),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
            }
        };
        let thread = thread::Builder::new().spawn(act);
        let thread = thread.map_err(|error| Failure::io(format!("starting the server: {error}")))?;
        Ok(Acting { wake, stop, thread })
    }

    /// Ends after the act that is on its way.
    pub fn end(self) {
        self.stop.store(true, Ordering::Relaxed);
        self.wake.now();
        self.thread.thread().unpark();
        // A thread that failed has nothing left to end.
        let _ = self.thread.join();
    }
}
