//! The row of an order that lists are made of: what they look for, and what they show as it is printed.

use super::cell::{Cell, Column, Listed};
use crate::domain::{self, Locations, Order, Time};

/// The row of `orders`; without the time of its last event, it does not say that.
pub(super) fn list_row<'a>(order: &'a Order, locations: &Locations, last_event_at: Option<Time>) -> Vec<Column<'a>> {
    let handles = distinct(order.fulfillment_orders.iter().map(|work| work.location.as_str()));
    let works = order.fulfillment_orders.iter();
    let served = works.filter(|work| locations.get(&work.location).is_some_and(|it| it.service_of(work).is_some()));
    let services = distinct(served.map(|work| work.location.as_str()));
    let banners = domain::banners(order, locations).iter().map(|banner| banner.kind.as_str()).collect();
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
        services: services.clone(),
        email: order.email.as_deref(),
        cancelled_at: order.cancelled_at,
        r#match: (),
    };
    vec![
        ("name", order.name.as_str().into()),
        ("source_id", (&order.source_id).into()),
        ("created_at", order.created_at.into()),
        ("financial_status", Cell::word(listed.financial_status)),
        ("fulfillment_status", Cell::word(listed.fulfillment_status)),
        ("total_price", Cell::Money(order.total_price)),
        ("remaining_quantity", listed.remaining_quantity.into()),
        ("services", Cell::Words(services)),
        ("locations", Cell::Words(handles)),
        ("banners", Cell::Words(banners)),
        ("tags", Cell::Tags(&order.tags)),
        ("email", (&order.email).into()),
        ("cancelled_at", order.cancelled_at.into()),
        ("last_event_at", last_event_at.into()),
        ("listed", Cell::Listed(Box::new(listed))),
        ("name_key", domain::name_key(&order.name).into()),
    ]
}

fn distinct<'a>(handles: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut handles: Vec<&str> = handles.collect();
    handles.sort_unstable();
    handles.dedup();
    handles
}
