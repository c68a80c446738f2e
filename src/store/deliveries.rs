//! Deliveries: what is to be sent to whom, and what became of it. They follow from no event alone, because they hold what
//! receivers said; so nothing makes them again, and no export holds them.

use rusqlite::params;
use serde::{Deserialize, Serialize};

use super::failures::damaged;
use super::json::{read_shop_document, write_document};
use super::row::{Columns, Spelled};
use super::tx::Tx;
use crate::domain::{DeliveryState, DeliveryTarget, Time, Topic};
use crate::failure::Result;

/// A delivery as it is to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewDelivery {
    pub target: DeliveryTarget,
    /// `None` for a callback of a service.
    pub topic: Option<Topic>,
    /// The number of the app whose secret signs it.
    pub app: i64,
    pub url: String,
    pub api_version: String,
    pub name: Option<String>,
    pub body: String,
    pub webhook_id: String,
    pub event_id: String,
    pub event_seq: i64,
    pub event_at: Time,
    pub due_at: Time,
}

/// A delivery as it stands. Its number, its state and its next try are columns, and so is its target, by which it is
/// found; the rest is one document, because each column costs every command something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    #[serde(skip)]
    pub id: i64,
    /// What it was written as.
    pub new: NewDelivery,
    pub tries: i64,
    /// Whether it is due later than it was on purpose.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub delayed: bool,
    /// Whether it has let another one go first on purpose.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overtaken: bool,
    #[serde(skip, default = "waiting")]
    pub state: DeliveryState,
    /// When it is tried next, while it waits.
    #[serde(skip)]
    pub next_at: Option<Time>,
    /// What the receiver answered last.
    pub last_status: Option<i64>,
    /// Why there was no good answer.
    pub last_error: Option<String>,
    pub done_at: Option<Time>,
}

/// Which deliveries are meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DeliveryFilter {
    pub state: Option<DeliveryState>,
    /// The number of a subscription.
    pub webhook: Option<i64>,
    pub topic: Option<Topic>,
    /// The number of the app whose webhook or service it is for.
    pub app: Option<i64>,
}

const COLUMNS: &str = "id, state, next_at, document";

/// Which deliveries a filter lets through, with its columns as the first values.
const MEANT: &str = "(?1 IS NULL OR target = ?1) AND (?2 IS NULL OR state = ?2)
    AND (?3 IS NULL OR document ->> '$.new.topic' = ?3) AND (?4 IS NULL OR document ->> '$.new.app' = ?4)";

