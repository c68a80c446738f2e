//! The natural path of a command about one order: find it, load it, decide, check, save, answer.

use super::webhooks::{announce, announce_stock};
use super::{App, OrderCommand, Reference};
use crate::domain::{
    self, Aim, By, Command, Context, Decision, Event, Fact, FulfillmentOrderNumber, Locations, Names, NextCommand,
    Order, Pick, Stock, StockRow, Target, Tracking, changed_rows, decide, did_you_mean, offers_need_stock,
    ordered_skus, ship_together, stock_changes, stock_warnings,
};
use crate::failure::{Failure, Result};
use crate::store::Tx;
use crate::wire::{self, InventoryRow, Outcome, Skipped};

/// What one command did to one order.
pub(super) struct Done {
    pub order: Order,
    pub events: Vec<Event>,
    pub skipped: Vec<domain::Skipped>,
    pub warnings: Vec<String>,
}

/// What is shipped together, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Fulfillment orders with the lines that are meant; none are all.
    pub works: Vec<(FulfillmentOrderNumber, Vec<Pick>)>,
    pub by: By,
    pub tracking: Vec<Tracking>,
    pub notify_customer: bool,
}

impl App<'_> {
    /// Carries out a command about one order, in one transaction. `name` is the command as it is typed.
    pub fn execute(&self, name: &str, command: OrderCommand) -> Result<Outcome> {
        self.write(|tx| {
            let OrderCommand { reference, command } = command;
            let (id, target) = reference.find(command.aim(), tx)?;
            self.act(tx, name, (id, target), &command)
        })
    }

    /// As [`App::execute`], about an order or a part of it that was looked up already.
    pub fn execute_on(&self, name: &str, about: (i64, Target), command: &Command) -> Result<Outcome> {
        self.write(|tx| self.act(tx, name, about, command))
    }

    /// Puts fulfillment orders of one order together: the first takes the work of the others.
    ///
    /// # Errors
    /// `usage` if they are of several orders; what `decide` says.
    pub fn merge(&self, name: &str, first: &Reference, others: &[Reference], lines: Vec<Pick>) -> Result<Outcome> {
        self.write(|tx| {
            let (id, target) = first.find(Aim::FulfillmentOrder, tx)?;
            let mut with = Vec::with_capacity(others.len());
            for other in others {
                match other.find(Aim::FulfillmentOrder, tx)? {
                    (of, _) if of != id => {
                        let message = format!("{} and {} are of two orders", first.text, other.text);
                        return Err(Failure::usage(message));
                    }
                    (_, Target::FulfillmentOrder(number)) => with.push(number),
                    _ => return Err(Failure::usage(format!("{} is no fulfillment order", other.text))),
                }
            }
            self.act(tx, name, (id, target), &Command::Merge { with, lines })
        })
    }

    /// Ships units of several fulfillment orders of an order together.
    pub fn ship_together(&self, name: &str, id: i64, parcel: &Parcel) -> Result<Outcome> {
        self.write(|tx| {
            let mut context = self.context(tx)?;
            let order = tx.sound_order(id, &context.locations)?;
            let Parcel { works, by, tracking, notify_customer } = parcel;
            let mut decision = ship_together(&order, works, *by, tracking, *notify_customer, &context)?;
            self.sign(&mut decision.events);
            let done = save(tx, Some(&order), decision, &mut context)?;
            self.outcome(tx, name, done, &mut context)
        })
    }

    fn act(&self, tx: &Tx<'_>, name: &str, (id, target): (i64, Target), command: &Command) -> Result<Outcome> {
        let mut context = self.context(tx)?;
        let order = tx.sound_order(id, &context.locations)?;
        let needs_stock = matches!(command, Command::Move { .. } | Command::Edit { .. });
        if needs_stock {
            context.stock = tx.stock_of(&skus(&order, command))?;
        }
        let mut decision = decide(&order, &target, command, &context)?;
        self.sign(&mut decision.events);
        let done = save(tx, Some(&order), decision, &mut context)?;
        let shipment = match target {
            Target::Fulfillment(number) => done.order.fulfillment(number),
            Target::Order | Target::FulfillmentOrder(_) => None,
        };
        let shipment =
            shipment.map(|shipment| wire::Fulfillment::from_domain(&done.order, shipment, &context.locations));
        let mut outcome = self.outcome(tx, name, done, &mut context)?;
        outcome.fulfillment = shipment;
        Ok(outcome)
    }

    /// The answer about one order.
    pub(super) fn outcome(&self, tx: &Tx<'_>, name: &str, done: Done, context: &mut Context) -> Result<Outcome> {
        let mut outcome = Outcome::new(name);
        outcome.changed = !done.events.is_empty();
        outcome.events = wire_events(&done.order, &done.events, &context.locations);
        outcome.skipped = done.skipped.iter().map(|skipped| wire_skipped(&done.order, skipped)).collect();
        outcome.inventory = rows_to_check(tx, &done)?;
        outcome.warnings = done.warnings;
        if self.whole_order || self.key.is_some() {
            if offers_need_stock(&done.order, context) {
                context.stock = tx.stock_of(&order_skus(&done.order))?;
            }
            outcome.order = Some(wire::Order::from_domain(&done.order, context));
        }
        Ok(outcome)
    }
}

