//! A line of a batch, as scripts write it, and what its answer says of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One command of a batch.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchLine {
    /// The words of the command: `order request`.
    pub cmd: String,
    /// Options by their long names in `snake_case`, and positionals by their names.
    #[serde(default)]
    pub args: Map<String, Value>,
    #[serde(default)]
    pub key: Option<String>,
    #[serde(default)]
    pub at: Option<String>,
    /// What later lines call this one's answer.
    #[serde(default)]
    pub id: Option<String>,
    #[serde(default)]
    pub expect: Option<Expect>,
}

/// What a line must lead to.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    #[serde(default)]
    pub exit: Option<u8>,
    #[serde(default)]
    pub code: Option<String>,
    /// Paths into the answer, and the values that must stand there.
    #[serde(default)]
    pub fields: Map<String, Value>,
}

/// Which line an answer belongs to, and how the line fared: keys beside those of the answer itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BatchKeys<'a> {
    /// Counts the lines of the input from 1.
    pub line: u64,
    pub id: Option<&'a str>,
    pub ok: bool,
    pub exit: u8,
}

/// The same for an error, which says its exit code itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BatchErrorKeys<'a> {
    pub line: u64,
    pub id: Option<&'a str>,
    pub ok: bool,
}
