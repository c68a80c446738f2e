//! The README's console blocks are run: every `$` line by a shell, in one folder, `consign` with the clock held still.
//! What it prints must be what stands there; `? N` is an exit status other than 0. `UPDATE=1` writes what was printed. A
//! block of `sh` whose first line is `# NAME` is a script of that name in the folder, with a clock of its own.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use crate::shop::{NOW, Shop, shell};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// A stranger reads so many lines, not more.
const MOST_LINES: usize = 199;

#[test]
fn the_console_blocks_print_what_the_readme_says() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let text = readme();
    for (name, script) in named_scripts() {
        std::fs::write(folder.path().join(name), script).expect("a script can be written");
    }
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
    assert!(ran.matches("\n$ consign").count() > 6, "the README has a session");
    let lines = ran.lines().count();
    assert!(lines <= MOST_LINES, "the README has {lines} lines");
    snapbox::assert_data_eq!(text, snapbox::Data::text(ran).raw());
}

fn readme() -> String {
    std::fs::read_to_string(README).expect("README.md can be read")
}

fn run(command: &str, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_consign"));
    let bin = program.parent().expect("a program lies in a folder").display();
    let path = format!("{bin}:{}", std::env::var("PATH").unwrap_or_default());
    let clock = command.starts_with("consign ").then_some(("CONSIGN_AT", NOW));
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1; {command}")])
        .current_dir(folder)
        .env_clear()
        .env("PATH", path)
        .env("TMPDIR", folder)
        .envs(clock)
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

/// The blocks of shell and of cron, in the README's order, without those that set up the machine.
fn blocks() -> Vec<String> {
    let text = readme();
    let blocks = text.split("\n```").filter_map(|block| {
        let (language, script) = block.split_once('\n')?;
        ["sh", "cron"].contains(&language).then(|| script.to_owned())
    });
    blocks.filter(|script| !script.contains("cargo")).collect()
}

/// The name that a script gives itself in its first line.
fn name(script: &str) -> Option<&str> {
    script.lines().next()?.strip_prefix("# ")
}

/// The scripts that have a name, with it.
fn named_scripts() -> Vec<(String, String)> {
    let named = |script: String| Some((name(&script)?.to_owned(), script));
    blocks().into_iter().filter_map(named).collect()
}

/// The others: what cron runs, the polling loop, the nightly import.
fn nameless_scripts() -> [String; 3] {
    let scripts: Vec<String> = blocks().into_iter().filter(|script| name(script).is_none()).collect();
    scripts.try_into().expect("there are three scripts without a name")
}

/// Runs a script that must succeed; gives what it prints.
fn runs(shop: &Shop, script: &str) -> String {
    let ended = shell(shop, &format!("set -eu; {script}"));
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{script}: {ended:?}");
    ended.stdout
}

#[test]
fn the_scripts_do_their_work_once_however_often_they_run() {
    let [cron, poll, _] = nameless_scripts();
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
    let lines: Vec<&str> = cron.lines().collect();
    let [run, request] = lines.try_into().expect("cron has two lines");
    let command = |line: &str| {
        let words = line.splitn(6, ' ').last().expect("it says when, then what");
        words.replace("--db /srv/shop/consign.db", "")
    };
    shop.does(&["service act acme --after 0s --ship-after 0s"]);
    for command in [command(request), command(run)] {
        let before = events(&shop);
        assert_eq!(runs(&shop, &command), "");
        let after = events(&shop);
        assert!(after > before, "{command}");
        assert_eq!(runs(&shop, &command), "");
        assert_eq!(events(&shop), after, "{command}");
    }
}

#[test]
fn the_nightly_import_takes_in_what_is_good_and_keeps_what_is_broken() {
    let [_, _, nightly] = nameless_scripts();
    let shop = Shop::after(&["init"]);
    runs(&shop, "mkdir incoming done");
    let line =
        |n: u32| format!(r##"{{"id": {n}, "name": "#{n}", "line_items": [{{"sku": "TEE-M", "quantity": 1}}]}}"##);
    shop.write("incoming/a.jsonl", format!("{}\n{}\n", line(2001), line(2002)));
    shop.write("incoming/b.jsonl", format!("{}\n{}", line(2003), r##"{"id": 2004, "name": "#2004", "line_it"##));
    shop.write("incoming/c.jsonl", line(2005));
    // A run that died after its first import, before it could put the file away.
    runs(&shop, "consign order import incoming/a.jsonl --key import:a.jsonl -q >/dev/null");

    for night in 1..=2 {
        let ended = shell(&shop, &nightly);
        assert_eq!((ended.exit, ended.stdout.as_str()), (6, ""), "night {night}: {ended:?}");
        assert!(ended.stderr.contains("record 2 (line 2)"), "it names the place: {ended:?}");
        assert!(ended.stderr.ends_with("incoming/b.jsonl was not imported and stays where it is\n"), "{ended:?}");
        assert_eq!(shop.run("order list -o ids").stdout, "#2001\n#2002\n#2005\n", "night {night}");
    }
    assert!(runs(&shop, "cat done/a.jsonl.report").contains("\"replayed\":true"));

    shop.write("incoming/b.jsonl", format!("{}\n{}\n", line(2003), line(2004)));
    assert_eq!(runs(&shop, &nightly), "", "who mends the file has it taken in the next night");
    assert_eq!(shop.run("order list -o ids").stdout.lines().count(), 5);
    let put_away = ["a", "b", "c"].map(|name| format!("{name}.jsonl\n{name}.jsonl.report\n"));
    assert_eq!(runs(&shop, "ls incoming; ls done"), put_away.concat());
}

#[test]
fn the_fixtures_pass_each_time_and_fail_when_an_answer_is_another() {
    let shop = Shop::nowhere();
    // Each sets its own time.
    let run = |script: &str| shell(&shop, &format!("unset CONSIGN_AT; {script}"));
    let scripts = named_scripts();
    let script = |wanted: &str| &scripts.iter().find(|(name, _)| name == wanted).expect("it is in the README").1;
    for (name, printed) in [("fixture.sh", "yes\n"), ("reminder.sh", "")] {
        for _ in 0..2 {
            let ended = run(script(name));
            assert_eq!(
                (ended.exit, ended.stdout.as_str(), ended.stderr.as_str()),
                (0, printed, ""),
                "{name}: {ended:?}"
            );
        }
    }
    for (name, from, to) in [
        ("fixture.sh", "must_cancel_first", "on_hold"),
        ("fixture.sh", "by=service", "by=merchant"),
        ("reminder.sh", "--silent 100", "--silent 0"),
        ("reminder.sh", "11h59m", "12h"),
    ] {
        let changed = script(name).replace(from, to);
        assert_ne!(run(&changed).exit, 0, "{name} with {to} instead of {from}");
    }
}
