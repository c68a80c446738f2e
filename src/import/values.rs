//! The values that foreign files hold, whatever their format: texts, numbers, amounts and moments within the limits
//! that hold for every value. An error is the end of a sentence that begins with the name of the field.

use chrono::{NaiveDate, NaiveTime};

pub use crate::domain::cut;
use crate::domain::{
    ForeignId, ForeignService, ForeignStatus, FulfillmentState, MOST_UNITS, Money, MoneyError, Name, Quantity, Sku,
    Text, Time, TimeError, Unfit, Word, most_units,
};

/// What is wrong with a value.
pub type Problem = String;
pub type Value<T> = Result<T, Problem>;

/// Free text. Empty means absent.
pub fn text(text: String) -> Value<Option<String>> {
    given(text, Text::new)
}

/// A name that is shown wherever its bearer is: without control characters.
pub fn name(text: String) -> Value<Option<String>> {
    given(text, Name::new)
}

/// An id, a currency.
pub fn short_text(text: String) -> Value<Option<String>> {
    given(text, ForeignId::new)
}

fn given<T: Into<String>>(text: String, read: impl FnOnce(String) -> Result<T, Unfit>) -> Value<Option<String>> {
    if text.is_empty() {
        return Ok(None);
    }
    read(text).map(|read| Some(read.into())).map_err(|unfit| unfit.to_string())
}

/// A line's SKU, if it has one, and its title, for which the SKU stands in.
pub fn sku_and_title(sku: Option<String>, title: Option<String>) -> Value<(Option<String>, String)> {
    let sku = sku.map(|sku| Sku::new(sku).map_err(|unfit| format!("SKU {unfit}"))).transpose()?.map(String::from);
    match title.or_else(|| sku.clone()) {
        Some(title) => Ok((sku, title)),
        None => Err("has neither a SKU nor a title".to_owned()),
    }
}

/// The service with this name, and with this handle where the file gives both; `manual` and `gift_card` are nobody's.
pub fn service(handle: Option<String>, name: Option<String>) -> Option<ForeignService> {
    let name = name.or_else(|| handle.clone())?;
    let is_nobody = |text: &String| matches!(word_key(text).as_str(), "manual" | "gift_card");
    let nobody = is_nobody(handle.as_ref().unwrap_or(&name));
    (!nobody).then_some(ForeignService { handle, name })
}

/// The text without blanks around it; `None` where it says in words that there is nothing: `null`, `none`, `nan`.
pub fn present(text: &str) -> Option<&str> {
    let text = text.trim();
    let is_absent = ["", "null", "none", "nan"].iter().any(|word| text.eq_ignore_ascii_case(word));
    (!is_absent).then_some(text)
}

/// A word of a closed set as it is compared: in lower case, its parts joined by `_`.
pub fn word_key(text: &str) -> String {
    let joined = |char: char| if matches!(char, ' ' | '-') { '_' } else { char.to_ascii_lowercase() };
    text.trim().chars().map(joined).collect()
}

/// A word of a closed set.
pub fn word<T: Word>(text: &str) -> Value<T> {
    T::typed(text.trim()).ok_or_else(|| unknown(text))
}

/// What an order or a line says of how far it is fulfilled.
pub fn fulfillment_status(text: &str) -> Value<ForeignStatus> {
    Ok(match word_key(text).as_str() {
        "fulfilled" => ForeignStatus::Fulfilled,
        "partial" | "partially_fulfilled" => ForeignStatus::Partial,
        "unfulfilled" | "pending" | "open" => ForeignStatus::Unfulfilled,
        "restocked" => ForeignStatus::Restocked,
        "not_eligible" | "fulfillment_not_required" => ForeignStatus::NotEligible,
        "in_progress" | "pending_fulfillment" | "request_declined" => ForeignStatus::WithService,
        "on_hold" | "scheduled" => ForeignStatus::OnHold,
        _ => return Err(unknown(text)),
    })
}

/// How a shipment stands; `error` is a failure.
pub fn shipment_state(text: &str) -> Value<FulfillmentState> {
    if word_key(text) == "error" { Ok(FulfillmentState::Failure) } else { word(text) }
}

