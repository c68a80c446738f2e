//! The worlds that are searched: small ones always, large ones with `CONSIGN_DEEP=1`. Each asks about some of the
//! commands only, because every further one multiplies the states; the large ones ask about all of them together.

use std::collections::BTreeSet;

use consign::domain::transition::ORDER_ROWS;
use consign::domain::{Code, Place};

use crate::commands::Families;
use crate::key::Counts;
use crate::liveness;
use crate::search::{Found, Universe, explore};
use crate::shape::Pair;
use crate::world::{Lines, Setting};

const KINDS: [(Place, &str); 4] = [
    (Place::Permitting, "permitting"),
    (Place::Single, "single"),
    (Place::LegacyPermitting, "legacy"),
    (Place::LegacySingle, "legacy single"),
];

const NONE: Families = Families {
    edit: None,
    refund: false,
    pay: false,
    cancel: false,
    hold: false,
    handles: false,
    split: false,
    merge: false,
    progress: false,
    relocate: false,
    late: false,
    take_back_shipments: false,
    parts: false,
};

const NOTHING: Counts = Counts { requested_before: false, late: false, money: false };
const TWO: Lines = &[("TEE", 2, "10")];
const ONE_AND_ONE: Lines = &[("TEE", 1, "10"), ("MUG", 1, "5")];
const TWO_AND_ONE: Lines = &[("TEE", 2, "10"), ("MUG", 1, "5")];
const THREE: Lines = &[("TEE", 3, "10")];

/// `main` and `acme`, where everything is stocked.
fn shop(kind: Place) -> Setting {
    Setting {
        locations: vec![("main", Place::Merchant), ("acme", kind)],
        stock: vec![("TEE", "main", 5), ("TEE", "acme", 5), ("MUG", "main", 5), ("MUG", "acme", 5)],
        ..Setting::default()
    }
}

/// An order at `acme`, in a universe of its own.
fn at_acme(name: &'static str, kind: Place, lines: Lines, families: Families) -> Universe {
    Universe {
        name,
        setting: shop(kind),
        lines,
        at: Some("acme"),
        paid: false,
        families,
        counts: NOTHING,
        most_open: 4,
    }
}

/// Requesting, answering, shipping, reverting, moving, splitting, holding, cancelling.
fn workflow(kind: Place, lines: Lines) -> Universe {
    let families = Families {
        parts: true,
        relocate: true,
        split: true,
        merge: true,
        progress: true,
        hold: true,
        cancel: true,
        ..NONE
    };
    at_acme("workflow", kind, lines, families)
}

/// Holds with and without a handle, of all and of parts, on what is split, moved, merged and requested.
fn holds(kind: Place, lines: Lines) -> Universe {
    let families = Families { parts: true, hold: true, handles: true, relocate: true, ..NONE };
    Universe { most_open: 2, ..at_acme("holds", kind, lines, families) }
}

/// Two lines, so that parts of one fulfillment order can go different ways.
fn two_lines(kind: Place, lines: Lines) -> Universe {
    let families = Families { parts: true, relocate: true, cancel: true, ..NONE };
    Universe { most_open: 2, ..at_acme("two lines", kind, lines, families) }
}

/// Shipments that are cancelled, and shipments that come too late.
fn returns(kind: Place) -> Universe {
    let families = Families { parts: true, take_back_shipments: true, late: true, ..NONE };
    let counts = Counts { late: true, ..NOTHING };
    Universe { counts, most_open: 2, ..at_acme("returns", kind, TWO, families) }
}

/// Paying, editing, refunding, cancelling.
fn money(kind: Place, lines: Lines) -> Universe {
    let families = Families { edit: Some(2), refund: true, pay: true, cancel: true, take_back_shipments: true, ..NONE };
    let counts = Counts { money: true, ..NOTHING };
    Universe { counts, most_open: 2, ..at_acme("money", kind, lines, families) }
}

/// Automatic requests, of paid orders only.
fn automatic(kind: Place) -> Universe {
    let families = Families { pay: true, relocate: true, split: true, hold: true, ..NONE };
    let counts = Counts { requested_before: true, ..NOTHING };
    let setting = Setting { auto_fulfill: true, require_paid: true, ..shop(kind) };
    Universe { setting, counts, most_open: 3, ..at_acme("automatic", kind, TWO, families) }
}

/// Many locations: two of the merchant's, two services, one that does not stock it and one that is not active.
fn places(kind: Place) -> Universe {
    let setting = Setting {
        locations: vec![
            ("main", Place::Merchant),
            ("acme", kind),
            ("annex", Place::Merchant),
            ("bare", Place::Merchant),
            ("zenith", Place::LegacyPermitting),
            ("solo", Place::Single),
            ("-attic", Place::Merchant),
        ],
        stock: ["main", "acme", "annex", "zenith", "solo", "attic"].map(|location| ("TEE", location, 5)).to_vec(),
        ..Setting::default()
    };
    let families = Families { parts: true, relocate: true, cancel: true, late: true, ..NONE };
    let counts = Counts { late: true, ..NOTHING };
    let lines: Lines = &[("TEE", 1, "10")];
    Universe { setting, counts, ..at_acme("places", kind, lines, families) }
}

