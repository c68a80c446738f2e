//! What a foreign order becomes, rule by rule: the units of its lines.

mod again;
mod assumed;
mod fixture;
mod follow;
mod money;
mod places;
mod shipments;

use consign::domain::{
    By, CancelReason, Code, ForeignLine, ForeignStatus, FulfillmentNumber, FulfillmentState, Quantity, Restock, admit,
};

use fixture::{admitted, at, context, line, order, refund, shipped, units};

#[test]
fn open_units_are_what_the_file_counts_or_what_was_not_shipped() {
    type Case = (Option<Quantity>, Option<Quantity>, Quantity, (Quantity, Quantity, Quantity));
    let cases: &[Case] = &[
        // current, fulfillable, shipped of 5 -> open, shipped, taken out
        (None, None, 0, (5, 0, 0)),
        (None, None, 2, (3, 2, 0)),
        (Some(4), None, 2, (2, 2, 1)),
        (Some(1), None, 2, (0, 2, 3)),
        (Some(0), None, 0, (0, 0, 5)),
        (Some(9), None, 1, (4, 1, 0)),
        (Some(5), Some(2), 0, (2, 0, 3)),
        (Some(5), Some(0), 0, (0, 0, 5)),
        (Some(0), Some(9), 2, (3, 2, 0)),
    ];
    for &(current_quantity, fulfillable_quantity, quantity, expected) in cases {
        let mut foreign = order(vec![ForeignLine { current_quantity, fulfillable_quantity, ..line("A", 5) }]);
        foreign.fulfillments.push(shipped(FulfillmentState::Success, &[(0, quantity)]));
        assert_eq!(units(&foreign), [expected], "{current_quantity:?} {fulfillable_quantity:?} {quantity}");
    }
}

#[test]
fn the_orders_word_counts_where_no_line_says_anything() {
    let mut foreign = order(vec![line("A", 5), ForeignLine { fulfillable_quantity: Some(0), ..line("B", 1) }]);
    foreign.fulfillment_status = Some(ForeignStatus::Fulfilled);
    assert_eq!(units(&foreign), [(0, 5, 0), (0, 1, 0)]);
    foreign.lines[1].status = Some(ForeignStatus::Partial);
    assert_eq!(units(&foreign), [(5, 0, 0), (0, 0, 1)]);
}

#[test]
fn a_cancelled_order_has_no_open_units() {
    let mut foreign = order(vec![ForeignLine { fulfillable_quantity: Some(4), ..line("A", 5) }]);
    foreign.fulfillments.push(shipped(FulfillmentState::Success, &[(0, 1)]));
    foreign.cancelled_at = Some(at(200));
    assert_eq!(units(&foreign), [(0, 1, 4)]);
    let cancelled = admitted(&foreign).order;
    assert_eq!(cancelled.fulfillment_orders, []);
    assert_eq!((cancelled.cancelled_at, cancelled.cancel_reason), (Some(at(200)), Some(CancelReason::Other)));
    foreign.cancel_reason = Some(CancelReason::Fraud);
    assert_eq!(admitted(&foreign).order.cancel_reason, Some(CancelReason::Fraud));
    foreign.cancelled_at = None;
    assert_eq!(admitted(&foreign).order.cancel_reason, None, "a reason alone cancels nothing");
}

#[test]
fn numbers_that_contradict_each_other_are_an_invalid_record() {
    let mut shipped_twice = order(vec![line("A", 3)]);
    shipped_twice.fulfillments = vec![shipped(FulfillmentState::Success, &[(0, 2)]); 2];
    let mut refunded_twice = order(vec![line("A", 3)]);
    refunded_twice.refunds = vec![refund("1", &[(0, 2, Restock::None)]); 2];
    for foreign in [shipped_twice, refunded_twice] {
        let refusal = admit(7, &foreign, "#1".to_owned(), &context()).unwrap_err();
        assert_eq!(refusal.code, Code::InvalidRecord);
        assert!(refusal.message.contains("line 1 (A): 4 of 3 units"), "{}", refusal.message);
    }
}

