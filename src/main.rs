//! The door: arguments in, an exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    consign::cli::run(std::env::args_os())
}
