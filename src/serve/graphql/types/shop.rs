//! The shop.

use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::query::lists;
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::{Record, Thing};
use crate::serve::graphql::world::World;

pub fn field(world: &World<'_>, field: &Field<'_>) -> Resolution {
    let shop = world.shop()?;
    let host = shop.domain.clone();
    Ok(match field.name {
        "id" => gid("Shop", 1).into(),
        "name" => shop.name.as_str().into(),
        "myshopifyDomain" => host.into(),
        "primaryDomain" => domain(&host),
        "url" => format!("https://{host}").into(),
        "email" | "contactEmail" => format!("owner@{host}").into(),
        "shopOwnerName" => shop.name.as_str().into(),
        "createdAt" | "updatedAt" => world.begun_at()?.into(),
        "currencyCode" => shop.currency.as_str().into(),
        "enabledPresentmentCurrencies" => Resolved::list([shop.currency.as_str()]),
        "ianaTimezone" => "Etc/UTC".into(),
        "timezoneAbbreviation" => "UTC".into(),
        "timezoneOffset" => "+0000".into(),
        "weightUnit" => "KILOGRAMS".into(),
        "unitSystem" => "METRIC_SYSTEM".into(),
        "orderNumberFormatPrefix" => "#".into(),
        "plan" => Record::of(
            "ShopPlan",
            [("displayName", "Consign".into()), ("partnerDevelopment", true.into()), ("shopifyPlus", false.into())],
        ),
        "billingAddress" | "shopAddress" => Thing::ShopAddress.into(),
        "shipsToCountries" => Resolved::list([shop.country.as_str()]),
        "fulfillmentServices" => {
            let locations = world.locations()?;
            let active = locations.services().filter(|location| location.active);
            let seen = active.filter(|location| world.caller().sees(&location.handle));
            let services = seen.map(|location| Thing::Service(Some(location.handle.as_str().into())));
            Resolved::list(std::iter::once(Thing::Service(None)).chain(services))
        }
        _ => return lists::list(world, field),
    })
}

/// The one domain of the shop.
pub fn domain(host: &str) -> Resolved {
    Record::of(
        "Domain",
        [
            ("id", gid("Domain", 1).into()),
            ("host", host.into()),
            ("sslEnabled", true.into()),
            ("url", format!("https://{host}").into()),
        ],
    )
}

pub fn address(world: &World<'_>, field: &Field<'_>) -> Resolution {
    let country = world.shop()?.country;
    Ok(match field.name {
        "id" => gid("ShopAddress", 1).into(),
        "country" | "countryCodeV2" => country.into(),
        "formatted" => Resolved::list([country]),
        _ => Resolved::Unruled,
    })
}
