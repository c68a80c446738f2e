//! Paths and sentences about one fulfillment order, written by hand.

use super::fixture::{after, at_stage, order_of, run, shop};
use super::{code, message, on_first, path};
use crate::say;
use consign::domain::{Action, Location, Stage, Stock, StockRow};

/// A stage at a place, an action, and what is expected: the code and the path.
type Case = (&'static str, Stage, Action, &'static str, &'static [&'static str]);

#[test]
fn the_way_is_the_shortest_that_its_own_actor_can_begin() {
    use Action as A;
    use Stage as S;
    let cases: &[Case] = &[
        // The example of the screens.
        (
            "acme",
            S::Accepted,
            A::Move,
            "cannot_move_submitted",
            &[
                "order cancel-request 1001-FO1",
                "service respond 1001-FO1 --accept --pending cancellation (service:acme)",
                "order move-location 1001-FO2 --to main",
            ],
        ),
        // Only the service can fulfill from its place.
        (
            "acme",
            S::Unfulfilled,
            A::CreateFulfillment,
            "only_service_can_fulfill",
            &["order move-location 1001-FO1 --to main", "order fulfill 1001-FO1"],
        ),
        (
            "acme",
            S::Requested,
            A::CreateFulfillment,
            "must_cancel_first",
            &["order cancel-request 1001-FO1", "order move-location 1001-FO2 --to main", "order fulfill 1001-FO2"],
        ),
        (
            "solo",
            S::Requested,
            A::CreateFulfillment,
            "must_cancel_first",
            &["order cancel-request 1001-FO1", "order fulfill 1001-FO2"],
        ),
        // The merchant could revert, but it is for the service to say that it stopped.
        (
            "solo",
            S::CancellationRequested,
            A::CreateFulfillment,
            "must_cancel_first",
            &["service respond 1001-FO1 --accept --pending cancellation (service:solo)", "order fulfill 1001-FO2"],
        ),
        // Stuck: the service must ship it or give it up.
        (
            "acme",
            S::CancellationRejected,
            A::RequestFulfillment,
            "already_requested",
            &["service close 1001-FO1 (service:acme)", "order request 1001-FO1"],
        ),
        (
            "acme",
            S::CancellationRejected,
            A::RequestCancellation,
            "cancellation_already_rejected",
            &[
                "service close 1001-FO1 (service:acme)",
                "order request 1001-FO1",
                "service respond 1001-FO1 --accept --pending fulfillment (service:acme)",
                "order cancel-request 1001-FO1",
            ],
        ),
        // Cancelling and requesting again would only lead back to where it is.
        (
            "acme",
            S::Requested,
            A::RequestCancellation,
            "nothing_to_cancel",
            &[
                "service respond 1001-FO1 --accept --pending fulfillment (service:acme)",
                "order cancel-request 1001-FO1",
            ],
        ),
        (
            "acme",
            S::Requested,
            A::Revert,
            "use_cancel_request",
            &[
                "service respond 1001-FO1 --accept --pending fulfillment (service:acme)",
                "order cancel-request 1001-FO1",
                "order revert 1001-FO1 --confirmed",
            ],
        ),
        (
            "acme",
            S::Unfulfilled,
            A::Ship,
            "not_accepted",
            &[
                "order request 1001-FO1 (merchant)",
                "service respond 1001-FO1 --accept --pending fulfillment",
                "service ship 1001-FO1",
            ],
        ),
        (
            "acme",
            S::Requested,
            A::Ship,
            "not_accepted",
            &["service respond 1001-FO1 --accept --pending fulfillment", "service ship 1001-FO1"],
        ),
        (
            "acme",
            S::CancellationRequested,
            A::Close,
            "cancellation_pending",
            &["service respond 1001-FO1 --reject --pending cancellation", "service close 1001-FO1"],
        ),
        (
            "acme",
            S::Accepted,
            A::AcceptCancellation,
            "no_pending_request",
            &["order cancel-request 1001-FO1 (merchant)", "service respond 1001-FO1 --accept --pending cancellation"],
        ),
        (
            "main",
            S::Unfulfilled,
            A::RequestFulfillment,
            "not_a_service_location",
            &["order move-location 1001-FO1 --to acme", "order request 1001-FO1"],
        ),
        // Its work went on elsewhere.
        ("acme", S::Cancelled, A::RequestFulfillment, "nothing_to_request", &["order request 1001-FO2"]),
        (
            "old",
            S::LegacyPending,
            A::CancelRequest,
            "legacy_cannot_cancel",
            &[
                "service close 1001-FO1 (service:old)",
                "order move-location 1001-FO1 --to acme",
                "order request 1001-FO1",
                "order cancel-request 1001-FO1",
            ],
        ),
        (
            "oldsolo",
            S::LegacyOpen,
            A::CreateFulfillment,
            "must_cancel_first",
            &["service close 1001-FO1 (service:oldsolo)", "order fulfill 1001-FO1"],
        ),
        (
            "old",
            S::Unfulfilled,
            A::Progress,
            "not_accepted",
            &["order request 1001-FO1 (merchant)", "service progress 1001-FO1"],
        ),
    ];
    let context = shop();
    for (place, stage, action, expected, commands) in cases {
        let order = at_stage(*stage, place, &context).unwrap_or_else(|| panic!("{stage} at {place}"));
        let explained = on_first(&order, *action, &context);
        let commands: Vec<String> = commands.iter().map(|line| (*line).to_owned()).collect();
        assert_eq!((code(&explained), path(&explained)), (*expected, commands), "{action} at {place}, {stage}");
    }
}

