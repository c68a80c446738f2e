//! The shortest way to an action: breadth first over what `decide` says of the steps in `step.rs`.
//!
//! Two trees grow from the same situation, one whose ways begin with the merchant and one whose ways begin with a
//! service: a way should begin with the party that asks. Both grow only as far as somebody asks.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::ground::Ground;
use super::judgement;
use super::step::{State, Step, Taken, actor, carrier, others};
use crate::domain::{
    Action, Actor, Context, Fulfillment, FulfillmentOrder, FulfillmentState, Hint, LineNumber, NextCommand, Order,
    Stage, is_paid, law, partners,
};

/// How many situations a tree holds at most. Ordinary orders have some dozens.
const MOST: usize = 2000;
/// Steps of a way that is not looked into any more.
const LONG: usize = 8;

/// The ways that lead on from a situation.
pub struct Ways<'a> {
    context: Cow<'a, Context>,
    root: State,
    /// Where the work stands that was asked about.
    home: String,
    trees: [Tree; 2],
    ground: Ground,
}

/// A way to an action. The last command is the action's own.
#[derive(Debug, Clone)]
pub struct Way {
    /// Who gives each command.
    pub commands: Vec<(Actor, NextCommand)>,
    /// What `decide` warns of on the way, each sentence once.
    pub warnings: Vec<Hint>,
}

/// The situations that can be reached by ways that begin with one party, the shortest first; the root stands in front.
struct Tree {
    services: bool,
    nodes: Vec<Node>,
    seen: BTreeSet<Key>,
    /// The first node whose steps were not tried yet.
    next: usize,
}

struct Node {
    state: State,
    /// The node before, and the step from there; `None` at the root.
    came: Option<(usize, Step)>,
}

/// What makes two situations the same for the law.
type Key = (String, Vec<Stage>, [bool; 3], bool, usize, Vec<(Stage, [bool; 2])>);

