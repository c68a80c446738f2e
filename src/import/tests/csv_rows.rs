//! Which rows of an export are an order, and which are none.

use super::*;
use crate::domain::FinancialStatus;
use crate::failure::Failure;

const HEADER: &str = "Name,Id,Lineitem quantity,Lineitem sku\n";

fn rows(rows: &str) -> Vec<String> {
    told(&auto(&format!("{HEADER}{rows}")))
}

/// Of an export that is refused as a whole, why.
fn failure(text: &str) -> Failure {
    let reading = Reading { format: Format::Auto, dates: Dates::Iso };
    let mut each = |record: Record| panic!("{record:?}");
    read(&mut text.as_bytes(), reading, &mut || Ok(Box::new(Memory::default())), &mut each).expect_err(text)
}

#[test]
fn rows_of_a_name_are_one_order_unless_their_ids_differ() {
    assert_eq!(rows("#1,,1,A\n#1,,1,B\n#2,,1,A\n"), ["2 #1", "4 #2"]);
    assert_eq!(rows("#1,5,1,A\n#1,,1,B\n#1,5,1,C\n#1,6,1,D\n"), ["2 #1", "5 #1"]);
    assert_eq!(rows(",5,1,A\n,,1,B\n,6,1,C\n"), ["2 #5", "4 #6"]);
    assert_eq!(rows(",,,\n#1,,1,A\n,,,\n#1,,1,B\n,,,\n"), ["3 #1"]);
    assert_eq!(rows(",,1,A\n"), ["2 !an order needs an id or a name"]);
    assert_eq!(rows("#1,gid://shopify/Order/5,1,A\n#1,5,1,B\n"), ["2 #1"]);
}

#[test]
fn a_row_without_cells_of_a_line_adds_none() {
    let lines = |text: &str| order(&format!("{HEADER}{text}")).lines.len();
    assert_eq!(lines("#1,5,1,A\n#1,,2,B\n#1,,,\n#1,, ,\n#1,,0,A\n"), 3);
    assert_eq!(lines("#1,5,,\n"), 0);
    assert_eq!(
        told(&auto("Name,Lineitem quantity,Lineitem sku,Lineitem price,Lineitem discount\n#1,,,,1\n#2,,,1,\n")),
        ["2 #1", "3 !line 3: Lineitem quantity is missing"]
    );
}

#[test]
fn without_ids_time_and_email_tell_orders_of_a_name_apart() {
    let read = |rows: &str| told(&auto(&format!("Name,Id,Created at,Email,Lineitem quantity,Lineitem sku\n{rows}")));
    let day = "2026-03-01 09:00:00 +0100";
    let same_day = "2026-03-01 08:00:00 UTC";
    assert_eq!(read(&format!("#1,,{day},a@b,1,A\n#1,,{same_day},A@b,1,B\n#1,,,,1,C\n")), ["2 #1"]);
    assert_eq!(read(&format!("#1,,{day},a@b,1,A\n#1,,{day},c@d,1,A\n")), ["2 #1", "3 #1"]);
    assert_eq!(read(&format!("#1,,{day},a@b,1,A\n#1,,2026-03-02,a@b,1,A\n")), ["2 #1", "3 #1"]);
    assert_eq!(read(&format!("#1,5,{day},a@b,1,A\n#1,5,2026-03-02,c@d,1,B\n")), ["2 #1"], "an id says more");
    let apart = ["2 !other rows of this order stand at line 4, apart from these", "3 #2"];
    let further = |rows: &str| {
        let told = read(&format!("#1,5,{day},a@b,1,A\n#2,6,{day},a@b,1,A\n{rows}"));
        assert_eq!(told[..2], apart, "{rows}");
        told[2..].to_vec()
    };
    let other = "4 !other rows of this order stand at line 2, apart from these";
    assert_eq!(further(&format!("#1,,{same_day},a@b,1,B\n")), [other]);
    assert_eq!(further("#1,,,a@b,1,B\n"), [other]);
    assert_eq!(further(&format!("#1,,{day},a@b,1,A\n")), [other], "a row without the id is no repetition");
    let others =
        [format!("#1,7,{day},a@b,1,B\n"), "#1,,2026-03-02,a@b,1,B\n".to_owned(), format!("#1,,{day},c@d,1,B\n")];
    for row in others {
        assert_eq!(read(&format!("#1,5,{day},a@b,1,A\n#2,6,{day},a@b,1,A\n{row}")), ["2 #1", "3 #2", "4 #1"], "{row}");
    }
}

