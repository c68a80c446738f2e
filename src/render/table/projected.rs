//! What `--fields` left of a document: columns for a list, else a line for each field.

use serde_json::Value;

use super::grid::{Align, Grid, text};
use super::wrap;
use crate::render::fields::{Fields, lookup};
use crate::render::{Document, Style};

/// The page of a projected document.
pub fn page(document: &dyn Document, fields: &Fields, style: Style) -> String {
    let value = document.to_value();
    match value.get(document.kind().items_key()) {
        Some(Value::Array(rows)) if fields.has_items() => {
            let total = document.without_items().and_then(|rest| rest.to_value().get("total").cloned());
            list(&rows.iter().chain(&total).collect::<Vec<_>>(), fields, style) + &single(&value, fields.own(), style)
        }
        _ => single(&value, fields.paths(), style),
    }
}

fn list(rows: &[&Value], fields: &Fields, style: Style) -> String {
    let paths: Vec<&String> = fields.paths().iter().filter(|path| !fields.own().contains(path)).collect();
    let values: Vec<Vec<Value>> = rows.iter().map(|row| paths.iter().map(|path| lookup(row, path)).collect()).collect();
    let titles: Vec<String> = paths.iter().map(|path| path.replace('_', " ").to_uppercase()).collect();
    let column = |index: usize| {
        let numbers = values.iter().all(|row| matches!(row[index], Value::Number(_)));
        if numbers { Align::Right } else { Align::Left }
    };
    let columns: Vec<(&str, Align)> =
        titles.iter().enumerate().map(|(index, title)| (title.as_str(), column(index))).collect();
    let mut grid = Grid::new(&columns, style);
    for row in &values {
        grid.row(row.iter().map(shown).collect());
    }
    grid.lines()
}

fn single(document: &Value, fields: &[String], style: Style) -> String {
    let widest = fields.iter().map(String::len).max().unwrap_or(0);
    let mut page = String::new();
    for path in fields {
        let value = shown(&lookup(document, path));
        wrap::push(&mut page, &format!("{}{value}", wrap::pad(path, widest + 2)), widest + 2, style.width);
    }
    page
}

/// Texts without quotes, lists of texts with commas, everything else as JSON.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(word) => text(word),
        Value::Array(values) if values.iter().all(|value| !value.is_object() && !value.is_array()) => {
            values.iter().map(shown).collect::<Vec<_>>().join(", ")
        }
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => super::super::json::to_string(value),
    }
}
