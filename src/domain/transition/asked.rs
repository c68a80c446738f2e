//! Asking the table: the facts its rows look at, and what the first row that fits says.

use super::{ROWS, Row, Then, To, When};
use crate::domain::{Action, Code, Place, Stage};

/// The facts a row looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    pub stage: Stage,
    pub place: Place,
    pub order_cancelled: bool,
    /// A hold lies on it; never true of a closed one.
    pub held: bool,
    /// The units that are to be held are named, and so may be a part of it.
    pub part: bool,
    /// Who asks for a hold has one there with this handle.
    pub handle_taken: bool,
    /// Who asks for a hold has as many there as one may have.
    pub holds_full: bool,
    /// The merchant reported progress on it; never true of a closed one.
    pub progress: bool,
    pub unpaid: bool,
    pub one_unit: bool,
    /// Nothing is there that it could be merged with.
    pub alone: bool,
    /// Where the work is to go; only for a move whose destination is known.
    pub destination: Option<Destination>,
}

/// The facts about the location that work is to move to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Destination {
    pub single: bool,
    pub inactive: bool,
    pub same: bool,
    pub does_not_stock: bool,
}

/// What the law says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Allowed(To),
    /// It was done before.
    Done,
    /// Refused; the lower the rank, the earlier the reason comes in the action's list.
    Refused {
        rank: usize,
        code: Code,
    },
}

/// Asks the table. The first row that fits decides.
pub fn verdict(action: Action, facts: &Facts) -> Verdict {
    decided(rows_about(action).find(|(_, row)| row.fits_situation(facts)))
}

/// The rows about an action, each with its rank: its place in the table, from 1.
fn rows_about(action: Action) -> impl Iterator<Item = (usize, &'static Row)> {
    let ranks = RANKS.get(action as usize).into_iter().flatten();
    ranks.map_while(|rank| Some((*rank, ROWS.get(rank.checked_sub(1)?)?)))
}

/// The ranks of the rows about each action, then nothing but 0: whatever is asked, most of the table is about something
/// else.
static RANKS: [[usize; ROWS.len() + 1]; Action::ALL.len()] = {
    let mut ranks = [[0; ROWS.len() + 1]; Action::ALL.len()];
    let mut found = [0; Action::ALL.len()];
    let mut row = 0;
    while row < ROWS.len() {
        let mut named = 0;
        while named < ROWS[row].actions.len() {
            let action = ROWS[row].actions[named] as usize;
            ranks[action][found[action]] = row + 1;
            found[action] += 1;
            named += 1;
        }
        row += 1;
    }
    ranks
};

/// What the first row that fits decides; with its rank.
pub fn decided(first: Option<(usize, &Row)>) -> Verdict {
    match first {
        Some((_, Row { then: Then::Lead(to), .. })) => Verdict::Allowed(*to),
        Some((_, Row { then: Then::Nothing, .. })) => Verdict::Done,
        Some((rank, Row { then: Then::Refuse(code), .. })) => Verdict::Refused { rank, code: *code },
        // No such state is reachable (the tests ask the table about every combination); refusing is the safe answer.
        None => Verdict::Refused { rank: ROWS.len(), code: Code::FulfillmentOrderClosed },
    }
}

/// As [`verdict`], by the rows about closed fulfillment orders alone; `None` if the action has none.
pub fn closed_verdict(action: Action, facts: &Facts) -> Option<Verdict> {
    let about_closed = |row: &Row| row.when == When::OrderCancelled || row.from.iter().all(|stage| stage.is_closed());
    let (rank, row) = rows_about(action).find(|(_, row)| about_closed(row) && row.fits_situation(facts))?;
    match row.then {
        Then::Refuse(code) => Some(Verdict::Refused { rank, code }),
        Then::Lead(_) | Then::Nothing => None,
    }
}

impl Row {
    /// Whether the row decides about this action in this situation.
    pub fn fits(&self, action: Action, facts: &Facts) -> bool {
        self.actions.contains(&action) && self.fits_situation(facts)
    }

    /// Whether the row is about this situation, whatever the action.
    pub fn fits_situation(&self, facts: &Facts) -> bool {
        self.at.contains(&facts.place) && self.from.contains(&facts.stage) && self.when.holds(facts)
    }
}

impl When {
    fn holds(self, facts: &Facts) -> bool {
        match self {
            When::Always => true,
            When::OrderCancelled => facts.order_cancelled,
            When::Held => facts.held,
            When::NotHeld => !facts.held,
            When::Unsplittable => facts.part && (facts.held || facts.progress),
            When::HandleTaken => facts.handle_taken,
            When::HoldsFull => facts.holds_full,
            When::Progress => facts.progress,
            When::NoProgress => !facts.progress,
            When::Unpaid => facts.unpaid,
            When::OneUnit => facts.one_unit,
            When::Alone => facts.alone,
            When::DestinationSingle => facts.destination.is_some_and(|destination| destination.single),
            When::DestinationInactive => facts.destination.is_some_and(|destination| destination.inactive),
            When::DestinationSame => facts.destination.is_some_and(|destination| destination.same),
            When::DestinationDoesNotStock => facts.destination.is_some_and(|destination| destination.does_not_stock),
        }
    }
}
