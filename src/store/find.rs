//! Finding orders by a text. Every look is one into an index, so it costs the same in a file of any size.

use std::collections::BTreeSet;

use rusqlite::params;

use super::near::behind;
use super::tx::Tx;
use crate::domain::{MatchField, ORDER_GID, find_match};
use crate::failure::Result;

const NAMES: &str = "SELECT id FROM orders WHERE name_key >= ?1 AND name_key <= ?2";
const SOURCES: &str = "SELECT id FROM orders WHERE source_id >= ?1 AND source_id <= ?2";
const LOOK_UPS: &str = "SELECT order_id FROM look_up WHERE kind = ?3 AND value >= ?1 AND value <= ?2";

impl Tx<'_> {
    /// The orders that have a text which is this one or, if it need not be `whole`, begins with it.
    pub fn orders_found(&self, text: &str, whole: bool) -> Result<BTreeSet<i64>> {
        let last = |first: &str| if whole { first.to_owned() } else { behind(first) };
        let mut found = BTreeSet::new();
        for field in MatchField::ALL {
            let Some(sought) = field.sought(text) else { continue };
            match field {
                MatchField::Name => found.extend(self.ids(NAMES, params![sought, last(&sought)])?),
                MatchField::SourceId => {
                    for spelled in ["", "#", ORDER_GID].map(|before| format!("{before}{sought}")) {
                        found.extend(self.ids(SOURCES, params![spelled, last(&spelled)])?);
                    }
                }
                MatchField::Email | MatchField::Phone | MatchField::Sku | MatchField::TrackingNumber => {
                    found.extend(self.ids(LOOK_UPS, params![sought, last(&sought), field.as_str()])?);
                }
                // Only its document knows the parts of an order.
                MatchField::FulfillmentOrder | MatchField::Fulfillment => {
                    let order = order_of_part(&sought).map(|order| self.find_order_by_key(order)).transpose()?;
                    if let Some(id) = order.flatten()
                        && find_match(&self.order(id)?, text, whole).is_some()
                    {
                        found.insert(id);
                    }
                }
            }
        }
        Ok(found)
    }

    /// The newest order that has a SKU like this one, in any case.
    pub fn newest_order_with(&self, sku: &str) -> Result<Option<i64>> {
        let sql = "SELECT max(order_id) FROM look_up WHERE kind = ?1 AND value = ?2";
        let values = params![MatchField::Sku.as_str(), MatchField::Sku.compared(sku)];
        Ok(self.first("look_up", sql, values, |mut row| row.optional_integer())?.flatten())
    }

    fn ids(&self, sql: &str, values: impl rusqlite::Params) -> Result<Vec<i64>> {
        self.all("look_up", sql, values, |mut row| row.integer())
    }
}

/// The order's name in that of a fulfillment order or a shipment (`1001-FO2`, `1001-F1`), or in its beginning.
fn order_of_part(text: &str) -> Option<&str> {
    let (order, part) = text.rsplit_once('-')?;
    let digits = part.strip_prefix("FO").or(part.strip_prefix('F')).unwrap_or(part);
    let is_part = digits.bytes().all(|byte| byte.is_ascii_digit()) && (part.is_empty() || digits.len() < part.len());
    is_part.then_some(order)
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn every_look_is_one_into_an_index() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(include_str!("schema_2.sql")).unwrap();
        for sql in [NAMES, SOURCES, LOOK_UPS] {
            let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = plan.raw_query().mapped(|row| row.get::<_, String>(3)).collect::<Result<Vec<_>, _>>().unwrap();
            let is_search = |step: &String| step.starts_with("SEARCH") && step.contains("<?");
            assert!(steps.len() == 1 && steps.iter().all(is_search), "{sql}: {steps:?}");
        }
    }
}
