//! The list of orders, sorted by something else than their ids: no more of it is held than is asked for.

use std::borrow::Cow;

use rusqlite::types::Value;

use super::conditions::Conditions;
use super::failures::damaged;
use super::order_list::{OrderList, number};
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
    /// By the number that clients know the order by: the id it was imported with, else its own id and this.
    Number(i64),
}

/// The value that an item is sorted by: numbers come before texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    Number(i64),
    Text(String),
}

impl OrderSort {
    fn sql(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            OrderSort::Number(own) => return Cow::Owned(number(own)),
            OrderSort::Id => "0",
            OrderSort::CreatedAt => "created_at",
            OrderSort::UpdatedAt => "last_event_at",
            OrderSort::FinancialStatus => "financial_status",
            OrderSort::FulfillmentStatus => "fulfillment_status",
            OrderSort::TotalPrice => "CAST(round(total_price * 100) AS INTEGER)",
        })
    }
}

impl Tx<'_> {
    /// At most `limit` orders of a list from a place on, which is the first of them if it is in the list; each with what it is
    /// sorted by. The whole table is looked at, unless it is sorted by id: an index would be paid for by every command.
    pub fn sorted_orders(
        &self,
        list: &OrderList,
        sort: OrderSort,
        place: Option<&(SortKey, i64)>,
        down: bool,
        limit: usize,
    ) -> Result<Vec<(SortKey, i64)>> {
        let (way, is_behind) = if down { (" DESC", "<=") } else { ("", ">=") };
        let Conditions { text: mut conditions, mut values } = list.conditions();
        let key = sort.sql();
        if let Some((by, id)) = place {
            if sort != OrderSort::Id {
                values.push(match by {
                    SortKey::Number(number) => Value::from(*number),
                    SortKey::Text(text) => Value::from(text.clone()),
                });
            }
            values.push(Value::from(*id));
            let (place, marks) = match sort {
                OrderSort::Id => ("id".to_owned(), "?"),
                _ => (format!("({key}, id)"), "(?, ?)"),
            };
            conditions.push_str(&format!(" AND {place} {is_behind} {marks}"));
        }
        values.push(Value::from(i64::try_from(limit).unwrap_or(i64::MAX)));
        let by_id = if sort == OrderSort::Id { format!("id{way}") } else { format!("{key}{way}, id{way}") };
        let sql = format!("SELECT {key}, id FROM orders WHERE {conditions} ORDER BY {by_id} LIMIT ?");
        let mut last = place.cloned();
        self.all("orders", &sql, rusqlite::params_from_iter(values), |mut row| {
            let by = match sort {
                OrderSort::Id | OrderSort::TotalPrice | OrderSort::Number(_) => SortKey::Number(row.integer()?),
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
