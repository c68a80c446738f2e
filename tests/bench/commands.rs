//! P1-P4: one small command, against the floor and against `sqlite3`.

use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};

use crate::Wanted;
use crate::figure::{Result, median, millions, milliseconds, print, ratio, skip, spread};
use crate::measure::{CONSIGN, Line, has};
use crate::{floor, shop};

/// The commands, each of which makes the next one possible.
pub const COMMANDS: [(&str, &str); 3] = [
    ("order request", "order request ORDER"),
    ("service respond --accept", "service respond ORDER --accept --pending fulfillment"),
    ("service ship", "service ship ORDER --tracking-number 1Z999AA10123456784"),
];
const ORDERS: u64 = 1000;
const ROUNDS: u64 = 60;
/// How often the times are taken, each time with copies of their own of both programs and both databases: where a file
/// happens to lie, on the disk and in memory, moves a ratio more than what is compared.
const REPEATS: usize = 3;

/// Measures all four.
pub fn measure(folder: &Path, wanted: &Wanted) -> Result {
    let (db, floor_db) = (folder.join("shop.db"), folder.join("floor.db"));
    shop::make(&db, ORDERS)?;
    floor::make(&floor_db, ORDERS)?;
    if wanted.any(&["P1", "P4"]) {
        times(&db, &floor_db, folder)?;
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
    Line::consign(db, &words(command, order))
}

fn words(command: usize, order: u64) -> String {
    COMMANDS[command].1.replace("ORDER", &order.to_string())
}

/// What is run once an order, in any order; the three commands among themselves in theirs.
#[derive(Clone, Copy)]
enum Turn {
    Floor,
    Sqlite3,
    NextCommand,
}

/// The medians of one repeat, in seconds.
struct Medians {
    floor: f64,
    sqlite3: f64,
    commands: [f64; COMMANDS.len()],
    all_commands: f64,
}

fn times(db: &Path, floor_db: &Path, folder: &Path) -> Result {
    let with_sqlite3 = has("sqlite3");
    let mut turns = vec![Turn::Floor, Turn::NextCommand, Turn::NextCommand, Turn::NextCommand];
    turns.extend(with_sqlite3.then_some(Turn::Sqlite3));
    let repeats: Result<Vec<Medians>> = (0..REPEATS)
        .map(|repeat| {
            let copy = |file: &Path, name: &str| -> Result<PathBuf> {
                let to = folder.join(format!("{name}-{repeat}"));
                std::fs::copy(file, &to)?;
                Ok(to)
            };
            let programs = (copy(Path::new(CONSIGN), "consign")?, copy(&std::env::current_exe()?, "floor")?);
            medians(&mut turns, &programs, (&copy(db, "shop.db")?, &copy(floor_db, "floor.db")?))
        })
        .collect();
    let repeats = repeats?;
    let middle = |of: fn(&Medians) -> f64| median(repeats.iter().map(of).collect());
    let floor = milliseconds(middle(|repeat| repeat.floor));
    for (place, (name, _)) in COMMANDS.iter().enumerate() {
        let time = median(repeats.iter().map(|repeat| repeat.commands[place]).collect());
        print("P1", name, &milliseconds(time), &floor, "", "")?;
        let of_floor = repeats.iter().map(|repeat| repeat.commands[place] / repeat.floor);
        print("", "... of the floor", &spread(of_floor.collect()), "1.00", "1.15", "1.10")?;
    }
    let what = "one command, of `sqlite3 FILE SQL`";
    if !with_sqlite3 {
        return skip("P4", what, "sqlite3 is not installed");
    }
    let sqlite3 = middle(|repeat| repeat.sqlite3);
    print("P4", "`sqlite3 FILE SQL`, the floor's statements", &milliseconds(sqlite3), &floor, "", "")?;
    let of_sqlite3 = repeats.iter().map(|repeat| repeat.all_commands / repeat.sqlite3);
    let floor_of_sqlite3 = ratio(middle(|repeat| repeat.floor), sqlite3);
    print("", what, &spread(of_sqlite3.collect()), &floor_of_sqlite3, "0.85", "0.75")
}

/// Runs everything once an order, each time in another order.
fn medians(turns: &mut [Turn], programs: &(PathBuf, PathBuf), dbs: (&Path, &Path)) -> Result<Medians> {
    let ((consign, floor_program), (db, floor_db)) = (programs, dbs);
    let (mut floor, mut sqlite3) = (Vec::new(), Vec::new());
    let mut commands = COMMANDS.map(|_| Vec::new());
    for order in 1001..1001 + ROUNDS {
        shuffle(turns);
        let mut places = 0..COMMANDS.len();
        for turn in turns.iter() {
            match turn {
                Turn::Floor => floor.push(floor::line(floor_program, floor_db, order).time()?),
                Turn::Sqlite3 => sqlite3.push(floor::sqlite3_line(floor_db, order).time()?),
                Turn::NextCommand => {
                    let place = places.next().ok_or("there are as many turns as commands")?;
                    commands[place].push(Line::of(consign, db, &words(place, order)).time()?);
                }
            }
        }
    }
    let all_commands = median(commands.concat());
    let sqlite3 = if sqlite3.is_empty() { f64::NAN } else { median(sqlite3) };
    Ok(Medians { floor: median(floor), sqlite3, commands: commands.map(median), all_commands })
}

/// Puts them into an order that nobody chose.
fn shuffle(turns: &mut [Turn]) {
    for place in (1..turns.len()).rev() {
        let number = RandomState::new().hash_one(place);
        turns.swap(place, number as usize % (place + 1));
    }
}

fn instructions(db: &Path, floor_db: &Path) -> Result {
    if !has("valgrind") {
        return skip("P2", "instructions", "valgrind is not installed");
    }
    let order = 1001 + ROUNDS;
    let floor = millions(floor::line(&std::env::current_exe()?, floor_db, order).instructions()?);
    for (place, (name, _)) in COMMANDS.iter().enumerate() {
        let count = line(db, place, order).instructions()?;
        print("P2", &format!("{name}: instructions"), &millions(count), &floor, "1.25 M", "1.10 M")?;
    }
    Ok(())
}

fn fsyncs(db: &Path, floor_db: &Path, folder: &Path) -> Result {
    if !has("strace") {
        return skip("P3", "fsyncs", "strace is not installed");
    }
    let order = 1002 + ROUNDS;
    let floor = floor::line(&std::env::current_exe()?, floor_db, order).fsyncs(folder)?.to_string();
    for (place, (name, _)) in COMMANDS.iter().enumerate() {
        let Line(mut words) = line(db, place, order);
        words.push(format!("--key=bench-{place}"));
        let count = Line(words).fsyncs(folder)?;
        print("P3", &format!("{name} --key: fsyncs"), &count.to_string(), &floor, "5", "5")?;
    }
    Ok(())
}
