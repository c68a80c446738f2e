//! What a sender does with the database: it claims what is due, and writes what came of it. How something is sent is
//! not known here.

use super::{address, app_name};
use crate::app::App;
use crate::app::credentials::credentials;
use crate::domain::{DROPPED, DeliveryState, DeliveryTarget, Hostility, MOST_FAILURES, Time, next_try};
use crate::failure::Result;
use crate::store::{Delivery, Tx};

/// How long a claim holds, in seconds of the system's clock.
const CLAIM: i64 = 15;

/// Deliveries that are claimed at once for a subscription, or one more: so many share the cost of a safe write.
const BATCH: i64 = 32;

/// Something that one sender alone sends now: deliveries to one target, one after the other, until one fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub target: DeliveryTarget,
    /// Where they go.
    pub url: String,
    /// The domain of the shop.
    pub domain: String,
    /// That of the app whose webhook or service it is.
    pub secret: String,
    pub parcels: Vec<Outgoing>,
    until: i64,
}

/// A delivery of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub delivery: Delivery,
    /// Whether it is sent a second time at once.
    pub is_doubled: bool,
    /// When the try is due, which is when it happens.
    at: Time,
    /// The one that lets it go first.
    overtakes: Option<i64>,
}

/// What a sender wants to send.
pub struct Taking<'a> {
    /// The last time of what is due; without one, whatever waits.
    pub until: Option<Time>,
    /// The system's clock.
    pub now: i64,
    /// Claims that it takes at most.
    pub most: usize,
    pub hostility: &'a Hostility,
    /// Whether a connection to an address may begin.
    pub may_begin: &'a mut dyn FnMut(&str) -> bool,
    /// Whether the delivery with this id, which lets the next one go first, may wait for one still.
    pub may_wait: &'a mut dyn FnMut(i64) -> bool,
}

