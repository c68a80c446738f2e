//! Lists, page by page: where the next and the previous page begin stands in the head of the answer.

use super::call::{Call, Done, Reply};
use super::parameters::Place;
use super::stop::Stop;
use crate::serve::graphql::thing::{Key, Thing};

/// An item of a list, with its place.
pub type Item = (Place, Thing);

/// As many items as are wanted behind a place, or, if the flag is not set, before it, the nearest first. Without a place
/// from the beginning of the list.
pub type Walk<'w> = dyn FnMut(Option<&Place>, bool, usize) -> Result<Vec<Item>, Stop> + 'w;

/// The page that is asked for, under a name. No more of the list is looked at than the page needs.
///
/// # Errors
/// Parameters that make no sense.
pub fn page(call: &Call<'_>, name: &str, walk: &mut Walk<'_>) -> Done {
    let most = call.parameters.limit()?;
    let (start, forward) = match &call.parameters.start {
        Some((place, forward)) => (Some(place), *forward),
        None => (None, true),
    };
    let mut items = walk(start, forward, most + 1)?;
    let more = items.len() > most;
    items.truncate(most);
    if !forward {
        items.reverse();
    }
    let first = items.first().map(|(place, _)| place).or(start);
    let last = items.last().map(|(place, _)| place).or(start);
    let mut is_any = |place: Option<&Place>, forward: bool| -> Result<bool, Stop> {
        place.map_or(Ok(false), |place| Ok(!walk(Some(place), forward, 1)?.is_empty()))
    };
    let previous = match (forward, start) {
        (true, None) => false,
        (true, Some(_)) => is_any(first, false)?,
        (false, _) => more,
    };
    let next = if forward { more } else { is_any(last, true)? };
    let link = |is_there: bool, place: Option<&Place>, forward: bool, word: &str| {
        let place = place.filter(|_| is_there)?;
        Some(format!("<{}>; rel=\"{word}\"", call.parameters.page_url(call.url, place, forward)))
    };
    let links = [link(previous, first, false, "previous"), link(next, last, true, "next")];
    let links: Vec<String> = links.into_iter().flatten().collect();
    let mut documents = Vec::new();
    for (at, (_, thing)) in items.iter().enumerate() {
        documents.push(call.document(thing)?);
        // One order after the other: a page may have many.
        let next = items.get(at + 1).and_then(|(_, next)| order_of(next));
        if let Some(id) = order_of(thing).filter(|id| next != Some(*id)) {
            call.world.forget_order(id);
        }
    }
    let reply = Reply::list(call, name, documents);
    Ok(Reply { link: Some(links.join(", ")).filter(|links| !links.is_empty()), ..reply })
}

/// The order that something in a list of many orders belongs to.
fn order_of(thing: &Thing) -> Option<i64> {
    match thing {
        Thing::Order(id) | Thing::Work(id, _) | Thing::Event(id, _) => Some(*id),
        _ => None,
    }
}

/// A page of a list that is at hand, sorted by place, of which only some items are meant. With `since_id` those with a
/// greater number, by number.
///
/// # Errors
/// As [`page`].
pub fn of_some(
    call: &Call<'_>,
    name: &str,
    mut items: Vec<Item>,
    is_meant: &mut dyn FnMut(&Thing) -> Result<bool, Stop>,
) -> Done {
    if let Some(since) = call.parameters.number("since_id")? {
        items.retain(|((_, number), _)| *number > since);
        items.iter_mut().for_each(|((by, _), _)| *by = Key::Number(0));
    }
    items.sort_by(|(one, _), (other, _)| one.cmp(other));
    page(call, name, &mut |place, forward, most| {
        let from = place.map_or(0, |place| items.partition_point(|(at, _)| at <= place));
        let to = place.map_or(0, |place| items.partition_point(|(at, _)| at < place));
        let mut left: Box<dyn Iterator<Item = &Item>> =
            if forward { Box::new(items.iter().skip(from)) } else { Box::new(items.iter().take(to).rev()) };
        let mut found = Vec::new();
        while found.len() < most {
            let Some(item) = left.next() else { break };
            if is_meant(&item.1)? {
                found.push(item.clone());
            }
        }
        Ok(found)
    })
}

/// A page of a list that is at hand, sorted by number.
///
/// # Errors
/// As [`page`].
pub fn of_all(call: &Call<'_>, name: &str, things: impl IntoIterator<Item = (i64, Thing)>) -> Done {
    let items = things.into_iter().map(|(number, thing)| ((Key::Number(0), number), thing)).collect();
    of_some(call, name, items, &mut |_| Ok(true))
}
