//! Clients that apps use, over the server: each tells the life of the same orders (`tests/clients`), and each must leave
//! the same file. Where one is not installed, a line of the output says so.

use std::net::TcpListener;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};

use serde_json::{Value, json};

use crate::shop::{Ended, Shop, program, skipped};

/// A client, and the program that tells the story with it.
struct Client {
    name: &'static str,
    program: &'static str,
    words: &'static [&'static str],
    /// How it comes to the server.
    ways: &'static [Way],
}

const CLIENTS: [Client; 8] = [
    // Twice: the same requests at the same time leave the same.
    Client { name: "shopify", program: "python3", words: &["cycle.py"], ways: &[Way::Pointed, Way::Pointed] },
    Client {
        name: "@shopify/shopify-api",
        program: "node",
        words: &["cycle.mjs", "@shopify/shopify-api"],
        ways: &[Way::Pointed, Way::Preloaded],
    },
    Client {
        name: "@shopify/admin-api-client",
        program: "node",
        words: &["cycle.mjs", "@shopify/admin-api-client"],
        ways: &[Way::Pointed],
    },
    Client {
        name: "shopify-api-node",
        program: "node",
        words: &["cycle.mjs", "shopify-api-node"],
        ways: &[Way::Preloaded],
    },
    // Over REST.
    Client { name: "shopify", program: "python3", words: &["cycle_rest.py"], ways: &[Way::Pointed] },
    Client {
        name: "shopify-api-node",
        program: "node",
        words: &["cycle_rest.mjs", "shopify-api-node"],
        ways: &[Way::Pointed, Way::Preloaded],
    },
    Client {
        name: "@shopify/shopify-api",
        program: "node",
        words: &["cycle_rest.mjs", "@shopify/shopify-api"],
        ways: &[Way::Pointed, Way::Preloaded],
    },
    Client {
        name: "@shopify/admin-api-client",
        program: "node",
        words: &["cycle_rest.mjs", "@shopify/admin-api-client"],
        ways: &[Way::Pointed],
    },
];

/// Every event of the shop: the order it is about, who did it, and what was done. An app that is the merchant and a
/// service does all but the first four; the service that it makes is its own.
const STORY: [&str; 47] = [
    "merchant service_added",
    "merchant app_added",
    "#1001 merchant order_placed",
    "#1001 merchant order_paid",
    "#app-1 merchant order_placed",
    "#app-1 merchant order_paid",
    "#app-2 merchant order_placed",
    "#app-2 merchant order_paid",
    "merchant service_added",
    "merchant webhook_added",
    "merchant webhook_added",
    "merchant webhook_added",
    "merchant inventory_set",
    "merchant inventory_set",
    "merchant inventory_set",
    "merchant inventory_adjusted",
    "#1001 merchant location_changed",
    "#1001 merchant fulfillment_request_submitted",
    "#app-1 merchant location_changed",
    "#app-1 merchant fulfillment_request_submitted",
    "#1001 service:cycle-3pl fulfillment_request_rejected",
    "#1001 merchant fulfillment_request_submitted",
    "#1001 service:cycle-3pl fulfillment_request_accepted",
    "#app-1 service:cycle-3pl fulfillment_request_accepted",
    "#app-1 merchant cancellation_request_submitted",
    "#app-1 service:cycle-3pl cancellation_request_rejected",
    "#1001 service:cycle-3pl fulfillment_created",
    "#1001 service:cycle-3pl fulfillment_created",
    "#app-1 service:cycle-3pl fulfillment_created",
    "#app-1 service:cycle-3pl shipment_event_added",
    "#app-1 service:cycle-3pl fulfillment_cancelled",
    "#app-1 merchant fulfillment_request_submitted",
    "#app-1 service:cycle-3pl fulfillment_request_accepted",
    "#app-1 service:cycle-3pl fulfillment_created",
    "#app-2 merchant placed_on_hold",
    "#app-2 merchant hold_released",
    "#app-2 merchant fulfillment_order_split",
    "#app-2 merchant fulfillment_created",
    "#app-2 merchant fulfillment_created",
    "merchant webhook_removed",
    "merchant webhook_removed",
    "merchant webhook_removed",
    "merchant inventory_set",
    "merchant inventory_set",
    "merchant inventory_set",
    "merchant inventory_set",
    "merchant service_removed",
];

