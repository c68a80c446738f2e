//! Questions about an order: what may be done, why not, and whether its values are what they should be.

use super::expectation::{self, Expectation};
use super::{App, Reference};
use crate::domain::{self, Action, Actor, Context, Order, Target};
use crate::failure::Result;
use crate::store::Tx;
use crate::wire::{self, ActionItem, Actions, Answer, ExplainedAction, Explanation};

impl App<'_> {
    /// What each party may do now with an order or a fulfillment order.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`.
    pub fn actions(&self, reference: &Reference) -> Result<Actions> {
        self.read(|tx| {
            let (order, target, context) = self.asked_about(tx, reference)?;
            let mut items = Vec::new();
            if target == Target::Order {
                let own = domain::order_actions(&order, &context).into_iter();
                items.extend(own.map(|action| ActionItem::from_domain(&order, None, action, &Actor::Merchant)));
            }
            for work in order.fulfillment_orders.iter().filter(|work| is_meant(target, work.number)) {
                let offered = domain::supported_actions(&order, work, &context).into_iter();
                let number = Some(work.number);
                items.extend(offered.map(|(action, actor)| ActionItem::from_domain(&order, number, action, &actor)));
            }
            Ok(Actions::whole(items))
        })
    }

    /// For each action, or the one that was named: whether it is allowed, what forbids it, and what leads there.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`.
    pub fn explain(&self, reference: &Reference, action: Option<Action>) -> Result<Explanation> {
        self.read(|tx| {
            let (order, target, context) = self.asked_about(tx, reference)?;
            let explained = domain::explain(&order, target, action, &context)?;
            let items = explained.iter().map(|explained| ExplainedAction::from_domain(&order, explained));
            Ok(Explanation::whole(items.collect()))
        })
    }

    /// Whether an action may be taken now; with an order, on any of its fulfillment orders or on itself.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`.
    pub fn can(&self, reference: &Reference, action: Action) -> Result<Answer> {
        self.read(|tx| {
            let (order, target, context) = self.asked_about(tx, reference)?;
            Ok(Answer::from_domain(domain::obstacle(&order, target, action, &context)?))
        })
    }

    /// Whether values of an order, or of a fulfillment order, are as expected.
    ///
    /// # Errors
    /// `order_not_found`, `fulfillment_order_not_found`; `unknown_field` for a key that is not there; `usage` for a value
    /// that the key never has.
    pub fn assert(&self, reference: &Reference, expectations: &[Expectation]) -> Result<Answer> {
        self.read(|tx| {
            let (order, target, context) = self.asked_about(tx, reference)?;
            let shown = wire::Order::from_domain(&order, &context);
            let name = match target {
                Target::Order => None,
                Target::FulfillmentOrder(number) => Some(order.fulfillment_order_name(number)),
            };
            let wrong = expectation::wrong(&shown, name.as_deref(), expectations)?;
            Ok(if wrong.is_empty() { Answer::yes() } else { Answer::no("assertion_failed", wrong.join("; ")) })
        })
    }

    /// What a question is about, and its surroundings. A fulfillment order that was named is there.
    fn asked_about(&self, tx: &Tx<'_>, reference: &Reference) -> Result<(Order, Target, Context)> {
        let (id, target) = reference.find_target(tx)?;
        let (order, context) = self.order_in_context(tx, id)?;
        if let Target::FulfillmentOrder(number) = target {
            domain::existing(&order, number)?;
        }
        Ok((order, target, context))
    }
}

