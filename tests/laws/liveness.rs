//! I21: nobody can get stuck for ever, and who can get out of what alone.

use crate::commands::Who;
use crate::search::{Found, Node};

/// The states from which the goal can be reached by steps of these parties alone.
fn can_reach(found: &Found, who: &[Who], goal: impl Fn(&Node) -> bool) -> Vec<bool> {
    let mut reaches: Vec<bool> = found.nodes.iter().map(goal).collect();
    let mut backwards: Vec<Vec<usize>> = vec![Vec::new(); found.nodes.len()];
    for (from, node) in found.nodes.iter().enumerate() {
        for (by, to) in &node.to {
            if who.contains(by) {
                backwards[*to].push(from);
            }
        }
    }
    let mut next: Vec<usize> = (0..reaches.len()).filter(|state| reaches[*state]).collect();
    while let Some(state) = next.pop() {
        for before in &backwards[state] {
            if !reaches[*before] {
                reaches[*before] = true;
                next.push(*before);
            }
        }
    }
    reaches
}

fn hold(found: &Found, what: &str, reaches: &[bool], expected: impl Fn(&Node) -> bool) {
    for (state, node) in found.nodes.iter().enumerate() {
        let path = || found.path(state).join("\n  ");
        assert_eq!(reaches[state], expected(node), "{what}, from the state after\n  {}", path());
    }
}

/// Holds the liveness statements against a universe in which work can be moved, requested and shipped.
pub fn judge(found: &Found) {
    let everyone = [Who::Merchant, Who::Service, Who::Other];
    hold(found, "everything can be finished", &can_reach(found, &everyone, |node| node.done), |_| true);
    // Submitted: he cancels. Accepted: he asks for a cancellation and reverts. A rejected cancellation and a legacy
    // shipment he cannot end, whatever else is open.
    let free = |node: &Node| !node.cancellation_rejected && !node.waits;
    let unlocked = can_reach(found, &[Who::Merchant], |node| !node.locked);
    hold(found, "the merchant alone gets everything back", &unlocked, free);
    let done = can_reach(found, &[Who::Merchant], |node| node.done);
    hold(found, "the merchant alone finishes everything", &done, free);
    let let_go = can_reach(found, &[Who::Service], |node| !node.locked);
    hold(found, "the service alone lets go of everything", &let_go, |_| true);
}
