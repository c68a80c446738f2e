//! What no good command brings along: files that are none, text that means harm, words that mean nothing.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;

use crate::shop::{Ended, Shop};

/// Commands that read and that write.
const ANY: [&str; 6] = [
    "order list",
    "order show 1001 -o json",
    "order pay 1002",
    "check --deep",
    "inventory set A --location main --on-hand 1",
    "info -o json",
];

#[test]
fn no_command_but_init_makes_a_database() {
    let shop = Shop::nowhere();
    for command in ANY {
        let ended = shop.run(command);
        assert_eq!((ended.exit, ended.stdout.as_str()), (3, ""), "{command}: {ended:?}");
        assert!(ended.stderr.contains("database_not_found"), "{command}: {ended:?}");
        assert!(shop.files().is_empty(), "{command} made a file");
    }
}

#[test]
fn a_file_that_is_no_database_of_ours_is_refused_and_left_alone() {
    let good = Shop::after(&["init --sample"]);
    let bytes = std::fs::read(good.db()).expect("the database can be read");
    let foreign = good.folder().join("foreign.db");
    let connection = rusqlite::Connection::open(&foreign).expect("SQLite makes a file");
    connection.execute_batch("CREATE TABLE orders (id INTEGER); PRAGMA user_version = 1").expect("SQLite works");
    drop(connection);
    let with = |at: usize, value: u8| {
        let mut changed = bytes.clone();
        changed[at] = value;
        changed
    };
    // Where SQLite keeps `user_version` and `application_id`.
    let (version, application) = (63, 68);
    let files: [(&str, Vec<u8>, &str); 9] = [
        ("empty", Vec::new(), "not_a_consign_file"),
        ("text", b"SKU,quantity\nTEE,1\n".repeat(50), "not_a_consign_file"),
        ("one byte", b"x".to_vec(), "not_a_consign_file"),
        ("a header alone", bytes[..50].to_vec(), "not_a_consign_file"),
        ("another program's", std::fs::read(&foreign).expect("it can be read"), "not_a_consign_file"),
        ("without our mark", with(application, bytes[application] ^ 0xff), "not_a_consign_file"),
        ("half", bytes[..bytes.len() / 2].to_vec(), "damaged"),
        ("a page and a bit", bytes[..5000].to_vec(), "damaged"),
        ("of a later version", with(version, 99), "newer_schema"),
    ];
    for (what, content, code) in files {
        let shop = Shop::nowhere();
        shop.write("consign.db", &content);
        for command in ANY.into_iter().chain(["init --if-missing"]) {
            let ended = shop.run(command);
            assert_eq!((ended.exit, ended.stdout.as_str()), (8, ""), "{what}: {command}: {ended:?}");
            assert!(ended.stderr.contains(code), "{what}: {command}: {ended:?}");
        }
        let init = shop.run("init");
        assert!([4, 8].contains(&init.exit), "{what}: {init:?}");
        assert_eq!(shop.files(), [("consign.db".to_owned(), content)], "{what} was changed");
    }
}

#[test]
fn what_is_not_a_file_is_no_database() {
    let shop = Shop::nowhere();
    std::fs::create_dir(shop.db()).expect("a folder can be made");
    for command in ANY {
        assert_eq!(shop.run(command).exit, 8, "{command}");
    }
    let shop = Shop::nowhere();
    std::os::unix::fs::symlink("nowhere.db", shop.db()).expect("a link can be made");
    for command in ANY {
        assert_eq!(shop.run(command).exit, 3, "{command}");
    }
    assert!(shop.files().is_empty(), "a command made the file of a dangling link");
    let refused = shop.run("init");
    assert_eq!(refused.exit, 4, "{refused:?}");
    assert!(!refused.stderr.contains("consign init"), "the hint is the command that was refused: {refused:?}");
    let shop = Shop::after(&["--db real.db init --sample"]);
    std::os::unix::fs::symlink("real.db", shop.db()).expect("a link can be made");
    shop.does(&ANY);
}

