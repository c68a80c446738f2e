//! The options that say where a location is and what it takes, shared by the commands that add and change one.

use super::details::address;
use super::{Content, Input, Switch, replacing_content, word};
use crate::cli::complete::files;
use crate::domain::Address;
use crate::failure::{Failure, Result};

/// What is known of a location; what is not named keeps its value.
#[derive(Debug, clap::Args)]
pub struct LocationOptions {
    /// Whether new orders are routed to it [at first: on]
    #[arg(long, value_name = "SWITCH", value_parser = word::<Switch>())]
    online_orders: Option<Switch>,
    /// JSON file with its address, keys as under `address`; `-` is standard input; empty removes it
    #[arg(long, value_name = "FILE", value_parser = replacing_content, add = files::path())]
    address: Option<Content>,
}

impl LocationOptions {
    /// Whether new orders are routed to it, and its address or none any more, as far as they are named.
    pub fn judge(self, input: &mut Input) -> Result<(Option<bool>, Option<Option<Address>>)> {
        let given = self.address.map(|file| address("--address", &file, input)).transpose()?;
        let person = given.iter().flatten().any(|address| address.name.is_some() || address.company.is_some());
        if person {
            let message = "--address: a location's address has no `name` and no `company`";
            return Err(Failure::invalid("invalid_record", message));
        }
        Ok((self.online_orders.map(Switch::is_on), given))
    }
}