#[test]
fn columns_of_the_order_may_stand_in_any_of_its_rows() {
    let header = "Name,Financial Status,Email,Lineitem quantity,Lineitem sku\n";
    for rows in ["#1,paid,a@b,1,A\n#1,,,1,B\n", "#1,paid,a@b,1,A\n#1,paid,a@b,1,B\n", "#1,,a@b,1,A\n#1,paid,,1,B\n"] {
        let order = order(&format!("{header}{rows}"));
        assert_eq!(
            (order.financial_status, order.email.as_deref()),
            (Some(FinancialStatus::Paid), Some("a@b")),
            "{rows}"
        );
    }
}

#[test]
fn no_part_of_an_order_whose_rows_stand_apart_is_read() {
    let first = "2 !other rows of this order stand at line 4, apart from these";
    let second = "4 !other rows of this order stand at line 2, apart from these";
    assert_eq!(rows("#1,,1,A\n#2,,1,A\n#1,,1,B\n"), [first, "3 #2", second]);
    assert_eq!(rows("#1,5,1,A\n#2,6,1,A\n#1,,1,B\n"), [first, "3 #2", second]);
    assert_eq!(rows("#1,5,1,A\n#2,6,1,A\n#1,5,1,B\n"), [first, "3 #2", second]);
    let third = "6 !other rows of this order stand at line 2, apart from these";
    assert_eq!(rows("#1,5,1,A\n#2,6,1,A\n#1,,1,B\n#3,7,1,A\n#1,5,1,A\n")[4], third.replace("line 2", "line 4"));
    let told = rows("#1,5,1,A\n#1,6,1,A\n#1,,1,B\n");
    assert_eq!(told, ["2 #1", "3 #1"], "the row after an order belongs to it");
    let bare = rows("#1,5,1,A\n#1,6,1,A\n#2,8,1,A\n#1,,1,B\n");
    assert!(bare[0].starts_with("2 !other") && bare[1].starts_with("3 !other") && bare[2] == "4 #2", "{bare:?}");
    assert!(bare[3].starts_with("5 !other"), "nobody knows of which of them it is: {bare:?}");
}

#[test]
fn an_order_may_stand_there_again() {
    assert_eq!(rows("#1,,1,A\n#2,,1,A\n#1,,1,A\n"), ["2 #1", "3 #2", "4 #1"]);
    assert_eq!(rows("#1,5,1,A\n#1,,1,B\n#2,6,1,A\n#1,5,1,A\n#1,,1,B\n"), ["2 #1", "4 #2", "5 #1"]);
    assert_eq!(rows("#1,5,1,A\n#2,6,1,A\n#1,7,1,B\n"), ["2 #1", "3 #2", "4 #1"], "another order of that name");
    let header = "Name,Id,Financial Status,Employee,Lineitem quantity,Lineitem sku\n";
    let text = format!("{header}#1,5,pending,V,1,A\n{header}#1,5,paid,W,1,A\n");
    assert_eq!(told(&auto(&text)), ["2 #1", "4 #1"], "paid since then");
    let text = format!("{header}#1,,pending,V,1,A\n#2,,paid,V,1,A\n#1,,pending,W,1,A\n");
    assert_eq!(told(&auto(&text)), ["2 #1", "3 #2", "4 #1"], "a column that is not used");
}

