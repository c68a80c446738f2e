//! What services do by themselves: when it falls due, what is drawn for it, and that it comes to an end. What comes after
//! the acceptance is in `later.rs`.

mod later;

use consign::domain::behaviour::Lot;
use consign::domain::due::{Act, Acted, Due, DueKind, InHand, act, awaited};
use consign::domain::{Behaviour, Command, Event, Percent, Place, RejectionReason, Target, Time, TimeRange, draw};

use crate::commands::{self, Families};
use crate::key;
use crate::report::Dice;
use crate::say::{self, Said, fo};
use crate::world::{Setting, World};

/// An entry of an agenda.
type Entry = (Due, Target, String);

pub fn range(text: &str) -> TimeRange {
    TimeRange::parse(text).expect("it is a range")
}

pub fn percent(number: u8) -> Percent {
    Percent::new(number).expect("it is a share")
}

pub fn behaviour() -> Behaviour {
    Behaviour { seed: 7, ..Behaviour::default() }
}

/// An order of three units at a service of this kind, whose behaviour this is.
pub fn world(kind: Place, behaviour: Behaviour) -> World {
    let setting = Setting {
        locations: vec![("main", Place::Merchant), ("acme", kind)],
        stock: vec![("TEE", "acme", 9), ("MUG", "acme", 9), ("TEE", "main", 9), ("MUG", "main", 9)],
        ..Setting::default()
    };
    let mut world = setting.place(&[("TEE", 2, "10"), ("MUG", 1, "5")], Some("acme"), true);
    let acme = world.context.locations.0.iter_mut().find(|location| location.handle == "acme");
    acme.and_then(|acme| acme.service.as_mut()).expect("acme is a service").behaviour = Some(Box::new(behaviour));
    world
}

pub fn last_event_at(events: &[Event], world: &World) -> Time {
    events.last().map_or(world.order.created_at, |event| event.at)
}

/// What is due at the order, in the order in which it is done.
pub fn agenda(world: &World, last_event_at: Time) -> Vec<Entry> {
    let mut agenda = Vec::new();
    for (target, service, awaited) in awaited(&world.order, &world.context.locations) {
        let location = world.context.locations.assigned(service);
        let Some(behaviour) = location.service.as_ref().and_then(|service| service.behaviour.as_deref()) else {
            continue;
        };
        let in_hand = InHand {
            behaviour,
            service,
            is_legacy: location.place().is_legacy(),
            order: &world.order.name,
            target,
            awaited: &awaited,
            last_event_at,
        };
        agenda.extend(in_hand.due().into_iter().map(|due| (due, target, service.to_owned())));
    }
    agenda.sort_by_key(|(due, target, _)| (due.at, *target, due.kind));
    agenda
}

/// Does an act at its time.
pub fn perform(world: &mut World, (due, target, service): &Entry) -> (Act, Vec<Event>) {
    let location = world.context.locations.assigned(service);
    let behaviour = location.service.as_ref().and_then(|service| service.behaviour.clone()).expect("it acts");
    world.context.now = due.at;
    let mut context = world.context.clone();
    let acted = act(&world.order, *target, due.kind, service, &behaviour, &mut context);
    let Acted { act, decision, .. } = acted.unwrap_or_else(|refused| panic!("{due:?} at {target:?}: {refused:?}"));
    assert_eq!(context.next_seq, world.context.next_seq, "the context is given back as it was");
    *world = world.after(&decision);
    (act, decision.events)
}

fn later(world: &mut World, seconds: i64) {
    world.context.now = Time::from_unix(world.context.now.unix() + seconds).expect("it lies in this century");
}

/// A command by hand, some seconds after the one before.
pub fn by_hand(world: &mut World, seconds: i64, said: &Said) -> Vec<Event> {
    later(world, seconds);
    let decision = world.decide(said).unwrap_or_else(|refusal| panic!("{said:?}: {refusal:?}"));
    *world = world.after(&decision);
    decision.events
}

