//! How a file of the first schema becomes one of this: its journal is copied as it stands, what that journal did not
//! hold is written at its end, and everything else is made anew from it.

use rusqlite::{Connection, Row};

use super::entry::Entry;
use super::failures::damaged;
use super::row::Columns;
use super::schema;
use super::shop_document::Given;
use super::statements::Statements;
use super::tx::Tx;
use crate::domain::{
    Actor, Fact, Location, Locations, Quantity, Service, Shop, StockRow, Time, fact_of_stock, facts_of_shop,
};
use crate::failure::{Failure, Result};

/// Makes room for the tables of this schema. Indexes and triggers of the old ones would only cost time; whether somebody
/// took the triggers away, to change the journal by hand, the chain of hashes tells better.
const SET_ASIDE: &str = "
    DROP TRIGGER IF EXISTS event_is_never_changed; DROP TRIGGER IF EXISTS event_is_never_deleted;
    DROP INDEX orders_by_source; DROP INDEX open_work; DROP INDEX event_by_order; DROP INDEX notification;
    ALTER TABLE orders RENAME TO old_orders; ALTER TABLE event RENAME TO old_event;
    ALTER TABLE stock RENAME TO old_stock; ALTER TABLE idempotency_key RENAME TO old_idempotency_key;
";

/// What is left of the old schema once everything was taken over.
const CLEAR: &str = "
    INSERT INTO idempotency_key SELECT number, key, hash, answer, at FROM old_idempotency_key ORDER BY number;
    DROP TABLE old_idempotency_key; DROP TABLE old_event; DROP TABLE old_stock; DROP TABLE adjustment;
    DROP TABLE refund_line; DROP TABLE refund; DROP TABLE fulfillment_line; DROP TABLE fulfillment; DROP TABLE request;
    DROP TABLE fulfillment_order_line; DROP TABLE fulfillment_order; DROP TABLE line_item; DROP TABLE old_orders;
    DROP TABLE location; DROP TABLE setting;
";

/// A counted difference of the first schema, which kept no count after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldAdjustment {
    pub at: Time,
    pub sku: String,
    pub location: String,
    pub by: Quantity,
    pub reason: Option<String>,
}

/// How far an upgrade has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Upgrading {
    /// So many events of the journal were taken over, of so many.
    Events { done: u64, total: u64 },
    /// It is committed. The file was of this schema before.
    Done { from: i64 },
}

/// What an upgrade has to know, and whom it tells how far it has come.
#[derive(Clone, Copy)]
pub struct Upgrade<'u> {
    /// The time of what is added where there is no event yet. `None` if it counts from the last event.
    pub now: Option<Time>,
    pub told: &'u dyn Fn(Upgrading),
}

impl Upgrade<'_> {
    pub(super) fn tell(&self, step: Upgrading) {
        (self.told)(step);
    }
}

impl std::fmt::Debug for Upgrade<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Upgrade").field("now", &self.now).finish_non_exhaustive()
    }
}

/// Leads a file of the first schema to this one, inside the writer's transaction.
pub(super) fn upgrade(conn: &Connection, upgrade: Upgrade<'_>) -> Result<()> {
    conn.execute_batch(SET_ASIDE)?;
    schema::build(conn)?;
    let statements = Statements::new(conn, false);
    let tx = &Tx::new(&statements);
    let old = old_shop(tx)?;
    tx.open_shop(&old.given, old.next_order_number)?;
    copy_journal(tx, upgrade)?;
    let at = tx.journal_time()?.or(upgrade.now).ok_or_else(no_event)?;
    tx.add_shop(&old.settings, &old.locations, at)?;
    each_row(tx, "SELECT at, sku, location, change, reason FROM adjustment ORDER BY number", |mut row| {
        let at = row.word()?;
        let (sku, location, by) = (row.text()?, row.text()?, row.integer()?);
        tx.add_old_adjustment(OldAdjustment { at, sku, location, by, reason: row.optional_text()? })
    })?;
    each_row(tx, "SELECT sku, location, on_hand, unavailable FROM old_stock ORDER BY sku, location", |mut row| {
        let (sku, location, on_hand) = (row.text()?, row.text()?, row.integer()?);
        tx.add_stock(
            &StockRow { sku, location, on_hand, committed: 0, unavailable: row.integer()?, updated_at: at },
            at,
        )
    })?;
    if let Err(unfit) = tx.rebuild(&mut |_| {})? {
        return Err(not_followed(&format!("event {}: {}", unfit.seq, unfit.why)));
    }
    Ok(conn.execute_batch(CLEAR)?)
}

