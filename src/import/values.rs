//! The values that foreign files hold, whatever their format: texts, numbers, amounts and moments within the limits
//! that hold for every value. An error is the end of a sentence that begins with the name of the field.

use crate::domain::{
    ForeignId, ForeignService, MOST_UNITS, Money, MoneyError, Name, Quantity, Sku, Text, Time, TimeError, Unfit,
    most_units,
};
use chrono::{DateTime, NaiveDateTime};

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

/// A service's name as a handle; `manual` is nobody's.
pub fn service(text: String) -> Value<Option<ForeignService>> {
    let Some(name) = name(text)? else { return Ok(None) };
    let mut handle = String::with_capacity(name.len());
    for char in name.chars().map(|char| char.to_ascii_lowercase()) {
        if char.is_ascii_alphanumeric() {
            handle.push(char);
        } else if !handle.is_empty() && !handle.ends_with('-') {
            handle.push('-');
        }
    }
    handle.truncate(handle.trim_end_matches('-').len());
    match handle.as_str() {
        "" => Err(format!("`{name}` has no letter or digit to make a handle of")),
        "manual" => Ok(None),
        _ => Ok(Some(ForeignService { handle, name })),
    }
}

/// A number of units.
pub fn quantity(text: &str) -> Value<Quantity> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|_| digits).and_then(|number| most_units(number, 0).ok());
    number.ok_or_else(|| format!("is not a whole number between 0 and {MOST_UNITS}"))
}

/// An amount, exactly.
pub fn money(text: &str) -> Value<Money> {
    Money::parse(text).map_err(|error| match error {
        MoneyError::Unreadable => "is not a decimal amount".to_owned(),
        MoneyError::OutOfRange => "is out of range".to_owned(),
    })
}

/// An amount that makes no sense below zero.
pub fn price(text: &str) -> Value<Money> {
    money(text).and_then(|amount| if amount.is_negative() { Err("is negative".to_owned()) } else { Ok(amount) })
}

/// A moment in RFC 3339.
pub fn time(text: &str) -> Value<Time> {
    match Time::parse(text) {
        Ok(time) if !text.starts_with('@') => Ok(time),
        Err(TimeError::OutOfRange) => Err("is out of range".to_owned()),
        Ok(_) | Err(TimeError::Unreadable) => Err("is not a time with an offset (RFC 3339)".to_owned()),
    }
}

/// A moment as an export writes it, `2026-03-01 00:10:40 +0100`; without an offset it is UTC.
pub fn export_time(text: &str) -> Value<Time> {
    if let Ok(time) = time(text) {
        return Ok(time);
    }
    let naive = text.strip_suffix(" UTC").unwrap_or(text);
    let moment = DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S %z")
        .map(|moment| moment.timestamp())
        .or_else(|_| Ok(NaiveDateTime::parse_from_str(naive, "%Y-%m-%d %H:%M:%S")?.and_utc().timestamp()))
        .or_else(|_: chrono::ParseError| {
            NaiveDateTime::parse_from_str(naive, "%Y-%m-%dT%H:%M:%S").map(|moment| moment.and_utc().timestamp())
        })
        .map_err(|_| "is not a time such as `2026-03-01 00:10:40 +0100`")?;
    Time::from_unix(moment).ok_or_else(|| "is out of range".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_whole_and_bounded() {
        assert_eq!(quantity("0"), Ok(0));
        assert_eq!(quantity("1000000"), Ok(1_000_000));
        for text in ["", "-1", "+1", "1.0", "1e3", "1000001", "99999999999999999999", "\"1\"", "1 ", "null", "٣"] {
            assert!(quantity(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_service_becomes_a_handle() {
        let cases = [
            ("Acme 3PL", Some("acme-3pl")),
            ("  --Shipwire/App__EU-- ", Some("shipwire-app-eu")),
            ("amazon-marketplace-web", Some("amazon-marketplace-web")),
            ("Åre Lager", Some("re-lager")),
            ("Manual", None),
            ("manual", None),
            ("", None),
        ];
        for (name, handle) in cases {
            let service = service(name.to_owned()).expect("all of these can be made handles");
            assert_eq!(service.as_ref().map(|service| service.handle.as_str()), handle, "{name}");
            assert!(service.is_none_or(|service| service.name == name), "{name}");
        }
        for name in ["日本", "-", "a\u{7}b"] {
            assert!(service(name.to_owned()).is_err(), "{name}");
        }
    }

    #[test]
    fn texts_are_bounded_and_never_cut() {
        assert_eq!(text("x".repeat(Text::MOST_BYTES)), Ok(Some("x".repeat(Text::MOST_BYTES))));
        assert!(text("x".repeat(Text::MOST_BYTES + 1)).is_err());
        assert!(short_text("ö".repeat(255)).is_ok());
        assert!(short_text("ö".repeat(256)).is_err());
        assert_eq!(text("a\u{1b}\n\u{202e}".to_owned()), Ok(Some("a\u{1b}\n\u{202e}".to_owned())));
        assert!(text("a\0b".to_owned()).is_err());
        assert!(name("a\nb".to_owned()).is_err());
        assert_eq!(name(String::new()), Ok(None));
    }

    #[test]
    fn exported_times_may_lack_an_offset() {
        let cases = [
            ("2026-03-01 00:10:40 +0100", "2026-02-28T23:10:40Z"),
            ("2026-03-01 00:10:40 -05:00", "2026-03-01T05:10:40Z"),
            ("2026-03-01 00:10:40", "2026-03-01T00:10:40Z"),
            ("2026-03-01 00:10:40 UTC", "2026-03-01T00:10:40Z"),
            ("2026-03-01T00:10:40", "2026-03-01T00:10:40Z"),
            ("2026-03-01T00:10:40+01:00", "2026-02-28T23:10:40Z"),
        ];
        for (text, utc) in cases {
            assert_eq!(export_time(text).map(|time| time.to_string()).as_deref(), Ok(utc), "{text}");
        }
        for text in ["", "@0", "2026-03-01", "2026-13-01 00:00:00", "+99999-01-01 00:00:00", "01/02/2026 10:00"] {
            assert!(export_time(text).is_err(), "{text}");
        }
        assert!(time("2026-03-01T00:10:40").is_err() && time("@0").is_err());
    }
}