fn is_meant(target: Target, number: u32) -> bool {
    match target {
        Target::Order => true,
        Target::FulfillmentOrder(meant) => meant == number,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tempfile::TempDir;

    use super::*;
    use crate::app::{NewOrderRequest, NewService, NewShop, OrderCommand, Session};
    use crate::domain::{Command, Money, NewLine, Time, Workflow, offer};
    use crate::failure::Exit;

    /// A shop with the service Acme and order #1001 there, requested and accepted.
    fn shop() -> (TempDir, App<'static>) {
        let folder = tempfile::tempdir().unwrap();
        let app = App {
            db: folder.path().join("shop.db"),
            session: Session::Closed,
            busy_timeout: Duration::from_secs(1),
            now: Time::parse("2026-11-23T09:00:00Z").unwrap(),
            dry_run: false,
            key: None,
            whole_order: false,
        };
        let new = NewShop {
            name: "Shop".into(),
            currency: "USD".into(),
            order_start: 1001,
            if_missing: false,
            sample: false,
        };
        app.init("init", &new).unwrap();
        let workflow = Workflow::New;
        let acme = NewService { handle: "acme".into(), name: Some("Acme".into()), workflow, single_location: false };
        app.add_service("service add", &acme).unwrap();
        let lines = vec![NewLine { sku: "IPOD".into(), quantity: 2, price: Money::parse("199.00").unwrap() }];
        let order = NewOrderRequest {
            name: None,
            email: None,
            currency: None,
            lines,
            location: Some("acme".into()),
            paid: false,
        };
        app.create_order("order create", &order).unwrap();
        let note = None;
        run(&app, Command::Request { target: Target::Order, lines: Vec::new(), note, notify_customer: false });
        run(
            &app,
            Command::Respond {
                target: Target::Order,
                service: None,
                accept: true,
                pending: None,
                reason: None,
                message: None,
                ship_date: None,
            },
        );
        (folder, app)
    }

    fn run(app: &App<'_>, command: Command) {
        app.execute("order", OrderCommand { reference: Reference::new("1001"), command }).unwrap();
    }

    #[test]
    fn actions_come_with_their_commands_the_orders_own_first() {
        let (_folder, app) = shop();
        let shown = |name: &str| -> Vec<String> {
            let items = app.actions(&Reference::new(name)).unwrap().items;
            let line = |item: &ActionItem| format!("{}: {}", item.actor, item.command);
            items.iter().map(line).collect()
        };
        let of_work = [
            "merchant: consign order cancel-request 1001-FO1",
            "service:acme: consign service ship 1001-FO1",
            "service:acme: consign service close 1001-FO1",
        ];
        assert_eq!(shown("1001-FO1"), of_work);
        assert_eq!(shown("1001"), [&["merchant: consign order pay 1001"], of_work.as_slice()].concat());
    }

    #[test]
    fn the_example_of_the_manual() {
        let (_folder, app) = shop();
        let mut explained = app.explain(&Reference::new("#1001-FO1"), Some(Action::Move)).unwrap().items;
        let item = explained.remove(0);
        assert_eq!((item.allowed, item.code.as_deref()), (false, Some("cannot_move_submitted")));
        assert_eq!(item.fulfillment_order.as_deref(), Some("#1001-FO1"));
        let path: Vec<(&str, &str)> =
            item.path.iter().map(|step| (step.actor.as_str(), step.command.as_str())).collect();
        assert_eq!(
            path,
            [
                ("merchant", "consign order cancel-request 1001-FO1"),
                ("service:acme", "consign service respond 1001-FO1 --accept --pending cancellation"),
                ("merchant", "consign order move-location 1001-FO2 --to main"),
            ]
        );
        let all = app.explain(&Reference::new("1001"), None).unwrap().items;
        assert_eq!(all.len(), Action::ALL.len());
        assert!(all[0].fulfillment_order.is_none() && all[0].action == "pay");
    }

    #[test]
    fn yes_or_no_and_why() {
        let (_folder, app) = shop();
        let ask = |name: &str, action| app.can(&Reference::new(name), action).unwrap();
        assert_eq!(ask("1001", Action::Ship), Answer::yes());
        let no = ask("1001-FO1", Action::CreateFulfillment);
        assert_eq!((no.allowed, no.code.as_deref()), (false, Some("must_cancel_first")));
        for name in ["1001-FO2", "1002-FO1"] {
            let failure = app.can(&Reference::new(name), Action::Pay).unwrap_err();
            assert_eq!((failure.code, failure.exit), ("fulfillment_order_not_found", Exit::NotFound));
        }
        assert_eq!(app.can(&Reference::new("1002"), Action::Pay).unwrap_err().code, "order_not_found");
    }

    #[test]
    fn assertions_are_about_the_order_or_the_fulfillment_order() {
        let (_folder, app) = shop();
        let expect = |key: &str, value: &str| Expectation { key: key.into(), equal: true, value: value.into() };
        let ask = |name: &str, expectations: &[Expectation]| app.assert(&Reference::new(name), expectations);
        let met = [expect("fulfillment_status", "in_progress"), expect("fulfillment_orders.FO1.service", "acme")];
        assert_eq!(ask("1001", &met), Ok(Answer::yes()));
        assert_eq!(ask("1001-FO1", &[expect("request_status", "accepted")]), Ok(Answer::yes()));
        let unmet = [expect("fulfillment_status", "fulfilled"), expect("locked", "true"), expect("id", "2")];
        let no = ask("1001", &unmet).unwrap();
        assert_eq!(no.code.as_deref(), Some("assertion_failed"));
        let message = "expected fulfillment_status=fulfilled, got in_progress; expected id=2, got 1";
        assert_eq!(no.message.as_deref(), Some(message));
        // What makes no sense is told even where something else is false.
        let senseless = [expect("fulfillment_status", "fulfilled"), expect("colour", "red")];
        assert_eq!(ask("1001", &senseless).unwrap_err().code, "unknown_field");
    }

    #[test]
    fn an_offered_command_is_one_that_works() {
        let (_folder, app) = shop();
        for item in app.actions(&Reference::new("1001")).unwrap().items {
            let action = Action::parse(&item.action).unwrap();
            let name = item.fulfillment_order.as_deref().unwrap_or("#1001");
            assert_eq!(item.command, offer::command_line(action, name));
            assert!(app.can(&Reference::new(name), action).unwrap().allowed, "{}", item.action);
        }
    }
}
