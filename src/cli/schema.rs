//! `consign schema`

use crate::cli::complete::candidates;
use crate::cli::run::{Answer, Mode, Work};
use crate::cli::settings::Settings;
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::domain::nearest;
use crate::failure::{Failure, Result};
use crate::render::Format;
use crate::wire::{Kind, PublishedSchema, SchemaList};

/// Arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Kind of document, as in its key `kind` [default: list all kinds]
    #[arg(value_name = "KIND", value_parser = value::nonempty, add = candidates::kind())]
    kind: Option<String>,
}

impl Verb for Args {
    const NAME: &'static str = "schema";
    const ABOUT: &'static str = "Print the JSON Schema of a kind of document";
    const MODE: Mode = Mode::Reads;
    const KIND: Kind = Kind::SchemaList;
    const EXAMPLES: [&'static str; 2] = ["consign schema", "consign schema order"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let Some(kind) = self.kind else { return Ok(Work::document(|_| Ok(SchemaList::every()))) };
        let kinds = SchemaList::every().items;
        if kinds.iter().any(|item| item.name == kind) {
            return Ok(Work::new(move |run| {
                if run.target.is_some() {
                    check_format(run.settings)?;
                }
                let known = PublishedSchema::of(&kind);
                let schema = known.ok_or_else(|| Failure::internal(format!("{kind} was a kind a moment ago")))?;
                Ok(Answer::of(schema))
            }));
        }
        let failure = Failure::usage(format!("there is no kind of document `{kind}`"));
        Err(match nearest(&kind, kinds.iter().map(|item| item.name.as_str())) {
            Some(near) => failure.hint(format!("did you mean {near}?")),
            None => failure.hint("consign schema"),
        })
    }
}

/// A schema has no rows, no names and no fields to choose from.
fn check_format(settings: &Settings) -> Result<()> {
    let whole = |wrong: &str| Failure::usage(format!("a schema is always one JSON document: {wrong}"));
    if settings.fields.is_some() {
        return Err(whole("--fields does not go with it").hint("consign schema --fields help"));
    }
    match settings.output {
        Format::Table | Format::Json | Format::Ndjson => Ok(()),
        Format::Csv | Format::Ids => Err(whole("csv and ids are for the list of kinds").hint("consign schema -o ids")),
    }
}
