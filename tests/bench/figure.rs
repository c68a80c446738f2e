//! How a figure is printed: what it is, what it came to, what the floor came to, and what it should be.

use std::io::Write;

/// A benchmark that cannot be run is told by its error.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Prints a line.
pub fn say(line: impl std::fmt::Display) -> Result {
    Ok(writeln!(std::io::stdout(), "{line}")?)
}

/// Prints what the columns are.
pub fn heading() -> Result {
    say(format_args!("{:<4} {:<44} {:>17} {:>14} {:>12} {:>12}", "", "", "measured", "floor", "must", "aim"))
}

/// Prints a figure. `floor`, `must` and `aim` are empty where there are none.
pub fn print(number: &str, what: &str, measured: &str, floor: &str, must: &str, aim: &str) -> Result {
    say(format_args!("{number:<4} {what:<44} {measured:>17} {floor:>14} {must:>12} {aim:>12}"))
}

/// Says that a figure is not measured, and why.
pub fn skip(number: &str, what: &str, why: &str) -> Result {
    say(format_args!("{number:<4} {what:<44} SKIPPED: {why}"))
}

/// `2.81 ms`
pub fn milliseconds(seconds: f64) -> String {
    format!("{:.2} ms", seconds * 1e3)
}

/// `1.64 M`
pub fn millions(count: u64) -> String {
    format!("{:.2} M", count as f64 / 1e6)
}

/// `4.1 MiB`
pub fn mebibytes(bytes: u64) -> String {
    format!("{:.1} MiB", bytes as f64 / (1 << 20) as f64)
}

/// `1.08`
pub fn ratio(one: f64, other: f64) -> String {
    format!("{:.2}", one / other)
}

/// `1.08 (1.05-1.10)`: the middle one, the lowest and the highest.
pub fn spread(ratios: Vec<f64>) -> String {
    let (lowest, highest) = ratios.iter().fold((f64::MAX, f64::MIN), |(low, high), it| (low.min(*it), high.max(*it)));
    format!("{:.2} ({lowest:.2}-{highest:.2})", median(ratios))
}

/// `252 k`
pub fn thousands(count: u64) -> String {
    format!("{:.1} k", count as f64 / 1e3)
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
