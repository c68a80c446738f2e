//! Text that would move the cursor, hide itself or read backwards: shown escaped wherever a person or a program reads it,
//! and given back as it was by csv.

use crate::shop::{Ended, Shop};

/// Escape, bell, tab, newline, delete, a C1 control, zero-width and bidirectional characters, separators, a byte order mark.
const HOSTILE: &str = "\u{1b}[31mred\u{1b}[0m\u{7}\t\n\u{7f}\u{85}\u{200b}\u{200f}\u{202e}\u{2028}\u{2029}\u{2066}\u{2069}\u{61c}\u{feff}end";

/// What a terminal may show: nothing but letters and ends of lines.
fn harmless(ended: &Ended) -> bool {
    let quiet =
        |text: &str| !text.chars().any(|letter| letter != '\n' && HOSTILE.contains(letter) && is_special(letter));
    quiet(&ended.stdout) && quiet(&ended.stderr)
}

fn is_special(letter: char) -> bool {
    !letter.is_ascii_graphic()
}

/// An order with a note that means harm, at a service with such a name.
fn shop() -> Shop {
    let shop = Shop::after(&["init", "config set auto-fulfill off"]);
    let name: String = HOSTILE.chars().filter(|letter| !letter.is_control()).collect();
    let ok = |words: &[&str]| {
        let ended = shop.run_with(words, |command| command);
        assert_eq!(ended.exit, 0, "{words:?}: {ended:?}");
        assert!(harmless(&ended), "{words:?}: {ended:?}");
    };
    ok(&["service", "add", "acme", "--name", &name]);
    ok(&["config", "set", "shop", &name]);
    ok(&["order", "create", "--line", "TEE=2@10", "--location", "acme", "--paid", "--email", &name]);
    ok(&["order", "request", "1001", "--note", HOSTILE]);
    ok(&["service", "respond", "1001", "--accept", "--message", HOSTILE]);
    ok(&["service", "ship", "1001", "--line", "TEE=1", "--tracking-number", &name, "--carrier", &name]);
    ok(&["order", "cancel-request", "1001", "--note", HOSTILE]);
    shop
}

#[test]
fn nothing_of_it_reaches_a_terminal_or_a_parser_unescaped() {
    let shop = shop();
    let commands = [
        "order show 1001",
        "order list",
        "order timeline",
        "service list",
        "service show acme",
        "service inbox acme",
        "fulfillment list",
        "fulfillment show 1001-F1",
        "location list",
        "notification list",
        "config list",
        "config get shop",
        "order request 1001 --dry-run",
        "order hold 1001",
    ];
    for command in commands {
        for format in ["table", "json", "ndjson"] {
            let ended = shop.run(&format!("{command} -o {format}"));
            assert!(harmless(&ended), "{command} -o {format}: {ended:?}");
            assert!(
                format == "table"
                    || ended.exit != 0
                    || serde_json::Deserializer::from_str(&ended.stdout)
                        .into_iter::<serde_json::Value>()
                        .all(|value| value.is_ok()),
                "{command} -o {format}: {ended:?}"
            );
        }
        assert!(harmless(&shop.run(&format!("{command} --fields help"))), "{command}");
    }
}

#[test]
fn it_comes_back_as_it_was() {
    let shop = shop();
    let order = shop.json("order show 1001");
    assert_eq!(order["fulfillment_orders"][0]["requests"][0]["message"], HOSTILE);
    assert_eq!(order["fulfillment_orders"][0]["requests"][0]["answer_message"], HOSTILE);
    let csv = shop.run("order timeline 1001 -o csv --fields type,note").stdout;
    assert!(csv.contains(&format!("fulfillment_request_submitted,\"{HOSTILE}\"\n")), "{csv:?}");
    let table = shop.run("order timeline 1001").stdout;
    assert!(table.contains("\\u{1b}[31mred"), "{table}");
    // Wrapped lines and columns are measured without what is not there.
    assert!(table.lines().all(|line| line.chars().count() <= 80), "{table}");
}

#[test]
fn errors_repeat_it_escaped() {
    let shop = shop();
    for words in [
        vec!["order", "show", HOSTILE],
        vec![HOSTILE],
        vec!["order", HOSTILE],
        vec!["order", "list", "--status", HOSTILE],
        vec!["order", "list", "--fields", HOSTILE],
        vec!["order", "pay", "1001", "--key", HOSTILE],
        vec!["order", "pay", "1001", "--at", HOSTILE],
        vec!["order", "create", "--line", HOSTILE],
        vec!["order", "create", "--line", "A=1", "--name", HOSTILE],
        vec!["order", "hold", "1001", "--reason", HOSTILE],
        vec!["order", "import", HOSTILE],
        vec!["order", "hold", "1001", "--note", "@\u{1b}[2J"],
        vec!["--db", "\u{1b}[2J.db", "order", "list"],
        vec!["--db", "\u{1b}[2J/x.db", "init"],
        vec!["service", "add", HOSTILE],
        vec!["config", "set", HOSTILE, "on"],
    ] {
        for format in ["table", "json"] {
            let ended = shop.run_with(&[words.as_slice(), &["-o", format]].concat(), |command| command);
            assert!((1..=6).contains(&ended.exit), "{words:?}: {ended:?}");
            assert!(harmless(&ended), "{words:?} -o {format}: {ended:?}");
            assert!(ended.stdout.is_empty(), "{words:?}: {ended:?}");
        }
        let bad_variable = shop.run_with(&["info"], |command| command.env("CONSIGN_AT", HOSTILE));
        assert!(bad_variable.exit == 2 && harmless(&bad_variable), "{bad_variable:?}");
    }
}
