//! The options that describe parcels, shared by every command that ships.

use super::{EMPTY, Read, name};
use crate::domain::{self, Tracking};
use crate::failure::{Failure, Result};

/// Parcels: the n-th address belongs to the n-th number, the carrier to all of them.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct TrackingOptions {
    /// Tracking number of a parcel; repeatable
    #[arg(long, value_name = "NUMBER", value_parser = word)]
    tracking_number: Vec<String>,
    /// Carrier of the parcels, such as UPS
    #[arg(long, value_name = "CARRIER", value_parser = word)]
    carrier: Option<String>,
    /// Tracking address (URL) of a parcel, in the order of the numbers; repeatable
    #[arg(long, value_name = "URL", value_parser = word)]
    tracking_url: Vec<String>,
}

impl TrackingOptions {
    /// One entry for each parcel, with the carrier's own address where none is given. A carrier alone is a parcel
    /// without a number.
    pub fn judge(self) -> Result<Vec<Tracking>> {
        let limited = |what: &'static str| move |text| name::limited_name(what, text);
        let TrackingOptions { tracking_number, carrier, tracking_url } = self;
        if tracking_url.len() > tracking_number.len() {
            return Err(Failure::usage("each --tracking-url needs the --tracking-number it belongs to"));
        }
        let numbers: Vec<_> = tracking_number.into_iter().map(limited("--tracking-number")).collect::<Result<_>>()?;
        let carrier = carrier.map(limited("--carrier")).transpose()?;
        let addresses: Vec<_> =
            tracking_url.into_iter().map(|text| super::limited_text("--tracking-url", text)).collect::<Result<_>>()?;
        Ok(domain::tracking(&numbers, carrier.as_deref(), &addresses)?)
    }
}

fn word(text: &str) -> Read<String> {
    if text.is_empty() {
        return Err(EMPTY.to_owned());
    }
    if text.chars().any(char::is_control) {
        return Err("it has control characters".to_owned());
    }
    Ok(text.to_owned())
}
