//! Where work stands and whether it may go on.

use super::input::{Input, NO_SUCH_LINE};
use super::may;
use super::outcome::{Changed, No, UserError};
use super::requests::{act, made, newest, told};
use crate::domain::Command;
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::thing::Record;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

pub fn relocate(world: &World<'_>, input: &Input) -> Changed {
    let work = input.work(world)?;
    let loaded = world.known_order(work.0)?;
    let lines = input.lines(&loaded.order, work.1, (None, UserError::alone(NO_SUCH_LINE)))?;
    let to = nodes::location_by_gid(world, input.id("newLocationId"))?;
    let to = to.ok_or_else(|| UserError::new(&["id"], "there is no such location").why("location_not_found"))?;
    let before = newest(world, work.0)?;
    act(world, "order move-location", work, &Command::Move { lines, to, reason: None })?;
    let part = made(world, work.0, before)?;
    let remaining = part.as_ref().map(|_| told(work));
    Ok(vec![
        ("movedFulfillmentOrder", part.unwrap_or_else(|| told(work))),
        ("originalFulfillmentOrder", told(work)),
        ("remainingFulfillmentOrder", remaining.into()),
    ])
}

pub fn split(world: &World<'_>, input: &Input) -> Changed {
    let mut results = Vec::new();
    let nothing = |wish: &Input, list: &str, message: &str| -> No {
        wish.fault(list, message).code("NO_LINE_ITEMS_PROVIDED_TO_SPLIT").into()
    };
    let wishes = input.objects("fulfillmentOrderSplits");
    if wishes.is_empty() {
        return Err(nothing(input, "fulfillmentOrderSplits", "name at least one fulfillment order with its lines"));
    }
    for wish in &wishes {
        let work = may::work(world, wish.id("fulfillmentOrderId"))?.ok_or_else(no_such_work)?;
        if wish.objects("fulfillmentOrderLineItems").is_empty() {
            return Err(nothing(wish, "fulfillmentOrderLineItems", "name at least one line"));
        }
        let loaded = world.known_order(work.0)?;
        let faults = (Some("GREATER_THAN"), UserError::alone(NO_SUCH_LINE));
        let lines = wish.lines(&loaded.order, work.1, faults)?;
        let before = newest(world, work.0)?;
        act(world, "order split", work, &Command::Split { lines })?;
        let part = made(world, work.0, before)?.unwrap_or_else(|| told(work));
        results.push(Record::of(
            "FulfillmentOrderSplitResult",
            [("fulfillmentOrder", told(work)), ("remainingFulfillmentOrder", part)],
        ));
    }
    Ok(vec![("fulfillmentOrderSplits", Resolved::List(results))])
}

pub fn merge(world: &World<'_>, input: &Input) -> Changed {
    let (mut results, at_least_two) = (Vec::new(), "name at least two fulfillment orders");
    let wishes = input.objects("fulfillmentOrderMergeInputs");
    if wishes.is_empty() {
        return Err(input.fault("fulfillmentOrderMergeInputs", at_least_two).into());
    }
    for wish in &wishes {
        let (mut first, intents) = (None, wish.objects("mergeIntents"));
        if intents.len() < 2 {
            return Err(wish.fault("mergeIntents", at_least_two).into());
        }
        for intent in &intents {
            let work = nodes::work_by_gid(world, intent.id("fulfillmentOrderId"))?.ok_or_else(no_such_work)?;
            let loaded = world.known_order(work.0)?;
            let faults = (Some("GREATER_THAN"), UserError::alone(NO_SUCH_LINE));
            let lines = intent.lines(&loaded.order, work.1, faults)?;
            let Some(into) = first else {
                first = Some(work);
                continue;
            };
            if into.0 != work.0 {
                return Err(UserError::alone("these fulfillment orders are of several orders").into());
            }
            act(world, "order merge", into, &Command::Merge { with: vec![work.1], lines })?;
        }
        let Some(into) = first else { continue };
        results.push(Record::of("FulfillmentOrderMergeResult", [("fulfillmentOrder", told(into))]));
    }
    Ok(vec![("fulfillmentOrderMerges", Resolved::List(results))])
}

/// The user error about a fulfillment order that is not there.
fn no_such_work() -> No {
    let error = UserError::alone("there is no such fulfillment order").why("fulfillment_order_not_found");
    error.code("FULFILLMENT_ORDER_NOT_FOUND").into()
}

pub fn report_progress(world: &World<'_>, input: &Input) -> Changed {
    let work = input.work(world)?;
    let note = input.object("progressReport").note("reasonNotes")?;
    act(world, "order progress", work, &Command::ReportProgress { note })?;
    Ok(vec![("fulfillmentOrder", told(work))])
}

pub fn stop_progress(world: &World<'_>, input: &Input) -> Changed {
    let work = input.work(world)?;
    act(world, "order progress", work, &Command::StopProgress)?;
    Ok(vec![("fulfillmentOrder", told(work))])
}

pub fn set_deadline(world: &World<'_>, input: &Input) -> Changed {
    let Some(by) = input.time("fulfillmentDeadline") else {
        return Err(Trouble::not_served("fulfillmentDeadline").into());
    };
    let mut works = Vec::new();
    for id in input.texts("fulfillmentOrderIds").unwrap_or_default() {
        let missing = || {
            let error = UserError::alone("some of these fulfillment orders do not exist");
            error.why("fulfillment_order_not_found").code("FULFILLMENT_ORDERS_NOT_FOUND")
        };
        works.push(nodes::work_by_gid(world, &id)?.ok_or_else(missing)?);
    }
    for work in works {
        act(world, "order deadline", work, &Command::SetDeadline { by })?;
    }
    Ok(vec![("success", true.into())])
}

pub fn reschedule(world: &World<'_>, input: &Input) -> Changed {
    input.work(world)?;
    Err(UserError::alone("only scheduled work can be rescheduled, and nothing is scheduled here").into())
}
