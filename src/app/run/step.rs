//! A run, transaction by transaction: the next act is chosen under the lock, and the agenda is looked up anew only where
//! somebody else has committed in between.

use std::collections::BTreeSet;

use super::agenda::{Agenda, Entry};
use super::due_at::{Part, behaviour, due_at};
use super::options::{Bounds, Ended, Ran, RunOptions, Watcher};
use crate::app::App;
use crate::app::execute::save;
use crate::domain::due::{Acted, Refused, act, awaited};
use crate::domain::{Context, Locations, Names, Target, Time, sentence};
use crate::failure::Result;
use crate::store::Tx;
use crate::wire::{Kind, RunItem, RunReport, RunResult, Schema};

/// Acts that share a transaction.
const ACTS: u64 = 256;
/// Entries of the agenda that are kept in memory.
const ENTRIES: usize = 1 << 16;

/// A run on its way.
pub(super) struct Run<'a> {
    app: &'a App<'a>,
    options: &'a RunOptions,
    /// Found in the first transaction.
    bounds: Option<Bounds>,
    agenda: Option<Agenda>,
    /// Another process that changes the database changes it.
    version: Option<i64>,
    /// What was refused since its order last changed: it is not tried again before.
    refused: BTreeSet<Entry>,
    /// Whether a service that is meant acts by itself, as the agenda was looked up.
    somebody_acts: bool,
    done: u64,
    skipped: u64,
}

/// What one transaction did.
pub(super) struct Step {
    items: Vec<RunItem>,
    ended: Option<Ended>,
    now: Time,
    next_at: Option<Time>,
}

impl<'a> Run<'a> {
    /// One that has not begun.
    pub(super) fn new(app: &'a App<'a>, options: &'a RunOptions) -> Run<'a> {
        let (bounds, agenda, version, refused) = (None, None, None, BTreeSet::new());
        Run { app, options, bounds, agenda, version, refused, somebody_acts: false, done: 0, skipped: 0 }
    }

    /// Takes steps until it ends, and hands on what each of them did.
    pub(super) fn finish(
        &mut self,
        watcher: &mut dyn Watcher,
        mut step: impl FnMut(&mut Self, &mut dyn Watcher) -> Result<Step>,
    ) -> Result<Ran> {
        loop {
            let Step { items, ended, now, next_at } = step(self, watcher)?;
            watcher.acts(items)?;
            if let Some(ended) = ended {
                return Ok(Ran { report: self.report(now, next_at), ended, somebody_acts: self.somebody_acts });
            }
        }
    }

    /// Some acts, in one transaction.
    pub(super) fn step(&mut self, tx: &Tx<'_>, watcher: &mut dyn Watcher) -> Result<Step> {
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
    fn looked_up(&mut self, tx: &Tx<'_>, locations: &Locations) -> Result<Agenda> {
        let mut agenda = Agenda::new(ENTRIES);
        let handles: Vec<&str> = if self.options.services.is_empty() {
            locations.services().map(|location| location.handle.as_str()).collect()
        } else {
            let named = self.options.services.iter();
            named.map(|handle| Ok(locations.find_service(handle)?.handle.as_str())).collect::<Result<_>>()?
        };
        let acting: Vec<&str> = handles.into_iter().filter(|handle| behaviour(locations, handle).is_some()).collect();
        self.somebody_acts = !acting.is_empty();
        tx.awaited(&acting, |row| {
            let part = Part {
                order_id: row.order_id,
                order: &row.order,
                target: row.target,
                service: &row.service,
                awaited: &row.awaited,
            };
            let due = part.due(locations, row.last_event_at).into_iter();
            due.filter(|entry| !self.refused.contains(entry)).for_each(|entry| agenda.add(entry));
        })?;
        Ok(agenda)
    }

    /// Does what is due, if it still is: the agenda may hold what somebody else has done.
    fn act(&mut self, tx: &Tx<'_>, entry: Entry, context: &mut Context) -> Result<Option<RunItem>> {
        let order = tx.sound_order(entry.order, &context.locations)?;
        if let Some(agenda) = &mut self.agenda {
            agenda.drop_first();
        }
        let waiting = awaited(&order, &context.locations);
        let last_event_at = tx.last_event_at(entry.order)?;
        let due = due_at(&order, &waiting, |part| part.target == entry.target, &context.locations, last_event_at);
        if !due.contains(&entry) {
            self.add(due);
            return Ok(None);
        }
        let service = waiting.iter().find(|(target, _, _)| *target == entry.target).map(|(_, service, _)| *service);
        let Some(service) = service.filter(|service| self.acts(service)) else { return Ok(None) };
        let Some(behaviour) = behaviour(&context.locations, service).cloned() else { return Ok(None) };
        context.now = entry.at;
        let item = |act, fulfillment: Option<String>, result, code, message| RunItem {
            at: entry.at,
            service: service.to_owned(),
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
        match act(&order, entry.target, entry.kind, service, &behaviour, context) {
            Ok(Acted { act, fulfillment, decision }) => {
                let done = save(tx, Some(&order), decision, context)?;
                let names = Names { order: &order.name, locations: &context.locations, lines: &order.line_items };
                let message = done.events.first().map_or_else(String::new, |event| sentence(event, &names));
                self.done += 1;
                // What waits as before is on the agenda already, unless it was refused.
                let (count, is_of_order) = (self.refused.len(), |refused: &Entry| refused.order == entry.order);
                self.refused.retain(|refused| !is_of_order(refused));
                let again = self.refused.len() < count;
                let waits = awaited(&done.order, &context.locations);
                let is_new = |part: &Part<'_>| {
                    self.acts(part.service) && (again || !waiting.iter().any(|before| part.is(before)))
                };
                let due = due_at(&done.order, &waits, is_new, &context.locations, entry.at);
                self.add(due);
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

    /// Whether this service is meant.
    fn acts(&self, service: &str) -> bool {
        self.options.services.is_empty() || self.options.services.iter().any(|handle| handle == service)
    }

    /// Adds what falls due.
    fn add(&mut self, due: Vec<Entry>) {
        let Some(agenda) = &mut self.agenda else { return };
        due.into_iter().filter(|entry| !self.refused.contains(entry)).for_each(|entry| agenda.add(entry));
    }

    /// What came of it; the watcher was given the items.
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
