//! What lists and look-ups need of an order, beside its document. All of it follows from the order, so it can be made
//! again at any time: writing, comparing (`consign check`) and rebuilding use the same rows.

use std::borrow::Cow;

use rusqlite::params;

use super::cell::{Cell, Column, OpenUnits};
use super::failures::is_duplicate;
use super::listed::list_row;
use super::tx::Tx;
use crate::domain::due::{Awaited, awaited};
use crate::domain::{self, FulfillmentOrder, Locations, MatchField, Order, RequestKind, Target, Time};
use crate::failure::{Exit, Failure, Result};

/// The rows that follow from one order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Projections<'a> {
    /// The row of `orders`.
    list: Vec<Column<'a>>,
    /// Rows of `open_work`: the fulfillment orders that are not closed, and whatever else a service may act upon.
    open_work: Vec<PartRow<'a>>,
    /// Rows of `shipment`.
    shipments: Vec<PartRow<'a>>,
}

/// The row of a part of an order.
#[derive(Debug, PartialEq, Eq)]
struct PartRow<'a> {
    /// What tells it from the others of its order; rows are sorted by it.
    key: Vec<(&'static str, u32)>,
    columns: Vec<Column<'a>>,
}

impl<'a> Projections<'a> {
    /// The rows of an order. `last_event_at` is the time of its last event; without it, the row of `orders` does not say
    /// that.
    pub(super) fn of(order: &'a Order, locations: &Locations, last_event_at: Option<Time>) -> Projections<'a> {
        let shipments = order.fulfillments.iter().map(|shipment| {
            let columns = vec![
                ("status", Cell::word(shipment.status)),
                ("shipment_status", shipment.shipment_status.map_or(Cell::Null, Cell::word)),
                ("location", shipment.location.as_str().into()),
                ("created_at", shipment.created_at.into()),
                ("shipped_at", shipment.shipped_at.into()),
            ];
            PartRow { key: vec![("number", shipment.number.get())], columns }
        });
        Projections {
            list: list_row(order, locations, last_event_at),
            open_work: work_rows(order, locations),
            shipments: shipments.collect(),
        }
    }
}

/// Fulfillment orders before shipments, each by number.
fn work_rows<'a>(order: &'a Order, locations: &Locations) -> Vec<PartRow<'a>> {
    let awaited = awaited(order, locations);
    let of = |target| awaited.iter().find(|(awaiting, _, _)| *awaiting == target).map(|(_, _, awaited)| awaited);
    let key = |is_shipment, number| vec![("is_shipment", is_shipment), ("number", number)];
    let fulfillment_orders = order.fulfillment_orders.iter().filter_map(|work| {
        let awaited = of(Target::FulfillmentOrder(work.number));
        (!work.is_closed() || awaited.is_some())
            .then(|| PartRow { key: key(0, work.number.get()), columns: work_row(order, work, awaited) })
    });
    let shipments = awaited.iter().filter_map(|(target, location, awaited)| match target {
        Target::Fulfillment(number) => {
            Some(PartRow { key: key(1, number.get()), columns: transit_row(location, awaited) })
        }
        Target::Order | Target::FulfillmentOrder(_) => None,
    });
    fulfillment_orders.chain(shipments).collect()
}

/// What a row waits for that something may fall due of although it stands in no inbox: a shipment in transit, or units
/// that were taken back and may leave all the same. So the index by location finds all that may fall due together; this
/// sorts behind what stands in an inbox.
pub(super) const UNLISTED: &str = "unlisted";

/// A shipment in transit: it is no open work, and only what may fall due is told of it.
fn transit_row<'a>(location: &'a str, awaited: &Awaited) -> Vec<Column<'a>> {
    vec![
        ("location", location.into()),
        ("waits_for", UNLISTED.into()),
        ("waits_since_seq", Cell::Null),
        ("waits_since", Cell::Null),
        ("due", Cell::Null),
        ("requested_before", true.into()),
        ("note", Cell::Null),
        ("units", Cell::Units(Vec::new())),
        ("awaited", Cell::Awaited(awaited.clone())),
    ]
}

