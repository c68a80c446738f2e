//! Moments as JSON text, fast: `order list` prints a million of them.

use serde::Serializer;

use crate::domain::Time;

/// Writes `2026-11-23T09:00:00Z` without going through a formatter. For `serialize_with`.
pub fn serialize<S: Serializer>(time: &Time, serializer: S) -> Result<S::Ok, S::Error> {
    let text = rfc3339(*time);
    serializer.serialize_str(std::str::from_utf8(&text).expect("digits and punctuation are ASCII"))
}

/// What `Time`'s `Display` prints. Years have four digits in the range of a `Time`.
fn rfc3339(time: Time) -> [u8; 20] {
    let days = time.unix().div_euclid(86_400);
    let second = time.unix().rem_euclid(86_400);
    let (year, month, day) = civil(days);
    let mut text = *b"0000-00-00T00:00:00Z";
    digits(&mut text[0..4], year);
    digits(&mut text[5..7], month);
    digits(&mut text[8..10], day);
    digits(&mut text[11..13], second / 3600);
    digits(&mut text[14..16], second / 60 % 60);
    digits(&mut text[17..19], second % 60);
    text
}

/// The date that lies this many days after 1970-01-01, in the Gregorian calendar. Counts years from March, so that a
/// leap day is the last day of its year (Howard Hinnant's `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

fn digits(place: &mut [u8], mut number: i64) {
    for digit in place.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_display_prints() {
        let spots = [-62_135_596_800, -1, 0, 951_782_399, 951_782_400, 4_107_542_399, 253_402_300_799];
        let sweep = (0..4000).map(|step| -62_135_596_800 + step * 78_879_999);
        for unix in spots.into_iter().chain(sweep) {
            let time = Time::from_unix(unix).expect("within the years 1 to 9999");
            assert_eq!(std::str::from_utf8(&rfc3339(time)).unwrap(), time.to_string(), "{unix}");
        }
    }
}
