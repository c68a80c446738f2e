//! The text of which an idempotency key keeps the hash.

use super::*;

#[test]
fn a_key_keeps_the_same_text_for_the_same_arguments() {
    let normalized = |text: &str| line(text).unwrap_or_else(|stop| panic!("{text}: {stop:?}")).normalized();
    let first = normalized("order request 1001 --line A=2 --note ring --notify-customer");
    for same in [
        "order request --notify-customer --note=ring --line=A=02 #1001",
        "-o json --db x.db -q order request 1001 --line A=2 --note ring --notify-customer --key k -n --at @0",
    ] {
        assert_eq!(normalized(same), first, "{same}");
    }
    for other in [
        "order request 1001 --line A=2 --note ring",
        "order request 1001 --line A=1 --note ring --notify-customer",
        "order request 1001 --line A --note ring --notify-customer",
        "order request 1001-FO1 --line A=2 --note ring --notify-customer",
        "order request 1001 --line A=2 --note Ring --notify-customer",
    ] {
        assert_ne!(normalized(other), first, "{other}");
    }
    assert_eq!(normalized("order import a.json"), normalized("order import b.json"));
    assert_ne!(normalized("order import a.json"), normalized("order import a.json --keep-going"));

    let typed = |text: &'static str, note: &str| {
        let words = ["consign", "order", "request", "1", note].map(OsString::from).to_vec();
        let mut input = Input::with(text.as_bytes());
        parse(words, &Environment::default(), &mut input).expect("it makes sense").normalized()
    };
    assert_eq!(typed("ring\n", "--note=-"), typed("", "--note=ring"));
    assert_ne!(typed("a", "--note=-"), typed("b", "--note=-"));
    assert_ne!(typed("", "--note=None,"), typed("", "--note="));
}

/// These texts are hashed into databases: they must stay as they are, or repeated commands are taken for others.
#[test]
fn the_text_behind_a_key_stays_as_it_is() {
    let cases = [
        (
            "order pay #1002",
            "order pay\nOrder(\nOrderCommand {\nreference: Reference(\n\"1002\",\n),\ncommand: Pay,\n},\n)",
        ),
        ("config set auto-fulfill on", "config set\nConfigSet(\nAutoFulfill(\ntrue,\n),\n)"),
        (
            "service ship 1 --service acme",
            "service ship\nOrder(\nOrderCommand {\nreference: Reference(\n\"1\",\n),\ncommand: Ship {\ntarget: Order,\nservice: Some(\n\"acme\",\n),\n},\n},\n)",
        ),
    ];
    for (text, normalized) in cases {
        assert_eq!(line(text).expect("it makes sense").normalized(), normalized, "{text}");
    }
}
