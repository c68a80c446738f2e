//! Order documents in JSON: `{"order":…}`, `{"orders":[…]}`, an order, an array of orders, any number of them one
//! after the other. Orders are cut out of the stream one at a time; what is in one is `json_order`'s to know.

use super::Reading;
use super::json_order;
use super::record::{Broken, Records};
use super::scan::{Place, Scan, Scanner, Stop};
use crate::failure::Result;
use serde::de::IgnoredAny;
use std::io::BufRead;

/// Reads an input whose first byte that is not blank stands on this line.
pub fn read(input: &mut dyn BufRead, line: u64, _: Reading, records: &mut Records<'_>) -> Result<Vec<String>> {
    let mut reader = Reader { scanner: Scanner::new(input, line), records, begins: line };
    // Whether all documents so far lay on a line of their own: then a broken one ends with its line.
    let mut json_lines: Option<bool> = None;
    while let Some(first) = reader.scanner.blank()? {
        let line = reader.scanner.line();
        reader.begins = line;
        reader.scanner.keep_from(reader.scanner.place());
        reader.scanner.watch_lines();
        match reader.document(first) {
            Ok(()) => json_lines = Some(json_lines.unwrap_or(true) && reader.scanner.line() == line),
            Err(Stop::Failure(failure)) => return Err(failure),
            Err(Stop::Syntax(problem)) => {
                let begins = reader.begins;
                let nothing_follows = reader.scanner.blank()?.is_none();
                let resumed = reader.resume(line, json_lines)?;
                let rest = if resumed || nothing_follows { "" } else { "; what follows was not read" };
                reader.records.push(begins, Err(Broken::new(format!("{problem}{rest}"))))?;
                if !resumed {
                    return Ok(Vec::new());
                }
                json_lines = Some(true);
            }
        }
    }
    Ok(Vec::new())
}

/// What a key of a document's outermost object says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Order,
    Orders,
    Lines,
    Other,
}

impl Key {
    fn of(text: &[u8]) -> Key {
        match text {
            b"order" => Key::Order,
            b"orders" => Key::Orders,
            b"line_items" => Key::Lines,
            _ => Key::Other,
        }
    }
}

struct Reader<'a, 'r> {
    scanner: Scanner<'a>,
    records: &'a mut Records<'r>,
    /// The line on which the record that is being read begins.
    begins: u64,
}

impl Reader<'_, '_> {
    /// Reads a document that begins with this byte.
    fn document(&mut self, first: u8) -> Scan<()> {
        match first {
            b'{' => self.object(),
            b'[' => self.orders(),
            _ => self.scanner.unexpected("an order, an object with orders or an array of orders"),
        }
    }

    /// Reads an order, or an object that holds orders under `order` or `orders`. Which of the two it is shows only
    /// when such a key comes; until then all of it is kept.
    fn object(&mut self) -> Scan<()> {
        let (from, line) = (self.scanner.place(), self.scanner.line());
        let mut others: Vec<(Place, Place)> = Vec::new();
        let mut holds_orders = false;
        self.scanner.bump();
        let mut more = self.scanner.significant()? != b'}';
        while more {
            let key = self.key()?;
            self.scanner.significant()?;
            let value = self.scanner.place();
            if matches!(key, Key::Order | Key::Orders) {
                holds_orders = true;
                self.check(&std::mem::take(&mut others))?;
                self.scanner.keep_from(value);
            }
            match key {
                Key::Order => self.order()?,
                Key::Orders => self.orders()?,
                Key::Lines | Key::Other => {
                    self.scanner.value()?;
                    others.push((value, self.scanner.place()));
                }
            }
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
        if !holds_orders {
            self.record(from, line)?;
        }
        Ok(())
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

    /// Reads an array of orders. `null` holds none, as an empty one.
    fn orders(&mut self) -> Scan<()> {
        let (from, line) = (self.scanner.place(), self.scanner.line());
        if self.scanner.significant()? != b'[' {
            self.scanner.value()?;
            if !matches!(self.scanner.since(from), b"null" | b"\"\"") {
                self.records.push(line, Err(Broken::new("`orders` is not an array")))?;
            }
            return Ok(());
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

    /// Hands on the order that stands from this place to here.
    fn record(&mut self, from: Place, line: u64) -> Scan<()> {
        let order = json_order::read(self.scanner.since(from), line);
        Ok(self.records.push(line, order)?)
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
            found |= self.key()? != Key::Other;
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
