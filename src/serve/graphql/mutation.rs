//! The root of mutations: each is one step of the request's transaction, done whole or taken back.

mod address;
mod errors;
mod holds;
mod input;
mod inventory;
mod kept;
pub mod known;
mod locations;
mod may;
mod money;
mod names;
mod order_create;
mod orders;
mod outcome;
mod repeated;
mod requests;
mod services;
mod shipments;
pub mod snake;
mod tracking;
mod webhooks;
mod work;

use std::borrow::Cow;

use serde_json::Value;

use super::field::Field;
use super::query::nodes;
use super::resolved::Resolution;
use super::thing::Thing;
use super::trouble::Trouble;
use super::world::World;
use crate::failure::Failure;
use input::Input;
pub use outcome::{Changed, No, UserError};
use repeated::{Fields, Key};

/// What a mutation does.
type Deed = fn(&World<'_>, &Input) -> Changed;

pub fn field(world: &World<'_>, field: &Field<'_>) -> Resolution {
    world.set_just_asked(None);
    let deed = allowed(world, field.name)?;
    let key = Key::of(world, field)?;
    if let Some(fields) = key.as_ref().map(|key| key.answered(world)).transpose()?.flatten() {
        return Ok(outcome::payload(field, fields, &[]));
    }
    let input = Input::new(field.arguments());
    match done(world, deed, &input) {
        Ok(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect();
            key.map_or(Ok(()), |key| key.keep(world, &fields))?;
            Ok(outcome::payload(field, fields, &[]))
        }
        Err(No::Trouble(trouble)) => Err(trouble),
        Err(No::Refused(mut errors)) => {
            errors.iter_mut().for_each(|error| error.code = error.code.or(errors::of_input(field.name)));
            errors.iter().filter_map(|error| error.failure.as_ref()).for_each(|why| world.refuse(field.key(), why));
            Ok(outcome::payload(field, as_it_is(world, field.name, &input), &errors))
        }
        Err(No::Law(failure)) => {
            world.refuse(field.key(), &failure);
            let error = errors::of_law(field.name, &failure);
            Ok(outcome::payload(field, as_it_is(world, field.name, &input), &[error]))
        }
    }
}

/// Does what the mutation of this name does, with these arguments: the fields of its payload.
///
/// # Errors
/// Why nothing was done.
pub fn carry_out(world: &World<'_>, name: &str, arguments: Value) -> Changed {
    done(world, allowed(world, name)?, &Input::new(arguments)).map_err(|no| match no {
        // What is taken already is the fault of one input, whoever finds it.
        No::Law(failure) if failure.code == "already_exists" => errors::of_law(name, &failure).into(),
        no => no,
    })
}

/// What a mutation does, if it is served and the app may do it at all.
fn allowed(world: &World<'_>, name: &str) -> Result<Deed, Trouble> {
    let deed = deed(name).ok_or_else(|| Trouble::not_served(name))?;
    may::judge(&world.caller(), name)?;
    Ok(deed)
}

/// Does it whole, or takes it back.
fn done(world: &World<'_>, deed: Deed, input: &Input) -> Changed {
    let mut refused = None;
    let changed = world.tx.attempt(|_| {
        deed(world, input).map_err(|no| {
            refused = Some(no);
            Failure::usage("the mutation is taken back")
        })
    });
    // What was read before may be another thing now.
    world.forget();
    changed.map_err(|failure| refused.unwrap_or_else(|| Trouble::from(failure).into()))
}

/// What a payload holds although nothing was done: the location that stays as it is, and that a deadline was not set.
fn as_it_is(world: &World<'_>, name: &str, input: &Input) -> Fields {
    if name == "fulfillmentOrdersSetFulfillmentDeadline" {
        return vec![(Cow::Borrowed("success"), false.into())];
    }
    if !matches!(name, "locationActivate" | "locationDeactivate") {
        return Vec::new();
    }
    let found = nodes::location_by_gid(world, input.id("locationId")).ok().flatten();
    vec![(Cow::Borrowed("location"), found.map(|handle| Thing::Location(handle.as_str().into())).into())]
}

/// Which mutations are served.
fn deed(name: &str) -> Option<Deed> {
    Some(match name {
        "fulfillmentOrderSubmitFulfillmentRequest" => requests::submit,
        "fulfillmentOrderAcceptFulfillmentRequest" => requests::accept,
        "fulfillmentOrderRejectFulfillmentRequest" => requests::reject,
        "fulfillmentOrderSubmitCancellationRequest" => requests::submit_cancellation,
        "fulfillmentOrderAcceptCancellationRequest" => requests::accept_cancellation,
        "fulfillmentOrderRejectCancellationRequest" => requests::reject_cancellation,
        "fulfillmentOrderCancel" => requests::cancel,
        "fulfillmentOrderClose" => requests::close,
        "fulfillmentOrderReportProgress" => work::report_progress,
        "fulfillmentOrderOpen" => work::stop_progress,
        "fulfillmentOrderMove" => work::relocate,
        "fulfillmentOrderHold" => holds::hold,
        "fulfillmentOrderReleaseHold" => holds::release,
        "fulfillmentOrderSplit" => work::split,
        "fulfillmentOrdersSetFulfillmentDeadline" => work::set_deadline,
        "fulfillmentOrderMerge" => work::merge,
        "fulfillmentOrderReschedule" => work::reschedule,
        "fulfillmentCreate" | "fulfillmentCreateV2" => shipments::create,
        "fulfillmentCancel" => shipments::cancel,
        "fulfillmentTrackingInfoUpdate" | "fulfillmentTrackingInfoUpdateV2" => shipments::track,
        "fulfillmentEventCreate" => shipments::add_event,
        "orderCreate" => order_create::create,
        "orderUpdate" => orders::update,
        "orderMarkAsPaid" => orders::pay,
        "orderClose" => orders::close,
        "orderOpen" => orders::open,
        "orderCancel" => orders::cancel,
        "refundCreate" => orders::refund,
        "tagsAdd" => orders::add_tags,
        "tagsRemove" => orders::remove_tags,
        "fulfillmentServiceCreate" => services::create,
        "fulfillmentServiceUpdate" => services::update,
        "fulfillmentServiceDelete" => services::delete,
        "locationAdd" => locations::add,
        "locationEdit" => locations::edit,
        "locationActivate" => locations::activate,
        "locationDeactivate" => locations::deactivate,
        "inventorySetQuantities" => inventory::set,
        "inventoryAdjustQuantities" => inventory::adjust,
        "inventoryActivate" => inventory::activate,
        "inventoryDeactivate" => inventory::deactivate,
        "webhookSubscriptionCreate" => webhooks::create,
        "webhookSubscriptionUpdate" => webhooks::update,
        "webhookSubscriptionDelete" => webhooks::delete,
        _ => return None,
    })
}
