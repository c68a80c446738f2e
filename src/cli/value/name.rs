//! Names, handles, SKUs and other short words that are kept as they are given.

use std::path::PathBuf;

use super::{EMPTY, Read};
use crate::failure::{Failure, Result};

/// The longest name or SKU, in bytes.
const MOST_NAME_BYTES: usize = 255;

/// Reads a name: any text without control characters. It may be empty where an empty option is allowed.
pub fn name(text: &str) -> Read<String> {
    if text.chars().any(char::is_control) {
        return Err("a name holds no control characters".to_owned());
    }
    Ok(text.to_owned())
}

/// Judges the length of a name.
pub fn limited_name(what: &str, text: String) -> Result<String> {
    if text.len() > MOST_NAME_BYTES {
        let message = format!("{what} has {} bytes; the most is {MOST_NAME_BYTES}", text.len());
        return Err(Failure::invalid("text_too_long", message));
    }
    Ok(text)
}

/// A name that may be left out; an empty one is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionalName(String);

/// Reads a name that may be left out.
pub fn optional_name(text: &str) -> Read<OptionalName> {
    name(text).map(OptionalName)
}

impl OptionalName {
    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name, if it is one and not too long.
    pub fn judge(self) -> Result<Option<String>> {
        Some(self.0).filter(|text| !text.is_empty()).map(|text| limited_name("--name", text)).transpose()
    }
}

/// Judges a name that may be left out; an empty one is the handle.
pub fn name_or_handle(given: Option<String>, handle: &str) -> Result<Option<String>> {
    given.map(|text| if text.is_empty() { Ok(handle.to_owned()) } else { limited_name("--name", text) }).transpose()
}

/// Reads the name of a new order: `#?[A-Za-z0-9][A-Za-z0-9._-]{0,60}`, and not like that of a fulfillment order or
/// fulfillment.
pub fn order_name(text: &str) -> Read<String> {
    let body = text.strip_prefix('#').unwrap_or(text);
    let starts_well = body.starts_with(|first: char| first.is_ascii_alphanumeric());
    let fits = body.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    if !starts_well || !fits || body.len() > 61 {
        return Err("an order's name is a letter or digit and up to 60 more, or `.`, `_`, `-`, after an optional `#`"
            .to_owned());
    }
    if ["-FO", "-F"].iter().any(|marker| ends_in_number(body, marker)) {
        return Err("an order's name does not end like that of a fulfillment order or fulfillment".to_owned());
    }
    Ok(text.to_owned())
}

/// Reads the handle of a location or service.
pub fn handle(text: &str) -> Read<String> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if text.is_empty() || !text.bytes().all(fits) {
        return Err("a handle is made of a-z, 0-9 and -".to_owned());
    }
    Ok(text.to_owned())
}

/// Reads a currency: three capital letters.
pub fn currency(text: &str) -> Read<String> {
    if text.len() != 3 || !text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err("a currency is three capital letters, like USD".to_owned());
    }
    Ok(text.to_owned())
}

/// Reads an idempotency key: 1 to 200 printable ASCII bytes.
pub fn key(text: &str) -> Read<String> {
    if !(1..=200).contains(&text.len()) || !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Err("a key is 1 to 200 printable ASCII characters".to_owned());
    }
    Ok(text.to_owned())
}

/// Reads a path: any text but an empty one.
pub fn path(text: &str) -> Read<PathBuf> {
    if text.is_empty() {
        return Err(EMPTY.to_owned());
    }
    Ok(PathBuf::from(text))
}

/// Reads a name that is not empty.
pub fn nonempty_name(text: &str) -> Read<String> {
    nonempty(text).and_then(|text| name(&text))
}

/// Reads any text but an empty one.
pub fn nonempty(text: &str) -> Read<String> {
    if text.is_empty() {
        return Err(EMPTY.to_owned());
    }
    Ok(text.to_owned())
}

/// Judges a SKU.
pub fn sku(text: String) -> Result<String> {
    if text.is_empty() {
        return Err(Failure::invalid("invalid_sku", "a SKU is not empty"));
    }
    if text.chars().any(char::is_control) {
        return Err(Failure::invalid("invalid_sku", "a SKU holds no control characters"));
    }
    limited_name("the SKU", text)
}

fn ends_in_number(text: &str, marker: &str) -> bool {
    text.rsplit_once(marker)
        .is_some_and(|(_, digits)| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
