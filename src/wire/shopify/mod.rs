//! Orders in the shape of the platform's REST answers: for programs that read those, and for `order
//! import`, which reads them back. What the platform knows and this program does not is `null`, empty or a stable
//! stand-in: a SKU has one variant id wherever it stands, and the shop has the id 1.

mod address;
mod around;
mod fulfillment_order;
mod kept;
mod line_item;
mod money;
mod numbers;
mod order;
mod parts;

use serde::Serialize;

use crate::domain::{self, Context};
pub use address::Address;
pub use around::{item, level, location, shipment_event};
pub use fulfillment_order::{FulfillmentOrder, Hold, RequestOptions};
pub use line_item::LineItem;
pub use numbers::{OWN_IDS, SHOP, gid, order_id as order_number, transaction_id, variant_id, with_own_ids};
pub use order::Order;
pub use parts::{Fulfillment, Refund, Transaction};

/// A line of the export: an order, and beside it its fulfillment orders, which the platform answers with apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShopifyExport {
    pub order: Order,
    pub fulfillment_orders: Vec<FulfillmentOrder>,
}

impl ShopifyExport {
    /// An order as it stands after all that happened to it, oldest first.
    pub fn from_domain(order: &domain::Order, events: &[domain::Event], context: &Context) -> ShopifyExport {
        let updated_at = events.last().map_or(order.created_at, |event| event.at);
        let touched = (updated_at, &domain::ShipmentsTouched::of(events));
        let times = |work: &domain::FulfillmentOrder| domain::work_touched(order, events, work.number);
        let works = order.fulfillment_orders.iter();
        ShopifyExport {
            order: Order::from_domain(order, touched, context),
            fulfillment_orders: works
                .map(|work| FulfillmentOrder::from_domain(order, work, times(work), context))
                .collect(),
        }
    }
}
