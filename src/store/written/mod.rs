//! Domain values as JSON text inside the database: the journal's payloads, and the tracking of a fulfillment.
//!
//! The domain does not know serde, so each of its types has a mirror here that serde fills it through ("remote
//! derive"): one list of fields, which the compiler holds against the domain's. These names are permanent; reading is
//! strict: an unknown or a missing field is damage.

mod fact;
mod order;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::failures::damaged;
use super::row::{LARGEST, Spelled};
use crate::domain::{
    Answer, By, CancelReason, Fact, FinancialStatus, FulfillmentState, HoldReason, Money, Pending, RejectionReason,
    RequestKind, RequestStatus, Restock, ShipmentStatus, Time, Tracking,
};
use crate::failure::{Failure, Result};

/// A fact as the journal keeps it: its name, and in it what it carries.
pub fn write_fact(fact: &Fact) -> String {
    serde_json::to_string(&Outward(fact)).expect("every fact can be written as JSON")
}

/// Reads what [`write_fact`] made.
pub fn read_fact(text: &str) -> Option<Fact> {
    serde_json::from_str::<Inward<Fact>>(text).ok().map(|inward| inward.0)
}

/// The tracking of a fulfillment as its column holds it.
pub(super) fn write_tracking(tracking: &[Tracking]) -> String {
    let parcels: Vec<Outward<'_, Tracking>> = tracking.iter().map(Outward).collect();
    serde_json::to_string(&parcels).expect("texts can always be written as JSON")
}

/// Reads what [`write_tracking`] made.
pub(super) fn read_tracking(text: &str) -> Result<Vec<Tracking>> {
    let parcels: Vec<Inward<Tracking>> = serde_json::from_str(text).map_err(|_| unreadable_tracking())?;
    Ok(parcels.into_iter().map(|inward| inward.0).collect())
}

fn unreadable_tracking() -> Failure {
    damaged("the tracking of a fulfillment cannot be read")
}

/// A domain type that has a form in JSON here.
pub(super) trait Written: Sized {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// A value on its way out.
struct Outward<'a, T>(&'a T);

impl<T: Written> Serialize for Outward<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

/// A value on its way in.
struct Inward<T>(T);

impl<'de, T: Written> Deserialize<'de> for Inward<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Inward<T>, D::Error> {
        T::read(deserializer).map(Inward)
    }
}

/// Written through its mirror.
macro_rules! mirrored {
    ($($name:ty = $mirror:ty,)+) => { $(
        impl $crate::store::written::Written for $name {
            fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                <$mirror>::serialize(self, serializer)
            }
            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$mirror>::deserialize(deserializer)
            }
        }
    )+ };
}

use mirrored;

/// Written as its one spelling.
macro_rules! spelled {
    ($($name:ident)+) => { $(
        impl Written for $name {
            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.spell())
            }
            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                // An amount can be read from `5` too, which nobody ever wrote.
                let value = <$name as Spelled>::read(&text).filter(|value| value.spell() == text);
                value.ok_or_else(|| D::Error::custom("an unknown word"))
            }
        }
    )+ };
}

spelled! {
    Answer By CancelReason FinancialStatus FulfillmentState HoldReason Money Pending RejectionReason RequestKind
    RequestStatus Restock ShipmentStatus Time
}

/// Written as serde writes it anyway. The mirrors name it so that a missing field is not taken for `null`.
macro_rules! plain {
    ($($name:ty)+) => { $(
        impl Written for $name {
            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.serialize(serializer)
            }
            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$name>::deserialize(deserializer)
            }
        }
    )+ };
}

plain! { String u32 }

impl Written for i64 {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        let number = i64::deserialize(deserializer)?;
        if number.unsigned_abs() < LARGEST {
            Ok(number)
        } else {
            Err(D::Error::custom("a number that was never written"))
        }
    }
}

impl<T: Written> Written for Box<T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::write(self, serializer)
    }
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Box::new)
    }
}

impl<T: Written> Written for Vec<T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Outward))
    }
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let inward: Vec<Inward<T>> = Vec::deserialize(deserializer)?;
        Ok(inward.into_iter().map(|inward| inward.0).collect())
    }
}

impl<T: Written> Written for Option<T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_ref().map(Outward).serialize(serializer)
    }
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let inward: Option<Inward<T>> = Option::deserialize(deserializer)?;
        Ok(inward.map(|inward| inward.0))
    }
}

/// With [`deserialize`], what `#[serde(with = "written")]` means: the field is written as [`Written`] says.
fn serialize<T: Written, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write(serializer)
}

fn deserialize<'de, T: Written, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::read(deserializer)
}
