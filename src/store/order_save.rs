//! Writing an order: all of a new one, and only what changed of one that was there. Its parts are in `part_save.rs`.

use rusqlite::params;

use super::failures::is_duplicate;
use super::order_load::name_key;
use super::row_save::{Column, maybe_spelled, spelled};
use super::tx::Tx;
use crate::domain::{self, FulfillmentStatus, Locations, Order, Quantity};
use crate::failure::{Exit, Failure, Result};

/// What `order list` prints of an order beyond what it holds. Made by the domain, kept so that a list is one scan.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Derived {
    pub(super) fulfillment_status: FulfillmentStatus,
    pub(super) remaining_quantity: Quantity,
    /// JSON: the handles of the services that have or had work of it, sorted.
    pub(super) services: String,
    /// JSON: the kinds of its banners, in their order.
    pub(super) banners: String,
}

impl Derived {
    pub(super) fn of(order: &Order, locations: &Locations) -> Derived {
        let places = order.fulfillment_orders.iter().map(|fulfillment_order| fulfillment_order.location.as_str());
        let mut services: Vec<&str> =
            places.filter(|handle| locations.get(handle).is_some_and(|place| place.service.is_some())).collect();
        services.sort_unstable();
        services.dedup();
        let mut banners: Vec<&str> =
            domain::banners(order, locations).iter().map(|banner| banner.kind.as_str()).collect();
        banners.dedup();
        Derived {
            fulfillment_status: domain::order_status(order),
            remaining_quantity: order.total_remaining(),
            services: serde_json::to_string(&services).expect("texts can always be written as JSON"),
            banners: serde_json::to_string(&banners).expect("texts can always be written as JSON"),
        }
    }
}

impl Tx<'_> {
    /// Writes a new order.
    pub fn insert_order(&self, order: &Order, locations: &Locations) -> Result<()> {
        let columns = columns_of(order, locations);
        self.save_row("orders", &[("id", order.id.into())], None, &columns).map_err(|error| {
            match is_duplicate(&error) {
                true => {
                    let message = format!("there is an order {} already", order.name);
                    Failure::new("already_exists", Exit::Conflict, message)
                }
                false => Failure::from(error),
            }
        })?;
        self.save_parts(None, order)
    }

    /// Writes what differs between an order as it is stored and as it is now.
    pub fn save_order(&self, before: &Order, after: &Order, locations: &Locations) -> Result<()> {
        if (before.id, &before.name, &before.source_id) != (after.id, &after.name, &after.source_id) {
            return Err(Failure::internal(format!("what names order {} was about to change", before.name)));
        }
        let (old, new) = (columns_of(before, locations), columns_of(after, locations));
        self.save_row("orders", &[("id", after.id.into())], Some(&old), &new)?;
        self.save_parts(Some(before), after)
    }

    /// Writes anew what lists say of an order, after a change of the services its work stands at.
    pub fn refresh_order(&self, order: &Order, locations: &Locations) -> Result<()> {
        let derived = Derived::of(order, locations);
        let sql = "UPDATE orders SET fulfillment_status = ?2, services = ?3, banners = ?4 WHERE id = ?1";
        self.change_one(sql, params![order.id, derived.fulfillment_status.as_str(), derived.services, derived.banners])
    }
}

fn columns_of<'a>(order: &'a Order, locations: &Locations) -> [Column<'a>; 18] {
    let derived = Derived::of(order, locations);
    [
        ("name", order.name.as_str().into()),
        ("source_id", (&order.source_id).into()),
        ("created_at", spelled(order.created_at)),
        ("financial_status", spelled(order.financial_status)),
        ("fulfillment_status", spelled(derived.fulfillment_status)),
        ("currency", order.currency.as_str().into()),
        ("total_price", spelled(order.total_price)),
        ("remaining_quantity", derived.remaining_quantity.into()),
        ("services", derived.services.into()),
        ("banners", derived.banners.into()),
        ("paid_at", maybe_spelled(order.paid_at)),
        ("paid_amount", spelled(order.paid_amount)),
        ("cancelled_at", maybe_spelled(order.cancelled_at)),
        ("cancel_reason", maybe_spelled(order.cancel_reason)),
        ("email", (&order.email).into()),
        ("last_fulfillment", order.fulfillments.last().map_or(0, |shipment| shipment.number).into()),
        ("last_refund", order.refunds.last().map_or(0, |refund| refund.number).into()),
        ("name_key", name_key(&order.name).into()),
    ]
}
