//! `consign notification`: what services and customers are told.

pub mod list;

use super::verb::noun;

noun!(
    "notification",
    "Read the notifications to services and customers",
    ["consign notification list --to service:acme", "consign notification list --to customer --since-seq 10 -o ndjson"],
    [list,]
);
