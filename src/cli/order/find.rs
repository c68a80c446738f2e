//! `consign order find`

use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input, Read};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::{Kind, OrderList, Page};

/// Arguments of `order find`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to look for, or its beginning; a leading # is ignored
    #[arg(value_name = "TEXT", value_parser = sought)]
    text: String,
}

impl Verb for Args {
    const NAME: &'static str = "order find";
    const ABOUT: &'static str = "Find orders by name, e-mail, phone, SKU, tracking number and the like";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::OrderList;
    const EXAMPLES: [&'static str; 2] = ["consign order find TEE-M", "consign order find bob@example.com -o json"];

    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| {
            let app = run.app;
            let mut rows = run.rows(Self::KIND, false);
            let returned = app.find_orders(&self.text, &mut |item| rows.add(item, |item| Ok(item.clone())))?;
            rows.finish(Page::whole(returned), |_, items| OrderList::whole(items))
        }))
    }
}

/// A text to look for: everything begins with an empty one.
fn sought(text: &str) -> Read<String> {
    value::nonempty(text.strip_prefix('#').unwrap_or(text)).map(|_| text.to_owned())
}
