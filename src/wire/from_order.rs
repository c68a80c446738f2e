//! From the domain's order to the one that is printed.

use super::fulfillment::sku;
use super::{
    Banner, FulfillmentItem, FulfillmentOrder, Kind, LateShipment, LateShipmentLine, LineItem, Order, Refund,
    RefundLine, Schema, ShippingAddress, SupportedAction, Tracking,
};
use crate::domain::{self, Action, Actor, Context, ids};

impl Order {
    /// An order as it stands; the context tells what may be done with it now.
    pub fn from_domain(order: &domain::Order, context: &Context) -> Order {
        let actions = domain::order_actions(order, context);
        let totals = order.line_totals();
        Order {
            schema: Schema,
            kind: Kind::Order,
            id: order.id,
            name: order.name.clone(),
            source_id: order.source_id.clone(),
            email: order.email.clone(),
            phone: order.phone.clone(),
            note: order.note.clone(),
            tags: order.tags.clone(),
            shipping_address: order.shipping_address.as_ref().map(ShippingAddress::from_domain),
            currency: order.currency.clone(),
            total_price: order.total_price,
            created_at: order.created_at,
            paid_at: order.paid_at,
            cancelled_at: order.cancelled_at,
            closed_at: order.closed_at,
            cancel_reason: order.cancel_reason,
            financial_status: order.financial_status,
            fulfillment_status: domain::order_status(order),
            request_declined: domain::request_declined(order),
            locked: domain::is_locked(order),
            supported_actions: actions
                .into_iter()
                .map(|action| SupportedAction::new(action, &Actor::Merchant))
                .collect(),
            banners: banners(order, &context.locations),
            line_items: order
                .line_items
                .iter()
                .map(|line| LineItem::from_domain(order.id, line, totals.of(line.number)))
                .collect(),
            fulfillment_orders: order
                .fulfillment_orders
                .iter()
                .map(|work| FulfillmentOrder::from_domain(order, work, context))
                .collect(),
            fulfillments: order
                .fulfillments
                .iter()
                .map(|fulfillment| FulfillmentItem::from_domain(order, fulfillment, &context.locations))
                .collect(),
            late_shipments: order.late_shipments.iter().map(|late| LateShipment::from_domain(order, late)).collect(),
            refunds: order.refunds.iter().map(|refund| Refund::from_domain(order, refund)).collect(),
        }
    }
}

impl LateShipment {
    /// A late shipment of an order.
    pub fn from_domain(order: &domain::Order, late: &domain::LateShipment) -> LateShipment {
        let line = |units: &domain::Units| LateShipmentLine {
            line_item_id: ids::part_id(order.id, units.line),
            sku: sku(order, units.line),
            quantity: units.quantity,
        };
        LateShipment {
            fulfillment_order: order.fulfillment_order_name(late.fulfillment_order),
            location: late.location.clone(),
            reported_at: late.reported_at,
            tracking: Tracking::list(&late.tracking),
            line_items: late.lines.iter().map(line).collect(),
        }
    }
}

impl ShippingAddress {
    /// An address as it is kept.
    pub fn from_domain(address: &domain::Address) -> ShippingAddress {
        let domain::Address { name, company, address1, address2, city, province, zip, country_code, phone } =
            address.clone();
        ShippingAddress { name, company, address1, address2, city, province, zip, country_code, phone }
    }
}

impl SupportedAction {
    /// An action and who may take it.
    pub fn new(action: Action, actor: &Actor) -> SupportedAction {
        SupportedAction { action, actor: actor.clone() }
    }
}

impl LineItem {
    /// A line of the order with this id, and its totals.
    pub fn from_domain(order: i64, line: &domain::LineItem, total: domain::LineTotal) -> LineItem {
        LineItem {
            id: ids::part_id(order, line.number),
            source_id: line.source_id.clone(),
            sku: line.sku.clone(),
            title: line.title.clone(),
            quantity: line.quantity,
            current_quantity: line.current_quantity(),
            remaining_quantity: total.remaining,
            fulfilled_quantity: total.fulfilled,
            refunded_quantity: total.refunded,
            late_shipped_quantity: total.late_shipped,
            requires_shipping: line.requires_shipping,
            price: line.price,
            locked: total.with_service > 0,
        }
    }
}

impl Refund {
    /// A refund of an order.
    pub fn from_domain(order: &domain::Order, refund: &domain::Refund) -> Refund {
        Refund {
            id: ids::part_id(order.id, refund.number),
            source_id: refund.source_id.clone(),
            created_at: refund.created_at,
            amount: refund.amount,
            line_items: refund
                .lines
                .iter()
                .map(|line| RefundLine {
                    line_item_id: ids::part_id(order.id, line.line),
                    sku: sku(order, line.line),
                    quantity: line.quantity,
                    restock: line.restock,
                })
                .collect(),
        }
    }
}

fn banners(order: &domain::Order, locations: &domain::Locations) -> Vec<Banner> {
    domain::banners(order, locations)
        .into_iter()
        .map(|banner| Banner {
            kind: banner.kind,
            message: banner.message,
            service: banner.service,
            fulfillment_order: banner.fulfillment_order.map(|number| order.fulfillment_order_name(number)),
        })
        .collect()
}
