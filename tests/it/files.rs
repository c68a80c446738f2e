//! What a path may lead to: places that are taken, files of other programs, and what stands in the way of a commit.

use std::path::Path;

use crate::shop::Shop;

#[test]
fn init_never_replaces() {
    let shop = Shop::nowhere();
    shop.write("empty", "");
    shop.write("note", "buy milk");
    std::fs::create_dir(shop.folder().join("folder")).expect("a folder can be made");
    std::os::unix::fs::symlink("elsewhere", shop.folder().join("dangling")).expect("a link can be made");
    let before = shop.files();
    for name in ["empty", "note", "folder", "dangling", "."] {
        let ended = shop.run(&format!("--db {name} init"));
        assert!([3, 4, 8].contains(&ended.exit), "{name}: {ended:?}");
    }
    assert_eq!(shop.files(), before);
    assert!(!shop.folder().join("elsewhere").exists(), "the file of a dangling link was made");
}

/// A file made by another program with SQLite.
fn foreign(shop: &Shop, sql: &str) {
    rusqlite::Connection::open(shop.db()).expect("SQLite makes a file").execute_batch(sql).expect("SQLite works");
}

/// What a file is, and how it is made.
type Maker<'m> = (&'m str, &'m dyn Fn(&Shop));

#[test]
fn files_of_other_programs_are_left_alone() {
    let makers: [Maker<'_>; 5] = [
        ("another mark", &|shop| foreign(shop, "PRAGMA application_id = 77; CREATE TABLE x (y)")),
        ("a write-ahead log", &|shop| foreign(shop, "PRAGMA journal_mode = WAL; CREATE TABLE x (y)")),
        ("an odd schema", &|shop| {
            foreign(shop, "CREATE TABLE x (y); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'nonsense'");
        }),
        ("zeros", &|shop| drop(shop.write("consign.db", [0; 8192]))),
        ("letters", &|shop| drop(shop.write("consign.db", [b'x'; 5000]))),
    ];
    for (what, make) in makers {
        let shop = Shop::nowhere();
        make(&shop);
        let before = std::fs::read(shop.db()).expect("it can be read");
        for command in ["order list", "order pay 1001", "check --deep"] {
            let ended = shop.run(command);
            assert_eq!((ended.exit, ended.code()), (8, "not_a_consign_file"), "{what}: {command}: {ended:?}");
        }
        assert!(std::fs::read(shop.db()).expect("it can be read") == before, "{what} was changed");
    }
    let ended = Shop::nowhere().run("--db /dev/null order pay 1001");
    assert_eq!((ended.exit, ended.code()), (8, "not_a_consign_file"), "{ended:?}");
}

#[test]
fn a_file_without_a_version_is_damaged() {
    let shop = Shop::after(&["init --sample"]);
    foreign(&shop, "PRAGMA user_version = 0");
    for command in ["order list", "order pay 1002"] {
        let ended = shop.run(command);
        assert_eq!((ended.exit, ended.code()), (8, "damaged"), "{command}: {ended:?}");
    }
}

#[test]
fn the_size_that_info_tells_is_the_files() {
    let shop = Shop::after(&["init --sample"]);
    let size = |path: &Path| std::fs::metadata(path).expect("it is there").len();
    assert_eq!(shop.json("info")["size_bytes"], size(&shop.db()));
}

#[test]
fn a_commit_that_a_reader_holds_up_changes_nothing() {
    let shop = Shop::after(&["init --sample"]);
    let reader = rusqlite::Connection::open(shop.db()).expect("the database can be opened");
    // From here on this process must not open and close the file, or its lock is gone.
    reader.execute_batch("BEGIN").expect("a transaction can be begun");
    reader.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).expect("it can be read");
    let ended = shop.run("order pay 1002 --key k --busy-timeout 0");
    assert_eq!((ended.exit, ended.code(), ended.stdout.as_str()), (75, "busy", ""), "{ended:?}");
    reader.execute_batch("ROLLBACK").expect("it can be ended");
    assert_eq!(shop.json("order pay 1002 --key k")["replayed"], false);
}

#[test]
fn orders_keep_times_of_the_whole_calendar() {
    let shop = Shop::after(&["init"]);
    for (name, at) in [("A", "0001-01-01T00:00:00Z"), ("B", "1970-01-01T00:00:00Z"), ("C", "9999-12-31T23:59:59Z")] {
        shop.does(&[&format!("order create --name {name} --line TEE=1 --at {at}")]);
        assert_eq!(shop.json(&format!("order show {name}"))["created_at"], at);
    }
    assert_eq!(shop.json("check --deep")["ok"], true);
}

#[test]
fn an_entry_that_is_no_event_is_named_and_not_quoted() {
    let good = Shop::after(&["init --sample"]);
    for payload in [
        "nonsense",
        r#"{"order_paid":{}}"#,
        r#"{"order_paid":{"amount":"12.50","extra":1}}"#,
        r#"{"order_paid":{"amount":"rich"}}"#,
        r#"{"order_stolen":{}}"#,
    ] {
        let shop = good.copy();
        foreign(&shop, "DROP TRIGGER event_is_never_changed");
        foreign(&shop, &format!("UPDATE event SET payload = '{payload}' WHERE seq = 3"));
        let ended = shop.run("order timeline");
        assert_eq!((ended.exit, ended.code()), (8, "damaged"), "{payload}: {ended:?}");
        assert!(ended.stderr.contains("event 3"), "{payload}: {ended:?}");
        assert!(!ended.stderr.contains(payload), "{ended:?}");
    }
}
