//! Completions: what `consign __complete` offers on the sample shop, and what shells make of it that read the scripts in
//! `completions/`. A shell that is not on the machine is passed over, and said to be.

use std::path::Path;
use std::process::Command;

use crate::shop::{Ended, Shop, program, skipped, words};

/// What can stand at the end of a line: the words, without what they are.
fn offered(shop: &Shop, line: &str) -> Vec<String> {
    let ended = asked(shop, line);
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{line}");
    let word = |line: &str| line.split('\t').next().unwrap_or_default().to_owned();
    ended.stdout.lines().map(word).collect()
}

fn asked(shop: &Shop, line: &str) -> Ended {
    shop.run_with(&[vec!["__complete".to_owned()], words(line)].concat(), |command| command)
}

#[test]
fn the_last_word_is_completed_with_what_there_is() {
    let shop = Shop::after(&["init --sample"]);
    let cases: &[(&str, &[&str])] = &[
        ("consign ord", &["order"]),
        ("consign -o json order re", &["request", "revert", "replace", "release", "refund", "reopen"]),
        ("consign --db consign.db fulfillment tr", &["track"]),
        ("consign order request 1001 --not", &["--note", "--notify-customer"]),
        ("consign order request 1001 --note x --not", &["--notify-customer"]),
        ("consign order request --line TEE-M --li", &["--line"]),
        ("consign order list --status=ful", &["--status=fulfilled"]),
        ("consign order list --status ful", &["fulfilled"]),
        ("consign init --sample=p", &["--sample=partial"]),
        // A word of its own would not be taken.
        ("consign init --sample p", &[]),
        ("consign order show -o j", &["json"]),
        ("consign order hold 1001 --reason aw", &["awaiting_payment", "awaiting_return_items"]),
        (
            "consign order explain 1001 re",
            &[
                "request_fulfillment",
                "request_cancellation",
                "revert",
                "release_hold",
                "report_progress",
                "replace",
                "reject_request",
                "reject_cancellation",
                "refund",
            ],
        ),
        ("consign config set re", &["require-paid"]),
        ("consign run --until ", &["idle"]),
        ("consign config set default-location d", &["depot"]),
        ("consign config set auto-fulfill ", &["on", "off"]),
        ("consign order assert 1001 fu", &["fulfillment_status="]),
        ("consign order assert 1001 locked=", &["locked=true", "locked=false"]),
        (
            "consign order wait 1001-FO1 --for request_status=c",
            &[
                "request_status=cancellation_requested",
                "request_status=cancellation_accepted",
                "request_status=cancellation_rejected",
                "request_status=closed",
            ],
        ),
        ("consign schema order", &["order", "order_list", "order_list_item"]),
        ("consign service show ", &["acme", "solo", "zenith"]),
        ("consign service add ", &[]),
        ("consign service act ", &["acme", "solo", "zenith"]),
        ("consign service act acme --reject-sku L", &["LAMP"]),
        ("consign service act acme --reject-reason order", &["order_too_large"]),
        ("consign service act acme --reject-reason other,order", &["other,order_too_large"]),
        ("consign service act acme --carrier \"DHL E", &["DHL Express"]),
        ("consign location show d", &["depot"]),
        ("consign order move-location 1006 --to m", &["main"]),
        ("consign order list --service s", &["solo"]),
        ("consign notification list --to ", &["customer", "service:acme", "service:solo", "service:zenith"]),
        ("consign notification list --to service:z", &["service:zenith"]),
        ("consign inventory adjust ", &["CAP", "IPOD2008GREEN", "LAMP", "MUG", "TEE-M"]),
        ("consign inventory list --sku L", &["LAMP"]),
        ("consign order request 1001 --line ", &["IPOD2008GREEN", "TEE-M"]),
        ("consign order request 1001 --line TEE-M=", &[]),
        ("consign order create --line C", &["CAP"]),
        ("consign batch ", &[":files"]),
        ("consign batch --db=", &[":files"]),
        ("consign completions f", &["fish"]),
        ("consign order show 1001 ", &[]),
        ("consign frobnicate ", &[]),
        ("consign", &[]),
    ];
    for (line, expected) in cases {
        assert_eq!(offered(&shop, line), *expected, "{line}");
    }
}

