//! A system call of a writing command fails, once or from then on: the disk is full, broken, or not permitted.

use super::strace::{Call, Strace};
use super::work::{Ending, Work};
use super::{deep, say};

/// What each call may fail with, as it does on real machines.
pub fn errors_of(call: &Call) -> &'static [&'static str] {
    match call.name.as_str() {
        "pread64" | "read" => &["EIO"],
        "fsync" | "fdatasync" => &["EIO", "ENOSPC"],
        "write" | "pwrite64" | "ftruncate" | "openat" | "unlink" | "unlinkat" | "link" | "linkat" | "rename"
        | "renameat" | "renameat2" => &["EIO", "ENOSPC", "EACCES"],
        // A lock that cannot be taken or given back. That another command has it is told by other errors.
        "fcntl" => &["EIO"],
        // Closing is judged by what was synced before.
        _ => &[],
    }
}

fn each_call_fails(work: &Work) {
    let Some(strace) = Strace::find() else { return };
    let calls = strace.calls(&work.shop(), &work.words);
    let mut exits = std::collections::BTreeMap::<i32, usize>::new();
    for (place, call) in calls.iter().enumerate() {
        let errors = errors_of(call);
        // In a short run every third page fails to be read.
        if call.name == "pread64" && place % 3 != 0 && !deep() {
            continue;
        }
        for (turn, error) in errors.iter().enumerate() {
            // In a short run each call fails with one error for good or once, by turns.
            let ways: &[bool] = match (deep(), (place + turn) % errors.len()) {
                (true, _) => &[false, true],
                (false, 0) if place % 2 == 0 => &[false],
                (false, 0) => &[true],
                (false, _) => &[],
            };
            for &for_good in ways {
                let shop = work.shop();
                let run = strace.with_fault(&shop, &work.words, call, &format!("error={error}"), for_good);
                let how = format!("{error} from {} {}{}", call.name, call.nth, if for_good { " on" } else { "" });
                let exit = run.exit.unwrap_or_else(|| panic!("{}, {how}: it was killed: {run:?}", work.name));
                assert!([0, 1, 74].contains(&exit), "{}, {how}: {run:?}", work.name);
                assert!(!run.stderr.contains("locked"), "{}, {how}: {run:?}", work.name);
                *exits.entry(exit).or_default() += 1;
                work.judge(&shop, &Ending { exit: run.exit, stdout: &run.stdout }, &how);
            }
        }
    }
    say(&format!("{}: exits by how often, after {} system calls were made to fail: {exits:?}", work.name, calls.len()));
}

#[test]
fn a_request_whose_disk_fails() {
    each_call_fails(&Work::request());
}

#[test]
fn a_shipment_whose_disk_fails() {
    each_call_fails(&Work::ship());
}

#[test]
fn an_import_whose_disk_fails() {
    each_call_fails(&Work::import());
}
