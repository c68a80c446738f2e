//! A shop with a place of each kind, and orders brought to a stage by real commands.

use crate::domain::{
    Action, Command, Context, Location, Locations, Money, NewLine, NewOrder, Order, OrderDetails, Service, Shop, Stage,
    Stock, Target, Time, Workflow, decide, number, offer, place,
};

/// A location of each kind, by age: `main` is the merchant's; `acme` permits several locations, `solo` does not; `old`
/// and `oldsolo` are their legacy twins. `zenith` is like `acme`.
pub fn shop() -> Context {
    let service = |name: &str, workflow, single_location| {
        Some(Service { name: name.into(), workflow, single_location, behaviour: None, settings: Default::default() })
    };
    let location = |id, handle: &str, name: &str, service| Location {
        id,
        handle: handle.into(),
        name: name.into(),
        active: true,
        service,
    };
    Context {
        now: Time::parse("2026-11-23T09:00:00Z").unwrap(),
        next_seq: 1,
        shop: Shop {
            name: "Shop".into(),
            currency: "USD".into(),
            auto_fulfill: false,
            require_paid: false,
            default_location: "main".into(),
        },
        locations: Locations(vec![
            location(1, "main", "Main location", None),
            location(2, "acme", "Acme", service("Acme", Workflow::New, false)),
            location(3, "solo", "Solo", service("Solo", Workflow::New, true)),
            location(4, "old", "Old", service("Old", Workflow::Legacy, false)),
            location(5, "oldsolo", "Oldsolo", service("Oldsolo", Workflow::Legacy, true)),
            location(6, "zenith", "Zenith", service("Zenith", Workflow::New, false)),
        ]),
        stock: Stock::default(),
    }
}

/// A handle of every kind of place.
pub const PLACES: [&str; 5] = ["main", "acme", "solo", "old", "oldsolo"];

/// Order #1001 with two units of one line, as #1001-FO1 at a location.
pub fn order_at(location: &str, context: &Context) -> Order {
    order_of(&[("IPOD", 2)], location, context)
}

/// Order #1001 with these lines, all at one location.
pub fn order_of(lines: &[(&str, i64)], location: &str, context: &Context) -> Order {
    let price = Money::parse("199.00").unwrap();
    let line = |(sku, quantity): &(&str, i64)| NewLine::of_sku(*sku, *quantity, price);
    let new = NewOrder {
        id: 7,
        name: "#1001".into(),
        details: OrderDetails::default(),
        currency: "USD".into(),
        lines: lines.iter().map(line).collect(),
        location: Some(location.to_owned()),
        paid: false,
        extras: None,
    };
    place(&new, context).unwrap().after
}

/// The order after an action on a fulfillment order.
pub fn after(order: &Order, fulfillment_order: u32, action: Action, context: &Context) -> Order {
    let target = Target::FulfillmentOrder(number(fulfillment_order));
    run(order, target, &offer::commands(action, target, order, context)[0], context)
}

/// The order after a command.
pub fn run(order: &Order, target: Target, command: &Command, context: &Context) -> Order {
    decide(order, &target, command, context).unwrap_or_else(|refusal| panic!("{command:?}: {}", refusal.message)).after
}

/// #1001-FO1 brought to a stage at a location; `None` where it cannot come to it.
pub fn at_stage(stage: Stage, location: &str, context: &Context) -> Option<Order> {
    use Action as A;
    let actions: &[Action] = match stage {
        Stage::Unfulfilled => &[],
        Stage::Requested | Stage::LegacyPending => &[A::RequestFulfillment],
        Stage::Accepted => &[A::RequestFulfillment, A::AcceptRequest],
        Stage::Rejected => &[A::RequestFulfillment, A::RejectRequest],
        Stage::CancellationRequested => &[A::RequestFulfillment, A::AcceptRequest, A::RequestCancellation],
        Stage::CancellationRejected => {
            &[A::RequestFulfillment, A::AcceptRequest, A::RequestCancellation, A::RejectCancellation]
        }
        Stage::Incomplete => &[A::RequestFulfillment, A::AcceptRequest, A::Close],
        Stage::LegacyOpen => &[A::RequestFulfillment, A::Progress],
        Stage::LegacyFailed => &[A::RequestFulfillment, A::Close],
        Stage::Fulfilled => match location {
            "main" => &[A::CreateFulfillment],
            "old" | "oldsolo" => &[A::RequestFulfillment, A::Ship],
            _ => &[A::RequestFulfillment, A::AcceptRequest, A::Ship],
        },
        Stage::Cancelled => &[A::RequestFulfillment, A::CancelRequest],
    };
    let mut order = order_at(location, context);
    for action in actions {
        let command = offer::commands(*action, Target::FulfillmentOrder(number(1)), &order, context).remove(0);
        order = decide(&order, &Target::FulfillmentOrder(number(1)), &command, context).ok()?.after;
    }
    let reached = Stage::of(&order, order.fulfillment_order(number(1)).unwrap()) == stage;
    reached.then_some(order)
}
