//! `consign app`: the programs that may call while it serves.

pub mod add;
pub mod list;
pub mod remove;
pub mod show;

use super::verb::noun;

noun!(
    "app",
    "Register the programs that call the shop while it is served",
    ["consign app add orders", "consign app list"],
    [add, list, show, remove,]
);
