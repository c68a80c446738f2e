//! Values, whatever the format of their file.

use super::super::values::*;
use crate::domain::{ForeignService, ForeignStatus, FulfillmentState, Text};

#[test]
fn quantities_are_whole_and_bounded() {
    assert_eq!(quantity("0"), Ok(0));
    assert_eq!(quantity("1000000"), Ok(1_000_000));
    assert_eq!((quantity("2.0"), quantity("2.00")), (Ok(2), Ok(2)));
    for text in
        ["", "-1", "+1", "1.5", "1.", ".0", "1e3", "1000001", "99999999999999999999", "\"1\"", "1 ", "null", "٣"]
    {
        assert!(quantity(text).is_err(), "{text}");
    }
}

#[test]
fn nobody_is_no_service() {
    for name in ["manual", "Manual", "gift_card", "GIFT_CARD", "gift-card"] {
        assert_eq!(service(Some(name.to_owned()), None), None, "{name}");
    }
    let named = service(Some("acme-3pl".to_owned()), Some("Acme 3PL".to_owned()));
    let expected = ForeignService { handle: Some("acme-3pl".to_owned()), name: "Acme 3PL".to_owned() };
    assert_eq!(named, Some(expected));
    assert_eq!(service(None, Some("日本".to_owned())).map(|service| service.name).as_deref(), Some("日本"));
}

#[test]
fn words_are_read_in_any_case_and_unknown_ones_refused() {
    assert_eq!(fulfillment_status(" Partially fulfilled"), Ok(ForeignStatus::Partial));
    assert_eq!(fulfillment_status("ON_HOLD"), Ok(ForeignStatus::OnHold));
    assert_eq!(shipment_state("ERROR"), Ok(FulfillmentState::Failure));
    let long = "x".repeat(61);
    assert_eq!(fulfillment_status(&long), Err(format!("`{}…` is unknown", "x".repeat(60))));
    assert_eq!((boolean("TRUE"), boolean("no")), (Ok(true), Ok(false)));
    assert!(boolean("maybe").is_err());
    assert_eq!((present("NaN"), present(" None "), present("x ")), (None, None, Some("x")));
}

#[test]
fn an_id_of_the_platform_is_its_last_part() {
    assert_eq!(id("gid://shopify/Order/123?key=1".to_owned()), Ok(Some("123".to_owned())));
    assert_eq!(id("12345678901234567890".to_owned()), Ok(Some("12345678901234567890".to_owned())));
    assert_eq!(gid("gid://shopify/DraftOrder/1"), Some(("DraftOrder", "1")));
    assert_eq!(gid("gid://shopify/Order"), None);
}

#[test]
fn the_mark_of_a_spreadsheet_is_no_part_of_a_value() {
    let some = |text: &str| Ok(Some(text.to_owned()));
    assert_eq!((zip("'01234".to_owned()), zip("''1".to_owned())), (some("01234"), some("'1")));
    assert_eq!((phone("'+46 70".to_owned()), phone("+46 70 ".to_owned())), (some("+46 70"), some("+46 70")));
    assert_eq!((zip("'".to_owned()), contact(" ".to_owned())), (Ok(None), Ok(None)));
    assert_eq!(contact("'t Hof 1".to_owned()), some("'t Hof 1"));
    assert_eq!(tags(" a, b,,c "), Ok(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()]));
}

#[test]
fn texts_are_bounded_and_never_cut() {
    assert_eq!(text("x".repeat(Text::MOST_BYTES)), Ok(Some("x".repeat(Text::MOST_BYTES))));
    assert!(text("x".repeat(Text::MOST_BYTES + 1)).is_err());
    assert!(short_text("ö".repeat(255)).is_ok());
    assert!(short_text("ö".repeat(256)).is_err());
    assert_eq!(text("a\u{1b}\n\u{202e}".to_owned()), Ok(Some("a\u{1b}\n\u{202e}".to_owned())));
    assert!(text("a\0b".to_owned()).is_err());
    assert!(name("a\nb".to_owned()).is_err());
    assert_eq!(name(String::new()), Ok(None));
}

#[test]
fn times_may_lack_an_offset_and_seconds() {
    let cases = [
        ("2026-03-01 00:10:40 +0100", "2026-02-28T23:10:40Z"),
        ("2026-03-01 00:10:40 -05:00", "2026-03-01T05:10:40Z"),
        ("2026-03-01 00:10:40", "2026-03-01T00:10:40Z"),
        ("2026-03-01 00:10:40 UTC", "2026-03-01T00:10:40Z"),
        ("2026-03-01T00:10:40", "2026-03-01T00:10:40Z"),
        ("2026-03-01T00:10:40+01:00", "2026-02-28T23:10:40Z"),
        ("2026-03-01 00:10", "2026-03-01T00:10:00Z"),
        ("2026-03-01", "2026-03-01T00:00:00Z"),
        ("2020-07-29T23:03:12.199Z", "2020-07-29T23:03:12Z"),
    ];
    for (text, utc) in cases {
        assert_eq!(time(text, Dates::Mdy).map(|time| time.to_string()).as_deref(), Ok(utc), "{text}");
    }
    for text in ["", "@0", "2026-13-01 00:00:00", "+99999-01-01 00:00:00", "1.5", "2026-03-01 25:00"] {
        assert!(time(text, Dates::Dmy).is_err(), "{text}");
    }
}

#[test]
fn days_and_months_stand_in_the_order_that_was_said() {
    let read = |text, dates| time(text, dates).map(|time| time.to_string());
    assert_eq!(read("31/10/2025 18:04", Dates::Dmy).as_deref(), Ok("2025-10-31T18:04:00Z"));
    assert_eq!(read("10.2.25 9:05:07 PM", Dates::Dmy).as_deref(), Ok("2025-02-10T21:05:07Z"));
    assert_eq!(read("10/2/2025", Dates::Mdy).as_deref(), Ok("2025-10-02T00:00:00Z"));
    assert!(read("31/10/2025", Dates::Mdy).is_err());
    assert_eq!(read("3/1/2025", Dates::Dmy).as_deref(), Ok("2025-01-03T00:00:00Z"));
    for (dates, option) in [(Dates::Iso, "--dates dmy or --dates mdy"), (Dates::Mdy, "--dates mdy")] {
        let refused = read("31/10/2025 18:04", dates).unwrap_err();
        assert!(refused.contains(option), "{refused}");
    }
}

#[test]
fn a_bare_number_counts_days() {
    let read = |text| day_count(text).map(|time| time.map(|time| time.to_string()));
    assert_eq!(read("25569"), Some(Ok("1970-01-01T00:00:00Z".to_owned())));
    assert_eq!(read("45384.3475"), Some(Ok("2024-04-02T08:20:24Z".to_owned())));
    assert_eq!(read("2024-04-02"), None);
    assert!(matches!(read("99999999999"), Some(Err(_))));
}
