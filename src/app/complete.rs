//! Names for the completions of a shell: what there is, and for an action only what it is possible on now. It looks at
//! some hundred rows at most, waits for no lock and changes nothing, not even what an interrupted command left behind.

use std::collections::BTreeSet;

use super::{App, Reference};
use crate::domain::{
    Action, Context, DEV, FulfillmentOrder, FulfillmentOrderNumber, FulfillmentState, Target, order_actions,
    supported_actions,
};
use crate::failure::Result;
use crate::store::{Access, Tx};
use crate::wire::bare;

/// What the word to be completed is the name of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// An order, and with `parts` its fulfillment orders; only those on which one of the actions is possible, if there
    /// are actions.
    Targets {
        orders: bool,
        parts: bool,
        actions: Vec<Action>,
    },
    Fulfillments {
        cancellable: bool,
    },
    Services,
    Locations,
    Apps,
    /// The id of a webhook.
    Webhooks,
    /// The handle of a hold on this order or fulfillment order.
    HoldsOn(String),
    /// A SKU of this order.
    SkusOf(String),
    /// A SKU that is stocked.
    Skus,
}

/// Orders that are looked at, and names that are offered.
const MOST: i64 = 200;

impl App<'_> {
    /// Names that begin with a prefix.
    ///
    /// # Errors
    /// Whatever keeps the file from being read at once.
    pub fn complete(&self, wanted: &Wanted, prefix: &str) -> Result<Vec<String>> {
        let mut store = App { busy_timeout: std::time::Duration::ZERO, ..self.clone() }.open(Access::Read)?;
        store.peek(|tx| {
            let mut names = match wanted {
                Wanted::Targets { orders, parts, actions } => self.targets(tx, prefix, *orders, *parts, actions)?,
                Wanted::Fulfillments { cancellable } => fulfillments(tx, prefix, *cancellable)?,
                Wanted::Services | Wanted::Locations => {
                    let services_only = *wanted == Wanted::Services;
                    let meant = tx.locations()?.0.into_iter();
                    meant
                        .filter(|location| location.active && (!services_only || location.service.is_some()))
                        .map(|location| location.handle)
                        .collect()
                }
                Wanted::Apps => {
                    let shop = tx.shop()?;
                    let apps = shop.apps.active().map(|app| app.name.clone());
                    std::iter::once(DEV.to_owned()).chain(apps).collect()
                }
                Wanted::Webhooks => tx.shop()?.webhooks.iter().map(|webhook| webhook.number.to_string()).collect(),
                Wanted::HoldsOn(target) => {
                    let (id, target) = Reference::new(target).find_target(tx)?;
                    let order = tx.order(id)?;
                    let meant = |work: &&FulfillmentOrder| match target {
                        Target::FulfillmentOrder(number) => work.number == number,
                        Target::Order | Target::Fulfillment(_) => true,
                    };
                    let named = |work: &FulfillmentOrder| -> Vec<String> {
                        work.holds.iter().map(|hold| work.name_of_hold(id, hold)).collect()
                    };
                    let names = order.fulfillment_orders.iter().filter(meant).flat_map(named);
                    names.collect::<BTreeSet<_>>().into_iter().collect()
                }
                Wanted::SkusOf(order) => {
                    let (id, _) = Reference::new(order).find_target(tx)?;
                    tx.order(id)?.line_items.into_iter().filter_map(|line| line.sku).collect()
                }
                Wanted::Skus => tx.skus_from(prefix, MOST)?,
            };
            names.retain(|name| name.starts_with(prefix) && !name.chars().any(char::is_control));
            names.truncate(MOST as usize);
            Ok(names)
        })
    }

    fn targets(&self, tx: &Tx<'_>, prefix: &str, orders: bool, parts: bool, actions: &[Action]) -> Result<Vec<String>> {
        let mut names = Vec::new();
        let mut context = self.surroundings(tx)?;
        let services = !actions.is_empty() && actions.iter().all(|action| action.is_services());
        let ids = if prefix.is_empty() && services { waiting(tx, &context)? } else { begun(tx, prefix)? };
        for id in ids {
            let order = tx.sound_order(id, &context.locations)?;
            let name = bare(&order.name).into_owned();
            context.stock = tx.stock_of(&super::execute::order_skus(&order))?;
            let fitting: Vec<FulfillmentOrderNumber> = order
                .fulfillment_orders
                .iter()
                .filter(|work| {
                    let offered = supported_actions(&order, work, &context);
                    actions.is_empty() || offered.iter().any(|(action, _)| actions.contains(action))
                })
                .map(|work| work.number)
                .collect();
            let fitting = if parts { fitting } else { Vec::new() };
            let own = || order_actions(&order, &context).iter().any(|action| actions.contains(action));
            if orders && (actions.is_empty() || !fitting.is_empty() || own()) {
                names.push(name.clone());
            }
            // A part is offered once its order is chosen: most commands take the whole order.
            if !orders || prefix.starts_with(&name) {
                names.extend(fitting.into_iter().map(|number| format!("{name}-FO{number}")));
            }
        }
        names.dedup();
        Ok(names)
    }
}

/// Shipments of the orders whose names begin so.
fn fulfillments(tx: &Tx<'_>, prefix: &str, cancellable: bool) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let ids = if prefix.is_empty() { tx.last_shipping_orders(MOST)? } else { begun(tx, prefix)? };
    for id in ids {
        let order = tx.order(id)?;
        let live = |state| !cancellable || state == FulfillmentState::Success;
        let numbers = order.fulfillments.iter().filter(|shipment| live(shipment.status));
        names.extend(numbers.map(|shipment| format!("{}-F{}", bare(&order.name), shipment.number)));
    }
    Ok(names)
}

/// The orders whose names begin so; of a part, its order. Without a beginning the last ones.
fn begun(tx: &Tx<'_>, prefix: &str) -> Result<Vec<i64>> {
    let mut ids = tx.orders_from(prefix, MOST)?;
    if let Some((order, _)) = prefix.rsplit_once('-') {
        ids.extend(tx.find_order(order)?);
    }
    Ok(ids)
}

/// The orders with work that waits for a service, what waits longest first.
fn waiting(tx: &Tx<'_>, context: &Context) -> Result<Vec<i64>> {
    let mut ids: Vec<i64> = Vec::new();
    for location in context.locations.0.iter().filter(|location| location.service.is_some()) {
        ids.extend(tx.orders_waiting_first(&location.handle, MOST)?);
    }
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(*id));
    ids.truncate(MOST as usize);
    Ok(ids)
}
