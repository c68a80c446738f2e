//! The ids by which programs know the lines of fulfillment orders: no two lines have one, and one that was told never
//! means anything else later.

use std::collections::{BTreeMap, BTreeSet};

use consign::domain::{Decision, Event, Fact, FulfillmentOrderNumber, LineNumber, Order, Part, Place, evolve};

use crate::commands::{self, Families};
use crate::key::Counts;
use crate::report::Dice;
use crate::say::{ORDER, cancel_request, fo, merge, number, relocate, replace, request, respond, revert, ship, split};
use crate::scenarios::{Told, shop};
use crate::world::{Setting, World};

const LIVES: u64 = 60;
const STEPS: u64 = 40;

/// A line of a fulfillment order.
type At = (FulfillmentOrderNumber, LineNumber);

/// Every id that is told, and what it means.
fn told(order: &Order) -> Result<BTreeMap<i64, At>, String> {
    let mut told = BTreeMap::new();
    for work in &order.fulfillment_orders {
        for line in work.told_lines() {
            let id = work.line_id(order.id, line);
            if let Some((other, _)) = told.insert(id, (work.number, line.line)) {
                return Err(format!("{id} is a line of FO{other} and of FO{}", work.number));
            }
            let found = order.line_with_id(id).map(|(work, line)| (work.number, line.line));
            if found != Some((work.number, line.line)) {
                return Err(format!("{id} of FO{} leads to {found:?}", work.number));
            }
        }
    }
    Ok(told)
}

/// What an event puts into a fulfillment order that replaces another one.
fn replacement(event: &Event) -> Option<&Part> {
    match &event.fact {
        Fact::FulfillmentRequestCancelled { replacement, .. }
        | Fact::CancellationRequestAccepted { replacement, .. }
        | Fact::RevertedToUnfulfilled { replacement, .. }
        | Fact::FulfillmentOrderReplaced { replacement } => Some(replacement),
        _ => None,
    }
}

/// Judges what a step did to the ids, event by event.
pub fn judge(before: &World, decision: &Decision) -> Result<(), String> {
    let mut now = before.order.clone();
    for event in &decision.events {
        let was = now.clone();
        now = evolve(Some(now), event).map_err(|wrong| format!("I17: {wrong:?}"))?;
        step(&was, event, &now)?;
    }
    Ok(())
}

fn step(was: &Order, event: &Event, now: &Order) -> Result<(), String> {
    let (before, after) = (told(was)?, told(now)?);
    for (id, (work, line)) in before {
        let old = now.fulfillment_order(work).ok_or("a fulfillment order is gone")?;
        let stays = old.line(line).is_some_and(|line| old.tells_of(line));
        let part = replacement(event)
            .filter(|part| event.fulfillment_order == Some(work) && part.lines.iter().any(|units| units.line == line));
        let carried = part.filter(|_| old.is_closed()).map(|part| (part.number, line));
        let expected = if stays { Some((work, line)) } else { carried };
        if after.get(&id) != expected.as_ref() {
            return Err(format!("{id} was {line} of FO{work} and is {:?} after {event:?}", after.get(&id)));
        }
    }
    Ok(())
}

/// The ids that a fulfillment order tells, its lines' numbers after them: `FO1` of line 2 is 1000001002.
fn ids(told: &Told, fulfillment_order: u32) -> Vec<i64> {
    let order = &told.world.order;
    let work = order.fulfillment_order(number(fulfillment_order)).expect("it is there");
    work.told_lines().map(|line| work.line_id(order.id, line)).collect()
}

const TWO_LINES: &[(&str, i64, &str)] = &[("TEE", 3, "10"), ("MUG", 2, "4")];

#[test]
fn a_replacement_carries_on_the_ids_of_what_the_closed_one_lists_no_longer() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    assert_eq!(ids(&told, 1), [1_000_001_001, 1_000_001_002]);
    told.then(&[request(ORDER, &[]), cancel_request(ORDER)]);
    assert_eq!((ids(&told, 1), ids(&told, 2)), (vec![], vec![1_000_001_001, 1_000_001_002]));
    // And on, from one to the next.
    told.does(&replace(fo(2)));
    assert_eq!((ids(&told, 2), ids(&told, 3)), (vec![], vec![1_000_001_001, 1_000_001_002]));
    // A part has ids of its own, and keeps them where it is replaced.
    told.then(&[split(3, &["MUG=1"]), request(fo(4), &[]), cancel_request(fo(4))]);
    assert_eq!((ids(&told, 3), ids(&told, 5)), (vec![1_000_001_001, 1_000_001_002], vec![1_000_004_002]));
    // What joins another one there has the id of the line that is there.
    told.does(&merge(3, &[5], &[]));
    assert_eq!((ids(&told, 3), ids(&told, 5)), (vec![1_000_001_001, 1_000_001_002], vec![1_000_004_002]));
}

