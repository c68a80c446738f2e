//! What a person sees, at the widths that terminals have: every screen of a common shop and of one with long names, other
//! alphabets and large orders. `UPDATE=1` writes the screens to `tests/data/screens`; read that diff as a reader would.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use crate::shop::{Shop, words};

const WIDTHS: [usize; 3] = [60, 80, 120];

/// Everything there is to see of a shop, but of its orders one by one.
const SHOP: &[&str] = &[
    "order list",
    "order find bob",
    "service inbox",
    "service list",
    "location list",
    "fulfillment list",
    "inventory list",
    "inventory history",
    "notification list",
    "config list",
    "report",
    "report --by sku",
];

/// Everything there is to see of an order.
const ORDER: &[&str] = &["show", "timeline", "actions", "explain"];

/// An order as a shop exports it.
fn order(id: i64, name: &str, lines: &[(&str, &str, i64)]) -> Value {
    let line = |(n, (sku, title, quantity)): (usize, &(&str, &str, i64))| {
        json!({"id": id * 1000 + n as i64, "sku": sku, "title": title, "quantity": quantity, "price": "19.90",
            "fulfillment_service": "acme"})
    };
    let lines: Vec<Value> = lines.iter().enumerate().map(line).collect();
    json!({
        "id": id, "name": name, "email": "bob.norman@example.com", "phone": "+47 22 33 44 55", "currency": "USD",
        "financial_status": "paid", "created_at": "2026-11-20T08:00:00Z", "tags": "vip, gift", "line_items": lines,
        "note": "Ring twice.\nThe dog is friendly.",
        "shipping_address": {"name": "Bob Norman", "address1": "Storgata 1", "city": "Oslo", "zip": "0155",
            "country_code": "NO"},
    })
}

fn import(shop: &Shop, orders: &[Value]) {
    let file = orders.iter().map(|order| format!("{order}\n")).collect::<String>();
    shop.write("orders.jsonl", file);
    shop.does(&["order import orders.jsonl"]);
}

/// A shop of the common kind: an order in each state.
fn common() -> Shop {
    let shop = Shop::after(&[
        "init",
        "config set auto-fulfill off",
        "service add acme --name Acme",
        "service add solo --name \"Solo Logistics\" --workflow legacy",
    ]);
    let tee = ("TEE-M", "T-shirt, medium", 3);
    let mug = ("MUG", "Mug with a handle", 1);
    import(
        &shop,
        &[
            order(1, "#1001", &[tee, mug]),
            order(2, "#1002", &[tee, mug]),
            order(3, "#1003", &[tee]),
            order(4, "#1004", &[tee, mug, ("GIFT", "Gift wrap", 1)]),
            order(5, "#1005", &[mug]),
        ],
    );
    shop.does(&[
        "inventory set TEE-M --location acme --on-hand 20",
        "order request 1001 --note \"ring twice\" --at 2026-11-22T08:00:00Z",
        "service respond 1001 --accept --message \"leaves tomorrow\" --ship-date 2026-11-22 --at 2026-11-22T09:00:00Z",
        "service ship 1001 --line TEE-M=1 --tracking-number 1Z999AA10123456784 --carrier UPS --at 2026-11-22T10:00:00Z",
        "order cancel-request 1001 --note \"the customer changed her mind\" --at 2026-11-23T07:00:00Z",
        "order request 1002 --at 2026-11-22T08:00:00Z",
        "service respond 1002 --reject --reason inventory_out_of_stock --message \"no mugs left\" --at 2026-11-22T09:00:00Z",
        "order request 1004 --at 2026-11-22T08:00:00Z",
        "service respond 1004 --accept --at 2026-11-22T09:00:00Z",
        "order cancel-request 1004 --at 2026-11-22T09:30:00Z",
        "order revert 1004 --confirmed --at 2026-11-22T10:00:00Z",
        "service ship 1004-FO1 --line MUG=1 --late --tracking-number 1Z999AA10123456785 --carrier UPS",
        "order refund 1004 --line GIFT=1",
        "order hold 1003 --note \"wait for\nthe weekend\"",
        "order cancel 1005",
    ]);
    shop
}

