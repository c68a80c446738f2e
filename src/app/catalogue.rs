//! Services, locations, stock and settings over their life (contract 10.9, 10.10).

use super::App;
use super::execute::{Done, save, wire_events};
use crate::domain::{Command, Location, Locations, Quantity, Service, Stage, StockRow, Target, Workflow, decide};
use crate::failure::{Exit, Failure, Result};
use crate::store::{Adjustment, Tx};
use crate::wire::{
    self, Config, ConfigItem, ConfigList, InventoryList, InventoryRow, LocationItem, LocationList, Outcome,
    ServiceItem, ServiceList,
};

/// A service to be added, with a location of the same handle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewService {
    pub handle: String,
    pub name: Option<String>,
    pub workflow: Workflow,
    pub single_location: bool,
}

/// What is to change of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceChange {
    pub handle: String,
    pub name: Option<String>,
    pub workflow: Option<Workflow>,
    pub single_location: Option<bool>,
}

/// A location to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLocation {
    pub handle: String,
    pub name: Option<String>,
}

/// What is to change of a stock row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InventoryChange {
    /// Makes the row, or sets what is counted.
    Set { on_hand: Quantity, unavailable: Option<Quantity> },
    /// Corrects the units on hand.
    Adjust { by: Quantity, reason: Option<String> },
}

/// The settings, as `config` names them, in its order.
const SETTINGS: [&str; 5] = ["auto-fulfill", "require-paid", "default-location", "shop", "currency"];

