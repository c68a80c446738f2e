//! The part of the law that is about whole orders.

use crate::domain::{Action as A, Code};

/// One row of the law about whole orders. The first row that fits refuses; if none does, the action is allowed.
#[derive(Debug)]
pub struct OrderRow {
    pub rule: &'static str,
    pub action: A,
    pub when: OrderWhen,
    pub code: Code,
}

/// A condition on a whole order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderWhen {
    Cancelled,
    /// Neither pending, nor authorized, nor partially paid.
    NotPayable,
    /// Anything is with a service.
    WithService,
    /// Anything is with a service that uses the new workflow.
    WithNewService,
    /// Anything is with a legacy service.
    WithLegacyService,
    /// A shipment is out.
    LiveShipment,
}

/// The law about whole orders, by rank. What can be refunded depends on quantities and is in `decide`.
#[rustfmt::skip]
pub const ORDER_ROWS: &[OrderRow] = &[
    OrderRow { rule: "T2", action: A::Pay, when: OrderWhen::Cancelled, code: Code::OrderCancelled },
    OrderRow { rule: "T2", action: A::Pay, when: OrderWhen::NotPayable, code: Code::OrderCannotBePaid },
    OrderRow { rule: "T18", action: A::Edit, when: OrderWhen::Cancelled, code: Code::OrderCancelled },
    OrderRow { rule: "T18 S22", action: A::Edit, when: OrderWhen::WithService, code: Code::LockedByRequest },
    OrderRow { rule: "T19", action: A::Refund, when: OrderWhen::Cancelled, code: Code::OrderCancelled },
    OrderRow { rule: "T20", action: A::Cancel, when: OrderWhen::Cancelled, code: Code::AlreadyCancelled },
    OrderRow { rule: "T20 S10", action: A::Cancel, when: OrderWhen::WithNewService, code: Code::CancelRequestFirst },
    OrderRow { rule: "S9 S10", action: A::Cancel, when: OrderWhen::WithLegacyService, code: Code::LegacyCannotCancel },
    OrderRow { rule: "T20 A19", action: A::Cancel, when: OrderWhen::LiveShipment, code: Code::OutstandingFulfillments },
];
