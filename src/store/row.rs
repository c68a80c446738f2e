//! Reading the columns of a row from left to right, strictly: what cannot be read is a damaged file, never a panic.

use std::borrow::Cow;

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::failures::damaged;
use crate::domain::{
    Actor, Answer, BannerKind, By, CancelReason, DeliveryState, DeliveryTarget, EventType, FinancialStatus,
    FulfillmentOrderStatus, FulfillmentState, FulfillmentStatus, HoldReason, Money, Pending, RejectionReason,
    RequestKind, RequestStatus, Restock, ShipmentStatus, Time, Topic, Workflow,
};
use crate::failure::{Failure, Result};

/// A value with one spelling, in columns and in the journal alike.
pub(super) trait Spelled: Sized {
    /// As it is stored.
    fn spell(&self) -> Cow<'static, str>;
    /// Reads what `spell` made, and nothing else.
    fn read(text: &str) -> Option<Self>;
}

macro_rules! spelled_words {
    ($($name:ident)+) => { $(
        impl Spelled for $name {
            fn spell(&self) -> Cow<'static, str> {
                Cow::Borrowed(self.as_str())
            }
            fn read(text: &str) -> Option<Self> {
                $name::parse(text)
            }
        }
    )+ };
}

spelled_words! {
    Answer BannerKind By CancelReason DeliveryState EventType FinancialStatus FulfillmentOrderStatus FulfillmentState
    FulfillmentStatus HoldReason Pending RejectionReason RequestKind RequestStatus Restock ShipmentStatus Topic Workflow
}

impl Spelled for Time {
    fn spell(&self) -> Cow<'static, str> {
        Cow::Owned((*self).into())
    }
    fn read(text: &str) -> Option<Time> {
        Time::parse_printed(text)
    }
}

impl Spelled for Money {
    fn spell(&self) -> Cow<'static, str> {
        Cow::Owned(self.to_string())
    }
    fn read(text: &str) -> Option<Money> {
        Money::parse_any(text).ok()
    }
}

impl Spelled for Actor {
    fn spell(&self) -> Cow<'static, str> {
        Cow::Owned(self.to_string())
    }
    fn read(text: &str) -> Option<Actor> {
        Actor::parse(text)
    }
}

impl Spelled for DeliveryTarget {
    fn spell(&self) -> Cow<'static, str> {
        Cow::Owned(self.to_string())
    }
    fn read(text: &str) -> Option<DeliveryTarget> {
        DeliveryTarget::parse(text)
    }
}

/// No number that was written reaches it, and those below can be added up without a thought.
pub(super) const LARGEST: u64 = 1 << 53;

/// The columns of a row, from left to right.
pub(super) struct Columns<'row> {
    row: &'row Row<'row>,
    table: &'static str,
    next: usize,
}

impl<'row> Columns<'row> {
    /// `table` names the place in a failure.
    pub(super) fn of(table: &'static str, row: &'row Row<'row>) -> Columns<'row> {
        Columns { row, table, next: 0 }
    }

    /// The same row, from its first column on.
    pub(super) fn again(&self) -> Columns<'row> {
        Columns { next: 0, ..*self }
    }

    fn unreadable(&self) -> Failure {
        damaged(format_args!("a row of table `{}` cannot be read (column {})", self.table, self.next))
    }

    fn value(&mut self) -> Result<ValueRef<'row>> {
        let value = self.row.get_ref(self.next)?;
        self.next += 1;
        Ok(value)
    }

    pub(super) fn optional_str(&mut self) -> Result<Option<&'row str>> {
        match self.value()? {
            ValueRef::Null => Ok(None),
            ValueRef::Text(bytes) => std::str::from_utf8(bytes).map(Some).map_err(|_| self.unreadable()),
            ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Blob(_) => Err(self.unreadable()),
        }
    }

    pub(super) fn str(&mut self) -> Result<&'row str> {
        self.optional_str()?.ok_or_else(|| self.unreadable())
    }

    pub(super) fn text(&mut self) -> Result<String> {
        self.str().map(str::to_owned)
    }

    pub(super) fn optional_text(&mut self) -> Result<Option<String>> {
        Ok(self.optional_str()?.map(str::to_owned))
    }

    pub(super) fn optional_integer(&mut self) -> Result<Option<i64>> {
        match self.value()? {
            ValueRef::Null => Ok(None),
            ValueRef::Integer(integer) if integer.unsigned_abs() < LARGEST => Ok(Some(integer)),
            ValueRef::Integer(_) | ValueRef::Text(_) | ValueRef::Real(_) | ValueRef::Blob(_) => Err(self.unreadable()),
        }
    }

    pub(super) fn integer(&mut self) -> Result<i64> {
        self.optional_integer()?.ok_or_else(|| self.unreadable())
    }

    /// A moment that is kept as its seconds.
    pub(super) fn moment(&mut self) -> Result<Time> {
        Time::from_unix(self.integer()?).ok_or_else(|| self.unreadable())
    }

    /// The number of a part of an order.
    pub(super) fn number<N: TryFrom<u32>>(&mut self) -> Result<N> {
        self.optional_number()?.ok_or_else(|| self.unreadable())
    }

    pub(super) fn optional_number<N: TryFrom<u32>>(&mut self) -> Result<Option<N>> {
        let read = |integer| u32::try_from(integer).ok().and_then(|number| N::try_from(number).ok());
        self.optional_integer()?.map(|integer| read(integer).ok_or_else(|| self.unreadable())).transpose()
    }

    pub(super) fn flag(&mut self) -> Result<bool> {
        match self.integer()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(self.unreadable()),
        }
    }

    /// A word, a time, an amount.
    pub(super) fn word<T: Spelled>(&mut self) -> Result<T> {
        let text = self.str()?;
        T::read(text).ok_or_else(|| self.unreadable())
    }

    pub(super) fn optional_word<T: Spelled>(&mut self) -> Result<Option<T>> {
        let text = self.optional_str()?;
        text.map(|text| T::read(text).ok_or_else(|| self.unreadable())).transpose()
    }

    pub(super) fn hash(&mut self) -> Result<[u8; 32]> {
        match self.value()? {
            ValueRef::Blob(bytes) => bytes.try_into().map_err(|_| self.unreadable()),
            ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Text(_) => Err(self.unreadable()),
        }
    }
}
