//! The promise, pinned: the keys of every document and their order, and that every document reads back.

use super::*;
use crate::domain;

/// The keys of a kind, nested ones in brackets, as the contract writes them.
fn keys(shape: &Shape) -> String {
    match shape {
        Shape::List(inner) => format!("[]{}", keys(inner)),
        Shape::Nullable(inner) | Shape::Optional(inner) => keys(inner),
        Shape::Object(fields) if fields.is_empty() => String::new(),
        Shape::Object(fields) => {
            let fields: Vec<String> = fields.iter().map(|(key, shape)| format!("{key}{}", keys(shape))).collect();
            format!("{{{}}}", fields.join(", "))
        }
        Shape::Text(_) | Shape::Integer | Shape::Boolean | Shape::Any => String::new(),
    }
}

const EVENT: &str = "{seq, at, actor, type, order, fulfillment_order, fulfillment, message, note, \
    data{line_items[]{line_item_id, sku, quantity}, new_fulfillment_order, from, to, reason, ship_date, \
    tracking[]{number, company, url}, amount, service, notify_customer, status, happened_at}}";
const FULFILLMENT: &str = "id, name, source_id, status, by, marked_as_fulfilled, service, location, \
    tracking[]{number, company, url}, notify_customer, shipment_status, created_at, \
    line_items[]{line_item_id, sku, quantity, fulfillment_order}";
const ORDER: &str = "{schema, kind, id, name, source_id, email, currency, total_price, created_at, paid_at, \
    cancelled_at, cancel_reason, financial_status, fulfillment_status, request_declined, locked, \
    supported_actions[]{action, actor}, banners[]{kind, message, service, fulfillment_order}, \
    line_items[]{id, source_id, sku, title, quantity, current_quantity, remaining_quantity, fulfilled_quantity, \
    refunded_quantity, late_shipped_quantity, requires_shipping, price, locked}, \
    fulfillment_orders[]{id, name, status, request_status, detailed_status, location, service, workflow, \
    requested_before, line_items[]{line_item_id, sku, quantity, remaining_quantity}, \
    supported_actions[]{action, actor}, requests[]{kind, message, notify_customer, sent_at, answer, answer_reason, \
    answer_message, ship_date, answered_at}, holds[]{reason, note, held_at}, replaces, replaced_by[]}, \
    fulfillments[]{@FULFILLMENT}, \
    refunds[]{id, source_id, created_at, amount, line_items[]{line_item_id, sku, quantity, restock}}}";
const SERVICE: &str = "handle, name, workflow, single_location, location, active";
const LOCATION: &str = "handle, name, service, active, default";
const INVENTORY: &str = "{sku, location, on_hand, committed, available, unavailable}";

