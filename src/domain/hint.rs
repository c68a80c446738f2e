//! What somebody can do next, as a value: `wire` spells it as a command line, an API as it likes.

use super::Action;

/// The next possible move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// A sentence.
    Words(String),
    /// A command.
    Command(NextCommand),
    /// Words that lead to a command.
    Led { words: String, command: NextCommand },
}

/// A command that can be given next. Names are those of the things, as they are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextCommand {
    /// An action on the order or fulfillment order of this name.
    Take {
        action: Action,
        on: String,
        with: With,
    },
    ShowOrder {
        order: String,
    },
    ListFulfillments {
        order: String,
    },
    CancelFulfillment {
        fulfillment: String,
    },
    Inbox {
        service: String,
    },
    ListLocations,
    ListServices,
    ListApps,
    ListInventory,
    ListCarriers,
    /// Sets the stock of a SKU at a location, by a number that is still to be chosen.
    SetStock {
        sku: String,
        location: String,
    },
    /// Makes the file.
    Init {
        db: String,
    },
}

/// An argument of an action, where it is chosen already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum With {
    Nothing,
    /// Moves to this location.
    Location(String),
    /// Speaks for this service.
    Service(String),
    /// Releases the hold with this handle, or this id.
    Hold(String),
    /// Reports units that left late.
    Late,
    /// Refunds, and takes nothing back into stock.
    NoRestock,
}

impl NextCommand {
    /// An action with what it needs still to be chosen.
    pub fn take(action: Action, on: impl Into<String>) -> NextCommand {
        NextCommand::Take { action, on: on.into(), with: With::Nothing }
    }

    /// A move to this location.
    pub fn move_to(on: impl Into<String>, location: impl Into<String>) -> NextCommand {
        NextCommand::Take { action: Action::Move, on: on.into(), with: With::Location(location.into()) }
    }

    /// A release of this hold alone.
    pub fn release(on: impl Into<String>, hold: String) -> NextCommand {
        NextCommand::Take { action: Action::ReleaseHold, on: on.into(), with: With::Hold(hold) }
    }

    /// The hint that leads here with some words.
    pub fn after(self, words: impl Into<String>) -> Hint {
        Hint::Led { words: words.into(), command: self }
    }
}

impl Hint {
    /// The words, without the command that they lead to.
    pub fn words(&self) -> &str {
        match self {
            Hint::Words(words) | Hint::Led { words, .. } => words,
            Hint::Command(_) => "",
        }
    }
}

impl From<String> for Hint {
    fn from(words: String) -> Hint {
        Hint::Words(words)
    }
}

impl From<&str> for Hint {
    fn from(words: &str) -> Hint {
        Hint::Words(words.to_owned())
    }
}

impl From<NextCommand> for Hint {
    fn from(command: NextCommand) -> Hint {
        Hint::Command(command)
    }
}
