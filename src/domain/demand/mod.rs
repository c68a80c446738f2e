//! Orders that look like a shop's, made from a seed. Each follows from the seed and its own number, so it is the same
//! however many are made; its time alone depends on how many share the time there is.

mod article;
mod country;
mod customer;
mod weighted;

use std::ops::RangeInclusive;

use super::{NewLine, NewOrder, Payment, Percent, Quantity, Time, TimeSpan, draw_four};

pub use article::Article;
pub use weighted::Weighted;

/// What a shop's customers want.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    pub seed: u64,
    /// Each order takes all its lines from one of these, which come up equally often. At least one.
    pub assortments: Weighted<Assortment>,
    /// Where orders go: codes of two capital letters.
    pub countries: Weighted<String>,
    /// The share of orders that are paid.
    pub paid: Percent,
    /// Lines an order, fewer where there are fewer articles.
    pub lines: RangeInclusive<Quantity>,
    /// Units a line.
    pub quantity: RangeInclusive<Quantity>,
    /// Of all prices.
    pub currency: String,
}

/// Articles that can stand on one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assortment {
    /// The location that takes all of the order; it is routed if `None`.
    pub location: Option<String>,
    pub articles: Weighted<Article>,
}

impl Demand {
    /// The order with this number, counted from 1, as it is to be placed under an id and a name.
    pub fn order(&self, number: u64, id: i64, name: String) -> NewOrder {
        let (seed, number) = (self.seed.to_string(), number.to_string());
        let drawn = |what: &str| draw_four(&[&seed, "generate", &number, what]);
        let [assortment, paid, lines, person] = drawn("order");
        // Hashes cost more than all the rest: none where nothing is to be chosen.
        let country = if self.countries.things().len() > 1 { drawn("country")[0] } else { 0 };
        let assortment = self.assortments.pick(assortment);
        let mut taken = Vec::new();
        let line = |position: Quantity| {
            let [article, quantity, ..] = drawn(&format!("line {position}"));
            let article = &assortment.articles.things()[assortment.articles.pick_other(article, &mut taken)?];
            let quantity = within(&self.quantity, quantity);
            let title = Some(article.title.clone());
            Some(NewLine { title, ..NewLine::of_sku(article.sku.clone(), quantity, article.price) })
        };
        NewOrder {
            id,
            name,
            currency: self.currency.clone(),
            lines: (1..=within(&self.lines, lines)).map_while(line).collect(),
            details: customer::customer(self.countries.pick(country), person),
            location: assortment.location.clone(),
            payment: Payment::whole(self.paid.is_met(|| paid)),
            extras: None,
        }
    }

    /// When the order with this number comes, of so many in so long from `start` on: each somewhere in its own part of
    /// that time, so that times rise. `None` beyond the calendar.
    pub fn time(&self, number: u64, count: u64, start: Time, over: TimeSpan) -> Option<Time> {
        let part = |number: u64| u128::from(number) * u128::from(over.seconds().unsigned_abs()) / u128::from(count);
        let (from, to) = (part(number - 1) as u64, part(number) as u64);
        let later = match to - from {
            0 | 1 => from,
            width => from + draw_four(&[&self.seed.to_string(), "generate", &number.to_string(), "time"])[0] % width,
        };
        Time::from_unix(start.unix() + later as i64)
    }
}

/// The number of a range that a drawn number means.
fn within(range: &RangeInclusive<Quantity>, drawn: u64) -> Quantity {
    let width = (range.end() - range.start()).unsigned_abs() + 1;
    range.start() + (drawn % width) as Quantity
}
