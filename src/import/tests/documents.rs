//! The forms of a file: what holds orders, how many, and on which lines.

use super::*;
use crate::failure::{Exit, Failure};
use std::io::Read;

#[test]
fn every_form_holds_its_orders_in_order() {
    let cases: &[(&str, &[&str])] = &[
        ("", &[]),
        (" \r\n\t\n", &[]),
        ("\u{feff}", &[]),
        (r#"{"order":{"id":1}}"#, &["1 #1"]),
        ("\u{feff}\r\n{\"order\":\r\n{\"id\":1}}\r\n", &["3 #1"]),
        (r#"{"orders":[{"id":1},{"id":2}]}"#, &["1 #1", "1 #2"]),
        (r#"{"orders":[]}"#, &[]),
        (r#"{"orders":null}"#, &[]),
        (r#"[]"#, &[]),
        ("[\n{\"id\":1}\n,\n\n{\"id\":2}]", &["2 #1", "5 #2"]),
        ("\n{\"id\":1,\n\"name\":\"x\"}", &["2 x"]),
        ("{\"id\":1}\n{\"id\":2}\n", &["1 #1", "2 #2"]),
        (
            "{\"id\":1}{\"orders\":[\n{\"id\":2}\n]} [{\"id\":3}]\n{\"order\":{\"id\":4}}",
            &["1 #1", "2 #2", "3 #3", "4 #4"],
        ),
        (r#"{"count":2,"next":{"a":[1,{"b":"}]"}]},"orders":[{"id":1}],"ok":true}"#, &["1 #1"]),
        (r#"{"\u006frder":{"id":1}}"#, &["1 #1"]),
        (r#"{"id":1,"note":"{\"orders\":[]}","order_number":7}"#, &["1 #1"]),
    ];
    for (text, expected) in cases {
        assert_eq!(told(&auto(text)), *expected, "{text}");
        assert_eq!(told(&records(text.as_bytes(), Format::ShopifyJson)), *expected, "{text}");
    }
}

#[test]
fn anything_else_is_one_broken_record_with_its_line() {
    let cases = [
        ("7", "1 !line 1: `7` where an order, an object with orders or an array of orders should stand"),
        ("\n\"x\"", "2 !line 2: `\"` where an order, an object with orders or an array of orders should stand"),
        (r#"{"orders":7}"#, "1 !`orders` is not an array"),
        (r#"{"order":7}"#, "1 !an order is an object, and this is none"),
        (r#"{"order":null}"#, "1 !an order is an object, and this is none"),
        (r#"{}"#, "1 !an order needs an id or a name"),
        (r#"{"location":{"id":5}}"#, "1 !an order needs an id or a name"),
        (r#"[[]]"#, "1 !an order is an object, and this is none"),
        ("[\nnull]", "2 !an order is an object, and this is none"),
        ("{\"orders\":[\n{\"id\":1", "2 !the document ends too early"),
        ("{\"id\":1,\n\"name\":\"x", "1 !the document ends in the middle of a text"),
        ("{\"id\":1,\n\"name\":\"x\n\"}", "1 !line 2: a text is not closed"),
        ("{\"id\":1,\n\"name\":tru}", "1 !line 2: expected ident"),
        ("{\"id\":1,}", "1 !line 1: `}` where a key should stand"),
        ("{\"id\":1]", "1 !line 1: `]` where `,` or `}` should stand"),
        ("{\"id\" 1}", "1 !line 1: `1` where `:` should stand"),
        ("{\"id\":}", "1 !line 1: `}` where a value should stand"),
        ("{\"x\":tru,\"orders\":[]}", "1 !line 1: a value beside the orders is not JSON"),
        ("{\"orders\":[],\"x\":01}", "1 !line 1: a value beside the orders is not JSON"),
    ];
    for (text, expected) in cases {
        let told = told(&records(text.as_bytes(), Format::ShopifyJson));
        let told: Vec<&str> = told.iter().map(|it| it.trim_end_matches("; what follows was not read")).collect();
        assert_eq!(told, [expected], "{text}");
    }
}

#[test]
fn what_is_not_utf_8_is_broken_and_the_next_one_is_not() {
    let bytes = b"{\"id\":1,\"note\":\"\xe5\"}\n{\"id\":2}\n";
    assert_eq!(told(&records(bytes, Format::Auto)), ["1 !the order is not UTF-8", "2 #2"]);
    let utf_16: Vec<u8> = "\u{feff}{\"id\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(records(&utf_16, Format::ShopifyJson).len(), 1);
    assert!(records(&utf_16, Format::Auto)[0].order.is_err());
    assert!(records(b"\xef\xbbx", Format::ShopifyJson)[0].order.is_err());
}

#[test]
fn json_lines_go_on_after_a_broken_line() {
    let expected =
        ["1 #B-1", "2 !two line items have the id 1", "3 !line 3: a text is not closed", "5 #B-4", "5 #B-5", "6 #B-6"];
    assert_eq!(told(&records(&fixture("orders.jsonl"), Format::Auto)), expected);
    let good = "{\"order\":{\"id\":1}}";
    for broken in
        ["{\"id\":7", "{\"id\":", "{", "[{\"id\":", "{\"line_items\":[", "oops", "{\"id\":7}}", "{\"a\":\"", ","]
    {
        let middle = format!("{good}\n{broken}\n{good}\n{good}\n");
        let names: Vec<bool> =
            records(middle.as_bytes(), Format::ShopifyJson).iter().map(|it| it.order.is_ok()).collect();
        assert_eq!(names.iter().filter(|good| **good).count(), if broken == "{\"id\":7}}" { 4 } else { 3 }, "{broken}");
        let first = format!("{broken}\n\n{good}\n{good}\n");
        let kept = records(first.as_bytes(), Format::ShopifyJson).iter().filter(|it| it.order.is_ok()).count();
        assert_eq!(kept, if broken == "{\"id\":7}}" { 3 } else { 2 }, "{broken}");
    }
}

#[test]
fn parts_of_a_broken_document_are_not_taken_for_orders() {
    let cases: &[(&str, &[&str])] = &[
        (
            "{\"id\":1,\"line_items\":[\n{\"id\":11,\"name\":\"x\",\"quantity\":1}\n{\"id\":12,\"name\":\"y\"}\n]}\n",
            &["1 !line 3: `{` where `,` or `]` should stand; what follows was not read"],
        ),
        (
            "{\"orders\":[\n{\"id\":1},\n{\"id\":2}\n{\"id\":3}\n]}\n",
            &["2 #1", "3 #2", "4 !line 4: `{` where `,` or `]` should stand; what follows was not read"],
        ),
        (
            "{\n\"id\":1\n}\n{\"id\":2,\n{\"id\":3}\n",
            &["1 #1", "4 !line 5: `{` where a key should stand; what follows was not read"],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(told(&auto(text)), *expected, "{text}");
    }
}

#[test]
fn a_broken_order_in_a_sound_document_stands_alone() {
    let text = "{\"orders\":[{\"id\":1},{\"id\":-2,\"name\":\"#2\"},\n{\"id\":\"3\",\"line_items\":{}},{\"id\":4}]}";
    let expected = [
        "1 #1",
        "1 !id is neither a whole number nor a text",
        "2 !line 2: invalid type: map, expected a sequence",
        "2 #4",
    ];
    let records = auto(text);
    assert_eq!(told(&records), expected);
    let identity = |index: usize| {
        let problem = records[index].order.as_ref().unwrap_err();
        (problem.name.as_deref(), problem.source_id.as_deref())
    };
    assert_eq!(identity(1), (Some("#2"), None));
    assert_eq!(identity(2), (None, Some("3")));
}

#[test]
fn depth_is_bounded() {
    let deep = |depth| format!("{{\"id\":1,\"x\":{}{}}}\n{{\"id\":2}}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(told(&auto(&deep(100))), ["1 #1", "2 #2"]);
    assert_eq!(told(&auto(&deep(100_000)))[0], "1 !line 1: nested too deeply; what follows was not read");
}

#[test]
fn an_input_that_cannot_be_read_ends_the_import() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    for start in ["", "{\"id\":1}\n{\"id\":2", "Name,Lineitem quantity,Lineitem sku\n#1,1,A\n"] {
        let mut input = BufReader::new(start.as_bytes().chain(Failing));
        let failure = read(&mut input, Format::Auto, &mut |_| Ok(())).unwrap_err();
        assert_eq!((failure.code, failure.exit), ("input_unreadable", Exit::Failure));
        assert!(failure.message.contains("the disk is gone"), "{}", failure.message);
    }
}

#[test]
fn a_failure_of_the_receiver_ends_the_import() {
    let mut calls = 0;
    let mut input = BufReader::new("{\"id\":1}\n{\"id\":2}".as_bytes());
    let result = read(&mut input, Format::Auto, &mut |_| {
        calls += 1;
        Err(Failure::io("full"))
    });
    assert_eq!((result, calls), (Err(Failure::io("full")), 1));
}