impl Client {
    /// Whether it can be run here.
    fn is_installed(&self) -> bool {
        let Some(program) = program(self.program) else { return false };
        match self.program {
            "node" => installed().join("node/node_modules").join(self.name).is_dir(),
            _ => {
                let mut command = Command::new(program);
                command.args(["-c", &format!("import {}", self.name)]).env("PYTHONPATH", installed().join("python"));
                command.stderr(Stdio::null()).status().is_ok_and(|ended| ended.success())
            }
        }
    }

    /// Tells the story over a copy of the shop, in which it belongs.
    fn told(&self, start: &Shop, way: Way, port: u16) -> Shop {
        let shop = start.copy();
        prepare(&shop);
        run(&shop, &[&["--app", "bridge", "--", self.program], self.words].concat(), way, port);
        shop
    }
}

/// How a program comes to the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// It knows where the server is.
    Pointed,
    /// It speaks to the shop's own address, and Node loads a script first.
    Preloaded,
}

/// Runs `serve` with these words, a program among them, which must succeed.
fn run(shop: &Shop, words: &[&str], way: Way, port: u16) {
    let words = [&["serve"], words].concat();
    let ended = shop.run_with(&words, |command| {
        if way == Way::Preloaded {
            command.env("NODE_OPTIONS", "--import ./to-consign.mjs");
        }
        with_clients(command).env("CYCLE_PORT", port.to_string())
    });
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{words:?} {way:?}: {ended:?}");
}

/// A command that finds the programs, consign among them, and the clients for Python.
fn with_clients(command: &mut Command) -> &mut Command {
    let consign = Path::new(env!("CARGO_BIN_EXE_consign")).parent().expect("it lies in a folder").to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([consign].into_iter().chain(std::env::split_paths(&path)));
    command.env("PATH", path.expect("a folder of the path has no colon"));
    command.env("PYTHONPATH", installed().join("python")).env("PYTHONDONTWRITEBYTECODE", "1")
}

