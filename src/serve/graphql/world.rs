//! What a request sees and keeps: the transaction, what was loaded of it, and what is told beside the data.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use apollo_compiler::response::JsonMap;
use serde_json::{Value, json};

use super::trouble::{Trouble, Troubles};
use crate::app::{App, LocationTimes, begun_at, location_times};
use crate::domain::{
    Context, Event, FulfillmentOrderNumber, LineItem, Locations, Money, Order, RegisteredApp, Shop, Stock, Time,
};
use crate::failure::{Failure, Result};
use crate::store::{EventFilter, Given, OrderFilter, StockBeginnings, Tx};
use crate::wire::shopify::variant_id;

/// The surroundings of a request's fields.
pub struct World<'w> {
    pub app: &'w App<'w>,
    pub tx: &'w Tx<'w>,
    caller: RefCell<Rc<RegisteredApp>>,
    /// The version of the API that the request names.
    pub label: String,
    /// The values of the request's variables.
    pub variables: JsonMap,
    pub troubles: Troubles,
    orders: RefCell<HashMap<i64, Option<Rc<Loaded>>>>,
    skus: RefCell<Option<Rc<HashMap<i64, String>>>>,
    failure: RefCell<Option<Failure>>,
    fields: Cell<u32>,
    just_asked: Cell<Option<(i64, FulfillmentOrderNumber)>>,
    location_times: RefCell<Option<Rc<LocationTimes>>>,
    stock_beginnings: RefCell<Option<Rc<StockBeginnings>>>,
    begun_at: OnceCell<Time>,
    refusals: RefCell<Vec<Value>>,
    search: RefCell<Vec<Value>>,
}

/// What is known of a SKU.
#[derive(Debug, Clone)]
pub struct Article {
    pub title: String,
    pub price: Money,
    /// Of the order that the price is taken from, if one is.
    pub currency: Option<String>,
}

/// An order, and what happened to it.
#[derive(Debug)]
pub struct Loaded {
    pub order: Order,
    events: OnceCell<Vec<Event>>,
}

/// Fields that one request resolves.
const MOST_FIELDS: u32 = 200_000;

