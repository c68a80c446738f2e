//! Orders as a whole: changed, paid, cancelled, refunded.

use std::collections::BTreeSet;

use super::address::address;
use super::input::{Input, TOO_FEW};
use super::kept;
use super::outcome::{Changed, No, UserError};
use crate::domain::{
    CancelReason, Code, Command, LineNumber, LineReference, Money, Name, OrderChange, OrderDetail, Pick, RefundPart,
    Refundable, Restock, Target, Unfit, ids,
};
use crate::serve::graphql::gid;
use crate::serve::graphql::query::nodes;
use crate::serve::graphql::resolved::Resolved;
use crate::serve::graphql::scalar;
use crate::serve::graphql::thing::{Record, Thing};
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::World;

/// The sentence about an order that is not there.
const NO_SUCH_ORDER: &str = "there is no such order";

/// The order that an id names.
fn order(world: &World<'_>, id: &str, path: &str) -> Result<i64, No> {
    let found = nodes::order_by_gid(world, id)?;
    Ok(found.ok_or_else(|| UserError::new(&[path], NO_SUCH_ORDER).why("order_not_found"))?)
}

pub fn pay(world: &World<'_>, input: &Input) -> Changed {
    let id = order(world, input.unnamed("input").id("id"), "id")?;
    world.app.execute_on("order pay", (id, Target::Order), &Command::Pay)?;
    Ok(vec![("order", Thing::Order(id).into())])
}

pub fn close(world: &World<'_>, input: &Input) -> Changed {
    put_away(world, input, "order close", &Command::CloseOrder)
}

pub fn open(world: &World<'_>, input: &Input) -> Changed {
    put_away(world, input, "order reopen", &Command::ReopenOrder)
}

/// Puts an order away, or takes it out again.
fn put_away(world: &World<'_>, input: &Input, name: &str, command: &Command) -> Changed {
    let id = order(world, input.object("input").id("id"), "id")?;
    world.app.execute_on(name, (id, Target::Order), command)?;
    Ok(vec![("order", Thing::Order(id).into())])
}

pub fn update(world: &World<'_>, input: &Input) -> Changed {
    let input = input.unnamed("input");
    let id = order(world, input.id("id"), "id")?;
    set(world, id, change(&input)?)?;
    Ok(vec![("order", Thing::Order(id).into())])
}

/// The details that are given.
fn change(input: &Input) -> Result<OrderChange, No> {
    let mut change = OrderChange::default();
    let given = [
        (OrderDetail::Email, "email"),
        (OrderDetail::Phone, "phone"),
        (OrderDetail::Note, "note"),
        (OrderDetail::Tags, "tags"),
        (OrderDetail::ShippingAddress, "shippingAddress"),
        (OrderDetail::CustomAttributes, "customAttributes"),
        (OrderDetail::PoNumber, "poNumber"),
    ];
    change.changed.extend(given.into_iter().filter(|(_, name)| input.has(name)).map(|(detail, _)| detail));
    change.to.email = input.name("email")?;
    change.to.phone = input.name("phone")?;
    change.to.note = input.note("note")?;
    change.to.tags = tags(input)?.into_iter().collect();
    change.to.shipping_address = address(&input.object("shippingAddress"))?;
    change.to.custom_attributes = kept::attributes(input, "customAttributes", "key")?;
    change.to.po_number = input.name("poNumber")?;
    Ok(change)
}

/// Tags as a sorted set; some clients send several in one text, with commas between them.
pub fn tags(input: &Input) -> Result<BTreeSet<String>, No> {
    let mut tags = BTreeSet::new();
    for (index, text) in input.texts("tags").unwrap_or_default().iter().enumerate() {
        for tag in text.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
            let unfit = |unfit: Unfit| input.fault_at("tags", index, unfit.refusal("the tag", Code::Usage));
            tags.insert(Name::new(tag.to_owned()).map_err(unfit)?.into());
        }
    }
    Ok(tags)
}

fn set(world: &World<'_>, id: i64, change: OrderChange) -> Result<(), No> {
    world.app.execute_on("order set", (id, Target::Order), &Command::SetDetails(Box::new(change)))?;
    Ok(())
}

pub fn add_tags(world: &World<'_>, input: &Input) -> Changed {
    change_tags(world, input, |known, given| known.extend(given))
}

pub fn remove_tags(world: &World<'_>, input: &Input) -> Changed {
    change_tags(world, input, |known, given| known.retain(|tag| !given.contains(tag)))
}

fn change_tags(world: &World<'_>, input: &Input, with: fn(&mut BTreeSet<String>, BTreeSet<String>)) -> Changed {
    let id = order(world, input.id("id"), "id")?;
    let mut all: BTreeSet<String> = world.known_order(id)?.order.tags.iter().cloned().collect();
    with(&mut all, tags(input)?);
    let mut change = OrderChange { changed: vec![OrderDetail::Tags], ..OrderChange::default() };
    change.to.tags = all.into_iter().collect();
    set(world, id, change)?;
    Ok(vec![("node", Thing::Order(id).into())])
}

pub fn cancel(world: &World<'_>, input: &Input) -> Changed {
    let missing = || UserError::new(&["orderId"], NO_SUCH_ORDER).why("order_not_found").code("NOT_FOUND");
    let id = nodes::order_by_gid(world, input.id("orderId"))?.ok_or_else(missing)?;
    let method = input.object("refundMethod").flag("originalPaymentMethodsRefund").unwrap_or(false);
    let command = Command::Cancel {
        reason: input.word("reason").unwrap_or(CancelReason::Other),
        refund: method || input.flag("refund").unwrap_or(false),
        restock: input.flag("restock").unwrap_or(true),
        note: input.note("staffNote")?,
    };
    world.app.execute_on("order cancel", (id, Target::Order), &command)?;
    let seq = world.tx.events_ever()?;
    let job = [("id", gid::gid("Job", uuid(seq)).into()), ("done", false.into()), ("query", Thing::Query.into())];
    Ok(vec![("job", Record::of("Job", job))])
}

