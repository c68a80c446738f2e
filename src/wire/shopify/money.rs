//! Amounts in the platform's shape.

use serde::Serialize;

use crate::domain::Money;

/// An amount in the money of the shop and of the customer, which are the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MoneySet {
    pub shop_money: Amount,
    pub presentment_money: Amount,
}

/// An amount with its currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Amount {
    pub amount: String,
    pub currency_code: String,
}

impl MoneySet {
    pub fn of(amount: Money, currency: &str) -> MoneySet {
        let amount = Amount { amount: amount.to_string(), currency_code: currency.to_owned() };
        MoneySet { shop_money: amount.clone(), presentment_money: amount }
    }
}
