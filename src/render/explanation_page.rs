//! The page of an explanation: the document, and what stands beside it for people.

use serde::{Serialize, Serializer};

use super::Names;
use crate::wire;

/// An explanation with what its page shows beside the document.
#[derive(Debug, Clone)]
pub struct ExplanationPage {
    pub explanation: wire::Explanation,
    /// The command of each action, as it is offered.
    pub commands: Vec<String>,
    pub names: Names,
    /// The fulfillment orders at services, each with the handle of its service.
    pub services: Vec<(String, String)>,
    /// The name of the order or fulfillment order that was asked about.
    pub target: String,
    /// How many actions the page leaves out; `None` where certain actions or all of them were asked for.
    pub left_out: Option<usize>,
}

/// The document is the explanation alone.
impl Serialize for ExplanationPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.explanation.serialize(serializer)
    }
}
