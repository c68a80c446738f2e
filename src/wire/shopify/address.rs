//! A shipping address in the platform's shape.

use serde::Serialize;

use crate::domain;

/// Where an order is to be sent. What is not known is `null`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Address {
    /// The name up to its last space; all of it if it has none.
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub name: Option<String>,
    pub company: Option<String>,
    pub address1: Option<String>,
    pub address2: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
    /// The province, where it is written as a code.
    pub province_code: Option<String>,
    pub zip: Option<String>,
    /// The code: the name of the country is not known.
    pub country: Option<String>,
    pub country_code: Option<String>,
    pub phone: Option<String>,
}

impl Address {
    /// An address as it is kept.
    pub fn from_domain(address: &domain::Address) -> Address {
        let province_code = address.province_code().map(str::to_owned);
        let domain::Address { name, company, address1, address2, city, province, zip, country_code, phone } =
            address.clone();
        let (first_name, last_name) = match name.as_deref().and_then(|name| name.rsplit_once(' ')) {
            Some((first, last)) => (Some(first.to_owned()), Some(last.to_owned())),
            None => (name.clone(), None),
        };
        Address {
            first_name,
            last_name,
            name,
            company,
            address1,
            address2,
            city,
            province,
            province_code,
            zip,
            country: country_code.clone(),
            country_code,
            phone,
        }
    }
}
