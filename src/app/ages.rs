//! How old the shop and its locations are.

use std::collections::HashMap;

use crate::domain::{Fact, Time};
use crate::failure::Result;
use crate::store::{EventFilter, Tx};

/// When locations were made and changed last, by handle.
pub type LocationTimes = HashMap<String, (Time, Time)>;

/// When the file was made: no later than what happened in it. Of one that does not know, when something happened first.
pub fn begun_at(tx: &Tx<'_>, now: Time) -> Result<Time> {
    let first = tx.events(&EventFilter::default(), 0, 1)?.pop().map_or(now, |(_, event)| event.at);
    Ok(tx.given()?.made_at.map_or(first, |made_at| made_at.min(first)))
}

/// When each location was made and changed last, of those that the journal knows; the shop is so old.
pub fn location_times(tx: &Tx<'_>, begun_at: Time) -> Result<LocationTimes> {
    let filter = EventFilter { of_shop: true, ..EventFilter::default() };
    let mut times = LocationTimes::new();
    for (_, event) in tx.events(&filter, 0, i64::MAX)? {
        // What was not added stood there when the file was made.
        let is_new = matches!(event.fact, Fact::LocationAdded(_) | Fact::ServiceAdded(_));
        if let Fact::LocationAdded(location)
        | Fact::LocationEdited(location)
        | Fact::ServiceAdded(location)
        | Fact::ServiceEdited(location)
        | Fact::ServiceRemoved(location) = event.fact
        {
            let made_at = if is_new { event.at } else { begun_at };
            times.entry(location.handle).or_insert((made_at, event.at)).1 = event.at;
        }
    }
    Ok(times)
}
