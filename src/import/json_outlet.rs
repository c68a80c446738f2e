//! Where the documents of a file in JSON go: to whoever takes records, at once, or, once an order waits for its children,
//! by way of the pile.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::bulk::Pile;
use super::json_scalar::as_text;
use super::json_shape::{Message, Order, Raw};
use super::record::{Broken, MakeShelf, Records};
use super::{json_kind, json_order, values};
use crate::failure::{Failure, Result};

/// An order may stand in so many objects.
const MOST_WRAPPERS: usize = 4;

/// Takes documents.
pub struct Outlet<'a, 'r> {
    records: &'a mut Records<'r>,
    shelf: MakeShelf<'a>,
    /// The records that wait for their children; made when the first of them comes, and then all wait.
    pile: Option<Pile>,
    /// The streams that are not read, with the number of their records.
    streams: BTreeMap<String, u64>,
}

impl<'a, 'r> Outlet<'a, 'r> {
    /// Nothing has come yet.
    pub fn new(shelf: MakeShelf<'a>, records: &'a mut Records<'r>) -> Outlet<'a, 'r> {
        Outlet { records, shelf, pile: None, streams: BTreeMap::new() }
    }

    /// Hands on what waits until the end of the file: warnings about the file as a whole.
    pub fn finish(self) -> Result<Vec<String>> {
        let Outlet { records, pile, streams, .. } = self;
        let mut warnings = pile.map_or(Ok(Vec::new()), |pile| pile.finish(records))?;
        if !streams.is_empty() {
            let told: Vec<String> = streams.iter().map(|(name, count)| format!("{name} ({count})")).collect();
            warnings.push(format!("only the stream `orders` was read; the file also has {}.", told.join(", ")));
        }
        Ok(warnings)
    }

    /// Hands on what a text says, which begins on this line and stands in so many wrappers.
    pub fn text(&mut self, text: &str, line: u64, wrappers: usize) -> Result<()> {
        if !text.starts_with('{') {
            return self.problem(line, Broken::new("an order is an object, and this is none"));
        }
        match serde_json::from_str::<Order<'_>>(text) {
            Ok(document) => self.document(&document, text, line, wrappers),
            Err(error) => self.problem(line, json_order::broken(text, json_order::describe(&error, line))),
        }
    }

    /// Hands on a document: an order, what one is wrapped in, a line of a stream or of a bulk operation.
    pub fn document(&mut self, document: &Order<'_>, text: &str, line: u64, wrappers: usize) -> Result<()> {
        if let Some(parent) = document.parent_id {
            return self.pile()?.child(line, document, parent, text);
        }
        if !document.has_lines() {
            if self.message(document, text, line, wrappers)? {
                return Ok(());
            }
            let wrapped = document.order.or(document.node).filter(|_| document.id.is_none());
            if let Some(wrapped) = wrapped.filter(|_| wrappers < MOST_WRAPPERS) {
                return self.text(wrapped.get(), line + lines_before(text, wrapped), wrappers + 1);
            }
        }
        if self.pile.is_some() || !document.has_lines() && document.id.is_some() {
            // Its lines may come later, as its children.
            return self.pile()?.record(line, document, text);
        }
        let order = match document.has_lines() {
            true => json_order::read(document, text),
            false => Err(json_order::broken(text, json_kind::without_lines(text))),
        };
        self.records.push(line, order)
    }

    /// Reads a line of a message stream. False if it is none.
    fn message(&mut self, document: &Order<'_>, text: &str, line: u64, wrappers: usize) -> Result<bool> {
        let word = |raw: Raw<'_>| raw.and_then(|raw| as_text(raw).ok());
        let Some(kind) = word(document.message) else { return Ok(false) };
        let object = |raw: Raw<'_>| raw.is_some_and(|raw| raw.get().starts_with('{'));
        match kind.to_ascii_uppercase().as_str() {
            "SCHEMA" | "STATE" | "ACTIVATE_VERSION" | "LOG" => Ok(true),
            "RECORD" if object(document.record) => {
                let Some(record) = document.record else { return Ok(false) };
                // A record with `data` is itself an envelope.
                let inner: Message<'_> = serde_json::from_str(record.get()).unwrap_or_default();
                let stream = word(document.stream).or_else(|| word(inner.stream));
                if let Some(other) = stream.filter(|stream| stream != "orders") {
                    *self.streams.entry(values::cut(&other)).or_default() += 1;
                    return Ok(true);
                }
                let order = inner.data.filter(|_| object(inner.data)).unwrap_or(record);
                self.text(order.get(), line + lines_before(text, order), wrappers + 1)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Hands on why a record cannot be read.
    pub fn problem(&mut self, line: u64, broken: Broken) -> Result<()> {
        match &mut self.pile {
            Some(pile) => pile.problem(line, &broken),
            None => self.records.push(line, Err(broken)),
        }
    }

    fn pile(&mut self) -> Result<&mut Pile> {
        if self.pile.is_none() {
            self.pile = Some(Pile::new((self.shelf)()?));
        }
        self.pile.as_mut().ok_or_else(|| Failure::internal("there is no pile"))
    }
}

/// The lines of a text that end before a value of it begins.
fn lines_before(text: &str, value: &RawValue) -> u64 {
    let place = (value.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    text.bytes().take(place).filter(|byte| *byte == b'\n').count() as u64
}
