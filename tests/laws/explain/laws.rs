//! What must hold of every explanation, at every stage and place.

use super::fixture::{PLACES, after, at_stage, shop};
use crate::say::{self, fo, number};
use consign::domain::{
    Action, Actor, Asking, Command, Context, Explained, Order, RequestKind, Stage, Target, decide, explain, obstacle,
    offer, supported_actions,
};
use consign::wire::next_command;

/// Every order with one fulfillment order that the fixture can make, with a hold where one can lie.
fn situations(context: &Context) -> Vec<(String, Order)> {
    let mut all = Vec::new();
    for place in PLACES {
        for stage in Stage::ALL {
            let Some(order) = at_stage(*stage, place, context) else { continue };
            let hold = &offer::commands(Action::Hold, fo(1), &order, context)[0];
            let held = decide(&order, &fo(1), hold, context)
                .ok()
                .map(|decision| (format!("{stage} at {place}, held"), decision.after));
            all.push((format!("{stage} at {place}"), order));
            all.extend(held);
        }
    }
    assert!(all.len() > 40, "{}", all.len());
    all
}

/// Reads a command line back: what the shell and the command line of the program would make of it.
fn read(line: &str, order: &Order, context: &Context) -> (Target, Vec<Command>) {
    let words: Vec<&str> = line.split(' ').collect();
    let [_, noun, verb, name, options @ ..] = words.as_slice() else { panic!("{line}") };
    let target = match name.rsplit_once("-FO") {
        Some((_, digits)) => fo(digits.parse().unwrap()),
        None => Target::Order,
    };
    let service = options.iter().position(|word| *word == "--service").map(|at| options[at + 1].to_owned());
    let respond = |accept| {
        let cancellation = options.contains(&"cancellation");
        let kind = if cancellation { RequestKind::Cancellation } else { RequestKind::Fulfillment };
        let answer = say::respond(target, accept, Some(kind));
        let answer = service.as_deref().map_or(answer.clone(), |service| say::spoken_by(&answer, service));
        (target, vec![answer.command])
    };
    let action = match (*noun, *verb) {
        ("service", "respond") => return respond(options.contains(&"--accept")),
        ("order", "move-location") => return (target, vec![say::relocate(target, options[1], &[]).command]),
        ("fulfillment", "cancel") => {
            let digits = name.rsplit_once("-F").unwrap().1;
            return (
                Target::Fulfillment(number(digits.parse().unwrap())),
                vec![Command::CancelFulfillment { service: None }],
            );
        }
        ("order", "request") => Action::RequestFulfillment,
        ("order", "fulfill") => Action::CreateFulfillment,
        ("order", "cancel-request") => Action::CancelRequest,
        ("order", "revert") => Action::Revert,
        ("order", "hold") => Action::Hold,
        ("order", "release") => Action::ReleaseHold,
        ("order", "split") => Action::Split,
        ("order", "progress") if options.contains(&"--stop") => Action::StopProgress,
        ("order", "progress") => Action::ReportProgress,
        ("order", "merge") => Action::Merge,
        ("order", "replace") => Action::Replace,
        ("order", "pay") => Action::Pay,
        ("order", "edit") => Action::Edit,
        ("order", "refund") => Action::Refund,
        ("order", "cancel") => Action::Cancel,
        ("service", "ship") => Action::Ship,
        ("service", "close") => Action::Close,
        ("service", "progress") => Action::Progress,
        _ => panic!("{line}"),
    };
    (target, offer::commands(action, target, order, context))
}

/// Carries a path out, as it is typed.
fn carry_out(order: &Order, explained: &Explained, context: &Context) -> Result<(), String> {
    let mut order = order.clone();
    for step in &explained.path {
        let line = next_command(&step.command);
        let (target, commands) = read(&line, &order, context);
        let outcome = commands.iter().find_map(|command| decide(&order, &target, command, context).ok());
        let decision = outcome.ok_or_else(|| format!("refused: {line}"))?;
        let by = decision.events.first().map(|event| event.actor.clone());
        if by.is_some_and(|actor| actor != step.actor) {
            return Err(format!("not by {}: {line}", step.actor));
        }
        order = decision.after;
    }
    Ok(())
}

