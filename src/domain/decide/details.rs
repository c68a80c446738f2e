//! Setting what is kept with an order for people. No rule stands in the way: an address may be wrong at any time.

use super::draft::{About, Decision, Draft};
use crate::domain::{Fact, OrderChange};

/// Sets details of the order. Setting what is there already changes nothing.
pub fn set(mut draft: Draft<'_>, given: &OrderChange) -> Decision {
    draft.warnings.extend(given.to.warning());
    let change = given.since(&draft.before.details());
    if !change.changed.is_empty() {
        draft.record(About::ORDER, None, Fact::OrderChanged(change));
    }
    draft.end()
}
