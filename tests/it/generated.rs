//! The manual pages in `man/` and the completions in `completions/` are what clap would write now. `UPDATE=1 cargo test
//! generated` writes them anew; nothing of that is linked into the program.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::{answer_page, pages, workflow_page};
use clap::{Arg, Command};
use clap_mangen::Man;
use consign::cli::{completions, value::Word};
use consign::failure::Exit;

/// File names and contents.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What the writer puts before each section: how an apostrophe is written.
const PREAMBLE: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

#[test]
fn man_pages_are_what_clap_says() {
    let mut pages = Files::new();
    write_pages(&consign::cli::command(), &[], &mut pages);
    pages.insert("consign-workflow.7".to_owned(), workflow_page::page().into_bytes());
    pages.insert("consign-exit-codes.7".to_owned(), pages::exit_codes().into_bytes());
    pages.insert("consign-scripting.7".to_owned(), pages::scripting().into_bytes());
    pages.insert("consign-batch.5".to_owned(), pages::batch().into_bytes());
    pages.insert("consign-import.5".to_owned(), pages::import().into_bytes());
    pages.insert("consign-json.7".to_owned(), pages::json().into_bytes());
    pages.insert("consign-time.7".to_owned(), pages::time().into_bytes());
    pages.insert("consign-api.7".to_owned(), pages::api().into_bytes());
    pages.insert("consign-clients.7".to_owned(), pages::clients().into_bytes());
    pages.insert("consign-faults.7".to_owned(), pages::faults().into_bytes());
    pages.insert("consign-guarantees.7".to_owned(), pages::guarantees().into_bytes());
    pages.insert("consign-costs.7".to_owned(), pages::costs().into_bytes());
    compare("man", &pages);
}

#[test]
fn completions_are_what_the_program_prints() {
    let scripts = completions::Shell::all().iter();
    let scripts = scripts
        .map(|&shell| (shell.file_name().to_owned(), completions::script(shell, consign::cli::command())))
        .collect();
    compare("completions", &scripts);
}

/// Writes the page of a command, then those of its verbs. `parents` are the pages above it.
fn write_pages(command: &Command, parents: &[&str], pages: &mut Files) {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    let verbs: Vec<&Command> = command.get_subcommands().filter(|verb| verb.get_name() != "help").collect();
    pages.insert(format!("{name}.1"), page(name, command, parents, &verbs));
    for verb in verbs {
        write_pages(verb, &[parents, &[name]].concat(), pages);
    }
}

fn page(name: &str, command: &Command, parents: &[&str], verbs: &[&Command]) -> Vec<u8> {
    // A page holds the whole help.
    let own_first = |arg: Arg| {
        let rank = match arg.get_help_heading() {
            _ if arg.get_id() == "help" => 3,
            None => 0,
            Some("Global options") => 2,
            Some(_) => 1,
        };
        arg.hide_short_help(false).display_order(rank)
    };
    let man = Man::new(command.clone().mut_args(own_first));
    let mut page = Vec::new();
    man.render_name_section(&mut page).expect("a vector takes everything");
    man.render_synopsis_section(&mut page).expect("a vector takes everything");
    man.render_description_section(&mut page).expect("a vector takes everything");
    man.render_options_section(&mut page).expect("a vector takes everything");
    let page = String::from_utf8(page).expect("manual pages are text");
    // Every section comes with the same preamble. No date stands in the title: it would change by day.
    let mut page = page.replace(PREAMBLE, "");
    page.insert_str(0, &format!("{PREAMBLE}.TH {} 1 \"\" consign \"Consign manual\"\n", hyphens(name)));
    if !page.contains("\n.SH OPTIONS\n") {
        page = page.replace("\n.SH \"GLOBAL OPTIONS\"\n", "\n.SH OPTIONS\n");
    }
    if !verbs.is_empty() {
        page.push_str(".SH COMMANDS\n");
        for verb in verbs {
            let about = verb.get_about().map(ToString::to_string).unwrap_or_default();
            page.push_str(&format!(".TP\n\\fB{}\\fR\n{}\n", hyphens(verb.get_name()), text(&about)));
        }
    }
    let examples = command.get_before_help().map(ToString::to_string).unwrap_or_default();
    page.push_str(&format!(".SH EXAMPLES\n.nf\n{}\n.fi\n", text(&examples)));
    if verbs.is_empty() && !parents.is_empty() {
        page.push_str(&answer_page::sections(&examples));
    } else {
        page.push_str(&answer_page::exits(Exit::ALL));
    }
    let related = parents.iter().map(|parent| (*parent).to_owned());
    let related = related.chain(verbs.iter().map(|verb| format!("{name}-{}", verb.get_name())));
    let related = related.map(|page| format!("\\fB{}\\fR(1)", hyphens(&page)));
    let always = ["consign\\-exit\\-codes", "consign\\-scripting", "consign\\-workflow"];
    let related: Vec<String> = related.chain(always.map(|page| format!("\\fB{page}\\fR(7)"))).collect();
    page.push_str(&format!(".SH \"SEE ALSO\"\n{}\n", related.join(",\n")));
    page.into_bytes()
}

/// Text that roff leaves alone.
pub fn text(text: &str) -> String {
    let lines = hyphens(&text.replace('\\', "\\e"));
    lines
        .lines()
        .map(|line| if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line.to_owned() })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Hyphens that can be copied into a shell.
pub fn hyphens(text: &str) -> String {
    text.replace('-', "\\-")
}

/// Compares a folder with what should be in it, or with `UPDATE=1` makes it so.
pub fn compare(folder: &str, expected: &Files) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    if std::env::var_os("UPDATE").is_some() {
        update(&folder, expected).expect("the folder can be written");
    }
    let found = read(&folder);
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&found), names(expected), "files in {}", folder.display());
    for (name, content) in expected {
        let same = found[name] == *content;
        assert!(same, "{name} is not what clap would write now: run `UPDATE=1 cargo test generated` and read the diff");
    }
}

fn update(folder: &Path, files: &Files) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for stale in paths(folder).iter().filter(|path| !files.contains_key(&file_name(path))) {
        std::fs::remove_file(stale)?;
    }
    files.iter().try_for_each(|(name, content)| std::fs::write(folder.join(name), content))
}

fn read(folder: &Path) -> Files {
    paths(folder).iter().map(|path| (file_name(path), std::fs::read(path).expect("a file can be read"))).collect()
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.expect("a folder can be read").path()).collect()
}

fn file_name(path: &Path) -> String {
    path.file_name().expect("an entry has a name").to_string_lossy().into_owned()
}
