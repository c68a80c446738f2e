//! The root of mutations: each is one step of the request's transaction, done whole or taken back.

mod address;
mod errors;
mod input;
mod inventory;
mod order_create;
mod orders;
mod outcome;
mod requests;
mod shipments;
mod tracking;
mod work;

use super::field::Field;
use super::resolved::Resolution;
use super::trouble::Trouble;
use super::world::World;
use crate::failure::Failure;
use input::Input;
use outcome::{Changed, No};

/// What a mutation does.
type Deed = fn(&World<'_>, &Input) -> Changed;

pub fn field(world: &World<'_>, field: &Field<'_>) -> Resolution {
    world.set_just_asked(None);
    let Some(deed) = deed(field.name) else { return Err(Trouble::not_served(field.name)) };
    let input = Input::new(field.arguments());
    let mut refused = None;
    let changed = world.tx.attempt(|_| {
        deed(world, &input).map_err(|no| {
            refused = Some(no);
            Failure::usage("the mutation is taken back")
        })
    });
    // What was read before may be another thing now.
    world.forget();
    match (changed, refused) {
        (Ok(fields), _) => Ok(outcome::payload(field, fields, &[])),
        (Err(_), Some(No::Trouble(trouble))) => Err(trouble),
        (Err(_), Some(No::Refused(errors))) => {
            errors.iter().filter_map(|error| error.failure.as_ref()).for_each(|why| world.refuse(field.key(), why));
            Ok(outcome::payload(field, Vec::new(), &errors))
        }
        (Err(_), Some(No::Law(failure))) => {
            world.refuse(field.key(), &failure);
            let error = errors::of_law(field.name, &failure);
            Ok(outcome::payload(field, Vec::new(), &[error]))
        }
        (Err(failure), None) => Err(failure.into()),
    }
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
        "fulfillmentOrderMove" => work::relocate,
        "fulfillmentOrderHold" => work::hold,
        "fulfillmentOrderReleaseHold" => work::release,
        "fulfillmentOrderSplit" => work::split,
        "fulfillmentOrderReschedule" => work::reschedule,
        "fulfillmentCreate" | "fulfillmentCreateV2" => shipments::create,
        "fulfillmentCancel" => shipments::cancel,
        "fulfillmentTrackingInfoUpdate" | "fulfillmentTrackingInfoUpdateV2" => shipments::track,
        "fulfillmentEventCreate" => shipments::add_event,
        "orderCreate" => order_create::create,
        "orderUpdate" => orders::update,
        "orderMarkAsPaid" => orders::pay,
        "orderCancel" => orders::cancel,
        "refundCreate" => orders::refund,
        "tagsAdd" => orders::add_tags,
        "tagsRemove" => orders::remove_tags,
        "inventorySetQuantities" => inventory::set,
        "inventoryAdjustQuantities" => inventory::adjust,
        "inventoryActivate" => inventory::activate,
        _ => return None,
    })
}
