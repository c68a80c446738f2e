//! The sentences of a timeline. They are made when they are read and never stored, so tables and JSON show the same.

use super::spoken::spoken;
use super::{
    Edit, Event, Fact, FulfillmentOrderNumber, FulfillmentOrderUnits, LineItem, LineNumber, Locations, OrderDetail,
    QuantityChange, Refunded, Shipment, Tracking, Units, by_line,
};

/// What a timeline sentence has to know beside the event: names.
pub struct Names<'a> {
    /// The order's name.
    pub order: &'a str,
    pub locations: &'a Locations,
    /// The order's lines, by number.
    pub lines: &'a [LineItem],
}

/// One sentence in the past tense, with a full stop. The text somebody left is not part of it.
pub fn sentence(event: &Event, names: &Names<'_>) -> String {
    let order = names.order;
    let fulfillment_order =
        event.fulfillment_order.map_or_else(|| order.to_owned(), |number| format!("{order}-FO{number}"));
    let shipment = event.fulfillment.map_or_else(String::new, |number| format!("{order}-F{number}"));
    let part = |number: FulfillmentOrderNumber| format!("{order}-FO{number}");
    let place = |handle: &str| {
        names.locations.get(handle).map_or_else(|| handle.to_owned(), |location| location.display_name().to_owned())
    };
    let who = match &event.actor {
        super::Actor::Service(handle) => place(handle),
        // An app acts for the merchant; what it did is its own.
        super::Actor::Merchant => match event.origin.as_ref().and_then(|origin| origin.app.as_ref()) {
            Some(app) => format!("The app {app}"),
            None => "The merchant".to_owned(),
        },
        super::Actor::System => "The shop".to_owned(),
    };
    match &event.fact {
        Fact::OrderPlaced(_) => format!("Order {order} was placed."),
        Fact::OrderImported(_) => format!("Order {order} was imported."),
        Fact::OrderPaid { .. } => format!("Order {order} was paid."),
        Fact::OrderEdited(edit) => format!("Order {order} was edited{}.", edited(edit, names)),
        Fact::OrderRefunded(refunded) => {
            format!("Refunded {} of order {order}{}.", refunded.refund.amount, given_back(refunded, names))
        }
        Fact::OrderChanged(change) => {
            let several = [OrderDetail::Tags, OrderDetail::CustomAttributes];
            let were =
                if matches!(change.changed[..], [detail] if !several.contains(&detail)) { "was" } else { "were" };
            format!("The {} of order {order} {were} changed.", details(&change.changed))
        }
        Fact::OrderCancelled { reason, .. } => {
            format!("Order {order} was cancelled ({}).", spoken(reason.as_str()))
        }
        Fact::FulfillmentRequestSubmitted { service, lines, rest, .. }
        | Fact::FulfillmentPending { service, lines, rest, .. } => {
            let rest =
                rest.as_ref().map_or_else(String::new, |rest| format!(" The rest is now {}.", part(rest.number)));
            format!(
                "{who} requested fulfillment of {fulfillment_order} from {}: {}.{rest}",
                place(service),
                items(lines, names)
            )
        }
        Fact::FulfillmentRequestAccepted { ship_date, .. } => {
            let date = ship_date.as_ref().map_or_else(String::new, |date| format!(", to be shipped on {date}"));
            format!("{who} accepted the fulfillment request for {fulfillment_order}{date}.")
        }
        Fact::FulfillmentRequestRejected { reason, .. } => {
            let reason = spoken(reason.as_str());
            format!("{who} rejected the fulfillment request for {fulfillment_order} ({reason}).")
        }
        Fact::FulfillmentRequestCancelled { replacement, .. } => {
            format!(
                "{who} cancelled the fulfillment request for {fulfillment_order}; the work is now {}.",
                part(replacement.number)
            )
        }
        Fact::CancellationRequestSubmitted { service, .. } => {
            format!("{who} asked {} to cancel {fulfillment_order}.", place(service))
        }
        Fact::CancellationRequestAccepted { replacement, .. } => {
            format!(
                "{who} accepted the cancellation of {fulfillment_order}; the work is now {}.",
                part(replacement.number)
            )
        }
        Fact::CancellationRequestRejected { .. } => {
            format!("{who} rejected the cancellation of {fulfillment_order} and goes on with it.")
        }
        Fact::CancellationRequestMoot { .. } => {
            format!("The cancellation request for {fulfillment_order} is moot: everything was shipped.")
        }
        Fact::RevertedToUnfulfilled { replacement, .. } => {
            format!("{who} reverted {fulfillment_order} to unfulfilled; the work is now {}.", part(replacement.number))
        }
        Fact::LocationChanged { from, to, .. } if from == to => {
            format!("{fulfillment_order} stays at {}, where the merchant ships it himself.", place(to))
        }
        Fact::LocationChanged { from, to, lines, part: made, .. } => {
            let made = made.map_or_else(String::new, |number| format!(" It is now {}.", part(number)));
            format!(
                "{who} moved {} of {fulfillment_order} from {} to {}.{made}",
                items(lines, names),
                place(from),
                place(to)
            )
        }
        Fact::FulfillmentCreated(sent) => {
            format!(
                "{who} shipped {} of {fulfillment_order} as {shipment}{}.",
                shipped(sent, names),
                tracked(&sent.tracking)
            )
        }
        Fact::MarkedAsFulfilled(sent) => {
            let units = shipped(sent, names);
            format!(
                "{who} marked {units} of {fulfillment_order} as fulfilled, as {shipment}{}.",
                tracked(&sent.tracking)
            )
        }
        Fact::FulfillmentCancelled { back, .. } => {
            let units = back.iter().map(|units| Units { line: units.line, quantity: units.quantity });
            let units = items(&units.collect::<Vec<_>>(), names);
            match back.len() {
                0 => format!("{who} cancelled the shipment {shipment}, all of which was refunded."),
                _ => format!("{who} cancelled the shipment {shipment}: {units} are to be shipped again."),
            }
        }
        Fact::FulfillmentServiceFailedToComplete { lines, .. } => {
            format!("{who} gave up the rest of {fulfillment_order}: {}.", items(lines, names))
        }
        Fact::FulfillmentOrderSplit { part: made } => {
            format!(
                "{who} split {} off {fulfillment_order}; they are now {}.",
                items(&made.lines, names),
                part(made.number)
            )
        }
        Fact::PlacedOnHold { reason, handle, lines, rest, .. } => {
            let reason = spoken(reason.as_str());
            let handle = if handle.is_empty() { String::new() } else { format!(" as {}", handle.as_str()) };
            match rest {
                None => format!("{who} put {fulfillment_order} on hold{handle} ({reason})."),
                Some(rest) => {
                    let (units, rest) = (items(lines, names), part(rest.number));
                    format!(
                        "{who} put {units} of {fulfillment_order} on hold{handle} ({reason}). The rest is now {rest}."
                    )
                }
            }
        }
        Fact::OnlyHoldReleased => format!("{who} released the hold on {fulfillment_order}."),
        Fact::HoldReleased { handle, joined, .. } => {
            let handle = if handle.is_empty() { String::new() } else { format!(" {}", handle.as_str()) };
            let back = match merged_from(joined).first() {
                Some(from) => format!(" {} came back from {}.", from_others(joined, names), part(*from)),
                None => String::new(),
            };
            format!("{who} released the hold{handle} on {fulfillment_order}.{back}")
        }
        Fact::TrackingUpdated { tracking } => {
            format!("{who} updated the tracking of {shipment}{}.", tracked(tracking))
        }
        Fact::ShipmentEventAdded { status, .. } => {
            format!("Shipment {shipment}: {}.", spoken(status.as_str()))
        }
        Fact::LateShipmentReported { lines, .. } => {
            format!("{who} shipped {} of {fulfillment_order} after they had been taken back.", items(lines, names))
        }
        Fact::CustomerNotified { .. } => format!("The customer was told about the shipment {shipment}."),
        Fact::FulfillmentOpen => format!("{who} is working on {fulfillment_order} ({shipment})."),
        Fact::FulfillmentFailed { lines } => {
            format!("{who} failed to ship {fulfillment_order} ({shipment}): {}.", items(lines, names))
        }
        Fact::FulfillmentOrdersMerged { lines, .. } => {
            let from: Vec<String> = merged_from(lines).into_iter().map(part).collect();
            format!("{who} moved {} from {} to {fulfillment_order}.", from_others(lines, names), from.join(", "))
        }
        Fact::ProgressReported => format!("{who} began with {fulfillment_order}."),
        Fact::ProgressStopped => format!("{who} stopped the work on {fulfillment_order}."),
        Fact::FulfillmentOrderReplaced { replacement } => {
            format!("{who} replaced {fulfillment_order}; the work is now {}.", part(replacement.number))
        }
        Fact::DeadlineSet { fulfill_by } => format!("{who} wants {fulfillment_order} shipped by {fulfill_by}."),
        Fact::OrderClosed => format!("{who} closed order {order}."),
        Fact::OrderReopened => format!("{who} reopened order {order}."),
        Fact::SettingChanged { key, value } => format!("The setting {key} is now {value}."),
        Fact::LocationAdded(location) => format!("The location {} was added.", location.handle),
        Fact::LocationEdited(location) => format!("The location {} was changed.", location.handle),
        Fact::ServiceAdded(location) => format!("The service {} was added.", location.handle),
        Fact::ServiceEdited(location) => format!("The service {} was changed.", location.handle),
        Fact::ServiceRemoved(location) if location.former_service.is_some() => {
            format!("The service {} was removed; its location is the merchant's own now.", location.handle)
        }
        Fact::ServiceRemoved(location) => format!("The service {} was removed.", location.handle),
        Fact::BehaviourChanged { service, behaviour: Some(_) } => {
            format!("The behaviour of {} was changed.", place(service))
        }
        Fact::BehaviourChanged { service, behaviour: None } => {
            format!("{} no longer acts by itself.", place(service))
        }
        Fact::AppAdded(app) => format!("The app {} was added.", app.name),
        Fact::AppRemoved { app } => format!("The app {app} was removed."),
        Fact::InventorySet { sku, location, on_hand: Some(on_hand), .. } => {
            format!("{on_hand} of {sku} were counted at {}.", place(location))
        }
        Fact::InventorySet { sku, location, on_hand: None, .. } => {
            format!("{sku} is no longer stocked at {}.", place(location))
        }
        Fact::InventoryAdjusted { sku, location, by, .. } => {
            format!("The units of {sku} on hand at {} changed by {by:+}.", place(location))
        }
        Fact::WebhookAdded(webhook) => format!("The webhook {} was added: {}.", webhook.number, webhook.topic),
        Fact::WebhookEdited(webhook) => format!("The webhook {} was changed: {}.", webhook.number, webhook.topic),
        Fact::WebhookRemoved(webhook) => format!("The webhook {} was removed: {}.", webhook.number, webhook.topic),
    }
}

