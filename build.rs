//! Links the program without shared libraries where the machine has the static C library: to map and link them costs
//! every run more than its transaction takes the processor. Where anything of it is missing, or whoever builds gives
//! flags or a linker of their own, nothing is said and the program is linked as ever. Only in the release profile: the
//! tests count instructions, and count the same ones on every machine.
//!
//! Puts the functions that a command runs side by side, too: the kernel maps a program by pieces as they are touched,
//! and of one whose functions lie anywhere a command touches half.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// What the linker is asked for, and what it shall take instead.
///
/// `-static` alone does not do: rustc asks for these as shared ones by name, and the linker obeys both. It makes a
/// program that crashes when it starts. So a folder is searched before the system's own, and scripts of these names
/// stand there.
const INSTEAD: &[(&str, &[&str])] = &[
    ("libc.so", &["libc.a", "libgcc_eh.a", "libgcc.a"]),
    ("libgcc_s.so", &["libgcc_eh.a"]),
    ("libm.so", &["libm.a"]),
    ("libpthread.so", &["libpthread.a"]),
    ("libdl.so", &["libdl.a"]),
    ("librt.so", &["librt.a"]),
    ("libutil.so", &["libutil.a"]),
];

/// What such a program starts with, instead of `Scrt1.o`.
const START: &str = "crt1.o";

/// At a place of its own in memory, as most static programs are: to be moved to another one, twelve thousand addresses
/// must be changed at every start, which takes an eighth of what a command takes.
const FLAGS: [&str; 2] = ["-static", "-no-pie"];

/// The functions that a command runs, a name in a line, with `*` for what differs by compiler. Lines with `#` are text.
const FUNCTIONS: &str = "src/functions.txt";

/// The flags of `.cargo/config.toml`.
const RUSTFLAGS: &str = "-Csymbol-mangling-version=v0";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FUNCTIONS}");
    let Some(files) = is_plain().then(static_library).flatten() else { return };
    let folder = variable("OUT_DIR");
    for (asked, taken) in INSTEAD {
        let taken: String = taken.iter().map(|archive| format!(" -l:{archive}")).collect();
        let script = Path::new(&folder).join(asked);
        fs::write(&script, format!("GROUP({taken} )\n")).expect("the folder of a build script can be written");
    }
    for file in files {
        println!("cargo::rerun-if-changed={file}");
    }
    let order = Path::new(&folder).join("order.ld");
    fs::write(&order, in_order()).expect("the folder of a build script can be written");
    // The floor of the benches is one of them: it is linked the same way.
    for kind in ["bins", "benches"] {
        for flag in FLAGS {
            println!("cargo::rustc-link-arg-{kind}={flag}");
        }
        println!("cargo::rustc-link-arg-{kind}=-L{folder}");
        println!("cargo::rustc-link-arg-{kind}=-T{}", order.display());
    }
}

/// A release build for the machine it runs on, by the compiler and linker that rustc takes by itself.
fn is_plain() -> bool {
    let target = variable("TARGET");
    variable("PROFILE") == "release"
        && ["x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu"].contains(&target.as_str())
        && target == variable("HOST")
        && ["", RUSTFLAGS].contains(&variable("CARGO_ENCODED_RUSTFLAGS").as_str())
        && variable("RUSTC_LINKER").is_empty()
}

/// What tells the linker to begin the program's text with [`FUNCTIONS`], each of which has a section of its own. What it
/// does by itself with all others stays as it is, and a name that stands for none of them does nothing.
fn in_order() -> String {
    let names = fs::read_to_string(FUNCTIONS).expect("the file is part of the package");
    let names = names.lines().filter(|line| !line.starts_with('#'));
    let sections: String = names.map(|name| format!("    *(.text.{name} .text.unlikely.{name})\n")).collect();
    format!("SECTIONS {{\n  .text.first : {{\n{sections}  }}\n}} INSERT BEFORE .text;\n")
}

/// Where all files lie that are linked, if each of them is there.
fn static_library() -> Option<Vec<String>> {
    let archives = INSTEAD.iter().flat_map(|(_, taken)| *taken);
    archives.chain([&START]).map(|name| place(name)).collect()
}

/// Where `cc` finds a file: it answers with the bare name if it doesn't.
fn place(name: &str) -> Option<String> {
    let output = Command::new("cc").arg(format!("-print-file-name={name}")).output().ok()?;
    let path = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (path != name && Path::new(&path).is_file()).then_some(path)
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_default()
}
