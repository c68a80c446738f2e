//! A system call of a writing command fails, once or from then on: the disk is full, broken, or not permitted.

use super::strace::{Call, Run, Strace};
use super::work::{Ending, Work, events};
use super::{deep, say};
use crate::shop::{Shop, words};

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

/// Whether a short run passes over a call, one of so many of its name: it looks at pages by uneven steps.
fn passed_over(call: &Call, many: usize) -> bool {
    let step = match call.name.as_str() {
        "pread64" => 3 + many / 20,
        "pwrite64" | "fcntl" => 1 + many / 20,
        _ => 1,
    };
    !deep() && !call.nth.is_multiple_of(step)
}

/// Gives a command again and again, in a new shop each time, with another system call of it failing.
fn each_call_fails(name: &str, words: &[String], shop: impl Fn() -> Shop, judge: impl Fn(&Shop, &Run, &str)) {
    let Some(strace) = Strace::find() else { return };
    let calls = strace.calls(&shop(), words);
    let mut exits = std::collections::BTreeMap::<i32, usize>::new();
    for (place, call) in calls.iter().enumerate() {
        let errors = errors_of(call);
        if passed_over(call, calls.iter().filter(|other| other.name == call.name).count()) {
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
                let shop = shop();
                let run = strace.with_fault(&shop, words, call, &format!("error={error}"), for_good);
                let how =
                    format!("{name}, {error} from {} {}{}", call.name, call.nth, if for_good { " on" } else { "" });
                let exit = run.exit.unwrap_or_else(|| panic!("{how}: it was killed: {run:?}"));
                assert!([0, 1, 74].contains(&exit), "{how}: {run:?}");
                assert!(!run.stderr.contains("locked"), "{how}: {run:?}");
                *exits.entry(exit).or_default() += 1;
                judge(&shop, &run, &how);
            }
        }
    }
    say(&format!("{name}: exits by how often, after {} system calls were made to fail: {exits:?}", calls.len()));
}

fn each_call_of(work: &Work) {
    let judge = |shop: &Shop, run: &Run, how: &str| {
        work.judge(shop, &Ending { exit: run.exit, stdout: &run.stdout }, how);
    };
    each_call_fails(work.name, &work.words, || work.shop(), judge);
}

#[test]
fn a_request_whose_disk_fails() {
    each_call_of(&Work::request());
}

#[test]
fn a_shipment_whose_disk_fails() {
    each_call_of(&Work::ship());
}

#[test]
fn an_import_whose_disk_fails() {
    each_call_of(&Work::import());
}

#[test]
fn a_batch_whose_disk_fails() {
    each_call_of(&Work::batch());
}

#[test]
fn an_upgrade_whose_disk_fails() {
    each_call_of(&Work::upgrade());
}

#[test]
fn reading_from_a_disk_that_fails() {
    let base = Shop::after(&["init --sample"]);
    for command in ["order show 1001 -o json", "check --deep -o json"] {
        let (answer, before) = (base.run(command).stdout, base.files());
        each_call_fails(
            command,
            &words(command),
            || base.copy(),
            |shop, run, how| {
                assert!(shop.files() == before, "{how}: reading changed something");
                match run.exit {
                    Some(0) => assert_eq!(run.stdout, answer, "{how}"),
                    _ => assert_eq!((run.exit, run.stdout.as_str()), (Some(1), ""), "{how}: {run:?}"),
                }
            },
        );
    }
}

#[test]
fn a_backup_whose_disk_fails() {
    let base = Shop::after(&["init --sample"]);
    let (file, many) = (base.files(), events(&base));
    each_call_fails(
        "backup",
        &words("backup copy.db -o json"),
        || base.copy(),
        |shop, run, how| {
            let copy = shop.folder().join("copy.db");
            match run.exit {
                Some(0) => assert!(copy.exists(), "{how}: exit 0, but no copy: {run:?}"),
                Some(1) => assert!(!copy.exists(), "{how}: a failure, but there is a copy: {run:?}"),
                _ => {}
            }
            assert!(copy.exists() || run.stdout.is_empty(), "{how}: told before it was done: {run:?}");
            if copy.exists() {
                let report = shop.json("check --deep --db copy.db");
                assert_eq!((&report["ok"], &report["checked"]["events"]), (&true.into(), &many.into()), "{how}");
                std::fs::remove_file(&copy).expect("it can be removed");
            }
            // What cannot be removed stays.
            assert!(shop.files() == file || how.contains("unlink"), "{how}: something is left: {run:?}");
            assert!(shop.files().contains(&file[0]), "{how}: the database is another");
        },
    );
}