/// Long names, emoji, other alphabets, forty lines.
fn unusual() -> Shop {
    let long = "The Very Long Established Fulfillment Company of Upper Norway and of the Islands, Limited";
    let shop = Shop::after(&["init", "config set auto-fulfill off"]);
    shop.does(&[
        &format!("service add acme --name \"{long}\""),
        "service add nippon --name \"日本ロジスティクス株式会社東京本社物流センター第一倉庫\"",
        "service add family --name \"👩‍👩‍👧‍👦 Family 👩🏽‍🚀\"",
    ]);
    let family = "#👩‍👩‍👧‍👦-family-order-from-the-summer-market-with-a-name-that-nobody-should-have-to-type-88";
    let forty: Vec<(String, String)> = (1..=40).map(|n| (format!("SKU-{n:02}"), format!("Thing {n}"))).collect();
    let forty: Vec<(&str, &str, i64)> = forty.iter().map(|(sku, title)| (sku.as_str(), title.as_str(), 2)).collect();
    let title = "Kaffeetasse aus Steingut, handbemalt, mit Untertasse, spülmaschinenfest, 0,3 l, blau, 2er";
    import(
        &shop,
        &[
            order(1, "#1001", &forty),
            order(2, family, &[("KAFFEETASSE-STEINGUT-HANDBEMALT-BLAU-2", title, 1)]),
            order(
                3,
                "注文-1003",
                &[("湯呑み-青", "湯呑み（青）有田焼 手描き 直径八センチメートル 日本製 贈答用箱入り", 12)],
            ),
        ],
    );
    let call = |words: &[&str]| assert_eq!(shop.run_with(words, |command| command).exit, 0, "{words:?}");
    call(&["order", "request", "1001", "--note", "first line\nsecond line, 👩‍🚀\n\nthe last one"]);
    call(&[
        "service",
        "respond",
        "1001",
        "--accept",
        "--ship-date",
        "2026-11-21",
        "--message",
        "はい。\n明日発送します。",
    ]);
    call(&["service", "ship", "1001", "--line", "SKU-01=1", "--tracking-number", "1", "--tracking-url", URL]);
    call(&["order", "request", "id:2", "--note", title]);
    call(&["order", "move-location", "id:3", "--to", "nippon"]);
    call(&["order", "request", "id:3"]);
    call(&["service", "respond", "id:3", "--reject", "--reason", "other", "--message", "在庫がありません"]);
    shop
}

const URL: &str =
    "https://tracking.example.com/parcels/by-number/1?token=c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC1zZWNyZXQ";

/// A screen at a width.
fn screen(shop: &Shop, command: &str, width: usize) -> String {
    let ended = shop.run_with(&words(command), |command| command.env("COLUMNS", width.to_string()));
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{command}: {ended:?}");
    ended.stdout
}

/// A line is as wide as the terminal at most, unless a link or another word that is to be copied whole stands in it.
fn holds(screen: &str, width: usize, command: &str) {
    for line in screen.lines().filter(|line| line.width() > width) {
        let alone = line.split_whitespace().filter(|word| *word != "\\").count() == 1;
        let longest = line.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
        assert!(line.contains("://") || alone && longest > width - 8, "{command} at {width}:\n{line}\n\n{screen}");
    }
}

