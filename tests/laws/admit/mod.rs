//! What a foreign order becomes, rule by rule: the units of its lines.

mod again;
mod assumed;
mod fixture;
mod follow;
mod money;
mod places;
mod shipments;

use consign::domain::{CancelReason, Code, ForeignLine, ForeignStatus, FulfillmentState, Quantity, Restock, admit};

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
fn an_order_that_reads_fulfilled_speaks_for_its_lines_where_none_does() {
    let mut foreign = order(vec![line("A", 5), ForeignLine { fulfillable_quantity: Some(0), ..line("B", 1) }]);
    foreign.fulfillment_status = Some(ForeignStatus::Fulfilled);
    assert_eq!(units(&foreign), [(0, 5, 0), (0, 1, 0)]);
    foreign.lines[1].status = Some(ForeignStatus::Unfulfilled);
    assert_eq!(units(&foreign), [(0, 5, 0), (0, 1, 0)], "another word of a line changes nothing");
    for status in [ForeignStatus::NotEligible, ForeignStatus::Restocked] {
        foreign.lines[1].status = Some(status);
        assert_eq!(units(&foreign), [(0, 5, 0), (0, 0, 1)], "{status:?}");
    }
    foreign.lines[0].status = Some(ForeignStatus::Fulfilled);
    foreign.lines[1].status = None;
    assert_eq!(units(&foreign), [(0, 5, 0), (0, 0, 1)], "a line says it");
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

#[test]
fn numbers_come_before_words_and_words_in_their_order() {
    use ForeignStatus::{Fulfilled, NotEligible, OnHold, Partial, Restocked, Unfulfilled, WithService};
    type Case = (Option<Quantity>, Option<ForeignStatus>, Option<ForeignStatus>, (Quantity, Quantity, Quantity));
    let cases: &[Case] = &[
        // open as the file counts, the order's word, the line's of 3 units -> open, shipped, taken out
        (Some(2), None, None, (2, 0, 1)),
        (Some(2), Some(Restocked), None, (2, 0, 1)),
        (Some(2), Some(NotEligible), Some(NotEligible), (2, 0, 1)),
        (Some(2), Some(Fulfilled), None, (2, 1, 0)),
        (None, Some(Restocked), None, (0, 0, 3)),
        (None, None, Some(Restocked), (0, 0, 3)),
        (None, Some(Fulfilled), Some(Unfulfilled), (0, 3, 0)),
        (None, Some(Fulfilled), Some(NotEligible), (0, 0, 3)),
        (None, None, Some(Fulfilled), (0, 3, 0)),
        (None, None, Some(NotEligible), (0, 0, 3)),
        (None, Some(NotEligible), None, (0, 0, 3)),
        (None, None, None, (3, 0, 0)),
        (None, Some(Unfulfilled), Some(Unfulfilled), (3, 0, 0)),
        (None, Some(Partial), None, (3, 0, 0)),
        (None, Some(WithService), None, (3, 0, 0)),
        (None, Some(OnHold), None, (3, 0, 0)),
    ];
    for &(fulfillable_quantity, of_order, status, expected) in cases {
        let mut foreign = order(vec![ForeignLine { fulfillable_quantity, status, ..line("A", 3) }]);
        foreign.fulfillment_status = of_order;
        assert_eq!(units(&foreign), [expected], "{fulfillable_quantity:?} {of_order:?} {status:?}");
        foreign.cancelled_at = Some(at(200));
        assert_eq!(units(&foreign)[0].0, 0, "a cancelled order has no open units, whatever the numbers say");
    }
}

#[test]
fn units_in_waiting_shipments_are_open_too() {
    let cases: &[(Option<Quantity>, Quantity, Quantity, Quantity)] = &[
        // open as the file counts, shipped, waiting, open here; of 5
        (Some(0), 0, 5, 5),
        (Some(0), 0, 2, 2),
        (Some(3), 0, 2, 5),
        (Some(4), 0, 3, 5),
        (Some(0), 3, 4, 2),
        (None, 0, 2, 5),
        (None, 2, 2, 3),
    ];
    for &(fulfillable_quantity, gone, waiting, open) in cases {
        for status in [FulfillmentState::Pending, FulfillmentState::Open] {
            let mut foreign = order(vec![ForeignLine { fulfillable_quantity, ..line("A", 5) }]);
            foreign.fulfillments.push(shipped(FulfillmentState::Success, &[(0, gone)]));
            foreign.fulfillments.push(shipped(status, &[(0, waiting)]));
            assert_eq!(units(&foreign), [(open, gone, 5 - open - gone)], "{fulfillable_quantity:?} {gone} {waiting}");
            foreign.cancelled_at = Some(at(200));
            assert_eq!(units(&foreign)[0].0, 0);
        }
    }
}

#[test]
fn refunds_take_out_units_by_what_became_of_them() {
    use Restock::{Cancel, None as Kept, Return};
    type Case = (Option<Quantity>, Option<Quantity>, Quantity, Restock, Quantity, (Quantity, Quantity, Quantity));
    let cases: &[Case] = &[
        // current, open as the file counts, shipped of 4, refunded so and so many -> open, shipped, taken out
        (None, None, 0, Cancel, 4, (0, 0, 4)),
        (None, None, 1, Cancel, 2, (1, 1, 2)),
        (None, None, 3, Return, 1, (1, 3, 0)),
        // Without a number of its own it is a shipped unit.
        (None, None, 3, Kept, 1, (1, 3, 0)),
        (None, None, 1, Kept, 2, (2, 1, 1)),
        (None, None, 0, Kept, 1, (3, 0, 1)),
        // With one, as many units not shipped as the numbers leave.
        (None, Some(1), 3, Kept, 1, (1, 3, 0)),
        (None, Some(0), 3, Kept, 1, (0, 3, 1)),
        (Some(3), None, 2, Return, 1, (2, 2, 0)),
        (Some(2), None, 2, Return, 2, (2, 2, 0)),
        (Some(3), None, 1, Cancel, 1, (2, 1, 1)),
        (Some(3), None, 1, Kept, 1, (2, 1, 1)),
    ];
    for &(current_quantity, fulfillable_quantity, gone, restock, refunded, expected) in cases {
        let lines = vec![ForeignLine { current_quantity, fulfillable_quantity, ..line("A", 4) }];
        let mut foreign = order(lines);
        foreign.fulfillments.push(shipped(FulfillmentState::Success, &[(0, gone)]));
        foreign.refunds.push(refund("1", &[(0, refunded, restock)]));
        let numbers = (current_quantity, fulfillable_quantity, gone);
        assert_eq!(units(&foreign), [expected], "{numbers:?} {restock:?} {refunded}");
    }
}
