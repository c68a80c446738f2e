//! What falls due, in the order in which it is done. Flat in memory, however much there is: what lies furthest off is
//! forgotten, and looked up again when its time comes.

use std::collections::BTreeSet;

use crate::domain::due::DueKind;
use crate::domain::{Target, Time};

/// Something that falls due. They are done in this order: by time, then by order, then fulfillment orders by number
/// before shipments by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    pub at: Time,
    pub order: i64,
    pub target: Target,
    pub kind: DueKind,
}

/// The next entries of all that there are.
#[derive(Debug)]
pub struct Agenda {
    entries: BTreeSet<Entry>,
    /// The first of those that were forgotten; all before it are here.
    forgotten: Option<Entry>,
    most: usize,
}

impl Agenda {
    /// Empty, of at most so many entries.
    pub fn new(most: usize) -> Agenda {
        Agenda { entries: BTreeSet::new(), forgotten: None, most }
    }

    /// Adds an entry; one that is there already counts once.
    pub fn add(&mut self, entry: Entry) {
        if self.forgotten.is_some_and(|forgotten| entry >= forgotten) {
            return;
        }
        self.entries.insert(entry);
        if self.entries.len() > self.most {
            self.forgotten = self.entries.pop_last();
        }
    }

    /// The first entry.
    pub fn first(&self) -> Option<Entry> {
        self.entries.first().copied()
    }

    /// Takes the first entry away.
    pub fn drop_first(&mut self) {
        self.entries.pop_first();
    }

    /// Whether there are entries, and none of them is here.
    pub fn is_exhausted(&self) -> bool {
        self.entries.is_empty() && self.forgotten.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(at: i64, order: i64) -> Entry {
        let at = Time::from_unix(at).unwrap();
        Entry { at, order, target: Target::FulfillmentOrder(crate::domain::number(1)), kind: DueKind::Finish }
    }

    /// Entries come out in order although only three are remembered and new ones come in between.
    #[test]
    fn what_was_forgotten_is_looked_up_again_in_its_turn() {
        let mut world: BTreeSet<Entry> = (0..20).map(|number| entry(100 - number * 3 % 20, number)).collect();
        let mut agenda = Agenda::new(3);
        let mut done = Vec::new();
        loop {
            if agenda.first().is_none() {
                if !(agenda.is_exhausted() || done.is_empty()) {
                    break;
                }
                agenda = Agenda::new(3);
                world.iter().for_each(|entry| agenda.add(*entry));
            }
            let Some(first) = agenda.first() else { break };
            agenda.drop_first();
            assert!(world.remove(&first));
            done.push(first);
            if done.len() <= 6 {
                let caused = entry(first.at.unix() + 5, 50 + done.len() as i64);
                world.insert(caused);
                agenda.add(caused);
            }
        }
        assert!(world.is_empty() && done.len() == 26);
        assert!(done.is_sorted(), "{done:?}");
    }
}
