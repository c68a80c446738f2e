//! Sends what is due: one delivery at a time to each target, so that one that hangs delays nobody else. Several senders
//! of one file never send one try twice, because each claims it first.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender as Outlet, channel};
use std::thread;

use ureq::Agent;

use super::post::{client, post};
use crate::app::{Claim, Settled, Tried};
use crate::domain::Time;
use crate::failure::{Failure, Result};
use crate::serve::clock;
use crate::serve::desk::Desk;
use crate::serve::wake::Wake;

/// Deliveries that are on their way at once.
const MOST: usize = 16;

/// Someone who sends.
pub struct Sender {
    desk: Arc<Desk>,
    client: Agent,
    /// What is on its way.
    away: Vec<Claim>,
    /// What has come back and is not written down yet.
    back: Vec<(Claim, Tried)>,
    outlet: Outlet<(Claim, Tried)>,
    inlet: Receiver<(Claim, Tried)>,
    /// Told of whatever comes back.
    bell: Wake,
}

impl Sender {
    /// One that has sent nothing. The bell is rung when an answer comes.
    pub fn new(desk: Arc<Desk>, bell: Wake) -> Sender {
        let (outlet, inlet) = channel();
        Sender { desk, client: client(), away: Vec::new(), back: Vec::new(), outlet, inlet, bell }
    }

    /// Whether anything is on its way, or not written down yet.
    pub fn is_busy(&self) -> bool {
        !self.away.is_empty() || !self.back.is_empty()
    }

    /// Writes down what came back so far, and tells of each.
    pub fn settle(&mut self, told: &mut dyn FnMut(&Claim, Settled)) -> Result<()> {
        for (claim, tried) in self.inlet.try_iter() {
            self.away.retain(|away| *away != claim);
            self.back.push((claim, tried));
        }
        while let Some((claim, tried)) = self.back.last() {
            let settled = self.desk.note(|app, _| app.settle(claim, tried))?;
            told(claim, settled);
            self.back.pop();
        }
        Ok(())
    }

    /// Sends what is due; returns how many deliveries that were. `until` gives the last time of what is due, if there is
    /// one.
    pub fn send(&mut self, until: impl Fn(Time) -> Option<Time>) -> Result<usize> {
        let most = MOST.saturating_sub(self.away.len() + self.back.len());
        let now = clock::system()?.unix();
        // Most looks find nothing, and then nobody is kept from writing.
        if most == 0 || self.desk.read(|app, tx| app.due(until(app.now(tx)?), most, now))?.is_empty() {
            return Ok(0);
        }
        let claims = self.desk.note(|app, tx| app.claim(app.due(until(app.now(tx)?), most, now)?, now))?;
        let count = claims.len();
        claims.into_iter().try_for_each(|claim| self.begin(claim))?;
        Ok(count)
    }

    fn begin(&mut self, claim: Claim) -> Result<()> {
        let (client, outlet, bell, mine) = (self.client.clone(), self.outlet.clone(), self.bell.clone(), claim.clone());
        let send = move || {
            let tried = post(&client, &mine);
            // Where nobody waits for it any more the claim runs out.
            let _ = outlet.send((mine, tried));
            bell.now();
        };
        match thread::Builder::new().spawn(send) {
            Ok(_) => self.away.push(claim),
            Err(error) => {
                self.desk.note(|app, _| app.release(&claim))?;
                return Err(Failure::io(format!("starting a delivery: {error}")));
            }
        }
        Ok(())
    }

    /// Gives up what is on its way: it stays due.
    pub fn give_up(mut self) -> Result<()> {
        self.settle(&mut |_, _| {})?;
        self.away.iter().try_for_each(|claim| self.desk.note(|app, _| app.release(claim)))
    }
}
