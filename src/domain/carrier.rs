//! The carriers whose names are known, and where they show a parcel. Data, not code: each line of `carriers.tsv` is a
//! carrier: its name, the pattern of its tracking page where one is public, and short names with commas between them.

use std::collections::HashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("carriers.tsv");

/// A carrier of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carrier {
    /// As the table spells it.
    pub name: &'static str,
    /// The address of a tracking page, with `{n}` in the place of the tracking number.
    pattern: Option<&'static str>,
    short_names: &'static str,
}

/// The table, read once: services that act by themselves look into it at every shipment.
static CARRIERS: LazyLock<Vec<Carrier>> = LazyLock::new(|| {
    let rows = TABLE.lines().map(|row| {
        let mut cells = row.split('\t');
        let name = cells.next().unwrap_or_default();
        let pattern = cells.next().filter(|pattern| !pattern.is_empty());
        Carrier { name, pattern, short_names: cells.next().unwrap_or_default() }
    });
    rows.collect()
});

/// Names and short names without case and punctuation.
static FOLDED: LazyLock<HashMap<String, Carrier>> = LazyLock::new(|| {
    let mut folded: HashMap<String, Carrier> = carriers().map(|carrier| (fold(carrier.name), carrier)).collect();
    for carrier in carriers() {
        for short_name in carrier.short_names.split(',') {
            folded.entry(fold(short_name)).or_insert(carrier);
        }
    }
    folded.remove("");
    folded
});

/// The known carriers in the order of the table.
pub fn carriers() -> impl Iterator<Item = Carrier> {
    CARRIERS.iter().copied()
}

impl Carrier {
    /// The carrier that somebody means: the one of this name, else the one whose name differs only by case and
    /// punctuation, else the one with this short name.
    pub fn find(text: &str) -> Option<Carrier> {
        carriers().find(|carrier| carrier.name == text).or_else(|| FOLDED.get(&fold(text)).copied())
    }

    /// The address of its tracking page, where one is public, with `NUMBER` in the place of the tracking number.
    pub fn tracking_url(&self) -> Option<String> {
        Some(self.pattern?.replace("{n}", "NUMBER"))
    }
}

/// The page where this carrier shows this parcel.
pub fn url(carrier: &str, number: &str) -> Option<String> {
    Some(Carrier::find(carrier)?.pattern?.replace("{n}", &percent_encoded(number)))
}

/// A name without case and punctuation.
fn fold(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Every byte outside RFC 3986's unreserved ones as `%XX`.
fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_carrier_with_a_public_page_gives_a_link() {
        let ups = "https://www.ups.com/WebTracking?loc=en_US&requester=ST&trackNums=1Z999";
        assert_eq!(url("UPS", "1Z999").as_deref(), Some(ups));
        let canpar = "https://www.canpar.com/en/track/tracking.jsp?reference=D1&locale=en";
        assert_eq!(url("Canpar", "D1").as_deref(), Some(canpar));
        for without in ["PostNord SE", "Own van", "", "--"] {
            assert_eq!(url(without, "1"), None, "{without}");
        }
    }

    #[test]
    fn a_carrier_is_known_without_case_and_punctuation_and_by_its_short_names() {
        let cases = [
            ("ups", Some("UPS")),
            ("U.P.S.", Some("UPS")),
            ("Fed Ex", Some("FedEx")),
            ("dhl-express", Some("DHL Express")),
            ("DHL_ECOMMERCE", Some("DHL eCommerce")),
            ("DHL", Some("DHL")),
            ("r+l", Some("R+L Carriers")),
            ("royalmail", Some("Royal Mail")),
            ("auspost", Some("Australia Post")),
            ("österreichische post", Some("Österreichische Post")),
            ("Austrian Post", Some("Österreichische Post")),
            ("LSO", Some("LSO")),
            ("PostNord", None),
            ("Own van", None),
        ];
        for (text, name) in cases {
            assert_eq!(Carrier::find(text).map(|carrier| carrier.name), name, "{text}");
        }
    }

    #[test]
    fn a_number_cannot_change_the_page() {
        let odd = url("Yodel", "#☠1\n?a=b&c/%~._-Z").unwrap();
        assert_eq!(odd, "https://www.yodel.co.uk/tracking/%23%E2%98%A01%0A%3Fa%3Db%26c%2F%25~._-Z");
    }

    #[test]
    fn the_table_is_well_formed() {
        let names: Vec<&str> = carriers().map(|carrier| carrier.name).collect();
        let short_names = carriers().flat_map(|carrier| carrier.short_names.split(',')).filter(|name| !name.is_empty());
        let folded: Vec<String> = names.iter().copied().chain(short_names).map(fold).collect();
        let distinct: std::collections::BTreeSet<&String> = folded.iter().collect();
        assert_eq!(distinct.len(), folded.len(), "a name stands twice");
        for name in ["USPS", "PostNord SE", "DHL Parcel", "Österreichische Post", "エコ配", "Lietuvos Paštas"] {
            assert!(names.contains(&name), "{name} is missing");
        }
        for Carrier { name, pattern, .. } in carriers() {
            assert_eq!(name, name.trim(), "{name:?}");
            assert!(!name.is_empty());
            assert!(pattern.is_none_or(|pattern| pattern.starts_with("http") && pattern.contains("{n}")), "{name}");
        }
    }
}
