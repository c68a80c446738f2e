//! What a decision may look at beside the order: the clock, the shop, its locations and its stock.

use serde::{Deserialize, Serialize};

use super::written::unset;
use super::{Apps, Location, MOST_IN_STOCK, Quantity, Setting, Time, Webhooks};

/// The surroundings of one decision.
#[derive(Debug, Clone)]
pub struct Context {
    pub now: Time,
    /// The sequence number the next event gets.
    pub next_seq: i64,
    pub shop: Shop,
    pub locations: Locations,
    pub stock: Stock,
    /// The name of the app that asks; `None` is the merchant on the command line, or a service there.
    pub app: Option<String>,
}

/// The shop: its settings, and the programs that may call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shop {
    pub name: String,
    pub currency: String,
    /// Paying requests fulfillment (S7).
    #[serde(default, skip_serializing_if = "unset")]
    pub auto_fulfill: bool,
    /// Only paid orders may be requested.
    #[serde(default, skip_serializing_if = "unset")]
    pub require_paid: bool,
    /// The handle of the location that takes what is stocked nowhere.
    pub default_location: String,
    /// Under which programs call it: `NAME.myshopify.com`.
    pub domain: String,
    /// Where addresses are that tell no country: a code of two capital letters.
    pub country: String,
    #[serde(default, skip_serializing_if = "unset")]
    pub apps: Apps,
    /// Who is told of what happens.
    #[serde(default, skip_serializing_if = "unset")]
    pub webhooks: Webhooks,
}

/// All locations, by age.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Locations(pub Vec<Location>);

impl Shop {
    /// The settings that files of the first schema hold.
    pub const FIRST_SETTINGS: [Setting; 5] =
        [Setting::AutoFulfill, Setting::RequirePaid, Setting::DefaultLocation, Setting::Shop, Setting::Currency];

    /// The shop as `init` makes it: nothing is automatic, and everything goes to its one location.
    pub fn new(name: String, currency: String) -> Shop {
        Shop {
            domain: shop_domain(&name),
            name,
            currency,
            auto_fulfill: false,
            require_paid: false,
            default_location: MAIN.to_owned(),
            country: "US".to_owned(),
            apps: Apps::default(),
            webhooks: Webhooks::default(),
        }
    }

    /// A setting as `config get` spells it.
    pub fn get(&self, setting: Setting) -> String {
        let switch = |on: bool| if on { "on" } else { "off" }.to_owned();
        match setting {
            Setting::AutoFulfill => switch(self.auto_fulfill),
            Setting::RequirePaid => switch(self.require_paid),
            Setting::DefaultLocation => self.default_location.clone(),
            Setting::Shop => self.name.clone(),
            Setting::Currency => self.currency.clone(),
            Setting::ShopDomain => self.domain.clone(),
            Setting::Country => self.country.clone(),
        }
    }

    /// Sets what [`Shop::get`] gives. `None` if the value is none of the setting's; that a location is there is not
    /// looked at.
    pub fn set(&mut self, setting: Setting, value: &str) -> Option<()> {
        let switch = match value {
            "on" => Some(true),
            "off" => Some(false),
            _ => None,
        };
        match setting {
            Setting::AutoFulfill => self.auto_fulfill = switch?,
            Setting::RequirePaid => self.require_paid = switch?,
            Setting::DefaultLocation => value.clone_into(&mut self.default_location),
            Setting::Shop if !value.is_empty() => value.clone_into(&mut self.name),
            Setting::Currency if is_currency(value) => value.clone_into(&mut self.currency),
            Setting::ShopDomain if is_shop_domain(value) => value.clone_into(&mut self.domain),
            Setting::Country if is_country(value) => value.clone_into(&mut self.country),
            Setting::Shop | Setting::Currency | Setting::ShopDomain | Setting::Country => return None,
        }
        Some(())
    }
}

/// Whether a text is a code of ISO 4217 by its form: three capital letters.
pub fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a text is a code of ISO 3166-1 by its form: two capital letters.
pub fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// What follows the shop's own part of its domain.
const PLATFORM: &str = ".myshopify.com";

/// Whether a text is a domain of the platform: `NAME.myshopify.com`.
pub fn is_shop_domain(text: &str) -> bool {
    let own = text.strip_suffix(PLATFORM).unwrap_or_default();
    let is_letter = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    (1..=63).contains(&own.len()) && !own.starts_with('-') && !own.ends_with('-') && own.bytes().all(is_letter)
}