/// The fulfillment orders that units were taken from, each once.
pub fn merged_from(lines: &[FulfillmentOrderUnits]) -> Vec<FulfillmentOrderNumber> {
    let mut from: Vec<FulfillmentOrderNumber> = lines.iter().map(|units| units.fulfillment_order).collect();
    from.sort_unstable();
    from.dedup();
    from
}

/// `2 x IPOD2008GREEN, 1 x TEE-M`.
fn items(units: &[Units], names: &Names<'_>) -> String {
    let one = |units: &Units| format!("{} x {}", units.quantity, names.label(units.line));
    units.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// `: TEE-M 1 → 5, added MUG: 2`. Edits of earlier versions do not say it.
fn edited(edit: &Edit, names: &Names<'_>) -> String {
    let is_new = |line: LineNumber| edit.new_lines.iter().any(|new| new.number == line);
    let one = |change: &QuantityChange| match is_new(change.line) {
        true => format!("added {}: {}", names.label(change.line), change.after),
        false => counted(change, names),
    };
    after_colon(&edit.quantities.iter().map(one).collect::<Vec<_>>())
}

/// `: TEE-M 2 → 1, 1 x MUG`: the units that are not to be shipped any more, and the others.
fn given_back(refunded: &Refunded, names: &Names<'_>) -> String {
    let mut said = Vec::new();
    let lines = refunded.refund.lines.iter().map(|line| Units { line: line.line, quantity: line.quantity });
    for units in by_line(lines) {
        let change = refunded.quantities.iter().find(|change| change.line == units.line);
        let change = change.filter(|change| change.before != change.after);
        said.extend(change.map(|change| counted(change, names)));
        let others = units.quantity - change.map_or(0, |change| change.before - change.after);
        if others > 0 {
            said.push(items(&[Units { line: units.line, quantity: others }], names));
        }
    }
    after_colon(&said)
}

/// `TEE-M 1 → 5`.
fn counted(change: &QuantityChange, names: &Names<'_>) -> String {
    format!("{} {} → {}", names.label(change.line), change.before, change.after)
}

fn after_colon(said: &[String]) -> String {
    if said.is_empty() { String::new() } else { format!(": {}", said.join(", ")) }
}

/// `e-mail, tags and shipping address`.
fn details(changed: &[OrderDetail]) -> String {
    let name = |detail: &OrderDetail| match detail {
        OrderDetail::Email => "e-mail",
        OrderDetail::Phone => "phone number",
        OrderDetail::Note => "note",
        OrderDetail::Tags => "tags",
        OrderDetail::ShippingAddress => "shipping address",
        OrderDetail::CustomAttributes => "custom attributes",
        OrderDetail::PoNumber => "purchase order number",
    };
    let names: Vec<&str> = changed.iter().map(name).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => names.concat(),
    }
}

fn shipped(shipment: &Shipment, names: &Names<'_>) -> String {
    from_others(&shipment.lines, names)
}

/// Units, wherever they came from.
fn from_others(lines: &[FulfillmentOrderUnits], names: &Names<'_>) -> String {
    let units = by_line(lines.iter().map(|from| Units { line: from.line, quantity: from.quantity }));
    items(&units, names)
}

/// ` with UPS 1Z999`.
fn tracked(tracking: &[Tracking]) -> String {
    let one = |parcel: &Tracking| {
        let parts = [parcel.company.as_deref(), parcel.number.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let parcels: Vec<String> = tracking.iter().map(one).filter(|parcel| !parcel.is_empty()).collect();
    if parcels.is_empty() { String::new() } else { format!(" with {}", parcels.join(", ")) }
}

impl<'a> Names<'a> {
    /// A line of the order.
    pub fn line(&self, number: LineNumber) -> Option<&'a LineItem> {
        let place = self.lines.binary_search_by_key(&number, |line| line.number).ok()?;
        self.lines.get(place)
    }

    /// What people call a line of the order.
    fn label(&self, number: LineNumber) -> &'a str {
        self.line(number).map_or("?", LineItem::label)
    }
}
