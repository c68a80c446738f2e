//! The countries by name, as clients write them where they give no code.

/// The code of a country with this English name, without regard to case.
pub fn code_of_country(name: &str) -> Option<&'static str> {
    let named = |line: &&str| line.get(3..).is_some_and(|known| known.eq_ignore_ascii_case(name));
    COUNTRIES.lines().find(named).and_then(|line| line.get(..2))
}

/// A country a line: its code, a blank, its name. Some have two.
const COUNTRIES: &str = include_str!("country_names.txt");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::is_country;

    #[test]
    fn countries_are_known_by_their_names() {
        for (name, code) in [("Canada", "CA"), ("united kingdom", "GB"), ("UNITED STATES", "US"), ("Sweden", "SE")] {
            assert_eq!(code_of_country(name), Some(code));
        }
        for none in ["", "CA", "Canadas", "Atlantis", "CA Canada"] {
            assert_eq!(code_of_country(none), None, "{none}");
        }
        for line in COUNTRIES.lines() {
            assert!(line.get(..2).is_some_and(is_country) && line.as_bytes().get(2) == Some(&b' '), "{line}");
        }
    }
}
