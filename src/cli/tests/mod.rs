//! Whole command lines, read as the program reads them.

use super::*;

fn read(line: &[&str], environment: &Environment) -> Result<Invocation, Stop> {
    let words = std::iter::once("consign").chain(line.iter().copied()).map(OsString::from).collect();
    let nothing: &[u8] = b"";
    parse(words, environment, &mut Input::with(nothing))
}

/// Reads words separated by single spaces.
fn line(text: &str) -> Result<Invocation, Stop> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    read(&words, &Environment::default())
}

fn help(text: &str) -> String {
    match line(text) {
        Err(Stop::Text(text)) => text,
        other => panic!("`{text}` should have printed help: {other:?}"),
    }
}

/// Every command and noun, as the words that lead to it.
fn all(command: &clap::Command, path: &str, found: &mut Vec<(String, bool)>) {
    found.push((path.to_owned(), command.has_subcommands()));
    for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help") {
        all(verb, format!("{path} {}", verb.get_name()).trim_start(), found);
    }
}

/// Words as a shell would split them, with double quotes.
fn shell_words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            letter => words.last_mut().expect("there is always one word").push(letter),
        }
    }
    words
}

/// The tree of commands is the law; the direct way may only be faster.
#[test]
fn the_direct_way_reads_what_the_tree_reads() {
    let words =
        |line: &str| -> Vec<String> { std::iter::once("consign".to_owned()).chain(shell_words(line)).collect() };
    let mut found = Vec::new();
    all(&command(), "", &mut found);
    let mut lines = vec![
        "-o json order list --status on_hold".to_owned(),
        "order -nqojson request 1001 --line TEE-M=2".to_owned(),
        "--db order order --output=ids list".to_owned(),
        "order request -no json 1001 --note -".to_owned(),
        "-q batch batch --each".to_owned(),
        "order pay -- 1001".to_owned(),
        "check".to_owned(),
    ];
    for (path, has_verbs) in found.into_iter().filter(|(path, _)| !path.is_empty()) {
        let text = help(&format!("{path} --help"));
        let examples = text.lines().filter_map(|line| line.strip_prefix("consign "));
        lines.extend(examples.filter(|_| !has_verbs).filter(|line| !line.contains("--key")).map(str::to_owned));
    }
    for line in lines {
        // With a key the arguments are spelled, and can be compared.
        let words = words(&format!("--key k {line}"));
        let spelled = |read: tree::Read| {
            let arguments = read.arguments.map(|arguments| arguments.spelled(&mut Input::with(&b"from stdin"[..])));
            (read.entry.name, arguments.expect("there is a key"), format!("{:?}", read.global))
        };
        let direct = COMMANDS.read_directly(&words).unwrap_or_else(|| panic!("`{line}` goes through the tree"));
        let by_tree = COMMANDS.read(&words, output::WIDTH).unwrap_or_else(|stop| panic!("`{line}`: {stop:?}"));
        assert_eq!(spelled(direct), spelled(by_tree), "{line}");
    }
}

#[test]
fn what_is_not_plainly_a_command_is_left_to_the_tree() {
    let lines = [
        "",
        "--help",
        "-V",
        "order",
        "order -h",
        "order show --help",
        "order show",
        "ordre list",
        "order lst",
        "--verbose order list",
        "-- order list",
        "--db",
        "-o json",
        "order list --db a --db b",
        "order list extra",
        "check check",
        "order list --status ?",
        "order order list",
    ];
    for line in lines {
        let words: Vec<String> = std::iter::once("consign").chain(line.split(' ')).map(str::to_owned).collect();
        assert!(COMMANDS.read_directly(&words).is_none(), "{line}");
    }
}
