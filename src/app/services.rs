//! Services over their life: added, changed, removed.

use super::App;
use super::execute::{Done, order_skus, save, wire_events};
use super::locations::refused;
use crate::domain::{
    Command, Context, Fact, Location, Locations, Service, ServiceSettings, SettingsChange, Stage, StockRow, Target,
    Workflow, decide, fact_of_stock,
};
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

/// What becomes of the stock and the open work of a service that is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving<'a> {
    /// There must be neither.
    Empty,
    /// They go to this location.
    Transfer(&'a str),
    /// The stock is forgotten; there must be no open work.
    Drop,
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
            let service = wire::Service::from_domain(locations.find_service(handle)?);
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

    /// Removes a service: it stays readable and takes no new work.
    pub fn remove_service(&self, name: &str, handle: &str, leaving: Leaving<'_>) -> Result<Outcome> {
        self.write(|tx| {
            let mut context = self.context(tx)?;
            let service = context.locations.find_service(handle)?.clone();
            let work = tx.open_work_at(handle)?;
            refuse_work(tx, &service, &work, Stage::is_with_service)?;
            let stock = tx.stock_rows(None, Some(handle))?;
            let mut outcome = Outcome { changed: service.active, ..Outcome::new(name) };
            match leaving {
                Leaving::Empty if !work.is_empty() || !stock.is_empty() => {
                    return Err(in_use(&context, handle, &work, &stock));
                }
                Leaving::Drop if !work.is_empty() => return Err(in_use(&context, handle, &work, &stock)),
                Leaving::Empty | Leaving::Drop => {}
                Leaving::Transfer(to) => {
                    let destination = context.locations.find(to)?.clone();
                    if to == handle {
                        return Err(refused("same_location", format!("{to} is the location of the service itself")));
                    }
                    if !destination.active {
                        return Err(refused("location_inactive", format!("{to} is not active")));
                    }
                    outcome.events.extend(self.transfer_stock(tx, &stock, to)?);
                    self.transfer_work(tx, &mut context, handle, (work, to), &mut outcome)?;
                }
            }
            for row in &stock {
                let (sku, location) = (row.sku.clone(), row.location.clone());
                let fact = Fact::InventorySet { sku, location, on_hand: None, unavailable: None };
                outcome.events.push(self.record(tx, fact)?);
            }
            let mut removed = Location { active: false, ..service };
            if let Some(service) = &mut removed.service {
                service.behaviour = None;
            }
            if outcome.changed {
                let fact = Fact::ServiceRemoved(removed.clone());
                outcome.events.push(self.record(tx, fact)?);
            }
            // One that was removed before may still have lost what was left at it.
            outcome.changed = !outcome.events.is_empty();
            outcome.service = wire::Service::from_domain(&removed);
            Ok(outcome)
        })
    }

    /// Moves the open work of a service to another location.
    fn transfer_work(
        &self,
        tx: &Tx<'_>,
        context: &mut Context,
        handle: &str,
        (work, to): (Vec<Work>, &str),
        outcome: &mut Outcome,
    ) -> Result<()> {
        context.next_seq = tx.next_seq()?;
        may_leave(&mut context.locations, handle);
        for (id, number) in work {
            let order = tx.sound_order(id, &context.locations)?;
            let target = Target::FulfillmentOrder(number);
            let command = Command::Move { lines: Vec::new(), to: to.to_owned(), reason: None };
            context.stock = tx.stock_of(&order_skus(&order))?;
            let mut decision = decide(&order, &target, &command, context)?;
            self.sign(&mut decision.events);
            let Done { order, events, warnings, .. } = save(tx, Some(&order), decision, context)?;
            outcome.events.extend(wire_events(&order, &events, &context.locations));
            outcome.warnings.extend(warnings);
            if !outcome.orders.contains(&order.name) {
                outcome.orders.push(order.name);
            }
        }
        Ok(())
    }

    /// Adds the rows of a location to those of another; what is committed follows the work.
    fn transfer_stock(&self, tx: &Tx<'_>, rows: &[StockRow], to: &str) -> Result<Vec<wire::Event>> {
        let mut events = Vec::new();
        for row in rows {
            let stock = tx.stock_of(&[&row.sku])?;
            let there = stock.row(&row.sku, to);
            let sum = StockRow {
                sku: row.sku.clone(),
                location: to.to_owned(),
                on_hand: row.on_hand + there.map_or(0, |there| there.on_hand),
                committed: 0,
                unavailable: row.unavailable + there.map_or(0, |there| there.unavailable),
            };
            events.push(self.record(tx, fact_of_stock(&sum))?);
        }
        Ok(events)
    }
}

/// Why a service cannot go as it is.
fn in_use(context: &Context, handle: &str, work: &[Work], stock: &[StockRow]) -> Failure {
    let message = format!("{handle} has {} open fulfillment orders and {} stock rows", work.len(), stock.len());
    let hint = format!("consign service remove {handle} --transfer-to {}", context.shop.default_location);
    Failure::new("service_in_use", Exit::Refused, message).hint(hint)
}

/// Refuses a change of a service while any of this work of its has come as far as `is_kept` says.
fn refuse_work(tx: &Tx<'_>, service: &Location, work: &[Work], is_kept: impl Fn(Stage) -> bool) -> Result<()> {
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

/// A service that is removed lets go of its work even if it keeps its stock at a single location.
fn may_leave(locations: &mut Locations, handle: &str) {
    let location = locations.0.iter_mut().find(|location| location.handle == handle);
    if let Some(service) = location.and_then(|location| location.service.as_mut()) {
        service.single_location = false;
    }
}
