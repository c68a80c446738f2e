//! What somebody may have meant by a word that is not there: the nearest of those that are.

/// The nearest of the candidates, if one is near: at most one slip in a short word, and one more for every four
/// letters; or one that begins with the word. A slip is a letter too many, too few or wrong, or two that changed
/// places; the case of a letter is none. Among equally near ones the first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.chars().flat_map(char::to_lowercase).take(MOST_LETTERS).collect();
    let most = match word.len() {
        0 | 1 => return None,
        length => 1 + (length - 1) / 4,
    };
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let letters: Vec<char> = candidate.chars().flat_map(char::to_lowercase).take(MOST_LETTERS).collect();
        let begins = word.len() >= SHORTEST_BEGINNING && letters.starts_with(&word);
        let slips = match letters.len().abs_diff(word.len()) {
            _ if begins => most,
            difference if difference > most => continue,
            _ => slips(&word, &letters),
        };
        if slips <= most && slips < letters.len() && best.is_none_or(|(fewest, _)| slips < fewest) {
            best = Some((slips, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Every word that one slip leads to: a letter left out, two that changed places, another letter or one more. Only for
/// short words, with letters of the kinds that stand in the word: they are to be looked up one by one.
pub fn one_slip(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() > MOST_LOOKED_UP {
        return Vec::new();
    }
    let mut words: Vec<String> = vec![word.to_uppercase(), word.to_lowercase()];
    let mut alphabet: Vec<char> = ('0'..='9').collect();
    let has = |kind: fn(&char) -> bool| letters.iter().any(kind);
    if has(char::is_ascii_uppercase) {
        alphabet.extend('A'..='Z');
    }
    if has(char::is_ascii_lowercase) {
        alphabet.extend('a'..='z');
    }
    if has(char::is_ascii_punctuation) || has(char::is_ascii_alphabetic) {
        alphabet.push('-');
    }
    for position in 0..=letters.len() {
        let (before, after) = letters.split_at(position);
        let mut add = |middle: &[char], rest: &[char]| words.push([before, middle, rest].concat().iter().collect());
        if let [first, rest @ ..] = after {
            add(&[], rest);
            if let [second, rest @ ..] = rest {
                add(&[*second, *first], rest);
            }
        }
        for letter in &alphabet {
            add(&[*letter], after);
            add(&[*letter], after.get(1..).unwrap_or_default());
        }
    }
    words.retain(|other| !other.is_empty() && other != word);
    words
}

/// The longest word whose slips are looked up.
const MOST_LOOKED_UP: usize = 16;
/// The shortest beginning that stands for a whole word.
const SHORTEST_BEGINNING: usize = 3;
/// Longer words are compared by their beginning.
const MOST_LETTERS: usize = 64;

/// The fewest slips that lead from one word to the other.
fn slips(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for (row, letter) in from.iter().enumerate() {
        let mut here = vec![row + 1];
        for (column, other) in to.iter().enumerate() {
            let changed = above[column] + usize::from(letter != other);
            let mut fewest = changed.min(above[column + 1] + 1).min(here[column] + 1);
            if row > 0 && column > 0 && *letter == to[column - 1] && from[row - 1] == *other {
                fewest = fewest.min(before[column - 1] + 1);
            }
            here.push(fewest);
        }
        before = std::mem::replace(&mut above, here);
    }
    above[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_forgiven_and_another_word_is_not() {
        let words = ["order", "orders_list", "notification", "service", "config", "#1001", "TEE-M", "acme"];
        let cases = [
            ("ordr", Some("order")),
            ("oredr", Some("order")),
            ("Servise", Some("service")),
            ("notificatoin", Some("notification")),
            ("tee-m", Some("TEE-M")),
            ("#1O01", Some("#1001")),
            ("amce", Some("acme")),
            ("frobnicate", None),
            ("x", None),
            ("", None),
            ("zz", None),
            ("zenith", None),
            ("notif", Some("notification")),
        ];
        for (word, expected) in cases {
            assert_eq!(nearest(word, words), expected, "{word}");
        }
        for slip in ["1001", "1000", "11001", "101", "1010", "100"] {
            assert!(one_slip("1001").contains(&slip.to_owned()) || slip == "1001", "{slip}");
            assert!(one_slip(slip).contains(&"1001".to_owned()) || slip == "1001", "{slip}");
        }
        assert_eq!(nearest("#1003", ["#1001", "#1002"]), Some("#1001"), "the first of equals");
    }
}
