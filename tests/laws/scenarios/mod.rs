//! What commands promise, one sentence a test, with the expected values written by hand. Where a rule says the same, the
//! test's name begins with its number.

mod changes;
mod choices;
mod details;
mod holds;
mod parts;
mod requests;
mod shipments;

use consign::domain::{Decision, Place, banners, check, detailed_status, fulfillment_order_status, order_status};

use crate::say::{Said, number};
use crate::world::{Setting, World};

/// An order whose life is told.
pub struct Told {
    pub world: World,
    /// What the last command led to.
    pub last: Decision,
}

/// A shop with the merchant's `main` and `annex`, and `acme` of the given kind; nothing is counted.
pub fn shop(acme: Place) -> Setting {
    Setting::new(&[("main", Place::Merchant), ("annex", Place::Merchant), ("acme", acme)])
}

impl Told {
    /// An order at `acme`.
    pub fn at_acme(acme: Place, lines: &[(&str, i64, &str)]) -> Told {
        Told::of(shop(acme).place(lines, Some("acme"), false))
    }

    pub fn of(world: World) -> Told {
        let last =
            Decision { events: Vec::new(), after: world.order.clone(), skipped: Vec::new(), warnings: Vec::new() };
        Told { world, last }
    }

    /// Does something that must be allowed; gives the names of its events.
    pub fn does(&mut self, command: &Said) -> Vec<&'static str> {
        let decision = self.world.decide(command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        self.world = self.world.after(&decision);
        assert_eq!(check(&self.world.order, &self.world.context.locations), None, "after {command:?}");
        self.last = decision;
        self.last.events.iter().map(|event| event.fact.event_type().as_str()).collect()
    }

    /// Does several things, one after the other.
    pub fn then(&mut self, commands: &[Said]) -> &mut Told {
        for command in commands {
            self.does(command);
        }
        self
    }

    /// The code of something that must be refused.
    pub fn refuses(&self, command: &Said) -> &'static str {
        match self.world.decide(command) {
            Ok(decision) => panic!("{command:?} was allowed: {:?}", decision.events),
            Err(refusal) => refusal.code.as_str(),
        }
    }

    /// A fulfillment order in one line: `acme in_progress/accepted accepted TEE=1/2`, remaining of quantity.
    pub fn fo(&self, fulfillment_order: u32) -> String {
        let order = &self.world.order;
        let work = order.fulfillment_order(number(fulfillment_order)).expect("it is there");
        let mut text = format!(
            "{} {}/{} {}",
            work.location,
            fulfillment_order_status(order, work),
            work.request_status,
            detailed_status(order, work)
        );
        for line in work.lines.iter().filter(|line| line.quantity > 0) {
            let sku = order.label(line.line);
            text.push_str(&format!(" {sku}={}/{}", line.remaining, line.quantity));
        }
        text
    }

    /// Every fulfillment order in one line, in order of number.
    pub fn fos(&self) -> Vec<String> {
        self.world.order.fulfillment_orders.iter().map(|work| self.fo(work.number.get())).collect()
    }

    /// Questions and answers about a fulfillment order: `fulfillment accepted`, `cancellation -`.
    pub fn requests(&self, fulfillment_order: u32) -> Vec<String> {
        let work = self.world.order.fulfillment_order(number(fulfillment_order)).expect("it is there");
        let answer = |request: &consign::domain::Request| {
            let answer = request.reply.as_ref().map_or("-", |reply| reply.answer.as_str());
            format!("{} {answer}", request.kind)
        };
        work.requests.iter().map(answer).collect()
    }

    /// A line in numbers: `quantity current remaining fulfilled refunded late`.
    pub fn line(&self, sku: &str) -> [i64; 6] {
        let order = &self.world.order;
        let line = order.line_items.iter().find(|line| line.label() == sku).expect("it is there");
        [
            line.quantity,
            line.current_quantity(),
            order.line_totals().of(line.number).remaining,
            order.line_totals().of(line.number).fulfilled,
            order.line_totals().of(line.number).refunded,
            order.line_totals().of(line.number).late_shipped,
        ]
    }

    /// On hand, committed, available.
    pub fn stock(&self, sku: &str, location: &str) -> [i64; 3] {
        let row = self.world.context.stock.row(sku, location).expect("the row is there");
        [row.on_hand, row.committed, row.available()]
    }

    /// Total, paid, refunded and the financial status.
    pub fn money(&self) -> String {
        let order = &self.world.order;
        format!("{} {} {} {}", order.total_price, order.paid_amount, order.refunded_amount(), order.financial_status)
    }

    pub fn status(&self) -> &'static str {
        order_status(&self.world.order).as_str()
    }

    /// Banners in one line each: `cancellation_accepted acme FO1`.
    pub fn banners(&self) -> Vec<String> {
        let one = |banner: &consign::domain::Banner| {
            let about = banner.fulfillment_order.map_or_else(String::new, |number| format!(" FO{number}"));
            format!("{} {}{about}", banner.kind, banner.service.as_deref().unwrap_or("-"))
        };
        banners(&self.world.order, &self.world.context.locations).iter().map(one).collect()
    }

    pub fn requested_before(&self) -> Vec<bool> {
        self.world.order.fulfillment_orders.iter().map(|work| work.requested_before).collect()
    }

    pub fn replaces(&self) -> Vec<Option<u32>> {
        self.world.order.fulfillment_orders.iter().map(|work| work.replaces.map(u32::from)).collect()
    }
}
