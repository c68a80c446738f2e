//! From what the domain says about actions to what is printed.

use super::{ActionItem, Answer, ExplainedAction, Kind, PathStep, Schema, spelling};
use crate::domain::{self, Action, Actor, Target, offer};

impl ActionItem {
    /// An action that may be taken on an order or on one of its fulfillment orders.
    pub fn from_domain(order: &domain::Order, target: Target, action: Action, actor: &Actor) -> ActionItem {
        let fulfillment_order = matches!(target, Target::FulfillmentOrder(_)).then(|| order.name_of(target));
        let command = spelling::next_command(&offer::next(action, target, order));
        ActionItem { fulfillment_order, action, actor: actor.clone(), command }
    }
}

impl ExplainedAction {
    /// An action of an order or of one of its fulfillment orders, explained.
    pub fn from_domain(order: &domain::Order, explained: &domain::Explained) -> ExplainedAction {
        let obstacle = explained.obstacle.as_ref();
        ExplainedAction {
            fulfillment_order: explained.fulfillment_order.map(|number| order.fulfillment_order_name(number)),
            action: explained.action,
            actor: explained.actor.clone(),
            allowed: obstacle.is_none(),
            code: obstacle.and_then(|obstacle| obstacle.code).map(|code| code.to_string()),
            message: obstacle.map(|obstacle| obstacle.message.clone()),
            path: explained.path.iter().map(PathStep::from_domain).collect(),
        }
    }
}

impl PathStep {
    fn from_domain(step: &domain::PathStep) -> PathStep {
        PathStep { actor: step.actor.clone(), command: spelling::next_command(&step.command) }
    }
}

impl Answer {
    /// Yes, or no because of this.
    pub fn from_domain(obstacle: Option<domain::Obstacle>) -> Answer {
        let (allowed, code) = (obstacle.is_none(), obstacle.as_ref().and_then(|obstacle| obstacle.code));
        let message = obstacle.map(|obstacle| obstacle.message);
        Answer { schema: Schema, kind: Kind::Answer, allowed, code: code.map(|code| code.to_string()), message }
    }
}
