//! What the cells of an export say.

use super::*;
use crate::domain::{Address, FinancialStatus, ForeignStatus, Money, Time};

const HEADER: &str = "Name,Id,Lineitem quantity,Lineitem sku\n";

fn rows(rows: &str) -> Vec<String> {
    told(&auto(&format!("{HEADER}{rows}")))
}

fn time(text: &str) -> Option<Time> {
    Some(Time::parse(text).expect("the tests give readable times"))
}

/// The one good order of an export whose times are written so.
fn dated(text: &str, dates: Dates) -> Record {
    let mut records = all(text.as_bytes(), Reading { format: Format::Auto, dates }).0;
    assert_eq!(records.len(), 1, "{records:?}");
    records.remove(0)
}

#[test]
fn a_whole_export_is_read() {
    let records = records(&fixture("export.csv"), Format::Auto);
    assert_eq!(told(&records), ["2 #C-1", "5 #C-2"]);
    let first = records[0].order.as_ref().expect("the order is well formed");
    assert_eq!(first.source_id.as_deref(), Some("8001"));
    assert_eq!((first.email.as_deref(), first.currency.as_deref()), (Some("eva@example.com"), Some("SEK")));
    assert_eq!(first.note.as_deref(), Some("Ring\ntwice, please"));
    let zip = Address { zip: Some("41101".to_owned()), ..Address::default() };
    assert_eq!(first.shipping_address, Some(zip));
    assert_eq!(first.financial_status, Some(FinancialStatus::PartiallyRefunded));
    assert_eq!(first.fulfillment_status, Some(ForeignStatus::Partial));
    assert_eq!((first.created_at, first.paid_at), (time("2026-03-01T08:00:00Z"), time("2026-03-01T08:30:00Z")));
    assert_eq!((first.cancelled_at, first.updated_at), (None, None));
    assert_eq!(first.total_price, Money::parse("450.50").ok());
    assert_eq!((first.refunds.len(), first.refunds[0].amount), (1, Money::parse("20").ok()));
    assert_eq!((first.refunds[0].lines.as_ref(), first.refunds[0].created_at), (None, None));
    let cup = &first.lines[0];
    assert_eq!((cup.sku.as_deref(), cup.title.as_str(), cup.quantity), (Some("CUP-BLUE"), "Cup \"Åre\", blue", 2));
    assert_eq!((cup.price.to_string().as_str(), cup.requires_shipping), ("200.00", true));
    let card = &first.lines[1];
    assert_eq!((card.sku.as_deref(), card.title.as_str(), card.quantity), (None, "Gift card", 1));
    assert_eq!((card.price.to_string().as_str(), card.requires_shipping), ("50.50", false));
    assert_eq!((cup.status, card.status), (Some(ForeignStatus::Fulfilled), Some(ForeignStatus::Unfulfilled)));
    let second = records[1].order.as_ref().expect("the order is well formed");
    assert_eq!((second.created_at, second.cancelled_at), (time("2026-03-05T08:00:00Z"), time("2026-03-05T10:00:00Z")));
    assert_eq!((second.refunds.len(), second.total_outstanding), (0, Money::parse("100").ok()));
    assert_eq!((second.lines[0].title.as_str(), second.email.as_deref()), ("CUP-RED", None));
    assert_eq!((second.note.as_deref(), &second.shipping_address), (None, &None));
}

#[test]
fn what_clients_keep_with_an_order_is_read() {
    let header = "Name,Lineitem quantity,Lineitem sku,Lineitem taxable,Vendor,Billing Name,Billing Street,Billing Country,\
        Note Attributes,Source,Shipping Method,Shipping,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value\n";
    let rows = "#1,2,A,true,Lager,Eva Ek,Storgatan 1,SE,\"gift: yes\nwrap: blue\nand red\",web,Letter,4.90,MOMS 12.5%,1.47,,\n\
        #1,1,B,false,,,,,,,,,,,,\n#2,1,A,,Lager,,,,,,,0.00,,,,\n";
    let records = auto(&format!("{header}{rows}"));
    let first = records[0].order.as_ref().expect("the order is well formed");
    let kept = &first.extras;
    let billing = kept.billing_address.as_ref().expect("the address to bill");
    assert_eq!((billing.name.as_deref(), billing.address1.as_deref()), (Some("Eva Ek"), Some("Storgatan 1")));
    let pairs: Vec<(&str, &str)> = kept.custom_attributes.iter().map(|it| (&*it.key, &*it.value)).collect();
    assert_eq!(pairs, [("gift", "yes"), ("wrap", "blue\nand red")]);
    assert_eq!(kept.source_name.as_deref(), Some("web"));
    let ways: Vec<(&str, String)> = kept.shipping_lines.iter().map(|it| (&*it.title, it.price.to_string())).collect();
    assert_eq!(ways, [("Letter", "4.90".to_owned())]);
    let tax = &kept.tax_lines[0];
    assert_eq!(
        (tax.title.as_str(), tax.rate, Ok(tax.price)),
        ("MOMS 12.5%", Money::parse("0.125").unwrap_or_default(), Money::parse("1.47"))
    );
    assert_eq!(kept.tax_lines.len(), 1);
    let of_lines: Vec<(bool, Option<&str>)> =
        first.lines.iter().map(|line| (line.extras.taxable, line.extras.vendor.as_deref())).collect();
    assert_eq!(of_lines, [(true, Some("Lager")), (false, None)]);
    let second = records[1].order.as_ref().expect("the order is well formed");
    assert!(second.extras.shipping_lines.is_empty(), "a way that has no name and costs nothing is none");
}

