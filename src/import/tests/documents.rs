//! The forms of a file: what holds orders, how many, and on which lines.

use super::*;
use crate::failure::{Exit, Failure};
use std::io::Read;

/// What is said of an object that could be anything.
const NO_ORDER: &str = "1 !this is no order: it has no list of lines (`line_items` or `lineItems`)";
fn no_shelf() -> Result<Box<dyn Shelf>> {
    Err(Failure::internal("nothing has to wait"))
}

#[test]
fn every_form_holds_its_orders_in_order() {
    let cases: &[(&str, &[&str])] = &[
        ("", &[]),
        (" \r\n\t\n", &[]),
        ("\u{feff}", &[]),
        (r#"{"order":{"line_items":[],"id":1}}"#, &["1 #1"]),
        ("\u{feff}\r\n{\"order\":\r\n{\"line_items\":[],\"id\":1}}\r\n", &["3 #1"]),
        (r#"{"orders":[{"line_items":[],"id":1},{"line_items":[],"id":2}]}"#, &["1 #1", "1 #2"]),
        (r#"{"orders":[]}"#, &[]),
        (r#"{"orders":null}"#, &[]),
        (r#"[]"#, &[]),
        ("[\n{\"line_items\":[],\"id\":1}\n,\n\n{\"line_items\":[],\"id\":2}]", &["2 #1", "5 #2"]),
        ("\n{\"line_items\":[],\"id\":1,\n\"name\":\"x\"}", &["2 x"]),
        ("{\"line_items\":[],\"id\":1}\n{\"line_items\":[],\"id\":2}\n", &["1 #1", "2 #2"]),
        (
            "{\"line_items\":[],\"id\":1}{\"orders\":[\n{\"line_items\":[],\"id\":2}\n]} [{\"line_items\":[],\"id\":3}]\n{\"order\":{\"line_items\":[],\"id\":4}}",
            &["1 #1", "2 #2", "3 #3", "4 #4"],
        ),
        (r#"{"count":2,"next":{"a":[1,{"b":"}]"}]},"orders":[{"line_items":[],"id":1}],"ok":true}"#, &["1 #1"]),
        (r#"{"\u006frder":{"line_items":[],"id":1}}"#, &["1 #1"]),
        (r#"{"line_items":[],"id":1,"note":"{\"orders\":[]}","order_number":7}"#, &["1 #1"]),
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
        (r#"{"order":null}"#, NO_ORDER),
        (r#"{}"#, NO_ORDER),
        (r#"{"line_items":[]}"#, "1 !an order needs an id or a name"),
        (r#"{"location":{"id":5}}"#, NO_ORDER),
        (r#"[[]]"#, "1 !an order is an object, and this is none"),
        ("[\nnull]", "2 !an order is an object, and this is none"),
        ("{\"orders\":[\n{\"id\":1", "2 !the document ends too early"),
        ("{\"line_items\":[],\"id\":1,\n\"name\":\"x", "1 !the document ends in the middle of a text"),
        ("{\"line_items\":[],\"id\":1,\n\"name\":\"x\n\"}", "1 !line 2: a text is not closed"),
        ("{\"line_items\":[],\"id\":1,\n\"name\":tru}", "1 !line 2: expected ident"),
        ("{\"line_items\":[],\"id\":1,}", "1 !line 1: `}` where a key should stand"),
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
    let bytes = b"{\"line_items\":[],\"id\":1,\"note\":\"\xe5\"}\n{\"line_items\":[],\"id\":2}\n";
    assert_eq!(told(&records(bytes, Format::Auto)), ["1 !the order is not UTF-8", "2 #2"]);
    let utf_16: Vec<u8> = "\u{feff}{\"line_items\":[],\"id\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(records(&utf_16, Format::ShopifyJson).len(), 1);
    assert!(records(&utf_16, Format::Auto)[0].order.is_err());
    assert!(records(b"\xef\xbbx", Format::ShopifyJson)[0].order.is_err());
}

#[test]
fn json_lines_go_on_after_a_broken_line() {
    let expected =
        ["1 #B-1", "2 !two line items have the id 1", "3 !line 3: a text is not closed", "5 #B-4", "5 #B-5", "6 #B-6"];
    assert_eq!(told(&records(&fixture("orders.jsonl"), Format::Auto)), expected);
    let good = "{\"order\":{\"line_items\":[],\"id\":1}}";
    for broken in
        ["{\"id\":7", "{\"id\":", "{", "[{\"id\":", "{\"line_items\":[", "oops", "{\"id\":7}}", "{\"a\":\"", ","]
    {
        let middle = format!("{good}\n{broken}\n{good}\n{good}\n");
        let names: Vec<bool> =
            records(middle.as_bytes(), Format::ShopifyJson).iter().map(|it| it.order.is_ok()).collect();
        assert_eq!(
            names.iter().filter(|good| **good).count(),
            if broken == "{\"line_items\":[],\"id\":7}}" { 4 } else { 3 },
            "{broken}"
        );
        let first = format!("{broken}\n\n{good}\n{good}\n");
        let kept = records(first.as_bytes(), Format::ShopifyJson).iter().filter(|it| it.order.is_ok()).count();
        assert_eq!(kept, if broken == "{\"line_items\":[],\"id\":7}}" { 3 } else { 2 }, "{broken}");
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
            "{\"orders\":[\n{\"line_items\":[],\"id\":1},\n{\"line_items\":[],\"id\":2}\n{\"line_items\":[],\"id\":3}\n]}\n",
            &["2 #1", "3 #2", "4 !line 4: `{` where `,` or `]` should stand; what follows was not read"],
        ),
        (
            "{\n\"line_items\":[],\"id\":1\n}\n{\"line_items\":[],\"id\":2,\n{\"line_items\":[],\"id\":3}\n",
            &["1 #1", "4 !line 5: `{` where a key should stand; what follows was not read"],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(told(&auto(text)), *expected, "{text}");
    }
}

#[test]
fn a_broken_order_in_a_sound_document_stands_alone() {
    let text = [
        r##"{"orders":[{"id":1,"line_items":[]},{"id":-2,"name":"#2","line_items":[]},"##,
        r#"{"id":"3","line_items":7},{"id":4,"line_items":[]}]}"#,
    ]
    .join("\n");
    let expected = [
        "1 #1",
        "1 !id `-2` is neither a text nor a whole number of at most 19 digits",
        "2 !line 2: invalid type: integer `7`, expected a list",
        "2 #4",
    ];
    let records = auto(&text);
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
    let deep = |depth| {
        format!(
            "{{\"line_items\":[],\"id\":1,\"x\":{}{}}}\n{{\"line_items\":[],\"id\":2}}",
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    assert_eq!(told(&auto(&deep(100))), ["1 #1", "2 #2"]);
    assert_eq!(told(&auto(&deep(100_000)))[0], "1 !line 1: nested too deeply");
}

#[test]
fn an_input_that_cannot_be_read_ends_the_import() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    for start in ["", "{\"line_items\":[],\"id\":1}\n{\"id\":2", "Name,Lineitem quantity,Lineitem sku\n#1,1,A\n"] {
        let mut input = BufReader::new(start.as_bytes().chain(Failing));
        let failure = read(&mut input, AUTO, &mut no_shelf, &mut |_| Ok(())).unwrap_err();
        assert_eq!((failure.code, failure.exit), ("input_unreadable", Exit::Failure));
        assert!(failure.message.contains("the disk is gone"), "{}", failure.message);
    }
}

#[test]
fn a_failure_of_the_receiver_ends_the_import() {
    let mut calls = 0;
    let mut input = BufReader::new("{\"line_items\":[],\"id\":1}\n{\"line_items\":[],\"id\":2}".as_bytes());
    let result = read(&mut input, AUTO, &mut no_shelf, &mut |_| {
        calls += 1;
        Err(Failure::io("full"))
    });
    assert_eq!((result, calls), (Err(Failure::io("full")), 1));
}

#[test]
fn what_is_no_order_is_named() {
    let cases = [
        (r#"{"id":1,"order_id":2,"refund_line_items":[]}"#, "a refund"),
        (r#"{"id":1,"order_id":2,"tracking_numbers":[],"line_items":[]}"#, "a fulfillment"),
        (r#"{"id":1,"order_id":2,"request_status":"submitted","line_items":[]}"#, "a fulfillment order"),
        (r#"{"id":1,"order_id":2,"kind":"sale","gateway":"bogus"}"#, "a transaction"),
        (r#"{"id":"x","token":"x","line_items":[]}"#, "a cart"),
        (r#"{"id":1,"abandoned_checkout_url":"https://example.com","line_items":[]}"#, "an abandoned checkout"),
        (r#"{"id":1,"invoice_sent_at":"2026-03-01T07:00:00Z","line_items":[]}"#, "a draft order"),
        (r#"{"id":1,"status":"processing","line_items":[]}"#, "`status` of its own"),
        (r#"{"id":"gid://shopify/DraftOrder/1","lineItems":[]}"#, "a draft order"),
        (r#"{"id":"gid://shopify/Product/1"}"#, "a product"),
        (r#"{"draft_order":{"id":1,"line_items":[]}}"#, "`draft_order`"),
        (r#"{"checkout":{"id":1,"line_items":[]}}"#, "`checkout`"),
        (r#"{"detail":{"payload":{"id":1,"line_items":[]}},"id":"e"}"#, "an event's envelope"),
        (r#"{"data":{"id":1,"line_items":[]},"specversion":"1.0"}"#, "an event's envelope"),
        (r#"{"schema":"consign/v1","kind":"export_shop"}"#, "consign restore"),
        (r#"{"customer":{"id":5}}"#, "`customer`"),
        (r#"{"customer":{"id":5},"id":1,"name":"A"}"#, "no list of lines"),
        (r#"{"foo":1}"#, "no list of lines"),
    ];
    for (text, expected) in cases {
        let message = problem(text).message;
        assert!(message.contains(expected), "{text}: {message}");
        // Over several lines it is read in another way.
        let message = problem(&text.replacen('{', "{\n", 1)).message;
        assert!(message.contains(expected), "{text}: {message}");
    }
}

#[test]
fn orders_stand_in_wrappers_lists_and_connections() {
    let one = r#"{"id":1,"line_items":[]}"#;
    let cases = [
        format!(r#"{{"data":{{"order":{one}}}}}"#),
        format!(r#"{{"data":{{"node":{one}}}}}"#),
        format!(r#"{{"data":{{"nodes":[{one}]}}}}"#),
        format!(r#"{{"data":{{"orders":[{one}]}}}}"#),
        format!(r#"{{"data":{{"orders":{{"nodes":[{one}],"pageInfo":{{"hasNextPage":true}}}}}}}}"#),
        format!(
            r#"{{"data":{{"orders":{{"pageInfo":{{}},"edges":[{{"cursor":"x","node":{one}}}]}}}},"extensions":{{}}}}"#
        ),
        format!(r#"{{"orders":{{"edges":[{{"node":{one}}}]}}}}"#),
        format!(r#"{{"nodes":[{one}]}}"#),
        format!(r#"{{"node":{one}}}"#),
        format!(r#"[{{"node":{one}}}]"#),
        format!(r#"[{{"order":{one}}}]"#),
        format!(r#"{{"type":"RECORD","stream":"orders","record":{one}}}"#),
        format!(r#"{{"type":"RECORD","record":{{"stream":"orders","data":{one}}}}}"#),
        format!(r#"{{"type":"RECORD","record":{one}}}"#),
    ];
    for text in cases {
        assert_eq!(told(&auto(&text)), ["1 #1"], "{text}");
        let spread = text.replace(one, &format!("\n{one}\n"));
        assert_eq!(told(&auto(&spread)), ["2 #1"], "{spread}");
    }
}

#[test]
fn of_a_message_stream_only_orders_are_read() {
    let text = [
        r#"{"type":"SCHEMA","stream":"orders","schema":{}}"#,
        r#"{"type":"RECORD","stream":"orders","record":{"id":1,"line_items":[]}}"#,
        r#"{"type":"RECORD","stream":"customers","record":{"id":2}}"#,
        r#"{"type":"RECORD","stream":"customers","record":{"id":3}}"#,
        r#"{"type":"STATE","value":{}}"#,
    ]
    .join("\n");
    let (records, warnings) = all(text.as_bytes(), AUTO);
    assert_eq!(told(&records), ["2 #1"]);
    assert_eq!(warnings, ["only the stream `orders` was read; the file also has customers (2)."]);
}

#[test]
fn an_answer_with_errors_may_lack_orders() {
    for text in [
        r#"{"errors":[{"message":"Throttled"}],"data":{"orders":null}}"#,
        r#"{"data":null,"errors":[{"message":"Throttled"}]}"#,
        r#"{"errors":"Not found"}"#,
    ] {
        assert_eq!(told(&auto(text)), ["1 !this is an answer with errors, and may lack orders"], "{text}");
    }
    assert_eq!(told(&auto(r#"{"errors":[],"orders":[{"id":1,"line_items":[]}]}"#)), ["1 #1"]);
}

#[test]
fn an_order_without_lines_and_without_children_is_none() {
    let text = "{\"id\":1,\"name\":\"A\"}\n{\"id\":2,\"line_items\":[]}\n";
    assert_eq!(told(&auto(text)), [NO_ORDER, "2 #2"]);
}
