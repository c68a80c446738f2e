//! Addresses as the platform's inputs have them.

use super::input::Input;
use super::outcome::No;
use crate::domain::{Address, code_of_country, is_country};

/// The address that is given; `None` if nothing of it is.
///
/// # Errors
/// Parts that cannot be kept.
pub fn address(input: &Input) -> Result<Option<Address>, No> {
    let text = |name: &str| input.text(name).filter(|text| !text.is_empty()).map(str::to_owned);
    let names: Vec<String> = [text("firstName"), text("lastName")].into_iter().flatten().collect();
    let country_code = country(input, text("countryCode"), text("country"))?;
    let address = Address {
        name: Some(names.join(" ")),
        company: text("company"),
        address1: text("address1"),
        address2: text("address2"),
        city: text("city"),
        province: text("province").or_else(|| text("provinceCode")),
        zip: text("zip"),
        country_code,
        phone: text("phone"),
    };
    Ok(address.given().map_err(|refusal| input.unfit_whole(refusal))?)
}

/// The code of the country, which may be given by its name.
fn country(input: &Input, code: Option<String>, country: Option<String>) -> Result<Option<String>, No> {
    let Some(country) = country else { return Ok(code) };
    let upper = country.to_ascii_uppercase();
    let known = if is_country(&upper) { Some(upper) } else { code_of_country(&country).map(str::to_owned) };
    match (code, known) {
        (Some(code), Some(known)) if code != known => {
            Err(input.fault("country", format!("{country} is {known}, the code given is {code}")).into())
        }
        (None, None) => {
            Err(input.fault("country", format!("{country} is no country known here: give its code")).into())
        }
        (code, known) => Ok(code.or(known)),
    }
}
