//! Reports: on an import, on a check of the file, on the file and the program.

use super::grid::Align::{Left, Name, Right};
use super::grid::{Grid, optional, text};
use super::{paint, wrap};
use crate::domain::ClockSource;
use crate::render::document::documents;
use crate::render::{Document, Shaped, Style, ids, json};
use crate::wire::{
    CheckReport, Clock, ImportReport, ImportResult, Info, Kind, PublishedSchema, SchemaList, Serving, Version,
};

documents! {
    SchemaList of items => schemas;
    CheckReport => check;
    Export => |export, _| export.lines.iter().map(|item| json::to_string(item) + "\n").collect();
    Clock => |it, style| clock(it, style);
    Info => info;
    Version => |it, _| version(it);
    Serving => |it, _| serving(it);
}

/// A schema has no kind of its own: it comes from the list of kinds.
impl Document for PublishedSchema {
    fn kind(&self) -> Kind {
        Kind::SchemaList
    }

    fn table(&self, _: Style) -> String {
        schema(self)
    }
}

impl Document for ImportReport {
    fn kind(&self) -> Kind {
        self.kind
    }

    fn table(&self, style: Style) -> String {
        import(self, style)
    }

    fn rows(&self) -> Vec<&dyn Shaped> {
        self.records.iter().map(|record| record as &dyn Shaped).collect()
    }

    fn write_names(&self, out: &mut Vec<u8>) {
        ids::imported(out, self);
    }

    fn warnings(&self) -> &[String] {
        &self.warnings
    }
}

/// What became of the records of a file.
pub fn import(report: &ImportReport, style: Style) -> String {
    let mut page = String::new();
    if report.replayed {
        page.push_str("This was done before, under the same key; nothing was done now.\n");
    } else if report.dry_run {
        page.push_str("A dry run: nothing was written.\n");
    }
    let orders = if report.imported == 1 { "order" } else { "orders" };
    page.push_str(&format!("Imported {} {orders};", report.imported));
    // What never happens in most imports is not counted in them.
    let counts = [(report.updated, " updated,"), (report.unchanged, " unchanged,"), (report.differs, " different,")];
    for (count, what) in counts.into_iter().filter(|(count, what)| *count > 0 || *what == " unchanged,") {
        page.push_str(&format!(" {count}{what}"));
    }
    page.push_str(&format!(" {} rejected.\n", report.rejected));
    let mut refused = Grid::new(&[("RECORD", Right), ("ORDER", Name), ("REJECTED BECAUSE", Left)], style);
    let mut differing = Grid::new(&[("ORDER", Name), ("DIFFERENCE (OURS -> THEIRS)", Left)], style);
    let (mut any_refused, mut any_differing) = (false, false);
    for record in &report.records {
        let message = record.message.as_deref().or(record.code.as_deref());
        if record.result == ImportResult::Rejected {
            any_refused = true;
            refused.row(vec![record.index.to_string(), optional(record.name.as_deref()), optional(message)]);
        }
        for difference in &record.differences {
            any_differing = true;
            differing.row(vec![optional(record.name.as_deref()), text(difference)]);
        }
    }
    if any_refused {
        page.push_str(&refused.lines());
    }
    if any_differing {
        page.push_str(&differing.lines());
    }
    for warning in &report.warnings {
        let line = format!("{} {}", paint::mark("warning:", paint::Color::Yellow), text(warning));
        wrap::push(&mut page, &line, 2, style.width);
    }
    page
}

/// What `check` found.
pub fn check(report: &CheckReport, style: Style) -> String {
    let counted = |count: u64, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let (orders, events) = (counted(report.checked.orders, "order"), counted(report.checked.events, "event"));
    let mut page = format!("Checked {orders} and {events}: ");
    if report.ok {
        page.push_str(&format!("{}.\n", paint::mark("all is well", paint::Color::Green)));
        return page;
    }
    let problems = if report.problems.len() == 1 { "problem" } else { "problems" };
    let count = format!("{} {problems}", report.problems.len());
    page.push_str(&format!("{}.\n", paint::mark(&count, paint::Color::Red)));
    let mut grid = Grid::new(&[("CHECK", Name), ("ORDER", Name), ("PROBLEM", Left)], style);
    for problem in &report.problems {
        grid.row(vec![text(&problem.check), optional(problem.order.as_deref()), text(&problem.message)]);
    }
    page.push_str(&grid.lines());
    page
}

/// The file.
pub fn info(info: &Info, style: Style) -> String {
    let mut entries = vec![
        ("file", text(&info.path)),
        ("version", text(&info.version)),
        ("schema version", info.schema_version.to_string()),
        ("orders", info.orders.to_string()),
        ("events", info.events.to_string()),
        ("bytes", info.size_bytes.to_string()),
    ];
    entries.extend(info.clock.map(|clock| ("clock", clock.to_string())));
    facts(&entries, style)
}

/// What time it is, and by which clock.
pub fn clock(clock: &Clock, style: Style) -> String {
    let source = match clock.source {
        ClockSource::Option => "--at",
        ClockSource::Environment => "CONSIGN_AT",
        ClockSource::File => "the file's clock",
        ClockSource::System => "the system's clock",
    };
    let file = clock.file.map_or_else(|| "none".to_owned(), |file| file.to_string());
    let entries = [("now", clock.now.to_string()), ("read from", source.to_owned()), ("file's clock", file)];
    facts(&entries, style)
}

/// What something is, a line for each of its sides.
fn facts(entries: &[(&str, String)], style: Style) -> String {
    let mut page = String::new();
    for (key, value) in entries {
        wrap::push(&mut page, &wrap::pad(key, 16).chars().chain(value.chars()).collect::<String>(), 16, style.width);
    }
    page
}

/// The kinds of documents.
pub fn schemas(list: &SchemaList, style: Style) -> String {
    let mut grid = Grid::new(&[("KIND", Name), ("WHAT IT IS", Left)], style);
    for item in &list.items {
        grid.row(vec![text(&item.name), text(&item.description)]);
    }
    grid.lines()
}

/// A schema, as one JSON document on many lines.
pub fn schema(schema: &PublishedSchema) -> String {
    format!("{:#}\n", schema.schema)
}

/// The program.
pub fn version(version: &Version) -> String {
    format!("consign {} (schema {})\n", text(&version.version), version.schema_version)
}

/// Where a server listens, and what a client needs to call it.
fn serving(serving: &Serving) -> String {
    let Serving { url, shop, token, secret, .. } = serving;
    format!("listening on {url} for {shop} (token {token}, secret {secret})\n")
}
