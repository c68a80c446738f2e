//! Services act by themselves: what is due is done in order, each act as the ordinary command that it is, at its own
//! time. What is due follows from the file alone, so that it does not matter how often it is asked, by whom, or whether
//! somebody is killed in between.

mod agenda;

use std::collections::BTreeSet;
use std::time::Duration;

use super::command_time::TimeSource;
use super::execute::save;
use super::{App, Session};
use crate::domain::due::{Acted, Awaited, InHand, Refused, act, awaited};
use crate::domain::{Behaviour, Context, Locations, Names, Order, Target, Time, sentence};
use crate::failure::{Failure, Result};
use crate::store::{Access, Tx};
use crate::wire::{Kind, RunItem, RunReport, RunResult, Schema};
use agenda::{Agenda, Entry};

/// Acts that share a transaction.
const ACTS: u64 = 256;
/// Entries of the agenda that are kept in memory.
const ENTRIES: usize = 1 << 17;

/// Until when services act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Until the time that it is.
    Now,
    Time(Time),
    /// Until that much later.
    Later(Duration),
    /// Until nothing is due any more.
    Idle,
}

/// What of all that is due is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunOptions {
    pub until: Until,
    /// The handles of the services that act; empty means all.
    pub services: Vec<String>,
    /// At most so many acts.
    pub limit: Option<u64>,
}

/// Who watches while services act.
pub trait Watcher {
    /// An act that is committed; in a dry run, one that would be done.
    fn act(&mut self, item: RunItem) -> Result<()>;

    /// Whether that is enough: asked before the first act and after each, in its transaction.
    fn is_enough(&mut self, _: &Tx<'_>) -> Result<bool> {
        Ok(false)
    }
}

impl<F: FnMut(RunItem) -> Result<()>> Watcher for F {
    fn act(&mut self, item: RunItem) -> Result<()> {
        self(item)
    }
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Everything that was due is done.
    AllDone,
    /// More is due than was to be done.
    AtLimit,
    /// The watcher had seen enough.
    Enough,
}

/// A run on its way.
struct Run<'a> {
    app: &'a App<'a>,
    options: &'a RunOptions,
    /// Found in the first transaction.
    bounds: Option<Bounds>,
    agenda: Option<Agenda>,
    /// Another process that changes the database changes it.
    version: Option<i64>,
    /// What was refused since its order last changed: it is not tried again before.
    refused: BTreeSet<Entry>,
    done: u64,
    skipped: u64,
}

/// Between which times a run goes.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// The time that it is.
    now: Time,
    /// The last moment at which something is due; `None` without an end.
    last: Option<Time>,
    /// Whether the run moves the file's clock.
    moves_clock: bool,
}

/// What one transaction did.
struct Step {
    items: Vec<RunItem>,
    ended: Option<Ended>,
    now: Time,
    next_at: Option<Time>,
}

impl App<'_> {
    /// Does what is due, several acts in a transaction. The report has no items: the watcher was given them.
    ///
    /// # Errors
    /// `usage` for a time that would move a clock that is not the file's; `service_not_found`. What was committed before
    /// an error stays.
    pub fn run(&self, options: &RunOptions, watcher: &mut dyn Watcher) -> Result<(RunReport, Ended)> {
        let mut run = Run {
            app: self,
            options,
            bounds: None,
            agenda: None,
            version: None,
            refused: BTreeSet::new(),
            done: 0,
            skipped: 0,
        };
        let in_one = |tx: &Tx<'_>, run: &mut Run<'_>, watcher: &mut dyn Watcher| loop {
            let Step { items, ended, now, next_at } = run.step(tx, watcher)?;
            items.into_iter().try_for_each(|item| watcher.act(item))?;
            if let Some(ended) = ended {
                return Ok((run.report(now, next_at), ended));
            }
        };
        if self.dry_run || matches!(self.session, Session::Running(_)) {
            return self.transact(|tx| in_one(tx, &mut run, watcher));
        }
        let mut store = self.open(Access::Write)?;
        store.expect_many_commands()?;
        loop {
            let step = store.write(false, |tx| run.step(tx, watcher));
            let Step { items, ended, now, next_at } = step.map_err(|failure| self.blame(failure))?;
            items.into_iter().try_for_each(|item| watcher.act(item))?;
            if let Some(ended) = ended {
                return Ok((run.report(now, next_at), ended));
            }
        }
    }

    /// Until when a run goes, by the clock as it stands under the lock.
    fn bounds(&self, tx: &Tx<'_>, until: Until) -> Result<Bounds> {
        let now = self.time.now(tx)?;
        let moves_clock = self.time.source().is_files(tx)?;
        let last = match until {
            Until::Now => Some(now),
            Until::Time(time) if time <= now => Some(time),
            Until::Time(_) | Until::Later(_) | Until::Idle if !moves_clock => {
                return Err(self.cannot_move_clock(now));
            }
            Until::Time(time) => Some(time),
            Until::Later(duration) => {
                let seconds = i64::try_from(duration.as_secs()).ok();
                let later = seconds.and_then(|seconds| now.unix().checked_add(seconds)).and_then(Time::from_unix);
                let beyond = || {
                    let message = format!("{} s after {now} is beyond the year 9999", duration.as_secs());
                    Failure::invalid("invalid_time", message)
                };
                Some(later.ok_or_else(beyond)?)
            }
            Until::Idle => None,
        };
        Ok(Bounds { now, last, moves_clock })
    }

    fn cannot_move_clock(&self, now: Time) -> Failure {
        let given = |what: &str| Failure::usage(format!("{what} gives the time, and nothing is due later than that"));
        match self.time.source() {
            TimeSource::Option(_) => given("--at").hint("leave out --at, or --until"),
            TimeSource::Environment(_) => given("CONSIGN_AT").hint("unset CONSIGN_AT, or leave out --until"),
            TimeSource::Clocks { .. } => {
                Failure::usage("the file has no clock that could be moved: the system's clock gives the time")
                    .hint(format!("consign clock set {now}"))
            }
        }
    }
}

