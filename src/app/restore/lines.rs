//! The lines of an export that are taken as they are, each judged alone.

use super::{Intake, broken};
use crate::domain::{Actor, Event, Handle, Location, MOST_IN_STOCK, Service, StockRow, Time, Workflow};
use crate::failure::{Failure, Result};
use crate::store::{Adjustment, StoredAnswer, read_fact};
use crate::wire::{
    ExportedAdjustment, ExportedEvent, ExportedKey, ExportedLocation, ExportedService, ExportedSetting, ExportedStock,
};

/// Digits of the longest number in a fact: sums of such numbers stay within bounds.
const MOST_DIGITS: usize = 9;

impl Intake<'_> {
    fn refuse<T>(&self, why: impl std::fmt::Display) -> Result<T> {
        Err(broken(self.line, why))
    }

    /// Reads a word, a time.
    fn word<T>(&self, what: &str, text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        read(text).ok_or_else(|| broken(self.line, format!("`{what}`: `{text}` cannot be read")))
    }

    fn time(&self, text: &str) -> Result<Time> {
        // One moment has one spelling here.
        self.word("at", text, |text| Time::parse(text).ok().filter(|time| time.to_string() == text))
    }

    fn known_location(&self, handle: &str) -> Result<()> {
        match self.locations.get(handle) {
            Some(_) => Ok(()),
            None => self.refuse(format!("there is no location {handle}")),
        }
    }

    pub(super) fn location(&mut self, line: ExportedLocation, is_first: bool) -> Result<()> {
        let ExportedLocation { handle, name, active, service, .. } = line;
        if Handle::new(handle.clone()).is_err() {
            return self.refuse(format!("`{handle}` is no handle"));
        }
        let service = service.map(|service| self.service(service)).transpose()?;
        // The location that `init` made comes first everywhere.
        if is_first {
            let Some(main) = self.locations.0.first_mut() else {
                return Err(Failure::internal("init makes a location"));
            };
            if main.handle != handle || service.is_some() {
                return self.refuse("the first location is not the shop's own");
            }
            (main.name, main.active) = (name, active);
            return self.tx.update_location(main);
        }
        if self.locations.get(&handle).is_some() {
            return self.refuse(format!("the location {handle} stands there twice"));
        }
        let id = self.locations.0.len() as i64 + 1;
        let location = Location { id, handle, name, active, service };
        self.tx.insert_location(&location)?;
        self.locations.0.push(location);
        Ok(())
    }

    fn service(&self, service: ExportedService) -> Result<Service> {
        let workflow = self.word("workflow", &service.workflow, Workflow::parse)?;
        Ok(Service { name: service.name, workflow, single_location: service.single_location })
    }

    /// The settings, once all locations are there.
    pub(super) fn shop(&mut self) -> Result<()> {
        let Some(shop) = self.settings.take() else { return Ok(()) };
        for ExportedSetting { key, value } in &shop.settings {
            self.tx.set_setting(key, value)?;
        }
        self.sound_rows(1)
    }

    /// What has no history is held against what it may say, as `check --deep` does.
    pub(super) fn sound_rows(&self, line: u64) -> Result<()> {
        match self.tx.unsound_rows()?.into_iter().next() {
            Some((_, why)) => Err(broken(line, why)),
            None => Ok(()),
        }
    }

    pub(super) fn stock(&mut self, line: ExportedStock) -> Result<()> {
        let ExportedStock { sku, location, on_hand, unavailable, .. } = line;
        self.known_location(&location)?;
        if !(-MOST_IN_STOCK..=MOST_IN_STOCK).contains(&on_hand) || !(0..=MOST_IN_STOCK).contains(&unavailable) {
            return self.refuse(format!("so much of {sku} cannot be"));
        }
        if self.tx.stock_of(&[sku.as_str()])?.row(&sku, &location).is_some() {
            return self.refuse(format!("the stock of {sku} at {location} stands there twice"));
        }
        self.tx.put_stock(&StockRow { sku, location, on_hand, committed: 0, unavailable })
    }

    pub(super) fn adjustment(&mut self, line: ExportedAdjustment) -> Result<()> {
        self.known_location(&line.location)?;
        let ExportedAdjustment { at, sku, location, change, reason, .. } = line;
        let at = self.time(&at)?;
        if !(-MOST_IN_STOCK..=MOST_IN_STOCK).contains(&change) {
            return self.refuse(format!("so much of {sku} cannot be"));
        }
        self.tx.add_adjustment(&Adjustment { at, sku, location, change, reason })
    }

    pub(super) fn event(&mut self, line: ExportedEvent) -> Result<()> {
        if self.events == 0 {
            self.first_event = self.line;
        }
        self.events += 1;
        if line.seq != self.events as i64 {
            return self.refuse(format!("event {} stands where event {} belongs", line.seq, self.events));
        }
        let fact = line.fact.get();
        if !(1..1_000_000_000).contains(&line.order) || has_long_number(fact) {
            return self.refuse("it holds a number that is out of range");
        }
        let fact = read_fact(fact).ok_or_else(|| broken(self.line, "its `fact` is none that a journal holds"))?;
        let event = Event {
            seq: line.seq,
            at: self.time(&line.at)?,
            actor: self.word("actor", &line.actor, Actor::parse)?,
            fulfillment_order: line.fulfillment_order,
            fulfillment: line.fulfillment,
            note: line.note,
            fact,
        };
        self.journal(line.order, &event)
    }

    pub(super) fn key(&mut self, line: ExportedKey) -> Result<()> {
        if self.tx.answer_of_key(&line.key)?.is_some() {
            return self.refuse(format!("the key {} stands there twice", line.key));
        }
        let at = self.time(&line.at)?;
        self.tx.remember_key(&line.key, &StoredAnswer { hash: line.hash, answer: line.answer }, at)
    }
}

/// Whether a number outside of texts has too many digits.
fn has_long_number(json: &str) -> bool {
    let (mut digits, mut in_text, mut escaped) = (0, false, false);
    for byte in json.bytes() {
        if in_text {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_text = false,
                _ => {}
            }
            continue;
        }
        in_text = byte == b'"';
        digits = if byte.is_ascii_digit() { digits + 1 } else { 0 };
        if digits > MOST_DIGITS {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_seen_outside_of_texts_only() {
        let cases = [
            (r#"{"id":999999999}"#, false),
            (r#"{"id":1000000000}"#, true),
            (r#"{"id":"1000000000"}"#, false),
            (r#"{"t":"\"1000000000","id":-1}"#, false),
            (r#"{"t":"\\","id":-1000000000}"#, true),
        ];
        for (json, long) in cases {
            assert_eq!(has_long_number(json), long, "{json}");
        }
    }
}
