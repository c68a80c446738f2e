//! Which location takes which units: new orders, added lines and imported lines without a service.

use std::collections::BTreeMap;

use super::{Code, Context, LineNumber, Location, NextCommand, Quantity, Refusal, Units};

/// Spreads lines, given by number, SKU and units, over locations: one entry a location, in the order of its first line.
/// With `to`, everything goes there or is refused.
pub fn route(
    lines: &[(LineNumber, Option<&str>, Quantity)],
    to: Option<&str>,
    context: &Context,
) -> Result<Vec<(String, Vec<Units>)>, Refusal> {
    let given = to.map(|handle| destination(handle, lines, context)).transpose()?;
    let mut routed: Vec<(String, Vec<Units>)> = Vec::new();
    let mut taken = Taken::default();
    for &(line, sku, quantity) in lines {
        let location = match given {
            Some(location) => location.handle.as_str(),
            None => choose(sku, quantity, &taken, context),
        };
        if let Some(sku) = sku {
            *taken.0.entry((sku, location)).or_default() += quantity;
        }
        let units = Units { line, quantity };
        match routed.iter_mut().find(|(handle, _)| handle == location) {
            Some((_, held)) => held.push(units),
            None => routed.push((location.to_owned(), vec![units])),
        }
    }
    Ok(routed)
}

/// What earlier lines of the same call took: stock rows do not know of it yet.
#[derive(Default)]
struct Taken<'a>(BTreeMap<(&'a str, &'a str), Quantity>);

impl Taken<'_> {
    fn of(&self, sku: &str, location: &str) -> Quantity {
        self.0.get(&(sku, location)).copied().unwrap_or_default()
    }
}

/// The location that was asked for, if it may take every line.
fn destination<'a>(
    handle: &str,
    lines: &[(LineNumber, Option<&str>, Quantity)],
    context: &'a Context,
) -> Result<&'a Location, Refusal> {
    let location = context.locations.find(handle)?;
    if !location.active {
        return Err(Refusal::new(Code::LocationInactive, format!("`{handle}` is inactive and takes no new work"))
            .hint(NextCommand::ListLocations));
    }
    let skus = lines.iter().filter_map(|(_, sku, _)| *sku);
    match skus.into_iter().find(|sku| !context.stock.may_hold(sku, handle)) {
        None => Ok(location),
        Some(sku) => Err(Refusal::new(
            Code::DestinationDoesNotStock,
            format!("`{handle}` does not stock {sku}, which is counted at other locations"),
        )
        .hint(NextCommand::SetStock { sku: sku.to_owned(), location: handle.to_owned() })),
    }
}

