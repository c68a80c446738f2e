//! Where an order is to be sent.

use serde::{Deserialize, Serialize};

use super::written::unset;
use super::{Code, Name, Refusal, Unfit};

/// Where an order is to be sent. What is not known is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    #[serde(default, skip_serializing_if = "unset")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub company: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub address1: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub address2: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub city: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub province: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub zip: Option<String>,
    /// Two letters.
    #[serde(default, skip_serializing_if = "unset")]
    pub country_code: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub phone: Option<String>,
}

/// The code of a country, in capitals; `None` for what is not two letters.
pub fn country_code(code: &str) -> Option<String> {
    let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code.then(|| code.to_ascii_uppercase())
}

impl Address {
    /// The province, if it is written as its code: two or three capitals.
    pub fn province_code(&self) -> Option<&str> {
        let is_code = |name: &str| (2..=3).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase());
        self.province.as_deref().filter(|name| is_code(name))
    }

    /// An address as somebody gives it. Empty parts are not known; `None` if nothing is. The code of the country is
    /// kept in capitals.
    ///
    /// # Errors
    /// `text_too_long`, and `invalid_record` for a part with a control character and for a country that is not two
    /// letters.
    pub fn given(mut self) -> Result<Option<Address>, Refusal> {
        for (name, part) in self.parts_mut() {
            let Some(text) = part.take().filter(|text| !text.is_empty()) else { continue };
            let unfit = |unfit: Unfit| unfit.refusal(&format!("`{name}`"), Code::InvalidRecord);
            *part = Some(Name::new(text).map_err(unfit)?.into());
        }
        if let Some(code) = &mut self.country_code {
            *code = country_code(code).ok_or_else(|| {
                let message = format!("`country_code`: `{code}` is not the code of a country: two letters, like NO");
                Refusal::new(Code::InvalidRecord, message)
            })?;
        }
        Ok(Some(self).filter(|address| *address != Address::default()))
    }

    /// Its parts with their names, in the order in which they are shown.
    pub fn parts(&self) -> [(&'static str, &Option<String>); 9] {
        [
            ("name", &self.name),
            ("company", &self.company),
            ("address1", &self.address1),
            ("address2", &self.address2),
            ("city", &self.city),
            ("province", &self.province),
            ("zip", &self.zip),
            ("country_code", &self.country_code),
            ("phone", &self.phone),
        ]
    }

    /// The same, to be changed.
    fn parts_mut(&mut self) -> [(&'static str, &mut Option<String>); 9] {
        [
            ("name", &mut self.name),
            ("company", &mut self.company),
            ("address1", &mut self.address1),
            ("address2", &mut self.address2),
            ("city", &mut self.city),
            ("province", &mut self.province),
            ("zip", &mut self.zip),
            ("country_code", &mut self.country_code),
            ("phone", &mut self.phone),
        ]
    }
}
