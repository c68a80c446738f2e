//! The places of a foreign order: which services it brings, where its shipments left and where its open units go.

use super::super::{
    By, Context, ForeignOrder, ForeignService, ForeignStatus, FulfillmentOrder, Hold, HoldHandle, HoldNumber,
    HoldReason, LineNumber, Location, Quantity, Refusal, Service, Time, Units, Workflow, routing,
};
use super::count::{Count, number};

/// The locations of the shop and those that this order adds.
pub struct Places<'a> {
    context: &'a Context,
    pub new_services: Vec<Location>,
    pub warnings: Vec<String>,
}

/// Units that go to one location.
struct Placed {
    units: Units,
    location: String,
    /// Whether a service prepares them already.
    waiting: bool,
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
        for service in of_lines.chain(of_fulfillments).flatten() {
            if self.known(service).is_some() {
                continue;
            }
            let (handle, name) = (self.free_handle(service), &service.name);
            self.warnings
                .push(format!("the service `{handle}` was not known and was added; its workflow is the new one"));
            self.new_services.push(Location {
                without_online_orders: false,
                address: None,
                former_service: None,
                id: 0,
                handle,
                name: name.clone(),
                active: true,
                service: Some(Service {
                    name: name.clone(),
                    workflow: Workflow::New,
                    single_location: false,
                    behaviour: None,
                    settings: Default::default(),
                }),
            });
        }
    }

    fn all(&self) -> impl Iterator<Item = &Location> {
        self.context.locations.0.iter().chain(&self.new_services)
    }

    /// The location of a service that has this handle, or this name, to the letter.
    fn known(&self, service: &ForeignService) -> Option<&Location> {
        let by_handle = |text: &str| self.all().find(|place| place.service.is_some() && place.handle == text);
        let named = |place: &&Location| place.service.as_ref().is_some_and(|known| known.name == service.name);
        let handle = service.handle.as_deref().and_then(by_handle);
        handle.or_else(|| self.all().find(named)).or_else(|| by_handle(&service.name))
    }

    /// The handle of a service that is new: its name in lower case, where runs of other characters become `-`. What
    /// belongs to somebody else gets the first free suffix.
    fn free_handle(&self, service: &ForeignService) -> String {
        let mut handle = String::new();
        for char in service.handle.as_ref().unwrap_or(&service.name).chars().map(|char| char.to_ascii_lowercase()) {
            if char.is_ascii_alphanumeric() {
                handle.push(char);
            } else if !handle.is_empty() && !handle.ends_with('-') {
                handle.push('-');
            }
        }
        handle.truncate(handle.trim_end_matches('-').len());
        if handle.is_empty() {
            handle.push_str("service");
        }
        let suffixed = (2_u64..).map(|number| format!("{handle}-{number}"));
        let is_free = |handle: &String| self.all().all(|place| place.handle != *handle);
        std::iter::once(handle.clone()).chain(suffixed).find(is_free).unwrap_or(handle)
    }

    /// Where a shipment of the past left from.
    pub fn of_shipment(&self, service: Option<&ForeignService>) -> String {
        let place = service.and_then(|service| self.known(service));
        place.map_or(&self.context.shop.default_location, |place| &place.handle).clone()
    }

    /// Who made the shipments that left a location.
    pub fn owner(&self, handle: &str) -> By {
        match self.all().find(|place| place.handle == handle).and_then(|place| place.service.as_ref()) {
            Some(_) => By::Service,
            None => By::Merchant,
        }
    }

    /// The open units as fulfillment orders: one a location, in the order of its first line, and after it one for those
    /// units that a service prepares already. `created_at` is the order's.
    pub fn fulfillment_orders(
        &mut self,
        foreign: &ForeignOrder,
        counts: &[Count],
        created_at: Time,
    ) -> Result<Vec<FulfillmentOrder>, Refusal> {
        let mut placed = self.prepared(foreign, counts);
        let mut unplaced: Vec<(LineNumber, Option<&str>, Quantity)> = Vec::new();
        for (position, (line, count)) in foreign.lines.iter().zip(counts).enumerate() {
            let units = Units { line: number(position), quantity: count.open - count.waiting };
            if units.quantity == 0 {
                continue;
            }
            match line.service.as_ref().and_then(|service| self.active(service)) {
                Some(location) => placed.push(Placed { units, location, waiting: false }),
                None => unplaced.push((units.line, line.sku.as_deref(), units.quantity)),
            }
        }
        for (location, units) in routing::route(&unplaced, None, self.context)? {
            let location = |units| Placed { units, location: location.clone(), waiting: false };
            placed.extend(units.into_iter().map(location));
        }
        placed.sort_by_key(|placed| placed.units.line);
        let with_service = foreign.fulfillment_status == Some(ForeignStatus::WithService);
        let hold = hold(foreign, created_at);
        let fulfillment_order = |(index, group): (usize, Group)| FulfillmentOrder {
            requested_before: group.waiting || with_service,
            holds: hold.clone().into_iter().collect(),
            ..FulfillmentOrder::new(number(index), group.location, &group.units)
        };
        Ok(grouped(placed).into_iter().enumerate().map(fulfillment_order).collect())
    }

    /// The open units that stand in shipments which a service prepares, at its location.
    fn prepared(&mut self, foreign: &ForeignOrder, counts: &[Count]) -> Vec<Placed> {
        let mut placed: Vec<Placed> = Vec::new();
        let mut left: Vec<Quantity> = counts.iter().map(|count| count.waiting).collect();
        for shipment in foreign.fulfillments.iter().filter(|shipment| shipment.status.is_waiting()) {
            for &(line, quantity) in shipment.lines.iter().flatten() {
                let quantity = quantity.min(left[line]);
                if quantity == 0 {
                    continue;
                }
                left[line] -= quantity;
                let service = shipment.service.as_ref().or(foreign.lines[line].service.as_ref());
                let location = service.and_then(|service| self.active(service));
                let location = location.unwrap_or_else(|| self.context.shop.default_location.clone());
                let units = Units { line: number(line), quantity };
                match placed.iter_mut().find(|placed| placed.units.line == units.line && placed.location == location) {
                    Some(same) => same.units.quantity += quantity,
                    None => placed.push(Placed { units, location, waiting: true }),
                }
            }
        }
        placed
    }

    /// The location of a service, if open work may go there; if not, says so once.
    fn active(&mut self, service: &ForeignService) -> Option<String> {
        let place = self.known(service)?;
        if place.active {
            return Some(place.handle.clone());
        }
        let handle = &place.handle;
        let warning = format!("`{handle}` is inactive and takes no new work; its units were routed without it");
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
        None
    }
}