struct OldShop {
    given: Given,
    settings: Shop,
    locations: Locations,
    next_order_number: u64,
}

fn old_shop(tx: &Tx<'_>) -> Result<OldShop> {
    let setting = |key: &str| -> Result<String> {
        let value = tx.first("setting", "SELECT value FROM setting WHERE key = ?1", [key], |mut row| row.text())?;
        value.ok_or_else(|| damaged(format_args!("the setting `{key}` is missing")))
    };
    let given = Given { shop: setting("shop")?, currency: setting("currency")?, made_at: None };
    let mut settings = Shop::new(given.shop.clone(), given.currency.clone());
    for key in Shop::FIRST_SETTINGS {
        let set = settings.set(key, &setting(key.as_str())?);
        set.ok_or_else(|| damaged(format_args!("the setting `{key}` has an invalid value")))?;
    }
    let number = setting("next_order_number")?.parse().ok().filter(|number| *number > 0);
    let next_order_number = number.ok_or_else(|| damaged("the number of the next order cannot be read"))?;
    let sql = "SELECT id, handle, name, active, workflow, service, single_location FROM location ORDER BY id";
    let locations = tx.all("location", sql, [], |mut row| {
        let (id, handle, name, active) = (row.integer()?, row.text()?, row.text()?, row.flag()?);
        let service = match row.optional_word()? {
            Some(workflow) => Some(Service {
                workflow,
                name: row.text()?,
                single_location: row.flag()?,
                behaviour: None,
                settings: Default::default(),
            }),
            None => None,
        };
        Ok(Location {
            id,
            handle,
            name,
            active,
            without_online_orders: false,
            address: None,
            service,
            former_service: None,
        })
    })?;
    Ok(OldShop { given, settings, locations: Locations(locations), next_order_number })
}

/// Copies every entry with its texts, and holds the chain of hashes on the way.
fn copy_journal(tx: &Tx<'_>, upgrade: Upgrade<'_>) -> Result<()> {
    let total = tx.count("SELECT count(*) FROM old_event", [])?.unsigned_abs();
    let sql = "SELECT seq, at, actor, type, order_id, fulfillment_order, fulfillment, note, payload, NULL, hash
        FROM old_event ORDER BY seq";
    let mut copied = 0;
    each_row(tx, sql, |mut row| {
        let entry = Entry::read_from(&mut row)?;
        let event = entry.read()?;
        if entry.seq != copied as i64 + 1 || tx.hash_after(&entry)? != row.hash()? {
            return Err(not_followed(&format!(
                "event {} was changed, or is not the one that followed the event before it",
                entry.seq
            )));
        }
        copied += 1;
        upgrade.tell(Upgrading::Events { done: copied, total });
        tx.append_entry(&entry, &event.fact)
    })
}

fn each_row(tx: &Tx<'_>, sql: &str, mut each: impl FnMut(Columns<'_>) -> Result<()>) -> Result<()> {
    tx.each(sql, [], |row: &Row<'_>| each(Columns::of("an older schema", row)))
}

fn not_followed(why: &str) -> Failure {
    damaged(format_args!("it cannot be upgraded: {why}")).hint("export it with the version of consign that made it")
}

fn no_event() -> Failure {
    Failure::usage("the time counts from the last event, and the older file, which has to be upgraded, has none")
        .hint("give a time such as 2026-11-23T09:00:00Z")
}

impl Tx<'_> {
    /// Writes the events that lead a new shop to this one, for a journal that lacks them.
    pub fn add_shop(&self, settings: &Shop, locations: &Locations, at: Time) -> Result<()> {
        facts_of_shop(&self.given()?.document().settings, settings, locations)
            .into_iter()
            .try_for_each(|fact| self.append_fact(Actor::System, at, fact).map(|_| ()))
    }

    /// Writes an adjustment of the first schema, at its own time.
    pub fn add_old_adjustment(&self, adjustment: OldAdjustment) -> Result<()> {
        let OldAdjustment { at, sku, location, by, reason } = adjustment;
        let fact = Fact::InventoryAdjusted { sku, location, by, reason, on_hand: None, unavailable: None };
        self.append_fact(Actor::System, at, fact).map(|_| ())
    }

    /// Writes the event that makes a stock row.
    pub fn add_stock(&self, row: &StockRow, at: Time) -> Result<()> {
        self.append_fact(Actor::System, at, fact_of_stock(row)).map(|_| ())
    }
}
