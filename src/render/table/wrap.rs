//! Lines that fit: breaks between words, within a word only where it is wider than a line, and
//! never within a link, which is to be copied whole. Nothing is cut.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::paint;

/// Blanks between two fields of a line.
const BETWEEN: &str = "   ";

/// Adds a text in lines of at most `width` columns. Further lines are indented by `indent`.
pub fn push(out: &mut String, text: &str, indent: usize, width: usize) {
    for line in broken(text, indent, width) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// Adds fields in as many lines as they need: a line breaks between two of them, within one only where it is wider than
/// a line. All lines begin at `indent`, what goes on of a field two columns later.
pub fn fields(out: &mut String, fields: &[String], indent: usize, width: usize) {
    let margin = " ".repeat(indent);
    let mut line = String::new();
    for field in fields {
        let joined = if line.is_empty() { format!("{margin}{field}") } else { format!("{line}{BETWEEN}{field}") };
        if !line.is_empty() && (joined.width() > width || field.contains('\n')) {
            push(out, &line, indent + 2, width);
            line = format!("{margin}{field}");
        } else {
            line = joined;
        }
    }
    push(out, &line, indent + 2, width);
}

/// Adds a line with something at its right end, or below it where both do not fit.
pub fn ends(out: &mut String, left: &str, right: &str, indent: usize, width: usize) {
    let blanks = width.saturating_sub(left.width() + right.width());
    if left.contains('\n') || blanks < BETWEEN.len() {
        push(out, left, indent, width);
        if !right.is_empty() {
            push(out, &format!("{}{right}", " ".repeat(indent)), indent, width);
        }
    } else {
        push(out, &format!("{left}{}{right}", " ".repeat(blanks)), indent, width);
    }
}

/// Adds what somebody said: every line of it begins where the first does.
pub fn said(out: &mut String, label: &str, words: &str, width: usize) {
    let indent = label.width();
    // A label as long as a line leaves no room beside it.
    let indent = if indent > width / 2 { 6 } else { indent };
    push(out, &format!("{label}{words}"), indent, width);
}

/// Adds a command, to be copied, behind what is said of it; below that where both do not fit. `column` is where commands
/// begin (0: one blank behind), `indent` where they stand below.
pub fn offer(out: &mut String, what: &str, column: usize, command: &str, indent: usize, width: usize) {
    let line = if column == 0 { format!("{what} {command}") } else { pad(what, column) + command };
    if line.width() <= width && (column == 0 || what.width() + 2 <= column) {
        out.push_str(&format!("{line}\n"));
    } else {
        push(out, what, indent.saturating_sub(2), width);
        self::command(out, command, indent, width);
    }
}

/// Adds a command on lines of its own.
pub fn command(out: &mut String, command: &str, indent: usize, width: usize) {
    out.push_str(&folded(command, indent, indent + 4, width));
    out.push('\n');
}

/// The lines of a command, the first of them indented by `first`, the others by `indent`.
pub fn folded(command: &str, first: usize, indent: usize, width: usize) -> String {
    let mut lines = " ".repeat(first);
    let mut used = first;
    let words = shell_words(command);
    for (position, word) in words.iter().enumerate() {
        let wide = word.width();
        // Behind all words but the last there must be room for the backslash.
        let room = if position + 1 == words.len() { width } else { width.saturating_sub(2) };
        if position > 0 && used + 1 + wide > room {
            lines.push_str(&format!(" \\\n{}", " ".repeat(indent)));
            used = indent;
        } else if position > 0 {
            lines.push(' ');
            used += 1;
        }
        lines.push_str(word);
        used += wide;
    }
    lines
}

/// The words of a command as a shell splits it; what stands between quotes belongs to its word.
pub fn shell_words(command: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut quote) = (0, None);
    for (at, character) in command.char_indices() {
        match (quote, character) {
            (None, ' ') => {
                words.push(&command[start..at]);
                start = at + 1;
            }
            (None, '\'' | '"') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    words.push(&command[start..]);
    words
}

/// The lines of a text, without the blanks before a break.
pub fn broken(text: &str, indent: usize, width: usize) -> Vec<String> {
    let mut lines = Lines { done: Vec::new(), line: String::new(), used: 0, indent, width, open: None };
    for (position, paragraph) in text.split('\n').enumerate() {
        if position > 0 {
            lines.end();
        }
        // The text's own indentation stays in front of its first word.
        let body = paragraph.trim_start_matches(' ');
        lines.blanks(paragraph.len() - body.len());
        for (position, word) in body.split(' ').enumerate() {
            lines.word(word, position > 0);
        }
    }
    lines.done.push(lines.line);
    lines.done
}

/// Lines that are being filled.
struct Lines {
    done: Vec<String>,
    line: String,
    used: usize,
    indent: usize,
    width: usize,
    /// The colour of the word that is being written.
    open: Option<char>,
}

impl Lines {
    fn end(&mut self) {
        self.done.push(std::mem::take(&mut self.line));
        self.used = 0;
        self.blanks(self.indent);
    }

    fn blanks(&mut self, count: usize) {
        self.line.extend(std::iter::repeat_n(' ', count));
        self.used += count;
    }

    fn word(&mut self, word: &str, after_a_blank: bool) {
        let wide = word.width();
        if after_a_blank && self.used + 1 + wide > self.width && self.indent < self.used + 1 {
            self.end();
        } else if after_a_blank {
            self.blanks(1);
        }
        if self.used + wide <= self.width || is_link(word) {
            self.line.push_str(word);
            self.used += wide;
        } else {
            word.graphemes(true).for_each(|cluster| self.cluster(cluster));
        }
    }

    /// Adds what cannot be broken. A colour ends with its line and begins again on the next.
    fn cluster(&mut self, cluster: &str) {
        let wide = cluster.width();
        if self.used + wide > self.width && self.used > self.indent {
            self.line.extend(self.open.map(|_| paint::END));
            self.end();
            self.line.extend(self.open);
        }
        self.line.push_str(cluster);
        self.used += wide;
        if let Some(mark) = cluster.chars().next().filter(|letter| paint::is_mark(*letter)) {
            self.open = Some(mark).filter(|mark| *mark != paint::END);
        }
    }
}

/// Whether a word is an address that is followed by a click.
pub fn is_link(word: &str) -> bool {
    let bare = word.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    bare.starts_with("http") && bare.contains("://")
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
        assert_eq!(wrapped("a abcdefghij b", 2, 6), "a abcd\n  efgh\n  ij b\n");
        assert_eq!(wrapped("日本語テキスト", 0, 8), "日本語テ\nキスト\n");
        assert_eq!(wrapped("see http://abc.example/d now", 2, 8), "see\n  http://abc.example/d\n  now\n");
        assert_eq!(wrapped("", 0, 8), "\n");
        assert_eq!(wrapped("anything", 0, 0).replace('\n', ""), "anything");
        assert_eq!(wrapped("one\ntwo three", 2, 7), "one\n  two\n  three\n");
        assert_eq!(wrapped("👩\u{200d}🚀👩\u{200d}🚀👩\u{200d}🚀", 0, 5), "👩\u{200d}🚀👩\u{200d}🚀\n👩\u{200d}🚀\n");
    }

    #[test]
    fn colours_end_with_their_line() {
        let red = |text: &str| paint::mark(text, paint::Color::Red);
        assert_eq!(wrapped(&red("abcd"), 0, 2), format!("{}\n{}\n", red("ab"), red("cd")));
    }

    #[test]
    fn commands_can_be_pasted() {
        assert_eq!(
            folded("consign order move '#a b' --to main", 2, 6, 20),
            "  consign order \\\n      move '#a b' \\\n      --to main"
        );
        assert_eq!(folded("consign order pay 1", 2, 6, 21), "  consign order pay 1");
    }

    #[test]
    fn lines_break_between_fields() {
        let mut out = String::new();
        fields(&mut out, &["one two".to_owned(), "three".to_owned(), "a long field".to_owned()], 1, 12);
        assert_eq!(out, " one two\n three\n a long\n   field\n");
    }
}
