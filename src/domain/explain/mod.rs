//! Why an action is allowed or not, and what leads there.
//!
//! Reads nothing but the order and its surroundings, and asks the same law and the same `decide` as the commands
//! themselves. What it says about the future holds only while nobody else does anything.

mod ground;
mod judgement;
mod next;
mod search;
mod step;

use self::judgement::Judgement;
use self::search::{Way, Ways};
use super::{
    Action, Actor, Code, Context, FulfillmentOrder, FulfillmentOrderNumber, NextCommand, Order, Refusal, Target,
    existing, law,
};

/// An action, judged and explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// `None` for the order's own actions.
    pub fulfillment_order: Option<FulfillmentOrderNumber>,
    pub action: Action,
    pub actor: Actor,
    /// What stands in the way; `None` if the action is allowed.
    pub obstacle: Option<Obstacle>,
    /// The commands that lead to the action, which is the last of them; empty if it is allowed or nothing leads there.
    pub path: Vec<PathStep>,
}

/// What stands in the way of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The code with which the command would be refused; `None` if it would merely change nothing.
    pub code: Option<Code>,
    /// Sentences; the last one has no full stop.
    pub message: String,
}

/// A command on the way to an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    pub actor: Actor,
    pub command: NextCommand,
}

/// Which actions are explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asking {
    /// What is allowed, and what the parties would want next.
    Next,
    /// Every action of every party.
    Every,
    /// These.
    Only(Vec<Action>),
}

/// Explains actions: the order's own, if the order was named, then those of its fulfillment orders, of which closed ones
/// take part only if they were named, or if all are closed and certain actions were asked for. A service's actions are
/// explained at services only.
///
/// # Errors
/// `fulfillment_order_not_found`.
pub fn explain(order: &Order, target: Target, asking: &Asking, context: &Context) -> Result<Vec<Explained>, Refusal> {
    // Where all are closed, the reason is that of a closed one, as the command on the order says it.
    let all_closed = order.fulfillment_orders.iter().all(FulfillmentOrder::is_closed);
    let of_an_order = !matches!(target, Target::FulfillmentOrder(_));
    let judge = if all_closed && of_an_order { judgement::of_closed } else { judgement::of_fulfillment_order };
    let mut explained = Vec::new();
    for (fulfillment_order, actions) in asked(order, target, asking, context)? {
        match fulfillment_order {
            None => explained.extend(actions.into_iter().map(|action| of_order(action, order, context))),
            Some(work) => {
                let judge = |action| judge(action, order, work, context);
                explained.extend(of_fulfillment_order(&actions, &judge, order, work, context));
            }
        }
    }
    Ok(explained)
}

/// How many actions [`Asking::Every`] explains.
///
/// # Errors
/// `fulfillment_order_not_found`.
pub fn explainable(order: &Order, target: Target, context: &Context) -> Result<usize, Refusal> {
    Ok(asked(order, target, &Asking::Every, context)?.iter().map(|(_, actions)| actions.len()).sum())
}

/// What is asked about, and the actions on it; the order itself without a fulfillment order.
type Asked<'a> = Vec<(Option<&'a FulfillmentOrder>, Vec<Action>)>;

fn asked<'a>(order: &'a Order, target: Target, asking: &Asking, context: &Context) -> Result<Asked<'a>, Refusal> {
    let one_was_named = matches!(target, Target::FulfillmentOrder(_));
    let certain = matches!(asking, Asking::Only(_));
    let fulfillment_orders: Vec<&FulfillmentOrder> = match target {
        Target::FulfillmentOrder(number) => vec![existing(order, number)?],
        Target::Order | Target::Fulfillment(_) => {
            let closed_ones = certain && order.fulfillment_orders.iter().all(FulfillmentOrder::is_closed);
            order.fulfillment_orders.iter().filter(|work| closed_ones || !work.is_closed()).collect()
        }
    };
    // Asked about one of its fulfillment orders, the order still answers for its own actions.
    let own = |action: &Action| {
        action.is_orders()
            && match asking {
                Asking::Next => law::allows_order(*action, order, context) || next::of_order(order).contains(action),
                Asking::Every => true,
                Asking::Only(actions) => actions.contains(action),
            }
    };
    let mut asked = Vec::new();
    if certain || !one_was_named {
        asked.push((None, Action::ALL.iter().copied().filter(own).collect()));
    }
    for work in fulfillment_orders {
        let at_service = context.locations.assigned(&work.location).service.is_some();
        let wanted = |action: &Action| match asking {
            Asking::Next => {
                judgement::allows(*action, order, work, context)
                    || next::of_fulfillment_order(order, work, context).contains(action)
            }
            Asking::Every => true,
            Asking::Only(actions) => actions.contains(action),
        };
        let possible = |action: &Action| !action.is_orders() && (at_service || !action.is_services());
        let actions = Action::ALL.iter().copied().filter(|action| possible(action) && wanted(action)).collect();
        asked.push((Some(work), actions));
    }
    Ok(asked)
}

