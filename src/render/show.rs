//! Shows a document in the format that was asked for.

use std::io;

use super::document::{Document, Listed, Shaped};
use super::{Format, ListWriter, Options, csv, json, table};
use crate::failure::{Failure, Result};

/// What a document says beside its data, for the formats that leave it out.
pub fn notices(document: &dyn Document) -> Vec<String> {
    document.warnings().iter().map(|warning| format!("warning: {warning}")).collect()
}

/// Writes a document in the format that was asked for.
pub fn render(document: &dyn Document, options: &Options, out: &mut Vec<u8>) -> Result<()> {
    super::check_format(document.kind(), document.command(), options)?;
    if options.format == Format::Table {
        table::render(document, options, out);
        return Ok(());
    }
    let rest = document.without_items();
    let listed = document.listed().filter(|_| rest.is_none() || options.format != Format::Json);
    let Some(listed) = listed else {
        single(document, options, out);
        return Ok(());
    };
    list(document, &listed, rest.as_deref(), options, out)
        .map_err(|error| Failure::internal(format!("writing into memory failed: {error}")))
}

fn list(
    document: &dyn Document,
    listed: &Listed<'_>,
    rest: Option<&dyn Shaped>,
    options: &Options,
    out: &mut Vec<u8>,
) -> io::Result<()> {
    let mut writer = ListWriter::new(out, document.kind(), options);
    for item in &listed.items {
        writer.item(*item)?;
    }
    match rest {
        Some(rest) => writer.finish_with(rest),
        None => writer.finish(&listed.page),
    }
}

/// Documents that are no lists.
fn single(document: &dyn Document, options: &Options, out: &mut Vec<u8>) {
    match options.format {
        Format::Csv => {
            let columns = csv::columns(document.kind(), options.fields.as_ref());
            csv::header(out, &columns);
            document.rows().iter().for_each(|row| csv::row(out, &columns, &row.to_value()));
        }
        Format::Ids => document.write_names(out),
        Format::Table | Format::Json | Format::Ndjson => {
            match &options.fields {
                Some(fields) if document.without_items().is_some() => {
                    json::write(out, &fields.project_parts(document.to_value()));
                }
                Some(fields) => json::write(out, &fields.project_document(document.to_value())),
                None => document.write_json(out),
            }
            out.push(b'\n');
        }
    }
}
