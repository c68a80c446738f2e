//! What a shop calls an article.

use super::name::short;
use super::text_value::text_value;
use super::unfit::Unfit;

text_value! {
    /// A SKU: 1 to 255 characters, compared byte for byte.
    Sku
}

impl Sku {
    /// A SKU of a file or of the journal. What a foreign shop has in it is kept, but for NUL.
    ///
    /// # Errors
    /// What is empty, too long or holds NUL.
    pub fn new(text: String) -> Result<Sku, Unfit> {
        if text.is_empty() {
            return Err(Unfit::Empty);
        }
        short(&text)?;
        Ok(Sku(text))
    }

    /// A SKU as a person types it: without control characters.
    ///
    /// # Errors
    /// As [`Sku::new`], and what holds a control character.
    pub fn typed(text: String) -> Result<Sku, Unfit> {
        if text.chars().any(char::is_control) {
            return Err(Unfit::Control);
        }
        Sku::new(text)
    }
}
