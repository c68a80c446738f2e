//! The list of orders, sorted by something else than their ids: no more of it is held than is asked for.

use rusqlite::types::Value;

use super::failures::damaged;
use super::tx::Tx;
use crate::failure::Result;

/// What a list of orders is sorted by; where it is the same, by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderSort {
    Id,
    CreatedAt,
    /// When something last happened to it.
    UpdatedAt,
    FinancialStatus,
    FulfillmentStatus,
    /// In hundredths: what is finer is sorted by id.
    TotalPrice,
}

/// The value that an item is sorted by: numbers come before texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    Number(i64),
    Text(String),
}

impl OrderSort {
    fn sql(self) -> &'static str {
        match self {
            OrderSort::Id => "0",
            OrderSort::CreatedAt => "created_at",
            OrderSort::UpdatedAt => "last_event_at",
            OrderSort::FinancialStatus => "financial_status",
            OrderSort::FulfillmentStatus => "fulfillment_status",
            OrderSort::TotalPrice => "CAST(round(total_price * 100) AS INTEGER)",
        }
    }
}

impl Tx<'_> {
    /// At most `limit` orders from a place on, which is the first of them if it is in the list; each with what it is
    /// sorted by. The whole table is looked at, unless it is sorted by id: an index would be paid for by every command.
    pub fn sorted_orders(
        &self,
        sort: OrderSort,
        place: Option<&(SortKey, i64)>,
        down: bool,
        limit: usize,
    ) -> Result<Vec<(SortKey, i64)>> {
        let (way, is_behind) = if down { (" DESC", "<=") } else { ("", ">=") };
        let (key, mut values) = (sort.sql(), Vec::new());
        let condition = match place {
            None => String::new(),
            Some((by, id)) => {
                if sort != OrderSort::Id {
                    values.push(match by {
                        SortKey::Number(number) => Value::from(*number),
                        SortKey::Text(text) => Value::from(text.clone()),
                    });
                }
                values.push(Value::from(*id));
                let place = if sort == OrderSort::Id { "id" } else { &format!("({key}, id)") };
                let marks = if sort == OrderSort::Id { "?" } else { "(?, ?)" };
                format!("WHERE {place} {is_behind} {marks}")
            }
        };
        values.push(Value::from(i64::try_from(limit).unwrap_or(i64::MAX)));
        let by_id = if sort == OrderSort::Id { format!("id{way}") } else { format!("{key}{way}, id{way}") };
        let sql = format!("SELECT {key}, id FROM orders {condition} ORDER BY {by_id} LIMIT ?");
        let mut last = place.cloned();
        self.all("orders", &sql, rusqlite::params_from_iter(values), |mut row| {
            let by = match sort {
                OrderSort::Id | OrderSort::TotalPrice => SortKey::Number(row.integer()?),
                _ => SortKey::Text(row.str()?.to_owned()),
            };
            let next = (by, row.integer()?);
            // A walk over a damaged tree ends too.
            if last.as_ref().is_some_and(|last| if down { next > *last } else { next < *last }) {
                return Err(damaged("the rows of table `orders` are out of order"));
            }
            last = Some(next.clone());
            Ok(next)
        })
    }
}
