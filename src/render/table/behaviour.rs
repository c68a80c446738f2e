//! How a service acts by itself, in one sentence.

use super::grid::text;
use crate::domain::{Behaviour, Percent, TimeRange, Workflow};

/// `acme acts by itself: accepts 90% of fulfillment requests after 10m..2h, …`. What it never does is not said.
pub fn sentence(handle: &str, workflow: Workflow, behaviour: &Behaviour) -> String {
    let mut parts = match workflow {
        Workflow::New => answers(behaviour),
        Workflow::Legacy => vec![format!("begins {}", after(behaviour.after))],
    };
    let rest = if behaviour.ship == Percent::ALL { "" } else { " and gives up the rest" };
    parts.push(format!("ships {} {}{rest}", share(behaviour.ship), after(behaviour.ship_after)));
    if workflow == Workflow::New {
        parts.extend(some(behaviour.parcels).map(|share| format!("sends {share} in two parcels")));
    }
    parts.extend(behaviour.carrier.as_deref().map(|carrier| format!("ships with {}", text(carrier))));
    parts.extend(behaviour.transit.map(|range| format!("delivers {}", after(range))));
    parts.extend(some(behaviour.lost).map(|share| format!("loses {share}")));
    if workflow == Workflow::New {
        let range = after(behaviour.cancel_after);
        parts.push(format!("accepts {} of cancellation requests {range}", share(behaviour.cancel)));
    }
    parts.extend(some(behaviour.silent).map(|share| format!("leaves {share} unanswered")));
    if workflow == Workflow::New {
        parts.extend(some(behaviour.late).map(|share| format!("ships {share} of what was reverted")));
    }
    parts.extend(behaviour.message.as_deref().map(|message| format!("writes: {}", text(message))));
    if behaviour.seed != Behaviour::default().seed {
        parts.push(format!("seed {}", behaviour.seed));
    }
    format!("{} acts by itself: {}.", text(handle), parts.join(", "))
}

/// How it answers fulfillment requests.
fn answers(behaviour: &Behaviour) -> Vec<String> {
    let mut parts =
        vec![format!("accepts {} of fulfillment requests {}", share(behaviour.accept), after(behaviour.after))];
    let always: Vec<String> = behaviour
        .reject_skus
        .iter()
        .map(|sku| text(sku))
        .chain(behaviour.reject_countries.iter().map(|country| format!("orders to {}", text(country))))
        .collect();
    if !always.is_empty() {
        parts.push(format!("always rejects {}", always.join(", ")));
    }
    if behaviour.accept != Percent::ALL || !always.is_empty() {
        let reasons: Vec<&str> = behaviour.reasons().iter().map(|reason| reason.as_str()).collect();
        parts.push(format!("gives the reason {}", reasons.join(" or ")));
    }
    parts
}

fn share(share: Percent) -> String {
    format!("{}%", share.get())
}

/// A share of which there is something.
fn some(percent: Percent) -> Option<String> {
    (percent != Percent::NONE).then(|| share(percent))
}

fn after(range: TimeRange) -> String {
    if range == TimeRange::AT_ONCE { "at once".to_owned() } else { format!("after {range}") }
}
