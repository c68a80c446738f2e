//! What waits for services.

use std::collections::VecDeque;

use super::App;
use super::read::known_location;
use crate::domain::{Pending, Time, TimeSpan, ids};
use crate::failure::Result;
use crate::store::{InboxPlace, InboxRow, InboxUnits, Tx};
use crate::wire::{InboxItem, InboxLine};

/// What of an inbox is meant: all conditions that are given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InboxFilter {
    /// The handle of one service; else those of all.
    pub service: Option<String>,
    pub pending: Option<Pending>,
    /// Waiting that long at least.
    pub older_than: Option<TimeSpan>,
    /// Only what was to be shipped before today.
    pub overdue: bool,
}

/// Rows that are read at once of what waits at one service for one thing.
const PAGE: i64 = 200;

impl App<'_> {
    /// What waits for a service, or for any: oldest first. Returns how much that is.
    pub fn inbox(&self, filter: &InboxFilter, each: &mut dyn FnMut(&InboxItem) -> Result<()>) -> Result<u64> {
        let mut store = self.reader()?;
        let (now, mut queues) = store.read(|tx| Ok((self.time.now(tx)?, filter.queues(tx)?)))?;
        let mut listed = 0;
        loop {
            if queues.iter().any(Queue::is_short) {
                store.read(|tx| queues.iter_mut().filter(|queue| queue.is_short()).try_for_each(|it| it.fill(tx)))?;
            }
            queues.retain(|queue| !queue.rows.is_empty());
            let oldest = queues.iter_mut().min_by_key(|queue| queue.rows.front().map(|row| row.place));
            let Some(row) = oldest.and_then(|queue| queue.rows.pop_front()) else { return Ok(listed) };
            let item = item(row, now);
            if filter.takes(&item) {
                listed += 1;
                each(&item)?;
            }
        }
    }
}

/// What waits at one service for one thing, oldest first. The inbox takes the oldest of all queues, again and again.
struct Queue {
    service: String,
    pending: Pending,
    rows: VecDeque<InboxRow>,
    last: InboxPlace,
    more: bool,
}

impl Queue {
    fn is_short(&self) -> bool {
        self.more && self.rows.is_empty()
    }

    fn fill(&mut self, tx: &Tx<'_>) -> Result<()> {
        let rows = tx.inbox(&self.service, self.pending, self.last, PAGE)?;
        self.more = rows.len() as i64 == PAGE;
        self.last = rows.last().map_or(self.last, |row| row.place);
        self.rows = rows.into();
        Ok(())
    }
}

fn item(row: InboxRow, now: Time) -> InboxItem {
    let line = |units: InboxUnits| InboxLine {
        line_item_id: ids::part_id(row.order_id, units.line),
        called: units.sku.clone().or(units.title).unwrap_or_default(),
        sku: units.sku,
        quantity: units.quantity,
    };
    InboxItem {
        fulfillment_order: format!("{}-FO{}", row.order, row.fulfillment_order),
        order: row.order,
        pending: row.pending,
        note: row.note,
        asked_at: row.asked_at,
        line_items: row.lines.into_iter().map(line).collect(),
        service: row.service,
        age_seconds: now.unix() - row.asked_at.unix(),
        overdue: row.due.as_deref().is_some_and(|day| now.is_behind_day(day)),
        due: row.due,
    }
}

impl InboxFilter {
    fn queues(&self, tx: &Tx<'_>) -> Result<Vec<Queue>> {
        let locations = tx.locations()?;
        let services: Vec<&str> = match &self.service {
            Some(handle) => {
                known_location(tx, handle, true)?;
                vec![handle]
            }
            None => locations.services().map(|service| service.handle.as_str()).collect(),
        };
        let kinds = || Pending::ALL.iter().copied().filter(|kind| self.pending.is_none_or(|pending| pending == *kind));
        let queue = |service: &str, pending| {
            let service = service.to_owned();
            Queue { service, pending, rows: VecDeque::new(), last: (0, 0, 0), more: true }
        };
        Ok(services.iter().flat_map(|service| kinds().map(move |pending| queue(service, pending))).collect())
    }

    fn takes(&self, item: &InboxItem) -> bool {
        self.older_than.is_none_or(|span| item.age_seconds >= span.seconds()) && (!self.overdue || item.overdue)
    }
}
