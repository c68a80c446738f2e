//! `serve -- CMD`: a program runs over the server, and its end is the server's.

use crate::shop::{NOW, Shop};

fn run(line: &str) -> crate::shop::Ended {
    let shop = Shop::after(&["init --sample"]);
    shop.run_with(&["serve", "--", "sh", "-c", line], |command| command.env("PATH", "/usr/local/bin:/usr/bin:/bin"))
}

#[test]
fn a_program_is_told_where_the_server_is() {
    let ended = run(
        "echo $CONSIGN_URL $CONSIGN_SHOP $CONSIGN_AT; echo $CONSIGN_TOKEN $CONSIGN_SECRET $CONSIGN_CLIENT_ID; echo $CONSIGN_DB",
    );
    assert_eq!((ended.exit, ended.stderr.as_str()), (0, ""), "{ended:?}");
    let lines: Vec<Vec<&str>> = ended.stdout.lines().map(|line| line.split(' ').collect()).collect();
    let [place, keys, db] = lines.as_slice() else { panic!("{ended:?}") };
    assert!(place[0].starts_with("http://127.0.0.1:"), "{place:?}");
    assert_eq!(place[1..], ["my-shop.myshopify.com", NOW]);
    // They follow from the shop alone: a fixture may name them.
    let [token, secret, client_id] = keys.as_slice() else { panic!("{keys:?}") };
    assert_eq!([*token, secret], ["cst_565c48440763a293b6fcdc85029cd1ed", "css_00f0107f8e73a27ccc4a93e97f8aaa1e"]);
    assert!(client_id.len() == 32 && client_id.bytes().all(|digit| digit.is_ascii_hexdigit()), "{client_id}");
    assert!(db[0].starts_with('/') && db[0].ends_with("/consign.db"), "{db:?}");
}

#[test]
fn its_code_is_the_commands() {
    assert_eq!(run("exit 3").exit, 3);
    assert_eq!(run("kill -9 $$").exit, 137);
    let shop = Shop::after(&["init"]);
    let missing = shop.run("serve -- there-is-no-such-program");
    let sentence = "error[io_error]: starting there-is-no-such-program: there is no such program\n";
    assert_eq!((missing.exit, missing.stderr.as_str()), (127, sentence), "{missing:?}");
    let missing = shop.run("serve -o json -- there-is-no-such-program");
    assert_eq!((missing.exit, missing.stdout.as_str()), (127, ""), "{missing:?}");
    assert!(missing.stderr.starts_with(r#"{"schema":"consign/v1","kind":"error","code":"io_error""#), "{missing:?}");
    // The name that every machine has for itself is an address, too.
    assert_eq!(shop.run("serve --listen localhost:0 -- true").exit, 0);
}