#[test]
fn a_changed_bit_never_ends_in_anything_but_an_answer() {
    let good = Shop::after(&["init --sample"]);
    let bytes = std::fs::read(good.db()).expect("the database can be read");
    let shop = Shop::nowhere();
    // Past the header, at uneven distances, a different bit each time.
    for (round, at) in (100..bytes.len()).step_by(bytes.len() / 40 + 1).enumerate() {
        let mut content = bytes.clone();
        content[at] ^= 1 << (round % 8);
        shop.write("consign.db", &content);
        for command in ["check --deep", "order show 1003 -o json", "order pay 1002 --key k"] {
            let ended = shop.run(command);
            assert!([0, 8].contains(&ended.exit), "byte {at}: {command}: {ended:?}");
            let same = std::fs::read(shop.db()).expect("it can be read") == content;
            assert!(same || (ended.exit, command) == (0, "order pay 1002 --key k"), "byte {at}: {command} changed it");
        }
    }
}

#[test]
fn a_state_that_its_history_does_not_give_is_found() {
    let shop = Shop::after(&["init --sample"]);
    let connection = rusqlite::Connection::open(shop.db()).expect("the database can be opened");
    let changed = connection.execute("UPDATE orders SET email = 'eve@example.com' WHERE name = '#1003'", []);
    assert_eq!(changed.expect("nothing forbids it"), 1);
    drop(connection);
    let ended = shop.run("check");
    assert_eq!((ended.exit, ended.code()), (8, "check_failed"), "{ended:?}");
    let report: serde_json::Value =
        serde_json::from_str(&shop.run("check -o json").stdout).expect("the report is printed");
    assert_eq!((&report["ok"], &report["problems"][0]["order"]), (&false.into(), &"#1003".into()), "{report}");
}

#[test]
fn a_path_is_only_ever_a_path() {
    for name in ["file:shop.db", ":memory:", "file:shop.db?mode=memory", "a b'c\"d", "-"] {
        let shop = Shop::nowhere();
        let db = format!("--db={name}");
        let run = |words: &[&str]| shop.run_with(&[&[db.as_str()], words].concat(), |command| command);
        assert_eq!(run(&["init"]).exit, 0, "{name}");
        assert_eq!(run(&["order", "create", "--line", "TEE=1"]).exit, 0, "{name}");
        assert_eq!(run(&["order", "list", "-o", "ids"]).stdout, "#1001\n", "{name}");
        let names: Vec<String> = shop.files().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, [name]);
    }
}

#[test]
fn what_cannot_be_written_is_read_all_the_same() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    let shop = Shop::after(&["init --sample"]);
    let mode = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("permissions can be set");
    };
    // Permissions mean nothing to root, so the command is run as somebody else then.
    let is_root = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata(shop.db()).expect("it is there")) == 0;
    let run = |words: &str| {
        let mut command = shop.command();
        command.args(words.split(' '));
        if is_root {
            command.uid(65_534).gid(65_534);
        }
        Ended::of(command.output().expect("the program can be started by anybody"))
    };
    for (file, folder) in [(0o444, 0o755), (0o444, 0o555), (0o644, 0o555)] {
        mode(&shop.db(), file);
        mode(shop.folder(), folder);
        let before = shop.files();
        for command in ["order list", "order show 1003 -o json", "service inbox acme", "check --deep"] {
            let ended = run(command);
            assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{file:o} in {folder:o}: {command}: {ended:?}");
        }
        for command in ["order pay 1002", "order pay 1002 --dry-run", "inventory set A --location main --on-hand 1"] {
            let ended = run(command);
            assert_eq!((ended.exit, ended.code()), (1, "io_error"), "{file:o} in {folder:o}: {command}: {ended:?}");
        }
        assert!(before == shop.files(), "{file:o} in {folder:o}: something was changed");
    }
    mode(shop.folder(), 0o755);
    mode(&shop.db(), 0o000);
    let ended = run("order list");
    assert_eq!((ended.exit, ended.code()), (1, "io_error"), "{ended:?}");
    let ended = run("--db other.db init");
    assert_eq!((ended.exit, ended.code()), (1, "io_error"), "{ended:?}");
}

