//! Text that came from outside, made harmless for a terminal.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// Whether a character is never printed as it is: it would steer the terminal, hide, or reorder its neighbours.
pub fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Makes one picture of two: a woman and a rocket are an astronaut.
const JOINER: char = '\u{200d}';

/// Shows hidden characters as `\u{1b}`, line breaks included. A joiner that joins is no hidden character: what it makes
/// is seen.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for cluster in text.graphemes(true) {
        let mut rest = cluster.chars();
        while let Some(character) = rest.next() {
            let joins = character == JOINER && rest.clone().next().is_some_and(stands_alone);
            if is_hidden(character) && !joins {
                escaped.extend(character.escape_unicode());
            } else {
                escaped.push(character);
            }
        }
    }
    Cow::Owned(escaped)
}

/// Text of several lines: each line escaped, without an empty one at the end.
pub fn escape_lines(text: &str) -> String {
    let lines: Vec<Cow<'_, str>> = text.trim_end_matches(['\n', '\r']).lines().map(escape).collect();
    lines.join("\n")
}

/// Whether a character begins a cluster of its own, where nothing joins it to the one before.
fn stands_alone(character: char) -> bool {
    !is_hidden(character) && ['a', character].iter().collect::<String>().graphemes(true).count() == 2
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
            ("👩\u{200d}🚀 👩🏽\u{200d}🚒 ❤️\u{200d}🔥", "👩\u{200d}🚀 👩🏽\u{200d}🚒 ❤️\u{200d}🔥"),
            (
                "a\u{200d}b 👩\u{200d} \u{200d}🚀 a\u{200d}\u{301}",
                "a\\u{200d}b 👩\\u{200d} \\u{200d}🚀 a\\u{200d}\u{301}",
            ),
            ("👩\u{200d}\u{200d}🚀", "👩\\u{200d}\\u{200d}🚀"),
        ];
        for (text, shown) in cases {
            assert_eq!(escape(text), shown);
        }
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(escape_lines("one\r\ntwo\n\nthree\u{7}\n\n"), "one\ntwo\n\nthree\\u{7}");
        assert_eq!(escape_lines("a\rb"), "a\\u{d}b");
        assert_eq!(escape_lines("\n"), "");
    }
}
