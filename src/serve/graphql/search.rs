//! The platform's search strings: terms joined by words, put to things one by one.

mod read;
mod value;
mod wish;

use super::field::Field;
use super::world::World;
pub use value::Value;
use wish::Wish;

/// What is searched for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Search(Option<Wish>);

impl Search {
    /// The search of a field's `query`. Terms about fields that are not known are left out, and told of.
    pub fn read(world: &World<'_>, field: &Field<'_>, known: &[&str]) -> Search {
        let Some(query) = field.text("query") else { return Search::default() };
        let (search, unknown) = Search::of(query, known);
        world.warn_of_search(field.key(), query, &unknown);
        search
    }

    fn of(query: &str, known: &[&str]) -> (Search, Vec<String>) {
        let mut unknown = Vec::new();
        let wish = read::wish(query);
        let wish = wish.and_then(|wish| without_unknown(wish, known, &mut unknown));
        (Search(wish), unknown)
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
        self.0.as_ref().is_none_or(|wish| wish.holds(value))
    }
}

fn without_unknown(wish: Wish, known: &[&str], unknown: &mut Vec<String>) -> Option<Wish> {
    let mut kept = |wishes: Vec<Wish>| -> Vec<Wish> {
        wishes.into_iter().filter_map(|wish| without_unknown(wish, known, unknown)).collect()
    };
    match wish {
        Wish::All(wishes) => Some(kept(wishes)).filter(|kept| !kept.is_empty()).map(Wish::All),
        Wish::Any(wishes) => Some(kept(wishes)).filter(|kept| !kept.is_empty()).map(Wish::Any),
        Wish::Not(wish) => Some(Wish::Not(Box::new(without_unknown(*wish, known, unknown)?))),
        Wish::Term { field: Some(field), .. } if !known.contains(&field.as_str()) => {
            unknown.push(field);
            None
        }
        term => Some(term),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Time;

    fn finds(query: &str) -> bool {
        let (search, unknown) = Search::of(query, &["name", "id", "status", "created_at"]);
        assert!(unknown.is_empty(), "{query}: {unknown:?}");
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
        let (search, unknown) = Search::of("colour:red OR id:7 weird:1", &["id"]);
        assert_eq!(unknown, ["colour", "weird"]);
        assert!(search.is_about("id") && !search.is_about("colour"));
        assert!(Search::of("colour:red", &["id"]).0.is_empty());
        for query in ["(", ")", "((", "\"", ":", "a:", "-", "NOT", "AND OR", "a:\"b", "*", "a:>", "OR id:7"] {
            let _ = Search::of(query, &["id"]);
        }
    }
}
