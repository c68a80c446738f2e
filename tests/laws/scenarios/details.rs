//! What is kept with an order for people: nothing stands in its way, and it stands in nothing's way.

use consign::domain::{Address, Attribute, Command, OrderChange, OrderDetail, OrderDetails, Place};

use super::Told;
use crate::say::{ORDER, Said, accept, cancel, request, whole};

fn set(changed: &[OrderDetail], to: OrderDetails) -> Said {
    whole(Command::SetDetails(Box::new(OrderChange { changed: changed.to_vec(), to })))
}

fn details(email: &str, tags: &[&str], city: &str) -> OrderDetails {
    let address = Address { city: Some(city.to_owned()), ..Address::default() };
    OrderDetails {
        email: Some(email.to_owned()),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        shipping_address: Some(address),
        ..OrderDetails::default()
    }
}

#[test]
fn what_is_named_is_set_and_what_has_no_value_is_taken_away() {
    use OrderDetail::{Email, Note, Phone, ShippingAddress, Tags};
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 1, "10")]);
    let given = details("eva@example.com", &["vip"], "Oslo");
    assert_eq!(told.does(&set(&[Email, Phone, Tags, ShippingAddress], given.clone())), ["order_changed"]);
    assert_eq!(told.world.order.details(), given);
    assert_eq!(told.does(&set(&[Email, Tags], given.clone())), [""; 0], "what is there already changes nothing");
    let note = OrderDetails { note: Some("ring".to_owned()), ..OrderDetails::default() };
    assert_eq!(told.does(&set(&[Email, Note], note)), ["order_changed"]);
    let left = OrderDetails { email: None, note: Some("ring".to_owned()), ..given };
    assert_eq!(told.world.order.details(), left);
    assert_eq!(told.does(&set(OrderDetail::ALL, OrderDetails::default())), ["order_changed"]);
    assert_eq!(told.world.order.details(), OrderDetails::default());
}

#[test]
fn attributes_and_the_purchase_order_number_are_details_too() {
    use OrderDetail::{CustomAttributes, Note, PoNumber};
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 1, "10")]);
    let gift = Attribute { key: "gift".to_owned(), value: "yes".to_owned() };
    let given =
        OrderDetails { custom_attributes: vec![gift], po_number: Some("PO-7".to_owned()), ..OrderDetails::default() };
    assert_eq!(told.does(&set(&[CustomAttributes], given.clone())), ["order_changed"]);
    assert_eq!(told.does(&set(&[CustomAttributes, PoNumber], given.clone())), ["order_changed"]);
    assert_eq!(told.does(&set(&[PoNumber, Note], given.clone())), [""; 0], "what is there already changes nothing");
    assert_eq!(told.world.order.details(), given);
    assert_eq!(told.does(&set(&[CustomAttributes, PoNumber], OrderDetails::default())), ["order_changed"]);
    assert_eq!(told.world.order.extras, None, "nothing is left where nothing is kept");
}

#[test]
fn an_event_holds_what_changed_and_nothing_else() {
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 1, "10")]);
    told.does(&set(OrderDetail::ALL, details("eva@example.com", &["vip"], "Oslo")));
    let given = OrderChange { changed: OrderDetail::ALL.to_vec(), to: details("eva@example.com", &["gift"], "Oslo") };
    let change = given.since(&told.world.order.details());
    let tags = OrderDetails { tags: vec!["gift".to_owned()], ..OrderDetails::default() };
    assert_eq!(change, OrderChange { changed: vec![OrderDetail::Tags], to: tags });
}

#[test]
fn it_can_be_set_at_any_time() {
    let set = |city: &str| set(&[OrderDetail::ShippingAddress], details("", &[], city));
    let mut told = Told::at_acme(Place::Permitting, &[("TEE", 1, "10")]);
    told.then(&[request(ORDER, &[]), set("Oslo"), accept(ORDER), set("Bergen")]);
    let mut told = Told::at_acme(Place::LegacySingle, &[("TEE", 1, "10")]);
    told.then(&[cancel(false, true), set("Oslo")]);
}
