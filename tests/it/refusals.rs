//! Every error code that a command can end with: reached, in both forms, with its exit code; and nothing is changed by
//! it, not a byte of the file.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::shop::{Shop, words};

/// A code, its exit code, what is done first in the common shop, and the command that ends with it.
type Case = (&'static str, i32, &'static [&'static str], &'static str);

/// One order at each stage of its life.
const SHOP: &[&str] = &[
    "init",
    "service add acme --name Acme",
    "service add bolt --name Bolt",
    "service add zenith --name Zenith --workflow legacy",
    "service add solo --name Solo --single-location",
    "location add depot",
    "location add attic",
    "location set attic --active off",
    "inventory set TEE --location acme --on-hand 50",
    "inventory set TEE --location main --on-hand 50",
    "inventory set CAP --location zenith --on-hand 50",
    "inventory set LAMP --location solo --on-hand 50",
    "order create --line TEE=3@10 --location acme --paid",
    "order create --line TEE=3@10 --location acme --paid",
    "order request 1002",
    "order create --line TEE=3@10 --location acme --paid",
    "order request 1003",
    "service respond 1003 --accept",
    "order create --line TEE=3@10 --location acme --paid",
    "order request 1004",
    "service respond 1004 --accept",
    "order cancel-request 1004",
    "order create --line TEE=3@10 --location acme --paid",
    "order request 1005",
    "service respond 1005 --accept",
    "order cancel-request 1005",
    "service respond 1005 --reject",
    "order create --line MUG=3@4",
    "order create --line CAP=2@5 --location zenith --paid",
    "order request 1007",
    "order create --line LAMP=2@40 --location solo --paid",
    "order create --line MUG=1@4 --line TEE=1@10 --line TEE=1@9 --location main --paid",
    "order create --line MUG=1@4 --paid",
    "order cancel 1010",
    "order create --line MUG=2@4 --paid",
    "order fulfill 1011",
];

const CASES: &[Case] = &[
    ("input_unreadable", 1, &[], "order request 1001 --note @missing.txt"),
    ("input_unreadable", 1, &[], "order import missing.json"),
    ("usage", 2, &[], "order request"),
    ("usage", 2, &[], "order request 1001 --line TEE=many"),
    ("usage", 2, &[], "order pay 1006 --busy-timeout soon"),
    ("confirmation_required", 2, &[], "order revert 1004"),
    (
        "ambiguous_service",
        2,
        &[
            "order create --line PEN=2 --location acme",
            "order move-location 1012 --to bolt --line PEN=1",
            "order request 1012",
        ],
        "service respond 1012 --accept",
    ),
    (
        "ambiguous_request",
        2,
        &[
            "order create --line TEE=2 --location acme",
            "order request 1012 --line TEE=1",
            "service respond 1012 --accept",
            "order cancel-request 1012",
            "order request 1012-FO2",
        ],
        "service respond 1012 --accept",
    ),
    ("ambiguous_line", 2, &[], "order fulfill 1009 --line TEE"),
    (
        "ambiguous_shipment",
        2,
        &["order move-location 1009 --to depot --line MUG"],
        "order fulfill 1009 --tracking-number X",
    ),
    ("unknown_field", 2, &[], "order assert 1001 nmae=x"),
    ("order_not_found", 3, &[], "order pay 999"),
    ("fulfillment_order_not_found", 3, &[], "order request 1001-FO9"),
    ("fulfillment_not_found", 3, &[], "fulfillment cancel 1001-F1"),
    ("service_not_found", 3, &[], "service ship 1003 --service nobody"),
    ("location_not_found", 3, &[], "order move-location 1001 --to nowhere"),
    ("app_not_found", 3, &["app add north"], "app remove nort"),
    ("sku_not_found", 3, &[], "inventory adjust TEE --location depot --by 1"),
    ("line_not_found", 3, &[], "order request 1001 --line PEN"),
    ("already_exists", 4, &[], "service add acme"),
    ("already_exists", 4, &[], "order create --name 1001 --line TEE=1"),
    ("already_exists", 4, &["app add north --service acme"], "app add other --service acme"),
    ("key_reused", 4, &["order hold 1001 --key k"], "order release 1001 --key k"),
    ("already_requested", 5, &[], "order request 1002"),
    ("already_requested", 5, &[], "order cancel-request 1004"),
    ("on_hold", 5, &["order hold 1001"], "order request 1001"),
    ("not_on_hold", 5, &[], "order release 1001"),
    ("not_splittable", 5, &["order hold 1001"], "order hold 1001-FO1 --line TEE=1 --handle b"),
    (
        "hold_limit_reached",
        5,
        &[
            "order hold 1001 --handle a",
            "order hold 1001 --handle b",
            "order hold 1001 --handle c",
            "order hold 1001 --handle d",
            "order hold 1001 --handle e",
            "order hold 1001 --handle f",
            "order hold 1001 --handle g",
            "order hold 1001 --handle h",
            "order hold 1001 --handle i",
            "order hold 1001 --handle j",
        ],
        "order hold 1001",
    ),
    ("not_a_service_location", 5, &[], "order request 1006"),
    (
        "not_mergeable",
        5,
        &["order split 1001-FO1 --line TEE=1", "order request 1001-FO2"],
        "order merge 1001-FO1 1001-FO2",
    ),
    ("progress_reported", 5, &["order progress 1006"], "order replace 1006"),
    ("no_progress_reported", 5, &[], "order progress 1006 --stop"),
    ("not_a_merchant_location", 5, &[], "order progress 1001"),
    ("no_pending_request", 5, &[], "service respond 1001 --accept"),
    ("not_your_location", 5, &[], "service respond 1002 --accept --service bolt"),
    ("not_accepted", 5, &[], "service ship 1002"),
    ("not_accepted", 5, &["service close 1003"], "service close 1003"),
    ("not_accepted", 5, &["service close 1007"], "service progress 1007"),
    ("nothing_to_request", 5, &["service ship 1003"], "order request 1003"),
    ("nothing_to_fulfill", 5, &[], "service ship 1003-FO1 --late"),
    ("nothing_to_cancel", 5, &[], "order cancel-request 1001"),
    ("nothing_to_revert", 5, &[], "order revert 1001 --confirmed"),
    ("use_cancel_request", 5, &[], "order revert 1002 --confirmed"),
    ("cancellation_not_requested", 5, &[], "order revert 1003"),
    ("cancellation_rejected", 5, &[], "order revert 1005 --confirmed"),
    ("cancellation_already_rejected", 5, &[], "order cancel-request 1005"),
    ("cancellation_pending", 5, &[], "service close 1004"),
    ("only_service_can_fulfill", 5, &[], "order fulfill 1001"),
    ("must_cancel_first", 5, &["order request 1008"], "order fulfill 1008"),
    ("must_cancel_first", 5, &[], "order fulfill 1003"),
    ("legacy_cannot_cancel", 5, &[], "order cancel-request 1007"),
    ("legacy_cannot_cancel", 5, &[], "fulfillment cancel 1007-F1"),
    ("legacy_no_response", 5, &[], "service respond 1007 --accept"),
    ("not_legacy", 5, &[], "service progress 1003"),
    ("locked_by_request", 5, &[], "order edit 1002 --line TEE=1"),
    ("locked_by_request", 5, &[], "order refund 1003 --line TEE=1"),
    ("cancel_request_first", 5, &[], "order cancel 1002"),
    ("outstanding_fulfillments", 5, &[], "order cancel 1011"),
    ("already_cancelled", 5, &[], "order cancel 1010"),
    ("already_fulfilled", 5, &[], "order fulfill 1011"),
    ("order_cancelled", 5, &[], "order request 1010"),
    ("order_cannot_be_paid", 5, &[], "order pay 1001"),
    (
        "payment_required",
        5,
        &["config set require-paid on", "order create --line TEE=1 --location acme"],
        "order request 1012",
    ),
    ("cannot_move_submitted", 5, &[], "order move-location 1002 --to main"),
    ("fulfillment_order_closed", 5, &["order cancel-request 1002"], "order hold 1002-FO1"),
    ("same_location", 5, &[], "order move-location 1001 --to acme"),
    ("destination_does_not_stock", 5, &[], "order move-location 1001 --to depot"),
    ("destination_does_not_stock", 5, &[], "order create --line TEE=1 --location depot"),
    ("service_single_location", 5, &[], "order move-location 1008 --to main"),
    ("location_inactive", 5, &[], "order move-location 1006 --to attic"),
    ("location_inactive", 5, &[], "location set main --active off"),
    ("service_in_use", 5, &[], "service set acme --workflow legacy"),
    ("service_in_use", 5, &[], "service remove solo"),
    ("stock_in_use", 5, &[], "inventory remove TEE --location acme"),
    ("fulfillment_cancelled", 5, &["fulfillment cancel 1011-F1"], "fulfillment event 1011-F1 delivered"),
    ("invalid_quantity", 6, &[], "order request 1001 --line TEE=4"),
    ("invalid_quantity", 6, &[], "order create --line TEE=1000001"),
    ("unknown_reason", 6, &[], "order hold 1001 --reason bored"),
    ("invalid_sku", 6, &[], "order create --line \"TEE\tM=1\""),
    ("invalid_money", 6, &[], "order create --line TEE=1@-1"),
    ("invalid_time", 6, &[], "order pay 1006 --at @999999999999999"),
    ("text_too_long", 6, &[], "order request 1001 --note @long.txt"),
    ("invalid_record", 6, &[], "order import broken.json"),
];

/// Codes that end commands which change nothing, or that say the file itself cannot be used: each has its own test.
const ELSEWHERE: &[&str] = &[
    // tests/it/bad_input.rs
    "io_error",
    "database_not_found",
    "not_a_consign_file",
    "damaged",
    "newer_schema",
    "check_failed",
    "busy",
    "unknown_outcome",
    // tests/scenarios/questions.md and batch.md: they have an answer on stdout too.
    "unknown_reference",
    "expectation_failed",
    "assertion_failed",
    "timed_out",
    // A bug.
    "internal",
];

/// The promise: codes are only ever added.
const CODES: &str = "io_error input_unreadable usage confirmation_required ambiguous_service ambiguous_request \
    ambiguous_line ambiguous_shipment unknown_field unknown_reference order_not_found fulfillment_order_not_found \
    fulfillment_not_found service_not_found location_not_found app_not_found sku_not_found line_not_found \
    database_not_found already_exists key_reused already_requested on_hold not_on_hold not_splittable \
    hold_limit_reached not_mergeable progress_reported no_progress_reported not_a_merchant_location not_a_service_location no_pending_request \
    not_your_location not_accepted nothing_to_request nothing_to_fulfill nothing_to_cancel nothing_to_revert \
    use_cancel_request cancellation_not_requested cancellation_rejected cancellation_already_rejected \
    cancellation_pending only_service_can_fulfill must_cancel_first legacy_cannot_cancel legacy_no_response not_legacy \
    locked_by_request cancel_request_first outstanding_fulfillments already_cancelled already_fulfilled order_cancelled \
    order_cannot_be_paid payment_required cannot_move_submitted fulfillment_order_closed same_location \
    destination_does_not_stock service_single_location location_inactive service_in_use stock_in_use fulfillment_cancelled \
    invalid_quantity unknown_reason invalid_sku invalid_money invalid_time text_too_long invalid_record \
    not_a_consign_file damaged newer_schema check_failed expectation_failed assertion_failed internal unknown_outcome \
    busy timed_out";

#[test]
fn every_code_has_its_case() {
    let reached = CASES.iter().map(|(code, ..)| *code).chain(ELSEWHERE.iter().copied());
    let reached: BTreeSet<&str> = reached.collect();
    let promised: BTreeSet<&str> = CODES.split(' ').filter(|code| !code.is_empty()).collect();
    assert_eq!(reached, promised);
}

#[test]
fn a_refused_command_says_why_in_both_forms_and_changes_not_a_byte() {
    let shop = Shop::after(SHOP);
    for (code, exit, before, command) in CASES {
        let shop = shop.copy();
        shop.write("long.txt", "x".repeat((64 << 10) + 1));
        shop.write("broken.json", r#"{"order": {"name": "X", "line_items": [{"quantity": -1}]}}"#);
        shop.does(before);
        let files = shop.files();
        let takes_no_key = ["--key", "order assert"].iter().any(|words| command.contains(words));
        let keyed = if takes_no_key { "" } else { " --key attempt" };
        check(&shop, code, *exit, &format!("{command}{keyed}"));
        assert!(files == shop.files(), "`consign {command}` changed the file");
    }
}

/// Runs a command in both forms.
fn check(shop: &Shop, code: &str, exit: i32, command: &str) {
    let text = shop.on_one_line(command);
    assert_eq!((text.exit, text.code(), text.stdout.as_str()), (exit, code, ""), "`consign {command}`: {text:?}");
    let words = [words(command), vec!["--output=json".to_owned()]].concat();
    let json = shop.run_with(&words, |command| command);
    assert_eq!((json.exit, json.stdout.as_str()), (exit, ""), "`consign {command}` in JSON: {json:?}");
    let line = json.stderr.strip_suffix('\n').expect("it ends its line");
    assert!(!line.contains('\n'), "`consign {command}` in JSON prints more than a line: {json:?}");
    let error: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    let keys: Vec<&str> = error.as_object().expect("it is an object").keys().map(String::as_str).collect();
    assert_eq!(keys, ["schema", "kind", "code", "exit", "message", "hint", "retryable", "details"], "{line}");
    assert_eq!((&error["schema"], &error["kind"]), (&"consign/v1".into(), &"error".into()), "{line}");
    assert_eq!((&error["code"], &error["exit"]), (&code.into(), &exit.into()), "{line}");
    assert_eq!(error["retryable"], Value::Bool(exit == 74 || exit == 75), "{line}");
    assert!(error["details"].is_object(), "{line}");
    // Both forms say the same thing: one sentence, without a full stop, and a hint where there is one.
    let message = error["message"].as_str().expect("there is a message");
    let said = format!("error[{code}]: {message}\n");
    assert!(text.stderr.starts_with(&said), "{text:?} does not begin with {said:?}");
    assert!(!message.ends_with('.') && !message.is_empty(), "{message}");
    match error["hint"].as_str() {
        Some(hint) => assert!(text.stderr.ends_with(&format!("hint: {hint}\n")), "{text:?}: {hint}"),
        None => assert!(!text.stderr.contains("hint:"), "{text:?}"),
    }
}

#[test]
fn work_that_was_merged_is_not_called_cancelled() {
    let shop = Shop::after(&[
        "init",
        "service add acme",
        "order create --line TEE=4",
        "order split 1001-FO1 --line TEE=2",
        "order fulfill 1001-FO2 --line TEE=1",
        "order split 1001-FO1 --line TEE=1",
        "order merge 1001-FO1 1001-FO2 1001-FO3",
        "order create --line TEE=2",
        "order hold 1002 --line TEE=1",
        "order release 1002-FO1",
    ]);
    // Of the first a part was shipped before, nothing of the second; the last was joined again as its hold was released.
    for (merged, into) in [("#1001-FO2", "#1001-FO1"), ("#1001-FO3", "#1001-FO1"), ("#1002-FO2", "#1002-FO1")] {
        let name = &merged[1..];
        for (command, message) in [
            ("order fulfill", format!("{merged} is closed (merged into {into})")),
            ("order hold", format!("{merged} is closed (merged into {into})")),
            ("order replace", format!("{merged} is closed (merged into {into})")),
            ("order cancel-request", format!("nothing to cancel on {merged}: it is merged into {into}")),
            ("order revert", format!("nothing to revert on {merged}: it is merged into {into}")),
        ] {
            let ended = shop.on_one_line(&format!("{command} {name}"));
            assert!(ended.stderr.contains(&format!("]: {message}\n")), "{command} {name}: {ended:?}");
        }
        let why = shop.on_one_line(&format!("order explain {name} fulfill")).stdout;
        assert!(why.contains(&format!("(merged into {into})")) && !why.contains("cancelled"), "{why}");
        let page = shop.on_one_line(&format!("order show {}", &name[..4])).stdout;
        let row = page.lines().find(|line| line.trim_start().starts_with(merged)).expect("it stands there");
        assert!(row.ends_with(&format!("Merged into {into}")), "{row}");
    }
    // What was replaced is called as before.
    shop.does(&["order replace 1002-FO1"]);
    let page = shop.on_one_line("order show 1002").stdout;
    assert!(page.contains("Cancelled, now #1002-FO3"), "{page}");
}
