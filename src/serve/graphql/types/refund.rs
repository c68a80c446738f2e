//! Refunds and payments.

use crate::domain::{BY_HAND, Money, Order, RefundNumber, Restock};
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::{Item, Thing};
use crate::serve::graphql::world::World;
use crate::wire::shopify::transaction_id;

pub fn field(world: &World<'_>, id: i64, number: RefundNumber, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let Some(refund) = order.refund(number) else { return Ok(Resolved::Unruled) };
    Ok(match field.name {
        "id" => gid("Refund", gid::of_part(id, number)).into(),
        "legacyResourceId" => gid::of_part(id, number).to_string().into(),
        "createdAt" | "processedAt" | "updatedAt" => refund.created_at.into(),
        "order" => Thing::Order(id).into(),
        "note" => refund.note.clone().into(),
        "totalRefunded" => Resolved::money(refund.amount, &order.currency),
        "totalRefundedSet" => Resolved::money_bag(refund.amount, &order.currency),
        "refundLineItems" => {
            let items =
                (0..refund.lines.len()).map(|place| Item::by_id(place as i64, Thing::RefundLine(id, number, place)));
            return connection::page(field, items.collect());
        }
        "transactions" => {
            return connection::page(field, vec![Item::by_id(1, Thing::Payment(id, Some(number)))]);
        }
        _ => Resolved::Unruled,
    })
}

pub fn line(world: &World<'_>, id: i64, number: RefundNumber, place: usize, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let Some(line) = order.refund(number).and_then(|refund| refund.lines.get(place)) else {
        return Ok(Resolved::Unruled);
    };
    let price = order.line(line.line).map(|line| line.price).unwrap_or_default();
    Ok(match field.name {
        "id" => gid("RefundLineItem", gid::within(gid::of_part(id, number), place as i64)).into(),
        "lineItem" => Thing::Line(id, line.line).into(),
        "quantity" => line.quantity.into(),
        "price" => Resolved::amount(price),
        "priceSet" => Resolved::money_bag(price, &order.currency),
        "subtotal" => Resolved::amount(price.times(line.quantity)),
        "subtotalSet" => Resolved::money_bag(price.times(line.quantity), &order.currency),
        "restockType" => match line.restock {
            Restock::Cancel => "CANCEL",
            Restock::Return => "RETURN",
            Restock::None => "NO_RESTOCK",
        }
        .into(),
        "location" => line.location.as_deref().map(|handle| Thing::Location(handle.into())).into(),
        "restocked" => (line.restock != Restock::None).into(),
        _ => Resolved::Unruled,
    })
}

/// What was paid, or given back by a refund.
pub fn payment(world: &World<'_>, id: i64, refund: Option<RefundNumber>, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let (amount, at) = match refund.and_then(|number| order.refund(number)) {
        Some(refund) => (refund.amount, refund.created_at),
        None => (order.paid_amount, order.paid_at.unwrap_or(order.created_at)),
    };
    let number = transaction_id(id, refund);
    Ok(match field.name {
        "id" => gid("OrderTransaction", number).into(),
        "kind" => if refund.is_some() { "REFUND" } else { "SALE" }.into(),
        "status" => "SUCCESS".into(),
        "gateway" => order.gateway().into(),
        "formattedGateway" if order.gateway() == BY_HAND => "Manual".into(),
        "formattedGateway" => order.gateway().into(),
        "manualPaymentGateway" => (order.gateway() == BY_HAND).into(),
        "amount" => Resolved::amount(amount),
        "amountSet" => Resolved::money_bag(amount, &order.currency),
        "createdAt" | "processedAt" => at.into(),
        "order" => Thing::Order(id).into(),
        "test" => order.extras.as_ref().is_some_and(|extras| extras.test).into(),
        "parentTransaction" => refund.map(|_| Thing::Payment(id, None)).into(),
        _ => Resolved::Unruled,
    })
}

/// What was paid, if anything was, and what each refund gave back.
pub fn payments(order: &Order) -> impl Iterator<Item = Option<RefundNumber>> {
    let paid = (order.paid_amount > Money::ZERO).then_some(None);
    paid.into_iter().chain(order.refunds.iter().map(|refund| Some(refund.number)))
}
