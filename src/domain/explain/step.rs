//! One command on the way to an action: who gives it, how it is typed, and where it leads. Every step is decided by the
//! same `decide` as a real command.

use super::ground::Ground;
use super::judgement;
use crate::domain::transition::Verdict;
use crate::domain::{
    Action, Actor, Command, Context, Fact, FulfillmentNumber, FulfillmentOrder, FulfillmentOrderNumber,
    FulfillmentState, Hint, HoldNumber, HoldReference, NextCommand, Order, Target, With, decide, ids, is_paid, law,
    offer,
};

/// A situation on the way: an order, and the fulfillment order that holds the work in question, if it is about one.
#[derive(Debug, Clone)]
pub struct State {
    pub order: Order,
    pub fulfillment_order: Option<FulfillmentOrderNumber>,
}

/// A command, said so that it means the same wherever the work is by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// An action on the work; without work, the merchant's on the whole order.
    Take(Action),
    /// An action on other work that stands beside it.
    Free(Action, FulfillmentOrderNumber),
    /// One hold of several goes; the others stay, whoever's they are.
    Release(HoldNumber),
    /// The work goes to this location.
    MoveTo(String),
    /// A service's action on everything it has of the order.
    TakeAt { action: Action, service: String },
    /// A shipment is taken back.
    TakeBack(FulfillmentNumber),
}

/// A step that was taken.
#[derive(Debug, Clone)]
pub struct Taken {
    pub actor: Actor,
    pub command: NextCommand,
    pub after: State,
    pub warnings: Vec<Hint>,
}

/// A command, who gives it, and how it is offered to them.
struct Said {
    actor: Actor,
    target: Target,
    command: Command,
    next: NextCommand,
}

/// What may lead on with a fulfillment order, in the order in which equally short ways are preferred. Reverting is not
/// among it: wherever it is allowed the service can accept the cancellation, which leads to the same and is safe. Nor
/// is shipping, after which nothing can be done with the units.
const WITH_WORK: [Action; 12] = [
    Action::RequestFulfillment,
    Action::CancelRequest,
    Action::RequestCancellation,
    Action::AcceptRequest,
    Action::AcceptCancellation,
    Action::RejectRequest,
    Action::RejectCancellation,
    Action::Close,
    Action::Hold,
    Action::ReleaseHold,
    Action::ReportProgress,
    Action::StopProgress,
];

/// What takes other work out of what keeps it from being merged.
const FREES: [Action; 3] = [Action::ReleaseHold, Action::StopProgress, Action::CancelRequest];

/// What a service can do to let go of what it has.
const LETS_GO: [Action; 4] = [Action::AcceptCancellation, Action::RejectRequest, Action::Close, Action::Ship];

impl State {
    /// The fulfillment order that holds the work.
    pub fn fulfillment_order(&self) -> Option<&FulfillmentOrder> {
        self.fulfillment_order.and_then(|number| self.order.fulfillment_order(number))
    }

    /// The steps worth trying on this ground.
    pub fn steps(&self, ground: &Ground, context: &Context) -> Vec<Step> {
        let Some(fulfillment_order) = self.fulfillment_order() else {
            return self.order_steps(ground.cancelling, context);
        };
        let several = fulfillment_order.holds.len() > 1;
        let in_the_way = fulfillment_order.hold_in_the_way(context.app.as_deref(), "").filter(|_| several);
        let mut steps: Vec<Step> = in_the_way.map(|hold| Step::Release(hold.number)).into_iter().collect();
        steps.extend(WITH_WORK.map(Step::Take));
        let handles = ground.destinations.iter().map(|destination| &destination.handle);
        let elsewhere = handles.filter(|handle| **handle != fulfillment_order.location);
        steps.extend(elsewhere.cloned().map(Step::MoveTo));
        if context.shop.require_paid && !is_paid(&self.order) {
            steps.push(Step::Take(Action::Pay));
        }
        if ground.freeing {
            let beside = others(&self.order, fulfillment_order.number);
            steps.extend(beside.flat_map(|other| FREES.map(|action| Step::Free(action, other.number))));
        }
        steps
    }

    /// As [`State::steps`], of the whole order; `cancelling` adds what leads to its cancellation only.
    fn order_steps(&self, cancelling: bool, context: &Context) -> Vec<Step> {
        let mut steps = vec![Step::Take(Action::RequestCancellation)];
        let mut services: Vec<&String> = Vec::new();
        for fulfillment_order in
            self.order.fulfillment_orders.iter().filter(|fulfillment_order| !fulfillment_order.is_closed())
        {
            let at_service = context.locations.assigned(&fulfillment_order.location).service.is_some();
            if at_service && !services.contains(&&fulfillment_order.location) {
                services.push(&fulfillment_order.location);
            }
        }
        for service in services {
            let lets_go = LETS_GO.into_iter().filter(|action| !cancelling || *action != Action::Ship);
            steps.extend(lets_go.map(|action| Step::TakeAt { action, service: service.clone() }));
        }
        let live = self.order.fulfillments.iter().find(|shipment| shipment.status == FulfillmentState::Success);
        if cancelling {
            steps.extend(live.map(|shipment| Step::TakeBack(shipment.number)));
        }
        steps
    }

