//! Addresses as the platform's inputs have them.

use super::input::Input;
use super::outcome::No;
use crate::domain::Address;

/// The address that is given; `None` if nothing of it is.
///
/// # Errors
/// Parts that cannot be kept.
pub fn address(input: &Input) -> Result<Option<Address>, No> {
    let text = |name: &str| input.text(name).filter(|text| !text.is_empty()).map(str::to_owned);
    let names: Vec<String> = [text("firstName"), text("lastName")].into_iter().flatten().collect();
    let is_code = |text: &String| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let address = Address {
        name: Some(names.join(" ")),
        company: text("company"),
        address1: text("address1"),
        address2: text("address2"),
        city: text("city"),
        province: text("province").or_else(|| text("provinceCode")),
        zip: text("zip"),
        country_code: text("countryCode").or_else(|| text("country").filter(is_code)),
        phone: text("phone"),
    };
    Ok(address.given().map_err(|refusal| input.unfit_whole(refusal))?)
}
