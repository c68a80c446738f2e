//! The sentences and hints of refusals: what stands in the way, and the next possible move.

use super::spoken::{spoken, spoken_status};
use super::transition::{Verdict, verdict};
use super::{
    Action, Code, Context, FulfillmentOrder, FulfillmentOrderNumber, Hint, Hold, LineNumber, Location, NextCommand,
    Order, Quantity, Refusal, RequestKind, Stage, Target, With, law,
};

/// What a refusal is about.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub order: &'a Order,
    pub context: &'a Context,
    /// The service that asked, where it said so.
    pub service: Option<&'a str>,
    /// The handle of the hold that was to be placed, if one was.
    pub handle: &'a str,
}

impl<'a> Asked<'a> {
    /// What is asked by a service, or by somebody who does not say so, and is about no hold.
    pub fn by(order: &'a Order, context: &'a Context, service: Option<&'a str>) -> Asked<'a> {
        Asked { order, context, service, handle: "" }
    }
}

/// The refusal of an action on a fulfillment order.
pub fn refusal(code: Code, action: Action, fulfillment_order: &FulfillmentOrder, asked: &Asked<'_>) -> Refusal {
    let Asked { order, context, service, handle: placed } = *asked;
    let name = order.fulfillment_order_name(fulfillment_order.number);
    let take = |action| NextCommand::take(action, &name);
    let location = context.locations.assigned(&fulfillment_order.location);
    let (who, handle) = (location.display_name(), &location.handle);
    let status = spoken_status(order, fulfillment_order);
    let with = format!("{name} is with {who} ({status})");
    let no = |message: String| Refusal::new(code, message);
    // A hint names a command only if it would not be refused in turn.
    let may = |action| !matches!(law::ask(action, order, fulfillment_order, context), Verdict::Refused { .. });
    // One hold alone: the others stay, whoever's they are.
    let in_the_way = || fulfillment_order.hold_in_the_way(context.app.as_deref(), placed);
    let release = |hold: Option<&Hold>| match hold {
        Some(hold) => NextCommand::release(&name, fulfillment_order.name_of_hold(order.id, hold)),
        None => take(Action::ReleaseHold),
    };
    let if_may =
        |action, hint: Hint| if may(action) { hint } else { what_now(order, fulfillment_order, context).into() };
    let close = || take(Action::Close).after(format!("{who} ships it or gives it up"));
    let late = action == Action::Ship && late_units(fulfillment_order) > 0;
    let ship_late = || {
        let late = NextCommand::Take { action, on: name.clone(), with: With::Late };
        late.after("if units left all the same")
    };
    match code {
        Code::OrderCancelled => {
            let cancelled = format!("order {} is cancelled", order.name);
            match late {
                true => no(format!("{cancelled}; only units that left before can be reported")).hint(ship_late()),
                false => no(cancelled),
            }
        }
        Code::NotYourLocation => {
            no(format!("{name} stands at {handle}, which is not a location of {}", service.unwrap_or("this service")))
                .hint(NextCommand::Inbox { service: service.unwrap_or(handle).to_owned() })
        }
        Code::AlreadyRequested if action == Action::RequestFulfillment => no(format!(
            "fulfillment of {name} was requested before: {with}"
        ))
        .hint(what_now(order, fulfillment_order, context)),
        Code::AlreadyRequested => {
            no(format!("cancellation of {name} was requested before; {who} has not answered yet"))
                .hint(take(Action::AcceptCancellation))
        }
        Code::OnHold if action == Action::Hold => {
            let taken = match placed {
                "" => format!("{name} is on hold"),
                placed => format!("{name} is on hold with the handle {placed} already: another hold needs another one"),
            };
            no(taken).hint(release(in_the_way()))
        }
        Code::OnHold => no(format!("{name} is on hold")).hint(take(Action::ReleaseHold)),
        Code::NotSplittable => {
            let hint = if fulfillment_order.is_held() { Action::ReleaseHold } else { Action::StopProgress };
            no(format!("the units of {name} cannot be split now: it is {status}")).hint(take(hint))
        }
        Code::HoldLimitReached => {
            let holder = context.app.as_deref().unwrap_or("the merchant");
            no(format!("{name} carries {} holds of {holder}, as many as it can", Hold::MOST))
                .hint(release(in_the_way()).after("release one of them first"))
        }
        Code::NotOnHold if fulfillment_order.is_held() => no(format!("{name} has none of these holds")),
        Code::NotOnHold => no(format!("{name} is not on hold")),
        Code::NotMergeable if Stage::of(order, fulfillment_order).is_with_service() => {
            no(format!("{with}; it cannot be merged")).hint(what_now(order, fulfillment_order, context))
        }
        Code::NotMergeable => no(format!("order {} has no other work at {handle} that {name} could take", order.name)),
        Code::ProgressReported => no(format!("progress was reported on {name}")).hint(take(Action::StopProgress)),
        Code::NoProgressReported => no(format!("no progress was reported on {name}: it is {status}")),
        Code::NotAMerchantLocation => no(format!("{name} stands at {handle}, and {who} reports for itself"))
            .hint(what_now(order, fulfillment_order, context)),
        Code::PaymentRequired => {
            no(format!("order {} is not paid, and this shop requests paid orders only", order.name))
                .hint(NextCommand::take(Action::Pay, &order.name))
        }
        Code::NotAServiceLocation if action == Action::RequestFulfillment => {
            no(format!("{name} stands at {handle}, a location of the merchant's own; there is no service to ask"))
                .hint(if_may(Action::CreateFulfillment, take(Action::CreateFulfillment).after("ship it yourself")))
        }
        Code::NotAServiceLocation => no(format!("{name} stands at {handle}, which no fulfillment service owns"))
            .hint(if_may(Action::CreateFulfillment, take(Action::CreateFulfillment).after("the merchant ships it"))),
        Code::NothingToRequest => {
            closed(code, format!("nothing to request on {name}: it is closed ({status})"), order, fulfillment_order)
        }
        Code::MustCancelFirst if location.place().is_legacy() => {
            no(format!("{name} is in progress at {who} ({status}); it cannot be marked as fulfilled"))
                .hint(format!("contact {who}: the legacy workflow cannot be cancelled here"))
        }
        Code::MustCancelFirst => {
            let hint = match Stage::of(order, fulfillment_order) {
                Stage::Requested => take(Action::CancelRequest).after("cancel the request first"),
                Stage::Accepted => take(Action::RequestCancellation).after(format!("ask {who} to cancel first")),
                Stage::CancellationRequested => take(Action::Revert).after(format!("wait for {who}, or")),
                _ => close(),
            };
            no(format!("{name} is in progress at {who} ({status}); it cannot be marked as fulfilled")).hint(hint)
        }
        Code::OnlyServiceCanFulfill => no(format!(
            "only {who} can fulfill {name}: it permits its stock to be kept at several locations"
        ))
        .hint(own_location(order, fulfillment_order, context).map_or_else(
            || what_now(order, fulfillment_order, context).into(),
            |to| NextCommand::move_to(&name, to).after("move it to a location of your own"),
        )),
        Code::AlreadyFulfilled => {
            no(format!("{name} is fulfilled already: everything in it was shipped")).hint(show(order))
        }
        Code::FulfillmentOrderClosed => {
            let refusal = closed(code, format!("{name} is closed ({status})"), order, fulfillment_order);
            if late { refusal.hint(ship_late()) } else { refusal }
        }
        Code::CancellationAlreadyRejected => {
            no(format!("{who} rejected the cancellation of {name} already and goes on with it")).hint(close())
        }
        Code::LegacyCannotCancel => no(format!(
            "{name} is in progress at {who} ({status}), which uses the legacy workflow: it cannot be cancelled here"
        ))
        .hint(format!("contact {who} directly")),
        Code::NothingToCancel => {
            no(format!("nothing to cancel on {name}: it is {status}")).hint(what_now(order, fulfillment_order, context))
        }
        Code::UseCancelRequest => {
            no(format!("{who} has not answered the request for {name} yet: there is nothing to revert"))
                .hint(take(Action::CancelRequest))
        }
        Code::CancellationNotRequested => no(format!("{who} accepted {name}, and its cancellation was not requested"))
            .hint(take(Action::CancelRequest)),
        Code::CancellationRejected => {
            no(format!("{who} rejected the cancellation of {name} and goes on with it")).hint(close())
        }
        Code::NothingToRevert => no(format!("nothing to revert on {name}: it is {status}")),
        Code::CannotMoveSubmitted => {
            no(format!("{with}; it cannot be moved")).hint(what_now(order, fulfillment_order, context))
        }
        Code::ServiceSingleLocation => {
            no(format!("{name} cannot be moved: a service that keeps its stock at a single location is at one end"))
        }
        Code::LocationInactive => {
            no(format!("{name} cannot be moved there: the location is not active")).hint(NextCommand::ListLocations)
        }
        Code::SameLocation => no(format!("{name} stands at {handle} already")),
        Code::DestinationDoesNotStock => {
            no(format!("{name} cannot be moved there: the location does not stock all of it"))
                .hint(NextCommand::ListInventory)
        }
        Code::LockedByRequest => no(with).hint(what_now(order, fulfillment_order, context)),
        Code::InvalidQuantity => no(format!("{name} holds a single unit: there is nothing to split")),
        Code::LegacyNoResponse => no(format!("{who} uses the legacy workflow: it does not answer requests"))
            .hint(if_may(Action::Progress, take(Action::Progress).into())),
        Code::NoPendingRequest => {
            no(format!("{name} has no such open request: it is {status}")).hint(match &location.service {
                Some(_) => NextCommand::Inbox { service: handle.clone() },
                None => show(order),
            })
        }
        Code::NotLegacy => no(format!("{who} uses the new workflow: it accepts or rejects requests"))
            .hint(services_move(order, fulfillment_order, context)),
        Code::NotAccepted => no(format!("{who} has not accepted {name}: it is {status}")).hint(services_move(
            order,
            fulfillment_order,
            context,
        )),
        Code::CancellationPending => {
            no(format!("the cancellation of {name} is waiting for an answer")).hint(take(Action::AcceptCancellation))
        }
        _ => no(format!("{} is not possible: {name} is {status}", spoken(action.as_str()))),
    }
}

/// Why these lines of a fulfillment order may not move to a location; `None` if they may.
pub fn obstacle_to_move(
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    lines: &[LineNumber],
    destination: &Location,
    context: &Context,
) -> Option<Refusal> {
    match law::ask_move(order, fulfillment_order, lines, destination, context) {
        Verdict::Refused { code, .. } => {
            let asked = Asked::by(order, context, None);
            Some(refusal(code, Action::Move, fulfillment_order, &asked))
        }
        Verdict::Allowed(_) | Verdict::Done => None,
    }
}

/// Asks the law about an action on the whole order, and words its no.
///
/// # Errors
/// The refusal that ranks first.
pub fn ask_order(action: Action, order: &Order, context: &Context) -> Result<(), Refusal> {
    law::ask_order(action, order, context).map_err(|code| order_refusal(code, order, context))
}

/// The refusal of an action on the whole order.
pub fn order_refusal(code: Code, order: &Order, context: &Context) -> Refusal {
    let name = &order.name;
    let no = |message: String| Refusal::new(code, message);
    let locked =
        order.fulfillment_orders.iter().find(|fulfillment_order| Stage::of(order, fulfillment_order).is_with_service());
    let with = locked.map_or_else(String::new, |fulfillment_order| {
        let who = context.locations.assigned(&fulfillment_order.location).display_name();
        let status = spoken_status(order, fulfillment_order);
        format!("{} is with {who} ({status})", order.fulfillment_order_name(fulfillment_order.number))
    });
    let free = locked.map_or_else(|| show(order), |fulfillment_order| what_now(order, fulfillment_order, context));
    match code {
        Code::OrderCancelled => no(format!("order {name} is cancelled")),
        Code::AlreadyCancelled => no(format!("order {name} is cancelled already")),
        Code::OrderCannotBePaid => {
            no(format!("order {name} cannot be marked as paid: it is {}", spoken(order.financial_status.as_str())))
        }
        Code::LockedByRequest => no(with).hint(free),
        Code::CancelRequestFirst => no(format!("order {name} cannot be cancelled: {with}")).hint(free),
        Code::LegacyCannotCancel => {
            no(format!("order {name} cannot be cancelled: {with}, which uses the legacy workflow"))
                .hint("contact the service directly")
        }
        Code::OutstandingFulfillments => no(format!("order {name} cannot be cancelled: it has shipments"))
            .hint(NextCommand::ListFulfillments { order: name.clone() }),
        _ => no(format!("not possible on order {name}")),
    }
}

/// A closed fulfillment order: its replacement is named.
fn closed(code: Code, message: String, order: &Order, fulfillment_order: &FulfillmentOrder) -> Refusal {
    let replaced_by: Vec<FulfillmentOrderNumber> =
        order.replaced_by(fulfillment_order.number).map(|replacement| replacement.number).collect();
    let names: Vec<String> = replaced_by.iter().map(|number| order.fulfillment_order_name(*number)).collect();
    let refusal = Refusal { replaced_by: names.clone(), ..Refusal::new(code, message) };
    match names.first() {
        Some(_) => refusal.hint(format!("its work is now {}", names.join(", "))),
        None => refusal,
    }
}

/// The first move that is possible now.
fn what_now(order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> NextCommand {
    const MOVES: [Action; 5] = [
        Action::CancelRequest,
        Action::RequestCancellation,
        Action::AcceptCancellation,
        Action::Ship,
        Action::RequestFulfillment,
    ];
    first_of(&MOVES, order, fulfillment_order, context).unwrap_or_else(|| show(order))
}

/// The first move of a service: it answers what it was asked, or ships.
fn services_move(order: &Order, fulfillment_order: &FulfillmentOrder, context: &Context) -> NextCommand {
    let own = first_of(&[Action::AcceptRequest, Action::Ship], order, fulfillment_order, context);
    own.unwrap_or_else(|| what_now(order, fulfillment_order, context))
}

/// The first of these actions that is allowed.
fn first_of(
    actions: &[Action],
    order: &Order,
    fulfillment_order: &FulfillmentOrder,
    context: &Context,
) -> Option<NextCommand> {
    let facts = law::facts(order, fulfillment_order, context);
    let may = |action: &&Action| matches!(verdict(**action, &facts), Verdict::Allowed(_));
    let action = actions.iter().find(may)?;
    Some(NextCommand::take(*action, order.fulfillment_order_name(fulfillment_order.number)))
}

/// A look at the order.
pub fn show(order: &Order) -> NextCommand {
    NextCommand::ShowOrder { order: order.name.clone() }
}

/// A location of the merchant's own that may take all of it, the default location before the others.
fn own_location<'a>(order: &Order, fulfillment_order: &FulfillmentOrder, context: &'a Context) -> Option<&'a str> {
    let own = || context.locations.0.iter().filter(|location| location.service.is_none());
    let may_take = |location: &&Location| {
        matches!(law::ask_move(order, fulfillment_order, &[], location, context), Verdict::Allowed(_))
    };
    let default = own().filter(|location| location.handle == context.shop.default_location);
    default.chain(own()).find(may_take).map(|location| location.handle.as_str())
}