#[test]
fn the_sample_of_the_manual_is_read() {
    let records = records(&fixture("forms/orders.csv"), Format::Auto);
    assert_eq!(told(&records), ["2 #7006", "4 #7007"]);
    assert_eq!(records[0].order.as_ref().map(|order| order.lines.len()), Ok(2));
}

#[test]
fn three_columns_are_enough_in_any_order_and_case() {
    for header in ["Lineitem quantity,Name,Lineitem sku", "LINEITEM QUANTITY, name ,Lineitem Name,Lineitem name"] {
        let width = header.split(',').count();
        let text =
            format!("\u{feff}{header}\r\n2,#1,A{}\r\n\r\n1,#2,B{}\r\n", ",".repeat(width - 3), ",".repeat(width - 3));
        let records = auto(&text);
        assert_eq!(told(&records), ["2 #1", "4 #2"], "{header}");
        let order = records[0].order.as_ref().unwrap();
        assert_eq!((order.source_id.as_deref(), order.financial_status), (None, None));
        assert_eq!((order.lines[0].title.as_str(), order.lines[0].quantity, order.lines[0].status), ("A", 2, None));
        assert!(order.lines[0].requires_shipping && order.created_at.is_none() && order.total_price.is_none());
    }
}

#[test]
fn without_its_columns_a_file_is_one_broken_record() {
    for header in ["7", "Name,Lineitem sku", "Lineitem quantity,Lineitem sku", "Name;Lineitem quantity;Price"] {
        let problem = problem(&format!("\n{header}\n#1,1,A\n"));
        assert!(problem.message.starts_with("the header row needs"), "{}", problem.message);
        assert_eq!(problem.line, Some(2));
    }
    assert_eq!(auto(HEADER), []);
    let utf_16: Vec<u8> = "\u{feff}Name,Id".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(told(&records(&utf_16, Format::Auto))[0].contains("the file is in UTF-16"));
}

#[test]
fn what_is_kept_beside_the_work_is_read() {
    let cells = [
        ("Email", "ida@example.com"),
        ("Phone", "'+46 70"),
        ("Notes", "\"Leave it\nby the door\""),
        ("Tags", "\"gift, fragile\""),
        ("Updated at", "2026-03-02 10:00"),
        ("Shipping Name", "Ida Ek"),
        ("Shipping Company", "Ek AB"),
        ("Shipping Address1", "Gatan 1"),
        ("Shipping Street", "\"Gatan 1, 2 tr\""),
        ("Shipping Address2", "2 tr"),
        ("Shipping City", "Åre"),
        ("Shipping Province Name", "Jämtland"),
        ("Shipping Province", "Z"),
        ("Shipping Zip", "'83013"),
        ("Shipping Country", "SE"),
        ("Shipping Phone", "+46 71"),
    ];
    let read = |without: &[&str]| {
        let kept: Vec<_> = cells.iter().filter(|(header, _)| !without.contains(header)).collect();
        let headers: Vec<&str> = kept.iter().map(|(header, _)| *header).collect();
        let values: Vec<&str> = kept.iter().map(|(_, value)| *value).collect();
        order(&format!("Name,Lineitem quantity,Lineitem sku,{}\n#1,1,A,{}\n", headers.join(","), values.join(",")))
    };
    let some = |text: &str| Some(text.to_owned());
    let whole = read(&[]);
    assert_eq!((whole.email, whole.phone), (some("ida@example.com"), some("+46 70")));
    assert_eq!(
        (whole.note, whole.tags),
        (some("Leave it\nby the door"), vec!["gift".to_owned(), "fragile".to_owned()])
    );
    assert_eq!(whole.updated_at, time("2026-03-02T10:00:00Z"));
    let address = Address {
        name: some("Ida Ek"),
        company: some("Ek AB"),
        address1: some("Gatan 1"),
        address2: some("2 tr"),
        city: some("Åre"),
        province: some("Jämtland"),
        zip: some("83013"),
        country_code: some("SE"),
        phone: some("+46 71"),
    };
    assert_eq!(whole.shipping_address, Some(address.clone()));
    let less = read(&["Shipping Address1", "Shipping Province Name"]).shipping_address;
    let expected = Address { address1: some("Gatan 1, 2 tr"), province: some("Z"), ..address };
    assert_eq!(less, Some(expected));
}

