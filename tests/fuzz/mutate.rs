//! Inputs out of inputs: cut, spliced, repeated, with words of the format in wrong places, too deep, too large, not text.

use crate::dice::Dice;

/// Longer inputs are cut.
const LONGEST: usize = 16 * 1024;

/// Numbers at the edges of what can be kept, in the spellings of several formats.
const NUMBERS: &[&str] = &[
    "0",
    "-1",
    "-0",
    "1e3",
    "1E400",
    "0.5",
    "1.10",
    "00",
    "255",
    "256",
    "65536",
    "1000000",
    "1000001",
    "2147483648",
    "4294967295",
    "4294967296",
    "999999999",
    "9007199254740991",
    "9007199254740992",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "1000000000000000",
    "1000000000000001",
    "99999999999999999999999999999999999999999999",
    "0.0000000001",
    "NaN",
];

/// Bytes that mean something to somebody: controls, a byte order mark, bidi overrides, a surrogate, halves of letters.
const BYTES: &[&[u8]] = &[
    b"\0",
    b"\n",
    b"\r\n",
    b"\t",
    b"\x1b[31m",
    b"\x7f",
    b"\xc2\x85",
    b"\xe2\x80\xae",
    b"\xe2\x80\x8b",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9",
    b"\xe6\x97\xa5\xe6\x9c\xac",
    b"a\xcc\x81",
    b"\\u0000",
    b"\\ud800",
    b"\\",
    b"\"",
    b"'",
    b"\xf4\x8f\xbf\xbf",
    b"  ",
];

/// What all JSON is made of, beside its keys and values.
const JSON: &[&str] = &["null", "true", "false", "{}", "[]", "\"\"", "{", "}", "[", "]", ",", ":"];

/// Makes inputs of a corpus and of the words of its format.
pub struct Mutator {
    corpus: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
}

impl Mutator {
    /// `words` are those of the format.
    pub fn new(corpus: Vec<Vec<u8>>, words: &[&str]) -> Mutator {
        assert!(!corpus.is_empty() && !words.is_empty(), "nothing comes of nothing");
        Mutator { corpus, words: words.iter().map(|word| word.as_bytes().to_vec()).collect() }
    }

    /// As [`Mutator::new`], of a format whose words are JSON.
    pub fn of_json(corpus: Vec<Vec<u8>>, words: &[&str]) -> Mutator {
        Mutator::new(corpus, &[words, JSON].concat())
    }

    /// An input: one of the corpus, mutated a few times.
    pub fn input(&self, dice: &mut Dice) -> Vec<u8> {
        let mut input = dice.of(&self.corpus).clone();
        let times = 1 + dice.below(3) * dice.below(4);
        for _ in 0..times {
            self.mutate(dice, &mut input);
        }
        input
    }

    /// Changes something.
    pub fn mutate(&self, dice: &mut Dice, input: &mut Vec<u8>) {
        let at = dice.below(input.len() + 1);
        match dice.below(16) {
            0 if at < input.len() => input[at] ^= 1 << dice.below(8),
            1 if at < input.len() => input[at] = dice.below(256) as u8,
            2 => drop(input.drain(range(dice, input))),
            3 => {
                let range = range(dice, input);
                let times = *dice.of(&[1, 1, 2, 7, 60]);
                let piece = input[range].repeat(times);
                insert(input, at, &piece);
            }
            4 => {
                let other = dice.of(&self.corpus);
                let piece = &other[range(dice, other)];
                insert(input, at, piece);
            }
            5 => insert(input, at, dice.of::<&[u8]>(BYTES)),
            6 => insert(input, at, dice.of::<Vec<u8>>(&self.words)),
            7 => {
                let open: &&str = dice.of(&["[", "{\"a\":", "\"", "(", "[{\"line_items\":"]);
                let times = *dice.of(&[1, 3, 119, 121, 130, 2000]);
                insert(input, at, open.repeat(times).as_bytes());
            }
            8 => input.truncate(at),
            9..=11 => {
                let number = dice.of(NUMBERS).as_bytes();
                replace(input, at, number, |byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
            }
            12..=14 => {
                let word = if dice.once_in(4) { dice.of(BYTES).to_vec() } else { dice.of(&self.words).clone() };
                replace(input, at, &word, |byte| byte.is_ascii_alphanumeric() || b"_-#.:+".contains(&byte));
            }
            _ => {
                let (one, other) = (range(dice, input), range(dice, input));
                let piece = input[one].to_vec();
                input.splice(other, piece);
            }
        }
        input.truncate(LONGEST);
    }
}

/// Some bytes that follow each other: mostly few, sometimes a line, sometimes anything.
fn range(dice: &mut Dice, input: &[u8]) -> std::ops::Range<usize> {
    let start = dice.below(input.len() + 1);
    let rest = input.len() - start;
    let longest = match dice.below(4) {
        0 => rest,
        1 => input[start..].iter().position(|byte| *byte == b'\n').map_or(rest, |end| end + 1),
        _ => rest.min(12),
    };
    start..start + dice.below(longest + 1)
}

fn insert(input: &mut Vec<u8>, at: usize, piece: &[u8]) {
    input.splice(at..at, piece.iter().copied());
}

/// Replaces the next run of such bytes.
fn replace(input: &mut Vec<u8>, from: usize, by: &[u8], is_part: impl Fn(u8) -> bool) {
    let Some(start) = input[from..].iter().position(|byte| is_part(*byte)).map(|start| from + start) else { return };
    let length = input[start..].iter().position(|byte| !is_part(*byte)).unwrap_or(input.len() - start);
    input.splice(start..start + length, by.iter().copied());
}
