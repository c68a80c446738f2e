//! Shows wire documents: as a page for people, or as JSON, lines, CSV or names for scripts.
//!
//! This room reads `wire` only. It knows no rules, no database and no terminal: width and colour are told to it, and
//! it writes into what it is given. Usage errors (`--fields`, a format that makes no sense) come from [`check_format`]
//! and [`Fields::parse`], before anything is done.

mod batch;
mod csv;
mod csv_cell;
mod document;
mod error;
mod explanation_page;
mod fields;
mod format;
mod ids;
mod json;
mod json_text;
mod json_writer;
mod list;
mod order_page;
mod show;
mod table;
mod text;

pub use batch::{batch_answer, batch_error};
pub use document::{Document, Shaped};
pub use error::{error_json, error_text};
pub use explanation_page::ExplanationPage;
pub use fields::Fields;
pub use format::{Format, Options, Style, check_format};
pub use ids::names_orders;
pub use json::write as write_json;
pub use list::ListWriter;
pub use order_page::{Names, OrderPage};
pub use show::{notices, render};
pub use table::{act_line, acts_end, event_line, event_titles, wrapped};
pub use text::{escape, escape_lines};