impl Tx<'_> {
    /// Writes a delivery that waits, and returns its id.
    pub fn add_delivery(&self, new: &NewDelivery) -> Result<i64> {
        let id = self.count("SELECT coalesce(max(id), 0) + 1 FROM delivery", [])?;
        let sql = "INSERT INTO delivery (id, target, state, next_at, document) VALUES (?1, ?2, ?3, ?4, ?5)";
        let (delivery, target) = (Delivery::new(id, new.clone()), new.target.spell());
        let (state, next_at) = (delivery.state.as_str(), new.due_at.spell());
        self.execute(sql, params![id, target, state, next_at, write_document(&delivery)])?;
        Ok(id)
    }

    /// Writes a delivery as it stands now.
    pub fn save_delivery(&self, delivery: &Delivery) -> Result<()> {
        let sql = "UPDATE delivery SET state = ?2, next_at = ?3, document = ?4 WHERE id = ?1";
        let next_at = delivery.next_at.map(|at| at.to_string());
        self.change_one(sql, params![delivery.id, delivery.state.as_str(), next_at, write_document(delivery)])
    }

    /// Writes what an order has become since in the delivery that tells of it in this transaction, or a new one.
    pub fn tell_of_order(&self, order: i64, new: &NewDelivery) -> Result<()> {
        let key = (new.target.clone(), order);
        let told = self.told.borrow().get(&key).copied();
        match told {
            Some(id) => self.save_delivery(&Delivery::new(id, new.clone())),
            None => {
                let id = self.add_delivery(new)?;
                self.told.borrow_mut().insert(key, id);
                Ok(())
            }
        }
    }

    /// Whether the same was written for this target before, and nobody has begun to send it.
    pub fn is_waiting(&self, target: &DeliveryTarget, body: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM delivery WHERE target = ?1 AND next_at IS NOT NULL AND document ->> '$.new.body' = ?2
            AND id IS NOT (SELECT claimed FROM delivery_target WHERE target = ?1)";
        self.exists(sql, params![target.spell(), body])
    }

    /// The delivery with this id.
    pub fn delivery(&self, id: i64) -> Result<Option<Delivery>> {
        let sql = format!("SELECT {COLUMNS} FROM delivery WHERE id = ?1");
        self.first("delivery", &sql, [id], read)
    }

    /// At most `limit` deliveries after this id, oldest first.
    pub fn deliveries(&self, filter: &DeliveryFilter, after: i64, limit: i64) -> Result<Vec<Delivery>> {
        let sql = format!("SELECT {COLUMNS} FROM delivery WHERE id > ?5 AND {MEANT} ORDER BY id LIMIT ?6");
        let (target, state, topic, app) = filter.columns();
        let values = params![target, state, topic, app, after, limit];
        self.page("delivery", after, &sql, values, |delivery: &Delivery| delivery.id, read)
    }

    /// How many deliveries a filter lets through.
    pub fn delivery_count(&self, filter: &DeliveryFilter) -> Result<i64> {
        let (target, state, topic, app) = filter.columns();
        let sql = format!("SELECT count(*) FROM delivery WHERE {MEANT}");
        self.count(&sql, params![target, state, topic, app])
    }

    /// How many deliveries wait whose next try is at this time or earlier; all that wait without a time.
    pub fn waiting_count(&self, until: Option<Time>) -> Result<i64> {
        let sql = "SELECT count(*) FROM delivery WHERE next_at IS NOT NULL AND (?1 IS NULL OR next_at <= ?1)";
        self.count(sql, [until.map(|until| until.to_string())])
    }

    /// The delivery that each target waits for first, of those due at this time or earlier: by time, then by id.
    pub fn first_waiting(&self, until: Option<Time>) -> Result<Vec<Delivery>> {
        // One look into the index for each target, whatever the number of its deliveries.
        let sql = "WITH RECURSIVE found (target) AS (
                SELECT min(target) FROM delivery WHERE next_at IS NOT NULL
                UNION ALL
                SELECT (SELECT min(target) FROM delivery WHERE next_at IS NOT NULL AND target > found.target)
                FROM found WHERE found.target IS NOT NULL)
            SELECT target FROM found WHERE target IS NOT NULL";
        let targets = self.all("delivery", sql, [], |mut row| row.text())?;
        let (sql, until) = (waiting_for(), until.map(|until| until.to_string()));
        let first = |target: &String| self.first("delivery", &sql, params![target, until, 1], read);
        let mut found = Vec::new();
        for target in &targets {
            found.extend(first(target)?);
        }
        found.sort_by_key(|delivery| (delivery.next_at, delivery.id));
        Ok(found)
    }

    /// What a target waits for of what is due at this time or earlier, at most so many: by time, then by id.
    pub fn waiting_for(&self, target: &DeliveryTarget, until: Option<Time>, limit: i64) -> Result<Vec<Delivery>> {
        let until = until.map(|until| until.to_string());
        self.all("delivery", &waiting_for(), params![target.spell(), until, limit], read)
    }

    /// Sends what waits for a target nowhere: it is left in this state. Returns how many that were.
    pub fn give_up(&self, target: &DeliveryTarget, state: DeliveryState, at: Time) -> Result<usize> {
        let sql = "UPDATE delivery SET state = ?2, next_at = NULL, document = json_set(document, '$.done_at', ?3)
            WHERE target = ?1 AND next_at IS NOT NULL";
        Ok(self.execute(sql, params![target.spell(), state.as_str(), at.spell()])?)
    }

    /// Forgets which deliveries tell of an order, as far as they were taken back.
    pub(super) fn forget_untold(&self) -> Result<()> {
        if self.told.borrow().is_empty() {
            return Ok(());
        }
        let last = self.count("SELECT coalesce(max(id), 0) FROM delivery", [])?;
        self.told.borrow_mut().retain(|_, id| *id <= last);
        Ok(())
    }
}

impl DeliveryFilter {
    fn columns(&self) -> (Option<String>, Option<&'static str>, Option<&'static str>, Option<i64>) {
        let target = self.webhook.map(|number| DeliveryTarget::Subscription(number).to_string());
        let state = self.state.map(|state| state.as_str());
        (target, state, self.topic.map(|topic| topic.as_str()), self.app)
    }
}

impl Delivery {
    /// One that nobody has tried to send.
    fn new(id: i64, new: NewDelivery) -> Delivery {
        let next_at = Some(new.due_at);
        let (tries, delayed, overtaken, state) = (0, false, false, waiting());
        let (last_status, last_error, done_at) = (None, None, None);
        Delivery { id, new, tries, delayed, overtaken, state, next_at, last_status, last_error, done_at }
    }
}

fn waiting_for() -> String {
    format!(
        "SELECT {COLUMNS} FROM delivery WHERE target = ?1 AND next_at IS NOT NULL AND (?2 IS NULL OR next_at <= ?2)
            ORDER BY next_at, id LIMIT ?3"
    )
}

fn waiting() -> DeliveryState {
    DeliveryState::Waiting
}

fn read(mut row: Columns<'_>) -> Result<Delivery> {
    let (id, state, next_at) = (row.integer()?, row.word()?, row.optional_word()?);
    let read: Option<Delivery> = read_shop_document(row.str()?);
    let delivery = read.ok_or_else(|| damaged(format_args!("delivery {id} cannot be read")))?;
    Ok(Delivery { id, state, next_at, ..delivery })
}