#[test]
fn an_action_is_completed_with_what_it_is_possible_on_now() {
    let shop = Shop::after(&["init --sample"]);
    let cases: &[(&str, &[&str])] = &[
        ("consign order show 100", &["1001", "1002", "1003", "1004", "1005", "1006", "1007", "1008", "1009"]),
        ("consign order show #1001", &["1001"]),
        ("consign order request ", &["1009", "1001"]),
        ("consign order request 1001", &["1001", "1001-FO1"]),
        ("consign order request 1001-F", &["1001-FO1"]),
        ("consign order release ", &["1006"]),
        ("consign order pay ", &["1002"]),
        ("consign order split ", &["1002-FO1", "1001-FO1"]),
        ("consign order revert ", &["1005"]),
        ("consign order cancel-request ", &["1004", "1003"]),
        ("consign service respond ", &["1005", "1003"]),
        ("consign service respond --accept 1003", &["1003", "1003-FO1"]),
        ("consign service progress ", &["1008"]),
        ("consign service close 1004", &["1004", "1004-FO1"]),
        ("consign fulfillment show ", &["1008-F1", "1007-F1"]),
        ("consign fulfillment cancel 1", &["1007-F1"]),
    ];
    for (line, expected) in cases {
        assert_eq!(offered(&shop, line), *expected, "{line}");
    }
    shop.does(&["order hold 1001 --handle stock-check", "order hold 1001-FO1 --handle address", "order hold 1001"]);
    for (line, expected) in [
        ("consign order release 1001 --hold ", &["1000001003", "1000002002", "address", "stock-check"][..]),
        ("consign order release 1001-FO1 --hold=s", &["--hold=stock-check"]),
        ("consign order release 1006 --hold ", &["6000001001"]),
        ("consign order release --hold ", &[]),
    ] {
        assert_eq!(offered(&shop, line), *expected, "{line}");
    }
    // Everything that is offered works.
    for line in ["order request", "order release", "order pay", "service progress"] {
        for target in offered(&shop, &format!("consign {line} ")) {
            assert_eq!(shop.run(&format!("{line} {target} -n")).exit, 0, "{line} {target}");
        }
    }
}

#[test]
fn the_database_is_that_of_the_line() {
    let shop = Shop::after(&["init --sample --db there.db"]);
    assert_eq!(offered(&shop, "consign service show a"), Vec::<String>::new());
    assert_eq!(offered(&shop, "consign --db there.db service show a"), ["acme"]);
    assert_eq!(offered(&shop, "consign service show --db=there.db a"), ["acme"]);
    let line = words("__complete consign service show a");
    let ended = shop.run_with(&line, |command| command.env("CONSIGN_DB", "there.db"));
    assert_eq!(ended.stdout, "acme\n");
    let line = words("__complete consign service --db nowhere.db show a");
    let ended = shop.run_with(&line, |command| command.env("CONSIGN_DB", "there.db"));
    assert_eq!(ended, Ended { exit: 0, stdout: String::new(), stderr: String::new() });
}

#[test]
fn what_cannot_be_read_at_once_is_silent() {
    let silent = |shop: &Shop| {
        for line in ["consign order show ", "consign order request 1", "consign service show ", "consign order sh"] {
            let ended = asked(shop, line);
            let expected = if line.ends_with("sh") { "show\tShow an order\n" } else { "" };
            assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{line}");
            assert_eq!(ended.stdout.is_empty(), expected.is_empty(), "{line}: {ended:?}");
        }
    };
    silent(&Shop::nowhere());
    let text = Shop::nowhere();
    text.write("consign.db", "this is no database, however long it may be");
    silent(&text);
    let damaged = Shop::after(&["init --sample"]);
    let mut bytes = std::fs::read(damaged.db()).expect("a database can be read");
    bytes[4096..].fill(0xff);
    damaged.write("consign.db", bytes);
    let before = damaged.files();
    silent(&damaged);
    assert!(damaged.files() == before, "a tab changes nothing");
    let locked = Shop::after(&["init --sample"]);
    let holder = rusqlite::Connection::open(locked.db()).expect("a database can be opened");
    holder.execute_batch("BEGIN EXCLUSIVE").expect("nobody else has the lock");
    // To read the file here would take its lock from the process.
    silent(&locked);
    holder.execute_batch("ROLLBACK").expect("the lock was held");
    assert_eq!(offered(&locked, "consign order release "), ["1006"]);
}

