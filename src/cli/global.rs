//! The options every command takes, before or after its name, as clap reads them.

use std::path::PathBuf;

use clap::ArgAction;

use super::complete::files;
use super::help::GLOBAL_HEADING;
use super::value::{self, At, Count, Read};
use crate::domain::words;
use crate::render::Format;

/// The global options. What is absent here may still stand in the environment.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = GLOBAL_HEADING)]
pub struct GlobalOptions {
    /// Database file [env: CONSIGN_DB] [default: consign.db]
    #[arg(long, global = true, value_name = "FILE", value_parser = value::path, add = files::path())]
    pub db: Option<PathBuf>,
    /// Output format: table, json, ndjson, csv or ids [env: CONSIGN_OUTPUT] [default: table]
    #[arg(
        short,
        long,
        global = true,
        value_name = "FORMAT",
        hide_possible_values = true,
        value_parser = value::word::<Format>()
    )]
    pub output: Option<Format>,
    /// Print only these fields; `--fields help` lists them
    #[arg(long, global = true, value_name = "A,B.C", value_parser = fields)]
    pub fields: Option<String>,
    /// Current time: RFC 3339 with offset, @UNIXSECONDS, or +DURATION after the last event [env: CONSIGN_AT]
    #[arg(long, global = true, value_name = "TIME", value_parser = value::at)]
    pub at: Option<At>,
    /// Print what would happen and change nothing
    #[arg(short = 'n', long, global = true)]
    pub dry_run: bool,
    /// Idempotency key: a command repeated with the same key is done once
    #[arg(long, global = true, value_name = "KEY", value_parser = value::key)]
    pub key: Option<String>,
    /// Print no notices, and no table of a writing command
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Colors in tables: auto, always or never [env: NO_COLOR] [default: auto]
    #[arg(long, global = true, value_name = "WHEN", hide_possible_values = true, value_parser = value::word::<Color>())]
    pub color: Option<Color>,
    /// Maximum time to wait for the write lock [env: CONSIGN_BUSY_TIMEOUT] [default: 30]
    #[arg(long, global = true, value_name = "SECONDS", value_parser = value::count)]
    pub busy_timeout: Option<Count>,
    /// Print this help
    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
}

words! {
    /// When tables are coloured.
    Color {
        Auto = "auto",
        Always = "always",
        Never = "never",
    }
}

/// Reads the list after `--fields`.
pub fn fields(text: &str) -> Read<String> {
    if text.split(',').any(str::is_empty) {
        return Err("an empty name stands in the list".to_owned());
    }
    Ok(text.to_owned())
}
