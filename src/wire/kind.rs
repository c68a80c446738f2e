//! What every document begins with: `"schema": "consign/v1"` and its `kind`.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    Actions, Answer, CheckReport, Config, ConfigList, Error, Explanation, Export, Fulfillment, FulfillmentList,
    ImportReport, Inbox, Info, InventoryList, Location, LocationList, NotificationList, Order, OrderList, Outcome,
    Service, ServiceList, Shape, Timeline, Version,
};

/// The version of the promise: always `consign/v1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Schema;

impl Schema {
    /// The spelling.
    pub const NAME: &'static str = "consign/v1";
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(Schema::NAME)
    }
}

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Schema, D::Error> {
        let name = String::deserialize(deserializer)?;
        if name == Schema::NAME { Ok(Schema) } else { Err(D::Error::custom(format!("unknown schema {name}"))) }
    }
}

/// Declares the kinds: a variant, its spelling, the document it heads and, for lists, the spelling of a single item.
macro_rules! kinds {
    ($($variant:ident = $word:literal $document:ty $(, item $item:literal)?;)+) => {
        /// The kind of a document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($variant,)+ }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$variant,)+];

            /// The spelling.
            pub const fn as_str(self) -> &'static str {
                match self { $(Kind::$variant => $word,)+ }
            }

            /// Reads a spelling.
            pub fn parse(word: &str) -> Option<Kind> {
                match word { $($word => Some(Kind::$variant),)+ _ => None }
            }

            /// For a list: the kind that one item has on a line of its own.
            pub const fn item(self) -> Option<&'static str> {
                match self { $(Kind::$variant => kinds!(@item $($item)?),)+ }
            }

            /// The keys of the document and the types of their values.
            pub fn shape(self) -> Shape {
                match self { $(Kind::$variant => Shape::of::<$document>(),)+ }
            }
        }
    };
    (@item $item:literal) => { Some($item) };
    (@item) => { None };
}

kinds! {
    Order = "order" Order;
    Outcome = "outcome" Outcome;
    ImportReport = "import_report" ImportReport;
    OrderList = "order_list" OrderList, item "order_list_item";
    Timeline = "timeline" Timeline, item "timeline_item";
    ServiceInbox = "service_inbox" Inbox, item "service_inbox_item";
    ServiceList = "service_list" ServiceList, item "service_list_item";
    Service = "service" Service;
    LocationList = "location_list" LocationList, item "location_list_item";
    Location = "location" Location;
    InventoryList = "inventory_list" InventoryList, item "inventory_list_item";
    NotificationList = "notification_list" NotificationList, item "notification_list_item";
    FulfillmentList = "fulfillment_list" FulfillmentList, item "fulfillment_list_item";
    Fulfillment = "fulfillment" Fulfillment;
    ConfigList = "config_list" ConfigList, item "config_list_item";
    Config = "config" Config;
    Actions = "actions" Actions, item "actions_item";
    Explanation = "explanation" Explanation, item "explanation_item";
    Answer = "answer" Answer;
    CheckReport = "check_report" CheckReport;
    Export = "export" Export;
    Info = "info" Info;
    Version = "version" Version;
    Error = "error" Error;
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Kind, D::Error> {
        let word = String::deserialize(deserializer)?;
        Kind::parse(&word).ok_or_else(|| D::Error::custom(format!("unknown kind {word}")))
    }
}
