//! The lines of an order document in JSON, and how its shipments and refunds name them.

use std::collections::HashMap;

use super::json_extras;
use super::json_scalar::{boolean, id, name, price, quantity, spelled, text};
use super::json_shape::{Line, Raw, Service, UnitsOfLine};
use super::values::{self, Value};
use crate::domain::{ForeignLine, ForeignService, Money};

/// A line. `held`: the order reads as held, and its free units are not all that are open.
pub fn line(line: &Line<'_>, graphql: bool, held: bool) -> Value<ForeignLine> {
    let own_sku = text("sku", line.sku)?;
    let sku = match (own_sku, line.variant.as_ref()) {
        (None, Some(variant)) => text("variant.sku", variant.sku)?,
        (sku, _) => sku,
    };
    let whole = text("name", line.name)?;
    let title = text("title", line.title)?;
    let title = if graphql {
        title.or(whole)
    } else {
        whole.or(match (title, text("variant_title", line.variant_title)?) {
            (Some(title), Some(variant)) => Some(format!("{title} - {variant}")),
            (title, variant) => title.or(variant),
        })
    };
    let (sku, title) = values::sku_and_title(sku, title)?;
    let current_quantity = quantity("current_quantity", line.current_quantity)?;
    let counted = quantity("fulfillable_quantity", line.fulfillable_quantity)?;
    let counted =
        counted.map_or_else(|| quantity("unfulfilledQuantity", line.unfulfilled_quantity), |open| Ok(Some(open)))?;
    let free = quantity("fulfillableQuantity", line.free_quantity)?.filter(|_| !held);
    let prices = [
        ("price", line.price),
        ("originalUnitPriceSet", line.original_unit_price_set),
        ("discountedUnitPriceSet", line.discounted_unit_price_set),
        ("originalUnitPrice", line.original_unit_price),
    ];
    let prices = prices.into_iter().map(|(name, raw)| price(name, raw)).collect::<Value<Vec<_>>>()?;
    Ok(ForeignLine {
        source_id: id("id", line.id)?,
        sku,
        title,
        requires_shipping: boolean("requires_shipping", line.requires_shipping)?.unwrap_or(true),
        price: prices.into_iter().flatten().next().unwrap_or(Money::ZERO),
        quantity: quantity("quantity", line.quantity)?.or(current_quantity).ok_or("quantity is missing")?,
        current_quantity,
        fulfillable_quantity: counted.or(free),
        status: spelled("fulfillment_status", line.fulfillment_status, values::fulfillment_status)?,
        service: service("fulfillment_service", line.fulfillment_service)?,
        extras: json_extras::of_line(line)?,
    })
}

/// A service: its name, or an object that names it.
pub fn service(key: &str, raw: Raw<'_>) -> Value<Option<ForeignService>> {
    let Some(object) = raw.filter(|raw| raw.get().starts_with('{')) else {
        return Ok(name(key, raw)?.and_then(|name| values::service(None, Some(name))));
    };
    let service: Service<'_> =
        serde_json::from_str(object.get()).map_err(|error| format!("{key} is no service: {error}"))?;
    Ok(values::service(name(key, service.handle)?, name(key, service.name)?))
}

/// The lines of an order, to be found by what shipments and refunds name them by.
pub struct Found<'a> {
    lines: &'a [ForeignLine],
    by_id: HashMap<&'a str, usize>,
}

impl<'a> Found<'a> {
    pub fn of(lines: &'a [ForeignLine]) -> Value<Found<'a>> {
        let mut by_id = HashMap::with_capacity(lines.len());
        for (position, line) in lines.iter().enumerate() {
            let Some(id) = line.source_id.as_deref() else { continue };
            if by_id.insert(id, position).is_some() {
                return Err(format!("two line items have the id {id}"));
            }
        }
        Ok(Found { lines, by_id })
    }

    /// The position of the line that a part of a refund names, or, by its own `id`, a part of a shipment.
    pub fn position(&self, named: &UnitsOfLine<'_>, own_id_names_it: bool) -> Value<usize> {
        let of_object = named.line_item.as_ref().map(|line| (line.id, line.sku));
        let (object_id, object_sku) = of_object.unwrap_or_default();
        let own = if own_id_names_it { named.id } else { None };
        let id = match id("line_item_id", named.line_item_id.or(object_id))? {
            Some(id) => Some(id),
            None => self::id("id", own)?,
        };
        if let Some(id) = id {
            let found = self.by_id.get(id.as_str()).copied();
            return found.ok_or_else(|| format!("the order has no line item with the id {}", values::cut(&id)));
        }
        let Some(sku) = text("sku", object_sku.or(named.sku))? else {
            return Err("it names no line item".to_owned());
        };
        let mut same = self.lines.iter().enumerate().filter(|(_, line)| line.sku.as_ref() == Some(&sku));
        match (same.next(), same.next()) {
            (Some((position, _)), None) => Ok(position),
            (None, _) => Err(format!("the order has no line item with the SKU {}", values::cut(&sku))),
            (Some(_), Some(_)) => Err(format!("two line items have the SKU {}", values::cut(&sku))),
        }
    }
}
