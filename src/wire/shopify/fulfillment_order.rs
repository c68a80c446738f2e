//! Fulfillment orders in the platform's shape: the keys and the words its API answers with.

use serde::Serialize;

use super::Address;
use super::numbers::{SHOP, gid, line_id, location_id, order_id, variant_id};
use crate::domain::{self, Action, Context, RequestKind, ids};

/// A fulfillment order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FulfillmentOrder {
    pub id: i64,
    pub admin_graphql_api_id: String,
    pub created_at: String,
    pub updated_at: String,
    pub shop_id: i64,
    pub order_id: i64,
    pub order_name: String,
    pub assigned_location_id: i64,
    pub request_status: String,
    pub status: String,
    pub fulfill_at: Option<String>,
    pub fulfill_by: Option<String>,
    pub supported_actions: Vec<String>,
    /// `null` where no address is known.
    pub destination: Option<Destination>,
    pub line_items: Vec<Line>,
    pub international_duties: Option<String>,
    pub fulfillment_holds: Vec<Hold>,
    /// `null` where nothing is shipped.
    pub delivery_method: Option<DeliveryMethod>,
    pub assigned_location: AssignedLocation,
    pub merchant_requests: Vec<MerchantRequest>,
}

/// Where the goods go. What is not known is `null`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Destination {
    pub id: i64,
    pub address1: Option<String>,
    pub address2: Option<String>,
    pub city: Option<String>,
    pub company: Option<String>,
    pub country: Option<String>,
    /// The order's.
    pub email: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub phone: Option<String>,
    pub province: Option<String>,
    pub zip: Option<String>,
}

/// How the goods leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeliveryMethod {
    pub id: i64,
    pub method_type: String,
}

/// Where the goods leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AssignedLocation {
    pub location_id: i64,
    pub name: String,
    pub address1: Option<String>,
    pub address2: Option<String>,
    pub city: Option<String>,
    pub country_code: String,
    pub phone: Option<String>,
    pub province: Option<String>,
    pub zip: Option<String>,
}

/// Units of one line of the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    pub id: i64,
    pub shop_id: i64,
    pub fulfillment_order_id: i64,
    pub line_item_id: i64,
    pub inventory_item_id: i64,
    pub variant_id: i64,
    pub quantity: i64,
    pub fulfillable_quantity: i64,
}

/// A hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hold {
    pub id: i64,
    pub handle: String,
    pub reason: String,
    pub reason_notes: Option<String>,
}

/// A question to the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MerchantRequest {
    pub message: Option<String>,
    pub request_options: RequestOptions,
    pub sent_at: String,
    pub kind: String,
}

/// What was asked beside it: nothing, where a cancellation was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RequestOptions {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notify_customer: Option<bool>,
}

impl RequestOptions {
    pub fn of(request: &domain::Request) -> RequestOptions {
        let is_told = request.kind == RequestKind::Fulfillment;
        RequestOptions { notify_customer: is_told.then_some(request.notify_customer) }
    }
}

