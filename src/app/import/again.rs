//! An order that is here already.

use super::intake::{Intake, Taken};
use super::names::taken_in;
use crate::app::execute::save;
use crate::domain::{ForeignOrder, Stock, admit, differences, follow_record};
use crate::failure::Result;
use crate::wire::ImportResult;

impl Intake<'_> {
    /// Holds a record against the order here: what was paid or cancelled elsewhere since is done, where the workflow
    /// allows it; everything else is named and changes nothing.
    pub(super) fn take_known(&mut self, foreign: &ForeignOrder, id: i64) -> Result<Taken> {
        let ours = self.tx.sound_order(id, &self.context.locations)?;
        let unchanged = Taken::new(ours.name.clone(), ImportResult::Unchanged);
        self.context.stock = Stock::default();
        let theirs = admit(id, foreign, ours.name.clone(), &self.context)?;
        let mut found = differences(foreign, &theirs, &ours);
        if found.is_empty() {
            return Ok(unchanged);
        }
        // Only now is the journal asked: most orders of a second import are as they were.
        let taken_in = taken_in(self.tx, id)?;
        if taken_in.is_newer_than(foreign.updated_at) {
            return Ok(unchanged);
        }
        taken_in.retain_news(foreign, &theirs, &mut found);
        if found.is_empty() {
            return Ok(unchanged);
        }
        let followed = follow_record(&ours, &theirs.order, foreign.updated_at, &mut found, &self.context);
        let result = if followed.decision.events.is_empty() { ImportResult::Differs } else { ImportResult::Updated };
        if result == ImportResult::Updated {
            save(self.tx, Some(&ours), followed.decision, &mut self.context)?;
            self.report.changed = true;
        }
        if !found.is_empty() {
            self.told.differs(id, &ours.name);
        }
        Ok(Taken { name: ours.name, result, refusal: followed.refusal, differences: found })
    }
}
