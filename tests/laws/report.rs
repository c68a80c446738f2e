//! What a report counts, held against the orders themselves: over random lives, whose numbers the documents tell too.

use std::sync::LazyLock;

use consign::domain::{
    Answer, Command, Counts, Durations, Event, Fact, FulfillmentState, Grouping, History, Order, Period, Place, Report,
    Request, RequestKind, Time, evolve,
};

use crate::commands::{self, Families};
use crate::key;
use crate::world::{Setting, World};

const LIVES: u64 = 40;
const STEPS: u64 = 25;

/// Numbers that look random and are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    /// A number below the limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit.max(1)
    }
}

/// A life: its last state and all of its events.
fn live(seed: u64, kind: Place) -> (World, Vec<Event>) {
    let setting = Setting {
        locations: vec![("main", Place::Merchant), ("acme", kind), ("solo", Place::Single)],
        stock: vec![("TEE", "acme", 9), ("TEE", "main", 9), ("MUG", "acme", 9), ("MUG", "main", 9), ("MUG", "solo", 9)],
        ..Setting::default()
    };
    let mut dice = Dice(seed);
    let lines = [("TEE", 3, "10"), ("MUG", 2, "5")];
    let (mut world, mut events) = setting.try_place(&lines, Some("acme"), true).expect("the order can be placed");
    for _ in 0..STEPS {
        let passed = dice.below(2) * dice.below(30_000);
        let now = world.context.now.unix() + passed as i64;
        world.context.now = Time::from_unix(now).expect("it lies in this century");
        let counts = key::Counts { requested_before: true, late: true, money: true };
        let all = commands::all(&world, Families::ALL, counts);
        let (_, said) = &all[dice.below(all.len() as u64) as usize];
        // A cancelled order has no life left.
        if matches!(said.command, Command::Cancel { .. }) && dice.below(10) > 0 {
            continue;
        }
        if let Ok(decision) = world.decide(said) {
            world = world.after(&decision);
            events.extend(decision.events);
        }
    }
    (world, events)
}

fn history(events: &[Event]) -> History {
    let mut history = History::default();
    for event in events {
        history.follow(event).expect("the events make the order");
    }
    history
}

fn counted(world: &World, history: &History, by: Grouping, period: Period) -> (Vec<(Option<String>, Counts)>, Counts) {
    let mut report = Report::new(period, by);
    report.count(history, world.context.now, &world.context.locations);
    report.end()
}

/// Some lives, lived once for all tests.
static LIVED: LazyLock<Vec<(World, Vec<Event>)>> = LazyLock::new(|| {
    let kinds = [Place::Permitting, Place::Single, Place::LegacyPermitting, Place::LegacySingle];
    (0..LIVES).flat_map(|seed| kinds.map(|kind| live(seed, kind))).collect()
});

fn each_life(mut judge: impl FnMut(&World, &[Event], &History)) {
    for (world, events) in LIVED.iter() {
        judge(world, events, &history(events));
    }
}

/// Every number that adds up.
fn numbers(counts: &Counts) -> [i64; 15] {
    [
        counts.orders as i64,
        counts.requests as i64,
        counts.accepted as i64,
        counts.rejected as i64,
        counts.unanswered as i64,
        counts.shipments as i64,
        counts.units_shipped,
        counts.cancellations_asked as i64,
        counts.cancellations_accepted as i64,
        counts.cancellations_rejected as i64,
        counts.reverted as i64,
        counts.given_up as i64,
        counts.late_shipments as i64,
        counts.units_open,
        counts.overdue as i64,
    ]
}

fn sum<'a>(counts: impl Iterator<Item = &'a Counts>) -> [i64; 15] {
    counts.map(numbers).fold([0; 15], |mut sum, numbers| {
        sum.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
        sum
    })
}

/// By nearest rank, from a list.
fn of_sorted(seconds: &[i64], percent: usize) -> Option<i64> {
    let rank = (seconds.len() * percent).div_ceil(100);
    seconds.get(rank.max(1) - 1).copied()
}

