//! The money of a foreign order, and what its file leaves out.

use consign::domain::{
    FinancialStatus, ForeignLine, ForeignRefund, FulfillmentState, Money, Quantity, RefundLine, Restock,
};

use super::fixture::{admitted, at, first_line, line, money, order, refund, shipped};

#[test]
fn what_was_paid_follows_the_status_and_covers_the_refunds() {
    let cases = [
        (FinancialStatus::Pending, None, "0", "0"),
        (FinancialStatus::Authorized, Some("5"), "0", "0"),
        (FinancialStatus::Voided, None, "0", "0"),
        (FinancialStatus::Expired, None, "0", "0"),
        (FinancialStatus::Paid, Some("30"), "0", "100"),
        (FinancialStatus::PartiallyPaid, None, "0", "0"),
        (FinancialStatus::PartiallyPaid, Some("30"), "0", "70"),
        (FinancialStatus::PartiallyPaid, Some("300"), "0", "0"),
        (FinancialStatus::PartiallyRefunded, None, "40", "100"),
        (FinancialStatus::Refunded, None, "100", "100"),
        (FinancialStatus::Voided, None, "40", "40"),
    ];
    for (financial_status, outstanding, refunded, expected) in cases {
        let mut foreign = order(vec![line("A", 1)]);
        foreign.financial_status = Some(financial_status);
        foreign.total_price = Some(money("100"));
        foreign.total_outstanding = outstanding.map(money);
        foreign.refunds.push(refund(refunded, &[]));
        assert_eq!(admitted(&foreign).order.paid_amount, money(expected), "{financial_status} {outstanding:?}");
    }
}

#[test]
fn refunds_are_read_and_returned_units_are_noted_in_their_shipments() {
    let mut foreign = order(vec![line("A", 9)]);
    foreign.financial_status = Some(FinancialStatus::PartiallyRefunded);
    foreign.fulfillments = vec![shipped(FulfillmentState::Success, &[(0, 2)]); 2];
    foreign.fulfillments.insert(0, shipped(FulfillmentState::Cancelled, &[(0, 2)]));
    foreign.refunds = vec![
        refund("12.50", &[(0, 3, Restock::Return), (0, 0, Restock::Return)]),
        ForeignRefund { created_at: Some(at(300)), ..refund("0", &[(0, 1, Restock::Cancel)]) },
    ];
    let order = admitted(&foreign).order;
    let first = RefundLine { line: first_line(), quantity: 3, restock: Restock::Return, location: None };
    assert_eq!((order.refunds[0].number.get(), order.refunds[0].created_at), (1, at(100)));
    assert_eq!((order.refunds[0].amount, order.refunds[0].lines.as_slice()), (money("12.5"), [first].as_slice()));
    assert_eq!((order.refunds[1].number.get(), order.refunds[1].created_at), (2, at(300)));
    let returned: Vec<Quantity> = order.fulfillments.iter().map(|shipment| shipment.lines[0].returned).collect();
    assert_eq!(returned, [0, 2, 1]);
}

#[test]
fn what_the_file_leaves_out_comes_from_the_shop() {
    let mut foreign = order(vec![line("A", 2), ForeignLine { current_quantity: Some(1), ..line("B", 3) }]);
    foreign.created_at = None;
    let order = admitted(&foreign).order;
    assert_eq!((order.id, order.name.as_str(), order.currency.as_str()), (7, "#1001", "SEK"));
    assert_eq!((order.created_at, order.paid_at, order.email), (at(9_999), None, None));
    assert_eq!(order.total_price, money("30"), "the price of the units that are still wanted");
    foreign.total_price = Some(money("99.99"));
    foreign.currency = Some("USD".to_owned());
    let order = admitted(&foreign).order;
    assert_eq!((order.total_price, order.currency.as_str()), (money("99.99"), "USD"));
    assert_eq!(order.line_items[0].source_id.as_deref(), Some("id-A"));
}

#[test]
fn an_order_without_lines_is_an_order() {
    let order = admitted(&order(Vec::new())).order;
    assert_eq!((order.total_price, order.fulfillment_orders.len(), order.fulfillments.len()), (Money::ZERO, 0, 0));
}
