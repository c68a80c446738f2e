//! The output for people: follows no promise but to be read with ease. Only this folder says `comfy_table`.

mod acts;
mod answers;
mod apps;
mod behaviour;
mod counts;
mod events;
mod explanation;
mod grid;
mod lists;
mod next;
mod order;
mod outcome;
pub(super) mod paint;
mod phrase;
mod projected;
mod reports;
mod shipments;
mod webhooks;
mod work;
pub(super) mod wrap;

pub use acts::{end as acts_end, line as act_line};
pub use events::{line as event_line, titles as event_titles};

use super::{Document, Options};

/// Adds a document as people read it.
pub fn render(document: &dyn Document, options: &Options, out: &mut Vec<u8>) {
    let style = options.style;
    let page = match &options.fields {
        Some(fields) => projected::page(document, fields, style),
        None => document.table(style),
    };
    out.extend_from_slice(paint::finish(&page, style.color).as_bytes());
}

/// A text in lines of at most `width` columns. Further lines are indented by `indent`.
pub fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let mut out = String::new();
    wrap::push(&mut out, text, indent, width);
    out
}
