//! Lists of orders, work, services, locations, stock, notifications and settings.

use super::grid::Align::{Left, Name, Right, Time};
use super::grid::{Grid, name, note, optional, text, time};
use super::paint::TIGHT;
use super::{behaviour, paint, phrase, wrap};
use crate::domain::Pending;
use crate::render::Style;
use crate::render::document::documents;
use crate::wire::{
    ConfigItem, Inbox, InboxLine, InventoryHistory, InventoryRow, LocationItem, NotificationList, OrderList, Page,
    ServiceItem,
};

documents! {
    OrderList of items => orders;
    Inbox of items => inbox;
    ServiceList of items => |list, style| services(&list.items, style);
    LocationList of items => |list, style| locations(&list.items, style);
    InventoryList of items => |list, style| inventory(&list.items, style);
    InventoryHistory of items => counts;
    NotificationList of items => notifications;
    ConfigList of items => |list, style| settings(&list.items, style);
    Service named handle => |service, style| services(&[service.clone().into()], style);
    Location named handle => |location, style| locations(&[location.clone().into()], style);
    Config named key => |setting, style| settings(&[setting.clone().into()], style);
}

/// The orders, and how many there are; where they were looked for, by what each was found.
pub fn orders(list: &OrderList, style: Style) -> String {
    let mut page = String::new();
    if !list.items.is_empty() {
        let with_email = Some(orders_grid(list, true, style));
        let has_room = |grid: &Grid| grid.fits() && list.items.iter().any(|order| order.email.is_some());
        page = with_email.filter(has_room).unwrap_or_else(|| orders_grid(list, false, style)).lines();
    }
    count(&mut page, &list.page, "order", "orders", style);
    page
}

fn orders_grid(list: &OrderList, with_email: bool, style: Style) -> Grid {
    let found = list.items.iter().any(|order| order.found.is_some());
    let mut columns = vec![("ORDER", Name), ("PLACED", Time)];
    columns.extend(with_email.then_some(("E-MAIL", Name)));
    columns.extend([("PAYMENT", Left), ("FULFILLMENT", Left), ("TO SHIP", Right)]);
    columns.push(if found { ("FOUND BY", Name) } else { ("SERVICES", Left) });
    let mut grid = Grid::new(&columns, style);
    for order in &list.items {
        let services = || order.services.iter().map(|handle| text(handle)).collect::<Vec<_>>().join(", ");
        let mut cells = vec![name(&order.name), time(order.created_at)];
        cells.extend(with_email.then(|| optional(order.email.as_deref())));
        cells.extend([
            paint::spoken(order.financial_status),
            paint::status_of_order(order.fulfillment_status, order.cancelled_at),
            order.remaining_quantity.to_string(),
            order.found.as_ref().map_or_else(services, |found| text(&found.value)),
        ]);
        grid.row(cells);
    }
    grid
}

/// Adds `3 orders`, or what part of them is shown and how to go on.
pub fn count(out: &mut String, page: &Page, one: &str, many: &str, style: Style) {
    let noun = if page.total == 1 { one } else { many };
    let line = match &page.next {
        Some(next) => format!("{} of {} {noun} shown; next: --after {}", page.returned, page.total, text(next)),
        None if page.returned < page.total => format!("{} of {} {noun} shown", page.returned, page.total),
        None => format!("{} {noun}", page.total),
    };
    wrap::push(out, &line, 2, style.width);
}

/// What waits for services.
pub fn inbox(list: &Inbox, style: Style) -> String {
    if list.items.is_empty() {
        return "Nothing is waiting.\n".to_owned();
    }
    let mut columns = vec![("SERVICE", Name), ("ORDER", Name), ("WAITS FOR", Name), ("SINCE", Time), ("AGE", Right)];
    // Most services promise no day, and most requests say nothing.
    let (due, notes) =
        (list.items.iter().any(|item| item.due.is_some()), list.items.iter().any(|it| it.note.is_some()));
    columns.extend(due.then_some(("DUE", Name)));
    columns.push(("ITEMS", Left));
    columns.extend(notes.then_some(("NOTE", Left)));
    let mut grid = Grid::new(&columns, style);
    for item in &list.items {
        let waits_for = match item.pending {
            Pending::Fulfillment => "request",
            other => other.as_str(),
        };
        let since = item.asked_at.minutes();
        let mut cells = vec![
            text(&item.service),
            name(&item.fulfillment_order),
            waits_for.to_owned(),
            paint::dim(since.get(DAY_AND_MONTH..).unwrap_or(&since)),
            age(item.age_seconds),
        ];
        cells.extend(due.then(|| item.due.as_deref().map_or_else(String::new, |day| due_day(day, item.overdue))));
        cells.push(units(&item.line_items));
        cells.extend(notes.then(|| note(item.note.as_deref())));
        grid.row(cells);
    }
    let overdue = list.items.iter().filter(|item| item.overdue).count();
    let overdue = if overdue > 0 { format!(", {overdue} overdue") } else { String::new() };
    format!("{}{} waiting{overdue}\n", grid.lines(), list.items.len())
}

/// Where they begin in `2026-11-24`: the age says which year it is.
const DAY_AND_MONTH: usize = 5;

/// The day on which a service said it would ship, marked if that is over.
fn due_day(day: &str, overdue: bool) -> String {
    let day = text(day.get(DAY_AND_MONTH..).unwrap_or(day));
    if overdue { paint::mark(&format!("{day}{TIGHT}!"), paint::Color::Red) } else { day }
}

/// The first units of a fulfillment order, and how many lines there are besides: `2 x MUG, 1 x CAP, 1 x TEE-M and 37 more`.
fn units(lines: &[InboxLine]) -> String {
    const FIRST: usize = 3;
    let shown = lines.len().min(FIRST);
    let units = lines[..shown].iter().map(|line| phrase::units(line.quantity, &line.called));
    let more = lines.len() - shown;
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    units.collect::<Vec<_>>().join(", ") + &more
}

