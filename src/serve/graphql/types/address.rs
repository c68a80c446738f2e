//! Addresses of orders, and whom they are for.

use crate::domain::Address;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;

/// Between the ids of what belongs to one order.
const SPAN: i64 = 1_000_000;

/// The number of an address that belongs to an order.
pub fn number(order: i64) -> i64 {
    order * SPAN + 1
}

/// The shipping address of an order.
pub fn field(world: &World<'_>, order: i64, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(order)?;
    Ok(mailing(&loaded.order.shipping_address.clone().unwrap_or_default(), number(order), field))
}

/// The billing address of an order.
pub fn billing(world: &World<'_>, order: i64, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(order)?;
    let address = loaded.order.extras.as_ref().and_then(|extras| extras.billing_address.clone());
    Ok(mailing(&address.unwrap_or_default(), number(order) + 1, field))
}

fn mailing(address: &Address, number: i64, field: &Field<'_>) -> Resolved {
    match field.name {
        "id" => gid("MailingAddress", number).into(),
        "name" => address.name.as_ref().into(),
        "formatted" => Resolved::list(formatted(address, field)),
        "formattedArea" => area(address).into(),
        name => part(address, name),
    }
}

/// Whom an order is for.
pub fn customer(world: &World<'_>, order: i64, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(order)?;
    let customer = loaded.order.extras.as_ref().and_then(|extras| extras.customer.clone()).unwrap_or_default();
    let names: Vec<&str> =
        [&customer.first_name, &customer.last_name].into_iter().flatten().map(String::as_str).collect();
    let number = order * SPAN + 3;
    Ok(match field.name {
        "id" => gid("Customer", number).into(),
        "legacyResourceId" => number.to_string().into(),
        "displayName" if names.is_empty() => customer.email.unwrap_or_default().into(),
        "displayName" => names.join(" ").into(),
        "firstName" => customer.first_name.into(),
        "lastName" => customer.last_name.into(),
        "email" => customer.email.into(),
        "phone" => customer.phone.into(),
        "defaultAddress" => loaded.order.shipping_address.as_ref().map(|_| Thing::Address(order)).into(),
        _ => Resolved::Unruled,
    })
}

/// Where the units of a fulfillment order go.
pub fn destination(world: &World<'_>, order: i64, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(order)?;
    let address = loaded.order.shipping_address.clone().unwrap_or_default();
    Ok(match field.name {
        "id" => gid("FulfillmentOrderDestination", number(order)).into(),
        "email" => loaded.order.email.as_ref().into(),
        "countryCode" => address.country_code.into(),
        name => part(&address, name),
    })
}

fn part(address: &Address, name: &str) -> Resolved {
    let (first, last) = names(address);
    match name {
        "firstName" => first.into(),
        "lastName" => last.into(),
        "company" => address.company.as_ref().into(),
        "address1" => address.address1.as_ref().into(),
        "address2" => address.address2.as_ref().into(),
        "city" => address.city.as_ref().into(),
        "province" => address.province.as_ref().into(),
        "provinceCode" => address.province_code().into(),
        "zip" => address.zip.as_ref().into(),
        "country" | "countryCode" | "countryCodeV2" => address.country_code.as_ref().into(),
        "phone" => address.phone.as_ref().into(),
        _ => Resolved::Unruled,
    }
}

/// A name up to its last space, and what follows.
fn names(address: &Address) -> (Option<&str>, Option<&str>) {
    let name = address.name.as_deref();
    match name.and_then(|name| name.rsplit_once(' ')) {
        Some((first, last)) => (Some(first), Some(last)),
        None => (name, None),
    }
}

fn formatted(address: &Address, field: &Field<'_>) -> Vec<String> {
    let name = address.name.clone().filter(|_| field.flag("withName"));
    let company = address.company.clone().filter(|_| field.flag("withCompany"));
    let city = [&address.city, &address.province, &address.zip];
    let city: Vec<&str> = city.into_iter().filter_map(|part| part.as_deref()).collect();
    let city = Some(city.join(" ")).filter(|city| !city.is_empty());
    let lines = [name, company, address.address1.clone(), address.address2.clone(), city, address.country_code.clone()];
    lines.into_iter().flatten().collect()
}

fn area(address: &Address) -> Option<String> {
    let parts = [&address.city, &address.province, &address.country_code];
    let parts: Vec<&str> = parts.into_iter().filter_map(|part| part.as_deref()).collect();
    Some(parts.join(", ")).filter(|area| !area.is_empty())
}
