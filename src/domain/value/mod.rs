//! Values with a limit, each a type with one constructor. Command line, importers, batches and
//! `restore` use the same one, so that a limit stands in one place. Characters are Unicode scalar values.

mod foreign_id;
mod handle;
mod hold_handle;
mod local_url;
mod name;
mod number;
mod order_name;
mod quantity;
mod sku;
mod text;
mod text_value;
mod unfit;

pub use foreign_id::ForeignId;
pub use handle::Handle;
pub use hold_handle::HoldHandle;
pub use local_url::LocalUrl;
pub use name::Name;
#[cfg(test)]
pub(crate) use number::number;
pub use number::{FulfillmentNumber, FulfillmentOrderNumber, HoldNumber, LineNumber, RefundNumber};
pub use order_name::{OrderName, name_key};
pub use quantity::{MOST_IN_STOCK, MOST_UNITS, most_units};
pub use sku::Sku;
pub use text::{Text, cut};
pub use unfit::Unfit;