/// What stands in the way of an action on an order, any of its fulfillment orders, or the one that was named; `None` if
/// it is allowed.
///
/// # Errors
/// `fulfillment_order_not_found`.
pub fn obstacle(order: &Order, target: Target, action: Action, context: &Context) -> Result<Option<Obstacle>, Refusal> {
    let judgement = match target {
        Target::FulfillmentOrder(number) => {
            let fulfillment_order = existing(order, number)?;
            (!action.is_orders()).then(|| judgement::of_fulfillment_order(action, order, fulfillment_order, context))
        }
        Target::Order | Target::Fulfillment(_) => {
            (!action.is_orders()).then(|| judgement::of_any(action, order, context))
        }
    };
    Ok(match judgement {
        Some(judgement) => Obstacle::of(judgement),
        None => judgement::of_order(action, order, context).err().map(Obstacle::from),
    })
}

/// Explains an action on the whole order.
fn of_order(action: Action, order: &Order, context: &Context) -> Explained {
    let obstacle = judgement::of_order(action, order, context).err().map(Obstacle::from);
    let way = obstacle.as_ref().and_then(|_| Ways::of_order(action, order, context)?.to(action));
    explained(None, action, Actor::Merchant, obstacle, way, context)
}

/// Explains actions on a fulfillment order.
fn of_fulfillment_order(
    actions: &[Action],
    judge: &dyn Fn(Action) -> Judgement,
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    context: &Context,
) -> Vec<Explained> {
    let (mut ways, mut stocking) = (None, None);
    let mut way = |action: Action| {
        let ways = ways.get_or_insert_with(|| Ways::of_fulfillment_order(order, fulfillment_order, context));
        let way = ways.as_mut()?.to(action);
        let way = way.or_else(|| match action {
            Action::Merge => Ways::to_a_merge(order, fulfillment_order, context)?.to(action),
            _ => None,
        });
        way.or_else(|| {
            let ways = stocking.get_or_insert_with(|| Ways::after_stocking(order, fulfillment_order, context));
            ways.as_mut()?.to(action)
        })
    };
    let explain = |action: &Action| {
        let obstacle = Obstacle::of(judge(*action));
        let way = obstacle.as_ref().and_then(|_| way(*action));
        explained(
            Some(fulfillment_order.number),
            *action,
            step::actor(*action, fulfillment_order),
            obstacle,
            way,
            context,
        )
    };
    actions.iter().map(explain).collect()
}

/// Puts an explanation together: the obstacle's message goes on to say who has to act, and what to beware of.
fn explained(
    fulfillment_order: Option<FulfillmentOrderNumber>,
    action: Action,
    actor: Actor,
    obstacle: Option<Obstacle>,
    way: Option<Way>,
    context: &Context,
) -> Explained {
    let Some(Obstacle { code, message }) = obstacle else {
        return Explained { fulfillment_order, action, actor, obstacle: None, path: Vec::new() };
    };
    let mut sentences = vec![message];
    match &way {
        Some(way) => {
            sentences.extend(who_must_act(way, &actor, context));
            sentences.extend(way.warnings.iter().map(|warning| capitalized(warning.words().trim_end_matches('.'))));
        }
        None => sentences.push("No step of the workflow leads there".to_owned()),
    }
    let commands = way.map(|way| way.commands).unwrap_or_default();
    let path = commands.into_iter().map(|(actor, command)| PathStep { actor, command }).collect();
    Explained {
        fulfillment_order,
        action,
        actor,
        obstacle: Some(Obstacle { code, message: sentences.join(". ") }),
        path,
    }
}

/// Names the parties beside the action's own actor that the way depends on.
fn who_must_act(way: &Way, own: &Actor, context: &Context) -> Option<String> {
    let mut others: Vec<&Actor> = Vec::new();
    for (actor, _) in &way.commands {
        if actor != own && !others.contains(&actor) {
            others.push(actor);
        }
    }
    let name = |(position, actor): (usize, &&Actor)| match actor {
        Actor::Service(handle) => context.locations.assigned(handle).display_name().to_owned(),
        Actor::Merchant | Actor::System if position == 0 => "The merchant".to_owned(),
        Actor::Merchant | Actor::System => "the merchant".to_owned(),
    };
    let names: Vec<String> = others.iter().enumerate().map(name).collect();
    let others_begin = way.commands.first().is_some_and(|(actor, _)| actor != own);
    let when = if others_begin { "first" } else { "too" };
    (!names.is_empty()).then(|| format!("{} must act {when}", names.join(" and ")))
}

fn capitalized(sentence: &str) -> String {
    let mut rest = sentence.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

impl Obstacle {
    fn of(judgement: Judgement) -> Option<Obstacle> {
        match judgement {
            Judgement::Allowed => None,
            Judgement::Done { message } => Some(Obstacle { code: None, message }),
            Judgement::Refused { refusal, .. } => Some(Obstacle::from(refusal)),
        }
    }
}

impl From<Refusal> for Obstacle {
    fn from(refusal: Refusal) -> Obstacle {
        let carried_on = refusal.replaced_by.join(", ");
        let message = match carried_on.is_empty() {
            true => refusal.message,
            false => format!("{}; its work is now {carried_on}", refusal.message),
        };
        Obstacle { code: Some(refusal.code), message }
    }
}
