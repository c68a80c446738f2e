//! Orders that are searched for.

use crate::domain::{FinancialStatus, FulfillmentStatus, Money, Order, Time, order_status};
use crate::failure::Result;
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid;
use crate::serve::graphql::resolved::Resolution;
use crate::serve::graphql::search::{Fields, Kind, Search, Value};
use crate::serve::graphql::thing::{Item, Key, Thing};
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::types::order::is_unpaid;
use crate::serve::graphql::world::{Loaded, World};
use crate::store::{OrderFilter, OrderRow};

/// The fields that a search of orders knows.
const SEARCHED: Fields = &[
    ("id", Kind::Number),
    ("name", Kind::Text),
    ("email", Kind::Text),
    ("tag", Kind::Text),
    ("test", Kind::FLAG),
    ("status", Kind::Among(&["open", "closed", "cancelled", "not_closed", "any"])),
    (
        "financial_status",
        Kind::Among(&[
            "pending",
            "authorized",
            "partially_paid",
            "paid",
            "partially_refunded",
            "refunded",
            "voided",
            "expired",
            "unpaid",
        ]),
    ),
    (
        "fulfillment_status",
        Kind::Among(&[
            "unfulfilled",
            "partial",
            "partially_fulfilled",
            "fulfilled",
            "shipped",
            "unshipped",
            "in_progress",
            "on_hold",
        ]),
    ),
    ("created_at", Kind::Time),
    ("updated_at", Kind::Time),
    ("processed_at", Kind::Time),
    ("sku", Kind::Text),
    ("location_id", Kind::Number),
    ("source_name", Kind::Text),
];

/// A page of orders. No document is read that the page does not need; where they are sorted by id, no row either.
pub fn page(world: &World<'_>, field: &Field<'_>) -> Resolution {
    if is_by_id(field.text("sortKey").unwrap_or_default()) {
        let search = Search::read(world, field, SEARCHED);
        let everything = search.is_empty() && world.caller().sees_all();
        let mut step = |after: i64, down: bool| {
            let filter = OrderFilter { newest: down, ..OrderFilter::default() };
            let Some(id) = world.next_order(&filter, after)? else { return Ok(None) };
            let meant = everything || is_meant(world, &search, id)?;
            if !meant {
                world.forget_order(id);
            }
            Ok(Some((id, meant.then(|| Item::by_id(id, Thing::Order(id))).into_iter().collect())))
        };
        if let Some(page) = connection::walked(field, |id| id, &mut step)? {
            return Ok(page);
        }
    }
    let mut choice = choice(world, field);
    connection::chosen(field, sorted(world, field)?, &mut choice)
}

/// Whether a sort key has no values but the ids.
fn is_by_id(sort: &str) -> bool {
    matches!(
        sort,
        "CUSTOMER_NAME" | "DESTINATION" | "ID" | "ORDER_NUMBER" | "PO_NUMBER" | "RELEVANCE" | "TOTAL_ITEMS_QUANTITY"
    )
}

/// Whether an order is seen by the caller, and searched for.
fn is_meant(world: &World<'_>, search: &Search, id: i64) -> Result<bool> {
    let loaded = world.any_order(id)?;
    let Some(Loaded { order, .. }) = loaded.as_deref() else { return Ok(false) };
    Ok(world.caller().sees_order(order) && matches(world, search, order)?)
}

/// How many orders are meant.
pub fn count(world: &World<'_>, field: &Field<'_>) -> Result<usize, Trouble> {
    let mut choice = choice(world, field);
    let mut count = 0;
    for item in sorted(world, field)? {
        count += usize::from(choice(&item)?);
    }
    Ok(count)
}

/// Whether an order is meant. One that is not is kept no longer.
fn choice<'a>(world: &'a World<'_>, field: &Field<'_>) -> impl FnMut(&Item) -> Result<bool, Trouble> + 'a {
    let search = Search::read(world, field, SEARCHED);
    let everything = search.is_empty() && world.caller().sees_all();
    move |item| {
        let Key::Number(id) = item.place.1 else { return Ok(false) };
        let meant = everything || is_meant(world, &search, id)?;
        if !meant {
            world.forget_order(id);
        }
        Ok(meant)
    }
}

