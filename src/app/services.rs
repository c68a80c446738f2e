//! Services over their life: added and changed.

use super::App;
use crate::domain::{Fact, Location, Service, ServiceSettings, SettingsChange, Stage, Workflow};
use crate::failure::{Exit, Failure, Result};
use crate::store::{Tx, Work};
use crate::wire::{self, Outcome, ServiceItem, ServiceList};

/// A service to be added, with a location of the same handle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewService {
    pub handle: String,
    pub name: Option<String>,
    pub workflow: Workflow,
    pub single_location: bool,
    pub settings: SettingsChange,
}

/// What is to change of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceChange {
    pub handle: String,
    pub name: Option<String>,
    pub workflow: Option<Workflow>,
    pub single_location: Option<bool>,
    pub settings: SettingsChange,
}

impl App<'_> {
    /// Adds a service and its location.
    pub fn add_service(&self, name: &str, new: &NewService) -> Result<Outcome> {
        self.write(|tx| {
            let display = new.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| new.handle.clone());
            let service = Service {
                name: display.clone(),
                workflow: new.workflow,
                single_location: new.single_location,
                behaviour: None,
                settings: new.settings.applied(&ServiceSettings::default()),
            };
            let (location, event) = self
                .open_location(tx, Location { service: Some(service), ..Location::new(new.handle.clone(), display) })?;
            let mut outcome = Outcome { changed: true, events: vec![event], ..Outcome::new(name) };
            outcome.service = wire::Service::from_domain(&location);
            Ok(outcome)
        })
    }

    /// All services, by age.
    pub fn list_services(&self) -> Result<ServiceList> {
        self.read(|tx| {
            let locations = tx.locations()?;
            Ok(ServiceList::whole(locations.0.iter().filter_map(ServiceItem::from_domain).collect()))
        })
    }

    /// One service.
    pub fn show_service(&self, handle: &str) -> Result<wire::Service> {
        self.read(|tx| {
            let locations = tx.locations()?;
            let service = wire::Service::from_domain(locations.find_known_service(handle)?);
            service.ok_or_else(|| Failure::internal(format!("the service {handle} was there a moment ago")))
        })
    }

    /// Changes a service. Its workflow and its kind can change only while nothing requested is open there (A21).
    pub fn set_service(&self, name: &str, change: &ServiceChange) -> Result<Outcome> {
        self.write(|tx| {
            let before = tx.locations()?.find_service(&change.handle)?.clone();
            let mut after = before.clone();
            if let Some(service) = &mut after.service {
                if let Some(name) = change.name.as_ref().filter(|name| !name.is_empty()) {
                    service.name.clone_from(name);
                }
                service.workflow = change.workflow.unwrap_or(service.workflow);
                service.single_location = change.single_location.unwrap_or(service.single_location);
                service.settings = change.settings.applied(&service.settings);
            }
            let kind_changes = before.place() != after.place();
            if kind_changes {
                // Work that was requested and is still open keeps the kind of its service as it is.
                refuse_work(tx, &before, &tx.open_work_at(&before.handle)?, |stage| stage != Stage::Unfulfilled)?;
            }
            let mut outcome = Outcome { changed: before != after, ..Outcome::new(name) };
            if outcome.changed {
                let fact = Fact::ServiceEdited(after.clone());
                outcome.events.push(self.record(tx, fact)?);
            }
            if kind_changes {
                // What lists say of an order depends on the kind of its services.
                refresh_orders(tx, &after.handle)?;
            }
            outcome.service = wire::Service::from_domain(&after);
            Ok(outcome)
        })
    }
}

/// Refuses a change of a service while any of this work of its has come as far as `is_kept` says.
pub(super) fn refuse_work(
    tx: &Tx<'_>,
    service: &Location,
    work: &[Work],
    is_kept: impl Fn(Stage) -> bool,
) -> Result<()> {
    for (id, number) in work {
        let order = tx.order(*id)?;
        if order.fulfillment_order(*number).is_some_and(|work| is_kept(Stage::of(&order, work))) {
            let name = order.fulfillment_order_name(*number);
            let message = format!("{} has open requests: {name}", service.handle);
            let hint = format!("consign service inbox {}", service.handle);
            return Err(Failure::new("service_in_use", Exit::Refused, message).hint(hint));
        }
    }
    Ok(())
}

/// Writes anew what lists say of the orders with open work at a location.
fn refresh_orders(tx: &Tx<'_>, handle: &str) -> Result<()> {
    let locations = tx.locations()?;
    let mut ids: Vec<i64> = tx.open_work_at(handle)?.into_iter().map(|(id, _)| id).collect();
    ids.dedup();
    for id in ids {
        tx.refresh_order(&tx.sound_order(id, &locations)?, &locations)?;
    }
    Ok(())
}
