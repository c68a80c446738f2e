//! Scalars of a JSON document as values. Null, absent and empty mean the same: nothing.

use serde_json::value::RawValue;

use super::json_shape::{Amount, List, Raw};
use super::values::{self, Dates, Value};
use crate::domain::{Money, Quantity, Time, Word};

/// A scalar under its name, which begins the sentence when it is wrong.
pub fn field<T>(name: &str, raw: Raw<'_>, read: impl FnOnce(&RawValue) -> Value<Option<T>>) -> Value<Option<T>> {
    match raw.filter(|raw| !matches!(raw.get(), "null" | "\"\"")) {
        None => Ok(None),
        Some(raw) => read(raw).map_err(|problem| format!("{name} {problem}")),
    }
}

/// The elements of a list, each named by its position from 1 when it is wrong; `None` where there is no list.
pub fn each<S, T>(name: &str, list: &List<S>, read: impl Fn(&S) -> Value<T>) -> Value<Option<Vec<T>>> {
    let one = |(index, element)| read(element).map_err(|problem| format!("{name} {}: {problem}", index + 1));
    if list.goes_on {
        return Err(format!("the list of its {name}s is not whole: `pageInfo.hasNextPage` is true"));
    }
    list.items.as_ref().map(|items| items.iter().enumerate().map(one).collect()).transpose()
}

/// Free text.
pub fn text(name: &str, raw: Raw<'_>) -> Value<Option<String>> {
    field(name, raw, |raw| as_text(raw).and_then(values::text))
}

/// A name, a currency: what fits on one line.
pub fn name(key: &str, raw: Raw<'_>) -> Value<Option<String>> {
    field(key, raw, |raw| as_text(raw).and_then(values::name))
}

/// A part of an address, a phone.
pub fn contact(name: &str, raw: Raw<'_>) -> Value<Option<String>> {
    field(name, raw, |raw| digits(raw).and_then(values::contact))
}

/// A value of any kind: a text as it is, all else as it is written.
pub fn any(name: &str, raw: Raw<'_>) -> Value<Option<String>> {
    field(name, raw, |raw| {
        let text = if raw.get().starts_with('"') { as_text(raw)? } else { raw.get().to_owned() };
        values::text(text)
    })
}

/// A text that may say in words that there is nothing.
fn present<T>(name: &str, raw: Raw<'_>, read: impl FnOnce(&str) -> Value<T>) -> Value<Option<T>> {
    field(name, raw, |raw| {
        let text = digits(raw)?;
        values::present(&text).map(read).transpose()
    })
}

/// A word of a closed set.
pub fn word<T: Word>(name: &str, raw: Raw<'_>) -> Value<Option<T>> {
    spelled(name, raw, values::word)
}

/// A word that is read so.
pub fn spelled<T>(name: &str, raw: Raw<'_>, read: impl FnOnce(&str) -> Value<T>) -> Value<Option<T>> {
    field(name, raw, |raw| values::present(&as_text(raw)?).map(read).transpose())
}

/// A number of units.
pub fn quantity(name: &str, raw: Raw<'_>) -> Value<Option<Quantity>> {
    present(name, raw, values::quantity)
}

/// A moment.
pub fn time(name: &str, raw: Raw<'_>) -> Value<Option<Time>> {
    spelled(name, raw, |text| values::time(text, Dates::Iso))
}

/// `true` or `false`, or the words that a CSV may have for them.
pub fn boolean(name: &str, raw: Raw<'_>) -> Value<Option<bool>> {
    present(name, raw, values::boolean)
}

/// A foreign id: a whole number or a text; of an id of the platform its number.
pub fn id(name: &str, raw: Raw<'_>) -> Value<Option<String>> {
    field(name, raw, |raw| {
        if raw.get().starts_with('"') {
            return as_text(raw).and_then(values::id);
        }
        // What is longer was rounded by somebody: few programs hold it as a number.
        let whole = raw.get().bytes().all(|byte| byte.is_ascii_digit()) && raw.get().len() <= MOST_DIGITS;
        if whole {
            return Ok(Some(raw.get().to_owned()));
        }
        let (shown, most) = (values::cut(raw.get()), MOST_DIGITS);
        Err(format!("`{shown}` is neither a text nor a whole number of at most {most} digits"))
    })
}

const MOST_DIGITS: usize = 19;

/// An amount, alone or as a set; of a set the one in the shop's money.
pub fn money(name: &str, raw: Raw<'_>) -> Value<Option<Money>> {
    read_money(name, raw, values::money)
}

/// An amount that makes no sense below zero.
pub fn price(name: &str, raw: Raw<'_>) -> Value<Option<Money>> {
    read_money(name, raw, values::price)
}

fn read_money(name: &str, raw: Raw<'_>, read: fn(&str) -> Value<Money>) -> Value<Option<Money>> {
    match amount(name, raw)? {
        Some(set) => {
            let amount = set.shop_money.as_ref().map_or(set.amount, |money| money.amount);
            present(name, amount, read)
        }
        None => present(name, raw, read),
    }
}

/// The currency of an amount that says it.
pub fn currency(name: &str, raw: Raw<'_>) -> Value<Option<String>> {
    match amount(name, raw)? {
        Some(set) => self::name(name, set.shop_money.as_ref().map_or(set.currency, |money| money.currency)),
        None => Ok(None),
    }
}

/// An amount that is an object.
pub fn amount<'a>(name: &str, raw: Raw<'a>) -> Value<Option<Amount<'a>>> {
    let Some(raw) = raw.filter(|raw| raw.get().starts_with('{')) else { return Ok(None) };
    serde_json::from_str(raw.get()).map(Some).map_err(|error| format!("{name} is no amount: {error}"))
}

/// A text in quotes.
pub fn as_text(raw: &RawValue) -> Value<String> {
    if !raw.get().starts_with('"') {
        return Err("is not a text".to_owned());
    }
    serde_json::from_str(raw.get()).map_err(|error| format!("is broken: {error}"))
}

/// A text in quotes, or a number digit by digit.
fn digits(raw: &RawValue) -> Value<String> {
    match raw.get().as_bytes().first() {
        Some(b'"') => as_text(raw),
        Some(b'{' | b'[') => Err("is neither a text nor a number".to_owned()),
        _ => Ok(raw.get().to_owned()),
    }
}