/// All orders, each with its place.
fn sorted(world: &World<'_>, field: &Field<'_>) -> Result<Vec<Item>> {
    let sort = field.text("sortKey").unwrap_or("PROCESSED_AT");
    let mut items = Vec::new();
    let all = OrderFilter::default();
    world.tx.list_orders(&all, 0, i64::MAX, &mut |row| {
        items.push(Item::sorted(place(&row, sort), row.id, Thing::Order(row.id)));
        Ok(())
    })?;
    if sort == "UPDATED_AT" {
        let times = world.tx.order_times()?;
        for (item, (_, time)) in items.iter_mut().zip(times) {
            item.place.0 = Key::Text(time.to_string());
        }
    }
    Ok(items)
}

/// What an order is sorted by.
fn place(row: &OrderRow<'_>, sort: &str) -> Key {
    match sort {
        "CREATED_AT" | "PROCESSED_AT" => Key::Text(row.created_at.to_owned()),
        "TOTAL_PRICE" | "CURRENT_TOTAL_PRICE" => {
            // Cents are enough to sort by; what is finer is sorted by id.
            let whole = Money::parse_any(row.total_price).map(|money| money.to_string()).unwrap_or_default();
            let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
            let decimals = whole.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            let cents = digits.parse::<i64>().unwrap_or(i64::MAX);
            Key::Number(cents / 10_i64.pow(u32::try_from(decimals.saturating_sub(2)).unwrap_or(0)))
        }
        "FINANCIAL_STATUS" => Key::Text(row.financial_status.to_owned()),
        "FULFILLMENT_STATUS" => Key::Text(row.fulfillment_status.to_owned()),
        _ => Key::Number(0),
    }
}

fn matches(world: &World<'_>, search: &Search, order: &Order) -> Result<bool> {
    let locations = world.locations()?;
    let updated: Option<Time> = match search.is_about("updated_at") {
        true => world.known_order(order.id)?.events(world)?.last().map(|event| event.at),
        false => None,
    };
    Ok(search.holds(&|field| match field {
        Some("id") => Value::numbers([gid::of_order(order)]),
        Some("name") => Value::names(&order.name),
        Some("email") => Value::words(order.email.as_deref()),
        Some("tag") => Value::words(order.tags.iter().map(String::as_str)),
        Some("test") => {
            let test = order.extras.as_ref().is_some_and(|extras| extras.test);
            Value::words([if test { "true" } else { "false" }])
        }
        Some("source_name") => Value::words(order.extras.as_ref().and_then(|extras| extras.source_name.as_deref())),
        Some("status") => Value::words(status(order)),
        Some("financial_status") => Value::words(financial(order.financial_status)),
        Some("fulfillment_status") => Value::words(fulfillment(order)),
        Some("created_at" | "processed_at") => Value::Times(vec![order.created_at]),
        Some("updated_at") => Value::Times(vec![updated.unwrap_or(order.created_at)]),
        Some("sku") => Value::words(order.line_items.iter().filter_map(|line| line.sku.as_deref())),
        Some("location_id") => {
            let works = order.fulfillment_orders.iter().filter(|work| world.caller().sees(&work.location));
            Value::numbers(works.filter_map(|work| locations.get(&work.location)).map(|location| location.id))
        }
        Some(_) => Value::words([]),
        None => {
            let Value::Words(mut words) = Value::names(&order.name) else { return Value::words([]) };
            words.extend(order.email.as_deref().map(str::to_lowercase));
            Value::Words(words)
        }
    }))
}

fn status(order: &Order) -> Vec<&'static str> {
    let closed = order.closed_at.is_some();
    let words = [
        (order.cancelled_at.is_some(), "cancelled"),
        (order.cancelled_at.is_none() && !closed, "open"),
        (order.cancelled_at.is_none() && !closed, "not_closed"),
        (closed, "closed"),
        (true, "any"),
    ];
    words.into_iter().filter(|(holds, _)| *holds).map(|(_, word)| word).collect()
}

fn financial(status: FinancialStatus) -> Vec<&'static str> {
    let unpaid = is_unpaid(status).then_some("unpaid");
    std::iter::once(status.as_str()).chain(unpaid).collect()
}

fn fulfillment(order: &Order) -> Vec<&'static str> {
    match order_status(order) {
        FulfillmentStatus::Unfulfilled => vec!["unfulfilled", "unshipped"],
        FulfillmentStatus::InProgress => vec!["in_progress", "unshipped", "unfulfilled"],
        FulfillmentStatus::OnHold => vec!["on_hold", "unshipped", "unfulfilled"],
        FulfillmentStatus::PartiallyFulfilled => vec!["partial", "partially_fulfilled"],
        FulfillmentStatus::Fulfilled | FulfillmentStatus::NotRequired => vec!["fulfilled", "shipped"],
    }
}
