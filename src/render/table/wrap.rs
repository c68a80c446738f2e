//! Lines that fit: breaks between words, within a word only where it is wider than a line, and
//! never within a link, which is to be copied whole. Nothing is cut.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Adds a text in lines of at most `width` columns. Further lines are indented by `indent`.
pub fn push(out: &mut String, text: &str, indent: usize, width: usize) {
    let mut line = String::new();
    let mut used = 0;
    // The text's own indentation stays in front of its first word.
    let body = text.trim_start_matches(' ');
    line.extend(std::iter::repeat_n(' ', text.len() - body.len()));
    used += text.len() - body.len();
    let mut empty = true;
    for word in body.split(' ') {
        let word_width = word.width();
        if !empty && used + 1 + word_width > width {
            finish_line(out, &mut line);
            line.extend(std::iter::repeat_n(' ', indent));
            used = indent;
            empty = true;
        }
        if !empty {
            line.push(' ');
            used += 1;
        }
        let is_link = word.contains("://");
        for character in word.chars() {
            let wide = character.width().unwrap_or(0);
            if used + wide > width && used > indent && !is_link {
                finish_line(out, &mut line);
                line.extend(std::iter::repeat_n(' ', indent));
                used = indent;
            }
            line.push(character);
            used += wide;
        }
        empty = false;
    }
    finish_line(out, &mut line);
}

fn finish_line(out: &mut String, line: &mut String) {
    out.push_str(line.trim_end());
    out.push('\n');
    line.clear();
}

/// Fills a text up to a column, and adds at least two blanks.
pub fn pad(text: &str, column: usize) -> String {
    let blanks = column.saturating_sub(text.width()).max(2);
    format!("{text}{}", " ".repeat(blanks))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, indent: usize, width: usize) -> String {
        let mut out = String::new();
        push(&mut out, text, indent, width);
        out
    }

    #[test]
    fn breaks_between_words_and_cuts_nothing() {
        assert_eq!(wrapped("  ! one two three", 4, 11), "  ! one two\n    three\n");
        assert_eq!(wrapped("a abcdefghij b", 2, 6), "a\n  abcd\n  efgh\n  ij b\n");
        assert_eq!(wrapped("日本語テキスト", 0, 8), "日本語テ\nキスト\n");
        assert_eq!(wrapped("see http://abc.example/d now", 2, 8), "see\n  http://abc.example/d\n  now\n");
        assert_eq!(wrapped("", 0, 8), "\n");
        assert_eq!(wrapped("anything", 0, 0).replace('\n', ""), "anything");
    }
}
