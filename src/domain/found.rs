//! What an order is found by: its names, its customer, its articles and its parcels.

use std::borrow::Cow;

use super::word::words;
use super::{Order, name_key};

words! {
    /// The kinds of text that find an order, in rank.
    MatchField {
        Name = "name",
        SourceId = "source_id",
        Email = "email",
        Phone = "phone",
        Sku = "sku",
        TrackingNumber = "tracking_number",
        FulfillmentOrder = "fulfillment_order",
        Fulfillment = "fulfillment",
    }
}

/// How the platform writes the id of an order; its number alone is the same id.
pub const ORDER_GID: &str = "gid://shopify/Order/";

impl MatchField {
    /// A text as it is compared: never with its leading `#`; letters of an e-mail, a SKU or a tracking number in any
    /// case, of a phone number the digits alone, of an id its number.
    pub fn compared(self, text: &str) -> Cow<'_, str> {
        let plain = name_key(text);
        match self {
            MatchField::Name | MatchField::FulfillmentOrder | MatchField::Fulfillment => Cow::Borrowed(plain),
            MatchField::SourceId => Cow::Borrowed(plain.strip_prefix(ORDER_GID).unwrap_or(plain)),
            MatchField::Email | MatchField::Sku | MatchField::TrackingNumber => Cow::Owned(plain.to_lowercase()),
            MatchField::Phone => Cow::Owned(plain.chars().filter(char::is_ascii_digit).collect()),
        }
    }

    /// As [`MatchField::compared`], of a text that is looked for; `None` if it cannot be one of this kind. A phone
    /// number has digits and what stands between them: the digits of `TEE-500` are none.
    pub fn sought(self, text: &str) -> Option<Cow<'_, str>> {
        let between = |letter: char| letter.is_whitespace() || "+-().,/".contains(letter);
        let sought = self.compared(text);
        let is_phone = || name_key(text).chars().all(|letter| letter.is_ascii_digit() || between(letter));
        (!sought.is_empty() && (self != MatchField::Phone || is_phone())).then_some(sought)
    }
}

/// Every text that finds an order, in rank.
pub fn match_texts(order: &Order) -> impl Iterator<Item = (MatchField, Cow<'_, str>)> {
    let own = [
        (MatchField::Name, Some(order.name.as_str())),
        (MatchField::SourceId, order.source_id.as_deref()),
        (MatchField::Email, order.email.as_deref()),
        (MatchField::Phone, order.phone.as_deref()),
        (MatchField::Phone, order.shipping_address.as_ref().and_then(|address| address.phone.as_deref())),
    ];
    let own = own.into_iter().filter_map(|(field, text)| Some((field, text?)));
    let skus = order.line_items.iter().filter_map(|line| Some((MatchField::Sku, line.sku.as_deref()?)));
    let shipped = order.fulfillments.iter().flat_map(|shipment| &shipment.tracking);
    let parcels = shipped.chain(order.late_shipments.iter().flat_map(|late| &late.tracking));
    let numbers = parcels.filter_map(|parcel| Some((MatchField::TrackingNumber, parcel.number.as_deref()?)));
    let work = order.fulfillment_orders.iter().map(|work| order.fulfillment_order_name(work.number));
    let shipments = order.fulfillments.iter().map(|shipment| order.fulfillment_name(shipment.number));
    own.chain(skus)
        .chain(numbers)
        .map(|(field, text)| (field, Cow::Borrowed(text)))
        .chain(work.map(|name| (MatchField::FulfillmentOrder, Cow::Owned(name))))
        .chain(shipments.map(|name| (MatchField::Fulfillment, Cow::Owned(name))))
}

/// The first text of an order that is this one or, if it need not be `whole`, begins with it.
pub fn find_match<'a>(order: &'a Order, text: &str, whole: bool) -> Option<(MatchField, Cow<'a, str>)> {
    match_texts(order).find(|(field, found)| {
        field.sought(text).is_some_and(|sought| match (field.compared(found), whole) {
            (found, true) => found == sought,
            (found, false) => found.starts_with(&*sought),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_as_people_write_them() {
        let cases = [
            (MatchField::Name, "#1001", "1001"),
            (MatchField::Name, "##1001", "#1001"),
            (MatchField::Name, "Web-a", "Web-a"),
            (MatchField::SourceId, "gid://shopify/Order/450789469", "450789469"),
            (MatchField::SourceId, "450789469", "450789469"),
            (MatchField::Email, "Bob@Example.COM", "bob@example.com"),
            (MatchField::Sku, "#Größe-M", "größe-m"),
            (MatchField::TrackingNumber, "1z999Aa", "1z999aa"),
            (MatchField::Phone, "+47 (900) 12-345", "4790012345"),
            (MatchField::FulfillmentOrder, "#1001-FO1", "1001-FO1"),
        ];
        for (field, text, compared) in cases {
            assert_eq!(field.compared(text), compared, "{field} {text}");
            assert_eq!(field.sought(text).as_deref(), Some(compared), "{field} {text}");
        }
    }

    #[test]
    fn only_what_looks_like_a_phone_number_is_looked_for_as_one() {
        for text in ["900 12 345", "+4790012345", "#(900)", "90.01/2"] {
            assert!(MatchField::Phone.sought(text).is_some(), "{text}");
        }
        for text in ["TEE-500", "1001-FO1", "bob1@example.com", "+", "-", ""] {
            assert_eq!(MatchField::Phone.sought(text), None, "{text}");
        }
    }
}
