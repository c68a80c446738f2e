//! What something is called where it came from.

use super::name::short;
use super::text_value::text_value;
use super::unfit::Unfit;

text_value! {
    /// An id or a currency of another shop, kept as it is: 1 to 255 characters.
    ForeignId
}

impl ForeignId {
    /// # Errors
    /// What is empty, too long or holds NUL.
    pub fn new(text: String) -> Result<ForeignId, Unfit> {
        if text.is_empty() {
            return Err(Unfit::Empty);
        }
        short(&text)?;
        Ok(ForeignId(text))
    }
}
