//! A shop with one order, and what happens to both when a command is decided: as the application does it, without a file.

use std::cell::RefCell;
use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};
use std::ops::Deref;
use std::rc::Rc;

use consign::domain::{
    Command, Context, Decision, Event, Location, Locations, Money, NewLine, NewOrder, Order, OrderDetails, Payment,
    Place, Refusal, Service, Shop, Stock, StockRow, Target, Time, Workflow, changed_rows, decide, place, stock_changes,
};
use consign::wire::hint;

use crate::say::Said;

/// The surroundings of an order.
#[derive(Debug, Clone, Default)]
pub struct Setting {
    /// Handles and kinds, by age; `main` is the default location. A handle that begins with `-` is inactive.
    pub locations: Vec<(&'static str, Place)>,
    /// SKU, location, units on hand.
    pub stock: Vec<(&'static str, &'static str, i64)>,
    pub auto_fulfill: bool,
    pub require_paid: bool,
}

/// An order in its shop.
#[derive(Debug, Clone)]
pub struct World {
    pub context: Context,
    pub order: Order,
}

/// An order to be placed: SKU, quantity, price in whole units.
pub type Lines = &'static [(&'static str, i64, &'static str)];

impl Setting {
    /// A shop with these locations, nothing counted and nothing automatic.
    pub fn new(locations: &[(&'static str, Place)]) -> Setting {
        Setting { locations: locations.to_vec(), ..Setting::default() }
    }

    /// The surroundings of an order before it is placed.
    pub fn context(&self) -> Context {
        let locations = self.locations.iter().zip(1..).map(|(&(handle, kind), id)| location(id, handle, kind));
        let row = |&(sku, location, on_hand): &(&str, &str, i64)| StockRow {
            sku: sku.to_owned(),
            location: location.to_owned(),
            on_hand,
            committed: 0,
            unavailable: 0,
            updated_at: Time::from_unix(1_800_000_000).expect("it lies in this century"),
        };
        Context {
            now: Time::from_unix(1_800_000_000).expect("it lies in this century"),
            next_seq: 1,
            shop: Shop {
                auto_fulfill: self.auto_fulfill,
                require_paid: self.require_paid,
                ..Shop::new("Shop".to_owned(), "USD".to_owned())
            },
            locations: Locations(locations.collect()),
            stock: Stock::new(self.stock.iter().map(row).collect()),
            app: None,
        }
    }

    /// Places an order.
    pub fn place(&self, lines: &[(&str, i64, &str)], at: Option<&str>, paid: bool) -> World {
        self.try_place(lines, at, paid).expect("the order can be placed").0
    }

    /// Places an order, and tells what happened.
    pub fn try_place(
        &self,
        lines: &[(&str, i64, &str)],
        at: Option<&str>,
        paid: bool,
    ) -> Result<(World, Vec<Event>), Refusal> {
        let mut context = self.context();
        let line = |&(sku, quantity, price): &(&str, i64, &str)| NewLine::of_sku(sku, quantity, money(price));
        let new = NewOrder {
            id: 1,
            name: "#1001".to_owned(),
            details: OrderDetails::default(),
            currency: "USD".to_owned(),
            lines: lines.iter().map(line).collect(),
            location: at.map(str::to_owned),
            payment: Payment::whole(paid),
            extras: None,
        };
        let decision = place(&new, &context)?;
        book(&mut context, None, &decision);
        Ok((World { context, order: decision.after }, decision.events))
    }
}

/// A price.
pub fn money(text: &str) -> Money {
    Money::parse(text).expect("it is an amount")
}

fn location(id: i64, handle: &str, place: Place) -> Location {
    let service = |workflow, single_location| {
        let (first, rest) = handle.trim_start_matches('-').split_at(1);
        let name = first.to_uppercase() + rest;
        Some(Service { name, workflow, single_location, behaviour: None, settings: Default::default() })
    };
    Location {
        without_online_orders: false,
        address: None,
        former_service: None,
        id,
        handle: handle.trim_start_matches('-').to_owned(),
        name: handle.to_owned(),
        active: !handle.starts_with('-'),
        service: match place {
            Place::Merchant => None,
            Place::Permitting => service(Workflow::New, false),
            Place::Single => service(Workflow::New, true),
            Place::LegacyPermitting => service(Workflow::Legacy, false),
            Place::LegacySingle => service(Workflow::Legacy, true),
        },
    }
}

/// Writes down what a decision does to the stock, and counts its events.
fn book(context: &mut Context, before: Option<&Order>, decision: &Decision) {
    let changes = stock_changes(before, &decision.after, &decision.events);
    let changed = Stock::new(changed_rows(&context.stock, &changes, context.now));
    let now = |row: &StockRow| changed.row(&row.sku, &row.location).unwrap_or(row).clone();
    context.stock = Stock::new(context.stock.rows().iter().map(now).collect());
    context.next_seq += decision.events.len() as i64;
}

impl World {
    /// Decides a command.
    pub fn decide(&self, said: &Said) -> Result<Decision, Refusal> {
        decide(&self.order, &said.target, &said.command, &self.context)
    }

    /// The world after a decision.
    pub fn after(&self, decision: &Decision) -> World {
        let mut context = self.context.clone();
        book(&mut context, Some(&self.order), decision);
        World { context, order: decision.after.clone() }
    }

    /// The kind of location a fulfillment order stands at.
    pub fn place_of(&self, location: &str) -> Place {
        self.context.locations.assigned(location).place()
    }
}

/// A world that many laws ask the same: each command is decided once.
#[derive(Debug)]
pub struct Asked<'a> {
    world: &'a World,
    known: RefCell<HashMap<Kind, Vec<(Command, Answer)>>>,
}

/// What a command is about, and which one it is.
type Kind = (Target, Discriminant<Command>);

/// What a command leads to, or why it is refused.
pub type Answer = Result<Rc<Decision>, Rc<Refusal>>;

impl<'a> Asked<'a> {
    pub fn new(world: &'a World) -> Asked<'a> {
        Asked { world, known: RefCell::default() }
    }

    /// Decides a command; whatever is refused is well said.
    pub fn decide(&self, said: &Said) -> Answer {
        let mut known = self.known.borrow_mut();
        let alike = known.entry((said.target, discriminant(&said.command))).or_default();
        if let Some((_, answer)) = alike.iter().find(|(command, _)| *command == said.command) {
            return answer.clone();
        }
        let answer = self.world.decide(said).map(Rc::new).map_err(Rc::new);
        if let Err(refusal) = &answer {
            well_said(refusal);
        }
        alike.push((said.command.clone(), answer.clone()));
        answer
    }
}

impl Deref for Asked<'_> {
    type Target = World;

    fn deref(&self) -> &World {
        self.world
    }
}

/// A refusal is a sentence without a full stop, and so is its hint.
fn well_said(refusal: &Refusal) {
    let empty = refusal.message.is_empty() || refusal.hint.as_ref().is_some_and(|said| hint(said).is_empty());
    let badly = refusal.message.ends_with('.') || refusal.message.contains("  ");
    assert!(!empty && !badly, "badly said: {refusal:?}");
}
