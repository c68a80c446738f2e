//! How every help text is laid out: what the command does, two examples, then the reference.

use clap::Command;

use super::value::Word;
use crate::render;

/// The order of the parts. Examples stand at the beginning of their lines, ready to be copied.
pub const TEMPLATE: &str = "{about}\n\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}\n";

/// What stands in front of a usage; its further lines begin below its first word.
const USAGE: &str = "Usage: ";

/// The end of what `-h` prints.
pub const MORE: &str = "More, and the global options: --help";

/// The heading above the options every command takes.
pub const GLOBAL_HEADING: &str = "Global options";

/// Puts the help around a command's own options.
pub fn around(command: Command, about: &'static str, examples: &[&'static str; 2]) -> Command {
    let command = command.about(about).before_help(lines(examples)).help_template(TEMPLATE);
    command.after_help(MORE).after_long_help("")
}

/// Examples, one a line.
pub fn lines(examples: &[&'static str; 2]) -> String {
    examples.join("\n")
}

/// A line of help and, below it, the words of a closed set that is too long for clap's own list.
pub fn among<T: Word>(line: &str) -> String {
    let words: Vec<&str> = T::all().iter().map(|word| word.spelling()).collect();
    format!("{line}:\n{}", words.join(", "))
}

/// A help text with its examples whole again, which are to be copied and which clap breaks like any other line, and
/// with its usage broken at the width, which clap leaves whole.
pub fn laid_out(text: &str, width: usize) -> String {
    let mut parts = text.splitn(3, "\n\n");
    let (Some(about), Some(examples), Some(rest)) = (parts.next(), parts.next(), parts.next()) else {
        return text.to_owned();
    };
    let mut whole = String::new();
    for line in examples.lines() {
        let joint = if whole.is_empty() || line.starts_with("consign ") { "\n" } else { " " };
        whole.push_str(joint);
        whole.push_str(line);
    }
    let (usage, rest) = rest.split_once('\n').unwrap_or((rest, ""));
    format!("{about}\n{whole}\n\n{}{rest}", render::wrapped(usage, USAGE.len(), width))
}
