//! What is kept with an order for people, as the options of a command give it.

use super::{Content, Input, Text, limited_name};
use crate::domain::{Address, OrderChange, OrderDetail, Refusal};
use crate::failure::{Failure, Result};

/// Details that were given. An empty one is known no longer.
#[derive(Debug, Default)]
pub struct GivenDetails {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub note: Option<Text>,
    pub tags: Vec<String>,
    pub ship_to: Option<Content>,
}

impl GivenDetails {
    /// Judges every value, and reads what stands in files.
    pub fn judge(self, input: &mut Input) -> Result<OrderChange> {
        let GivenDetails { email, phone, note, tags, ship_to } = self;
        let mut change = OrderChange::default();
        let given = [
            (OrderDetail::Email, email.is_some()),
            (OrderDetail::Phone, phone.is_some()),
            (OrderDetail::Note, note.is_some()),
            (OrderDetail::Tags, !tags.is_empty()),
            (OrderDetail::ShippingAddress, ship_to.is_some()),
        ];
        change.changed.extend(given.into_iter().filter(|(_, given)| *given).map(|(detail, _)| detail));
        change.to.email = limited("--email", email)?;
        change.to.phone = limited("--phone", phone)?;
        change.to.note = input.free_text("--note", note)?;
        for tag in tags {
            let tag = limited("--tag", Some(tag))?;
            change.to.tags.extend(tag.filter(|tag| !change.to.tags.contains(tag)));
        }
        change.to.shipping_address = ship_to.map_or(Ok(None), |file| address("--ship-to", &file, input))?;
        Ok(change)
    }
}

fn limited(what: &str, text: Option<String>) -> Result<Option<String>> {
    text.filter(|text| !text.is_empty()).map(|text| limited_name(what, text)).transpose()
}

/// Reads an address: a JSON object with the keys of `shipping_address`.
pub(super) fn address(what: &str, file: &Content, input: &mut Input) -> Result<Option<Address>> {
    if !file.is_named() {
        return Ok(None);
    }
    let broken = |why: String| Failure::invalid("invalid_record", format!("{what}: {why}"));
    let bytes = file.bytes(what, input)?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    // A list would be read as the parts in their order.
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return Err(broken("the file is not a JSON object".to_owned()));
    }
    let address: Address = serde_json::from_slice(bytes).map_err(|error| broken(error.to_string()))?;
    Ok(address.given().map_err(|refusal| Refusal { message: format!("{what}: {}", refusal.message), ..refusal })?)
}
