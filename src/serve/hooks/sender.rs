//! Sends what is due: to each target one delivery after the other, so that one that hangs delays nobody else. Several
//! senders of one file never send one try twice, because each claims it first.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender as Outlet, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use ureq::Agent;
use ureq::http::Uri;

use super::post::{client, post};
use crate::app::{App, Claim, Settled, Taken, Taking, Tried};
use crate::domain::{Hostility, Time};
use crate::failure::{Failure, Result};
use crate::serve::clock;
use crate::serve::desk::Desk;
use crate::serve::wake::Wake;

/// Claims that are on their way at once.
const MOST: usize = 16;

/// Claims that are on their way to one address at once: a small program lets no more than five wait at its door.
const MOST_AT_ONE_ADDRESS: usize = 6;

/// A claim that is on its way for longer keeps no other from its address.
const SLOW: Duration = Duration::from_secs(1);

/// For so long one delivery after another is sent by one claim, which is written down as one.
const BATCH: Duration = Duration::from_millis(250);

/// For so long a delivery that lets the next one go first waits for one.
const HELD: Duration = Duration::from_secs(5);

/// Someone who sends.
pub struct Sender {
    desk: Arc<Desk>,
    client: Agent,
    hostility: Hostility,
    /// Whether more may become due while it sends, for which it is worth while to wait.
    stays: bool,
    /// What is on its way, by a number of its own.
    away: BTreeMap<u64, Away>,
    last: u64,
    /// What has come back and is not written down yet.
    back: BTreeSet<u64>,
    /// Deliveries that let the next one go first, and since when each waits for one.
    held: BTreeMap<i64, Instant>,
    outlet: Outlet<u64>,
    inlet: Receiver<u64>,
    /// Told of whatever comes back.
    bell: Wake,
    stopped: Arc<AtomicBool>,
}

/// A claim that is on its way.
struct Away {
    claim: Arc<Claim>,
    address: String,
    since: Instant,
    /// What came of it so far.
    tried: Arc<Mutex<Vec<Tried>>>,
}

impl Sender {
    /// One that has sent nothing. The bell is rung when an answer comes.
    pub fn new(desk: Arc<Desk>, bell: Wake, hostility: Hostility, stays: bool) -> Sender {
        let ((outlet, inlet), stopped) = (channel(), Arc::default());
        let (away, last, back, held) = (BTreeMap::new(), 0, BTreeSet::new(), BTreeMap::new());
        Sender { desk, client: client(), hostility, stays, away, last, back, held, outlet, inlet, bell, stopped }
    }

    /// Whether anything is on its way, or not written down yet.
    pub fn is_busy(&self) -> bool {
        !self.away.is_empty()
    }

    /// Writes down what came back so far.
    pub fn settle(&mut self) -> Result<()> {
        self.back.extend(self.inlet.try_iter());
        if self.back.is_empty() {
            return Ok(());
        }
        let settled = self.desk.note(|app, _| settled(app, &self.back, &self.away))?;
        self.written(settled, &mut |_, _| {});
        Ok(())
    }

    /// Writes down what came back so far, and sends what is due, in one transaction. Returns how many deliveries were
    /// dropped. `until` gives the last time of what is due, if there is one.
    pub fn turn(&mut self, until: impl Fn(Time) -> Option<Time>, told: &mut dyn FnMut(i64, Settled)) -> Result<usize> {
        self.back.extend(self.inlet.try_iter());
        let most = MOST.saturating_sub(self.away.len() - self.back.len());
        let now = clock::system()?.unix();
        // Most looks find nothing, and then nobody is kept from writing.
        self.forget()?;
        let is_held = |id| self.stays && self.held.get(&id).is_some_and(|since| since.elapsed() < HELD);
        let is_idle = || self.desk.read(|app, tx| Ok(!app.is_any_due(until(app.now(tx)?), now, &is_held)?));
        if self.back.is_empty() && (most == 0 || is_idle()?) {
            return Ok(0);
        }
        let mut fresh = self.fresh();
        let mut may_begin = |url: &str| {
            let count = fresh.entry(address(url)).or_insert(0);
            *count += 1;
            *count <= MOST_AT_ONE_ADDRESS
        };
        let (stays, held) = (self.stays, &mut self.held);
        let mut may_wait = |id| stays && held.entry(id).or_insert_with(Instant::now).elapsed() < HELD;
        let (back, away, hostility) = (&self.back, &self.away, &self.hostility);
        let (settled, Taken { claims, dropped }) = self.desk.note(|app, tx| {
            let settled = settled(app, back, away)?;
            let until = until(app.now(tx)?);
            let (may_begin, may_wait) = (&mut may_begin, &mut may_wait);
            let taken = app.claim(&mut Taking { until, now, most, hostility, may_begin, may_wait })?;
            Ok((settled, taken))
        })?;
        self.written(settled, told);
        claims.into_iter().try_for_each(|claim| self.begin(claim))?;
        Ok(dropped)
    }

