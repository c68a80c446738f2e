//! Numbers that look like chance and are the same every time: drawn from what is asked, not from a source of chance.

use sha2::{Digest, Sha256};

/// The largest seed: numbers beyond it are not exact in every JSON reader.
pub const MOST_SEED: i64 = (1 << 53) - 1;

/// The number drawn for these lines: the first 8 bytes, most significant first, of the SHA-256 over them, joined by line
/// breaks. It never changes: a seed means the same in every version.
pub fn draw(lines: &[&str]) -> u64 {
    draw_four(lines)[0]
}

/// Four numbers for these lines: the one that [`draw`] gives, and those of the bytes after it.
pub fn draw_four(lines: &[&str]) -> [u64; 4] {
    let mut hash = Sha256::new();
    for (position, line) in lines.iter().enumerate() {
        if position > 0 {
            hash.update(b"\n");
        }
        hash.update(line);
    }
    let digest: [u8; 32] = hash.finalize().into();
    std::array::from_fn(|number| {
        digest[number * 8..(number + 1) * 8].iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked out with `printf '1\nacme\n#1001-FO1\naccept\n1' | sha256sum`.
    #[test]
    fn numbers_are_the_bytes_of_the_hash() {
        let lines = ["1", "acme", "#1001-FO1", "accept", "1"];
        let expected = [0x5b4d_78fd_c73d_1cf1, 0xafc1_1f99_9cc9_79ea, 0x0eec_486d_c8e6_a33c, 0x9f55_c98b_a405_b5ce];
        assert_eq!((draw(&lines), draw_four(&lines)), (expected[0], expected));
    }
}