/// An active location that takes online orders and stocks the SKU, one with enough available before the others, the default location first,
/// then the oldest. What is stocked nowhere goes to the default location.
fn choose<'a>(sku: Option<&str>, quantity: Quantity, taken: &Taken<'_>, context: &'a Context) -> &'a str {
    let default = context.shop.default_location.as_str();
    let Some(sku) = sku else { return default };
    let mut stocking: Vec<(&Location, Quantity)> = context
        .locations
        .0
        .iter()
        .filter(|location| location.active && !location.without_online_orders)
        .filter_map(|location| {
            let row = context.stock.row(sku, &location.handle)?;
            Some((location, row.available() - taken.of(sku, &location.handle)))
        })
        .collect();
    stocking.sort_by_key(|(location, _)| (location.handle != default, location.id));
    let enough = stocking.iter().find(|(_, available)| *available >= quantity);
    enough.or(stocking.first()).map_or(default, |(location, _)| location.handle.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Locations, Shop, Stock, StockRow, Time, number};

    /// SKU, location, available.
    type Row = (&'static str, &'static str, Quantity);

    /// A shop with `main` (default), `annex` (older than `main`), `store` and the inactive `attic`.
    fn context(rows: &[Row]) -> Context {
        let location = |id, handle: &str, active| Location {
            without_online_orders: false,
            address: None,
            former_service: None,
            id,
            handle: handle.to_owned(),
            name: handle.to_owned(),
            active,
            service: None,
        };
        let row = |&(sku, location, on_hand): &Row| StockRow {
            sku: sku.to_owned(),
            location: location.to_owned(),
            on_hand: on_hand + 3,
            committed: 2,
            unavailable: 1,
            updated_at: Time::from_unix(0).expect("1970 is in range"),
        };
        Context {
            now: Time::from_unix(0).expect("1970 is in range"),
            next_seq: 1,
            shop: Shop::new("Shop".to_owned(), "USD".to_owned()),
            locations: Locations(vec![
                location(1, "annex", true),
                location(2, "main", true),
                location(3, "store", true),
                location(4, "attic", false),
            ]),
            stock: Stock::new(rows.iter().map(row).collect()),
            app: None,
        }
    }

    /// Lines with their numbers.
    fn lines<'a>(lines: &[(u32, &'a str, Quantity)]) -> Vec<(LineNumber, Option<&'a str>, Quantity)> {
        lines.iter().map(|&(line, sku, quantity)| (number(line), Some(sku), quantity)).collect()
    }

    fn places(asked: &[(u32, &str, Quantity)], rows: &[Row]) -> Vec<(String, Vec<u32>)> {
        let routed = route(&lines(asked), None, &context(rows)).expect("routing without a destination never refuses");
        routed
            .into_iter()
            .map(|(handle, units)| (handle, units.iter().map(|units| units.line.get()).collect()))
            .collect()
    }

    fn place(sku: &str, quantity: Quantity, rows: &[Row]) -> String {
        places(&[(1, sku, quantity)], rows).remove(0).0
    }

    #[test]
    fn a_sku_goes_where_it_is_stocked() {
        let cases: &[(&str, &[Row])] = &[
            ("main", &[]),
            ("main", &[("MUG", "store", 9)]),
            ("store", &[("TEE", "store", 9)]),
            ("store", &[("TEE", "store", 0)]),
            ("main", &[("TEE", "annex", 9), ("TEE", "main", 9)]),
            ("annex", &[("TEE", "store", 9), ("TEE", "annex", 9)]),
            ("store", &[("TEE", "main", 2), ("TEE", "annex", 1), ("TEE", "store", 3)]),
            ("main", &[("TEE", "annex", 2), ("TEE", "main", -5)]),
            ("main", &[("TEE", "attic", 9)]),
            ("store", &[("TEE", "attic", 9), ("TEE", "store", 0)]),
        ];
        for (expected, rows) in cases {
            assert_eq!(place("TEE", 3, rows), *expected, "{rows:?}");
        }
    }

    #[test]
    fn lines_of_one_sku_share_what_is_available() {
        let rows = [("TEE", "main", 4), ("TEE", "store", 5)];
        let lines = [(1, "TEE", 3), (2, "TEE", 3), (3, "TEE", 1), (4, "TEE", 9)];
        let expected = vec![("main".to_owned(), vec![1, 3, 4]), ("store".to_owned(), vec![2])];
        assert_eq!(places(&lines, &rows), expected);
    }

    #[test]
    fn locations_come_in_the_order_of_their_first_line() {
        let rows = [("TEE", "store", 9), ("MUG", "main", 9)];
        let lines = [(1, "TEE", 1), (2, "MUG", 1), (3, "TEE", 1)];
        let expected = vec![("store".to_owned(), vec![1, 3]), ("main".to_owned(), vec![2])];
        assert_eq!(places(&lines, &rows), expected);
    }

    #[test]
    fn a_given_destination_takes_all_or_refuses() {
        let context = context(&[("TEE", "store", 0), ("MUG", "main", 9)]);
        let asked = lines(&[(1, "TEE", 5), (2, "UNCOUNTED", 1)]);
        let routed = route(&asked, Some("store"), &context).expect("it stocks TEE, and nobody counts the other");
        assert_eq!(routed.len(), 1);
        assert_eq!(routed[0].1, vec![Units { line: number(1), quantity: 5 }, Units { line: number(2), quantity: 1 }]);
        let code = |to| route(&lines(&[(1, "MUG", 1)]), Some(to), &context).unwrap_err().code;
        assert_eq!(code("moon"), Code::LocationNotFound);
        assert_eq!(code("attic"), Code::LocationInactive);
        assert_eq!(code("store"), Code::DestinationDoesNotStock);
    }
}
