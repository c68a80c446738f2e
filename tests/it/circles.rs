//! No circles between files of `src`: whoever reads a file can first read what it stands on.
//!
//! One file names another if it says a path (in `use` lines or in code) of an item that is defined there. A re-export
//! is no definition: `domain::Order` names `domain/order.rs`, wherever it is passed on. Listing is no naming either:
//! `mod child;` and `pub use child::Item;` tie a `mod.rs` to nothing. But a `mod.rs` that calls its child, or uses what
//! it passes on, names the child; if the child in turn uses an item that is written down in the `mod.rs`, that is a
//! circle. What macros make of their words and what methods are called is not seen.

mod paths;

use std::collections::{BTreeMap, BTreeSet};

use self::paths::House;
use crate::tidy::sources;

/// Whom a file names, and by which words.
type Named = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// The files of each circle: each of them leads to each other one.
fn circles(named: &Named) -> Vec<BTreeSet<&str>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = named.keys().map(|file| (file.as_str(), reach(named, file))).collect();
    let mut found: Vec<BTreeSet<&str>> = Vec::new();
    for (file, there) in &reach {
        if there.contains(file) && !found.iter().any(|circle| circle.contains(file)) {
            found.push(there.iter().copied().filter(|other| reach[other].contains(file)).collect());
        }
    }
    found
}

/// Every file that a file leads to.
fn reach<'a>(named: &'a Named, from: &'a str) -> BTreeSet<&'a str> {
    let mut there = BTreeSet::new();
    let mut next = vec![from];
    while let Some(file) = next.pop() {
        next.extend(named[file].keys().map(String::as_str).filter(|other| there.insert(*other)));
    }
    there
}

/// What ties a circle: each arrow within it, with its words.
fn told(named: &Named, circle: &BTreeSet<&str>) -> String {
    let arrows = circle.iter().flat_map(|file| named[*file].iter().map(move |(other, words)| (file, other, words)));
    let within = arrows.filter(|(_, other, _)| circle.contains(other.as_str()));
    let lines = within.map(|(file, other, words)| {
        format!("  {file} -> {other}: {}\n", words.iter().map(String::as_str).collect::<Vec<_>>().join(", "))
    });
    lines.collect()
}

#[test]
fn no_two_files_name_each_other() {
    let named = House::new(sources("src", "rs").into_iter().filter(|file| !file.is_test())).named();
    let circles = circles(&named);
    let found: Vec<String> = circles.iter().map(|circle| told(&named, circle)).collect();
    assert!(found.is_empty(), "circles between files:\n{}", found.join("\n"));
}

#[test]
fn circles_are_seen_through_what_is_passed_on() {
    let house = |files: &[(&str, &str)]| House::of_texts(files).named();
    let passed_on = house(&[
        ("src/lib.rs", "pub mod law;"),
        ("src/law/mod.rs", "mod code;\nmod order;\npub use code::Code;\npub use order::{Order, Line};"),
        ("src/law/code.rs", "use super::Order;\npub struct Code;"),
        ("src/law/order.rs", "use super::Code;\npub struct Order; pub struct Line;"),
    ]);
    assert_eq!(circles(&passed_on), [BTreeSet::from(["src/law/code.rs", "src/law/order.rs"])]);
    let in_code = house(&[
        ("src/lib.rs", "pub mod a;\npub mod b;\n"),
        ("src/a.rs", "pub fn a() -> u8 { crate::b::b() } // b"),
        ("src/b.rs", "use crate::a as other;\npub fn b() -> u8 { other::a() }"),
    ]);
    assert_eq!(circles(&in_code), [BTreeSet::from(["src/a.rs", "src/b.rs"])]);
    let dispatched = house(&[
        ("src/lib.rs", "pub mod a;"),
        ("src/a/mod.rs", "mod b;\npub struct Story;\npub fn a(story: Story) -> u8 { b::b(story) }"),
        ("src/a/b.rs", "use super::Story;\npub fn b(_: Story) -> u8 { 1 }"),
    ]);
    assert_eq!(circles(&dispatched), [BTreeSet::from(["src/a/mod.rs", "src/a/b.rs"])]);
    let listed = house(&[
        ("src/lib.rs", "pub mod a;"),
        ("src/a/mod.rs", "mod b;\npub use b::b;\npub type Quantity = i64;\nconst TEXT: &str = \"b::b\"; // b::b\n"),
        ("src/a/b.rs", "use super::Quantity;\npub fn b() -> Quantity { 1 }"),
    ]);
    assert_eq!(circles(&listed), Vec::<BTreeSet<&str>>::new());
}
