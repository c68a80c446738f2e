//! Questions about an order: what may be done, why not, and whether its values are what they should be.

use super::expectation::{self, Expectation};
use super::{App, Reference, reference};
use crate::domain::{self, Action, Actor, Asking, Context, FulfillmentOrderNumber, Order, Target};
use crate::failure::Result;
use crate::store::Tx;
use crate::wire::{self, ActionItem, Actions, Answer, ExplainedAction, Explanation};

/// An explanation with what a person sees beside it.
#[derive(Debug, Clone)]
pub struct ShownExplanation {
    pub explanation: Explanation,
    /// The command of each action, as it is offered.
    pub commands: Vec<String>,
    /// Handles of locations, and the names people know them by.
    pub names: Vec<(String, String)>,
    /// The fulfillment orders at services, each with the handle of its service.
    pub services: Vec<(String, String)>,
    /// The name of the order or fulfillment order that was asked about.
    pub target: String,
    /// How many actions are left out; `None` where certain actions or all of them were asked for.
    pub left_out: Option<usize>,
}

impl App<'_> {
    /// What each party may do now with an order or a fulfillment order.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`.
    pub fn actions(&self, reference: &Reference) -> Result<Actions> {
        self.read(|tx| {
            let (order, target, context) = self.asked_about(tx, reference)?;
            let mut items = Vec::new();
            if !matches!(target, Target::FulfillmentOrder(_)) {
                let own = domain::order_actions(&order, &context).into_iter();
                items
                    .extend(own.map(|action| ActionItem::from_domain(&order, Target::Order, action, &Actor::Merchant)));
            }
            for work in order.fulfillment_orders.iter().filter(|work| is_meant(target, work.number)) {
                let offered = domain::supported_actions(&order, work, &context).into_iter();
                let work = Target::FulfillmentOrder(work.number);
                items.extend(offered.map(|(action, actor)| ActionItem::from_domain(&order, work, action, &actor)));
            }
            Ok(Actions::whole(items))
        })
    }

    /// For each action that is asked about: whether it is allowed, what forbids it, and what leads there.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`, `fulfillment_not_found`.
    pub fn explain(&self, reference: &Reference, asking: &Asking) -> Result<ShownExplanation> {
        self.read(|tx| {
            let (order, target, context) = self.asked_about(tx, reference)?;
            let explained = domain::explain(&order, target, asking, &context)?;
            let commands = explained.iter().map(|explained| {
                let target = explained.fulfillment_order.map_or(Target::Order, Target::FulfillmentOrder);
                wire::next_command(&domain::offer::next(explained.action, target, &order))
            });
            let left_out = match asking {
                Asking::Next => Some(domain::explainable(&order, target, &context)? - explained.len()),
                Asking::Every | Asking::Only(_) => None,
            };
            let at_services = order
                .fulfillment_orders
                .iter()
                .filter(|work| context.locations.assigned(&work.location).service.is_some())
                .map(|work| (order.fulfillment_order_name(work.number), work.location.clone()));
            Ok(ShownExplanation {
                commands: commands.collect(),
                names: context.locations.names(),
                services: at_services.collect(),
                target: order.name_of(target),
                left_out,
                explanation: Explanation::whole(
                    explained.iter().map(|explained| ExplainedAction::from_domain(&order, explained)).collect(),
                ),
            })
        })
    }

    /// Whether one of these actions may be taken now; with an order, on any of its fulfillment orders or on itself. If
    /// none may, the reason is that of the first.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`, `fulfillment_not_found`.
    pub fn can(&self, reference: &Reference, actions: &[Action]) -> Result<Answer> {
        self.read(|tx| {
            let (order, target, context) = self.asked_about(tx, reference)?;
            let mut first = None;
            for action in actions {
                let Some(obstacle) = domain::obstacle(&order, target, *action, &context)? else {
                    return Ok(Answer::yes());
                };
                first.get_or_insert(obstacle);
            }
            Ok(Answer::from_domain(first))
        })
    }

    /// Whether values of an order, or of the part of it that was named, are as expected.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`, `fulfillment_not_found`; `unknown_field` for a key that no such
    /// thing can have; `usage` for a value that the key never has; `ambiguous_line` for a SKU that stands on several lines.
    pub fn assert(&self, reference: &Reference, expectations: &[Expectation]) -> Result<Answer> {
        self.read(|tx| self.assert_in(tx, reference, expectations))
    }

    /// As [`App::assert`], in a transaction.
    pub(super) fn assert_in(&self, tx: &Tx<'_>, reference: &Reference, expectations: &[Expectation]) -> Result<Answer> {
        let (order, part, context) = self.named(tx, reference)?;
        let shown = wire::Order::from_domain(&order, &context);
        let name = order.name_of(part);
        let base: &[&str] = match part {
            Target::Order => &[],
            Target::FulfillmentOrder(_) => &["fulfillment_orders", &name],
            Target::Fulfillment(_) => &["fulfillments", &name],
        };
        let wrong = expectation::wrong(&shown, base, expectations)?;
        Ok(if wrong.is_empty() { Answer::yes() } else { Answer::no("assertion_failed", wrong.join("; ")) })
    }

    /// What a question is about, and its surroundings: an order or one of its fulfillment orders. A shipment's name means
    /// its order.
    fn asked_about(&self, tx: &Tx<'_>, reference: &Reference) -> Result<(Order, Target, Context)> {
        let (order, part, context) = self.named(tx, reference)?;
        let target = if matches!(part, Target::Fulfillment(_)) { Target::Order } else { part };
        Ok((order, target, context))
    }

    /// The order and the part of it that is named, which is there, and their surroundings.
    fn named(&self, tx: &Tx<'_>, reference: &Reference) -> Result<(Order, Target, Context)> {
        let (id, part) = reference.find_part(tx)?;
        let (order, context) = self.order_in_context(tx, id)?;
        reference::has(&order, part)?;
        Ok((order, part, context))
    }
}

fn is_meant(target: Target, number: FulfillmentOrderNumber) -> bool {
    match target {
        Target::Order | Target::Fulfillment(_) => true,
        Target::FulfillmentOrder(meant) => meant == number,
    }
}
