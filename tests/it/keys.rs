//! What an idempotency key keeps: the hash of a text that is made of the command's name and its arguments. The texts
//! here are a promise; a key that one version has written is known to every later one.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::shop::Shop;

/// Command lines, and the text behind a key that is used for them. Every command works on the sample.
const TEXTS: &[(&[&str], &str)] = &[
    (&["order pay 1002", "order pay #1002", "order --quiet pay -- 1002"], "order pay\n{\"order\":\"#1002\"}"),
    (
        &["order pay source:450789469", "order pay source:gid://shopify/Order/450789469"],
        "order pay\n{\"order\":\"source:450789469\"}",
    ),
    (
        &["order fulfill F1 --line line:source:466=01"],
        "order fulfill\n{\"line\":[\"line:source:466=1\"],\"target\":\"#F1\"}",
    ),
    (&["order pay id:2"], "order pay\n{\"order\":\"id:2\"}"),
    (
        &[
            "order request 1001-FO1 --note \"ring twice\" --notify-customer",
            "order request --notify-customer --note=\"ring twice\" #1001-FO1",
            "order request 1001-FO1 --note @note.txt --notify-customer --at 2027-01-01T00:00:00Z",
        ],
        "order request\n{\"note\":\"ring twice\",\"notify_customer\":true,\"target\":\"#1001-FO1\"}",
    ),
    (
        &["order request 1001 --line IPOD2008GREEN=01 --note \"\"", "order request 1001 --line IPOD2008GREEN=1"],
        "order request\n{\"line\":[\"IPOD2008GREEN=1\"],\"target\":\"#1001\"}",
    ),
    (
        &["order request 1001 --line IPOD2008GREEN --note \"a \\é/\u{7f}\u{1}\u{1f600}\""],
        "order request\n{\"line\":[\"IPOD2008GREEN\"],\"note\":\"a \\\\é/\u{7f}\\u0001\u{1f600}\",\"target\":\"#1001\"}",
    ),
    (
        &[
            "order create --line TEE-M=2@10 --line MUG=007@9.500 --line A=B=1 --paid --email bob@example.com",
            "order create --paid --email bob@example.com --line TEE-M=02@10.00 --line MUG=7@9.5 --line A=B=1",
        ],
        "order create\n{\"email\":\"bob@example.com\",\"line\":[\"TEE-M=2@10.00\",\"MUG=7@9.50\",\"A=B=1\"],\"paid\":true}",
    ),
    (
        &["order create --line MUG=7@9.5 --line TEE-M=2@0.005"],
        "order create\n{\"line\":[\"MUG=7@9.50\",\"TEE-M=2@0.005\"]}",
    ),
    (
        &["order edit 1002 --line TEE-M=0 --add MUG=1"],
        "order edit\n{\"add\":[\"MUG=1\"],\"line\":[\"TEE-M=0\"],\"order\":\"#1002\"}",
    ),
    (
        &[
            "order hold 1002",
            "order hold 1002 --reason other",
            "order hold 1002 --reason= --note=",
            "order hold 1002 --reason Other",
        ],
        "order hold\n{\"target\":\"#1002\"}",
    ),
    (
        &[
            "order hold 1002 --reason awaiting_payment --note \"@@home\"",
            "order hold 1002 --reason \"Awaiting payment\" --note \"@@home\"",
        ],
        "order hold\n{\"note\":\"@home\",\"reason\":\"awaiting_payment\",\"target\":\"#1002\"}",
    ),
    (
        &[
            "order set 1002 --tag vip --tag gift --note \"\" --ship-to address.json --email=",
            "order set 1002 --ship-to ./address.json --email \"\" --note= --tag vip --tag gift",
        ],
        "order set\n{\"email\":\"\",\"note\":\"\",\"order\":\"#1002\",\"ship_to\":\"$address.json\",\"tag\":[\"vip\",\"gift\"]}",
    ),
    (
        &["order set 1002 --ship-to= --tag= --phone 12345678"],
        "order set\n{\"order\":\"#1002\",\"phone\":\"12345678\",\"ship_to\":\"\",\"tag\":[\"\"]}",
    ),
    (
        &[
            "order create --line MUG=1 --note \"\" --ship-to address.json",
            "order create --line MUG=1 --ship-to address.json",
        ],
        "order create\n{\"line\":[\"MUG=1\"],\"ship_to\":\"$address.json\"}",
    ),
    (&["order cancel 1002 --no-restock"], "order cancel\n{\"no_restock\":true,\"order\":\"#1002\"}"),
    (
        &["order split 1001-FO1 --line IPOD2008GREEN=1"],
        "order split\n{\"fulfillment-order\":\"#1001-FO1\",\"line\":[\"IPOD2008GREEN=1\"]}",
    ),
    (
        &["order move-location 1002 --to depot --line TEE-M=1 --reason near"],
        "order move-location\n{\"line\":[\"TEE-M=1\"],\"reason\":\"near\",\"target\":\"#1002\",\"to\":\"depot\"}",
    ),
    (&["order auto-fulfill --limit 010"], "order auto-fulfill\n{\"limit\":10}"),
    (&["order auto-fulfill"], "order auto-fulfill\n{}"),
    (
        &[
            "order generate --count 3",
            "order generate --count 003 --seed 1 --over 0m --paid 100% --lines 1..3 --quantity 01..3 --country us:1",
        ],
        "order generate\n{\"count\":3}",
    ),
    (
        &["order generate --count 3 --over 36h --sku A:1 --sku A:B:1 --country no:2 --paid 7% --lines 2..2"],
        "order generate\n{\"count\":3,\"country\":[\"NO:2\"],\"lines\":\"2\",\"over\":\"1d12h\",\"paid\":7,\"sku\":[\"A\",\"A:B:1\"]}",
    ),
    (
        &[
            "service ship 1004-FO1 --tracking-number 2 --tracking-number 1 --carrier ups",
            "service ship 1004-FO1 --carrier ups --tracking-number=2 --tracking-number=1",
        ],
        "service ship\n{\"carrier\":\"ups\",\"target\":\"#1004-FO1\",\"tracking_number\":[\"2\",\"1\"]}",
    ),
    (
        &["service respond 1003 --accept --pending fulfillment --ship-date 2026-12-01"],
        "service respond\n{\"accept\":true,\"pending\":\"fulfillment\",\"ship_date\":\"2026-12-01\",\"target\":\"#1003\"}",
    ),
    (
        &["service respond --all --service acme --reject --pending fulfillment --reason other"],
        "service respond\n{\"all\":true,\"pending\":\"fulfillment\",\"reject\":true,\"service\":\"acme\"}",
    ),
    (
        &["service add north --workflow new", "service add north", "service add north --name="],
        "service add\n{\"handle\":\"north\"}",
    ),
    (
        &["service add north --workflow legacy --single-location"],
        "service add\n{\"handle\":\"north\",\"single_location\":true,\"workflow\":\"legacy\"}",
    ),
    (
        &["service set acme --name= --single-location off"],
        "service set\n{\"handle\":\"acme\",\"name\":\"\",\"single_location\":\"off\"}",
    ),
    (
        &[
            "service act acme --accept 90% --after 600s..120m --reject-reason Invalid-SKU,other --transit 48h --carrier ups",
            "service act acme --accept=090 --after 10m..2h --reject-reason invalid_sku --reject-reason other --transit 2d..48h --carrier ups",
        ],
        "service act\n{\"accept\":90,\"after\":\"10m..2h\",\"carrier\":\"ups\",\"handle\":\"acme\",\"reject_reason\":[\"invalid_sku\",\"other\"],\"transit\":\"2d\"}",
    ),
    (
        &[
            "service act acme --reject-country no --reject-country SE --reject-sku B --reject-sku A,1 --message @note.txt",
            "service act acme --reject-country NO --reject-country se --reject-sku B --reject-sku A,1 --message \"ring twice\"",
        ],
        "service act\n{\"handle\":\"acme\",\"message\":\"ring twice\",\"reject_country\":[\"NO\",\"SE\"],\"reject_sku\":[\"B\",\"A,1\"]}",
    ),
    // Nothing goes without saying: what is not named keeps its value.
    (
        &[
            "service act acme --accept 100 --after 0s --reject-reason other --parcels 0 --seed 01",
            "service act acme --accept 100% --after 0s..0s --reject-reason OTHER --parcels 0% --seed 1",
        ],
        "service act\n{\"accept\":100,\"after\":\"0s\",\"handle\":\"acme\",\"parcels\":0,\"reject_reason\":[\"other\"],\"seed\":1}",
    ),
    (
        &[
            "service act acme --seed 9007199254740991 --reject-reason None --reject-sku none --reject-country NONE --carrier NONE --transit None --message none",
            "service act acme --seed 9007199254740991 --reject-reason none --reject-sku none --reject-country none --carrier none --transit none --message none",
        ],
        "service act\n{\"carrier\":\"none\",\"handle\":\"acme\",\"message\":\"none\",\"reject_country\":[\"none\"],\"reject_reason\":[\"none\"],\"reject_sku\":[\"none\"],\"seed\":9007199254740991,\"transit\":\"none\"}",
    ),
    (&["service act acme --off"], "service act\n{\"handle\":\"acme\",\"off\":true}"),
    (
        &[
            "fulfillment event 1007-F1 out_for_delivery --happened-at 2026-11-25T15:30:00.9+01:00",
            "fulfillment event 1007-F1 Out-for-Delivery --happened-at @1795617000",
        ],
        "fulfillment event\n{\"happened_at\":\"2026-11-25T14:30:00Z\",\"name\":\"#1007-F1\",\"status\":\"out_for_delivery\"}",
    ),
    (
        &["inventory adjust TEE-M --location main --by -03", "inventory adjust TEE-M --by=-3 --location main"],
        "inventory adjust\n{\"by\":-3,\"location\":\"main\",\"sku\":\"TEE-M\"}",
    ),
    (
        &["inventory set TEE-M --location main --on-hand 00 --unavailable 0"],
        "inventory set\n{\"location\":\"main\",\"on_hand\":0,\"sku\":\"TEE-M\",\"unavailable\":0}",
    ),
    (
        &["config set auto-fulfill on", "config set Auto_Fulfill ON", "config set \"auto fulfill\" On"],
        "config set\n{\"setting\":\"auto-fulfill\",\"value\":\"on\"}",
    ),
    (&["config set shop ON"], "config set\n{\"setting\":\"shop\",\"value\":\"ON\"}"),
    (
        &["order import foreign.json", "order import ./foreign.json --format auto --dates iso"],
        "order import\n{\"file\":\"$foreign.json\"}",
    ),
    (
        &["order import foreign.json --format shopify-json --keep-going --dates DMY"],
        "order import\n{\"dates\":\"dmy\",\"file\":\"$foreign.json\",\"format\":\"shopify-json\",\"keep_going\":true}",
    ),
];

