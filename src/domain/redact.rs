//! Events and orders without what is private in them, so that they can be shown to a stranger. People's names, e-mails,
//! phones, addresses, tags, notes and messages get stand-ins. What the workflow is about stays: names of orders,
//! services and locations, foreign ids, SKUs, titles, tracking, prices and times.

use std::collections::HashMap;

use super::{
    Address, Behaviour, Customer, Event, Fact, FulfillmentOrder, HoldHandle, Order, OrderDetails, OrderExtras, Setting,
    Whereabouts,
};

/// The stand-ins that were given so far: the same text gets the same one. It grows with the number of different texts.
#[derive(Debug, Default)]
pub struct Redaction {
    numbers: HashMap<String, usize>,
    countries: HashMap<String, usize>,
}

/// The kinds of texts that get a stand-in.
#[derive(Debug, Clone, Copy)]
enum Private {
    Name,
    Company,
    Email,
    Phone,
    Address,
    Zip,
    Tag,
    /// What a hold is called.
    Handle,
    /// A note, a message or a reason in somebody's own words.
    Note,
    Shop,
    Domain,
}

impl Redaction {
    /// An event.
    pub fn event(&mut self, event: &mut Event) {
        self.optional(&mut event.note, Private::Note);
        self.fact(&mut event.fact);
    }

    /// The name of the shop.
    pub fn shop(&mut self, name: &mut String) {
        self.text(name, Private::Shop);
    }

    /// An order.
    pub fn order(&mut self, order: &mut Order) {
        let mut details = order.details();
        self.details(&mut details);
        order.set_details(details);
        if let Some(extras) = &mut order.extras {
            self.extras(extras);
        }
        for extras in order.line_items.iter_mut().filter_map(|line| line.extras.as_mut()) {
            extras.properties.iter_mut().for_each(|property| self.text(&mut property.value, Private::Note));
        }
        order.refunds.iter_mut().for_each(|refund| self.optional(&mut refund.note, Private::Note));
        order.fulfillment_orders.iter_mut().for_each(|work| self.fulfillment_order(work));
    }

    fn behaviour(&mut self, behaviour: Option<&mut Behaviour>) {
        let Some(behaviour) = behaviour else { return };
        self.optional(&mut behaviour.message, Private::Note);
        for country in &mut behaviour.reject_countries {
            self.country(country);
        }
    }

    fn fact(&mut self, fact: &mut Fact) {
        match fact {
            Fact::OrderPlaced(order) | Fact::OrderImported(order) => self.order(order),
            Fact::OrderEdited(edit) => {
                edit.new_fulfillment_orders.iter_mut().for_each(|work| self.fulfillment_order(work));
            }
            Fact::OrderChanged(change) => self.details(&mut change.to),
            Fact::LocationChanged { reason, .. } | Fact::InventoryAdjusted { reason, .. } => {
                self.optional(reason, Private::Note);
            }
            Fact::SettingChanged { key: Setting::Shop, value } => self.shop(value),
            Fact::SettingChanged { key: Setting::ShopDomain, value } => self.text(value, Private::Domain),
            Fact::BehaviourChanged { behaviour, .. } => self.behaviour(behaviour.as_deref_mut()),
            Fact::LocationAdded(location)
            | Fact::LocationEdited(location)
            | Fact::ServiceAdded(location)
            | Fact::ServiceEdited(location)
            | Fact::ServiceRemoved(location) => {
                if let Some(address) = &mut location.address {
                    self.address(address);
                }
                let services = [location.service.as_mut(), location.former_service.as_mut()];
                services.into_iter().flatten().for_each(|it| self.behaviour(it.behaviour.as_deref_mut()));
            }
            Fact::WebhookAdded(webhook) | Fact::WebhookEdited(webhook) | Fact::WebhookRemoved(webhook) => {
                self.optional(&mut webhook.name, Private::Name);
                webhook.url = webhook.url.without_query();
            }
            Fact::ShipmentEventAdded { place: Some(place), .. } => self.whereabouts(place),
            Fact::PlacedOnHold { handle, .. } | Fact::HoldReleased { handle, .. } => self.hold_handle(handle),
            Fact::SettingChanged { .. }
            | Fact::ShipmentEventAdded { place: None, .. }
            | Fact::OrderPaid { .. }
            | Fact::OrderRefunded(_)
            | Fact::OrderCancelled { .. }
            | Fact::FulfillmentRequestSubmitted { .. }
            | Fact::FulfillmentRequestAccepted { .. }
            | Fact::FulfillmentRequestRejected { .. }
            | Fact::FulfillmentRequestCancelled { .. }
            | Fact::CancellationRequestSubmitted { .. }
            | Fact::CancellationRequestAccepted { .. }
            | Fact::CancellationRequestRejected { .. }
            | Fact::CancellationRequestMoot { .. }
            | Fact::RevertedToUnfulfilled { .. }
            | Fact::FulfillmentCreated(_)
            | Fact::MarkedAsFulfilled(_)
            | Fact::FulfillmentCancelled { .. }
            | Fact::FulfillmentServiceFailedToComplete { .. }
            | Fact::FulfillmentOrderSplit { .. }
            | Fact::OnlyHoldReleased
            | Fact::TrackingUpdated { .. }
            | Fact::LateShipmentReported { .. }
            | Fact::CustomerNotified { .. }
            | Fact::FulfillmentPending { .. }
            | Fact::FulfillmentOpen
            | Fact::FulfillmentFailed { .. }
            | Fact::FulfillmentOrdersMerged { .. }
            | Fact::ProgressReported
            | Fact::ProgressStopped
            | Fact::FulfillmentOrderReplaced { .. }
            | Fact::DeadlineSet { .. }
            | Fact::OrderClosed
            | Fact::OrderReopened
            | Fact::AppAdded(_)
            | Fact::AppRemoved { .. }
            | Fact::InventorySet { .. } => {}
        }
    }

