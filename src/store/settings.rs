//! The shop's settings, spelled as `config` spells them.

use super::failures::damaged;
use super::tx::Tx;
use crate::domain::Shop;
use crate::failure::Result;

impl Tx<'_> {
    /// What a decision may know of the shop.
    pub fn shop(&self) -> Result<Shop> {
        self.shop.or_read(|| self.read_shop())
    }

    fn read_shop(&self) -> Result<Shop> {
        let settings = self.settings()?;
        let find = |key: &str| settings.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
        let text = |key: &str| {
            find(key).map(str::to_owned).ok_or_else(|| damaged(format_args!("the setting `{key}` is missing")))
        };
        let switch = |key: &str| match find(key) {
            Some("on") => Ok(true),
            Some("off") | None => Ok(false),
            Some(_) => Err(damaged(format_args!("the setting `{key}` is neither on nor off"))),
        };
        Ok(Shop {
            name: text("shop")?,
            currency: text("currency")?,
            auto_fulfill: switch("auto-fulfill")?,
            require_paid: switch("require-paid")?,
            default_location: text("default-location")?,
        })
    }

    /// A setting, or a counter that is kept beside them.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        self.first("setting", "SELECT value FROM setting WHERE key = ?1", [key], |mut row| row.text())
    }

    /// All of them, by key.
    pub fn settings(&self) -> Result<Vec<(String, String)>> {
        self.all("setting", "SELECT key, value FROM setting ORDER BY key", [], |mut row| Ok((row.text()?, row.text()?)))
    }

    /// Sets one.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2";
        self.execute(sql, [key, value])?;
        self.shop.forget();
        Ok(())
    }

    /// Whether there is anything here that `init` does not make: a second location, stock, orders, keys.
    pub fn is_in_use(&self) -> Result<bool> {
        let sql = "SELECT (SELECT count(*) FROM location) > 1 OR EXISTS (SELECT 1 FROM stock)
            OR EXISTS (SELECT 1 FROM adjustment) OR EXISTS (SELECT 1 FROM orders)
            OR EXISTS (SELECT 1 FROM idempotency_key)";
        Ok(self.count(sql, [])? != 0)
    }
}
