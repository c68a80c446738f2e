//! Shops of any size, written quickly through the library's own store.

use std::path::Path;
use std::time::Duration;

use consign::domain::{
    Command, Context, Decision, HoldReason, Location, Locations, NewLine, NewOrder, Order, Service, Shop, Stock,
    StockRow, Target, Time, Workflow, decide, place,
};
use consign::failure;
use consign::store::{Store, Tx};

use crate::figure::Result;

/// Each order has these lines, all of them at the service.
const LINES: [(&str, i64, &str); 2] = [("TEE-M", 2, "19.90"), ("MUG", 1, "8.50")];
const SERVICE: &str = "acme";

/// Makes a shop with so many orders, named `#1001` and so on, each paid, none requested.
pub fn make(path: &Path, orders: u64) -> Result {
    let made = Store::create(path, |tx| {
        let mut context = open(tx)?;
        for id in 1..=orders as i64 {
            let decision = place(&order(id), &context).map_err(failure::Failure::from)?;
            tx.insert_order(&decision.after, &context.locations)?;
            append(tx, &decision, &mut context)?;
        }
        for (sku, quantity, _) in LINES {
            let committed = quantity * orders as i64;
            let (sku, location) = (sku.to_owned(), SERVICE.to_owned());
            tx.put_stock(&StockRow { sku, location, on_hand: committed + 1_000_000, committed, unavailable: 0 })?;
        }
        Ok(())
    });
    made.map_err(told)
}

/// Gives an order of a shop a long past: it is held and released again and again.
pub fn give_past(path: &Path, id: i64, events: u64) -> Result {
    let mut store = Store::open(path, consign::store::Access::Write, Duration::ZERO).map_err(told)?;
    let written = store.write(false, |tx| {
        let mut context = context(tx)?;
        let mut order = tx.order(id)?;
        let target = Target::Order;
        let hold = Command::Hold { reason: HoldReason::HighRiskOfFraud, note: None };
        let cycle = [hold, Command::Release];
        for command in cycle.iter().cycle().take(events as usize) {
            let decision = decide(&order, &target, command, &context).map_err(failure::Failure::from)?;
            tx.save_order(&order, &decision.after, &context.locations)?;
            append(tx, &decision, &mut context)?;
            order = decision.after;
        }
        Ok(())
    });
    written.map_err(told)
}

fn open(tx: &Tx<'_>) -> failure::Result<Context> {
    let settings = [
        ("auto-fulfill", "off"),
        ("require-paid", "off"),
        ("default-location", "main"),
        ("shop", "Bench"),
        ("currency", "USD"),
        ("order-start", "1001"),
    ];
    for (key, value) in settings {
        tx.set_setting(key, value)?;
    }
    let service = Service { name: "Acme".to_owned(), workflow: Workflow::New, single_location: false };
    for (id, handle, service) in [(1, "main", None), (2, SERVICE, Some(service))] {
        tx.insert_location(&Location { id, handle: handle.to_owned(), name: String::new(), active: true, service })?;
    }
    context(tx)
}

fn context(tx: &Tx<'_>) -> failure::Result<Context> {
    let now = Time::from_unix(1_782_900_000).expect("a time of our age");
    let (next_seq, shop, locations): (i64, Shop, Locations) = (tx.next_seq()?, tx.shop()?, tx.locations()?);
    Ok(Context { now, next_seq, shop, locations, stock: Stock::default() })
}

fn order(id: i64) -> NewOrder {
    let line = |(sku, quantity, price): (&str, i64, &str)| NewLine {
        sku: sku.to_owned(),
        quantity,
        price: consign::domain::Money::parse(price).expect("a price"),
    };
    NewOrder {
        id,
        name: format!("#{}", 1000 + id),
        email: Some(format!("customer{id}@example.com")),
        currency: "USD".to_owned(),
        lines: LINES.map(line).to_vec(),
        location: Some(SERVICE.to_owned()),
        paid: true,
    }
}

fn append(tx: &Tx<'_>, decision: &Decision, context: &mut Context) -> failure::Result<()> {
    let order: &Order = &decision.after;
    tx.append(order.id, &decision.events)?;
    context.next_seq += decision.events.len() as i64;
    Ok(())
}

fn told(failure: failure::Failure) -> Box<dyn std::error::Error> {
    failure.message.into()
}
