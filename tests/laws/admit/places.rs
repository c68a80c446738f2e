//! Where the open units of a foreign order go.

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
fn no_request_is_made_whatever_the_shop_is_set_to() {
    let mut foreign = order(vec![ForeignLine { service: service("acme"), ..line("A", 1) }]);
    foreign.financial_status = Some(FinancialStatus::Paid);
    let order = admitted(&foreign).order;
    assert_eq!(order.fulfillment_orders[0].request_status, RequestStatus::Unsubmitted);
    assert!(order.fulfillment_orders[0].requests.is_empty());
    assert!(order.fulfillments.is_empty(), "a legacy service gets no waiting shipment either");
}