/// The domain that a shop of this name begins with.
pub fn shop_domain(name: &str) -> String {
    let mut own = String::new();
    for letter in name.chars() {
        match letter.to_ascii_lowercase() {
            _ if own.len() == 63 => break,
            letter @ ('a'..='z' | '0'..='9') => own.push(letter),
            _ if own.is_empty() || own.ends_with('-') => {}
            _ => own.push('-'),
        }
    }
    let own = own.trim_end_matches('-');
    format!("{}{PLATFORM}", if own.is_empty() { "shop" } else { own })
}

/// The handle of the location that every shop begins with.
const MAIN: &str = "main";

impl Locations {
    /// The handles, and the names people know the locations by.
    pub fn names(&self) -> Vec<(String, String)> {
        let names = self.0.iter();
        names.map(|location| (location.handle.clone(), location.display_name().to_owned())).collect()
    }

    /// The locations of a new shop: its own one.
    pub fn of_new_shop() -> Locations {
        let name = "Main location".to_owned();
        Locations(vec![Location {
            id: 1,
            handle: MAIN.to_owned(),
            name,
            without_online_orders: false,
            address: None,
            active: true,
            service: None,
            former_service: None,
        }])
    }

    /// The locations of services, by age.
    pub fn services(&self) -> impl Iterator<Item = &Location> {
        self.0.iter().filter(|location| location.service.is_some())
    }

    /// The id that the next location gets.
    pub fn next_id(&self) -> i64 {
        self.0.last().map_or(1, |last| last.id + 1)
    }

    /// The location with this handle.
    pub fn get(&self, handle: &str) -> Option<&Location> {
        self.0.iter().find(|location| location.handle == handle)
    }

    /// The location an order's work stands at: always there, because locations are never removed.
    pub fn assigned(&self, handle: &str) -> &Location {
        self.get(handle).expect("fulfillment orders stand at locations of the shop, and no location is ever removed")
    }
}

/// The stock rows of the SKUs a decision may touch, by SKU, then by location. A SKU is tracked if it has a row anywhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stock(Vec<StockRow>);

/// Stock of one SKU at one location. What is available is what is left of the units on hand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StockRow {
    pub sku: String,
    /// The location's handle.
    pub location: String,
    pub on_hand: Quantity,
    /// Units of open work there.
    pub committed: Quantity,
    pub unavailable: Quantity,
    /// When one of these quantities changed last.
    pub updated_at: Time,
}

impl StockRow {
    /// Whether its counts are such as can be: none beyond [`MOST_IN_STOCK`], and none below zero but the units on hand.
    pub fn can_be(&self) -> bool {
        self.on_hand.abs() <= MOST_IN_STOCK && (0..=MOST_IN_STOCK).contains(&self.unavailable)
    }

    /// Units that can still be sold; may be negative.
    pub fn available(&self) -> Quantity {
        self.on_hand - self.committed - self.unavailable
    }
}

impl Stock {
    /// These rows, in any order; no SKU twice at one location.
    pub fn new(mut rows: Vec<StockRow>) -> Stock {
        rows.sort();
        Stock(rows)
    }

    /// The rows, by SKU, then by location.
    pub fn rows(&self) -> &[StockRow] {
        &self.0
    }

    /// The row of a SKU at a location.
    pub fn row(&self, sku: &str, location: &str) -> Option<&StockRow> {
        let place =
            self.0.binary_search_by(|row| (row.sku.as_str(), row.location.as_str()).cmp(&(sku, location))).ok()?;
        Some(&self.0[place])
    }

    /// Puts a row in the place of the one that is there.
    pub fn replace(&mut self, row: StockRow) {
        let place = self.0.binary_search_by(|old| (&old.sku, &old.location).cmp(&(&row.sku, &row.location)));
        if let Ok(place) = place {
            self.0[place] = row;
        }
    }

    /// Whether the SKU has a row anywhere.
    pub fn is_tracked(&self, sku: &str) -> bool {
        self.0.binary_search_by(|row| row.sku.as_str().cmp(sku)).is_ok()
    }

    /// Whether the location may take the SKU: it stocks it, or nobody counts it.
    pub fn may_hold(&self, sku: &str, location: &str) -> bool {
        self.row(sku, location).is_some() || !self.is_tracked(sku)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_made_of_the_name() {
        for (name, made) in [
            ("My shop", "my-shop.myshopify.com"),
            (" Åke & Söner! ", "ke-s-ner.myshopify.com"),
            ("商店", "shop.myshopify.com"),
        ] {
            assert_eq!(shop_domain(name), made);
            assert!(is_shop_domain(made), "{made}");
        }
        let long = shop_domain(&"a-".repeat(100));
        assert!(is_shop_domain(&long), "{long}");
        for other in ["example.com", ".myshopify.com", "-a.myshopify.com", "A.myshopify.com", "a.b.myshopify.com", ""] {
            assert!(!is_shop_domain(other), "{other}");
        }
    }
}
