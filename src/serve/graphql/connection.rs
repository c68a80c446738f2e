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
pub fn page(field: &Field<'_>, mut items: Vec<Item>) -> Resolution {
    items.sort_by(|one, other| one.place.cmp(&other.place));
    let items = &items;
    walked(field, &|from, down| {
        let from = from.cloned();
        let items = items.iter().filter(move |item| item.is_from(from.as_ref(), down)).cloned().map(Ok);
        if down { Box::new(items.rev()) } else { Box::new(items) }
    })
}

/// The items of a list from a place on, the one there included; the way is down if the flag is set.
pub type Walk<'w> = dyn Fn(Option<&(Key, Key)>, bool) -> Box<dyn Iterator<Item = Result<Item, Trouble>> + 'w> + 'w;

/// The page of a list that a field asks for, walked as far as the page needs and no further.
///
/// # Errors
/// As [`page`].
pub fn walked(field: &Field<'_>, walk: &Walk<'_>) -> Resolution {
    let Asked { first, last, after, before } = Asked::read(field)?;
    let from_end = first.is_none();
    let most = first.or(last).unwrap_or_default();
    let down = field.flag("reverse") != from_end;
    let (from, to) = if from_end { (before, after) } else { (after, before) };
    let is_early = |item: &Item| from.as_ref().is_some_and(|from| item.is_from(Some(from), !down));
    let is_over = |item: &Item| to.as_ref().is_some_and(|to| item.is_from(Some(to), down));
    let mut items = walk(from.as_ref(), down);
    let (mut shown, mut has_more) = (Vec::new(), false);
    for item in &mut items {
        let item = item?;
        if is_early(&item) {
            continue;
        }
        if shown.len() == most || is_over(&item) {
            has_more = true;
            break;
        }
        shown.push(item);
    }
    let has_other = match &from {
        Some(from) => walk(Some(from), !down).next().transpose()?.is_some(),
        None => false,
    };
    if from_end {
        shown.reverse();
    }
    let (has_next, has_previous) = if from_end { (has_other, has_more) } else { (has_more, has_other) };
    let list = list(field);
    let shown = shown.into_iter().map(|item| (cursor(&list, &item.place), item.node)).collect();
    let page = Page { type_name: field.type_name().to_owned(), items: shown, has_next, has_previous };
    Ok(Resolved::Thing(Thing::Page(Rc::new(page))))
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
