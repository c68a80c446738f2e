//! `cargo deb` makes a Debian package with the program, the manual and the completions in it, each where its reader looks
//! for it. Where the tool is not installed, a line of the output says that nothing was tested.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use crate::shop::{program, skipped};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// What lies in the package beside the manual.
const FILES: [&str; 6] = [
    "usr/bin/consign",
    "usr/share/bash-completion/completions/consign",
    "usr/share/doc/consign/README.md",
    "usr/share/doc/consign/copyright",
    "usr/share/fish/vendor_completions.d/consign.fish",
    "usr/share/zsh/vendor-completions/_consign",
];

#[test]
fn the_debian_package_holds_the_program_its_manual_and_the_completions() {
    let (Some(cargo_deb), Some(dpkg_deb)) = (program("cargo-deb"), program("dpkg-deb")) else {
        return skipped("cargo-deb or dpkg-deb is not installed: no Debian package was built");
    };
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    // The tool packs what lies where a release build puts it: here the program of the tests.
    let built = folder.path().join("release");
    std::fs::create_dir(&built).expect("a folder can be made");
    std::fs::copy(env!("CARGO_BIN_EXE_consign"), built.join("consign")).expect("the program can be copied");
    let package = folder.path().join("consign.deb");
    let mut command = Command::new(cargo_deb);
    command.args(["--no-build", "--no-strip", "--fast", "--locked", "--offline", "--output"]).arg(&package);
    command.current_dir(HERE).env("CARGO_TARGET_DIR", folder.path()).env_remove("CARGO_BUILD_TARGET");
    output(&mut command);

    let listed = output(Command::new(dpkg_deb).arg("--contents").arg(&package));
    // Each line ends with the path; those of folders end with a slash.
    let paths = listed.lines().filter_map(|line| line.split(" ./").nth(1)).filter(|path| !path.ends_with('/'));
    let paths: BTreeSet<String> = paths.map(ToOwned::to_owned).collect();
    let expected: BTreeSet<String> = FILES.map(ToOwned::to_owned).into_iter().chain(manual()).collect();
    assert_eq!(paths, expected);
}

/// Where the pages in `man/` lie in the package.
fn manual() -> impl Iterator<Item = String> {
    let pages = std::fs::read_dir(Path::new(HERE).join("man")).expect("the folder can be read");
    pages.map(|page| {
        let name = page.expect("an entry can be read").file_name().to_string_lossy().into_owned();
        let (_, section) = name.rsplit_once('.').expect("a page has a section");
        format!("usr/share/man/man{section}/{name}.gz")
    })
}

/// What a program prints that must succeed.
fn output(command: &mut Command) -> String {
    let ended = command.output().expect("the program can be started");
    assert!(ended.status.success(), "{command:?}: {}", String::from_utf8_lossy(&ended.stderr));
    String::from_utf8(ended.stdout).expect("it prints text")
}