/// An imported order, for references by the id where it came from.
const FOREIGN: &str = r##"{"id": 450789469, "name": "#F1", "created_at": "2026-11-20T09:00:00Z", "currency": "USD",
    "line_items": [{"id": 466, "title": "Mug", "quantity": 2, "price": "9.50", "sku": "MUG"}]}"##;

const ADDRESS: &str = r#"{"name": "Bob Norman", "city": "Oslo"}"#;

fn sample() -> Shop {
    let shop = Shop::after(&["init --sample"]);
    shop.write("note.txt", "ring twice\n");
    shop.write("foreign.json", FOREIGN);
    shop.write("address.json", ADDRESS);
    shop.does(&["order import foreign.json"]);
    shop
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hash that the database keeps under a key.
fn kept(shop: &Shop, key: &str) -> String {
    let exported = shop.run("export").stdout;
    let lines = exported.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line is JSON"));
    let mut keys = lines.filter(|line| line["kind"] == "export_key" && line["key"] == key);
    let line = keys.next().unwrap_or_else(|| panic!("nothing is kept under {key}"));
    line["hash"].as_str().expect("a hash is text").to_owned()
}

fn is_kept(shop: &Shop, key: &str, text: &str, command: &str) {
    let text = text.replace("$foreign.json", &digest(FOREIGN.as_bytes()));
    let text = text.replace("$address.json", &digest(ADDRESS.as_bytes()));
    assert_eq!(kept(shop, key), format!("2:{}", digest(text.as_bytes())), "`consign {command}` should be {text}");
}

#[test]
fn the_text_behind_a_key_stays_as_it_is() {
    let sample = sample();
    for (commands, text) in TEXTS {
        let shop = sample.copy();
        for name in ["note.txt", "foreign.json", "address.json"] {
            std::fs::copy(sample.folder().join(name), shop.folder().join(name)).expect("a file can be copied");
        }
        let (first, others) = commands.split_first().expect("there is a command");
        shop.does(&[&format!("{first} --key k")]);
        is_kept(&shop, "k", text, first);
        let again = |words: &str| {
            let ended = shop.run(&format!("-o json --fields replayed --key k {words}"));
            assert!(ended.stdout.contains("\"replayed\":true"), "`{words}` is `{first}`: {ended:?}");
        };
        others.iter().for_each(|other| again(other));
        assert_eq!(shop.json("check --deep")["ok"], true, "{first}");
        // What is hashed are the arguments of a batch line; there a text that begins with a sign is spelled otherwise.
        let (command, arguments) = text.split_once('\n').expect("a line break follows the name");
        if !arguments.contains(".json") && !arguments.contains("\"@") {
            shop.write("batch.ndjson", format!("{{\"cmd\":\"{command}\",\"args\":{arguments},\"key\":\"k\"}}"));
            let ended = shop.run("batch batch.ndjson");
            assert!(ended.stdout.contains("\"replayed\":true"), "{arguments} is `{first}`: {ended:?}");
        }
    }
}

#[test]
fn other_arguments_are_another_command() {
    let shop = sample();
    shop.does(&["order request 1001 --line IPOD2008GREEN=1 --note ring --key k"]);
    for other in [
        "order request 1001 --line IPOD2008GREEN=1 --note ring --notify-customer",
        "order request 1001 --line IPOD2008GREEN=1",
        "order request 1001 --line IPOD2008GREEN --note ring",
        "order request 1001-FO1 --line IPOD2008GREEN=1 --note ring",
        "order request id:1 --line IPOD2008GREEN=1 --note ring",
        "order request 1001 --line IPOD2008GREEN=1 --note Ring",
        "order cancel-request 1001 --note ring",
    ] {
        assert_eq!(shop.run(&format!("{other} --key k")).code(), "key_reused", "{other}");
    }
}

#[test]
fn what_was_read_from_standard_input_counts_and_not_where_it_came_from() {
    let shop = sample();
    shop.does(&["order request 1001 --note \"ring twice\" --key k"]);
    for command in ["order request 1001 --note - --key k", "order request 1001 --note=- --key=k"] {
        assert!(shop.fed(command, b"ring twice\n").stdout.starts_with("This was done before"), "{command}");
        assert_eq!(shop.fed(command, b"ring thrice\n").code(), "key_reused", "{command}");
    }
    assert!(shop.fed("order import - --key f", FOREIGN.as_bytes()).exit == 0);
    is_kept(&shop, "f", "order import\n{\"file\":\"$foreign.json\"}", "order import -");
    shop.write("foreign.json", FOREIGN.replace("450789469", "450789470"));
    assert_eq!(shop.run("order import foreign.json --key f").code(), "key_reused");
}

#[test]
fn an_address_counts_by_its_content_in_a_batch_too() {
    let shop = sample();
    shop.write("there.json", ADDRESS);
    shop.write("other.json", r#"{"name": "Bob Norman", "city": "Bergen"}"#);
    let line = |file: &str, id: &str| {
        format!(
            r#"{{"cmd":"order set","args":{{"order":"1001","ship_to":"{file}","email":""}},"key":"k","id":"{id}"}}"#
        )
    };
    shop.write("batch.ndjson", [line("address.json", "a"), line("there.json", "b")].join("\n"));
    let ended = shop.run("batch batch.ndjson");
    let answers: Vec<Value> = ended.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let replayed: Vec<&Value> = answers.iter().map(|answer| &answer["replayed"]).collect();
    assert_eq!(replayed, [false, true], "{ended:?}");
    assert_eq!(answers[0]["order"]["shipping_address"]["city"], "Oslo");
    assert_eq!(answers[0]["order"]["email"], Value::Null);
    shop.write("batch.ndjson", line("other.json", "c"));
    assert_eq!(shop.run("batch batch.ndjson").code(), "key_reused");
    assert!(shop.fed("order set 1001 --key k --email= --ship-to -", ADDRESS.as_bytes()).exit == 0);
    assert_eq!(
        shop.run("order set 1001 --key k --ship-to address.json").code(),
        "key_reused",
        "--email= says something"
    );
}

/// Keys of the first version hold a hash over something else, which this one cannot make.
#[test]
fn a_key_of_the_first_version_answers_for_its_command_and_says_what_it_cannot_know() {
    let shop = Shop::nowhere();
    shop.write("consign.db", include_bytes!("../data/databases/schema-1.db"));
    shop.does(&["info -q"]);
    for command in [
        "order request 1001 --note \"ring twice\" --notify-customer --key r1",
        "order request 1002 --note other --key r1 --dry-run",
    ] {
        let replayed = shop.json(command);
        assert_eq!(replayed["replayed"], true, "{command}");
        assert_eq!(
            replayed["warnings"][0],
            "the key r1 was used with an earlier version of consign: whether the arguments were the same could not be compared.",
            "{command}"
        );
    }
    assert_eq!(shop.run("order cancel-request 1001 --key r1").code(), "key_reused");
    assert_eq!(shop.run("order import consign.db --key r1").code(), "key_reused");
    assert_eq!(shop.json("check --deep")["ok"], true);
}
