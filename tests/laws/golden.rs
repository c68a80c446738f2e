//! The law as a file that can be read: `tests/data/transitions.txt`, made from the table and compared with it.

use std::fmt::Write;

use consign::domain::transition::{Destination, Facts, ORDER_ROWS, ROWS, Row, Then, Verdict, When, verdict};
use consign::domain::{Action, Place, Stage};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/transitions.txt");

const PLACES: [(Place, &str); 5] = [
    (Place::Merchant, "merchant"),
    (Place::Permitting, "permitting"),
    (Place::Single, "single"),
    (Place::LegacyPermitting, "legacy"),
    (Place::LegacySingle, "legacy single"),
];

const NOWHERE: Destination = Destination { single: false, inactive: false, same: false, does_not_stock: false };

/// Whether a fulfillment order at such a place can be in this stage.
pub fn is_possible(place: Place, stage: Stage) -> bool {
    let legacy = matches!(stage, Stage::LegacyPending | Stage::LegacyOpen | Stage::LegacyFailed);
    let asked = !legacy && !matches!(stage, Stage::Unfulfilled | Stage::Fulfilled | Stage::Cancelled);
    match place {
        Place::Merchant => !legacy && !asked,
        Place::Permitting | Place::Single => !legacy,
        Place::LegacyPermitting | Place::LegacySingle => !asked,
    }
}

fn work_actions() -> impl Iterator<Item = Action> {
    Action::ALL.iter().copied().filter(|action| !action.is_orders())
}

fn plain(place: Place, stage: Stage) -> Facts {
    Facts {
        stage,
        place,
        order_cancelled: false,
        held: false,
        part: false,
        handle_taken: false,
        holds_full: false,
        progress: false,
        unpaid: false,
        one_unit: false,
        alone: false,
        destination: None,
    }
}

/// Every situation in which a fulfillment order can be.
fn situations() -> Vec<Facts> {
    let mut all = Vec::new();
    for (place, _) in PLACES {
        for stage in Stage::ALL.iter().copied().filter(|stage| is_possible(place, *stage)) {
            for bits in 0..1024_u32 {
                let bit = |position: u32| bits & (1 << position) != 0;
                let held = bit(0) && !stage.is_with_service() && !stage.is_closed();
                let destination =
                    Destination { single: bit(4), inactive: bit(5), same: bit(6), does_not_stock: bit(7) };
                let progress = bit(8) && place == Place::Merchant && !stage.is_closed();
                // No action looks at both a hold and a destination.
                let facts = Facts {
                    held,
                    part: bit(4),
                    handle_taken: held && bit(5),
                    holds_full: held && bit(6),
                    progress,
                    alone: bit(9),
                    order_cancelled: bit(1),
                    unpaid: bit(2),
                    one_unit: bit(3),
                    ..plain(place, stage)
                };
                all.push(Facts { destination: Some(destination), ..facts });
                all.push(facts);
            }
        }
    }
    all
}

#[test]
fn every_situation_is_decided_by_a_row() {
    for facts in situations() {
        for action in work_actions() {
            assert!(ROWS.iter().any(|row| row.fits(action, &facts)), "nothing decides {action} for {facts:?}");
        }
    }
}

#[test]
fn every_row_decides_something() {
    let situations = situations();
    for (position, row) in ROWS.iter().enumerate() {
        let first = |facts: &Facts| {
            let fits = |row: &Row| row.actions.iter().any(|action| row.fits(*action, facts));
            let by = |action: &Action| ROWS.iter().position(|row| row.fits(*action, facts)) == Some(position);
            fits(row) && row.actions.iter().any(by)
        };
        assert!(situations.iter().any(first), "row {position} decides nothing: {row:?}");
    }
}

#[test]
fn the_golden_file_says_what_the_table_says() {
    let now = text();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(FILE, &now).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(FILE).unwrap_or_default();
    let differs = golden.lines().zip(now.lines()).find(|(golden, now)| golden != now);
    assert!(golden == now, "the law changed; if it was meant, run with UPDATE=1 and read the diff: {differs:?}");
}

