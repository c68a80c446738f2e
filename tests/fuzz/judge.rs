//! What must be true of every refusal.

use consign::failure::{Exit, Failure, error_code};
use consign::render::{Style, error_json, error_text};

/// Exits with which an input can be refused. The others speak of the disk, of the lock, or of a bug.
pub const REFUSALS: [Exit; 8] = [
    Exit::Failure,
    Exit::Usage,
    Exit::NotFound,
    Exit::Conflict,
    Exit::Refused,
    Exit::InvalidInput,
    Exit::Database,
    Exit::No,
];

/// A refusal has a known code with the exit that belongs to it, and can be told: as text without anything that
/// a terminal would obey, and as one line of JSON.
pub fn refusal(failure: &Failure, exits: &[Exit]) {
    let known = error_code(failure.code).unwrap_or_else(|| panic!("no known code: {failure:?}"));
    assert_eq!(known.exit, failure.exit, "the exit of another code: {failure:?}");
    assert!(exits.contains(&failure.exit), "an exit that an input cannot lead to: {failure:?}");
    assert!(!failure.message.is_empty(), "nothing to say: {failure:?}");
    printable(&error_text(failure, Style::default()));
    let json = error_json(failure);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!((&value["code"], &value["exit"]), (&failure.code.into(), &failure.exit.number().into()), "{json}");
    assert!(!json.trim_end().contains('\n'), "more than one line: {json}");
}

/// Text for a terminal without colours.
pub fn printable(text: &str) {
    let obeyed = |letter: char| (letter.is_control() && letter != '\n') || matches!(letter, '\u{202a}'..='\u{202e}');
    assert!(!text.contains(obeyed), "a terminal would obey this: {text:?}");
}
