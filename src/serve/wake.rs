//! The bell that services which act by themselves listen to.

use std::sync::mpsc::{Receiver, Sender, channel};

/// Wakes the services: something was committed.
#[derive(Debug, Clone)]
pub struct Wake(Sender<()>);

/// A way to wake services, and the end at which they listen.
pub fn wake() -> (Wake, Receiver<()>) {
    let (sender, receiver) = channel();
    (Wake(sender), receiver)
}

impl Wake {
    pub fn now(&self) {
        // Where nobody listens, nobody acts.
        let _ = self.0.send(());
    }
}
