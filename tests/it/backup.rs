//! `backup`: a good copy at a new place, whatever goes on meanwhile.

use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use crate::shop::Shop;

#[test]
fn a_backup_is_a_database_of_its_own() {
    let shop = Shop::after(&["init --sample", "order pay 1002 --key pay-1002"]);
    let before = std::fs::read(shop.db()).expect("the database can be read");
    shop.does(&["backup monday.db"]);
    assert!(before == std::fs::read(shop.db()).expect("the database can be read"), "the database is left alone");
    let copy = shop.folder().join("monday.db");
    let mode = std::fs::metadata(&copy).expect("there is a copy").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(shop.json("--db monday.db check --deep")["ok"], true);
    for command in ["order list -o json", "order timeline -o json", "inventory list -o json", "export"] {
        assert_eq!(shop.run(command), shop.run(&format!("--db monday.db {command}")), "{command}");
    }
    // What happens to one does not happen to the other.
    shop.does(&["--db monday.db order cancel 1001", "order pay 1002 --key pay-1002"]);
    assert_eq!(shop.json("order show 1001")["cancelled_at"], serde_json::Value::Null);
}

#[test]
fn a_backup_takes_no_place_that_is_taken_and_leaves_nothing_behind() {
    let shop = Shop::after(&["init"]);
    shop.write("there", "a note");
    std::fs::create_dir(shop.folder().join("folder")).expect("a folder can be made");
    std::os::unix::fs::symlink("nowhere", shop.folder().join("link")).expect("a link can be made");
    let before = shop.files();
    for (command, exit, code) in [
        ("backup there", 4, "already_exists"),
        ("backup consign.db", 4, "already_exists"),
        ("backup folder", 4, "already_exists"),
        ("backup link", 4, "already_exists"),
        ("backup nowhere/else.db", 1, "io_error"),
        ("backup new.db --key k", 2, "usage"),
        ("backup new.db --dry-run", 2, "usage"),
        ("backup", 2, "usage"),
        ("--db none.db backup new.db", 3, "database_not_found"),
        ("--db there backup new.db", 8, "not_a_consign_file"),
    ] {
        let ended = shop.run(command);
        assert_eq!((ended.exit, ended.code(), ended.stdout.as_str()), (exit, code, ""), "{command}: {ended:?}");
        assert_eq!(shop.files(), before, "{command}");
    }
}

#[test]
fn a_backup_under_way_sees_one_moment_of_a_busy_shop() {
    let shop = Shop::after(&["init --sample"]);
    let writer = std::thread::spawn({
        let mut command = shop.command();
        let line = |number| {
            format!("{{\"cmd\":\"order create\",\"args\":{{\"line\":[\"TEE-M=1\"],\"name\":\"B{number}\"}}}}\n")
        };
        let lines: String = (0..60).map(line).collect();
        let file = shop.write("orders.ndjson", lines);
        command.args(["batch", "--each"]).arg(file);
        move || command.output().expect("the program can be started")
    });
    let names: Vec<String> = (0..6).map(|number| format!("copy-{number}.db")).collect();
    shop.does(
        &names
            .iter()
            .map(|name| format!("backup {name}"))
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>(),
    );
    let written = writer.join().expect("the writer ends");
    assert!(written.status.success(), "{written:?}");
    for name in names {
        let report = shop.json(&format!("--db {name} check --deep"));
        assert_eq!(report["ok"], true, "{name}: {report}");
    }
    assert_eq!(shop.json("info")["orders"], 69);
}

#[test]
fn a_backup_that_is_killed_leaves_a_whole_copy_or_none() {
    let shop = Shop::after(&["init --sample"]);
    for number in 0..8 {
        let name = format!("copy-{number}.db");
        let mut child =
            shop.command().args(["backup", &name]).stdout(Stdio::null()).spawn().expect("the program can be started");
        // The later ones get a little further.
        for _ in 0..number * 2000 {
            std::thread::yield_now();
        }
        child.kill().expect("it can be ended");
        child.wait().expect("it ends");
        if shop.folder().join(&name).exists() {
            assert_eq!(shop.json(&format!("--db {name} check --deep"))["ok"], true, "{name}");
        }
    }
    assert_eq!(shop.json("check --deep")["ok"], true);
}
