//! Who calls: the app that a token or a client id belongs to.

use crate::app::credentials;
use crate::domain::{Credentials, RegisteredApp};
use crate::failure::Result;
use crate::store::Tx;

/// What the merchant's app may do, as the platform names it.
const OF_MERCHANT: &[&str] = &[
    "read_orders",
    "write_orders",
    "read_merchant_managed_fulfillment_orders",
    "write_merchant_managed_fulfillment_orders",
    "read_third_party_fulfillment_orders",
    "write_third_party_fulfillment_orders",
    "read_products",
];

/// What a service's app may do.
const OF_SERVICE: &[&str] = &[
    "read_assigned_fulfillment_orders",
    "write_assigned_fulfillment_orders",
    "read_fulfillments",
    "write_fulfillments",
];

/// What every app may do.
const OF_ALL: &[&str] = &["read_inventory", "write_inventory", "read_locations", "write_locations"];

/// What an app may do.
pub fn scopes(app: &RegisteredApp) -> Vec<&'static str> {
    let of = |is_so: bool, scopes: &'static [&str]| if is_so { scopes } else { &[] }.iter();
    let role = of(app.merchant, OF_MERCHANT).chain(of(app.serves_any(), OF_SERVICE));
    role.chain(OF_ALL).copied().collect()
}

/// The app that a token belongs to. While no app is registered every token is that of the app that every shop has.
pub fn who(tx: &Tx<'_>, token: &str) -> Result<Option<RegisteredApp>> {
    known(tx, &|credentials| credentials.token == token, !token.is_empty())
}

/// The app that has this client id and this secret, likewise.
pub fn client(tx: &Tx<'_>, client_id: &str, secret: Option<&str>) -> Result<Option<RegisteredApp>> {
    let is_it =
        |known: &Credentials| known.client_id == client_id && secret.is_none_or(|secret| known.secret == secret);
    known(tx, &is_it, true)
}

/// The app whose credentials are meant; where none is registered, `anyone` is the app that every shop has.
fn known(tx: &Tx<'_>, is_it: &dyn Fn(&Credentials) -> bool, anyone: bool) -> Result<Option<RegisteredApp>> {
    let (given, shop, dev) = (tx.given()?, tx.shop()?, RegisteredApp::dev());
    let alone = shop.apps.active().next().is_none();
    let found = shop.apps.active().chain([&dev]).find(|app| is_it(&credentials(&given, &app.name))).cloned();
    Ok(found.or_else(|| (alone && anyone).then_some(dev)))
}