#[test]
fn what_the_closed_one_still_lists_keeps_its_id() {
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), respond(ORDER, true, None), ship(ORDER, &["TEE=1"]), cancel_request(ORDER)]);
    told.does(&revert(ORDER, &[]));
    assert_eq!((ids(&told, 1), ids(&told, 2)), (vec![1_000_001_001], vec![1_000_002_001, 1_000_001_002]));
    // An accepted cancellation lists what it emptied.
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), respond(ORDER, true, None), cancel_request(ORDER), respond(ORDER, true, None)]);
    assert_eq!(
        (ids(&told, 1), ids(&told, 2)),
        (vec![1_000_001_001, 1_000_001_002], vec![1_000_002_001, 1_000_002_002])
    );
    // One that is open keeps its ids, whatever leaves it.
    let mut told = Told::at_acme(Place::Permitting, TWO_LINES);
    told.then(&[request(ORDER, &[]), respond(ORDER, true, None), cancel_request(ORDER), revert(ORDER, &["MUG"])]);
    assert_eq!((ids(&told, 1), ids(&told, 2)), (vec![1_000_001_001], vec![1_000_002_002]));
    told.does(&revert(fo(1), &["TEE=1"]));
    told.does(&revert(fo(1), &[]));
    assert_eq!((ids(&told, 1), ids(&told, 3), ids(&told, 4)), (vec![], vec![1_000_003_001], vec![1_000_001_001]));
    // A move makes no replacement.
    let mut told = Told::of(shop(Place::Permitting).place(TWO_LINES, Some("main"), false));
    told.then(&[crate::say::fulfill(ORDER, &["TEE=1"]), relocate(ORDER, "annex", &[])]);
    assert_eq!((ids(&told, 1), ids(&told, 2)), (vec![1_000_001_001], vec![1_000_002_001, 1_000_002_002]));
}

#[test]
fn an_id_that_was_told_keeps_its_meaning_for_life() {
    let mut carried = 0;
    for (seed, kind) in (0..LIVES).flat_map(|seed| Place::ALL.map(|kind| (seed, kind))) {
        let setting = Setting {
            locations: vec![("main", Place::Merchant), ("acme", kind), ("solo", Place::Single)],
            ..Setting::default()
        };
        let mut world = setting.place(TWO_LINES, Some("acme"), true);
        let mut dice = Dice(seed);
        // Of each id: the line of the order, and where its units were; no place comes back.
        let mut known: BTreeMap<i64, (LineNumber, Vec<FulfillmentOrderNumber>)> = BTreeMap::new();
        for _ in 0..STEPS {
            let now = told(&world.order).unwrap_or_else(|wrong| panic!("seed {seed} at {kind:?}: {wrong}"));
            for (id, (work, line)) in &now {
                let (of, places) = known.entry(*id).or_insert_with(|| (*line, vec![*work]));
                assert_eq!(of, line, "seed {seed} at {kind:?}: {id}");
                if places.last() != Some(work) {
                    assert!(!places.contains(work), "seed {seed} at {kind:?}: {id} is back in FO{work}");
                    places.push(*work);
                    carried += 1;
                }
            }
            let all = commands::all(&world, Families { cancel: false, ..Families::ALL }, Counts::default());
            let (_, said) = &all[dice.below(all.len() as u64) as usize];
            if let Ok(decision) = world.decide(said) {
                judge(&world, &decision).unwrap_or_else(|wrong| panic!("seed {seed} at {kind:?}: {said:?}: {wrong}"));
                world = world.after(&decision);
            }
        }
        let mut last: BTreeSet<At> = BTreeSet::new();
        for (line, places) in known.values() {
            last.extend(places.last().map(|work| (*work, *line)));
        }
        assert_eq!(last.len(), known.len(), "seed {seed} at {kind:?}: two ids mean one line");
    }
    assert!(carried > 20, "the lives carry few ids on: {carried}");
}
