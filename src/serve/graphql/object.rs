//! Things as the library asks them: which file knows the fields of which.

use apollo_compiler::resolvers::{FieldError, ObjectValue, ResolveInfo, ResolvedValue};

use super::field::Field;
use super::resolved::Resolution;
use super::thing::{Page, Record, Resolved, Thing};
use super::world::World;
use super::{connection, mutation, query, types};

/// What a field of it is.
fn of(thing: &Thing, world: &World<'_>, field: &Field<'_>) -> Resolution {
    match thing {
        Thing::Query => query::field(world, field),
        Thing::Mutation => mutation::field(world, field),
        Thing::Shop => types::shop::field(world, field),
        Thing::ShopAddress => types::shop::address(world, field),
        Thing::App(number) => types::app::field(world, *number, field),
        Thing::AppInstallation => types::app::installation(world, field),
        Thing::Order(id) => types::order::field(world, *id, field),
        Thing::Line(order, number) => types::line::field(world, *order, *number, field),
        Thing::Customer(order) => types::address::customer(world, *order, field),
        Thing::BillingAddress(order) => types::address::billing(world, *order, field),
        Thing::Address(order) => types::address::field(world, *order, field),
        Thing::Destination(order) => types::address::destination(world, *order, field),
        Thing::Work(order, number) => types::work::field(world, *order, *number, field),
        Thing::WorkLine(order, work, line) => types::work_line::field(world, *order, *work, *line, field),
        Thing::Delivery(order, work) => types::work::delivery(*order, *work, field),
        Thing::MerchantRequest(order, work, place) => types::request::field(world, *order, *work, *place, field),
        Thing::Hold(order, work, hold) => types::request::hold(world, *order, *work, *hold, field),
        Thing::Shipment(order, number) => types::shipment::field(world, *order, *number, field),
        Thing::ShipmentLine(order, number, place) => types::shipment_parts::line(world, *order, *number, *place, field),
        Thing::ShipmentEvent(order, seq) => types::shipment_parts::event(world, *order, *seq, field),
        Thing::Refund(order, number) => types::refund::field(world, *order, *number, field),
        Thing::RefundLine(order, number, place) => types::refund::line(world, *order, *number, *place, field),
        Thing::Payment(order, refund) => types::refund::payment(world, *order, *refund, field),
        Thing::Event(order, seq) => types::event::field(world, *order, *seq, field),
        Thing::Location(handle) => types::location::field(world, handle, field),
        Thing::Service(handle) => types::service::field(world, handle.as_ref(), field),
        Thing::Item(sku) => types::stock::item(world, sku, field),
        Thing::Variant(sku) => types::stock::variant(world, sku, field),
        Thing::Product(sku) => types::stock::product(world, sku, field),
        Thing::Level(sku, location) => types::stock::level(world, sku, location, field),
        Thing::Subscription(number) => types::webhook::field(world, *number, field),
        Thing::Record(record) => Ok(record_field(record, field.name)),
        Thing::Page(page) => Ok(page_field(page, field.name)),
    }
}

fn record_field(record: &Record, name: &str) -> Resolved {
    let found = record.fields.iter().find(|(known, _)| *known == name);
    found.map_or(Resolved::Unruled, |(_, value)| value.clone())
}

fn page_field(page: &Page, name: &str) -> Resolved {
    let edge = page.type_name.replace("Connection", "Edge");
    match name {
        "nodes" => Resolved::list(page.items.iter().map(|(_, node)| node.clone())),
        "edges" => Resolved::list(
            page.items
                .iter()
                .map(|(cursor, node)| Record::of(&edge, [("cursor", cursor.into()), ("node", node.clone())])),
        ),
        "pageInfo" => Record::of(
            "PageInfo",
            [
                ("hasNextPage", page.has_next.into()),
                ("hasPreviousPage", page.has_previous.into()),
                ("startCursor", page.items.first().map(|(cursor, _)| cursor).into()),
                ("endCursor", page.items.last().map(|(cursor, _)| cursor).into()),
            ],
        ),
        _ => Resolved::Unruled,
    }
}

/// A thing in its surroundings, as the library asks it.
pub struct Object<'w> {
    pub world: &'w World<'w>,
    pub thing: Thing,
}

impl ObjectValue for Object<'_> {
    fn type_name(&self) -> &str {
        self.thing.type_name()
    }

    fn resolve_field<'a>(&'a self, info: &'a ResolveInfo<'a>) -> Result<ResolvedValue<'a>, FieldError> {
        let field = Field::new(&self.thing, info);
        let resolved = self.world.count().and_then(|()| of(&self.thing, self.world, &field));
        let resolved = match resolved {
            Ok(Resolved::Unruled) => Ok(Resolved::least(&info.field_definition().ty, &self.currency())),
            Ok(Resolved::Paged(items)) => connection::page(&field, items.to_vec()),
            resolved => resolved,
        };
        match resolved.and_then(|resolved| resolved.held(&info.field_definition().ty)) {
            Ok(resolved) => Ok(self.value(resolved)),
            Err(trouble) => {
                if let Some(failure) = &trouble.failure {
                    self.world.fail((**failure).clone());
                }
                Err(self.world.troubles.keep(trouble))
            }
        }
    }
}

impl<'w> Object<'w> {
    fn value(&self, resolved: Resolved) -> ResolvedValue<'w> {
        match resolved {
            Resolved::Leaf(leaf) => ResolvedValue::Leaf(leaf),
            Resolved::Thing(thing) => ResolvedValue::object(Object { world: self.world, thing }),
            Resolved::List(items) => {
                ResolvedValue::list(items.into_iter().map(|item| self.value(item)).collect::<Vec<_>>())
            }
            Resolved::Paged(_) | Resolved::Unruled => ResolvedValue::null(),
        }
    }

    /// The currency of the shop, for amounts that nobody set.
    fn currency(&self) -> String {
        self.world.shop().map(|shop| shop.currency).unwrap_or_default()
    }
}
