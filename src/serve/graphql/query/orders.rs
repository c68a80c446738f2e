//! Orders that are searched for.

use crate::domain::{FinancialStatus, FulfillmentStatus, Order, Time, order_status};
use crate::failure::Result;
use crate::serve::graphql::connection;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid;
use crate::serve::graphql::resolved::Resolution;
use crate::serve::graphql::search::{Fields, Kind, Search, Value};
use crate::serve::graphql::thing::{Item, Key, Thing};
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::types::order::is_unpaid;
use crate::serve::graphql::world::World;
use crate::store::{OrderList, OrderSort};

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

/// A page of orders. No more is read than the page needs.
pub fn page(world: &World<'_>, field: &Field<'_>) -> Resolution {
    let sort = sort(field.text("sortKey"));
    let search = Search::read(world, field, SEARCHED);
    let search = &search;
    connection::walked(field, &|from, down| {
        let from = from.and_then(|(by, id)| if let Key::Number(id) = id { Some((by.clone(), *id)) } else { None });
        let meant = places(world, OrderList::default(), sort, from, down).filter_map(move |place| {
            place.and_then(|(by, id)| Ok(is_meant(world, search, id)?.then_some((by, id)))).transpose()
        });
        Box::new(meant.map(|place| place.map(|(by, id)| Item::sorted(by, id, Thing::Order(id)))))
    })
}

/// What a sort key stands for. Those that have no value here are by id.
fn sort(key: Option<&str>) -> OrderSort {
    match key.unwrap_or("PROCESSED_AT") {
        "CREATED_AT" | "PROCESSED_AT" => OrderSort::CreatedAt,
        "UPDATED_AT" => OrderSort::UpdatedAt,
        "FINANCIAL_STATUS" => OrderSort::FinancialStatus,
        "FULFILLMENT_STATUS" => OrderSort::FulfillmentStatus,
        "TOTAL_PRICE" | "CURRENT_TOTAL_PRICE" => OrderSort::TotalPrice,
        _ => OrderSort::Id,
    }
}

/// The places of the orders of a list from one on. They are read in parts that grow, since each may cost a look at all of
/// them.
pub fn places<'w>(
    world: &'w World<'_>,
    list: OrderList,
    sort: OrderSort,
    mut from: Option<(Key, i64)>,
    down: bool,
) -> impl Iterator<Item = Result<(Key, i64), Trouble>> + 'w {
    let (mut size, mut read, mut first) = (FIRST_PART, Vec::new().into_iter(), true);
    std::iter::from_fn(move || {
        loop {
            if let Some(place) = read.next() {
                return Some(Ok(place));
            }
            if size == 0 {
                return None;
            }
            let part = match world.tx.sorted_orders(&list, sort, from.as_ref(), down, size) {
                Ok(part) => part,
                Err(failure) => {
                    size = 0;
                    return Some(Err(failure.into()));
                }
            };
            let is_last = part.len() < size;
            let last = part.last().cloned();
            read = part.into_iter();
            // The place itself stands at the beginning of each part but the first.
            if !std::mem::replace(&mut first, false) {
                read.next();
            }
            from = last.or(from.take());
            size = if is_last { 0 } else { (size * 4).min(MOST_OF_A_PART) };
        }
    })
}

/// Orders that are read first, and at most at a time.
const FIRST_PART: usize = 256;
const MOST_OF_A_PART: usize = 16_384;

/// Whether an order is seen by the caller, and searched for. One that is not is kept no longer.
fn is_meant(world: &World<'_>, search: &Search, id: i64) -> Result<bool> {
    if search.is_empty() && world.caller().sees_all() {
        return Ok(true);
    }
    let Some(loaded) = world.any_order(id)? else { return Ok(false) };
    let meant = world.caller().sees_order(&loaded.order) && matches(world, search, &loaded.order)?;
    if !meant {
        world.forget_order(id);
    }
    Ok(meant)
}

/// How many orders are meant.
pub fn count(world: &World<'_>, field: &Field<'_>) -> Result<usize, Trouble> {
    let search = Search::read(world, field, SEARCHED);
    if search.is_empty() && world.caller().sees_all() {
        return Ok(usize::try_from(world.tx.count_order_list(&OrderList::default())?).unwrap_or(0));
    }
    let mut count = 0;
    for place in places(world, OrderList::default(), OrderSort::Id, None, false) {
        let (_, id) = place?;
        count += usize::from(is_meant(world, &search, id)?);
        world.forget_order(id);
    }
    Ok(count)
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
