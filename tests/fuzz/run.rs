//! The loop: one input after the other, each judged on its own; what breaks a law is shown with its seed.

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use crate::dice::Dice;

/// So many times more inputs are tried with `CONSIGN_DEEP=1`.
const DEEP: u64 = 25;

/// An input that takes longer is told of: whoever waits shall know what for. No test fails on a time.
const PATIENCE: Duration = Duration::from_secs(30);

/// Tries so many inputs.
///
/// `make` makes an input of a dice alone; `judge` panics where it breaks a law.
pub fn fuzz(target: &str, inputs: u64, make: impl Fn(&mut Dice) -> Vec<u8>, mut judge: impl FnMut(&[u8])) {
    let given = std::env::var("CONSIGN_SEED").ok().map(|seed| seed.parse().expect("CONSIGN_SEED is a number"));
    let inputs = if deep() { inputs * DEEP } else { inputs };
    let first: u64 = given.unwrap_or(1);
    let watched = Watched::default();
    let watch = watched.watch(target);
    let mut slowest = (Duration::ZERO, 0);
    for seed in first..first.saturating_add(inputs) {
        let input = make(&mut Dice::new(seed));
        watched.begin(seed, &input);
        let began = Instant::now();
        if catch_unwind(AssertUnwindSafe(|| judge(&input))).is_err() {
            panic!(
                "this input breaks a law, as told above; again with\n  CONSIGN_SEED={seed} cargo test --test fuzz \
                 {target}\ninput: {}",
                input.escape_ascii()
            );
        }
        slowest = slowest.max((began.elapsed(), seed));
    }
    drop(watch);
    say(&format!("{target}: {inputs} inputs from seed {first}; the slowest took {:?} (seed {})", slowest.0, slowest.1));
}

/// Whether to try more than every run of the tests can wait for.
pub fn deep() -> bool {
    std::env::var_os("CONSIGN_DEEP").is_some_and(|deep| !deep.is_empty())
}

/// Tells something past the capture of the test's output.
fn say(text: &str) {
    if deep() {
        let _ = writeln!(std::io::stderr(), "{text}");
    }
}

/// The input that is being judged, and since when.
#[derive(Default, Clone)]
struct Watched(Arc<Mutex<Option<(Instant, u64, String)>>>);

impl Watched {
    fn begin(&self, seed: u64, input: &[u8]) {
        *self.0.lock().expect("nobody panics with it") = Some((Instant::now(), seed, input.escape_ascii().to_string()));
    }

    /// Tells of an input that takes long, until the sender is dropped.
    fn watch(&self, target: &str) -> mpsc::Sender<()> {
        let (sender, receiver) = mpsc::channel();
        let (watched, target) = (self.clone(), target.to_owned());
        std::thread::spawn(move || {
            while receiver.recv_timeout(PATIENCE) == Err(mpsc::RecvTimeoutError::Timeout) {
                let now = watched.0.lock().expect("nobody panics with it").clone();
                if let Some((began, seed, input)) = now.filter(|(began, ..)| began.elapsed() >= PATIENCE) {
                    let seconds = began.elapsed().as_secs();
                    let told = format!("{target}: seed {seed} takes {seconds} s so far; input: {input}");
                    let _ = writeln!(std::io::stderr(), "{told}");
                }
            }
        });
        sender
    }
}
