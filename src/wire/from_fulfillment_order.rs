//! From the domain's fulfillment order to the one that is printed.

use super::fulfillment::sku;
use super::{FulfillmentOrder, FulfillmentOrderLine, Hold, Request, SupportedAction};
use crate::domain::{self, Context, ids};

impl FulfillmentOrder {
    /// A fulfillment order as it stands.
    pub fn from_domain(
        order: &domain::Order,
        fulfillment_order: &domain::FulfillmentOrder,
        context: &Context,
    ) -> FulfillmentOrder {
        let location = context.locations.assigned(&fulfillment_order.location);
        let service = location.service_of(fulfillment_order);
        let actions = domain::supported_actions(order, fulfillment_order, context);
        let id = ids::part_id(order.id, fulfillment_order.number);
        FulfillmentOrder {
            id,
            name: order.fulfillment_order_name(fulfillment_order.number),
            status: domain::fulfillment_order_status(order, fulfillment_order),
            request_status: fulfillment_order.request_status,
            detailed_status: domain::detailed_status(order, fulfillment_order),
            location: location.handle.clone(),
            service: service.map(|_| location.handle.clone()),
            workflow: service.map(|service| service.workflow),
            requested_before: fulfillment_order.requested_before,
            progress_reported: fulfillment_order.progress_reported,
            fulfill_by: fulfillment_order.fulfill_by,
            line_items: line_items(order, fulfillment_order),
            supported_actions: actions.iter().map(|(action, actor)| SupportedAction::new(*action, actor)).collect(),
            requests: fulfillment_order.requests.iter().map(Request::from_domain).collect(),
            holds: fulfillment_order.holds.iter().map(|hold| Hold::from_domain(hold, id)).collect(),
            replaces: fulfillment_order.replaces.map(|number| order.fulfillment_order_name(number)),
            replaced_by: order
                .replaced_by(fulfillment_order.number)
                .map(|other| order.fulfillment_order_name(other.number))
                .collect(),
        }
    }
}

/// Lines without units stay in the domain for what was taken back; they are not shown.
fn line_items(order: &domain::Order, fulfillment_order: &domain::FulfillmentOrder) -> Vec<FulfillmentOrderLine> {
    let shown = fulfillment_order.listed_lines();
    shown
        .map(|work| FulfillmentOrderLine {
            line_item_id: ids::part_id(order.id, work.line),
            sku: sku(order, work.line),
            quantity: work.quantity,
            remaining_quantity: work.remaining,
        })
        .collect()
}

impl Request {
    /// A question and its answer.
    pub fn from_domain(request: &domain::Request) -> Request {
        let reply = request.reply.as_ref();
        Request {
            kind: request.kind,
            message: request.message.clone(),
            notify_customer: request.notify_customer,
            sent_at: request.sent_at,
            service: request.service.clone(),
            answer: reply.map(|reply| reply.answer),
            answer_reason: reply.and_then(|reply| reply.reason),
            answer_message: reply.and_then(|reply| reply.message.clone()),
            ship_date: reply.and_then(|reply| reply.ship_date.clone()),
            answered_at: reply.map(|reply| reply.at),
        }
    }
}

impl Hold {
    /// A hold on a fulfillment order with this id.
    pub fn from_domain(hold: &domain::Hold, fulfillment_order: i64) -> Hold {
        Hold {
            id: hold.id(fulfillment_order),
            handle: hold.handle.to_string(),
            reason: hold.reason,
            note: hold.note.clone(),
            held_at: hold.held_at,
            by: hold.holder().to_owned(),
        }
    }
}
