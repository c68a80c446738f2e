//! Names, handles, SKUs and other short words that are kept as they are given.

use std::path::PathBuf;

use super::{EMPTY, Read};
use crate::domain::{Code, Handle, HoldHandle, LocalUrl, Name, OrderName, Sku, Unfit};
use crate::failure::Result;

/// Reads a name: any text without control characters. It may be empty where an empty option is allowed.
pub fn name(text: &str) -> Read<String> {
    if text.chars().any(char::is_control) {
        return Err("a name cannot have control characters".to_owned());
    }
    Ok(text.to_owned())
}

/// Judges the length of a name.
pub fn limited_name(what: &str, text: String) -> Result<String> {
    Ok(Name::new(text).map(String::from).map_err(|unfit| unfit.refusal(what, Code::Usage))?)
}

/// Judges the handle of a hold; one that is not given is empty.
pub fn hold_handle(given: Option<OptionalName>) -> Result<HoldHandle> {
    let judged = HoldHandle::new(given.map(|name| name.0).unwrap_or_default());
    Ok(judged.map_err(|unfit| unfit.refusal("--handle", Code::Usage))?)
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

/// Reads the name of a new order.
pub fn order_name(text: &str) -> Read<String> {
    OrderName::new(text.to_owned()).map(String::from).map_err(|unfit| unfit.to_string())
}

/// Reads the handle of a location or service. Its length is judged where one is given to something new.
pub fn handle(text: &str) -> Read<String> {
    match Handle::new(text.to_owned()) {
        Err(Unfit::Form(why)) => Err(why.to_owned()),
        Ok(_) | Err(_) => Ok(text.to_owned()),
    }
}

/// Reads where something is sent on this machine.
pub fn local_url(text: &str) -> Read<LocalUrl> {
    LocalUrl::new(text.to_owned()).map_err(|why| why.to_string())
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

/// Reads a tag. Lists of tags are written with commas between them elsewhere, so a tag has none.
pub fn tag(text: &str) -> Read<String> {
    if text.contains(',') {
        return Err("a tag has no comma; give --tag once for each".to_owned());
    }
    name(text)
}

/// Reads a tag that is not empty.
pub fn nonempty_tag(text: &str) -> Read<String> {
    nonempty(text).and_then(|text| tag(&text))
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
    Ok(Sku::typed(text).map(String::from).map_err(|unfit| unfit.refusal("the SKU", Code::InvalidSku))?)
}