/// Holds the result against the invariants, and writes the difference, the journal and the stock.
pub(super) fn save(tx: &Tx<'_>, before: Option<&Order>, decision: Decision, context: &mut Context) -> Result<Done> {
    write(tx, before, &decision, context)?;
    let Decision { events, after, skipped, warnings } = decision;
    let mut warnings: Vec<String> = warnings.iter().map(wire::hint).collect();
    let changes = stock_changes(before, &after, &events);
    if !changes.is_empty() {
        // A new order was routed by the stock of all its SKUs, which is as it was.
        let read = match before {
            None => None,
            Some(_) => Some(tx.stock_of(&distinct(changes.iter().map(|change| change.sku.as_str()).collect()))?),
        };
        let stock = read.as_ref().unwrap_or(&context.stock);
        let changed = changed_rows(stock, &changes, context.now);
        warnings.extend(write_stock(tx, stock, &changed, &ordered_skus(&after, &events), context)?);
    }
    Ok(Done { order: after, events, skipped, warnings })
}

/// Writes stock rows that changed, and says what a person should know of them. `ordered` is sorted.
pub(super) fn write_stock(
    tx: &Tx<'_>,
    before: &Stock,
    changed: &[StockRow],
    ordered: &[&str],
    context: &Context,
) -> Result<Vec<String>> {
    let mut warnings = Vec::new();
    for sku in ordered.iter().filter(|sku| !before.is_tracked(sku)) {
        warnings.extend(unstocked(tx, sku)?);
    }
    let rows: Vec<_> = changed.iter().map(|row| (before.row(&row.sku, &row.location), row)).collect();
    warnings.extend(stock_warnings(&rows, ordered));
    for (old, row) in &rows {
        old.map_or_else(|| tx.put_stock(row), |old| tx.change_stock(old, row))?;
    }
    let is_first = |sku: &str| !before.is_tracked(sku);
    let rows: Vec<_> = rows.iter().map(|(old, row)| (*old, Some(*row))).collect();
    announce_stock(tx, &context.shop, &context.locations, context.now, &rows, &is_first)?;
    Ok(warnings)
}

/// Holds the result against the invariants, and writes the difference and the journal. The stock is as it was.
pub(super) fn write(tx: &Tx<'_>, before: Option<&Order>, decision: &Decision, context: &mut Context) -> Result<()> {
    let Decision { events, after, .. } = decision;
    if events.is_empty() {
        return Ok(());
    }
    if let Some(violation) = domain::check(after, &context.locations) {
        return Err(Failure::internal(format!("order {} would be inconsistent: {violation}", after.name)));
    }
    match before {
        Some(before) => {
            tx.save_order(before, after, &context.locations, context.now)?;
            tx.append(Some(after.id), events)?;
        }
        None => {
            let document = tx.insert_order(after, &context.locations, context.now)?;
            tx.append_first(after, &document, events)?;
        }
    }
    context.next_seq += events.len() as i64;
    announce(tx, before, decision, context)
}

/// A warning for a SKU that nobody stocks, while others are tracked: it may be a slip.
fn unstocked(tx: &Tx<'_>, sku: &str) -> Result<Option<String>> {
    let tracked = tx.skus_beside(sku)?;
    if tracked.is_empty() {
        return Ok(None);
    }
    let hint = did_you_mean(sku, tracked.iter().map(String::as_str), NextCommand::ListInventory);
    Ok(Some(format!("no location stocks {sku}, while others are tracked: {}", wire::hint(&hint))))
}

/// The SKUs of an order and of what a command adds to it.
fn skus<'a>(order: &'a Order, command: &'a Command) -> Vec<&'a str> {
    let mut skus = order_skus(order);
    if let Command::Edit { add, .. } = command {
        skus.extend(add.iter().filter_map(|line| line.sku.as_deref()));
    }
    distinct(skus)
}

/// The SKUs of an order.
pub(super) fn order_skus(order: &Order) -> Vec<&str> {
    distinct(order.line_items.iter().filter_map(|line| line.sku.as_deref()).collect())
}

/// Each SKU once.
pub(super) fn distinct(mut skus: Vec<&str>) -> Vec<&str> {
    skus.sort_unstable();
    skus.dedup();
    skus
}

/// Events as they are shown.
pub(super) fn wire_events(order: &Order, events: &[Event], locations: &Locations) -> Vec<wire::Event> {
    let names = Names { order: &order.name, locations, lines: &order.line_items };
    events.iter().map(|event| wire::Event::from_domain(Some(order.id), event, &names)).collect()
}

pub(super) fn wire_skipped(order: &Order, skipped: &domain::Skipped) -> Skipped {
    Skipped {
        fulfillment_order: order.fulfillment_order_name(skipped.fulfillment_order),
        code: skipped.refusal.code.to_string(),
        message: skipped.refusal.message.clone(),
    }
}

/// The stock rows a person should look at: after a revert, a late shipment, a cancelled shipment (S35).
fn rows_to_check(tx: &Tx<'_>, done: &Done) -> Result<Vec<InventoryRow>> {
    let mut touched: Vec<(&str, &str)> = Vec::new();
    let order = &done.order;
    for event in &done.events {
        match &event.fact {
            Fact::RevertedToUnfulfilled { replacement, .. } => {
                let location = order.fulfillment_order(replacement.number).map_or("", |work| &work.location);
                touched.extend(replacement.lines.iter().filter_map(|units| Some((order.sku(units.line)?, location))));
            }
            Fact::LateShipmentReported { location, lines, .. } => {
                touched.extend(lines.iter().filter_map(|units| Some((order.sku(units.line)?, location.as_str()))));
            }
            Fact::FulfillmentCancelled { location, back } => {
                touched.extend(back.iter().filter_map(|units| Some((order.sku(units.line)?, location.as_str()))));
            }
            _ => {}
        }
    }
    touched.sort_unstable();
    touched.dedup();
    if touched.is_empty() {
        return Ok(Vec::new());
    }
    let stock = tx.stock_of(&distinct(touched.iter().map(|(sku, _)| *sku).collect()))?;
    let rows = touched.iter().filter_map(|(sku, location)| stock.row(sku, location));
    Ok(rows.map(|row: &StockRow| InventoryRow::from_domain(row)).collect())
}
