//! The things that have fields. They hold only what tells them apart: what is asked of them is looked up.

use std::borrow::Cow;
use std::rc::Rc;

use apollo_compiler::response::JsonValue;

use crate::domain::{FulfillmentNumber, FulfillmentOrderNumber, HoldNumber, LineNumber, RefundNumber};
pub use crate::store::SortKey as Key;

/// Something with fields. Orders stand by their ids here, their parts by these and their numbers.
#[derive(Debug, Clone)]
pub enum Thing {
    Query,
    Mutation,
    Shop,
    ShopAddress,
    /// By its number.
    App(i64),
    AppInstallation,
    Order(i64),
    Line(i64, LineNumber),
    Customer(i64),
    /// The shipping address of an order.
    Address(i64),
    BillingAddress(i64),
    Destination(i64),
    Work(i64, FulfillmentOrderNumber),
    WorkLine(i64, FulfillmentOrderNumber, LineNumber),
    Delivery(i64, FulfillmentOrderNumber),
    /// A question to the service, by its position from 0.
    MerchantRequest(i64, FulfillmentOrderNumber, usize),
    Hold(i64, FulfillmentOrderNumber, HoldNumber),
    Shipment(i64, FulfillmentNumber),
    /// A line of a shipment, by its position among them.
    ShipmentLine(i64, FulfillmentNumber, usize),
    /// What a carrier reported, by its place in the journal.
    ShipmentEvent(i64, i64),
    Refund(i64, RefundNumber),
    RefundLine(i64, RefundNumber, usize),
    Payment(i64, Option<RefundNumber>),
    /// An event of an order, by its place in the journal.
    Event(i64, i64),
    /// By its handle.
    Location(Rc<str>),
    /// By its handle; the merchant's own has none.
    Service(Option<Rc<str>>),
    Item(Rc<str>),
    Variant(Rc<str>),
    Product(Rc<str>),
    /// A SKU at the location with this handle.
    Level(Rc<str>, Rc<str>),
    /// A webhook, by its number.
    Subscription(i64),
    Record(Rc<Record>),
    Page(Rc<Page>),
}

/// What a field is answered with: a value, or things with fields of their own.
#[derive(Debug, Clone)]
pub enum Resolved {
    Leaf(JsonValue),
    Thing(Thing),
    List(Vec<Resolved>),
    /// A list of which a page is asked for.
    Paged(Rc<Vec<Item>>),
    /// No rule says what it is: the least that the schema allows.
    Unruled,
}

/// A thing in a list, with its place: what it is sorted by, and its id.
#[derive(Debug, Clone)]
pub struct Item {
    pub place: (Key, Key),
    pub node: Resolved,
}

/// A thing that is all said already.
#[derive(Debug)]
pub struct Record {
    pub type_name: String,
    pub fields: Vec<(Cow<'static, str>, Resolved)>,
}

/// A page of a list.
#[derive(Debug)]
pub struct Page {
    /// `OrderConnection`.
    pub type_name: String,
    /// The things with their cursors.
    pub items: Vec<(String, Resolved)>,
    pub has_next: bool,
    pub has_previous: bool,
}

impl Item {
    /// An item of a list that is sorted by id.
    pub fn by_id(id: i64, node: Thing) -> Item {
        Item::sorted(Key::Number(0), id, node)
    }

    /// An item of a list that is sorted by something else, then by id.
    pub fn sorted(by: Key, id: i64, node: Thing) -> Item {
        Item { place: (by, Key::Number(id)), node: Resolved::Thing(node) }
    }

    /// Whether it stands at a place or behind it, on a way that goes down if the flag is set.
    pub fn is_from(&self, place: Option<&(Key, Key)>, down: bool) -> bool {
        place.is_none_or(|place| if down { self.place <= *place } else { self.place >= *place })
    }
}

impl Record {
    pub fn of<const N: usize>(type_name: &str, fields: [(&'static str, Resolved); N]) -> Resolved {
        let record = Record {
            type_name: type_name.to_owned(),
            fields: fields.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect(),
        };
        Resolved::Thing(Thing::Record(Rc::new(record)))
    }
}

impl Page {
    /// A list with nothing in it.
    pub fn empty(type_name: &str) -> Resolved {
        let page = Page { type_name: type_name.to_owned(), items: Vec::new(), has_next: false, has_previous: false };
        Resolved::Thing(Thing::Page(Rc::new(page)))
    }
}

impl Thing {
    /// What tells it apart from others that have lists of the same names. The shop has those of the root.
    pub fn of_lists(&self) -> String {
        match self {
            Thing::Query | Thing::Shop => String::new(),
            Thing::Record(_) | Thing::Page(_) => self.type_name().to_owned(),
            thing => format!("{thing:?}"),
        }
    }

    /// The name of its type.
    pub fn type_name(&self) -> &str {
        match self {
            Thing::Query => "QueryRoot",
            Thing::Mutation => "Mutation",
            Thing::Shop => "Shop",
            Thing::ShopAddress => "ShopAddress",
            Thing::App(_) => "App",
            Thing::AppInstallation => "AppInstallation",
            Thing::Order(_) => "Order",
            Thing::Line(..) => "LineItem",
            Thing::Customer(_) => "Customer",
            Thing::Address(_) | Thing::BillingAddress(_) => "MailingAddress",
            Thing::Destination(_) => "FulfillmentOrderDestination",
            Thing::Work(..) => "FulfillmentOrder",
            Thing::WorkLine(..) => "FulfillmentOrderLineItem",
            Thing::Delivery(..) => "DeliveryMethod",
            Thing::MerchantRequest(..) => "FulfillmentOrderMerchantRequest",
            Thing::Hold(..) => "FulfillmentHold",
            Thing::Shipment(..) => "Fulfillment",
            Thing::ShipmentLine(..) => "FulfillmentLineItem",
            Thing::ShipmentEvent(..) => "FulfillmentEvent",
            Thing::Refund(..) => "Refund",
            Thing::RefundLine(..) => "RefundLineItem",
            Thing::Payment(..) => "OrderTransaction",
            Thing::Event(..) => "BasicEvent",
            Thing::Location(_) => "Location",
            Thing::Service(_) => "FulfillmentService",
            Thing::Item(_) => "InventoryItem",
            Thing::Variant(_) => "ProductVariant",
            Thing::Product(_) => "Product",
            Thing::Level(..) => "InventoryLevel",
            Thing::Subscription(_) => "WebhookSubscription",
            Thing::Record(record) => &record.type_name,
            Thing::Page(page) => &page.type_name,
        }
    }
}
