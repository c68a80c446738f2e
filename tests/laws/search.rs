//! The search: from some orders, breadth first, every command in every state, every law held against every step.

use std::collections::{BTreeSet, HashMap};
use std::io::Write;

use consign::domain::{Code, FulfillmentOrder, RequestStatus, is_locked, order_status};

use crate::answers;
use crate::commands::{self, Families, Who};
use crate::key::{self, Counts};
use crate::offers;
use crate::say::Said;
use crate::shape::{self, Pair};
use crate::steps;
use crate::world::{Asked, Lines, Setting, World};

/// Senseless commands are tried in every so many states: they are refused before anything is looked at.
const SENSELESS_EVERY: usize = 8;
/// Everything is explained in every so many states, because ways are searched for it.
const EXPLAINED_EVERY: usize = 32;

/// A small world to be searched whole.
#[derive(Debug, Clone)]
pub struct Universe {
    pub name: &'static str,
    pub setting: Setting,
    pub lines: Lines,
    /// Where the order is placed; `None` routes it.
    pub at: Option<&'static str>,
    pub paid: bool,
    pub families: Families,
    pub counts: Counts,
    /// More open fulfillment orders than this are not followed.
    pub most_open: usize,
}

/// A state that was found, as far as later questions need it.
#[derive(Debug, Clone)]
pub struct Node {
    /// Nothing remains to be shipped.
    pub done: bool,
    /// Anything is with a service.
    pub locked: bool,
    pub cancellation_rejected: bool,
    /// A legacy shipment waits.
    pub waits: bool,
    /// How it was reached: the state before, and the command.
    came_from: Option<(usize, Said)>,
    pub to: Vec<(Who, usize)>,
}

/// What a search saw.
#[derive(Debug, Default)]
pub struct Found {
    pub nodes: Vec<Node>,
    pub transitions: usize,
    pub refusals: usize,
    /// What `can` said of an action, each held against its command.
    pub answers: usize,
    pub pairs: BTreeSet<Pair>,
    pub order_statuses: BTreeSet<&'static str>,
    pub codes: BTreeSet<Code>,
}

impl Found {
    /// The commands that lead to a state.
    pub fn path(&self, state: usize) -> Vec<String> {
        let mut path = Vec::new();
        let mut at = state;
        while let Some((from, command)) = &self.nodes[at].came_from {
            path.push(format!("{command:?}"));
            at = *from;
        }
        path.reverse();
        path
    }
}

/// Searches a universe.
pub fn explore(universe: &Universe, kind: &str) -> Found {
    let mut search = Search { universe, found: Found::default(), known: HashMap::new(), waiting: Vec::new(), next: 0 };
    let start = universe.setting.place(universe.lines, universe.at, universe.paid);
    search.add(start, None);
    while search.next < search.waiting.len() {
        let at = search.next;
        let world = search.waiting[at].take().expect("every state is visited once");
        search.next += 1;
        search.visit(at, &Asked::new(&world));
    }
    let found = search.found;
    let (states, transitions, refusals, answers) =
        (found.nodes.len(), found.transitions, found.refusals, found.answers);
    let name = format!("{}, {kind}", universe.name);
    let _ = writeln!(
        std::io::stderr(),
        "searched {name}: {states} states, {transitions} transitions, {refusals} refusals, {answers} answers of `can`"
    );
    found
}

struct Search<'a> {
    universe: &'a Universe,
    found: Found,
    known: HashMap<Vec<u8>, usize>,
    waiting: Vec<Option<World>>,
    next: usize,
}

impl Search<'_> {
    /// The position of a state, new or known; `None` if it lies beyond the bounds.
    fn add(&mut self, world: World, came_from: Option<(usize, Said)>) -> Option<usize> {
        let open = world.order.fulfillment_orders.iter().filter(|work| !work.is_closed());
        if open.count() > self.universe.most_open {
            return None;
        }
        let key = key::of(&world, self.universe.counts);
        if let Some(known) = self.known.get(&key) {
            return Some(*known);
        }
        let position = self.found.nodes.len();
        self.known.insert(key, position);
        let order = &world.order;
        let open = |work: &&FulfillmentOrder| !work.is_closed();
        let works = || order.fulfillment_orders.iter().filter(open);
        self.found.nodes.push(Node {
            done: works().next().is_none(),
            locked: is_locked(order),
            cancellation_rejected: works().any(|work| work.request_status == RequestStatus::CancellationRejected),
            waits: order.fulfillments.iter().any(|shipment| shipment.is_waiting()),
            came_from,
            to: Vec::new(),
        });
        self.waiting.push(Some(world));
        Some(position)
    }

    fn visit(&mut self, at: usize, world: &Asked<'_>) {
        let told = Told { search: self, at };
        let judged = offers::judge(world, self.universe.counts).and_then(|()| shape::stock(world));
        told.check(judged);
        let mut answers = 0;
        told.check(answers::judge(world, self.universe.counts).map(|judged| answers = judged));
        if at.is_multiple_of(EXPLAINED_EVERY) {
            told.check(answers::judge_explanations(world, self.universe.counts));
        }
        drop(told);
        self.found.answers += answers;
        let mut pairs = std::mem::take(&mut self.found.pairs);
        let judged = shape::judge(world, &mut pairs);
        Told { search: self, at }.check(judged);
        self.found.pairs = pairs;
        self.found.order_statuses.insert(order_status(&world.order).as_str());
        let mut commands = commands::all(world, self.universe.families, self.universe.counts);
        if at.is_multiple_of(SENSELESS_EVERY) {
            commands.extend(commands::senseless(world, self.universe.families));
        }
        for (who, command) in commands {
            self.step(at, world, who, command);
        }
        self.found.nodes[at].to.sort_unstable_by_key(|(who, to)| (*to, *who as u8));
        self.found.nodes[at].to.dedup();
    }

    fn step(&mut self, at: usize, world: &Asked<'_>, who: Who, command: Said) {
        let told = Told { search: self, at };
        let tried = Trying { told: &told, command: &command };
        let decision = match world.decide(&command) {
            Ok(decision) => decision,
            Err(refusal) => {
                drop(tried);
                drop(told);
                self.found.refusals += 1;
                self.found.codes.insert(refusal.code);
                return;
            }
        };
        let after = world.after(&decision);
        tried.check(steps::judge(world, &command, &decision, &after));
        drop(tried);
        drop(told);
        self.found.transitions += 1;
        if decision.events.is_empty() {
            return;
        }
        if let Some(to) = self.add(after, Some((at, command))) {
            self.found.nodes[at].to.push((who, to));
        }
    }
}

/// Tells how a state was reached when something goes wrong there, a panic included.
struct Told<'a, 'b> {
    search: &'a Search<'b>,
    at: usize,
}

impl Told<'_, '_> {
    fn check(&self, judged: Result<(), String>) {
        if let Err(wrong) = judged {
            panic!("{wrong}");
        }
    }
}

impl Drop for Told<'_, '_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let path = self.search.found.path(self.at).join("\n  ");
            let _ = writeln!(std::io::stderr(), "in {}, after\n  {path}", self.search.universe.name);
        }
    }
}

/// Tells which command was tried when something goes wrong.
struct Trying<'a, 'b, 'c> {
    told: &'a Told<'b, 'c>,
    command: &'a Said,
}

impl Trying<'_, '_, '_> {
    fn check(&self, judged: Result<(), String>) {
        self.told.check(judged);
    }
}

impl Drop for Trying<'_, '_, '_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let _ = writeln!(std::io::stderr(), "trying {:?}", self.command);
        }
    }
}
