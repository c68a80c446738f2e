//! The pull cycle of a fulfillment app, step by step: what the mutations do, and what they refuse, as the commands.

use serde_json::{Value, json};

use super::steps::{Step, hold};
use crate::shop::Shop;

fn sample() -> Shop {
    Shop::after(&["init --sample"])
}

#[test]
fn questions_to_services_and_their_answers() {
    let accept = "fulfillmentOrderAcceptFulfillmentRequest";
    let reject = "fulfillmentOrderRejectFulfillmentRequest";
    let submit = "fulfillmentOrderSubmitFulfillmentRequest";
    hold(
        &sample(),
        &[
            Step {
                asked: "originalFulfillmentOrder { requestStatus } unsubmittedFulfillmentOrder { id }",
                ..Step::done(
                    "order request 1001-FO1 --note \"with a card\" --notify-customer",
                    submit,
                    r#"id: "gid://shopify/FulfillmentOrder/1000001", message: "with a card", notifyCustomer: true"#,
                )
            },
            Step::done(
                "order request 1001-FO1 --line IPOD2008GREEN=1",
                submit,
                r#"id: "gid://shopify/FulfillmentOrder/1000001", fulfillmentOrderLineItems: [
                    { id: "gid://shopify/FulfillmentOrderLineItem/1000001001", quantity: 1 }]"#,
            ),
            Step::refused(
                "order request 1001-FO1 --line IPOD2008GREEN=9",
                submit,
                r#"id: "gid://shopify/FulfillmentOrder/1000001", fulfillmentOrderLineItems: [
                    { id: "gid://shopify/FulfillmentOrderLineItem/1000001001", quantity: 9 }]"#,
                "invalid_quantity",
            ),
            Step::refused(
                "order request 1003-FO1",
                submit,
                r#"id: "gid://shopify/FulfillmentOrder/3000001""#,
                "already_requested",
            ),
            Step::refused(
                "order request 1002-FO1",
                submit,
                r#"id: "gid://shopify/FulfillmentOrder/2000001""#,
                "not_a_service_location",
            ),
            Step::done(
                "service respond 1003-FO1 --accept --pending fulfillment --message soon --ship-date 2026-12-01",
                accept,
                r#"id: "gid://shopify/FulfillmentOrder/3000001", message: "soon", estimatedShippedAt: "2026-12-01T10:00:00Z""#,
            ),
            Step::refused(
                "service respond 1004-FO1 --accept --pending fulfillment",
                accept,
                r#"id: "gid://shopify/FulfillmentOrder/4000001""#,
                "no_pending_request",
            ),
            Step::refused(
                "service respond 1008-FO1 --accept --pending fulfillment",
                accept,
                r#"id: "gid://shopify/FulfillmentOrder/8000001""#,
                "legacy_no_response",
            ),
            Step::done(
                "service respond 1003-FO1 --reject --pending fulfillment --reason inventory_out_of_stock --message none",
                reject,
                r#"id: "gid://shopify/FulfillmentOrder/3000001", reason: INVENTORY_OUT_OF_STOCK, message: "none""#,
            ),
            Step::done(
                "service respond 1003-FO1 --reject --pending fulfillment --reason other",
                reject,
                r#"id: "gid://shopify/FulfillmentOrder/3000001""#,
            ),
            Step::done(
                "order cancel-request 1004-FO1 --note stop",
                "fulfillmentOrderSubmitCancellationRequest",
                r#"id: "gid://shopify/FulfillmentOrder/4000001", message: "stop""#,
            ),
            Step::refused(
                "order revert 1003-FO1 --confirmed",
                "fulfillmentOrderSubmitCancellationRequest",
                r#"id: "gid://shopify/FulfillmentOrder/3000001""#,
                "use_cancel_request",
            ),
            Step::refused(
                "order cancel-request 1005-FO1",
                "fulfillmentOrderSubmitCancellationRequest",
                r#"id: "gid://shopify/FulfillmentOrder/5000001""#,
                "already_requested",
            ),
            Step::done(
                "service respond 1005-FO1 --accept --pending cancellation",
                "fulfillmentOrderAcceptCancellationRequest",
                r#"id: "gid://shopify/FulfillmentOrder/5000001""#,
            ),
            Step::done(
                "service respond 1005-FO1 --reject --pending cancellation",
                "fulfillmentOrderRejectCancellationRequest",
                r#"id: "gid://shopify/FulfillmentOrder/5000001""#,
            ),
            Step::refused(
                "service respond 1004-FO1 --accept --pending cancellation",
                "fulfillmentOrderAcceptCancellationRequest",
                r#"id: "gid://shopify/FulfillmentOrder/4000001""#,
                "no_pending_request",
            ),
            Step::done(
                "order cancel-request 1003-FO1",
                "fulfillmentOrderCancel",
                r#"id: "gid://shopify/FulfillmentOrder/3000001""#,
            ),
            Step::done(
                "order revert 1005-FO1 --confirmed",
                "fulfillmentOrderCancel",
                r#"id: "gid://shopify/FulfillmentOrder/5000001""#,
            ),
            Step::refused(
                "order revert 1004-FO1 --confirmed",
                "fulfillmentOrderCancel",
                r#"id: "gid://shopify/FulfillmentOrder/4000001""#,
                "cancellation_not_requested",
            ),
            Step::refused(
                "order revert 1008-FO1 --confirmed",
                "fulfillmentOrderCancel",
                r#"id: "gid://shopify/FulfillmentOrder/8000001""#,
                "legacy_cannot_cancel",
            ),
            Step::done(
                "service close 1004-FO1 --message gone",
                "fulfillmentOrderClose",
                r#"id: "gid://shopify/FulfillmentOrder/4000001", message: "gone""#,
            ),
            Step::refused(
                "service close 1005-FO1",
                "fulfillmentOrderClose",
                r#"id: "gid://shopify/FulfillmentOrder/5000001""#,
                "cancellation_pending",
            ),
            Step::refused(
                "service close 1002-FO1",
                "fulfillmentOrderClose",
                r#"id: "gid://shopify/FulfillmentOrder/2000001""#,
                "not_a_service_location",
            ),
        ],
    );
}

