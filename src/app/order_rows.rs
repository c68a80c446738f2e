//! Rows of the list of orders that outlive the transaction in which they were read. Their texts stand in one buffer, one
//! behind the other: a list of a million orders would otherwise be mostly allocations.

use crate::failure::Result;
use crate::store::OrderRow;

/// Rows, in the order in which they were kept.
#[derive(Debug, Default)]
pub(super) struct OrderRows {
    text: String,
    rows: Vec<Kept>,
}

#[derive(Debug)]
struct Kept {
    id: i64,
    remaining_quantity: i64,
    /// Which of the texts that may be missing are there.
    given: [bool; OPTIONAL],
    /// Where each text ends; the first begins where the row before ended.
    ends: [usize; TEXTS],
}

const TEXTS: usize = 10;
/// The last ones may be missing.
const OPTIONAL: usize = 3;

impl OrderRows {
    pub fn clear(&mut self) {
        self.text.clear();
        self.rows.clear();
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn keep(&mut self, row: OrderRow<'_>) {
        let optional: [Option<&str>; OPTIONAL] = [row.source_id, row.email, row.cancelled_at];
        let [source_id, email, cancelled_at] = optional.map(Option::unwrap_or_default);
        let texts: [&str; TEXTS] = [
            row.name,
            row.created_at,
            row.financial_status,
            row.fulfillment_status,
            row.currency,
            row.total_price,
            row.services,
            source_id,
            email,
            cancelled_at,
        ];
        let ends = texts.map(|text| {
            self.text.push_str(text);
            self.text.len()
        });
        let (id, remaining_quantity, given) = (row.id, row.remaining_quantity, optional.map(|text| text.is_some()));
        self.rows.push(Kept { id, remaining_quantity, given, ends });
    }

    /// Gives each row, as it was kept.
    pub fn each(&self, each: &mut dyn FnMut(OrderRow<'_>) -> Result<()>) -> Result<()> {
        let mut from = 0;
        for row in &self.rows {
            let [
                name,
                created_at,
                financial_status,
                fulfillment_status,
                currency,
                total_price,
                services,
                source_id,
                email,
                cancelled_at,
            ] = row.ends.map(|end| &self.text[std::mem::replace(&mut from, end)..end]);
            let [has_source_id, has_email, is_cancelled] = row.given;
            each(OrderRow {
                id: row.id,
                name,
                source_id: has_source_id.then_some(source_id),
                created_at,
                financial_status,
                fulfillment_status,
                currency,
                total_price,
                remaining_quantity: row.remaining_quantity,
                services,
                email: has_email.then_some(email),
                cancelled_at: is_cancelled.then_some(cancelled_at),
            })?;
        }
        Ok(())
    }
}
