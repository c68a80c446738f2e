//! What the fields of each type are. A field that no rule names is left to [`super::resolved::Resolved::least`].

pub mod address;
pub mod app;
pub mod event;
pub mod kept;
pub mod line;
pub mod location;
pub mod order;
pub mod order_lists;
pub mod places;
pub mod refund;
pub mod request;
pub mod service;
pub mod shipment;
pub mod shipment_parts;
pub mod shop;
pub mod stock;
pub mod touched;
pub mod webhook;
pub mod work;
pub mod work_actions;
pub mod work_line;
