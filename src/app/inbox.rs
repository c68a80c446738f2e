//! What waits for services.

use super::App;
use super::read::known_location;
use crate::domain::{Pending, Time, TimeSpan, ids};
use crate::failure::Result;
use crate::store::{InboxRow, InboxUnits};
use crate::wire::{Inbox, InboxItem, InboxLine};

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

impl App<'_> {
    /// What waits for a service, or for any: oldest first.
    pub fn inbox(&self, filter: &InboxFilter) -> Result<Inbox> {
        self.read(|tx| {
            let locations = tx.locations()?;
            let handles: Vec<&str> = match &filter.service {
                Some(handle) => {
                    known_location(tx, handle, true)?;
                    vec![handle]
                }
                None => locations.services().map(|service| service.handle.as_str()).collect(),
            };
            let now = self.time.now(tx)?;
            let items = tx.inbox(&handles, filter.pending)?.into_iter().map(|row| item(row, now));
            Ok(Inbox::whole(items.filter(|item| filter.takes(item)).collect()))
        })
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
    fn takes(&self, item: &InboxItem) -> bool {
        self.older_than.is_none_or(|span| item.age_seconds >= span.seconds()) && (!self.overdue || item.overdue)
    }
}