/// Everything at once.
fn everything(kind: Place, lines: Lines) -> Universe {
    let counts = Counts { requested_before: true, late: true, money: true };
    let edit = lines.iter().map(|(_, quantity, _)| *quantity).max();
    Universe { counts, ..at_acme("everything", kind, lines, Families { edit, ..Families::ALL }) }
}

fn deep() -> bool {
    std::env::var_os("CONSIGN_DEEP").is_some_and(|deep| !deep.is_empty())
}

fn of_every_kind(universe: impl Fn(Place) -> Universe) -> Vec<Found> {
    at_once(KINDS.iter().map(|(kind, name)| (universe(*kind), *name)).collect())
}

/// Searches universes at once: they have nothing to do with each other, and one may take as long as all others together.
fn at_once(universes: Vec<(Universe, &'static str)>) -> Vec<Found> {
    std::thread::scope(|scope| {
        let search = |(universe, name)| scope.spawn(move || explore(&universe, name));
        let searches: Vec<_> = universes.into_iter().map(search).collect();
        let found = searches.into_iter().map(|search| search.join());
        found.map(|found| found.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

#[test]
fn the_workflow_keeps_every_law_and_nobody_is_stuck() {
    let lines = if deep() { THREE } else { TWO };
    let mut pairs = BTreeSet::new();
    for found in of_every_kind(|kind| workflow(kind, lines)) {
        liveness::judge(&found);
        pairs.extend(found.pairs);
    }
    assert_eq!(pairs, legal_pairs(), "I6: exactly the legal pairs are reached");
}

/// The pairs that I6 speaks of: status and request status, at a location of the merchant's or a service's.
fn legal_pairs() -> BTreeSet<Pair> {
    let merchants = [("open", "unsubmitted"), ("in_progress", "unsubmitted"), ("on_hold", "unsubmitted")];
    let services = [
        ("open", "unsubmitted"),
        // A part was marked as fulfilled.
        ("in_progress", "unsubmitted"),
        ("on_hold", "unsubmitted"),
        ("open", "submitted"),
        ("in_progress", "accepted"),
        ("open", "rejected"),
        ("on_hold", "rejected"),
        ("in_progress", "cancellation_requested"),
        ("in_progress", "cancellation_rejected"),
        ("incomplete", "closed"),
        ("on_hold", "closed"),
        ("closed", "submitted"),
        ("closed", "accepted"),
        ("closed", "rejected"),
        ("closed", "cancellation_requested"),
        ("closed", "cancellation_accepted"),
        ("closed", "cancellation_rejected"),
        ("closed", "closed"),
    ];
    let closed = [("closed", "unsubmitted", false), ("closed", "unsubmitted", true)];
    let at = |by_service| move |(status, asked)| (status, asked, by_service);
    merchants.map(at(false)).into_iter().chain(services.map(at(true))).chain(closed).collect()
}

#[test]
fn holds_of_parts_keep_every_law_and_nobody_is_stuck() {
    // The law of holds looks at no place; what they meet elsewhere differs most between these.
    let found = if deep() {
        of_every_kind(|kind| holds(kind, THREE))
    } else {
        at_once(vec![(holds(Place::Permitting, TWO), "permitting"), (holds(Place::LegacySingle, TWO), "legacy")])
    };
    found.iter().for_each(liveness::judge);
}

#[test]
fn two_lines_keep_every_law_and_nobody_is_stuck() {
    let lines = if deep() { TWO_AND_ONE } else { ONE_AND_ONE };
    for found in of_every_kind(|kind| two_lines(kind, lines)) {
        liveness::judge(&found);
    }
}

#[test]
fn shipments_that_come_back_or_too_late_keep_every_law() {
    of_every_kind(returns);
}

#[test]
fn money_keeps_every_law() {
    let found = if deep() {
        of_every_kind(|kind| money(kind, ONE_AND_ONE))
    } else {
        // Edits are searched where a legacy service ships: with them, this search took as long as all other laws.
        let single = money(Place::Single, TWO);
        let single = Universe { families: Families { edit: None, ..single.families }, ..single };
        at_once(vec![(single, "single"), (money(Place::LegacyPermitting, TWO), "legacy")])
    };
    let refused: BTreeSet<Code> = found.iter().flat_map(|found| found.codes.iter().copied()).collect();
    for row in ORDER_ROWS {
        assert!(refused.contains(&row.code), "nothing was refused with {}", row.code);
    }
    let statuses: BTreeSet<&str> = found.iter().flat_map(|found| found.order_statuses.iter().copied()).collect();
    let most = ["fulfilled", "in_progress", "not_required", "partially_fulfilled", "unfulfilled"];
    assert_eq!(statuses, BTreeSet::from(most), "nothing is held here; every other status is reached");
}

#[test]
fn automatic_requests_keep_every_law() {
    of_every_kind(automatic);
}

#[test]
fn many_locations_keep_every_law() {
    of_every_kind(places);
}

#[test]
fn everything_at_once_keeps_every_law() {
    let lines: Lines = if deep() { TWO } else { &[("TEE", 1, "10")] };
    of_every_kind(|kind| everything(kind, lines));
}
