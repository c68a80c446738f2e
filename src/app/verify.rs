//! `check` and `info`: whether the file is what its journal says, and what is in it.

use super::App;
use crate::domain::{Locations, Order};
use crate::failure::Result;
use crate::store::{Rebuild, Replayed, SCHEMA_VERSION, Tx, is_about_a_row};
use crate::wire::{CheckReport, Checked, Info, Kind, Problem, Schema};

/// Orders that are looked at in one go.
const PAGE: i64 = 500;

impl App<'_> {
    /// Makes everything anew from the journal and compares it with what is stored: shop, orders, what lists and look-ups
    /// say of them, stock. `deep` adds SQLite's own check and the chain of hashes, so that a change of the journal itself
    /// is found too. All of it sees one moment.
    ///
    /// `progress` is told how many orders were looked at, of how many.
    pub fn check(&self, deep: bool, progress: &dyn Fn(u64, u64)) -> Result<CheckReport> {
        self.read(|tx| {
            let mut check = Check { tx, problems: Vec::new() };
            if deep {
                check.below_the_rows()?;
            }
            let orders = tx.orders()?.max(0) as u64;
            let mut checked = Checked { orders: 0, events: tx.events_ever()?.max(0) as u64 };
            check.journal(&mut checked, &|done| progress(done, orders))?;
            Ok(CheckReport::new(checked, check.problems))
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
                clock: tx.clock()?,
            })
        })
    }
}

/// A check under way.
struct Check<'a> {
    tx: &'a Tx<'a>,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn found(&mut self, check: &str, order: Option<i64>, message: String) {
        let order = order.map(|id| name_of(self.tx, id));
        self.problems.push(Problem { check: check.to_owned(), order, message });
    }

    fn below_the_rows(&mut self) -> Result<()> {
        for message in self.tx.integrity_problems()? {
            self.found("integrity", None, message);
        }
        for (seq, order) in self.tx.broken_links()? {
            let message = format!("event {seq} was changed, or is not the one that followed the event before it");
            self.found("chain", order, message);
        }
        for (check, message) in self.tx.unsound_rows()? {
            self.found(check, None, message);
        }
        let mut last = 0;
        loop {
            match self.tx.keys(last, PAGE) {
                Ok(mut page) => match page.pop() {
                    Some((number, _)) => last = number,
                    None => return Ok(()),
                },
                Err(failure) if is_about_a_row(&failure) => {
                    self.found("rows", None, failure.message);
                    return Ok(());
                }
                Err(failure) => return Err(failure),
            }
        }
    }

    /// Follows the journal from its beginning to its end.
    fn journal(&mut self, checked: &mut Checked, progress: &dyn Fn(u64)) -> Result<()> {
        for (table, id) in self.tx.strays()? {
            let message = format!("table `{table}` has a row of order id:{id}, which is not in the journal");
            self.problems.push(Problem { check: "journal".to_owned(), order: None, message });
        }
        let mut rebuild = match Rebuild::begin(self.tx) {
            Ok(Ok(rebuild)) => rebuild,
            Ok(Err(unfit)) => {
                self.found("journal", None, unfit.why);
                return Ok(());
            }
            Err(failure) => return self.row(None, failure),
        };
        if rebuild.shop() != &self.tx.shop()? || rebuild.locations() != &self.tx.locations()? {
            self.found("shop", None, "the journal says otherwise about settings, locations or services".to_owned());
        }
        let (mut after, mut look_ups) = (0, 0);
        loop {
            let ids = self.tx.orders_with_events(after, PAGE)?;
            let Some(last) = ids.last() else { break };
            after = *last;
            for id in ids {
                match self.order(&mut rebuild, id) {
                    Ok(found) => look_ups += found,
                    // One order that cannot be read is no reason not to look at the others.
                    Err(failure) => self.row(Some(id), failure)?,
                }
                checked.orders += 1;
                progress(checked.orders);
            }
        }
        if self.problems.is_empty() && look_ups as i64 != self.tx.look_ups()? {
            self.found("list", None, "table `look_up` holds rows that no order leads to".to_owned());
        }
        self.stock(rebuild)
    }

    /// What cannot be read is a problem of its row; anything else ends the check.
    fn row(&mut self, order: Option<i64>, failure: crate::failure::Failure) -> Result<()> {
        if !is_about_a_row(&failure) {
            return Err(failure);
        }
        self.found("rows", order, failure.message);
        Ok(())
    }

    /// Looks at one order: the number of its look-ups.
    fn order(&mut self, rebuild: &mut Rebuild<'_>, id: i64) -> Result<u64> {
        let replayed = match rebuild.order(id)? {
            Ok(replayed) => replayed,
            Err(unfit) => {
                self.found("journal", Some(id), unfit.why);
                return Ok(0);
            }
        };
        let stored = self.tx.order(id)?;
        if let Some(what) = first_difference(&replayed.order, &stored) {
            let last = replayed.last_seq;
            self.found("journal", Some(id), format!("{what} differs from the journal up to event {last}"));
            return Ok(0);
        }
        self.listed(&replayed, rebuild.locations())
    }

    fn listed(&mut self, replayed: &Replayed, locations: &Locations) -> Result<u64> {
        let order = &replayed.order;
        if let Some(table) = self.tx.differing_table(order, locations, replayed.last_at)? {
            self.found("list", Some(order.id), format!("the rows of table `{table}` differ from the order"));
        }
        let Some(count) = self.tx.look_ups_found(order)? else {
            self.found("list", Some(order.id), "the rows of table `look_up` differ from the order".to_owned());
            return Ok(0);
        };
        Ok(count)
    }

    fn stock(&mut self, rebuild: Rebuild<'_>) -> Result<()> {
        if self.problems.iter().any(|problem| problem.check == "journal" || problem.check == "rows") {
            // What is committed cannot be known.
            return Ok(());
        }
        let mut expected = rebuild.stock().peekable();
        for row in self.tx.stock_rows(None, None)? {
            while let Some(missing) =
                expected.next_if(|known| (&known.sku, &known.location) < (&row.sku, &row.location))
            {
                self.found("stock", None, format!("the stock of {} at {} is missing", missing.sku, missing.location));
            }
            let known = expected.next_if(|known| (&known.sku, &known.location) == (&row.sku, &row.location));
            if known.as_ref() != Some(&row) {
                let message = format!("the stock of {} at {} differs from the journal", row.sku, row.location);
                self.found("stock", None, message);
            }
        }
        for missing in expected {
            self.found("stock", None, format!("the stock of {} at {} is missing", missing.sku, missing.location));
        }
        Ok(())
    }
}

/// An order's name, or its id where the name cannot be had.
fn name_of(tx: &Tx<'_>, id: i64) -> String {
    tx.order_name(id).ok().flatten().unwrap_or_else(|| format!("id:{id}"))
}

fn first_difference(replayed: &Order, stored: &Order) -> Option<&'static str> {
    if replayed == stored {
        None
    } else if replayed.line_items != stored.line_items {
        Some("the line items")
    } else if replayed.fulfillment_orders != stored.fulfillment_orders {
        Some("the fulfillment orders")
    } else if replayed.fulfillments != stored.fulfillments {
        Some("the fulfillments")
    } else if replayed.refunds != stored.refunds {
        Some("the refunds")
    } else {
        Some("the order itself")
    }
}
