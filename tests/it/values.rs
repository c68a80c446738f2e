//! What may stand behind an option: the form of each value and its limits. A command line that makes sense fails here
//! because there is no database; so nothing but the value decides.

use crate::shop::{Shop, words};

/// A command with `VALUE` in it; values that are taken; values that make no sense; values outside their limits.
type Row<'v> = (&'v str, &'v [&'v str], &'v [&'v str], &'v [(&'v str, &'v str)]);

const ROWS: &[Row<'_>] = &[
    (
        "inventory set A --location main --on-hand VALUE",
        &["0", "7", "007", "1000000"],
        &["", "-1", "+1", "1.0", "1e3", " 1", "1 ", "x", "１"],
        &[("1000001", "invalid_quantity"), ("99999999999999999999999", "invalid_quantity")],
    ),
    (
        "inventory adjust A --location main --by VALUE",
        &["3", "+3", "-3", "-1000000"],
        &["", "-", "+", "--3", "+-3", "3-", "é"],
        &[("0", "invalid_quantity"), ("-0", "invalid_quantity"), ("-99999999999999999999999", "invalid_quantity")],
    ),
    (
        "order request 1 --line=VALUE",
        &["TEE-M", "TEE-M=2", "A=B=2", "TEE=0", "line:7", "line:7=2", "line:source:x", "line:source:x=3", "Line:7"],
        &["", "=2", "TEE=", "TEE=x", "TEE=-1", "TEE=1.0", "TEE=+1", "line:", "line:x", "line:source:"],
        &[],
    ),
    ("order edit 1 --line=VALUE", &["TEE=0", "line:7=2"], &["TEE", "=2"], &[]),
    (
        "order create --line=VALUE",
        &["TEE=2", "TEE=2@19.90", "a@b=c=1@0.005", "TEE=1000000@0"],
        &["", "TEE", "TEE=", "TEE=x", "TEE=1@", "TEE=1@x", "TEE=1@1,50", "TEE=1@2@3", "TEE=-1"],
        &[
            ("=1", "invalid_sku"),
            ("a\tb=1", "invalid_sku"),
            ("LONG=1", "text_too_long"),
            ("TEE=0", "invalid_quantity"),
            ("TEE=1000001", "invalid_quantity"),
            ("TEE=1@-1", "invalid_money"),
            ("TEE=1@0.0000000001", "invalid_money"),
            ("TEE=1@9999999999999999", "invalid_money"),
        ],
    ),
    (
        "order generate --count VALUE",
        &["1", "1000000"],
        &["", "-1", "1.0", "many"],
        &[("0", "invalid_quantity"), ("1000001", "invalid_quantity")],
    ),
    (
        "order generate --count 1 --seed VALUE",
        &["0", "9007199254740991"],
        &["", "-1", "x"],
        &[("9007199254740992", "invalid_quantity"), ("99999999999999999999999", "invalid_quantity")],
    ),
    (
        "order generate --count 1 --over VALUE",
        &["0s", "1d12h", "3650d"],
        &["", "7", "-1d", "soon"],
        &[("3651d", "invalid_time")],
    ),
    (
        "order generate --count 1 --sku=VALUE",
        &["TEE-M", "TEE-M:3", "a:b:1", "a=b", "TEE:1000000"],
        &["", ":1", "TEE:", "TEE:x", "TEE:-1", "TEE:1.5"],
        &[("TEE:0", "invalid_quantity"), ("TEE:1000001", "invalid_quantity"), ("LONG", "text_too_long")],
    ),
    (
        "order generate --count 1 --paid VALUE",
        &["0", "80%", "80", "100%"],
        &["", "%", "12.5%", "-1", "2x", "80 %"],
        &[("101", "invalid_quantity"), ("101%", "invalid_quantity")],
    ),
    (
        "order generate --count 1 --lines VALUE",
        &["1", "1..3", "3..3", "1..999999"],
        &["", "..", "1..", "..3", "1...3", "1-3", "x", "-1..3"],
        &[("3..1", "invalid_quantity"), ("0..3", "invalid_quantity"), ("1..1000000", "invalid_quantity")],
    ),
    (
        "order generate --count 1 --quantity VALUE",
        &["2", "1..1000000"],
        &["", "a..b"],
        &[("5..4", "invalid_quantity"), ("0", "invalid_quantity"), ("1..1000001", "invalid_quantity")],
    ),
    (
        "order generate --count 1 --country VALUE",
        &["NO", "no", "NO:2", "XX"],
        &["", "N", "NOR", "N1", "NO:", "NO:x", "Ø", ":1"],
        &[("NO:0", "invalid_quantity")],
    ),
    (
        "info --at VALUE",
        &["2026-11-23T09:00:00Z", "2026-11-23T09:00:00+01:00", "@0", "@-1"],
        &["", "now", "2026-11-23", "2026-11-23T09:00:00", "@x"],
        &[("@253402300800", "invalid_time")],
    ),
    (
        "service respond 1 --accept --ship-date VALUE",
        &["2026-11-23", "2028-02-29"],
        &["", "tomorrow", "2026-1-2", "23-11-2026", "2026-11-23T09:00:00Z", "2026/11/23", "٢٠٢٦٠"],
        &[("2026-02-29", "invalid_time"), ("2026-13-01", "invalid_time"), ("0000-01-01", "invalid_time")],
    ),
    (
        "order create --line A=1 --name=VALUE",
        &["#1001", "1001", "A.b_c-d", "1-FO", "1-F", "1-FOx1", "x-f1"],
        &["", "#", "##1", "-1", ".a", "a b", "a/b", "é", "1001-FO1", "#1001-F22", "id:7", "LONG"],
        &[],
    ),
    ("location add VALUE", &["main", "a", "9-to-5"], &["", "Main", "a b", "a_b", "å"], &[]),
    ("order create --line A=1 --currency VALUE", &["USD"], &["", "usd", "US", "USDX", "US1"], &[]),
    ("order pay 1 --key=VALUE", &["k", "a key ~"], &["", "a\tb", "nyckel-å", "LONG"], &[]),
    ("service add acme --name=VALUE", &[" Åsa's  "], &["a\u{1b}b", "a\nb", "a\u{85}b"], &[("LONG", "text_too_long")]),
    (
        "inventory set VALUE --location main --on-hand 1",
        &["a b", "½"],
        &[],
        &[("", "invalid_sku"), ("a\u{7f}", "invalid_sku"), ("LONG", "text_too_long")],
    ),
    ("order fulfill 1 --tracking-number=VALUE", &["1Z999"], &[], &[("LONG", "text_too_long")]),
    ("order fulfill 1 --tracking-number 1 --tracking-url u --tracking-url=VALUE", &[], &["v"], &[]),
    ("config set auto-fulfill VALUE", &["on", "off", "On"], &["", "true", "o", "yes"], &[]),
    ("config set default-location VALUE", &["depot"], &["The Depot"], &[]),
    ("config set shop VALUE", &["Corner Shop"], &[""], &[]),
    ("config set currency VALUE", &["SEK"], &["kronor"], &[]),
    (
        "notification list --to VALUE",
        &["service:acme", "customer"],
        &["", "acme", "service:", "service:Acme", "merchant", "customer:bob"],
        &[],
    ),
    (
        "order assert 1 VALUE",
        &["status=open", "status!=open", "email=", "fulfillment_orders.FO2.status=closed", "note=a=b"],
        &["", "status", "=open", "!=open"],
        &[],
    ),
    ("order hold 1 --reason=VALUE", &["awaiting_payment", ""], &[], &[("because", "unknown_reason")]),
    ("order set 1 --tag=VALUE", &["vip", "", "big spender"], &["a,b", "a\tb"], &[("LONG", "text_too_long")]),
    ("order set 1 --email=VALUE", &["bob@example.com", "bob", ""], &["a\tb"], &[("LONG", "text_too_long")]),
    ("order set 1 --phone=VALUE", &["+47 22 33 44 55", ""], &["a\nb"], &[("LONG", "text_too_long")]),
    ("order set 1 --note=VALUE", &["a\nb", "", "LONG"], &[], &[]),
    ("order set 1 --ship-to=VALUE", &[""], &[], &[]),
    ("order create --line A=1 --tag=VALUE", &["vip"], &["", "a,b"], &[("LONG", "text_too_long")]),
    ("order create --line A=1 --phone=VALUE", &["1"], &[""], &[("LONG", "text_too_long")]),
    ("order create --line A=1 --ship-to=VALUE", &[], &[""], &[]),
    ("order create --line A=1 --note=VALUE", &["", "LONG"], &[], &[]),
    ("order list --fields=VALUE", &["name", "name,id"], &["", ",", "name,", ",name", "name,,id", "nmae"], &[]),
];

