//! Which fulfillment orders a command acts on, with which units, and which it passes over. The same for
//! every command.

use super::draft::{Draft, Skipped};
use super::pick::{Wanted, resolve};
use crate::domain::reasons::{self, Asked};
use crate::domain::transition::{To, Verdict};
use crate::domain::{
    Action, Code, FulfillmentOrder, FulfillmentOrderNumber, LineNumber, Order, Pick, Refusal, Target, Units, existing,
    law,
};

/// A fulfillment order that a command acts on.
#[derive(Debug, Clone)]
pub struct Chosen {
    pub number: FulfillmentOrderNumber,
    /// The handle of its location.
    pub location: String,
    pub action: Action,
    pub to: To,
    /// The units that are meant, by line: never none, never more than remain.
    pub units: Vec<Units>,
    /// Whether these are all that remain.
    pub whole: bool,
}

/// What a command is asked to act on.
pub struct Request<'a> {
    pub target: Target,
    pub picks: &'a [Pick],
    /// `--service`: whose locations count.
    pub service: Option<&'a str>,
    /// The refusal for an order without fulfillment orders.
    pub nothing: Code,
    /// The handle of the hold that is to be placed.
    pub handle: &'a str,
}

impl Request<'_> {
    /// Something of which neither lines, a service nor a hold are named.
    pub fn on(target: Target, nothing: Code) -> Request<'static> {
        Request { target, picks: &[], service: None, nothing, handle: "" }
    }
}

/// One fulfillment order, judged.
struct Judged<'a> {
    fulfillment_order: &'a FulfillmentOrder,
    action: Action,
    verdict: Verdict,
}

/// Finds what a command acts on. `ask` asks the table; what is passed over is noted in the draft.
///
/// # Errors
/// The refusal that ranks first.
pub fn choose(
    draft: &mut Draft<'_>,
    request: &Request<'_>,
    ask: impl Fn(&FulfillmentOrder, &[LineNumber]) -> (Action, Verdict),
) -> Result<Vec<Chosen>, Refusal> {
    let order = draft.before;
    let candidates = candidates(order, request)?;
    if let Some(service) = request.service {
        draft.context.locations.find_service(service)?;
    }
    let wanted = resolve(order, request.picks)?;
    let mut lines: Vec<LineNumber> = wanted.iter().map(|wanted| wanted.line).collect();
    lines.sort_unstable();
    let mut judged = Vec::with_capacity(candidates.len());
    for fulfillment_order in candidates {
        let (action, verdict) = ask(fulfillment_order, &lines);
        // Where all are closed, the reason is that of a closed one, whoever owns the location.
        let of_an_order = request.target == Target::Order && fulfillment_order.is_closed();
        let closed = if of_an_order { law::ask_closed(action, order, fulfillment_order, draft.context) } else { None };
        let verdict = closed.unwrap_or(verdict);
        let foreign = request.service.is_some_and(|service| service != fulfillment_order.location);
        let verdict = if foreign { Verdict::Refused { rank: 0, code: Code::NotYourLocation } } else { verdict };
        judged.push(Judged { fulfillment_order, action, verdict });
    }
    let refusal = |judged: &Judged<'_>, code| {
        let asked = Asked { order, context: draft.context, service: request.service, handle: request.handle };
        reasons::refusal(code, judged.action, judged.fulfillment_order, &asked)
    };

    // Fulfillment orders that hold none of the named lines take no part, unless that would leave none at all.
    let holds = |judged: &Judged<'_>| lines.iter().any(|line| judged.fulfillment_order.remaining_of(*line) > 0);
    let meant: Vec<&Judged<'_>> = judged.iter().filter(|judged| lines.is_empty() || holds(judged)).collect();
    let nobody_may = !judged.iter().any(|judged| !matches!(judged.verdict, Verdict::Refused { .. }));
    let pool = if meant.is_empty() && nobody_may { judged.iter().collect() } else { meant };
    if pool.iter().all(|judged| matches!(judged.verdict, Verdict::Refused { .. })) && !pool.is_empty() {
        return Err(first_refusal(&pool, refusal));
    }
    refused_lines(&pool, &lines, refusal)?;

    let chosen = if lines.is_empty() { all_units(&pool) } else { picked_units(order, request.target, &pool, &wanted)? };
    for judged in &pool {
        if let Verdict::Refused { code, .. } = judged.verdict {
            draft
                .skipped
                .push(Skipped { fulfillment_order: judged.fulfillment_order.number, refusal: refusal(judged, code) });
        }
    }
    Ok(chosen)
}

/// The fulfillment orders that take part: the named one, or all that are not closed, or all if all are closed.
pub fn candidates<'a>(order: &'a Order, request: &Request<'_>) -> Result<Vec<&'a FulfillmentOrder>, Refusal> {
    if let Target::FulfillmentOrder(number) = request.target {
        return Ok(vec![existing(order, number)?]);
    }
    if order.fulfillment_orders.is_empty() {
        return Err(reasons::without_fulfillment_orders(order, request.nothing));
    }
    let open: Vec<_> =
        order.fulfillment_orders.iter().filter(|fulfillment_order| !fulfillment_order.is_closed()).collect();
    Ok(if open.is_empty() { order.fulfillment_orders.iter().collect() } else { open })
}

