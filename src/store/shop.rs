//! The shop: one row with its settings, its locations and its services as one document, which every command reads.

use rusqlite::params;

use super::failures::damaged;
use super::json::{read_document, read_shop_document, write_document};
use super::shop_document::{Given, ShopDocument, ShopRow};
use super::tx::Tx;
use crate::domain::{Locations, Shop, Time};
use crate::failure::Result;

impl Tx<'_> {
    /// Makes the shop, in a new file, without a clock. Orders without a name are numbered from `next_order_number` on.
    pub fn open_shop(&self, given: &Given, next_order_number: u64) -> Result<()> {
        let sql = "INSERT INTO shop (id, document, given, next_order_number) VALUES (1, ?1, ?2, ?3)
            ON CONFLICT (id) DO UPDATE SET document = ?1, given = ?2, next_order_number = ?3, clock = NULL";
        let document = given.document();
        let number = i64::try_from(next_order_number).unwrap_or(i64::MAX);
        self.execute(sql, params![write_document(&document), write_document(given), number])?;
        self.shop.forget();
        Ok(())
    }

    /// The settings.
    pub fn shop(&self) -> Result<Shop> {
        self.shop_row(|row| row.document.settings.clone())
    }

    /// All locations with their services, by age.
    pub fn locations(&self) -> Result<Locations> {
        self.shop_row(|row| row.document.locations.clone())
    }

    /// The clock of the file, if it has one.
    pub fn clock(&self) -> Result<Option<Time>> {
        self.shop_row(|row| row.clock)
    }

    /// Sets what [`Tx::clock`] gives.
    pub fn set_clock(&self, clock: Option<Time>) -> Result<()> {
        self.change_one("UPDATE shop SET clock = ?1 WHERE id = 1", [clock.map(|clock| clock.to_string())])?;
        self.shop.change(|row| row.clock = clock);
        Ok(())
    }

    fn shop_row<P>(&self, part: impl FnOnce(&ShopRow) -> P) -> Result<P> {
        let read = || {
            let sql = "SELECT document, clock FROM shop WHERE id = 1";
            let row = self.first("shop", sql, [], |mut row| {
                let document = read_shop_document(row.str()?);
                let clock = row.optional_word()?;
                Ok(document.map(|document| ShopRow { document, clock }))
            })?;
            row.flatten().ok_or_else(|| damaged("the document of the shop cannot be read"))
        };
        self.shop.or_read(read, part)
    }

    /// Writes the shop as it is after an event.
    pub fn save_shop(&self, settings: &Shop, locations: &Locations) -> Result<()> {
        let document = ShopDocument { settings: settings.clone(), locations: locations.clone() };
        self.change_one("UPDATE shop SET document = ?1 WHERE id = 1", [write_document(&document)])?;
        self.shop.change(|row| row.document = document);
        Ok(())
    }

    /// What `init` was given.
    pub fn given(&self) -> Result<Given> {
        let sql = "SELECT given FROM shop WHERE id = 1";
        let given = self.first("shop", sql, [], |mut row| Ok(read_document(row.str()?)))?;
        given.flatten().ok_or_else(|| damaged("what `init` was given cannot be read"))
    }

    /// The number of the next order that is given no name.
    pub fn next_order_number(&self) -> Result<u64> {
        let sql = "SELECT next_order_number FROM shop WHERE id = 1";
        let number = self.first("shop", sql, [], |mut row| row.integer())?;
        let number = number.and_then(|number| u64::try_from(number).ok()).filter(|number| *number > 0);
        number.ok_or_else(|| damaged("the number of the next order cannot be read"))
    }

    /// Sets what [`Tx::next_order_number`] gives.
    pub fn set_next_order_number(&self, number: u64) -> Result<()> {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        self.change_one("UPDATE shop SET next_order_number = ?1 WHERE id = 1", [number])
    }

    /// Whether there is anything here that `init` does not make: events, orders, keys.
    pub fn is_in_use(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM orders)
            OR EXISTS (SELECT 1 FROM idempotency_key)";
        Ok(self.count(sql, [])? != 0)
    }
}
