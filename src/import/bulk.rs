//! The lines of a bulk operation: orders, and apart from them their children, each of which names its parent. A child
//! may stand anywhere after its parent, so no order is whole before the end of the file: until then all of them wait
//! on a shelf.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::json_kind;
use super::json_order;
use super::json_scalar::as_text;
use super::json_shape::{Fulfillment, List, Order, Raw, Refund};
use super::record::{Broken, Records, Shelf};
use super::values;
use crate::domain::{ForeignOrder, ORDER_GID, Remark, Remarks};
use crate::failure::{Failure, Result};

/// The records of a file whose orders may have children.
pub struct Pile {
    shelf: Box<dyn Shelf>,
    /// How many records there are.
    records: u64,
    has_children: bool,
    /// The first line that cannot be read: it may be a part of any order.
    unreadable: Option<u64>,
    /// Whether a child stands before its parent.
    has_orphans: bool,
}

/// What a text on the shelf is, said by its first byte: an order, its child, or why a record cannot be read.
const ORDER: u8 = b'o';
const CHILD: u8 = b'c';
const PROBLEM: u8 = b'p';

impl Pile {
    /// Without any records yet.
    pub fn new(shelf: Box<dyn Shelf>) -> Pile {
        Pile { shelf, records: 0, has_children: false, unreadable: None, has_orphans: false }
    }

    /// Adds a record that may have children.
    pub fn record(&mut self, line: u64, document: &Order<'_>, text: &str) -> Result<()> {
        self.records += 1;
        let id = written(document.id);
        if !id.is_empty() {
            self.shelf.name(id, self.records)?;
            if values::gid(id).is_none() {
                self.shelf.name(&format!("{ORDER_GID}{id}"), self.records)?;
            }
        }
        let shipments = document.fulfillments.iter().map(|shipment| shipment.id);
        let refunds = document.refunds.iter().map(|refund| refund.id);
        for id in shipments.chain(refunds).flatten().filter_map(|raw| as_text(raw).ok()) {
            self.shelf.name(&id, self.records)?;
        }
        self.put(self.records, line, ORDER, text)
    }

    /// Adds a record that cannot be read.
    pub fn problem(&mut self, line: u64, broken: &Broken) -> Result<()> {
        self.unreadable.get_or_insert(line);
        self.put_problem(line, broken)
    }

    fn put_problem(&mut self, line: u64, broken: &Broken) -> Result<()> {
        self.records += 1;
        self.put(self.records, line, PROBLEM, &broken.message)
    }

    /// Adds a child to the order that it belongs to.
    pub fn child(&mut self, line: u64, document: &Order<'_>, parent: &RawValue, text: &str) -> Result<()> {
        self.has_children = true;
        let parent = as_text(parent).unwrap_or_default();
        let Some(record) = self.shelf.find(&parent)? else {
            let message =
                format!("its `__parentId`, {}, names nothing that stands before it in this file", values::cut(&parent));
            self.has_orphans = true;
            self.put_problem(line, &Broken::new(message))?;
            return self.shelf.name(&orphan_of(&parent), self.records);
        };
        if let Some(id) = document.id.and_then(|raw| as_text(raw).ok()) {
            self.shelf.name(&id, record)?;
        }
        self.put(record, line, CHILD, text)
    }

    fn put(&mut self, record: u64, line: u64, tag: u8, text: &str) -> Result<()> {
        let mut bytes = vec![tag];
        bytes.extend_from_slice(text.as_bytes());
        self.shelf.put(record, line, &bytes)
    }

    /// Hands on all records, in the order of the file: warnings about them.
    pub fn finish(mut self, records: &mut Records<'_>) -> Result<Vec<String>> {
        let mut remarks = Remarks::default();
        for record in 1..=self.records {
            let texts = self.shelf.take(record)?;
            let texts: Vec<(u64, &str)> =
                texts.iter().map(|(line, bytes)| Ok((*line, text(bytes)?))).collect::<Result<_>>()?;
            let Some(&(line, first)) = texts.first() else { continue };
            let (tag, own) = first.split_at(1);
            if tag.as_bytes() == [PROBLEM] {
                records.push(line, Err(Broken::new(own)))?;
                continue;
            }
            let children: Vec<&str> = texts[1..].iter().map(|(_, child)| &child[1..]).collect();
            let order = match self.part_elsewhere(record, own, &children)? {
                Some(why) => Err(json_order::broken(own, why)),
                None => self.order(own, line, &children),
            };
            let lacks_lines = |order: &&ForeignOrder| self.has_children && order.lines.is_empty();
            if let Some(order) = order.as_ref().ok().filter(lacks_lines) {
                remarks.add(Remark::WithoutLines, &order.name);
            }
            records.push(line, order)?;
        }
        Ok(remarks.sentences().collect())
    }

    /// Why parts of an order stand where nobody can find them, if any do: then none of it may be taken in.
    fn part_elsewhere(&mut self, record: u64, text: &str, children: &[&str]) -> Result<Option<String>> {
        if !self.has_children {
            return Ok(None);
        }
        if let Some(line) = self.unreadable {
            return Ok(Some(format!("line {line} of the file cannot be read, and may be a part of this order")));
        }
        if self.has_orphans {
            for part in std::iter::once(&text).chain(children) {
                let id = id_of(part);
                if self.shelf.find(&orphan_of(&id))?.is_some() {
                    return Ok(Some(format!("a part of it stands before {}, whose part it is", values::cut(&id))));
                }
            }
        }
        let stands_again = children.is_empty() && self.shelf.find(&id_of(text))?.is_some_and(|last| last != record);
        Ok(stands_again.then(|| "it stands in the file again, and its lines follow there".to_owned()))
    }

