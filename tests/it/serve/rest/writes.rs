//! Each request that writes beside the command that does the same: on copies of one file both must end alike, and leave
//! the same.

use serde_json::{Value, json};

use super::rest;
use crate::serve::Served;
use crate::serve::steps::content;
use crate::shop::Shop;

/// What leads there, a command, and the request that does the same; the code of the refusal, if it is refused.
struct Step {
    before: &'static [&'static str],
    command: &'static str,
    method: &'static str,
    path: &'static str,
    body: Value,
    code: &'static str,
}

fn step(command: &'static str, path: &'static str, body: Value) -> Step {
    Step { before: &[], command, method: "POST", path, body, code: "" }
}

fn refused(command: &'static str, path: &'static str, body: Value, code: &'static str) -> Step {
    Step { code, ..step(command, path, body) }
}

fn hold(start: &Shop, steps: &[Step]) {
    for step in steps {
        let (by_command, by_request) = (start.copy(), start.copy());
        by_command.does(step.before);
        by_request.does(step.before);
        let told = format!("{:?} {} | {} {} {}", step.before, step.command, step.method, step.path, step.body);
        let ended = by_command.run(step.command);
        assert_eq!(ended.code(), step.code, "{told}: {ended:?}");
        let served = Served::over(by_request);
        let answer = rest(&served, step.method, step.path, &step.body);
        if step.code.is_empty() {
            assert!((200..300).contains(&answer.status), "{told}: {answer:?}");
        } else {
            assert_eq!(answer.status, 422, "{told}: {answer:?}");
            assert_eq!(answer.header("x-consign-code"), Some(step.code), "{told}: {answer:?}");
            let keys = answer.json()["errors"].as_object().map_or(0, serde_json::Map::len);
            assert_eq!(keys, 1, "{told}: {answer:?}");
        }
        assert_eq!(content(&served.shop), content(&by_command), "{told}");
    }
}

#[test]
fn questions_and_answers() {
    let lines = |quantity: i64| json!([{"id": 1_000_001_001, "quantity": quantity}]);
    hold(
        &Shop::after(&["init --sample"]),
        &[
            step(
                "order request 1001-FO1 --note \"with a card\" --notify-customer",
                "fulfillment_orders/1000001/fulfillment_request",
                json!({"fulfillment_request": {"message": "with a card", "notify_customer": true}}),
            ),
            step(
                "order request 1001-FO1 --line IPOD2008GREEN=1",
                "fulfillment_orders/1000001/fulfillment_request",
                json!({"fulfillment_request": {"fulfillment_order_line_items": lines(1)}}),
            ),
            refused(
                "order request 1001-FO1 --line IPOD2008GREEN=9",
                "fulfillment_orders/1000001/fulfillment_request",
                json!({"fulfillment_request": {"fulfillment_order_line_items": lines(9)}}),
                "invalid_quantity",
            ),
            refused(
                "order request 1003-FO1",
                "fulfillment_orders/3000001/fulfillment_request",
                Value::Null,
                "already_requested",
            ),
            step(
                "service respond 1003-FO1 --accept --pending fulfillment --message soon --ship-date 2026-12-01",
                "fulfillment_orders/3000001/fulfillment_request/accept",
                json!({"fulfillment_request": {"message": "soon", "estimated_shipped_at": "2026-12-01T10:00:00Z"}}),
            ),
            step(
                "service respond 1003-FO1 --reject --pending fulfillment --reason inventory_out_of_stock --message none",
                "fulfillment_orders/3000001/fulfillment_request/reject",
                json!({"fulfillment_request": {"message": "none", "reason": "inventory_out_of_stock"}}),
            ),
            refused(
                "service respond 1004-FO1 --accept --pending fulfillment",
                "fulfillment_orders/4000001/fulfillment_request/accept",
                json!({}),
                "no_pending_request",
            ),
            step(
                "order cancel-request 1004-FO1 --note stop",
                "fulfillment_orders/4000001/cancellation_request",
                json!({"cancellation_request": {"message": "stop"}}),
            ),
            step(
                "service respond 1005-FO1 --accept --pending cancellation",
                "fulfillment_orders/5000001/cancellation_request/accept",
                json!({}),
            ),
            step(
                "service respond 1005-FO1 --reject --pending cancellation --message \"too late\"",
                "fulfillment_orders/5000001/cancellation_request/reject",
                json!({"cancellation_request": {"message": "too late"}}),
            ),
            step("order cancel-request 1003-FO1", "fulfillment_orders/3000001/cancel", Value::Null),
            step("order revert 1005-FO1 --confirmed", "fulfillment_orders/5000001/cancel", json!({})),
            step("order replace 1001-FO1", "fulfillment_orders/1000001/cancel", json!({})),
            step(
                "service close 1004-FO1 --message gone",
                "fulfillment_orders/4000001/close",
                json!({"fulfillment_order": {"message": "gone"}}),
            ),
            refused("service close 1003-FO1", "fulfillment_orders/3000001/close", json!({}), "not_accepted"),
        ],
    );
}