fn promised(kind: Kind) -> String {
    let order = ORDER.replace("@FULFILLMENT", FULFILLMENT);
    let list = |item: &str| format!("{{schema, kind, items[]{item}, page{{returned, total, next}}}}");
    let document = |keys: &str| format!("{{schema, kind, {keys}}}");
    match kind {
        Kind::Order => order,
        Kind::Outcome => document(&format!(
            "command, changed, dry_run, replayed, order{order}, orders[], events[]{EVENT}, \
             skipped[]{{fulfillment_order, code, message}}, warnings[], inventory[]{INVENTORY}, \
             service{{schema, kind, {SERVICE}}}, location{{schema, kind, {LOCATION}}}, \
             config{{schema, kind, key, value}}, fulfillment{{schema, kind, {FULFILLMENT}}}"
        )),
        Kind::ImportReport => document(
            "command, changed, dry_run, replayed, warnings[], imported, unchanged, rejected, \
             records[]{index, source_id, name, result, code, message}",
        ),
        Kind::OrderList => list(
            "{id, name, source_id, created_at, financial_status, fulfillment_status, currency, total_price, \
             remaining_quantity, services[]}",
        ),
        Kind::Timeline => document(&format!("events[]{EVENT}")),
        Kind::ServiceInbox => list("{order, fulfillment_order, pending, note, asked_at, line_items[]{sku, quantity}}"),
        Kind::ServiceList => list(&format!("{{{SERVICE}}}")),
        Kind::Service => document(SERVICE),
        Kind::LocationList => list(&format!("{{{LOCATION}}}")),
        Kind::Location => document(LOCATION),
        Kind::InventoryList => list(INVENTORY),
        Kind::NotificationList => list("{seq, at, to, topic, order, fulfillment_order, fulfillment, message}"),
        Kind::FulfillmentList => list(&format!("{{{FULFILLMENT}}}")),
        Kind::Fulfillment => document(FULFILLMENT),
        Kind::ConfigList => list("{key, value}"),
        Kind::Config => document("key, value"),
        Kind::Actions => list("{fulfillment_order, action, actor, command}"),
        Kind::Explanation => list("{fulfillment_order, action, actor, allowed, code, message, path[]{actor, command}}"),
        Kind::Answer => document("allowed, code, message"),
        Kind::CheckReport => document("ok, checked{orders, events}, problems[]{check, order, message}"),
        Kind::Info => document("path, version, schema_version, orders, events, size_bytes"),
        Kind::SchemaList => list("{name, description}"),
        Kind::Version => document("version, schema_version"),
        Kind::Error => document("code, exit, message, hint, retryable, details"),
    }
}

#[test]
fn every_document_has_the_promised_keys_in_the_promised_order() {
    for kind in Kind::ALL {
        assert_eq!(keys(&kind.shape()), promised(*kind), "{kind}");
    }
}

#[test]
fn kinds_read_back_and_only_lists_have_items() {
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.as_str()), Some(*kind));
        let listed = kind.shape().get("items").is_some() || *kind == Kind::Timeline;
        let expected = listed.then(|| format!("{}_item", kind.as_str()));
        assert_eq!(kind.item().map(str::to_owned), expected, "{kind}");
    }
}

/// The shape says where the keys are; this says that an empty document prints them all.
#[test]
fn keys_stay_when_there_is_nothing_to_say() {
    let json = serde_json::to_string(&Outcome::new("order pay")).unwrap();
    assert_eq!(
        json,
        r#"{"schema":"consign/v1","kind":"outcome","command":"order pay","changed":false,"dry_run":false,"replayed":false,"order":null,"orders":[],"events":[],"skipped":[],"warnings":[],"inventory":[],"service":null,"location":null,"config":null,"fulfillment":null}"#
    );
}

#[test]
fn the_fast_row_prints_what_the_item_prints() {
    let services = serde_json::value::RawValue::from_string(r#"["acme","zenith"]"#.to_owned()).unwrap();
    let row = OrderListRow {
        id: 7,
        name: "#1001",
        source_id: None,
        created_at: "2026-11-23T09:00:00Z",
        financial_status: "paid",
        fulfillment_status: "in_progress",
        currency: "USD",
        total_price: "409.94",
        remaining_quantity: 3,
        services: &services,
    };
    let json = serde_json::to_string(&row).unwrap();
    let item: OrderListItem = serde_json::from_str(&json).unwrap();
    assert_eq!(serde_json::to_string(&item).unwrap(), json);
}

#[test]
fn answers_of_an_older_program_still_parse() {
    let json = r##"{"schema":"consign/v1","kind":"outcome","command":"order pay","changed":true,"dry_run":false,
        "replayed":false,"orders":["#1"],"events":[],"skipped":[],"warnings":[],"inventory":[],"unknown":1}"##;
    let outcome: Outcome = serde_json::from_str(json).unwrap();
    assert_eq!(outcome.orders, ["#1"]);
    assert!(serde_json::from_str::<Outcome>(&json.replace("consign/v1", "consign/v2")).is_err());
}

