//! Which order here a record means: by its id, else by its name with what tells it from others of that name.

use std::collections::HashMap;

use crate::domain::{EventType, ForeignOrder, TakenIn, name_key};
use crate::failure::{Failure, Result};
use crate::store::{Namesake, Tx};

/// The orders whose name is one of the file with a suffix, by that name. They are remembered only for names that several
/// orders want, since a file may hold one name many times.
#[derive(Default)]
pub(super) struct Names(HashMap<String, Vec<Namesake>>);

/// What a record is about.
pub(super) enum Meant {
    /// An order that is here, by its id.
    Known(i64),
    /// An order that is not, by the name that it gets.
    New(String),
}

/// The events that say what was taken in of an order.
const TAKEN_IN: &[EventType] = &[EventType::OrderImported, EventType::OrderPaid, EventType::OrderCancelled];

/// What earlier imports took in of an order.
pub(super) fn taken_in(tx: &Tx<'_>, id: i64) -> Result<TakenIn> {
    let found = TakenIn::of(tx.events_of_types(id, TAKEN_IN)?);
    found.ok_or_else(|| {
        Failure::database("damaged", format!("the journal does not say that order id:{id} was imported"))
    })
}

impl Names {
    /// The order here that a record is about, or the name that it gets as a new one: its own, or that with the first
    /// suffix that is free.
    pub(super) fn find(&mut self, tx: &Tx<'_>, foreign: &ForeignOrder) -> Result<Meant> {
        if let Some(source_id) = &foreign.source_id
            && let Some(id) = tx.find_order_by_source(source_id)?
        {
            return Ok(Meant::Known(id));
        }
        let (mut known, mut taken) = (None, 0);
        self.walk(tx, &foreign.name, |namesake| {
            taken += 1;
            if is_same(tx, foreign, namesake)? {
                known = Some(namesake.id);
            }
            Ok(known.is_none())
        })?;
        Ok(known.map_or_else(|| Meant::New(at(&foreign.name, taken)), Meant::Known))
    }

    /// Calls `each` with the order of this name, then with those of its suffixes, up to the first that is free or until
    /// it has enough.
    fn walk(&mut self, tx: &Tx<'_>, name: &str, mut each: impl FnMut(&Namesake) -> Result<bool>) -> Result<()> {
        let Some(first) = tx.namesake(name)? else { return Ok(()) };
        if !each(&first)? {
            return Ok(());
        }
        let suffixed = self.0.entry(name_key(name).to_owned()).or_default();
        for namesake in suffixed.iter() {
            if !each(namesake)? {
                return Ok(());
            }
        }
        while let Some(next) = tx.namesake(&at(name, suffixed.len() + 1))? {
            let more = each(&next)?;
            suffixed.push(next);
            if !more {
                break;
            }
        }
        Ok(())
    }
}

/// Whether a record is about this order, which has its name. An order that was placed here is no shop's but ours.
fn is_same(tx: &Tx<'_>, foreign: &ForeignOrder, namesake: &Namesake) -> Result<bool> {
    let same_time = foreign.created_at.map(|created_at| created_at == namesake.created_at);
    let fits = match (&foreign.source_id, &namesake.source_id) {
        (Some(_), Some(_)) => false,
        (None, None) => same_time.unwrap_or(true),
        // An id alone on one side says nothing, so the time must.
        (Some(_), None) | (None, Some(_)) => same_time == Some(true),
    };
    if !fits || !tx.was_imported(namesake.id)? {
        return Ok(false);
    }
    let Some(email) = &foreign.email else { return Ok(true) };
    let agrees = |ours: &Option<String>| ours.as_ref().is_some_and(|ours| ours.eq_ignore_ascii_case(email));
    Ok(agrees(&namesake.email) || agrees(&taken_in(tx, namesake.id)?.imported.email))
}

/// The name that stands at this place among those that a name leads to: itself, then with `-2`, `-3` and so on.
fn at(name: &str, place: usize) -> String {
    if place == 0 { name.to_owned() } else { format!("{name}-{}", place + 1) }
}
