//! Tracking as the platform's inputs have it.

use super::input::Input;
use super::outcome::No;
use crate::domain::{Code, Name, Text, Tracking, tracking};

/// The parcels of a tracking input: numbers and links pair by position, the carrier belongs to all.
///
/// # Errors
/// Texts that cannot be kept, and links without numbers.
pub fn parcels(input: &Input) -> Result<Vec<Tracking>, No> {
    let all = |many: &str, one: &str| {
        let given = input.texts(many).filter(|texts| !texts.is_empty());
        given.unwrap_or_else(|| input.text(one).map(str::to_owned).into_iter().collect())
    };
    let name = |what: &str, text: String| -> Result<String, No> {
        Ok(Name::new(text).map_err(|unfit| unfit.refusal(what, Code::Usage))?.into())
    };
    let numbers = all("numbers", "number").into_iter().map(|text| name("number", text));
    let numbers: Vec<String> = numbers.collect::<Result<_, No>>()?;
    let links = all("urls", "url").into_iter().map(|text| -> Result<String, No> {
        Ok(Text::new(text).map_err(|unfit| unfit.refusal("url", Code::Usage))?.into())
    });
    let links: Vec<String> = links.collect::<Result<_, No>>()?;
    let company = input.text("company").filter(|company| !company.is_empty()).map(str::to_owned);
    let company = company.map(|text| name("company", text)).transpose()?;
    Ok(tracking(&numbers, company.as_deref(), &links)?)
}
