//! What holds for a whole run: the global options, completed by the environment. The environment is read here only.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use super::global::{Color, GlobalOptions};
use super::value::{self, At, Read, Word};
use crate::app::TimeSource;
use crate::domain::Time;
use crate::failure::{Failure, Result};
use crate::render::Format;

/// The global options after the environment had its say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    pub db: PathBuf,
    pub output: Format,
    /// The text after `--fields`: names between commas, or `help`. Which names there are depends on the result.
    pub fields: Option<String>,
    pub time: TimeSource,
    pub dry_run: bool,
    pub key: Option<String>,
    pub quiet: bool,
    pub color: Color,
    pub busy_timeout: Duration,
    /// How wide texts are, where the environment says it.
    pub width: Option<usize>,
    /// Whether the terminal knows letters only.
    pub dumb: bool,
}

/// The variables that stand for options. An empty one counts as unset.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    pub db: Option<OsString>,
    pub output: Option<OsString>,
    pub at: Option<OsString>,
    pub no_color: Option<OsString>,
    pub busy_timeout: Option<OsString>,
    pub columns: Option<OsString>,
    pub term: Option<OsString>,
}

/// The database of a command that names none.
pub const DEFAULT_DB: &str = "consign.db";
const DEFAULT_BUSY_TIMEOUT_S: u64 = 30;

impl Environment {
    /// The environment of the process.
    pub fn process() -> Environment {
        let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        Environment {
            db: variable("CONSIGN_DB"),
            output: variable("CONSIGN_OUTPUT"),
            at: variable("CONSIGN_AT"),
            no_color: variable("NO_COLOR"),
            busy_timeout: variable("CONSIGN_BUSY_TIMEOUT"),
            columns: variable("COLUMNS"),
            term: variable("TERM"),
        }
    }
}

impl Environment {
    /// How wide texts are, where it says that. It belongs to the shell, so what is no width there is no error here.
    pub fn width(&self) -> Option<usize> {
        self.columns.as_ref().and_then(|columns| columns.to_str()?.parse().ok()).filter(|width| *width > 0)
    }

    /// Whether the terminal knows letters only.
    pub fn is_dumb(&self) -> bool {
        self.term.as_ref().is_some_and(|term| term == "dumb")
    }

    /// When to colour, if the command line says that or does not.
    pub fn color(&self, option: Option<Color>) -> Color {
        option.unwrap_or(if self.no_color.is_some() { Color::Never } else { Color::Auto })
    }
}

impl Settings {
    /// Completes the options with the environment, and with the clock where neither names a time. A variable is not
    /// even looked at where its option is given.
    pub fn resolve(options: GlobalOptions, environment: &Environment) -> Result<Settings> {
        let db = or_variable(options.db, "CONSIGN_DB", &environment.db, value::path)?;
        let output = or_variable(options.output, "CONSIGN_OUTPUT", &environment.output, value::one_of)?;
        let busy = &environment.busy_timeout;
        let busy_timeout = or_variable(options.busy_timeout, "CONSIGN_BUSY_TIMEOUT", busy, value::count)?;
        let color = environment.color(options.color);
        Ok(Settings {
            db: db.unwrap_or_else(|| PathBuf::from(DEFAULT_DB)),
            output: output.unwrap_or(Format::Table),
            fields: options.fields,
            time: time(options.at, &environment.at)?,
            dry_run: options.dry_run,
            key: options.key,
            quiet: options.quiet,
            color,
            busy_timeout: Duration::from_secs(
                busy_timeout.map_or(DEFAULT_BUSY_TIMEOUT_S, |seconds| seconds.number().unsigned_abs()),
            ),
            width: environment.width(),
            dumb: environment.is_dumb(),
        })
    }
}

impl Word for Format {
    fn all() -> &'static [Format] {
        &[Format::Table, Format::Json, Format::Ndjson, Format::Csv, Format::Ids]
    }

    fn spelling(self) -> &'static str {
        match self {
            Format::Table => "table",
            Format::Json => "json",
            Format::Ndjson => "ndjson",
            Format::Csv => "csv",
            Format::Ids => "ids",
        }
    }
}

fn or_variable<T>(
    option: Option<T>,
    name: &str,
    variable: &Option<OsString>,
    read: impl Fn(&str) -> Read<T>,
) -> Result<Option<T>> {
    match (option, variable) {
        (Some(value), _) => Ok(Some(value)),
        (None, None) => Ok(None),
        (None, Some(variable)) => {
            let text = variable.to_str().ok_or_else(|| Failure::usage(format!("{name} is not UTF-8 text")))?;
            let wrong =
                |why| Failure::usage(format!("invalid value `{text}` of the environment variable {name}: {why}"));
            read(text).map(Some).map_err(wrong)
        }
    }
}

/// The only place that asks the system's clock, and only where no time is given.
fn time(option: Option<At>, variable: &Option<OsString>) -> Result<TimeSource> {
    if let Some(at) = option {
        return Ok(TimeSource::Option(at.judge("--at")?));
    }
    if let Some(at) = or_variable(None, "CONSIGN_AT", variable, value::at)? {
        return Ok(TimeSource::Environment(at.judge("CONSIGN_AT")?));
    }
    let outside = || Failure::invalid("invalid_time", "the system's clock lies outside the years 1 to 9999");
    let system = Time::from_unix(chrono::Utc::now().timestamp()).ok_or_else(outside)?;
    Ok(TimeSource::Clocks { system })
}
