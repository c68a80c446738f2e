//! The disk fills up, or a file may not grow: at every size, a command is done or it failed and left all as it was.

use std::path::Path;
use std::process::{Command, Stdio};

use super::deep;
use super::work::{Ending, Work};
use crate::shop::{NOW, Shop, skipped};

/// Runs a script in which `$@` is the command with its words.
fn script(program: &[&str], text: &str, shop: &Shop, words: &[String]) -> std::process::Output {
    let mut command = Command::new(program[0]);
    command.args(&program[1..]).args(["-c", text, "script", env!("CARGO_BIN_EXE_consign")]).args(words);
    command.current_dir(shop.folder()).stdin(Stdio::null()).env("CONSIGN_AT", NOW).env("TMPDIR", shop.folder());
    command.output().expect("there is a shell")
}

fn size(path: &Path) -> u64 {
    std::fs::metadata(path).expect("the file is there").len()
}

#[test]
fn a_file_that_may_not_grow() {
    let work = Work::import();
    let blocks = size(&work.shop().db()) / 512;
    let (mut failed, mut done) = (0, 0);
    // From too small for any journal to more than enough, by uneven steps.
    for limit in (0..blocks + 60).step_by(if deep() { 1 } else { 23 }) {
        let shop = work.shop();
        let output = script(&["sh"], &format!("trap '' XFSZ; ulimit -f {limit}; exec \"$@\""), &shop, &work.words);
        let (exit, stdout) = (output.status.code(), String::from_utf8_lossy(&output.stdout));
        let how = format!("files of at most {limit} blocks");
        match exit {
            Some(0) => done += 1,
            Some(1) => failed += 1,
            _ => panic!("{how}: {output:?}"),
        }
        work.judge(&shop, &Ending { exit, stdout: &stdout }, &how);
    }
    assert!(failed > 3, "{failed} failed, {done} were done");
}

/// A small disk of its own in memory, which goes away with the process that made it.
const ON_A_SMALL_DISK: &str = r#"
    mkdir disk out && mount -t tmpfs -o size=$SIZE none disk || exit 99
    cp consign.db orders.json disk/ && cd disk || exit 99
    head -c "$FILL" /dev/zero >filler
    "$@"
    exit=$?
    cp consign.db* ../out/ || exit 99
    exit $exit
"#;

#[test]
fn a_disk_that_is_full() {
    let unshare = ["unshare", "--mount", "sh"];
    if !Command::new("unshare")
        .args(["--mount", "mount", "-t", "tmpfs", "none", "/mnt"])
        .output()
        .is_ok_and(|output| output.status.success())
    {
        skipped("no disk can be mounted here, so none was filled");
        return;
    }
    let work = Work::import();
    let disk = size(&work.shop().db()).div_ceil(4096) * 4096 + (1 << 20);
    let free = disk - size(&work.shop().db());
    let mut exits = Vec::new();
    for left in (0..30_u64).step_by(if deep() { 1 } else { 3 }) {
        let shop = work.shop();
        let text = format!("SIZE={disk}; FILL={};{ON_A_SMALL_DISK}", free - left * 4096);
        let output = script(&unshare, &text, &shop, &work.words);
        let how = format!("{left} pages left");
        let exit = output.status.code();
        assert!(exit.is_some_and(|exit| [0, 1].contains(&exit)), "{how}: {output:?}");
        exits.push(exit);
        // What lay on the full disk, and the journal beside it if one was left.
        std::fs::remove_file(shop.db()).expect("the first file can be removed");
        for entry in std::fs::read_dir(shop.folder().join("out")).expect("files were copied") {
            let path = entry.expect("an entry can be read").path();
            std::fs::copy(&path, shop.folder().join(path.file_name().expect("it has a name")))
                .expect("it can be copied");
        }
        let stdout = String::from_utf8_lossy(&output.stdout);
        work.judge(&shop, &Ending { exit, stdout: &stdout }, &how);
    }
    assert!(exits.contains(&Some(0)) && exits.contains(&Some(1)), "{exits:?}");
}

#[test]
fn reading_needs_no_room() {
    let shop = Shop::after(&["init --sample"]);
    for command in ["order list", "order show 1003", "order timeline", "service inbox acme", "check --deep", "info"] {
        let words: Vec<String> = command.split(' ').map(str::to_owned).collect();
        let output = script(&["sh"], "trap '' XFSZ; ulimit -f 0; \"$@\" | cat; exec \"$@\" >/dev/null", &shop, &words);
        assert!(output.status.success() && output.stderr.is_empty(), "{command}: {output:?}");
    }
}