impl App {
    /// Adds a service and its location.
    pub fn add_service(&self, name: &str, new: &NewService) -> Result<Outcome> {
        self.write(|tx| {
            let display = new.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| new.handle.clone());
            let service =
                Service { name: display.clone(), workflow: new.workflow, single_location: new.single_location };
            let location = insert(tx, &new.handle, display, Some(service))?;
            let mut outcome = Outcome { changed: true, ..Outcome::new(name) };
            outcome.service = wire::Service::from_domain(&location);
            Ok(outcome)
        })
    }

    /// Adds a location of the merchant's own.
    pub fn add_location(&self, name: &str, new: &NewLocation) -> Result<Outcome> {
        self.write(|tx| {
            let display = new.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| new.handle.clone());
            let location = insert(tx, &new.handle, display, None)?;
            let mut outcome = Outcome { changed: true, ..Outcome::new(name) };
            outcome.location = Some(wire::Location::from_domain(&location, &tx.shop()?));
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
            let service = locations.get(handle).and_then(wire::Service::from_domain);
            service.ok_or_else(|| no_service(handle))
        })
    }

    /// All locations, by age.
    pub fn list_locations(&self) -> Result<LocationList> {
        self.read(|tx| {
            let (locations, shop) = (tx.locations()?, tx.shop()?);
            let items = locations.0.iter().map(|location| LocationItem::from_domain(location, &shop));
            Ok(LocationList::whole(items.collect()))
        })
    }

    /// One location.
    pub fn show_location(&self, handle: &str) -> Result<wire::Location> {
        self.read(|tx| {
            let locations = tx.locations()?;
            let location = locations.get(handle).ok_or_else(|| no_location(handle))?;
            Ok(wire::Location::from_domain(location, &tx.shop()?))
        })
    }

    /// Changes a service. Its workflow and its kind can change only while nothing requested is open there (A21).
    pub fn set_service(&self, name: &str, change: &ServiceChange) -> Result<Outcome> {
        self.write(|tx| {
            let before = services_location(&tx.locations()?, &change.handle)?;
            let mut after = before.clone();
            if let Some(service) = &mut after.service {
                if let Some(name) = change.name.as_ref().filter(|name| !name.is_empty()) {
                    service.name.clone_from(name);
                }
                service.workflow = change.workflow.unwrap_or(service.workflow);
                service.single_location = change.single_location.unwrap_or(service.single_location);
            }
            let kind_changes = before.place() != after.place();
            if kind_changes {
                refuse_requested_work(tx, &before)?;
            }
            let changed = before != after;
            if changed {
                tx.update_location(&after)?;
            }
            if kind_changes {
                // What lists say of an order depends on the kind of its services.
                refresh_orders(tx, &after.handle)?;
            }
            let mut outcome = Outcome { changed, ..Outcome::new(name) };
            outcome.service = wire::Service::from_domain(&after);
            Ok(outcome)
        })
    }

    /// Removes a service: it stays readable and takes no new work. Open work and stock go to `transfer_to`.
    pub fn remove_service(&self, name: &str, handle: &str, transfer_to: Option<&str>) -> Result<Outcome> {
        self.write(|tx| {
            let mut context = self.context(tx)?;
            let service = services_location(&context.locations, handle)?;
            let work = tx.open_work_at(handle)?;
            refuse_work_with_service(tx, &service, &work)?;
            let stock = tx.stock_rows(None, Some(handle))?;
            let mut outcome = Outcome { changed: service.active, ..Outcome::new(name) };
            match transfer_to {
                None if !work.is_empty() || !stock.is_empty() => {
                    let message =
                        format!("{handle} has {} open fulfillment orders and {} stock rows", work.len(), stock.len());
                    return Err(Failure::new("service_in_use", Exit::Refused, message).hint(format!(
                        "consign service remove {handle} --transfer-to {}",
                        context.shop.default_location
                    )));
                }
                None => {}
                Some(to) => {
                    let destination = context.locations.get(to).ok_or_else(|| no_location(to))?.clone();
                    if to == handle {
                        return Err(refused("same_location", format!("{to} is the location of the service itself")));
                    }
                    if !destination.active {
                        return Err(refused("location_inactive", format!("{to} is not active")));
                    }
                    transfer_stock(tx, &stock, to)?;
                    may_leave(&mut context.locations, handle);
                    for (id, number) in work {
                        let order = tx.order(id)?;
                        let command = Command::Move {
                            target: Target::FulfillmentOrder(number),
                            lines: Vec::new(),
                            to: to.to_owned(),
                            reason: None,
                        };
                        context.stock = tx.stock_of(&super::execute::order_skus(&order))?;
                        let decision = decide(&order, &command, &context)?;
                        let Done { order, events, warnings, .. } = save(tx, Some(&order), decision, &mut context)?;
                        outcome.events.extend(wire_events(&order, &events, &context.locations));
                        outcome.warnings.extend(warnings);
                        if !outcome.orders.contains(&order.name) {
                            outcome.orders.push(order.name);
                        }
                    }
                    for row in &stock {
                        tx.remove_stock(&row.sku, handle)?;
                    }
                }
            }
            let removed = Location { active: false, ..service };
            tx.update_location(&removed)?;
            outcome.service = wire::Service::from_domain(&removed);
            Ok(outcome)
        })
    }

    /// Renames a location, or takes it out of use.
    pub fn set_location(
        &self,
        name: &str,
        handle: &str,
        display: Option<&str>,
        active: Option<bool>,
    ) -> Result<Outcome> {
        self.write(|tx| {
            let (locations, shop) = (tx.locations()?, tx.shop()?);
            let before = locations.get(handle).ok_or_else(|| no_location(handle))?;
            if active == Some(false) && shop.default_location == handle {
                let refusal =
                    refused("location_inactive", format!("{handle} is the default location and must stay active"));
                return Err(refusal.hint("consign config set default-location LOCATION"));
            }
            let mut after = before.clone();
            if let Some(display) = display.filter(|display| !display.is_empty()) {
                display.clone_into(&mut after.name);
            }
            after.active = active.unwrap_or(before.active);
            let changed = *before != after;
            if changed {
                tx.update_location(&after)?;
            }
            let mut outcome = Outcome { changed, ..Outcome::new(name) };
            outcome.location = Some(wire::Location::from_domain(&after, &shop));
            Ok(outcome)
        })
    }

    /// Stock rows, by SKU and location.
    pub fn list_inventory(&self, sku: Option<&str>, location: Option<&str>) -> Result<InventoryList> {
        self.read(|tx| {
            if let Some(location) = location {
                super::read::known_location(tx, location, false)?;
            }
            if let Some(sku) = sku.filter(|sku| tx.stock_of(&[sku]).is_ok_and(|stock| stock.0.is_empty())) {
                return Err(no_sku(sku));
            }
            let rows = tx.stock_rows(sku, location)?;
            Ok(InventoryList::whole(rows.iter().map(InventoryRow::from_domain).collect()))
        })
    }

    /// Sets or corrects a stock row.
    pub fn change_inventory(&self, name: &str, sku: &str, handle: &str, change: &InventoryChange) -> Result<Outcome> {
        self.write(|tx| {
            let locations = tx.locations()?;
            let location = locations.get(handle).ok_or_else(|| no_location(handle))?;
            let stock = tx.stock_of(&[sku])?;
            let before = stock.row(sku, handle);
            let after = match change {
                InventoryChange::Set { on_hand, unavailable } => StockRow {
                    sku: sku.to_owned(),
                    location: location.handle.clone(),
                    on_hand: *on_hand,
                    committed: match before {
                        Some(row) => row.committed,
                        None => tx.committed_units(sku, handle)?,
                    },
                    unavailable: unavailable.unwrap_or(before.map_or(0, |row| row.unavailable)),
                },
                InventoryChange::Adjust { by, reason } => {
                    let row = before.ok_or_else(|| no_sku_at(sku, handle))?;
                    tx.add_adjustment(&Adjustment {
                        at: self.now,
                        sku: sku.to_owned(),
                        location: handle.to_owned(),
                        change: *by,
                        reason: reason.clone(),
                    })?;
                    StockRow { on_hand: row.on_hand + by, ..row.clone() }
                }
            };
            let changed = before != Some(&after) || matches!(change, InventoryChange::Adjust { .. });
            if changed {
                tx.put_stock(&after)?;
            }
            let mut outcome = Outcome { changed, ..Outcome::new(name) };
            if after.on_hand < 0 {
                outcome.warnings.push(format!("{} of {sku} are on hand at {handle}.", after.on_hand));
            }
            outcome.inventory = vec![InventoryRow::from_domain(&after)];
            Ok(outcome)
        })
    }

    /// One setting.
    pub fn get_config(&self, key: &str) -> Result<Config> {
        self.read(|tx| Ok(Config::new(key, tx.setting(key)?)))
    }

    /// All settings.
    pub fn list_config(&self) -> Result<ConfigList> {
        self.read(|tx| {
            let mut items = Vec::new();
            for key in SETTINGS {
                items.push(ConfigItem { key: key.to_owned(), value: tx.setting(key)? });
            }
            Ok(ConfigList::whole(items))
        })
    }

    /// Changes a setting. The value has been judged by its key, except for locations.
    pub fn set_config(&self, name: &str, key: &str, value: &str) -> Result<Outcome> {
        self.write(|tx| {
            if key == "default-location" {
                let locations = tx.locations()?;
                let location = locations.get(value).ok_or_else(|| no_location(value))?;
                if location.service.is_some() {
                    return Err(Failure::usage(format!(
                        "{value} is a service's location; the default is the merchant's own"
                    )));
                }
                if !location.active {
                    return Err(refused("location_inactive", format!("{value} is not active")));
                }
            }
            let changed = tx.setting(key)?.as_deref() != Some(value);
            if changed {
                tx.set_setting(key, value)?;
            }
            let mut outcome = Outcome { changed, ..Outcome::new(name) };
            outcome.config = Some(Config::new(key, Some(value.to_owned())));
            Ok(outcome)
        })
    }
}

