//! Services, locations, apps, settings and stock rows. Nouns that stand alone (`service show`) and in lists have two shapes
//! with the same keys: the document begins with `schema` and `kind`, the item does not.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, Schema};
use crate::domain::{self, Workflow};

/// Declares a document, and the same as an item of a list.
macro_rules! noun {
    ($(#[$meta:meta])* $document:ident, $item:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[schemars(transform = $crate::wire::Kind::$document)]
        pub struct $document {
            pub schema: $crate::wire::Schema,
            pub kind: $crate::wire::Kind,
            $($(#[$field_meta])* pub $field: $type,)+
        }

        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub struct $item { $($(#[$field_meta])* pub $field: $type,)+ }

        impl From<$item> for $document {
            fn from(item: $item) -> $document {
                $document {
                    schema: $crate::wire::Schema,
                    kind: $crate::wire::Kind::$document,
                    $($field: item.$field,)+
                }
            }
        }

        impl From<$document> for $item {
            fn from(document: $document) -> $item {
                $item { $($field: document.$field,)+ }
            }
        }
    };
}

pub(super) use noun;

noun! {
    /// A fulfillment service.
    Service, ServiceItem {
        handle: String,
        name: String,
        workflow: Workflow,
        single_location: bool,
        /// The handle of its location, which is its own.
        location: String,
        active: bool,
        /// How it acts by itself; `null` where it does not.
        behaviour: Option<domain::Behaviour>,
        /// Where it is told of requests.
        callback_url: Option<String>,
        /// Whether it can be asked for tracking numbers.
        tracking_support: bool,
        /// Whether it can be asked for its stock.
        inventory_management: bool,
        /// Whether what it delivers is shipped to an address.
        requires_shipping: bool,
    }
}

noun! {
    /// A place that ships.
    Location, LocationItem {
        handle: String,
        name: String,
        /// The handle of the service that owns it; `null` for the merchant's own.
        service: Option<String>,
        active: bool,
        /// Whether it takes what is stocked nowhere.
        default: bool,
        /// Whether new orders are routed to it.
        online_orders: bool,
        address: Option<LocationAddress>,
    }
}

noun! {
    /// A program that may call, and what it needs to do so.
    App, AppItem {
        id: i64,
        name: String,
        client_id: String,
        token: String,
        secret: String,
        /// The handles of the services that it is.
        services: Vec<String>,
        /// Whether it is the merchant's.
        merchant: bool,
        /// Where it is called, if a service of its has no address of its own.
        callback_url: Option<String>,
    }
}

noun! {
    /// A setting.
    Config, ConfigItem {
        key: String,
        /// As it is given to `config set`: `on`, `main`, `USD`.
        value: Option<String>,
    }
}

/// Where a location is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LocationAddress {
    pub address1: Option<String>,
    pub address2: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
    pub zip: Option<String>,
    /// Two letters.
    pub country_code: Option<String>,
    pub phone: Option<String>,
}

impl LocationAddress {
    fn from_domain(address: &domain::Address) -> LocationAddress {
        let domain::Address { address1, address2, city, province, zip, country_code, phone, .. } = address.clone();
        LocationAddress { address1, address2, city, province, zip, country_code, phone }
    }
}

/// Stock of one SKU at one location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InventoryRow {
    pub sku: String,
    pub location: String,
    pub on_hand: i64,
    pub committed: i64,
    pub available: i64,
    pub unavailable: i64,
}

impl ServiceItem {
    /// The service behind a location, even one that was removed; `None` at a merchant's own.
    pub fn from_domain(location: &domain::Location) -> Option<ServiceItem> {
        let service = location.known_service()?;
        Some(ServiceItem {
            handle: location.handle.clone(),
            name: service.name.clone(),
            workflow: service.workflow,
            single_location: service.single_location,
            location: location.handle.clone(),
            active: location.active && location.service.is_some(),
            behaviour: service.behaviour.as_deref().cloned(),
            callback_url: service.settings.callback_url.clone(),
            tracking_support: service.settings.tracking_support,
            inventory_management: service.settings.inventory_management,
            requires_shipping: !service.settings.without_shipping,
        })
    }
}

impl Service {
    /// The service behind a location; `None` at a merchant's own.
    pub fn from_domain(location: &domain::Location) -> Option<Service> {
        ServiceItem::from_domain(location).map(Service::from)
    }
}

impl LocationItem {
    /// A location of the shop.
    pub fn from_domain(location: &domain::Location, shop: &domain::Shop) -> LocationItem {
        LocationItem {
            handle: location.handle.clone(),
            name: location.name.clone(),
            service: location.service.as_ref().map(|_| location.handle.clone()),
            active: location.active,
            default: location.handle == shop.default_location,
            online_orders: !location.without_online_orders,
            address: location.address.as_deref().map(LocationAddress::from_domain),
        }
    }
}

impl Location {
    /// A location of the shop.
    pub fn from_domain(location: &domain::Location, shop: &domain::Shop) -> Location {
        LocationItem::from_domain(location, shop).into()
    }
}

impl AppItem {
    /// An app of the shop, whose credentials are these.
    pub fn from_domain(app: &domain::RegisteredApp, credentials: domain::Credentials) -> AppItem {
        AppItem {
            id: app.number,
            name: app.name.clone(),
            client_id: credentials.client_id,
            token: credentials.token,
            secret: credentials.secret,
            services: app.services.clone(),
            merchant: app.merchant,
            callback_url: app.callback_url.clone(),
        }
    }
}

impl Config {
    /// A setting with its value.
    pub fn new(key: impl Into<String>, value: Option<String>) -> Config {
        Config { schema: Schema, kind: Kind::Config, key: key.into(), value }
    }
}

impl InventoryRow {
    /// A stock row.
    pub fn from_domain(row: &domain::StockRow) -> InventoryRow {
        InventoryRow {
            sku: row.sku.clone(),
            location: row.location.clone(),
            on_hand: row.on_hand,
            committed: row.committed,
            available: row.available(),
            unavailable: row.unavailable,
        }
    }
}
