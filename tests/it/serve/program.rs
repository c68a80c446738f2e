//! `serve -- CMD`: a program runs over the server, and its end is the server's.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use super::client::Client;
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

#[test]
fn a_line_about_a_request_names_its_path() {
    let shop = Shop::after(&["init --sample"]);
    let mut command = shop.command();
    command.args(["serve", "--access-log", "--", "sh", "-c", "echo $CONSIGN_URL; cat"]);
    command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program can be started");
    let mut url = String::new();
    BufReader::new(child.stdout.as_mut().expect("it is piped")).read_line(&mut url).expect("it prints a line");
    let client = Client::new(url.trim_end().strip_prefix("http://").expect("it speaks HTTP"));
    let token = [("X-Shopify-Access-Token", "t")];
    client.post("/admin/api/2026-04/fulfillment_orders/3000001/hold.json", &token, b"{}");
    client.request("GET", "/admin/orders.json?limit=1", &token, b"");
    client.request("GET", "/admin/api/2026-04/orders/7.json", &token, b"");
    client.post("/admin/api/2026-04/graphql.json", &token, br#"{"query": "{ shop { name } }"}"#);
    // The program ends with what it is told, and the server with the program.
    let ended = child.wait_with_output().expect("it ends");
    let told = String::from_utf8(ended.stderr).expect("it is text");
    let lines: Vec<&str> = told.lines().map(|line| line.rsplitn(3, ' ').last().expect("it has words")).collect();
    let expected = [
        "POST fulfillment_orders/3000001/hold.json 400",
        "GET orders.json 200",
        "GET orders/7.json 404",
        "POST graphql.json shop 200",
    ];
    assert_eq!(lines, expected, "{told}");
}
