//! How values are spelled in the text behind an idempotency key. These spellings are kept in databases for
//! ever, as hashes: what is the same here must stay the same, and what differs must stay different.

use std::path::PathBuf;

use serde_json::Value;

use super::{
    Change, Content, Count, CountRange, Date, GivenLine, GivenPercent, GivenRange, GivenSpan, GivenWeight, Moment,
    OptionalName, OrNone, Reason, Reference, Text,
};
use crate::domain::{LineReference, LocalUrl, Pick};

/// What a value is in that text.
#[derive(Debug, Clone)]
pub enum Spelling {
    /// As good as not given.
    Nothing,
    Value(Value),
    /// Its content.
    Text(Text),
    /// The digest of the bytes of a small file, which is read first.
    Content(Content),
    /// The digest of the bytes of a file that is read as it comes.
    File,
}

/// A value that clap reads and that is spelled in a way of its own.
pub trait Spelled {
    /// What it is in the text behind a key.
    fn spelled(&self) -> Spelling;
}

fn text(text: impl Into<String>) -> Spelling {
    Spelling::Value(Value::String(text.into()))
}

impl Spelled for LocalUrl {
    fn spelled(&self) -> Spelling {
        text(self.as_str())
    }
}

impl Spelled for Reference {
    /// As typed, with a `#` before it unless it says what it is; a gid as its number.
    fn spelled(&self) -> Spelling {
        let typed = self.text.as_str();
        if let Some(id) = typed.strip_prefix("source:") {
            return text(format!("source:{}", without_gid(id)));
        }
        let says = typed.starts_with('#') || typed.starts_with("id:");
        text(if says { typed.to_owned() } else { format!("#{typed}") })
    }
}

impl Spelled for Pick {
    fn spelled(&self) -> Spelling {
        let line = match &self.line {
            LineReference::Sku(sku) => sku.clone(),
            LineReference::Id(id) => format!("line:{id}"),
            LineReference::Source(id) => format!("line:source:{}", without_gid(id)),
        };
        text(match self.quantity {
            Some(quantity) => format!("{line}={quantity}"),
            None => line,
        })
    }
}

impl Spelled for GivenLine {
    fn spelled(&self) -> Spelling {
        text(self.to_string())
    }
}

impl Spelled for Count {
    fn spelled(&self) -> Spelling {
        Spelling::Value(Value::from(self.number()))
    }
}

impl Spelled for Change {
    fn spelled(&self) -> Spelling {
        Spelling::Value(Value::from(self.number()))
    }
}

impl Spelled for CountRange {
    fn spelled(&self) -> Spelling {
        text(self.to_string())
    }
}

impl Spelled for GivenWeight {
    fn spelled(&self) -> Spelling {
        text(self.to_string())
    }
}

impl Spelled for Moment {
    fn spelled(&self) -> Spelling {
        text(self.to_string())
    }
}

impl Spelled for GivenSpan {
    fn spelled(&self) -> Spelling {
        text(self.to_string())
    }
}

impl Spelled for GivenPercent {
    fn spelled(&self) -> Spelling {
        Spelling::Value(Value::from(self.number()))
    }
}

impl Spelled for GivenRange {
    fn spelled(&self) -> Spelling {
        text(self.to_string())
    }
}

impl<T> Spelled for OrNone<T>
where
    OrNone<T>: std::fmt::Display,
{
    fn spelled(&self) -> Spelling {
        text(self.to_string())
    }
}

impl Spelled for Date {
    fn spelled(&self) -> Spelling {
        text(self.to_string())
    }
}

impl Spelled for Reason {
    /// An empty reason is none, and `other` is what every set of reasons takes where none is given.
    fn spelled(&self) -> Spelling {
        match self.as_str() {
            "" | "other" => Spelling::Nothing,
            reason => text(reason),
        }
    }
}

impl Spelled for OptionalName {
    fn spelled(&self) -> Spelling {
        match self.as_str() {
            "" => Spelling::Nothing,
            name => text(name),
        }
    }
}

impl Spelled for Text {
    fn spelled(&self) -> Spelling {
        Spelling::Text(self.clone())
    }
}

impl Spelled for Content {
    fn spelled(&self) -> Spelling {
        Spelling::Content(self.clone())
    }
}

impl Spelled for PathBuf {
    fn spelled(&self) -> Spelling {
        Spelling::File
    }
}

/// `gid://shopify/Order/450789469` and 450789469 are one id, also where `-FO1` follows.
fn without_gid(id: &str) -> &str {
    let number = id.strip_prefix("gid://shopify/").and_then(|rest| rest.split_once('/')).map(|(_, number)| number);
    number.filter(|number| number.starts_with(|first: char| first.is_ascii_digit())).unwrap_or(id)
}
