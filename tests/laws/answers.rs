//! The truth of answers: what `can`, `explain` and `actions` say of an action is what its command does (I15).

use consign::domain::{
    Action, Asking, Code, Decision, Explained, FulfillmentOrderNumber, LineItem, Obstacle, Restock, Stage, Target,
    explain, obstacle, order_actions, supported_actions,
};

use crate::key;
use crate::say::{self, ORDER, Said, fo};
use crate::world::{Answer, Asked, World};

/// Holds every answer about one world against the commands, and counts the answers.
pub fn judge(world: &Asked<'_>, counts: key::Counts) -> Result<usize, String> {
    let (mut judged, offers) = (0, Offers::of(world));
    for target in targets(world, counts) {
        for action in Action::ALL.iter().copied() {
            let answer = ask(world, target, action)?;
            let judgement = if offers.hold(target, action) == answer.is_none() {
                one_answer(world, target, action, answer.as_ref())
            } else {
                Err(format!("answered {answer:?}, but offered {}", answer.is_some()))
            };
            judgement.map_err(|wrong| format!("{action} on {target:?}: {wrong}"))?;
            judged += 1;
        }
    }
    Ok(judged)
}

/// Holds every explanation of one world against the answers.
pub fn judge_explanations(world: &World, counts: key::Counts) -> Result<(), String> {
    for target in targets(world, counts) {
        let explained = explain(&world.order, target, &Asking::Every, &world.context);
        for explained in explained.map_err(|refusal| refusal.message)? {
            let place = format!("{} on {:?}", explained.action, explained.fulfillment_order);
            one_explanation(world, &explained).map_err(|wrong| format!("{place}: {wrong}"))?;
        }
    }
    Ok(())
}

/// The order, and each fulfillment order that is unlike the others.
fn targets(world: &World, counts: key::Counts) -> Vec<Target> {
    let mut targets = vec![ORDER];
    let mut seen = Vec::new();
    for work in &world.order.fulfillment_orders {
        let key = key::of_work(world, work, counts);
        if !seen.contains(&key) {
            seen.push(key);
            targets.push(fo(work.number.get()));
        }
    }
    targets
}

fn one_explanation(world: &World, explained: &Explained) -> Result<(), String> {
    let target = explained.fulfillment_order.map_or(ORDER, Target::FulfillmentOrder);
    let answer = ask(world, target, explained.action)?;
    let codes = [&explained.obstacle, &answer].map(|told| told.as_ref().map(|obstacle| obstacle.code));
    if codes[0] != codes[1] {
        return Err(format!("explained {:?}, answered {:?}", codes[0], codes[1]));
    }
    if explained.obstacle.is_none() && !explained.path.is_empty() {
        return Err("a way to what is allowed".to_owned());
    }
    Ok(())
}

fn ask(world: &World, target: Target, action: Action) -> Result<Option<Obstacle>, String> {
    obstacle(&world.order, target, action, &world.context).map_err(|refusal| refusal.message)
}

/// What is offered to anybody, on the order and on each fulfillment order.
struct Offers {
    order: Vec<Action>,
    works: Vec<(FulfillmentOrderNumber, Vec<Action>)>,
}

impl Offers {
    fn of(world: &World) -> Offers {
        let (order, context) = (&world.order, &world.context);
        let on = |work| supported_actions(order, work, context).iter().map(|(offered, _)| *offered).collect();
        let works = order.fulfillment_orders.iter().map(|work| (work.number, on(work))).collect();
        Offers { order: order_actions(order, context), works }
    }

    /// With an order, on any of its fulfillment orders or on itself.
    fn hold(&self, target: Target, action: Action) -> bool {
        if action.is_orders() {
            return self.order.contains(&action);
        }
        let meant = |number| !matches!(target, Target::FulfillmentOrder(meant) if meant != number);
        self.works.iter().any(|(number, offered)| meant(*number) && offered.contains(&action))
    }
}

