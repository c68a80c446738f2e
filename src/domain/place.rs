//! Locations and the services behind them.

use serde::{Deserialize, Serialize};

use super::written::unset;
use super::{Behaviour, Workflow};

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
    /// `None` at a merchant's own location.
    #[serde(default, skip_serializing_if = "unset")]
    pub service: Option<Service>,
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

    /// Whether it may take what is stocked nowhere: an active location of the merchant's own.
    pub fn may_be_default(&self) -> bool {
        self.active && self.service.is_none()
    }

    /// The name a person knows: the service's at a service's location.
    pub fn display_name(&self) -> &str {
        self.service.as_ref().map_or(&self.name, |service| &service.name)
    }
}