#[test]
fn values_of_the_order_are_checked() {
    let long = "x".repeat(70);
    let (cut, unknown) = ("x".repeat(60), format!("Financial Status `{}…` is unknown", "x".repeat(60)));
    let long_id = format!("gid://shopify/DraftOrder/{}", "1".repeat(60));
    let cases = [
        ("Financial Status", "nearly", "Financial Status `nearly` is unknown"),
        ("Financial Status", &long, &unknown),
        ("Fulfillment Status", "sent", "Fulfillment Status `sent` is unknown"),
        ("Lineitem fulfillment status", "sent", "line 2: Lineitem fulfillment status `sent` is unknown"),
        ("Total", "1e3", "Total `1e3` is not a decimal amount"),
        ("Total", "\"1,50\"", "Total `1,50` is not a decimal amount"),
        ("Total", "-1", "Total `-1` is negative"),
        ("Created at", "soon", "Created at `soon` is not a time such as `2026-03-01 00:10:40 +0100`"),
        ("Created at", "99999999", "Created at `99999999` is out of range"),
        ("Id", "1.17635E+13", "Id `1.17635E+13` is a number that was rounded"),
        ("Id", "\"1,17635E+13\"", "Id `1,17635E+13` is a number that was rounded"),
        ("Id", "12.5", "Id `12.5` is a number that was rounded"),
        ("Id", "gid://shopify/DraftOrder/1", "Id `gid://shopify/DraftOrder/1` is not that of an order"),
        ("Id", &long_id, &format!("Id `{}…` is not that of an order", &long_id[..60])),
        ("Lineitem requires shipping", "maybe", "line 2: Lineitem requires shipping `maybe` is neither true nor false"),
        ("Lineitem price", "-1", "line 2: Lineitem price `-1` is negative"),
    ];
    assert_eq!(cut.len(), 60);
    for (column, value, expected) in cases {
        let text = format!("Name,Lineitem quantity,Lineitem sku,{column}\n#1,1,A,{value}\n");
        assert_eq!(problem(&text).message, expected);
    }
    assert!(problem("Name,Lineitem quantity,Lineitem sku\n\"#\n1\",1,A\n").message.contains("control character"));
}

#[test]
fn ids_are_whole_numbers_or_texts() {
    let id = |text: &str| order(&format!("Name,Id,Lineitem quantity,Lineitem sku\n#1,{text},1,A\n")).source_id;
    for text in ["5863461552345", "5863461552345.0", "gid://shopify/Order/5863461552345", " 5863461552345"] {
        assert_eq!(id(text).as_deref(), Some("5863461552345"), "{text}");
    }
    assert_eq!((id("64e12345").as_deref(), id("A.1").as_deref()), (Some("64e12345"), Some("A.1")));
    assert_eq!(id("nan"), None);
}

#[test]
fn words_that_say_there_is_nothing_are_absent() {
    let columns = "Financial Status,Fulfillment Status,Total,Outstanding Balance,Created at,Lineitem price";
    for word in ["null", "None", "NaN", " "] {
        let cells = [word; 6].join(",");
        let order = order(&format!("Name,Lineitem quantity,Lineitem sku,{columns}\n#1,1,A,{cells}\n"));
        assert_eq!((order.financial_status, order.fulfillment_status), (None, None), "{word}");
        assert_eq!((order.total_price, order.total_outstanding, order.created_at), (None, None, None), "{word}");
        assert_eq!(order.lines[0].price, Money::ZERO, "{word}");
    }
}

#[test]
fn words_and_booleans_are_read_in_any_case() {
    let text = "Name,Lineitem quantity,Lineitem sku,Financial Status,Fulfillment Status,Lineitem requires shipping,\
                Lineitem fulfillment status\n#1,2.0,A,Partially Paid,PARTIAL,FALSE,Not Eligible\n";
    let order = order(text);
    assert_eq!(order.financial_status, Some(FinancialStatus::PartiallyPaid));
    assert_eq!(order.fulfillment_status, Some(ForeignStatus::Partial));
    let line = &order.lines[0];
    assert_eq!((line.quantity, line.requires_shipping, line.status), (2, false, Some(ForeignStatus::NotEligible)));
}

