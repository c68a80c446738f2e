//! What an export says.

use super::*;
use crate::domain::{FinancialStatus, Money, Time};

const HEADER: &str = "Name,Id,Lineitem quantity,Lineitem sku\n";

fn rows(rows: &str) -> Vec<String> {
    told(&auto(&format!("{HEADER}{rows}")))
}

fn time(text: &str) -> Option<Time> {
    Some(Time::parse(text).expect("the tests give readable times"))
}

#[test]
fn a_whole_export_is_read() {
    let records = records(&fixture("export.csv"), Format::Auto);
    assert_eq!(told(&records), ["2 #C-1", "5 #C-2"]);
    let first = records[0].order.as_ref().expect("the order is well formed");
    assert_eq!(first.source_id.as_deref(), Some("8001"));
    assert_eq!((first.email.as_deref(), first.currency.as_deref()), (Some("eva@example.com"), Some("SEK")));
    assert_eq!((first.financial_status, first.status), (FinancialStatus::PartiallyRefunded, false));
    assert_eq!((first.created_at, first.paid_at), (time("2026-03-01T08:00:00Z"), time("2026-03-01T08:30:00Z")));
    assert_eq!(first.total_price.map(|total| total.to_string()).as_deref(), Some("450.50"));
    assert_eq!((first.refunds.len(), first.refunds[0].amount.to_string()), (1, "20.00".to_owned()));
    assert!(first.refunds[0].lines.is_empty());
    let cup = &first.lines[0];
    assert_eq!((cup.sku.as_deref(), cup.title.as_str(), cup.quantity), (Some("CUP-BLUE"), "Cup \"Åre\", blue", 2));
    assert_eq!((cup.price.to_string().as_str(), cup.requires_shipping, cup.status), ("200.00", true, Some(true)));
    let card = &first.lines[1];
    assert_eq!((card.sku.as_deref(), card.title.as_str(), card.quantity), (None, "Gift card", 1));
    assert_eq!((card.price.to_string().as_str(), card.requires_shipping, card.status), ("50.50", false, Some(false)));
    let second = records[1].order.as_ref().expect("the order is well formed");
    assert_eq!((second.created_at, second.cancelled_at), (time("2026-03-05T08:00:00Z"), time("2026-03-05T10:00:00Z")));
    assert_eq!((second.refunds.len(), second.total_outstanding), (0, Money::parse("100").ok()));
    assert_eq!((second.lines[0].title.as_str(), second.email.as_deref()), ("CUP-RED", None));
}

#[test]
fn three_columns_are_enough_in_any_order() {
    for header in ["Lineitem quantity,Name,Lineitem sku", "Lineitem quantity, name ,Lineitem name,Lineitem name"] {
        let width = header.split(',').count();
        let text =
            format!("\u{feff}{header}\r\n2,#1,A{}\r\n\r\n1,#2,B{}\r\n", ",".repeat(width - 3), ",".repeat(width - 3));
        let records = auto(&text);
        assert_eq!(told(&records), ["2 #1", "4 #2"], "{header}");
        let order = records[0].order.as_ref().unwrap();
        assert_eq!((order.source_id.as_deref(), order.financial_status), (None, FinancialStatus::Pending));
        assert_eq!((order.lines[0].title.as_str(), order.lines[0].quantity, order.lines[0].status), ("A", 2, None));
        assert!(order.lines[0].requires_shipping && order.created_at.is_none() && order.total_price.is_none());
    }
}

#[test]
fn without_its_columns_a_file_is_one_broken_record() {
    for header in ["7", "Name,Lineitem sku", "Lineitem quantity,Lineitem sku", "Name,Lineitem quantity,Price"] {
        let problem = problem(&format!("\n{header}\n#1,1,A\n"));
        assert!(problem.message.starts_with("the header row needs"), "{}", problem.message);
        assert_eq!(problem.line, Some(2));
    }
    assert_eq!(auto(HEADER), []);
}

#[test]
fn rows_of_a_name_are_one_order_unless_their_ids_differ() {
    assert_eq!(rows("#1,,1,A\n#1,,1,B\n#2,,1,A\n"), ["2 #1", "4 #2"]);
    assert_eq!(rows("#1,5,1,A\n#1,,1,B\n#1,5,1,C\n#1,6,1,D\n"), ["2 #1", "5 #1"]);
    assert_eq!(rows(",5,1,A\n,,1,B\n,6,1,C\n"), ["2 #5", "4 #6"]);
    assert_eq!(rows(",,,\n#1,,1,A\n,,,\n#1,,1,B\n,,,\n"), ["3 #1"]);
    assert_eq!(rows(",,1,A\n"), ["2 !an order needs an id or a name"]);
    let lines = |text: &str| order(&format!("{HEADER}{text}")).lines.len();
    assert_eq!(lines("#1,5,1,A\n#1,,2,B\n#1,,,\n#1,,0,A\n"), 3, "a row without a line only carries order columns");
}

