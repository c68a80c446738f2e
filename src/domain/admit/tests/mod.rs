//! What a foreign order becomes, rule by rule.

mod fixture;

use super::super::Code;
use super::super::{ForeignFulfillment, RequestStatus, Service, Workflow, number};
use super::*;
use fixture::*;

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
fn only_success_counts_as_shipped() {
    for &status in FulfillmentState::ALL {
        let mut foreign = order(vec![line("A", 2)]);
        foreign.fulfillments.push(shipped(status, &[(0, 2)]));
        let expected = if status == FulfillmentState::Success { (0, 2, 0) } else { (2, 0, 0) };
        assert_eq!(units(&foreign), [expected], "{status}");
        assert_eq!(admitted(&foreign).order.fulfillments[0].status, status);
    }
}

#[test]
fn missing_units_of_a_fulfilled_line_become_one_more_shipment() {
    let fulfilled = |sku, quantity| ForeignLine { status: Some(ForeignStatus::Fulfilled), ..line(sku, quantity) };
    let mut foreign = order(vec![
        fulfilled("A", 5),
        ForeignLine { fulfillable_quantity: Some(0), current_quantity: Some(2), ..fulfilled("B", 3) },
        ForeignLine { fulfillable_quantity: Some(1), ..fulfilled("C", 3) },
        ForeignLine { status: Some(ForeignStatus::Partial), ..line("D", 1) },
        line("E", 1),
    ]);
    foreign.fulfillment_status = Some(ForeignStatus::Fulfilled);
    foreign.fulfillments.push(shipped(FulfillmentState::Success, &[(0, 2)]));
    assert_eq!(units(&foreign), [(0, 5, 0), (0, 2, 1), (1, 0, 2), (1, 0, 0), (1, 0, 0)]);
    let order = admitted(&foreign).order;
    let extra = order.fulfillment(number(2)).expect("the missing units were shipped somehow");
    assert_eq!(
        extra.lines.iter().map(|shipped| (shipped.line.get(), shipped.quantity)).collect::<Vec<_>>(),
        [(1, 3), (2, 2)]
    );
    assert_eq!((extra.tracking.len(), extra.source_id.as_deref(), extra.created_at), (0, None, at(100)));
    assert_eq!((extra.location.as_str(), extra.by, extra.status), ("main", By::Merchant, FulfillmentState::Success));
    assert_eq!(order.fulfillments.len(), 2);
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

#[test]
fn work_goes_to_the_service_or_is_routed() {
    let at_service = |sku, name| ForeignLine { service: service(name), ..line(sku, 1) };
    let foreign = order(vec![
        line("TEE", 1),
        at_service("B", "acme"),
        line("C", 1),
        at_service("D", "store"),
        at_service("E", "acme"),
        at_service("F", "gone"),
        at_service("G", "gone"),
    ]);
    let admitted = admitted(&foreign);
    let expected = [("store", vec![1, 4]), ("acme", vec![2, 5]), ("main", vec![3, 6, 7])];
    assert_eq!(work(&admitted.order), expected);
    assert_eq!(admitted.new_services, []);
    assert_eq!(admitted.warnings.len(), 1, "{:?}", admitted.warnings);
    assert!(admitted.warnings[0].contains("`gone` is inactive"));
    let numbers: Vec<u32> = admitted.order.fulfillment_orders.iter().map(|work| work.number.get()).collect();
    assert_eq!(numbers, [1, 2, 3]);
}

#[test]
fn an_unknown_service_is_added_once_and_named() {
    let mut foreign = order(vec![
        ForeignLine { service: service("Zenith"), ..line("A", 1) },
        ForeignLine { service: service("Zenith"), ..line("B", 1) },
    ]);
    let mut past = shipped(FulfillmentState::Cancelled, &[(0, 1)]);
    past.service = service("Nadir");
    foreign.fulfillments.push(past);
    let admitted = admitted(&foreign);
    let handles: Vec<&str> = admitted.new_services.iter().map(|location| location.handle.as_str()).collect();
    assert_eq!(handles, ["zenith", "nadir"]);
    let zenith = &admitted.new_services[0];
    let expected = Service { name: "Zenith".to_owned(), workflow: Workflow::New, single_location: false };
    assert_eq!((zenith.id, zenith.active, zenith.name.as_str()), (0, true, "Zenith"));
    assert_eq!(zenith.service, Some(expected));
    assert_eq!(admitted.warnings.len(), 2);
    assert!(admitted.warnings[0].contains("`zenith`") && admitted.warnings[1].contains("`nadir`"));
    assert_eq!(work(&admitted.order), [("zenith", vec![1, 2])]);
    assert_eq!(admitted.order.fulfillments[0].location, "nadir");
}

#[test]
fn shipments_keep_their_place_number_and_source() {
    let mut foreign = order(vec![line("A", 9)]);
    for (position, name) in [None, Some("acme"), Some("gone"), Some("store")].into_iter().enumerate() {
        let mut shipment = shipped(FulfillmentState::Success, &[(0, 1), (0, 1)]);
        shipment.source_id = Some(format!("s{position}"));
        shipment.service = name.and_then(service);
        shipment.created_at = Some(at(500 - position as i64));
        foreign.fulfillments.push(shipment);
    }
    let order = admitted(&foreign).order;
    let seen: Vec<_> = order
        .fulfillments
        .iter()
        .map(|it| {
            (it.number.get(), it.source_id.as_deref().unwrap_or(""), it.location.as_str(), it.by, it.created_at.unix())
        })
        .collect();
    let expected = [
        (1, "s0", "main", By::Merchant, 500),
        (2, "s1", "acme", By::Service, 499),
        (3, "s2", "gone", By::Service, 498),
        (4, "s3", "store", By::Merchant, 497),
    ];
    assert_eq!(seen, expected);
    let twice = ShippedLine { line: number(1), quantity: 2, fulfillment_order: None, returned: 0 };
    assert_eq!(order.fulfillments[0].lines, [twice], "units of one line are added up");
}

#[test]
fn no_request_is_made_whatever_the_shop_is_set_to() {
    let mut foreign = order(vec![ForeignLine { service: service("acme"), ..line("A", 1) }]);
    foreign.financial_status = Some(FinancialStatus::Paid);
    let order = admitted(&foreign).order;
    assert_eq!(order.fulfillment_orders[0].request_status, RequestStatus::Unsubmitted);
    assert!(order.fulfillment_orders[0].requests.is_empty());
    assert!(order.fulfillments.is_empty(), "a legacy service gets no waiting shipment either");
}

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
        foreign.financial_status = financial_status;
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
    let first = RefundLine { line: number(1), quantity: 3, restock: Restock::Return };
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
fn a_known_carrier_gives_the_link_that_the_file_lacks() {
    let tracking = |company: &str, url: Option<&str>| Tracking {
        number: Some("N1".to_owned()),
        company: Some(company.to_owned()),
        url: url.map(str::to_owned),
    };
    let mut foreign = order(vec![line("A", 2)]);
    foreign.fulfillments.push(ForeignFulfillment {
        tracking: vec![tracking("Yodel", None), tracking("Yodel", Some("x:1")), tracking("Own van", None)],
        ..shipped(FulfillmentState::Success, &[(0, 1)])
    });
    let order = admitted(&foreign).order;
    let urls: Vec<Option<&str>> = order.fulfillments[0].tracking.iter().map(|entry| entry.url.as_deref()).collect();
    assert_eq!(urls, [Some("https://www.yodel.co.uk/tracking/N1"), Some("x:1"), None]);
}

#[test]
fn an_order_without_lines_is_an_order() {
    let order = admitted(&order(Vec::new())).order;
    assert_eq!((order.total_price, order.fulfillment_orders.len(), order.fulfillments.len()), (Money::ZERO, 0, 0));
}
