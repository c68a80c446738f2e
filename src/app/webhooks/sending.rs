//! What a sender does with the database: it claims what is due, and writes what came of it. How something is sent is not
//! known here.

use super::{address, app_name};
use crate::app::App;
use crate::app::credentials::credentials;
use crate::domain::{DeliveryState, DeliveryTarget, MOST_FAILURES, Time, next_try};
use crate::failure::Result;
use crate::store::Delivery;

/// How long a claim holds, in seconds of the system's clock.
const CLAIM: i64 = 15;

/// Something that one sender alone sends now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub delivery: Delivery,
    /// When the try is due, which is when it happens.
    pub at: Time,
    /// The domain of the shop.
    pub domain: String,
    /// That of the app whose webhook or service it is.
    pub secret: String,
    until: i64,
}

/// What came of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    pub status: Option<i64>,
    /// Why it failed, if it did.
    pub error: Option<String>,
}

/// What was written of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// It counts no more: somebody else has taken it over, or its subscription is gone.
    Late,
    Delivered,
    Again,
    Failed,
    /// It failed, and so many did in a row that its subscription is disabled; so many wait no more.
    Disabled(i64, u64),
}

impl App<'_> {
    /// What is due at this time or earlier, of each target one at most, and of none that somebody sends something to;
    /// without a time whatever waits. `now` is the system's clock.
    pub fn due(&self, until: Option<Time>, most: usize, now: i64) -> Result<Vec<Delivery>> {
        self.read(|tx| {
            let mut due = Vec::new();
            for delivery in tx.first_waiting(until)? {
                if due.len() < most && tx.is_free(&delivery.new.target, now)? {
                    due.push(delivery);
                }
            }
            Ok(due)
        })
    }

    /// Claims what is due, as [`App::due`] finds it, unless another sender has something for the same target. `now` is
    /// the system's clock.
    pub fn claim(&self, due: Vec<Delivery>, now: i64) -> Result<Vec<Claim>> {
        self.transact(|tx| {
            let (given, shop, locations) = (tx.given()?, tx.shop()?, tx.locations()?);
            let mut claims = Vec::new();
            for mut delivery in due {
                let Some(at) = delivery.next_at else { continue };
                // An address may have been mended since.
                let Some(url) = address(&shop, &locations, &delivery.new.target) else {
                    tx.give_up(&delivery.new.target, DeliveryState::Dropped, at)?;
                    continue;
                };
                delivery.new.url = url;
                if tx.claim(&delivery.new.target, delivery.id, now, now + CLAIM)? {
                    let secret = credentials(&given, &app_name(&shop, delivery.new.app)).secret;
                    claims.push(Claim { delivery, at, domain: shop.domain.clone(), secret, until: now + CLAIM });
                }
            }
            Ok(claims)
        })
    }

    /// Writes what came of a try.
    pub fn settle(&self, claim: &Claim, tried: &Tried) -> Result<Settled> {
        self.transact(|tx| {
            let Claim { mut delivery, at, until, .. } = claim.clone();
            let target = delivery.new.target.clone();
            if !tx.is_claimed(&target, delivery.id, until)? {
                return Ok(Settled::Late);
            }
            tx.unclaim(&target)?;
            delivery.tries += 1;
            delivery.last_status = tried.status;
            delivery.last_error.clone_from(&tried.error);
            let is_good = tried.error.is_none();
            delivery.next_at = if is_good { None } else { next_try(delivery.new.due_at, delivery.tries) };
            delivery.state = match (is_good, delivery.next_at) {
                (true, _) => DeliveryState::Delivered,
                (false, Some(_)) => DeliveryState::Waiting,
                (false, None) => DeliveryState::Failed,
            };
            delivery.done_at = delivery.next_at.is_none().then_some(at);
            tx.save_delivery(&delivery)?;
            let failures = tx.count_try(&target, !is_good)?;
            if let DeliveryTarget::Subscription(number) = target
                && failures >= MOST_FAILURES
                && tx.disabled_at(&target)?.is_none()
            {
                tx.set_disabled_at(&target, Some(at))?;
                let others = tx.give_up(&target, DeliveryState::Failed, at)?;
                let own = usize::from(delivery.state == DeliveryState::Failed);
                return Ok(Settled::Disabled(number, (others + own) as u64));
            }
            Ok(match delivery.state {
                DeliveryState::Delivered => Settled::Delivered,
                DeliveryState::Waiting => Settled::Again,
                DeliveryState::Failed | DeliveryState::Dropped => Settled::Failed,
            })
        })
    }

    /// Gives a claim back: nothing was tried.
    pub fn release(&self, claim: &Claim) -> Result<()> {
        self.transact(|tx| {
            let Claim { delivery, until, .. } = claim;
            let target = &delivery.new.target;
            if tx.is_claimed(target, delivery.id, *until)? { tx.unclaim(target) } else { Ok(()) }
        })
    }

    /// How many deliveries wait, and how many of them are due by then.
    pub fn waiting(&self, until: Option<Time>) -> Result<(u64, u64)> {
        let count = |count: i64| count.max(0) as u64;
        self.read(|tx| Ok((count(tx.waiting_count(None)?), count(tx.waiting_count(until)?))))
    }
}