#[test]
fn where_work_stands() {
    hold(
        &Shop::after(&["init --sample"]),
        &[
            step(
                "order move-location 1001-FO2 --to depot",
                "fulfillment_orders/1000002/move",
                json!({"fulfillment_order": {"new_location_id": "2"}}),
            ),
            refused(
                "order move-location 1003-FO1 --to main",
                "fulfillment_orders/3000001/move",
                json!({"fulfillment_order": {"new_location_id": 1}}),
                "cannot_move_submitted",
            ),
            step(
                "order hold 1001-FO1 --reason incorrect_address --note \"which street\"",
                "fulfillment_orders/1000001/hold",
                json!({"fulfillment_hold": {"reason": "incorrect_address", "reason_notes": "which street"}}),
            ),
            step("order release 1006-FO1", "fulfillment_orders/6000001/release_hold", Value::Null),
            refused("order release 1001-FO1", "fulfillment_orders/1000001/release_hold", json!({}), "not_on_hold"),
            step(
                "order split 1001-FO1 --line IPOD2008GREEN=1",
                "fulfillment_orders/1000001/split",
                json!({"fulfillment_order_line_items": [{"id": 1_000_001_001, "quantity": 1}]}),
            ),
            Step {
                before: &["order split 1001-FO1 --line IPOD2008GREEN=1"],
                ..step(
                    "order merge 1001-FO1 1001-FO3",
                    "fulfillment_orders/merge",
                    json!({"fulfillment_order_merge_inputs": [{"merge_intents": [
                        {"fulfillment_order_id": 1_000_001}, {"fulfillment_order_id": 1_000_003}]}]}),
                )
            },
            Step {
                before: &["order progress 1001-FO2"],
                ..step("order progress 1001-FO2 --stop", "fulfillment_orders/1000002/open", json!({}))
            },
            step(
                "order deadline 1001-FO1 --by 2026-12-24T00:00:00Z",
                "fulfillment_orders/set_fulfillment_orders_deadline",
                json!({"fulfillment_order_ids": [1_000_001], "fulfillment_deadline": "2026-12-24"}),
            ),
        ],
    );
}

#[test]
fn shipments() {
    let groups = |work: i64| json!([{"fulfillment_order_id": work}]);
    hold(
        &Shop::after(&["init --sample", "service ship 1004 --line IPOD2008GREEN=1"]),
        &[
            step(
                "order fulfill 1001-FO2 --tracking-number 1Z999 --carrier UPS --notify-customer",
                "fulfillments",
                json!({"fulfillment": {
                    "notify_customer": true,
                    "tracking_info": {"number": "1Z999", "company": "UPS"},
                    "line_items_by_fulfillment_order": groups(1_000_002),
                }}),
            ),
            step(
                "service ship 1004-FO1",
                "fulfillments",
                json!({"fulfillment": {"line_items_by_fulfillment_order": groups(4_000_001)}}),
            ),
            refused(
                "service ship 1003-FO1",
                "fulfillments",
                json!({"fulfillment": {"line_items_by_fulfillment_order": groups(3_000_001)}}),
                "not_accepted",
            ),
            step(
                "fulfillment track 1007-F1 --tracking-number X1 --tracking-url https://example.com/X1 --carrier Other",
                "fulfillments/7000001/update_tracking",
                json!({"fulfillment": {"tracking_info":
                    {"number": "X1", "url": "https://example.com/X1", "company": "Other"}}}),
            ),
            step(
                "fulfillment event 1007-F1 in_transit --city Oslo --message left",
                "orders/8000000000000007/fulfillments/7000001/events",
                json!({"event": {"status": "in_transit", "city": "Oslo", "message": "left"}}),
            ),
            step("fulfillment cancel 1007-F1", "fulfillments/7000001/cancel", json!({})),
            step("fulfillment cancel 1007-F1", "orders/8000000000000007/fulfillments/7000001/cancel", Value::Null),
            step("service progress 1008-FO1", "orders/8000000000000008/fulfillments/8000001/open", Value::Null),
            step("service ship 1008-FO1", "orders/8000000000000008/fulfillments/8000001/complete", Value::Null),
        ],
    );
}

#[test]
fn orders_services_and_stock() {
    let (order, tee) = ("orders/8000000000000002", 2_389_315_174_559_821_i64);
    let level = |key: &str, count: i64| json!({"location_id": 1, "inventory_item_id": tee, key: count});
    let mut steps = vec![
        step("order close 1002", "orders/8000000000000002/close", json!({})),
        step("order pay 1002", "orders/8000000000000002/transactions", json!({"transaction": {"kind": "capture"}})),
        step(
            "order cancel 1002 --reason customer",
            "orders/8000000000000002/cancel",
            json!({"reason": "customer", "restock": true}),
        ),
        refused(
            "order cancel 1003 --reason other",
            "orders/8000000000000003/cancel",
            json!({"restock": true}),
            "cancel_request_first",
        ),
        step(
            "order refund 1007 --line TEE-M=1 --restock return",
            "orders/8000000000000007/refunds",
            json!({"refund": {"refund_line_items": [
                {"line_item_id": 7_000_001, "quantity": 1, "restock_type": "return"}]}}),
        ),
        step(
            "inventory adjust TEE-M --location main --by 3 --reason correction",
            "inventory_levels/adjust",
            level("available_adjustment", 3),
        ),
        // Four units are committed there.
        step("inventory set TEE-M --location main --on-hand 14", "inventory_levels/set", level("available", 10)),
        step(
            "service add acme-2 --name \"Acme 2\" --tracking-support on",
            "fulfillment_services",
            json!({"fulfillment_service": {"name": "Acme 2", "tracking_support": true}}),
        ),
    ];
    steps.push(Step {
        method: "PUT",
        ..step(
            "order set 1002 --note hurry --email new@example.com --tag a --tag b",
            order,
            json!({"order": {"note": "hurry", "email": "new@example.com", "tags": "b, a"}}),
        )
    });
    steps.push(Step {
        method: "DELETE",
        ..step(
            "inventory remove TEE-M --location depot",
            "inventory_levels?inventory_item_id=2389315174559821&location_id=2",
            Value::Null,
        )
    });
    steps.push(Step {
        method: "PUT",
        ..step(
            "service set acme --name Ajax",
            "fulfillment_services/3",
            json!({"fulfillment_service": {"name": "Ajax"}}),
        )
    });
    hold(&Shop::after(&["init --sample"]), &steps);
}
