//! How every help text is laid out: what the command does, two examples, then the reference.

use clap::Command;

/// The order of the parts. Examples stand at the beginning of their lines, ready to be copied.
pub const TEMPLATE: &str = "{about}\n\n{before-help}{usage-heading} {usage}\n\n{all-args}\n";

/// The heading above the options every command takes.
pub const GLOBAL_HEADING: &str = "Global options";

/// Puts the help around a command's own options.
pub fn around(command: Command, about: &'static str, examples: &[&'static str; 2]) -> Command {
    command.about(about).before_help(lines(examples)).help_template(TEMPLATE)
}

/// Examples, one a line.
pub fn lines(examples: &[&'static str; 2]) -> String {
    examples.join("\n")
}