#[test]
fn each_value_has_its_form_and_its_limits() {
    let shop = Shop::nowhere();
    let long = "S".repeat(256);
    for (command, taken, senseless, wrong) in ROWS {
        let check = |value: &str, exit: i32, code: &str| {
            let value = value.replace("LONG", &long);
            let words: Vec<String> = words(command).into_iter().map(|word| word.replace("VALUE", &value)).collect();
            let ended = shop.run_with(&words, |command| command);
            assert_eq!((ended.exit, ended.code()), (exit, code), "{command}: `{value}`: {ended:?}");
        };
        taken.iter().for_each(|value| check(value, 3, "database_not_found"));
        senseless.iter().for_each(|value| check(value, 2, "usage"));
        wrong.iter().for_each(|(value, code)| check(value, 6, code));
    }
}

/// The note that an order keeps of what was given, with this on standard input.
fn noted(shop: &Shop, note: &str, stdin: &str) -> serde_json::Value {
    let ended = shop.fed(&format!("order hold 1001 --note={note} -n -o json"), stdin.as_bytes());
    assert_eq!(ended.exit, 0, "{note}: {ended:?}");
    let outcome: serde_json::Value = serde_json::from_str(&ended.stdout).expect("it answers in JSON");
    outcome["events"][0]["note"].clone()
}

