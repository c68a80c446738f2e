//! What a command line asks for, after all flags are gone: the seam between words and work.
//!
//! Everything that changes one order is a [`domain::Command`](Command) and the name of the order; every other command
//! has a plain value of its own, which stands beside its flags in the file of its verb.

use super::value::Reference;
use super::{check, completions, config, init, inventory, location, notification, order, service};
use crate::domain::{Command, Target};
use crate::failure::{Failure, Result};

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
    Check(check::Check),
    Info,
    Completions(completions::Shell),
    Version,
}

/// A command about one order, whose name is still to be looked up.
///
/// Until then its target, fulfillment order or fulfillment holds a placeholder; [`OrderCommand::aim`] tells what
/// the name must be, and [`OrderCommand::at`] puts what was found in the placeholder's stead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderCommand {
    pub reference: Reference,
    pub command: Command,
}

/// What the name in a command must be the name of, and so how it is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// [`Reference::orders`]
    Order,
    /// An order or a fulfillment order: [`Reference::candidates`]
    Target,
    /// [`Reference::candidates`], and no order
    FulfillmentOrder,
    /// [`Reference::fulfillments`]
    Fulfillment,
}

/// What a name turned out to be the name of, besides its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Order,
    FulfillmentOrder(u32),
    Fulfillment(u32),
}

impl OrderCommand {
    /// What the name must be the name of.
    pub fn aim(&self) -> Aim {
        aim(&self.command)
    }

    /// The command, aimed at what was found. An order where only a fulfillment order will do is a usage error.
    pub fn at(mut self, found: Found) -> Result<Command> {
        match (&mut self.command, found) {
            (
                Command::Request { target, .. }
                | Command::Fulfill { target, .. }
                | Command::CancelRequest { target, .. }
                | Command::Revert { target, .. }
                | Command::Move { target, .. }
                | Command::Hold { target, .. }
                | Command::Release { target }
                | Command::Respond { target, .. }
                | Command::Ship { target, .. }
                | Command::Progress { target, .. }
                | Command::Close { target, .. },
                Found::FulfillmentOrder(number),
            ) => *target = Target::FulfillmentOrder(number),
            (
                Command::Split { fulfillment_order: part, .. } | Command::ShipLate { fulfillment_order: part, .. },
                Found::FulfillmentOrder(number),
            )
            | (
                Command::Track { fulfillment: part, .. }
                | Command::AddShipmentEvent { fulfillment: part, .. }
                | Command::CancelFulfillment { fulfillment: part, .. },
                Found::Fulfillment(number),
            ) => *part = number,
            (command, found) => match (aim(command), found) {
                (Aim::Order | Aim::Target, Found::Order) => {}
                (Aim::FulfillmentOrder, Found::Order) => return Err(self.reference.needs_fulfillment_order()),
                (aim, found) => return Err(Failure::internal(format!("{found:?} was found for {aim:?}"))),
            },
        }
        Ok(self.command)
    }
}

/// What a command's name must be the name of.
fn aim(command: &Command) -> Aim {
    match command {
        Command::Pay
        | Command::AutoRequest
        | Command::Edit { .. }
        | Command::Refund { .. }
        | Command::Cancel { .. } => Aim::Order,
        Command::Request { .. }
        | Command::Fulfill { .. }
        | Command::CancelRequest { .. }
        | Command::Revert { .. }
        | Command::Move { .. }
        | Command::Hold { .. }
        | Command::Release { .. }
        | Command::Respond { .. }
        | Command::Ship { .. }
        | Command::Progress { .. }
        | Command::Close { .. } => Aim::Target,
        Command::Split { .. } | Command::ShipLate { .. } => Aim::FulfillmentOrder,
        Command::Track { .. } | Command::AddShipmentEvent { .. } | Command::CancelFulfillment { .. } => {
            Aim::Fulfillment
        }
    }
}

/// What a field with nothing in it looks like in the `Debug` form.
const ABSENT: [&str; 3] = [": None,", ": [],", ": false,"];

impl Request {
    /// The arguments as one text, for the hash of an idempotency key.
    ///
    /// It is the `Debug` form of the request, so the order in which options were given, and their spelling, make no
    /// difference, and the content of `@FILE` and `-` stands in it. Fields with nothing in them are left out, so that
    /// an option that a later version adds does not change the text of today's commands; a test pins some texts. The
    /// file of an import does not stand in it: the digest of its content is to be added where it is read.
    pub fn normalized(&self) -> String {
        let written = format!("{self:#?}");
        let present = written.lines().filter(|line| !ABSENT.iter().any(|absent| line.ends_with(absent)));
        present.map(str::trim_start).collect::<Vec<_>>().join("\n")
    }
}
