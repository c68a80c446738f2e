//! Lists of orders: those that a filter lets through, and those that a text finds. They are read page by page, so that
//! neither memory nor a lock grows with the list.

use super::App;
use super::pages::{Look, Pages};
use super::read::known_location;
use crate::domain::find_match;
use crate::failure::{Failure, Result};
use crate::store::{OrderFilter, OrderRow, Tx};
use crate::wire::{Match, OrderListItem, OrderListRow, Page};

/// Rows that are read in one transaction.
const PAGE: i64 = 1000;

impl App<'_> {
    /// Lists orders by id.
    ///
    /// `after` is the cursor of an earlier page; `limit` cuts the list. Each row is only lent, from within a transaction:
    /// whoever takes it shall not wait for anyone until the look is over. Returns what was shown.
    pub fn list_orders(
        &self,
        filter: &OrderFilter,
        after: Option<&str>,
        limit: Option<i64>,
        each: &mut dyn FnMut(Look<OrderListRow<'_>>) -> Result<()>,
    ) -> Result<Page> {
        let mut last = after.map_or(Ok(filter.beginning()), cursor)?;
        let mut store = self.reader()?;
        // The list from its beginning to its end is the count itself.
        let part = limit.is_some() || after.is_some();
        let counted = store.read(|tx| {
            for location in filter.service.iter().chain(&filter.location) {
                known_location(tx, location, filter.service.as_ref() == Some(location))?;
            }
            part.then(|| tx.count_orders(filter)).transpose()
        })?;
        let mut returned = 0;
        let mut pages = Pages::of(&mut store, PAGE).limited(limit.unwrap_or(i64::MAX));
        while let Some(rows) = pages.next_made(|tx, size| {
            let mut rows = 0;
            tx.list_orders(filter, last, size, &mut |row| {
                last = row.id;
                rows += 1;
                each(Look::Item(shown(&row)?))
            })?;
            Ok((rows, rows as u64))
        })? {
            returned += rows;
            each(Look::Over)?;
        }
        let total = counted.map_or(returned, |total| total.max(0) as u64);
        let next = if pages.has_more() && limit.is_some() {
            store.read(|tx| tx.has_order_after(filter, last))?.then(|| last.to_string())
        } else {
            None
        };
        Ok(Page { returned, total, next })
    }

    /// Lists the orders that have this text or, if none has, one that begins with it; each says which. Returns how many
    /// there are.
    pub fn find_orders(&self, text: &str, each: &mut dyn FnMut(&OrderListItem) -> Result<()>) -> Result<u64> {
        let mut store = self.reader()?;
        let (ids, whole) = store.read(|tx| {
            let whole = tx.orders_found(text, true)?;
            if whole.is_empty() { Ok((tx.orders_found(text, false)?, false)) } else { Ok((whole, true)) }
        })?;
        let ids: Vec<i64> = ids.into_iter().collect();
        let mut returned = 0;
        for page in ids.chunks(PAGE as usize) {
            let items = store.read(|tx| {
                let found = page.iter().map(|id| found_order(tx, *id, text, whole));
                found.filter_map(Result::transpose).collect::<Result<Vec<OrderListItem>>>()
            })?;
            items.iter().try_for_each(&mut *each)?;
            returned += items.len() as u64;
        }
        Ok(returned)
    }
}

/// An order that was found; `None` if it changed since.
fn found_order(tx: &Tx<'_>, id: i64, text: &str, whole: bool) -> Result<Option<OrderListItem>> {
    let order = tx.order(id)?;
    let Some((field, value)) = find_match(&order, text, whole) else { return Ok(None) };
    let found = Match { field, value: value.into_owned() };
    tx.order_row(id, |row| Ok(OrderListItem { found: Some(found), ..item(&shown(&row)?)? }))
}

/// A row as it is shown.
fn shown<'a>(row: &OrderRow<'a>) -> Result<OrderListRow<'a>> {
    OrderListRow::of(row.id, row.listed).ok_or_else(|| damaged(row.id))
}

/// A row as an item that outlives it.
pub fn item(row: &OrderListRow<'_>) -> Result<OrderListItem> {
    row.to_item().ok_or_else(|| damaged(row.id))
}

fn damaged(id: i64) -> Failure {
    Failure::database("damaged", format!("the row of order id:{id} cannot be read"))
}

pub(super) fn cursor(text: &str) -> Result<i64> {
    text.parse().ok().filter(|id| *id >= 0).ok_or_else(|| {
        Failure::usage(format!("`{text}` is not a cursor")).hint("give the `page.next` of the list before")
    })
}
