//! The output for people: follows no promise but to be read with ease. Only this folder says `comfy_table`.

mod answers;
mod events;
mod grid;
mod lists;
mod next;
mod order;
mod outcome;
mod paint;
mod projected;
mod reports;
mod shipments;
mod work;
mod wrap;

use super::{Options, Style, View};

/// Adds a document as people read it.
pub fn render(view: &View, options: &Options, out: &mut Vec<u8>) {
    let style = options.style;
    let page = match &options.fields {
        Some(fields) => projected::page(view, fields, style),
        None => page(view, style),
    };
    out.extend_from_slice(paint::finish(&page, style.color).as_bytes());
}

fn page(view: &View, style: Style) -> String {
    match view {
        View::Order(page) => order::page(page, style),
        View::Outcome(outcome) => outcome::page(outcome, style),
        View::ImportReport(report) => reports::import(report, style),
        View::OrderList(list) => lists::orders(list, style),
        View::Timeline(timeline) => events::page(&timeline.events, style),
        View::Inbox(list) => lists::inbox(list, style),
        View::ServiceList(list) => lists::services(&list.items, style),
        View::Service(service) => lists::services(&[service.clone().into()], style),
        View::LocationList(list) => lists::locations(&list.items, style),
        View::Location(location) => lists::locations(&[location.clone().into()], style),
        View::InventoryList(list) => lists::inventory(&list.items, style),
        View::NotificationList(list) => lists::notifications(list, style),
        View::FulfillmentList(list) => shipments::list(&list.items, style),
        View::Fulfillment(fulfillment) => shipments::page(&fulfillment.clone().into(), style),
        View::ConfigList(list) => lists::settings(&list.items, style),
        View::Config(setting) => lists::settings(&[setting.clone().into()], style),
        View::Actions(list) => answers::actions(list, style),
        View::Explanation(list) => answers::explanation(list, style),
        View::Answer(answer) => answers::answer(answer, style),
        View::CheckReport(report) => reports::check(report, style),
        View::Info(info) => reports::info(info, style),
        View::SchemaList(list) => reports::schemas(list, style),
        View::JsonSchema(schema) => reports::schema(schema),
        View::Version(version) => reports::version(version),
    }
}
