//! Readers that leave, disks that are full, streams that were never open: what has happened is told by the exit code.

use std::io::Read;
use std::process::Stdio;

use crate::shop::{Shop, shell};

#[test]
fn a_result_that_cannot_be_written_is_a_failure_or_an_unknown_outcome() {
    let shop = Shop::after(&["init --sample"]);
    for closed in [">/dev/full", ">&-"] {
        for (command, exit, code) in [
            ("order list", 1, "io_error"),
            ("order list -o ids", 1, "io_error"),
            ("order show 1001 -o json", 1, "io_error"),
            ("order timeline -o ndjson", 1, "io_error"),
            ("check", 1, "io_error"),
            ("--help", 1, "io_error"),
            ("--version", 1, "io_error"),
            ("completions bash", 1, "io_error"),
            ("demo", 1, "io_error"),
            ("order hold 1001 --dry-run", 1, "io_error"),
            ("order hold 1001", 74, "unknown_outcome"),
            ("order release 1001", 74, "unknown_outcome"),
            ("config set shop X", 74, "unknown_outcome"),
            ("order pay 999", 3, "order_not_found"),
        ] {
            let ended = shell(&shop, &format!("consign {command} {closed}"));
            assert_eq!(ended.exit, exit, "consign {command} {closed}: {ended:?}");
            assert!(ended.stderr.contains(code), "consign {command} {closed}: {ended:?}");
        }
    }
}

#[test]
fn the_same_key_tells_what_became_of_an_unknown_outcome() {
    let shop = Shop::after(&["init --sample"]);
    assert_eq!(shell(&shop, "consign order hold 1001 --key h >/dev/full").exit, 74);
    let again = shop.json("order hold 1001 --key h");
    assert_eq!((&again["replayed"], &again["changed"]), (&true.into(), &true.into()));
    assert_eq!(again["order"]["fulfillment_status"], "on_hold");
}

#[test]
fn a_reader_that_has_read_enough_is_no_failure() {
    let shop = Shop::after(&["init --sample"]);
    for command in
        ["order list", "order list -o ndjson", "order timeline", "order show 1001", "completions zsh", "--help"]
    {
        let mut child = shop.command();
        child.args(command.split(' ')).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = child.spawn().expect("the program can be started");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("it is piped").read_to_string(&mut said).expect("it prints text");
        let status = child.wait().expect("it ends");
        assert_eq!((status.code(), said.as_str()), (Some(0), ""), "{command}");
    }
    let ended = shell(&shop, "consign order hold 1001 | head -0; consign order list --status on_hold -o ids");
    assert_eq!(ended.stdout, "#1001\n#1006\n", "{ended:?}");
    let held = shop.json("order show 1001");
    assert_eq!(held["fulfillment_orders"][0]["status"], "on_hold", "the reader's leaving undoes nothing");
}

#[test]
fn other_closed_streams_change_nothing() {
    let shop = Shop::after(&["init --sample"]);
    assert_eq!(shell(&shop, "consign order list -o ids <&- 2>&- | head -1").stdout, "#1001\n");
    assert_eq!(shell(&shop, "consign order show 999 2>&-").exit, 3);
    assert_eq!(shell(&shop, "consign order show 999 2>/dev/full").exit, 3);
    assert_eq!(shell(&shop, "consign order import - <&-").exit, 0);
    assert_eq!(shop.files().len(), 1);
}

#[test]
fn the_demo_leaves_nothing_behind() {
    let shop = Shop::nowhere();
    shop.does(&["demo", "demo -o ndjson", "demo -q"]);
    assert_eq!(shell(&shop, "TMPDIR=. consign demo | head -1").exit, 0);
    assert_eq!(std::fs::read_dir(shop.folder()).expect("it can be read").count(), 0);
}
