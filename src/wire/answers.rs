//! Answers to questions: what may be done, whether something holds, how the file is; and errors.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::lists::lists;
use super::{Kind, Page, Schema};
use crate::domain::{Action, Actor, Time};

lists! {
    /// What each actor may do now.
    Actions, Actions of ActionItem;
    /// For each action, whether it may be taken, and what would lead there.
    Explanation, Explanation of ExplainedAction;
}

/// An action that may be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ActionItem {
    /// `null` for the order's own actions.
    pub fulfillment_order: Option<String>,
    pub action: Action,
    pub actor: Actor,
    /// What is still to be chosen stands in capitals.
    pub command: String,
}

/// An action and what stands in its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExplainedAction {
    /// `null` for the order's own actions.
    pub fulfillment_order: Option<String>,
    pub action: Action,
    pub actor: Actor,
    pub allowed: bool,
    /// The code with which the command would be refused.
    pub code: Option<String>,
    pub message: Option<String>,
    /// The shortest list of commands that makes it allowed.
    pub path: Vec<PathStep>,
}

/// A command on the way to an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PathStep {
    pub actor: Actor,
    pub command: String,
}

/// Yes or no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Answer)]
pub struct Answer {
    pub schema: Schema,
    pub kind: Kind,
    pub allowed: bool,
    pub code: Option<String>,
    pub message: Option<String>,
}

/// What `check` found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::CheckReport)]
pub struct CheckReport {
    pub schema: Schema,
    pub kind: Kind,
    pub ok: bool,
    pub checked: Checked,
    pub problems: Vec<Problem>,
}

/// How much was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Checked {
    pub orders: u64,
    pub events: u64,
}

/// Something that is wrong in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    pub check: String,
    pub order: Option<String>,
    pub message: String,
}

/// What `info` prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Info)]
pub struct Info {
    pub schema: Schema,
    pub kind: Kind,
    pub path: String,
    pub version: String,
    pub schema_version: i64,
    pub orders: u64,
    pub events: u64,
    pub size_bytes: u64,
    /// The file's clock; `null` if it has none.
    pub clock: Option<Time>,
}

/// What `version` prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Version)]
pub struct Version {
    pub schema: Schema,
    pub kind: Kind,
    pub version: String,
    /// The newest database this program can read.
    pub schema_version: i64,
}

/// What a client of a server has to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Serving)]
pub struct Serving {
    pub schema: Schema,
    pub kind: Kind,
    /// Without a slash at its end.
    pub url: String,
    /// The shop's domain.
    pub shop: String,
    pub token: String,
    pub secret: String,
    pub client_id: String,
    /// The path of the database.
    pub db: String,
    pub pid: u64,
}

/// A command that did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = Kind::Error)]
pub struct Error {
    pub schema: Schema,
    pub kind: Kind,
    pub code: String,
    pub exit: u8,
    pub message: String,
    pub hint: Option<String>,
    pub retryable: bool,
    pub details: Map<String, Value>,
}

impl Answer {
    /// Yes.
    pub fn yes() -> Answer {
        Answer { schema: Schema, kind: Kind::Answer, allowed: true, code: None, message: None }
    }

    /// No, for this reason.
    pub fn no(code: impl Into<String>, message: impl Into<String>) -> Answer {
        Answer { allowed: false, code: Some(code.into()), message: Some(message.into()), ..Answer::yes() }
    }
}

impl Version {
    /// This program's.
    pub fn current(schema_version: i64) -> Version {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Version { schema: Schema, kind: Kind::Version, version, schema_version }
    }
}

impl CheckReport {
    /// A report; all is well if there is no problem.
    pub fn new(checked: Checked, problems: Vec<Problem>) -> CheckReport {
        CheckReport { schema: Schema, kind: Kind::CheckReport, ok: problems.is_empty(), checked, problems }
    }
}