#[test]
fn an_order_is_told_in_public_names_and_reads_back() {
    let (order, context) = sample::order();
    let shown = Order::from_domain(&order, &context);
    assert_eq!(shown.fulfillment_orders[0].id, 7_000_001);
    assert_eq!(shown.fulfillment_orders[0].name, "#1001-FO1");
    assert_eq!(shown.fulfillment_orders[0].service.as_deref(), Some("acme"));
    assert_eq!(shown.fulfillment_orders[0].detailed_status, "accepted");
    assert_eq!(shown.fulfillment_orders[0].requests[0].answer_message.as_deref(), Some("leaves tomorrow"));
    // A line whose units all went elsewhere is not listed.
    let skus: Vec<&str> = shown.fulfillment_orders[0].line_items.iter().map(|line| line.sku.as_str()).collect();
    assert_eq!(skus, ["IPOD-GREEN"]);
    assert_eq!(shown.fulfillment_orders[1].workflow, None);
    assert_eq!(shown.fulfillments[0].line_items[0].fulfillment_order.as_deref(), Some("#1001-FO1"));
    assert_eq!(shown.line_items[0].fulfilled_quantity, 1);
    assert_eq!(shown.refunds[0].line_items[0].restock, "cancel");
    assert!(shown.locked);
    let json = serde_json::to_string(&shown).unwrap();
    assert_eq!(serde_json::from_str::<Order>(&json).unwrap(), shown);
}

#[test]
fn the_inbox_shows_what_waits() {
    let (order, _) = sample::order();
    let item = InboxItem::from_domain(&order, &order.fulfillment_orders[0]).unwrap();
    assert_eq!((item.pending.as_str(), item.note.as_deref()), ("shipment", Some("ring twice")));
    assert_eq!(item.line_items, [InboxLine { sku: "IPOD-GREEN".into(), quantity: 1 }]);
    assert_eq!(InboxItem::from_domain(&order, &order.fulfillment_orders[1]), None);
}

#[test]
fn event_data_holds_only_what_applies() {
    use domain::{Fact, Part, RequestStatus, Units};
    let (order, context) = sample::order();
    let tell = |fact: Fact| {
        let skus = domain::Names::skus_of(&order);
        let names = domain::Names { order: &order.name, locations: &context.locations, skus: &skus };
        let shown = Event::from_domain(order.id, &sample::event(fact), &names);
        serde_json::to_string(&shown.data).unwrap()
    };
    assert_eq!(tell(Fact::HoldReleased), "{}");
    let replacement = Part { number: 3, lines: vec![Units { line: 1, quantity: 2 }] };
    assert_eq!(
        tell(Fact::RevertedToUnfulfilled { request_status: RequestStatus::CancellationRequested, replacement }),
        r##"{"line_items":[{"line_item_id":7000001,"sku":"IPOD-GREEN","quantity":2}],"new_fulfillment_order":"#1001-FO3"}"##
    );
    assert_eq!(
        tell(Fact::FulfillmentRequestAccepted { request_status: RequestStatus::Accepted, ship_date: None }),
        "{}"
    );
    assert_eq!(tell(Fact::TrackingUpdated { tracking: vec![] }), r#"{"tracking":[]}"#);
}

#[test]
fn units_of_one_line_are_told_once() {
    use domain::{By, Fact, FromWork, Shipment};
    let (order, context) = sample::order();
    let skus = domain::Names::skus_of(&order);
    let names = domain::Names { order: &order.name, locations: &context.locations, skus: &skus };
    let from = |fulfillment_order, quantity| FromWork { fulfillment_order, line: 1, quantity };
    let shipment = Shipment {
        by: By::Merchant,
        location: "main".into(),
        lines: vec![from(1, 1), from(2, 2)],
        tracking: vec![],
        notify_customer: false,
    };
    let data = EventData::from_domain(order.id, &Fact::FulfillmentCreated(shipment), &names);
    assert_eq!(data.line_items.unwrap().iter().map(|line| line.quantity).collect::<Vec<_>>(), [3]);
}