#[test]
fn what_reads_like_a_draft_is_no_order() {
    let read = |name: &str, status: &str| {
        told(&auto(&format!("Name,Id,Financial Status,Lineitem quantity,Lineitem sku\n{name},5,{status},1,A\n")))
    };
    let draft = "2 !this is a draft order or a checkout, not an order: \
                 its Name is `#` and its own Id, and its Financial Status is empty";
    assert_eq!(read("#5", ""), [draft]);
    assert_eq!(read("#5", "null"), [draft]);
    assert_eq!(read("#5", "paid"), ["2 #5"]);
    assert_eq!(read("#6", ""), ["2 #6"]);
    assert_eq!(read("", ""), ["2 #5"]);
    assert_eq!(rows("#5,5,1,A\n"), ["2 #5"], "the file does not have the column");
}

#[test]
fn times_are_written_as_was_said() {
    let at = |text: &str, dates| {
        let text = format!("Name,Lineitem quantity,Lineitem sku,Created at\n#1,1,A,{text}\n");
        match dated(&text, dates).order {
            Ok(order) => order.created_at.map(|time| time.to_string()).unwrap_or_default(),
            Err(problem) => problem.message,
        }
    };
    for dates in [Dates::Iso, Dates::Dmy, Dates::Mdy] {
        assert_eq!(at("2025-10-31 18:04:05 -0500", dates), "2025-10-31T23:04:05Z");
        assert_eq!(at("2025-10-31 18:04", dates), "2025-10-31T18:04:00Z");
        assert_eq!(at("45384.34789351852", dates), "2024-04-02T08:20:58Z");
        assert_eq!(at("45385", dates), "2024-04-03T00:00:00Z");
    }
    assert!(at("31/10/2025 18:04", Dates::Iso).contains("--dates dmy"));
    assert_eq!(at("31/10/2025 18:04", Dates::Dmy), "2025-10-31T18:04:00Z");
    assert_eq!(at("10/31/2025 6:04:05 PM", Dates::Mdy), "2025-10-31T18:04:05Z");
    assert_eq!(at("1/2/25", Dates::Dmy), "2025-02-01T00:00:00Z");
    assert_eq!(at("1/2/25", Dates::Mdy), "2025-01-02T00:00:00Z");
    assert!(at("31/10/2025", Dates::Mdy).starts_with("Created at `31/10/2025` is not a time"));
}

#[test]
fn cells_may_be_split_by_semicolons_or_tabs() {
    let header = "Name;Id;Created at;Total;Outstanding Balance;Lineitem quantity;Lineitem sku;Lineitem price";
    let read = |row: &str| told(&auto(&format!("{header}\n{row}\n")));
    let order = order(&format!("{header}\n#1;5;45384,34789351852;1.234,56;-1,5;2,0;\"A;B\";25\n"));
    assert_eq!((order.total_price, order.total_outstanding), (Money::parse("1234.56").ok(), Money::parse("-1.5").ok()));
    assert_eq!(order.created_at, time("2024-04-02T08:20:58Z"));
    let line = &order.lines[0];
    assert_eq!((line.sku.as_deref(), line.quantity, line.price), (Some("A;B"), 2, Money::parse("25").unwrap()));
    let total = |text: &str| {
        let order = super::order(&format!("{header}\n#1;5;;{text};;1;A;1\n"));
        order.total_price.map(|total| total.to_string())
    };
    for (text, expected) in [("0.125", "0.125"), ("12.50", "12.50"), ("1.234.567", "1234567.00"), ("1,234", "1.234")] {
        assert_eq!(total(text).as_deref(), Some(expected), "{text}");
    }
    for (text, why) in [
        ("1.234", "may be a decimal or have thousands; write it with a decimal comma"),
        ("1,234.56", "is not a decimal amount"),
        ("12.34,5", "is not a decimal amount"),
        ("1,2,3", "is not a decimal amount"),
    ] {
        assert_eq!(read(&format!("#1;5;;{text};;1;A;1")), [format!("2 !Total `{text}` {why}")]);
    }
    assert_eq!(read("#1;5;31.10.2025;;;1;A;1").len(), 1);
    let quantity = ["2 !line 2: Lineitem quantity `1,5` is not a whole number between 0 and 1000000"];
    assert_eq!(read("#1;5;;;;1,5;A;1"), quantity);
    let tabs = order_of_tabs("12.50");
    assert_eq!(tabs.expect("the order is well formed").total_price, Money::parse("12.50").ok());
    assert!(order_of_tabs("12,50").is_err(), "only with semicolons");
}

fn order_of_tabs(total: &str) -> Result<ForeignOrder, RecordProblem> {
    let text = format!("Name\tTotal\tLineitem quantity\tLineitem sku\r\n#1\t{total}\t1\tA, b; c\r\n");
    auto(&text).remove(0).order
}
