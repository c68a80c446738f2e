//! Everything from the journal: orders, the shop, stock. The upgrade and `restore` write what comes out of it, `check`
//! compares it with what is stored.

use std::collections::BTreeMap;

use super::journal::EventFilter;
use super::shop_document::ShopDocument;
use super::tx::Tx;
use crate::domain::{
    self, Event, Fact, Inconsistent, Locations, Order, Quantity, Shop, StockRow, Time, committed_units, evolve,
    evolve_shop, on_hand_changes,
};
use crate::failure::Result;

/// Events that are read in one go.
const PAGE: i64 = 500;

/// An event that does not fit what was before it, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnfitEvent {
    pub seq: i64,
    pub why: String,
}

/// What the journal says, gathered order by order.
#[derive(Debug)]
pub struct Rebuild<'a> {
    tx: &'a Tx<'a>,
    shop: ShopDocument,
    stock: BTreeMap<Shelf, Kept>,
}

/// A SKU and a location.
type Shelf = (String, String);

/// A stock row as it was counted last, with what orders did to it since.
#[derive(Debug)]
struct Kept {
    row: StockRow,
    /// The event that counted it.
    counted: i64,
    /// The last event that changed it.
    touched: i64,
}

impl Kept {
    /// An event of an order changes the quantities. What happened before they were counted does not count.
    fn change(&mut self, event: &Event, on_hand: Quantity) {
        if event.seq > self.counted {
            self.row.on_hand += on_hand;
        }
        if event.seq > self.touched {
            self.touched = event.seq;
            self.row.updated_at = event.at;
        }
    }
}

/// The units of an order that are committed.
type Committed = BTreeMap<Shelf, Quantity>;

fn committed(order: &Order) -> Committed {
    let mut committed = Committed::new();
    for (sku, location, quantity) in committed_units(order) {
        *committed.entry((sku.to_owned(), location.to_owned())).or_default() += quantity;
    }
    committed
}

/// An order as its journal makes it.
#[derive(Debug)]
pub struct Replayed {
    pub order: Order,
    /// Its first event, and its last one.
    pub first_seq: i64,
    pub last_seq: i64,
    pub last_at: Time,
}

