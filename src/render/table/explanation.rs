//! What may be done now, and what leads to the rest.

use unicode_width::UnicodeWidthStr;

use super::answers::{party, stopped};
use super::grid::text;
use super::{paint, phrase, wrap};
use crate::domain::Actor;
use crate::render::document::Listed;
use crate::render::{Document, ExplanationPage, Style};
use crate::wire::{ExplainedAction, Kind, typed};

impl Document for ExplanationPage {
    fn kind(&self) -> Kind {
        self.explanation.kind
    }

    fn table(&self, style: Style) -> String {
        match self.left_out {
            Some(left_out) => short(self, left_out, style),
            None => whole(self, style),
        }
    }

    fn listed(&self) -> Option<Listed<'_>> {
        Listed::of(&self.explanation.items, &self.explanation.page)
    }
}

/// Longer phrases have their commands below them.
const WIDEST: usize = 28;

/// What each party can do now, with its command; then what they would want next, and the way there.
fn short(page: &ExplanationPage, left_out: usize, style: Style) -> String {
    let items = || page.explanation.items.iter().zip(&page.commands);
    let (allowed, refused): (Vec<_>, Vec<_>) = items().partition(|(item, _)| item.allowed);
    let mut out = String::new();
    let mut parties: Vec<&Actor> = Vec::new();
    for (item, _) in &allowed {
        if !parties.contains(&&item.actor) {
            parties.push(&item.actor);
        }
    }
    let phrases: Vec<String> = allowed.iter().map(|(item, _)| told(page, item)).collect();
    let widest = phrases.iter().map(|phrase| phrase.width()).filter(|width| *width <= WIDEST).max().unwrap_or(0);
    for party in parties {
        let who = match party {
            Actor::Merchant | Actor::System => "You".to_owned(),
            Actor::Service(handle) => text(page.names.of(handle)),
        };
        wrap::push(&mut out, &paint::bold(&format!("{who} can now:")), 2, style.width);
        for ((_, command), phrase) in allowed.iter().zip(&phrases).filter(|((item, _), _)| item.actor == *party) {
            wrap::offer(&mut out, &format!("  {phrase}"), 2 + widest + 3, &text(command), 6, style.width);
        }
    }
    if allowed.is_empty() {
        out.push_str("Nothing can be done now.\n");
    }
    if !refused.is_empty() {
        out.push_str(&format!("{}\n", paint::bold("Not yet:")));
    }
    for (item, _) in refused {
        let message = stopped(item.message.as_deref().unwrap_or_default());
        wrap::push(&mut out, &format!("  {}   {message}", told(page, item)), 5, style.width);
        path(&mut out, item, 4, style);
    }
    if left_out > 0 {
        let more = if left_out == 1 { "1 more action".to_owned() } else { format!("{left_out} more actions") };
        let command = format!("consign order explain {} --all", text(&typed(&page.target)));
        wrap::offer(&mut out, &format!("  {more}:"), 0, &command, 6, style.width);
    }
    out
}

/// What an action does.
fn told(page: &ExplanationPage, item: &ExplainedAction) -> String {
    let name = item.fulfillment_order.as_deref().unwrap_or_default();
    let at = page.services.iter().find(|(known, _)| known == name).map(|(_, service)| page.names.of(service));
    phrase::of(item.action, &at.map_or_else(String::new, text), at.is_some())
}

/// Each action, whether it may be taken, and what would lead there.
fn whole(page: &ExplanationPage, style: Style) -> String {
    let items = &page.explanation.items;
    if items.is_empty() {
        return "Nothing to explain: no service ships this.\n".to_owned();
    }
    let mut out = String::new();
    let mut about = None;
    let several = items.iter().any(|item| item.fulfillment_order != items[0].fulfillment_order);
    for (item, command) in items.iter().zip(&page.commands) {
        if several && about != Some(&item.fulfillment_order) {
            let name = item.fulfillment_order.as_deref().map_or_else(|| "The order".to_owned(), text);
            out.push_str(if out.is_empty() { "" } else { "\n" });
            wrap::push(&mut out, &paint::bold(&name), 2, style.width);
            about = Some(&item.fulfillment_order);
        }
        let action = format!("{} ({}):", item.action.as_str(), party(&item.actor));
        if item.allowed {
            let line = format!("{action} {}", paint::mark("yes:", paint::Color::Green));
            wrap::offer(&mut out, &line, 0, &text(command), 4, style.width);
        } else {
            let message = item.message.as_deref().map_or_else(String::new, stopped);
            let line = format!("{action} {} {message}", paint::mark("not now.", paint::Color::Red));
            wrap::push(&mut out, &line, 2, style.width);
        }
        path(&mut out, item, 2, style);
    }
    out
}

/// The commands that lead to an action, numbered; who gives one is said where it is not the action's own actor.
fn path(out: &mut String, item: &ExplainedAction, indent: usize, style: Style) {
    for (number, step) in item.path.iter().enumerate() {
        let margin = format!("{}{}. ", " ".repeat(indent), number + 1);
        let command = wrap::folded(&text(&step.command), margin.width(), margin.width() + 4, style.width);
        let command = margin.clone() + command.trim_start();
        let last = command.lines().last().map_or(0, UnicodeWidthStr::width);
        out.push_str(&command);
        if step.actor != item.actor {
            let who = format!("({})", party(&step.actor));
            if last + 3 + who.width() <= style.width {
                out.push_str(&format!("   {who}"));
            } else {
                out.push_str(&format!("\n{}{who}", " ".repeat(margin.width())));
            }
        }
        out.push('\n');
    }
}
