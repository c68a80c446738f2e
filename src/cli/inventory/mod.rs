//! `consign inventory`: how many units lie where.

pub mod adjust;
pub mod history;
pub mod list;
pub mod remove;
pub mod set;

use super::verb::noun;

noun!(
    "inventory",
    "Keep the stock of each SKU at each location",
    ["consign inventory list --sku TEE-M", "consign inventory set TEE-M --location main --on-hand 40"],
    [set, adjust, remove, list, history,]
);