#[test]
fn a_lock_that_is_not_free_in_time_is_busy() {
    let shop = Shop::after(&["init --sample"]);
    let holder = rusqlite::Connection::open(shop.db()).expect("the database can be opened");
    holder.execute_batch("BEGIN IMMEDIATE").expect("the lock is free");
    for command in ["order pay 1002", "order pay 1002 --dry-run", "config set shop X"] {
        let ended = shop.run(&format!("{command} --busy-timeout 0"));
        assert_eq!((ended.exit, ended.code(), ended.stdout.as_str()), (75, "busy", ""), "{command}: {ended:?}");
        assert!(!ended.stderr.contains("locked"), "{ended:?}");
    }
    let ended = shop.run_with(&["order", "pay", "1002"], |command| command.env("CONSIGN_BUSY_TIMEOUT", "0"));
    assert_eq!(ended.exit, 75, "{ended:?}");
    // Who only reads is not kept waiting by a writer that has not begun to write.
    assert_eq!(shop.run("order list --busy-timeout 0").exit, 0);
    holder.execute_batch("ROLLBACK; BEGIN EXCLUSIVE").expect("the lock is free");
    let ended = shop.run("order list --busy-timeout 0 -o json");
    assert_eq!(ended.exit, 75, "{ended:?}");
    assert!(ended.stderr.contains(r#""retryable":true"#), "{ended:?}");
}

#[test]
fn arguments_and_variables_that_are_no_text_are_usage() {
    let shop = Shop::after(&["init"]);
    let bad = || OsString::from_vec(vec![b'a', 0xff, b'b']);
    for words in [vec!["order".into(), "show".into(), bad()], vec![bad()], vec!["--note".into(), bad()]] {
        let ended = shop.run_with(&words, |command| command);
        assert_eq!((ended.exit, ended.code(), ended.stdout.as_str()), (2, "usage", ""), "{words:?}: {ended:?}");
    }
    for variable in ["CONSIGN_DB", "CONSIGN_OUTPUT", "CONSIGN_AT", "CONSIGN_BUSY_TIMEOUT"] {
        let ended = shop.run_with(&["info"], |command| command.env(variable, bad()));
        assert_eq!((ended.exit, ended.code()), (2, "usage"), "{variable}: {ended:?}");
        assert!(ended.stderr.contains(variable), "{ended:?}");
        let empty = shop.run_with(&["info"], |command| command.env(variable, ""));
        assert_eq!(empty.exit, 0, "an empty {variable} counts as unset: {empty:?}");
    }
    for (variable, value) in [("CONSIGN_OUTPUT", "xml"), ("CONSIGN_AT", "noon"), ("CONSIGN_BUSY_TIMEOUT", "-1")] {
        let ended = shop.run_with(&["info"], |command| command.env(variable, value));
        assert_eq!((ended.exit, ended.code()), (2, "usage"), "{variable}={value}: {ended:?}");
    }
    // An option stands before its variable, which is not even looked at.
    let given = shop.run_with(&["info", "--at", "@60", "-o", "json"], |command| {
        command.env("CONSIGN_AT", "noon").env("CONSIGN_OUTPUT", "xml")
    });
    assert_eq!(given.exit, 0, "{given:?}");
    let json = shop.run_with(&["order", "pay"], |command| command.env("CONSIGN_OUTPUT", "json"));
    assert!(json.stderr.starts_with(r#"{"schema":"consign/v1","kind":"error","code":"usage""#), "{json:?}");
}

/// Command lines that make no sense, or ask for what cannot be.
const NONSENSE: &[(&str, i32)] = &[
    ("order", 2),
    ("ord list", 2),
    ("order sh 1001", 2),
    ("order list --st paid", 2),
    ("order show", 2),
    ("order show 1001 1002", 2),
    ("order show 1001 --line TEE", 2),
    ("order show \"\"", 2),
    ("order show #", 3),
    ("order show id:", 3),
    ("order show id:x", 3),
    ("order show id:99999999999999999999", 3),
    ("order show 1001-FO1", 2),
    ("order request 1001-FO0", 3),
    ("order request 1001-FO01", 3),
    ("order request 1001-FO99999999999999999999", 3),
    ("fulfillment show 1007-F0", 3),
    ("order pay 1002 --frob", 2),
    ("order list --limit 0", 6),
    ("order list --limit many", 2),
    ("order list --limit=-1", 2),
    ("order list --after soon", 2),
    ("order list -o ids -o ids", 2),
    ("order list --fields name,,id", 2),
    ("order timeline 1001 --since-seq=-1", 2),
    ("order create --line TEE-M", 2),
    ("order create --line TEE-M=0", 6),
    ("order create --line TEE-M=1000001", 6),
    ("order create --line TEE-M=99999999999999999999", 6),
    ("order create --line TEE-M=1.5", 2),
    ("order create --line TEE-M=1@", 2),
    ("order create --line TEE-M=1@1e3", 2),
    ("order create --line TEE-M=1@1,50", 2),
    ("order create --line TEE-M=1@-1", 6),
    ("order create --line TEE-M=1@99999999999999999999999", 6),
    ("order create --line TEE-M=1 --currency usd", 2),
    ("order create --line TEE-M=1 --email=", 2),
    ("order create --line TEE-M=1 --name a/b", 2),
    ("order create --line TEE-M=1 --location MAIN", 2),
    ("order create --line TEE-M=1 --ship-to nowhere.json", 1),
    ("order set 1002", 2),
    ("order set 1002-FO1 --email bob@example.com", 2),
    ("order set 9999 --email bob@example.com", 3),
    ("order set 1002 --ship-to nowhere.json", 1),
    ("order edit 1002", 2),
    ("order edit 1002 --line TEE-M", 2),
    ("order edit 1002 --line TEE-M=1000001", 6),
    ("order edit 1002 --add TEE-M=0", 6),
    ("order refund 1002", 2),
    ("order fulfill 1002 --tracking-url https://example.com", 2),
    ("order fulfill 1002 --tracking-number=", 2),
    ("order revert 1005 --confirmed --confirmed", 2),
    ("order cancel 1002 --reason because", 6),
    ("service add a_b", 2),
    ("service add \"\"", 2),
    ("service set acme", 2),
    ("service set acme --single-location maybe", 2),
    ("service respond --all --accept", 2),
    ("service respond 1003 --accept --reject", 2),
    ("inventory set TEE-M --location main --on-hand 1000001", 6),
    ("inventory set TEE-M --location main --on-hand 1.5", 2),
    ("inventory adjust TEE-M --location main --by 0", 6),
    ("inventory adjust TEE-M --location main --by ten", 2),
    ("config set auto-fulfill perhaps", 2),
    ("config get nothing", 2),
    ("order pay 1002 --at yesterday", 2),
    ("order pay 1002 --at 2026-11-23", 2),
    ("order pay 1002 --at 2026-11-23T09:00:00", 2),
    ("order pay 1002 --at 2026-11-23T25:00:00Z", 2),
    ("order pay 1002 --at @1.5", 2),
    ("order pay 1002 --at @99999999999999", 6),
    ("order pay 1002 --at 0000-01-01T00:00:00Z", 6),
    ("order pay 1002 --at 9999-12-31T23:59:59-01:00", 6),
    ("order pay 1002 --key=", 2),
    ("order list --key k", 2),
    ("order list --dry-run", 2),
    ("order list --busy-timeout soon", 2),
    ("order list --busy-timeout=-1", 2),
    ("order list --color purple", 2),
    ("order import nowhere.json", 1),
    ("order import . --format shopify-json", 1),
    ("order hold 1002 --note @nowhere.txt", 1),
    ("order hold 1002 --note @.", 1),
    ("completions tcsh", 2),
];

#[test]
fn nonsense_is_refused_with_its_code_and_changes_nothing() {
    let shop = Shop::after(&["init --sample"]);
    let before = shop.files();
    for (command, exit) in NONSENSE {
        let ended = shop.run(command);
        assert_eq!((ended.exit, ended.stdout.as_str()), (*exit, ""), "`consign {command}`: {ended:?}");
        assert!(ended.stderr.starts_with("error["), "`consign {command}`: {ended:?}");
    }
    assert!(before == shop.files(), "something was changed");
}

#[test]
fn a_stdin_is_read_only_where_a_dash_says_so() {
    let shop = Shop::after(&["init --sample"]);
    let ended = shop.fed("order hold 1001 --note - -o json --fields events.note", b"ring\ntwice\n\n");
    assert!(ended.stdout.contains(r#""note":"ring\ntwice\n""#), "one final newline is dropped: {ended:?}");
    let order = br##"{"order": {"id": 7, "name": "#2001", "line_items": [{"id": 1, "sku": "A", "quantity": 1}]}}"##;
    assert_eq!(shop.fed("order import - -o ids", order).stdout, "#2001\n");
    for bytes in [&b"a\xffb"[..], b"a\0b"] {
        let ended = shop.fed("order release 1001", bytes);
        assert_eq!(ended.exit, 0, "nothing is read: {ended:?}");
        let ended = shop.fed("order hold 1001 --note -", bytes);
        assert!([1, 2].contains(&ended.exit), "{bytes:?}: {ended:?}");
        shop.does(&["order hold 1001"]);
    }
    assert_eq!(shop.fed("order import -", b"\xff\xfe\x00").exit, 6);
}
