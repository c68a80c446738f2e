//! What has to be assumed of a foreign order, and how that is said.

use consign::domain::{
    FinancialStatus, ForeignLine, ForeignRefund, ForeignStatus, FulfillmentState, LineNumber, Remark, Restock,
};

use super::fixture::{admitted, line, order, refund, shipped, units};

#[test]
fn an_order_refunded_in_full_has_nothing_open_and_is_named_if_that_closes_a_unit() {
    let mut foreign = order(vec![line("A", 2)]);
    foreign.financial_status = Some(FinancialStatus::Refunded);
    assert_eq!(units(&foreign), [(0, 0, 2)]);
    assert_eq!(admitted(&foreign).remarks, [Remark::RefundedInFull]);
    foreign.refunds.push(refund("20", &[(0, 2, Restock::Cancel)]));
    assert_eq!(admitted(&foreign).remarks, [], "its refund took the units out");
    foreign.refunds.clear();
    foreign.fulfillments.push(shipped(FulfillmentState::Success, &[(0, 2)]));
    assert_eq!((units(&foreign), admitted(&foreign).remarks), (vec![(0, 2, 0)], vec![]));
    foreign.fulfillments.clear();
    foreign.lines[0].fulfillable_quantity = Some(2);
    assert_eq!((units(&foreign), admitted(&foreign).remarks), (vec![(2, 0, 0)], vec![]), "a number comes first");
}

#[test]
fn partial_without_numbers_opens_all_units_and_names_the_order() {
    let partial = |status| ForeignLine { status, ..line("A", 2) };
    let mut foreign = order(vec![partial(Some(ForeignStatus::Partial))]);
    let guess = admitted(&foreign);
    assert_eq!((units(&foreign), guess.remarks), (vec![(2, 0, 0)], vec![Remark::PartialWithoutNumbers]));
    assert_eq!(guess.guessed.iter().map(|line: &LineNumber| line.get()).collect::<Vec<_>>(), [1]);
    foreign.fulfillments.push(shipped(FulfillmentState::Success, &[(0, 1)]));
    assert_eq!(admitted(&foreign).remarks, [], "its shipments say it");
    let mut of_order = order(vec![partial(None), ForeignLine { current_quantity: Some(1), ..line("B", 2) }]);
    of_order.fulfillment_status = Some(ForeignStatus::Partial);
    assert_eq!(admitted(&of_order).remarks, [Remark::PartialWithoutNumbers]);
    of_order.lines[0].status = Some(ForeignStatus::Unfulfilled);
    assert_eq!(admitted(&of_order).remarks, [], "each line has a number or a word of its own");
}

#[test]
fn refunds_that_do_not_say_all_are_named() {
    let mut foreign = order(vec![line("A", 4)]);
    foreign.financial_status = Some(FinancialStatus::PartiallyRefunded);
    foreign.refunds.push(ForeignRefund { lines: None, ..refund("5", &[]) });
    assert_eq!(admitted(&foreign).remarks, [Remark::RefundWithoutLines]);
    foreign.refunds = vec![ForeignRefund { amount: None, ..refund("5", &[(0, 3, Restock::Cancel)]) }];
    let admitted_so = admitted(&foreign);
    assert_eq!(admitted_so.remarks, [Remark::RefundWithoutAmount]);
    assert_eq!(admitted_so.order.refunded_amount().to_string(), "30.00", "the prices of its lines");
    foreign.refunds = vec![refund("5", &[(0, 1, Restock::None)])];
    foreign.fulfillments.push(shipped(FulfillmentState::Success, &[(0, 3)]));
    assert_eq!(admitted(&foreign).remarks, [Remark::RefundOfShippedUnits]);
}

#[test]
fn a_warning_counts_the_orders_and_names_the_first() {
    let names: Vec<String> = ["#1", "#2"].map(str::to_owned).to_vec();
    let one = Remark::Differs.sentence(1, &names[..1]);
    assert_eq!(one, "1 order differs from its record; what differs was not changed: #1.");
    let many = Remark::Differs.sentence(7, &names);
    assert_eq!(many, "7 orders differ from their records; what differs was not changed: #1, #2 and 5 more.");
}