/// What a sender got, and how many deliveries nobody is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    pub claims: Vec<Claim>,
    pub dropped: usize,
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
    /// Whether anything is due at this time or earlier for somebody to whom nobody sends anything; without a time,
    /// whether anything waits. `now` is the system's clock. A delivery that lets the next one go first waits for it.
    pub fn is_any_due(&self, until: Option<Time>, now: i64, lets_go_first: &dyn Fn(i64) -> bool) -> Result<bool> {
        self.read(|tx| {
            for delivery in tx.first_waiting(until)? {
                let target = &delivery.new.target;
                let waits = lets_go_first(delivery.id) && tx.waiting_for(target, until, 2)?.len() < 2;
                if !waits && tx.is_free(target, now)? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    /// Whether a delivery is still to be sent.
    pub fn is_waiting(&self, id: i64) -> Result<bool> {
        self.read(|tx| Ok(tx.delivery(id)?.is_some_and(|delivery| delivery.next_at.is_some())))
    }

    /// Claims what is due, for each target to which nobody sends anything.
    pub fn claim(&self, taking: &mut Taking<'_>) -> Result<Taken> {
        self.transact(|tx| {
            let (given, shop, locations) = (tx.given()?, tx.shop()?, tx.locations()?);
            let mut taken = Taken::default();
            for Delivery { new, next_at, .. } in tx.first_waiting(taking.until)? {
                let target = new.target;
                if taken.claims.len() == taking.most {
                    break;
                }
                if !tx.is_free(&target, taking.now)? {
                    continue;
                }
                // An address may have been mended since.
                let Some(url) = address(&shop, &locations, &target) else {
                    let at = next_at.unwrap_or(new.due_at);
                    taken.dropped += tx.give_up(&target, DeliveryState::Dropped, at)?;
                    continue;
                };
                let mut parcels = taking.batch(tx, &target, &mut taken.dropped)?;
                parcels.iter_mut().for_each(|parcel| parcel.delivery.new.url.clone_from(&url));
                let Some(first) = parcels.first().filter(|_| (taking.may_begin)(&url)) else { continue };
                let until = taking.now + CLAIM;
                if tx.claim(&target, first.delivery.id, taking.now, until)? {
                    let secret = credentials(&given, &app_name(&shop, new.app)).secret;
                    taken.claims.push(Claim { target, url, domain: shop.domain.clone(), secret, parcels, until });
                }
            }
            Ok(taken)
        })
    }

    /// Writes what came of the tries of a claim, of its first deliveries as many as there are; the others stay due.
    /// Tells of each under its id.
    pub fn settle(&self, claim: &Claim, tried: &[Tried]) -> Result<Vec<(i64, Settled)>> {
        self.transact(|tx| {
            let counts = claim.holds(tx)?;
            if counts {
                tx.unclaim(&claim.target)?;
            }
            let each = claim.parcels.iter().zip(tried);
            each.map(|(sent, tried)| {
                let settled = if counts { sent.settle(tx, tried)? } else { Settled::Late };
                Ok((sent.delivery.id, settled))
            })
            .collect()
        })
    }

    /// How many deliveries wait, and how many of them are due by then.
    pub fn waiting(&self, until: Option<Time>) -> Result<(u64, u64)> {
        let count = |count: i64| count.max(0) as u64;
        self.read(|tx| Ok((count(tx.waiting_count(None)?), count(tx.waiting_count(until)?))))
    }
}

impl Claim {
    /// Whether it still is who claimed it.
    fn holds(&self, tx: &Tx<'_>) -> Result<bool> {
        let first = self.parcels.first().map(|first| first.delivery.id);
        first.map_or(Ok(false), |first| tx.is_claimed(&self.target, first, self.until))
    }
}

impl Outgoing {
    /// Writes what came of its try.
    fn settle(&self, tx: &Tx<'_>, tried: &Tried) -> Result<Settled> {
        let (mut delivery, at) = (self.delivery.clone(), self.at);
        let target = delivery.new.target.clone();
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
        if let Some(id) = self.overtakes
            && let Some(other) = tx.delivery(id)?
        {
            tx.save_delivery(&Delivery { overtaken: true, ..other })?;
        }
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
    }
}

impl Taking<'_> {
    /// What is sent to a target now, in this order. What is never to be sent is dropped, and counted.
    fn batch(&mut self, tx: &Tx<'_>, target: &DeliveryTarget, dropped: &mut usize) -> Result<Vec<Outgoing>> {
        // A callback that somebody has begun to send stands for no other; so each is claimed alone.
        let is_callback = matches!(target, DeliveryTarget::Callback(_));
        let most = if is_callback { 1 } else { BATCH };
        // Each round takes something away, or is the last.
        let waiting = loop {
            let waiting = tx.waiting_for(target, self.until, most + 1)?;
            let mut changed = false;
            for delivery in &waiting {
                changed |= self.spoil(tx, delivery, dropped)?;
            }
            if !changed {
                break waiting;
            }
        };
        let mut parcels = Vec::new();
        let mut waiting = waiting.into_iter();
        while let Some(delivery) = waiting.next().filter(|_| (parcels.len() as i64) < most) {
            if is_callback || !self.reorders(&delivery) {
                parcels.extend(self.outgoing(delivery, None));
                continue;
            }
            match waiting.next() {
                Some(next) => {
                    parcels.extend(self.outgoing(next, Some(delivery.id)));
                    parcels.extend(self.outgoing(delivery, None));
                }
                None if (self.may_wait)(delivery.id) => {}
                None => parcels.extend(self.outgoing(delivery, None)),
            }
        }
        Ok(parcels)
    }

    /// Drops or delays a delivery that nobody has tried to send, if it is hit. Returns whether it was.
    fn spoil(&self, tx: &Tx<'_>, delivery: &Delivery, dropped: &mut usize) -> Result<bool> {
        let (id, due_at) = (&delivery.new.webhook_id, delivery.new.due_at);
        let later = self.hostility.delayed(id, due_at);
        let is_dropped = self.hostility.drops(id);
        if delivery.tries > 0 || !is_dropped && (delivery.delayed || later == due_at) {
            return Ok(false);
        }
        let mut spoiled = delivery.clone();
        if is_dropped {
            (spoiled.state, spoiled.last_error) = (DeliveryState::Dropped, Some(DROPPED.to_owned()));
            (spoiled.done_at, spoiled.next_at) = (delivery.next_at, None);
            *dropped += 1;
        } else {
            spoiled.new.due_at = later;
            (spoiled.next_at, spoiled.delayed) = (Some(later), true);
        }
        tx.save_delivery(&spoiled)?;
        Ok(true)
    }

    /// Whether a delivery is to let the next one go first, and has not.
    fn reorders(&self, delivery: &Delivery) -> bool {
        delivery.tries == 0 && !delivery.overtaken && self.hostility.reorders(&delivery.new.webhook_id)
    }

    fn outgoing(&self, delivery: Delivery, overtakes: Option<i64>) -> Option<Outgoing> {
        let (at, is_doubled) = (delivery.next_at?, self.hostility.duplicates(&delivery.new.webhook_id));
        Some(Outgoing { delivery, is_doubled, at, overtakes })
    }
}
