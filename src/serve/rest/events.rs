//! What happened to orders.

use super::between::Between;
use super::call::{Call, Done};
use super::page::{self, Item};
use super::parameters::Place;
use super::row::Row;
use super::stop::Stop;
use crate::domain::Event;
use crate::serve::graphql::thing::{Key, Thing};
use crate::store::EventFilter;

pub const ROWS: &[Row] = &[Row::get("events", list), Row::get("orders/{order}/events", of_order)];

/// Events that are read at a time.
const AT_A_TIME: i64 = 500;

/// Those of all orders, oldest first.
fn list(call: &Call<'_>) -> Done {
    let since = call.parameters.number("since_id")?.unwrap_or(0);
    page::page(call, "events", &mut |place, forward, most| {
        if forward {
            behind(call, place.map_or(since, |(_, seq)| *seq), most)
        } else {
            before(call, place, since, most)
        }
    })
}

/// Those that the caller sees and asks for, of orders.
fn seen(call: &Call<'_>, events: Vec<(Option<i64>, Event)>) -> Result<Vec<Item>, Stop> {
    let (world, caller) = (call.world, call.world.caller());
    let created = Between::created(&call.parameters)?;
    let mut seen = Vec::new();
    for (order, event) in events {
        let Some(id) = order.filter(|_| created.holds(event.at)) else { continue };
        if caller.sees_all() || world.order(id)?.is_some_and(|it| caller.sees_event(&it.order, &event)) {
            seen.push(((Key::Number(0), event.seq), Thing::Event(id, event.seq)));
        }
        world.forget_order(id);
    }
    Ok(seen)
}

/// The next ones of them.
fn behind(call: &Call<'_>, mut after: i64, most: usize) -> Result<Vec<Item>, Stop> {
    let mut found = Vec::new();
    while found.len() < most {
        let events = call.world.tx.events(&EventFilter::default(), after, AT_A_TIME)?;
        let Some((_, last)) = events.last() else { break };
        after = last.seq;
        found.extend(seen(call, events)?);
    }
    found.truncate(most);
    Ok(found)
}

/// Those before a place, the nearest first. The journal has no gaps, so a window of it is found by counting.
fn before(call: &Call<'_>, place: Option<&Place>, since: i64, most: usize) -> Result<Vec<Item>, Stop> {
    let (mut found, mut before) = (Vec::new(), place.map_or(i64::MAX, |(_, seq)| *seq));
    before = before.min(call.world.tx.events_ever()?.saturating_add(1));
    while found.len() < most && before - 1 > since {
        let after = (before - 1 - AT_A_TIME).max(since);
        let mut window = call.world.tx.events(&EventFilter::default(), after, before - 1 - after)?;
        window.retain(|(_, event)| event.seq < before);
        found.extend(seen(call, window)?.into_iter().rev());
        before = after + 1;
    }
    found.truncate(most);
    Ok(found)
}

/// Those of one order.
fn of_order(call: &Call<'_>) -> Done {
    let id = call.order()?;
    let loaded = call.world.known_order(id)?;
    let caller = call.world.caller();
    let created = Between::created(&call.parameters)?;
    let meant = loaded.events(call.world)?.iter().filter(|event| created.holds(event.at));
    let seen = meant.filter(|event| caller.sees_event(&loaded.order, event));
    page::of_all(call, "events", seen.map(|event| (event.seq, Thing::Event(id, event.seq))))
}
