//! What is kept with an order for people: whom it is for, where it goes, what was noted. No rule reads any of it, so it
//! can be corrected at any time, in a cancelled order too.

use serde::{Deserialize, Serialize};

use super::word::words;
use super::written::unset;
use super::{Address, Attribute, Hint};

words! {
    /// What is kept with an order for people, in the order in which it is shown.
    OrderDetail {
        Email = "email",
        Phone = "phone",
        Note = "note",
        Tags = "tags",
        ShippingAddress = "shipping_address",
        CustomAttributes = "custom_attributes",
        PoNumber = "po_number",
    }
}

/// What is kept with an order for people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderDetails {
    #[serde(default, skip_serializing_if = "unset")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub note: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub tags: Vec<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub shipping_address: Option<Address>,
    #[serde(default, skip_serializing_if = "unset")]
    pub custom_attributes: Vec<Attribute>,
    #[serde(default, skip_serializing_if = "unset")]
    pub po_number: Option<String>,
}

/// Details of an order that are set anew.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderChange {
    /// Which details are set, in the order in which they are shown.
    pub changed: Vec<OrderDetail>,
    /// What they are set to. One that is named above and not here is known no longer.
    #[serde(default, skip_serializing_if = "unset")]
    pub to: OrderDetails,
}

impl OrderDetails {
    /// Takes one detail over from others.
    pub fn take(&mut self, detail: OrderDetail, from: &OrderDetails) {
        match detail {
            OrderDetail::Email => self.email.clone_from(&from.email),
            OrderDetail::Phone => self.phone.clone_from(&from.phone),
            OrderDetail::Note => self.note.clone_from(&from.note),
            OrderDetail::Tags => self.tags.clone_from(&from.tags),
            OrderDetail::ShippingAddress => self.shipping_address.clone_from(&from.shipping_address),
            OrderDetail::CustomAttributes => self.custom_attributes.clone_from(&from.custom_attributes),
            OrderDetail::PoNumber => self.po_number.clone_from(&from.po_number),
        }
    }

    /// What a person should know about them.
    pub fn warning(&self) -> Option<Hint> {
        let email = self.email.as_deref().filter(|email| !email.contains('@'))?;
        Some(format!("{email} has no @ and is probably not an e-mail address.").into())
    }
}

impl OrderChange {
    /// What of it changes anything.
    pub fn since(&self, before: &OrderDetails) -> OrderChange {
        let mut change = OrderChange::default();
        for detail in &self.changed {
            let mut after = before.clone();
            after.take(*detail, &self.to);
            if after != *before {
                change.changed.push(*detail);
                change.to.take(*detail, &self.to);
            }
        }
        change
    }
}