fn one_answer(world: &Asked<'_>, target: Target, action: Action, answer: Option<&Obstacle>) -> Result<(), String> {
    let mut codes = Vec::new();
    for command in commands(world, target, action) {
        match decide(world, &command) {
            Ok(decision) => return allowed(world, target, action, answer, &decision),
            Err(refusal) => codes.push(refusal.code),
        }
    }
    match answer {
        Some(Obstacle { code: Some(code), .. }) if codes.contains(code) => Ok(()),
        _ => Err(format!("answered {answer:?}, but the command says {codes:?}")),
    }
}

/// The command works, so the answer is yes; unless it does something else, or nothing.
fn allowed(
    world: &World,
    target: Target,
    action: Action,
    answer: Option<&Obstacle>,
    decision: &Decision,
) -> Result<(), String> {
    let meant = |number| !matches!(target, Target::FulfillmentOrder(meant) if meant != number);
    let works = || world.order.fulfillment_orders.iter().filter(|work| meant(work.number));
    let at = |stage| works().any(|work| Stage::of(&world.order, work) == stage);
    let expected = match action {
        // One command for two actions.
        Action::CancelRequest => at(Stage::Requested),
        Action::RequestCancellation => at(Stage::Accepted),
        Action::Progress => !decision.events.is_empty(),
        _ => true,
    };
    if expected == answer.is_none() { Ok(()) } else { Err(format!("answered {answer:?}, but the command works")) }
}

/// A service that has to say who it is says so.
fn decide(world: &Asked<'_>, command: &Said) -> Answer {
    let mut services = world.context.locations.0.iter().filter(|location| location.service.is_some());
    let mut as_one = || services.find_map(|location| world.decide(&say::spoken_by(command, &location.handle)).ok());
    match world.decide(command) {
        Err(refusal) if refusal.code == Code::AmbiguousService => as_one().ok_or(refusal),
        answer => answer,
    }
}

/// The commands of an action with valid arguments, each the least of its kind.
fn commands(world: &World, target: Target, action: Action) -> Vec<Said> {
    let order = &world.order;
    match action {
        Action::Move => {
            let locations = world.context.locations.0.iter();
            locations.map(|location| say::relocate(target, &location.handle, &[])).collect()
        }
        Action::Split => {
            let open = order.fulfillment_orders.iter().any(|work| !work.is_closed());
            let works = order.fulfillment_orders.iter().filter(|work| match target {
                Target::FulfillmentOrder(number) => work.number == number,
                Target::Order | Target::Fulfillment(_) => !open || !work.is_closed(),
            });
            let split = |work: &consign::domain::FulfillmentOrder| {
                let line = work.lines.iter().find(|line| line.remaining > 0).or(work.lines.first());
                let label = line.and_then(|line| order.line(line.line)).map_or("TEE", |line| line.label());
                say::split(work.number.get(), &[&format!("{label}=1")])
            };
            works.map(split).collect()
        }
        Action::Merge => {
            let works = || order.fulfillment_orders.iter();
            let open = works().any(|work| !work.is_closed());
            let into = works().filter(|work| match target {
                Target::FulfillmentOrder(number) => work.number == number,
                Target::Order | Target::Fulfillment(_) => !open || !work.is_closed(),
            });
            let takes = |into: &consign::domain::FulfillmentOrder| {
                let others = works().filter(|other| other.number != into.number);
                let mut ways: Vec<Vec<u32>> = others.map(|other| vec![other.number.get()]).collect();
                if ways.is_empty() {
                    ways.push(Vec::new());
                }
                ways.into_iter().map(|others| say::merge(into.number.get(), &others, &[])).collect::<Vec<_>>()
            };
            into.flat_map(takes).collect()
        }
        Action::Edit => {
            let line = order.line_items.first();
            line.map(|line| say::edit(&[&format!("{}={}", line.label(), line.current_quantity())]))
                .into_iter()
                .collect()
        }
        Action::Refund => {
            let one_of = |line: &LineItem| {
                let unit = format!("{}=1", line.label());
                [None, Some(Restock::None)].map(|restock| say::refund(&[&unit], restock))
            };
            order.line_items.iter().flat_map(one_of).collect()
        }
        _ => say::least(action, target).into_iter().collect(),
    }
}
