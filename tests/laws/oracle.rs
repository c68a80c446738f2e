//! Which refusal a command on one fulfillment order gets: the ranks of the refusals, written down a second time and not
//! read off the table. `None` means that the command is allowed.

use consign::domain::{
    FulfillmentOrder, FulfillmentOrderNumber, FulfillmentState, LineNumber, Order, Place, RequestStatus as R,
};

use crate::world::World;

/// What the refusals depend on.
pub struct Seen<'a> {
    pub world: &'a World,
    pub work: &'a FulfillmentOrder,
    pub closed: bool,
    /// A legacy shipment is pending or open.
    pub waits: bool,
    pub shipped: i64,
    pub place: Place,
}

/// Units in `success` shipments made from a fulfillment order.
pub fn shipped_from(order: &Order, number: FulfillmentOrderNumber) -> i64 {
    let live = order.fulfillments.iter().filter(|shipment| shipment.status == FulfillmentState::Success);
    let lines = live.flat_map(|shipment| &shipment.lines).filter(|line| line.fulfillment_order == Some(number));
    lines.map(|line| line.quantity).sum()
}

impl<'a> Seen<'a> {
    pub fn new(world: &'a World, work: &'a FulfillmentOrder) -> Seen<'a> {
        let waits = |state| matches!(state, FulfillmentState::Pending | FulfillmentState::Open);
        Seen {
            world,
            work,
            closed: work.lines.iter().all(|line| line.remaining == 0),
            waits: world
                .order
                .fulfillments
                .iter()
                .any(|shipment| waits(shipment.status) && shipment.is_from(work.number)),
            shipped: shipped_from(&world.order, work.number),
            place: world.place_of(&work.location),
        }
    }

    fn is(&self, statuses: &[R]) -> bool {
        !self.closed && statuses.contains(&self.work.request_status)
    }

    /// Not closed and submitted, accepted, cancellation_requested or cancellation_rejected, or a legacy shipment waits.
    pub fn with_service(&self) -> bool {
        let asked = [R::Submitted, R::Accepted, R::CancellationRequested, R::CancellationRejected];
        self.is(&asked) || (!self.closed && self.waits)
    }

    pub fn held(&self) -> bool {
        !self.work.holds.is_empty() && !self.closed
    }

    /// The merchant reported progress.
    pub fn worked_on(&self) -> bool {
        self.work.progress_reported && !self.closed
    }

    /// Closed by shipments alone.
    pub fn all_shipped(&self) -> bool {
        self.closed && self.shipped > 0 && !self.work.taken_from
    }

    fn legacy(&self) -> bool {
        matches!(self.place, Place::LegacyPermitting | Place::LegacySingle)
    }

    fn merchants(&self) -> bool {
        self.place == Place::Merchant
    }

    fn single(&self) -> bool {
        matches!(self.place, Place::Single | Place::LegacySingle)
    }

    fn permits_several(&self) -> bool {
        matches!(self.place, Place::Permitting | Place::LegacyPermitting)
    }

    pub fn request(&self) -> Option<&'static str> {
        let status = self.world.order.financial_status.as_str();
        let paid = matches!(status, "paid" | "partially_refunded");
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.with_service(), "already_requested"),
            (self.held(), "on_hold"),
            (self.world.context.shop.require_paid && !paid, "payment_required"),
            (self.merchants(), "not_a_service_location"),
            (self.closed, "nothing_to_request"),
        ])
    }

    pub fn fulfill(&self) -> Option<&'static str> {
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.with_service(), "must_cancel_first"),
            (self.permits_several(), "only_service_can_fulfill"),
            (self.held(), "on_hold"),
            (self.all_shipped(), "already_fulfilled"),
            (self.closed, "fulfillment_order_closed"),
        ])
    }

    pub fn cancel_request(&self) -> Option<&'static str> {
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.is(&[R::CancellationRejected]), "cancellation_already_rejected"),
            (self.is(&[R::CancellationRequested]), "already_requested"),
            (!self.closed && self.waits, "legacy_cannot_cancel"),
            (!self.is(&[R::Submitted, R::Accepted]), "nothing_to_cancel"),
        ])
    }

    pub fn revert(&self) -> Option<&'static str> {
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.is(&[R::Submitted]), "use_cancel_request"),
            (self.is(&[R::Accepted]), "cancellation_not_requested"),
            (self.is(&[R::CancellationRejected]), "cancellation_rejected"),
            (!self.closed && self.waits, "legacy_cannot_cancel"),
            (!self.is(&[R::CancellationRequested]), "nothing_to_revert"),
        ])
    }

    pub fn relocate(&self, to: &str) -> Option<&'static str> {
        let Some(destination) = self.world.context.locations.get(to) else { return Some("location_not_found") };
        let single = matches!(destination.place(), Place::Single | Place::LegacySingle);
        let stock = &self.world.context.stock;
        let sku = |line: LineNumber| self.world.order.sku(line).unwrap_or_default();
        let unstocked = self.work.lines.iter().filter(|line| line.remaining > 0).any(|line| {
            let tracked = stock.rows().iter().any(|row| row.sku == sku(line.line));
            tracked && !stock.rows().iter().any(|row| row.sku == sku(line.line) && row.location == to)
        });
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.with_service(), "cannot_move_submitted"),
            (self.closed, "fulfillment_order_closed"),
            (self.worked_on(), "progress_reported"),
            (self.single() || single, "service_single_location"),
            (!destination.active, "location_inactive"),
            (self.work.location == to, "same_location"),
            (unstocked, "destination_does_not_stock"),
        ])
    }

    pub fn hold(&self) -> Option<&'static str> {
        self.hold_as("", false)
    }

    /// A hold by who asks, of all of it or of some units that are there.
    pub fn hold_as(&self, handle: &str, part: bool) -> Option<&'static str> {
        let own = || self.work.holds.iter().filter(|hold| hold.by == self.world.context.app);
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.with_service(), "locked_by_request"),
            (self.closed, "fulfillment_order_closed"),
            (part && (self.held() || self.worked_on()), "not_splittable"),
            (own().any(|hold| hold.handle.as_str() == handle), "on_hold"),
            (own().count() >= 10, "hold_limit_reached"),
        ])
    }

    /// `not_on_hold`, closed likewise: a closed one is refused as everywhere.
    pub fn release(&self) -> Option<&'static str> {
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.closed, "fulfillment_order_closed"),
            (!self.held(), "not_on_hold"),
        ])
    }

    /// Of one unit of the first line that remains.
    pub fn split(&self) -> Option<&'static str> {
        let remaining: i64 = self.work.lines.iter().map(|line| line.remaining).sum();
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.with_service(), "locked_by_request"),
            (self.closed, "fulfillment_order_closed"),
            (self.worked_on(), "progress_reported"),
            (remaining == 1, "invalid_quantity"),
        ])
    }

    pub fn replace(&self) -> Option<&'static str> {
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.with_service(), "locked_by_request"),
            (self.closed, "fulfillment_order_closed"),
            (self.held(), "on_hold"),
            (self.worked_on(), "progress_reported"),
        ])
    }

    /// Whether it can take part in a merge at all, and why not.
    fn mergeable(&self) -> Option<&'static str> {
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.with_service(), "not_mergeable"),
            (self.closed, "fulfillment_order_closed"),
            (self.held(), "on_hold"),
            (self.worked_on(), "progress_reported"),
        ])
    }

    /// It takes the work of another one.
    pub fn merge(&self, other: &Seen<'_>) -> Option<&'static str> {
        let alone = |seen: &Seen<'_>| seen.no_partner().then_some("not_mergeable");
        let apart = other.work.location != self.work.location;
        let one = |seen: &Seen<'_>| seen.mergeable().or_else(|| alone(seen));
        one(self).or_else(|| one(other)).or(apart.then_some("not_mergeable"))
    }

    /// Nothing is there that it could be merged with.
    fn no_partner(&self) -> bool {
        let mut others = self.world.order.fulfillment_orders.iter().filter(|other| other.number != self.work.number);
        !others.any(|other| other.location == self.work.location && Seen::new(self.world, other).mergeable().is_none())
    }

    pub fn report_progress(&self) -> Option<&'static str> {
        first(&[
            (self.cancelled(), "order_cancelled"),
            (!self.merchants(), "not_a_merchant_location"),
            (self.closed, "fulfillment_order_closed"),
            (self.held(), "on_hold"),
        ])
    }

    pub fn stop_progress(&self) -> Option<&'static str> {
        first(&[
            (self.cancelled(), "order_cancelled"),
            (!self.merchants(), "not_a_merchant_location"),
            (self.closed, "fulfillment_order_closed"),
            (!self.worked_on(), "no_progress_reported"),
        ])
    }

    /// An answer to an open question: a request if `to_request`, else a cancellation.
    pub fn respond(&self, to_request: bool) -> Option<&'static str> {
        let asked = if to_request { R::Submitted } else { R::CancellationRequested };
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.legacy(), "legacy_no_response"),
            (!self.is(&[asked]), "no_pending_request"),
        ])
    }

    pub fn ship(&self) -> Option<&'static str> {
        first(&self.shipping())
    }

    pub fn close(&self) -> Option<&'static str> {
        first(&self.shipping()).or(first(&[(self.is(&[R::CancellationRequested]), "cancellation_pending")]))
    }

    pub fn progress(&self) -> Option<&'static str> {
        first(&[
            (self.cancelled(), "order_cancelled"),
            (self.merchants(), "not_a_service_location"),
            (!self.legacy(), "not_legacy"),
        ])
        .or(self.ship())
    }

    fn shipping(&self) -> [(bool, &'static str); 6] {
        let not_asked = self.is(&[R::Unsubmitted, R::Submitted, R::Rejected, R::Closed]);
        let not_accepted = if self.legacy() { !self.closed && !self.waits } else { not_asked };
        [
            (self.cancelled(), "order_cancelled"),
            (self.merchants(), "not_a_service_location"),
            (self.held(), "on_hold"),
            (not_accepted, "not_accepted"),
            (self.all_shipped(), "already_fulfilled"),
            (self.closed, "fulfillment_order_closed"),
        ]
    }

    fn cancelled(&self) -> bool {
        self.world.order.cancelled_at.is_some()
    }
}

fn first(reasons: &[(bool, &'static str)]) -> Option<&'static str> {
    reasons.iter().find(|(holds, _)| *holds).map(|(_, code)| *code)
}
