//! The scripts of the manual page about faults print what stands there. `UPDATE=1` writes what they print.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::pages::FAULTS;
use crate::shop::{Ended, Shop, program, skipped};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults")
}

#[test]
fn the_scripts_of_the_page_of_faults_print_what_it_says() {
    let bin = Path::new(env!("CARGO_BIN_EXE_consign")).parent().expect("it lies in a folder").to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([bin].into_iter().chain(std::env::split_paths(&path)));
    let path = path.expect("a folder of the path has no colon");
    for (name, line) in FAULTS {
        if line.starts_with("python3") && program("python3").is_none() {
            skipped(format_args!("there is no python3: {line}"));
            continue;
        }
        let shop = Shop::nowhere();
        for file in folder().read_dir().expect("it is there").map(|file| file.expect("an entry can be read").path()) {
            std::fs::copy(&file, shop.folder().join(file.file_name().expect("a name"))).expect("it can be copied");
        }
        let mut command = Command::new("sh");
        command.args(["-c", &format!("exec 2>&1; {line}")]).current_dir(shop.folder());
        command.env("PATH", &path).env("TMPDIR", shop.folder()).env_remove("CONSIGN_AT").env_remove("COLUMNS");
        let printed = Ended::of(command.output().expect("there is a shell")).stdout;
        let told = folder().join(format!("{name}.txt"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&told, &printed).expect("it can be written");
        }
        let told = std::fs::read_to_string(told).expect("what it prints is there");
        assert_eq!(printed, told, "{line}");
    }
}
