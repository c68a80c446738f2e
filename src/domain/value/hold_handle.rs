//! What a hold is called by whoever placed it.

use super::text_value::text_value;
use super::unfit::Unfit;

text_value! {
    /// The handle of a hold: at most 64 characters, none of them a control character. It is empty where its holder needs
    /// none.
    #[derive(Default)]
    HoldHandle
}

/// The longest handle, in characters.
const MOST_CHARACTERS: usize = 64;

impl HoldHandle {
    /// # Errors
    /// What is too long, or holds a control character.
    pub fn new(text: String) -> Result<HoldHandle, Unfit> {
        if text.chars().any(char::is_control) {
            return Err(Unfit::Control);
        }
        match text.chars().count() {
            0..=MOST_CHARACTERS => Ok(HoldHandle(text)),
            length => Err(Unfit::TooLong { length, most: MOST_CHARACTERS }),
        }
    }
}