impl Run<'_> {
    /// Some acts, in one transaction.
    fn step(&mut self, tx: &Tx<'_>, watcher: &mut dyn Watcher) -> Result<Step> {
        let bounds = match self.bounds {
            Some(bounds) => bounds,
            None => *self.bounds.insert(self.app.bounds(tx, self.options.until)?),
        };
        let version = Some(tx.data_version()?);
        if self.version != version {
            (self.version, self.agenda) = (version, None);
        }
        let mut context = Context { now: bounds.now, ..self.app.context(tx)? };
        let (first, mut items, mut reached) = (self.done, Vec::new(), None);
        let mut ended = if watcher.is_enough(tx)? { Some(Ended::Enough) } else { None };
        while ended.is_none() && self.done - first < ACTS {
            let due = self.next(tx, &context.locations)?;
            let Some(entry) = due.filter(|entry| bounds.last.is_none_or(|last| entry.at <= last)) else {
                ended = Some(Ended::AllDone);
                reached = bounds.last.or(reached);
                break;
            };
            if self.options.limit.is_some_and(|limit| self.done >= limit) {
                ended = Some(Ended::AtLimit);
                break;
            }
            let item = self.act(tx, entry, &mut context)?;
            if item.as_ref().is_some_and(|item| item.result == RunResult::Done) {
                reached = Some(entry.at);
                ended = watcher.is_enough(tx)?.then_some(Ended::Enough);
            }
            items.extend(item);
        }
        let now = move_clock(tx, bounds, reached)?;
        let next_at = match ended {
            Some(_) => self.next(tx, &context.locations)?.map(|entry| entry.at),
            None => None,
        };
        Ok(Step { items, ended, now, next_at })
    }

    /// What falls due next.
    fn next(&mut self, tx: &Tx<'_>, locations: &Locations) -> Result<Option<Entry>> {
        let agenda = match self.agenda.take().filter(|agenda| !agenda.is_exhausted()) {
            Some(agenda) => agenda,
            None => self.looked_up(tx, locations)?,
        };
        Ok(self.agenda.insert(agenda).first())
    }

    /// The agenda as the file has it.
    fn looked_up(&self, tx: &Tx<'_>, locations: &Locations) -> Result<Agenda> {
        let mut agenda = Agenda::new(ENTRIES);
        let handles: Vec<&str> = if self.options.services.is_empty() {
            locations.services().map(|location| location.handle.as_str()).collect()
        } else {
            let named = self.options.services.iter();
            named.map(|handle| Ok(locations.find_service(handle)?.handle.as_str())).collect::<Result<_>>()?
        };
        let acting: Vec<&str> = handles.into_iter().filter(|handle| behaviour(locations, handle).is_some()).collect();
        tx.awaited(&acting, |row| {
            let part = Part { order_id: row.order_id, order: &row.order, target: row.target, service: &row.service };
            part.due(&row.awaited, locations, row.last_event_at)
                .into_iter()
                .filter(|entry| !self.refused.contains(entry))
                .for_each(|entry| agenda.add(entry));
        })?;
        Ok(agenda)
    }

    /// Does what is due, if it still is: the agenda may hold what somebody else has done.
    fn act(&mut self, tx: &Tx<'_>, entry: Entry, context: &mut Context) -> Result<Option<RunItem>> {
        let order = tx.sound_order(entry.order, &context.locations)?;
        let due = due_at(&order, &context.locations, tx.last_event_at(entry.order)?);
        if let Some(agenda) = &mut self.agenda {
            agenda.drop_first();
        }
        let Some(service) = due.iter().find(|(due, _)| *due == entry).map(|(_, service)| service.clone()) else {
            self.add(due);
            return Ok(None);
        };
        let Some(behaviour) = behaviour(&context.locations, &service).cloned() else { return Ok(None) };
        context.now = entry.at;
        let item = |act, fulfillment: Option<String>, result, code, message| RunItem {
            at: entry.at,
            service: service.clone(),
            act,
            order: order.name.clone(),
            fulfillment_order: match entry.target {
                Target::FulfillmentOrder(number) => Some(order.fulfillment_order_name(number)),
                Target::Order | Target::Fulfillment(_) => None,
            },
            fulfillment,
            result,
            code,
            message,
        };
        match act(&order, entry.target, entry.kind, &service, &behaviour, context) {
            Ok(Acted { act, fulfillment, decision }) => {
                let done = save(tx, Some(&order), decision, context)?;
                let names = Names { order: &order.name, locations: &context.locations, lines: &order.line_items };
                let message = done.events.first().map_or_else(String::new, |event| sentence(event, &names));
                self.done += 1;
                self.refused.retain(|refused| refused.order != entry.order);
                self.add(due_at(&done.order, &context.locations, entry.at));
                let fulfillment = fulfillment.map(|number| order.fulfillment_name(number));
                Ok(Some(item(act, fulfillment, RunResult::Done, None, message)))
            }
            Err(Refused { act, refusal }) => {
                self.skipped += 1;
                self.refused.insert(entry);
                let fulfillment = match entry.target {
                    Target::Fulfillment(number) => Some(order.fulfillment_name(number)),
                    Target::Order | Target::FulfillmentOrder(_) => None,
                };
                let code = Some(refusal.code.to_string());
                Ok(Some(item(act, fulfillment, RunResult::Skipped, code, refusal.message)))
            }
        }
    }

    /// Adds what falls due at an order.
    fn add(&mut self, due: Vec<(Entry, String)>) {
        let Some(agenda) = &mut self.agenda else { return };
        let meant = |service: &String| self.options.services.is_empty() || self.options.services.contains(service);
        for (entry, _) in due.into_iter().filter(|(entry, service)| meant(service) && !self.refused.contains(entry)) {
            agenda.add(entry);
        }
    }

    fn report(&self, now: Time, next_at: Option<Time>) -> RunReport {
        RunReport {
            schema: Schema,
            kind: Kind::RunReport,
            now,
            dry_run: self.app.dry_run,
            done: self.done,
            skipped: self.skipped,
            next_at,
            items: Vec::new(),
        }
    }
}

