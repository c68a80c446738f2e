//! The lists of an order.

use std::rc::Rc;

use super::{refund, work};
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::search::Search;
use crate::serve::graphql::thing::{Item, Key, Thing};
use crate::serve::graphql::world::{Loaded, World};

pub fn field(world: &World<'_>, loaded: &Rc<Loaded>, field: &Field<'_>) -> Resolution {
    let order = &loaded.order;
    let id = order.id;
    match field.name {
        "lineItems" | "nonFulfillableLineItems" => {
            let totals = order.line_totals();
            let lines = order.line_items.iter().filter(|line| {
                let total = totals.of(line.number);
                field.name == "lineItems" || line.quantity - total.remaining - total.fulfilled > 0
            });
            let items = lines.map(|line| Item::by_id(line.number.get().into(), Thing::Line(id, line.number)));
            connection::page(field, items.collect())
        }
        "fulfillmentOrders" => {
            let search = Search::read(world, field, work::SEARCHED);
            let works = order.fulfillment_orders.iter();
            let mut items = Vec::new();
            for number in works.map(|work| work.number) {
                if world
                    .caller()
                    .sees(&order.fulfillment_order(number).map(|it| it.location.clone()).unwrap_or_default())
                    && work::matches(world, &search, id, number)?
                {
                    items.push(Item::by_id(number.get().into(), Thing::Work(id, number)));
                }
            }
            connection::page(field, items)
        }
        "fulfillments" => {
            let seen = order.fulfillments.iter().rev().filter(|shipment| world.caller().sees(&shipment.location));
            Ok(Resolved::list(first(field, seen).map(|shipment| Thing::Shipment(id, shipment.number))))
        }
        "fulfillmentsCount" => {
            let seen = order.fulfillments.iter().filter(|shipment| world.caller().sees(&shipment.location));
            Ok(Resolved::count(seen.count()))
        }
        "refunds" => {
            Ok(Resolved::list(first(field, order.refunds.iter()).map(|refund| Thing::Refund(id, refund.number))))
        }
        "transactions" | "transactionsCount" => {
            let all: Vec<Thing> = refund::payments(order).map(|payment| Thing::Payment(id, payment)).collect();
            match field.name {
                "transactions" => Ok(Resolved::list(first(field, all.into_iter()))),
                _ => Ok(Resolved::count(all.len())),
            }
        }
        "events" => {
            let by_time = field.text("sortKey") == Some("CREATED_AT");
            let caller = world.caller();
            let seen = loaded.events(world)?.iter().filter(|event| caller.sees_event(order, event));
            let items = seen.map(|event| {
                let by = if by_time { Key::Text(event.at.to_string()) } else { Key::Number(0) };
                Item::sorted(by, event.seq, Thing::Event(id, event.seq))
            });
            connection::page(field, items.collect())
        }
        _ => Ok(Resolved::Unruled),
    }
}

/// As many as a list is asked for.
fn first<T>(field: &Field<'_>, items: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    let most = field.number("first").map_or(usize::MAX, |first| usize::try_from(first).unwrap_or(0));
    items.take(most)
}
