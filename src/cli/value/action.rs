//! The actions that a question is about, named by their own word or by their command.

use clap::builder::{PossibleValue, TypedValueParser};

use super::word;
use crate::domain::{Action, Word};
use crate::wire;

/// One action; or, by the name of a command, all of its actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actions(pub Vec<Action>);

/// Reads actions.
#[derive(Debug, Clone, Copy)]
pub struct ActionsParser;

/// Reads actions for clap.
pub fn actions() -> ActionsParser {
    ActionsParser
}

impl TypedValueParser for ActionsParser {
    type Value = Actions;

    fn parse_ref(
        &self,
        command: &clap::Command,
        option: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<Actions, clap::Error> {
        match value.to_str().and_then(read) {
            Some(actions) => Ok(Actions(actions)),
            // It is none of them, and clap has the words to say so.
            None => word::<Action>().parse_ref(command, option, value).map(|action| Actions(vec![action])),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Action::ALL.iter().map(|action| PossibleValue::new(action.as_str()))))
    }
}

/// A command as it is typed is that command (`cancel-request`), an action's word is that action (`cancel_request`).
fn read(text: &str) -> Option<Vec<Action>> {
    let of_command = |text: &str| Some(wire::actions_of(text)).filter(|actions| !actions.is_empty());
    let word = Action::ALL.iter().find(|action| action.as_str() == text);
    word.map(|action| vec![*action])
        .or_else(|| of_command(text))
        .or_else(|| Action::typed(text).map(|action| vec![action]))
        .or_else(|| of_command(&text.to_ascii_lowercase().replace(['_', ' '], "-")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_is_named_by_its_word_or_by_its_command() {
        use Action as A;
        let answers = vec![A::AcceptRequest, A::RejectRequest, A::AcceptCancellation, A::RejectCancellation];
        for (text, expected) in [
            ("create_fulfillment", vec![A::CreateFulfillment]),
            ("fulfill", vec![A::CreateFulfillment]),
            ("order fulfill", vec![A::CreateFulfillment]),
            ("move-location", vec![A::Move]),
            ("Move_Location", vec![A::Move]),
            ("respond", answers),
            ("cancel-request", vec![A::CancelRequest, A::RequestCancellation]),
            ("cancel_request", vec![A::CancelRequest]),
            ("CANCEL", vec![A::Cancel]),
            ("request", vec![A::RequestFulfillment]),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
        for text in ["", "order", "dance", "service request"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