/// What happens by itself from now on: acts with the seconds since the order was placed.
pub fn idle(world: &mut World, last: Time) -> Vec<(i64, Act)> {
    let (placed, mut last, mut acts) = (world.order.created_at.unix(), last, Vec::new());
    while let Some(first) = agenda(world, last).first() {
        let (act, _) = perform(world, first);
        last = first.0.at;
        acts.push((last.unix() - placed, act));
        assert!(acts.len() < 100, "it has no end: {acts:?}");
    }
    acts
}

pub fn asked(kind: Place, behaviour: Behaviour) -> (World, Time) {
    let mut world = world(kind, behaviour);
    let events = by_hand(&mut world, 100, &say::request(fo(1), &[]));
    let last = last_event_at(&events, &world);
    (world, last)
}

/// Worked out elsewhere, as SHA-256 over `7`, `acme`, the name of the part, the name of the draw and `1`, a line each:
/// the number modulo 100.
const DRAWN: [(&str, &str, u64); 14] = [
    ("#1001-FO1", "silent", 17),
    ("#1001-FO1", "accept", 90),
    ("#1001-FO1", "after", 91),
    ("#1001-FO1", "reject-reason", 73),
    ("#1001-FO1", "ship", 58),
    ("#1001-FO1", "ship-after", 65),
    ("#1001-FO1", "parcels", 20),
    ("#1001-FO1", "cancel-silent", 40),
    ("#1001-FO1", "cancel", 94),
    ("#1001-FO1", "cancel-after", 33),
    ("#1001-FO1", "late", 48),
    ("#1001-FO1", "late-after", 5),
    ("#1001-F1", "transit", 43),
    ("#1001-F1", "lost", 71),
];

#[test]
fn draws_are_what_the_hash_says() {
    let behaviour = behaviour();
    for (name, drawn, percent) in DRAWN {
        let lot = Lot { behaviour: &behaviour, service: "acme", name, number: 1 };
        assert_eq!(lot.draw(drawn) % 100, percent, "{drawn}");
        assert_eq!(lot.draw(drawn), draw(&["7", "acme", name, drawn, "1"]), "{drawn}");
    }
}

#[test]
fn a_request_is_accepted_and_shipped_in_its_time() {
    let times = Behaviour { after: range("0s..1h"), ship_after: range("1d..25h"), ..behaviour() };
    let (mut world, last) = asked(Place::Permitting, times);
    // 1423 and 2955 of the 3601 seconds of each range are drawn.
    let accepted = 100 + 1_423;
    assert_eq!(idle(&mut world, last), [(accepted, Act::AcceptRequest), (accepted + 86_400 + 2_955, Act::Ship)]);
    assert_eq!((world.order.fulfillments.len(), world.order.total_remaining()), (1, 0));
}

/// 90 was drawn for the acceptance, 17 for silence, 73 for the reason.
#[test]
fn shares_decide_and_silence_comes_first() {
    let rejected = |behaviour| {
        let (mut world, last) = asked(Place::Permitting, behaviour);
        let acts: Vec<Act> = idle(&mut world, last).into_iter().map(|(_, act)| act).collect();
        let request = &world.order.fulfillment_orders[0].requests[0];
        (acts, request.reply.as_ref().and_then(|reply| reply.reason))
    };
    let with = |accept, silent| Behaviour { accept: percent(accept), silent: percent(silent), ..behaviour() };
    assert_eq!(rejected(with(91, 17)), (vec![Act::AcceptRequest, Act::Ship], None));
    assert_eq!(rejected(with(90, 17)), (vec![Act::RejectRequest], Some(RejectionReason::Other)));
    assert_eq!(rejected(with(90, 18)), (vec![], None));
    let two = vec![RejectionReason::InventoryOutOfStock, RejectionReason::OrderTooLarge];
    let one_of_two = Behaviour { reject_reasons: two, ..with(0, 0) };
    assert_eq!(rejected(one_of_two), (vec![Act::RejectRequest], Some(RejectionReason::OrderTooLarge)));
    let never_mugs = Behaviour { reject_skus: vec!["MUG".to_owned()], ..with(100, 0) };
    assert_eq!(rejected(never_mugs.clone()), (vec![Act::RejectRequest], Some(RejectionReason::Other)));
    let silent = Behaviour { silent: percent(100), ..never_mugs };
    assert_eq!(rejected(silent), (vec![], None));
}

