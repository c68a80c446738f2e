//! Locations and the services behind them.

use serde::{Deserialize, Serialize};

use super::written::unset;
use super::{Address, Behaviour, FulfillmentOrder, Workflow};

/// A place that ships. Its handle is its identity for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Location {
    /// Grows with age.
    pub id: i64,
    pub handle: String,
    pub name: String,
    /// Inactive locations take no new work.
    #[serde(default, skip_serializing_if = "unset")]
    pub active: bool,
    /// Whether new orders are never routed here; work may be moved here all the same.
    #[serde(default, skip_serializing_if = "unset")]
    pub without_online_orders: bool,
    #[serde(default, skip_serializing_if = "unset")]
    pub address: Option<Box<Address>>,
    /// `None` at a merchant's own location.
    #[serde(default, skip_serializing_if = "unset")]
    pub service: Option<Service>,
    /// The service that was removed while the merchant kept its location: what it did stays its own.
    #[serde(default, skip_serializing_if = "unset")]
    pub former_service: Option<Service>,
}

/// A fulfillment service; its handle is its location's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    pub name: String,
    pub workflow: Workflow,
    /// True for a service that does not permit its stock to be kept at other locations too (S39).
    #[serde(default, skip_serializing_if = "unset")]
    pub single_location: bool,
    /// How it acts by itself; `None` where everything is done by hand.
    #[serde(default, skip_serializing_if = "unset")]
    pub behaviour: Option<Box<Behaviour>>,
    /// What its app was told it is for; no rule reads it.
    #[serde(default, skip_serializing_if = "unset")]
    pub settings: ServiceSettings,
}

/// What the platform keeps of a service for its app.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceSettings {
    /// Where it is told of requests.
    #[serde(default, skip_serializing_if = "unset")]
    pub callback_url: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub tracking_support: bool,
    #[serde(default, skip_serializing_if = "unset")]
    pub inventory_management: bool,
    /// True for one that ships nothing: what it delivers needs no address.
    #[serde(default, skip_serializing_if = "unset")]
    pub without_shipping: bool,
}

/// What is to change of them; what is `None` stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettingsChange {
    /// An address, or none any more.
    pub callback_url: Option<Option<String>>,
    pub tracking_support: Option<bool>,
    pub inventory_management: Option<bool>,
    pub requires_shipping: Option<bool>,
}

impl SettingsChange {
    /// The settings as they are with it.
    pub fn applied(&self, known: &ServiceSettings) -> ServiceSettings {
        ServiceSettings {
            callback_url: self.callback_url.clone().unwrap_or_else(|| known.callback_url.clone()),
            tracking_support: self.tracking_support.unwrap_or(known.tracking_support),
            inventory_management: self.inventory_management.unwrap_or(known.inventory_management),
            without_shipping: self.requires_shipping.map_or(known.without_shipping, |required| !required),
        }
    }
}

/// Who owns a location, as far as the rules care: the columns of the law's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A location of the merchant's own.
    Merchant,
    /// A service with the new workflow that permits several inventory locations.
    Permitting,
    /// A service with the new workflow that does not.
    Single,
    /// A legacy service that permits several inventory locations.
    LegacyPermitting,
    /// A legacy service that does not.
    LegacySingle,
}

impl Place {
    /// Every kind.
    pub const ALL: [Place; 5] =
        [Place::Merchant, Place::Permitting, Place::Single, Place::LegacyPermitting, Place::LegacySingle];

    /// Whether a service with the legacy workflow owns it.
    pub fn is_legacy(self) -> bool {
        matches!(self, Place::LegacyPermitting | Place::LegacySingle)
    }

    /// Whether it belongs to a service that keeps its stock at a single location.
    pub fn is_single(self) -> bool {
        matches!(self, Place::Single | Place::LegacySingle)
    }
}

impl Location {
    /// A location of the merchant's own, whose number is still to be given.
    pub fn new(handle: String, name: String) -> Location {
        Location {
            id: 0,
            handle,
            name,
            active: true,
            without_online_orders: false,
            address: None,
            service: None,
            former_service: None,
        }
    }

    /// Who owns it.
    pub fn place(&self) -> Place {
        match &self.service {
            None => Place::Merchant,
            Some(service) => match (service.workflow, service.single_location) {
                (Workflow::New, false) => Place::Permitting,
                (Workflow::New, true) => Place::Single,
                (Workflow::Legacy, false) => Place::LegacyPermitting,
                (Workflow::Legacy, true) => Place::LegacySingle,
            },
        }
    }

    /// Whether it may take what is stocked nowhere: an active location of the merchant's own that takes
    /// online orders.
    pub fn may_be_default(&self) -> bool {
        self.active && !self.without_online_orders && self.service.is_none()
    }

    /// The service that is here, even a removed one, or that was here before the merchant kept the location.
    pub fn known_service(&self) -> Option<&Service> {
        self.service.as_ref().or(self.former_service.as_ref())
    }

    /// The service whose work this is: at a location that the merchant kept, of work that is closed and was requested.
    pub fn service_of(&self, work: &FulfillmentOrder) -> Option<&Service> {
        let was_its = work.is_closed() && !work.requests.is_empty();
        self.service.as_ref().or(self.former_service.as_ref().filter(|_| was_its))
    }

    /// Whether it is that of a removed service, which the platform shows to nobody.
    pub fn is_gone(&self) -> bool {
        self.service.is_some() && !self.active
    }

    /// The location without its service, as the merchant's own.
    pub fn kept(self) -> Location {
        let name = self.display_name().to_owned();
        let former = self.service.map(|service| Service { behaviour: None, ..service });
        Location { name, active: true, service: None, former_service: former, ..self }
    }

    /// The name a person knows: the service's at a service's location.
    pub fn display_name(&self) -> &str {
        self.service.as_ref().map_or(&self.name, |service| &service.name)
    }
}
