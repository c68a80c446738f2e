//! `man/consign-workflow.7`: the law of the workflow as a diagram and a table, made from the transition table itself, and
//! the sentences behind the numbers of its rules, which stand in `tests/data/man/rules.tsv`.

use consign::domain::transition::{ORDER_ROWS, OrderWhen, ROWS, Row, Then, When};
use consign::domain::{Action, Place, Stage};

use crate::generated::text;

/// The numbers of the rules and their sentences, in order.
pub fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = include_str!("../data/man/rules.tsv").lines();
    lines.map(|line| line.split_once('\t').expect("a line is a number, a tab and a sentence"))
}

/// The page, as roff.
pub fn page() -> String {
    let mut page = String::from(
        ".TH consign\\-workflow 7 \"\" consign \"Consign manual\"\n.SH NAME\nconsign\\-workflow \\- what a store and its \
         fulfillment services may do, and when\n",
    );
    page.push_str(INTRODUCTION);
    page.push_str(
        ".SH DIAGRAM\nWhere each action leads. What stands in brackets takes it; a replacement is a new \
                   fulfillment order with the units that were taken back.\n.nf\n",
    );
    for stage in Stage::ALL {
        let mut lines: Vec<String> = ROWS.iter().flat_map(|row| leads(row, *stage)).collect();
        lines.dedup();
        if !lines.is_empty() {
            page.push_str(&format!("\n{}\n", stage.as_str().to_uppercase()));
            lines.iter().for_each(|line| page.push_str(&format!("  {line}\n")));
        }
    }
    page.push_str(".fi\n.SH RULES\nFor each action the first rule that fits decides.\n");
    let mut last = None;
    for row in ROWS {
        if last != Some(row.actions) {
            page.push_str(&format!(".SS {}\n", quoted(&actions(row.actions))));
            last = Some(row.actions);
        }
        page.push_str(&format!(".TP\n{}\n{}.\n", conditions(row), outcome(row)));
    }
    page.push_str(".SH \"RULES FOR WHOLE ORDERS\"\n");
    for row in ORDER_ROWS {
        let what = format!("{} when {}", row.action.as_str(), order_condition(row.when));
        page.push_str(&format!(".TP\n{what}\nRefused: {} ({}).\n", row.code.as_str(), row.rule));
    }
    page.push_str(RULE_NUMBERS);
    for (number, sentence) in rules() {
        page.push_str(&format!(".TP\n{number}\n{}\n", commands_in_bold(sentence)));
    }
    page.push_str(".SH \"SEE ALSO\"\n\\fBconsign\\fR(1),\n\\fBconsign\\-order\\-explain\\fR(1)\n");
    escape(&page)
}

const INTRODUCTION: &str = ".SH DESCRIPTION
An order is routed to fulfillment orders, one for each location that has work. A fulfillment order at a service's
location is requested from the service, which answers, ships, or gives it up.
The words below are the stages of a fulfillment order: its detailed statuses, and legacy_pending, legacy_open and
legacy_failed for those that JSON calls requested, in_progress and failed of a service with the legacy workflow.
.PP
A place is merchant (a location of the merchant's own), permitting (a service with the new workflow that permits several
inventory locations), single (one that does not), legacy_permitting or legacy_single (the same with the legacy workflow).
";

const RULE_NUMBERS: &str = ".SH \"RULE NUMBERS\"
The numbers in brackets above say which rules a line carries out.
S numbers are the steps of the merchant and the services, T numbers are the commands that change an order, A numbers are
cases in which the steps leave open what happens, and I numbers are laws that hold of every order at all times.
.PP
Work is with a service from the request until the service or the merchant ends it.
A live shipment is one that left and was not cancelled.
";

/// `ship (service) -> fulfilled`, for each action of an allowing row.
fn leads(row: &Row, stage: Stage) -> Vec<String> {
    let Then::Lead(to) = row.then else { return Vec::new() };
    if !row.from.contains(&stage) {
        return Vec::new();
    }
    let stages = to.stages_from(stage).into_iter().map(Stage::as_str).collect::<Vec<_>>().join(" or ");
    let replacement = if to.replacement { ", and a replacement" } else { "" };
    let who = |action: &Action| if action.is_services() { "service" } else { "merchant" };
    let line = |action: &Action| format!("{} ({}) -> {stages}{replacement}", action.as_str(), who(action));
    row.actions.iter().map(line).collect()
}

