//! The walls of the house (see `src/lib.rs`): which room may know which, which crate has which room, and what stands
//! nowhere at all. Reads the source as text, comments left out.

use std::path::{Path, PathBuf};

/// A room, and the rooms that its files may say `crate::` of: itself and those below.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &["domain"]),
    ("failure", &["domain", "failure"]),
    ("store", &["domain", "failure", "store"]),
    ("import", &["domain", "failure", "import"]),
    ("wire", &["domain", "failure", "wire"]),
    ("render", &["domain", "failure", "wire", "render"]),
    ("app", &["domain", "failure", "store", "import", "wire", "app"]),
    ("serve", &["domain", "failure", "store", "wire", "app", "serve"]),
    ("cli", &["domain", "failure", "store", "import", "wire", "render", "app", "serve", "cli"]),
    ("main", &[]),
    ("lib", &[]),
];

/// A crate, and the places that may say its name.
const CRATES: &[(&str, &[&str])] = &[
    ("anyhow", &["failure", "store", "cli"]),
    ("apollo_compiler", &["serve/graphql"]),
    ("axum", &["serve"]),
    ("base64", &["serve"]),
    ("chrono", &["domain", "import", "cli/settings", "serve/clock"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("comfy_table", &["render/table"]),
    ("csv", &["import", "render"]),
    ("hmac", &["app/credentials"]),
    ("hyper", &["serve"]),
    ("hyper_util", &["serve/http"]),
    ("indicatif", &["cli"]),
    ("memchr", &["import"]),
    ("rusqlite", &["store"]),
    ("rustix", &["serve/program", "serve/stop"]),
    ("schemars", &["wire"]),
    ("serde", &["domain", "wire", "store", "import", "render", "app", "cli"]),
    ("serde_json", &["wire", "store", "import", "render", "app", "serve", "cli"]),
    ("sha2", &["domain/draw", "store", "app"]),
    ("signal_hook", &["cli/interrupt"]),
    ("tempfile", &["app/spool", "import/csv_file"]),
    ("terminal_size", &["cli"]),
    ("tokio", &["serve"]),
    ("unicode_segmentation", &["render"]),
    ("unicode_width", &["render/table"]),
    ("ureq", &["serve/hooks"]),
];

/// Where types are given the shape they have as JSON: of the journal and the documents, of ours, of foreign files.
const SHAPES: &[&str] = &["domain", "wire", "store/cell", "store/shop_document", "store/deliveries", "import"];

/// Longer files are split by idea.
const MOST_LINES: usize = 350;

/// A file of ours.
pub struct Source {
    /// From the package's folder.
    pub path: String,
    pub text: String,
}

impl Source {
    /// The room and the file in it, without `.rs`: `store/journal`. Empty for what is not in `src/`.
    fn place(&self) -> &str {
        let place = self.path.strip_prefix("src/").unwrap_or_default();
        place.strip_suffix(".rs").unwrap_or(place)
    }

    fn room(&self) -> &str {
        self.place().split('/').next().expect("splitting gives at least one part")
    }

    fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.place() == *place || self.place().starts_with(&format!("{place}/")))
    }

    /// Tests may look over the walls.
    pub fn is_test(&self) -> bool {
        !self.path.starts_with("src/") || self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    /// Its lines with their numbers, without comments and without the tests at the end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(number, line)| (number + 1, line));
        let lines = lines.take_while(|(_, line)| !line.starts_with("mod tests {"));
        lines.map(|(number, line)| (number, line.split("//").next().unwrap_or_default()))
    }

    /// Its text without the tests at the end.
    pub fn code_text(&self) -> &str {
        self.text.find("\nmod tests {").map_or(&self.text, |end| &self.text[..end])
    }
}

/// Every file of this kind below a folder.
pub fn sources(folder: &str, extension: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.expect("an entry can be read").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(source(root, &path));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

fn source(root: &Path, path: &PathBuf) -> Source {
    let name = path.strip_prefix(root).expect("it lies below").to_str().expect("names are text").to_owned();
    Source { path: name, text: std::fs::read_to_string(path).expect("a source can be read") }
}

/// What stands after `crate::` in a line: one name, or those of a group.
fn rooms_named(line: &str) -> Vec<&str> {
    let after = line.match_indices("crate::").map(|(at, found)| &line[at + found.len()..]);
    after
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(group) => group.split([',', '}']).map(str::trim).map(name_of).collect(),
            None => vec![name_of(rest)],
        })
        .filter(|name| name.starts_with(|first: char| first.is_ascii_lowercase()))
        .collect()
}

/// The name a text begins with.
fn name_of(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(text.len());
    &text[..end]
}

/// Whether a line says a crate's name as one: `use name…` or `name::`.
fn says(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = &line[at + name.len()..];
        let whole = !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':');
        whole && (after.starts_with("::") || (line.trim_start().starts_with("use ") && after.starts_with(';')))
    })
}

