//! A writing command is killed: before each of its system calls, and at moments that nobody chose.

use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::strace::Strace;
use super::work::{Ending, Work};
use super::{deep, dice, say};
use crate::export::export;
use crate::shop::Shop;

fn killed_before_each_call(work: &Work) {
    let Some(strace) = Strace::find() else { return };
    let mut calls = strace.calls(&work.shop(), &work.words);
    // Killed before it reads is killed before what it does next.
    let reads = ["read", "pread64", "close"];
    calls.retain(|call| deep() || !reads.contains(&call.name.as_str()));
    for call in &calls {
        let shop = work.shop();
        let run = strace.with_fault(&shop, &work.words, call, "signal=SIGKILL", false);
        assert_eq!(run.exit, None, "{}: {call:?} did not come: {run:?}", work.name);
        let ending = Ending { exit: run.exit, stdout: &run.stdout };
        work.judge(&shop, &ending, &format!("killed before {} {}", call.name, call.nth));
    }
    say(&format!("{}: killed before each of {} system calls", work.name, calls.len()));
}

#[test]
fn a_request_killed_before_any_system_call() {
    killed_before_each_call(&Work::request());
}

#[test]
fn a_shipment_killed_before_any_system_call() {
    killed_before_each_call(&Work::ship());
}

#[test]
fn an_import_killed_before_any_system_call() {
    killed_before_each_call(&Work::import());
}

/// A shop in which services have something to do by the time that the harness gives.
fn with_something_due(orders: usize) -> Shop {
    let shop = Shop::after(&["init", "service add acme", "service act acme --after 1h --ship-after 2h --transit 1h"]);
    for order in 0..orders {
        let minute = order % 60;
        shop.does(&[
            &format!("--at 2026-11-22T09:{minute:02}:00Z order create --line TEE=1 --location acme --paid -q"),
            &format!("--at 2026-11-22T10:{minute:02}:00Z order request {} -q", 1_001 + order),
        ]);
    }
    shop
}

/// What is left is done by the next run, and the file is as if nobody had been killed.
fn goes_on(shop: &Shop, expected: &str, how: &str) {
    assert_eq!(shop.json("check --deep")["ok"], true, "{how}");
    shop.does(&["run -q"]);
    assert!(export(shop, "") == expected, "{how}: another file than of an undisturbed run");
}

#[test]
fn a_run_killed_before_any_system_call() {
    let Some(strace) = Strace::find() else { return };
    let base = with_something_due(2);
    let undisturbed = base.copy();
    undisturbed.does(&["run -q"]);
    let expected = export(&undisturbed, "");
    let words = ["run".to_owned(), "-q".to_owned()];
    let mut calls = strace.calls(&base.copy(), &words);
    let reads = ["read", "pread64", "close"];
    calls.retain(|call| deep() || !reads.contains(&call.name.as_str()));
    for call in &calls {
        let shop = base.copy();
        let run = strace.with_fault(&shop, &words, call, "signal=SIGKILL", false);
        assert_eq!(run.exit, None, "{call:?} did not come: {run:?}");
        goes_on(&shop, &expected, &format!("killed before {} {}", call.name, call.nth));
    }
    say(&format!("run: killed before each of {} system calls", calls.len()));
}

/// Enough acts for several transactions.
#[test]
fn a_run_killed_again_and_again() {
    let mut dice = dice("a_run_killed_again_and_again");
    let base = with_something_due(150);
    let undisturbed = base.copy();
    let started = Instant::now();
    undisturbed.does(&["run -q"]);
    let usual = started.elapsed().as_micros() as usize;
    let expected = export(&undisturbed, "");
    let shop = base.copy();
    let (mut killed, mut events) = (0, super::work::events(&shop));
    for _ in 0..12 {
        let mut child = shop.command().args(["run", "-q"]).spawn().expect("the program can be started");
        let (micros, started) = (dice.below(usual) as u64, Instant::now());
        while started.elapsed() < Duration::from_micros(micros) {
            std::hint::spin_loop();
        }
        let _ = child.kill();
        killed += usize::from(child.wait().expect("it ends").signal() == Some(9));
        let there = super::work::events(&shop);
        assert!(there >= events, "what was committed stays");
        events = there;
    }
    goes_on(&shop, &expected, "killed again and again");
    say(&format!("run: {killed} of 12 runs were killed before they ended"));
}

#[test]
fn commands_killed_at_any_moment() {
    let mut dice = dice("commands_killed_at_any_moment");
    let works = [Work::request(), Work::ship(), Work::import()];
    let started = Instant::now();
    let ended = works[0].shop().run_with(&works[0].words, |command| command);
    assert_eq!(ended.exit, 0, "{ended:?}");
    let usual = started.elapsed().as_micros() as usize;
    let mut killed = 0;
    for round in 0..if deep() { 600 } else { 45 } {
        let work = &works[round % works.len()];
        let shop = work.shop();
        let mut command = shop.command();
        command.args(&work.words).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program can be started");
        let micros = dice.below(usual * 3 / 2) as u64;
        let started = Instant::now();
        while started.elapsed() < Duration::from_micros(micros) {
            std::hint::spin_loop();
        }
        // It may have ended by itself; then this does nothing.
        let _ = child.kill();
        let output = child.wait_with_output().expect("it ends");
        killed += usize::from(output.status.signal() == Some(9));
        let stdout = String::from_utf8_lossy(&output.stdout);
        let ending = Ending { exit: output.status.code(), stdout: &stdout };
        work.judge(&shop, &ending, &format!("killed after {micros} microseconds"));
    }
    say(&format!("{killed} were killed before they ended; one takes {usual} microseconds"));
}
