//! Reading a search string. Whatever is written, something is understood: what makes no sense is a word like any other.

use super::wish::{Test, Wish};

/// A piece of a search string.
#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Open,
    Close,
    And,
    Or,
    Not,
    Term(Option<String>, Test),
}

/// How deep parentheses may lie.
const MOST_DEPTH: usize = 32;

/// What a text asks for; `None` if that is everything.
pub fn wish(query: &str) -> Option<Wish> {
    let pieces = pieces(query);
    let mut rest = pieces.as_slice();
    let mut wishes = Vec::new();
    // A parenthesis that closes nothing is passed over.
    while !rest.is_empty() {
        wishes.extend(any(&mut rest, 0));
        if let [Piece::Close, after @ ..] = rest {
            rest = after;
        }
    }
    joined(wishes, Wish::All)
}

fn joined(mut wishes: Vec<Wish>, join: fn(Vec<Wish>) -> Wish) -> Option<Wish> {
    if wishes.len() > 1 { Some(join(wishes)) } else { wishes.pop() }
}

fn any(rest: &mut &[Piece], depth: usize) -> Option<Wish> {
    let mut wishes: Vec<Wish> = all(rest, depth).into_iter().collect();
    while let [Piece::Or, after @ ..] = *rest {
        *rest = after;
        wishes.extend(all(rest, depth));
    }
    joined(wishes, Wish::Any)
}

fn all(rest: &mut &[Piece], depth: usize) -> Option<Wish> {
    let mut wishes = Vec::new();
    loop {
        match *rest {
            [] | [Piece::Close | Piece::Or, ..] => return joined(wishes, Wish::All),
            [Piece::And, after @ ..] => *rest = after,
            _ => wishes.extend(one(rest, depth)),
        }
    }
}

fn one(rest: &mut &[Piece], depth: usize) -> Option<Wish> {
    match *rest {
        [Piece::Not, after @ ..] => {
            *rest = after;
            if depth >= MOST_DEPTH {
                return None;
            }
            one(rest, depth + 1).map(|wish| Wish::Not(Box::new(wish)))
        }
        [Piece::Open, after @ ..] => {
            *rest = after;
            let inner = if depth < MOST_DEPTH { any(rest, depth + 1) } else { None };
            if let [Piece::Close, after @ ..] = *rest {
                *rest = after;
            }
            inner
        }
        [Piece::Term(field, test), after @ ..] => {
            *rest = after;
            Some(Wish::Term { field: field.clone(), test: test.clone() })
        }
        _ => None,
    }
}

fn pieces(query: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = query.trim_start();
    while let Some(first) = rest.chars().next() {
        match first {
            '(' => pieces.push(Piece::Open),
            ')' => pieces.push(Piece::Close),
            '-' => pieces.push(Piece::Not),
            _ => {
                let (piece, after) = term(rest);
                pieces.extend(piece);
                rest = after.trim_start();
                continue;
            }
        }
        rest = rest[1..].trim_start();
    }
    pieces
}

/// A term at the beginning of a text, and what follows.
fn term(text: &str) -> (Option<Piece>, &str) {
    let (word, after) = value(text, true);
    match (word.as_str(), after.strip_prefix(':')) {
        ("AND", None) => (Some(Piece::And), after),
        ("OR", None) => (Some(Piece::Or), after),
        ("NOT", None) => (Some(Piece::Not), after),
        (_, None) if word.is_empty() => (None, skipped(after)),
        (_, None) => (Some(Piece::Term(None, Test::Is(vec![word.to_lowercase()]))), after),
        (_, Some(after)) => {
            let (test, after) = test(after);
            (Some(Piece::Term(Some(word.to_lowercase()), test)), after)
        }
    }
}

/// Text that is nothing, past its first letter.
fn skipped(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

fn test(text: &str) -> (Test, &str) {
    for sign in [">=", "<=", ">", "<"] {
        if let Some(after) = text.strip_prefix(sign) {
            let (than, after) = value(after, false);
            let than = than.to_lowercase();
            let test = match sign {
                ">=" => Test::AtLeast(than),
                "<=" => Test::AtMost(than),
                ">" => Test::Above(than),
                _ => Test::Below(than),
            };
            return (test, after);
        }
    }
    let mut values = Vec::new();
    let mut rest = text;
    loop {
        let (word, after) = value(rest, false);
        values.push(word.to_lowercase());
        match after.strip_prefix(',') {
            Some(after) => rest = after,
            None => {
                rest = after;
                break;
            }
        }
    }
    let test = if values == ["*"] { Test::There } else { Test::Is(values) };
    (test, rest)
}

/// A value: between quotes, or up to a space, a parenthesis or a comma; the name of a field ends with a colon too.
fn value(text: &str, is_name: bool) -> (String, &str) {
    if let Some(quote) = text.chars().next().filter(|first| matches!(first, '"' | '\'')) {
        let inner = &text[1..];
        return match inner.find(quote) {
            Some(end) => (inner[..end].to_owned(), &inner[end + 1..]),
            None => (inner.to_owned(), ""),
        };
    }
    let ends = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '(' | ')')
            || (letter == ',' && !is_name)
            || (letter == ':' && is_name)
    };
    let end = text.find(ends).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}