fn text() -> String {
    let mut out = String::from(
        "The law of the workflow, as the table in src/domain/transition.rs says it.\n\
         Made by the tests: UPDATE=1 cargo test --test laws. A change here is a change of the workflow.\n\n\
         With the service: requested, accepted, cancellation_requested, cancellation_rejected, legacy_pending, legacy_open.\n\
         Free: unfulfilled, rejected, incomplete, legacy_failed. Closed: fulfilled, cancelled.\n\n\
         ROWS: the first that fits decides\n\n",
    );
    let rows = ROWS.iter().map(|row| {
        let at = PLACES.iter().filter(|(place, _)| row.at.contains(place)).map(|(_, name)| *name);
        [
            row.rule.to_owned(),
            listed(row.actions.iter().map(|action| action.as_str()), work_actions().count()),
            listed(at, PLACES.len()),
            stages(row.from),
            condition(row.when).to_owned(),
            outcome(row.then),
        ]
    });
    table(&mut out, &["rule", "actions", "places", "stages", "if", "then"].map(str::to_owned), rows);
    out.push_str("\nORDER ROWS: the first that fits refuses; otherwise the action is allowed\n\n");
    let rows = ORDER_ROWS
        .iter()
        .map(|row| [row.rule.to_owned(), row.action.to_string(), format!("{:?}", row.when), row.code.to_string()]);
    table(&mut out, &["rule", "action", "if", "refused with"].map(str::to_owned), rows);
    out.push_str(
        "\nMATRIX: what is decided, by stage and place\n`.` cannot be; a line with a condition stands where it \
         decides otherwise than the line above it without one\n",
    );
    for action in work_actions() {
        matrix(&mut out, action);
    }
    out
}

/// Stages, by the groups that have a name.
fn stages(from: &[Stage]) -> String {
    type Group = (&'static str, fn(&Stage) -> bool);
    let groups: [Group; 3] = [
        ("free", |stage| !stage.is_with_service() && !stage.is_closed()),
        ("with the service", |stage| stage.is_with_service()),
        ("closed", |stage| stage.is_closed()),
    ];
    if from.len() == Stage::ALL.len() {
        return "all".to_owned();
    }
    let mut named = Vec::new();
    for (name, belongs) in groups {
        let all = Stage::ALL.iter().filter(|stage| belongs(stage));
        let there: Vec<&str> = all.clone().filter(|stage| from.contains(stage)).map(|stage| stage.as_str()).collect();
        if there.len() == all.count() { named.push(name) } else { named.extend(there) }
    }
    named.join(", ")
}

fn listed<'a>(words: impl Iterator<Item = &'a str>, most: usize) -> String {
    let words: Vec<&str> = words.collect();
    if words.len() == most { "all".to_owned() } else { words.join(", ") }
}

fn condition(when: When) -> &'static str {
    match when {
        When::Always => "",
        When::OrderCancelled => "order cancelled",
        When::Held => "held",
        When::NotHeld => "not held",
        When::Unsplittable => "a part of what is held or worked on",
        When::HandleTaken => "has a hold with this handle",
        When::HoldsFull => "has 10 holds",
        When::Progress => "progress reported",
        When::NoProgress => "no progress reported",
        When::Unpaid => "unpaid, and payment is required",
        When::OneUnit => "one unit remains",
        When::Alone => "nothing to merge it with",
        When::DestinationSingle => "to a single-location service",
        When::DestinationInactive => "to an inactive location",
        When::DestinationSame => "to where it is",
        When::DestinationDoesNotStock => "to where it is not stocked",
    }
}

fn outcome(then: Then) -> String {
    match then {
        Then::Refuse(code) => code.to_string(),
        Then::Nothing => "nothing happens".to_owned(),
        Then::Lead(to) => {
            let stages = stages(to.stages);
            let status = to.request_status.map_or_else(String::new, |status| format!(", request status {status}"));
            let replacement = if to.replacement { ", and a replacement" } else { "" };
            format!("-> {stages}{status}{replacement}")
        }
    }
}

