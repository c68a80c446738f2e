//! Lists: `items` and `page`. The timeline has `events` instead.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::domain_schema::{DATE, RECIPIENT};
use super::{
    AppItem, ConfigItem, DeliveryItem, Event, FulfillmentItem, InventoryHistoryItem, InventoryRow, Kind, LocationItem,
    Schema, ServiceItem, WebhookItem,
};
use crate::domain::{self, FinancialStatus, FulfillmentStatus, MatchField, Money, Pending, Time};

/// Declares a list document.
macro_rules! lists {
    ($($(#[$meta:meta])* $list:ident, $kind:ident of $item:ty;)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[schemars(transform = Kind::$kind)]
        pub struct $list {
            pub schema: Schema,
            pub kind: Kind,
            pub items: Vec<$item>,
            pub page: Page,
        }

        impl $list {
            /// A list that holds everything there is.
            pub fn whole(items: Vec<$item>) -> $list {
                let page = Page::whole(items.len() as u64);
                $list { schema: Schema, kind: Kind::$kind, items, page }
            }
        }
    )+};
}

pub(super) use lists;

lists! {
    /// What `order list` prints.
    OrderList, OrderList of OrderListItem;
    /// A service's work.
    Inbox, ServiceInbox of InboxItem;
    /// All services.
    ServiceList, ServiceList of ServiceItem;
    /// All locations.
    LocationList, LocationList of LocationItem;
    /// The apps that may call.
    AppList, AppList of AppItem;
    /// Stock rows.
    InventoryList, InventoryList of InventoryRow;
    /// How stock was counted and adjusted.
    InventoryHistory, InventoryHistory of InventoryHistoryItem;
    /// What was sent to services and customers.
    NotificationList, NotificationList of NotificationItem;
    /// Who is told of what happens.
    WebhookList, WebhookList of WebhookItem;
    /// What was sent to webhooks and services.
    DeliveryList, DeliveryList of DeliveryItem;
    /// Shipments.
    FulfillmentList, FulfillmentList of FulfillmentItem;
    /// All settings.
    ConfigList, ConfigList of ConfigItem;
    /// All carriers that are known.
    CarrierList, CarrierList of CarrierItem;
}

/// How much of a list is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Page {
    pub returned: u64,
    pub total: u64,
    /// What `--after` takes to go on; `null` at the end.
    pub next: Option<String>,
}

/// What `order timeline` prints, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Timeline)]
pub struct Timeline {
    pub schema: Schema,
    pub kind: Kind,
    pub events: Vec<Event>,
}

/// An order in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OrderListItem {
    pub id: i64,
    pub name: String,
    pub source_id: Option<String>,
    pub created_at: Time,
    pub financial_status: FinancialStatus,
    pub fulfillment_status: FulfillmentStatus,
    pub currency: String,
    pub total_price: Money,
    pub remaining_quantity: i64,
    /// The handles of the services that ship it.
    pub services: Vec<String>,
    pub email: Option<String>,
    pub cancelled_at: Option<Time>,
    /// By what `order find` found it; `null` in other lists.
    #[serde(rename = "match")]
    pub found: Option<Match>,
}

/// A text of an order that is what was looked for, or begins with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Match {
    pub field: MatchField,
    pub value: String,
}

/// An [`OrderListItem`] as it was written before, for lists of a million rows.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(transparent)]
pub struct OrderListRow<'a> {
    /// The order's, to name it by.
    #[serde(skip)]
    pub id: i64,
    item: &'a RawValue,
}

/// What a fulfillment order wants from its service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InboxItem {
    pub order: String,
    pub fulfillment_order: String,
    pub pending: Pending,
    /// The merchant's words.
    pub note: Option<String>,
    /// When it came to wait for this.
    pub asked_at: Time,
    pub line_items: Vec<InboxLine>,
    /// The handle of the service it waits for.
    pub service: String,
    /// Seconds since it came to wait.
    pub age_seconds: i64,
    /// The day on which the service said, when it accepted, that it would ship.
    #[schemars(extend("pattern" = DATE))]
    pub due: Option<String>,
    /// Whether that day is over.
    #[serde(skip)]
    pub overdue: bool,
}

/// Units to be shipped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InboxLine {
    pub line_item_id: i64,
    pub sku: Option<String>,
    pub quantity: i64,
    /// What the line is called in a table: its SKU, else its title.
    #[serde(skip)]
    pub called: String,
}

/// A carrier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CarrierItem {
    /// As `--carrier` takes it.
    pub name: String,
    /// Where it shows a parcel, with `NUMBER` in the place of the tracking number; `null` if no such page is known.
    pub tracking_url: Option<String>,
}

/// A notification that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NotificationItem {
    /// The number of its event.
    pub seq: i64,
    pub at: Time,
    /// `service:HANDLE` or `customer`.
    #[schemars(extend("pattern" = RECIPIENT))]
    pub to: String,
    #[schemars(extend("enum" = ["fulfillment_request", "cancellation_request", "shipping_confirmation"]))]
    pub topic: String,
    pub order: Option<String>,
    pub fulfillment_order: Option<String>,
    pub fulfillment: Option<String>,
    pub message: Option<String>,
}

impl<'a> OrderListRow<'a> {
    /// The row of this order; `None` if the text is no JSON, or that of something else.
    pub fn of(id: i64, text: &'a str) -> Option<OrderListRow<'a>> {
        let item = serde_json::from_str(text).ok().filter(|_| text.starts_with(r#"{"id":"#))?;
        Some(OrderListRow { id, item })
    }

    /// The item, to be kept; `None` if it does not have all that an item has.
    pub fn to_item(&self) -> Option<OrderListItem> {
        serde_json::from_str(self.item.get()).ok()
    }
}

impl Page {
    /// Of a list that is not cut.
    pub fn whole(returned: u64) -> Page {
        Page { returned, total: returned, next: None }
    }
}

impl CarrierList {
    /// Every carrier of the table.
    pub fn every() -> CarrierList {
        let item = |carrier: domain::Carrier| CarrierItem {
            name: carrier.name.to_owned(),
            tracking_url: carrier.tracking_url(),
        };
        CarrierList::whole(domain::carriers().map(item).collect())
    }
}

impl Timeline {
    /// Events, oldest first.
    pub fn new(events: Vec<Event>) -> Timeline {
        Timeline { schema: Schema, kind: Kind::Timeline, events }
    }
}
