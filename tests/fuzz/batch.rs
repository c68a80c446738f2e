//! Batches: any bytes, line by line.

use consign::cli;
use consign::cli::batch::line::{Answers, Asked, Line};
use consign::cli::settings::{Environment, Settings};
use consign::cli::value::Input;
use consign::failure::Exit;

use crate::corpus;
use crate::judge;
use crate::mutate::Mutator;
use crate::run::fuzz;
use crate::shop::{NOW, Shop};

pub const KEYS: &[&str] = &[
    "\"cmd\":",
    "\"args\":",
    "\"key\":",
    "\"at\":",
    "\"id\":",
    "\"expect\":",
    "\"exit\":",
    "\"code\":",
    "\"fields\":",
    "\"target\":",
    "\"line\":",
    "\"note\":",
    "\"order\":",
    "\"order pay\"",
    "\"order request\"",
    "\"order show\"",
    "\"service respond\"",
    "\"order list\"",
    "\"batch\"",
    "\"help\"",
    "\"order\"",
    "\"1001\"",
    "\"1003-FO1\"",
    "\"TEE-M=1\"",
    "\"$a1.order.name\"",
    "\"$$x\"",
    "\"$\"",
    "\"$a1\"",
    "[[]]",
    "5",
    "\"@0\"",
    "\"2026-11-23T09:00:00Z\"",
    "\"already_requested\"",
    "\"-\"",
    "\"@nowhere\"",
    "\"--all\"",
    "\"accept\":true",
    "\"pending\":\"fulfillment\"",
    "\n",
];

#[test]
fn any_batch_is_a_batch_or_is_refused() {
    let mutator = Mutator::of_json(corpus::lines("batch"), KEYS);
    let root = cli::command();
    let settings = settings();
    Shop::new(true).inside(|shop| {
        fuzz(
            "any_batch",
            2500,
            |dice| mutator.input(dice),
            |input| {
                for (line, number) in input.split_inclusive(|byte| *byte == b'\n').zip(1..) {
                    let line = match Line::read(number, line) {
                        Ok(Some(line)) => line,
                        Ok(None) => continue,
                        Err(failure) => {
                            judge::refusal(&failure, &[Exit::InvalidInput]);
                            assert_eq!(failure.code, "invalid_record", "{failure:?}");
                            continue;
                        }
                    };
                    let understood = || line.understand(&cli::COMMANDS, &root, None, &Answers::default());
                    match (understood(), understood()) {
                        (Ok(asked), Ok(again)) => {
                            let meant = |asked: &Asked| (asked.name, asked.at, asked.key.clone());
                            assert_eq!(meant(&asked), meant(&again), "the same line, another command");
                            let time = asked.at.unwrap_or(settings.time);
                            shop.carry_out(
                                Settings { time, ..settings.clone() },
                                asked.name,
                                asked.kind,
                                asked.work,
                                asked.key,
                            );
                        }
                        (Err(failure), Err(again)) => {
                            assert_eq!(failure, again, "the same line, another refusal");
                            judge::refusal(&failure, &[Exit::Failure, Exit::Usage, Exit::InvalidInput]);
                            let place = format!("line {number}: ");
                            assert!(failure.message.starts_with(&place), "which line? {failure:?}");
                        }
                        (one, other) => panic!("the same line, twice: {one:?}, {other:?}"),
                    }
                }
            },
        );
    });
}

fn settings() -> Settings {
    let environment = Environment { at: Some(NOW.into()), ..Environment::default() };
    let words = ["consign", "check"].map(Into::into).to_vec();
    cli::parse(words, &environment, &mut Input::with(std::io::empty())).expect("it is a command").settings
}
