//! The lines of an export that are taken as they are, each judged alone: the first one, events, keys.

use super::intake::{Intake, broken};
use crate::domain::{Fact, is_currency};
use crate::failure::Result;
use crate::store::{Entry, Given, StoredAnswer, has_long_number};
use crate::wire::{ExportedEvent, ExportedKey, ExportedShop};

/// Digits of the longest number in a fact about an order: sums of such numbers stay within bounds.
const MOST_DIGITS: usize = 9;
/// Digits of the longest number in a fact about stock: no more units were ever counted.
const MOST_DIGITS_OF_STOCK: usize = 13;
/// Digits of the longest number in any fact: the largest seed of a behaviour has so many.
const MOST_DIGITS_OF_SHOP: usize = 16;
/// No order has a higher id.
const HIGHEST_ORDER: i64 = 999_999_999;
/// No order is given a higher number.
const HIGHEST_NUMBER: u64 = 1 << 52;

impl Intake<'_> {
    pub(super) fn shop(&mut self, line: ExportedShop) -> Result<()> {
        match (line.format, line.given, line.next_order_number, line.clock, line.settings) {
            (1, None, None, None, Some(settings)) => self.old_shop(settings),
            (2, Some(given), Some(number), clock, None) => {
                let clock = clock.map(|clock| self.time("clock", &clock)).transpose()?;
                let made_at = given.made_at.map(|made_at| self.time("given.made_at", &made_at)).transpose()?;
                self.open(&Given { shop: given.shop, currency: given.currency, made_at }, number)?;
                clock.map_or(Ok(()), |clock| self.tx.set_clock(Some(clock)))
            }
            (format, ..) => self.refuse(format!("it does not have the keys of format {format}")),
        }
    }

    pub(super) fn open(&mut self, given: &Given, next_order_number: u64) -> Result<()> {
        if given.shop.is_empty() || !is_currency(&given.currency) {
            return self.refuse("`shop` or `currency` is invalid");
        }
        if !(1..=HIGHEST_NUMBER).contains(&next_order_number) {
            return self.refuse(format!("`next_order_number`: {next_order_number} is out of range"));
        }
        self.tx.open_shop(given, next_order_number)
    }

    pub(super) fn event(&mut self, line: ExportedEvent) -> Result<()> {
        if self.events == 0 {
            self.first_event = self.line;
        }
        self.events += 1;
        if line.seq != self.events as i64 {
            return self.refuse(format!("found event {}, expected event {}", line.seq, self.events));
        }
        let most = if line.order.is_some() { MOST_DIGITS } else { MOST_DIGITS_OF_SHOP };
        if line.order.is_some_and(|order| !(1..=HIGHEST_ORDER).contains(&order))
            || has_long_number(line.fact.get(), most)
        {
            return self.refuse("a number in it is out of range");
        }
        let mut entry = Entry {
            seq: line.seq,
            at: line.at,
            actor: line.actor,
            kind: String::new(),
            order: line.order,
            fulfillment_order: line.fulfillment_order,
            fulfillment: line.fulfillment,
            note: line.note,
            payload: line.fact.get().to_owned(),
            origin: line.origin.map(|origin| origin.get().to_owned()),
        };
        self.time("at", &entry.at)?;
        let event = entry.read_exported();
        let event = event.ok_or_else(|| broken(self.line, "it is not an event of a journal"))?;
        let counts = matches!(event.fact, Fact::InventorySet { .. } | Fact::InventoryAdjusted { .. });
        if counts && has_long_number(&entry.payload, MOST_DIGITS_OF_STOCK) {
            return self.refuse("a number in it is out of range");
        }
        if let Some(id) = entry.order {
            let places = matches!(event.fact, Fact::OrderPlaced(_) | Fact::OrderImported(_));
            match (places, self.orders.insert(id)) {
                (true, true) | (false, false) => {}
                (true, false) => return self.refuse("its order was created before"),
                (false, true) => return self.refuse(format!("there is no order with id {id} before it")),
            }
        }
        self.last_at = Some(event.at);
        self.tx.append_entry(&entry, &event.fact)
    }

    pub(super) fn key(&mut self, line: ExportedKey) -> Result<()> {
        if self.tx.answer_of_key(&line.key)?.is_some() {
            return self.refuse(format!("duplicate key {}", line.key));
        }
        let at = self.time("at", &line.at)?;
        self.tx.remember_key(&line.key, &StoredAnswer { hash: line.hash, answer: line.answer }, at)
    }
}
