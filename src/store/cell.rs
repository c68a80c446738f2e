//! What a column of an order's rows holds. A cell keeps what it is made of and is spelled when it is written: of most
//! rows a command changes a column or two.

use std::borrow::Cow;

use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};
use serde::{Deserialize, Serialize};

use super::json::write_document;
use super::row::Spelled;
use crate::domain::due::Awaited;
use crate::domain::{FinancialStatus, FulfillmentStatus, LineNumber, Money, Quantity, Time};

/// A column by its name, and what it holds.
pub(super) type Column<'a> = (&'static str, Cell<'a>);

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    Null,
    Integer(i64),
    Text(Cow<'a, str>),
    Time(Time),
    Money(Money),
    /// Words in JSON.
    Words(Vec<&'a str>),
    /// Tags in JSON, as they are compared.
    Tags(&'a [String]),
    Units(Vec<OpenUnits<'a>>),
    Awaited(Awaited),
    Listed(Box<Listed<'a>>),
}

/// Units of a line in open work, as `open_work` holds them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OpenUnits<'a> {
    pub(super) line: LineNumber,
    #[serde(default)]
    pub(super) sku: Option<Cow<'a, str>>,
    /// Of a line without SKU: what it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<Cow<'a, str>>,
    pub(super) quantity: Quantity,
}

/// What lists show of an order, as they print it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Listed<'a> {
    pub(super) id: i64,
    pub(super) name: &'a str,
    pub(super) source_id: Option<&'a str>,
    pub(super) created_at: Time,
    pub(super) financial_status: FinancialStatus,
    pub(super) fulfillment_status: FulfillmentStatus,
    pub(super) currency: &'a str,
    pub(super) total_price: Money,
    pub(super) remaining_quantity: i64,
    pub(super) services: Vec<&'a str>,
    pub(super) email: Option<&'a str>,
    pub(super) cancelled_at: Option<Time>,
    /// By what it was found; whoever finds it says so.
    pub(super) r#match: (),
}

/// A tag as it is compared: without regard to case.
pub(super) fn folded(tag: &str) -> String {
    tag.to_lowercase()
}

impl<'a> Cell<'a> {
    /// The cell of a word.
    pub(super) fn word<T: Spelled>(word: T) -> Cell<'a> {
        Cell::Text(word.spell())
    }

    /// As it is stored.
    fn spell(&self) -> ToSqlOutput<'_> {
        let owned = |text| ToSqlOutput::Owned(Value::Text(text));
        match self {
            Cell::Null => ToSqlOutput::Owned(Value::Null),
            Cell::Integer(integer) => ToSqlOutput::Owned(Value::Integer(*integer)),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Time(time) => owned(time.spell().into_owned()),
            Cell::Money(amount) => owned(amount.spell().into_owned()),
            Cell::Words(words) => owned(write_document(words)),
            Cell::Tags(tags) => {
                let tags: Vec<String> = tags.iter().map(|tag| folded(tag)).collect();
                owned(write_document(&tags))
            }
            Cell::Units(units) => owned(write_document(units)),
            Cell::Awaited(awaited) => owned(write_document(awaited)),
            Cell::Listed(listed) => owned(write_document(listed)),
        }
    }

    /// Whether a column of the file holds it.
    pub(super) fn is(&self, value: ValueRef<'_>) -> bool {
        match self.spell() {
            ToSqlOutput::Borrowed(spelled) => spelled == value,
            ToSqlOutput::Owned(spelled) => ValueRef::from(&spelled) == value,
            _ => false,
        }
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.spell())
    }
}

impl From<i64> for Cell<'_> {
    fn from(integer: i64) -> Self {
        Cell::Integer(integer)
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Cell::Integer(number.into())
    }
}

impl From<bool> for Cell<'_> {
    fn from(flag: bool) -> Self {
        Cell::Integer(flag.into())
    }
}

impl From<Time> for Cell<'_> {
    fn from(time: Time) -> Self {
        Cell::Time(time)
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Cell::Text(text.into())
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        Cell::Text(text.into())
    }
}

impl<'a> From<&'a Option<String>> for Cell<'a> {
    fn from(text: &'a Option<String>) -> Self {
        text.as_ref().into()
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Null, Into::into)
    }
}
