//! The JSON shapes: the promise to scripts. One struct a document or item; the order of the fields is the
//! order of the keys. Known keys are always there: `Option` is `null`, an empty list is `[]`; only [`EventData`] leaves
//! out what does not apply.
//!
//! This room turns domain values into shapes and knows nothing of formats, terminals or the database.

mod answers;
mod batch;
mod behaviour_schema;
mod clock;
mod domain_schema;
mod event;
mod event_data;
mod event_line;
mod export;
mod from_explained;
mod from_fulfillment_order;
mod from_order;
mod fulfillment;
mod import_report;
mod inventory_history;
mod json_schema;
mod kind;
mod lists;
mod nouns;
mod order;
mod outcome;
pub mod path;
pub mod push;
mod report;
mod run_report;
mod schema_part;
pub mod shopify;
mod spelling;
mod webhook;

pub use answers::{
    ActionItem, Actions, Answer, CheckReport, Checked, Error, ExplainedAction, Explanation, Info, PathStep, Problem,
    Serving, Version,
};
pub use batch::{BatchErrorKeys, BatchKeys, BatchLine, Expect};
pub use clock::Clock;
pub use event::Event;
pub use event_data::EventData;
pub use event_line::EventLine;
pub use export::{
    EXPORT_FORMAT, Export, ExportKind, ExportRecord, ExportedAdjustment, ExportedEnd, ExportedEvent, ExportedGiven,
    ExportedKey, ExportedLocation, ExportedService, ExportedSetting, ExportedShop, ExportedStock,
};
pub use fulfillment::{Fulfillment, FulfillmentItem, FulfillmentLine, Tracking};
pub use import_report::{ImportReport, ImportResult, ImportedRecord};
pub use inventory_history::InventoryHistoryItem;
pub use json_schema::{PublishedSchema, SchemaItem, SchemaList, document};
pub use kind::{Kind, Schema};
pub use lists::{
    AppList, CarrierItem, CarrierList, ConfigList, DeliveryList, FulfillmentList, Inbox, InboxItem, InboxLine,
    InventoryHistory, InventoryList, LocationList, Match, NotificationItem, NotificationList, OrderList, OrderListItem,
    OrderListRow, Page, ServiceList, Timeline, WebhookList,
};
pub use nouns::{
    App, AppItem, Config, ConfigItem, InventoryRow, Location, LocationAddress, LocationItem, Service, ServiceItem,
};
pub use order::{
    Banner, FulfillmentOrder, FulfillmentOrderLine, Hold, LateShipment, LateShipmentLine, LineItem, Order, Refund,
    RefundLine, Request, ShippingAddress, SupportedAction,
};
pub use outcome::{Outcome, Skipped};
pub use report::{Percentiles, Report, ReportItem};
pub use run_report::{RunItem, RunReport, RunResult};
pub use schema_part::SchemaPart;
pub use spelling::{actions_of, bare, command_line, hint, next_command, quoted, typed};
pub use webhook::{DeliveryItem, DeliveryReport, WebhookItem};
