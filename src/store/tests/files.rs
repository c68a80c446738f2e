//! What the path may be, and what becomes of a file that is not a good database.

use std::fs;
use std::path::Path;

use crate::failure::{Exit, Failure};
use crate::store::samples::{NO_WAIT, Shelf, full_order, locations, plain_order};
use crate::store::{Access, Store};

/// Reads all there is.
fn use_it(path: &Path, access: Access) -> Result<(), Failure> {
    let mut store = Store::open(path, access, NO_WAIT)?;
    match access {
        Access::Read => store.read(|tx| tx.order_ids(0, 10)?.into_iter().try_for_each(|id| tx.order(id).map(drop))),
        Access::Write => store.write(false, |tx| tx.insert_order(&plain_order(tx.next_order_id()?), &locations())),
    }
}

/// Neither reading nor writing works, for this reason, and the file stays as it is.
fn refuses(path: &Path, code: &str, exit: Exit) {
    let before = fs::read(path).ok();
    for access in [Access::Read, Access::Write] {
        let failure = use_it(path, access).unwrap_err();
        assert_eq!((failure.code, failure.exit), (code, exit), "{access:?} {}", path.display());
    }
    assert!(fs::read(path).ok() == before, "{}", path.display());
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_new_database_appears_alone_and_private() {
    let shelf = Shelf::new();
    assert_eq!(names_in(shelf.folder.path()), ["consign.db"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(shelf.path()).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn creation_never_replaces() {
    let shelf = Shelf::new();
    let folder = shelf.folder.path();
    fs::write(folder.join("empty"), "").unwrap();
    fs::create_dir(folder.join("folder")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("nowhere", folder.join("dangling")).unwrap();
    let before = names_in(folder);
    for name in before.iter().map(String::as_str).chain(["."]) {
        let failure = Store::create(&folder.join(name), |_| Ok(())).unwrap_err();
        assert_eq!((failure.code, failure.exit), ("already_exists", Exit::Conflict), "{name}");
    }
    assert_eq!(names_in(folder), before);
}

#[test]
fn a_failed_creation_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("consign.db");
    let failure = Store::create(&path, |tx| {
        tx.insert_order(&plain_order(1), &locations())?;
        Ok(())
    })
    .unwrap_err();
    assert_eq!(failure.exit, Exit::Internal, "the location of that order is not there");
    let failure = Store::create(&path, |_| Err(Failure::usage("no"))).unwrap_err();
    assert_eq!(failure.code, "usage");
    assert_eq!(names_in(folder.path()), Vec::<String>::new());
    let failure = Store::create(&folder.path().join("none/consign.db"), |_| Ok(())).unwrap_err();
    assert_eq!(failure.code, "io_error");
}

#[test]
fn what_is_not_there_is_not_created() {
    let folder = tempfile::tempdir().unwrap();
    refuses(&folder.path().join("consign.db"), "database_not_found", Exit::NotFound);
    refuses(&folder.path().join("none/consign.db"), "database_not_found", Exit::NotFound);
    #[cfg(unix)]
    {
        let dangling = folder.path().join("dangling");
        std::os::unix::fs::symlink("consign.db", &dangling).unwrap();
        refuses(&dangling, "database_not_found", Exit::NotFound);
        fs::remove_file(&dangling).unwrap();
    }
    assert_eq!(names_in(folder.path()), Vec::<String>::new());
    let failure = Store::open(Path::new("consign.db"), Access::Read, NO_WAIT).unwrap_err();
    assert_eq!(failure.hint.as_deref(), Some("consign init"));
}

#[test]
fn uris_are_file_names() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["file:consign.db?mode=memory", ":memory:", "a b", "ü%20#?"] {
        let path = folder.path().join(name);
        Store::create(&path, |_| Ok(())).unwrap();
        assert!(fs::metadata(&path).unwrap().len() > 0, "{name}");
    }
    for name in ["file:x?mode=memory", ":memory:"] {
        let failure = Store::open(Path::new(name), Access::Write, NO_WAIT).unwrap_err();
        assert_eq!(failure.code, "database_not_found", "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_good_file_works() {
    let shelf = Shelf::new();
    let link = shelf.folder.path().join("link");
    std::os::unix::fs::symlink(shelf.path(), &link).unwrap();
    use_it(&link, Access::Write).unwrap();
    assert_eq!(shelf.other(Access::Read).read(|tx| tx.orders()).unwrap(), 1);
}

#[test]
fn foreign_files_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = |name: &str, sql: &str| {
        let path = folder.path().join(name);
        rusqlite::Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        path
    };
    let paths = [
        foreign("plain", "CREATE TABLE orders (id)"),
        foreign("other-id", "PRAGMA application_id = 77; CREATE TABLE x (y)"),
        foreign("wal", "PRAGMA journal_mode = WAL; CREATE TABLE x (y)"),
        foreign("odd", "CREATE TABLE x (y); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'nonsense'"),
    ];
    for path in &paths {
        refuses(path, "not_a_consign_file", Exit::Database);
    }
    for (name, content) in [("empty", &b""[..]), ("text", b"hello"), ("long", &[b'x'; 5000]), ("zeros", &[0; 8192])] {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        refuses(&path, "not_a_consign_file", Exit::Database);
    }
    refuses(folder.path(), "not_a_consign_file", Exit::Database);
    #[cfg(unix)]
    refuses_device();
}

#[cfg(unix)]
fn refuses_device() {
    let failure = Store::open(Path::new("/dev/null"), Access::Write, NO_WAIT).unwrap_err();
    assert_eq!(failure.code, "not_a_consign_file");
}

#[test]
fn versions_are_told_apart() {
    let shelf = Shelf::new();
    shelf.tamper("PRAGMA user_version = 2");
    refuses(&shelf.path(), "newer_schema", Exit::Database);
    shelf.tamper("PRAGMA user_version = 0");
    refuses(&shelf.path(), "damaged", Exit::Database);
}

/// Whatever bytes are overwritten, the store answers with a failure of the right kind or with a whole order.
#[test]
fn damaged_files_are_never_believed_to_be_foreign_or_fine() {
    let mut shelf = Shelf::new();
    shelf.write(|tx| (1..20).try_for_each(|id| tx.insert_order(&full_order(id), &locations())));
    let good = shelf.bytes();
    drop(shelf.store);
    let path = shelf.folder.path().join("consign.db");
    for start in (100..good.len()).step_by(1777) {
        let mut bad = good.clone();
        let end = (start + 300).min(bad.len());
        bad[start..end].fill(0xa5);
        fs::write(&path, &bad).unwrap();
        if let Err(failure) = use_it(&path, Access::Read) {
            if failure.code == "order_not_found" {
                continue; // An id was overwritten, so that the order is found in the list and not by its id.
            }
            assert_eq!((failure.code, failure.exit), ("damaged", Exit::Database), "{start}: {}", failure.message);
            assert!(failure.message.is_ascii(), "{}", failure.message);
        }
        assert!(fs::read(&path).unwrap() == bad, "{start}");
    }
    fs::write(&path, &good[..good.len() / 2]).unwrap();
    refuses(&path, "damaged", Exit::Database);
}

#[test]
fn a_backup_is_a_database_of_its_own() {
    let mut shelf = Shelf::new();
    shelf.write(|tx| tx.insert_order(&full_order(1), &locations()));
    let copy = shelf.folder.path().join("copy.db");
    shelf.other(Access::Read).backup(&copy).unwrap();
    shelf.write(|tx| tx.insert_order(&plain_order(2), &locations()));
    let mut restored = Store::open(&copy, Access::Write, NO_WAIT).unwrap();
    assert_eq!(restored.read(|tx| tx.order_ids(0, 9)).unwrap(), [1]);
    assert_eq!(restored.read(|tx| tx.order(1)).unwrap(), full_order(1));
    restored.write(false, |tx| tx.insert_order(&plain_order(3), &locations())).unwrap();
    assert_eq!(shelf.store.backup(&copy).unwrap_err().code, "already_exists");
    assert_eq!(names_in(shelf.folder.path()), ["consign.db", "copy.db"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn the_size_is_the_files() {
    let mut shelf = Shelf::new();
    let size = shelf.read(|tx| tx.size_bytes());
    assert_eq!(u64::try_from(size).unwrap(), fs::metadata(shelf.path()).unwrap().len());
}