fn unknown(text: &str) -> Problem {
    format!("`{}` is unknown", cut(text))
}

/// `true yes 1` or `false no 0`, in any case.
pub fn boolean(text: &str) -> Value<bool> {
    let is = |words: [&str; 3]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    match text {
        _ if is(["true", "yes", "1"]) => Ok(true),
        _ if is(["false", "no", "0"]) => Ok(false),
        _ => Err(format!("`{}` is neither true nor false", cut(text))),
    }
}

/// A number of units: `2` or `2.0`.
pub fn quantity(text: &str) -> Value<Quantity> {
    let digits = text.split_once('.').filter(|(_, rest)| is_zeros(rest)).map_or(text, |(whole, _)| whole);
    let whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| whole).and_then(|number| most_units(number, 0).ok());
    number.ok_or_else(|| format!("`{}` is not a whole number between 0 and {MOST_UNITS}", cut(text)))
}

fn is_zeros(digits: &str) -> bool {
    !digits.is_empty() && digits.bytes().all(|byte| byte == b'0')
}

/// An amount, exactly. Decimals beyond the ninth must be zero.
pub fn money(text: &str) -> Value<Money> {
    const DECIMALS: usize = 9;
    let exact = match text.split_once('.') {
        Some((_, decimals)) if decimals.len() > DECIMALS && decimals.is_ascii() && is_zeros(&decimals[DECIMALS..]) => {
            &text[..text.len() - (decimals.len() - DECIMALS)]
        }
        _ => text,
    };
    Money::parse(exact).map_err(|error| match error {
        MoneyError::Unreadable => format!("`{}` is not a decimal amount", cut(text)),
        MoneyError::OutOfRange => format!("`{}` is out of range", cut(text)),
    })
}

/// A part of one, `0.19`: programs write it with more digits than it has.
pub fn rate(text: &str) -> Value<Money> {
    let rate: Option<f64> = text.trim().parse().ok().filter(|rate: &f64| rate.is_finite());
    let rate = rate.ok_or_else(|| format!("`{}` is not a rate", cut(text)))?;
    money(&format!("{rate:.9}"))
}

/// An amount that makes no sense below zero.
pub fn price(text: &str) -> Value<Money> {
    let amount = money(text)?;
    if amount.is_negative() { Err(format!("`{}` is negative", cut(text))) } else { Ok(amount) }
}

/// An id: a whole number or a text; of an id of the platform (`gid://shopify/Order/1`) the last part.
pub fn id(text: String) -> Value<Option<String>> {
    match gid(&text) {
        Some((_, id)) => short_text(id.to_owned()),
        None => short_text(text),
    }
}

/// The kind and the id of an id of the platform.
pub fn gid(text: &str) -> Option<(&str, &str)> {
    let (kind, id) = text.strip_prefix("gid://shopify/")?.split_once('/')?;
    Some((kind, id.split_once('?').map_or(id, |(id, _)| id)))
}

/// One part of an address, or a phone.
pub fn contact(text: String) -> Value<Option<String>> {
    name(text.trim().to_owned())
}

/// A zip as a spreadsheet keeps its leading zeros: behind a `'`.
pub fn zip(text: String) -> Value<Option<String>> {
    contact(text.strip_prefix('\'').map_or_else(|| text.clone(), str::to_owned))
}

/// A phone, of which a spreadsheet keeps the `+` behind a `'` as well.
pub fn phone(text: String) -> Value<Option<String>> {
    zip(text)
}

/// Tags, apart by commas.
pub fn tags(text: &str) -> Value<Vec<String>> {
    let tags = text.split(',').map(|tag| name(tag.trim().to_owned()));
    Ok(tags.collect::<Value<Vec<_>>>()?.into_iter().flatten().collect())
}

/// How the times of a file are written where they are not in ISO order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dates {
    /// Year, month, day; other times are refused.
    #[default]
    Iso,
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
}

