//! What an order is called.

use super::text_value::text_value;
use super::unfit::Unfit;

text_value! {
    /// The name of an order that is made here: `#?[A-Za-z0-9][A-Za-z0-9._-]{0,60}`, and not like that of a fulfillment
    /// order or fulfillment. Imported orders keep the [`Name`](super::Name) they have.
    OrderName
}

/// The longest name, without the leading `#`.
const MOST_CHARACTERS: usize = 61;

impl OrderName {
    /// # Errors
    /// What is not written like an order's name.
    pub fn new(text: String) -> Result<OrderName, Unfit> {
        let body = name_key(&text);
        let starts_well = body.starts_with(|first: char| first.is_ascii_alphanumeric());
        let fits = body.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
        if !starts_well || !fits || body.len() > MOST_CHARACTERS {
            return Err(Unfit::Form(
                "an order's name is a letter or digit and up to 60 more, or `.`, `_`, `-`, after an optional `#`",
            ));
        }
        if ["-FO", "-F"].iter().any(|marker| ends_in_number(body, marker)) {
            return Err(Unfit::Form("an order's name does not end like that of a fulfillment order or fulfillment"));
        }
        Ok(OrderName(text))
    }
}

fn ends_in_number(text: &str, marker: &str) -> bool {
    text.rsplit_once(marker)
        .is_some_and(|(_, digits)| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The name of an order as it is compared and looked up: without one leading `#`.
pub fn name_key(name: &str) -> &str {
    name.strip_prefix('#').unwrap_or(name)
}
