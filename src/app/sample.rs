//! The sample shop of `init --sample`: something of everything, to try commands on. The examples of every `--help` work
//! on it.

use super::execute::{order_skus, save};
use super::{App, NewOrderRequest};
use crate::domain::{
    Command, Context, HoldReason, Money, NewLine, OrderDetails, RequestKind, Service, StockRow, Target, Workflow,
    decide, fact_of_stock,
};
use crate::failure::{Failure, Result};
use crate::store::Tx;

/// Services: handle, name, workflow, whether stock is kept at a single location.
const SERVICES: [(&str, &str, Workflow, bool); 3] = [
    ("acme", "Acme", Workflow::New, false),
    ("solo", "Solo", Workflow::New, true),
    ("zenith", "Zenith", Workflow::Legacy, false),
];

/// Stock: SKU, location, units on hand.
const STOCK: [(&str, &str, i64); 8] = [
    ("IPOD2008GREEN", "acme", 20),
    ("IPOD2008GREEN", "main", 1),
    ("TEE-M", "main", 40),
    ("TEE-M", "depot", 10),
    ("TEE-M", "acme", 30),
    ("MUG", "depot", 12),
    ("LAMP", "solo", 8),
    ("CAP", "zenith", 15),
];

/// An order: its lines, the location that takes all of it (or the routing decides), whether it is paid, and what
/// happens to it.
type Life = (&'static [(&'static str, i64, &'static str)], Option<&'static str>, bool, &'static [Step]);

/// What happens to a sample order.
enum Step {
    Request,
    Accept,
    AskToCancel,
    Hold,
    ShipFromMain,
}

const IPOD: (&str, i64, &str) = ("IPOD2008GREEN", 2, "199.00");
const TEE: (&str, i64, &str) = ("TEE-M", 1, "19.90");

const ORDERS: [Life; 9] = [
    (&[IPOD, TEE], None, true, &[]),
    (&[("TEE-M", 2, "19.90")], None, false, &[]),
    (&[IPOD], Some("acme"), true, &[Step::Request]),
    (&[IPOD], Some("acme"), true, &[Step::Request, Step::Accept]),
    (&[IPOD], Some("acme"), true, &[Step::Request, Step::Accept, Step::AskToCancel]),
    (&[TEE], None, true, &[Step::Hold]),
    (&[TEE], None, true, &[Step::ShipFromMain]),
    (&[("CAP", 2, "12.00")], None, true, &[Step::Request]),
    (&[("LAMP", 1, "49.00")], None, true, &[]),
];

impl App<'_> {
    /// Fills a new database.
    pub(super) fn fill_with_sample(&self, tx: &Tx<'_>) -> Result<()> {
        self.open_location(tx, "depot", "Depot".to_owned(), None)?;
        for (handle, name, workflow, single_location) in SERVICES {
            let service = Service {
                name: name.to_owned(),
                workflow,
                single_location,
                behaviour: None,
                settings: Default::default(),
            };
            self.open_location(tx, handle, name.to_owned(), Some(service))?;
        }
        for (sku, location, on_hand) in STOCK {
            let (sku, location) = (sku.to_owned(), location.to_owned());
            let row = StockRow { sku, location, on_hand, committed: 0, unavailable: 0 };
            self.record(tx, fact_of_stock(&row))?;
        }
        let mut context = self.context(tx)?;
        for (lines, location, paid, steps) in ORDERS {
            let new = NewOrderRequest {
                name: None,
                details: OrderDetails { email: Some("bob@example.com".to_owned()), ..OrderDetails::default() },
                currency: None,
                lines: lines.iter().map(new_line).collect::<Result<_>>()?,
                location: location.map(str::to_owned),
                paid,
            };
            let id = self.place_order(tx, &new, &mut context)?.order.id;
            for step in steps {
                take(tx, id, step, &mut context)?;
            }
        }
        Ok(())
    }
}

fn new_line((sku, quantity, price): &(&str, i64, &str)) -> Result<NewLine> {
    let price = Money::parse(price).map_err(|_| Failure::internal("a sample price is no price"))?;
    Ok(NewLine::of_sku(*sku, *quantity, price))
}

fn take(tx: &Tx<'_>, id: i64, step: &Step, context: &mut Context) -> Result<()> {
    let command = match step {
        Step::Request => {
            Command::Request { lines: Vec::new(), note: Some("ring twice".to_owned()), notify_customer: false }
        }
        Step::Accept => Command::Respond {
            service: None,
            accept: true,
            pending: Some(RequestKind::Fulfillment),
            reason: None,
            message: Some("leaves tomorrow".to_owned()),
            ship_date: None,
        },
        Step::AskToCancel => Command::CancelRequest { note: Some("the customer changed her mind".to_owned()) },
        Step::Hold => Command::Hold { reason: HoldReason::IncorrectAddress, note: None },
        Step::ShipFromMain => Command::Fulfill { lines: Vec::new(), tracking: Vec::new(), notify_customer: false },
    };
    let order = tx.order(id)?;
    context.stock = tx.stock_of(&order_skus(&order))?;
    let decision = decide(&order, &Target::Order, &command, context)?;
    save(tx, Some(&order), decision, context)?;
    Ok(())
}