impl<'a> Ways<'a> {
    /// The ways on from a fulfillment order; `None` if nothing leads on: it is closed, and nothing carries its work on.
    pub fn of_fulfillment_order(
        order: &Order,
        fulfillment_order: &FulfillmentOrder,
        context: &'a Context,
    ) -> Option<Ways<'a>> {
        let carrier = open_carrier(order, fulfillment_order)?;
        let ground = Ground::of_fulfillment_order(order, carrier, context);
        let partner = partners(order, carrier).next();
        let root = State { order: only(order, carrier, partner), fulfillment_order: Some(carrier.number) };
        Some(Ways::from(root, fulfillment_order.location.clone(), ground, Cow::Borrowed(context)))
    }

    /// As [`Ways::of_fulfillment_order`], to a merge with other work that has to be freed first; `None` if there is none.
    pub fn to_a_merge(order: &Order, fulfillment_order: &FulfillmentOrder, context: &'a Context) -> Option<Ways<'a>> {
        let carrier = open_carrier(order, fulfillment_order)?;
        let partner = others(order, carrier.number)
            .filter(|other| other.location == carrier.location)
            .map(|other| (other, Stage::of(order, other)))
            .filter(|(_, stage)| !stage.is_with_service() || *stage == Stage::Requested)
            // What comes back when the other is released is merged that way, and not by a command.
            .min_by_key(|(other, stage)| {
                let obstacles = [other.is_held(), other.progress_reported, stage.is_with_service()];
                (other.rest_of_hold == Some(carrier.number), obstacles.into_iter().filter(|is| *is).count())
            });
        let root = State { order: only(order, carrier, Some(partner?.0)), fulfillment_order: Some(carrier.number) };
        let ground = Ground::of_a_merge();
        Some(Ways::from(root, fulfillment_order.location.clone(), ground, Cow::Borrowed(context)))
    }

    /// As [`Ways::of_fulfillment_order`], through locations too where stock has to be registered first; `None` if there
    /// is no such location.
    pub fn after_stocking(order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> Option<Ways<'a>> {
        let carrier = open_carrier(order, fulfillment_order)?;
        let (ground, context) = Ground::after_stocking(order, carrier, context)?;
        let partner = partners(order, carrier).next();
        let root = State { order: only(order, carrier, partner), fulfillment_order: Some(carrier.number) };
        Some(Ways::from(root, fulfillment_order.location.clone(), ground, context))
    }

    /// The ways on from an order to an action on the whole of it; `None` if nothing leads there.
    pub fn of_order(action: Action, order: &Order, context: &'a Context) -> Option<Ways<'a>> {
        if order.cancelled_at.is_some() || action == Action::Pay {
            return None;
        }
        let root = State { order: order.clone(), fulfillment_order: None };
        let ground = Ground::of_order(action == Action::Cancel);
        Some(Ways::from(root, String::new(), ground, Cow::Borrowed(context)))
    }

    fn from(root: State, home: String, ground: Ground, context: Cow<'a, Context>) -> Ways<'a> {
        let trees = [false, true].map(|services| Tree::new(services, &root, context.app.as_deref()));
        Ways { context, root, home, trees, ground }
    }

    /// The shortest way to an action: one that begins with its own actor if there is any.
    pub fn to(&mut self, action: Action) -> Option<Way> {
        let (root, home, context, ground) = (&self.root, &self.home, &*self.context, &self.ground);
        // What a service may do elsewhere is another service's action.
        let at_home =
            |fulfillment_order: &FulfillmentOrder| !action.is_services() || fulfillment_order.location == *home;
        let goal = |state: &State| match state.fulfillment_order() {
            Some(fulfillment_order) => {
                at_home(fulfillment_order) && judgement::allows(action, &state.order, fulfillment_order, context)
            }
            None => law::allows_order(action, &state.order, context),
        };
        if goal(root) {
            return self.told(&[], action);
        }
        let own = usize::from(action.is_services());
        let steps = [own, 1 - own].into_iter().find_map(|party| self.trees[party].find(root, ground, context, &goal));
        self.told(&steps?, action)
    }

    /// The commands of some steps and of the action at their end.
    fn told(&self, steps: &[Step], action: Action) -> Option<Way> {
        let mut way = Way { commands: Vec::new(), warnings: Vec::new() };
        let mut state = self.root.clone();
        for step in steps {
            let Taken { actor, command, after, warnings } = state.take(step, &self.context)?;
            if let Step::MoveTo(location) = step {
                way.register_stock(&self.ground, location);
            }
            way.add(actor, command, warnings);
            state = after;
        }
        let Some(fulfillment_order) = state.fulfillment_order() else {
            way.add(Actor::Merchant, NextCommand::take(action, &state.order.name), Vec::new());
            return Some(way);
        };
        let name = state.order.fulfillment_order_name(fulfillment_order.number);
        let line = match self.ground.destination(&fulfillment_order.location) {
            Some(destination) if action == Action::Move => {
                way.register_stock(&self.ground, &destination.handle);
                NextCommand::move_to(name, &destination.handle)
            }
            _ => NextCommand::take(action, name),
        };
        let warnings = match action {
            Action::Revert => state.take(&Step::Take(action), &self.context)?.warnings,
            _ => Vec::new(),
        };
        way.add(actor(action, fulfillment_order), line, warnings);
        Some(way)
    }
}

impl Way {
    /// What is missing at a location is counted there before work goes to it.
    fn register_stock(&mut self, ground: &Ground, location: &str) {
        for sku in ground.missing_at(location) {
            let command = NextCommand::SetStock { sku: sku.clone(), location: location.to_owned() };
            if !self.commands.iter().any(|(_, known)| *known == command) {
                self.add(Actor::Merchant, command, Vec::new());
            }
        }
    }

    fn add(&mut self, actor: Actor, command: NextCommand, warnings: Vec<Hint>) {
        self.commands.push((actor, command));
        for warning in warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
    }
}

impl Tree {
    fn new(services: bool, root: &State, holder: Option<&str>) -> Tree {
        let nodes = vec![Node { state: root.clone(), came: None }];
        Tree { services, nodes, seen: BTreeSet::from([key(root, holder)]), next: 0 }
    }

    /// The steps to the nearest goal, as far as they are all needed.
    fn find(
        &mut self,
        root: &State,
        ground: &Ground,
        context: &Context,
        goal: &impl Fn(&State) -> bool,
    ) -> Option<Vec<Step>> {
        let mut at = 1;
        loop {
            while at < self.nodes.len() {
                if goal(&self.nodes[at].state) {
                    let steps = self.steps_to(at);
                    if !is_padded(&steps, root, context, goal) {
                        return Some(steps);
                    }
                }
                at += 1;
            }
            if !self.grow(ground, context) {
                return None;
            }
        }
    }

    /// Tries the steps of one more node; false if there is none left.
    fn grow(&mut self, ground: &Ground, context: &Context) -> bool {
        let from = self.next;
        if from >= self.nodes.len() || self.nodes.len() >= MOST {
            return false;
        }
        self.next += 1;
        for step in self.nodes[from].state.steps(ground, context) {
            let Some(taken) = self.nodes[from].state.take(&step, context) else { continue };
            let services = matches!(taken.actor, Actor::Service(_));
            let begins_well = from != 0 || services == self.services;
            if begins_well && self.seen.insert(key(&taken.after, context.app.as_deref())) {
                self.nodes.push(Node { state: taken.after, came: Some((from, step)) });
            }
        }
        true
    }

    fn steps_to(&self, node: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut at = node;
        while let Some((before, step)) = &self.nodes[at].came {
            steps.push(step.clone());
            at = *before;
        }
        steps.reverse();
        steps
    }
}

/// Whether the way begins with a step that is there only to let the right party begin: some of the others lead to the
/// goal without it. Ways longer than any but those of huge orders are not looked into.
fn is_padded(steps: &[Step], root: &State, context: &Context, goal: &impl Fn(&State) -> bool) -> bool {
    let others = steps.get(1..).filter(|others| others.len() < LONG);
    others.is_some_and(|others| some_lead(root, others, context, goal))
}

/// Whether some of these steps, in their order, lead to the goal.
fn some_lead(from: &State, steps: &[Step], context: &Context, goal: &impl Fn(&State) -> bool) -> bool {
    let Some((first, others)) = steps.split_first() else { return false };
    let with_it = || {
        from.take(first, context)
            .is_some_and(|taken| goal(&taken.after) || some_lead(&taken.after, others, context, goal))
    };
    some_lead(from, others, context, goal) || with_it()
}

/// `holder` is who asks.
fn key(state: &State, holder: Option<&str>) -> Key {
    let order = &state.order;
    let paid = is_paid(order);
    match state.fulfillment_order() {
        Some(fulfillment_order) => {
            let shipped = usize::from(fulfillment_order.shipped_quantity() > 0);
            (
                fulfillment_order.location.clone(),
                vec![Stage::of(order, fulfillment_order)],
                [
                    fulfillment_order.is_held(),
                    fulfillment_order.hold_in_the_way(holder, "").is_some(),
                    fulfillment_order.progress_reported,
                ],
                paid,
                shipped,
                others(order, fulfillment_order.number)
                    .map(|other| (Stage::of(order, other), [other.is_held(), other.progress_reported]))
                    .collect(),
            )
        }
        None => {
            let stages = order.fulfillment_orders.iter().map(|fulfillment_order| Stage::of(order, fulfillment_order));
            let live = order.fulfillments.iter().filter(|shipment| shipment.status == FulfillmentState::Success);
            (String::new(), stages.collect(), [false; 3], paid, live.count(), Vec::new())
        }
    }
}

/// The fulfillment order that carries the work of this one on, if it is open and anything can be done with it.
fn open_carrier<'o>(order: &'o Order, fulfillment_order: &FulfillmentOrder) -> Option<&'o FulfillmentOrder> {
    let carrier = order.fulfillment_order(carrier(order, fulfillment_order.number))?;
    (order.cancelled_at.is_none() && !carrier.is_closed()).then_some(carrier)
}