    /// The order that a record and its children are.
    fn order(&self, text: &str, line: u64, children: &[&str]) -> std::result::Result<ForeignOrder, Broken> {
        let broken = |message: String| json_order::broken(text, message);
        let mut document: Order<'_> =
            serde_json::from_str(text).map_err(|error| broken(json_order::describe(&error, line)))?;
        adopt(&mut document, children).map_err(broken)?;
        if !document.has_lines() {
            if !self.has_children || json_kind::other_kind(&document).is_some() || document.order_id.is_some() {
                let other = json_kind::other_kind(&document);
                return Err(broken(other.unwrap_or_else(|| json_kind::without_lines(text))));
            }
            document.graphql_line_items = List { items: Some(Vec::new()), goes_on: false };
        }
        json_order::read(&document, text)
    }
}

fn text(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).map_err(|_| Failure::internal("what was put on the shelf is not what is there"))
}

/// The id of a document; empty if it has none.
fn id_of(text: &str) -> String {
    let child: Option<Child<'_>> = serde_json::from_str(text).ok();
    written(child.and_then(|child| child.id)).to_owned()
}

/// An id as it is written, without its quotes; empty if there is none.
fn written(id: Raw<'_>) -> &str {
    id.map(RawValue::get).unwrap_or_default().trim_matches('"')
}

/// The name by which a record is marked whose child stood before it.
fn orphan_of(parent: &str) -> String {
    format!("child of {parent}")
}

/// Who the children of a thing belong to.
#[derive(Clone, Copy)]
enum Owner {
    Order,
    Fulfillment(usize),
    Refund(usize),
    /// Something of which nothing is read.
    Other,
}

/// What tells whose child a document is, and of which kind.
#[derive(Deserialize)]
struct Child<'a> {
    #[serde(borrow)]
    id: Raw<'a>,
    #[serde(borrow, rename = "__parentId")]
    parent: Raw<'a>,
    #[serde(borrow)]
    quantity: Raw<'a>,
    #[serde(borrow, rename = "currentQuantity")]
    current_quantity: Raw<'a>,
}

/// Gives an order its children, and those theirs.
fn adopt<'a>(order: &mut Order<'a>, children: &[&'a str]) -> std::result::Result<(), String> {
    let mut owners: HashMap<String, Owner> = HashMap::new();
    let ids = |raw: Raw<'_>| raw.and_then(|raw| as_text(raw).ok());
    let shipments = order.fulfillments.iter().enumerate();
    owners.extend(shipments.filter_map(|(place, shipment)| Some((ids(shipment.id)?, Owner::Fulfillment(place)))));
    let refunds = order.refunds.iter().enumerate();
    owners.extend(refunds.filter_map(|(place, refund)| Some((ids(refund.id)?, Owner::Refund(place)))));
    for text in children {
        let child: Child<'_> = serde_json::from_str(text).map_err(|error| format!("a child: {error}"))?;
        let id = ids(child.id);
        let parent = ids(child.parent).unwrap_or_default();
        let owner = owners.get(&parent).copied().unwrap_or(Owner::Order);
        let kind = id.as_deref().and_then(values::gid).map(|(kind, _)| kind);
        let has_units = child.quantity.is_some() || child.current_quantity.is_some();
        let own = place(order, text, owner, kind, has_units).map_err(|error| format!("a child: {error}"))?;
        if let Some(id) = id {
            owners.insert(id, own);
        }
    }
    Ok(())
}

/// Puts a child where it belongs, and says who its own children belong to.
fn place<'a>(
    order: &mut Order<'a>,
    text: &'a str,
    owner: Owner,
    kind: Option<&str>,
    has_units: bool,
) -> serde_json::Result<Owner> {
    match (owner, kind) {
        (Owner::Order, Some("LineItem")) => order.graphql_line_items.push(serde_json::from_str(text)?),
        (Owner::Order, None) if has_units => order.graphql_line_items.push(serde_json::from_str(text)?),
        (Owner::Order, Some("Fulfillment")) => {
            order.fulfillments.push(serde_json::from_str::<Fulfillment<'_>>(text)?);
            return Ok(Owner::Fulfillment(order.fulfillments.iter().count() - 1));
        }
        (Owner::Order, Some("Refund")) => {
            order.refunds.push(serde_json::from_str::<Refund<'_>>(text)?);
            return Ok(Owner::Refund(order.refunds.iter().count() - 1));
        }
        (Owner::Order, Some("ShippingLine")) => order.shipping_lines.push(serde_json::from_str(text)?),
        (Owner::Order, Some("FulfillmentOrder")) => order.fulfillment_orders.push(serde_json::from_str(text)?),
        (Owner::Fulfillment(place), Some("FulfillmentLineItem") | None) if has_units => {
            let shipment = order.fulfillments.items.as_mut().and_then(|items| items.get_mut(place));
            if let Some(shipment) = shipment {
                shipment.line_items.push(serde_json::from_str(text)?);
            }
        }
        (Owner::Refund(place), kind) => {
            let refund = order.refunds.items.as_mut().and_then(|items| items.get_mut(place));
            match (refund, kind) {
                (Some(refund), Some("RefundLineItem")) => refund.lines.push(serde_json::from_str(text)?),
                (Some(refund), None) if has_units => refund.lines.push(serde_json::from_str(text)?),
                (Some(refund), Some("OrderTransaction")) => refund.transactions.push(serde_json::from_str(text)?),
                (Some(refund), Some("RefundShippingLine")) => refund.shipping_lines.push(serde_json::from_str(text)?),
                _ => {}
            }
        }
        _ => {}
    }
    Ok(Owner::Other)
}
