//! Lines of orders.

use super::kept;
use crate::domain::{FulfillmentOrder, LineExtras, LineNumber, Money, Order, Quantity};
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;

pub fn field(world: &World<'_>, id: i64, number: LineNumber, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let Some(line) = order.line(number) else { return Ok(Resolved::Unruled) };
    let none = LineExtras::default();
    let extras = line.extras.as_deref().unwrap_or(&none);
    let total = order.line_totals().of(number);
    let unfulfilled = || line.price.times(total.remaining);
    let money = |amount: Money| match field.name.ends_with("Set") {
        true => Resolved::money_bag(amount, &order.currency),
        false => Resolved::amount(amount),
    };
    Ok(match field.name {
        "id" => gid("LineItem", gid::of_part(id, number)).into(),
        "title" => extras.titles(&line.title).0.into(),
        "name" => extras.titles(&line.title).1.into_owned().into(),
        "variantTitle" => extras.variant_title.as_ref().into(),
        "vendor" => extras.vendor.as_ref().into(),
        "taxable" => extras.taxable.into(),
        "customAttributes" => kept::attributes(&extras.properties),
        "taxLines" => kept::tax_lines(&extras.tax_lines, &order.currency),
        "sku" => line.sku.as_ref().into(),
        "quantity" => line.quantity.into(),
        "currentQuantity" => line.current_quantity().into(),
        "unfulfilledQuantity" => total.remaining.into(),
        "fulfillableQuantity" => (total.remaining - held(order, number)).into(),
        "nonFulfillableQuantity" => (line.quantity - total.remaining - total.fulfilled).max(0).into(),
        "refundableQuantity" => (line.quantity - total.refunded).max(0).into(),
        "fulfillmentStatus" => match (total.fulfilled, total.remaining) {
            (0, _) => "unfulfilled",
            (_, 0) => "fulfilled",
            _ => "partial",
        }
        .into(),
        "fulfillmentService" => {
            let works = || order.fulfillment_orders.iter();
            let open = works().find(|work| work.remaining_of(number) > 0);
            let work = open.or_else(|| works().rfind(|work| work.line(number).is_some()));
            let locations = world.locations()?;
            work.and_then(|work| super::places::service_at(world, &work.location, &locations)).into()
        }
        "requiresShipping" => line.requires_shipping.into(),
        "merchantEditable" => (!crate::domain::is_locked(order)).into(),
        "restockable" | "canRestock" => false.into(),
        "variant" => line.sku.as_deref().map(|sku| Thing::Variant(sku.into())).into(),
        "product" => line.sku.as_deref().map(|sku| Thing::Product(sku.into())).into(),
        "originalUnitPrice"
        | "originalUnitPriceSet"
        | "discountedUnitPriceSet"
        | "discountedUnitPriceAfterAllDiscountsSet" => money(line.price),
        "originalTotal" | "originalTotalSet" | "discountedTotalSet" => money(line.price.times(line.quantity)),
        "unfulfilledOriginalTotalSet" | "unfulfilledDiscountedTotalSet" => money(unfulfilled()),
        "totalDiscountSet" => money(Money::ZERO),
        _ => Resolved::Unruled,
    })
}

/// Units of a line that are held back.
fn held(order: &Order, number: LineNumber) -> Quantity {
    let held = order.fulfillment_orders.iter().filter(|work| work.is_held());
    held.map(|work: &FulfillmentOrder| work.remaining_of(number)).sum()
}
