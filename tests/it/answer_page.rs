//! What a command's manual page says of its answer and its exit codes: read off the request that its first example
//! becomes, and off the schema of the document that such a request is answered with.

use consign::cli::run::{Invocation, Mode};
use consign::cli::settings::Environment;
use consign::cli::value::Input;
use consign::failure::Exit;
use consign::wire::{Kind, SchemaPart, document};

use crate::generated::text;
use crate::shop::words;

/// Commands that print something else than a document, and what.
const OTHERWISE: [(&str, &str); 4] = [
    ("demo", "Each command of the demonstration and what it prints."),
    ("completions", "The script that the shell is to read."),
    (
        "serve",
        "Without a program one line, once it listens: the document \\fBserving\\fR in json and ndjson, a sentence in table. With a program, what that prints. Lines about requests go to standard error; see \\fBconsign\\-api\\fR(7).",
    ),
    (
        "batch",
        "One line of JSON for each line of the input, whether table, json or ndjson is asked for; see \\fBconsign\\-batch\\fR(5).",
    ),
];

/// The sections `ANSWER` and `EXIT STATUS` of the command with these examples.
pub fn sections(examples: &str) -> String {
    let invocation = examples.lines().find_map(read).unwrap_or_else(|| panic!("no example can be read: {examples}"));
    let mut page = String::from(".SH ANSWER\n");
    match OTHERWISE.iter().find(|(name, _)| *name == invocation.name) {
        Some((_, what)) => page.push_str(&format!("{what}\n")),
        None => page.push_str(&answer(invocation.kind)),
    }
    page + &exits(&possible(&invocation))
}

/// The section `EXIT STATUS` with these codes.
pub fn exits(exits: &[Exit]) -> String {
    let mut page = String::from(".SH \"EXIT STATUS\"\n");
    for exit in exits {
        page.push_str(&format!(".TP\n\\fB{}\\fR\n{}\n", exit.number(), text(exit.meaning())));
    }
    page
}

fn read(example: &str) -> Option<Invocation> {
    let words = words(example).into_iter().map(Into::into).collect();
    consign::cli::parse(words, &Environment::default(), &mut Input::with(std::io::empty())).ok()
}

fn answer(kind: Kind) -> String {
    let shape = document(kind);
    let keys = |part: &SchemaPart<'_>| {
        let names = part.keys().map(|(key, _)| key.to_owned()).filter(|key| key != "schema" && key != "kind");
        names.map(|key| format!("\\fB{key}\\fR")).collect::<Vec<_>>().join(", ")
    };
    let mut page = format!(
        "With \\fB\\-o json\\fR one document of kind \\fB{kind}\\fR. Its keys, beside \\fBschema\\fR and \\fBkind\\fR: {}.\n",
        keys(&shape)
    );
    let list = shape.get(kind.items_key());
    if let (Some(item), Some(of)) = (kind.item(), list.as_ref().and_then(|list| list.items())) {
        page.push_str(&format!(
            "The keys of an item, which \\fB\\-o ndjson\\fR prints on a line of its own with the kind \\fB{item}\\fR: {}.\n",
            keys(&of)
        ));
    }
    page + &format!("\\fBconsign schema {kind}\\fR prints all of it with types.\n")
}

/// The codes a command may end with. A command that only reads is never refused, and leaves no doubt.
fn possible(invocation: &Invocation) -> Vec<Exit> {
    let (name, kind) = (invocation.name, invocation.kind);
    let mode = invocation.mode;
    let may = |exit: &Exit| match exit {
        Exit::Conflict | Exit::Refused => mode.changes(),
        Exit::UnknownOutcome => mode != Mode::Reads,
        Exit::Partial => matches!(name, "batch" | "order import" | "run"),
        Exit::No => name == "batch" || kind == Kind::Answer,
        Exit::Ok
        | Exit::Failure
        | Exit::Usage
        | Exit::NotFound
        | Exit::InvalidInput
        | Exit::Database
        | Exit::Internal
        | Exit::Busy => true,
    };
    Exit::ALL.iter().copied().filter(may).collect()
}
