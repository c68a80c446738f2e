//! The README's console blocks are run: every `$` line by a shell, in one folder, with the clock held still. What it
//! prints must be what stands there; `? N` is an exit status other than 0. `UPDATE=1` writes what was printed.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

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
