//! Tracking as the platform's inputs have it.

use super::input::Input;
use super::outcome::{No, UserError};
use crate::domain::{Code, Text, Tracking, Unfit, tracking};

/// The parcels of a tracking input: numbers and links pair by position, the carrier belongs to all.
///
/// # Errors
/// Texts that cannot be kept, and links without numbers.
pub fn parcels(input: &Input) -> Result<Vec<Tracking>, No> {
    let has = |list: &str| input.texts(list).is_some_and(|texts| !texts.is_empty());
    let numbers = match has("numbers") {
        true => input.names("numbers")?,
        false => input.name("number")?.into_iter().collect(),
    };
    let (list, links) = match has("urls") {
        true => ("urls", input.texts("urls").unwrap_or_default()),
        false => ("url", input.text("url").filter(|link| !link.is_empty()).map(str::to_owned).into_iter().collect()),
    };
    let mut judged: Vec<String> = Vec::new();
    for (index, link) in links.into_iter().enumerate() {
        let unfit = |unfit: Unfit| -> UserError {
            let refusal = unfit.refusal("the link", Code::Usage);
            if list == "url" { input.unfit(list, refusal) } else { input.fault_at(list, index, refusal) }
        };
        judged.push(Text::new(link).map_err(unfit)?.into());
    }
    let company = input.name("company")?;
    Ok(tracking(&numbers, company.as_deref(), &judged).map_err(|refusal| input.unfit(list, refusal))?)
}
