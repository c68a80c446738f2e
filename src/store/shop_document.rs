//! The shop as it is kept.

use serde::{Deserialize, Serialize};

use crate::domain::{Locations, Shop};

/// The document of the row: what the journal says of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShopDocument {
    pub(super) settings: Shop,
    pub(super) locations: Locations,
}
