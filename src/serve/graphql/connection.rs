//! Lists, page by page. A cursor names its list, and a place by what the list is sorted by, so that it stays valid when
//! items come and go.

use std::rc::Rc;

use super::field::Field;
use super::resolved::{Resolution, Resolved};
use super::thing::{Item, Key, Page, Thing};
use super::trouble::Trouble;
use crate::app::digest;

/// The most items of a page.
const MOST_ITEMS: i64 = 250;

/// Which part of a list is asked for.
struct Asked {
    first: Option<usize>,
    last: Option<usize>,
    after: Option<(Key, Key)>,
    before: Option<(Key, Key)>,
}

/// The page of a list that a field asks for.
///
/// # Errors
/// `BAD_REQUEST` without `first` or `last`, and for cursors that cannot be read.
pub fn page(field: &Field<'_>, items: Vec<Item>) -> Resolution {
    chosen(field, items, &mut |_| Ok(true))
}

/// Whether an item is in the list.
pub type Choice<'s> = dyn FnMut(&Item) -> Result<bool, Trouble> + 's;

/// The page of a list of which only some items are meant. No more of them are looked at than the page needs.
///
/// # Errors
/// As [`page`].
pub fn chosen(field: &Field<'_>, mut items: Vec<Item>, is_meant: &mut Choice<'_>) -> Resolution {
    let asked = Asked::read(field)?;
    items.sort_by(|one, other| one.place.cmp(&other.place));
    let reverse = field.flag("reverse");
    if reverse {
        items.reverse();
    }
    let is_behind = |item: &Item, place: &(Key, Key)| match reverse {
        true => item.place < *place,
        false => item.place > *place,
    };
    let from = asked.after.as_ref().map_or(0, |place| items.partition_point(|item| !is_behind(item, place)));
    let to = asked
        .before
        .as_ref()
        .map_or(items.len(), |place| items.partition_point(|item| !is_behind(item, place) && item.place != *place));
    let to = to.max(from);
    let from_end = asked.last.is_some();
    let most = asked.first.or(asked.last).unwrap_or_default();
    let (mut shown, mut left) = (Vec::new(), from..to);
    while shown.len() < most {
        let Some(at) = (if from_end { left.next_back() } else { left.next() }) else { break };
        if is_meant(&items[at])? {
            shown.push(at);
        }
    }
    if from_end {
        shown.reverse();
    }
    let (before, behind) = if from_end { (left.end, to) } else { (from, left.start) };
    let mut any = |places: &mut dyn Iterator<Item = usize>| -> Result<bool, Trouble> {
        for at in places {
            if is_meant(&items[at])? {
                return Ok(true);
            }
        }
        Ok(false)
    };
    let (has_previous, has_next) = (any(&mut (0..before).rev())?, any(&mut (behind..items.len()))?);
    let list = list(field);
    let shown = shown.into_iter().map(|at| (cursor(&list, &items[at].place), items[at].node.clone()));
    let page = Page { type_name: field.type_name().to_owned(), items: shown.collect(), has_next, has_previous };
    Ok(Resolved::Thing(Thing::Page(Rc::new(page))))
}

/// The next order behind this id, and its items; the way is down if the flag is set.
pub type Step<'s> = dyn FnMut(i64, bool) -> Result<Option<(i64, Vec<Item>)>, Trouble> + 's;