/// The refusal of the lowest rank, among equals that of the lowest number.
fn first_refusal(judged: &[&Judged<'_>], refusal: impl Fn(&Judged<'_>, Code) -> Refusal) -> Refusal {
    let refused = judged.iter().filter_map(|judged| match judged.verdict {
        Verdict::Refused { rank, code } => Some((rank, judged.fulfillment_order.number, *judged, code)),
        Verdict::Allowed(_) | Verdict::Done => None,
    });
    let (_, _, judged, code) =
        refused.min_by_key(|(rank, number, ..)| (*rank, *number)).expect("every one of them was refused");
    refusal(judged, code)
}

/// A named line that stands only where the action is refused gives that refusal.
fn refused_lines(
    pool: &[&Judged<'_>],
    lines: &[LineNumber],
    refusal: impl Fn(&Judged<'_>, Code) -> Refusal + Copy,
) -> Result<(), Refusal> {
    let mut refused = Vec::new();
    for line in lines {
        let holders: Vec<_> =
            pool.iter().copied().filter(|judged| judged.fulfillment_order.remaining_of(*line) > 0).collect();
        let all_refused = holders.iter().all(|judged| matches!(judged.verdict, Verdict::Refused { .. }));
        if all_refused {
            refused.extend(holders);
        }
    }
    if refused.is_empty() { Ok(()) } else { Err(first_refusal(&refused, refusal)) }
}

fn all_units(pool: &[&Judged<'_>]) -> Vec<Chosen> {
    let allowed = pool.iter().filter_map(|judged| match judged.verdict {
        Verdict::Allowed(to) => Some(chosen(judged, to, judged.fulfillment_order.remaining_units())),
        Verdict::Done | Verdict::Refused { .. } => None,
    });
    allowed.collect()
}

/// Picks units from the lowest number up, each fulfillment order emptied before the next.
fn picked_units(
    order: &Order,
    target: Target,
    pool: &[&Judged<'_>],
    wanted: &[Wanted],
) -> Result<Vec<Chosen>, Refusal> {
    let mut chosen_ones: Vec<Chosen> = Vec::new();
    let allowed = |judged: &&&Judged<'_>| matches!(judged.verdict, Verdict::Allowed(_));
    for wanted in wanted {
        let there: i64 =
            pool.iter().filter(allowed).map(|judged| judged.fulfillment_order.remaining_of(wanted.line)).sum();
        let mut left = wanted.quantity.unwrap_or(there);
        if there == 0 || left > there || left < 1 {
            return Err(reasons::invalid_quantity(order, target, (wanted.line, wanted.quantity), there));
        }
        for judged in pool {
            let Verdict::Allowed(to) = judged.verdict else { continue };
            let quantity = judged.fulfillment_order.remaining_of(wanted.line).min(left);
            if quantity == 0 {
                continue;
            }
            left -= quantity;
            let units = Units { line: wanted.line, quantity };
            match chosen_ones.iter_mut().find(|chosen| chosen.number == judged.fulfillment_order.number) {
                Some(chosen) => chosen.units.push(units),
                None => chosen_ones.push(chosen(judged, to, vec![units])),
            }
        }
    }
    chosen_ones.sort_by_key(|chosen| chosen.number);
    for chosen in &mut chosen_ones {
        chosen.units.sort();
        let remaining = order.fulfillment_order(chosen.number).map_or(0, FulfillmentOrder::remaining_quantity);
        chosen.whole = chosen.units.iter().map(|units| units.quantity).sum::<i64>() == remaining;
    }
    Ok(chosen_ones)
}

fn chosen(judged: &Judged<'_>, to: To, units: Vec<Units>) -> Chosen {
    let fulfillment_order = judged.fulfillment_order;
    Chosen {
        number: fulfillment_order.number,
        location: fulfillment_order.location.clone(),
        action: judged.action,
        to,
        units,
        whole: true,
    }
}

/// The units of a fulfillment order that were not chosen.
pub fn rest_of(fulfillment_order: &FulfillmentOrder, chosen: &[Units]) -> Vec<Units> {
    let of_line =
        |line| chosen.binary_search_by_key(&line, |units| units.line).map_or(0, |place| chosen[place].quantity);
    let left = fulfillment_order
        .remaining_units()
        .into_iter()
        .map(|units| Units { line: units.line, quantity: units.quantity - of_line(units.line) });
    left.filter(|units| units.quantity > 0).collect()
}

/// A service command that does not say which service it speaks for must concern a single one.
///
/// # Errors
/// `ambiguous_service`.
pub fn one_service(chosen: &[Chosen], order: &Order) -> Result<(), Refusal> {
    let mut services: Vec<&str> = chosen.iter().map(|chosen| chosen.location.as_str()).collect();
    services.sort_unstable();
    services.dedup();
    if services.len() < 2 {
        return Ok(());
    }
    let message = format!("several services may act on {}: {}", order.name, services.join(", "));
    Err(Refusal::new(Code::AmbiguousService, message).hint(format!("say which one: --service {}", services[0])))
}
