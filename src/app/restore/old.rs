//! The lines of format 1, whose journal did not hold settings, locations and stock: they become the events with which
//! the upgrade of such a file ends its journal, so that both ways give the same export.

use super::intake::{Intake, broken};
use crate::domain::{Handle, Location, Locations, MOST_IN_STOCK, Service, Shop, StockRow, Workflow};
use crate::failure::Result;
use crate::store::{Given, OldAdjustment};
use crate::wire::{ExportedAdjustment, ExportedLocation, ExportedSetting, ExportedStock};

/// The counter that stood among the settings.
const NEXT_ORDER_NUMBER: &str = "next_order_number";

impl Intake<'_> {
    pub(super) fn old_shop(&mut self, settings: Vec<ExportedSetting>) -> Result<()> {
        let find = |key: &str| settings.iter().find(|setting| setting.key == key).map(|setting| setting.value.as_str());
        let value = |key: &str| find(key).ok_or_else(|| broken(self.line, format!("the setting {key} is missing")));
        let number = value(NEXT_ORDER_NUMBER)?.parse().ok();
        let number = number.ok_or_else(|| broken(self.line, "the number of the next order cannot be read"))?;
        let (shop, currency) = (value("shop")?.to_owned(), value("currency")?.to_owned());
        let given = Given { shop, currency, made_at: None };
        let mut shop = Shop::new(given.shop.clone(), given.currency.clone());
        for key in Shop::FIRST_SETTINGS {
            let set = shop.set(key, value(key.as_str())?);
            set.ok_or_else(|| broken(self.line, format!("the setting {key} has an invalid value")))?;
        }
        let is_setting = |key: &str| Shop::FIRST_SETTINGS.iter().any(|setting| setting.as_str() == key);
        let known = |key: &str| key == NEXT_ORDER_NUMBER || is_setting(key);
        if let Some(setting) = settings.iter().find(|setting| !known(&setting.key)) {
            return self.refuse(format!("there is no setting {}", setting.key));
        }
        self.open(&given, number)?;
        self.old.settings = Some(shop);
        Ok(())
    }

    pub(super) fn location(&mut self, line: ExportedLocation) -> Result<()> {
        let ExportedLocation { handle, name, active, service, .. } = line;
        let workflow = |text: &str| {
            Workflow::parse(text).ok_or_else(|| broken(self.line, format!("`workflow`: `{text}` cannot be read")))
        };
        let service = match service {
            Some(it) => {
                let workflow = workflow(&it.workflow)?;
                Some(Service {
                    name: it.name,
                    workflow,
                    single_location: it.single_location,
                    behaviour: None,
                    settings: Default::default(),
                })
            }
            None => None,
        };
        if Handle::new(handle.clone()).is_err() {
            return self.refuse(format!("`{handle}` is no handle"));
        }
        if self.old.locations.get(&handle).is_some() {
            return self.refuse(format!("duplicate location {handle}"));
        }
        let is_first = self.old.locations.0.is_empty();
        if is_first && (Locations::of_new_shop().get(&handle).is_none() || service.is_some()) {
            return self.refuse("the first location is not that of a new shop");
        }
        let location = Location {
            id: self.old.locations.next_id(),
            handle,
            name,
            active,
            without_online_orders: false,
            address: None,
            former_service: None,
            service,
        };
        self.old.locations.0.push(location);
        Ok(())
    }

    fn known_location(&self, handle: &str) -> Result<()> {
        match self.old.locations.get(handle) {
            Some(_) => Ok(()),
            None => self.refuse(format!("there is no location {handle}")),
        }
    }

    pub(super) fn stock(&mut self, line: ExportedStock) -> Result<()> {
        let ExportedStock { sku, location, on_hand, unavailable, .. } = line;
        self.known_location(&location)?;
        let row = StockRow { sku, location, on_hand, committed: 0, unavailable, updated_at: self.now };
        if !row.can_be() {
            return self.refuse(format!("quantity of {} out of range", row.sku));
        }
        // Rows stand in order, so that a duplicate stands beside its twin.
        let key = |row: &StockRow| (row.sku.clone(), row.location.clone());
        match self.old.stock.last().map(|last| key(last).cmp(&key(&row))) {
            Some(std::cmp::Ordering::Equal) => {
                return self.refuse(format!("duplicate stock of {} at {}", row.sku, row.location));
            }
            Some(std::cmp::Ordering::Greater) => {
                return self.refuse("it is out of order");
            }
            Some(std::cmp::Ordering::Less) | None => {}
        }
        self.old.stock.push(row);
        Ok(())
    }

    pub(super) fn adjustment(&mut self, line: ExportedAdjustment) -> Result<()> {
        self.known_location(&line.location)?;
        let ExportedAdjustment { at, sku, location, change: by, reason, .. } = line;
        let at = self.time("at", &at)?;
        if by.abs() > MOST_IN_STOCK {
            return self.refuse(format!("quantity of {sku} out of range"));
        }
        self.old.adjustments.push(OldAdjustment { at, sku, location, by, reason });
        Ok(())
    }

    /// Ends the journal, once its own events are there.
    pub(super) fn finish_old(&mut self) -> Result<()> {
        let old = std::mem::take(&mut self.old);
        let Some(settings) = old.settings else { return Ok(()) };
        let at = self.last_at.unwrap_or(self.now);
        self.tx.add_shop(&settings, &old.locations, at)?;
        old.adjustments.into_iter().try_for_each(|adjustment| self.tx.add_old_adjustment(adjustment))?;
        old.stock.iter().try_for_each(|row| self.tx.add_stock(row, at))
    }
}