/// Writes a new location, if its handle is free: the handle of a removed service stays taken.
pub(super) fn insert(tx: &Tx<'_>, handle: &str, name: String, service: Option<Service>) -> Result<Location> {
    let locations = tx.locations()?;
    if locations.get(handle).is_some() {
        let message = format!("there is a location {handle} already");
        return Err(Failure::new("already_exists", Exit::Conflict, message).hint("choose another handle"));
    }
    let id = locations.0.iter().map(|location| location.id).max().unwrap_or(0) + 1;
    let location = Location { id, handle: handle.to_owned(), name, active: true, service };
    tx.insert_location(&location)?;
    Ok(location)
}

fn services_location(locations: &Locations, handle: &str) -> Result<Location> {
    let found = locations.get(handle).filter(|location| location.service.is_some());
    found.cloned().ok_or_else(|| no_service(handle))
}

/// Work that was requested and is still open keeps the kind of its service as it is.
fn refuse_requested_work(tx: &Tx<'_>, location: &Location) -> Result<()> {
    for (id, number) in tx.open_work_at(&location.handle)? {
        let order = tx.order(id)?;
        let Some(work) = order.fulfillment_order(number) else { continue };
        if Stage::of(&order, work) != Stage::Unfulfilled {
            return Err(in_use(location, &order.fulfillment_order_name(number)));
        }
    }
    Ok(())
}

