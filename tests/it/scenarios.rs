//! Runs the console files in `tests/scenarios/`: what is typed, what is printed, how it ends. Each file is played from
//! its first command to its last in a folder of its own, which holds what lies in the folder `NAME.in` beside it.
//! `TRYCMD=overwrite cargo test scenarios` writes what is printed now into the files; read that diff as code.

use std::path::{Path, PathBuf};

use trycmd::TestCases;

/// The clock of every scenario that names no other.
const NOW: &str = "2026-11-23T09:00:00Z";

/// Scenarios to which nobody gives a time: they do so themselves, or set a clock.
const UNTIMED: [&str; 2] = ["clock.md", "run.md"];

#[test]
fn scenarios() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let files: Vec<PathBuf> =
        entries(&folder).into_iter().filter(|path| path.extension() == Some("md".as_ref())).collect();
    assert!(files.len() > 20, "only {} scenarios in {}", files.len(), folder.display());
    let untimed = |file: &PathBuf| UNTIMED.iter().any(|name| file.ends_with(name));
    let (untimed, timed): (Vec<_>, Vec<_>) = files.into_iter().partition(untimed);
    assert_eq!(untimed.len(), UNTIMED.len());
    play(&timed, Some(NOW));
    play(&untimed, None);
}

/// Plays copies of the files: the runner gives a folder of its own only to a file with an `.out` folder beside it.
fn play(files: &[PathBuf], at: Option<&str>) {
    let stage = tempfile::tempdir().expect("a temporary folder can be made");
    for file in files {
        let copy = stage.path().join(file.file_name().expect("a scenario has a name"));
        std::fs::copy(file, &copy).expect("a scenario can be copied");
        std::fs::create_dir(copy.with_extension("out")).expect("the stage can be written");
        let props = copy.with_extension("in");
        std::fs::create_dir(&props).expect("the stage can be written");
        for prop in entries(&file.with_extension("in")) {
            std::fs::copy(&prop, props.join(prop.file_name().expect("an entry has a name"))).expect("it can be copied");
        }
    }
    let cases = TestCases::new();
    cases.case(stage.path().join("*.md")).env("NO_COLOR", "1");
    if let Some(at) = at {
        cases.env("CONSIGN_AT", at);
    }
    // An empty variable counts as unset.
    for variable in ["CONSIGN_DB", "CONSIGN_OUTPUT", "CONSIGN_BUSY_TIMEOUT", "COLUMNS"] {
        cases.env(variable, "");
    }
    cases.run();
    if std::env::var_os("TRYCMD").is_some_and(|mode| mode == "overwrite") {
        for file in files {
            let copy = stage.path().join(file.file_name().expect("a scenario has a name"));
            std::fs::copy(&copy, file).expect("a scenario can be written");
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.expect("a folder can be read").path()).collect()
}