#[test]
fn where_work_stands_and_whether_it_goes_on() {
    let held = r#"id: "gid://shopify/FulfillmentOrder/6000001""#;
    hold(
        &sample(),
        &[
            Step::done(
                "order move-location 1001-FO2 --to acme",
                "fulfillmentOrderMove",
                r#"id: "gid://shopify/FulfillmentOrder/1000002", newLocationId: "gid://shopify/Location/3""#,
            )
            .after(&["inventory set TEE-M --location acme --on-hand 5"]),
            Step::refused(
                "order move-location 1003-FO1 --to main",
                "fulfillmentOrderMove",
                r#"id: "gid://shopify/FulfillmentOrder/3000001", newLocationId: "gid://shopify/Location/1""#,
                "cannot_move_submitted",
            ),
            Step::refused(
                "order move-location 1001-FO2 --to main",
                "fulfillmentOrderMove",
                r#"id: "gid://shopify/FulfillmentOrder/1000002", newLocationId: "gid://shopify/Location/1""#,
                "same_location",
            ),
            Step::done(
                "order hold 1002-FO1 --reason awaiting_payment --note \"not yet\"",
                "fulfillmentOrderHold",
                r#"id: "gid://shopify/FulfillmentOrder/2000001", fulfillmentHold: { reason: AWAITING_PAYMENT, reasonNotes: "not yet" }"#,
            ),
            Step::refused(
                "order hold 1003-FO1",
                "fulfillmentOrderHold",
                r#"id: "gid://shopify/FulfillmentOrder/3000001", fulfillmentHold: { reason: OTHER }"#,
                "locked_by_request",
            )
            .at(json!(["id"]), json!("TAKEN")),
            Step {
                asked: "remainingFulfillmentOrder { id }",
                ..Step::done(
                    "order hold 1002-FO1 --line TEE-M=1 --handle count",
                    "fulfillmentOrderHold",
                    r#"id: "gid://shopify/FulfillmentOrder/2000001", fulfillmentHold: { reason: OTHER, handle: "count",
                    fulfillmentOrderLineItems: [{ id: "gid://shopify/FulfillmentOrderLineItem/2000001001", quantity: 1 }] }"#,
                )
            },
            Step::refused(
                "order hold 1006-FO1 --handle count --line TEE-M=1",
                "fulfillmentOrderHold",
                r#"id: "gid://shopify/FulfillmentOrder/6000001", fulfillmentHold: { reason: OTHER, handle: "count",
                    fulfillmentOrderLineItems: [{ id: "gid://shopify/FulfillmentOrderLineItem/6000001001", quantity: 1 }] }"#,
                "not_splittable",
            )
            .at(json!(["fulfillmentHold", "fulfillmentOrderLineItems"]), json!("FULFILLMENT_ORDER_NOT_SPLITTABLE")),
            Step::refused(
                "order hold 1002-FO1 --line TEE-M=9",
                "fulfillmentOrderHold",
                r#"id: "gid://shopify/FulfillmentOrder/2000001", fulfillmentHold: { reason: OTHER,
                    fulfillmentOrderLineItems: [{ id: "gid://shopify/FulfillmentOrderLineItem/2000001001", quantity: 9 }] }"#,
                "invalid_quantity",
            )
            .at(json!(["fulfillmentHold", "fulfillmentOrderLineItems"]), json!("INVALID_LINE_ITEM_QUANTITY")),
            Step::done("order release 1006-FO1", "fulfillmentOrderReleaseHold", held),
            Step::done(
                "order release 1006-FO1",
                "fulfillmentOrderReleaseHold",
                r#"id: "gid://shopify/FulfillmentOrder/6000001", holdIds: ["gid://shopify/FulfillmentHold/6000001001"]"#,
            ),
            Step::refused(
                "order release 1002-FO1",
                "fulfillmentOrderReleaseHold",
                r#"id: "gid://shopify/FulfillmentOrder/2000001""#,
                "not_on_hold",
            ),
            Step {
                asked: "fulfillmentOrderSplits { fulfillmentOrder { id } remainingFulfillmentOrder { id } }",
                ..Step::done(
                    "order split 1002-FO1 --line TEE-M=1",
                    "fulfillmentOrderSplit",
                    r#"fulfillmentOrderSplits: [{ fulfillmentOrderId: "gid://shopify/FulfillmentOrder/2000001",
                    fulfillmentOrderLineItems: [{ id: "gid://shopify/FulfillmentOrderLineItem/2000001001", quantity: 1 }] }]"#,
                )
            },
            Step::refused(
                "order split 1002-FO1 --line TEE-M=2",
                "fulfillmentOrderSplit",
                r#"fulfillmentOrderSplits: [{ fulfillmentOrderId: "gid://shopify/FulfillmentOrder/2000001",
                    fulfillmentOrderLineItems: [{ id: "gid://shopify/FulfillmentOrderLineItem/2000001001", quantity: 2 }] }]"#,
                "invalid_quantity",
            ),
        ],
    );
}

