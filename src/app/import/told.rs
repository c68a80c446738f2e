//! The warnings of an import: one of each kind, which counts the orders and names the first of them.

use std::collections::HashSet;

use crate::domain::{Remark, Remarks};

/// What is to be said, so far.
#[derive(Default)]
pub(super) struct Told {
    remarks: Remarks,
    services: Vec<String>,
    /// The orders that differ from their records, of which a file may have several for one order.
    differing: HashSet<i64>,
}

impl Told {
    /// Something of an order.
    pub(super) fn remark(&mut self, remark: Remark, name: &str) {
        self.remarks.add(remark, name);
    }

    /// That an order differs from its record.
    pub(super) fn differs(&mut self, order: i64, name: &str) {
        if self.differing.insert(order) {
            self.remark(Remark::Differs, name);
        }
    }

    /// Sentences about services, each once.
    pub(super) fn services(&mut self, warnings: Vec<String>) {
        for warning in warnings {
            if !self.services.contains(&warning) {
                self.services.push(warning);
            }
        }
    }

    /// All of it, after what is to be said of the file as a whole.
    pub(super) fn warnings(self, of_file: Vec<String>) -> Vec<String> {
        of_file.into_iter().chain(self.services).chain(self.remarks.sentences()).collect()
    }
}
