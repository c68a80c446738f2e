//! Holding work back, and letting it go on.

use std::collections::BTreeSet;

use super::input::{Input, NO_SUCH_LINE};
use super::outcome::{Changed, UserError};
use super::requests::{act, made, newest, told};
use crate::domain::{Code, Command, Hold, HoldHandle, HoldReason, HoldReference};
use crate::serve::graphql::gid;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

pub fn hold(world: &World<'_>, input: &Input) -> Changed {
    let work = input.work(world)?;
    let wish = input.object("fulfillmentHold");
    let reason = wish.text("reason").unwrap_or_default().to_owned();
    let reason = wish.word::<HoldReason>("reason").ok_or_else(|| Trouble::not_served(&reason))?;
    let note = wish.note("reasonNotes")?;
    let handle = wish.text("handle").unwrap_or_default().to_owned();
    let handle =
        HoldHandle::new(handle).map_err(|unfit| wish.unfit("handle", unfit.refusal("the handle", Code::Usage)))?;
    let loaded = world.known_order(work.0)?;
    let faults = (Some("GREATER_THAN_ZERO"), UserError::alone(NO_SUCH_LINE));
    let named = wish.objects("fulfillmentOrderLineItems");
    let different: BTreeSet<&str> = named.iter().map(|line| line.id("id")).collect();
    let lines = wish.lines(&loaded.order, work.1, faults)?;
    if different.len() < named.len() {
        let twice = wish.fault("fulfillmentOrderLineItems", "a line stands twice in the list");
        return Err(twice.code("DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS").into());
    }
    let before = newest(world, work.0)?;
    act(world, "order hold", work, &Command::Hold { lines, handle, reason, note })?;
    let loaded = world.known_order(work.0)?;
    let placed = loaded.order.fulfillment_order(work.1).and_then(|work| work.holds.last());
    Ok(vec![
        ("fulfillmentHold", placed.map(|hold| Thing::Hold(work.0, work.1, hold.number)).into()),
        ("fulfillmentOrder", told(work)),
        ("remainingFulfillmentOrder", made(world, work.0, before)?.into()),
    ])
}

pub fn release(world: &World<'_>, input: &Input) -> Changed {
    let work = input.work(world)?;
    let loaded = world.known_order(work.0)?;
    let caller = world.caller();
    let holds = loaded.order.fulfillment_order(work.1).map_or(&[][..], |held| &held.holds);
    // The merchant releases every hold, a service its own.
    let own = holds.iter().filter(|hold| caller.merchant || hold.by.as_deref() == Some(caller.name.as_str()));
    let id_of = |hold: &Hold| hold.id(gid::of_part(work.0, work.1));
    let own: BTreeSet<i64> = own.map(id_of).collect();
    let named = input.texts("holdIds").unwrap_or_default();
    let named =
        named.iter().map(|id| gid::number(id, "FulfillmentHold")).collect::<Result<BTreeSet<i64>, Trouble>>()?;
    let refused = |why: &str| UserError::new(&["holdIds"], why).code("INVALID_ACCESS");
    if !named.is_subset(&holds.iter().map(id_of).collect()) {
        let name = loaded.order.fulfillment_order_name(work.1);
        return Err(refused(&format!("there is no such hold on {name}")).into());
    }
    if !named.is_subset(&own) || (own.is_empty() && !holds.is_empty()) {
        return Err(refused("this hold is not yours to release").into());
    }
    let holds = if named.is_empty() { own } else { named };
    let holds = holds.into_iter().map(HoldReference::Id).collect();
    act(world, "order release", work, &Command::Release { holds })?;
    Ok(vec![("fulfillmentOrder", told(work))])
}
