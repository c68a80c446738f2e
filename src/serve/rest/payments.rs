//! Orders that are cancelled, put away, paid and refunded.

use serde_json::{Value, json};

use super::body::{self, Body, of};
use super::call::{Call, Done, Reply};
use super::page;
use super::row::Row;
use super::stop::Stop;
use crate::domain::Money;
use crate::serve::graphql::gid;
use crate::serve::graphql::mutation::known;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::types::refund::payments;
use crate::wire::shopify::transaction_id;

pub const ROWS: &[Row] = &[
    Row::post("orders/{order}/cancel", cancel),
    Row::post("orders/{order}/close", |call| call.tells("orderClose", &of("input", call.whole()))),
    Row::post("orders/{order}/open", |call| call.tells("orderOpen", &of("input", call.whole()))),
    Row::get("orders/{order}/transactions", transactions),
    Row::post("orders/{order}/transactions", pay),
    Row::get("orders/{order}/refunds", refunds),
    Row::get("orders/{order}/refunds/{refund}", |call| call.shows("refund")),
    Row::post("orders/{order}/refunds", refund),
];

fn cancel(call: &Call<'_>) -> Done {
    let mut wish = call.body.clone();
    if let Some(is_all) = gives_all_back(call, &wish)? {
        if wish.get("refund").and_then(Value::as_bool).is_some_and(|refund| refund != is_all) {
            return Err(Stop::at("amount", "refund says something else"));
        }
        if !body::has(&wish, "refund") {
            wish.insert("refund".to_owned(), is_all.into());
        }
    }
    wish.remove("amount");
    wish.remove("currency");
    if wish.get("refund").is_some_and(Value::is_object) {
        return Err(Stop::at("refund", "not served here: true or false says whether what was paid is given back"));
    }
    for (key, default) in [("reason", Value::from("other")), ("restock", Value::from(false))] {
        if !body::has(&wish, key) {
            wish.insert(key.to_owned(), default);
        }
    }
    body::rename(&mut wish, "email", "notify_customer");
    body::rename(&mut wish, "note", "staff_note");
    wish.insert("order_id".to_owned(), call.number.into());
    let done = call.does("orderCancel", &wish);
    done.map_err(|stop| stop.renamed("notify_customer", "email").renamed("staff_note", "note"))?;
    Ok(Reply::one(call, "order", call.document(&Thing::Order(call.order()?))?))
}

/// Whether all that is still paid is to be given back, or nothing, if the body says how much; what lies between is not
/// served.
fn gives_all_back(call: &Call<'_>, wish: &Body) -> Result<Option<bool>, Stop> {
    let order = &call.world.known_order(call.order()?)?.order;
    if body::text(wish, "currency")?.is_some_and(|currency| currency != order.currency) {
        return Err(Stop::at("currency", format!("the order is in {}", order.currency)));
    }
    let Some(amount) = body::amount(wish, "amount")? else { return Ok(None) };
    let kept = order.net_payment();
    match amount {
        Money::ZERO if kept == Money::ZERO => Ok(None),
        Money::ZERO => Ok(Some(false)),
        amount if amount == kept => Ok(Some(true)),
        _ => Err(Stop::at("amount", format!("not served here: {kept} that is still paid is given back, or nothing"))),
    }
}

fn transactions(call: &Call<'_>) -> Done {
    let id = call.order()?;
    let loaded = call.world.known_order(id)?;
    let all = payments(&loaded.order);
    page::of_all(call, "transactions", all.map(|refund| (transaction_id(id, refund), Thing::Payment(id, refund))))
}

/// Marks an order as paid, if nothing is left to pay then.
fn pay(call: &Call<'_>) -> Done {
    let wish = call.only("transaction")?;
    let told = [&["id", "order_id", "admin_graphql_api_id"], known::TRANSACTION].concat();
    body::refuse_unknown(&wish, &["kind", "amount", "currency"], &told)?;
    let kind = body::text(&wish, "kind")?.ok_or_else(|| Stop::expected("kind", "a text"))?;
    if !matches!(kind, "sale" | "capture") {
        return Err(Stop::at("kind", "only a sale or a capture can be added"));
    }
    let id = call.order()?;
    let loaded = call.world.known_order(id)?;
    let open = loaded.order.total_price - loaded.order.paid_amount;
    if body::amount(&wish, "amount")?.is_some_and(|amount| amount != open) {
        return Err(Stop::at("amount", format!("{open} is open: an order is paid as a whole")));
    }
    if body::text(&wish, "currency")?.is_some_and(|currency| currency != loaded.order.currency) {
        return Err(Stop::at("currency", format!("the order is in {}", loaded.order.currency)));
    }
    call.does("orderMarkAsPaid", &of("input", json!({ "id": call.number })))?;
    Ok(Reply::one(call, "transaction", call.document(&Thing::Payment(id, None))?).created())
}

fn refunds(call: &Call<'_>) -> Done {
    let id = call.order()?;
    let loaded = call.world.known_order(id)?;
    let all = loaded.order.refunds.iter().map(|refund| refund.number);
    page::of_all(call, "refunds", all.map(|number| (gid::of_part(id, number), Thing::Refund(id, number))))
}

fn refund(call: &Call<'_>) -> Done {
    let mut wish = call.only("refund")?;
    if let Some(transactions) = body::objects(&wish, "transactions")? {
        let of_order = |mut transaction: Body| {
            transaction.insert("order_id".to_owned(), call.number.into());
            transaction.entry("gateway").or_insert_with(|| "manual".into());
            Value::Object(transaction)
        };
        wish.insert("transactions".to_owned(), transactions.into_iter().map(of_order).collect());
    }
    if let Some(shipping) = body::object(&wish, "shipping")? {
        judge_shipping(call, &shipping).map_err(|stop| stop.within("refund.shipping"))?;
        wish.remove("shipping");
    }
    wish.insert("order_id".to_owned(), call.number.into());
    let fields = call.does("refundCreate", &of("input", wish)).map_err(|stop| stop.within("refund"))?;
    let made = fields.iter().find(|(name, _)| *name == "refund");
    let made = made.map_or(Ok(Value::Null), |(_, made)| super::documents::resolved(call.world, made))?;
    Ok(Reply::one(call, "refund", made).created())
}

/// Shipping is not given back here: only what comes to nothing can be asked for.
fn judge_shipping(call: &Call<'_>, shipping: &Body) -> Result<(), Stop> {
    body::refuse_unknown(shipping, &["full_refund", "amount"], &["maximum_refundable", "tax"])?;
    let is_full = match shipping.get("full_refund") {
        None | Some(Value::Null) => false,
        Some(Value::Bool(is_full)) => *is_full,
        Some(_) => return Err(Stop::expected("full_refund", "true or false")),
    };
    let amount = body::amount(shipping, "amount")?;
    let loaded = call.world.known_order(call.order()?)?;
    let cost = loaded.order.extras.as_ref().map_or(Money::ZERO, |extras| extras.shipping());
    if (is_full && cost != Money::ZERO) || amount.is_some_and(|amount| amount != Money::ZERO) {
        return Err(Stop::at("shipping", "not served here: what shipping cost is not given back by a refund"));
    }
    Ok(())
}
