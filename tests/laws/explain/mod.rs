//! What is explained, held against paths written by hand and against `decide` itself.

mod fixture;
mod holds;
mod laws;
mod orders;
mod paths;

use crate::say::fo;
use consign::domain::{Action, Asking, Context, Explained, Order, PathStep, Target, explain};
use consign::wire::next_command;

/// Explains one action on #1001-FO1.
fn on_first(order: &Order, action: Action, context: &Context) -> Explained {
    one(order, fo(1), action, context)
}

fn one(order: &Order, target: Target, action: Action, context: &Context) -> Explained {
    let mut explained = explain(order, target, &Asking::Only(vec![action]), context).unwrap();
    assert_eq!(explained.len(), 1, "{action}: {explained:?}");
    explained.remove(0)
}

/// The path, one command a line, each with its actor unless that is the action's own.
fn path(explained: &Explained) -> Vec<String> {
    let line = |step: &PathStep| {
        let command = next_command(&step.command);
        let command = command.strip_prefix("consign ").unwrap();
        if step.actor == explained.actor { command.to_owned() } else { format!("{command} ({})", step.actor) }
    };
    explained.path.iter().map(line).collect()
}

fn code(explained: &Explained) -> &'static str {
    explained.obstacle.as_ref().map_or("", |obstacle| obstacle.code.map_or("", |code| code.as_str()))
}

fn message(explained: &Explained) -> &str {
    explained.obstacle.as_ref().map_or("", |obstacle| &obstacle.message)
}
