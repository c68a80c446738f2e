//! The bell that those listen to who do something by themselves: services that act, and who sends deliveries.

use std::sync::mpsc::{Receiver, Sender, channel};

/// Wakes whoever listens: something was committed.
#[derive(Debug, Clone)]
pub struct Wake(Vec<Sender<()>>);

/// A way to wake somebody, and the end at which he listens.
pub fn wake() -> (Wake, Receiver<()>) {
    let (sender, receiver) = channel();
    (Wake(vec![sender]), receiver)
}

impl Wake {
    /// Wakes the listeners of both.
    pub fn and(&self, other: &Wake) -> Wake {
        Wake(self.0.iter().chain(&other.0).cloned().collect())
    }

    pub fn now(&self) {
        // Where nobody listens, nobody acts.
        self.0.iter().for_each(|listener| _ = listener.send(()));
    }
}
