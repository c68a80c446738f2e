//! Services that are removed, and what becomes of their stock and their open work.

use super::App;
use super::execute::{Done, order_skus, save, wire_events};
use super::locations::refused;
use super::services::refuse_work;
use crate::domain::{
    Command, Context, Decision, Fact, Location, Locations, Order, Stage, StockRow, Target, decide, fact_of_stock,
    let_go,
};
use crate::failure::{Exit, Failure, Result};
use crate::store::{OrderFilter, Tx, Work};
use crate::wire::{self, Outcome};

/// What becomes of the stock and the open work of a service that is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving<'a> {
    /// There must be neither.
    Empty,
    /// They go to this location.
    Transfer(&'a str),
    /// The stock is forgotten; there must be no open work.
    Drop,
    /// They stay, and the location is the merchant's own.
    Keep,
}

impl App<'_> {
    /// Removes a service: it stays readable and takes no new work.
    pub fn remove_service(&self, name: &str, handle: &str, leaving: Leaving<'_>) -> Result<Outcome> {
        self.write(|tx| {
            let mut context = self.context(tx)?;
            let service = context.locations.find_known_service(handle)?.clone();
            if service.former_service.is_some() {
                return Ok(Outcome { service: wire::Service::from_domain(&service), ..Outcome::new(name) });
            }
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
                Leaving::Keep => {
                    self.keep_location(tx, context, service.kept(), &mut outcome)?;
                    return Ok(outcome);
                }
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

    /// Makes the location of a service the merchant's own, with all that is there.
    fn keep_location(&self, tx: &Tx<'_>, mut context: Context, kept: Location, outcome: &mut Outcome) -> Result<()> {
        outcome.changed = true;
        outcome.events.push(self.record(tx, Fact::ServiceRemoved(kept.clone()))?);
        outcome.service = wire::Service::from_domain(&kept);
        outcome.location = Some(wire::Location::from_domain(&kept, &context.shop));
        (context.next_seq, context.locations) = (tx.next_seq()?, tx.locations()?);
        let mut ids: Vec<i64> = tx.open_work_at(&kept.handle)?.into_iter().map(|(id, _)| id).collect();
        ids.dedup();
        for id in &ids {
            let order = tx.order(*id)?;
            context.stock = tx.stock_of(&order_skus(&order))?;
            let decision = let_go(&order, &context);
            if !decision.events.is_empty() {
                self.save_leaving(tx, &mut context, &order, decision, outcome)?;
            } else {
                outcome.orders.push(order.name);
            }
        }
        if !ids.is_empty() {
            let name = kept.display_name();
            let work = if ids.len() == 1 { "1 order has".to_owned() } else { format!("{} orders have", ids.len()) };
            let list = format!("consign order list --location {}", kept.handle);
            outcome.warnings.push(format!("{work} open work at {name}, which you ship yourself now: {list}"));
        }
        // What lists say of an order depends on whose its locations are.
        let there = OrderFilter { location: Some(kept.handle), ..OrderFilter::default() };
        let mut ids = Vec::new();
        tx.list_orders(&there, 0, i64::MAX, &mut |row| {
            ids.push(row.id);
            Ok(())
        })?;
        ids.iter().try_for_each(|id| tx.refresh_order(&tx.order(*id)?, &context.locations))
    }

    /// Writes what becomes of an order with work there.
    fn save_leaving(
        &self,
        tx: &Tx<'_>,
        context: &mut Context,
        order: &Order,
        mut decision: Decision,
        outcome: &mut Outcome,
    ) -> Result<()> {
        self.sign(&mut decision.events);
        let Done { order, events, warnings, .. } = save(tx, Some(order), decision, context)?;
        outcome.events.extend(wire_events(&order, &events, &context.locations));
        outcome.warnings.extend(warnings);
        if !outcome.orders.contains(&order.name) {
            outcome.orders.push(order.name);
        }
        Ok(())
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
            let decision = decide(&order, &target, &command, context)?;
            self.save_leaving(tx, context, &order, decision, outcome)?;
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
                updated_at: self.time.now(tx)?,
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

/// A service that is removed lets go of its work even if it keeps its stock at a single location.
fn may_leave(locations: &mut Locations, handle: &str) {
    let location = locations.0.iter_mut().find(|location| location.handle == handle);
    if let Some(service) = location.and_then(|location| location.service.as_mut()) {
        service.single_location = false;
    }
}
