//! The pages that are about the whole: `consign-exit-codes.7`, `consign-scripting.7`, `consign-batch.5`,
//! `consign-import.5`, `consign-json.7`, `consign-time.7`, `consign-api.7`, `consign-clients.7`, `consign-faults.7`,
//! `consign-guarantees.7`, `consign-costs.7`. The prose is in `tests/data/man`; what the program knows itself stands in it
//! as `@NAME@` and is filled in here.

use std::path::Path;

use consign::cli::batch::NOT_HERE;
use consign::cli::value::Word;
use consign::failure::{ERROR_CODES, Exit};
use consign::wire::{BatchLine, Expect, Kind, SchemaPart, document};

use crate::generated::{hyphens, text};

/// Every exit code and every error code.
pub fn exit_codes() -> String {
    let mut page = String::new();
    for exit in Exit::ALL {
        page.push_str(&format!(".SS \"{} {}\"\n{}\n", exit.number(), exit.name(), text(exit.meaning())));
        for known in ERROR_CODES.iter().filter(|known| known.exit == *exit) {
            page.push_str(&format!(".TP\n\\fB{}\\fR\n{}.\n", known.code, text(&capital(known.meaning))));
        }
    }
    filled("consign-exit-codes.7", &[("CODES", page)])
}

/// What scripts lean on.
pub fn scripting() -> String {
    let command = consign::cli::command();
    let mut options = String::new();
    for arg in command.get_arguments().filter(|arg| arg.get_long().is_some()) {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let value = arg.get_value_names().and_then(<[_]>::first).filter(|_| arg.get_action().takes_values());
        let value = value.map_or_else(String::new, |value| format!(" \\fI{value}\\fR"));
        let long = hyphens(arg.get_long().unwrap_or_default());
        options.push_str(&format!(".TP\n\\fB\\-\\-{long}\\fR{value}\n{}\n", text(&help)));
    }
    let formats: Vec<&str> = consign::render::Format::all().iter().map(|format| format.spelling()).collect();
    let retryable = [Exit::UnknownOutcome, Exit::Busy].map(|exit| exit.number().to_string()).join(" and ");
    filled(
        "consign-scripting.7",
        &[
            ("OPTIONS", options),
            ("FORMATS", formats.join(", ")),
            ("ERROR_KEYS", bold(&document(Kind::Error))),
            ("RETRYABLE", retryable),
        ],
    )
}

/// The file that `batch` reads.
pub fn batch() -> String {
    filled(
        "consign-batch.5",
        &[
            ("LINE_KEYS", bold(&SchemaPart::of::<BatchLine>())),
            ("EXPECT_KEYS", bold(&SchemaPart::of::<Expect>())),
            ("NOT_HERE", NOT_HERE.map(|name| format!("\\fB{}\\fR", hyphens(name))).join(", ")),
        ],
    )
}

/// The files that `order import` reads, each with a small one that the tests import.
pub fn import() -> String {
    let sample = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import/forms").join(name);
        text(&std::fs::read_to_string(path).expect("the sample is there"))
    };
    filled(
        "consign-import.5",
        &[
            ("REST", sample("rest.json")),
            ("GRAPHQL", sample("graphql.json")),
            ("BULK", sample("bulk.jsonl")),
            ("STREAM", sample("stream.jsonl")),
            ("CSV", sample("orders.csv")),
            ("COLUMNS", text(&consign::import::CSV_COLUMNS.join(", "))),
        ],
    )
}

/// The documents that are printed.
pub fn json() -> String {
    let mut kinds = String::new();
    for kind in Kind::ALL {
        let item = kind.item().map_or_else(String::new, |item| format!(" An item alone is of kind \\fB{item}\\fR."));
        let about = text(&capital(kind.about()));
        let keys = bold(&document(*kind));
        kinds.push_str(&format!(".TP\n\\fB{kind}\\fR\n{about}.{item}\nKeys: {keys}.\n"));
    }
    filled("consign-json.7", &[("KINDS", kinds)])
}

/// Clocks, and what happens by them.
pub fn time() -> String {
    filled("consign-time.7", &[])
}

/// What is served.
pub fn api() -> String {
    filled("consign-api.7", &[])
}

/// How it is reached, with programs that the tests run.
pub fn clients() -> String {
    let recipe = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients/recipes").join(name);
        text(&std::fs::read_to_string(path).expect("the recipe is there"))
    };
    filled(
        "consign-clients.7",
        &[
            ("PYTHON", recipe("hello.py")),
            ("UNCHANGED", recipe("unchanged.sh")),
            ("SHOPIFY_API", recipe("shopify-api.mjs")),
            ("ADMIN_API_CLIENT", recipe("admin-api-client.mjs")),
            ("SHOPIFY_API_NODE", recipe("shopify-api-node.mjs")),
            ("TEST_PYTHON_SH", recipe("test-python.sh")),
            ("TEST_PYTHON", recipe("test_app.py")),
            ("TEST_NODE_SH", recipe("test-node.sh")),
            ("TEST_NODE", recipe("app.test.mjs")),
            ("CERTIFICATE", recipe("certificate.sh")),
            ("FRONT", recipe("front.mjs")),
        ],
    )
}

/// The scripts of the page of faults, and how each is run.
pub const FAULTS: [(&str, &str); 5] = [
    ("race", "sh race.sh"),
    ("no-after-yes", "sh no-after-yes.sh"),
    ("twice", "python3 receiver.py sh twice.sh"),
    ("silence", "sh silence.sh"),
    ("crossing", "sh crossing.sh"),
];

