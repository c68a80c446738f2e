//! The places of a foreign order: which services it brings, where its shipments left and where its open units go.

use super::super::{
    By, Context, ForeignOrder, ForeignService, FulfillmentOrder, LineNumber, Location, Quantity, Refusal, Service,
    Units, Workflow, routing,
};
use super::count::{Count, number};

/// The locations of the shop and those that this order adds.
pub struct Places<'a> {
    context: &'a Context,
    pub new_services: Vec<Location>,
    pub warnings: Vec<String>,
}

impl<'a> Places<'a> {
    /// Those of the shop.
    pub fn new(context: &'a Context) -> Places<'a> {
        Places { context, new_services: Vec::new(), warnings: Vec::new() }
    }

    /// Adds the services that are not known yet, in the order in which the file names them.
    pub fn meet_services(&mut self, foreign: &ForeignOrder) {
        let of_lines = foreign.lines.iter().map(|line| &line.service);
        let of_fulfillments = foreign.fulfillments.iter().map(|fulfillment| &fulfillment.service);
        for ForeignService { handle, name } in of_lines.chain(of_fulfillments).flatten() {
            if self.get(handle).is_some() {
                continue;
            }
            self.warnings.push(format!("the service `{handle}` was not known and was added, with the new workflow"));
            self.new_services.push(Location {
                id: 0,
                handle: handle.clone(),
                name: name.clone(),
                active: true,
                service: Some(Service { name: name.clone(), workflow: Workflow::New, single_location: false }),
            });
        }
    }

    fn get(&self, handle: &str) -> Option<&Location> {
        let new = || self.new_services.iter().find(|location| location.handle == handle);
        self.context.locations.get(handle).or_else(new)
    }

    /// Where a shipment of the past left from.
    pub fn of_shipment(&self, service: Option<&ForeignService>) -> String {
        service.map_or_else(|| self.context.shop.default_location.clone(), |service| service.handle.clone())
    }

    /// Who made the shipments that left a location.
    pub fn owner(&self, handle: &str) -> By {
        match self.get(handle).and_then(|location| location.service.as_ref()) {
            Some(_) => By::Service,
            None => By::Merchant,
        }
    }

    /// The open units as fulfillment orders: one a location, in the order of its first line.
    pub fn fulfillment_orders(
        &mut self,
        foreign: &ForeignOrder,
        counts: &[Count],
    ) -> Result<Vec<FulfillmentOrder>, Refusal> {
        let mut placed: Vec<(Units, String)> = Vec::new();
        let mut unplaced: Vec<(LineNumber, Option<&str>, Quantity)> = Vec::new();
        for (position, (line, count)) in foreign.lines.iter().zip(counts).enumerate() {
            let units = Units { line: number(position), quantity: count.open };
            if units.quantity == 0 {
                continue;
            }
            match line.service.as_ref().filter(|service| self.takes_units(&service.handle)) {
                Some(service) => placed.push((units, service.handle.clone())),
                None => unplaced.push((units.line, line.sku.as_deref(), units.quantity)),
            }
        }
        for (location, units) in routing::route(&unplaced, None, self.context)? {
            placed.extend(units.into_iter().map(|units| (units, location.clone())));
        }
        placed.sort_by_key(|(units, _)| units.line);
        let mut by_location: Vec<(String, Vec<Units>)> = Vec::new();
        for (units, location) in placed {
            match by_location.iter_mut().find(|(handle, _)| *handle == location) {
                Some((_, held)) => held.push(units),
                None => by_location.push((location, vec![units])),
            }
        }
        let fulfillment_order = |(index, (location, units)): (usize, (String, Vec<Units>))| {
            FulfillmentOrder::new(number(index), location, &units)
        };
        Ok(by_location.into_iter().enumerate().map(fulfillment_order).collect())
    }

    /// Whether open work may go there; if not, says so once.
    fn takes_units(&mut self, handle: &str) -> bool {
        let active = self.get(handle).is_some_and(|location| location.active);
        let warning = format!("`{handle}` is inactive and takes no new work; its units were routed without it");
        if !active && !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
        active
    }
}