#[test]
fn rooms_know_only_what_lies_below_them() {
    for file in sources("src", "rs").iter().filter(|file| !file.is_test()) {
        let room = ROOMS.iter().find(|(room, _)| *room == file.room());
        let (_, below) = room.unwrap_or_else(|| panic!("{} lies in no room", file.path));
        for (number, line) in file.code() {
            for named in rooms_named(line) {
                // What the crate's root would hold is a macro.
                let known = !ROOMS.iter().any(|(room, _)| *room == named) || below.contains(&named);
                assert!(known, "{}:{number}: `{}` does not know `{named}`", file.path, file.room());
            }
        }
    }
}

#[test]
fn crates_have_their_rooms() {
    for file in sources("src", "rs").iter().filter(|file| !file.is_test()) {
        for (number, line) in file.code() {
            for (name, places) in CRATES {
                let allowed = !says(line, name) || file.is_in(places);
                assert!(allowed, "{}:{number}: `{name}` is for {places:?} alone", file.path);
            }
            let shaped = line.contains("derive(") && (line.contains("Serialize") || line.contains("Deserialize"));
            assert!(!shaped || file.is_in(SHAPES), "{}:{number}: JSON shapes are for {SHAPES:?}", file.path);
        }
    }
}

#[test]
fn every_crate_that_is_named_has_a_room() {
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    let manifest = manifest.expect("there is a manifest");
    let (_, rest) = manifest.split_once("\n[dependencies]\n").expect("there are dependencies");
    let (dependencies, _) = rest.split_once("\n[").expect("something follows");
    let used = sources("src", "rs");
    for line in dependencies.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let name = name_of(&line.replace('-', "_")).to_owned();
        assert!(CRATES.iter().any(|(known, _)| *known == name), "`{name}` has no room");
        let is_used = used.iter().any(|file| file.code().any(|(_, line)| says(line, &name)));
        assert!(is_used, "`{name}` is a dependency that nothing uses");
    }
}

#[test]
fn the_clock_is_read_once_by_commands_and_once_by_the_server() {
    let mut readers = Vec::new();
    for file in sources("src", "rs") {
        let reads =
            |line: &str| line.contains("Utc::now") || line.contains("SystemTime") || line.contains("Local::now");
        readers
            .extend(file.code().filter(|(_, line)| reads(line)).map(|(number, _)| format!("{}:{number}", file.path)));
    }
    let rooms = ["src/cli/settings.rs", "src/serve/clock.rs"];
    assert_eq!(readers.len(), rooms.len(), "{readers:?}");
    assert!(readers.iter().zip(rooms).all(|(reader, room)| reader.starts_with(room)), "{readers:?}");
}

#[test]
fn streams_have_one_door_each() {
    for file in sources("src", "rs").iter().filter(|file| !file.is_test()) {
        for (number, line) in file.code() {
            let at = format!("{}:{number}", file.path);
            for macro_name in ["print!", "println!", "eprint!", "eprintln!", "dbg!", "todo!", "unimplemented!"] {
                let stands =
                    line.match_indices(macro_name).any(|(start, _)| !line[..start].ends_with(char::is_alphabetic));
                assert!(!stands, "{at}: {macro_name}");
            }
            assert!(!line.contains("stdout()") || file.room() == "cli", "{at}: results go out through cli");
            assert!(!line.contains("stderr()") || file.room() == "cli", "{at}: talk goes out through cli");
            assert!(!line.contains("process::exit"), "{at}: an exit would skip what is still to be put away");
        }
    }
}

#[test]
fn files_are_short_and_finished() {
    // In pieces, so that this file does not hold them.
    let unfinished = [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["XX", "X"].concat()];
    let machine = [["/tm", "p/"].concat(), ["/wor", "k/"].concat(), ["/ho", "me/"].concat(), ["/ro", "ot/"].concat()];
    let mut files = sources("src", "rs");
    for (folder, extension) in [("src", "sql"), ("src", "tsv"), ("tests", "rs"), ("tests", "md"), ("man", "1")] {
        files.extend(sources(folder, extension));
    }
    for file in &files {
        let lines = file.text.lines().count();
        let counted = file.path.ends_with(".rs") || file.path.ends_with(".sql");
        assert!(!counted || lines <= MOST_LINES, "{} has {lines} lines: split it by idea", file.path);
        for word in unfinished.iter().chain(&machine) {
            assert!(!file.text.contains(word.as_str()), "{} says {word}", file.path);
        }
        assert!(file.text.ends_with('\n') && !file.text.ends_with("\n\n"), "{} ends badly", file.path);
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for file in sources("src", "rs").into_iter().chain(sources("tests", "rs")) {
        assert!(file.text.starts_with("//! ") || file.place().ends_with("tests"), "{} has no first words", file.path);
    }
}