/// What an app should survive.
pub fn faults() -> String {
    let part = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults").join(name);
        text(&std::fs::read_to_string(path).expect("it is there"))
    };
    let blank = |name: &str| name.replace('-', "_").to_uppercase();
    let scripts = FAULTS.map(|(name, _)| (blank(name), part(&format!("{name}.sh"))));
    let printed = FAULTS.map(|(name, _)| (format!("{}_TXT", blank(name)), part(&format!("{name}.txt"))));
    let others = [("SHOP".to_owned(), part("shop.sh")), ("RECEIVER".to_owned(), part("receiver.py"))];
    let parts: Vec<_> = scripts.into_iter().chain(printed).chain(others).collect();
    let parts: Vec<(&str, String)> = parts.iter().map(|(name, part)| (name.as_str(), part.clone())).collect();
    filled("consign-faults.7", &parts)
}

/// What can be relied on.
pub fn guarantees() -> String {
    filled("consign-guarantees.7", &[])
}

/// What commands cost.
pub fn costs() -> String {
    filled("consign-costs.7", &[])
}

fn bold(object: &SchemaPart<'_>) -> String {
    object.keys().map(|(key, _)| format!("\\fB{key}\\fR")).collect::<Vec<_>>().join(", ")
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// A page with its blanks filled in.
fn filled(name: &str, parts: &[(&str, String)]) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/man").join(name);
    let mut page = std::fs::read_to_string(path).expect("the prose of the page is there");
    for (blank, part) in parts {
        let blank = format!("@{blank}@");
        assert!(page.contains(&blank), "{name} has no {blank}");
        page = page.replace(&blank, part.trim_end());
    }
    // Examples stand apart.
    page.replace("\n.nf\n", "\n.PP\n.RS 4\n.nf\n").replace("\n.fi\n", "\n.fi\n.RE\n")
}

/// The code and the exit code that each failure in the source is made with, where both stand there as they are.
#[test]
fn every_code_that_the_source_says_is_on_the_page() {
    let mut found = 0;
    for file in crate::tidy::sources("src", "rs").iter().filter(|file| !file.is_test()) {
        for (constructor, exit) in [
            ("Failure::new(", None),
            ("refused(", Some("Refused")),
            ("Failure::invalid(", Some("InvalidInput")),
            ("Failure::not_found(", Some("NotFound")),
            ("Failure::database(", Some("Database")),
        ] {
            for (start, _) in file.text.match_indices(constructor) {
                let rest = file.text[start + constructor.len()..].trim_start();
                let Some((code, rest)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) else { continue };
                if !code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
                    continue;
                }
                let known = consign::failure::error_code(code);
                let known = known.unwrap_or_else(|| panic!("{}: {code} is not on the page", file.path));
                let said = rest.trim_start_matches([',', ' ', '\n']).strip_prefix("Exit::");
                let said = said.and_then(|rest| rest.split([',', ')']).next());
                if let Some(exit) = exit.or(said) {
                    assert_eq!(format!("{:?}", known.exit), exit, "{}: {code}", file.path);
                }
                found += 1;
            }
        }
    }
    assert!(found > 40, "only {found} codes");
}

/// What a script copies from these pages is read as a command, at least.
#[test]
fn the_commands_on_the_pages_make_sense() {
    use consign::cli::{Stop, settings::Environment, value::Input};
    let mut read = 0;
    for page in [exit_codes(), scripting(), batch(), import(), json()] {
        for line in page.lines().filter(|line| line.starts_with("consign ")) {
            let line = line.replace("\\-", "-");
            let line = line.split(['>', '|']).next().map(str::trim_end).unwrap_or_default();
            let words = crate::shop::words(line).into_iter().map(Into::into).collect();
            match consign::cli::parse(words, &Environment::default(), &mut Input::with(std::io::empty())) {
                Ok(_) | Err(Stop::Text(_)) => read += 1,
                Err(Stop::Failure(failure)) => panic!("{line}: {}", failure.message),
            }
        }
    }
    assert!(read > 10, "only {read} commands");
}

/// The samples on the page are files that come in as the page says.
#[test]
fn the_samples_of_the_import_page_come_in() {
    let names = [
        ("rest.json", "7001"),
        ("graphql.json", "7002"),
        ("bulk.jsonl", "7003 7004"),
        ("stream.jsonl", "7005"),
        ("orders.csv", "7006 7007"),
    ];
    use serde_json::Value;

    let shop = crate::shop::Shop::after(&["init"]);
    for (name, orders) in names {
        let path = format!("{}/tests/data/import/forms/{name}", env!("CARGO_MANIFEST_DIR"));
        assert_eq!(shop.run_with(&["order", "import", &path], |command| command).exit, 0, "{name}");
        for order in orders.split(' ') {
            let shown = shop.json(&format!("order show {order}"));
            assert_eq!(shown["source_id"], order, "{name}");
            assert!(shown["line_items"].as_array().is_some_and(|lines| !lines.is_empty()), "{name}");
        }
    }
    let shipped = shop.json("order show 7001");
    assert_eq!(shipped["line_items"][0]["remaining_quantity"], 2);
    assert_eq!(shipped["fulfillment_orders"][0]["service"], "acme-3pl");
    let wrap = shop.json("order show 7004");
    assert_eq!((&wrap["line_items"][0]["sku"], &wrap["line_items"][0]["title"]), (&Value::Null, &"Gift wrap".into()));
}
