//! What a line of a batch leaves behind when it fails: nothing, whether or not that was expected.

use crate::shop::Shop;

/// An order that can be imported, and after it one that cannot.
const MIXED: &str = "{\"id\": 1, \"name\": \"#W1\", \"line_items\": [{\"id\": 1, \"sku\": \"MUG\", \"quantity\": 1}]}\n{\"id\": 2, \"line_items\": 7}\n";

#[test]
fn what_an_expected_failure_wrote_is_taken_back() {
    for options in ["", "--each", "--each --keep-going", "--dry-run", "--each --dry-run"] {
        let shop = Shop::after(&["init --sample"]);
        shop.write("mixed.jsonl", MIXED);
        let lines = concat!(
            r#"{"cmd": "order import", "args": {"file": "mixed.jsonl"}, "expect": {"code": "invalid_record"}}"#,
            "\n",
            r##"{"cmd": "order show", "args": {"order": "#W1"}, "expect": {"code": "order_not_found"}}"##,
            "\n",
            r#"{"cmd": "location add", "args": {"handle": "annex"}}"#,
            "\n",
        );
        let ended = shop.fed(format!("batch - {options}").trim(), lines.as_bytes());
        assert_eq!(ended.exit, 0, "{options}: {ended:?}");
        assert_eq!(shop.run("order show \"#W1\"").code(), "order_not_found", "{options}");
        let annex = if options.contains("--dry-run") { 3 } else { 0 };
        assert_eq!(shop.run("location show annex").exit, annex, "{options}");
        assert_eq!(shop.run("check --deep").exit, 0, "{options}");
    }
}

#[test]
fn what_was_taken_back_is_not_remembered() {
    let shop = Shop::after(&["init --sample"]);
    let lines = concat!(
        r#"{"cmd": "location add", "args": {"handle": "annex"}, "expect": {"exit": 5}}"#,
        "\n",
        r#"{"cmd": "config set", "args": {"setting": "require-paid", "value": "on"}, "expect": {"exit": 5}}"#,
        "\n",
        r#"{"cmd": "location show", "args": {"location": "annex"}, "expect": {"code": "location_not_found"}}"#,
        "\n",
        r#"{"cmd": "config get", "args": {"setting": "require-paid"}, "expect": {"fields": {"value": "off"}}}"#,
        "\n",
        r#"{"cmd": "location add", "args": {"handle": "annex"}}"#,
        "\n",
        r#"{"cmd": "order create", "args": {"line": "SOCKS=1", "location": "annex"}}"#,
        "\n",
    );
    for options in ["--each --keep-going", "--each --keep-going --dry-run"] {
        let ended = shop.copy().fed(&format!("-o ndjson batch - {options}"), lines.as_bytes());
        let ok: Vec<bool> = ended.stdout.lines().map(|line| line.contains(r#""ok":true"#)).collect();
        assert_eq!(ok, [false, false, true, true, true, true], "{options}: {ended:?}");
        assert_eq!(ended.exit, 7, "{options}: {ended:?}");
    }
}

/// Lines and answers that are too many for memory wait in a temporary file; where none can be made, nothing is done.
#[test]
fn a_batch_that_finds_no_room_for_its_answers_changes_nothing() {
    let shop = Shop::after(&["init --sample"]);
    let mut lines = "{\"cmd\":\"order hold\",\"args\":{\"target\":\"1002\"}}\n".to_owned();
    lines.push_str(&"{\"cmd\":\"order show\",\"args\":{\"order\":\"1005\"}}\n".repeat(1_000));
    shop.write("lines.ndjson", lines);
    let before = shop.files();
    let words = crate::shop::words("batch lines.ndjson");
    let ended = shop.run_with(&words, |command| command.env("TMPDIR", "/nowhere/at/all"));
    assert_eq!((ended.exit, ended.stdout.as_str(), ended.code()), (1, "", "io_error"), "{ended:?}");
    assert!(ended.stderr.contains("/nowhere/at/all"), "{ended:?}");
    assert!(shop.files() == before, "refused, and yet something changed");
    assert_eq!(shop.run("batch lines.ndjson").exit, 0);
    assert_eq!(shop.json("order show 1002")["fulfillment_status"], "on_hold");
}