/// Units taken back from a fulfillment order that were not yet reported as shipped.
pub fn late_units(fulfillment_order: &FulfillmentOrder) -> Quantity {
    fulfillment_order.lines.iter().map(|line| line.taken_back - line.late_shipped).sum()
}

/// The refusal for an order without fulfillment orders.
pub fn without_fulfillment_orders(order: &Order, nothing: Code) -> Refusal {
    if order.cancelled_at.is_some() {
        return Refusal::new(Code::OrderCancelled, format!("order {} is cancelled", order.name));
    }
    Refusal::new(nothing, format!("order {} has no fulfillment orders", order.name))
}

/// A quantity that is not there, in the order or in the part of it that is meant.
pub fn invalid_quantity(
    order: &Order,
    target: Target,
    (line, wanted): (LineNumber, Option<Quantity>),
    there: Quantity,
) -> Refusal {
    let (called, name) = (order.label(line), order.name_of(target));
    let message = match wanted {
        Some(wanted) if there > 0 => {
            format!("{wanted} of {called} asked for, but only {there} of {name} can be acted on")
        }
        _ => format!("nothing of {called} is left to act on in {name}"),
    };
    Refusal::new(Code::InvalidQuantity, message).hint(show(order))
}

/// The service's note of the last request of this kind, for the timeline of whoever looks.
pub fn asked_to_notify(fulfillment_order: &FulfillmentOrder) -> bool {
    fulfillment_order.last_request(RequestKind::Fulfillment).is_some_and(|request| request.notify_customer)
}
