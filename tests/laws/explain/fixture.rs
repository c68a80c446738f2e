//! A shop with a place of each kind, and orders brought to a stage by real commands.

use crate::say::{self, Said, fo, number};
use consign::domain::{Action, Context, Order, Place, Stage, decide, offer};

use crate::world::Setting;

/// A location of each kind, by age: `main` is the merchant's; `acme` permits several locations, `solo` does not; `old`
/// and `oldsolo` are their legacy twins. `zenith` is like `acme`.
fn setting() -> Setting {
    use Place::{LegacyPermitting, LegacySingle, Merchant, Permitting, Single};
    Setting::new(&[
        ("main", Merchant),
        ("acme", Permitting),
        ("solo", Single),
        ("old", LegacyPermitting),
        ("oldsolo", LegacySingle),
        ("zenith", Permitting),
    ])
}

/// The surroundings of an order in that shop.
pub fn shop() -> Context {
    setting().context()
}

/// A handle of every kind of place.
pub const PLACES: [&str; 5] = ["main", "acme", "solo", "old", "oldsolo"];

/// Order #1001 with two units of one line, as #1001-FO1 at a location.
pub fn order_at(location: &str) -> Order {
    order_of(&[("IPOD", 2)], location)
}

/// Order #1001 with these lines, all at one location.
pub fn order_of(lines: &[(&str, i64)], location: &str) -> Order {
    let lines: Vec<(&str, i64, &str)> = lines.iter().map(|&(sku, quantity)| (sku, quantity, "199.00")).collect();
    setting().place(&lines, Some(location), false).order
}

/// The order after an action on a fulfillment order.
pub fn after(order: &Order, fulfillment_order: u32, action: Action, context: &Context) -> Order {
    let target = fo(fulfillment_order);
    let command = offer::commands(action, target, order, context).remove(0);
    run(order, &say::of(target, command), context)
}

/// The order after a command.
pub fn run(order: &Order, said: &Said, context: &Context) -> Order {
    let decided = decide(order, &said.target, &said.command, context);
    decided.unwrap_or_else(|refusal| panic!("{said:?}: {}", refusal.message)).after
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
    let mut order = order_at(location);
    for action in actions {
        let command = offer::commands(*action, fo(1), &order, context).remove(0);
        order = decide(&order, &fo(1), &command, context).ok()?.after;
    }
    let reached = Stage::of(&order, order.fulfillment_order(number(1)).unwrap()) == stage;
    reached.then_some(order)
}
