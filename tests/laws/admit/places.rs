//! Where the open units of a foreign order go.

use consign::domain::{
    FinancialStatus, ForeignHold, ForeignLine, ForeignService, ForeignStatus, FulfillmentState, HoldReason, Quantity,
    Remark, RequestStatus, Service, Workflow,
};

use super::fixture::{admitted, at, line, order, service, shipped, work};

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
    let expected = [("store", vec![1]), ("acme", vec![2, 5]), ("main", vec![3, 6, 7]), ("store-2", vec![4])];
    assert_eq!(work(&admitted.order), expected);
    assert_eq!(admitted.warnings.len(), 2, "{:?}", admitted.warnings);
    assert!(admitted.warnings[0].contains("`store-2` was not known"), "`store` is the merchant's own");
    assert!(admitted.warnings[1].contains("`gone` is inactive"));
    let numbers: Vec<u32> = admitted.order.fulfillment_orders.iter().map(|work| work.number.get()).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
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
    let expected = Service {
        name: "Zenith".to_owned(),
        workflow: Workflow::New,
        single_location: false,
        behaviour: None,
        settings: Default::default(),
    };
    assert_eq!((zenith.id, zenith.active, zenith.name.as_str()), (0, true, "Zenith"));
    assert_eq!(zenith.service, Some(expected));
    assert_eq!(admitted.warnings.len(), 2);
    assert!(admitted.warnings[0].contains("`zenith`") && admitted.warnings[1].contains("`nadir`"));
    assert_eq!(work(&admitted.order), [("zenith", vec![1, 2])]);
    assert_eq!(admitted.order.fulfillments[0].location, "nadir");
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
fn services_are_known_by_their_handle_or_their_exact_name() {
    let both =
        |handle: &str, name: &str| Some(ForeignService { handle: Some(handle.to_owned()), name: name.to_owned() });
    let services = [
        both("acme", "Another"),
        service("acme"),
        service("Ac Me!"),
        service("AC ME"),
        service("Ac Me!"),
        service("日本"),
    ];
    let lines = services.into_iter().map(|service| ForeignLine { service, ..line("A", 1) }).collect();
    let admitted = admitted(&order(lines));
    let new: Vec<(&str, &str)> =
        admitted.new_services.iter().map(|place| (place.handle.as_str(), place.name.as_str())).collect();
    assert_eq!(new, [("ac-me", "Ac Me!"), ("ac-me-2", "AC ME"), ("service", "日本")]);
    let expected = [("acme", vec![1, 2]), ("ac-me", vec![3, 5]), ("ac-me-2", vec![4]), ("service", vec![6])];
    assert_eq!(work(&admitted.order), expected);
}

#[test]
fn waiting_units_get_a_fulfillment_order_of_their_own_that_was_requested() {
    let at_acme =
        |sku, open| ForeignLine { service: service("acme"), fulfillable_quantity: Some(open), ..line(sku, 5) };
    let mut foreign = order(vec![at_acme("A", 3), line("B", 1), at_acme("C", 0)]);
    foreign.fulfillments.push(shipped(FulfillmentState::Pending, &[(0, 2), (2, 1)]));
    foreign.fulfillments[0].service = service("acme");
    let admitted = admitted(&foreign);
    let seen: Vec<(&str, bool, Quantity)> = admitted
        .order
        .fulfillment_orders
        .iter()
        .map(|work| (work.location.as_str(), work.requested_before, work.remaining_quantity()))
        .collect();
    assert_eq!(seen, [("acme", false, 3), ("acme", true, 3), ("main", false, 1)]);
    assert_eq!(admitted.order.fulfillments[0].status, FulfillmentState::Pending);
    foreign.fulfillments[0].service = None;
    assert_eq!(work(&super::fixture::admitted(&foreign).order)[1], ("acme", vec![1, 3]), "the line's service");
    foreign.lines[0].service = None;
    foreign.lines[2].service = None;
    let nobodys = super::fixture::admitted(&foreign).order;
    assert_eq!(work(&nobodys), [("main", vec![1, 2]), ("main", vec![1, 3])]);
}

#[test]
fn an_order_that_is_with_a_service_was_requested_before() {
    let mut foreign = order(vec![ForeignLine { service: service("acme"), ..line("A", 1) }, line("B", 1)]);
    foreign.fulfillment_status = Some(ForeignStatus::WithService);
    let with_service = admitted(&foreign);
    assert!(with_service.order.fulfillment_orders.iter().all(|work| work.requested_before));
    assert_eq!(with_service.remarks, [Remark::WithService]);
    foreign.fulfillments.push(shipped(FulfillmentState::Success, &[(0, 1), (1, 1)]));
    assert_eq!(admitted(&foreign).remarks, [], "nothing of it is open");
}

#[test]
fn an_order_that_is_held_is_held_here_since_it_was_created() {
    let mut foreign = order(vec![ForeignLine { service: service("acme"), ..line("A", 1) }, line("B", 1)]);
    foreign.fulfillment_status = Some(ForeignStatus::OnHold);
    let holds = |foreign: &_| -> Vec<(HoldReason, Option<String>, i64)> {
        let order = admitted(foreign).order;
        let hold = |work: consign::domain::FulfillmentOrder| {
            work.holds.into_iter().map(|it| (it.reason, it.note, it.held_at.unix()))
        };
        order.fulfillment_orders.into_iter().flat_map(hold).collect()
    };
    assert_eq!(holds(&foreign), vec![(HoldReason::Other, None, at(100).unix()); 2]);
    let note = Some("stolen card".to_owned());
    foreign.hold = Some(ForeignHold { reason: HoldReason::HighRiskOfFraud, note: note.clone() });
    assert_eq!(holds(&foreign), vec![(HoldReason::HighRiskOfFraud, note, 100); 2]);
    foreign.fulfillment_status = None;
    assert_eq!(holds(&foreign), [], "a hold alone holds nothing");
}
