//! Nothing random is stored, and nothing depends on the caller's language or clock face: the same commands make the same
//! bytes everywhere.

use crate::shop::{Shop, words};

const SCRIPT: [&str; 16] = [
    "init --sample",
    "service add Norrsken --name x",
    "service add norrsken --name Norrsken",
    "inventory set TEE-M --location norrsken --on-hand 5",
    "order create --line TEE-M=3@19.90 --location norrsken --email bob@example.com --paid --key one -o json",
    "order request 1010 --line TEE-M=2 --note \"räksmörgås\" --notify-customer",
    "service respond 1010 --accept --pending fulfillment --ship-date 2026-12-01 -o json",
    "service ship 1010 --line TEE-M=1 --tracking-number 1Z999AA10123456784 --carrier UPS",
    "order cancel-request 1010 -o ndjson",
    "order revert 1010 --confirmed",
    "order timeline",
    "order list -o csv",
    "order show 1010",
    "export",
    "export --as shopify",
    "check --deep -o json",
];

/// The script in a folder of its own: what every command printed, and the file at the end.
fn played(variables: &[(&str, &str)]) -> (Vec<(i32, String, String)>, Vec<u8>) {
    let shop = Shop::nowhere();
    let printed = SCRIPT.map(|line| {
        let ended = shop.run_with(&words(line), |command| command.envs(variables.iter().copied()));
        (ended.exit, ended.stdout, ended.stderr)
    });
    (printed.to_vec(), std::fs::read(shop.db()).expect("the database can be read"))
}

#[test]
fn the_same_commands_make_the_same_bytes_anywhere() {
    let plain = played(&[]);
    assert_eq!(plain.0.iter().filter(|(exit, ..)| *exit != 0).count(), 1, "{:?}", plain.0);
    for variables in [
        [("TZ", "Asia/Kathmandu"), ("LANG", "sv_SE.UTF-8"), ("LC_ALL", "sv_SE.UTF-8"), ("HOME", "/nonexistent")],
        [("TZ", "America/St_Johns"), ("LANG", "tr_TR"), ("LC_ALL", "C"), ("TERM", "dumb")],
    ] {
        let other = played(&variables);
        for (command, (one, other)) in SCRIPT.iter().zip(plain.0.iter().zip(&other.0)) {
            assert_eq!(one, other, "{command} with {variables:?}");
        }
        assert!(plain.1 == other.1, "the database differs with {variables:?}");
    }
}