    /// Forgets the deliveries that wait no longer: another process sent them, or they are dropped.
    fn forget(&mut self) -> Result<()> {
        for id in self.held.keys().copied().collect::<Vec<_>>() {
            if !self.desk.read(|app, _| app.is_waiting(id))? {
                self.held.remove(&id);
            }
        }
        Ok(())
    }

    /// What came back is written down.
    fn written(&mut self, settled: Vec<(i64, Settled)>, told: &mut dyn FnMut(i64, Settled)) {
        for number in std::mem::take(&mut self.back) {
            self.away.remove(&number);
        }
        settled.into_iter().for_each(|(id, settled)| told(id, settled));
    }

    /// The connections to each address that were begun a short time ago.
    fn fresh(&self) -> BTreeMap<String, usize> {
        let mut fresh = BTreeMap::new();
        for (number, away) in &self.away {
            if !self.back.contains(number) && away.since.elapsed() < SLOW {
                *fresh.entry(away.address.clone()).or_insert(0) += 1;
            }
        }
        fresh
    }

    fn begin(&mut self, claim: Claim) -> Result<()> {
        for parcel in &claim.parcels {
            self.held.remove(&parcel.delivery.id);
        }
        self.last += 1;
        let (number, since, tried) = (self.last, Instant::now(), Arc::<Mutex<Vec<Tried>>>::default());
        let away = Away { address: address(&claim.url), claim: Arc::new(claim), since, tried: Arc::clone(&tried) };
        let (client, outlet, bell) = (self.client.clone(), self.outlet.clone(), self.bell.clone());
        let (claim, stopped) = (Arc::clone(&away.claim), Arc::clone(&self.stopped));
        let send = move || {
            for parcel in &claim.parcels {
                let answer = post(&client, &claim, parcel);
                let is_bad = answer.error.is_some();
                if let Ok(mut tried) = tried.lock() {
                    tried.push(answer);
                }
                if parcel.is_doubled {
                    // What is said to the second one counts for nothing.
                    post(&client, &claim, parcel);
                }
                // After a failure something else may be due first.
                if is_bad || since.elapsed() >= BATCH || stopped.load(Ordering::Relaxed) {
                    break;
                }
            }
            // Where nobody waits for it any more the claim runs out.
            let _ = outlet.send(number);
            bell.now();
        };
        match thread::Builder::new().spawn(send) {
            Ok(_) => _ = self.away.insert(number, away),
            Err(error) => {
                self.desk.note(|app, _| app.settle(&away.claim, &[]))?;
                return Err(Failure::io(format!("starting a delivery: {error}")));
            }
        }
        Ok(())
    }

    /// Gives up what is on its way: what was not answered stays due.
    pub fn give_up(mut self) -> Result<()> {
        self.stopped.store(true, Ordering::Relaxed);
        self.back = self.away.keys().copied().collect();
        self.settle()
    }
}

/// Writes down what came of these.
fn settled(app: &App<'_>, back: &BTreeSet<u64>, away: &BTreeMap<u64, Away>) -> Result<Vec<(i64, Settled)>> {
    let mut settled = Vec::new();
    for away in back.iter().filter_map(|number| away.get(number)) {
        let tried = away.tried.lock().map(|tried| tried.clone()).unwrap_or_default();
        settled.extend(app.settle(&away.claim, &tried)?);
    }
    Ok(settled)
}