/// What is to become a fulfillment order.
struct Group {
    location: String,
    waiting: bool,
    units: Vec<Units>,
}

/// Units by location, in the order in which locations first come up; at each those that wait come last.
fn grouped(placed: Vec<Placed>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for Placed { units, location, waiting } in placed {
        let same = |group: &Group| group.location == location && group.waiting == waiting;
        match groups.iter_mut().find(|group| same(group)) {
            Some(group) => group.units.push(units),
            None => groups.push(Group { location, waiting, units: vec![units] }),
        }
    }
    let locations: Vec<String> = groups.iter().map(|group| group.location.clone()).collect();
    groups.sort_by_key(|group| (locations.iter().position(|location| *location == group.location), group.waiting));
    groups
}

/// The hold that an order which reads `on_hold` or `scheduled` stands under.
fn hold(foreign: &ForeignOrder, created_at: Time) -> Option<Hold> {
    if foreign.fulfillment_status != Some(ForeignStatus::OnHold) {
        return None;
    }
    let named = foreign.hold.as_ref();
    Some(Hold {
        number: HoldNumber::FIRST,
        handle: HoldHandle::default(),
        by: None,
        reason: named.map_or(HoldReason::Other, |hold| hold.reason),
        note: named.and_then(|hold| hold.note.clone()),
        held_at: created_at,
    })
}
