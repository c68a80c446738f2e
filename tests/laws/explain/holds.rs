//! Ways past holds.

use consign::domain::{Action, Context, Order, ids};

use super::fixture::{after, order_at, run, shop};
use super::{code, on_first, path};
use crate::say::{self, fo};

#[test]
fn holds_and_payment_are_taken_out_of_the_way() {
    let mut context = shop();
    context.shop.require_paid = true;
    let order = after(&order_at("acme"), 1, Action::Hold, &context);
    let explained = on_first(&order, Action::RequestFulfillment, &context);
    assert_eq!(code(&explained), "on_hold");
    assert_eq!(path(&explained), ["order release 1001-FO1", "order pay 1001", "order request 1001-FO1"]);
}

/// Work at a service, split in two.
fn in_two(context: &Context) -> Order {
    run(&order_at("acme"), &say::split(1, &["IPOD=1"]), context)
}

#[test]
fn held_work_is_released_to_be_merged() {
    let context = shop();
    let order = in_two(&context);
    let order = run(&order, &say::hold(fo(1)), &context);
    let explained = on_first(&order, Action::Merge, &context);
    assert_eq!(code(&explained), "on_hold");
    assert_eq!(path(&explained), ["order release 1001-FO1", "order merge 1001-FO1 OTHER"]);
}

#[test]
fn the_other_work_is_freed_to_be_merged_with() {
    let context = shop();
    let order = in_two(&context);
    let order = run(&order, &say::hold(fo(2)), &context);
    let explained = on_first(&order, Action::Merge, &context);
    assert_eq!(code(&explained), "not_mergeable");
    assert_eq!(path(&explained), ["order release 1001-FO2", "order merge 1001-FO1 OTHER"]);
    // Both are held.
    let both = run(&order, &say::hold(fo(1)), &context);
    let explained = on_first(&both, Action::Merge, &context);
    assert_eq!(path(&explained), ["order release 1001-FO1", "order release 1001-FO2", "order merge 1001-FO1 OTHER"]);
    // The other waits for an answer of its service.
    let order = in_two(&context);
    let order = after(&order, 2, Action::RequestFulfillment, &context);
    let explained = on_first(&order, Action::Merge, &context);
    assert_eq!(path(&explained), ["order cancel-request 1001-FO2", "order merge 1001-FO1 OTHER"]);
}

#[test]
fn of_several_holds_only_the_one_in_the_way_is_released() {
    let context = shop();
    let order = run(&order_at("acme"), &say::hold(fo(1)), &context);
    let order = run(&order, &say::hold_as(fo(1), "stock", &[]), &context);
    let explained = on_first(&order, Action::Hold, &context);
    let id = order.fulfillment_orders[0].holds[0].id(ids::part_id(order.id, 1_u32));
    let release = format!("order release 1001-FO1 --hold {id}");
    assert_eq!((code(&explained), path(&explained)), ("on_hold", vec![release, "order hold 1001-FO1".into()]));
    // What waits for all of them needs them all gone.
    let explained = on_first(&order, Action::RequestFulfillment, &context);
    assert_eq!(path(&explained), ["order release 1001-FO1", "order request 1001-FO1"]);

    // Of as many as there may be, the oldest goes.
    let named = |order: Order, handle: &str| run(&order, &say::hold_as(fo(1), handle, &[]), &context);
    let order = (1..=10).fold(order_at("acme"), |order, at| named(order, &format!("check-{at}")));
    let explained = on_first(&order, Action::Hold, &context);
    assert_eq!(code(&explained), "hold_limit_reached");
    assert_eq!(path(&explained), ["order release 1001-FO1 --hold check-1", "order hold 1001-FO1"]);
}