#[test]
fn an_order_to_a_country_that_is_not_served_is_rejected() {
    for (country, act) in [("NO", Act::RejectRequest), ("SE", Act::AcceptRequest)] {
        let nowhere = Behaviour { reject_countries: vec!["NO".to_owned()], ..behaviour() };
        let (mut world, last) = asked(Place::Permitting, nowhere);
        let address = consign::domain::Address { country_code: Some(country.to_owned()), ..Default::default() };
        world.order.shipping_address = Some(address);
        assert_eq!(idle(&mut world, last)[0].1, act, "{country}");
    }
}

/// 20 was drawn for the parcels, 58 for the shipment.
#[test]
fn work_of_several_units_leaves_in_two_parcels_of_which_the_first_is_the_larger() {
    let (mut world, last) = asked(Place::Permitting, Behaviour { parcels: percent(21), ..behaviour() });
    let day = 86_400;
    let expected = [(100, Act::AcceptRequest), (100 + day, Act::Ship), (100 + 2 * day, Act::Ship)];
    assert_eq!(idle(&mut world, last), expected);
    let units = |shipment: &consign::domain::Fulfillment| -> Vec<(u32, i64)> {
        shipment.lines.iter().map(|line| (line.line.get(), line.quantity)).collect()
    };
    assert_eq!(world.order.fulfillments.iter().map(units).collect::<Vec<_>>(), [vec![(1, 2)], vec![(2, 1)]]);
    let (mut world, last) = asked(Place::Permitting, Behaviour { parcels: percent(20), ..behaviour() });
    assert_eq!(idle(&mut world, last).len(), 2);
    let given_up = Behaviour { parcels: percent(100), ship: percent(58), ..behaviour() };
    let (mut world, last) = asked(Place::Permitting, given_up);
    assert_eq!(idle(&mut world, last), [(100, Act::AcceptRequest), (100 + day, Act::Close)]);
}

#[test]
fn what_was_done_by_hand_is_done() {
    let in_two = Behaviour { parcels: percent(100), ..behaviour() };
    let (mut world, _) = asked(Place::Permitting, in_two.clone());
    by_hand(&mut world, 50, &say::accept(fo(1)));
    let shipped = by_hand(&mut world, 50, &say::ship(fo(1), &["TEE=1"]));
    // One parcel left by hand: all that remains is the second, a day after it.
    assert_eq!(idle(&mut world, shipped[0].at), [(200 + 86_400, Act::Ship)]);
    assert_eq!((world.order.fulfillments.len(), world.order.total_remaining()), (2, 0));

    let (mut world, _) = asked(Place::Permitting, behaviour());
    by_hand(&mut world, 50, &say::accept(fo(1)));
    let shipped = by_hand(&mut world, 50, &say::ship(fo(1), &["TEE=1"]));
    // In one parcel it leaves a day after the acceptance, whatever left before.
    assert_eq!(idle(&mut world, shipped[0].at), [(150 + 86_400, Act::Ship)]);

    let (mut world, _) = asked(Place::Permitting, behaviour());
    let rejected = by_hand(&mut world, 50, &say::reject(fo(1)));
    assert_eq!(idle(&mut world, rejected[0].at), []);
}

