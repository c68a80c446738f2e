//! How commands are spelled: the one place that knows which command line takes which action.

use std::borrow::Cow;

use crate::domain::{Action, Hint, NextCommand, With, name_key};

/// A hint, as a person reads it.
pub fn hint(hint: &Hint) -> String {
    match hint {
        Hint::Words(words) => words.clone(),
        Hint::Command(command) => next_command(command),
        Hint::Led { words, command } => format!("{words}: {}", next_command(command)),
    }
}

/// A command, as a person types it.
pub fn next_command(command: &NextCommand) -> String {
    match command {
        NextCommand::Take { action, on, with: With::Nothing } => command_line(*action, on),
        NextCommand::Take { action, on, with: With::Location(location) } => {
            let (verb, _) = words(*action);
            format!("consign {verb} {} --to {}", typed(on), quoted(location))
        }
        NextCommand::Take { action, on, with: With::Service(service) } => {
            format!("{} --service {}", command_line(*action, on), quoted(service))
        }
        NextCommand::Take { action, on, with: With::Hold(hold) } => {
            format!("{} --hold {}", command_line(*action, on), quoted(hold))
        }
        NextCommand::Take { action, on, with: With::Late } => format!("{} --late", command_line(*action, on)),
        NextCommand::Take { action, on, with: With::NoRestock } => {
            format!("{} --restock none", command_line(*action, on))
        }
        NextCommand::ShowOrder { order } => format!("consign order show {}", typed(order)),
        NextCommand::ListFulfillments { order } => format!("consign fulfillment list {}", typed(order)),
        NextCommand::CancelFulfillment { fulfillment } => format!("consign fulfillment cancel {}", typed(fulfillment)),
        NextCommand::Inbox { service } => format!("consign service inbox {}", quoted(service)),
        NextCommand::ListLocations => "consign location list".to_owned(),
        NextCommand::ListApps => "consign app list".to_owned(),
        NextCommand::ListServices => "consign service list".to_owned(),
        NextCommand::ListInventory => "consign inventory list".to_owned(),
        NextCommand::ListCarriers => "consign fulfillment carriers".to_owned(),
        NextCommand::SetStock { sku, location } => {
            format!("consign inventory set {} --location {} --on-hand N", quoted(sku), quoted(location))
        }
        NextCommand::Init { db } => format!("consign init --db {}", quoted(db)),
    }
}

/// The command line that takes an action on the order or fulfillment order of this name. What is still to be chosen
/// stands in capitals.
pub fn command_line(action: Action, name: &str) -> String {
    let (verb, options) = words(action);
    format!("consign {verb} {}{options}", typed(name))
}

/// A name as it is typed in a shell: without the leading `#`, which would begin a comment, and quoted if need be. Where
/// the rest would be read as something else (an option, an id), the `#` stays.
pub fn typed(name: &str) -> String {
    quoted(&bare(name))
}

/// A name without the leading `#`, unless the rest would be read as something else.
pub fn bare(name: &str) -> Cow<'_, str> {
    let bare = name_key(name);
    let misread = bare.is_empty() || ["#", "-", "id:", "source:"].iter().any(|prefix| bare.starts_with(prefix));
    if misread { Cow::Owned(format!("#{bare}")) } else { Cow::Borrowed(bare) }
}

/// The actions that a command takes, by its name (`order fulfill`) or the last word of it (`fulfill`).
pub fn actions_of(command: &str) -> Vec<Action> {
    let is_named = |action: &Action| {
        let (name, _) = words(*action);
        name == command || name.rsplit(' ').next() == Some(command)
    };
    Action::ALL.iter().copied().filter(is_named).collect()
}

/// A word for a shell.
pub fn quoted(word: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || "._-:,/+@%=".contains(character);
    if word.chars().all(plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// The command of an action, and what stands behind the name.
fn words(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::RequestFulfillment => ("order request", ""),
        Action::CreateFulfillment => ("order fulfill", ""),
        Action::CancelRequest | Action::RequestCancellation => ("order cancel-request", ""),
        Action::Revert => ("order revert", " --confirmed"),
        Action::Move => ("order move-location", " --to LOCATION"),
        Action::Hold => ("order hold", ""),
        Action::ReleaseHold => ("order release", ""),
        Action::Split => ("order split", " --line SKU=QTY"),
        Action::Merge => ("order merge", " OTHER"),
        Action::ReportProgress => ("order progress", ""),
        Action::StopProgress => ("order progress", " --stop"),
        Action::Replace => ("order replace", ""),
        Action::AcceptRequest => ("service respond", " --accept --pending fulfillment"),
        Action::RejectRequest => ("service respond", " --reject --pending fulfillment"),
        Action::AcceptCancellation => ("service respond", " --accept --pending cancellation"),
        Action::RejectCancellation => ("service respond", " --reject --pending cancellation"),
        Action::Ship => ("service ship", ""),
        Action::Close => ("service close", ""),
        Action::Progress => ("service progress", ""),
        Action::Pay => ("order pay", ""),
        Action::Edit => ("order edit", " --line SKU=QTY"),
        Action::Refund => ("order refund", " --line SKU=QTY"),
        Action::Cancel => ("order cancel", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_names_its_work_so_that_a_shell_and_the_program_read_it_back() {
        let cases = [
            ("#1001-FO1", "consign order request 1001-FO1"),
            ("A.b_c-FO2", "consign order request A.b_c-FO2"),
            ("Bob's #3-FO1", "consign order request 'Bob'\\''s #3-FO1'"),
            ("##7-FO1", "consign order request '##7-FO1'"),
            ("-n-FO1", "consign order request '#-n-FO1'"),
            ("id:7-FO1", "consign order request '#id:7-FO1'"),
            ("#$(x)-FO1", "consign order request '$(x)-FO1'"),
            ("Ümlaut-FO1", "consign order request Ümlaut-FO1"),
        ];
        for (name, expected) in cases {
            assert_eq!(command_line(Action::RequestFulfillment, name), expected, "{name}");
        }
    }

    #[test]
    fn what_is_still_to_be_chosen_stands_in_capitals() {
        let cases = [
            (Action::Move, "consign order move-location 1001-FO1 --to LOCATION"),
            (Action::Split, "consign order split 1001-FO1 --line SKU=QTY"),
            (Action::Revert, "consign order revert 1001-FO1 --confirmed"),
            (Action::AcceptCancellation, "consign service respond 1001-FO1 --accept --pending cancellation"),
        ];
        for (action, expected) in cases {
            assert_eq!(command_line(action, "#1001-FO1"), expected);
        }
        let to_main = NextCommand::move_to("#1001-FO1", "main");
        assert_eq!(next_command(&to_main), "consign order move-location 1001-FO1 --to main");
    }
}