fn conditions(row: &Row) -> String {
    let mut parts = Vec::new();
    if row.from.len() < Stage::ALL.len() {
        parts.push(row.from.iter().map(|stage| stage.as_str()).collect::<Vec<_>>().join(", "));
    }
    if row.at.len() < Place::ALL.len() {
        parts.push(format!("at {}", row.at.iter().map(|place| place_word(*place)).collect::<Vec<_>>().join(", ")));
    }
    if let Some(condition) = condition(row.when) {
        parts.push(condition.to_owned());
    }
    if parts.is_empty() { "in every other case".to_owned() } else { parts.join("; ") }
}

fn outcome(row: &Row) -> String {
    let what = match row.then {
        Then::Refuse(code) => format!("Refused: {}", code.as_str()),
        Then::Nothing => "Nothing happens: it was done before".to_owned(),
        Then::Lead(to) => {
            let stages = to.stages.iter().map(|stage| stage.as_str()).collect::<Vec<_>>().join(" or ");
            let status = to.request_status.map_or_else(String::new, |status| format!(", request status {status}"));
            let replacement = if to.replacement { ", and a replacement" } else { "" };
            format!("Allowed: {stages}{status}{replacement}")
        }
    };
    format!("{what} ({})", row.rule)
}

fn condition(when: When) -> Option<&'static str> {
    Some(match when {
        When::Always => return None,
        When::OrderCancelled => "the order is cancelled",
        When::Held => "it is on hold",
        When::NotHeld => "it is not on hold",
        When::Unsplittable => "a part of it is meant, and it is on hold or progress was reported",
        When::HandleTaken => "who asks has a hold with the same handle on it",
        When::HoldsFull => "who asks has 10 holds on it",
        When::Progress => "progress was reported",
        When::NoProgress => "no progress was reported",
        When::Unpaid => "the shop requests paid orders only, and the order is not paid",
        When::OneUnit => "a single unit remains",
        When::Alone => "the order has no other work there to merge it with",
        When::DestinationSingle => "the destination is a single location service's",
        When::DestinationInactive => "the destination is not active",
        When::DestinationSame => "it is there already",
        When::DestinationDoesNotStock => "the destination does not stock all of it",
    })
}

fn order_condition(when: OrderWhen) -> &'static str {
    match when {
        OrderWhen::Cancelled => "it is cancelled",
        OrderWhen::NotPayable => "it is neither pending, authorized nor partially paid",
        OrderWhen::WithService => "anything is with a service",
        OrderWhen::WithNewService => "anything is with a service of the new workflow",
        OrderWhen::WithLegacyService => "anything is with a legacy service",
        OrderWhen::LiveShipment => "a shipment is out",
    }
}

fn place_word(place: Place) -> &'static str {
    match place {
        Place::Merchant => "merchant",
        Place::Permitting => "permitting",
        Place::Single => "single",
        Place::LegacyPermitting => "legacy_permitting",
        Place::LegacySingle => "legacy_single",
    }
}

fn actions(actions: &[Action]) -> String {
    let all = Action::ALL.iter().filter(|action| !action.is_orders()).count();
    if actions.len() == all {
        return "every action".to_owned();
    }
    actions.iter().map(|action| action.as_str()).collect::<Vec<_>>().join(", ")
}

/// A sentence for the page. What stands in backquotes is typed as it is.
fn commands_in_bold(sentence: &str) -> String {
    let sentence = text(sentence);
    let parts = sentence.split('`').enumerate();
    parts.map(|(place, part)| if place % 2 == 1 { format!("\\fB{part}\\fR") } else { part.to_owned() }).collect()
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// Arrows and hyphens that can be copied.
fn escape(page: &str) -> String {
    page.replace(" -> ", " \\-> ")
}