/// Who looks late writes what was missed at the time at which it was missed, but not before what people did meanwhile.
#[test]
fn nothing_happens_before_the_last_event_of_its_order() {
    let (mut world, _) = asked(Place::Permitting, behaviour());
    let changed = by_hand(&mut world, 5_000, &say::of(fo(1), say::cancel_request(fo(1)).command));
    assert_eq!(idle(&mut world, changed[0].at), [], "the request was cancelled");
    let (mut world, _) = asked(Place::Permitting, behaviour());
    let changed = by_hand(&mut world, 200_000, &say::whole(Command::SetDetails(Box::new(noted()))));
    let placed = 100 + 200_000;
    let expected = [(placed, Act::AcceptRequest), (placed + 86_400, Act::Ship)];
    assert_eq!(idle(&mut world, changed[0].at), expected);
}

fn noted() -> consign::domain::OrderChange {
    let to = consign::domain::OrderDetails { note: Some("gift".to_owned()), ..Default::default() };
    consign::domain::OrderChange { changed: vec![consign::domain::OrderDetail::Note], to }
}

/// Random lives, with acts and commands by hand in any order: nothing falls due before the last event, every act that
/// is due can be done, and all of it ends.
#[test]
fn whatever_people_do_services_can_do_what_is_due_and_come_to_an_end() {
    for seed in 0..150_u64 {
        let mut dice = Dice(seed);
        let kinds = [Place::Permitting, Place::Single, Place::LegacyPermitting, Place::LegacySingle];
        let mut share = || percent(dice.below(101) as u8);
        let behaviour = Behaviour {
            accept: share(),
            after: range("0s..2h"),
            ship: share(),
            ship_after: range("0s..2d"),
            parcels: share(),
            transit: Some(range("0s..3d")),
            lost: share(),
            cancel: share(),
            cancel_after: range("0s..5h"),
            silent: percent(20),
            late: share(),
            seed,
            ..Behaviour::default()
        };
        let mut world = world(kinds[seed as usize % 4], behaviour);
        let mut last = world.order.created_at;
        for step in 0..40 {
            let due = agenda(&world, last);
            assert!(due.iter().all(|(due, _, _)| due.at >= last), "seed {seed}, step {step}: {due:?} before {last}");
            if dice.below(2) == 0
                && let Some(first) = due.first()
            {
                let done = first.clone();
                perform(&mut world, &done);
                last = done.0.at;
                let again = agenda(&world, last);
                let same = |entry: &Entry| entry.0 == done.0 && entry.1 == done.1 && entry.0.kind != DueKind::Finish;
                assert!(!again.iter().any(same), "seed {seed}, step {step}: {done:?} is due twice");
                continue;
            }
            let counts = key::Counts { requested_before: true, late: true, money: true };
            let all = commands::all(&world, Families::ALL, counts);
            let (_, said) = &all[dice.below(all.len() as u64) as usize];
            if matches!(said.command, Command::Cancel { .. }) && dice.below(10) > 0 {
                continue;
            }
            world.context.now =
                Time::from_unix(last.unix() + dice.below(20_000) as i64).expect("it lies in this century");
            if let Ok(decision) = world.decide(said) {
                last = decision.events.last().map_or(last, |event| event.at);
                world = world.after(&decision);
            }
        }
        idle(&mut world, last);
    }
}

/// 10,000 draws for each of 20 seeds: within three standard deviations of what was asked for.
#[test]
fn shares_come_out_right() {
    for seed in 1..=20 {
        let behaviour = Behaviour { seed, ..Behaviour::default() };
        for (drawn, wanted) in [("accept", 90_u8), ("silent", 5), ("lost", 50)] {
            let met = |order: u32| {
                let name = format!("#{order}-FO1");
                Lot { behaviour: &behaviour, service: "acme", name: &name, number: 1 }.meets(percent(wanted), drawn)
            };
            let met = (1_001..11_001).filter(|order| met(*order)).count() as f64;
            let (mean, share) = (100.0 * f64::from(wanted), f64::from(wanted) / 100.0);
            let deviation = (10_000.0 * share * (1.0 - share)).sqrt();
            assert!((met - mean).abs() <= 3.0 * deviation, "seed {seed}, {drawn}: {met} of 10,000, not {mean}");
        }
    }
}
