//! What a command has to show.

use std::io;

use serde::Serialize;
use serde_json::Value;

use super::{Format, ListWriter, Options, csv, ids, json, table};
use crate::failure::{Failure, Result};
use crate::wire::{self, Kind, Page};

/// A document to be shown.
#[derive(Debug, Clone)]
pub enum View {
    Order(Box<OrderPage>),
    Outcome(Box<wire::Outcome>),
    ImportReport(wire::ImportReport),
    OrderList(wire::OrderList),
    Timeline(wire::Timeline),
    Inbox(wire::Inbox),
    ServiceList(wire::ServiceList),
    Service(wire::Service),
    LocationList(wire::LocationList),
    Location(wire::Location),
    InventoryList(wire::InventoryList),
    NotificationList(wire::NotificationList),
    FulfillmentList(wire::FulfillmentList),
    Fulfillment(wire::Fulfillment),
    ConfigList(wire::ConfigList),
    Config(wire::Config),
    Actions(wire::Actions),
    Explanation(wire::Explanation),
    Answer(wire::Answer),
    CheckReport(wire::CheckReport),
    Export(wire::Export),
    Info(wire::Info),
    SchemaList(wire::SchemaList),
    JsonSchema(wire::PublishedSchema),
    Version(wire::Version),
}

/// An order with what its page shows beside the document.
#[derive(Debug, Clone)]
pub struct OrderPage {
    pub order: wire::Order,
    /// Its last events, oldest first: as many as the caller cares to load.
    pub timeline: Vec<wire::Event>,
    /// How many events came before these.
    pub earlier_events: u64,
    pub names: Names,
}

/// The names that people know locations and services by.
#[derive(Debug, Clone, Default)]
pub struct Names(pub Vec<(String, String)>);

impl Names {
    /// The name behind a handle; the handle itself where none is known.
    pub fn of<'a>(&'a self, handle: &'a str) -> &'a str {
        self.0.iter().find(|(known, _)| known == handle).map_or(handle, |(_, name)| name)
    }
}

/// Runs an expression on the document of a view.
macro_rules! with_document {
    ($view:expr, $document:ident => $result:expr) => {
        match $view {
            View::Order(page) => {
                let $document = &page.order;
                $result
            }
            View::Outcome($document) => {
                let $document = &**$document;
                $result
            }
            View::ImportReport($document) => $result,
            View::OrderList($document) => $result,
            View::Timeline($document) => $result,
            View::Inbox($document) => $result,
            View::ServiceList($document) => $result,
            View::Service($document) => $result,
            View::LocationList($document) => $result,
            View::Location($document) => $result,
            View::InventoryList($document) => $result,
            View::NotificationList($document) => $result,
            View::FulfillmentList($document) => $result,
            View::Fulfillment($document) => $result,
            View::ConfigList($document) => $result,
            View::Config($document) => $result,
            View::Actions($document) => $result,
            View::Explanation($document) => $result,
            View::Answer($document) => $result,
            View::CheckReport($document) => $result,
            View::Export($document) => $result,
            View::Info($document) => $result,
            View::SchemaList($document) => $result,
            View::JsonSchema($document) => $result,
            View::Version($document) => $result,
        }
    };
}

impl View {
    /// The kind of the document.
    pub fn kind(&self) -> Kind {
        with_document!(self, document => document.kind)
    }

    /// The command of an outcome; empty for everything else.
    pub fn command(&self) -> &str {
        match self {
            View::Outcome(outcome) => &outcome.command,
            _ => "",
        }
    }

    /// Writes the document as one line of JSON, without the line break.
    pub fn write_json(&self, out: &mut Vec<u8>) {
        with_document!(self, document => json::write(out, document));
    }

    /// The document as a value: for paths into it (`assert`, `wait`, `expect`).
    pub fn to_value(&self) -> Value {
        with_document!(self, document => serde_json::to_value(document).expect("wire shapes have text keys"))
    }