    /// Takes a step; `None` if it is refused or changes nothing.
    pub fn take(&self, step: &Step, context: &Context) -> Option<Taken> {
        let Said { actor, target, command, next } = self.said(step, context)?;
        let decision = decide::decide(&self.order, &target, &command, context).ok()?;
        if decision.events.is_empty() {
            return None;
        }
        let moved_on = decision.events.iter().find_map(|event| match event.fact {
            Fact::LocationChanged { part, .. } if event.fulfillment_order == self.fulfillment_order => part,
            _ => None,
        });
        let fulfillment_order =
            self.fulfillment_order.map(|number| moved_on.unwrap_or_else(|| carrier(&decision.after, number)));
        let after = State { order: decision.after, fulfillment_order };
        Some(Taken { actor, command: next, after, warnings: decision.warnings })
    }

    /// A command; `None` where the law forbids it anyway.
    fn said(&self, step: &Step, context: &Context) -> Option<Said> {
        let order = &self.order;
        match (step, self.fulfillment_order()) {
            (Step::Take(Action::Pay), _) => {
                let next = NextCommand::take(Action::Pay, &order.name);
                Some(Said { actor: Actor::Merchant, target: Target::Order, command: Command::Pay, next })
            }
            (Step::Take(action), Some(fulfillment_order)) => self.said_of(*action, fulfillment_order, context),
            (Step::Free(action, number), _) => self.said_of(*action, order.fulfillment_order(*number)?, context),
            (Step::Take(action), None) => {
                let command = offer::commands(*action, Target::Order, order, context).into_iter().next()?;
                let next = NextCommand::take(*action, &order.name);
                Some(Said { actor: Actor::Merchant, target: Target::Order, command, next })
            }
            (Step::Release(number), Some(fulfillment_order)) => {
                let target = Target::FulfillmentOrder(fulfillment_order.number);
                let hold = fulfillment_order.holds.iter().find(|hold| hold.number == *number)?;
                let id = hold.id(ids::part_id(order.id, fulfillment_order.number));
                let command = Command::Release { holds: vec![HoldReference::Id(id)] };
                let called = fulfillment_order.name_of_hold(order.id, hold);
                let next = NextCommand::release(order.name_of(target), called);
                Some(Said { actor: Actor::Merchant, target, command, next })
            }
            (Step::MoveTo(location), Some(fulfillment_order)) => {
                let target = Target::FulfillmentOrder(fulfillment_order.number);
                let next = NextCommand::move_to(order.name_of(target), location);
                Some(Said { actor: Actor::Merchant, target, command: offer::move_to(location), next })
            }
            (Step::MoveTo(_) | Step::Release(_), None) => None,
            (Step::TakeAt { action, service }, _) => self.said_by_service(*action, service, context),
            (Step::TakeBack(number), _) => {
                let (target, command) = (Target::Fulfillment(*number), Command::CancelFulfillment { service: None });
                let next = NextCommand::CancelFulfillment { fulfillment: order.fulfillment_name(*number) };
                Some(Said { actor: Actor::Merchant, target, command, next })
            }
        }
    }

    /// A command about a fulfillment order.
    fn said_of(&self, action: Action, fulfillment_order: &FulfillmentOrder, context: &Context) -> Option<Said> {
        let (order, target) = (&self.order, Target::FulfillmentOrder(fulfillment_order.number));
        let allowed = matches!(law::ask(action, order, fulfillment_order, context), Verdict::Allowed(_));
        let command = offer::commands(action, target, order, context).into_iter().next();
        let (actor, next) = (actor(action, fulfillment_order), NextCommand::take(action, order.name_of(target)));
        command.filter(|_| allowed).map(|command| Said { actor, target, command, next })
    }

    /// A service's command about the whole order; it names the service where several may give it.
    fn said_by_service(&self, action: Action, service: &str, context: &Context) -> Option<Said> {
        let order = &self.order;
        let may = order
            .fulfillment_orders
            .iter()
            .filter(|fulfillment_order| judgement::allows(action, order, fulfillment_order, context));
        let places: Vec<&str> = may.map(|fulfillment_order| fulfillment_order.location.as_str()).collect();
        if !places.contains(&service) {
            return None;
        }
        let named = places.iter().any(|place| *place != service).then(|| service.to_owned());
        let with = named.clone().map_or(With::Nothing, With::Service);
        let next = NextCommand::Take { action, on: order.name.clone(), with };
        let command = match judgement::answers(action) {
            Some((accept, kind)) => offer::answer(named, accept, kind),
            None if action == Action::Ship => offer::ship(named),
            None => Command::Close { service: named, message: None },
        };
        Some(Said { actor: Actor::Service(service.to_owned()), target: Target::Order, command, next })
    }
}

/// The work of an order that is open beside this.
pub fn others(order: &Order, number: FulfillmentOrderNumber) -> impl Iterator<Item = &FulfillmentOrder> {
    order.fulfillment_orders.iter().filter(move |other| other.number != number && !other.is_closed())
}

/// Who takes an action on a fulfillment order.
pub fn actor(action: Action, fulfillment_order: &FulfillmentOrder) -> Actor {
    if action.is_services() { Actor::Service(fulfillment_order.location.clone()) } else { Actor::Merchant }
}

/// The fulfillment order that carries the work of this one on; itself while it is open or nothing does.
pub fn carrier(order: &Order, number: FulfillmentOrderNumber) -> FulfillmentOrderNumber {
    if order.fulfillment_order(number).is_none_or(|fulfillment_order| !fulfillment_order.is_closed()) {
        return number;
    }
    let carriers = order.replaced_by(number).map(|replacement| carrier(order, replacement.number));
    let open = |number: &FulfillmentOrderNumber| {
        order.fulfillment_order(*number).is_some_and(|fulfillment_order| !fulfillment_order.is_closed())
    };
    carriers.into_iter().find(open).unwrap_or(number)
}
