//! What a command line asks for, after all flags are gone: the seam between words and work.
//!
//! Everything that changes one order is a [`domain::Command`](crate::domain::Command) and the name of the order; every other command
//! has a plain value of its own, which stands beside its flags in the file of its verb.

use super::value::Reference;
use std::path::PathBuf;

use super::{batch, check, completions, config, export, init, inventory, location, notification, order, service};
pub use crate::app::OrderCommand;
use crate::wire::Kind;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    Init(init::Init),
    Demo,
    /// A command about one order, by merchant, service or anyone.
    Order(OrderCommand),
    OrderCreate(order::create::Create),
    OrderImport(order::import::Import),
    OrderList(order::list::List),
    OrderShow(Reference),
    OrderTimeline(order::timeline::Timeline),
    OrderAutoFulfill(order::auto_fulfill::AutoFulfill),
    /// What each actor may do now with an order or fulfillment order.
    OrderActions(Reference),
    OrderExplain(order::explain::Explain),
    OrderCan(order::can::Can),
    OrderAssert(order::assert::Assert),
    OrderWait(order::wait::Wait),
    ServiceAdd(service::add::Add),
    ServiceList,
    ServiceShow(String),
    ServiceSet(service::set::Set),
    ServiceRemove(service::remove::Remove),
    ServiceInbox(service::inbox::Inbox),
    /// `service respond --all`; with a TARGET it is an [`OrderCommand`].
    ServiceRespondAll(service::respond::RespondAll),
    /// All fulfillments, or those of one order.
    FulfillmentList(Option<Reference>),
    FulfillmentShow(Reference),
    LocationAdd(location::add::Add),
    LocationList,
    LocationShow(String),
    LocationSet(location::set::Set),
    InventorySet(inventory::set::Set),
    InventoryAdjust(inventory::adjust::Adjust),
    InventoryList(inventory::list::List),
    ConfigGet(config::Key),
    ConfigSet(config::Setting),
    ConfigList,
    NotificationList(notification::list::List),
    Batch(batch::Batch),
    Export(export::Export),
    Restore(order::import::Source),
    /// Into this new file.
    Backup(PathBuf),
    Check(check::Check),
    Info,
    /// The schema of a kind of document, or the list of kinds.
    Schema(Option<String>),
    Completions(completions::Shell),
    Version,
}

impl Request {
    /// The kind of document that a request is answered with.
    pub fn kind(&self) -> Kind {
        match self {
            Request::Init(_)
            | Request::Order(_)
            | Request::OrderCreate(_)
            | Request::OrderAutoFulfill(_)
            | Request::ServiceAdd(_)
            | Request::ServiceSet(_)
            | Request::ServiceRemove(_)
            | Request::ServiceRespondAll(_)
            | Request::LocationAdd(_)
            | Request::LocationSet(_)
            | Request::InventorySet(_)
            | Request::InventoryAdjust(_)
            | Request::ConfigSet(_)
            | Request::Batch(_)
            | Request::Restore(_)
            | Request::Backup(_)
            | Request::Demo => Kind::Outcome,
            Request::Export(_) => Kind::Export,
            Request::OrderImport(_) => Kind::ImportReport,
            Request::OrderList(_) => Kind::OrderList,
            Request::OrderShow(_) => Kind::Order,
            Request::OrderTimeline(_) => Kind::Timeline,
            Request::OrderActions(_) => Kind::Actions,
            Request::OrderExplain(_) => Kind::Explanation,
            Request::OrderCan(_) | Request::OrderAssert(_) | Request::OrderWait(_) => Kind::Answer,
            Request::ServiceList => Kind::ServiceList,
            Request::ServiceShow(_) => Kind::Service,
            Request::ServiceInbox(_) => Kind::ServiceInbox,
            Request::FulfillmentList(_) => Kind::FulfillmentList,
            Request::FulfillmentShow(_) => Kind::Fulfillment,
            Request::LocationList => Kind::LocationList,
            Request::LocationShow(_) => Kind::Location,
            Request::InventoryList(_) => Kind::InventoryList,
            Request::ConfigGet(_) => Kind::Config,
            Request::ConfigList => Kind::ConfigList,
            Request::NotificationList(_) => Kind::NotificationList,
            Request::Check(_) => Kind::CheckReport,
            Request::Info => Kind::Info,
            Request::Schema(_) => Kind::SchemaList,
            Request::Completions(_) | Request::Version => Kind::Version,
        }
    }
}
