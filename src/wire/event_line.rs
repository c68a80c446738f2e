//! The lines in the `data` of an event: units in public ids and SKUs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{self, LineNumber, Names, QuantityChange, Units, ids};

/// A key that is there, even with `null` in it.
pub fn present<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    Option::deserialize(deserializer).map(Some)
}

/// Units of one line in an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EventLine {
    pub line_item_id: i64,
    pub sku: Option<String>,
    pub quantity: i64,
    /// Of edits and refunds: the line's `current_quantity` before it; `null` where an earlier version did not keep it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub before: Option<Option<i64>>,
    /// And after it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub after: Option<Option<i64>>,
}

/// Tells units of an order's lines in public ids and SKUs.
pub struct Lines<'a> {
    pub order: i64,
    pub names: &'a Names<'a>,
}

impl Lines<'_> {
    /// One entry a line, in the order in which lines first come up.
    pub fn list(&self, units: impl Iterator<Item = (LineNumber, i64)>) -> Option<Vec<EventLine>> {
        let entry = |units: Units| EventLine {
            line_item_id: ids::part_id(self.order, units.line),
            sku: self.names.line(units.line).and_then(|line| line.sku.clone()),
            quantity: units.quantity,
            before: None,
            after: None,
        };
        let units = units.map(|(line, quantity)| Units { line, quantity });
        Some(domain::by_line(units).into_iter().map(entry).collect())
    }

    /// The same entries, with the current quantities of their lines.
    pub fn counted(&self, told: &[QuantityChange], lines: Option<Vec<EventLine>>) -> Option<Vec<EventLine>> {
        let counted = |line: EventLine| {
            let change = told.iter().find(|change| ids::part_id(self.order, change.line) == line.line_item_id);
            let (before, after) = (change.map(|change| change.before), change.map(|change| change.after));
            EventLine { before: Some(before), after: Some(after), ..line }
        };
        lines.map(|lines| lines.into_iter().map(counted).collect())
    }

    pub fn edited(&self, edit: &domain::Edit) -> Option<Vec<EventLine>> {
        let removed = edit.removed.iter().map(|taken| (taken.line, -taken.quantity));
        let added = edit.added.iter().map(|added| (added.line, added.quantity));
        let routed = edit.new_fulfillment_orders.iter().flat_map(|work| &work.lines);
        self.list(removed.chain(added).chain(routed.map(|work| (work.line, work.quantity))))
    }
}
