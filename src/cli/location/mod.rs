//! `consign location`: the places that ship.

pub mod add;
pub mod list;
pub mod set;
pub mod show;

use super::verb::noun;

noun!(
    "location",
    "Keep the locations that ship",
    ["consign location list", "consign location add harbour --name \"Harbour warehouse\""],
    [add, list, show, set,]
);
