//! The law, as one table. A row says: for these actions, at these places, from these stages, if this holds, then that.
//! The first row that fits decides; the order of the rows is the rank of the refusals.
//!
//! The same table gives legality, the offered actions, the refusals, `explain`, the diagram in the manual and the
//! golden file. What a table cannot hold (quantities, lines, stock) is in `decide`.

mod asked;
mod order_rows;

use super::{Action, Code, Place, RequestStatus, Stage};

pub use asked::{Destination, Facts, Verdict, closed_verdict, decided, verdict};
pub use order_rows::{ORDER_ROWS, OrderRow, OrderWhen};

/// One row of the law.
#[derive(Debug)]
pub struct Row {
    /// The rules it comes from: the help page's S numbers and the workflow's T numbers.
    pub rule: &'static str,
    pub actions: &'static [Action],
    pub at: &'static [Place],
    pub from: &'static [Stage],
    pub when: When,
    pub then: Then,
}

/// A condition beside place and stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Always,
    OrderCancelled,
    /// A hold lies on it.
    Held,
    NotHeld,
    /// A part of it is to be held, and it is on hold or worked on already.
    Unsplittable,
    /// Who asks for a hold has one there with this handle.
    HandleTaken,
    /// Who asks for a hold has as many there as one may have.
    HoldsFull,
    /// The merchant reported that he works on it.
    Progress,
    NoProgress,
    /// The shop requests paid orders only, and this one is not paid.
    Unpaid,
    /// Nothing is there that it could be merged with.
    Alone,
    /// A single unit remains.
    OneUnit,
    /// About the location the work is to move to.
    DestinationSingle,
    DestinationInactive,
    DestinationSame,
    DestinationDoesNotStock,
}

/// What a row decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    Refuse(Code),
    Lead(To),
    /// It was done before: nothing happens, and nothing is refused.
    Nothing,
}

/// Where an allowed action leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct To {
    /// The stages the fulfillment order can be in afterwards; the units that remain elsewhere aside.
    pub stages: &'static [Stage],
    /// The request status it gets; `None` leaves it as it is.
    pub request_status: Option<RequestStatus>,
    /// Whether the remaining units go to a new, unfulfilled fulfillment order.
    pub replacement: bool,
    /// Whether it may get any of the stages, whatever it was; else it stays what it was if that is among them.
    pub either: bool,
}

const fn to(stages: &'static [Stage], request_status: RequestStatus) -> Then {
    Then::Lead(To { stages, request_status: Some(request_status), replacement: false, either: false })
}

const fn keep(stages: &'static [Stage]) -> Then {
    Then::Lead(To { stages, request_status: None, replacement: false, either: false })
}

const fn replace(stages: &'static [Stage], request_status: Option<RequestStatus>) -> Then {
    Then::Lead(To { stages, request_status, replacement: true, either: false })
}

const fn either(stages: &'static [Stage]) -> Then {
    Then::Lead(To { stages, request_status: None, replacement: false, either: true })
}

impl To {
    /// The stages the fulfillment order can be in afterwards, coming from this one: an action that leaves the request
    /// status alone leaves the stage alone too, unless it closes the fulfillment order.
    pub fn stages_from(&self, from: Stage) -> Vec<Stage> {
        let stays = !self.either && self.request_status.is_none() && self.stages.contains(&from);
        let stages = self.stages.iter().copied();
        stages.filter(|stage| !stays || *stage == from || stage.is_closed()).collect()
    }
}

use Action as A;
use Place as P;
use Stage as S;

const ANYWHERE: &[Place] = &Place::ALL;
const MERCHANTS: &[Place] = &[P::Merchant];
const SERVICES: &[Place] = &[P::Permitting, P::Single, P::LegacyPermitting, P::LegacySingle];
const NEW: &[Place] = &[P::Permitting, P::Single];
const LEGACY: &[Place] = &[P::LegacyPermitting, P::LegacySingle];
const PERMITTING: &[Place] = &[P::Permitting, P::LegacyPermitting];
const SINGLE: &[Place] = &[P::Single, P::LegacySingle];
const NOT_PERMITTING: &[Place] = &[P::Merchant, P::Single, P::LegacySingle];
const NOT_SINGLE: &[Place] = &[P::Merchant, P::Permitting, P::LegacyPermitting];

const ALL: &[Stage] = Stage::ALL;
/// In the merchant's hands.
const FREE: &[Stage] = &[S::Unfulfilled, S::Rejected, S::Incomplete, S::LegacyFailed];
const WITH_SERVICE: &[Stage] =
    &[S::Requested, S::Accepted, S::CancellationRequested, S::CancellationRejected, S::LegacyPending, S::LegacyOpen];