/// A port that nobody listens on, that no system hands out by itself, and that is given once.
fn free_port() -> u16 {
    static GIVEN: AtomicU16 = AtomicU16::new(0);
    let first = 20_000 + u16::try_from(std::process::id() % 5_000).expect("it is small");
    loop {
        let port = first + GIVEN.fetch_add(1, Ordering::Relaxed);
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// Where `tests/clients/install` puts them.
fn installed() -> PathBuf {
    let folder = std::env::var_os("CONSIGN_CLIENTS").map_or_else(|| "target/clients".into(), PathBuf::from);
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// Puts our programs into the folder of a shop, and the clients for Node where they are looked for.
fn prepare(shop: &Shop) {
    for folder in ["tests/clients", "tests/clients/recipes"] {
        let entries = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).read_dir().expect("it is there");
        for path in entries.map(|entry| entry.expect("an entry can be read").path()).filter(|path| path.is_file()) {
            let name = path.file_name().expect("a file has a name");
            std::fs::copy(&path, shop.folder().join(name)).expect("a file can be copied");
        }
    }
    shop.write("to-consign.mjs", shop.run("serve --node-preload").stdout);
    symlink(installed().join("node/node_modules"), shop.folder().join("node_modules")).expect("a link can be made");
}

#[test]
fn every_client_tells_the_same_story() {
    let start = Shop::after(&[
        "init",
        "service add acme",
        "app add bridge --service acme --merchant",
        "order create --line TEE=3@20 --line MUG=2@8 --paid",
    ]);
    // It stands in the file, as the address of a webhook: one for all.
    let port = free_port();
    let mut first: Option<String> = None;
    for client in &CLIENTS {
        if !client.is_installed() {
            skipped(format_args!("{} is not there for {}: tests/clients/install", client.name, client.program));
            continue;
        }
        for way in client.ways {
            let shop = client.told(&start, *way, port);
            shop.does(&["check --deep"]);
            let timeline = shop.json("order timeline");
            let text = |event: &Value, key: &str| event[key].as_str().unwrap_or_default().to_owned();
            let events = timeline["events"].as_array().expect("a list").iter();
            let story: Vec<String> = events
                .map(|event| {
                    let words = ["order", "actor", "type"].map(|key| text(event, key));
                    words.join(" ").trim_start().to_owned()
                })
                .collect();
            assert_eq!(story, STORY, "{}", client.name);
            let left = shop.run("export").stdout;
            assert_eq!(*first.get_or_insert_with(|| left.clone()), left, "{} {way:?}", client.name);
        }
    }
}

/// Says how many orders an ERP reads: `CONSIGN_LEDGER=10000 cargo test a_ledger`.
const LEDGER: &str = "CONSIGN_LEDGER";

#[test]
fn a_ledger_of_all_pages_is_what_the_list_says() {
    let Some(python) = program("python3") else { return skipped("there is no python3 on this machine") };
    let count = std::env::var(LEDGER).unwrap_or_else(|_| "1000".to_owned());
    let shop = Shop::after(&["init", "service add acme", &format!("order generate --count {count}")]);
    prepare(&shop);
    // Names, what all orders come to in cents, and the units that are still to be shipped.
    let listed = || {
        let lines = shop.run("order list -o ndjson").stdout;
        let (mut orders, mut cents, mut left) = (0_u64, 0_u64, 0_u64);
        for line in lines.lines() {
            let order: Value = serde_json::from_str(line).expect("a line is JSON");
            let price = order["total_price"].as_str().expect("it has a price").replace('.', "");
            orders += 1;
            cents += price.parse::<u64>().expect("a price is digits and a point");
            left += order["remaining_quantity"].as_u64().expect("it is a number");
        }
        (orders, cents, left)
    };
    let (_, _, ordered) = listed();
    shop.does(&["order fulfill 1001", "order fulfill 1007"]);
    let (orders, cents, left) = listed();
    assert!(left < ordered, "something was shipped");
    let python = python.to_str().expect("its path is text");
    let ended = shop.run_with(&["serve", "--", python, "ledger.py"], with_clients);
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{ended:?}");
    let told: Value = serde_json::from_str(&ended.stdout).expect("it prints JSON");
    let total = format!("{}.{:02}", cents / 100, cents % 100);
    assert_eq!(told, json!({ "orders": orders, "total": total, "ordered": ordered, "left": left }));
}

#[test]
fn what_node_says_to_a_shop_goes_to_the_server() {
    let Some(_) = program("node") else { return skipped("there is no node on this machine") };
    let shop = Shop::after(&["init"]);
    prepare(&shop);
    run(&shop, &["--", "node", "preload.mjs"], Way::Preloaded, free_port());
    let refused = shop.run("serve --node-preload --listen 127.0.0.1:0");
    assert_eq!((refused.exit, refused.code()), (2, "usage"), "{refused:?}");
}

/// The recipes of the manual: the client that each needs, a line of shell, and what it prints among other things.
const RECIPES: [(&Client, &str, &str); 8] = [
    (&CLIENTS[0], "consign serve -- python3 hello.py", "My shop"),
    (&CLIENTS[1], "consign serve -- node shopify-api.mjs", "My shop"),
    (&CLIENTS[2], "consign serve -- node admin-api-client.mjs", "My shop"),
    (&CLIENTS[3], "consign serve -- node shopify-api-node.mjs", "My shop"),
    (&CLIENTS[1], "sh unchanged.sh", "My shop"),
    (&CLIENTS[0], "sh test-python.sh", "all is well"),
    (&CLIENTS[1], "sh test-node.sh", "# pass 2"),
    (&CLIENTS[1], FRONT, "My shop"),
];

/// A client that knows https and the shop's own address only.
const FRONT: &str = r#"
    sh certificate.sh 2>openssl.txt
    consign serve -- sh -c '
        node front.mjs & front=$!
        curl --silent --show-error --retry 30 --retry-delay 1 --retry-connrefused \
            --cacert cert.pem --resolve "$CONSIGN_SHOP:$FRONT_PORT:127.0.0.1" \
            --header "X-Shopify-Access-Token: any" --data "{\"query\": \"{ shop { name } }\"}" \
            "https://$CONSIGN_SHOP:$FRONT_PORT/admin/api/2026-04/graphql.json" 2>curl.txt
        kill $front'"#;

#[test]
fn the_recipes_of_the_manual_work() {
    let shop = Shop::after(&["init --sample"]);
    prepare(&shop);
    for (client, line, printed) in &RECIPES {
        let tools = ["openssl", "curl"].iter().filter(|tool| line.contains(*tool));
        if !client.is_installed() || tools.map(|tool| program(tool)).any(|found| found.is_none()) {
            skipped(format_args!("not everything is there for a recipe: {line}"));
            continue;
        }
        let mut command = Command::new("sh");
        command.args(["-c", &format!("set -eu\n{line}")]).current_dir(shop.folder());
        command.env("FRONT_PORT", free_port().to_string());
        let ended = Ended::of(with_clients(&mut command).output().expect("there is a shell"));
        assert_eq!(ended.exit, 0, "{line}: {ended:?}");
        assert!(ended.stdout.contains(printed), "{line}: {ended:?}");
    }
}