/// A number in the form of a UUID.
fn uuid(number: i64) -> String {
    format!("00000000-0000-0000-0000-{number:012}")
}

pub fn refund(world: &World<'_>, input: &Input) -> Changed {
    let input = input.unnamed("input");
    let id = order(world, input.id("orderId"), "orderId")?;
    let loaded = world.known_order(id)?;
    let currency = &loaded.order.currency;
    if let Some(other) = input.text("currency").filter(|given| given != currency) {
        return Err(input.fault("currency", format!("the order is in {currency}, not in {other}")).into());
    }
    let wishes = input.objects("refundLineItems");
    if wishes.is_empty() {
        return Err(input.fault("refundLineItems", "name at least one line").into());
    }
    judge_refund(&input, &wishes)?;
    let (mut lines, mut parts) = (Vec::new(), Vec::new());
    for wish in &wishes {
        let number = gid::number(wish.id("lineItemId"), "LineItem")?;
        let line = gid::line(number).filter(|(of, line)| *of == id && loaded.order.line(*line).is_some());
        let (_, line) =
            line.ok_or_else(|| wish.fault("lineItemId", "the order has no such line").why("line_not_found"))?;
        if lines.contains(&line) {
            return Err(wish.fault("lineItemId", "this line stands twice in the list").into());
        }
        lines.push(line);
        let missing = || wish.fault("locationId", "there is no such location").why("location_not_found");
        let location = wish.text("locationId").map(|id| nodes::location_by_gid(world, id)).transpose()?;
        let location = location.map(|found| found.ok_or_else(missing)).transpose()?;
        let restock = restock(wish)?;
        // Units that were not shipped are in stock again where they were to leave.
        let (location, wait_at) = match restock {
            Some(Restock::Cancel) => (None, location),
            _ => (location, None),
        };
        let mut works = loaded.order.fulfillment_orders.iter().filter(|work| work.remaining_of(line) > 0);
        if wait_at.is_some_and(|named| works.any(|work| work.location != named)) {
            return Err(wish.fault("locationId", "units that are not shipped come back where they wait").into());
        }
        let pick = Pick { line: LineReference::Id(ids::part_id(id, line)), quantity: wish.number("quantity") };
        parts.push(RefundPart { lines: vec![pick], restock, from: None, location });
    }
    let ways: Vec<Option<Restock>> = parts.iter().map(|part| part.restock).collect();
    let command = Command::Refund { parts, note: input.note("note")? };
    let done = world.app.execute_on("order refund", (id, Target::Order), &command);
    if let Err(failure) = done {
        let totals = loaded.order.line_totals();
        let too_many = |(at, line): &(usize, &LineNumber)| {
            let refundable = loaded.order.line(**line).map(|line| Refundable::of(line, totals.of(line.number)));
            wishes[*at].number("quantity") > refundable.map(|refundable| refundable.most(ways[*at], None))
        };
        return Err(match lines.iter().enumerate().find(too_many).filter(|_| failure.code == "invalid_quantity") {
            Some((at, _)) => {
                let fault = wishes[at].fault("quantity", failure.message.clone());
                UserError { failure: Some(Box::new(failure)), ..fault }.into()
            }
            None => failure.into(),
        });
    }
    world.forget();
    let loaded = world.known_order(id)?;
    let made = loaded.order.refunds.last();
    let given: Vec<Option<Money>> =
        input.objects("transactions").iter().map(|it| scalar::amount(it.value("amount"))).collect();
    let sum: Money = given.iter().flatten().copied().sum();
    if let (Some(made), false) = (made, given.is_empty())
        && made.amount != sum
    {
        let message = format!("the transactions amount to {sum}, the refund to {}", made.amount);
        return Err(UserError::new(&["transactions"], message).into());
    }
    let refund = made.map(|made| Resolved::from(Thing::Refund(id, made.number)));
    Ok(vec![("order", Thing::Order(id).into()), ("refund", refund.into())])
}

/// What is wrong with a refund whatever the order is like.
fn judge_refund(input: &Input, lines: &[Input]) -> Result<(), UserError> {
    for line in lines {
        if line.number("quantity").is_some_and(|quantity| quantity < 1) {
            return Err(line.fault("quantity", TOO_FEW).why("invalid_quantity"));
        }
        if line.has("locationId") && !matches!(line.text("restockType"), Some("RETURN" | "CANCEL")) {
            return Err(line.fault("locationId", "a location goes with units that are returned or cancelled only"));
        }
    }
    let elsewhere = |payment: &Input| payment.id("orderId") != input.id("orderId");
    match input.objects("transactions").into_iter().find(elsewhere) {
        Some(payment) => Err(payment.fault("orderId", "this is not the order of the refund")),
        None => Ok(()),
    }
}

fn restock(wish: &Input) -> Result<Option<Restock>, No> {
    Ok(match wish.text("restockType") {
        None => None,
        Some("RETURN") => Some(Restock::Return),
        Some("CANCEL") => Some(Restock::Cancel),
        Some("NO_RESTOCK") => Some(Restock::None),
        Some(other) => return Err(Trouble::not_served(other).into()),
    })
}
