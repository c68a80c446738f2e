//! Asking the law about a real fulfillment order: gathers the facts, and says what is offered.

use super::transition::{
    Destination, Facts, ORDER_ROWS, OrderWhen, ROWS, Row, Verdict, closed_verdict, decided, verdict,
};
use super::{
    Action, Actor, Code, Context, FinancialStatus, FulfillmentOrder, FulfillmentState, Hold, HoldHandle, LineNumber,
    Location, Order, Stage, has_something_to_refund,
};

/// The facts about one fulfillment order, without a destination.
pub fn facts(order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> Facts {
    let stage = Stage::of(order, fulfillment_order);
    Facts {
        stage,
        place: context.locations.assigned(&fulfillment_order.location).place(),
        order_cancelled: order.cancelled_at.is_some(),
        held: fulfillment_order.is_held() && !stage.is_closed(),
        part: false,
        handle_taken: has_hold(fulfillment_order, &HoldHandle::default(), context),
        holds_full: fulfillment_order.holds_of(context.app.as_deref()).count() >= Hold::MOST,
        progress: fulfillment_order.progress_reported && !stage.is_closed(),
        unpaid: context.shop.require_paid && !is_paid(order),
        one_unit: fulfillment_order.remaining_quantity() == 1,
        alone: partners(order, fulfillment_order).next().is_none(),
        destination: None,
    }
}

/// What a fulfillment order could be merged with, as far as that depends on the others.
pub fn partners<'a>(
    order: &'a Order,
    fulfillment_order: &'a FulfillmentOrder,
) -> impl Iterator<Item = &'a FulfillmentOrder> {
    order.fulfillment_orders.iter().filter(|other| {
        other.number != fulfillment_order.number
            && other.location == fulfillment_order.location
            && !other.is_held()
            && !other.progress_reported
            && !other.is_closed()
            && !Stage::of(order, other).is_with_service()
    })
}

