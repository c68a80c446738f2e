//! Names of people, places, carriers and foreign things.

use super::text_value::text_value;
use super::unfit::Unfit;

text_value! {
    /// A name of at most 255 characters, none of them a control character. It may be empty where its owner may have
    /// none.
    Name
}

/// The longest name, handle, SKU or foreign id, in characters.
const MOST_CHARACTERS: usize = 255;

impl Name {
    /// # Errors
    /// What is too long, or holds a control character.
    pub fn new(text: String) -> Result<Name, Unfit> {
        if text.chars().any(char::is_control) {
            return Err(Unfit::Control);
        }
        short(&text)?;
        Ok(Name(text))
    }
}

/// Judges what is as long as a name may be, and may hold any character but NUL: SKUs and foreign ids.
pub(super) fn short(text: &str) -> Result<(), Unfit> {
    if text.contains('\0') {
        return Err(Unfit::Nul);
    }
    // Bytes are counted faster, and are never fewer.
    if text.len() > MOST_CHARACTERS && text.chars().count() > MOST_CHARACTERS {
        return Err(Unfit::TooLong { length: text.chars().count(), most: MOST_CHARACTERS });
    }
    Ok(())
}
