//! Writing an order: all of a new one, and only what changed of one that was there. Its parts are in `part_save.rs`.

use rusqlite::params;

use super::failures::is_duplicate;
use super::order_load::name_key;
use super::row::Spelled;
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
        let derived = Derived::of(order, locations);
        let sql = "INSERT INTO orders (id, name, source_id, created_at, financial_status, fulfillment_status, currency,
            total_price, remaining_quantity, services, banners, paid_at, paid_amount, cancelled_at, cancel_reason,
            email, last_fulfillment, last_refund, name_key)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)";
        let values = params![
            order.id,
            order.name,
            order.source_id,
            order.created_at.spell(),
            order.financial_status.as_str(),
            derived.fulfillment_status.as_str(),
            order.currency,
            order.total_price.spell(),
            derived.remaining_quantity,
            derived.services,
            derived.banners,
            order.paid_at.map(|at| at.spell()),
            order.paid_amount.spell(),
            order.cancelled_at.map(|at| at.spell()),
            order.cancel_reason.map(|reason| reason.as_str()),
            order.email,
            last_fulfillment(order),
            last_refund(order),
            name_key(&order.name),
        ];
        self.execute(sql, values).map_err(|error| match is_duplicate(&error) {
            true => Failure::new("already_exists", Exit::Conflict, format!("there is an order {} already", order.name)),
            false => Failure::from(error),
        })?;
        self.save_parts(None, order)
    }

    /// Writes what differs between an order as it is stored and as it is now.
    pub fn save_order(&self, before: &Order, after: &Order, locations: &Locations) -> Result<()> {
        if (before.id, &before.name, &before.source_id, &before.email, &before.currency, before.created_at)
            != (after.id, &after.name, &after.source_id, &after.email, &after.currency, after.created_at)
        {
            return Err(Failure::internal(format!("what names order {} was about to change", before.name)));
        }
        self.save_head(before, after, locations)?;
        self.save_parts(Some(before), after)
    }

    /// Writes anew what lists say of an order, after a change of the services its work stands at.
    pub fn refresh_order(&self, order: &Order, locations: &Locations) -> Result<()> {
        let derived = Derived::of(order, locations);
        let sql = "UPDATE orders SET fulfillment_status = ?2, services = ?3, banners = ?4 WHERE id = ?1";
        self.change_one(sql, params![order.id, derived.fulfillment_status.as_str(), derived.services, derived.banners])
    }

    fn save_head(&self, before: &Order, after: &Order, locations: &Locations) -> Result<()> {
        let held = |order: &Order| {
            let statuses = (order.financial_status, order.paid_at, order.cancelled_at, order.cancel_reason);
            (statuses, order.total_price, order.paid_amount, last_fulfillment(order), last_refund(order))
        };
        let derived = Derived::of(after, locations);
        if held(before) == held(after) && Derived::of(before, locations) == derived {
            return Ok(());
        }
        let sql = "UPDATE orders SET financial_status = ?2, fulfillment_status = ?3, total_price = ?4,
            remaining_quantity = ?5, services = ?6, banners = ?7, paid_at = ?8, paid_amount = ?9, cancelled_at = ?10,
            cancel_reason = ?11, last_fulfillment = ?12, last_refund = ?13 WHERE id = ?1";
        let values = params![
            after.id,
            after.financial_status.as_str(),
            derived.fulfillment_status.as_str(),
            after.total_price.spell(),
            derived.remaining_quantity,
            derived.services,
            derived.banners,
            after.paid_at.map(|at| at.spell()),
            after.paid_amount.spell(),
            after.cancelled_at.map(|at| at.spell()),
            after.cancel_reason.map(|reason| reason.as_str()),
            last_fulfillment(after),
            last_refund(after),
        ];
        self.change_one(sql, values)
    }
}

fn last_fulfillment(order: &Order) -> u32 {
    order.fulfillments.last().map_or(0, |shipment| shipment.number)
}

fn last_refund(order: &Order) -> u32 {
    order.refunds.last().map_or(0, |refund| refund.number)
}
