//! Pages of a table that stand in the wrong order: each can be read, but the last row of a page may have a smaller number
//! than the page before. A walk from page to page must lead on, or say that the file is damaged; it must not go round.

use std::fmt::Write as _;
use std::process::Stdio;

use super::say;
use crate::shop::Shop;

const PAGE: usize = 4096;

/// The first byte of an interior page of a table.
const INTERIOR_OF_TABLE: u8 = 0x05;

/// Commands that walk from page to page.
const WALKS: &[&str] = &[
    "check",
    "check --deep",
    "order list -o ids",
    "order timeline -o ids",
    "notification list -o ids",
    "fulfillment list -o ids",
    "export",
    "export --as shopify",
    "order auto-fulfill -n",
];

/// A shop with so many orders that every table of theirs has several pages.
fn wide_shop() -> Shop {
    let shop = Shop::after(&["init", "service add acme", "inventory set TEE --location acme --on-hand 1"]);
    let mut lines = String::new();
    for number in 0..2500 {
        let create = format!(r#"{{"cmd":"order create","args":{{"line":["TEE=1"],"paid":true}},"id":"o{number}"}}"#);
        writeln!(lines, "{create}").expect("a string takes every line");
    }
    writeln!(lines, r#"{{"cmd":"order auto-fulfill","args":{{"limit":1200}},"id":"request"}}"#).expect("as above");
    let ended = shop.fed("batch - -q --key-prefix k", lines.as_bytes());
    assert_eq!(ended.exit, 0, "{}", ended.stderr);
    shop
}

/// The file with the first two children of an interior page in each other's place.
fn swapped(good: &[u8], page: usize) -> Option<Vec<u8>> {
    let start = page * PAGE;
    let cells = usize::from(u16::from_be_bytes([good[start + 3], good[start + 4]]));
    if good[start] != INTERIOR_OF_TABLE || cells < 3 {
        return None;
    }
    let child = |index: usize| {
        let at = start + 12 + 2 * index;
        start + usize::from(u16::from_be_bytes([good[at], good[at + 1]]))
    };
    let (one, other) = (child(0), child(cells - 1));
    let mut bad = good.to_vec();
    for byte in 0..4 {
        bad.swap(one + byte, other + byte);
    }
    Some(bad)
}

#[test]
fn a_walk_over_pages_out_of_order_ends() {
    let good = std::fs::read(wide_shop().db()).expect("the database can be read");
    let damaged: Vec<Vec<u8>> = (1..good.len() / PAGE).filter_map(|page| swapped(&good, page)).collect();
    assert!(damaged.len() >= 4, "orders, documents, events and keys have several pages each: {}", damaged.len());
    let mut told = 0;
    for (number, content) in damaged.iter().enumerate() {
        for command in WALKS {
            let shop = Shop::nowhere();
            shop.write("consign.db", content);
            // A command that goes round is ended by the limit of its processor time, with a signal instead of an exit.
            let line = format!("ulimit -t 20; exec \"$0\" {command}");
            let mut limited = std::process::Command::new("sh");
            limited.args(["-c", &line, env!("CARGO_BIN_EXE_consign")]).current_dir(shop.folder()).stdin(Stdio::null());
            let output = limited.output().expect("sh can be started");
            let exit = output.status.code();
            let case = format!("damage {number}: {command}");
            assert!(matches!(exit, Some(0 | 8)), "{case}: {:?}: {}", exit, String::from_utf8_lossy(&output.stderr));
            told += usize::from(exit == Some(8));
            assert!(*command != "check --deep" || exit == Some(8), "{case}: nothing was found");
        }
    }
    assert!(told > damaged.len(), "hardly anything was found: {told}");
    say(&format!("{} walks over pages out of order ended, {told} with a word about it", damaged.len() * WALKS.len()));
}
