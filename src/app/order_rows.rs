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
    has_source: bool,
    /// Where each text ends; the first begins where the row before ended.
    ends: [usize; TEXTS],
}

const TEXTS: usize = 8;

impl OrderRows {
    pub fn clear(&mut self) {
        self.text.clear();
        self.rows.clear();
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn keep(&mut self, row: OrderRow<'_>) {
        let texts: [&str; TEXTS] = [
            row.name,
            row.source_id.unwrap_or_default(),
            row.created_at,
            row.financial_status,
            row.fulfillment_status,
            row.currency,
            row.total_price,
            row.services,
        ];
        let ends = texts.map(|text| {
            self.text.push_str(text);
            self.text.len()
        });
        let (id, remaining_quantity, has_source) = (row.id, row.remaining_quantity, row.source_id.is_some());
        self.rows.push(Kept { id, remaining_quantity, has_source, ends });
    }

    /// Gives each row, as it was kept.
    pub fn each(&self, each: &mut dyn FnMut(OrderRow<'_>) -> Result<()>) -> Result<()> {
        let mut from = 0;
        for row in &self.rows {
            let [name, source_id, created_at, financial_status, fulfillment_status, currency, total_price, services] =
                row.ends.map(|end| &self.text[std::mem::replace(&mut from, end)..end]);
            let source_id = row.has_source.then_some(source_id);
            let (id, remaining_quantity) = (row.id, row.remaining_quantity);
            each(OrderRow {
                id,
                name,
                source_id,
                created_at,
                financial_status,
                fulfillment_status,
                currency,
                total_price,
                remaining_quantity,
                services,
            })?;
        }
        Ok(())
    }
}
