//! Names that the API gives to services and locations, and the handles that follow from them.

use crate::domain::{Location, Locations, Name};

/// Handles that mean something else on the platform.
const RESERVED: &[&str] = &["manual", "gift-card", "shopify", "amazon"];

/// What is wrong with a name.
pub struct NameFault {
    pub sentence: &'static str,
    /// The code of the command line.
    pub why: &'static str,
    /// The platform's code, where names have one.
    pub code: &'static str,
}

/// What is wrong with a name, all of it. `own` is the handle of what has it now.
pub fn faults(name: &str, own: Option<&str>, locations: &Locations) -> Vec<NameFault> {
    let handle = handle(name);
    let others = || locations.0.iter().filter(|location| location.active && Some(location.handle.as_str()) != own);
    let same = |location: &Location| {
        location.display_name().to_lowercase() == name.to_lowercase() || (own.is_none() && location.handle == handle)
    };
    let faults = [
        (name.trim().is_empty(), "the name must not be blank", "usage", "BLANK"),
        (name.starts_with(char::is_whitespace), "the name must not begin with white space", "usage", "INVALID"),
        (name.ends_with(char::is_whitespace), "the name must not end with white space", "usage", "INVALID"),
        (RESERVED.contains(&handle.as_str()), "this name is reserved", "name_reserved", "INVALID"),
        (others().any(same), "this name is taken", "already_exists", "TAKEN"),
        (
            Name::new(name.to_owned()).is_err(),
            "the name is too long, or holds a control character",
            "usage",
            "TOO_LONG",
        ),
    ];
    let found = faults.into_iter().filter(|(is_so, ..)| *is_so);
    found.map(|(_, sentence, why, code)| NameFault { sentence, why, code }).collect()
}

/// The handle of a name: its letters without their marks and its digits, with `-` between the words.
pub fn handle(name: &str) -> String {
    let mut handle = String::new();
    for letter in name.chars().flat_map(char::to_lowercase).flat_map(plain) {
        match letter {
            'a'..='z' | '0'..='9' => handle.push(letter),
            _ if handle.is_empty() || handle.ends_with('-') => {}
            _ => handle.push('-'),
        }
    }
    let handle = handle.trim_end_matches('-');
    if handle.is_empty() { "service".to_owned() } else { handle.chars().take(MOST).collect() }
}

/// Letters of a handle that is made here.
const MOST: usize = 200;

/// A handle that nobody has, made of one that something removed may have.
pub fn free_handle(name: &str, locations: &Locations) -> String {
    let handle = handle(name);
    let taken = |handle: &str| locations.get(handle).is_some();
    if !taken(&handle) {
        return handle;
    }
    let mut numbered = (2..).map(|number| format!("{handle}-{number}"));
    numbered.find(|handle| !taken(handle)).unwrap_or(handle)
}

/// A letter without its marks.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let letters: &str = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // A mark that stands behind its letter.
        '\u{300}'..='\u{36f}' => return Vec::new().into_iter(),
        other => return vec![other].into_iter(),
    };
    letters.chars().collect::<Vec<char>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_are_made_of_names() {
        for (name, made) in [
            ("Acme Fulfillment", "acme-fulfillment"),
            ("  Åke & Søn, Ltd. ", "ake-son-ltd"),
            ("Straße 7", "strasse-7"),
            ("e\u{301}te", "ete"),
            ("商店", "service"),
        ] {
            assert_eq!(handle(name), made, "{name}");
        }
    }
}
