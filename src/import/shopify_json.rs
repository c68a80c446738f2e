//! Documents in JSON that hold orders: wrappers, lists, connections, message streams, the lines of bulk operations, and
//! any number of them one after the other. Orders are cut out of the stream one at a time; what is in one is
//! `json_order`'s to know.

use std::io::BufRead;

use serde::de::IgnoredAny;

use super::json_kind;
use super::json_outlet::Outlet;
use super::json_shape::Order;
use super::record::{Broken, MakeShelf, Records};
use super::scan::{Place, Scan, Scanner, Stop, is_shallow};
use crate::failure::Result;

/// Reads an input whose first byte that is not blank stands on this line: warnings about it as a whole.
pub fn read(
    input: &mut dyn BufRead,
    line: u64,
    shelf: MakeShelf<'_>,
    records: &mut Records<'_>,
) -> Result<Vec<String>> {
    let mut reader = Reader { scanner: Scanner::new(input, line), outlet: Outlet::new(shelf, records), begins: line };
    reader.documents()?;
    reader.outlet.finish()
}

/// What an object is found in, and so under which of its keys orders may stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    File,
    /// The `data` of an answer.
    Data,
    /// What stands where a list may.
    List,
}

/// What stands under a key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Id,
    /// One order.
    Order,
    /// A list or a connection of orders.
    Orders,
    /// The elements of a connection.
    Elements,
    Data,
    /// What went wrong, in an answer of the API.
    Errors,
    Lines,
    Other,
}

impl Key {
    fn of(text: &[u8]) -> Key {
        match text {
            b"id" => Key::Id,
            b"order" | b"node" => Key::Order,
            b"orders" => Key::Orders,
            b"nodes" | b"edges" => Key::Elements,
            b"data" => Key::Data,
            b"errors" => Key::Errors,
            b"line_items" | b"lineItems" => Key::Lines,
            _ => Key::Other,
        }
    }
}

/// Longer lines are read piece by piece.
const LONGEST_LINE: usize = 1 << 18;

struct Reader<'a, 'r> {
    scanner: Scanner<'a>,
    outlet: Outlet<'a, 'r>,
    /// The line on which the record that is being read begins.
    begins: u64,
}

impl Reader<'_, '_> {
    fn documents(&mut self) -> Result<()> {
        // Whether all documents so far lay on a line of their own: then a broken one ends with its line.
        let mut json_lines: Option<bool> = None;
        while let Some(first) = self.scanner.blank()? {
            let line = self.scanner.line();
            self.begins = line;
            self.scanner.keep_from(self.scanner.place());
            self.scanner.watch_lines();
            if first == b'{' && self.line()? {
                json_lines = Some(json_lines.unwrap_or(true));
                continue;
            }
            match self.document(first) {
                Ok(()) => json_lines = Some(json_lines.unwrap_or(true) && self.scanner.line() == line),
                Err(Stop::Failure(failure)) => return Err(failure),
                Err(Stop::Syntax(problem)) => {
                    let begins = self.begins;
                    let nothing_follows = self.scanner.blank()?.is_none();
                    let resumed = self.resume(line, json_lines)?;
                    let rest = if resumed || nothing_follows { "" } else { "; what follows was not read" };
                    self.outlet.problem(begins, Broken::new(format!("{problem}{rest}")))?;
                    if !resumed {
                        return Ok(());
                    }
                    json_lines = Some(true);
                }
            }
        }
        Ok(())
    }

