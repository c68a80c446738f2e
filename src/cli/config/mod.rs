//! `consign config`: the shop's settings.

pub mod get;
pub mod list;
pub mod set;

use super::verb::noun;

noun!(
    "config",
    "Read and change the shop's settings",
    ["consign config list", "consign config set auto-fulfill on"],
    [get, set, list,]
);
