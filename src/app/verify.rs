//! `check` and `info`: whether the file is what its journal says, and what is in it.

use std::collections::BTreeMap;

use super::App;
use crate::domain::{self, Locations, Order, evolve};
use crate::failure::Result;
use crate::store::{EventFilter, SCHEMA_VERSION, Tx, is_about_a_row};
use crate::wire::{CheckReport, Checked, Info, Kind, Problem, Schema};

/// Orders that are looked at in one go, and events of one order.
const PAGE: i64 = 500;

impl App<'_> {
    /// Replays every journal and compares it with what is stored; holds every order against the invariants; adds up the
    /// stock. `deep` adds SQLite's own check and the chain of hashes. All of it sees one moment.
    ///
    /// `progress` is told how many orders were looked at, of how many.
    pub fn check(&self, deep: bool, progress: &dyn Fn(u64, u64)) -> Result<CheckReport> {
        self.read(|tx| {
            let mut problems = Vec::new();
            if deep {
                let found = tx.integrity_problems()?;
                problems.extend(found.into_iter().map(|message| problem("integrity", None, message)));
                for (seq, order) in tx.broken_links()? {
                    let message = format!("event {seq} is not what was written after the event before it");
                    problems.push(problem("chain", Some(name_of(tx, order)), message));
                }
                problems.extend(tx.unsound_rows()?.into_iter().map(|(check, message)| problem(check, None, message)));
                problems.extend(unreadable_rows(tx)?);
            }
            for (order, parts) in tx.misnumbered()? {
                let message = format!("its {parts} are not numbered as they were written");
                problems.push(problem("numbers", Some(name_of(tx, order)), message));
            }
            let locations = tx.locations()?;
            let orders = tx.orders()?.max(0) as u64;
            let mut checked = Checked { orders: 0, events: tx.events_ever()?.max(0) as u64 };
            let mut after = 0;
            loop {
                let ids = tx.order_ids(after, PAGE)?;
                let Some(last) = ids.last() else { break };
                after = *last;
                for id in ids {
                    match check_order(tx, id, &locations) {
                        Ok(found) => problems.extend(found),
                        // One order that cannot be read is no reason not to look at the others.
                        Err(failure) if is_about_a_row(&failure) => {
                            problems.push(problem("rows", Some(name_of(tx, id)), failure.message));
                        }
                        Err(failure) => return Err(failure),
                    }
                    checked.orders += 1;
                    progress(checked.orders, orders);
                }
            }
            problems.extend(stock_problems(tx)?);
            Ok(CheckReport::new(checked, problems))
        })
        .map_err(|failure| match failure.code {
            // There is no deeper check to try.
            "damaged" if deep => failure.hint("keep the file, and go on with a backup or a restored export"),
            _ => failure,
        })
    }

    /// What the file is and holds.
    pub fn info(&self) -> Result<Info> {
        let mut store = self.reader()?;
        let path = self.db.display().to_string();
        store.read(|tx| {
            Ok(Info {
                schema: Schema,
                kind: Kind::Info,
                path,
                version: env!("CARGO_PKG_VERSION").to_owned(),
                schema_version: SCHEMA_VERSION,
                orders: tx.orders()?.max(0) as u64,
                events: tx.events_ever()?.max(0) as u64,
                size_bytes: tx.size_bytes()?.max(0) as u64,
            })
        })
    }
}

fn problem(check: &str, order: Option<String>, message: String) -> Problem {
    Problem { check: check.to_owned(), order, message }
}

/// Rows that no order leads to, and that cannot be read.
fn unreadable_rows(tx: &Tx<'_>) -> Result<Option<Problem>> {
    let read = || {
        tx.settings()?;
        let mut last = 0;
        while let Some((number, _)) = tx.adjustments(last, PAGE)?.pop() {
            last = number;
        }
        last = 0;
        while let Some((number, _)) = tx.keys(last, PAGE)?.pop() {
            last = number;
        }
        Ok(())
    };
    match read() {
        Ok(()) => Ok(None),
        Err(failure) if is_about_a_row(&failure) => Ok(Some(problem("rows", None, failure.message))),
        Err(failure) => Err(failure),
    }
}

/// An order's name, or its id where the name cannot be had.
fn name_of(tx: &Tx<'_>, id: i64) -> String {
    tx.order_name(id).ok().flatten().unwrap_or_else(|| format!("id:{id}"))
}

/// The first thing that is wrong with an order.
fn check_order(tx: &Tx<'_>, id: i64, locations: &Locations) -> Result<Option<Problem>> {
    let stored = tx.order(id)?;
    let found = |check: &str, message: String| Ok(Some(problem(check, Some(stored.name.clone()), message)));
    if let Some(violation) = domain::check(&stored, locations) {
        return found("invariants", violation);
    }
    match replay(tx, id)? {
        Err((_, message)) => return found("journal", message),
        Ok((replayed, _)) if replayed.as_ref() == Some(&stored) => {}
        Ok((replayed, last)) => {
            let what = replayed.as_ref().map_or("everything", |replayed| first_difference(replayed, &stored));
            return found("journal", format!("up to event {last} the journal says otherwise about {what}"));
        }
    }
    if !tx.listed_rightly(&stored, locations)? {
        return found("list", "what lists say of it does not follow from it".to_owned());
    }
    Ok(None)
}

/// The order as its journal makes it, and the last event; or the event that does not fit, and why.
pub(super) type Replayed = std::result::Result<(Option<Order>, i64), (i64, String)>;

/// Leads an order through its journal.
pub(super) fn replay(tx: &Tx<'_>, id: i64) -> Result<Replayed> {
    let filter = EventFilter { order: Some(id), ..EventFilter::default() };
    let (mut order, mut last) = (None, 0);
    loop {
        let page = tx.events(&filter, last, PAGE)?;
        for (_, event) in &page {
            match evolve(order, event) {
                Ok(evolved) => order = Some(evolved),
                Err(domain::Inconsistent(why)) => return Ok(Err((event.seq, why))),
            }
            last = event.seq;
        }
        if (page.len() as i64) < PAGE {
            return Ok(Ok((order, last)));
        }
    }
}

fn first_difference(replayed: &Order, stored: &Order) -> &'static str {
    if replayed.line_items != stored.line_items {
        "the line items"
    } else if replayed.fulfillment_orders != stored.fulfillment_orders {
        "the fulfillment orders"
    } else if replayed.fulfillments != stored.fulfillments {
        "the fulfillments"
    } else if replayed.refunds != stored.refunds {
        "the refunds"
    } else {
        "the order itself"
    }
}

/// Committed units must be those of the open work (I8).
fn stock_problems(tx: &Tx<'_>) -> Result<Vec<Problem>> {
    let open = tx.committed_everywhere()?;
    let open: BTreeMap<(String, String), i64> =
        open.into_iter().map(|(sku, location, units)| ((sku, location), units)).collect();
    let mut problems = Vec::new();
    for row in tx.stock_rows(None, None)? {
        let units = open.get(&(row.sku.clone(), row.location.clone())).copied().unwrap_or(0);
        if units != row.committed {
            let message = format!(
                "{} of {} are committed at {}, but {units} are in open work there",
                row.committed, row.sku, row.location
            );
            problems.push(problem("stock", None, message));
        }
    }
    Ok(problems)
}
