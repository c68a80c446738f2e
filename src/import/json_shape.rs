//! The shape of an order document of the platform's API: the keys that are read; all others are ignored. Scalars stay
//! as they are written, so that amounts keep every digit and a wrong type is named with its field.

use serde::Deserialize;
use serde_json::value::RawValue;

/// A scalar as it is written; `None` where it is absent or null.
pub type Raw<'a> = Option<&'a RawValue>;
/// A list; `None` where it is absent or null.
pub type List<T> = Option<Vec<T>>;

/// Declares shapes whose keys are all optional.
macro_rules! shapes {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $type:ty,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Deserialize)]
        pub struct $name<'a> { $(#[serde(borrow)] pub $field: $type,)+ }
    )+};
}

shapes! {
    /// What can be said of an order that is broken elsewhere.
    Identity { id: Raw<'a>, name: Raw<'a>, }

    Order {
        id: Raw<'a>,
        name: Raw<'a>,
        email: Raw<'a>,
        currency: Raw<'a>,
        created_at: Raw<'a>,
        cancelled_at: Raw<'a>,
        cancel_reason: Raw<'a>,
        financial_status: Raw<'a>,
        fulfillment_status: Raw<'a>,
        total_price: Raw<'a>,
        total_outstanding: Raw<'a>,
        line_items: List<Line<'a>>,
        fulfillments: List<Fulfillment<'a>>,
        refunds: List<Refund<'a>>,
    }

    Line {
        id: Raw<'a>,
        sku: Raw<'a>,
        name: Raw<'a>,
        title: Raw<'a>,
        variant_title: Raw<'a>,
        quantity: Raw<'a>,
        current_quantity: Raw<'a>,
        fulfillable_quantity: Raw<'a>,
        fulfillment_service: Raw<'a>,
        fulfillment_status: Raw<'a>,
        requires_shipping: Raw<'a>,
        price: Raw<'a>,
    }

    Fulfillment {
        id: Raw<'a>,
        status: Raw<'a>,
        created_at: Raw<'a>,
        service: Raw<'a>,
        tracking_company: Raw<'a>,
        tracking_number: Raw<'a>,
        tracking_numbers: List<Raw<'a>>,
        tracking_url: Raw<'a>,
        tracking_urls: List<Raw<'a>>,
        shipment_status: Raw<'a>,
        notify_customer: Raw<'a>,
        line_items: List<ShippedLine<'a>>,
    }

    ShippedLine { id: Raw<'a>, quantity: Raw<'a>, }

    Refund {
        id: Raw<'a>,
        created_at: Raw<'a>,
        refund_line_items: List<RefundLine<'a>>,
        transactions: List<Transaction<'a>>,
    }

    RefundLine { line_item_id: Raw<'a>, quantity: Raw<'a>, restock_type: Raw<'a>, }

    Transaction { kind: Raw<'a>, status: Raw<'a>, amount: Raw<'a>, }
}
