//! The law of the workflow: pure values and functions. No SQL, no command line, no JSON, no clock.
//!
//! `decide` says what a command leads to, or why it is refused; `evolve` applies what happened; `check` holds the
//! result against the invariants. The transition table in `transition.rs` is the one place where legality is written.

mod action;
mod address;
mod admit;
mod apps;
pub mod behaviour;
mod callback;
mod carrier;
mod check;
mod closing;
mod command;
mod context;
mod country_names;
mod decide;
mod demand;
mod draw;
pub mod due;
mod event;
mod event_parts;
mod event_type;
mod evolve;
mod explain;
mod found;
mod fulfillment;
mod fulfillment_order;
mod hint;
mod hold;
mod hostility;
pub mod ids;
mod intake;
mod law;
mod line_id;
mod line_totals;
mod missing;
mod money;
mod nearest;
mod numbered;
pub mod offer;
mod order;
mod order_details;
mod order_extras;
mod order_totals;
mod place;
mod reasons;
mod redact;
mod refundable;
mod refusal;
mod report;
mod routing;
mod seen;
mod shop_facts;
mod spoken;
mod stage;
mod status;
mod stock;
mod time;
mod time_span;
mod timeline;
mod topic;
mod touched;
mod tracking;
pub mod transition;
mod units;
mod value;
mod webhook;
mod whereabouts;
mod word;
mod words;
mod written;

pub use action::Action;
pub use address::{Address, country_code};
pub use admit::{Admitted, Difference, Followed, Remark, Remarks, TakenIn, admit, differences, follow_record};
pub use apps::{Apps, Credentials, DEV, RegisteredApp};
pub use behaviour::{Behaviour, BehaviourChange, Percent, TimeRange};
pub use callback::{UrlFault, callback_fault, url_fault};
pub use carrier::{Carrier, carriers};
pub use check::check;
pub use command::{Actor, Aim, Command, HoldReference, LineReference, NewLine, Pick, RefundPart, Target};
pub use context::{Context, Locations, Shop, Stock, StockRow, is_country, is_currency, is_shop_domain, shop_domain};
pub use country_names::code_of_country;
pub use decide::{Decision, NewOrder, Payment, Skipped, decide, let_go, place, ship_together, total_of};
pub use demand::{Article, Assortment, Demand, Weighted};
pub use draw::{MOST_SEED, draw, draw_four};
pub use event::{Event, Fact, Origin};
pub use event_parts::{
    Edit, FulfillmentOrderUnits, GivenBack, Part, QuantityChange, Refunded, RefundedShipment, RefundedUnits, Shipment,
    Taken,
};
pub use evolve::{Inconsistent, evolve, evolve_shop};
pub use explain::{Asking, Explained, Obstacle, PathStep, explain, explainable, obstacle};
pub use found::{MatchField, ORDER_GID, find_match, match_texts};
pub use fulfillment::{Fulfillment, ShippedLine, Tracking};
pub use fulfillment_order::{FulfillmentOrder, FulfillmentOrderLine, Reply, Request, Reverted, Waiting};
pub use hint::{Hint, NextCommand, With};
pub use hold::Hold;
pub use hostility::{DROPPED, Hostility};
pub use intake::{
    ForeignFulfillment, ForeignHold, ForeignLine, ForeignOrder, ForeignRefund, ForeignRefundLine, ForeignService,
    ForeignStatus,
};
pub use law::{is_paid, may_hold, offers_need_stock, order_actions, partners, supported_actions};
pub use line_totals::{LineTotal, LineTotals};
pub use missing::{did_you_mean, existing, no_fulfillment, no_fulfillment_order};
pub use money::{Money, MoneyError, decimals_of};
pub use nearest::{nearest, one_slip};
pub use order::{LateShipment, LineItem, Order, Refund, RefundLine};
pub use order_details::{OrderChange, OrderDetail, OrderDetails};
pub use order_extras::{Attribute, Customer, LineExtras, OrderExtras, ShippingLine, TaxLine, kept};
pub use order_totals::BY_HAND;
pub use place::{Location, Place, Service, ServiceSettings, SettingsChange};
pub use reasons::{ask_order as law_allows_order, obstacle_to_move};
pub use redact::Redaction;
pub use refundable::{Refundable, has_something_to_refund};
pub use refusal::{Code, Refusal};
pub use report::{Counts, Durations, Grouping, History, Period, Report};
pub use routing::route;
pub use shop_facts::{fact_of_stock, facts_of_shop};
pub use stage::Stage;
pub use status::{
    Banner, banners, detailed_status, fulfillment_order_status, is_locked, order_status, pending, request_declined,
};
pub use stock::{
    StockChange, changed_rows, committed_units, on_hand_changes, ordered_skus, stock_changes, stock_warnings,
};
pub use time::{Time, TimeError};
pub use time_span::TimeSpan;
pub use timeline::{Names, merged_from, sentence};
pub use topic::{DeliveryState, Topic};
pub use touched::{ShipmentsTouched, work_touched};
pub use tracking::{tracking, tracking_warning};
pub use units::{Units, by_line};
#[cfg(test)]
pub(crate) use value::number;
pub use value::{
    ForeignId, FulfillmentNumber, FulfillmentOrderNumber, Handle, HoldHandle, HoldNumber, LineNumber, LocalUrl,
    MOST_IN_STOCK, MOST_UNITS, Name, OrderName, RefundNumber, Sku, Text, Unfit, cut, most_units, name_key,
};
pub use webhook::{API_VERSION, DeliveryTarget, MOST_FAILURES, Webhook, Webhooks, next_try};
pub use whereabouts::{Degrees, Whereabouts};
pub use word::Word;
pub(crate) use word::words;
pub use words::{
    Answer, BannerKind, By, CancelReason, ClockSource, DetailedStatus, EventType, FinancialStatus,
    FulfillmentOrderStatus, FulfillmentState, FulfillmentStatus, HoldReason, Pending, RefundFrom, RejectionReason,
    RequestKind, RequestStatus, Restock, Setting, ShipmentStatus, Workflow,
};
pub(crate) use written::read_text;

/// A number of units.
pub type Quantity = i64;