/// Lines as somebody types them, and what the shell is to offer in the place of the last word.
const TYPED: [(&str, &[&str]); 5] = [
    ("consign order rel", &["release"]),
    ("consign order release ", &["1006"]),
    ("consign order request 1001-", &["1001-FO1"]),
    ("consign service show a", &["acme"]),
    ("consign schema version", &["version"]),
];

#[test]
fn bash_completes() {
    let script = "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _consign; \
                  ((${#COMPREPLY[@]})) && printf '%s\\n' \"${COMPREPLY[@]}\"; exit 0";
    let shop = Shop::after(&["init --sample"]);
    let complete = |typed: &[&str]| {
        run_shell(&shop, "bash", &["--norc", "--noprofile", "-c", script, "bash"], "consign.bash", typed)
    };
    for (line, expected) in TYPED {
        let Some(found) = complete(&line.split(' ').collect::<Vec<_>>()) else { return };
        assert_eq!(found, expected, "{line}");
    }
    // As bash splits them, and as it wants the rest of the word alone.
    let split: [(&[&str], &[&str]); 5] = [
        (&["consign", "order", "list", "--status", "=", "ful"], &["fulfilled"]),
        (&["consign", "order", "list", "--service", "="], &["acme", "solo", "zenith"]),
        (&["consign", "notification", "list", "--to", "service", ":", "a"], &["acme"]),
        (&["consign", "order", "show", "'#1001"], &["1001"]),
        (&["consign", "batch", ""], &[]),
    ];
    for (typed, expected) in split {
        assert_eq!(complete(typed).expect("bash was there"), expected, "{typed:?}");
    }
}

#[test]
fn zsh_completes() {
    let script = "compdef() { : }; compset() { : }; _files() { print :files }; \
                  _describe() { print -l -- \"${(@)found%%:*}\" }; \
                  source $1; shift; words=(\"$@\"); CURRENT=$#; _consign; exit 0";
    let shop = Shop::after(&["init --sample"]);
    for (line, expected) in TYPED {
        let typed: Vec<&str> = line.split(' ').collect();
        let Some(found) = run_shell(&shop, "zsh", &["-f", "-c", script, "zsh"], "_consign", &typed) else { return };
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn fish_completes() {
    let script = "source $argv[1]; complete -C \"$argv[2]\"";
    let shop = Shop::after(&["init --sample"]);
    for (line, expected) in TYPED {
        let Some(found) = run_shell(&shop, "fish", &["--no-config", "-c", script], "consign.fish", &[line]) else {
            return;
        };
        let words: Vec<&str> = found.iter().filter_map(|line| line.split('\t').next()).collect();
        assert_eq!(words, expected, "{line}");
    }
}

/// The lines that a shell prints which is given a script of ours and a line; `None` without such a shell.
fn run_shell(shop: &Shop, shell: &str, options: &[&str], script: &str, typed: &[&str]) -> Option<Vec<String>> {
    let path = std::env::var("PATH").unwrap_or_default();
    if program(shell).is_none() {
        skipped(format_args!("there is no {shell} on this machine"));
        return None;
    }
    let program = Path::new(env!("CARGO_BIN_EXE_consign")).parent().expect("a program lies in a folder");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(script);
    let mut command = Command::new(shell);
    command.args(options).arg(script).args(typed).current_dir(shop.folder());
    command.env_clear().env("HOME", shop.folder()).env("PATH", format!("{}:{path}", program.display()));
    let ended = Ended::of(command.output().expect("a shell can be started"));
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{shell} {typed:?}: {ended:?}");
    Some(ended.stdout.lines().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect())
}

/// What is told for each shell is for that shell, and the line for bash does what it says.
#[test]
fn the_hint_says_how_to_install_the_script() {
    let shop = Shop::nowhere();
    for name in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ended = shop.run(&format!("completions {name} --install-hint"));
        assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{ended:?}");
        assert!(ended.stdout.contains(&format!("consign completions {name}")), "{ended:?}");
        assert!(ended.stdout.contains("consign help scripting"), "{ended:?}");
    }
    let line = "HOME=$PWD; eval \"$(consign completions bash --install-hint)\"; cat .bashrc";
    let ended = crate::shop::shell(&shop, line);
    assert_eq!((ended.exit, ended.stdout.as_str()), (0, "source <(consign completions bash)\n"), "{ended:?}");
}