/// A length of time in its largest unit: `4 h`.
pub fn age(seconds: i64) -> String {
    let units = [(86_400, "d"), (3_600, "h"), (60, "m")];
    let unit = units.into_iter().find(|(length, _)| seconds >= *length);
    unit.map_or_else(|| format!("{} s", seconds.max(0)), |(length, unit)| format!("{} {unit}", seconds / length))
}

/// Services.
pub fn services(services: &[ServiceItem], style: Style) -> String {
    let columns = [("SERVICE", Name), ("NAME", Left), ("WORKFLOW", Left), ("STOCK", Left), ("ACTIVE", Left)];
    let mut grid = Grid::new(&columns, style);
    for service in services {
        let stock = if service.single_location { "at this location only" } else { "at several locations" };
        grid.row(vec![
            name(&service.handle),
            text(&service.name),
            paint::spoken(service.workflow),
            stock.to_owned(),
            yes(service.active),
        ]);
    }
    let mut page = grid.lines();
    for service in services {
        let told = service.callback_url.as_ref().map(|url| format!("is told of requests at {}", text(url)));
        let asked = [(service.tracking_support, "tracking numbers"), (service.inventory_management, "stock")];
        let asked: Vec<&str> = asked.into_iter().filter(|(is_so, _)| *is_so).map(|(_, what)| what).collect();
        let asked = (!asked.is_empty()).then(|| format!("can be asked for {}", asked.join(" and ")));
        let ships = (!service.requires_shipping).then(|| "ships nothing".to_owned());
        let said: Vec<String> = [told, asked, ships].into_iter().flatten().collect();
        if !said.is_empty() {
            wrap::push(&mut page, &format!("{} {}.", text(&service.handle), said.join(", ")), 2, style.width);
        }
        if let Some(behaviour) = &service.behaviour {
            let line = behaviour::sentence(&service.handle, service.workflow, behaviour);
            wrap::push(&mut page, &line, 2, style.width);
        }
    }
    page
}

/// Locations.
pub fn locations(locations: &[LocationItem], style: Style) -> String {
    let columns = [("LOCATION", Name), ("NAME", Left), ("SERVICE", Name), ("ACTIVE", Left), ("DEFAULT", Left)];
    let mut grid = Grid::new(&columns, style);
    for location in locations {
        grid.row(vec![
            name(&location.handle),
            text(&location.name),
            optional(location.service.as_deref()),
            yes(location.active),
            yes(location.default),
        ]);
    }
    let mut page = grid.lines();
    for location in locations {
        let place = location.address.as_ref().map(|address| {
            let parts = [&address.address1, &address.address2, &address.zip, &address.city, &address.province];
            let parts = parts.into_iter().chain([&address.country_code, &address.phone]).flatten();
            format!("is at {}", parts.map(|part| text(part)).collect::<Vec<_>>().join(", "))
        });
        let orders = (!location.online_orders).then(|| "is routed no new orders".to_owned());
        let said: Vec<String> = [place, orders].into_iter().flatten().collect();
        if !said.is_empty() {
            let line = format!("{} {}.", text(&location.handle), said.join(", and "));
            wrap::push(&mut page, &line, 2, style.width);
        }
    }
    page
}

/// Stock rows.
pub fn inventory(rows: &[InventoryRow], style: Style) -> String {
    let mut columns =
        vec![("SKU", Name), ("LOCATION", Name), ("ON HAND", Right), ("COMMITTED", Right), ("AVAILABLE", Right)];
    // Most shops never set units aside.
    let set_aside = rows.iter().any(|row| row.unavailable != 0);
    if set_aside {
        columns.push(("UNAVAILABLE", Right));
    }
    let mut grid = Grid::new(&columns, style);
    for row in rows {
        let mut numbers = vec![row.on_hand, row.committed, row.available];
        if set_aside {
            numbers.push(row.unavailable);
        }
        let mut cells = vec![name(&row.sku), text(&row.location)];
        cells.extend(numbers.iter().map(i64::to_string));
        grid.row(cells);
    }
    grid.lines()
}

/// Counts and adjustments of the stock.
fn counts(list: &InventoryHistory, style: Style) -> String {
    let columns = [
        ("SEQ", Right),
        ("AT", Time),
        ("SKU", Name),
        ("LOCATION", Name),
        ("BY", Right),
        ("ON HAND", Right),
        ("REASON", Left),
    ];
    let mut grid = Grid::new(&columns, style);
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    for item in &list.items {
        grid.row(vec![
            item.seq.to_string(),
            time(item.at),
            name(&item.sku),
            text(&item.location),
            item.by.map(|by| format!("{by:+}")).unwrap_or_default(),
            number(item.on_hand),
            note(item.reason.as_deref()),
        ]);
    }
    grid.lines()
}

/// What was sent to services and customers.
pub fn notifications(list: &NotificationList, style: Style) -> String {
    // The message names what it is about.
    let mut grid = Grid::new(&[("SEQ", Right), ("SENT", Time), ("TO", Name), ("MESSAGE", Left)], style);
    for item in &list.items {
        let message = note(item.message.as_deref());
        grid.row(vec![item.seq.to_string(), time(item.at), text(&item.to), message]);
    }
    grid.lines()
}

/// Settings.
pub fn settings(settings: &[ConfigItem], style: Style) -> String {
    let mut grid = Grid::new(&[("SETTING", Name), ("VALUE", Left)], style);
    for setting in settings {
        grid.row(vec![name(&setting.key), optional(setting.value.as_deref())]);
    }
    grid.lines()
}

fn yes(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}
