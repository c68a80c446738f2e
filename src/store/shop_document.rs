//! The shop as it is kept.

use serde::{Deserialize, Serialize};

use crate::domain::{Locations, Shop, Time};

/// What every command asks of the row.
#[derive(Debug)]
pub(super) struct ShopRow {
    pub(super) document: ShopDocument,
    /// The file's clock. It stands in no event, and beside the document, so that moving it writes little.
    pub(super) clock: Option<Time>,
}

/// The document of the row: what the journal says of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShopDocument {
    pub(super) settings: Shop,
    pub(super) locations: Locations,
}

/// What `init` was given, which stands in no event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// The shop's name.
    pub shop: String,
    pub currency: String,
    /// When the file was made, if a time was given; the system's is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Time>,
}

impl Given {
    /// The shop as `init` makes it of this.
    pub(super) fn document(&self) -> ShopDocument {
        let settings = Shop::new(self.shop.clone(), self.currency.clone());
        ShopDocument { settings, locations: Locations::of_new_shop() }
    }
}