impl<'w> World<'w> {
    pub fn new(app: &'w App<'w>, tx: &'w Tx<'w>, caller: RegisteredApp, label: &str, variables: JsonMap) -> World<'w> {
        World {
            app,
            tx,
            caller: RefCell::new(Rc::new(caller)),
            label: label.to_owned(),
            variables,
            troubles: Troubles::default(),
            orders: RefCell::default(),
            skus: RefCell::default(),
            failure: RefCell::default(),
            fields: Cell::new(0),
            just_asked: Cell::default(),
            location_times: RefCell::default(),
            stock_beginnings: RefCell::default(),
            begun_at: OnceCell::new(),
            refusals: RefCell::default(),
            search: RefCell::default(),
        }
    }

    /// Counts a field that is resolved.
    ///
    /// # Errors
    /// Once there are too many.
    pub fn count(&self) -> Result<(), Trouble> {
        self.fields.set(self.fields.get().saturating_add(1));
        if self.is_exhausted() { Err(Trouble::new("the answer would hold too many fields")) } else { Ok(()) }
    }

    /// Whether too many fields were asked for.
    pub fn is_exhausted(&self) -> bool {
        self.fields.get() > MOST_FIELDS
    }

    /// Keeps the first failure of the surroundings: it ends the whole request.
    pub fn fail(&self, failure: Failure) {
        self.failure.borrow_mut().get_or_insert(failure);
    }

    /// The failure that ends the request.
    pub fn failure(&self) -> Option<Failure> {
        self.failure.borrow_mut().take()
    }

    /// Tells why a mutation did nothing.
    pub fn refuse(&self, key: &str, failure: &Failure) {
        let hint = failure.hint.as_ref().map(|hint| crate::wire::hint(hint));
        self.refusals.borrow_mut().push(json!({ "path": [key], "code": failure.code, "hint": hint }));
    }

    pub fn refusals(&self) -> Vec<Value> {
        self.refusals.take()
    }

    /// Tells of terms of a search that were not understood: the field, and why.
    pub fn warn_of_search(&self, key: &str, query: &str, warnings: &[(String, String)]) {
        let warning = |(field, message): &(String, String)| json!({ "field": field, "message": message });
        let warnings: Vec<Value> = warnings.iter().map(warning).collect();
        let warning = json!({ "path": [key], "query": query, "warnings": warnings });
        let mut search = self.search.borrow_mut();
        if !warnings.is_empty() && !search.contains(&warning) {
            search.push(warning);
        }
    }

    pub fn search_warnings(&self) -> Vec<Value> {
        self.search.take()
    }

    /// The app that calls.
    pub fn caller(&self) -> Rc<RegisteredApp> {
        Rc::clone(&self.caller.borrow())
    }

    /// An order; `None` if there is none, or the caller does not see it.
    pub fn order(&self, id: i64) -> Result<Option<Rc<Loaded>>> {
        let caller = self.caller();
        Ok(self.any_order(id)?.filter(|loaded| caller.sees_order(&loaded.order)))
    }

    /// An order, whether the caller sees it or not.
    pub fn any_order(&self, id: i64) -> Result<Option<Rc<Loaded>>> {
        if let Some(known) = self.orders.borrow().get(&id) {
            return Ok(known.clone());
        }
        let found = match self.tx.order_exists(id)? {
            true => Some(Rc::new(Loaded { order: self.tx.order(id)?, events: OnceCell::new() })),
            false => None,
        };
        self.orders.borrow_mut().insert(id, found.clone());
        Ok(found)
    }

    /// An order that a thing belongs to which the caller saw.
    ///
    /// # Errors
    /// As [`World::order`], and a bug if it went away.
    pub fn known_order(&self, id: i64) -> Result<Rc<Loaded>> {
        self.any_order(id)?.ok_or_else(|| Failure::internal(format!("order id:{id} was there a moment ago")))
    }

    /// What was read is read anew: something was written.
    pub fn forget(&self) {
        let number = self.caller().number;
        let shop = self.shop().ok();
        if let Some(app) = shop.and_then(|shop| shop.apps.numbered(number).cloned()) {
            // A service that it made is its own.
            *self.caller.borrow_mut() = Rc::new(app);
        }
        self.orders.borrow_mut().clear();
        self.skus.borrow_mut().take();
        self.location_times.borrow_mut().take();
        self.stock_beginnings.borrow_mut().take();
    }

    pub fn locations(&self) -> Result<Locations> {
        self.tx.locations()
    }

    pub fn shop(&self) -> Result<Shop> {
        self.tx.shop()
    }

    pub fn given(&self) -> Result<Given> {
        self.tx.given()
    }

    /// The surroundings of a decision about an order, with the stock of its SKUs.
    pub fn context(&self, order: &Order) -> Result<Context> {
        let mut skus: Vec<&str> = order.line_items.iter().filter_map(|line| line.sku.as_deref()).collect();
        skus.dedup();
        Ok(Context { stock: self.tx.stock_of(&skus)?, ..self.surroundings()? })
    }

    /// The surroundings without stock.
    pub fn surroundings(&self) -> Result<Context> {
        let (shop, locations) = (self.shop()?, self.locations()?);
        let (now, app) = (self.app.now(self.tx)?, Some(self.caller().name.clone()));
        Ok(Context { now, next_seq: 0, shop, locations, stock: Stock::default(), app })
    }

    /// The fulfillment order whose cancellation was asked for by the mutation that is being answered.
    pub fn just_asked(&self) -> Option<(i64, FulfillmentOrderNumber)> {
        self.just_asked.get()
    }

    pub fn set_just_asked(&self, work: Option<(i64, FulfillmentOrderNumber)>) {
        self.just_asked.set(work);
    }

    /// The SKU that a number stands for.
    pub fn sku(&self, number: i64) -> Result<Option<String>> {
        Ok(self.skus()?.get(&number).cloned())
    }

    /// Every SKU that is stocked or ordered, in their order.
    pub fn all_skus(&self) -> Result<Vec<String>> {
        let mut skus: Vec<String> = self.skus()?.values().cloned().collect();
        skus.sort();
        Ok(skus)
    }

    fn skus(&self) -> Result<Rc<HashMap<i64, String>>> {
        if let Some(known) = &*self.skus.borrow() {
            return Ok(Rc::clone(known));
        }
        let by_number = self.tx.all_skus()?.into_iter().map(|sku| (variant_id(&sku), sku));
        let by_number = Rc::new(by_number.collect::<HashMap<i64, String>>());
        *self.skus.borrow_mut() = Some(Rc::clone(&by_number));
        Ok(by_number)
    }

    /// What the newest line with a SKU says of it.
    pub fn article(&self, sku: &str) -> Result<Article> {
        let filter = OrderFilter { sku: Some(sku.to_owned()), newest: true, ..OrderFilter::default() };
        let mut newest = None;
        self.tx.list_orders(&filter, filter.beginning(), 1, &mut |row| {
            newest = Some(row.id);
            Ok(())
        })?;
        let unknown = Article { title: sku.to_owned(), price: Money::ZERO, currency: None };
        let Some(newest) = newest else { return Ok(unknown) };
        let Loaded { order, .. } = &*self.known_order(newest)?;
        let line = order.line_items.iter().rfind(|line| line.sku.as_deref() == Some(sku));
        let article = |line: &LineItem| Article {
            title: line.title.clone(),
            price: line.price,
            currency: Some(order.currency.clone()),
        };
        Ok(line.map_or(unknown, article))
    }

    /// The next order behind this id, on the way that the filter goes.
    pub fn next_order(&self, filter: &OrderFilter, after: i64) -> Result<Option<i64>> {
        let mut next = None;
        self.tx.list_orders(filter, after, 1, &mut |row| {
            next = Some(row.id);
            Ok(())
        })?;
        Ok(next)
    }

    /// Keeps an order no longer: nothing of it is told.
    pub fn forget_order(&self, id: i64) {
        self.orders.borrow_mut().remove(&id);
    }

    /// The ids of all orders, ascending.
    pub fn order_ids(&self) -> Result<Vec<i64>> {
        self.tx.order_ids(0, i64::MAX)
    }

    /// An event that is about an order and that the caller sees.
    pub fn event(&self, seq: i64) -> Result<Option<(i64, Event)>> {
        let found = self.tx.events(&EventFilter::default(), seq.saturating_sub(1), 1)?.pop();
        let found = found.filter(|(_, event)| event.seq == seq).and_then(|(order, event)| Some((order?, event)));
        let Some((id, event)) = found else { return Ok(None) };
        Ok(self.order(id)?.filter(|loaded| self.caller().sees_event(&loaded.order, &event)).map(|_| (id, event)))
    }

    /// All events of orders that the caller sees, oldest first.
    pub fn order_events(&self) -> Result<Vec<(i64, Event)>> {
        let (caller, mut seen) = (self.caller(), Vec::new());
        for (order, event) in self.tx.events(&EventFilter::default(), 0, i64::MAX)? {
            let Some(id) = order else { continue };
            let there = caller.sees_all() || self.order(id)?.is_some_and(|it| caller.sees_event(&it.order, &event));
            seen.extend(there.then_some((id, event)));
        }
        Ok(seen)
    }

    /// When the file was made.
    pub fn begun_at(&self) -> Result<Time> {
        if let Some(known) = self.begun_at.get() {
            return Ok(*known);
        }
        let begun_at = begun_at(self.tx, self.app.now(self.tx)?)?;
        Ok(*self.begun_at.get_or_init(|| begun_at))
    }

    /// When each location was made and changed last, by its handle; of those that the journal knows.
    pub fn location_times(&self) -> Result<Rc<LocationTimes>> {
        if let Some(known) = &*self.location_times.borrow() {
            return Ok(Rc::clone(known));
        }
        let times = location_times(self.tx, self.begun_at()?)?;
        Ok(Rc::clone(self.location_times.borrow_mut().insert(Rc::new(times))))
    }

    /// When each stock row was counted first; of those that the journal knows.
    pub fn stock_beginnings(&self) -> Result<Rc<StockBeginnings>> {
        if let Some(known) = &*self.stock_beginnings.borrow() {
            return Ok(Rc::clone(known));
        }
        let times = self.tx.stock_beginnings()?;
        Ok(Rc::clone(self.stock_beginnings.borrow_mut().insert(Rc::new(times))))
    }
}

impl Loaded {
    /// Everything that happened to it, oldest first.
    pub fn events(&self, world: &World<'_>) -> Result<&[Event]> {
        if let Some(events) = self.events.get() {
            return Ok(events);
        }
        let filter = EventFilter { order: Some(self.order.id), ..EventFilter::default() };
        let events = world.tx.events(&filter, 0, i64::MAX)?.into_iter().map(|(_, event)| event).collect();
        Ok(self.events.get_or_init(|| events))
    }
}
