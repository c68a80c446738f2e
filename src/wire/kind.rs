//! What every document begins with: `"schema": "consign/v1"` and its `kind`.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    Actions, Answer, CheckReport, Config, ConfigList, Error, Explanation, Fulfillment, FulfillmentList, ImportReport,
    Inbox, Info, InventoryList, Location, LocationList, NotificationList, Order, OrderList, Outcome, SchemaList,
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

/// Declares the kinds: a variant, its spelling, the document it heads, what that is and, for lists, the spelling of a
/// single item.
macro_rules! kinds {
    ($($variant:ident = $word:literal $document:ident => $about:literal $(, item $item:literal)?;)+) => {
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

            /// What the document is, without an article or a full stop.
            pub const fn about(self) -> &'static str {
                match self { $(Kind::$variant => $about,)+ }
            }

            /// The kind of the document with this Rust name.
            pub(super) fn of_document(name: &str) -> Option<Kind> {
                match name { $(stringify!($document) => Some(Kind::$variant),)+ _ => None }
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
    Order = "order" Order => "order with everything that hangs on it";
    Outcome = "outcome" Outcome => "what a command did";
    ImportReport = "import_report" ImportReport => "what became of the records of a file";
    OrderList = "order_list" OrderList => "orders", item "order_list_item";
    Timeline = "timeline" Timeline => "events, oldest first", item "timeline_item";
    ServiceInbox = "service_inbox" Inbox => "work that waits for a service", item "service_inbox_item";
    ServiceList = "service_list" ServiceList => "fulfillment services", item "service_list_item";
    Service = "service" Service => "fulfillment service";
    LocationList = "location_list" LocationList => "locations", item "location_list_item";
    Location = "location" Location => "location";
    InventoryList = "inventory_list" InventoryList => "stock rows", item "inventory_list_item";
    NotificationList = "notification_list" NotificationList => "what was sent to services and customers", item "notification_list_item";
    FulfillmentList = "fulfillment_list" FulfillmentList => "shipments", item "fulfillment_list_item";
    Fulfillment = "fulfillment" Fulfillment => "shipment";
    ConfigList = "config_list" ConfigList => "settings", item "config_list_item";
    Config = "config" Config => "setting";
    Actions = "actions" Actions => "actions that may be taken now", item "actions_item";
    Explanation = "explanation" Explanation => "actions, what forbids them, and what leads there", item "explanation_item";
    Answer = "answer" Answer => "yes or no, and why not";
    CheckReport = "check_report" CheckReport => "what a check of the file found";
    Info = "info" Info => "the file and how much it holds";
    SchemaList = "schema_list" SchemaList => "the kinds of documents there are", item "schema_list_item";
    Version = "version" Version => "the version of the program";
    Error = "error" Error => "a command that did not do what it was asked";
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
