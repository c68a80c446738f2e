//! The mirrors of the facts of the journal, one for each kind of event.

use serde::{Deserialize, Serialize};

use super::{self as written, mirrored};
use crate::domain::{
    By, CancelReason, Edit, Fact, FinancialStatus, FromWork, FulfillmentOrder, GivenBack, HoldReason, LineItem, Money,
    Order, Part, Quantity, Refund, Refunded, RefundedShipment, RefundedWork, RejectionReason, RequestStatus, Shipment,
    ShipmentStatus, Taken, Time, Tracking, Units,
};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Fact", rename_all = "snake_case", deny_unknown_fields)]
enum FactMirror {
    OrderPlaced(#[serde(with = "written")] Box<Order>),
    OrderImported(#[serde(with = "written")] Box<Order>),
    OrderPaid {
        #[serde(with = "written")]
        amount: Money,
    },
    OrderEdited(#[serde(with = "written")] Edit),
    OrderRefunded(#[serde(with = "written")] Refunded),
    OrderCancelled {
        #[serde(with = "written")]
        reason: CancelReason,
        restock: bool,
        #[serde(with = "written")]
        taken: Vec<Taken>,
        #[serde(with = "written")]
        total_price: Money,
    },
    FulfillmentRequestSubmitted {
        service: String,
        #[serde(with = "written")]
        lines: Vec<Units>,
        #[serde(with = "written")]
        rest: Option<Part>,
        #[serde(with = "written")]
        request_status: RequestStatus,
        notify_customer: bool,
    },
    FulfillmentRequestAccepted {
        #[serde(with = "written")]
        request_status: RequestStatus,
        #[serde(with = "written")]
        ship_date: Option<String>,
    },
    FulfillmentRequestRejected {
        #[serde(with = "written")]
        request_status: RequestStatus,
        #[serde(with = "written")]
        reason: RejectionReason,
    },
    FulfillmentRequestCancelled {
        #[serde(with = "written")]
        request_status: RequestStatus,
        #[serde(with = "written")]
        replacement: Part,
    },
    CancellationRequestSubmitted {
        service: String,
        #[serde(with = "written")]
        request_status: RequestStatus,
    },
    CancellationRequestAccepted {
        #[serde(with = "written")]
        request_status: RequestStatus,
        #[serde(with = "written")]
        replacement: Part,
    },
    CancellationRequestRejected {
        #[serde(with = "written")]
        request_status: RequestStatus,
    },
    CancellationRequestMoot {
        #[serde(with = "written")]
        request_status: RequestStatus,
    },
    RevertedToUnfulfilled {
        #[serde(with = "written")]
        request_status: RequestStatus,
        #[serde(with = "written")]
        replacement: Part,
    },
    LocationChanged {
        from: String,
        to: String,
        #[serde(with = "written")]
        reason: Option<String>,
        #[serde(with = "written")]
        lines: Vec<Units>,
        #[serde(with = "written")]
        part: Option<u32>,
        #[serde(with = "written")]
        request_status: RequestStatus,
    },
    FulfillmentCreated(#[serde(with = "written")] Shipment),
    MarkedAsFulfilled(#[serde(with = "written")] Shipment),
    FulfillmentCancelled {
        location: String,
        #[serde(with = "written")]
        back: Vec<GivenBack>,
    },
    FulfillmentServiceFailedToComplete {
        #[serde(with = "written")]
        request_status: RequestStatus,
        #[serde(with = "written")]
        lines: Vec<Units>,
    },
    FulfillmentOrderSplit {
        #[serde(with = "written")]
        part: Part,
    },
    PlacedOnHold {
        #[serde(with = "written")]
        reason: HoldReason,
    },
    HoldReleased,
    TrackingUpdated {
        #[serde(with = "written")]
        tracking: Vec<Tracking>,
    },
    ShipmentEventAdded {
        #[serde(with = "written")]
        status: ShipmentStatus,
        #[serde(with = "written")]
        happened_at: Time,
    },
    LateShipmentReported {
        location: String,
        #[serde(with = "written")]
        lines: Vec<Units>,
        #[serde(with = "written")]
        tracking: Vec<Tracking>,
        adjust_stock: bool,
    },
    CustomerNotified {
        #[serde(with = "written")]
        lines: Vec<Units>,
        #[serde(with = "written")]
        tracking: Vec<Tracking>,
    },
    FulfillmentPending {
        service: String,
        #[serde(with = "written")]
        lines: Vec<Units>,
        #[serde(with = "written")]
        rest: Option<Part>,
        notify_customer: bool,
    },
    FulfillmentOpen,
    FulfillmentFailed {
        #[serde(with = "written")]
        lines: Vec<Units>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Units", deny_unknown_fields)]
struct UnitsMirror {
    line: u32,
    #[serde(with = "written")]
    quantity: Quantity,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Part", deny_unknown_fields)]
struct PartMirror {
    number: u32,
    #[serde(with = "written")]
    lines: Vec<Units>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Shipment", deny_unknown_fields)]
struct ShipmentMirror {
    #[serde(with = "written")]
    by: By,
    location: String,
    #[serde(with = "written")]
    lines: Vec<FromWork>,
    #[serde(with = "written")]
    tracking: Vec<Tracking>,
    notify_customer: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "FromWork", deny_unknown_fields)]
struct FromWorkMirror {
    fulfillment_order: u32,
    line: u32,
    #[serde(with = "written")]
    quantity: Quantity,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Taken", deny_unknown_fields)]
struct TakenMirror {
    fulfillment_order: u32,
    line: u32,
    #[serde(with = "written")]
    quantity: Quantity,
    location: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "GivenBack", deny_unknown_fields)]
struct GivenBackMirror {
    line: u32,
    #[serde(with = "written")]
    quantity: Quantity,
    #[serde(with = "written")]
    from: Option<u32>,
    to: u32,
    #[serde(with = "written")]
    into_stock: Quantity,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Edit", deny_unknown_fields)]
struct EditMirror {
    #[serde(with = "written")]
    removed: Vec<Taken>,
    #[serde(with = "written")]
    added: Vec<FromWork>,
    #[serde(with = "written")]
    new_lines: Vec<LineItem>,
    #[serde(with = "written")]
    new_fulfillment_orders: Vec<FulfillmentOrder>,
    #[serde(with = "written")]
    total_price: Money,
    #[serde(with = "written")]
    financial_status: FinancialStatus,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Refunded", deny_unknown_fields)]
struct RefundedMirror {
    #[serde(with = "written")]
    refund: Refund,
    #[serde(with = "written")]
    taken: Vec<RefundedWork>,
    #[serde(with = "written")]
    shipped: Vec<RefundedShipment>,
    #[serde(with = "written")]
    total_price: Money,
    #[serde(with = "written")]
    financial_status: FinancialStatus,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RefundedWork", deny_unknown_fields)]
struct RefundedWorkMirror {
    #[serde(with = "written")]
    taken: Taken,
    restock: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RefundedShipment", deny_unknown_fields)]
struct RefundedShipmentMirror {
    fulfillment: u32,
    position: usize,
    line: u32,
    #[serde(with = "written")]
    quantity: Quantity,
    location: String,
}

mirrored! {
    Fact = FactMirror,
    Units = UnitsMirror,
    Part = PartMirror,
    Shipment = ShipmentMirror,
    FromWork = FromWorkMirror,
    Taken = TakenMirror,
    GivenBack = GivenBackMirror,
    Edit = EditMirror,
    Refunded = RefundedMirror,
    RefundedWork = RefundedWorkMirror,
    RefundedShipment = RefundedShipmentMirror,
}
