//! A writing command is killed: before each of its system calls, and at moments that nobody chose.

use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::strace::Strace;
use super::work::{Ending, Work};
use super::{deep, dice, say};

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
