//! Units of one line in a fulfillment order.

use crate::domain::{FulfillmentOrderNumber, LineNumber};
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;
use crate::wire::shopify::variant_id;

pub fn field(
    world: &World<'_>,
    id: i64,
    work: FulfillmentOrderNumber,
    number: LineNumber,
    field: &Field<'_>,
) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let found = order.fulfillment_order(work).and_then(|work| Some((work, work.line(number)?)));
    let (Some((work, held)), Some(line)) = (found, order.line(number)) else { return Ok(Resolved::Unruled) };
    let sku = line.sku.as_deref();
    Ok(match field.name {
        "id" => gid("FulfillmentOrderLineItem", work.line_id(id, held)).into(),
        "lineItem" => Thing::Line(id, number).into(),
        "totalQuantity" => held.quantity.into(),
        "remainingQuantity" => held.remaining.into(),
        "sku" => sku.into(),
        "productTitle" => line.extras.as_ref().map_or(&*line.title, |it| it.titles(&line.title).0).into(),
        "variant" => sku.map(|sku| Thing::Variant(sku.into())).into(),
        "inventoryItemId" => sku.map(|sku| gid("InventoryItem", variant_id(sku))).into(),
        "variantTitle" => line.extras.as_ref().and_then(|extras| extras.variant_title.clone()).into(),
        "vendor" => line.extras.as_ref().and_then(|extras| extras.vendor.clone()).into(),
        "requiresShipping" => line.requires_shipping.into(),
        "originalUnitPriceSet" => Resolved::money_bag(line.price, &order.currency),
        _ => Resolved::Unruled,
    })
}
