//! The carriers whose names are known, and where they show a parcel. Data, not code: `carriers.tsv` holds one
//! carrier a line, and after a tab the pattern of its tracking page where one is public.

const TABLE: &str = include_str!("carriers.tsv");

/// The known carriers in the order of the table: each with the address of its tracking page, where one is public, with
/// `NUMBER` in the place of the tracking number.
pub fn carriers() -> impl Iterator<Item = (&'static str, Option<String>)> {
    rows().map(|(name, pattern)| (name, pattern.map(|pattern| pattern.replace("{n}", "NUMBER"))))
}

/// The page where this carrier shows this parcel. Capitals count in the name.
pub fn url(carrier: &str, number: &str) -> Option<String> {
    let (_, pattern) = rows().find(|(name, _)| *name == carrier)?;
    Some(pattern?.replace("{n}", &percent_encoded(number)))
}

fn rows() -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    TABLE.lines().map(|row| match row.split_once('\t') {
        Some((name, pattern)) => (name, Some(pattern)),
        None => (row, None),
    })
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
        for without in ["ups", "UPS ", "PostNord SE", "Own van", ""] {
            assert_eq!(url(without, "1"), None, "{without}");
        }
    }

    #[test]
    fn a_number_cannot_change_the_page() {
        let odd = url("Yodel", "#☠1\n?a=b&c/%~._-Z").unwrap();
        assert_eq!(odd, "https://www.yodel.co.uk/tracking/%23%E2%98%A01%0A%3Fa%3Db%26c%2F%25~._-Z");
    }

    #[test]
    fn the_table_is_well_formed() {
        let names: Vec<&str> = carriers().map(|(name, _)| name).collect();
        let distinct: std::collections::BTreeSet<&&str> = names.iter().collect();
        assert_eq!(distinct.len(), names.len(), "a name stands twice");
        for name in ["USPS", "PostNord SE", "DHL Parcel", "Österreichische Post", "エコ配", "Lietuvos Paštas"] {
            assert!(names.contains(&name), "{name} is missing");
        }
        for (name, pattern) in rows() {
            assert_eq!(name, name.trim(), "{name:?}");
            assert!(!name.is_empty());
            assert!(pattern.is_none_or(|pattern| pattern.starts_with("http") && pattern.contains("{n}")), "{name}");
        }
    }
}