    /// Reads the JSON of a list; other documents are refused.
    pub(super) fn list_from_json(kind: Kind, text: &[u8]) -> serde_json::Result<View> {
        use serde_json::from_slice as read;
        match kind {
            Kind::OrderList => read(text).map(View::OrderList),
            Kind::Timeline => read(text).map(View::Timeline),
            Kind::ServiceInbox => read(text).map(View::Inbox),
            Kind::ServiceList => read(text).map(View::ServiceList),
            Kind::LocationList => read(text).map(View::LocationList),
            Kind::InventoryList => read(text).map(View::InventoryList),
            Kind::NotificationList => read(text).map(View::NotificationList),
            Kind::FulfillmentList => read(text).map(View::FulfillmentList),
            Kind::ConfigList => read(text).map(View::ConfigList),
            Kind::Actions => read(text).map(View::Actions),
            Kind::Explanation => read(text).map(View::Explanation),
            Kind::SchemaList => read(text).map(View::SchemaList),
            _ => Err(serde::de::Error::custom(format!("{kind} is no list"))),
        }
    }
}

/// What a document says beside its data, for the formats that leave it out.
pub fn notices(view: &View) -> Vec<String> {
    let warnings = match view {
        View::Outcome(outcome) => &outcome.warnings,
        View::ImportReport(report) => &report.warnings,
        _ => return Vec::new(),
    };
    warnings.iter().map(|warning| format!("warning: {warning}")).collect()
}

/// Writes a document in the format that was asked for.
pub fn render(view: &View, options: &Options, out: &mut Vec<u8>) -> Result<()> {
    super::check_format(view.kind(), view.command(), options)?;
    if options.format == Format::Table {
        table::render(view, options, out);
        return Ok(());
    }
    let written = match view {
        View::OrderList(list) => items(&list.items, &list.page, list.kind, options, out),
        View::Timeline(list) => items(&list.events, &Page::whole(list.events.len() as u64), list.kind, options, out),
        View::Inbox(list) => items(&list.items, &list.page, list.kind, options, out),
        View::ServiceList(list) => items(&list.items, &list.page, list.kind, options, out),
        View::LocationList(list) => items(&list.items, &list.page, list.kind, options, out),
        View::InventoryList(list) => items(&list.items, &list.page, list.kind, options, out),
        View::NotificationList(list) => items(&list.items, &list.page, list.kind, options, out),
        View::FulfillmentList(list) => items(&list.items, &list.page, list.kind, options, out),
        View::ConfigList(list) => items(&list.items, &list.page, list.kind, options, out),
        View::Actions(list) => items(&list.items, &list.page, list.kind, options, out),
        View::Explanation(list) => items(&list.items, &list.page, list.kind, options, out),
        View::SchemaList(list) => items(&list.items, &list.page, list.kind, options, out),
        _ => {
            single(view, options, out);
            Ok(())
        }
    };
    written.map_err(|error| Failure::internal(format!("writing into memory failed: {error}")))
}

fn items<T: Serialize>(items: &[T], page: &Page, kind: Kind, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    let mut writer = ListWriter::new(out, kind, options);
    for item in items {
        writer.item(item)?;
    }
    writer.finish(page)
}

/// Documents that are no lists.
fn single(view: &View, options: &Options, out: &mut Vec<u8>) {
    match options.format {
        Format::Csv => {
            if let View::ImportReport(report) = view {
                let columns = csv::columns(Kind::ImportReport, options.fields.as_ref());
                csv::header(out, &columns);
                for record in &report.records {
                    let record = serde_json::to_value(record).expect("wire shapes have text keys");
                    csv::row(out, &columns, &record);
                }
            }
        }
        Format::Ids => match view {
            View::Order(page) => ids::line(out, &page.order.name),
            View::Outcome(outcome) => ids::outcome(out, outcome),
            View::ImportReport(report) => ids::imported(out, report),
            View::Service(service) => ids::line(out, &service.handle),
            View::Location(location) => ids::line(out, &location.handle),
            View::Fulfillment(fulfillment) => ids::line(out, &fulfillment.name),
            View::Config(config) => ids::line(out, &config.key),
            // `check_format` has refused everything else.
            _ => {}
        },
        Format::Table | Format::Json | Format::Ndjson => {
            match &options.fields {
                Some(fields) => json::write(out, &fields.project_document(view.to_value())),
                None => with_document!(view, document => json::write(out, document)),
            }
            out.push(b'\n');
        }
    }
}