#[test]
fn the_message_gives_the_rule_and_says_who_must_act() {
    use Action as A;
    use Stage as S;
    let cases = [
        ("acme", S::Accepted, A::Move, "#1001-FO1 is with Acme (accepted); it cannot be moved. Acme must act too"),
        (
            "acme",
            S::CancellationRejected,
            A::RequestFulfillment,
            "fulfillment of #1001-FO1 was requested before: #1001-FO1 is with Acme (cancellation rejected). \
             Acme must act first",
        ),
        (
            "acme",
            S::Unfulfilled,
            A::AcceptRequest,
            "#1001-FO1 has no such open request: it is unfulfilled. \
             The merchant must act first",
        ),
        (
            "acme",
            S::Accepted,
            A::Revert,
            "Acme accepted #1001-FO1, and its cancellation was not requested. Reverting does not stop Acme. \
             If Acme ships it anyway, you pay for the product and the shipping",
        ),
        (
            "acme",
            S::Fulfilled,
            A::Ship,
            "#1001-FO1 is fulfilled already: everything in it was shipped. No step of the workflow leads there",
        ),
        ("acme", S::Cancelled, A::Hold, "#1001-FO1 is closed (cancelled); its work is now #1001-FO2"),
        (
            "acme",
            S::Accepted,
            A::CancelRequest,
            "Acme accepted #1001-FO1 already; its cancellation has to be requested. Acme must act too",
        ),
        (
            "solo",
            S::Unfulfilled,
            A::Progress,
            "Solo uses the new workflow: it accepts or rejects requests. \
             No step of the workflow leads there",
        ),
    ];
    let context = shop();
    for (place, stage, action, expected) in cases {
        let order = at_stage(stage, place, &context).unwrap();
        assert_eq!(message(&on_first(&order, action, &context)), expected, "{action} at {place}, {stage}");
    }
}

#[test]
fn what_was_done_before_is_not_offered_and_not_refused() {
    let context = shop();
    let order = at_stage(Stage::LegacyOpen, "old", &context).unwrap();
    let explained = on_first(&order, Action::Progress, &context);
    assert!(explained.obstacle.as_ref().is_some_and(|obstacle| obstacle.code.is_none()));
    assert!(message(&explained).starts_with("Old began with #1001-FO1 before"));
}

#[test]
fn a_payment_that_is_not_needed_begins_no_way() {
    let mut context = shop();
    let order = at_stage(Stage::CancellationRequested, "acme", &context).unwrap();
    context.shop.require_paid = true;
    let explained = on_first(&order, Action::Hold, &context);
    let accept = "service respond 1001-FO1 --accept --pending cancellation (service:acme)";
    assert_eq!(path(&explained), [accept, "order hold 1001-FO2"]);
    let explained = on_first(&order, Action::RequestFulfillment, &context);
    assert_eq!(path(&explained), ["order pay 1001", accept, "order request 1001-FO2"]);
}

#[test]
fn one_unit_cannot_be_split_and_no_location_means_no_move() {
    let mut context = shop();
    let order = order_of(&[("IPOD", 1)], "main");
    let explained = on_first(&order, Action::Split, &context);
    assert_eq!((code(&explained), path(&explained).len()), ("invalid_quantity", 0));

    context.locations.0.retain(|location| matches!(location.handle.as_str(), "main" | "solo" | "acme"));
    context.locations.0[1].active = false;
    let explained = on_first(&order, Action::Move, &context);
    assert_eq!((code(&explained), path(&explained).len()), ("location_inactive", 0));
    assert!(message(&explained).contains("acme is not active"), "{}", message(&explained));
    context.locations.0.truncate(1);
    assert_eq!(code(&on_first(&order, Action::Move, &context)), "same_location");
}

#[test]
fn new_parts_get_the_next_number_of_the_order() {
    let context = shop();
    let order = order_of(&[("IPOD", 2), ("CASE", 1)], "acme");
    let order = run(&order, &say::split(1, &["CASE"]), &context);
    let order = after(&order, 1, Action::RequestFulfillment, &context);
    let explained = on_first(&order, Action::Hold, &context);
    assert_eq!(path(&explained), ["order cancel-request 1001-FO1", "order hold 1001-FO3"]);
}

#[test]
fn stock_is_registered_where_nobody_else_can_take_the_work() {
    let mut context = shop();
    let updated_at = context.now;
    let row = |sku: &str, location: &str| StockRow {
        sku: sku.to_owned(),
        location: location.to_owned(),
        on_hand: 5,
        committed: 0,
        unavailable: 0,
        updated_at,
    };
    let order = order_of(&[("IPOD", 2), ("CASE", 1)], "acme");
    context.stock = Stock::new(vec![row("IPOD", "acme"), row("CASE", "acme"), row("CASE", "main")]);
    let explained = on_first(&order, Action::CreateFulfillment, &context);
    let stock = "inventory set IPOD --location main --on-hand N";
    let moved = "order move-location 1001-FO1 --to main";
    assert_eq!(code(&explained), "only_service_can_fulfill");
    assert_eq!(path(&explained), [stock, moved, "order fulfill 1001-FO1"]);
    let explained = on_first(&order, Action::Move, &context);
    assert_eq!((code(&explained), path(&explained)), ("destination_does_not_stock", vec![stock.into(), moved.into()]));

    // Another location of the merchant's own that stocks it all is nearer.
    context.locations.0.push(Location {
        without_online_orders: false,
        address: None,
        former_service: None,
        id: 7,
        handle: "annex".into(),
        service: None,
        ..context.locations.0[0].clone()
    });
    context.stock = Stock::new([context.stock.rows(), &[row("IPOD", "annex"), row("CASE", "annex")]].concat());
    let explained = on_first(&order, Action::CreateFulfillment, &context);
    assert_eq!(path(&explained), ["order move-location 1001-FO1 --to annex", "order fulfill 1001-FO1"]);
}