    fn details(&mut self, details: &mut OrderDetails) {
        let OrderDetails { email, phone, note, tags, shipping_address, custom_attributes, po_number } = details;
        self.optional(email, Private::Email);
        self.optional(phone, Private::Phone);
        self.optional(note, Private::Note);
        tags.iter_mut().for_each(|tag| self.text(tag, Private::Tag));
        if let Some(address) = shipping_address {
            self.address(address);
        }
        custom_attributes.iter_mut().for_each(|attribute| self.text(&mut attribute.value, Private::Note));
        self.optional(po_number, Private::Note);
    }

    fn extras(&mut self, extras: &mut OrderExtras) {
        if let Some(address) = &mut extras.billing_address {
            self.address(address);
        }
        if let Some(Customer { first_name, last_name, email, phone }) = &mut extras.customer {
            self.optional(first_name, Private::Name);
            self.optional(last_name, Private::Name);
            self.optional(email, Private::Email);
            self.optional(phone, Private::Phone);
        }
    }

    fn whereabouts(&mut self, place: &mut Whereabouts) {
        let Whereabouts { address1, city, province, zip, country, latitude, longitude } = place;
        for part in [address1, city, province, country] {
            self.optional(part, Private::Address);
        }
        self.optional(zip, Private::Zip);
        (*latitude, *longitude) = (None, None);
    }

    fn address(&mut self, address: &mut Address) {
        let Address { name, company, address1, address2, city, province, zip, country_code, phone } = address;
        self.optional(name, Private::Name);
        self.optional(company, Private::Company);
        for part in [address1, address2, city, province] {
            self.optional(part, Private::Address);
        }
        self.optional(zip, Private::Zip);
        if let Some(code) = country_code {
            self.country(code);
        }
        self.optional(phone, Private::Phone);
    }

    fn country(&mut self, code: &mut String) {
        let number = number(&mut self.countries, code) - 1;
        let letter = |place: usize| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place % 26]);
        *code = String::from_iter([letter(number / 26), letter(number)]);
    }

    fn fulfillment_order(&mut self, fulfillment_order: &mut FulfillmentOrder) {
        for hold in &mut fulfillment_order.holds {
            self.hold_handle(&mut hold.handle);
            self.optional(&mut hold.note, Private::Note);
        }
        for request in &mut fulfillment_order.requests {
            self.optional(&mut request.message, Private::Note);
            if let Some(reply) = &mut request.reply {
                self.optional(&mut reply.message, Private::Note);
            }
        }
    }

    fn hold_handle(&mut self, handle: &mut HoldHandle) {
        let mut text = String::from(handle.clone());
        self.text(&mut text, Private::Handle);
        // What stands in its place is short, and so always fits.
        *handle = HoldHandle::new(text).unwrap_or_default();
    }

    fn optional(&mut self, text: &mut Option<String>, what: Private) {
        if let Some(text) = text {
            self.text(text, what);
        }
    }

    fn text(&mut self, text: &mut String, what: Private) {
        if text.is_empty() {
            return;
        }
        let number = number(&mut self.numbers, text);
        *text = match what {
            Private::Name => format!("Name {number}"),
            Private::Company => format!("Company {number}"),
            Private::Email => format!("person{number}@example.com"),
            Private::Phone => format!("+1 555 {number:07}"),
            Private::Address => format!("Address {number}"),
            Private::Zip => format!("{number:05}"),
            Private::Tag => format!("tag-{number}"),
            Private::Handle => format!("handle-{number}"),
            Private::Note => format!("Note {number}."),
            Private::Shop => format!("Shop {number}"),
            Private::Domain => format!("shop-{number}.myshopify.com"),
        };
    }
}

/// The number of a text, from 1, in the order in which they come up.
fn number(numbers: &mut HashMap<String, usize>, text: &str) -> usize {
    match numbers.get(text) {
        Some(number) => *number,
        None => {
            let number = numbers.len() + 1;
            numbers.insert(text.to_owned(), number);
            number
        }
    }
}
