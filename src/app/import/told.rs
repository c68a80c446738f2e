//! The warnings of an import: one of each kind, which counts the orders and names the first of them.

use std::collections::{BTreeMap, HashSet};

use crate::domain::Remark;

/// Names that a warning gives in full.
const MOST_NAMES: usize = 10;

/// What is to be said, so far.
#[derive(Default)]
pub(super) struct Told {
    remarks: BTreeMap<Remark, (u64, Vec<String>)>,
    services: Vec<String>,
    /// The orders that differ from their records, of which a file may have several for one order.
    differing: HashSet<i64>,
}

impl Told {
    /// Something of an order.
    pub(super) fn remark(&mut self, remark: Remark, name: &str) {
        let (count, names) = self.remarks.entry(remark).or_default();
        *count += 1;
        if names.len() < MOST_NAMES {
            names.push(name.to_owned());
        }
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
        let of_orders = self.remarks.into_iter().map(|(remark, (count, names))| remark.sentence(count, &names));
        of_file.into_iter().chain(self.services).chain(of_orders).collect()
    }
}
