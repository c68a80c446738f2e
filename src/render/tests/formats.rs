//! Formats for scripts.

use super::*;
use crate::wire::{EventData, ImportReport, ImportResult, ImportedRecord, Outcome};

#[test]
fn json_is_one_line_and_ndjson_of_a_document_is_the_same() {
    let json = shown(&order_view(), &options(Format::Json));
    assert_eq!(json.matches('\n').count(), 1);
    assert!(
        json.starts_with(r##"{"schema":"consign/v1","kind":"order","id":7,"name":"#1001","source_id":"450789469""##)
    );
    assert_eq!(serde_json::from_str::<wire::Order>(&json).unwrap(), order_page().order);
    assert_eq!(shown(&order_view(), &options(Format::Ndjson)), json);
}

#[test]
fn a_list_in_every_format() {
    let view = View::OrderList(order_list(2));
    let first = r##""id":1,"name":"#1001","source_id":null,"created_at":"2026-11-23T08:58:00Z","financial_status":"partially_paid","fulfillment_status":"unfulfilled","currency":"USD","total_price":"199.00","remaining_quantity":3,"services":["acme","zenith"]}"##;
    let json = shown(&view, &options(Format::Json));
    assert!(
        json.starts_with(&format!(r#"{{"schema":"consign/v1","kind":"order_list","items":[{{{first},{{"#)),
        "{json}"
    );
    assert!(json.ends_with("],\"page\":{\"returned\":2,\"total\":2,\"next\":null}}\n"), "{json}");
    assert_eq!(serde_json::from_str::<wire::OrderList>(&json).unwrap(), order_list(2));

    let ndjson = shown(&view, &options(Format::Ndjson));
    let lines: Vec<&str> = ndjson.lines().collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], format!(r#"{{"schema":"consign/v1","kind":"order_list_item",{first}"#));

    let limited = Options { limited: true, ..options(Format::Ndjson) };
    let last = shown(&view, &limited).lines().last().map(str::to_owned);
    assert_eq!(last.as_deref(), Some(r#"{"schema":"consign/v1","kind":"page","returned":2,"total":2,"next":null}"#));

    let csv = shown(&view, &options(Format::Csv));
    assert_eq!(
        csv,
        "id,name,source_id,created_at,financial_status,fulfillment_status,currency,total_price,remaining_quantity,services\n\
         1,#1001,,2026-11-23T08:58:00Z,partially_paid,unfulfilled,USD,199.00,3,\"[\"\"acme\"\",\"\"zenith\"\"]\"\n\
         2,#1002,,2026-11-23T08:58:00Z,partially_paid,partially_fulfilled,USD,199.00,6,[]\n"
    );
    assert_eq!(shown(&view, &options(Format::Ids)), "#1001\n#1002\n");
    let empty = View::OrderList(order_list(0));
    assert_eq!(shown(&empty, &options(Format::Csv)).lines().count(), 1);
    assert_eq!(shown(&empty, &options(Format::Ids)), "");
    assert_eq!(shown(&empty, &options(Format::Ndjson)), "");
}

#[test]
fn streamed_lists_are_the_same_bytes() {
    let list = order_list(4000);
    for format in Format::ALL {
        let options = options(format);
        let mut streamed = Vec::new();
        let mut writer = ListWriter::new(&mut streamed, Kind::OrderList, &options);
        for item in &list.items {
            writer.item(item).unwrap();
        }
        writer.finish(&list.page).unwrap();
        let whole = shown(&View::OrderList(list.clone()), &options);
        assert!(String::from_utf8(streamed).unwrap() == whole, "{format:?}");
    }
}

#[test]
fn a_writer_that_fails_is_reported() {
    struct Closed;
    impl std::io::Write for Closed {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let options = options(Format::Ndjson);
    let mut writer = ListWriter::new(Closed, Kind::OrderList, &options);
    writer.item(&order_list(1).items[0]).unwrap();
    let error = writer.finish(&Page::whole(1)).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe);
}

#[test]
fn fields_shape_every_format() {
    let view = View::OrderList(order_list(1));
    let fields = "services,name";
    assert_eq!(
        shown(&view, &with_fields(Kind::OrderList, Format::Json, fields)),
        "{\"schema\":\"consign/v1\",\"kind\":\"order_list\",\"items\":[{\"services\":[\"acme\",\"zenith\"],\
         \"name\":\"#1001\"}],\"page\":{\"returned\":1,\"total\":1,\"next\":null}}\n"
    );
    assert_eq!(
        shown(&view, &with_fields(Kind::OrderList, Format::Ndjson, fields)),
        "{\"schema\":\"consign/v1\",\"kind\":\"order_list_item\",\"services\":[\"acme\",\"zenith\"],\"name\":\"#1001\"}\n"
    );
    assert_eq!(
        shown(&view, &with_fields(Kind::OrderList, Format::Csv, fields)),
        "services,name\n\"[\"\"acme\"\",\"\"zenith\"\"]\",#1001\n"
    );
    assert_eq!(
        shown(&order_view(), &with_fields(Kind::Order, Format::Json, "fulfillment_orders.requests.message")),
        "{\"schema\":\"consign/v1\",\"kind\":\"order\",\"fulfillment_orders\":[{\"requests\":\
         [{\"message\":\"ring twice\"}]},{\"requests\":[]}]}\n"
    );
}

#[test]
fn a_timeline_has_rows_too() {
    let view = View::Timeline(wire::Timeline::new(order_page().timeline));
    assert_eq!(shown(&view, &options(Format::Ids)), "1\n2\n3\n");
    let json = shown(&view, &options(Format::Json));
    assert!(json.starts_with(r#"{"schema":"consign/v1","kind":"timeline","events":[{"seq":1,"#), "{json}");
    assert!(json.ends_with("\"data\":{}}]}\n"), "{json}");
    assert!(
        shown(&view, &options(Format::Ndjson)).starts_with(r#"{"schema":"consign/v1","kind":"timeline_item","seq":1,"#)
    );
    let csv = shown(&view, &with_fields(Kind::Timeline, Format::Csv, "seq,note"));
    assert_eq!(csv, "seq,note\n1,\n2,ring twice\n3,\"leaves\ntomorrow\"\n");
}

#[test]
fn an_import_report_has_its_records_as_rows() {
    let mut report = ImportReport::new("order import");
    for (index, result) in [(1, ImportResult::Imported), (2, ImportResult::Rejected)] {
        let name = Some(format!("#{index}"));
        report.push(ImportedRecord { index, source_id: None, name, result, code: None, message: None });
    }
    let view = View::ImportReport(report);
    let csv = "index,source_id,name,result,code,message\n1,,#1,imported,,\n2,,#2,rejected,,\n";
    assert_eq!(shown(&view, &options(Format::Csv)), csv);
    assert_eq!(shown(&view, &options(Format::Ids)), "#1\n");
    let some = with_fields(Kind::ImportReport, Format::Csv, "records.name,records.result");
    assert_eq!(shown(&view, &some), "name,result\n#1,imported\n#2,rejected\n");
    let counts = with_fields(Kind::ImportReport, Format::Csv, "imported");
    assert_eq!(check_format(Kind::ImportReport, "", &counts).unwrap_err().code, "usage");
}

/// An event as far as names are concerned.
fn event(event_type: &str, work: &str, new: Option<&str>, shipment: Option<&str>) -> wire::Event {
    wire::Event {
        event_type: event_type.into(),
        fulfillment_order: Some(work.into()),
        fulfillment: shipment.map(str::to_owned),
        data: EventData { new_fulfillment_order: new.map(str::to_owned), ..EventData::default() },
        ..order_page().timeline[0].clone()
    }
}

#[test]
fn the_names_of_an_outcome_lead_on() {
    let cases = [
        ("order request", vec![event("fulfillment_request_submitted", "#1-FO1", Some("#1-FO2"), None)], "#1-FO1\n"),
        (
            "order cancel-request",
            vec![event("fulfillment_request_cancelled", "#1-FO1", Some("#1-FO2"), None)],
            "#1-FO2\n",
        ),
        ("order cancel-request", vec![event("cancellation_request_submitted", "#1-FO1", None, None)], "#1-FO1\n"),
        ("order revert", vec![event("reverted_to_unfulfilled", "#1-FO1", Some("#1-FO3"), None)], "#1-FO3\n"),
        ("order move-location", vec![event("location_changed", "#1-FO1", None, None)], "#1-FO1\n"),
        ("order split", vec![event("fulfillment_order_split", "#1-FO1", Some("#1-FO4"), None)], "#1-FO4\n"),
        ("service respond", vec![event("cancellation_request_accepted", "#1-FO1", Some("#1-FO2"), None)], "#1-FO2\n"),
        (
            "service ship",
            vec![
                event("fulfillment_created", "#1-FO1", None, Some("#1-F1")),
                event("cancellation_request_moot", "#1-FO1", None, None),
                event("customer_notified", "#1-FO1", None, Some("#1-F1")),
                event("fulfillment_created", "#1-FO2", None, Some("#1-F2")),
            ],
            "#1-F1\n#1-F2\n",
        ),
    ];
    for (command, events, names) in cases {
        let outcome = Outcome { events, ..Outcome::new(command) };
        // A replayed answer was kept as JSON.
        let kept: Outcome = serde_json::from_str(&serde_json::to_string(&outcome).unwrap()).unwrap();
        assert_eq!(shown(&View::Outcome(Box::new(kept)), &options(Format::Ids)), names, "{command}");
    }
    let order = Some(order_page().order);
    let paid = Outcome { order, ..Outcome::new("order pay") };
    assert_eq!(shown(&View::Outcome(Box::new(paid)), &options(Format::Ids)), "#1001\n");
    let orders = vec!["#1".to_owned(), "#2".to_owned()];
    let automatic = Outcome { orders, ..Outcome::new("order auto-fulfill") };
    assert_eq!(shown(&View::Outcome(Box::new(automatic)), &options(Format::Ids)), "#1\n#2\n");
    let config = Some(wire::Config::new("auto-fulfill", Some("on".into())));
    let setting = Outcome { config, ..Outcome::new("config set") };
    assert_eq!(shown(&View::Outcome(Box::new(setting)), &options(Format::Ids)), "auto-fulfill\n");
}

#[test]
fn formats_that_make_no_sense_are_usage_errors() {
    for (kind, command, format) in [
        (Kind::Order, "", Format::Csv),
        (Kind::Outcome, "order pay", Format::Csv),
        (Kind::Outcome, "init", Format::Ids),
        (Kind::Outcome, "backup", Format::Ids),
        (Kind::Info, "", Format::Ids),
        (Kind::Answer, "", Format::Ids),
        (Kind::Explanation, "", Format::Ids),
    ] {
        let failure = check_format(kind, command, &options(format)).unwrap_err();
        assert_eq!((failure.code, failure.exit.number()), ("usage", 2), "{kind} {command}");
    }
    for kind in Kind::ALL {
        for format in [Format::Table, Format::Json, Format::Ndjson] {
            assert!(check_format(*kind, "", &options(format)).is_ok());
        }
        if kind.shape().get("items").is_some() {
            assert!(check_format(*kind, "", &options(Format::Csv)).is_ok(), "{kind}");
        }
    }
}
