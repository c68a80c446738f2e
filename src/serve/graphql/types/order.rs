//! Orders.

use std::rc::Rc;

use super::{kept, order_lists};
use crate::domain::{self, Action, Fact, FinancialStatus, FulfillmentStatus, Money, Order, Quantity, law_allows_order};
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::{Loaded, World};

pub fn field(world: &World<'_>, id: i64, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    if let Some(kept) = kept::of_order(order, field) {
        return kept;
    }
    if let Some(amount) = amount(order, field.name) {
        return Ok(amount);
    }
    Ok(match field.name {
        "id" => gid("Order", gid::of_order(order)).into(),
        "legacyResourceId" => gid::of_order(order).to_string().into(),
        "name" => order.name.as_str().into(),
        "number" => order.shown_number().into(),
        "email" => order.email.as_ref().into(),
        "phone" => order.phone.as_ref().into(),
        "note" => order.note.as_ref().into(),
        "tags" => {
            let mut tags = order.tags.clone();
            tags.sort();
            Resolved::list(tags)
        }
        "createdAt" | "processedAt" => order.created_at.into(),
        "updatedAt" => updated_at(world, &loaded)?,
        "closedAt" => order.closed_at.into(),
        "closed" => order.closed_at.is_some().into(),
        "cancelledAt" => order.cancelled_at.into(),
        "cancelReason" => order.cancel_reason.map(|reason| Resolved::word(reason.as_str())).into(),
        "confirmed" => true.into(),
        "currencyCode" | "presentmentCurrencyCode" => order.currency.as_str().into(),
        "displayFinancialStatus" if is_unsaid(order) => Resolved::NULL,
        "displayFinancialStatus" => Resolved::word(order.financial_status.as_str()),
        "displayFulfillmentStatus" => match domain::order_status(order) {
            FulfillmentStatus::NotRequired => "FULFILLED".into(),
            status => Resolved::word(status.as_str()),
        },
        "returnStatus" => "NO_RETURN".into(),
        "fulfillable" => (order.total_remaining() > 0).into(),
        "fullyPaid" => (order.paid_amount >= order.total_price).into(),
        "unpaid" => (order.paid_amount < order.total_price).into(),
        "canMarkAsPaid" => may(world, order, Action::Pay)?,
        "refundable" => (order.paid_amount > order.refunded_amount()).into(),
        "edited" => loaded.events(world)?.iter().any(|event| matches!(event.fact, Fact::OrderEdited(_))).into(),
        "requiresShipping" => order.line_items.iter().any(|line| line.requires_shipping).into(),
        "merchantEditable" => (!domain::is_locked(order)).into(),
        "merchantEditableErrors" => locked(world, order)?,
        "shippingAddress" | "displayAddress" => order.shipping_address.as_ref().map(|_| Thing::Address(id)).into(),
        "paymentGatewayNames" if order.paid_amount > Money::ZERO => Resolved::list([order.gateway()]),
        "subtotalLineItemsQuantity" => units(order, |line| line.quantity).into(),
        "currentSubtotalLineItemsQuantity" => units(order, domain::LineItem::current_quantity).into(),
        _ => return order_lists::field(world, &loaded, field),
    })
}

/// Whether nobody has said how far it is paid.
fn is_unsaid(order: &Order) -> bool {
    order.financial_status == FinancialStatus::Pending
        && order.extras.as_ref().is_some_and(|extras| extras.payment_unsaid)
}

/// Amounts of money, by the names they have on the platform.
fn amount(order: &Order, name: &str) -> Option<Resolved> {
    let amount = match name.strip_suffix("Set").unwrap_or(name) {
        "totalPrice" | "currentTotalPrice" => order.total_price,
        "originalTotalPrice" => original_total(order),
        "subtotalPrice" => order.lines_price(|line| line.quantity),
        "currentSubtotalPrice" => order.lines_price(domain::LineItem::current_quantity),
        "totalReceived" => order.paid_amount,
        "totalRefunded" => order.refunded_amount(),
        "netPayment" => order.net_payment(),
        "totalOutstanding" => (order.total_price - order.paid_amount).max(Money::ZERO),
        "totalDiscounts" | "currentTotalDiscounts" => Money::ZERO,
        _ => return None,
    };
    Some(if name.ends_with("Set") { Resolved::money_bag(amount, &order.currency) } else { Resolved::amount(amount) })
}

/// What it cost as it was placed.
fn original_total(order: &Order) -> Money {
    let now = order.lines_price(domain::LineItem::current_quantity);
    let then = order.lines_price(|line| line.quantity);
    order.total_price + then - now
}

fn units(order: &Order, quantity: impl Fn(&domain::LineItem) -> Quantity) -> Quantity {
    order.line_items.iter().map(quantity).sum()
}

fn updated_at(world: &World<'_>, loaded: &Rc<Loaded>) -> Resolution {
    let last = loaded.events(world)?.last().map(|event| event.at);
    Ok(last.unwrap_or(loaded.order.created_at).into())
}

fn may(world: &World<'_>, order: &Order, action: Action) -> Resolution {
    let context = world.surroundings()?;
    Ok(law_allows_order(action, order, &context).is_ok().into())
}

/// Why the merchant may not edit it.
fn locked(world: &World<'_>, order: &Order) -> Resolution {
    let context = world.surroundings()?;
    let refused = law_allows_order(Action::Edit, order, &context).err();
    Ok(Resolved::list(refused.filter(|_| domain::is_locked(order)).map(|refusal| refusal.message)))
}

/// Whether nothing is left to pay or to give back of it, as the platform's filter has it.
pub fn is_unpaid(status: FinancialStatus) -> bool {
    matches!(status, FinancialStatus::Pending | FinancialStatus::Authorized | FinancialStatus::PartiallyPaid)
}
