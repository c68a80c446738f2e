//! One action, judged: allowed, done before, or refused, with the very reason its command would be refused with.

use crate::domain::reasons::{self, Asked};
use crate::domain::transition::Verdict;
use crate::domain::{
    Action, Code, Context, FulfillmentOrder, Location, Order, Refusal, RequestKind, Stage, Target, decide, law, offer,
};

/// What is to be said about an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judgement {
    Allowed,
    /// It was done before; the command would change nothing, and not be refused.
    Done {
        message: String,
    },
    /// The lower the rank, the earlier the reason comes in the action's list.
    Refused {
        rank: usize,
        refusal: Refusal,
    },
}

/// Judges an action on a fulfillment order.
pub fn of_fulfillment_order(
    action: Action,
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    context: &Context,
) -> Judgement {
    let verdict = law::ask(action, order, fulfillment_order, context);
    judged(verdict, action, order, fulfillment_order, context)
}

/// Judges an action on a fulfillment order of an order whose fulfillment orders are all closed: the reason is that of a
/// closed one, whoever owns the location.
pub fn of_closed(action: Action, order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> Judgement {
    let verdict = law::ask_closed(action, order, fulfillment_order, context)
        .unwrap_or_else(|| law::ask(action, order, fulfillment_order, context));
    judged(verdict, action, order, fulfillment_order, context)
}

/// Words what the law says.
fn judged(
    verdict: Verdict,
    action: Action,
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    context: &Context,
) -> Judgement {
    match verdict {
        Verdict::Allowed(_) if action == Action::Move => of_move(order, fulfillment_order, context),
        Verdict::Allowed(_) => Judgement::Allowed,
        Verdict::Done => {
            let who = context.locations.assigned(&fulfillment_order.location).display_name();
            let name = order.fulfillment_order_name(fulfillment_order.number);
            Judgement::Done { message: format!("{who} began with {name} before") }
        }
        Verdict::Refused { rank, code } => {
            let asked = Asked::by(order, context, None);
            let refusal = reasons::refusal(code, action, fulfillment_order, &asked);
            Judgement::Refused { rank, refusal: name_the_twin(action, order, fulfillment_order, context, refusal) }
        }
    }
}

/// Whether an action on a fulfillment order is offered; as [`of_fulfillment_order`], without the sentences.
pub fn allows(action: Action, order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> bool {
    let allowed = |verdict: Verdict| matches!(verdict, Verdict::Allowed(_));
    let mut locations = context.locations.0.iter();
    allowed(law::ask(action, order, fulfillment_order, context))
        && (action != Action::Move
            || locations.any(|destination| allowed(law::ask_move(order, fulfillment_order, &[], destination, context))))
}

/// A move is allowed if one location can take the work. Else the location counts that comes closest to it.
fn of_move(order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> Judgement {
    let mut closest: Option<(bool, usize, Code, &Location)> = None;
    for destination in &context.locations.0 {
        if let Verdict::Refused { rank, code } = law::ask_move(order, fulfillment_order, &[], destination, context) {
            let elsewhere = destination.handle != fulfillment_order.location;
            let closer = closest.is_none_or(|(other, farthest, ..)| (elsewhere, rank) > (other, farthest));
            if closer {
                closest = Some((elsewhere, rank, code, destination));
            }
        } else {
            return Judgement::Allowed;
        }
    }
    let Some((_, rank, code, destination)) = closest else { return Judgement::Allowed };
    let (name, handle) = (order.fulfillment_order_name(fulfillment_order.number), &destination.handle);
    let why = match code {
        Code::ServiceSingleLocation => {
            format!("{handle} belongs to a service that keeps its stock at a single location")
        }
        Code::LocationInactive => format!("{handle} is not active"),
        Code::DestinationDoesNotStock => format!("{handle} does not stock all of it"),
        _ => "there is no other location".to_owned(),
    };
    Judgement::Refused { rank, refusal: Refusal::new(code, format!("no location can take {name}: {why}")) }
}

/// `order cancel-request` does one of two things. Where it does the other one, the reason says so.
fn name_the_twin(
    action: Action,
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    context: &Context,
    refusal: Refusal,
) -> Refusal {
    let (name, who) = (
        order.fulfillment_order_name(fulfillment_order.number),
        context.locations.assigned(&fulfillment_order.location).display_name(),
    );
    let message = match (action, refusal.code, Stage::of(order, fulfillment_order)) {
        (Action::CancelRequest, Code::NothingToCancel, Stage::Accepted) => {
            format!("{who} accepted {name} already; its cancellation has to be requested")
        }
        (Action::RequestCancellation, Code::NothingToCancel, Stage::Requested) => {
            format!("{who} has not answered the request for {name} yet; it can be cancelled at once")
        }
        _ => return refusal,
    };
    Refusal { message, ..refusal }
}

/// Judges an action on the whole order: a refund by the units that are left for it too.
///
/// # Errors
/// The refusal that ranks first.
pub fn of_order(action: Action, order: &Order, context: &Context) -> Result<(), Refusal> {
    if law::allows_order(action, order, context) {
        return Ok(());
    }
    reasons::ask_order(action, order, context)?;
    Err(nothing_to_refund(order, context))
}

/// Units with a service are the reason if there are any.
fn nothing_to_refund(order: &Order, context: &Context) -> Refusal {
    let refunds = offer::commands(Action::Refund, Target::Order, order, context);
    let refused = refunds.iter().filter_map(|command| decide(order, &Target::Order, command, context).err());
    let locked = refused.into_iter().find(|refusal| refusal.code == Code::LockedByRequest);
    locked.unwrap_or_else(|| {
        Refusal::new(Code::InvalidQuantity, format!("nothing of order {} is left to refund", order.name))
    })
}

/// Judges an action on an order's fulfillment orders: the refusal if none of them allows it, with the code of the
/// command on the whole order.
pub fn of_any(action: Action, order: &Order, context: &Context) -> Judgement {
    let all_closed = order.fulfillment_orders.iter().all(FulfillmentOrder::is_closed);
    let taking_part =
        order.fulfillment_orders.iter().filter(|fulfillment_order| all_closed || !fulfillment_order.is_closed());
    let mut first: Option<Judgement> = None;
    for fulfillment_order in taking_part {
        let judge = if all_closed { of_closed } else { of_fulfillment_order };
        let judgement = judge(action, order, fulfillment_order, context);
        match (&judgement, &first) {
            (Judgement::Allowed, _) => return judgement,
            // A command that acts on anything at all is not refused.
            (Judgement::Done { .. }, _) => first = Some(judgement),
            (Judgement::Refused { .. }, None) => first = Some(judgement),
            (Judgement::Refused { rank, .. }, Some(Judgement::Refused { rank: least, .. })) if rank < least => {
                first = Some(judgement);
            }
            (Judgement::Refused { .. }, Some(_)) => {}
        }
    }
    first.unwrap_or_else(|| Judgement::Refused {
        rank: 0,
        refusal: reasons::without_fulfillment_orders(order, nothing(action)),
    })
}

/// The refusal of an action on an order without fulfillment orders.
fn nothing(action: Action) -> Code {
    match action {
        Action::RequestFulfillment => Code::NothingToRequest,
        Action::CreateFulfillment | Action::Ship | Action::Close | Action::Progress => Code::NothingToFulfill,
        Action::CancelRequest | Action::RequestCancellation => Code::NothingToCancel,
        Action::Revert => Code::NothingToRevert,
        Action::ReleaseHold => Code::NotOnHold,
        Action::AcceptRequest | Action::RejectRequest | Action::AcceptCancellation | Action::RejectCancellation => {
            Code::NoPendingRequest
        }
        Action::Move
        | Action::Hold
        | Action::Split
        | Action::Merge
        | Action::ReportProgress
        | Action::StopProgress
        | Action::Replace
        | Action::Pay
        | Action::Edit
        | Action::Refund
        | Action::Cancel => Code::FulfillmentOrderClosed,
    }
}

/// The question a service answers with an action, and whether it says yes.
pub fn answers(action: Action) -> Option<(bool, RequestKind)> {
    match action {
        Action::AcceptRequest => Some((true, RequestKind::Fulfillment)),
        Action::RejectRequest => Some((false, RequestKind::Fulfillment)),
        Action::AcceptCancellation => Some((true, RequestKind::Cancellation)),
        Action::RejectCancellation => Some((false, RequestKind::Cancellation)),
        _ => None,
    }
}
