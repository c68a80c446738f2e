//! Demand: orders that look like a shop's, as many as are wanted, in one transaction.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::App;
use super::execute::{distinct, write, write_stock};
use super::orders::free_number;
use super::read::known_location;
use crate::domain::{
    Article, Assortment, Context, Demand, LineNumber, Money, NewLine, Percent, Quantity, Stock, StockRow, TimeSpan,
    Weighted, changed_rows, place, route, stock_changes,
};
use crate::failure::{Failure, Result};
use crate::store::Tx;
use crate::wire::Outcome;

/// The most orders that are generated at once.
pub const MOST_GENERATED: Quantity = 1_000_000;

/// Orders to be generated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generating {
    pub count: u64,
    pub seed: u64,
    /// How long they keep coming, from now on.
    pub over: TimeSpan,
    /// SKUs with their weights; those with stock if there are none.
    pub skus: Vec<(String, u64)>,
    /// The services that share them; they are routed if there are none.
    pub services: Vec<String>,
    /// The share of them that are paid.
    pub paid: Percent,
    pub lines: RangeInclusive<Quantity>,
    pub quantity: RangeInclusive<Quantity>,
    /// Countries with their weights, at least one.
    pub countries: Weighted<String>,
}

/// Orders that are being generated.
struct Generation<'a> {
    tx: &'a Tx<'a>,
    context: Context,
    demand: Demand,
    /// The title and the price that a SKU has in this file already.
    known: HashMap<String, Option<Article>>,
    outcome: Outcome,
}

/// Orders between two tidings of how far it has come.
const STEP: u64 = 100;

impl App<'_> {
    /// Places orders that nobody sent. `progress` is told how many there are so far.
    pub fn generate(&self, name: &str, wanted: &Generating, progress: &dyn Fn(u64)) -> Result<Outcome> {
        self.write(|tx| {
            let mut context = self.context(tx)?;
            let (start, count) = (context.now, wanted.count);
            let demand = demand(tx, wanted, &mut context)?;
            let before = context.stock.clone();
            let mut generation = Generation { tx, context, demand, known: HashMap::new(), outcome: Outcome::new(name) };
            let (id, mut named) = (tx.next_order_id()?, tx.next_order_number()?);
            for number in 1..=count {
                let time = generation.demand.time(number, count, start, wanted.over);
                generation.context.now = time.ok_or_else(beyond_the_calendar)?;
                named = free_number(tx, named)?;
                generation.place(number, id + number as i64 - 1, format!("#{named}"))?;
                named += 1;
                if number % STEP == 0 {
                    progress(number);
                }
            }
            tx.set_next_order_number(named)?;
            generation.finish(&before)
        })
    }
}

impl Generation<'_> {
    /// Places the order with this number. What it takes of the stock is written at the end: most orders take it from the
    /// same few rows.
    fn place(&mut self, number: u64, id: i64, name: String) -> Result<()> {
        let mut new = self.demand.order(number, id, name);
        for line in &mut new.lines {
            self.call_as_known(line)?;
        }
        let decision = place(&new, &self.context)?;
        write(self.tx, None, &decision, &mut self.context)?;
        let changes = stock_changes(None, &decision.after, &decision.events);
        for row in changed_rows(&self.context.stock, &changes, self.context.now) {
            self.context.stock.replace(row);
        }
        self.outcome.orders.push(new.name);
        Ok(())
    }

    /// Gives a line the title and the price that its SKU has in this file already.
    fn call_as_known(&mut self, line: &mut NewLine) -> Result<()> {
        let Some(sku) = &line.sku else { return Ok(()) };
        if !self.known.contains_key(sku) {
            let known = known_article(self.tx, sku, &self.demand.currency)?;
            self.known.insert(sku.clone(), known);
        }
        if let Some(Some(article)) = self.known.get(sku) {
            line.title = Some(article.title.clone());
            line.price = article.price;
        }
        Ok(())
    }

    /// Writes the stock as it is now, and says what a person should know of it.
    fn finish(self, before: &Stock) -> Result<Outcome> {
        let is_new = |row: &&StockRow| before.row(&row.sku, &row.location) != Some(*row);
        let changed: Vec<StockRow> = self.context.stock.rows().iter().filter(is_new).cloned().collect();
        let ordered = distinct(self.known.keys().map(String::as_str).collect());
        let warnings = write_stock(self.tx, before, &changed, &ordered, &self.context)?;
        Ok(Outcome { changed: true, warnings, ..self.outcome })
    }
}

