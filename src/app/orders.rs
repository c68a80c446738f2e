//! Commands that make orders or act on many of them: create, auto-fulfill, respond to everything that waits.

use super::App;
use super::execute::{Done, distinct, save, wire_events, wire_skipped};
use super::read::known_location;
use crate::domain::{
    Command, Context, NewLine, NewOrder, NextCommand, OrderDetails, OrderExtras, Payment, Pending, RejectionReason,
    RequestKind, Target, decide, name_key, place,
};
use crate::failure::{Exit, Failure, Result};
use crate::store::Tx;
use crate::wire::{self, Outcome};

/// An order to be placed, before it has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrderRequest {
    /// As given; without one the next free number is taken.
    pub name: Option<String>,
    pub details: OrderDetails,
    /// The shop's own if `None`.
    pub currency: Option<String>,
    pub lines: Vec<NewLine>,
    pub location: Option<String>,
    pub payment: Payment,
    /// What clients keep with it.
    pub extras: Option<Box<OrderExtras>>,
}

/// An answer to everything that waits for a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerAll {
    pub service: String,
    pub pending: RequestKind,
    pub accept: bool,
    pub reason: Option<RejectionReason>,
    pub message: Option<String>,
    pub ship_date: Option<String>,
}

/// How many orders `auto-fulfill` looks at in one go.
const PAGE: i64 = 1000;

impl App<'_> {
    /// Places an order.
    pub fn create_order(&self, name: &str, new: &NewOrderRequest) -> Result<Outcome> {
        self.write(|tx| {
            let mut context = self.context(tx)?;
            let done = self.place_order(tx, new, &mut context)?;
            self.outcome(tx, name, done, &mut context)
        })
    }

    /// Places an order in a running transaction.
    pub(super) fn place_order(&self, tx: &Tx<'_>, new: &NewOrderRequest, context: &mut Context) -> Result<Done> {
        let name = match &new.name {
            Some(name) => free_name(tx, name)?,
            None => next_name(tx)?,
        };
        let skus = distinct(new.lines.iter().filter_map(|line| line.sku.as_deref()).collect());
        context.stock = tx.stock_of(&skus)?;
        let order = NewOrder {
            id: tx.next_order_id()?,
            name,
            details: new.details.clone(),
            currency: new.currency.clone().unwrap_or_else(|| context.shop.currency.clone()),
            lines: new.lines.clone(),
            location: new.location.clone(),
            payment: new.payment.clone(),
            extras: new.extras.clone(),
        };
        let mut decision = place(&order, context)?;
        self.sign(&mut decision.events);
        save(tx, None, decision, context)
    }

    /// Requests what is paid and was never requested: safe to repeat, for cron.
    pub fn auto_fulfill(&self, name: &str, limit: Option<u64>) -> Result<Outcome> {
        self.write(|tx| {
            let mut context = self.context(tx)?;
            let mut outcome = Outcome::new(name);
            let limit = limit.unwrap_or(u64::MAX);
            let locations = context.locations.clone();
            let services: Vec<&str> = locations.services().map(|service| service.handle.as_str()).collect();
            let mut after = 0;
            loop {
                let ids = tx.requestable_order_ids(&services, after, PAGE)?;
                let Some(last) = ids.last() else { break };
                after = *last;
                for id in ids {
                    if outcome.orders.len() as u64 >= limit {
                        return Ok(outcome);
                    }
                    let order = tx.sound_order(id, &context.locations)?;
                    let decision = decide(&order, &Target::Order, &Command::AutoRequest, &context)?;
                    if decision.events.is_empty() {
                        continue;
                    }
                    let done = save(tx, Some(&order), decision, &mut context)?;
                    add(&mut outcome, done, &context);
                }
            }
            Ok(outcome)
        })
    }

    /// Answers every open question of one kind at one service.
    pub fn answer_all(&self, name: &str, answer: &AnswerAll) -> Result<Outcome> {
        self.write(|tx| {
            let mut context = self.context(tx)?;
            known_location(tx, &answer.service, true)?;
            let pending = match answer.pending {
                RequestKind::Fulfillment => Pending::Fulfillment,
                RequestKind::Cancellation => Pending::Cancellation,
            };
            let mut outcome = Outcome::new(name);
            if context.locations.assigned(&answer.service).place().is_legacy() {
                let who = context.locations.assigned(&answer.service).display_name();
                let words =
                    format!("{who} uses the legacy workflow: it answers no requests, it ships its work or gives it up");
                let inbox = NextCommand::Inbox { service: answer.service.clone() };
                outcome.warnings.push(wire::hint(&inbox.after(words)));
            }
            for (id, number) in tx.orders_waiting_at(&answer.service, pending)? {
                let order = tx.sound_order(id, &context.locations)?;
                let command = Command::Respond {
                    service: Some(answer.service.clone()),
                    accept: answer.accept,
                    pending: Some(answer.pending),
                    reason: answer.reason,
                    message: answer.message.clone(),
                    ship_date: answer.ship_date.clone(),
                };
                let decision = decide(&order, &Target::FulfillmentOrder(number), &command, &context)?;
                let done = save(tx, Some(&order), decision, &mut context)?;
                add(&mut outcome, done, &context);
            }
            Ok(outcome)
        })
    }
}

/// Adds what happened to one order to the answer about many.
fn add(outcome: &mut Outcome, done: Done, context: &Context) {
    outcome.changed |= !done.events.is_empty();
    outcome.events.extend(wire_events(&done.order, &done.events, &context.locations));
    outcome.skipped.extend(done.skipped.iter().map(|skipped| wire_skipped(&done.order, skipped)));
    outcome.warnings.extend(done.warnings);
    if !outcome.orders.contains(&done.order.name) {
        outcome.orders.push(done.order.name);
    }
}

/// A name that was given by hand, if no order has it.
fn free_name(tx: &Tx<'_>, name: &str) -> Result<String> {
    if tx.find_order(name)?.is_some() {
        let message = format!("there is an order {name} already");
        // Without the `#`, which begins a comment in a shell.
        let hint = format!("consign order show {}", name_key(name));
        return Err(Failure::new("already_exists", Exit::Conflict, message).hint(hint));
    }
    Ok(name.to_owned())
}

/// `#N`, one above the highest number given so, skipping names that are taken.
fn next_name(tx: &Tx<'_>) -> Result<String> {
    let number = free_number(tx, tx.next_order_number()?)?;
    tx.set_next_order_number(number + 1)?;
    Ok(format!("#{number}"))
}

/// The first number from this one on that is no order's name.
pub(super) fn free_number(tx: &Tx<'_>, mut number: u64) -> Result<u64> {
    while tx.find_order(&number.to_string())?.is_some() {
        number += 1;
    }
    Ok(number)
}