#[test]
fn shipments_are_made_tracked_and_taken_back() {
    let at = |field: Value| (field, Value::Null);
    let create = |arguments, command| Step::done(command, "fulfillmentCreate", arguments);
    hold(
        &sample(),
        &[
            Step {
                asked: "fulfillment { id status displayStatus trackingInfo { number company url } }",
                ..create(
                    r#"fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: "gid://shopify/FulfillmentOrder/4000001" }],
                        trackingInfo: { number: "1Z1", company: "UPS" }, notifyCustomer: true }"#,
                    "service ship 1004-FO1 --tracking-number 1Z1 --carrier UPS --notify-customer",
                )
            },
            create(
                r#"fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: "gid://shopify/FulfillmentOrder/2000001",
                    fulfillmentOrderLineItems: [{ id: "gid://shopify/FulfillmentOrderLineItem/2000001001", quantity: 1 }] }],
                    trackingInfo: { numbers: ["A", "B"], urls: ["http://a", "http://b"], company: "Own van" } }"#,
                "order fulfill 1002-FO1 --line TEE-M=1 --tracking-number A --tracking-number B --tracking-url http://a --tracking-url http://b --carrier \"Own van\"",
            ),
            create(
                r#"fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: "gid://shopify/FulfillmentOrder/8000001" }] }"#,
                "service ship 1008-FO1",
            ),
            create(
                r#"fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: "gid://shopify/FulfillmentOrder/9000001" }] }"#,
                "order fulfill 1009-FO1",
            ),
            Step::refused(
                "service ship 1003-FO1",
                "fulfillmentCreate",
                r#"fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: "gid://shopify/FulfillmentOrder/3000001" }] }"#,
                "not_accepted",
            )
            .at(json!(["fulfillment"]), Value::Null),
            Step::refused(
                "order fulfill 1006-FO1",
                "fulfillmentCreateV2",
                r#"fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: "gid://shopify/FulfillmentOrder/6000001" }] }"#,
                "on_hold",
            )
            .at(json!(["fulfillment"]), Value::Null),
            Step::done(
                "fulfillment track 1007-F1 --tracking-number 99 --carrier DHL --notify-customer",
                "fulfillmentTrackingInfoUpdate",
                r#"fulfillmentId: "gid://shopify/Fulfillment/7000001", trackingInfoInput: { number: "99", company: "DHL" }, notifyCustomer: true"#,
            ),
            Step { error: at(json!(["fulfillmentEvent", "fulfillmentId"])), ..Step::refused(
                "fulfillment event 1007-F1 in_transit",
                "fulfillmentEventCreate",
                r#"fulfillmentEvent: { fulfillmentId: "gid://shopify/Fulfillment/7000001", status: IN_TRANSIT }"#,
                "fulfillment_cancelled",
            ) }
            .after(&["fulfillment cancel 1007-F1"]),
            Step::done(
                "fulfillment event 1007-F1 in_transit --happened-at 2026-11-22T00:00:00Z --message \"on its way\"",
                "fulfillmentEventCreate",
                r#"fulfillmentEvent: { fulfillmentId: "gid://shopify/Fulfillment/7000001", status: IN_TRANSIT,
                    happenedAt: "2026-11-22", message: "on its way" }"#,
            ),
            Step::done("fulfillment cancel 1007-F1", "fulfillmentCancel", r#"id: "gid://shopify/Fulfillment/7000001""#),
            Step::done("fulfillment cancel 1007-F1", "fulfillmentCancel", r#"id: "gid://shopify/Fulfillment/7000001""#)
                .after(&["fulfillment cancel 1007-F1"]),
        ],
    );
}
