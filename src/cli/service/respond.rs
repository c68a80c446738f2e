//! `consign service respond`

use clap::ArgGroup;

use crate::app::AnswerAll;
use crate::cli::complete::candidates;
use crate::cli::help;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Date, Input, Reason, Reference, Text};
use crate::cli::verb::Verb;
use crate::domain::{Command, RejectionReason, RequestKind};
use crate::failure::{Failure, Result};
use crate::wire::Kind;

/// Arguments of `service respond`.
#[derive(Debug, clap::Args)]
#[command(
    group = ArgGroup::new("which").args(["target", "all"]).required(true),
    group = ArgGroup::new("answer").args(["accept", "reject"]).required(true)
)]
pub struct Args {
    /// Order, or one of its fulfillment orders (1001-FO1)
    #[arg(value_name = "TARGET", value_parser = value::reference, add = candidates::target(Self::NAME))]
    target: Option<Reference>,
    /// Answer every open request of the service
    #[arg(long, requires = "pending", requires = "service")]
    all: bool,
    /// Accept the request
    #[arg(long)]
    accept: bool,
    /// Reject the request
    #[arg(long)]
    reject: bool,
    /// Kind of request to answer; always give it in scripts
    #[arg(long, value_name = "KIND", value_parser = value::word::<RequestKind>())]
    pending: Option<RequestKind>,
    /// Service that answers, if several could
    #[arg(long, value_name = "HANDLE", value_parser = value::handle, add = candidates::service())]
    service: Option<String>,
    #[arg(
        long,
        value_name = "REASON",
        conflicts_with = "accept",
        help = help::among::<RejectionReason>("Why a fulfillment request is rejected; `other` if nothing is given"),
        hide_possible_values = true,
        value_parser = value::reason::<RejectionReason>()
    )]
    reason: Option<Reason>,
    /// Message to the merchant: text, @FILE or - for standard input
    #[arg(long, value_name = "TEXT", value_parser = value::text)]
    message: Option<Text>,
    /// Day on which the accepted request will ship
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "reject", value_parser = value::date)]
    ship_date: Option<Date>,
}

impl Verb for Args {
    const NAME: &'static str = "service respond";
    const ABOUT: &'static str = "Accept or reject a request of the merchant";
    const MODE: Mode = Mode::Writes;
    const KIND: Kind = Kind::Outcome;
    const EXAMPLES: [&'static str; 2] = [
        "consign service respond 1003 --accept --pending fulfillment --message \"leaves tomorrow\"",
        "consign service respond --all --service acme --reject --pending fulfillment --reason inventory_out_of_stock",
    ];

    fn run(self, input: &mut Input) -> Result<Work> {
        let Args { target: reference, all: _, accept, reject: _, pending, service, reason, message, ship_date } = self;
        if pending == Some(RequestKind::Cancellation) {
            let misplaced = [("--reason", reason.is_some()), ("--ship-date", ship_date.is_some())];
            if let Some((option, _)) = misplaced.into_iter().find(|(_, given)| *given) {
                return Err(Failure::usage(format!("{option} cannot be given in an answer to a cancellation request")));
            }
        }
        let reason = value::optional_reason(reason)?;
        let ship_date = ship_date.map(|date| date.judge("--ship-date")).transpose()?;
        let message = input.free_text("--message", message)?;
        Ok(match (reference, service, pending) {
            (None, Some(service), Some(pending)) => {
                let answer = AnswerAll { service, pending, accept, reason, message, ship_date };
                Work::outcome(move |app, name| app.answer_all(name, &answer))
            }
            (Some(reference), service, pending) => {
                Work::on_order(reference, Command::Respond { service, accept, pending, reason, message, ship_date })
            }
            (None, _, _) => return Err(Failure::usage("--all needs --service and --pending")),
        })
    }
}
