//! Command lines that are refused before anything is looked up: there is not even a database here.

use crate::shop::Shop;

/// A command line, how it ends, and a part of what is said about it.
type Case = (&'static str, i32, &'static str, &'static str);

fn check(cases: &[Case]) {
    let shop = Shop::nowhere();
    for (text, exit, code, part) in cases {
        let ended = shop.on_one_line(text);
        if ended.stderr.starts_with('{') {
            assert!(ended.stderr.contains(&format!("\"code\":\"{code}\"")), "`{text}`: {ended:?}");
        } else {
            assert_eq!(ended.code(), *code, "`{text}`: {ended:?}");
            let sentence = ended.stderr.lines().next().unwrap_or_default();
            assert!(!sentence.ends_with('.'), "`{text}`: {ended:?}");
        }
        assert_eq!((ended.exit, ended.stdout.as_str()), (*exit, ""), "`{text}`: {ended:?}");
        assert!(ended.stderr.contains(part), "`{text}`: {ended:?}");
    }
    assert!(shop.files().is_empty(), "a refused command made a file");
}

const SENSELESS: &[Case] = &[
    ("-q", 2, "usage", "init"),
    ("order", 2, "usage", "auto-fulfill"),
    ("order -o json", 2, "usage", "auto-fulfill"),
    ("order reqest 1", 2, "usage", "did you mean request?"),
    ("ordr", 2, "usage", "did you mean order?"),
    ("order req 1", 2, "usage", "no command `req`"),
    ("order wait 1", 2, "usage", "missing --for"),
    ("order request", 2, "usage", "missing <TARGET>"),
    ("order request 1 --nte x", 2, "usage", "did you mean --note?"),
    ("order request 1 --notif", 2, "usage", "--notif"),
    ("order request 1 2", 2, "usage", "`2`"),
    ("order request 1 --note a --note b", 2, "usage", "--note is given more than once"),
    ("order request 1 --notify-customer --notify-customer", 2, "usage", "more than once"),
    ("order request 1 --line A=1 --line A=2", 2, "usage", "twice"),
    ("order request 1 --line A=x", 2, "usage", "--line"),
    ("order request 1 --note -n x", 2, "usage", "--note"),
    ("order list --status x", 2, "usage", "partially_fulfilled"),
    ("order list --status=", 2, "usage", "--status"),
    ("order list --sku=", 2, "usage", "--sku"),
    ("order list --since yesterday", 2, "usage", "--since"),
    ("order list --limit -1", 2, "usage", "-1"),
    ("order show 1 --db=", 2, "usage", "--db"),
    ("order show 1 --fields a,,b", 2, "usage", "--fields"),
    ("order show 1 -o xml", 2, "usage", "ndjson"),
    ("order show 1 --at now", 2, "usage", "--at"),
    ("order show 1 --busy-timeout 1.5", 2, "usage", "--busy-timeout"),
    ("--db a order show 1 --db b", 2, "usage", "--db is given more than once"),
    ("-n order pay 1 --dry-run", 2, "usage", "--dry-run is given more than once"),
    ("order can 1 fly", 2, "usage", "create_fulfillment"),
    ("order split 1-FO1", 2, "usage", "--line"),
    ("order refund 1", 2, "usage", "--line"),
    ("order refund 1 --line A --restock maybe", 2, "usage", "return"),
    ("order edit 1", 2, "usage", "--add"),
    ("order set 1", 2, "usage", "--email"),
    ("order set --email a@b", 2, "usage", "ORDER"),
    ("order set 1 --note a --note b", 2, "usage", "--note"),
    ("order edit 1 --line A", 2, "usage", "SKU=QTY"),
    ("order create --line A", 2, "usage", "SKU=QTY"),
    ("order create --line A=1 --name 1001-FO1", 2, "usage", "--name"),
    ("order create --line A=1 --name=", 2, "usage", "--name"),
    ("order create --line A=1 --location Main", 2, "usage", "handle"),
    ("order create --line A=1 --currency kr", 2, "usage", "currency"),
    ("order move-location 1", 2, "usage", "--to"),
    ("order assert 1", 2, "usage", "KEY=VALUE"),
    ("order import a.json --format xml", 2, "usage", "shopify-csv"),
    ("service respond 1", 2, "usage", "--accept"),
    ("service respond --accept", 2, "usage", "--all"),
    ("service respond 1 --all --accept --pending fulfillment --service a", 2, "usage", "cannot be given with"),
    ("service respond 1 --accept --reject", 2, "usage", "cannot be given with"),
    ("service respond --all --accept --service a", 2, "usage", "--pending"),
    ("service respond --all --accept --pending fulfillment", 2, "usage", "--service"),
    ("service respond 1 --accept --reason other", 2, "usage", "--reason"),
    ("service respond 1 --reject --ship-date 2026-11-23", 2, "usage", "--ship-date"),
    ("service respond 1 --reject --pending cancellation --reason other", 2, "usage", "--reason"),
    ("service respond 1 --accept --ship-date tomorrow", 2, "usage", "--ship-date"),
    ("service ship 1 --late --notify-customer", 2, "usage", "--late"),
    ("service ship 1 --adjust-stock", 2, "usage", "--late"),
    ("service ship 1 --tracking-url u", 2, "usage", "--tracking-number"),
    ("service set acme", 2, "usage", "--workflow"),
    ("service set acme --single-location yes", 2, "usage", "on, off"),
    ("service act", 2, "usage", "missing <HANDLE>"),
    ("service act acme --key k", 2, "usage", "does not take --key"),
    ("service act acme --dry-run", 2, "usage", "does not take --dry-run"),
    ("service act acme --off --accept 90", 2, "usage", "--off stands alone"),
    ("service act acme --off --message none --key k", 2, "usage", "--off stands alone"),
    ("service act acme --accept 12.5%", 2, "usage", "90%"),
    ("service act acme --accept -1", 2, "usage", "-1"),
    ("service act acme --accept=-1", 2, "usage", "whole number"),
    ("service act acme --ship 2x", 2, "usage", "whole number"),
    ("service act acme --ship +5", 2, "usage", "whole number"),
    ("service act acme --lost 5%%", 2, "usage", "whole number"),
    ("service act acme --late %", 2, "usage", "whole number"),
    ("service act acme --cancel=", 2, "usage", "--cancel"),
    ("service act acme --cancel none", 2, "usage", "--cancel"),
    ("service act acme --accept 90 --accept 80", 2, "usage", "--accept is given more than once"),
    ("service act acme --after 2", 2, "usage", "10m..2h"),
    ("service act acme --after none", 2, "usage", "10m..2h"),
    ("service act acme --after 1h..", 2, "usage", "10m..2h"),
    ("service act acme --ship-after 1h-2h", 2, "usage", "10m..2h"),
    ("service act acme --transit=", 2, "usage", "--transit"),
    ("service act acme --seed -1", 2, "usage", "-1"),
    ("service act acme --seed 1.5", 2, "usage", "--seed"),
    ("service act acme --carrier=", 2, "usage", "--carrier"),
    ("service act acme --reject-reason=", 2, "usage", "--reject-reason"),
    ("service act acme --reject-reason other,,other", 2, "usage", "--reject-reason"),
    ("service act acme --reject-reason other,none", 2, "usage", "none stands alone"),
    ("service act acme --reject-sku=", 2, "usage", "--reject-sku"),
    ("service act acme --reject-sku A --reject-sku none", 2, "usage", "none stands alone"),
    ("service act acme --reject-country=", 2, "usage", "--reject-country"),
    ("service act acme --reject-country Norway", 2, "usage", "not the code of a country"),
    ("service act acme --reject-country NO,SE", 2, "usage", "--reject-country"),
    ("service act acme --reject-country none --reject-country NO", 2, "usage", "none stands alone"),
    ("service act acme --message - --message -", 2, "usage", "--message is given more than once"),
    ("service act acme -o csv --accept 90", 2, "usage", "csv"),
    ("service act acme --fields changed", 2, "usage", "unknown field `changed`"),
    ("service act acme --accept 90 --fields behaviour", 2, "usage", "unknown field `behaviour`"),
    ("fulfillment event 1-F1 lost", 2, "usage", "delivered"),
    ("inventory set A --location main --on-hand -1", 2, "usage", "-1"),
    ("inventory adjust A --location main --by three", 2, "usage", "--by"),
    ("config set auto-fulfill yes", 2, "usage", "on, off"),
    ("config get colour", 2, "usage", "require-paid"),
    ("notification list --to bob", 2, "usage", "service:HANDLE"),
    ("completions tcsh", 2, "usage", "elvish"),
    ("init --order-start first", 2, "usage", "--order-start"),
];

/// What is wrong comes after what makes no sense.
const WRONG: &[Case] = &[
    ("order hold 1 --reason because", 6, "unknown_reason", "awaiting_payment"),
    ("order cancel 1 --reason because", 6, "unknown_reason", "customer"),
    ("service respond 1 --reject --reason because", 6, "unknown_reason", "invalid_sku"),
    ("order create --line A=0", 6, "invalid_quantity", "between 1 and 1000000"),
    ("order create --line A=1@-1", 6, "invalid_money", "negative"),
    ("order create --line =1", 6, "invalid_sku", "SKU"),
    ("order edit 1 --add A=1000001", 6, "invalid_quantity", "between 1 and 1000000"),
    ("order list --since @253402300800", 6, "invalid_time", "--since"),
    ("order list --limit 0", 6, "invalid_quantity", "--limit"),
    ("order show 1 --at @253402300800", 6, "invalid_time", "--at"),
    ("service respond 1 --accept --ship-date 2026-02-30", 6, "invalid_time", "2026-02-30"),
    ("inventory set A --location main --on-hand 1000001", 6, "invalid_quantity", "--on-hand"),
    ("inventory adjust A --location main --by 0", 6, "invalid_quantity", "--by"),
    ("service act acme --accept 101", 6, "invalid_quantity", "--accept is out of range: it must lie between 0 and 100"),
    ("service act acme --silent 99999999999999999999999%", 6, "invalid_quantity", "--silent"),
    ("service act acme --seed 9007199254740992", 6, "invalid_quantity", "between 0 and 9007199254740991"),
    ("service act acme --seed 99999999999999999999999", 6, "invalid_quantity", "--seed"),
    ("service act acme --after 2h..10m", 6, "invalid_time", "--after: 2h..10m ends before it starts"),
    ("service act acme --cancel-after 0s..3651d", 6, "invalid_time", "longer than 3650 days"),
    ("service act acme --transit 3651d", 6, "invalid_time", "--transit: 3651d is longer than 3650 days"),
    ("service act acme --reject-reason other,because", 6, "unknown_reason", "invalid_sku"),
    ("service act acme --message @/nowhere/at/all", 1, "input_unreadable", "/nowhere/at/all"),
    ("service act acme --accept 101 --after now", 2, "usage", "--after"),
    ("service act acme --accept 101 --reject-sku A --reject-sku none", 2, "usage", "none stands alone"),
    ("order set 1 --ship-to /nowhere/at/all", 1, "input_unreadable", "/nowhere/at/all"),
    ("order set 1 --ship-to /", 1, "input_unreadable", "--ship-to"),
    ("order request 1 --note @/nowhere/at/all", 1, "input_unreadable", "/nowhere/at/all"),
    ("order create --line A=0 --colour red", 2, "usage", "--colour"),
    ("order hold 1 --reason because --note", 2, "usage", "--note"),
    ("order list --since @253402300800 --key k", 2, "usage", "--key"),
    ("service respond 1 --reject --reason because --pending cancellation", 2, "usage", "--reason"),
];

#[test]
fn what_makes_no_sense_is_told_in_one_sentence_with_the_next_step() {
    check(SENSELESS);
}

#[test]
fn what_is_wrong_comes_after_what_makes_no_sense() {
    check(WRONG);
}

#[test]
fn empty_values_stand_where_they_mean_something() {
    check(
        &[
            "order request 1 --note=",
            "order hold 1 --reason= --note=",
            "order cancel 1 --reason=",
            "order move-location 1 --to main --reason=",
            "service respond 1 --reject --reason= --message=",
            "service add acme --name=",
            "service set acme --name=",
            "location add depot --name=",
            "inventory adjust A --location main --by 1 --reason=",
        ]
        .map(|text| (text, 3, "database_not_found", "init")),
    );
}
