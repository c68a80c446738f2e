//! What a service is asked for: its stock, and the numbers of its parcels. Who asks is not known here.

use crate::app::App;
use crate::app::execute::{save, wire_events};
use crate::domain::{
    Actor, Command, Fact, FulfillmentNumber, FulfillmentState, MOST_IN_STOCK, Name, Order, Stock, Target, Tracking,
    decide,
};
use crate::failure::{Failure, Result};
use crate::store::{ShipmentFilter, Tx};
use crate::wire::{InventoryRow, Outcome};

/// Shipments that are read in one go.
const PAGE: i64 = 500;

/// What is to be asked of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Syncing {
    /// The handle of the service.
    pub service: String,
    /// Whether it is asked for its stock, and for numbers, whatever its settings say; if neither, they say it.
    pub stock: bool,
    pub tracking: bool,
    /// The SKUs whose stock is asked for; all of them if there are none.
    pub skus: Vec<String>,
    /// Whether the stock that it tells is what can be sold, not what is on hand.
    pub as_available: bool,
}

/// What a service is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncQuestion {
    /// Where.
    pub url: String,
    /// The domain of the shop.
    pub domain: String,
    /// For the stock of these SKUs, of all of them if there are none; `None` if its stock is not asked for.
    pub stock: Option<Vec<String>>,
    /// For the numbers of these shipments.
    pub shipments: Vec<String>,
    /// What a person should know of it.
    pub warnings: Vec<String>,
}

/// What it answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncAnswer {
    /// SKUs with their units.
    pub stock: Vec<(String, i64)>,
    /// Shipments with their numbers.
    pub tracking: Vec<(String, String)>,
    /// What it said beside that.
    pub messages: Vec<String>,
}

impl App<'_> {
    /// Asks a service for stock and tracking numbers, and takes over what it says.
    pub fn sync_service(
        &self,
        name: &str,
        wanted: &Syncing,
        ask: impl FnOnce(&SyncQuestion) -> Result<SyncAnswer>,
    ) -> Result<Outcome> {
        // A service is not asked again under a key that was answered, and no lock is held while it thinks.
        let (earlier, question) = self.read(|tx| Ok((self.earlier_answer(tx)?, question(tx, wanted)?)))?;
        if let Some(earlier) = earlier {
            return Ok(earlier);
        }
        let SyncAnswer { stock, tracking, messages } = ask(&question)?;
        self.write(|tx| {
            let mut outcome = Outcome { warnings: question.warnings.clone(), ..Outcome::new(name) };
            outcome.warnings.extend(messages.iter().map(|told| format!("{} says: {told}", wanted.service)));
            stock.iter().try_for_each(|(sku, units)| self.take_stock(tx, wanted, (sku, *units), &mut outcome))?;
            tracking.iter().try_for_each(|told| self.take_number(tx, wanted, told, &mut outcome))?;
            outcome.changed = !outcome.events.is_empty();
            Ok(outcome)
        })
    }

    fn take_stock(
        &self,
        tx: &Tx<'_>,
        wanted: &Syncing,
        (sku, units): (&str, i64),
        outcome: &mut Outcome,
    ) -> Result<()> {
        let stock = tx.stock_of(&[sku])?;
        if !stock.is_tracked(sku) && tx.newest_order_with(sku)?.is_none() {
            outcome.warnings.push(format!("{} tells of {sku}, which is not known here", wanted.service));
            return Ok(());
        }
        let row = stock.row(sku, &wanted.service);
        let (committed, unavailable) = match row {
            Some(row) => (row.committed, row.unavailable),
            None => (tx.committed_units(sku, &wanted.service)?, 0),
        };
        let beside = if wanted.as_available { committed.saturating_add(unavailable) } else { 0 };
        let on_hand = units.saturating_add(beside);
        if !(-MOST_IN_STOCK..=MOST_IN_STOCK).contains(&on_hand) {
            return Err(Failure::io(format!("{} tells of {units} units of {sku}, which cannot be", wanted.service)));
        }
        if units < 0 && !wanted.as_available {
            let message = format!("{} tells of {units} units of {sku} on hand, which cannot be", wanted.service);
            return Err(Failure::io(message).hint(format!("consign service sync {} --as-available", wanted.service)));
        }
        if row.is_none_or(|row| row.on_hand != on_hand) {
            let fact = Fact::InventorySet {
                sku: sku.to_owned(),
                location: wanted.service.clone(),
                on_hand: Some(on_hand),
                unavailable: Some(unavailable),
            };
            outcome.events.push(self.record_by(tx, Actor::Service(wanted.service.clone()), fact)?);
        }
        let after = tx.stock_of(&[sku])?;
        outcome.inventory.extend(after.row(sku, &wanted.service).map(InventoryRow::from_domain));
        Ok(())
    }

    fn take_number(
        &self,
        tx: &Tx<'_>,
        wanted: &Syncing,
        (shipment, number): &(String, String),
        outcome: &mut Outcome,
    ) -> Result<()> {
        let Some((order, found)) =
            unnumbered(tx, wanted)?.into_iter().find(|(order, found)| order.fulfillment_name(*found) == *shipment)
        else {
            let who = &wanted.service;
            outcome.warnings.push(format!("{who} tells of {shipment}, which is no shipment of its without a number"));
            return Ok(());
        };
        let unusable = |why| Failure::io(format!("the number of {shipment} {why}"));
        let number = Name::new(number.clone()).map_err(unusable)?;
        let known = order.fulfillment(found).and_then(|shipment| shipment.tracking.first().cloned());
        let parcel = match known {
            Some(known) => Tracking { number: Some(number.into()), ..known },
            None => Tracking { number: Some(number.into()), company: None, url: None },
        };
        let service = Some(wanted.service.clone());
        let command = Command::Track { service, tracking: vec![parcel], notify_customer: false };
        let mut context = self.context(tx)?;
        context.stock = Stock::default();
        let mut decision = decide(&order, &Target::Fulfillment(found), &command, &context)?;
        self.sign(&mut decision.events);
        let done = save(tx, Some(&order), decision, &mut context)?;
        outcome.events.extend(wire_events(&done.order, &done.events, &context.locations));
        if !outcome.orders.contains(&done.order.name) {
            outcome.orders.push(done.order.name);
        }
        Ok(())
    }
}