impl<'a> Rebuild<'a> {
    /// Reads what is about no order. What was counted later than an order's event holds for it too.
    pub fn begin(tx: &'a Tx<'a>) -> Result<std::result::Result<Rebuild<'a>, UnfitEvent>> {
        let mut rebuild = Rebuild { tx, shop: tx.given()?.document(), stock: BTreeMap::new() };
        let mut last = 0;
        loop {
            let page = tx.events_of_shop(last, PAGE)?;
            for event in &page {
                if let Err(Inconsistent(why)) = rebuild.follow(event) {
                    return Ok(Err(UnfitEvent { seq: event.seq, why }));
                }
                last = event.seq;
            }
            if (page.len() as i64) < PAGE {
                return Ok(Ok(rebuild));
            }
        }
    }

    fn follow(&mut self, event: &Event) -> std::result::Result<(), Inconsistent> {
        evolve_shop(&mut self.shop.settings, &mut self.shop.locations, event)?;
        match &event.fact {
            Fact::InventorySet { sku, location, on_hand, unavailable }
            | Fact::InventoryAdjusted { sku, location, on_hand, unavailable, .. } => {
                self.count(event, sku, location, *on_hand, *unavailable)
            }
            _ => Ok(()),
        }
    }

    fn count(
        &mut self,
        event: &Event,
        sku: &str,
        location: &str,
        on_hand: Option<Quantity>,
        unavailable: Option<Quantity>,
    ) -> std::result::Result<(), Inconsistent> {
        let key = (sku.to_owned(), location.to_owned());
        match (on_hand, unavailable) {
            (Some(on_hand), Some(unavailable)) => {
                let (sku, location) = key.clone();
                let row = StockRow { sku, location, on_hand, committed: 0, unavailable, updated_at: event.at };
                if !row.can_be() {
                    return Err(Inconsistent(format!("event {}: quantity of {} out of range", event.seq, row.sku)));
                }
                self.stock.insert(key, Kept { row, counted: event.seq, touched: event.seq });
            }
            (None, None) if matches!(event.fact, Fact::InventorySet { .. }) => {
                self.stock.remove(&key);
            }
            // A difference of the first schema, which kept no count.
            (None, None) => {}
            _ => return Err(Inconsistent(format!("event {} counts only half of a stock row", event.seq))),
        }
        Ok(())
    }

    /// The settings.
    pub fn shop(&self) -> &Shop {
        &self.shop.settings
    }

    /// The locations with their services.
    pub fn locations(&self) -> &Locations {
        &self.shop.locations
    }

    /// Leads an order through its journal, and counts what it did to stock.
    pub fn order(&mut self, id: i64) -> Result<std::result::Result<Replayed, UnfitEvent>> {
        let filter = EventFilter { order: Some(id), ..EventFilter::default() };
        let (mut order, mut first, mut last): (Option<Order>, _, _) = (None, None, None);
        let mut committed = Committed::new();
        loop {
            let after = last.map_or(0, |(seq, _)| seq);
            let page = self.tx.events(&filter, after, PAGE)?;
            for (_, event) in &page {
                match evolve(order.take(), event) {
                    Ok(evolved) => order = Some(self.counted(evolved, event, &mut committed)),
                    Err(Inconsistent(why)) => return Ok(Err(UnfitEvent { seq: event.seq, why })),
                }
                if first.is_none() {
                    first = Some(event.seq);
                    if let Some(why) = order.as_ref().and_then(|order| self.unsound(order, id)) {
                        return Ok(Err(UnfitEvent { seq: event.seq, why }));
                    }
                }
                last = Some((event.seq, event.at));
            }
            if (page.len() as i64) < PAGE {
                break;
            }
        }
        let (Some(order), Some(first_seq), Some((last_seq, last_at))) = (order, first, last) else {
            return Ok(Err(UnfitEvent { seq: 0, why: format!("there is no event of order id:{id}") }));
        };
        // An order of one event was looked at already.
        if last_seq != first_seq
            && let Some(why) = self.unsound(&order, id)
        {
            return Ok(Err(UnfitEvent { seq: last_seq, why }));
        }
        for (shelf, quantity) in committed {
            if let Some(kept) = self.stock.get_mut(&shelf) {
                kept.row.committed += quantity;
            }
        }
        Ok(Ok(Replayed { order, first_seq, last_seq, last_at }))
    }

    /// What is wrong with an order that was to have this id.
    fn unsound(&self, order: &Order, id: i64) -> Option<String> {
        if order.id != id {
            return Some(format!("it creates the order with id {}, not {id}", order.id));
        }
        let violation = domain::check(order, &self.shop.locations)?;
        Some(format!("order {} is inconsistent: {violation}", order.name))
    }

    /// Counts what an event that led to this order did to stock; so much was committed before.
    fn counted(&mut self, order: Order, event: &Event, before: &mut Committed) -> Order {
        let after = committed(&order);
        let mut changes: BTreeMap<Shelf, Quantity> = BTreeMap::new();
        for (sku, location, quantity) in on_hand_changes(&order, &event.fact) {
            *changes.entry((sku.to_owned(), location.to_owned())).or_default() += quantity;
        }
        changes.retain(|_, on_hand| *on_hand != 0);
        let differs = |shelf: &&Shelf| before.get(*shelf) != after.get(*shelf);
        for shelf in before.keys().chain(after.keys()).filter(differs) {
            changes.entry(shelf.clone()).or_default();
        }
        for (shelf, on_hand) in changes {
            if let Some(kept) = self.stock.get_mut(&shelf) {
                kept.change(event, on_hand);
            }
        }
        *before = after;
        order
    }

    /// The stock rows, once every order was led through its journal: by SKU, then by location.
    pub fn stock(self) -> impl Iterator<Item = StockRow> {
        self.stock.into_values().map(|kept| kept.row)
    }
}

impl Tx<'_> {
    /// Makes everything that follows from the journal: shop, orders, stock. There is none of it yet. `each` is told of
    /// every order's name.
    pub fn rebuild(&self, each: &mut dyn FnMut(String)) -> Result<std::result::Result<(), UnfitEvent>> {
        let mut rebuild = match Rebuild::begin(self)? {
            Ok(rebuild) => rebuild,
            Err(unfit) => return Ok(Err(unfit)),
        };
        self.save_shop(rebuild.shop(), rebuild.locations())?;
        let mut after = 0;
        loop {
            let ids = self.orders_with_events(after, PAGE)?;
            let Some(last) = ids.last() else { break };
            after = *last;
            for id in ids {
                let replayed = match rebuild.order(id)? {
                    Ok(replayed) => replayed,
                    Err(unfit) => return Ok(Err(unfit)),
                };
                if self.find_order(&replayed.order.name)?.is_some() {
                    let why = format!("there is an order {} already", replayed.order.name);
                    return Ok(Err(UnfitEvent { seq: replayed.first_seq, why }));
                }
                self.insert_order(&replayed.order, rebuild.locations(), replayed.last_at)?;
                each(replayed.order.name);
            }
        }
        for row in rebuild.stock() {
            self.put_stock(&row)?;
        }
        Ok(Ok(()))
    }

    /// At most `limit` events that are about no order, after this one.
    fn events_of_shop(&self, after_seq: i64, limit: i64) -> Result<Vec<Event>> {
        let filter = EventFilter { of_shop: true, ..EventFilter::default() };
        Ok(self.events(&filter, after_seq, limit)?.into_iter().map(|(_, event)| event).collect())
    }
}
