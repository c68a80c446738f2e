//! Everything that is shown about an order's state and derived from it: statuses, locks and banners.

use super::{
    BannerKind, DetailedStatus, Fulfillment, FulfillmentOrder, FulfillmentOrderNumber, FulfillmentOrderStatus,
    FulfillmentState, FulfillmentStatus, Locations, Order, Pending, RequestStatus, Stage, Workflow,
};

/// A notice on an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Banner {
    pub kind: BannerKind,
    /// A sentence for people.
    pub message: String,
    /// The service's handle.
    pub service: Option<String>,
    /// The number of the fulfillment order it is about; workflow banners are about the whole order.
    pub fulfillment_order: Option<FulfillmentOrderNumber>,
}

/// The displayed status of the whole order, first match (S11, S13, S16). The one function for it.
pub fn order_status(order: &Order) -> FulfillmentStatus {
    let remains = order.total_remaining() > 0;
    let left = |shipment: &Fulfillment| shipment.status == FulfillmentState::Success && !shipment.lines.is_empty();
    let shipped = order.fulfillments.iter().any(left);
    if order.cancelled_at.is_some() {
        return if shipped { FulfillmentStatus::Fulfilled } else { FulfillmentStatus::Unfulfilled };
    }
    let mut open = order.fulfillment_orders.iter().filter(|fulfillment_order| !fulfillment_order.is_closed());
    match (remains, shipped) {
        (false, false) => FulfillmentStatus::NotRequired,
        (false, true) => FulfillmentStatus::Fulfilled,
        (true, true) => FulfillmentStatus::PartiallyFulfilled,
        (true, false) if open.clone().all(|held| held.is_held()) => FulfillmentStatus::OnHold,
        (true, false) if open.any(|work| is_worked_on(work) || Stage::of(order, work).is_with_service()) => {
            FulfillmentStatus::InProgress
        }
        (true, false) => FulfillmentStatus::Unfulfilled,
    }
}

/// Whether the merchant works on it; what is held waits.
fn is_worked_on(work: &FulfillmentOrder) -> bool {
    work.progress_reported && !work.is_held() && !work.is_closed()
}

/// The status of one fulfillment order, first match.
pub fn fulfillment_order_status(order: &Order, fulfillment_order: &FulfillmentOrder) -> FulfillmentOrderStatus {
    if fulfillment_order.is_closed() {
        return FulfillmentOrderStatus::Closed;
    }
    if fulfillment_order.is_held() {
        return FulfillmentOrderStatus::OnHold;
    }
    if fulfillment_order.progress_reported {
        return FulfillmentOrderStatus::InProgress;
    }
    match fulfillment_order.request_status {
        RequestStatus::Closed => FulfillmentOrderStatus::Incomplete,
        RequestStatus::Accepted | RequestStatus::CancellationRequested | RequestStatus::CancellationRejected => {
            FulfillmentOrderStatus::InProgress
        }
        RequestStatus::Unsubmitted
            if !Stage::of(order, fulfillment_order).is_with_service() && fulfillment_order.shipped_quantity() > 0 =>
        {
            FulfillmentOrderStatus::InProgress
        }
        RequestStatus::Unsubmitted
        | RequestStatus::Submitted
        | RequestStatus::Rejected
        | RequestStatus::CancellationAccepted => FulfillmentOrderStatus::Open,
    }
}

/// The detailed status of one fulfillment order (S14, S32).
pub fn detailed_status(order: &Order, fulfillment_order: &FulfillmentOrder) -> DetailedStatus {
    let stage = Stage::of(order, fulfillment_order);
    match () {
        () if stage.is_closed() => stage.detailed(),
        () if fulfillment_order.is_held() => DetailedStatus::OnHold,
        () if fulfillment_order.progress_reported => DetailedStatus::InProgress,
        () => stage.detailed(),
    }
}

/// What a fulfillment order waits for at its service, if anything.
pub fn pending(order: &Order, fulfillment_order: &FulfillmentOrder) -> Option<Pending> {
    match Stage::of(order, fulfillment_order) {
        Stage::Requested => Some(Pending::Fulfillment),
        Stage::CancellationRequested => Some(Pending::Cancellation),
        Stage::Accepted | Stage::CancellationRejected | Stage::LegacyPending | Stage::LegacyOpen => {
            Some(Pending::Shipment)
        }
        Stage::Unfulfilled
        | Stage::Rejected
        | Stage::Incomplete
        | Stage::LegacyFailed
        | Stage::Fulfilled
        | Stage::Cancelled => None,
    }
}

