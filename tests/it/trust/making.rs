//! `init` is interrupted or its disk fails: afterwards there is no database, or a good one.

use super::say;
use super::strace::{Call, Run, Strace};
use crate::shop::{Shop, words};

const INIT: &str = "init --sample -o json";

/// Whatever happened: there is nothing or a whole shop, the exit code told which, and the next `init` does its work.
fn judge(shop: &Shop, run: &Run, how: &str) {
    let there = shop.db().exists();
    match run.exit {
        Some(0) => assert!(there, "{how}: exit 0, but no file: {run:?}"),
        None | Some(74) => {}
        Some(1) => assert!(!there, "{how}: a failure, but the file is there: {run:?}"),
        Some(_) => panic!("{how}: {run:?}"),
    }
    assert!(there || run.stdout.is_empty(), "{how}: told before it was done: {run:?}");
    let again = shop.json("init --sample --if-missing");
    assert_eq!(again["changed"], !there, "{how}: {again}");
    assert_eq!(shop.json("check --deep")["checked"]["orders"], 9, "{how}");
    let names: Vec<String> = shop.files().into_iter().map(|(name, _)| name).collect();
    let known = |name: &String| name == "consign.db" || name.starts_with(".consign-new-");
    assert!(names.iter().all(known), "{how}: {names:?}");
}

fn calls(strace: &Strace) -> Vec<Call> {
    let calls = strace.calls(&Shop::nowhere(), &words(INIT));
    // What is written while the file has its own name yet is many times the same.
    let many = calls.iter().filter(|call| call.name == "pwrite64").count();
    calls
        .into_iter()
        .filter(|call| call.name != "pwrite64" || super::deep() || call.nth < 4 || call.nth > many - 2)
        .collect()
}

#[test]
fn an_init_killed_before_any_system_call() {
    let Some(strace) = Strace::find() else { return };
    let calls = calls(&strace);
    for call in &calls {
        let shop = Shop::nowhere();
        let run = strace.with_fault(&shop, &words(INIT), call, "signal=SIGKILL", false);
        judge(&shop, &run, &format!("killed before {} {}", call.name, call.nth));
    }
    say(&format!("init: killed before each of {} system calls", calls.len()));
}

#[test]
fn an_init_whose_disk_fails() {
    let Some(strace) = Strace::find() else { return };
    for (place, call) in calls(&strace).iter().enumerate() {
        for (turn, error) in super::disk_errors::errors_of(call).iter().enumerate() {
            let shop = Shop::nowhere();
            let for_good = (place + turn) % 2 == 0;
            let run = strace.with_fault(&shop, &words(INIT), call, &format!("error={error}"), for_good);
            let how = format!("{error} from {} {}{}", call.name, call.nth, if for_good { " on" } else { "" });
            judge(&shop, &run, &how);
        }
    }
}

/// The folder is not synced, so the file may vanish; and it cannot be taken away. Whoever made it must be told.
#[test]
fn an_init_that_can_neither_keep_nor_remove_its_file() {
    let Some(strace) = Strace::find() else { return };
    let calls = strace.calls(&Shop::nowhere(), &words(INIT));
    let last = |names: &[&str]| calls.iter().rfind(|call| names.contains(&call.name.as_str()));
    let folder_synced = last(&["fsync"]).expect("the folder is synced");
    let Call { name, nth } = last(&["unlink", "unlinkat"]).expect("the first name is removed");
    let removed = Call { name: name.clone(), nth: nth + 1 };
    let shop = Shop::nowhere();
    let run = strace.with_faults(&shop, &words(INIT), &[(folder_synced, "error=EIO"), (&removed, "error=EIO")], false);
    assert_eq!(run.exit, Some(74), "{run:?}");
    assert!(run.stderr.contains("\"code\":\"unknown_outcome\""), "{run:?}");
    assert!(shop.db().exists(), "it could not be removed: {run:?}");
    judge(&shop, &run, "the folder is not synced, the file not removed");
}