fn work_row<'a>(order: &'a Order, work: &'a FulfillmentOrder, awaited: Option<&Awaited>) -> Vec<Column<'a>> {
    let units = work.remaining_units();
    let units = units
        .iter()
        .map(|units| OpenUnits {
            line: units.line,
            sku: order.sku(units.line).map(Cow::Borrowed),
            title: order.line(units.line).filter(|line| line.sku.is_none()).map(|line| line.title.as_str().into()),
            quantity: units.quantity,
        })
        .collect();
    let waiting = work.waiting;
    let asked = waiting.map(|waiting| match waiting.pending {
        domain::Pending::Fulfillment | domain::Pending::Shipment => RequestKind::Fulfillment,
        domain::Pending::Cancellation => RequestKind::Cancellation,
    });
    let waits_for = waiting.map(|waiting| waiting.pending.as_str()).or(awaited.map(|_| UNLISTED));
    let note = asked.and_then(|kind| work.last_request(kind)).and_then(|request| request.message.as_deref());
    vec![
        ("location", work.location.as_str().into()),
        ("waits_for", waits_for.into()),
        ("waits_since_seq", waiting.map(|waiting| waiting.seq).into()),
        ("waits_since", waiting.map(|waiting| waiting.at).into()),
        ("due", work.due().into()),
        ("requested_before", work.requested_before.into()),
        ("note", note.into()),
        ("units", Cell::Units(units)),
        ("awaited", awaited.cloned().map_or(Cell::Null, Cell::Awaited)),
    ]
}

/// What finds an order, beside its own names.
fn look_up_texts(order: &Order) -> impl Iterator<Item = (MatchField, Cow<'_, str>)> {
    let kept = domain::match_texts(order).take_while(|(field, _)| *field <= MatchField::TrackingNumber);
    kept.filter(|(field, _)| *field >= MatchField::Email)
}

/// The rows of `look_up` for these texts, sorted: kind and value, as it is compared.
fn look_ups<'a>(texts: impl Iterator<Item = (MatchField, Cow<'a, str>)>) -> Vec<(&'static str, String)> {
    let mut found: Vec<_> = texts.map(|(field, text)| (field.as_str(), field.compared(&text).into_owned())).collect();
    found.sort_unstable();
    found.dedup();
    found
}

