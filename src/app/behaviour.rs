//! How services act by themselves: changed and forgotten. What follows from it is no matter of this file.

use super::App;
use super::locations::refused;
use crate::domain::{BehaviourChange, Fact};
use crate::failure::Result;
use crate::wire::{self, Outcome};

impl App<'_> {
    /// Changes the behaviour of a service, which begins with the default; `None` forgets it.
    pub fn set_behaviour(&self, name: &str, handle: &str, change: Option<BehaviourChange>) -> Result<Outcome> {
        self.write(|tx| {
            let mut location = tx.locations()?.find_service(handle)?.clone();
            if !location.active {
                let message = format!("the service {handle} was removed: it does nothing by itself");
                return Err(refused("location_inactive", message).hint("consign service list"));
            }
            let mut outcome = Outcome::new(name);
            outcome.warnings.extend(change.as_ref().and_then(BehaviourChange::warning).as_ref().map(wire::hint));
            let place = location.place();
            if let Some(service) = &mut location.service {
                let before = service.behaviour.take();
                let after = change.map(|change| change.applied(before.as_deref(), place)).transpose()?.map(Box::new);
                outcome.changed = before != after;
                service.behaviour.clone_from(&after);
                if outcome.changed {
                    let fact = Fact::BehaviourChanged { service: handle.to_owned(), behaviour: after };
                    outcome.events.push(self.record(tx, fact)?);
                }
            }
            outcome.service = wire::Service::from_domain(&location);
            Ok(outcome)
        })
    }
}