const CLOSED: &[Stage] = &[S::Fulfilled, S::Cancelled];
const NOT_ACCEPTED: &[Stage] = &[S::Unfulfilled, S::Requested, S::Rejected, S::Incomplete, S::LegacyFailed];
const LEGACY_WAITS: &[Stage] = &[S::LegacyPending, S::LegacyOpen];

const EVERY_ACTION: &[Action] = &[
    A::RequestFulfillment,
    A::CreateFulfillment,
    A::CancelRequest,
    A::RequestCancellation,
    A::Revert,
    A::Move,
    A::Hold,
    A::ReleaseHold,
    A::Split,
    A::Merge,
    A::ReportProgress,
    A::StopProgress,
    A::Replace,
    A::AcceptRequest,
    A::RejectRequest,
    A::AcceptCancellation,
    A::RejectCancellation,
    A::Ship,
    A::Close,
    A::Progress,
];
const CANCELLING: &[Action] = &[A::CancelRequest, A::RequestCancellation];
const ANSWERING: &[Action] = &[A::AcceptRequest, A::RejectRequest, A::AcceptCancellation, A::RejectCancellation];
const REPORTING: &[Action] = &[A::ReportProgress, A::StopProgress];
const SHIPPING: &[Action] = &[A::Ship, A::Close, A::Progress];

macro_rules! rows {
    ($($rule:literal $actions:expr, $at:expr, $from:expr, $when:expr => $then:expr;)+) => {
        &[$(Row { rule: $rule, actions: $actions, at: $at, from: $from, when: $when, then: $then },)+]
    };
}

use When::{Alone, HandleTaken, Held, HoldsFull, NoProgress, NotHeld, OneUnit, OrderCancelled, Progress, Unpaid};
use When::{Always, DestinationDoesNotStock, DestinationInactive, DestinationSame, DestinationSingle, Unsplittable};

/// What `no` means in a row.
const fn no(code: Code) -> Then {
    Then::Refuse(code)
}