/// Whether a service declined a part of the order that is still to be done.
pub fn request_declined(order: &Order) -> bool {
    order.fulfillment_orders.iter().any(|fulfillment_order| Stage::of(order, fulfillment_order) == Stage::Rejected)
}

/// Whether anything of the order is with a service (S22).
pub fn is_locked(order: &Order) -> bool {
    order.fulfillment_orders.iter().any(|fulfillment_order| Stage::of(order, fulfillment_order).is_with_service())
}

/// The banners of an order, in the order of their kinds, then by number (S3, S26).
pub fn banners(order: &Order, locations: &Locations) -> Vec<Banner> {
    let mut banners = workflow_banners(order, locations);
    for fulfillment_order in &order.fulfillment_orders {
        let name = || order.fulfillment_order_name(fulfillment_order.number);
        let location = locations.assigned(&fulfillment_order.location);
        let who = location.display_name();
        let mut say = |kind, message| {
            let service = location.service.as_ref().map(|_| location.handle.clone());
            banners.push(Banner { kind, message, service, fulfillment_order: Some(fulfillment_order.number) });
        };
        match Stage::of(order, fulfillment_order) {
            Stage::Rejected => {
                say(BannerKind::RequestRejected, format!("{who} rejected the fulfillment request for {}.", name()))
            }
            Stage::CancellationRejected => say(
                BannerKind::CancellationRejected,
                format!("{who} rejected the cancellation of {} and goes on with it.", name()),
            ),
            _ => {}
        }
        if let Some(replacement) = untouched_replacement(order, fulfillment_order) {
            let new = order.fulfillment_order_name(replacement.number);
            say(
                BannerKind::CancellationAccepted,
                format!("{who} accepted the cancellation of {}; the work is now {new}.", name()),
            );
        }
        let late: i64 = fulfillment_order.lines.iter().map(|line| line.late_shipped).sum();
        if late > 0 {
            say(
                BannerKind::PossibleDoubleShipment,
                format!(
                    "{who} shipped {late} of {} after they had been taken back; they may be shipped twice.",
                    name()
                ),
            );
        }
    }
    banners.sort_by_key(|banner| (banner.kind, banner.fulfillment_order));
    banners
}

/// One banner for each service with open work, by the lowest number of its work.
fn workflow_banners(order: &Order, locations: &Locations) -> Vec<Banner> {
    let mut banners: Vec<Banner> = Vec::new();
    for fulfillment_order in order.fulfillment_orders.iter().filter(|fulfillment_order| !fulfillment_order.is_closed())
    {
        let location = locations.assigned(&fulfillment_order.location);
        let Some(service) = &location.service else { continue };
        if banners.iter().any(|banner| banner.service.as_deref() == Some(&location.handle)) {
            continue;
        }
        let (kind, message) = match service.workflow {
            Workflow::New => (
                BannerKind::NewWorkflow,
                format!("{} uses the new fulfillment workflow: it accepts or rejects each request.", service.name),
            ),
            Workflow::Legacy => (
                BannerKind::LegacyWorkflow,
                format!("{} uses the legacy fulfillment workflow: a request cannot be cancelled here.", service.name),
            ),
        };
        banners.push(Banner { kind, message, service: Some(location.handle.clone()), fulfillment_order: None });
    }
    banners
}

/// The replacement of a fulfillment order whose cancellation was accepted, while nothing happened to it yet.
fn untouched_replacement<'a>(order: &'a Order, closed: &FulfillmentOrder) -> Option<&'a FulfillmentOrder> {
    if closed.request_status != RequestStatus::CancellationAccepted {
        return None;
    }
    let replacement = order.replaced_by(closed.number).next()?;
    let touched = replacement.is_closed()
        || !replacement.requests.is_empty()
        || replacement.moved
        || order.fulfillments.iter().any(|shipment| shipment.is_from(replacement.number));
    (!touched).then_some(replacement)
}
