//! `consign clock`: what time it is, and the clock of the file.

pub mod advance;
pub mod off;
pub mod set;
pub mod show;

use super::verb::noun;

noun!(
    "clock",
    "Show the clock, or give the file a clock of its own",
    ["consign clock", "consign clock set 2026-11-27T09:00:00Z"],
    [show, set, advance, off,],
    alone "show"
);
