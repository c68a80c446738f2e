//! P1-P4: one small command, against the floor and against `sqlite3`.

use std::path::Path;

use crate::Wanted;
use crate::figure::{Result, median, millions, milliseconds, print, ratio, skip};
use crate::measure::{Line, has};
use crate::{floor, shop};

/// The commands, each of which makes the next one possible.
pub const COMMANDS: [(&str, &str); 3] = [
    ("order request", "order request ORDER"),
    ("service respond --accept", "service respond ORDER --accept --pending fulfillment"),
    ("service ship", "service ship ORDER --tracking-number 1Z999AA10123456784"),
];
const ORDERS: u64 = 1000;
const ROUNDS: u64 = 100;

/// Measures all four.
pub fn measure(folder: &Path, wanted: &Wanted) -> Result {
    let (db, floor_db) = (folder.join("shop.db"), folder.join("floor.db"));
    shop::make(&db, ORDERS)?;
    floor::make(&floor_db, ORDERS)?;
    if wanted.any(&["P1", "P4"]) {
        times(&db, &floor_db)?;
    }
    if wanted.any(&["P2"]) {
        instructions(&db, &floor_db)?;
    }
    if wanted.any(&["P3"]) {
        fsyncs(&db, &floor_db, folder)?;
    }
    Ok(())
}

/// The line of a command about an order.
pub fn line(db: &Path, command: usize, order: u64) -> Line {
    Line::consign(db, &COMMANDS[command].1.replace("ORDER", &order.to_string()))
}

fn times(db: &Path, floor_db: &Path) -> Result {
    let with_sqlite3 = has("sqlite3");
    let (mut floor, mut sqlite3) = (Vec::new(), Vec::new());
    let mut commands = COMMANDS.map(|_| Vec::new());
    for order in 1001..1001 + ROUNDS {
        floor.push(floor::line(floor_db, order)?.time()?);
        if with_sqlite3 {
            sqlite3.push(floor::sqlite3_line(floor_db, order).time()?);
        }
        for (place, times) in commands.iter_mut().enumerate() {
            times.push(line(db, place, order).time()?);
        }
    }
    let floor = median(floor);
    let all = median(commands.concat());
    for ((name, _), times) in COMMANDS.iter().zip(commands) {
        let time = median(times);
        print("P1", name, &milliseconds(time), &milliseconds(floor), "", "")?;
        print("", "... of the floor", &ratio(time, floor), "1.00", "1.25", "1.10")?;
    }
    let what = "one command, of `sqlite3 FILE SQL`";
    if !with_sqlite3 {
        return skip("P4", what, "sqlite3 is not installed");
    }
    let sqlite3 = median(sqlite3);
    print("P4", "`sqlite3 FILE SQL`, the floor's statements", &milliseconds(sqlite3), &milliseconds(floor), "", "")?;
    print("", what, &ratio(all, sqlite3), &ratio(floor, sqlite3), "1.00", "0.85")
}

fn instructions(db: &Path, floor_db: &Path) -> Result {
    if !has("valgrind") {
        return skip("P2", "instructions", "valgrind is not installed");
    }
    let order = 1001 + ROUNDS;
    let floor = millions(floor::line(floor_db, order)?.instructions()?);
    for (place, (name, _)) in COMMANDS.iter().enumerate() {
        let count = line(db, place, order).instructions()?;
        print("P2", &format!("{name}: instructions"), &millions(count), &floor, "2.2 M", "1.6 M")?;
    }
    Ok(())
}

fn fsyncs(db: &Path, floor_db: &Path, folder: &Path) -> Result {
    if !has("strace") {
        return skip("P3", "fsyncs", "strace is not installed");
    }
    let order = 1002 + ROUNDS;
    let floor = floor::line(floor_db, order)?.fsyncs(folder)?.to_string();
    for (place, (name, _)) in COMMANDS.iter().enumerate() {
        let Line(mut words) = line(db, place, order);
        words.push(format!("--key=bench-{place}"));
        let count = Line(words).fsyncs(folder)?;
        print("P3", &format!("{name} --key: fsyncs"), &count.to_string(), &floor, "5", "5")?;
    }
    Ok(())
}
