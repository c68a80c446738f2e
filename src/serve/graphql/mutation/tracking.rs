//! Tracking as the platform's inputs have it.

use super::input::Input;
use super::outcome::{No, UserError};
use crate::domain::{Code, Name, Refusal, Text, Tracking, Unfit, tracking};

/// The parcels of a tracking input: numbers and links pair by position, the carrier belongs to all.
///
/// # Errors
/// Texts that cannot be kept, links without numbers, and one that is not among the several that are given.
pub fn parcels(input: &Input) -> Result<Vec<Tracking>, No> {
    let numbers = given(input, "number", "numbers")?.judged(input, "number", Name::new)?;
    let links = given(input, "url", "urls")?;
    let judged = links.judged(input, "the link", Text::new)?;
    let company = input.name("company")?;
    Ok(tracking(&numbers, company.as_deref(), &judged).map_err(|refusal| input.unfit(links.key, refusal))?)
}

/// Texts, and the key that they stand under.
struct Given {
    key: &'static str,
    is_list: bool,
    texts: Vec<String>,
}

/// The texts of a list, or the one that has a key of its own; where both are given, the list holds the one.
fn given(input: &Input, one: &'static str, list: &'static str) -> Result<Given, No> {
    let single = input.text(one).filter(|text| !text.is_empty());
    let texts = input.texts(list).filter(|texts| texts.iter().any(|text| !text.is_empty()));
    let Some(texts) = texts else {
        return Ok(Given { key: one, is_list: false, texts: single.into_iter().map(str::to_owned).collect() });
    };
    if let Some(at) = texts.iter().position(String::is_empty) {
        return Err(input.fault_at(list, at, Refusal::new(Code::Usage, "an empty text stands in the list")).into());
    }
    if let Some(single) = single.filter(|single| !texts.iter().any(|text| text == single)) {
        return Err(input.fault(one, format!("{single} is not among the {list} that are given too")).into());
    }
    Ok(Given { key: list, is_list: true, texts })
}

impl Given {
    /// The texts as they are kept.
    fn judged<T: Into<String>>(
        &self,
        input: &Input,
        noun: &str,
        of: fn(String) -> Result<T, Unfit>,
    ) -> Result<Vec<String>, UserError> {
        let judged = |(at, text): (usize, &String)| {
            let unfit = |unfit: Unfit| {
                let refusal = unfit.refusal(noun, Code::Usage);
                if self.is_list { input.fault_at(self.key, at, refusal) } else { input.unfit(self.key, refusal) }
            };
            of(text.clone()).map(Into::into).map_err(unfit)
        };
        self.texts.iter().enumerate().map(judged).collect()
    }
}
