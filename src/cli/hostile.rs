//! The options of those who send: what goes wrong with deliveries on purpose.

use crate::cli::value::{self, Read};
use crate::domain::{Hostility, MOST_SEED, Percent, TimeRange};
use crate::failure::Failure;

/// Over what goes wrong, in the help.
const HEADING: &str = "Hostile delivery";

/// What goes wrong. These options are about this one run, not about the shop: a wrong value makes no sense at all.
#[derive(Debug, clap::Args)]
pub struct Hostile {
    /// Share of deliveries sent twice at once [default: 0%]
    ///
    /// Both have the same ids; only the first answer counts.
    #[arg(long, help_heading = HEADING, value_name = "PERCENT", value_parser = share)]
    duplicate: Option<Percent>,
    /// Share of deliveries never sent [default: 0%]
    #[arg(long, help_heading = HEADING, value_name = "PERCENT", value_parser = share)]
    drop: Option<Percent>,
    /// Share that lets the next one go first [default: 0%]
    ///
    /// The next delivery of the same subscription. `serve` waits five seconds for one; `deliver` does not wait.
    #[arg(long, help_heading = HEADING, value_name = "PERCENT", value_parser = share)]
    reorder: Option<Percent>,
    /// Time by which deliveries are late, as 30s or 2m..10m
    ///
    /// It is added to the time at which each is due, by the clock of the file.
    #[arg(long, help_heading = HEADING, value_name = "RANGE", value_parser = range)]
    delay: Option<TimeRange>,
    /// Number that decides which are hit [default: 1]
    ///
    /// The same seed hits the same deliveries of the same file.
    #[arg(long, help_heading = HEADING, value_name = "NUMBER", value_parser = seed)]
    seed: Option<u64>,
}

impl Hostile {
    /// What was asked for.
    #[cfg_attr(not(feature = "serve"), expect(dead_code, reason = "nothing is sent by this build"))]
    pub fn judge(&self) -> Hostility {
        let usual = Hostility::default();
        Hostility {
            duplicate: self.duplicate.unwrap_or(usual.duplicate),
            drop: self.drop.unwrap_or(usual.drop),
            reorder: self.reorder.unwrap_or(usual.reorder),
            delay: self.delay.unwrap_or(usual.delay),
            seed: self.seed.unwrap_or(usual.seed),
        }
    }
}

fn share(text: &str) -> Read<Percent> {
    value::percent(text)?.judge("the share").map_err(message)
}

fn range(text: &str) -> Read<TimeRange> {
    value::range(text)?.judge("the range").map_err(message)
}

fn seed(text: &str) -> Read<u64> {
    let seed = value::count(text)?.judge("the seed", 0, MOST_SEED).map_err(message)?;
    Ok(seed.unsigned_abs())
}

fn message(failure: Failure) -> String {
    failure.message.to_string()
}
