//! Who may: what an app of one role never does, and work that is another's.

use super::outcome::{No, UserError};
use crate::domain::{Code, FulfillmentOrderNumber, Refusal, RegisteredApp};
use crate::failure::Failure;
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

/// Whether the app may do what a mutation does at all, whatever it is done with.
///
/// # Errors
/// `ACCESS_DENIED`.
pub fn judge(caller: &RegisteredApp, mutation: &str) -> Result<(), Trouble> {
    let denied = match mutation {
        "fulfillmentOrderAcceptFulfillmentRequest"
        | "fulfillmentOrderRejectFulfillmentRequest"
        | "fulfillmentOrderAcceptCancellationRequest"
        | "fulfillmentOrderRejectCancellationRequest"
        | "fulfillmentOrderClose" => (!caller.serves_any()).then_some("write_assigned_fulfillment_orders"),
        _ => scope_of_merchant(mutation).filter(|_| !caller.merchant),
    };
    denied.map_or(Ok(()), |scope| Err(Trouble::access_denied(mutation, scope)))
}

/// What the merchant's apps alone may do, by the scope that it needs.
fn scope_of_merchant(mutation: &str) -> Option<&'static str> {
    Some(match mutation {
        "fulfillmentOrderSubmitFulfillmentRequest"
        | "fulfillmentOrderSubmitCancellationRequest"
        | "fulfillmentOrderCancel" => "write_third_party_fulfillment_orders",
        "fulfillmentOrderReportProgress"
        | "fulfillmentOrderOpen"
        | "fulfillmentOrderReschedule"
        | "fulfillmentOrdersSetFulfillmentDeadline" => "write_merchant_managed_fulfillment_orders",
        "locationAdd" | "locationActivate" | "locationDeactivate" => "write_locations",
        "refundCreate" | "tagsAdd" | "tagsRemove" => "write_orders",
        order if order.starts_with("order") => "write_orders",
        _ => return None,
    })
}

/// A fulfillment order that an id names.
///
/// # Errors
/// `not_your_location` for one that is there and that the caller does not see.
pub fn work(world: &World<'_>, id: &str) -> Result<Option<(i64, FulfillmentOrderNumber)>, No> {
    let seen = nodes::work_by_gid(world, id)?;
    match nodes::any_work_by_gid(world, id)?.filter(|_| seen.is_none()) {
        Some(name) => Err(not_yours(&format!("{name} is not at a location of yours")).into()),
        None => Ok(seen),
    }
}

/// Whether the caller is the service that the fulfillment order stands at.
///
/// # Errors
/// `not_your_location` if another is.
pub fn answer(world: &World<'_>, (order, number): (i64, FulfillmentOrderNumber)) -> Result<(), No> {
    let loaded = world.known_order(order)?;
    let Some(work) = loaded.order.fulfillment_order(number) else { return Ok(()) };
    let of_service = world.locations()?.assigned(&work.location).service.is_some();
    if of_service && !world.caller().serves(&work.location) {
        let name = loaded.order.fulfillment_order_name(number);
        return Err(not_yours(&format!("{name} is not at a location of yours")).into());
    }
    Ok(())
}

/// Whether the caller counts stock at a location.
///
/// # Errors
/// `not_your_location`, laid to this input.
pub fn count(world: &World<'_>, location: &str, error: impl FnOnce(&str) -> UserError) -> Result<(), No> {
    if world.caller().sees(location) {
        return Ok(());
    }
    let failure = Failure::from(not_yours(&format!("{location} is not a location of yours")));
    let error = error(&failure.message);
    Err(UserError { failure: Some(Box::new(failure)), ..error }.into())
}

fn not_yours(message: &str) -> Refusal {
    Refusal::new(Code::NotYourLocation, message)
}
