//! `consign schema`

use crate::cli::request::Request;
use crate::cli::value::{self, Input};
use crate::cli::verb::{Mode, Verb};
use crate::domain::nearest;
use crate::failure::{Failure, Result};
use crate::wire::SchemaList;

/// The words of `schema`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Kind of document, as its key `kind` says; without it, all kinds are listed
    #[arg(value_name = "KIND", value_parser = value::nonempty)]
    kind: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "schema";
    const ABOUT: &'static str = "Print the JSON Schema of a kind of document";
    const MODE: Mode = Mode::Reads;
    const EXAMPLES: [&'static str; 2] = ["consign schema", "consign schema order"];

    fn request(self, _: &mut Input) -> Result<Request> {
        let Some(kind) = self.kind else { return Ok(Request::Schema(None)) };
        let kinds = SchemaList::every().items;
        if kinds.iter().any(|item| item.name == kind) {
            return Ok(Request::Schema(Some(kind)));
        }
        let failure = Failure::usage(format!("there is no kind of document `{kind}`"));
        Err(match nearest(&kind, kinds.iter().map(|item| item.name.as_str())) {
            Some(near) => failure.hint(format!("did you mean {near}?")),
            None => failure.hint("consign schema"),
        })
    }
}