#[test]
fn a_report_counts_what_the_order_says_of_itself() {
    each_life(|world, events, history| {
        let order = &world.order;
        let (_, total) = counted(world, history, Grouping::Service, Period::default());
        let asked = |kind: RequestKind| {
            let all = order.fulfillment_orders.iter().flat_map(|work| &work.requests);
            all.filter(|request| request.kind == kind).collect::<Vec<&Request>>()
        };
        let ended = |requests: &[&Request], answers: &[Answer]| {
            let is_one =
                |request: &&&Request| request.reply.as_ref().is_some_and(|reply| answers.contains(&reply.answer));
            requests.iter().filter(is_one).count() as i64
        };
        let (requests, cancellations) = (asked(RequestKind::Fulfillment), asked(RequestKind::Cancellation));
        let live = || order.fulfillments.iter().filter(|shipment| shipment.status == FulfillmentState::Success);
        let facts = |is_one: fn(&Fact) -> bool| events.iter().filter(|event| is_one(&event.fact)).count() as i64;
        let expected = [
            1,
            requests.len() as i64,
            ended(&requests, &[Answer::Accepted, Answer::Completed]),
            ended(&requests, &[Answer::Rejected, Answer::Failed]),
            requests.iter().filter(|request| request.reply.is_none()).count() as i64,
            live().count() as i64,
            live().flat_map(|shipment| &shipment.lines).map(|line| line.quantity).sum(),
            cancellations.len() as i64,
            ended(&cancellations, &[Answer::Accepted]),
            ended(&cancellations, &[Answer::Rejected]),
            facts(|fact| matches!(fact, Fact::RevertedToUnfulfilled { .. })),
            facts(|fact| matches!(fact, Fact::FulfillmentServiceFailedToComplete { .. })),
            order.late_shipments.len() as i64,
            order.total_remaining(),
            0,
        ];
        assert_eq!(numbers(&total), expected, "{events:#?}");
        let answered = requests.iter().filter_map(|request| {
            let reply = request.reply.as_ref().filter(|reply| reply.answer != Answer::Cancelled)?;
            Some(reply.at.unix() - request.sent_at.unix())
        });
        let mut answered: Vec<i64> = answered.collect();
        answered.sort_unstable();
        for percent in [50, 90, 100] {
            assert_eq!(total.answer_seconds.percentile(percent as u64), of_sorted(&answered, percent), "{answered:?}");
        }
    });
}

#[test]
fn groups_add_up_to_the_total() {
    each_life(|world, events, history| {
        for by in [Grouping::Service, Grouping::Day, Grouping::Location] {
            let (groups, total) = counted(world, history, by, Period::default());
            let (mut groups, total) = (sum(groups.iter().map(|(_, counts)| counts)), numbers(&total));
            // An order counts wherever it has work.
            assert!(groups[0] >= total[0]);
            groups[0] = total[0];
            assert_eq!(groups, total, "by {by}: {events:#?}");
        }
        let (groups, total) = counted(world, history, Grouping::Sku, Period::default());
        let units = |of: fn(&Counts) -> i64| groups.iter().map(|(_, counts)| of(counts)).sum::<i64>();
        assert_eq!(units(|counts| counts.units_shipped), total.units_shipped);
        assert_eq!(units(|counts| counts.units_open), total.units_open);
    });
}

#[test]
fn what_happened_lies_in_one_of_two_periods_that_meet() {
    each_life(|world, events, history| {
        let (_, whole) = counted(world, history, Grouping::Service, Period::default());
        for event in events {
            let (first, second) =
                (Period { since: None, until: Some(event.at) }, Period { since: Some(event.at), until: None });
            let of = |period| counted(world, history, Grouping::Service, period).1;
            assert_eq!(sum([of(first), of(second)].iter()), numbers(&whole), "until {}: {events:#?}", event.at);
        }
    });
}

#[test]
fn the_own_work_stands_last_and_every_name_once() {
    each_life(|world, _, history| {
        for by in [Grouping::Service, Grouping::Day, Grouping::Sku, Grouping::Location] {
            let (groups, _) = counted(world, history, by, Period::default());
            let names: Vec<(bool, &Option<String>)> = groups.iter().map(|(name, _)| (name.is_none(), name)).collect();
            assert!(names.is_sorted_by(|first, second| first < second), "{names:?}");
        }
    });
}

#[test]
fn the_lives_are_full_of_events() {
    let mut seen = std::collections::BTreeSet::new();
    each_life(|world, events, _| {
        let replayed = events
            .iter()
            .fold(None, |order: Option<Order>, event| Some(evolve(order, event).expect("the events make the order")));
        assert_eq!(replayed.as_ref(), Some(&world.order));
        seen.extend(events.iter().map(|event| event.fact.event_type()));
    });
    assert!(seen.len() > 18, "{seen:?}");
}

#[test]
fn percentiles_are_those_of_the_sorted_list() {
    let moment = |seconds| Time::from_unix(seconds).expect("it is a time");
    let mut dice = Dice(7);
    for count in 0..40 {
        let mut seconds: Vec<i64> = (0..count).map(|_| dice.below(12) as i64).collect();
        let mut durations = Durations::default();
        seconds.iter().for_each(|seconds| durations.add(moment(1_000), moment(1_000 + seconds)));
        seconds.sort_unstable();
        for percent in [1, 50, 90, 99, 100] {
            assert_eq!(durations.percentile(percent as u64), of_sorted(&seconds, percent), "{percent} of {seconds:?}");
        }
    }
    let mut durations = Durations::default();
    durations.add(moment(1_000), moment(400));
    assert_eq!(durations.percentile(50), Some(0));
}