impl FulfillmentOrder {
    /// A fulfillment order of an order; when it was made and changed last.
    pub fn from_domain(
        order: &domain::Order,
        work: &domain::FulfillmentOrder,
        (created_at, updated_at): (domain::Time, domain::Time),
        context: &Context,
    ) -> FulfillmentOrder {
        let id = ids::part_id(order.id, work.number);
        let location = context.locations.assigned(&work.location);
        let line = |held: &domain::FulfillmentOrderLine| Line {
            id: work.line_id(order.id, held),
            shop_id: SHOP,
            fulfillment_order_id: id,
            line_item_id: line_id(order, held.line),
            inventory_item_id: order.sku(held.line).map_or(0, variant_id),
            variant_id: order.sku(held.line).map_or(0, variant_id),
            quantity: held.quantity,
            fulfillable_quantity: held.remaining,
        };
        let address = location.address.as_deref().cloned().unwrap_or_default();
        let ships = order.ships(work);
        FulfillmentOrder {
            id,
            admin_graphql_api_id: gid("FulfillmentOrder", id),
            created_at: created_at.to_string(),
            updated_at: updated_at.to_string(),
            shop_id: SHOP,
            order_id: order_id(order),
            order_name: order.name.clone(),
            assigned_location_id: location.id,
            request_status: work.request_status.to_string(),
            status: domain::fulfillment_order_status(order, work).to_string(),
            fulfill_at: Some(order.created_at.whole_hour().to_string()),
            fulfill_by: work.fulfill_by.map(|at| at.to_string()),
            supported_actions: supported_actions(order, work, context),
            destination: Destination::of(order),
            line_items: work.told_lines().map(line).collect(),
            international_duties: None,
            fulfillment_holds: work.holds.iter().map(|hold| Hold::from_domain(id, hold)).collect(),
            delivery_method: ships.then(|| DeliveryMethod { id, method_type: "shipping".to_owned() }),
            assigned_location: AssignedLocation {
                location_id: location_id(&work.location, context),
                name: location.display_name().to_owned(),
                address1: address.address1,
                address2: address.address2,
                city: address.city,
                country_code: address.country_code.unwrap_or_else(|| context.shop.country.clone()),
                phone: address.phone,
                province: address.province,
                zip: address.zip,
            },
            merchant_requests: work.requests.iter().map(MerchantRequest::from_domain).collect(),
        }
    }
}

/// What may be done, in the platform's words, each once. Answers of a service are no actions there.
fn supported_actions(order: &domain::Order, work: &domain::FulfillmentOrder, context: &Context) -> Vec<String> {
    const WORDS: [(&str, &[Action]); 11] = [
        ("request_fulfillment", &[Action::RequestFulfillment]),
        ("create_fulfillment", &[Action::CreateFulfillment, Action::Ship]),
        ("cancel_fulfillment_order", &[Action::CancelRequest, Action::Revert]),
        ("request_cancellation", &[Action::RequestCancellation]),
        ("move", &[Action::Move]),
        ("hold", &[Action::Hold]),
        ("release_hold", &[Action::ReleaseHold]),
        ("split", &[Action::Split]),
        ("merge", &[Action::Merge]),
        ("report_progress", &[Action::ReportProgress]),
        ("mark_as_open", &[Action::StopProgress]),
    ];
    let allowed = domain::supported_actions(order, work, context);
    let is_allowed = |actions: &[Action]| allowed.iter().any(|(action, _)| actions.contains(action));
    WORDS.iter().filter(|(_, actions)| is_allowed(actions)).map(|(word, _)| (*word).to_owned()).collect()
}

impl Destination {
    fn of(order: &domain::Order) -> Option<Destination> {
        let address = Address::from_domain(order.shipping_address.as_ref()?);
        Some(Destination {
            id: ids::part_id(order.id, 1_u32),
            address1: address.address1,
            address2: address.address2,
            city: address.city,
            company: address.company,
            country: address.country,
            email: order.email.clone(),
            first_name: address.first_name,
            last_name: address.last_name,
            phone: address.phone,
            province: address.province,
            zip: address.zip,
        })
    }
}

impl Hold {
    /// A hold on the fulfillment order with this id.
    pub fn from_domain(work: i64, hold: &domain::Hold) -> Hold {
        Hold {
            id: hold.id(work),
            handle: hold.handle.to_string(),
            reason: hold.reason.to_string(),
            reason_notes: hold.note.clone(),
        }
    }
}

impl MerchantRequest {
    fn from_domain(request: &domain::Request) -> MerchantRequest {
        let kind = match request.kind {
            RequestKind::Fulfillment => "fulfillment_request",
            RequestKind::Cancellation => "cancellation_request",
        };
        MerchantRequest {
            message: request.message.clone(),
            request_options: RequestOptions::of(request),
            sent_at: request.sent_at.to_string(),
            kind: kind.to_owned(),
        }
    }
}
