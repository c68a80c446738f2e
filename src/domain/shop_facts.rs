//! A shop as events: what leads a new shop to this one. For shops whose journal does not hold it: those of the first
//! schema, and exports of some orders.

use super::{Fact, Locations, RegisteredApp, Setting, Shop, StockRow};

/// What leads from a shop as `init` made it, with the settings `made`, to these settings and locations: locations and
/// services by age, then settings, then apps and webhooks by age.
pub fn facts_of_shop(made: &Shop, shop: &Shop, locations: &Locations) -> Vec<Fact> {
    let first = Locations::of_new_shop();
    let places = locations.0.iter().filter(|location| !first.0.contains(location));
    let mut facts: Vec<Fact> = places
        .map(|location| match (first.get(&location.handle), &location.service) {
            (Some(_), _) => Fact::LocationEdited(location.clone()),
            (None, None) => Fact::LocationAdded(location.clone()),
            (None, Some(_)) => Fact::ServiceAdded(location.clone()),
        })
        .collect();
    let changed = Setting::ALL.iter().filter(|setting| shop.get(**setting) != made.get(**setting));
    facts.extend(changed.map(|key| Fact::SettingChanged { key: *key, value: shop.get(*key) }));
    for app in &shop.apps.0 {
        facts.push(Fact::AppAdded(RegisteredApp { removed: false, ..app.clone() }));
        facts.extend(app.removed.then(|| Fact::AppRemoved { app: app.name.clone() }));
    }
    facts.extend(shop.webhooks.iter().map(|webhook| Fact::WebhookAdded(Box::new(webhook.clone()))));
    facts
}

/// What makes a stock row, apart from what is committed.
pub fn fact_of_stock(row: &StockRow) -> Fact {
    Fact::InventorySet {
        sku: row.sku.clone(),
        location: row.location.clone(),
        on_hand: Some(row.on_hand),
        unavailable: Some(row.unavailable),
    }
}
