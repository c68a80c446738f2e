//! What generated orders promise: how often things come up, what one order holds, when orders come.

use std::collections::{BTreeMap, BTreeSet};

use consign::domain::{Article, Assortment, Demand, Money, NewOrder, Payment, Percent, Time, TimeSpan, Weighted};

const SEEDS: std::ops::Range<u64> = 1..21;
const ORDERS: u64 = 400;

/// A shop with weights that differ: SKUs, countries.
const SKUS: [(&str, u64); 4] = [("TEE-M", 5), ("MUG", 1), ("CAP", 3), ("LAMP", 1)];
const COUNTRIES: [(&str, u64); 3] = [("NO", 1), ("SE", 2), ("BR", 7)];

fn demand(seed: u64) -> Demand {
    let assortment = |location: Option<&str>| Assortment {
        location: location.map(str::to_owned),
        articles: Weighted::new(SKUS.map(|(sku, weight)| (Article::of(sku), weight))).expect("there are SKUs"),
    };
    Demand {
        seed,
        assortments: Weighted::new([(assortment(Some("acme")), 1), (assortment(Some("solo")), 1)]).expect("two"),
        countries: Weighted::new(COUNTRIES.map(|(code, weight)| (code.to_owned(), weight))).expect("three"),
        paid: Percent::new(37).expect("it is a share"),
        lines: 1..=3,
        quantity: 2..=6,
        currency: "EUR".to_owned(),
    }
}

fn orders(demand: &Demand) -> Vec<NewOrder> {
    (1..=ORDERS).map(|number| demand.order(number, number as i64, format!("#{number}"))).collect()
}

/// How often things came up with one seed after another, and how often they should have.
#[derive(Default)]
struct Tally(BTreeMap<String, (f64, f64, f64)>);

impl Tally {
    fn add(&mut self, what: &str, found: usize, tries: usize, share: f64) {
        let (found, expected, variance) = (found as f64, tries as f64 * share, tries as f64 * share * (1.0 - share));
        let all = self.0.entry(what.to_owned()).or_default();
        *all = (all.0 + found, all.1 + expected, all.2 + variance);
    }

    /// All seeds together, within three standard deviations. Of so many figures a few of one seed alone are beyond.
    fn judge(self) {
        for (what, (found, expected, variance)) in self.0 {
            let far = (found - expected).abs() / variance.sqrt();
            assert!(far < 3.0, "{what}: {found} instead of {expected}, {far} standard deviations off");
        }
    }
}

#[test]
fn things_come_up_as_often_as_they_weigh() {
    let mut tally = Tally::default();
    for seed in SEEDS {
        let orders = orders(&demand(seed));
        let mut of = |what: &str, share: f64, meant: &dyn Fn(&NewOrder) -> bool| {
            tally.add(what, orders.iter().filter(|order| meant(order)).count(), orders.len(), share);
        };
        of("paid", 0.37, &|order| order.payment == Payment::whole(true));
        of("acme", 0.5, &|order| order.location.as_deref() == Some("acme"));
        for lines in 1..=3 {
            of(&format!("{lines} lines"), 1.0 / 3.0, &|order| order.lines.len() == lines);
        }
        for (code, weight) in COUNTRIES {
            let share = weight as f64 / 10.0;
            of(code, share, &|order| {
                order.details.shipping_address.as_ref().is_some_and(|to| to.country_code.as_deref() == Some(code))
            });
        }
        for (sku, weight) in SKUS {
            of(&format!("first {sku}"), weight as f64 / 10.0, &|order| order.lines[0].label() == sku);
        }
        for (sku, weight) in SKUS {
            // After the first line the others share what is left of the weights.
            let second: f64 = SKUS
                .iter()
                .filter(|(other, _)| *other != sku)
                .map(|(_, other)| *other as f64 / 10.0 * weight as f64 / (10.0 - *other as f64))
                .sum();
            let two: Vec<&NewOrder> = orders.iter().filter(|order| order.lines.len() > 1).collect();
            let found = two.iter().filter(|order| order.lines[1].label() == sku).count();
            tally.add(&format!("second {sku}"), found, two.len(), second);
        }
        let lines: Vec<_> = orders.iter().flat_map(|order| &order.lines).collect();
        for quantity in 2..=6 {
            let found = lines.iter().filter(|line| line.quantity == quantity).count();
            tally.add(&format!("{quantity} units"), found, lines.len(), 0.2);
        }
        assert!(lines.iter().all(|line| (2..=6).contains(&line.quantity)), "seed {seed}");
    }
    tally.judge();
}

#[test]
fn an_order_has_as_many_different_articles_as_there_are_at_most() {
    for (lines, expected) in [(1..=3, 1..=3), (4..=4, 4..=4), (3..=9, 3..=4), (7..=9, 4..=4)] {
        for seed in SEEDS {
            for order in orders(&Demand { lines: lines.clone(), ..demand(seed) }) {
                let skus: BTreeSet<&str> = order.lines.iter().map(|line| line.label()).collect();
                assert_eq!(skus.len(), order.lines.len(), "seed {seed}, {}", order.name);
                assert!(expected.contains(&skus.len()), "seed {seed}, {lines:?}, {}: {skus:?}", order.name);
            }
        }
    }
}

#[test]
fn an_article_has_one_title_and_one_price_whatever_the_seed() {
    for order in SEEDS.flat_map(|seed| orders(&demand(seed))) {
        for line in order.lines {
            let article = Article::of(line.label());
            assert_eq!((line.title, line.price), (Some(article.title), article.price));
            assert!(line.price > Money::ZERO);
        }
    }
}

#[test]
fn the_seed_and_the_number_make_the_order() {
    let same = |one: &NewOrder, other: &NewOrder| one.details == other.details && one.lines == other.lines;
    for seed in SEEDS {
        let (one, again, other) = (orders(&demand(seed)), orders(&demand(seed)), orders(&demand(seed + 100)));
        assert_eq!(one, again, "seed {seed}");
        // Somebody may order the same twice.
        let alike = one.iter().zip(&other).filter(|(one, other)| same(one, other)).count();
        let repeated = one.windows(2).filter(|pair| same(&pair[0], &pair[1])).count();
        assert!(alike + repeated <= 2, "seed {seed}: {alike}, {repeated}");
    }
}

#[test]
fn times_rise_and_fill_the_time_there_is() {
    let start = Time::parse("2026-11-23T09:00:00Z").expect("it is a time");
    for (over, count) in [("0s", 7), ("1s", 7), ("10s", 7), ("14d", 200), ("3650d", 300)] {
        let span = TimeSpan::parse(over).expect("it is a duration");
        for seed in SEEDS {
            let demand = demand(seed);
            let time = |number| demand.time(number, count, start, span).expect("it lies before 9999").unix();
            let times: Vec<i64> = (1..=count).map(time).collect();
            assert!(times.is_sorted(), "{over}, seed {seed}: {times:?}");
            let later = |seconds: i64| start.unix() + seconds;
            assert!(times[0] >= later(0) && times[times.len() - 1] <= later(span.seconds()), "{over}, seed {seed}");
            for (position, time) in times.iter().enumerate() {
                let part = |number: usize| later(span.seconds() * number as i64 / count as i64);
                assert!((part(position)..=part(position + 1)).contains(time), "{over}, seed {seed}: {position}");
            }
        }
    }
    let end = Time::parse("9999-12-31T00:00:00Z").expect("it is a time");
    let day = TimeSpan::parse("2d").expect("it is a duration");
    assert_eq!(demand(1).time(3, 3, end, day), None);
}