fn refuse_work_with_service(tx: &Tx<'_>, location: &Location, work: &[(i64, u32)]) -> Result<()> {
    for (id, number) in work {
        let order = tx.order(*id)?;
        let Some(work) = order.fulfillment_order(*number) else { continue };
        if Stage::of(&order, work).is_with_service() {
            return Err(in_use(location, &order.fulfillment_order_name(*number)));
        }
    }
    Ok(())
}

fn in_use(location: &Location, work: &str) -> Failure {
    let message = format!("{} has requested work that is still open: {work}", location.handle);
    Failure::new("service_in_use", Exit::Refused, message).hint(format!("consign service inbox {}", location.handle))
}

/// Writes anew what lists say of the orders with open work at a location.
fn refresh_orders(tx: &Tx<'_>, handle: &str) -> Result<()> {
    let locations = tx.locations()?;
    let mut ids: Vec<i64> = tx.open_work_at(handle)?.into_iter().map(|(id, _)| id).collect();
    ids.dedup();
    for id in ids {
        tx.refresh_order(&tx.order(id)?, &locations)?;
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

/// Adds the rows of a location to those of another; what is committed follows the work.
fn transfer_stock(tx: &Tx<'_>, rows: &[StockRow], to: &str) -> Result<()> {
    for row in rows {
        let stock = tx.stock_of(&[&row.sku])?;
        let committed = match stock.row(&row.sku, to) {
            Some(there) => there.committed,
            None => tx.committed_units(&row.sku, to)?,
        };
        let there = stock.row(&row.sku, to);
        tx.put_stock(&StockRow {
            sku: row.sku.clone(),
            location: to.to_owned(),
            on_hand: row.on_hand + there.map_or(0, |there| there.on_hand),
            committed,
            unavailable: row.unavailable + there.map_or(0, |there| there.unavailable),
        })?;
    }
    Ok(())
}

fn refused(code: &'static str, message: String) -> Failure {
    Failure::new(code, Exit::Refused, message)
}

fn no_service(handle: &str) -> Failure {
    Failure::not_found("service_not_found", format!("there is no service {handle}")).hint("consign service list")
}

fn no_location(handle: &str) -> Failure {
    Failure::not_found("location_not_found", format!("there is no location {handle}")).hint("consign location list")
}

fn no_sku(sku: &str) -> Failure {
    Failure::not_found("sku_not_found", format!("no location stocks {sku}")).hint("consign inventory list")
}

fn no_sku_at(sku: &str, handle: &str) -> Failure {
    Failure::not_found("sku_not_found", format!("{handle} does not stock {sku}"))
        .hint(format!("consign inventory set {sku} --location {handle} --on-hand N"))
}