#[test]
fn columns_of_the_order_may_stand_in_any_of_its_rows() {
    let header = "Name,Financial Status,Email,Lineitem quantity,Lineitem sku\n";
    for rows in ["#1,paid,a@b,1,A\n#1,,,1,B\n", "#1,paid,a@b,1,A\n#1,paid,a@b,1,B\n", "#1,,a@b,1,A\n#1,paid,,1,B\n"] {
        let order = order(&format!("{header}{rows}"));
        assert_eq!((order.financial_status, order.email.as_deref()), (FinancialStatus::Paid, Some("a@b")), "{rows}");
    }
}

#[test]
fn rows_that_stand_apart_are_no_repetition() {
    let apart = ["2 #1", "3 #2", "4 !other rows of this order stand at line 2, apart from these"];
    assert_eq!(rows("#1,,1,A\n#2,,1,A\n#1,,1,B\n"), apart);
    assert_eq!(rows("#1,5,1,A\n#2,6,1,A\n#1,,1,B\n"), apart);
    assert_eq!(rows("#1,,1,A\n#2,,1,A\n#1,,1,A\n"), ["2 #1", "3 #2", "4 #1"], "the same order again");
    assert_eq!(rows("#1,5,1,A\n#2,6,1,A\n#1,7,1,B\n"), ["2 #1", "3 #2", "4 #1"], "another order of that name");
}

#[test]
fn a_broken_row_breaks_its_order_alone() {
    let cases = [
        ("#1,5,1\n", "line 3: has 3 cells, and the header row 4"),
        ("#1,5,1,A,B\n", "line 3: has 5 cells, and the header row 4"),
        ("#1,5,x,A\n", "line 3: Lineitem quantity is not a whole number between 0 and 1000000"),
        ("#1,5,-1,A\n", "line 3: Lineitem quantity is not a whole number between 0 and 1000000"),
        ("#1,5,,A\n", "line 3: Lineitem quantity is missing"),
        ("#1,5,1,\n", "line 3: has neither a SKU nor a title"),
        ("#1,5,1,A\0\n", "line 3: Lineitem sku has a NUL character"),
    ];
    for (row, expected) in cases {
        let text = format!("{HEADER}#1,5,1,A\n{row}#2,6,1,A\n");
        let records = auto(&text);
        assert_eq!(told(&records), [format!("2 !{expected}"), "4 #2".to_owned()], "{row}");
        let problem = records[0].order.as_ref().unwrap_err();
        assert_eq!((problem.name.as_deref(), problem.source_id.as_deref()), (Some("#1"), Some("5")));
    }
    let latin_1 = [HEADER.as_bytes(), b"#1,5,1,\xe5\n#2,6,1,A\n"].concat();
    assert_eq!(told(&records(&latin_1, Format::Auto)), ["2 !line 2: Lineitem sku is not UTF-8", "3 #2"]);
}

#[test]
fn a_quote_that_is_not_closed_swallows_nothing_unsaid() {
    assert_eq!(rows("#1,5,1,A\n#2,6,1,\"B\n#3,7,1,C\n"), ["2 #1", "3 !line 3: a quote is not closed"]);
    assert_eq!(rows("#1,5,1,\"A\"\r\n#2,6,1,\"B\n\""), ["2 #1", "3 #2"]);
}

#[test]
fn values_of_the_order_are_checked() {
    let cases = [
        ("Financial Status", "nearly", "Financial Status `nearly` is unknown"),
        ("Total", "1e3", "Total is not a decimal amount"),
        ("Total", "-1", "Total is negative"),
        ("Created at", "soon", "Created at is not a time such as `2026-03-01 00:10:40 +0100`"),
        ("Id", "1.17635E+13", "Id `1.17635E+13` is a number that was rounded"),
        ("Lineitem requires shipping", "maybe", "line 2: Lineitem requires shipping is neither true nor false"),
        ("Lineitem price", "-1", "line 2: Lineitem price is negative"),
    ];
    for (column, value, expected) in cases {
        let text = format!("Name,Lineitem quantity,Lineitem sku,{column}\n#1,1,A,{value}\n");
        assert_eq!(problem(&text).message, expected);
    }
    assert!(problem("Name,Lineitem quantity,Lineitem sku\n\"#\n1\",1,A\n").message.contains("control character"));
}

#[test]
fn lines_are_those_of_the_file() {
    assert_eq!(rows("\r\n#1,5,1,\"A\nB\n\"\r\n\r\n\n#2,6,1,A\r\n#3,7,1,A\r\n"), ["3 #1", "8 #2", "9 #3"]);
}
