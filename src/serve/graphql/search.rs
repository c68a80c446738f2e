//! The platform's search strings: terms joined by words, put to things one by one.

mod read;
mod value;
mod wish;

use super::field::Field;
use super::world::World;
pub use value::{Kind, Value};
use wish::Wish;

/// The fields that a search knows, and what can be asked of each.
pub type Fields = &'static [(&'static str, Kind)];

/// A field, and what was not understood about it.
pub type Warning = (String, String);

/// What is searched for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Search(Option<Wish>);

impl Search {
    /// The search of a field's `query`. Terms about fields that are not known are left out, and told of, as are values
    /// that a field cannot have.
    pub fn read(world: &World<'_>, field: &Field<'_>, known: Fields) -> Search {
        let Some(query) = field.text("query") else { return Search::default() };
        let (search, warnings) = Search::of(query, known);
        world.warn_of_search(field.key(), query, &warnings);
        search
    }

    fn of(query: &str, known: Fields) -> (Search, Vec<Warning>) {
        let mut warnings = Vec::new();
        let wish = read::wish(query);
        let wish = wish.and_then(|wish| understood(wish, known, &mut warnings));
        (Search(wish), warnings)
    }

    /// Whether everything is searched for.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Whether any term is about this field.
    pub fn is_about(&self, field: &str) -> bool {
        self.0.as_ref().is_some_and(|wish| wish.is_about(field))
    }

    /// Whether a thing is meant that has these values.
    pub fn holds(&self, value: &dyn Fn(Option<&str>) -> Value) -> bool {
        self.0.as_ref().is_none_or(|wish| wish.holds(value) == Some(true))
    }
}

fn understood(wish: Wish, known: Fields, warnings: &mut Vec<Warning>) -> Option<Wish> {
    let mut kept = |wishes: Vec<Wish>| -> Vec<Wish> {
        wishes.into_iter().filter_map(|wish| understood(wish, known, warnings)).collect()
    };
    match wish {
        Wish::All(wishes) => Some(kept(wishes)).filter(|kept| !kept.is_empty()).map(Wish::All),
        Wish::Any(wishes) => Some(kept(wishes)).filter(|kept| !kept.is_empty()).map(Wish::Any),
        Wish::Not(wish) => Some(Wish::Not(Box::new(understood(*wish, known, warnings)?))),
        Wish::Term { field: Some(field), test } => {
            let Some((_, kind)) = known.iter().find(|(name, _)| *name == field) else {
                warnings.push((field.clone(), format!("there is no field {field} to search by")));
                return None;
            };
            let mut faults = Vec::new();
            let test = test.readable(*kind, &mut faults);
            warnings.extend(faults.into_iter().map(|fault| (field.clone(), fault)));
            Some(test.map_or(Wish::Unread, |test| Wish::Term { field: Some(field), test }))
        }
        term => Some(term),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Time;

    const KNOWN: Fields = &[
        ("name", Kind::Text),
        ("id", Kind::Number),
        ("status", Kind::Among(&["open", "closed"])),
        ("created_at", Kind::Time),
    ];

    fn finds(query: &str) -> bool {
        let (search, warnings) = Search::of(query, KNOWN);
        assert!(warnings.is_empty(), "{query}: {warnings:?}");
        search.holds(&|field| match field {
            Some("name") | None => Value::names("#1001"),
            Some("id") => Value::numbers([7]),
            Some("status") => Value::words(["open"]),
            _ => Value::Times(vec![Time::parse("2026-11-23T09:00:00Z").unwrap()]),
        })
    }

    #[test]
    fn terms_are_joined_and_turned_round() {
        for query in [
            "",
            "1001",
            "#1001",
            "10*",
            "name:#1001",
            "name:'1001'",
            "status:OPEN",
            "status:closed,open",
            "id:>6",
            "id:<=7",
            "id:7 status:open",
            "id:7 AND status:open",
            "id:1 OR id:7",
            "NOT id:8",
            "-id:8 name:*",
            "(id:1 OR id:7) AND NOT (status:closed)",
            "created_at:2026-11-23",
            "created_at:>=2026-11-23",
            "created_at:<'2026-11-23T09:00:01Z'",
            "id:gid://shopify/Order/7",
        ] {
            assert!(finds(query), "{query}");
        }
        for query in
            ["1002", "id:8", "id:7 status:closed", "NOT id:7", "id:8 OR status:closed", "created_at:<2026-11-23"]
        {
            assert!(!finds(query), "{query}");
        }
    }

    #[test]
    fn what_is_not_known_is_left_out_and_told_of() {
        let (search, warnings) = Search::of("colour:red OR id:7 weird:1", KNOWN);
        let fields: Vec<&str> = warnings.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["colour", "weird"]);
        assert!(search.is_about("id") && !search.is_about("colour"));
        assert!(Search::of("colour:red", KNOWN).0.is_empty());
        for query in ["(", ")", "((", "\"", ":", "a:", "-", "NOT", "AND OR", "a:\"b", "*", "a:>", "OR id:7"] {
            let _ = Search::of(query, KNOWN);
        }
    }

    #[test]
    fn what_cannot_be_read_finds_nothing_and_is_told_of() {
        let found = |query: &str| {
            let (search, warnings) = Search::of(query, KNOWN);
            let value = |field: Option<&str>| match field {
                Some("id") => Value::numbers([7]),
                Some("status") => Value::words(["open"]),
                _ => Value::words([]),
            };
            (search.holds(&value), warnings.len())
        };
        for query in ["id:abc", "-id:abc", "id:>x", "NOT created_at:soon", "status:opne", "-(id:7 id:x)", "id:7 id:x"] {
            assert_eq!(found(query), (false, 1), "{query}");
        }
        for query in ["id:7 OR id:x", "id:7,x", "-(id:8 id:x)", "-(id:8,x)"] {
            assert_eq!(found(query), (true, 1), "{query}");
        }
    }
}
