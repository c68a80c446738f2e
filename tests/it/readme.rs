//! The README's console blocks are run: every `$` line by a shell, in one folder, with the clock held still. What it
//! prints must be what stands there; `? N` is an exit status other than 0. `UPDATE=1` writes what was printed.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use crate::shop::{Shop, shell};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

#[test]
fn the_console_blocks_print_what_the_readme_says() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let text = std::fs::read_to_string(README).expect("README.md can be read");
    let mut ran = String::new();
    let mut in_block = false;
    for line in text.lines() {
        if line.starts_with("```") {
            in_block = line == "```console";
        }
        if !in_block || line == "```console" {
            writeln!(ran, "{line}").expect("a string takes every line");
        } else if let Some(command) = line.strip_prefix("$ ") {
            write!(ran, "{line}\n{}", run(command, folder.path())).expect("a string takes every line");
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(README, &ran).expect("README.md can be written");
    }
    assert!(ran.matches("\n$ consign").count() > 10, "the README has a session");
    snapbox::assert_data_eq!(text, snapbox::Data::text(ran).raw());
}

fn run(command: &str, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_consign"));
    let bin = program.parent().expect("a program lies in a folder").display();
    let path = format!("{bin}:{}", std::env::var("PATH").unwrap_or_default());
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1; {command}")])
        .current_dir(folder)
        .env_clear()
        .envs([("PATH", path.as_str()), ("CONSIGN_AT", "2026-11-23T09:00:00Z")])
        .output()
        .expect("sh runs");
    let mut printed = String::from_utf8(output.stdout).expect("consign prints UTF-8");
    match output.status.code() {
        Some(0) => {}
        Some(code) => writeln!(printed, "? {code}").expect("a string takes every line"),
        None => panic!("`{command}` was ended by a signal"),
    }
    printed
}

/// The scripts of the README, in its order, without those that set up the machine.
fn scripts() -> Vec<String> {
    let text = std::fs::read_to_string(README).expect("README.md can be read");
    let blocks = text.split("\n```").filter_map(|block| {
        let (language, script) = block.split_once('\n')?;
        ["sh", "cron"].contains(&language).then(|| script.to_owned())
    });
    blocks.filter(|script| !script.contains("cargo")).collect()
}

/// Runs a script that must succeed; gives what it prints.
fn runs(shop: &Shop, script: &str) -> String {
    let ended = shell(shop, &format!("set -eu; {script}"));
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{script}: {ended:?}");
    ended.stdout
}

#[test]
fn the_scripts_do_their_work_once_however_often_they_run() {
    let [poll, cron, nightly, fixture] = scripts().try_into().expect("there are four scripts");
    let sample = Shop::after(&["init --sample"]);
    let events = |shop: &Shop| shop.json("info")["events"].as_u64();

    let shop = sample.copy();
    assert_ne!(shop.run("service inbox acme --pending fulfillment -o ids").stdout, "");
    runs(&shop, &poll);
    assert_eq!(shop.run("service inbox acme --pending fulfillment -o ids").stdout, "");
    let after = events(&shop);
    assert!(after > events(&sample));
    runs(&shop, &poll);
    assert_eq!(events(&shop), after);

    let shop = sample.copy();
    let (_, command) = cron.trim().split_once("* * * * ").expect("it says when");
    let command = command.replace("--db /srv/shop/consign.db", "");
    assert_eq!(runs(&shop, &command), "#1001\n#1009\n");
    assert_eq!(runs(&shop, &command), "");

    let shop = sample.copy();
    runs(&shop, "mkdir incoming done");
    let line =
        |n: u32| format!(r##"{{"id": {n}, "name": "#{n}", "line_items": [{{"sku": "TEE-M", "quantity": 1}}]}}"##);
    shop.write("incoming/a.jsonl", format!("{}\n{}\n", line(2001), line(2002)));
    shop.write("incoming/b.jsonl", line(2003));
    // A run that died after its first import, before it could put the file away.
    runs(&shop, "consign order import incoming/a.jsonl --key import:a.jsonl -q >/dev/null");
    runs(&shop, &nightly);
    runs(&shop, &nightly);
    assert_eq!(runs(&shop, "ls incoming; ls done"), "a.jsonl\na.jsonl.report\nb.jsonl\nb.jsonl.report\n");
    assert_eq!(shop.run("order list -o ids").stdout.matches("#200").count(), 3);
    assert!(runs(&shop, "cat done/a.jsonl.report").contains("\"replayed\":true"));

    let shop = Shop::nowhere();
    let lines = [
        r#"{"cmd": "service add", "args": {"handle": "acme"}}"#,
        r#"{"cmd": "order create", "args": {"line": ["TEE=1"], "location": "acme"}}"#,
        r#"{"cmd": "order request", "args": {"target": "1001"}}"#,
        r#"{"cmd": "service respond", "args": {"target": "1001", "accept": true, "pending": "fulfillment"}}"#,
    ];
    shop.write("fixture.ndjson", lines.join("\n"));
    assert_eq!(runs(&shop, &fixture), "yes\nyes\n");
    assert_eq!(runs(&shop, &fixture), "yes\nyes\n", "each run has a shop of its own");
}
