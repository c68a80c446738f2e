//! What every document begins with: `"schema": "consign/v1"` and its `kind`.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

/// Every kind there is, for a macro that makes something of them: a variant, its spelling, the document it heads, what
/// that is and, for lists, the spelling of a single item and the key that names it, if it has
/// a name. A new document is entered here and nowhere else.
macro_rules! kinds {
    ($made:ident) => { $made! {
            Order = "order" of Order => "order with everything that hangs on it";
            Outcome = "outcome" of Outcome => "what a command did";
            ImportReport = "import_report" of ImportReport => "what became of the records of a file";
            OrderList = "order_list" of OrderList => "orders", item "order_list_item" named "name";
            Timeline = "timeline" of Timeline => "events, oldest first", item "timeline_item" named "seq";
            ServiceInbox = "service_inbox" of Inbox => "work that waits for a service", item "service_inbox_item" named "fulfillment_order";
            ServiceList = "service_list" of ServiceList => "fulfillment services", item "service_list_item" named "handle";
            Service = "service" of Service => "fulfillment service";
            LocationList = "location_list" of LocationList => "locations", item "location_list_item" named "handle";
            Location = "location" of Location => "location";
            AppList = "app_list" of AppList => "programs that may call", item "app_list_item" named "name";
            App = "app" of App => "program that may call";
            InventoryList = "inventory_list" of InventoryList => "stock rows", item "inventory_list_item" named "sku";
            InventoryHistory = "inventory_history" of InventoryHistory => "counts and adjustments of the stock", item "inventory_history_item" named "seq";
            NotificationList = "notification_list" of NotificationList => "what was sent to services and customers", item "notification_list_item" named "seq";
            WebhookList = "webhook_list" of WebhookList => "who is told of what happens", item "webhook_list_item" named "id";
            DeliveryList = "delivery_list" of DeliveryList => "what was sent to webhooks and services, or is to be", item "delivery_list_item" named "id";
            DeliveryReport = "delivery_report" of DeliveryReport => "what became of what was to be sent";
            FulfillmentList = "fulfillment_list" of FulfillmentList => "shipments", item "fulfillment_list_item" named "name";
            Fulfillment = "fulfillment" of Fulfillment => "shipment";
            CarrierList = "carrier_list" of CarrierList => "carriers and their tracking addresses", item "carrier_list_item" named "name";
            ConfigList = "config_list" of ConfigList => "settings", item "config_list_item" named "key";
            Config = "config" of Config => "setting";
            Clock = "clock" of Clock => "what time it is, and by which clock";
            Actions = "actions" of Actions => "actions that may be taken now", item "actions_item";
            Explanation = "explanation" of Explanation => "actions, what forbids them, and what leads there", item "explanation_item";
            Answer = "answer" of Answer => "yes or no, and why not";
            Report = "report" of Report => "what happened in a period, counted, and what is open", item "report_item";
            RunReport = "run_report" of RunReport => "what services did by themselves", item "run_report_item";
            CheckReport = "check_report" of CheckReport => "what a check of the file found";
            Export = "export" of Export => "lines of an export, as an answer of a batch";
            Info = "info" of Info => "the file and how much it holds";
            SchemaList = "schema_list" of SchemaList => "the kinds of documents there are", item "schema_list_item" named "name";
            Serving = "serving" of Serving => "a server that listens";
            Version = "version" of Version => "the version of the program";
            Error = "error" of Error => "a command that did not do what it was asked";
    } };
}

pub(super) use kinds;

/// Declares the enum.
macro_rules! declare {
    ($($variant:ident = $word:literal of $document:ident => $about:literal $(, item $item:literal $(named $name:literal)?)?;)+) => {
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
                match self { $(Kind::$variant => declare!(@item $($item)?),)+ }
            }

            /// For a list whose items have names: the key that holds it.
            pub const fn item_name(self) -> Option<&'static str> {
                match self { $(Kind::$variant => declare!(@item $($($name)?)?),)+ }
            }

            /// What the document is, without an article or a full stop.
            pub const fn about(self) -> &'static str {
                match self { $(Kind::$variant => $about,)+ }
            }
        }
    };
    (@item $item:literal) => { Some($item) };
    (@item) => { None };
}

kinds!(declare);

impl Kind {
    /// The key that holds the items of a list.
    pub const fn items_key(self) -> &'static str {
        match self {
            Kind::Timeline => "events",
            _ => "items",
        }
    }
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