/// What the law says about an action that needs nothing but the fulfillment order.
pub fn ask(action: Action, order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> Verdict {
    verdict(action, &facts(order, fulfillment_order, context))
}

/// Whether who asks has a hold with this handle on a fulfillment order.
fn has_hold(fulfillment_order: &FulfillmentOrder, handle: &HoldHandle, context: &Context) -> bool {
    fulfillment_order.holds_of(context.app.as_deref()).any(|hold| hold.handle == *handle)
}

/// What the law says about a hold with this handle, of a part if its units are named.
pub fn ask_hold(
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    handle: &HoldHandle,
    part: bool,
    context: &Context,
) -> Verdict {
    let handle_taken = has_hold(fulfillment_order, handle, context);
    verdict(Action::Hold, &Facts { part, handle_taken, ..facts(order, fulfillment_order, context) })
}

/// Whether who asks may put one more hold on a fulfillment order, with a handle that it has not there yet.
pub fn may_hold(order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> bool {
    let facts = Facts { handle_taken: false, ..facts(order, fulfillment_order, context) };
    matches!(verdict(Action::Hold, &facts), Verdict::Allowed(_))
}

/// What the law says about taking holds away, if any of those that are meant lies there.
pub fn ask_release(order: &Order, fulfillment_order: &FulfillmentOrder, any: bool, context: &Context) -> Verdict {
    let facts = facts(order, fulfillment_order, context);
    verdict(Action::ReleaseHold, &Facts { held: facts.held && any, ..facts })
}

/// Why an action is refused on a fulfillment order that is closed, because it is closed; `None` if the law has no word
/// about closed ones in particular.
pub fn ask_closed(
    action: Action,
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    context: &Context,
) -> Option<Verdict> {
    closed_verdict(action, &facts(order, fulfillment_order, context))
}

/// What the law says about moving these lines of a fulfillment order, ascending, to a location; no lines means all that
/// remains.
pub fn ask_move(
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    lines: &[LineNumber],
    destination: &Location,
    context: &Context,
) -> Verdict {
    let units = fulfillment_order.remaining_units();
    let mut moved = units.iter().filter(|units| lines.is_empty() || lines.binary_search(&units.line).is_ok());
    let does_not_stock =
        moved.any(|units| order.sku(units.line).is_some_and(|sku| !context.stock.may_hold(sku, &destination.handle)));
    let destination = Destination {
        single: destination.place().is_single(),
        inactive: !destination.active,
        same: destination.handle == fulfillment_order.location,
        does_not_stock,
    };
    verdict(Action::Move, &Facts { destination: Some(destination), ..facts(order, fulfillment_order, context) })
}

/// What an actor may do with a fulfillment order now, in the order in which it is printed (I15). An action stands here
/// exactly if its command, with the least argument it needs, would not be refused.
pub fn supported_actions(
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    context: &Context,
) -> Vec<(Action, Actor)> {
    let facts = facts(order, fulfillment_order, context);
    // The table is long, and most of it is about other situations.
    let rows: Vec<(usize, &Row)> = (1..).zip(ROWS).filter(|(_, row)| row.fits_situation(&facts)).collect();
    let first = |action: Action| rows.iter().copied().find(|(_, row)| row.actions.contains(&action));
    let allowed = |action: Action| match decided(first(action)) {
        Verdict::Allowed(_) if action == Action::Move => context.locations.0.iter().any(|destination| {
            matches!(ask_move(order, fulfillment_order, &[], destination, context), Verdict::Allowed(_))
        }),
        Verdict::Allowed(_) => true,
        Verdict::Done | Verdict::Refused { .. } => false,
    };
    let actor = |action: Action| {
        if action.is_services() { Actor::Service(fulfillment_order.location.clone()) } else { Actor::Merchant }
    };
    let actions = Action::ALL.iter().copied().filter(|action| !action.is_orders());
    actions.filter(|action| allowed(*action)).map(|action| (action, actor(action))).collect()
}

/// Whether [`supported_actions`] of an order's work depend on its stock: only a move asks for it.
pub fn offers_need_stock(order: &Order, context: &Context) -> bool {
    let mut fulfillment_orders = order.fulfillment_orders.iter();
    fulfillment_orders
        .any(|fulfillment_order| matches!(ask(Action::Move, order, fulfillment_order, context), Verdict::Allowed(_)))
}

/// Whether the order counts as paid for requests.
pub fn is_paid(order: &Order) -> bool {
    matches!(order.financial_status, FinancialStatus::Paid | FinancialStatus::PartiallyRefunded)
}

/// Asks the law about an action on the whole order.
///
/// # Errors
/// The code of the refusal that ranks first; its words are `reasons`'.
pub fn ask_order(action: Action, order: &Order, context: &Context) -> Result<(), Code> {
    let refused = ORDER_ROWS.iter().find(|row| row.action == action && holds(row.when, order, context));
    refused.map_or(Ok(()), |row| Err(row.code))
}

fn holds(when: OrderWhen, order: &Order, context: &Context) -> bool {
    let with_service = |legacy: Option<bool>| {
        order.fulfillment_orders.iter().any(|fulfillment_order| {
            let place = context.locations.assigned(&fulfillment_order.location).place();
            Stage::of(order, fulfillment_order).is_with_service()
                && legacy.is_none_or(|legacy| legacy == place.is_legacy())
        })
    };
    match when {
        OrderWhen::Cancelled => order.cancelled_at.is_some(),
        OrderWhen::NotPayable => !matches!(
            order.financial_status,
            FinancialStatus::Pending | FinancialStatus::Authorized | FinancialStatus::PartiallyPaid
        ),
        OrderWhen::WithService => with_service(None),
        OrderWhen::WithNewService => with_service(Some(false)),
        OrderWhen::WithLegacyService => with_service(Some(true)),
        OrderWhen::LiveShipment => {
            order.fulfillments.iter().any(|shipment| shipment.status == FulfillmentState::Success)
        }
    }
}

/// Whether an action on the whole order is allowed in any of its ways: a refund that restocks nothing works on a
/// cancelled order too (T20).
pub fn allows_order(action: Action, order: &Order, context: &Context) -> bool {
    match action {
        Action::Refund => has_something_to_refund(order),
        _ => ask_order(action, order, context).is_ok(),
    }
}

/// What the merchant may do with the whole order now, in the order in which they are printed.
pub fn order_actions(order: &Order, context: &Context) -> Vec<Action> {
    let actions = Action::ALL.iter().copied().filter(|action| action.is_orders());
    actions.filter(|action| allows_order(*action, order, context)).collect()
}
