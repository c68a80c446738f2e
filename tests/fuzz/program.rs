//! The program itself, with any input on its standard input or command line: what only a process can get wrong.

use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use consign::failure::{ERROR_CODES, Exit};

use crate::corpus;
use crate::dice::Dice;
use crate::mutate::Mutator;
use crate::run::fuzz;
use crate::shop::{NOW, Shop};
use crate::words::{self, Words};
use crate::{batch, facts};

/// What stands between the command line of the program and what it is fed.
const FED: &[u8] = b"\nfed:";

/// Commands that read standard input, and the corpora they are fed from.
const COMMANDS: [(&str, &str); 7] = [
    ("order import -", "json"),
    ("order import - --keep-going", "csv"),
    ("batch -", "batch"),
    ("batch - --dry-run --key-prefix p", "batch"),
    ("batch - --each --keep-going", "batch"),
    ("--db empty.db restore -", "restore"),
    ("order hold 1002 --note -", "json"),
];

#[test]
fn any_input_ends_the_program_with_a_code_of_the_contract() {
    let mutators = COMMANDS.map(|(command, corpus)| (command, Mutator::of_json(corpus::files(corpus), &dictionary())));
    let words = Words::new();
    let shop = Shop::new(true);
    std::fs::copy(Shop::new(false).db(), shop.folder().join("empty.db")).expect("a database can be copied");
    let good = files(shop.folder());
    fuzz(
        "any_input",
        180,
        |dice| input(dice, &mutators, &words),
        |input| {
            let at = input.windows(FED.len()).position(|window| window == FED).expect("it was put there");
            let (line, fed) = (&input[..at], &input[at + FED.len()..]);
            let output = run(shop.folder(), line, fed);
            let exit = output.status.code().unwrap_or_else(|| panic!("a signal ended it: {output:?}"));
            let exit = Exit::ALL.iter().find(|known| i32::from(known.number()) == exit);
            let exit = exit.unwrap_or_else(|| panic!("an unknown exit: {output:?}"));
            assert!(*exit <= Exit::No, "an exit that an input cannot lead to: {output:?}");
            let told = String::from_utf8(output.stderr).expect("errors are text");
            String::from_utf8(output.stdout).expect("answers are text");
            // `can` and `assert` say no without an error, and what went through in part says so in its answers.
            if ![Exit::Ok, Exit::Partial, Exit::No].contains(exit) {
                let known = ERROR_CODES.iter().filter(|known| known.exit == *exit);
                let is_told = |code: &str| {
                    told.contains(&format!("error[{code}]: ")) || told.contains(&format!("\"code\":\"{code}\""))
                };
                assert!(known.clone().any(|known| is_told(known.code)), "exit {exit:?} without its error: {told}");
            }
            let now = files(shop.folder());
            let may_change = [Exit::Ok, Exit::Partial].contains(exit) || line.ends_with(b"--keep-going");
            assert!(may_change || now == good, "exit {exit:?}, and yet something changed");
            if now != good {
                put_back(shop.folder(), &now, &good);
            }
        },
    );
}

/// A command with its input, or any words with none.
fn input(dice: &mut Dice, mutators: &[(&str, Mutator)], words: &Words) -> Vec<u8> {
    if dice.once_in(3) {
        let mut line = words.input(dice);
        line.drain(..b"consign".len() + 1);
        if dice.once_in(4) {
            line.splice(..0, *b"__complete\0consign\0");
        }
        return [&line, FED].concat();
    }
    let (command, mutator) = dice.of(mutators);
    let line = command.replace(' ', "\0").into_bytes();
    [line, FED.to_vec(), mutator.input(dice)].concat()
}

fn dictionary() -> Vec<&'static str> {
    batch::KEYS.iter().chain(facts::KEYS).copied().collect()
}

fn run(folder: &Path, line: &[u8], fed: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_consign"));
    command.current_dir(folder).env_clear().env("CONSIGN_AT", NOW).env("TMPDIR", folder);
    command.args(words::split(line).iter().filter(|word| harmless(word.as_bytes())));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program can be started");
    let mut stdin = child.stdin.take().expect("it is piped");
    let fed = fed.to_vec();
    // A program that does not read its input closes it.
    let feeding = std::thread::spawn(move || drop(stdin.write_all(&fed)));
    let output = child.wait_with_output().expect("the program ends");
    feeding.join().expect("nothing goes wrong there");
    output
}

/// Neither waits for what does not come, nor is long to play.
fn harmless(word: &[u8]) -> bool {
    word != b"wait" && word != b"demo"
}

/// Every file in the folder with its content, in order of name.
fn files(folder: &Path) -> Vec<(std::ffi::OsString, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("an entry can be read").path()).filter(|path| path.is_file());
    let name = |path: &Path| path.file_name().expect("a file has a name").to_owned();
    let mut files: Vec<_> =
        paths.map(|path| (name(&path), std::fs::read(&path).expect("a file can be read"))).collect();
    files.sort();
    files
}

/// Makes the folder what it was.
fn put_back(folder: &Path, now: &[(std::ffi::OsString, Vec<u8>)], good: &[(std::ffi::OsString, Vec<u8>)]) {
    for (name, _) in now {
        std::fs::remove_file(folder.join(name)).expect("a file can be removed");
    }
    for (name, content) in good {
        std::fs::write(folder.join(name), content).expect("a file can be written");
    }
}