/// The page of a list that is sorted by id, walked one order after the other, as far as the page needs. `order_of` is
/// the order of an item's id. `None` where a page is asked for from its end.
///
/// # Errors
/// As [`page`].
pub fn walked(field: &Field<'_>, order_of: fn(i64) -> i64, step: &mut Step<'_>) -> Result<Option<Resolved>, Trouble> {
    let asked = Asked::read(field)?;
    let (Some(most), None) = (asked.first, &asked.before) else { return Ok(None) };
    let down = field.flag("reverse");
    let is_behind = |item: &Item| {
        asked.after.as_ref().is_none_or(|place| if down { item.place < *place } else { item.place > *place })
    };
    // So that the order of the cursor is the first of the walk.
    let beginning = |down: bool| match &asked.after {
        None if down => i64::MAX,
        None => 0,
        Some((_, Key::Number(id))) if down => order_of(*id).saturating_add(1),
        Some((_, Key::Number(id))) => order_of(*id).saturating_sub(1),
        Some((_, Key::Text(_))) => 0,
    };
    let (mut items, mut at): (Vec<Item>, i64) = (Vec::new(), beginning(down));
    while items.len() <= most {
        let Some((order, mut of_order)) = step(at, down)? else { break };
        at = order;
        if down {
            of_order.reverse();
        }
        items.extend(of_order.into_iter().filter(|item| is_behind(item)));
    }
    let has_next = items.len() > most;
    items.truncate(most);
    let (mut has_previous, mut at) = (false, beginning(!down));
    while asked.after.is_some() && !has_previous {
        let Some((order, of_order)) = step(at, !down)? else { break };
        at = order;
        has_previous = of_order.iter().any(|item| !is_behind(item));
    }
    let list = list(field);
    let shown = items.into_iter().map(|item| (cursor(&list, &item.place), item.node)).collect();
    let page = Page { type_name: field.type_name().to_owned(), items: shown, has_next, has_previous };
    Ok(Some(Resolved::Thing(Thing::Page(Rc::new(page)))))
}

impl Asked {
    fn read(field: &Field<'_>) -> Result<Asked, Trouble> {
        let size = |name: &str| match field.number(name) {
            None => Ok(None),
            Some(size @ 1..=MOST_ITEMS) => Ok(usize::try_from(size).ok()),
            Some(_) => Err(Trouble::bad_request(format!("{name} must be between 1 and {MOST_ITEMS}"))),
        };
        let (first, last) = (size("first")?, size("last")?);
        match (first, last) {
            (None, None) => return Err(Trouble::bad_request(format!("{} needs first or last", field.name))),
            (Some(_), Some(_)) => {
                return Err(Trouble::bad_request(format!("{} takes first or last, not both", field.name)));
            }
            _ => {}
        }
        let place = |name: &str| {
            let Some(text) = field.text(name).filter(|text| !text.is_empty()) else { return Ok(None) };
            let unreadable = || Trouble::bad_request(format!("{name} is no cursor: {text}"));
            let (of, place) = read_cursor(text).ok_or_else(unreadable)?;
            if of != list(field) {
                return Err(Trouble::bad_request(format!(
                    "{name} is a cursor of another list, or of another order: {text}"
                )));
            }
            Ok(Some(place))
        };
        Ok(Asked { first, last, after: place("after")?, before: place("before")? })
    }
}

/// What tells a list apart from others: what it hangs on, its name, and what it is sorted by.
fn list(field: &Field<'_>) -> String {
    let told = format!("{} {} {}", field.owner.of_lists(), field.name, field.text("sortKey").unwrap_or_default());
    digest(told.as_bytes()).chars().take(8).collect()
}

/// A place in a list as a text that means nothing to a reader.
fn cursor(list: &str, place: &(Key, Key)) -> String {
    let key = |key: &Key| match key {
        Key::Number(number) => format!("n{number}"),
        Key::Text(text) => format!("t{text}"),
    };
    let text = format!("{list}\0{}\0{}", key(&place.0), key(&place.1));
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn read_cursor(text: &str) -> Option<(String, (Key, Key))> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    let bytes: Option<Vec<u8>> =
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect();
    let text = String::from_utf8(bytes?).ok()?;
    let (list, place) = text.split_once('\0')?;
    let (sort, id) = place.split_once('\0')?;
    let key = |text: &str| match text.split_at_checked(1)? {
        ("n", digits) => Some(Key::Number(digits.parse().ok()?)),
        ("t", text) => Some(Key::Text(text.to_owned())),
        _ => None,
    };
    Some((list.to_owned(), (key(sort)?, key(id)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written() {
        let place = (Key::Text("2026-11-23T09:00:00Z".to_owned()), Key::Number(7));
        assert_eq!(read_cursor(&cursor("1a2b", &place)), Some(("1a2b".to_owned(), place)));
        for text in ["", "zz", "6", "é", "6e31", "7831006e31"] {
            assert_eq!(read_cursor(text), None, "{text}");
        }
    }
}
