//! Orders that are placed.

use super::address::address;
use super::input::{Input, TOO_FEW};
use super::kept;
use super::money::Purse;
use super::orders::tags;
use super::outcome::{Changed, No};
use crate::app::NewOrderRequest;
use crate::domain::{Code, MOST_UNITS, Money, NewLine, OrderDetails, OrderName, Payment, Sku, Unfit, total_of};
use crate::serve::graphql::gid;
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::trouble::Trouble;
use crate::serve::graphql::world::{Article, World};

/// What the platform keeps with an order, or does with it, and this program does not.
const NOT_SERVED: &[&str] =
    &["closedAt", "customerId", "fulfillment", "fulfillmentStatus", "processedAt", "sourceIdentifier", "sourceUrl"];
/// The same of its lines, its payment, its customer and its addresses, and what is asked for beside it.
const NOT_SERVED_OF_LINES: &[&str] = &["giftCard", "weight"];
const NOT_SERVED_OF_PAYMENTS: &[&str] = &["authorizationCode", "processedAt", "receiptJson", "test"];
const NOT_SERVED_OF_CUSTOMERS: &[&str] = &["note", "tags", "addresses"];
const NOT_SERVED_OF_ADDRESSES: &[&str] = &["id"];
const NOT_SERVED_OPTIONS: &[&str] = &["sendReceipt", "sendFulfillmentReceipt"];

pub fn create(world: &World<'_>, input: &Input) -> Changed {
    let wish = input.object("order");
    if let Some(unserved) = unserved(&wish, &input.object("options")) {
        return Err(Trouble::not_served(unserved).into());
    }
    let currency = match wish.text("currency") {
        Some(given) => given.to_owned(),
        None => world.shop()?.currency,
    };
    if wish.text("presentmentCurrency").is_some_and(|presentment| presentment != currency) {
        return Err(Trouble::not_served("presentmentCurrency").into());
    }
    let purse = Purse { currency: &currency };
    let details = OrderDetails {
        email: wish.name("email")?,
        phone: wish.name("phone")?,
        note: wish.note("note")?,
        tags: tags(&wish)?.into_iter().collect(),
        shipping_address: address(&wish.object("shippingAddress"))?,
        ..OrderDetails::default()
    };
    let given = wish.text("name").filter(|name| !name.is_empty()).map(|name| OrderName::new(name.to_owned()));
    let invalid = |message: String| wish.fault("name", message);
    let given = given.transpose().map_err(|unfit| invalid(format!("the name {unfit}")))?.map(String::from);
    let (lines, payment) = (lines(world, &wish, purse)?, payment(&wish, purse)?);
    let extras = kept::of_order(world, &wish, purse)?;
    let total = total_of(&lines, extras.as_deref());
    payment.status(total).map_err(|refusal| {
        let too_much = payment.received.is_some_and(|received| received > total);
        wish.unfit(if too_much { "transactions" } else { "financialStatus" }, refusal)
    })?;
    let currency = Some(currency.clone());
    let new = NewOrderRequest { name: given, details, currency, lines, location: None, payment, extras };
    let made = world.tx.next_order_id()?;
    world.app.create_order("order create", &new)?;
    Ok(vec![("order", Thing::Order(made).into())])
}

/// The first thing that is asked for and not served.
fn unserved(wish: &Input, options: &Input) -> Option<&'static str> {
    let customer = wish.object("customer").object("toUpsert");
    let addresses = [wish.object("shippingAddress"), wish.object("billingAddress")];
    let in_each = |all: &[Input], names| all.iter().find_map(|one| one.any_of(names));
    wish.any_of(NOT_SERVED)
        .or_else(|| in_each(&wish.objects("lineItems"), NOT_SERVED_OF_LINES))
        .or_else(|| in_each(&wish.objects("transactions"), NOT_SERVED_OF_PAYMENTS))
        .or_else(|| customer.any_of(NOT_SERVED_OF_CUSTOMERS))
        .or_else(|| in_each(&addresses, NOT_SERVED_OF_ADDRESSES))
        .or_else(|| options.any_of(NOT_SERVED_OPTIONS))
}

fn lines(world: &World<'_>, wish: &Input, purse: Purse<'_>) -> Result<Vec<NewLine>, No> {
    let wishes = wish.objects("lineItems");
    if wishes.is_empty() {
        return Err(wish.fault("lineItems", "an order needs at least one line").into());
    }
    wishes.iter().map(|wish| line(world, wish, purse)).collect()
}