/// The law. Rows of one action stand in the rank of its refusals.
#[rustfmt::skip]
pub const ROWS: &[Row] = rows! {
    "T20" EVERY_ACTION, ANYWHERE, ALL, OrderCancelled => no(Code::OrderCancelled);

    "T3 S19" &[A::RequestFulfillment], ANYWHERE, WITH_SERVICE, Always => no(Code::AlreadyRequested);
    "T3" &[A::RequestFulfillment], ANYWHERE, FREE, Held => no(Code::OnHold);
    "A9" &[A::RequestFulfillment], ANYWHERE, ALL, Unpaid => no(Code::PaymentRequired);
    "T3" &[A::RequestFulfillment], MERCHANTS, ALL, Always => no(Code::NotAServiceLocation);
    "T3" &[A::RequestFulfillment], ANYWHERE, CLOSED, Always => no(Code::NothingToRequest);
    "T3 S13 S17" &[A::RequestFulfillment], NEW, FREE, Always => to(&[S::Requested], RequestStatus::Submitted);
    "T24 S5 S6" &[A::RequestFulfillment], LEGACY, FREE, Always => to(&[S::LegacyPending], RequestStatus::Unsubmitted);

    "T16 S49" &[A::CreateFulfillment], ANYWHERE, WITH_SERVICE, Always => no(Code::MustCancelFirst);
    "T15 S41" &[A::CreateFulfillment], PERMITTING, ALL, Always => no(Code::OnlyServiceCanFulfill);
    "T14" &[A::CreateFulfillment], ANYWHERE, FREE, Held => no(Code::OnHold);
    "A7" &[A::CreateFulfillment], ANYWHERE, &[S::Fulfilled], Always => no(Code::AlreadyFulfilled);
    "A10" &[A::CreateFulfillment], ANYWHERE, &[S::Cancelled], Always => no(Code::FulfillmentOrderClosed);
    "T14 T16 S47 S48" &[A::CreateFulfillment], NOT_PERMITTING, &[S::LegacyFailed], Always => keep(&[S::Unfulfilled, S::Fulfilled, S::Cancelled]);
    "T14 T16 S47 S48" &[A::CreateFulfillment], NOT_PERMITTING, FREE, Always => keep(&[S::Unfulfilled, S::Rejected, S::Incomplete, S::Fulfilled, S::Cancelled]);

    "T7 S28" CANCELLING, ANYWHERE, &[S::CancellationRejected], Always => no(Code::CancellationAlreadyRejected);
    "T7" CANCELLING, ANYWHERE, &[S::CancellationRequested], Always => no(Code::AlreadyRequested);
    "S9" CANCELLING, ANYWHERE, LEGACY_WAITS, Always => no(Code::LegacyCannotCancel);
    "T6 S24" &[A::CancelRequest], ANYWHERE, &[S::Requested], Always => replace(&[S::Cancelled], None);
    "T7 S25 S32" &[A::RequestCancellation], ANYWHERE, &[S::Accepted], Always => to(&[S::CancellationRequested], RequestStatus::CancellationRequested);
    "T7" CANCELLING, ANYWHERE, ALL, Always => no(Code::NothingToCancel);

    "T10 S24" &[A::Revert], ANYWHERE, &[S::Requested], Always => no(Code::UseCancelRequest);
    "T10 S33" &[A::Revert], ANYWHERE, &[S::Accepted], Always => no(Code::CancellationNotRequested);
    "T10 A27" &[A::Revert], ANYWHERE, &[S::CancellationRejected], Always => no(Code::CancellationRejected);
    "S9" &[A::Revert], ANYWHERE, LEGACY_WAITS, Always => no(Code::LegacyCannotCancel);
    "T10 S33 S38" &[A::Revert], ANYWHERE, &[S::CancellationRequested], Always => replace(&[S::Cancelled, S::CancellationRequested], None);
    "T10" &[A::Revert], ANYWHERE, ALL, Always => no(Code::NothingToRevert);

    "T13" &[A::Move], ANYWHERE, WITH_SERVICE, Always => no(Code::CannotMoveSubmitted);
    "T13" &[A::Move], ANYWHERE, CLOSED, Always => no(Code::FulfillmentOrderClosed);
    "T13 T28" &[A::Move], ANYWHERE, FREE, Progress => no(Code::ProgressReported);
    "T13 S39" &[A::Move], SINGLE, ALL, Always => no(Code::ServiceSingleLocation);
    "T13 S39" &[A::Move], ANYWHERE, ALL, DestinationSingle => no(Code::ServiceSingleLocation);
    "T13" &[A::Move], ANYWHERE, ALL, DestinationInactive => no(Code::LocationInactive);
    "T13" &[A::Move], ANYWHERE, ALL, DestinationSame => no(Code::SameLocation);
    "T13" &[A::Move], ANYWHERE, ALL, DestinationDoesNotStock => no(Code::DestinationDoesNotStock);
    "T13 S42 S44" &[A::Move], NOT_SINGLE, FREE, Always => to(&[S::Unfulfilled, S::LegacyFailed, S::Fulfilled, S::Cancelled], RequestStatus::Unsubmitted);

    "T21" &[A::Hold], ANYWHERE, WITH_SERVICE, Always => no(Code::LockedByRequest);
    "T21" &[A::Hold], ANYWHERE, CLOSED, Always => no(Code::FulfillmentOrderClosed);
    "T21 T28" &[A::Hold], ANYWHERE, FREE, Unsplittable => no(Code::NotSplittable);
    "T21" &[A::Hold], ANYWHERE, FREE, HandleTaken => no(Code::OnHold);
    "T21" &[A::Hold], ANYWHERE, FREE, HoldsFull => no(Code::HoldLimitReached);
    "T21" &[A::Hold], ANYWHERE, FREE, Always => keep(FREE);

    "T21" &[A::ReleaseHold], ANYWHERE, CLOSED, Always => no(Code::FulfillmentOrderClosed);
    "T21" &[A::ReleaseHold], ANYWHERE, ALL, NotHeld => no(Code::NotOnHold);
    "T21" &[A::ReleaseHold], ANYWHERE, FREE, Always => keep(FREE);

    "T23" &[A::Split], ANYWHERE, WITH_SERVICE, Always => no(Code::LockedByRequest);
    "T23" &[A::Split], ANYWHERE, CLOSED, Always => no(Code::FulfillmentOrderClosed);
    "T23 T28" &[A::Split], ANYWHERE, FREE, Progress => no(Code::ProgressReported);
    "T23" &[A::Split], ANYWHERE, FREE, OneUnit => no(Code::InvalidQuantity);
    "T23" &[A::Split], ANYWHERE, FREE, Always => keep(FREE);

    "T29" &[A::Merge], ANYWHERE, WITH_SERVICE, Always => no(Code::NotMergeable);
    "T29" &[A::Merge], ANYWHERE, CLOSED, Always => no(Code::FulfillmentOrderClosed);
    "T29" &[A::Merge], ANYWHERE, FREE, Held => no(Code::OnHold);
    "T28 T29" &[A::Merge], ANYWHERE, FREE, Progress => no(Code::ProgressReported);
    "T29" &[A::Merge], ANYWHERE, FREE, Alone => no(Code::NotMergeable);
    "T29" &[A::Merge], ANYWHERE, FREE, Always => either(FREE);

    "T28" REPORTING, SERVICES, ALL, Always => no(Code::NotAMerchantLocation);
    "T28" REPORTING, ANYWHERE, CLOSED, Always => no(Code::FulfillmentOrderClosed);
    "T28" &[A::ReportProgress], ANYWHERE, FREE, Held => no(Code::OnHold);
    "T28" &[A::ReportProgress], MERCHANTS, FREE, Always => keep(&[S::Unfulfilled]);
    "T28" &[A::StopProgress], ANYWHERE, FREE, NoProgress => no(Code::NoProgressReported);
    "T28" &[A::StopProgress], MERCHANTS, FREE, Always => keep(&[S::Unfulfilled]);

    "T25" &[A::Replace], ANYWHERE, WITH_SERVICE, Always => no(Code::LockedByRequest);
    "T25" &[A::Replace], ANYWHERE, CLOSED, Always => no(Code::FulfillmentOrderClosed);
    "T25" &[A::Replace], ANYWHERE, FREE, Held => no(Code::OnHold);
    "T25 T28" &[A::Replace], ANYWHERE, FREE, Progress => no(Code::ProgressReported);
    "T25" &[A::Replace], ANYWHERE, FREE, Always => replace(&[S::Cancelled], None);

    "T24" ANSWERING, LEGACY, ALL, Always => no(Code::LegacyNoResponse);
    "T4 S20" &[A::AcceptRequest], ANYWHERE, &[S::Requested], Always => to(&[S::Accepted], RequestStatus::Accepted);
    "T5 S21" &[A::RejectRequest], ANYWHERE, &[S::Requested], Always => to(&[S::Rejected], RequestStatus::Rejected);
    "T8 S27" &[A::AcceptCancellation], ANYWHERE, &[S::CancellationRequested], Always => replace(&[S::Cancelled], Some(RequestStatus::CancellationAccepted));
    "T9 S28" &[A::RejectCancellation], ANYWHERE, &[S::CancellationRequested], Always => to(&[S::CancellationRejected], RequestStatus::CancellationRejected);
    "T4 T8 A3" ANSWERING, ANYWHERE, ALL, Always => no(Code::NoPendingRequest);

    "T11 A13" SHIPPING, MERCHANTS, ALL, Always => no(Code::NotAServiceLocation);
    "T24" &[A::Progress], NEW, ALL, Always => no(Code::NotLegacy);
    "T11" SHIPPING, ANYWHERE, FREE, Held => no(Code::OnHold);
    "T11" SHIPPING, ANYWHERE, NOT_ACCEPTED, Always => no(Code::NotAccepted);
    "A7" SHIPPING, ANYWHERE, &[S::Fulfilled], Always => no(Code::AlreadyFulfilled);
    "T11" SHIPPING, ANYWHERE, &[S::Cancelled], Always => no(Code::FulfillmentOrderClosed);
    "T11 S16" &[A::Ship], NEW, &[S::Accepted, S::CancellationRequested, S::CancellationRejected], Always => keep(&[S::Accepted, S::CancellationRequested, S::CancellationRejected, S::Fulfilled, S::Cancelled]);
    "T24 S5" &[A::Ship], LEGACY, LEGACY_WAITS, Always => keep(&[S::Unfulfilled, S::Fulfilled, S::Cancelled]);
    "T12" &[A::Close], ANYWHERE, &[S::CancellationRequested], Always => no(Code::CancellationPending);
    "T12" &[A::Close], NEW, &[S::Accepted, S::CancellationRejected], Always => to(&[S::Incomplete], RequestStatus::Closed);
    "T24" &[A::Close], LEGACY, LEGACY_WAITS, Always => keep(&[S::LegacyFailed]);
    "T24 S5" &[A::Progress], LEGACY, &[S::LegacyPending], Always => keep(&[S::LegacyOpen]);
    "T24" &[A::Progress], LEGACY, &[S::LegacyOpen], Always => Then::Nothing;
};
