//! Deliveries that go wrong on purpose, so that a program can be seen to live with it.

use super::{Percent, Time, TimeRange, draw};

/// What goes wrong, and how often. Which deliveries are hit follows from the seed and from their own ids alone: whoever
/// sends them, and whenever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hostility {
    /// The share that is sent a second time at once.
    pub duplicate: Percent,
    /// The share that is never sent.
    pub drop: Percent,
    /// The share that lets the next delivery of the subscription go first.
    pub reorder: Percent,
    /// How much later than they were all of them are due.
    pub delay: TimeRange,
    pub seed: u64,
}

/// Why a delivery was dropped, in a few words.
pub const DROPPED: &str = "dropped by --drop";

impl Hostility {
    /// Whether anything goes wrong at all.
    pub fn is_any(&self) -> bool {
        let shares = [self.duplicate, self.drop, self.reorder];
        shares.iter().any(|share| *share != Percent::NONE) || self.delay != TimeRange::AT_ONCE
    }

    /// Whether a delivery with this id is sent twice.
    pub fn duplicates(&self, webhook_id: &str) -> bool {
        self.duplicate.is_met(|| self.drawn(webhook_id, "duplicate"))
    }

    /// Whether a delivery with this id is never sent.
    pub fn drops(&self, webhook_id: &str) -> bool {
        self.drop.is_met(|| self.drawn(webhook_id, "drop"))
    }

    /// Whether a delivery with this id lets the next one go first.
    pub fn reorders(&self, webhook_id: &str) -> bool {
        self.reorder.is_met(|| self.drawn(webhook_id, "reorder"))
    }

    /// When a delivery with this id is due that was due then.
    pub fn delayed(&self, webhook_id: &str, due_at: Time) -> Time {
        let seconds = self.delay.of(|| self.drawn(webhook_id, "delay"));
        Time::from_unix(due_at.unix() + seconds).unwrap_or(due_at)
    }

    fn drawn(&self, webhook_id: &str, word: &str) -> u64 {
        draw(&[&self.seed.to_string(), webhook_id, word])
    }
}

impl Default for Hostility {
    /// Nothing goes wrong.
    fn default() -> Hostility {
        let [duplicate, drop, reorder] = [Percent::NONE; 3];
        Hostility { duplicate, drop, reorder, delay: TimeRange::AT_ONCE, seed: 1 }
    }
}

impl std::fmt::Display for Hostility {
    /// As the options of the command line that say it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, share) in [("duplicate", self.duplicate), ("drop", self.drop), ("reorder", self.reorder)] {
            if share != Percent::NONE {
                write!(f, "--{name} {}% ", share.get())?;
            }
        }
        if self.delay != TimeRange::AT_ONCE {
            write!(f, "--delay {} ", self.delay)?;
        }
        write!(f, "--seed {}", self.seed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hostile(share: u8, seed: u64) -> Hostility {
        let share = Percent::new(share).unwrap();
        Hostility { duplicate: share, drop: share, reorder: share, delay: TimeRange::parse("2m..10m").unwrap(), seed }
    }

    /// Worked out with `printf '1\nabc\ndrop' | sha256sum`, and so on: the first 8 bytes modulo 100.
    #[test]
    fn what_is_hit_follows_from_seed_id_and_word() {
        let hit = |share, seed| {
            let hostile = hostile(share, seed);
            [hostile.duplicates("abc"), hostile.drops("abc"), hostile.reorders("abc")]
        };
        for (place, number) in [44, 29, 67].into_iter().enumerate() {
            assert!(!hit(number, 1)[place] && hit(number + 1, 1)[place], "{place}: {number}");
        }
        assert_eq!((hit(0, 1), hit(100, 7)), ([false; 3], [true; 3]));
    }

    #[test]
    fn a_delay_lies_in_its_range_and_a_share_is_about_that_share() {
        let due_at = Time::from_unix(1000).unwrap();
        let (hostile, mut hit) = (hostile(30, 5), 0);
        for number in 0..1000 {
            let id = number.to_string();
            let delay = hostile.delayed(&id, due_at).unix() - 1000;
            assert!((120..=600).contains(&delay), "{delay}");
            hit += usize::from(hostile.drops(&id));
        }
        assert!((250..350).contains(&hit), "{hit} of 1000");
        assert!(!Hostility::default().is_any() && hostile.is_any());
        assert_eq!(Hostility::default().delayed("abc", due_at), due_at);
    }

    #[test]
    fn it_is_told_as_its_options() {
        assert_eq!(hostile(10, 4).to_string(), "--duplicate 10% --drop 10% --reorder 10% --delay 2m..10m --seed 4");
    }
}
