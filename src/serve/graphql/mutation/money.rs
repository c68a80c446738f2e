//! Amounts as the platform's inputs have them. An order has one currency, its own.

use super::input::Input;
use super::outcome::No;
use crate::domain::{Money, decimals_of};
use crate::serve::graphql::scalar;

/// What the amounts of an order are in.
#[derive(Debug, Clone, Copy)]
pub struct Purse<'a> {
    pub currency: &'a str,
}

impl Purse<'_> {
    /// The amount under a name in an object; `None` if it is not given.
    ///
    /// # Errors
    /// One below 0, with too many decimals, of another currency, or for the customer another than for the shop.
    pub fn amount(self, wish: &Input, name: &str) -> Result<Option<Money>, No> {
        if !wish.has(name) {
            return Ok(None);
        }
        let bag = wish.object(name);
        let fault = |message: &str| -> No { wish.fault(name, message).why("invalid_money").code("INVALID").into() };
        let own = scalar::amount(bag.object("shopMoney").value("amount"));
        let own = own.ok_or_else(|| fault("this is no amount"))?;
        if own.is_negative() {
            return Err(fault("an amount is not below 0"));
        }
        let decimals = decimals_of(self.currency);
        if !own.fits(decimals) {
            return Err(fault(&format!("amounts in {} have {decimals} decimals, not more", self.currency)));
        }
        for money in ["shopMoney", "presentmentMoney"].into_iter().filter(|money| bag.has(money)) {
            let money = bag.object(money);
            let currency = money.text("currencyCode").unwrap_or_default();
            if currency != self.currency {
                return Err(fault(&format!("the order is in {}, this amount in {currency}", self.currency)));
            }
            if scalar::amount(money.value("amount")) != Some(own) {
                return Err(fault("shopMoney and presentmentMoney are the same amount"));
            }
        }
        Ok(Some(own))
    }
}
