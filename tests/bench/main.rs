//! The benchmarks: each figure beside its budget and, where it has one, the floor's figure of the same
//! run. Milliseconds move with the load of the machine; ratios within a run, instructions and fsyncs do not.
//!
//! `cargo bench` takes a minute or two. `cargo bench -- --million` measures P5 and P8 on a million orders.
//! `cargo bench -- P2 P3` measures only these. Nothing fails on a time. `cargo bench -- --functions` measures nothing: see
//! `functions.rs`.

mod commands;
mod figure;
mod floor;
mod functions;
mod long;
mod measure;
mod shop;
mod size;

use std::path::Path;

use figure::{Result, say};

/// What the words after `cargo bench --` ask for.
struct Wanted {
    million: bool,
    figures: Vec<String>,
}

impl Wanted {
    fn any(&self, figures: &[&str]) -> bool {
        self.figures.is_empty() || figures.iter().any(|figure| self.figures.iter().any(|wanted| wanted == figure))
    }
}

fn main() -> Result {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [floor::MODE, file, order] => return floor::program(file, order),
        [measure::PEAK_MODE, ref command @ ..] => return measure::peak_program(command),
        _ => {}
    }
    let figures = words.iter().filter(|word| word.starts_with('P')).cloned().collect();
    let wanted = Wanted { million: words.iter().any(|word| word == "--million"), figures };
    // Beside the build, and so on a disk: what a tmpfs says of fsyncs is of no use.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;

    if words.iter().any(|word| word == functions::WORD) {
        return functions::write(&folder);
    }
    figure::heading()?;
    if wanted.any(&["P1", "P2", "P3", "P4"]) {
        commands::measure(&folder, &wanted)?;
    }
    if wanted.any(&["P5", "P6"]) {
        size::measure(&folder, &wanted)?;
    }
    if wanted.any(&["P7", "P8", "P9", "P10", "P12"]) {
        long::measure(&folder, &wanted)?;
    }
    if wanted.any(&["P11"]) {
        long::binary()?;
    }
    std::fs::remove_dir_all(&folder)?;
    say("")
}