/// The host and the port of an address.
fn address(url: &str) -> String {
    let uri: Option<Uri> = url.parse().ok();
    uri.and_then(|uri| uri.authority().map(ToString::to_string)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::app::{CommandTime, GivenTime, NewOrderRequest, NewShop, NewWebhook, OnUpgrade, Session, TimeSource};
    use crate::domain::{
        API_VERSION, DeliveryState, DeliveryTarget, LocalUrl, Money, NewLine, OrderDetails, Payment, Topic,
    };
    use crate::serve::clock::Clock;
    use crate::serve::wake::wake;

    const TIME: i64 = 1_800_000_000;

    /// A shop with webhooks 1, 2 and 3 on new orders.
    fn shop(db: PathBuf) -> Result<Arc<Desk>> {
        let time = TimeSource::Option(GivenTime::At(Time::from_unix(TIME).expect("a time")));
        let app = App {
            db: db.clone(),
            session: Session::Closed,
            busy_timeout: Duration::from_secs(9),
            time: CommandTime::of(time),
            dry_run: false,
            key: None,
            whole_order: false,
            calling: None,
            on_upgrade: OnUpgrade::untold(),
        };
        let (name, currency) = ("Shop".to_owned(), "USD".to_owned());
        app.init("init", &NewShop { name, currency, order_start: 1001, if_missing: false, sample: None })?;
        for number in 1..=3 {
            let url = LocalUrl::new(format!("http://127.0.0.1:9/{number}")).expect("it is local");
            let (topics, api_version) = (vec![Topic::OrdersCreate], API_VERSION.to_owned());
            let new = NewWebhook { app: None, topics, url, fields: Vec::new(), name: None, api_version };
            app.add_webhook("webhook add", &new)?;
        }
        Ok(Arc::new(Desk::new(db, Duration::from_secs(9), Clock(time), wake().0)))
    }

    /// Places an order, of which each webhook tells.
    fn order(desk: &Desk) -> Result<()> {
        let new = NewOrderRequest {
            name: None,
            details: OrderDetails::default(),
            currency: None,
            lines: vec![NewLine::of_sku("TEE", 1, Money::ZERO)],
            location: None,
            payment: Payment::default(),
            extras: None,
        };
        desk.write(|app, _| app.create_order("order create", &new)).map(drop)
    }

    /// What is held after a look at which nothing was due.
    fn held(sender: &mut Sender) -> Result<Vec<i64>> {
        sender.turn(|_| Time::from_unix(0), &mut |_, _| {})?;
        Ok(sender.held.keys().copied().collect())
    }

    #[test]
    fn what_is_held_is_forgotten_when_it_is_not_sent_any_more() -> Result<()> {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let desk = shop(folder.path().join("shop.db"))?;
        order(&desk)?;
        let mut sender = Sender::new(Arc::clone(&desk), wake().0, Hostility::default(), true);
        sender.held = (1..=3).map(|id| (id, Instant::now())).collect();
        assert_eq!(held(&mut sender)?, [1, 2, 3]);
        // Too many tries failed: the webhook is disabled, and what waited for it has failed.
        let target = DeliveryTarget::Subscription(1);
        desk.write(|app, tx| {
            let now = app.now(tx)?;
            tx.give_up(&target, DeliveryState::Failed, now)?;
            tx.set_disabled_at(&target, Some(now))
        })?;
        assert_eq!(held(&mut sender)?, [2, 3]);
        desk.write(|app, _| app.remove_webhook("webhook remove", 2))?;
        assert_eq!(held(&mut sender)?, [3]);
        // What comes once it is enabled again is another delivery, and was never held.
        desk.write(|app, _| app.enable_webhook("webhook enable", 1))?;
        order(&desk)?;
        assert!(desk.read(|app, _| app.is_waiting(4))?, "the webhook is told of the next order");
        assert_eq!(held(&mut sender)?, [3]);
        // Of the second webhook nothing waits, and its number is nobody's.
        desk.write(|app, _| app.remove_webhook("webhook remove", 3))?;
        assert_eq!(held(&mut sender)?, [0; 0]);
        Ok(())
    }
}
