//! The row of an order that lists are made of: what they look for, and what they show as it is printed.

use serde::Serialize;

use super::json::write_document;
use super::row_save::{Column, maybe_spelled, spelled};
use crate::domain::{self, FinancialStatus, FulfillmentStatus, Locations, Money, Order, Time, name_key};

/// What lists show of an order, as they print it.
#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    name: &'a str,
    source_id: Option<&'a str>,
    created_at: Time,
    financial_status: FinancialStatus,
    fulfillment_status: FulfillmentStatus,
    currency: &'a str,
    total_price: Money,
    remaining_quantity: i64,
    services: &'a [&'a str],
    email: Option<&'a str>,
    cancelled_at: Option<Time>,
    /// By what it was found; whoever finds it says so.
    r#match: (),
}

/// The row of `orders`. Without the time of its last event, it says neither that nor what lists show.
pub(super) fn list_row<'a>(order: &'a Order, locations: &Locations, last_event_at: Option<Time>) -> Vec<Column<'a>> {
    let handles = distinct(order.fulfillment_orders.iter().map(|work| work.location.as_str()));
    let works = order.fulfillment_orders.iter();
    let served = works.filter(|work| locations.get(&work.location).is_some_and(|it| it.service_of(work).is_some()));
    let services = distinct(served.map(|work| work.location.as_str()));
    let banners: Vec<&str> = domain::banners(order, locations).iter().map(|banner| banner.kind.as_str()).collect();
    let tags: Vec<String> = order.tags.iter().map(|tag| folded(tag)).collect();
    let listed = Listed {
        id: order.id,
        name: &order.name,
        source_id: order.source_id.as_deref(),
        created_at: order.created_at,
        financial_status: order.financial_status,
        fulfillment_status: domain::order_status(order),
        currency: &order.currency,
        total_price: order.total_price,
        remaining_quantity: order.total_remaining(),
        services: &services,
        email: order.email.as_deref(),
        cancelled_at: order.cancelled_at,
        r#match: (),
    };
    vec![
        ("name", order.name.as_str().into()),
        ("source_id", (&order.source_id).into()),
        ("created_at", spelled(order.created_at)),
        ("financial_status", spelled(listed.financial_status)),
        ("fulfillment_status", spelled(listed.fulfillment_status)),
        ("total_price", spelled(order.total_price)),
        ("remaining_quantity", listed.remaining_quantity.into()),
        ("services", write_document(&services).into()),
        ("locations", write_document(&handles).into()),
        ("banners", write_document(&banners).into()),
        ("tags", write_document(&tags).into()),
        ("email", (&order.email).into()),
        ("cancelled_at", maybe_spelled(order.cancelled_at)),
        ("last_event_at", maybe_spelled(last_event_at)),
        ("listed", last_event_at.map(|_| write_document(&listed)).into()),
        ("name_key", name_key(&order.name).into()),
    ]
}

/// A tag as it is compared: without regard to case.
pub(super) fn folded(tag: &str) -> String {
    tag.to_lowercase()
}

fn distinct<'a>(handles: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut handles: Vec<&str> = handles.collect();
    handles.sort_unstable();
    handles.dedup();
    handles
}
