//! How documents look, format by format.

use super::*;
use crate::wire::{self, Kind, Page, sample};

mod formats;
mod pages;

/// The sample order, with its timeline.
fn order_page() -> OrderPage {
    let (order, context) = sample::order();
    let shown = wire::Order::from_domain(&order, &context);
    let event = |seq, at: &str, message: &str, note: Option<&str>| wire::Event {
        seq,
        at: format!("2026-11-23T{at}:00Z"),
        actor: "merchant".into(),
        event_type: "order_paid".into(),
        order: Some("#1001".into()),
        fulfillment_order: None,
        fulfillment: None,
        message: message.into(),
        note: note.map(str::to_owned),
        data: wire::EventData::default(),
    };
    OrderPage {
        order: shown,
        timeline: vec![
            event(1, "08:58", "Order #1001 was imported.", None),
            event(2, "09:05", "The merchant requested fulfillment of #1001-FO1: 2 x IPOD-GREEN.", Some("ring twice")),
            event(3, "09:12", "Acme accepted the fulfillment request for #1001-FO1.", Some("leaves\ntomorrow")),
        ],
        earlier_events: 0,
        names: Names(vec![("main".into(), "Main location".into()), ("acme".into(), "Acme".into())]),
    }
}

fn order_view() -> View {
    View::Order(Box::new(order_page()))
}

fn order_list(count: usize) -> wire::OrderList {
    let item = |number: usize| wire::OrderListItem {
        id: number as i64,
        name: format!("#{}", 1000 + number),
        source_id: None,
        created_at: "2026-11-23T08:58:00Z".into(),
        financial_status: "partially_paid".into(),
        fulfillment_status: ["in_progress", "unfulfilled", "partially_fulfilled"][number % 3].into(),
        currency: "USD".into(),
        total_price: "199.00".into(),
        remaining_quantity: 3 * number as i64,
        services: if number.is_multiple_of(2) { vec![] } else { vec!["acme".into(), "zenith".into()] },
    };
    wire::OrderList::whole((1..=count).map(item).collect())
}

fn options(format: Format) -> Options {
    Options { format, ..Options::default() }
}

fn shown(view: &View, options: &Options) -> String {
    let mut out = Vec::new();
    render(view, options, &mut out).expect("a format that fits");
    String::from_utf8(out).expect("everything is written as UTF-8")
}

fn with_fields(kind: Kind, format: Format, fields: &str) -> Options {
    Options { fields: Some(Fields::parse(kind, fields).expect("known fields")), ..options(format) }
}

/// No line is wider than the terminal.
fn assert_fits(text: &str, width: usize) {
    for line in text.lines() {
        assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "wider than {width}: {line}\n{text}");
    }
}
