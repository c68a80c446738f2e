//! Making answers of what the domain has.

use std::rc::Rc;

use apollo_compiler::response::JsonValue;
use apollo_compiler::schema::{ExtendedType, Type};
use serde_json::json;

use super::schema::SCHEMA;
use super::text;
pub use super::thing::Resolved;
use super::thing::{Item, Page, Record, Thing};
use super::trouble::Trouble;
use crate::domain::{Money, Time};

/// How a field ends.
pub type Resolution = Result<Resolved, Trouble>;

impl Resolved {
    pub const NULL: Resolved = Resolved::Leaf(JsonValue::Null);

    /// A list.
    pub fn list<T: Into<Resolved>>(items: impl IntoIterator<Item = T>) -> Resolved {
        Resolved::List(items.into_iter().map(Into::into).collect())
    }

    /// A list of which a page is asked for, in the order of its ids.
    pub fn paged(items: Vec<Item>) -> Resolved {
        Resolved::Paged(Rc::new(items))
    }

    /// JSON as it is.
    pub fn json(value: serde_json::Value) -> Resolved {
        Resolved::Leaf(value.into())
    }

    /// A word of a closed set, as the platform spells it.
    pub fn word(word: &str) -> Resolved {
        word.to_ascii_uppercase().into()
    }

    /// An amount.
    pub fn amount(money: Money) -> Resolved {
        text::amount(money).into()
    }

    /// An amount with its currency, in the shop's and in the customer's money, which are the same.
    pub fn money_bag(money: Money, currency: &str) -> Resolved {
        let one = || Resolved::money(money, currency);
        Record::of("MoneyBag", [("shopMoney", one()), ("presentmentMoney", one())])
    }

    /// An amount with its currency.
    pub fn money(money: Money, currency: &str) -> Resolved {
        Record::of("MoneyV2", [("amount", Resolved::amount(money)), ("currencyCode", currency.into())])
    }

    /// How many there are.
    pub fn count(count: usize) -> Resolved {
        Record::of("Count", [("count", count.into()), ("precision", "EXACT".into())])
    }

    /// As it is, if a field of this type can hold it.
    ///
    /// # Errors
    /// A number that is too large for the schema, though not for a shop: levels of stock add up.
    pub fn held(self, ty: &Type) -> Resolution {
        if let (Resolved::Leaf(JsonValue::Number(number)), "Int") = (&self, ty.inner_named_type().as_str())
            && number.as_i64().is_none_or(|number| i32::try_from(number).is_err())
        {
            return Err(Trouble::new(format!("{number} is beyond what an Int can hold")));
        }
        Ok(self)
    }

    /// The least that a type allows: null, else false, nothing or empty.
    pub fn least(ty: &Type, currency: &str) -> Resolved {
        match ty {
            Type::Named(_) | Type::List(_) => Resolved::NULL,
            Type::NonNullList(_) => Resolved::List(Vec::new()),
            Type::NonNullNamed(name) => match (name.as_str(), SCHEMA.types.get(name)) {
                ("Boolean", _) => false.into(),
                ("Int", _) => Resolved::json(json!(0)),
                ("Float", _) => Resolved::json(json!(0.0)),
                ("Money" | "Decimal", _) => "0.0".into(),
                ("MoneyBag", _) => Resolved::money_bag(Money::ZERO, currency),
                ("MoneyV2", _) => Resolved::money(Money::ZERO, currency),
                (name, Some(ExtendedType::Object(_))) if name.ends_with("Connection") => Page::empty(name),
                _ => "".into(),
            },
        }
    }
}

impl From<Thing> for Resolved {
    fn from(thing: Thing) -> Resolved {
        Resolved::Thing(thing)
    }
}

impl From<bool> for Resolved {
    fn from(flag: bool) -> Resolved {
        Resolved::Leaf(flag.into())
    }
}

impl From<i64> for Resolved {
    fn from(number: i64) -> Resolved {
        Resolved::Leaf(number.into())
    }
}

impl From<usize> for Resolved {
    fn from(number: usize) -> Resolved {
        Resolved::Leaf(number.into())
    }
}

impl From<&str> for Resolved {
    fn from(text: &str) -> Resolved {
        Resolved::Leaf(text.into())
    }
}

impl From<String> for Resolved {
    fn from(text: String) -> Resolved {
        Resolved::Leaf(text.into())
    }
}

impl From<&String> for Resolved {
    fn from(text: &String) -> Resolved {
        text.as_str().into()
    }
}

impl From<Time> for Resolved {
    fn from(time: Time) -> Resolved {
        time.to_string().into()
    }
}

impl<T: Into<Resolved>> From<Option<T>> for Resolved {
    fn from(value: Option<T>) -> Resolved {
        value.map_or(Resolved::NULL, Into::into)
    }
}