/// A moment as the platform or its exports write it: `2026-03-01T00:10:40+01:00`, `2026-03-01 00:10:40 +0100`; without
/// an offset it is UTC, and seconds may be absent. Other orders of day and month are read as `dates` says.
pub fn time(text: &str, dates: Dates) -> Value<Time> {
    match Time::parse(text) {
        Ok(time) if !text.starts_with('@') => return Ok(time),
        Err(TimeError::OutOfRange) => return Err(format!("`{}` is out of range", cut(text))),
        Ok(_) | Err(TimeError::Unreadable) => {}
    }
    let (day, rest) = text.split_once([' ', 'T']).unwrap_or((text, "00:00:00"));
    let moment = date(day, dates).and_then(|date| clock(date, rest.trim()));
    let moment = moment.ok_or_else(|| {
        let how = match dates {
            Dates::Iso if text.contains(['/', '.']) || text.split('-').next().is_some_and(|part| part.len() <= 2) => {
                "; if a spreadsheet wrote it, say how with --dates dmy or --dates mdy"
            }
            Dates::Iso => "",
            Dates::Dmy => ", nor does it begin with day, month and year as --dates dmy says",
            Dates::Mdy => ", nor does it begin with month, day and year as --dates mdy says",
        };
        format!("`{}` is not a time such as `2026-03-01 00:10:40 +0100`{how}", cut(text))
    })?;
    Time::from_unix(moment).ok_or_else(|| format!("`{}` is out of range", cut(text)))
}

/// A day: `2026-03-01`, or as `dates` says, apart by `/`, `.` or `-`, with two or four digits of the year.
fn date(text: &str, dates: Dates) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let [one, two, three] = parts[..] else { return None };
    let number = |text: &str, most: usize| {
        let digits = !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| digits)
    };
    if one.len() == 4 {
        return NaiveDate::from_ymd_opt(number(one, 4)?.try_into().ok()?, number(two, 2)?, number(three, 2)?);
    }
    let (day, month) = match dates {
        Dates::Iso => return None,
        Dates::Dmy => (one, two),
        Dates::Mdy => (two, one),
    };
    let year = match three.len() {
        2 => 2000 + number(three, 2)?,
        4 => number(three, 4)?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year.try_into().ok()?, number(month, 2)?, number(day, 2)?)
}

/// The moment at this time of the day, `09:30`, `09:30:15`, `9:30:15 PM`, with or without an offset behind it.
fn clock(date: NaiveDate, text: &str) -> Option<i64> {
    let (text, offset) = offset(text)?;
    let formats = ["%H:%M:%S%.f", "%H:%M", "%I:%M:%S %p", "%I:%M %p"];
    let time = formats.iter().find_map(|format| NaiveTime::parse_from_str(text, format).ok())?;
    Some(date.and_time(time).and_utc().timestamp() - offset)
}

/// What stands before an offset, and the offset in seconds: `+0100`, `-05:00`, `UTC`, `Z`, none.
fn offset(text: &str) -> Option<(&str, i64)> {
    if let Some(time) = ["UTC", "GMT", "Z"].iter().find_map(|zone| text.strip_suffix(zone)) {
        return Some((time.trim_end(), 0));
    }
    let Some(place) = text.rfind(['+', '-']) else { return Some((text, 0)) };
    let (time, zone) = text.split_at(place);
    let digits: String = zone[1..].chars().filter(|char| *char != ':').collect();
    let number = |text: &str| text.parse::<i64>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let (hours, minutes) = match digits.len() {
        2 => (number(&digits)?, 0),
        4 => (number(&digits[..2])?, number(&digits[2..])?),
        _ => return None,
    };
    let seconds = (hours * 60 + minutes) * 60;
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    (hours < 24 && minutes < 60).then_some((time.trim_end(), sign * seconds))
}

/// A spreadsheet's count of days since 1900, rounded to the second.
pub fn day_count(text: &str) -> Option<Value<Time>> {
    let numeric = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && text.bytes().any(|b| b != b'.');
    let days: f64 = text.parse().ok().filter(|_| numeric)?;
    // Day 25569 is 1970-01-01.
    let seconds = ((days - 25_569.0) * 86_400.0).round();
    let out_of_range = || format!("`{}` is out of range", cut(text));
    // What lies outside becomes the largest number, which no time has.
    Some(Time::from_unix(seconds as i64).ok_or_else(out_of_range))
}
