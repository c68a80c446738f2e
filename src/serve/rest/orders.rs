//! The shop and its orders.

use super::call::{Call, Done, Reply};
use super::page::{self, Item};
use super::parameters::Place;
use super::placed;
use super::row::Row;
use super::stop::Stop;
use crate::domain::{FinancialStatus, FulfillmentStatus, Word};
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::query::{nodes, orders};
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::types::order::is_unpaid;
use crate::store::{OrderFilter, OrderList, OrderSort};
use crate::wire::shopify::OWN_IDS;

pub const ROWS: &[Row] = &[
    Row::get("shop", |call| Ok(Reply::one(call, "shop", call.document(&Thing::Shop)?))),
    Row::get("orders", list),
    Row::get("orders/count", count),
    Row::get("orders/{order}", |call| call.shows("order")),
    Row::post("orders", |call| {
        let placed = call.tells("orderCreate", &placed::order(call)?);
        Ok(placed.map_err(placed::in_own_words)?.created())
    }),
    Row::put("orders/{order}", |call| {
        let changed = call.tells("orderUpdate", &placed::change(call)?);
        changed.map_err(|stop| placed::in_own_words(stop).within("order"))
    }),
];

/// A list of orders: which, what they are sorted by, and whether the greatest comes first.
struct Asked {
    list: OrderList,
    sort: OrderSort,
    down: bool,
}

/// What orders can be sorted by.
const ORDERS: [&str; 6] = ["created_at", "processed_at", "updated_at", "id", "FIELD asc", "FIELD desc"];

/// Which orders are asked for.
fn asked(call: &Call<'_>) -> Result<Asked, Stop> {
    let asked = &call.parameters;
    let status = asked.word("status", &["open", "closed", "cancelled", "any"])?.unwrap_or("open");
    let since_number = asked.number("since_id")?;
    // An order is processed when it is made.
    let since = asked.time("created_at_min")?.max(asked.time("processed_at_min")?);
    let until = [asked.until("created_at_max")?, asked.until("processed_at_max")?];
    let (mut sort, mut down) = (OrderSort::CreatedAt, true);
    if let Some(order) = asked.text("order") {
        let (field, way) = order.split_once([' ', '+']).unwrap_or((order, "asc"));
        let unknown = || Stop::no_word("order", &ORDERS);
        sort = match field.to_ascii_lowercase().as_str() {
            "created_at" | "processed_at" => OrderSort::CreatedAt,
            "updated_at" => OrderSort::UpdatedAt,
            "id" => OrderSort::Number(OWN_IDS),
            _ => return Err(unknown()),
        };
        down = match way.trim().to_ascii_lowercase().as_str() {
            "asc" => false,
            "desc" => true,
            _ => return Err(unknown()),
        };
    }
    if since_number.is_some() {
        (sort, down) = (OrderSort::Number(OWN_IDS), false);
    }
    let filter = OrderFilter {
        financial_status: financial(call)?,
        status: fulfillment(call)?,
        cancelled: status == "cancelled",
        since,
        until: until.into_iter().flatten().min(),
        ..OrderFilter::default()
    };
    let list = OrderList {
        filter,
        ids: ids(call)?,
        name: asked.text("name").map(str::to_owned),
        closed: match status {
            "open" => Some(false),
            "closed" => Some(true),
            _ => None,
        },
        uncancelled: status == "open",
        updated_since: asked.time("updated_at_min")?,
        updated_until: asked.until("updated_at_max")?,
        since_number: since_number.map(|since| (OWN_IDS, since)),
    };
    Ok(Asked { list, sort, down })
}

/// The ids here of those that are named; what is not there is in no list.
fn ids(call: &Call<'_>) -> Result<Option<Vec<i64>>, Stop> {
    let Some(numbers) = call.parameters.numbers("ids")? else { return Ok(None) };
    let mut ids = Vec::new();
    for number in numbers {
        ids.extend(nodes::order_by_gid(call.world, &gid("Order", number))?);
    }
    Ok(Some(ids))
}

/// The words of a payment's status that are meant; none for all of them.
fn financial(call: &Call<'_>) -> Result<Vec<FinancialStatus>, Stop> {
    let Some(word) = call.parameters.text("financial_status") else { return Ok(Vec::new()) };
    match word.to_ascii_lowercase().as_str() {
        "any" => Ok(Vec::new()),
        "unpaid" => Ok(FinancialStatus::ALL.iter().copied().filter(|status| is_unpaid(*status)).collect()),
        word => {
            let words =
                || ["any", "unpaid"].into_iter().chain(FinancialStatus::ALL.iter().map(|status| status.as_str()));
            let unknown = || Stop::no_word("financial_status", &words().collect::<Vec<_>>());
            Ok(vec![FinancialStatus::of_spelling(word).ok_or_else(unknown)?])
        }
    }
}

/// The states that are meant; none for all of them.
fn fulfillment(call: &Call<'_>) -> Result<Vec<FulfillmentStatus>, Stop> {
    use FulfillmentStatus::{Fulfilled, InProgress, NotRequired, OnHold, PartiallyFulfilled, Unfulfilled};
    let words = &["shipped", "partial", "unshipped", "unfulfilled", "any"];
    Ok(match call.parameters.word("fulfillment_status", words)? {
        Some("shipped") => vec![Fulfilled, NotRequired],
        Some("partial") => vec![PartiallyFulfilled],
        Some("unshipped") => vec![Unfulfilled, InProgress, OnHold],
        Some("unfulfilled") => vec![Unfulfilled, InProgress, OnHold, PartiallyFulfilled],
        _ => Vec::new(),
    })
}

fn list(call: &Call<'_>) -> Done {
    let asked = asked(call)?;
    page::page(call, "orders", &mut |place, forward, most| seen(call, &asked, place, forward).take(most).collect())
}

/// Orders that the caller sees, behind a place or before it.
fn seen<'c>(
    call: &'c Call<'_>,
    asked: &Asked,
    place: Option<&Place>,
    forward: bool,
) -> impl Iterator<Item = Result<Item, Stop>> + 'c {
    let (world, start) = (call.world, place.cloned());
    let places = orders::places(world, asked.list.clone(), asked.sort, start.clone(), asked.down == forward);
    places.filter_map(move |place| {
        let seen = place.map_err(Stop::from).and_then(|place| {
            let id = place.1;
            let is_seen = world.caller().sees_all() || world.order(id)?.is_some();
            if !is_seen {
                world.forget_order(id);
            }
            // The place itself is the first, if it is still in the list.
            Ok((is_seen && Some(&place) != start.as_ref()).then_some((place, Thing::Order(id))))
        });
        seen.transpose()
    })
}

fn count(call: &Call<'_>) -> Done {
    let asked = asked(call)?;
    if call.world.caller().sees_all() {
        let count = call.world.tx.count_order_list(&asked.list)?;
        return Ok(Reply::count(usize::try_from(count).unwrap_or(0)));
    }
    let mut count = 0;
    for order in seen(call, &asked, None, true) {
        let ((_, id), _) = order?;
        call.world.forget_order(id);
        count += 1;
    }
    Ok(Reply::count(count))
}
