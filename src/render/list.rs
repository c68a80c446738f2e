//! Lists, item by item: a million orders are written in flat memory.

use std::io::{self, Write};

use super::{Format, Options, Shaped, csv, ids, json};
use crate::wire::{Kind, Page, Schema};

/// Bytes that are gathered before they are handed on.
const CHUNK: usize = 64 * 1024;

/// Writes a list in any format but a table, which can only be laid out when it is whole. Items are anything that has the
/// shape of an item of the list.
pub struct ListWriter<'a, W: Write> {
    out: W,
    buffer: Vec<u8>,
    kind: Kind,
    options: &'a Options,
    columns: Vec<String>,
    /// `{"schema":"consign/v1","kind":"order_list_item"`.
    head: Vec<u8>,
    first: bool,
}

impl<'a, W: Write> ListWriter<'a, W> {
    /// Begins a list of this kind; [`super::check_format`] has said that the format makes sense.
    pub fn new(out: W, kind: Kind, options: &'a Options) -> ListWriter<'a, W> {
        let mut writer = ListWriter {
            out,
            buffer: Vec::new(),
            kind,
            options,
            columns: Vec::new(),
            head: head(kind.item().unwrap_or(kind.as_str())),
            first: true,
        };
        match options.format {
            Format::Json | Format::Table => {
                let items = kind.items_key();
                writer.buffer.extend(head(kind.as_str()));
                writer.buffer.extend(format!(",\"{items}\":[").into_bytes());
            }
            Format::Csv => {
                writer.columns = csv::columns(kind, options.fields.as_ref());
                csv::header(&mut writer.buffer, &writer.columns);
            }
            Format::Ndjson | Format::Ids => {}
        }
        writer
    }

    /// Adds an item, and hands on what was gathered if it is much.
    pub fn item(&mut self, item: &(impl Shaped + ?Sized)) -> io::Result<()> {
        self.gather(item);
        if self.buffer.len() >= CHUNK { self.hand_on() } else { Ok(()) }
    }

    /// Adds an item.
    pub fn gather(&mut self, item: &(impl Shaped + ?Sized)) {
        if self.options.fields.as_ref().is_some_and(|fields| !fields.has_items()) {
            return;
        }
        match self.options.format {
            Format::Json | Format::Table => {
                self.separate();
                self.projected(item);
            }
            Format::Ndjson => {
                self.buffer.extend_from_slice(&self.head);
                let joint = self.buffer.len();
                self.projected(item);
                // The item goes on where the head stops: its brace becomes a comma.
                self.buffer[joint] = b',';
                self.buffer.push(b'\n');
            }
            Format::Csv => csv::row(&mut self.buffer, &self.columns, &item.to_value()),
            Format::Ids => ids::item(&mut self.buffer, self.kind, &item.to_value()),
        }
    }

    /// Ends the list.
    pub fn finish(mut self, page: &Page) -> io::Result<()> {
        match self.options.format {
            Format::Json | Format::Table => {
                self.close(page);
                self.buffer.push(b'\n');
            }
            Format::Ndjson if self.options.limited => {
                self.buffer.extend(head("page"));
                let joint = self.buffer.len();
                json::write(&mut self.buffer, page);
                self.buffer[joint] = b',';
                self.buffer.push(b'\n');
            }
            Format::Ndjson | Format::Csv | Format::Ids => {}
        }
        self.hand_on()
    }

    /// Ends a list that says more than its items: in ndjson with a line of its own.
    pub fn finish_with(mut self, rest: &(impl Shaped + ?Sized)) -> io::Result<()> {
        if self.options.format == Format::Ndjson {
            match &self.options.fields {
                Some(fields) => json::write(&mut self.buffer, &fields.project_parts(rest.to_value())),
                None => rest.write_json(&mut self.buffer),
            }
            self.buffer.push(b'\n');
        }
        self.hand_on()
    }

    fn projected(&mut self, item: &(impl Shaped + ?Sized)) {
        match &self.options.fields {
            Some(fields) => json::write(&mut self.buffer, &fields.project(item.to_value())),
            None => item.write_json(&mut self.buffer),
        }
    }

    fn separate(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.buffer.push(b',');
        }
    }

    /// Closes the JSON document; a timeline has no page.
    fn close(&mut self, page: &Page) {
        self.buffer.push(b']');
        if self.kind != Kind::Timeline {
            self.buffer.extend_from_slice(b",\"page\":");
            json::write(&mut self.buffer, page);
        }
        self.buffer.push(b'}');
    }

    /// Writes what was added so far.
    pub fn hand_on(&mut self) -> io::Result<()> {
        self.out.write_all(&self.buffer)?;
        self.buffer.clear();
        self.out.flush()
    }
}

/// The beginning of a document, still open.
fn head(kind: &str) -> Vec<u8> {
    format!("{{\"schema\":\"{}\",\"kind\":\"{kind}\"", Schema::NAME).into_bytes()
}
