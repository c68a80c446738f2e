//! Links the program without shared libraries where the machine has the static C library: to map and link them costs
//! every run more than its transaction takes the processor. Where anything of it is missing, or whoever builds gives
//! flags or a linker of their own, nothing is said and the program is linked as ever. Only in the release profile: the
//! tests count instructions, and count the same ones on every machine.

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

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
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
    // The floor of the benches is one of them: it is linked the same way.
    for kind in ["bins", "benches"] {
        for flag in FLAGS {
            println!("cargo::rustc-link-arg-{kind}={flag}");
        }
        println!("cargo::rustc-link-arg-{kind}=-L{folder}");
    }
}

/// A release build for the machine it runs on, by the compiler and linker that rustc takes by itself.
fn is_plain() -> bool {
    let target = variable("TARGET");
    variable("PROFILE") == "release"
        && ["x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu"].contains(&target.as_str())
        && target == variable("HOST")
        && ["CARGO_ENCODED_RUSTFLAGS", "RUSTC_LINKER"].iter().all(|name| variable(name).is_empty())
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
