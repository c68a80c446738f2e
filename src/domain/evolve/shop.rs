//! Applies what happened to the shop itself: its settings, its locations and services. Stock is in `stock.rs`.

use super::Inconsistent;
use crate::domain::{Event, Fact, Handle, Location, Locations, RegisteredApp, Setting, Shop};

/// Leads the shop through an event that is about no order. Counts of stock change nothing here.
///
/// # Errors
/// What the event says does not fit: a location that is not there, or is there already, or a value no command sets.
pub fn evolve_shop(shop: &mut Shop, locations: &mut Locations, event: &Event) -> Result<(), Inconsistent> {
    apply(shop, locations, event)
        .map_err(|why| Inconsistent(format!("event {} does not fit the shop: {why}", event.seq)))
}

fn apply(shop: &mut Shop, locations: &mut Locations, event: &Event) -> Result<(), String> {
    match &event.fact {
        Fact::SettingChanged { key, value } => {
            if *key == Setting::DefaultLocation && !locations.get(value).is_some_and(Location::may_be_default) {
                return Err(format!("{value} cannot be the default location"));
            }
            shop.set(*key, value).ok_or_else(|| format!("`{value}` is no value of {key}"))
        }
        Fact::LocationAdded(location) => add(locations, location, false),
        Fact::ServiceAdded(location) => {
            add(locations, location, true)?;
            // What an app makes is its own.
            if let Some(app) = event.origin.as_ref().and_then(|origin| origin.app.as_ref()) {
                shop.apps.change(app, |app| app.services.push(location.handle.clone()));
            }
            Ok(())
        }
        Fact::LocationEdited(location) => change(locations, location, false),
        Fact::ServiceRemoved(location) if location.former_service.is_some() => keep(shop, locations, location),
        Fact::ServiceEdited(location) | Fact::ServiceRemoved(location) => change(locations, location, true),
        Fact::BehaviourChanged { service, behaviour } => {
            let there = locations.0.iter_mut().find(|there| there.handle == *service);
            let there = there.and_then(|there| there.service.as_mut());
            there.ok_or_else(|| format!("there is no service {service}"))?.behaviour.clone_from(behaviour);
            Ok(())
        }
        Fact::AppAdded(app) => register(shop, locations, app),
        Fact::AppRemoved { app } => {
            let removed = shop.apps.change(app, |app| app.removed = true);
            removed.ok_or_else(|| format!("there is no app {app}"))
        }
        Fact::InventorySet { location, .. } | Fact::InventoryAdjusted { location, .. } => {
            locations.get(location).map(|_| ()).ok_or_else(|| format!("there is no location {location}"))
        }
        Fact::WebhookAdded(webhook) => {
            if webhook.app != RegisteredApp::dev().number && shop.apps.active().all(|app| app.number != webhook.app) {
                return Err(format!("there is no app {}", webhook.app));
            }
            shop.webhooks.add(webhook)
        }
        Fact::WebhookEdited(webhook) => shop.webhooks.change(webhook),
        Fact::WebhookRemoved(webhook) => shop.webhooks.remove(webhook),
        _ => Err("it is about an order".to_owned()),
    }
}

fn add(locations: &mut Locations, location: &Location, is_service: bool) -> Result<(), String> {
    if locations.get(&location.handle).is_some() {
        return Err(format!("duplicate location {}", location.handle));
    }
    if Handle::new(location.handle.clone()).is_err() {
        return Err(format!("`{}` is no handle", location.handle));
    }
    if location.id != locations.next_id() || location.service.is_some() != is_service {
        return Err(format!("{} is not what was added", location.handle));
    }
    locations.0.push(location.clone());
    Ok(())
}

fn change(locations: &mut Locations, location: &Location, is_service: bool) -> Result<(), String> {
    let there = locations.0.iter_mut().find(|there| there.handle == location.handle);
    let there = there.ok_or_else(|| format!("there is no location {}", location.handle))?;
    let differs = there.service.is_some() != is_service || there.former_service != location.former_service;
    if location.id != there.id || differs || location.service.is_some() != is_service {
        return Err(format!("{} is another kind of location", location.handle));
    }
    there.clone_from(location);
    Ok(())
}

/// The service goes, and its location is the merchant's. Whose it was sees it no longer.
fn keep(shop: &mut Shop, locations: &mut Locations, location: &Location) -> Result<(), String> {
    let there = locations.0.iter_mut().find(|there| there.handle == location.handle && there.service.is_some());
    let there = there.ok_or_else(|| format!("there is no service {}", location.handle))?;
    if location.id != there.id || location.service.is_some() || !location.active {
        return Err(format!("{} is not what was kept", location.handle));
    }
    there.clone_from(location);
    for app in &mut shop.apps.0 {
        app.services.retain(|service| *service != location.handle);
    }
    Ok(())
}

fn register(shop: &mut Shop, locations: &Locations, app: &RegisteredApp) -> Result<(), String> {
    let is_handle = Handle::new(app.name.clone()).is_ok();
    if !is_handle || app.removed || app.number != shop.apps.next_number() || !shop.apps.is_free(&app.name) {
        return Err(format!("{} is not what was added", app.name));
    }
    for (place, handle) in app.services.iter().enumerate() {
        let is_service = locations.get(handle).is_some_and(|location| location.service.is_some());
        if !is_service || app.services[..place].contains(handle) || shop.apps.of_service(handle).is_some() {
            return Err(format!("{handle} is no service that {} could be", app.name));
        }
    }
    shop.apps.0.push(app.clone());
    Ok(())
}