/// What the shop's customers want, and the stock of it, which is put into the context.
fn demand(tx: &Tx<'_>, wanted: &Generating, context: &mut Context) -> Result<Demand> {
    for service in &wanted.services {
        known_location(tx, service, true)?;
    }
    let places: Vec<Option<&str>> = match wanted.services.is_empty() {
        true => vec![None],
        false => wanted.services.iter().map(|service| Some(service.as_str())).collect(),
    };
    let stocked = if wanted.skus.is_empty() { tx.stock_rows(None, None)? } else { Vec::new() };
    let skus: Vec<Vec<(&str, u64)>> = places.iter().map(|place| skus(wanted, &stocked, *place, context)).collect();
    let all = distinct(skus.iter().flatten().map(|(sku, _)| *sku).collect());
    context.stock = tx.stock_of(&all)?;
    let assortment = |(place, skus): (&Option<&str>, &Vec<(&str, u64)>)| {
        // Rather than at the first order that happens to have such a line.
        let lines: Vec<_> = skus.iter().map(|(sku, _)| (LineNumber::FIRST, Some(*sku), 1)).collect();
        route(&lines, *place, context)?;
        let articles = Weighted::new(skus.iter().map(|(sku, weight)| (Article::of(sku), *weight)));
        let articles = articles.expect("SKUs are given, stocked or invented");
        Ok((Assortment { location: place.map(str::to_owned), articles }, 1))
    };
    let assortments: Vec<_> = places.iter().zip(&skus).map(assortment).collect::<Result<_>>()?;
    Ok(Demand {
        seed: wanted.seed,
        assortments: Weighted::new(assortments).expect("orders are routed, or somebody takes them"),
        countries: wanted.countries.clone(),
        paid: wanted.paid,
        lines: wanted.lines.clone(),
        quantity: wanted.quantity.clone(),
        currency: context.shop.currency.clone(),
    })
}

/// The SKUs of orders that go to this place, or are routed: those that were asked for, else those with stock there,
/// else invented ones.
fn skus<'a>(
    wanted: &'a Generating,
    stocked: &'a [StockRow],
    place: Option<&str>,
    context: &Context,
) -> Vec<(&'a str, u64)> {
    if !wanted.skus.is_empty() {
        return wanted.skus.iter().map(|(sku, weight)| (sku.as_str(), *weight)).collect();
    }
    let open = |handle: &str| context.locations.get(handle).is_some_and(|location| location.active);
    let sells =
        |row: &&StockRow| row.on_hand > 0 && place.map_or_else(|| open(&row.location), |place| row.location == place);
    let with_stock = distinct(stocked.iter().filter(sells).map(|row| row.sku.as_str()).collect());
    let skus = if with_stock.is_empty() { Article::invented_skus().collect() } else { with_stock };
    skus.into_iter().map(|sku| (sku, 1)).collect()
}

/// A SKU as the newest order that has it calls and prices it, if that order says what it costs.
fn known_article(tx: &Tx<'_>, sku: &str, currency: &str) -> Result<Option<Article>> {
    let Some(id) = tx.newest_order_with(sku)? else { return Ok(None) };
    let order = tx.order(id)?;
    let line = order.line_items.into_iter().find(|line| line.sku.as_deref() == Some(sku));
    let says = line.filter(|line| order.currency == currency && line.price > Money::ZERO);
    Ok(says.map(|line| Article { sku: sku.to_owned(), title: line.title, price: line.price }))
}

fn beyond_the_calendar() -> Failure {
    Failure::invalid("invalid_time", "--over: the last orders would come after the year 9999")
}
