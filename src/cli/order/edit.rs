//! `consign order edit`

use clap::ArgGroup;

use crate::cli::complete::candidates;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, GivenLine, Input, Reference};
use crate::cli::verb::Verb;
use crate::domain::{Command, Pick};
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `order edit`.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("change").args(["lines", "add"]).required(true).multiple(true))]
pub struct Args {
    /// Order: 1001, id:7 or source:450789469
    #[arg(value_name = "ORDER", value_parser = value::reference, add = candidates::order(Self::NAME))]
    order: Reference,
    /// New current quantity of a line; 0 removes the line; repeatable
    #[arg(long = "line", value_name = "SKU=QTY", value_parser = value::setting, add = candidates::sku_of_order())]
    lines: Vec<Pick>,
    /// Line to add, with the price of one unit [default: 0.00]; repeatable
    #[arg(long, value_name = "SKU=QTY[@PRICE]", value_parser = value::new_line, add = candidates::sku())]
    add: Vec<GivenLine>,
}

impl Verb for Args {
    const NAME: &'static str = "order edit";
    const ABOUT: &'static str = "Change the quantities of an order's lines, or add lines";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] =
        ["consign order edit 1002 --line TEE-M=1", "consign order edit 1002 --line TEE-M=0 --add MUG=1@9.50"];

    fn run(self, _: &mut Input) -> Result<Work> {
        let set = value::distinct(self.lines)?;
        let add = self.add.into_iter().map(GivenLine::judge).collect::<Result<_>>()?;
        Ok(Work::on_order(self.order, Command::Edit { set, add }))
    }
}
