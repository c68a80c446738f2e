//! What is in a database is its owner's alone, and nobody else is told.

use std::os::unix::fs::PermissionsExt;

use super::strace::Strace;
use crate::shop::{Shop, shell, words};

#[test]
fn a_new_file_is_its_owners_alone_whatever_the_mask() {
    let shop = Shop::nowhere();
    let ended = shell(&shop, "umask 0; consign init --sample && consign backup copy.db");
    assert_eq!(ended.exit, 0, "{ended:?}");
    for name in ["consign.db", "copy.db"] {
        let mode = std::fs::metadata(shop.folder().join(name)).expect("it was made").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn no_command_uses_the_network() {
    let Some(strace) = Strace::find() else { return };
    let shop = Shop::after(&["init --sample"]);
    for line in ["--db new.db init --sample", "order request 1001", "order list -o ndjson", "export", "check", "demo"] {
        let log = strace.log(&shop, &words(line), &["-e", "trace=%network"]);
        assert_eq!(log, "", "`consign {line}`");
    }
}
