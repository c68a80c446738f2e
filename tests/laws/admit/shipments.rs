//! The shipments of a foreign order.

use consign::domain::{
    By, ForeignFulfillment, ForeignLine, ForeignStatus, FulfillmentState, Quantity, ShippedLine, Tracking,
};

use super::fixture::{admitted, at, first_line, line, order, service, shipped, units};

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
    assert_eq!(units(&foreign), [(0, 5, 0), (0, 2, 1), (1, 2, 0), (0, 0, 1), (0, 0, 1)]);
    let order = admitted(&foreign).order;
    let extra = order.fulfillments.get(1).expect("the missing units were shipped somehow");
    assert_eq!(
        extra.lines.iter().map(|shipped| (shipped.line.get(), shipped.quantity)).collect::<Vec<_>>(),
        [(1, 3), (2, 2), (3, 2)]
    );
    assert_eq!((extra.tracking.len(), extra.source_id.as_deref(), extra.created_at), (0, None, at(100)));
    assert_eq!((extra.location.as_str(), extra.by, extra.status), ("main", By::Merchant, FulfillmentState::Success));
    assert_eq!(order.fulfillments.len(), 2);
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
        (4, "s3", "store-2", By::Service, 497),
    ];
    assert_eq!(seen, expected);
    let twice = ShippedLine { line: first_line(), quantity: 2, fulfillment_order: None, returned: 0 };
    assert_eq!(order.fulfillments[0].lines, [twice], "units of one line are added up");
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
fn a_shipment_without_a_list_of_lines_holds_what_is_missing() {
    let counted = |sku, quantity, open| ForeignLine { fulfillable_quantity: Some(open), ..line(sku, quantity) };
    let without = |status| ForeignFulfillment {
        tracking: vec![Tracking { number: Some("T1".to_owned()), company: None, url: None }],
        lines: None,
        ..shipped(status, &[])
    };
    let mut foreign = order(vec![
        counted("A", 4, 1),
        ForeignLine { status: Some(ForeignStatus::NotEligible), ..counted("B", 1, 0) },
        ForeignLine { status: Some(ForeignStatus::Restocked), ..counted("C", 1, 0) },
    ]);
    foreign.fulfillments = vec![without(FulfillmentState::Success); 2];
    assert_eq!(units(&foreign), [(1, 3, 0), (0, 0, 1), (0, 0, 1)]);
    let order = admitted(&foreign).order;
    let held: Vec<Vec<(u32, Quantity)>> = order
        .fulfillments
        .iter()
        .map(|it| it.lines.iter().map(|held| (held.line.get(), held.quantity)).collect())
        .collect();
    assert_eq!(held, [vec![(1, 3)], vec![]], "of several the first holds them");
    assert!(order.fulfillments.iter().all(|it| it.tracking[0].number.as_deref() == Some("T1")));

    foreign.fulfillments[0].status = FulfillmentState::Cancelled;
    assert!(admitted(&foreign).order.fulfillments[0].lines.is_empty(), "one that did not leave holds nothing");
    foreign.lines[0].fulfillable_quantity = Some(4);
    let nothing_missing = admitted(&foreign).order;
    assert_eq!((nothing_missing.fulfillments.len(), nothing_missing.total_remaining()), (2, 4));
    assert!(nothing_missing.fulfillments.iter().all(|it| it.lines.is_empty()));

    foreign.lines[0].fulfillable_quantity = Some(1);
    foreign.cancelled_at = Some(at(200));
    assert_eq!(units(&foreign)[0], (0, 3, 1), "of a cancelled order what the file calls open is not missing");
    foreign.fulfillments.iter_mut().for_each(|it| it.lines = Some(Vec::new()));
    assert_eq!(units(&foreign)[0], (0, 0, 4), "an empty list is an answer");
}
