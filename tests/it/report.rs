//! `report` where no scenario can go: on a wide terminal, in a batch, and over more orders than one page holds.

use serde_json::Value;

use crate::shop::Shop;

const WIDE: &str = "120";

#[test]
fn shares_and_times_have_bars_where_there_is_room() {
    let shop = Shop::after(&[
        "init --at 2026-11-20T08:00:00Z",
        "service add acme --at 2026-11-20T08:00:00Z",
        "service add zenith --at 2026-11-20T08:00:00Z",
        "order create --line TEE=1 --location acme --at 2026-11-20T08:00:00Z",
        "order create --line TEE=1 --location acme --at 2026-11-20T08:00:00Z",
        "order create --line TEE=2 --location zenith --at 2026-11-20T08:00:00Z",
        "order request 1001 --at 2026-11-20T09:00:00Z",
        "order request 1002 --at 2026-11-20T09:00:00Z",
        "order request 1003 --at 2026-11-20T09:00:00Z",
        "service respond 1001 --accept --pending fulfillment --at 2026-11-20T10:30:00Z",
        "service respond 1002 --reject --pending fulfillment --at 2026-11-20T10:30:00Z",
        "service respond 1003 --accept --pending fulfillment --at 2026-11-20T12:00:00Z",
        "service ship 1003 --at 2026-11-21T16:00:00Z",
    ]);
    let printed = |columns: &str| {
        let ended = shop.run_with(&["report"], |command| command.env("COLUMNS", columns));
        assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{ended:?}");
        ended.stdout
    };
    let row = |page: &str, name: &str| {
        let row = page.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("no {name}: {page}"));
        row.split_whitespace().collect::<Vec<&str>>().join(" ")
    };
    // Half of the answers of one were acceptances, after half of the time that the other took; no time is longer than
    // that of the total.
    let wide = printed(WIDE);
    assert_eq!(row(&wide, "acme"), "acme 2 2 50 % ##### 1 h 30 m ##### 0 2", "{wide}");
    assert_eq!(row(&wide, "zenith"), "zenith 1 1 100 % ########## 3 h ########## 2 1 d 4 h ########## 0", "{wide}");
    assert_eq!(row(&wide, "total"), "total 3 3 66 % ####### 1 h 30 m ##### 2 1 d 4 h ########## 2", "{wide}");
    assert!(wide.lines().nth(3).is_some_and(|row| row.starts_with("total")), "{wide}");
    // Times are compared before shares are; a bar is as long as there is room for.
    let usual = printed("80");
    assert_eq!(row(&usual, "zenith"), "zenith 1 1 100 % 3 h #### 2 1 d 4 h #### 0", "{usual}");
    assert!(usual.lines().all(|line| line.chars().count() <= 80), "{usual}");
    assert!(!printed("76").contains('#'));
}

#[test]
fn more_orders_than_a_page_holds_are_counted_once_each() {
    let shop = Shop::after(&["init"]);
    let lines: String =
        (0..1_201).map(|_| r#"{"cmd": "order create", "args": {"line": ["TEE=2"]}}"#.to_owned() + "\n").collect();
    shop.write("orders.jsonl", lines.as_bytes());
    assert_eq!(shop.run("batch orders.jsonl").exit, 0);
    for period in ["", " --since 2026-11-23T09:00:00Z --until 2026-11-23T09:00:01Z"] {
        let report = shop.json(&format!("report{period}"));
        let counts = |key: &str| report["total"][key].as_i64();
        assert_eq!((counts("orders"), counts("units_open")), (Some(1_201), Some(2_402)), "{report}");
        assert_eq!(report["items"][0]["orders"], Value::from(1_201), "{report}");
    }
}
