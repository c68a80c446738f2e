//! Text that came from outside, made harmless for a terminal.

use std::borrow::Cow;

/// Whether a character is never printed as it is: it would steer the terminal, hide, or reorder its neighbours.
pub fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Shows hidden characters as `\u{1b}`, line breaks included.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_hidden(character) { escaped.extend(character.escape_unicode()) } else { escaped.push(character) }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_would_hide() {
        let cases = [
            ("plain, ümlaut, 日本, 👟", "plain, ümlaut, 日本, 👟"),
            ("a\u{1b}[31mb", "a\\u{1b}[31mb"),
            ("one\ntwo\r\n", "one\\u{a}two\\u{d}\\u{a}"),
            (
                "\u{7f}\u{9b}\u{202e}\u{200d}\u{feff}\u{61c}\u{2069}",
                "\\u{7f}\\u{9b}\\u{202e}\\u{200d}\\u{feff}\\u{61c}\\u{2069}",
            ),
            ("\u{a0}\u{2027}\u{202f}\u{206a}", "\u{a0}\u{2027}\u{202f}\u{206a}"),
        ];
        for (text, shown) in cases {
            assert_eq!(escape(text), shown);
        }
    }
}