fn question(tx: &Tx<'_>, wanted: &Syncing) -> Result<SyncQuestion> {
    let locations = tx.locations()?;
    let service = locations.find_service(&wanted.service)?;
    let shop = tx.shop()?;
    let url = shop.apps.callback_url(service).cloned().ok_or_else(|| {
        let hint = format!("consign service set {} --callback URL", wanted.service);
        Failure::usage(format!("{} has no callback to be asked at", wanted.service)).hint(hint)
    })?;
    let settings = service.service.as_ref().map(|service| service.settings.clone()).unwrap_or_default();
    let (mut stock, mut tracking) = (wanted.stock, wanted.tracking);
    if !stock && !tracking {
        (stock, tracking) = (settings.inventory_management, settings.tracking_support);
    }
    if !stock && !tracking {
        let message = format!("{} has neither inventory management nor tracking support", wanted.service);
        let hint = format!("consign service set {} --inventory-management on", wanted.service);
        return Err(Failure::usage(message).hint(hint));
    }
    let without = [
        (stock && !settings.inventory_management, "inventory management"),
        (tracking && !settings.tracking_support, "tracking support"),
    ];
    let without = without.iter().filter(|(is_so, _)| *is_so);
    let warnings = without.map(|(_, what)| format!("{} has no {what}; it was asked all the same", wanted.service));
    let shipments = if tracking { unnumbered(tx, wanted)? } else { Vec::new() };
    Ok(SyncQuestion {
        url,
        domain: shop.domain,
        stock: stock.then(|| wanted.skus.clone()),
        shipments: shipments.iter().map(|(order, number)| order.fulfillment_name(*number)).collect(),
        warnings: warnings.collect(),
    })
}

/// The shipments of a service that left without a number.
fn unnumbered(tx: &Tx<'_>, wanted: &Syncing) -> Result<Vec<(Order, FulfillmentNumber)>> {
    let locations = tx.locations()?;
    let status = Some(FulfillmentState::Success);
    let filter = ShipmentFilter { service: Some(wanted.service.clone()), status, ..ShipmentFilter::default() };
    let (mut found, mut last) = (Vec::new(), None);
    loop {
        let page = tx.shipments(&filter, last, PAGE)?;
        let Some(next) = page.last() else { return Ok(found) };
        last = Some(*next);
        for (id, number) in page {
            let order = tx.sound_order(id, &locations)?;
            let is_numbered = |shipment: &crate::domain::Fulfillment| {
                shipment.tracking.iter().any(|parcel| parcel.number.as_ref().is_some_and(|number| !number.is_empty()))
            };
            if order.fulfillment(number).is_some_and(|shipment| !is_numbered(shipment)) {
                found.push((order, number));
            }
        }
    }
}
