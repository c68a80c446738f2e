//! What a location or service is called in commands, for ever.

use super::name::short;
use super::text_value::text_value;
use super::unfit::Unfit;

text_value! {
    /// The handle of a location or service: 1 to 255 of `a-z`, `0-9` and `-`.
    Handle
}

impl Handle {
    /// # Errors
    /// What is not written like a handle, or too long.
    pub fn new(text: String) -> Result<Handle, Unfit> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if text.is_empty() || !text.bytes().all(fits) {
            return Err(Unfit::Form("a handle is made of a-z, 0-9 and -"));
        }
        short(&text)?;
        Ok(Handle(text))
    }
}
