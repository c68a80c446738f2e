//! The words of the command line, read into values.
//!
//! Reading has two steps, because a command line that makes no sense (exit 2) comes before a value that makes sense
//! and is wrong (exit 6). The functions given to clap look at the form alone and never touch a file; the method
//! `judge` of what they return, and [`Input::free_text`], look at limits, once the whole command line is understood.

mod action;
mod behaviour;
mod content;
mod details;
mod line;
mod location;
mod name;
mod number;
mod range;
mod reference;
mod service;
mod setting;
mod spelled;
mod text;
mod time;
mod tracking;
mod until;
mod weight;
mod word;

pub use action::{Actions, actions};
pub use behaviour::{
    GivenPercent, GivenRange, NONE, OrNone, carrier_or_none, country_or_none, listed, percent, range, range_or_none,
    reason_or_none, sku_or_none, url_or_none,
};
pub use content::{Content, content, replacing_content};
pub use details::GivenDetails;
pub use line::{GivenLine, distinct, new_line, pick, setting};
pub use location::LocationOptions;
pub use name::{
    OptionalName, currency, handle, hold_handle, key, limited_name, local_url, name, name_or_handle, nonempty,
    nonempty_name, nonempty_tag, optional_name, order_name, path, sku, tag,
};
pub use number::{Change, Count, change, count, ranged};
pub use range::{CountRange, count_range};
pub use reference::{Candidate, FulfillmentCandidate, OrderReference, Reference, reference};
pub use service::ServiceOptions;
pub use setting::{SettingValue, setting_value};
pub use spelled::{Spelled, Spelling};
pub use text::{Input, Text, limited_text, named_file, replacing_text, text};
pub use time::{At, Date, GivenSpan, Moment, at, date, moment, seconds_or_span, time_span};
pub use tracking::TrackingOptions;
pub use until::{GivenUntil, IDLE, until};
pub use weight::{GivenWeight, weighted_country, weighted_sku};
pub use word::{Reason, ReasonParser, Switch, Word, judged_reason, one_of, optional_reason, reason, word};

/// What a function given to clap returns: the reason stands after the option's name.
pub type Read<T> = Result<T, String>;

/// The sentence for an empty value.
const EMPTY: &str = "the value is empty";