#[test]
fn every_path_can_be_walked() {
    let context = shop();
    for (situation, order) in situations(&context) {
        for target in [Target::Order, fo(1)] {
            for explained in explain(&order, target, &Asking::Every, &context).unwrap() {
                let walked = carry_out(&order, &explained, &context);
                assert_eq!(walked, Ok(()), "{} in {situation}: {:?}", explained.action, explained.path);
                let own = explained.path.last().is_none_or(|step| step.actor == explained.actor);
                assert!(own, "{} in {situation} ends with its own command", explained.action);
            }
        }
    }
}

/// Reverting never opens a way that the service could not open too; so it need not be searched.
#[test]
fn where_a_revert_is_allowed_the_service_can_accept() {
    let context = shop();
    for (situation, order) in situations(&context) {
        let offered: Vec<Action> = supported_actions(&order, &order.fulfillment_orders[0], &context)
            .into_iter()
            .map(|(action, _)| action)
            .collect();
        if !offered.contains(&Action::Revert) {
            continue;
        }
        assert!(offered.contains(&Action::AcceptCancellation), "{situation}");
        let reverted = after(&order, 1, Action::Revert, &context);
        let accepted = after(&order, 1, Action::AcceptCancellation, &context);
        let next = |order: &Order| supported_actions(order, &order.fulfillment_orders[1], &context);
        assert_eq!(next(&reverted), next(&accepted), "{situation}");
    }
}

#[test]
fn what_is_open_can_be_explained_to_the_end() {
    let context = shop();
    for (situation, order) in
        situations(&context).into_iter().filter(|(_, order)| !order.fulfillment_orders[0].is_closed())
    {
        for explained in explain(&order, fo(1), &Asking::Every, &context).unwrap() {
            let place = order.fulfillment_orders[0].location.as_str();
            let legacy = place.starts_with("old");
            // The actions that a place never has: a legacy service answers nothing, the others have nothing to
            // acknowledge, and work at a single location does not move.
            let never = match explained.action {
                Action::AcceptRequest
                | Action::RejectRequest
                | Action::AcceptCancellation
                | Action::RejectCancellation => legacy,
                Action::Progress => !legacy,
                Action::Move | Action::ReportProgress | Action::StopProgress => place.ends_with("solo"),
                // Nothing else is there.
                Action::Merge => true,
                Action::CancelRequest | Action::RequestCancellation | Action::Revert => place == "oldsolo",
                _ => false,
            };
            let leads = explained.obstacle.is_none() || !explained.path.is_empty();
            assert_eq!(leads, !never, "{} in {situation}", explained.action);
        }
    }
}

#[test]
fn a_question_about_an_order_is_one_about_any_of_its_fulfillment_orders() {
    let context = shop();
    let order = at_stage(Stage::Accepted, "acme", &context).unwrap();
    let ask = |action| {
        obstacle(&order, Target::Order, action, &context).unwrap().map(|obstacle| obstacle.code.unwrap().as_str())
    };
    assert_eq!(ask(Action::Ship), None);
    assert_eq!(ask(Action::RequestFulfillment), Some("already_requested"));
    assert_eq!(ask(Action::Edit), Some("locked_by_request"));
    assert_eq!(ask(Action::Pay), None);
    assert_eq!(obstacle(&order, fo(1), Action::Pay, &context), Ok(None));
    assert!(obstacle(&order, fo(2), Action::Pay, &context).is_err());
    let mut empty = order.clone();
    empty.fulfillment_orders.clear();
    let ask = |action| {
        obstacle(&empty, Target::Order, action, &context).unwrap().map(|obstacle| obstacle.code.unwrap().as_str())
    };
    assert_eq!(ask(Action::RequestFulfillment), Some("nothing_to_request"));
    assert_eq!(ask(Action::AcceptRequest), Some("no_pending_request"));
    let actors: Vec<Actor> =
        explain(&order, Target::Order, &Asking::Every, &context).unwrap().into_iter().map(|item| item.actor).collect();
    assert!(actors.contains(&Actor::Service("acme".into())) && !actors.contains(&Actor::System));
}