    /// Reads the rest of this line, if it is one whole object that needs no cutting; else nothing is read. JSON lines are
    /// many, and reading their bytes one by one costs more than understanding them.
    fn line(&mut self) -> Result<bool> {
        let line = self.scanner.line();
        let Some(bytes) = self.scanner.rest_of_line(LONGEST_LINE)? else { return Ok(false) };
        let (text, length) = (std::str::from_utf8(bytes).ok().filter(|text| is_shallow(text)), bytes.len());
        let Some(text) = text.map(str::to_owned) else { return Ok(false) };
        let document: Order<'_> = match serde_json::from_str(&text) {
            Ok(document) => document,
            Err(_) => return Ok(false),
        };
        if !document.is_one_record() {
            return Ok(false);
        }
        self.scanner.skip_rest_of_line(length);
        self.outlet.document(&document, &text, line, 0)?;
        Ok(true)
    }

    /// Reads a document that begins with this byte.
    fn document(&mut self, first: u8) -> Scan<()> {
        match first {
            b'{' => {
                let (from, line) = (self.scanner.place(), self.scanner.line());
                if !self.object(Within::File)? {
                    self.record(from, line)?;
                }
                Ok(())
            }
            b'[' => self.list(),
            _ => self.scanner.unexpected("an order, an object with orders or an array of orders"),
        }
    }

    /// Reads an object. Under some keys orders stand, which are handed on; without any of them, which shows only at its
    /// end, it may be an order itself, and until then all of it is kept. True if it held orders.
    fn object(&mut self, within: Within) -> Scan<bool> {
        let line = self.scanner.line();
        let mut others: Vec<(Place, Place)> = Vec::new();
        let (mut holds_orders, mut has_id, mut has_errors) = (false, false, false);
        self.scanner.bump();
        let mut more = self.scanner.significant()? != b'}';
        while more {
            let key = self.key()?;
            let first = self.scanner.significant()?;
            let value = self.scanner.place();
            let opens = match (within, key) {
                _ if has_id => false,
                (Within::File, Key::Orders | Key::Elements) => true,
                (Within::File, Key::Data) => first == b'{',
                (Within::Data, Key::Order | Key::Orders | Key::Elements) => true,
                (Within::List, Key::Elements) => true,
                _ => false,
            };
            has_id |= key == Key::Id;
            let held = opens && {
                self.check(&std::mem::take(&mut others))?;
                match key {
                    Key::Data => self.object(Within::Data)?,
                    Key::Order => {
                        self.order()?;
                        true
                    }
                    _ => {
                        self.list()?;
                        true
                    }
                }
            };
            if !opens {
                self.scanner.value()?;
                others.push((value, self.scanner.place()));
                let nothing = matches!(self.scanner.since(value), b"null" | b"[]" | b"{}" | b"\"\"");
                has_errors |= key == Key::Errors && within == Within::File && !nothing;
            }
            holds_orders |= held;
            if holds_orders {
                self.check(&std::mem::take(&mut others))?;
                self.scanner.keep_from(self.scanner.place());
                self.begins = line;
            }
            more = match self.scanner.significant()? {
                b',' => true,
                b'}' => false,
                _ => return self.scanner.unexpected("`,` or `}`"),
            };
            if more {
                self.scanner.bump();
            }
        }
        self.scanner.bump();
        if has_errors && !has_id {
            self.outlet.problem(line, Broken::new(json_kind::ERRORS))?;
            return Ok(true);
        }
        Ok(holds_orders)
    }

    fn key(&mut self) -> Scan<Key> {
        let (from, to) = self.scanner.key()?;
        let text = self.scanner.between(from, to);
        if text.contains(&b'\\') {
            // Escapes are rare and cost an allocation a key.
            let text: String = serde_json::from_slice(text).unwrap_or_default();
            return Ok(Key::of(text.as_bytes()));
        }
        Ok(Key::of(&text[1..text.len() - 1]))
    }

    /// Reads one order.
    fn order(&mut self) -> Scan<()> {
        self.scanner.significant()?;
        let (from, line) = (self.scanner.place(), self.scanner.line());
        self.begins = line;
        self.scanner.value()?;
        self.record(from, line)
    }

    /// Reads an array or a connection of orders. `null` holds none, as an empty one.
    fn list(&mut self) -> Scan<()> {
        let (from, line) = (self.scanner.place(), self.scanner.line());
        match self.scanner.significant()? {
            b'[' => {}
            b'{' => {
                if !self.object(Within::List)? {
                    let message = "neither a list of orders nor a connection with `nodes` or `edges`";
                    self.outlet.problem(line, Broken::new(message))?;
                }
                return Ok(());
            }
            _ => {
                self.scanner.value()?;
                if !matches!(self.scanner.since(from), b"null" | b"\"\"") {
                    self.outlet.problem(line, Broken::new("`orders` is not an array"))?;
                }
                return Ok(());
            }
        }
        self.scanner.bump();
        if self.scanner.significant()? == b']' {
            self.scanner.bump();
            return Ok(());
        }
        loop {
            self.order()?;
            self.scanner.keep_from(self.scanner.place());
            let next = self.scanner.significant()?;
            self.begins = self.scanner.line();
            match next {
                b',' => self.scanner.bump(),
                b']' => {
                    self.scanner.bump();
                    return Ok(());
                }
                _ => return self.scanner.unexpected("`,` or `]`"),
            }
        }
    }

    /// Hands on the record that stands from this place to here.
    fn record(&mut self, from: Place, line: u64) -> Scan<()> {
        let Ok(text) = std::str::from_utf8(self.scanner.since(from)) else {
            return Ok(self.outlet.problem(line, Broken::new("the order is not UTF-8"))?);
        };
        let text = text.to_owned();
        Ok(self.outlet.text(&text, line, 0)?)
    }

    /// Values that are ignored must be JSON all the same.
    fn check(&self, values: &[(Place, Place)]) -> Scan<()> {
        for &(from, to) in values {
            let value: Result<IgnoredAny, _> = serde_json::from_slice(self.scanner.between(from, to));
            value.map_err(|_| Stop::Syntax(format!("line {}: a value beside the orders is not JSON", self.begins)))?;
        }
        Ok(())
    }

    /// After a broken document that began on this line: goes to where the next one begins, if that can be told. In JSON
    /// lines it is the next line, or, where orders of a later line were already handed on, the line that is no part.
    fn resume(&mut self, line: u64, json_lines: Option<bool>) -> Result<bool> {
        match json_lines {
            Some(false) => Ok(false),
            None => Ok(self.scanner.go_to_next_line(line)? && self.is_order_line()?),
            Some(true) => {
                if !self.scanner.go_to_next_line(line)? && !self.scanner.is_at_line_start() {
                    self.scanner.watch_lines();
                    self.scanner.go_to_next_line(self.scanner.line())?;
                }
                Ok(true)
            }
        }
    }

    /// Whether the next line that is not blank holds an order document and nothing else. Goes
    /// nowhere. After a broken
    /// first document this tells JSON lines from a document over several lines, whose parts must not be taken for orders.
    fn is_order_line(&mut self) -> Result<bool> {
        if self.scanner.blank()? != Some(b'{') {
            return Ok(false);
        }
        let (from, line) = (self.scanner.place(), self.scanner.line());
        self.scanner.keep_from(from);
        let found = match self.order_keys() {
            Ok(found) => found && self.scanner.line() == line,
            Err(Stop::Syntax(_)) => false,
            Err(Stop::Failure(failure)) => return Err(failure),
        };
        self.scanner.go_back(from, line);
        Ok(found)
    }

    /// Reads past an object; whether it has a key that only order documents have.
    fn order_keys(&mut self) -> Scan<bool> {
        let mut found = false;
        self.scanner.bump();
        if self.scanner.significant()? == b'}' {
            self.scanner.bump();
            return Ok(false);
        }
        loop {
            found |= !matches!(self.key()?, Key::Id | Key::Errors | Key::Other);
            self.scanner.value()?;
            let byte = self.scanner.significant()?;
            self.scanner.bump();
            match byte {
                b',' => {}
                b'}' => return Ok(found),
                _ => return self.scanner.unexpected("`,` or `}`"),
            }
        }
    }
}
