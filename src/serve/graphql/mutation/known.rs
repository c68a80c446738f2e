//! Keys of bodies that are known, and those that change nothing.

use serde_json::{Map, Value};

/// What is wrong with a key of a body, which is told first.
#[derive(Debug, PartialEq)]
pub enum Fault {
    /// It is missing, or its value is of another type: the keys that lead there, and what is expected.
    Unreadable(String, &'static str),
    /// It is not one of these keys.
    Unknown(String, Vec<String>),
    /// Its value is not one of these words.
    Word(String, Vec<String>),
}

/// Mutations whose bodies are objects that clients send back whole, or have no key that may be missing.
pub const WHOLE: &[&str] = &[
    "orderCreate",
    "orderUpdate",
    "orderClose",
    "orderOpen",
    "orderMarkAsPaid",
    "fulfillmentServiceCreate",
    "fulfillmentServiceUpdate",
    "webhookSubscriptionCreate",
    "webhookSubscriptionUpdate",
    "webhookSubscriptionDelete",
    "inventoryActivate",
    "inventorySetQuantities",
    "inventoryAdjustQuantities",
];

/// Keys that the address has the values of.
pub const IDS: &[&str] = &["id", "order_id", "fulfillment_id"];

/// Refuses a key that is neither known nor one of those that mean nothing. A null means nothing under any key.
///
/// # Errors
/// The first such key.
pub fn refuse_unknown(body: &Map<String, Value>, known: &[String], others: &[&str]) -> Result<(), Fault> {
    let is_known = |key: &str| known.iter().any(|known| known == key) || others.contains(&key);
    match body.iter().find(|(key, value)| !value.is_null() && !is_known(key)) {
        Some((key, _)) => Err(Fault::Unknown(key.clone(), known.to_vec())),
        None => Ok(()),
    }
}

/// Keys that the platform tells of such an object, or lets be written in it, and that change nothing here.
pub fn told_of(object: &str) -> &'static [&'static str] {
    match object {
        "FulfillmentInput" => &[
            "created_at",
            "location_id",
            "name",
            "receipt",
            "service",
            "shipment_status",
            "status",
            "updated_at",
            "variant_inventory_management",
        ],
        "FulfillmentEventInput" => &["created_at", "shop_id", "updated_at"],
        "RefundInput" => &[
            "created_at",
            "discrepancy_reason",
            "duties",
            "order_adjustments",
            "refund_duties",
            "refund_shipping_lines",
            "restock",
            "return",
            "total_duties_set",
            "user_id",
        ],
        "RefundLineItemInput" => &[
            "discounted_price",
            "discounted_total_price",
            "line_item",
            "price",
            "subtotal",
            "subtotal_set",
            "total_cart_discount_amount",
            "total_tax",
            "total_tax_set",
        ],
        "OrderTransactionInput" => TRANSACTION,
        _ => &[],
    }
}

/// Keys that the platform tells of a payment.
pub const TRANSACTION: &[&str] = &[
    "amount_rounding",
    "amount_set",
    "authorization",
    "authorization_expires_at",
    "created_at",
    "currency",
    "currency_exchange_adjustment",
    "device_id",
    "error_code",
    "extended_authorization_attributes",
    "gateway",
    "location_id",
    "manual_payment_gateway",
    "maximum_refundable",
    "message",
    "parent_id",
    "payment_details",
    "payment_id",
    "payments_refund_attributes",
    "processed_at",
    "receipt",
    "source",
    "source_name",
    "status",
    "test",
    "total_unsettled_set",
    "user_id",
];
