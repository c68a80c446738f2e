//! Locations over their life, and the handles they share with services.

use super::App;
use crate::domain::{Address, Fact, Location};
use crate::failure::{Exit, Failure, Result};
use crate::store::Tx;
use crate::wire::{self, LocationItem, LocationList, Outcome};

/// A location to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLocation {
    pub handle: String,
    pub name: Option<String>,
    pub online_orders: Option<bool>,
    pub address: Option<Address>,
}

/// What is to change of a location; what is `None` stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocationChange {
    pub name: Option<String>,
    pub active: Option<bool>,
    pub online_orders: Option<bool>,
    /// An address, or none any more.
    pub address: Option<Option<Address>>,
}

impl App<'_> {
    /// Adds a location of the merchant's own.
    pub fn add_location(&self, name: &str, new: &NewLocation) -> Result<Outcome> {
        self.write(|tx| {
            let display = new.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| new.handle.clone());
            let location = Location {
                without_online_orders: new.online_orders == Some(false),
                address: new.address.clone().map(Box::new),
                ..Location::new(new.handle.clone(), display)
            };
            let (location, event) = self.open_location(tx, location)?;
            let mut outcome = Outcome { changed: true, events: vec![event], ..Outcome::new(name) };
            outcome.location = Some(wire::Location::from_domain(&location, &tx.shop()?));
            Ok(outcome)
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
            let location = locations.find(handle)?;
            Ok(wire::Location::from_domain(location, &tx.shop()?))
        })
    }

    /// Changes a location, or takes it out of use.
    pub fn set_location(&self, name: &str, handle: &str, change: &LocationChange) -> Result<Outcome> {
        self.write(|tx| {
            let (locations, shop) = (tx.locations()?, tx.shop()?);
            let before = locations.find(handle)?;
            if shop.default_location == handle && [change.active, change.online_orders].contains(&Some(false)) {
                let stay = if change.active == Some(false) { "stay active" } else { "take online orders" };
                let message = format!("{handle} is the default location and must {stay}");
                let refusal = refused("location_inactive", message);
                return Err(refusal.hint("consign config set default-location LOCATION"));
            }
            let mut after = before.clone();
            if let Some(display) = change.name.as_ref().filter(|display| !display.is_empty()) {
                after.name.clone_from(display);
            }
            after.active = change.active.unwrap_or(before.active);
            after.without_online_orders = change.online_orders.map_or(before.without_online_orders, |online| !online);
            if let Some(address) = &change.address {
                after.address = address.clone().map(Box::new);
            }
            let mut outcome = Outcome { changed: *before != after, ..Outcome::new(name) };
            if outcome.changed {
                let fact = match after.service {
                    None => Fact::LocationEdited(after.clone()),
                    Some(_) => Fact::ServiceEdited(after.clone()),
                };
                outcome.events.push(self.record(tx, fact)?);
            }
            outcome.location = Some(wire::Location::from_domain(&after, &shop));
            Ok(outcome)
        })
    }

    /// Makes a location, or a service with its location, if the handle is free: that of a removed service stays taken.
    pub(super) fn open_location(&self, tx: &Tx<'_>, new: Location) -> Result<(Location, wire::Event)> {
        let locations = tx.locations()?;
        if locations.get(&new.handle).is_some() {
            let message = format!("there is a location {} already", new.handle);
            return Err(Failure::new("already_exists", Exit::Conflict, message).hint("choose another handle"));
        }
        let location = Location { id: locations.next_id(), ..new };
        let fact = match location.service {
            None => Fact::LocationAdded(location.clone()),
            Some(_) => Fact::ServiceAdded(location.clone()),
        };
        Ok((location, self.record(tx, fact)?))
    }
}

/// A refusal by the life of services and locations.
pub(super) fn refused(code: &'static str, message: String) -> Failure {
    Failure::new(code, Exit::Refused, message)
}
