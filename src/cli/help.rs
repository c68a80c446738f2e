//! How every help text is laid out: what the command does, two examples, then the reference.

use clap::Command;

use super::value::Word;

/// The order of the parts. Examples stand at the beginning of their lines, ready to be copied.
pub const TEMPLATE: &str = "{about}\n\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}\n";

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
    let mut text = format!("{line}:");
    let mut width = WORDS_WIDTH;
    for (position, word) in T::all().iter().enumerate() {
        let separator = if position == 0 { "" } else { "," };
        let spelling = word.spelling();
        if width + spelling.len() + 2 > WORDS_WIDTH {
            text.push_str(&format!("{separator}\n{spelling}"));
            width = spelling.len();
        } else {
            text.push_str(&format!("{separator} {spelling}"));
            width += spelling.len() + 2;
        }
    }
    text
}

/// Columns for the words of a set, beside the names of the options.
const WORDS_WIDTH: usize = 56;