/// One action: a line a stage, a column a place, and further lines where a condition decides otherwise.
fn matrix(out: &mut String, action: Action) {
    type Condition = (&'static str, fn(&mut Facts));
    let conditions: [Condition; 11] = [
        ("", |_| {}),
        ("held", |facts| facts.held = true),
        ("progress reported", |facts| facts.progress = true),
        ("unpaid, and payment is required", |facts| facts.unpaid = true),
        ("nothing to merge it with", |facts| facts.alone = true),
        ("one unit remains", |facts| facts.one_unit = true),
        ("to a single-location service", |facts| facts.destination = Some(Destination { single: true, ..NOWHERE })),
        ("to an inactive location", |facts| facts.destination = Some(Destination { inactive: true, ..NOWHERE })),
        ("to where it is", |facts| facts.destination = Some(Destination { same: true, ..NOWHERE })),
        ("to where it is not stocked", |facts| {
            facts.destination = Some(Destination { does_not_stock: true, ..NOWHERE });
        }),
        ("order cancelled", |facts| facts.order_cancelled = true),
    ];
    // What is known of other holds matters to a hold alone.
    let of_holds: [Condition; 4] = [
        ("a part, held", |facts| (facts.part, facts.held) = (true, true)),
        ("a part, progress reported", |facts| (facts.part, facts.progress) = (true, true)),
        ("has a hold with this handle", |facts| (facts.held, facts.handle_taken) = (true, true)),
        ("has 10 holds", |facts| (facts.held, facts.holds_full) = (true, true)),
    ];
    let of_holds = if action == Action::Hold { &of_holds[..] } else { &[] };
    let destination = if action == Action::Move { Some(NOWHERE) } else { None };
    let mut rows: Vec<[String; 7]> = Vec::new();
    for stage in Stage::ALL.iter().copied() {
        let mut usual: Option<Vec<String>> = None;
        for (name, apply) in conditions.iter().chain(of_holds) {
            let cell = |place: Place| {
                let mut facts = Facts { destination, ..plain(place, stage) };
                apply(&mut facts);
                let impossible = facts.held && (stage.is_with_service() || stage.is_closed())
                    || facts.progress && (place != Place::Merchant || stage.is_closed());
                (is_possible(place, stage) && !impossible).then(|| decided(action, &facts))
            };
            let cells: Vec<Option<String>> = PLACES.iter().map(|(place, _)| cell(*place)).collect();
            if cells.iter().all(Option::is_none) {
                continue;
            }
            let cells: Vec<String> = cells.into_iter().map(|cell| cell.unwrap_or_else(|| ".".to_owned())).collect();
            if usual.as_ref() == Some(&cells) {
                continue;
            }
            let stage = if name.is_empty() { stage.to_string() } else { String::new() };
            let mut row = vec![stage, (*name).to_owned()];
            row.extend(cells.iter().cloned());
            rows.push(row.try_into().expect("a stage, a condition and five places"));
            usual.get_or_insert(cells);
        }
    }
    // The one answer for cancelled orders is said once.
    let cancelled = |row: &[String; 7]| row[1] == "order cancelled";
    let same = rows
        .iter()
        .filter(|row| cancelled(row))
        .all(|row| row[2..].iter().all(|cell| cell == "order_cancelled" || cell == "."));
    if same {
        rows.retain(|row| !cancelled(row));
    }
    let who = if action.is_services() { "service" } else { "merchant" };
    let _ = writeln!(out, "\n{action} ({who}){}\n", if same { "; order cancelled: order_cancelled" } else { "" });
    let mut header = vec!["stage".to_owned(), "if".to_owned()];
    header.extend(PLACES.iter().map(|(_, name)| (*name).to_owned()));
    let header: [String; 7] = header.try_into().expect("a stage, a condition and five places");
    table(out, &header, rows);
}

fn decided(action: Action, facts: &Facts) -> String {
    match verdict(action, facts) {
        Verdict::Allowed(to) => {
            let stages: Vec<&str> = to.stages_from(facts.stage).iter().map(|stage| stage.as_str()).collect();
            format!("-> {}", stages.join(" | "))
        }
        Verdict::Done => "nothing happens".to_owned(),
        Verdict::Refused { code, .. } => code.to_string(),
    }
}

/// Columns as wide as they need to be, two spaces apart.
fn table<const N: usize>(out: &mut String, header: &[String; N], rows: impl IntoIterator<Item = [String; N]>) {
    let rows: Vec<[String; N]> = std::iter::once(header.clone()).chain(rows).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..N).map(width).collect();
    for row in &rows {
        let line: String = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}  ")).collect();
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
