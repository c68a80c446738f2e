//! What may be done with a fulfillment order, in the platform's words: the law's own answer, named and ordered as there.

use crate::domain::{
    self, Action, Context, FulfillmentOrder, FulfillmentOrderNumber, Order, RegisteredApp, RequestStatus, Stage,
};
use crate::failure::Result;
use crate::serve::graphql::world::World;

/// The platform's words for what is offered to an app, in its order.
pub fn supported(
    caller: &RegisteredApp,
    order: &Order,
    work: &FulfillmentOrder,
    context: &Context,
) -> Vec<&'static str> {
    let offered = domain::supported_actions(order, work, context);
    let stage = Stage::of(order, work);
    let is_holder = work.holds_of(context.app.as_deref()).next().is_some();
    // A service's app takes the merchant's actions that only put its own work elsewhere.
    let is_role = |action: Action| match action {
        _ if action.is_services() => caller.serves(&work.location),
        Action::ReleaseHold => caller.merchant || is_holder,
        Action::Hold | Action::Split | Action::Merge | Action::Move => caller.sees(&work.location),
        _ => caller.merchant,
    };
    let may = |action: Action| is_role(action) && offered.iter().any(|(offered, _)| *offered == action);
    let own = context.locations.assigned(&work.location).service.is_none();
    let moves_first = own && !work.is_held();
    let words = [
        (may(Action::ReleaseHold), "RELEASE_HOLD"),
        (may(Action::RequestFulfillment), "REQUEST_FULFILLMENT"),
        (may(Action::CreateFulfillment) || may(Action::Ship), "CREATE_FULFILLMENT"),
        (may(Action::RequestCancellation), "REQUEST_CANCELLATION"),
        (may(Action::CancelRequest) || may(Action::Revert), "CANCEL_FULFILLMENT_ORDER"),
        (may(Action::ReportProgress), "REPORT_PROGRESS"),
        (moves_first && may(Action::Move), "MOVE"),
        (is_role(Action::Hold) && domain::may_hold(order, work, context), "HOLD"),
        // What a service gave up the platform lets nobody split.
        (may(Action::Split) && stage != Stage::Incomplete && !work.is_held(), "SPLIT"),
        (may(Action::Merge) && stage != Stage::Incomplete, "MERGE"),
        (!moves_first && may(Action::Move), "MOVE"),
        (may(Action::StopProgress) && !work.is_held(), "MARK_AS_OPEN"),
    ];
    words.into_iter().filter(|(offered, _)| *offered).map(|(_, word)| word).collect()
}

/// As [`supported`], of a fulfillment order as it was before its cancellation was asked for.
pub fn before_cancellation(
    world: &World<'_>,
    order: &Order,
    number: FulfillmentOrderNumber,
) -> Result<Vec<&'static str>> {
    let mut order = order.clone();
    if let Some(work) = order.fulfillment_orders.iter_mut().find(|work| work.number == number) {
        work.requests.pop();
        work.request_status = RequestStatus::Accepted;
    }
    let Some(work) = order.fulfillment_order(number) else { return Ok(Vec::new()) };
    Ok(supported(&world.caller(), &order, work, &world.context(&order)?))
}