#[test]
fn a_header_row_may_stand_there_again() {
    assert_eq!(rows(&format!("#1,5,1,A\n{HEADER}#2,6,1,B\n{}", HEADER.to_uppercase())), ["2 #1", "4 #2"]);
    assert_eq!(rows(&format!("#1,5,1,A\n{HEADER}#1,5,1,A\n")), ["2 #1", "4 #1"], "an order of two files");
    let apart = rows(&format!("#1,5,1,A\n{HEADER}#1,,1,B\n"));
    assert!(apart.iter().all(|told| told.contains("apart")), "{apart:?}");
}

#[test]
fn a_broken_row_breaks_its_order_alone() {
    let cases = [
        ("#1,5,1\n", "line 3: has 3 cells, and the header row has 4"),
        ("#1,5,1,A,B\n", "line 3: has 5 cells, and the header row has 4"),
        ("#1\n", "line 3: has 1 cell, and the header row has 4"),
        ("#1,5,x,A\n", "line 3: Lineitem quantity `x` is not a whole number between 0 and 1000000"),
        ("#1,5,-1,A\n", "line 3: Lineitem quantity `-1` is not a whole number between 0 and 1000000"),
        ("#1,5,,A\n", "line 3: Lineitem quantity is missing"),
        ("#1,5,NaN,A\n", "line 3: Lineitem quantity is missing"),
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
    let unused = b"Name,Lineitem quantity,Lineitem sku,Employee,Lineitem discount\n#1,1,A,\xe5,maybe\n";
    assert_eq!(told(&records(unused, Format::Auto)), ["2 #1"], "what is not used is not judged");
}

#[test]
fn a_quote_that_is_not_closed_swallows_nothing_unsaid() {
    assert_eq!(rows("#1,5,1,A\n#2,6,1,\"B\n#3,7,1,C\n"), ["2 #1", "3 !line 3: a quote is not closed"]);
    assert_eq!(rows("#1,5,1,\"A\"\r\n#2,6,1,\"B\n\""), ["2 #1", "3 #2"]);
}

#[test]
fn rows_that_are_one_quoted_cell_each_are_told() {
    let files = [
        "\"Name,Id,Lineitem quantity,Lineitem sku\"\n\"#1,5,1,A\"\n",
        "\"Name;\"\"Id\"\";Lineitem quantity;Lineitem sku\"\n\"#1;5;1;A\"\n",
        "\"\"\"Name\"\",\"\"Lineitem quantity\"\",\"\"Lineitem sku\"\"\"\n",
        "Name,Id,Lineitem quantity,Lineitem sku\n\"#1,5,1,\"\"A\"\"\"\n",
    ];
    for text in files {
        let failure = failure(text);
        assert_eq!(failure.code, "invalid_record");
        assert!(failure.message.contains("each row is a single quoted cell"), "{text}: {}", failure.message);
        assert!(format!("{:?}", failure.hint).contains("quotes"), "{text}: {failure:?}");
    }
    assert_eq!(rows("#1,5,1,A\n\"#2,6,1,B\"\n"), ["2 #1", "3 !line 3: is a single quoted cell"]);
}

#[test]
fn lines_are_those_of_the_file() {
    assert_eq!(rows("\r\n#1,5,1,\"A\nB\n\"\r\n\r\n\n#2,6,1,A\r\n#3,7,1,A\r\n"), ["3 #1", "8 #2", "9 #3"]);
}

#[test]
fn a_long_file_is_read_as_a_short_one() {
    let mut text = HEADER.to_owned();
    let long = "long, ".repeat(50);
    for number in 1..=4_000 {
        text.push_str(&format!("#{number},{number},1,A\n#{number},,2,\"{}{number}\"\n", &long[..240]));
    }
    assert!(text.len() > 1 << 20, "it no longer fits into memory");
    text.push_str("#7,,1,C\n");
    let told = rows(&text[HEADER.len()..]);
    assert_eq!(told.len(), 4_001);
    assert_eq!(told[6], "14 !other rows of this order stand at line 8002, apart from these");
    assert_eq!(told[4_000], "8002 !other rows of this order stand at line 14, apart from these");
    assert_eq!(told.iter().filter(|told| told.contains('!')).count(), 2);
}
