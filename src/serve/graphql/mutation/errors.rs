//! Which input a refusal of the law is laid to, and the platform's code for it.

use super::outcome::UserError;
use crate::failure::Failure;

/// The platform's code for input faults that have none of their own.
pub fn of_input(mutation: &str) -> Option<&'static str> {
    (mutation == "orderCreate").then_some("INVALID")
}

/// The user error of a refusal.
pub fn of_law(mutation: &str, failure: &Failure) -> UserError {
    let (field, code): (&[&str], Option<&'static str>) = match (mutation, failure.code) {
        ("fulfillmentOrderHold", "on_hold") => {
            (&["fulfillmentHold", "handle"], Some("DUPLICATE_FULFILLMENT_HOLD_HANDLE"))
        }
        ("fulfillmentOrderHold", "hold_limit_reached") => (&["id"], Some("FULFILLMENT_ORDER_HOLD_LIMIT_REACHED")),
        ("fulfillmentOrderHold", "not_splittable") => {
            (&["fulfillmentHold", "fulfillmentOrderLineItems"], Some("FULFILLMENT_ORDER_NOT_SPLITTABLE"))
        }
        ("fulfillmentOrderHold", "invalid_quantity") => {
            (&["fulfillmentHold", "fulfillmentOrderLineItems"], Some("INVALID_LINE_ITEM_QUANTITY"))
        }
        ("fulfillmentOrderHold", "locked_by_request" | "fulfillment_order_closed") => (&["id"], Some("TAKEN")),
        ("fulfillmentOrderReportProgress", "on_hold" | "fulfillment_order_closed") => {
            (&[], Some("FULFILLMENT_ORDER_STATUS_INVALID"))
        }
        ("fulfillmentOrderReportProgress", "not_a_merchant_location") => {
            (&[], Some("FULFILLMENT_ORDER_INVALID_FULFILLMENT_SERVICE_OWNERSHIP"))
        }
        ("fulfillmentOrderCancel", "progress_reported") => {
            (&["id"], Some("FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS"))
        }
        ("fulfillmentOrderMove", "progress_reported") => {
            (&["id"], Some("CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS"))
        }
        ("fulfillmentCreate" | "fulfillmentCreateV2", _) => (&["fulfillment"], None),
        ("fulfillmentCancel", _) => (&["id"], None),
        ("fulfillmentTrackingInfoUpdate" | "fulfillmentTrackingInfoUpdateV2", _) => (&["fulfillmentId"], None),
        ("fulfillmentEventCreate", _) => (&["fulfillmentEvent", "fulfillmentId"], None),
        ("orderUpdate" | "orderMarkAsPaid" | "orderClose" | "orderOpen" | "tagsAdd" | "tagsRemove", _) => {
            (&["id"], None)
        }
        ("orderCancel", _) => (&["orderId"], Some("INVALID")),
        ("orderCreate", "already_exists") => (&["order", "name"], Some("INVALID")),
        ("orderCreate", _) => (&["order"], Some("INVALID")),
        ("inventoryDeactivate", _) => (&["inventoryLevelId"], None),
        ("refundCreate", _) => (&["orderId"], None),
        ("locationDeactivate", "location_inactive") => {
            (&["locationId"], Some("PERMANENTLY_BLOCKED_FROM_DEACTIVATION_ERROR"))
        }
        ("webhookSubscriptionCreate" | "webhookSubscriptionUpdate", "already_exists") => {
            (&["webhookSubscription", "uri"], None)
        }
        _ => (&[], None),
    };
    let field = (!field.is_empty()).then(|| field.iter().map(|part| (*part).to_owned()).collect());
    UserError { field, code, message: failure.message.clone(), failure: Some(Box::new(failure.clone())) }
}