fn judge(name: &str, shop: &Shop, orders: &[&str]) {
    let of_orders = orders.iter().flat_map(|order| {
        ORDER.iter().map(move |verb| match verb.split_once(' ') {
            Some((verb, option)) => format!("order {verb} {order} {option}"),
            None => format!("order {verb} {order}"),
        })
    });
    let commands: Vec<String> = SHOP.iter().map(|command| (*command).to_owned()).chain(of_orders).collect();
    for width in WIDTHS {
        let mut all = String::new();
        for command in &commands {
            let shown = screen(shop, command, width);
            holds(&shown, width, command);
            all.push_str(&format!("$ consign {command}\n{shown}\n"));
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/screens/{name}.{width}.txt"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder can be made");
            std::fs::write(&path, &all).expect("a screen can be written");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        snapbox::assert_data_eq!(all, snapbox::Data::text(expected).raw());
    }
}

#[test]
fn a_common_shop() {
    judge("common", &common(), &["1001", "1002", "1003", "1004", "1005"]);
}

#[test]
fn an_unusual_shop() {
    judge("unusual", &unusual(), &["1001", "id:2", "id:3"]);
}

/// Two hundred orders, one of them with a name as long as names get here.
#[test]
fn a_long_list_holds_with_one_long_name_in_it() {
    let shop = Shop::after(&["init", "service add acme"]);
    let name = |n: i64| if n == 77 { format!("#{}", "long-name-".repeat(8)) } else { format!("#{}", 1000 + n) };
    let orders: Vec<Value> = (1..=200).map(|n| order(n, &name(n), &[("TEE-M", "T-shirt, medium", 1)])).collect();
    import(&shop, &orders);
    for width in WIDTHS {
        let list = screen(&shop, "order list", width);
        holds(&list, width, "order list");
        assert!(list.ends_with("\n200 orders\n"), "{list}");
        let whole: String = list.split_whitespace().collect();
        assert!((1..=200).filter(|n| *n != 77).all(|n| whole.contains(&name(n))), "{list}");
    }
}

#[test]
fn help_and_errors_are_as_wide_as_the_terminal() {
    let shop = Shop::nowhere();
    for width in WIDTHS {
        for words in ["--help", "order --help", "order list -h", "service respond --help", "help guarantees"] {
            let shown = screen(&shop, words, width);
            // Examples are copied and stay on one line; clap does not break the usage.
            let whole = |line: &&str| ["consign ", "Usage: "].iter().any(|start| line.trim_start().starts_with(start));
            let lines: Vec<&str> = shown.lines().filter(|line| !whole(line)).collect();
            holds(&lines.join("\n"), width, words);
        }
        for line in
            ["order list --status blue", "order list --status fulfiled -o csv", "order list --financial-status x"]
        {
            let ended = shop.run_with(&words(line), |command| command.env("COLUMNS", width.to_string()));
            assert_eq!((ended.exit, ended.code()), (2, "usage"), "{line}: {ended:?}");
            holds(&ended.stderr, width, line);
        }
    }
}

/// Only what was asked for is coloured, and only in colours that are seen on light and dark alike.
#[test]
fn colour_is_for_those_who_see_it() {
    let shop = common();
    let shown = |line: &str, name: &str, value: &str| {
        let ended = shop.run_with(&words(line), |command| command.env(name, value));
        ended.stdout + &ended.stderr
    };
    let mut colours = BTreeSet::new();
    for line in ["order show 1001", "order list", "order shw"] {
        assert!(!shown(line, "TERM", "xterm").contains('\u{1b}'), "{line}");
        assert!(!shown(&format!("{line} --color never"), "TERM", "xterm").contains('\u{1b}'), "{line}");
        let coloured = shown(&format!("{line} --color always"), "NO_COLOR", "1");
        assert!(coloured.contains('\u{1b}'), "{line}");
        let sequences = coloured.split("\u{1b}[").skip(1).filter_map(|rest| rest.split('m').next());
        colours.extend(sequences.map(str::to_owned));
    }
    let bold_dim_red_green_yellow = ["1", "2", "31", "32", "33"];
    assert!(colours.iter().all(|it| it == "0" || bold_dim_red_green_yellow.contains(&it.as_str())), "{colours:?}");
}