impl Tx<'_> {
    /// Writes an order that is not there yet, and returns its document.
    ///
    /// # Errors
    /// `already_exists` if its name is taken.
    pub fn insert_order(&self, order: &Order, locations: &Locations, at: Time) -> Result<String> {
        let rows = Projections::of(order, locations, Some(at));
        let id = [("id", order.id.into())];
        self.save_row("orders", &id, None, &rows.list).map_err(|error| match is_duplicate(&error) {
            true => taken(order),
            false => Failure::from(error),
        })?;
        let document = self.insert_document(order)?;
        self.save_parts("open_work", order.id, &[], &rows.open_work)?;
        self.save_parts("shipment", order.id, &[], &rows.shipments)?;
        for row in look_ups(look_up_texts(order)) {
            self.add_look_up(order.id, &row)?;
        }
        Ok(document)
    }

    /// Writes an order and what changed of its rows. `at` is the time of its last event.
    pub fn save_order(&self, before: &Order, after: &Order, locations: &Locations, at: Time) -> Result<()> {
        // The time of the event before is not known here.
        let (old, new) = (Projections::of(before, locations, None), Projections::of(after, locations, Some(at)));
        self.update_document(after)?;
        self.save_row("orders", &[("id", after.id.into())], Some(&old.list), &new.list)?;
        self.save_parts("open_work", after.id, &old.open_work, &new.open_work)?;
        self.save_parts("shipment", after.id, &old.shipments, &new.shipments)?;
        // Of most commands nothing is new, and to compare only costs the least.
        if look_up_texts(before).eq(look_up_texts(after)) {
            return Ok(());
        }
        self.change_look_ups(before, after)
    }

    /// Writes anew what lists say of an order, after something changed of the services its work stands at.
    pub fn refresh_order(&self, order: &Order, locations: &Locations) -> Result<()> {
        let rows = list_row(order, locations, Some(order.created_at));
        let kept = ["services", "banners", "listed"];
        let new: Vec<Column<'_>> = rows.into_iter().filter(|(name, _)| kept.contains(name)).collect();
        let old: Vec<Column<'_>> = new.iter().map(|(name, _)| (*name, Cell::Null)).collect();
        Ok(self.save_row("orders", &[("id", order.id.into())], Some(&old), &new)?)
    }

    fn save_parts(&self, table: &str, order: i64, old: &[PartRow<'_>], new: &[PartRow<'_>]) -> Result<()> {
        let place = |rows: &[PartRow<'_>], row: &PartRow<'_>| rows.binary_search_by(|it| it.key.cmp(&row.key)).ok();
        let key = |row: &PartRow<'_>| -> Vec<Column<'static>> {
            let parts = row.key.iter().map(|(name, number)| (*name, Cell::from(*number)));
            [("order_id", order.into())].into_iter().chain(parts).collect()
        };
        for row in new {
            let before = place(old, row).map(|place| old[place].columns.as_slice());
            self.save_row(table, &key(row), before, &row.columns)?;
        }
        for row in old.iter().filter(|row| place(new, row).is_none()) {
            self.delete_row(table, &key(row))?;
        }
        Ok(())
    }

    /// Writes the rows of `look_up` that an order did not have, and takes those away that it has no more. Most of its
    /// texts stay as they are, and what is new of them stands at the end.
    fn change_look_ups(&self, before: &Order, after: &Order) -> Result<()> {
        let (old, new) = (look_up_texts(before), look_up_texts(after));
        let same = old.zip(new).take_while(|(old, new)| old == new).count();
        let gone = look_ups(look_up_texts(before).skip(same));
        for row in look_ups(look_up_texts(after).skip(same)) {
            if gone.binary_search(&row).is_err() {
                self.add_look_up(after.id, &row)?;
            }
        }
        if gone.is_empty() {
            return Ok(());
        }
        let kept = look_ups(look_up_texts(after));
        for (kind, value) in gone.iter().filter(|row| kept.binary_search(row).is_err()) {
            let sql = "DELETE FROM look_up WHERE kind = ?1 AND value = ?2 AND order_id = ?3";
            self.execute(sql, params![kind, value, after.id])?;
        }
        Ok(())
    }

    /// Writes a row of `look_up`, unless the order has it for another of its texts.
    fn add_look_up(&self, order: i64, (kind, value): &(&str, String)) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO look_up (kind, value, order_id) VALUES (?1, ?2, ?3)";
        self.execute(sql, params![kind, value, order])?;
        Ok(())
    }

    /// The first table whose rows of this order are not what follows from it; `None` if all are.
    pub fn differing_table(&self, order: &Order, locations: &Locations, at: Time) -> Result<Option<&'static str>> {
        let rows = Projections::of(order, locations, Some(at));
        if !self.holds("orders", "id", order.id, &[PartRow { key: Vec::new(), columns: rows.list }])? {
            return Ok(Some("orders"));
        }
        for (table, parts) in [("open_work", &rows.open_work), ("shipment", &rows.shipments)] {
            if !self.holds(table, "order_id", order.id, parts)? {
                return Ok(Some(table));
            }
        }
        Ok(None)
    }

    /// Whether a table holds just these rows of an order.
    fn holds(&self, table: &'static str, of_order: &str, order: i64, rows: &[PartRow<'_>]) -> Result<bool> {
        let (mut left, mut same) = (rows.iter(), true);
        let Some(first) = rows.first() else {
            return Ok(!self.exists(&format!("SELECT 1 FROM {table} WHERE {of_order} = ?1"), [order])?);
        };
        let key: Vec<&str> = first.key.iter().map(|(name, _)| *name).collect();
        let names = first.columns.iter().map(|(name, _)| *name);
        let columns = key.iter().copied().chain(names).collect::<Vec<_>>().join(", ");
        let order_by = if key.is_empty() { "1".to_owned() } else { key.join(", ") };
        let sql = format!("SELECT {columns} FROM {table} WHERE {of_order} = ?1 ORDER BY {order_by}");
        self.each(&sql, [order], |found| {
            let Some(row) = left.next() else {
                same = false;
                return Ok(());
            };
            let key: Vec<Cell<'_>> = row.key.iter().map(|(_, number)| Cell::from(*number)).collect();
            for (place, cell) in key.iter().chain(row.columns.iter().map(|(_, cell)| cell)).enumerate() {
                same &= cell.is(found.get_ref(place)?);
            }
            Ok(())
        })?;
        Ok(same && left.next().is_none())
    }

    /// Every row of `look_up` of these orders, as it follows from them, is there: how many there are.
    pub fn look_ups_found(&self, order: &Order) -> Result<Option<u64>> {
        let expected = look_ups(look_up_texts(order));
        for (kind, value) in &expected {
            let sql = "SELECT 1 FROM look_up WHERE kind = ?1 AND value = ?2 AND order_id = ?3";
            if !self.exists(sql, params![kind, value, order.id])? {
                return Ok(None);
            }
        }
        Ok(Some(expected.len() as u64))
    }
}

fn taken(order: &Order) -> Failure {
    Failure::new("already_exists", Exit::Conflict, format!("there is an order {} already", order.name))
}
