//! What somebody may have meant by a word that is not there: the nearest of those that are.

/// The nearest of the candidates, if one is near: at most one slip in a short word, and one more for every four
/// letters. A slip is a letter too many, too few or wrong, or two that changed places; the case of a letter is none.
/// Among equally near ones the first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.chars().flat_map(char::to_lowercase).take(MOST_LETTERS).collect();
    let most = match word.len() {
        0 | 1 => return None,
        length => 1 + (length - 1) / 4,
    };
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let letters: Vec<char> = candidate.chars().flat_map(char::to_lowercase).take(MOST_LETTERS).collect();
        if letters.len().abs_diff(word.len()) > most {
            continue;
        }
        let slips = slips(&word, &letters);
        if slips <= most && slips < letters.len() && best.is_none_or(|(fewest, _)| slips < fewest) {
            best = Some((slips, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

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
        ];
        for (word, expected) in cases {
            assert_eq!(nearest(word, words), expected, "{word}");
        }
        assert_eq!(nearest("#1003", ["#1001", "#1002"]), Some("#1001"), "the first of equals");
    }
}
