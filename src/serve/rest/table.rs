//! What is served: methods, paths, and what each does.

use hyper::Method;

use super::call::{Call, Done};
use super::row::Row;
use super::{events, orders, payments, places, services, shipments, stock, webhooks, works};

/// All rows, by what they are about.
const TABLE: &[&[Row]] = &[
    orders::ROWS,
    payments::ROWS,
    works::ROWS,
    shipments::ROWS,
    places::ROWS,
    stock::ROWS,
    services::ROWS,
    webhooks::ROWS,
    events::ROWS,
];

/// Paths that the platform has no longer.
const GONE: &[&str] = &["orders/{order}/fulfillments"];

/// A row, and the ids of its path.
#[derive(Debug)]
pub struct Route {
    row: &'static Row,
    /// What each is an id of, and its number; 0 for one that nothing can have.
    pub ids: Vec<(&'static str, i64)>,
}

/// What a method and a path lead to.
#[derive(Debug)]
pub enum Found {
    Route(Route),
    NoPath,
    /// The path is known with other methods.
    NoMethod,
    Gone,
}

impl Route {
    /// Whether it may change something.
    pub fn writes(&self) -> bool {
        self.row.method != "GET"
    }

    pub fn run(&self, call: &Call<'_>) -> Done {
        (self.row.does)(call)
    }
}

/// The row of a method and a path.
pub fn find(method: &Method, path: &str) -> Found {
    let mut known = false;
    for row in TABLE.iter().copied().flatten() {
        let Some(ids) = ids(row.path, path) else { continue };
        if row.method == method.as_str() {
            return Found::Route(Route { row, ids });
        }
        known = true;
    }
    match known {
        true if method == Method::POST && GONE.iter().any(|gone| ids(gone, path).is_some()) => Found::Gone,
        true => Found::NoMethod,
        false => Found::NoPath,
    }
}

/// The ids in a path of this pattern; `None` if it has another one.
fn ids(pattern: &'static str, path: &str) -> Option<Vec<(&'static str, i64)>> {
    let mut ids = Vec::new();
    let mut parts = path.split('/');
    for wanted in pattern.split('/') {
        let part = parts.next()?;
        match wanted.strip_prefix('{').and_then(|wanted| wanted.strip_suffix('}')) {
            Some(of) if !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) => {
                ids.push((of, part.parse().unwrap_or(0)));
            }
            Some(_) => return None,
            None if part == wanted => {}
            None => return None,
        }
    }
    parts.next().is_none().then_some(ids)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_page_names_every_row_and_no_other() {
        let page = include_str!("../../../tests/data/man/consign-api.7");
        let mut told = BTreeSet::new();
        for line in page.lines() {
            let mut words = line.split_whitespace();
            let method = words.next().filter(|word| matches!(*word, "GET" | "POST" | "PUT" | "DELETE"));
            let Some(method) = method.filter(|_| !line.contains("/admin")) else { continue };
            told.extend(words.map(|path| format!("{method} {path}")));
        }
        let mut known = BTreeSet::new();
        for row in TABLE.iter().copied().flatten() {
            let parts = row.path.split('/').map(|part| if part.starts_with('{') { "ID" } else { part });
            assert!(known.insert(format!("{} {}", row.method, parts.collect::<Vec<_>>().join("/"))), "{row:?}");
        }
        assert_eq!(told, known);
    }

    #[test]
    fn an_id_is_digits() {
        let found = |method: Method, path: &str| match find(&method, path) {
            Found::Route(route) => format!("{:?}", route.ids),
            found => format!("{found:?}"),
        };
        assert_eq!(found(Method::GET, "orders/7"), "[(\"order\", 7)]");
        assert_eq!(found(Method::GET, "orders/99999999999999999999"), "[(\"order\", 0)]");
        assert_eq!(found(Method::GET, "orders/count"), "[]");
        assert_eq!(found(Method::PATCH, "orders/7"), "NoMethod");
        assert_eq!(found(Method::POST, "orders/7/fulfillments"), "Gone");
        for path in ["", "orders/", "orders/x", "orders/-1", "orders/1/", "orders//events", "metafields"] {
            assert_eq!(found(Method::GET, path), "NoPath", "{path}");
        }
    }
}
