//! The worlds that are searched.

use consign::domain::Place;

use crate::commands::Families;
use crate::key::Counts;
use crate::search::{Universe, explore};
use crate::world::Setting;

const SHOP: fn(Place) -> Setting = |kind| Setting {
    locations: vec![("main", Place::Merchant), ("acme", kind)],
    stock: vec![("TEE", "main", 5), ("TEE", "acme", 5)],
    ..Setting::default()
};

#[test]
fn one() {
    for (kind, name) in [
        (Place::Permitting, "permitting"),
        (Place::Single, "single"),
        (Place::LegacyPermitting, "legacy"),
        (Place::LegacySingle, "legacy single"),
    ] {
        let u = Universe {
            name,
            setting: SHOP(kind),
            lines: &[("TEE", 2, "10")],
            at: Some("acme"),
            paid: false,
            families: Families { edit: Some(2), ..Families::ALL },
            counts: Counts { requested_before: true, late: true, money: true },
            most_open: 4,
        };
        explore(&u);
    }
}
