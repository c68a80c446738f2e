//! What can be shown: a document, and what of it each format needs. The ways to show it stand in [`super::show`]; each
//! document implements this next to its table.

use serde::Serialize;
use serde_json::Value;

use super::Style;
use super::json;
use crate::wire::{Kind, Page};

/// Anything that has a shape: a document, or an item of a list.
pub trait Shaped {
    /// Writes it as one line of JSON, without the line break.
    fn write_json(&self, out: &mut Vec<u8>);
    /// As a value: for paths into it (`--fields`, `assert`, `wait`, `expect`).
    fn to_value(&self) -> Value;
}

impl<T: Serialize + ?Sized> Shaped for T {
    fn write_json(&self, out: &mut Vec<u8>) {
        json::write(out, self);
    }

    fn to_value(&self) -> Value {
        serde_json::to_value(self).expect("wire shapes have text keys")
    }
}

/// A document to be shown.
pub trait Document: Shaped + std::fmt::Debug {
    /// The kind of the document.
    fn kind(&self) -> Kind;

    /// The page for people.
    fn table(&self, style: Style) -> String;

    /// The items, if it is a list.
    fn listed(&self) -> Option<Listed<'_>> {
        None
    }

    /// Of a list that says more than its items: all of it but these.
    fn without_items(&self) -> Option<Box<dyn Shaped>> {
        None
    }

    /// The rows in csv of a document that is no list.
    fn rows(&self) -> Vec<&dyn Shaped> {
        Vec::new()
    }

    /// Adds the names of a document that is no list, one a line.
    fn write_names(&self, _: &mut Vec<u8>) {}

    /// What it says beside its data, for the formats that leave it out.
    fn warnings(&self) -> &[String] {
        &[]
    }

    /// The command of an outcome, which decides what its names are; empty for everything else.
    fn command(&self) -> &str {
        ""
    }
}

/// The items of a list.
pub struct Listed<'a> {
    pub items: Vec<&'a dyn Shaped>,
    pub page: Page,
}

impl<'a> Listed<'a> {
    /// These items of that page.
    pub fn of<T: Serialize>(items: &'a [T], page: &Page) -> Option<Listed<'a>> {
        Some(Listed { items: items.iter().map(|item| item as &dyn Shaped).collect(), page: page.clone() })
    }
}

/// Makes documents: each with its table, the key that holds its name, if it has one, and the key that holds its items, if
/// it is a list with a page.
macro_rules! documents {
    ($($document:ident $(named $name:ident)? $(of $items:ident)? => $table:expr;)+) => {$(
        impl $crate::render::Document for $crate::wire::$document {
            fn kind(&self) -> $crate::wire::Kind {
                self.kind
            }

            fn table(&self, style: $crate::render::Style) -> String {
                let table: fn(&$crate::wire::$document, $crate::render::Style) -> String = $table;
                table(self, style)
            }

            $(fn write_names(&self, out: &mut Vec<u8>) {
                $crate::render::ids::line(out, &self.$name);
            })?

            $(fn listed(&self) -> Option<$crate::render::document::Listed<'_>> {
                $crate::render::document::Listed::of(&self.$items, &self.page)
            })?
        }
    )+};
}

pub(super) use documents;
