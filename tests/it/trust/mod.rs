//! "Exit 0 means durable, anything else means nothing happened": what would break that promise is tried here, a file for
//! each way. `CONSIGN_DEEP=1` tries more of the same; `CONSIGN_SEED` repeats a run with the seed it printed.

mod costs;
mod damaged;
mod disk_errors;
mod full_disk;
mod kills;
mod life;
mod making;
mod pages;
mod parallel;
mod private;
mod released;
mod strace;
mod tampering;
mod tampering_cases;
mod whole_life;
mod work;

use crate::dice::Dice;

/// Whether the long runs are asked for.
fn deep() -> bool {
    std::env::var_os("CONSIGN_DEEP").is_some_and(|value| value == "1")
}

/// Says something that a person who reads the test's output should know.
#[expect(clippy::print_stderr, reason = "a test that measured something, or drew a seed, must say so")]
fn say(words: &str) {
    eprintln!("{words}");
}

/// Numbers for a test: the seed is `CONSIGN_SEED`, or a fixed one, or in a deep run a new one each time; it is printed.
fn dice(test: &str) -> Dice {
    let given = std::env::var("CONSIGN_SEED").ok().and_then(|seed| seed.parse().ok());
    let fresh = || {
        use std::hash::{BuildHasher, Hasher};
        std::collections::hash_map::RandomState::new().build_hasher().finish() >> 32
    };
    let seed = given.unwrap_or_else(|| if deep() { fresh() } else { 20_261_123 });
    say(&format!("{test}: CONSIGN_SEED={seed}"));
    Dice::new(seed)
}
