//! What stands behind WHERE, made from the conditions that are given.

use rusqlite::types::Value;

use super::row::Spelled;
use crate::domain::{MatchField, Time};

/// Conditions that must all hold, and their values.
pub(super) struct Conditions {
    pub(super) text: String,
    pub(super) values: Vec<Value>,
}

impl Conditions {
    pub(super) fn add(&mut self, condition: &str, value: impl Into<Value>) {
        self.text.push_str(" AND ");
        self.text.push_str(condition);
        self.values.push(value.into());
    }

    /// The order has this text.
    pub(super) fn look_up(&mut self, kind: MatchField, text: &str) {
        let condition = format!("id IN (SELECT order_id FROM look_up WHERE kind = '{kind}' AND value = ?)");
        self.add(&condition, kind.compared(text).into_owned());
    }

    /// Any of these words; no words at all are no condition.
    pub(super) fn any_of<'a>(&mut self, column: &str, words: impl IntoIterator<Item = &'a str>) {
        let words: Vec<Value> = words.into_iter().map(|word| Value::from(word.to_owned())).collect();
        if !words.is_empty() {
            let marks = vec!["?"; words.len()].join(", ");
            self.text.push_str(&format!(" AND {column} IN ({marks})"));
            self.values.extend(words);
        }
    }

    /// From the first moment on, and before the second.
    pub(super) fn between(&mut self, time: &str, since: Option<Time>, until: Option<Time>) {
        if let Some(since) = since {
            self.add(&format!("{time} >= ?"), since.spell().into_owned());
        }
        if let Some(until) = until {
            self.add(&format!("{time} < ?"), until.spell().into_owned());
        }
    }
}
