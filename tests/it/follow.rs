//! `order timeline --follow`: what other processes commit is shown as it comes, until somebody interrupts.

use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::Value;

use crate::shop::Shop;

/// A process that follows, and what it prints.
struct Follower {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Follower {
    fn of(shop: &Shop, words: &[&str]) -> Follower {
        let mut command = shop.command();
        command.args(["order", "timeline", "--follow"]).args(words);
        let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("it can be started");
        let lines = BufReader::new(process.stdout.take().expect("its output is a pipe")).lines();
        Follower { process, lines }
    }

    /// The next line, however long it takes.
    fn line(&mut self) -> String {
        self.lines.next().expect("it goes on").expect("its output is text")
    }

    fn event(&mut self) -> (i64, String) {
        let event: Value = serde_json::from_str(&self.line()).expect("an event is JSON");
        assert_eq!(event["kind"], "timeline_item");
        (event["seq"].as_i64().expect("a number"), event["type"].as_str().expect("a type").to_owned())
    }

    /// Interrupts it: nothing more comes, and it ends well.
    fn ends_by(mut self, signal: Signal) {
        kill(Pid::from_raw(self.process.id().try_into().expect("an id")), signal).expect("it runs");
        assert_eq!(self.process.wait().expect("it ends").code(), Some(0), "{signal}");
        assert!(self.lines.next().is_none(), "{signal}");
    }
}

#[test]
fn events_are_shown_as_they_are_committed_by_any_process() {
    let shop = Shop::after(&["init", "order create --line TEE=1 --paid"]);
    let mut all = Follower::of(&shop, &["-o", "ndjson"]);
    let mut later = Follower::of(&shop, &["1001-FO1", "--since-seq", "2", "-o", "ndjson"]);
    let mut table = Follower::of(&shop, &[]);
    assert_eq!([all.event(), all.event()], [(1, "order_placed".to_owned()), (2, "order_paid".to_owned())]);
    assert_eq!(table.line(), "   SEQ  AT                ORDER     EVENT");
    assert_eq!(table.line(), "     1  2026-11-23 09:00  #1001     Order #1001 was placed.");
    assert_eq!(table.line(), "     2  2026-11-23 09:00  #1001     Order #1001 was paid.");
    shop.does(&["order create --line MUG=1", "order hold 1001"]);
    assert_eq!([all.event(), all.event()], [(3, "order_placed".to_owned()), (4, "placed_on_hold".to_owned())]);
    assert_eq!(later.event(), (4, "placed_on_hold".to_owned()), "the other order is not followed");
    assert_eq!(table.line(), "     3  2026-11-23 09:00  #1002     Order #1002 was placed.");
    let line = table.line();
    assert!(line.starts_with("     4  2026-11-23 09:00  #1001     "), "{line}");
    all.ends_by(Signal::SIGINT);
    later.ends_by(Signal::SIGTERM);
    table.ends_by(Signal::SIGINT);
}

#[test]
fn what_has_no_end_has_no_form_that_must_be_closed() {
    let shop = Shop::after(&["init"]);
    for words in ["-o json", "-o csv", "-o ids", "--fields seq"] {
        let ended = shop.run(&format!("order timeline --follow {words}"));
        assert_eq!((ended.exit, ended.stdout.as_str()), (2, ""), "{words}: {ended:?}");
    }
    let missing = shop.run("order timeline 1001 --follow");
    assert_eq!(missing.exit, 3, "{missing:?}");
    let line = br#"{"cmd": "order timeline", "args": {"follow": true}}"#;
    let batch = shop.fed("batch -", line);
    assert_eq!((batch.exit, batch.code()), (2, "usage"), "{batch:?}");
}