fn line(world: &World<'_>, wish: &Input, purse: Purse<'_>) -> Result<NewLine, No> {
    let fault = |name: &str, message: &str| -> No { wish.fault(name, message).into() };
    let quantity = wish.number("quantity").unwrap_or_default();
    if quantity < 1 {
        return Err(wish.fault("quantity", TOO_FEW).why("invalid_quantity").into());
    }
    if quantity > MOST_UNITS {
        let error = wish.fault("quantity", format!("the most is {MOST_UNITS}"));
        return Err(error.why("invalid_quantity").into());
    }
    let named = |key: &str, kind: &str, missing: &str| -> Result<Option<String>, No> {
        let Some(id) = wish.text(key) else { return Ok(None) };
        let sku = world.sku(gid::number(id, kind)?)?;
        Ok(Some(sku.ok_or_else(|| wish.fault(key, missing).why("sku_not_found"))?))
    };
    let variant = named("variantId", "ProductVariant", "there is no such variant")?;
    let product = named("productId", "Product", "there is no such product")?;
    if product.is_some() && variant.as_ref().or(product.as_ref()) != product.as_ref() {
        return Err(fault("productId", "the variant is one of another product"));
    }
    let article = match variant.or(product) {
        None => None,
        Some(sku) => {
            let article = world.article(&sku)?;
            Some((sku, article))
        }
    };
    let sku = wish.text("sku").filter(|sku| !sku.is_empty()).map(str::to_owned);
    let sku = sku.or_else(|| article.as_ref().map(|(sku, _)| sku.clone()));
    let unfit = |unfit: Unfit| wish.unfit("sku", unfit.refusal("the SKU", Code::InvalidSku));
    let sku = sku.map(|sku| Sku::typed(sku).map_err(unfit)).transpose()?.map(String::from);
    let title = wish.name("title")?.or_else(|| article.as_ref().map(|(_, article)| article.title.clone()));
    if title.is_none() && sku.is_none() {
        return Err(fault("title", "a line needs a title, a variant or a SKU"));
    }
    let price = match (purse.amount(wish, "priceSet")?, article) {
        (Some(price), _) => price,
        (None, Some((_, Article { price, currency: Some(currency), .. }))) if currency != purse.currency => {
            let message =
                format!("the price of this variant, {price}, is in {currency}: name one in {}", purse.currency);
            return Err(fault("priceSet", &message));
        }
        (None, Some((_, article))) => article.price,
        (None, None) => Money::ZERO,
    };
    let location = match wish.text("fulfillmentService") {
        None => None,
        Some(service) => {
            let locations = world.locations()?;
            let known = locations.get(service).filter(|known| known.service.is_some() && known.active);
            let missing = || wish.fault("fulfillmentService", "there is no such service").why("service_not_found");
            let missing = || missing().code("FULFILLMENT_SERVICE_INVALID");
            match (known, service) {
                (Some(known), _) => Some(known.handle.clone()),
                (None, "manual") => Some(world.shop()?.default_location),
                (None, _) => return Err(missing().into()),
            }
        }
    };
    let requires_shipping = wish.flag("requiresShipping").unwrap_or(false);
    Ok(NewLine { sku, title, quantity, price, requires_shipping, location, extras: kept::of_line(wish, purse)? })
}

/// How far it is paid. What did not come in is not kept.
fn payment(wish: &Input, purse: Purse<'_>) -> Result<Payment, No> {
    let mut payment = Payment { status: wish.word("financialStatus"), ..Payment::default() };
    for transaction in wish.objects("transactions") {
        let amount = purse.amount(&transaction, "amountSet")?.unwrap_or_default();
        match (transaction.text("kind").unwrap_or("SALE"), transaction.text("status").unwrap_or("SUCCESS")) {
            ("SALE" | "CAPTURE", "SUCCESS") => {
                payment.received = Some(payment.received.unwrap_or_default() + amount);
            }
            ("AUTHORIZATION", "SUCCESS") => payment.authorized = true,
            ("SALE" | "CAPTURE" | "AUTHORIZATION", _) => {}
            (_, _) => {
                return Err(transaction.fault("kind", "a new order is paid by sales, captures, authorizations").into());
            }
        }
    }
    Ok(payment)
}