#[test]
fn a_text_is_itself_unless_it_begins_with_a_sign() {
    let shop = Shop::after(&["init --sample"]);
    shop.write("note.txt", "ring\ntwice\n\n");
    let cases = [
        ("\"ring twice\"", "", Some("ring twice")),
        ("\"a\nb\n\"", "", Some("a\nb\n")),
        ("", "", None),
        ("-n", "", Some("-n")),
        ("--", "", Some("--")),
        ("@@home", "", Some("@home")),
        ("-", "from stdin\n", Some("from stdin")),
        ("-", "two\n\n", Some("two\n")),
        ("-", "\n", None),
        ("@note.txt", "", Some("ring\ntwice\n")),
    ];
    for (given, stdin, kept) in cases {
        assert_eq!(noted(&shop, given, stdin), serde_json::json!(kept), "{given:?}");
    }
}

#[test]
fn a_text_from_elsewhere_is_limited_and_is_text() {
    const MOST: usize = 64 << 10;
    let shop = Shop::after(&["init --sample"]);
    std::fs::create_dir(shop.folder().join("folder")).expect("a folder can be made");
    let cases: [(&str, Vec<u8>, i32, &str); 5] = [
        ("as long as may be", vec![b'a'; MOST], 0, ""),
        ("with its newline", [vec![b'a'; MOST], vec![b'\n']].concat(), 0, ""),
        ("longer", vec![b'a'; MOST + 1], 6, "text_too_long"),
        ("no text", vec![b'f', 0xff], 1, "input_unreadable"),
        ("with a zero", b"a\0b".to_vec(), 2, "usage"),
    ];
    for (what, content, exit, code) in cases {
        shop.write("note.txt", &content);
        let ended = shop.run("order hold 1001 -n --note @note.txt");
        assert_eq!((ended.exit, ended.code()), (exit, code), "{what}: {ended:?}");
    }
    for absent in ["@folder", "@absent.txt", "@"] {
        let ended = shop.run(&format!("order hold 1001 -n --note {absent}"));
        assert_eq!((ended.exit, ended.code()), (1, "input_unreadable"), "{absent}: {ended:?}");
    }
    let ended = shop.fed("order move-location 1002 --to depot --reason - --note -", b"once");
    assert_eq!(ended.exit, 2, "{ended:?}");
}

#[test]
fn global_options_stand_before_or_after_the_command() {
    let shop = Shop::after(&["--db x.db init --sample"]);
    for text in [
        "--db x.db -o json --at @60 -n --key k -q --color never --busy-timeout 0 order pay 1002",
        "order --db x.db -o json --at @60 -n --key k -q --color never --busy-timeout 0 pay 1002",
        "order pay 1002 --db=x.db --output=json --at=@60 --dry-run --key=k --quiet --color=never --busy-timeout=0",
        "-nqo json order pay --db x.db 1002 --at @60 --key k --color never --busy-timeout 0",
        "-nqojson --db x.db order pay 1002 --at @60",
    ] {
        let ended = shop.run(text);
        assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{text}: {ended:?}");
        let outcome: serde_json::Value = serde_json::from_str(&ended.stdout).expect("it answers in JSON");
        assert_eq!(outcome["dry_run"], true, "{text}");
        assert_eq!(outcome["events"][0]["at"], "1970-01-01T00:01:00Z", "{text}");
    }
    // Variables give way to options, and what is not given anywhere is the default.
    let command = ["order", "list", "-q"];
    let ended = shop.run_with(&command, |program| program.env("CONSIGN_DB", "x.db").env("CONSIGN_OUTPUT", "ids"));
    assert_eq!(ended.stdout.lines().next(), Some("#1001"), "{ended:?}");
    let ended = shop.run_with(&[&command[..], &["--db", "y.db"]].concat(), |program| program.env("CONSIGN_DB", "x.db"));
    assert_eq!((ended.exit, ended.code()), (3, "database_not_found"), "{ended:?}");
    assert!(ended.stderr.contains("`y.db`"), "{ended:?}");
}

#[test]
fn the_format_of_an_error_is_known_even_where_the_rest_makes_no_sense() {
    let shop = Shop::nowhere();
    for (line, json) in [
        ("order lst -o json", true),
        ("-ojson order lst", true),
        ("-o=ndjson order lst", true),
        ("-nqo json order pya 1", true),
        ("--output=json order lst", true),
        ("--output csv order lst", false),
        ("--output xml order list", false),
        ("order request 1 --nte=-ojson", false),
        ("order pay -x", false),
        ("order list -o", false),
    ] {
        let ended = shop.run(line);
        assert_eq!((ended.exit, ended.stderr.starts_with('{')), (2, json), "{line}: {ended:?}");
    }
}
