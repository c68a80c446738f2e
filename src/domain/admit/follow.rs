//! An order that was taken in before: what was taken in of it so far, and what of a later record is done here.

use super::super::{
    Actor, Command, Context, Decision, Event, Fact, FinancialStatus, ForeignOrder, Order, Origin, Refusal, Shop,
    Target, Time, decide,
};
use super::Admitted;
use super::again::{CANCELLED_AT, Difference, FINANCIAL_STATUS, differences};

/// What earlier imports took in of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn {
    /// The order as it was imported.
    pub imported: Order,
    /// The same, paid and cancelled as far as later imports did that.
    pub followed: Order,
    /// When the record that was last taken in had been changed, as far as records said it.
    pub updated_at: Option<Time>,
}

impl TakenIn {
    /// Reads it off the events of an order, oldest first; `None` for an order that was not imported. Of payments and
    /// cancellations only an import's are by the system.
    pub fn of(events: Vec<Event>) -> Option<TakenIn> {
        let mut events = events.into_iter();
        let Event { fact: Fact::OrderImported(order), origin, .. } = events.next()? else { return None };
        let (mut followed, mut updated_at) = ((*order).clone(), origin.and_then(|origin| origin.updated_at));
        for event in events.filter(|event| event.actor == Actor::System) {
            match event.fact {
                Fact::OrderPaid { .. } => followed.financial_status = FinancialStatus::Paid,
                Fact::OrderCancelled { .. } => followed.cancelled_at = Some(event.at),
                _ => continue,
            }
            updated_at = event.origin.and_then(|origin| origin.updated_at).or(updated_at);
        }
        Some(TakenIn { imported: *order, followed, updated_at })
    }

    /// Leaves of what a record says differently from the order now only what it says differently from what was taken
    /// in too: the rest is work that was done here alone.
    pub fn retain_news(&self, foreign: &ForeignOrder, admitted: &Admitted, found: &mut Vec<Difference>) {
        for then in [&self.imported, &self.followed] {
            let then = differences(foreign, admitted, then);
            found.retain(|now| then.iter().any(|then| then.key == now.key));
        }
    }

    /// Whether a record that was changed at this time is older than what was taken in. Without a time nothing is older.
    pub fn is_newer_than(&self, updated_at: Option<Time>) -> bool {
        matches!((updated_at, self.updated_at), (Some(theirs), Some(ours)) if theirs < ours)
    }
}

/// What a later record led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    pub decision: Decision,
    /// Why the workflow did not allow what the record says.
    pub refusal: Option<Refusal>,
}

/// Does what was paid or cancelled elsewhere since, where the workflow allows it now, as `order pay` and `order cancel`
/// would, by the system and without the automatic request. `differences` loses what was done.
/// `theirs` is the record as it is taken in; `updated_at` is its own.
pub fn follow_record(
    ours: &Order,
    theirs: &Order,
    updated_at: Option<Time>,
    differences: &mut Vec<Difference>,
    context: &Context,
) -> Followed {
    let shop = Shop { auto_fulfill: false, ..context.shop.clone() };
    let first_seq = context.next_seq;
    let mut context = Context { shop, ..context.clone() };
    let decision = Decision { events: Vec::new(), after: ours.clone(), skipped: Vec::new(), warnings: Vec::new() };
    let mut followed = Followed { decision, refusal: None };
    for (key, command) in wanted(ours, theirs, differences) {
        match decide(&followed.decision.after, &Target::Order, &command, &context) {
            Ok(decided) => {
                let origin = updated_at.map(|at| Origin { updated_at: Some(at), ..Origin::default() });
                let by_system = |event| Event { actor: Actor::System, origin: origin.clone(), ..event };
                followed.decision.events.extend(decided.events.into_iter().map(by_system));
                followed.decision.after = decided.after;
                context.next_seq = first_seq + followed.decision.events.len() as i64;
                differences.retain(|difference| difference.key != key);
            }
            Err(refusal) => followed.refusal = followed.refusal.or(Some(refusal)),
        }
    }
    followed
}

/// What the record asks for, with the difference that it ends.
fn wanted(ours: &Order, theirs: &Order, differences: &[Difference]) -> Vec<(&'static str, Command)> {
    use FinancialStatus::{Authorized, Paid, PartiallyPaid, Pending};
    let differs = |key: &str| differences.iter().any(|difference| difference.key == key);
    let mut wanted = Vec::new();
    let waits = [Pending, Authorized, PartiallyPaid].contains(&ours.financial_status);
    if differs(FINANCIAL_STATUS) && waits && theirs.financial_status == Paid {
        wanted.push((FINANCIAL_STATUS, Command::Pay));
    }
    if let Some(reason) = theirs.cancel_reason.filter(|_| differs(CANCELLED_AT)) {
        wanted.push((CANCELLED_AT, Command::Cancel { reason, refund: false, restock: true, note: None }));
    }
    wanted
}
