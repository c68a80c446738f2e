//! P5 and P6: what a command costs when there is much beside it, and much before it. Neither should matter.

use std::path::Path;

use crate::figure::{Result, median, millions, milliseconds, print, ratio, skip};
use crate::measure::has;
use crate::{Wanted, commands, shop};

const SMALL: u64 = 1000;
const EARLIER_EVENTS: u64 = 10_000;
/// Lines of the orders, and what a command on them may cost of one on the first.
const LINES: [i64; 4] = [2, 50, 500, 5_000];
const BOUNDS: [(&str, &str); 4] = [("1.00", "1.00"), ("", ""), ("2.00", "1.50"), ("20.00", "10.00")];
const LINE_ROUNDS: usize = 9;

/// Measures both.
pub fn measure(folder: &Path, wanted: &Wanted) -> Result {
    if wanted.any(&["P6"]) {
        lines(folder)?;
    }
    if !has("valgrind") {
        return skip("P5", "and P6: instructions", "valgrind is not installed");
    }
    let small = folder.join("small.db");
    shop::make(&small, SMALL)?;
    if wanted.any(&["P5"]) {
        let (many, name) = if wanted.million { (1_000_000, "1,000,000") } else { (100_000, "100,000") };
        let large = folder.join("large.db");
        shop::make(&large, many)?;
        let (few, much) = (instructions(&small, SMALL / 2)?, instructions(&large, many / 2)?);
        let what = format!("a command at {name} orders, of 1,000");
        print("P5", &what, &millions(much), &millions(few), "", "")?;
        print("", "... instructions", &ratio(much as f64, few as f64), "1.00", "1.02", "1.01")?;
        std::fs::remove_file(large)?;
    }
    if wanted.any(&["P6"]) {
        shop::give_past(&small, 11, EARLIER_EVENTS)?;
        let (fresh, old) = (instructions(&small, 12)?, instructions(&small, 11)?);
        print("P6", "after 10,000 events, of a fresh order", &millions(old), &millions(fresh), "", "")?;
        print("", "... instructions", &ratio(old as f64, fresh as f64), "1.00", "1.02", "1.01")?;
    }
    Ok(())
}

/// P6: what a command costs on an order of many lines, of one of two.
fn lines(folder: &Path) -> Result {
    let mut counted = Vec::new();
    if has("valgrind") {
        let db = folder.join("lines-counted.db");
        shop::make_long(&db, &LINES)?;
        for command in 0..commands::COMMANDS.len() {
            let counts: Result<Vec<u64>> =
                (1001..).zip(LINES).map(|(order, _)| commands::line(&db, command, order).instructions()).collect();
            counted.push(counts?);
        }
    }
    let mut times = vec![vec![Vec::new(); LINES.len()]; commands::COMMANDS.len()];
    for round in 0..LINE_ROUNDS {
        let db = folder.join(format!("lines-{round}.db"));
        shop::make_long(&db, &LINES)?;
        for (command, times) in times.iter_mut().enumerate() {
            for (order, times) in (1001..).zip(times) {
                times.push(commands::line(&db, command, order).time()?);
            }
        }
        std::fs::remove_file(db)?;
    }
    for (command, (name, _)) in commands::COMMANDS.iter().enumerate() {
        let medians: Vec<f64> = times[command].iter().cloned().map(median).collect();
        for (place, lines) in LINES.iter().enumerate() {
            let (must, aim) = BOUNDS[place];
            print("P6", &format!("{name} of {lines} lines"), &milliseconds(medians[place]), "", "", "")?;
            print("", "... of 2 lines", &ratio(medians[place], medians[0]), "", must, aim)?;
            if let Some(counts) = counted.get(command) {
                print("", "... instructions", &millions(counts[place]), &millions(counts[0]), "", "")?;
            }
        }
    }
    Ok(())
}

/// The instructions of the middle one of three commands about an order.
fn instructions(db: &Path, id: u64) -> Result<u64> {
    let counts: Result<Vec<f64>> =
        (0..3).map(|command| Ok(commands::line(db, command, 1000 + id).instructions()? as f64)).collect();
    Ok(median(counts?) as u64)
}
