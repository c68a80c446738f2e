//! Shops of any size, written quickly through the library's own store.

use std::path::Path;
use std::time::Duration;

use consign::domain::{
    Actor, Command, Context, Decision, Fact, HoldReason, Location, Locations, NewLine, NewOrder, Order, OrderDetails,
    Payment, Service, Shop, Stock, StockRow, Target, Time, Workflow, decide, fact_of_stock, place,
};
use consign::failure;
use consign::store::{Access, Given, Store, Tx, Upgrade};

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
            tx.insert_order(&decision.after, &context.locations, context.now)?;
            append(tx, &decision, &mut context)?;
        }
        for (sku, quantity, _) in LINES {
            let committed = quantity * orders as i64;
            let (sku, location) = (sku.to_owned(), SERVICE.to_owned());
            let row = StockRow {
                sku,
                location,
                on_hand: committed + 1_000_000,
                committed,
                unavailable: 0,
                updated_at: now(),
            };
            tx.put_stock(&row)?;
            tx.append_fact(Actor::Merchant, now(), fact_of_stock(&row))?;
        }
        Ok(())
    });
    made.map_err(told)
}

/// Makes a shop with an order of each of these numbers of lines, named `#1001` and so on: each line a SKU of its own,
/// counted at the service.
pub fn make_long(path: &Path, lines: &[i64]) -> Result {
    let sku = |number: i64| format!("SKU-{number}");
    let made = Store::create(path, |tx| {
        let mut context = open(tx)?;
        for (id, &count) in (1..).zip(lines) {
            let price = consign::domain::Money::parse("3.50").expect("a price");
            let lines = (1..=count).map(|number| NewLine::of_sku(sku(number), 2, price)).collect();
            let decision = place(&NewOrder { lines, ..order(id) }, &context).map_err(failure::Failure::from)?;
            tx.insert_order(&decision.after, &context.locations, context.now)?;
            append(tx, &decision, &mut context)?;
        }
        for number in 1..=lines.iter().copied().max().unwrap_or(0) {
            let committed = 2 * lines.iter().filter(|count| **count >= number).count() as i64;
            let location = SERVICE.to_owned();
            let row =
                StockRow { sku: sku(number), location, on_hand: 1000, committed, unavailable: 0, updated_at: now() };
            tx.put_stock(&row)?;
            tx.append_fact(Actor::Merchant, now(), fact_of_stock(&row))?;
        }
        Ok(())
    });
    made.map_err(told)
}

/// Gives an order of a shop a long past: it is held and released again and again.
pub fn give_past(path: &Path, id: i64, events: u64) -> Result {
    let upgrade = Upgrade { now: Some(now()), told: &|_| {} };
    let mut store = Store::open(path, Access::Write, Duration::ZERO, upgrade).map_err(told)?;
    let written = store.write(false, |tx| {
        let mut context = context(tx)?;
        let mut order = tx.order(id)?;
        let target = Target::Order;
        let hold = Command::hold(HoldReason::HighRiskOfFraud, None);
        let cycle = [hold, Command::release()];
        for command in cycle.iter().cycle().take(events as usize) {
            let decision = decide(&order, &target, command, &context).map_err(failure::Failure::from)?;
            tx.save_order(&order, &decision.after, &context.locations, context.now)?;
            append(tx, &decision, &mut context)?;
            order = decision.after;
        }
        Ok(())
    });
    written.map_err(told)
}

fn open(tx: &Tx<'_>) -> failure::Result<Context> {
    tx.open_shop(&Given { shop: "Bench".to_owned(), currency: "USD".to_owned(), made_at: None }, 1001)?;
    let mut locations = tx.locations()?;
    let service = Service {
        name: "Acme".to_owned(),
        workflow: Workflow::New,
        single_location: false,
        behaviour: None,
        settings: Default::default(),
    };
    let (id, handle, name) = (locations.next_id(), SERVICE.to_owned(), "Acme".to_owned());
    let location = Location {
        id,
        handle,
        name,
        without_online_orders: false,
        address: None,
        former_service: None,
        active: true,
        service: Some(service),
    };
    locations.0.push(location.clone());
    tx.save_shop(&tx.shop()?, &locations)?;
    tx.append_fact(Actor::Merchant, now(), Fact::ServiceAdded(location))?;
    context(tx)
}

fn now() -> Time {
    Time::from_unix(1_782_900_000).expect("a time of our age")
}

fn context(tx: &Tx<'_>) -> failure::Result<Context> {
    let (next_seq, shop, locations): (i64, Shop, Locations) = (tx.next_seq()?, tx.shop()?, tx.locations()?);
    Ok(Context { now: now(), next_seq, shop, locations, stock: Stock::default(), app: None })
}

fn order(id: i64) -> NewOrder {
    let line = |(sku, quantity, price): (&str, i64, &str)| {
        NewLine::of_sku(sku, quantity, consign::domain::Money::parse(price).expect("a price"))
    };
    NewOrder {
        id,
        name: format!("#{}", 1000 + id),
        details: OrderDetails { email: Some(format!("customer{id}@example.com")), ..OrderDetails::default() },
        currency: "USD".to_owned(),
        lines: LINES.map(line).to_vec(),
        location: Some(SERVICE.to_owned()),
        payment: Payment::whole(true),
        extras: None,
    }
}

fn append(tx: &Tx<'_>, decision: &Decision, context: &mut Context) -> failure::Result<()> {
    let order: &Order = &decision.after;
    tx.append(Some(order.id), &decision.events)?;
    context.next_seq += decision.events.len() as i64;
    Ok(())
}

fn told(failure: failure::Failure) -> Box<dyn std::error::Error> {
    failure.message.into()
}