/// The file's clock goes as far as the run came, and never back.
fn move_clock(tx: &Tx<'_>, bounds: Bounds, reached: Option<Time>) -> Result<Time> {
    let clock = if bounds.moves_clock { tx.clock()? } else { None };
    let Some(clock) = clock else { return Ok(bounds.now) };
    match reached.filter(|reached| *reached > clock) {
        Some(reached) => tx.set_clock(Some(reached)).map(|()| reached),
        None => Ok(clock),
    }
}

/// A part of an order that waits for a service.
struct Part<'a> {
    order_id: i64,
    order: &'a str,
    target: Target,
    service: &'a str,
}

impl Part<'_> {
    /// What falls due there.
    fn due(&self, awaited: &Awaited, locations: &Locations, last_event_at: Time) -> Vec<Entry> {
        let Part { order_id, order, target, service } = *self;
        let Some(behaviour) = behaviour(locations, service) else { return Vec::new() };
        let is_legacy = locations.assigned(service).place().is_legacy();
        let in_hand = InHand { behaviour, service, is_legacy, order, target, awaited, last_event_at };
        let entry = |due: crate::domain::due::Due| Entry { at: due.at, order: order_id, target, kind: due.kind };
        in_hand.due().into_iter().map(entry).collect()
    }
}

/// What falls due at an order, each with its service.
fn due_at(order: &Order, locations: &Locations, last_event_at: Time) -> Vec<(Entry, String)> {
    let mut due = Vec::new();
    for (target, service, awaited) in awaited(order, locations) {
        let part = Part { order_id: order.id, order: &order.name, target, service };
        let entries = part.due(&awaited, locations, last_event_at);
        due.extend(entries.into_iter().map(|entry| (entry, service.to_owned())));
    }
    due
}

/// How a service acts by itself, if it does.
fn behaviour<'a>(locations: &'a Locations, service: &str) -> Option<&'a Behaviour> {
    locations.get(service)?.service.as_ref()?.behaviour.as_deref()
}
