//! What is not there, and what somebody may have meant instead: one refusal for each thing that can be named, with the
//! nearest name as its hint, or the command that lists the names.

use std::fmt::Display;

use super::{
    Apps, Code, FulfillmentOrder, FulfillmentOrderNumber, Hint, Location, Locations, NextCommand, Order, Refusal,
    RegisteredApp, nearest,
};

/// Handles that are looked through for a near one.
const MOST_HANDLES: usize = 1000;

/// The hint: the nearest of the candidates, or else the command that lists them all.
pub fn did_you_mean<'a>(word: &str, there: impl IntoIterator<Item = &'a str>, list: impl Into<Hint>) -> Hint {
    nearest(word, there).map_or_else(|| list.into(), |near| format!("did you mean {near}?").into())
}

impl Locations {
    /// The location with this handle.
    ///
    /// # Errors
    /// `location_not_found`.
    pub fn find(&self, handle: &str) -> Result<&Location, Refusal> {
        self.get(handle).ok_or_else(|| {
            let hint = did_you_mean(handle, self.handles(|_| true), NextCommand::ListLocations);
            Refusal::new(Code::LocationNotFound, format!("there is no location {handle}")).hint(hint)
        })
    }

    /// The location of the service with this handle.
    ///
    /// # Errors
    /// `service_not_found`.
    pub fn find_service(&self, handle: &str) -> Result<&Location, Refusal> {
        self.get(handle).filter(|location| location.service.is_some()).ok_or_else(|| {
            let services = self.handles(|location| location.service.is_some());
            let hint = did_you_mean(handle, services, NextCommand::ListServices);
            Refusal::new(Code::ServiceNotFound, format!("there is no service {handle}")).hint(hint)
        })
    }

    /// The location of the service with this handle, even of one that was removed while the merchant kept its location.
    ///
    /// # Errors
    /// `service_not_found`.
    pub fn find_known_service(&self, handle: &str) -> Result<&Location, Refusal> {
        let known = self.get(handle).filter(|location| location.known_service().is_some());
        known.map_or_else(|| self.find_service(handle), Ok)
    }

    fn handles(&self, meant: impl Fn(&Location) -> bool) -> impl Iterator<Item = &str> {
        let meant = self.0.iter().filter(move |location| meant(location));
        meant.map(|location| location.handle.as_str()).take(MOST_HANDLES)
    }
}

impl Apps {
    /// The app of this name that may call.
    ///
    /// # Errors
    /// `app_not_found`.
    pub fn find(&self, name: &str) -> Result<&RegisteredApp, Refusal> {
        self.get(name).ok_or_else(|| {
            let names = self.active().map(|app| app.name.as_str()).take(MOST_HANDLES);
            let hint = did_you_mean(name, names, NextCommand::ListApps);
            Refusal::new(Code::AppNotFound, format!("there is no app {name}")).hint(hint)
        })
    }
}

/// The fulfillment order with this number.
///
/// # Errors
/// `fulfillment_order_not_found`.
pub fn existing(order: &Order, number: FulfillmentOrderNumber) -> Result<&FulfillmentOrder, Refusal> {
    order.fulfillment_order(number).ok_or_else(|| no_fulfillment_order(order, number))
}

/// There is no fulfillment order with this number.
pub fn no_fulfillment_order(order: &Order, number: impl Display) -> Refusal {
    let name = format!("{}-FO{number}", order.name);
    let there: Vec<String> = order
        .fulfillment_orders
        .iter()
        .map(|fulfillment_order| order.fulfillment_order_name(fulfillment_order.number))
        .collect();
    let hint =
        did_you_mean(&name, there.iter().map(String::as_str), NextCommand::ShowOrder { order: order.name.clone() });
    Refusal::new(Code::FulfillmentOrderNotFound, format!("there is no fulfillment order {name}")).hint(hint)
}

/// There is no shipment with this number.
pub fn no_fulfillment(order: &Order, number: impl Display) -> Refusal {
    let name = format!("{}-F{number}", order.name);
    let there: Vec<String> =
        order.fulfillments.iter().map(|shipment| order.fulfillment_name(shipment.number)).collect();
    let list = NextCommand::ListFulfillments { order: order.name.clone() };
    let hint = did_you_mean(&name, there.iter().map(String::as_str), list);
    Refusal::new(Code::FulfillmentNotFound, format!("there is no fulfillment {name}")).hint(hint)
}