/// The order with this fulfillment order alone, and one that it might be merged with, so that a search costs the same
/// however much else there is. The last number stays taken, so that new parts are named as they will be.
fn only(order: &Order, fulfillment_order: &FulfillmentOrder, partner: Option<&FulfillmentOrder>) -> Order {
    let mut fulfillment_orders = vec![fulfillment_order.clone()];
    // It carries on nobody's work here: that goes on in what a step makes of it.
    let partner = partner.cloned();
    fulfillment_orders.extend(partner.map(|partner| FulfillmentOrder { replaces: None, ..partner }));
    if let Some(last) = order.fulfillment_orders.last()
        && fulfillment_orders.iter().all(|kept| kept.number != last.number)
    {
        fulfillment_orders.push(FulfillmentOrder::new(last.number, fulfillment_order.location.clone(), &[]));
    }
    fulfillment_orders.sort_by_key(|kept| kept.number);
    let kept = &fulfillment_orders;
    let is_held = |line: LineNumber| kept.iter().flat_map(|kept| &kept.lines).any(|held| held.line == line);
    let is_shipped = |shipment: &Fulfillment| kept.iter().any(|kept| shipment.is_from(kept.number));
    Order {
        line_items: order.line_items.iter().filter(|line| is_held(line.number)).cloned().collect(),
        fulfillments: order.fulfillments.iter().filter(|shipment| is_shipped(shipment)).cloned().collect(),
        fulfillment_orders,
        refunds: Vec::new(),
        email: None,
        ..order.clone()
    }
}
