//! Free text: notes, messages, reasons.

use super::text_value::text_value;
use super::unfit::Unfit;

text_value! {
    /// A text of at most 64 KiB without NUL; line breaks are welcome.
    Text
}

impl Text {
    /// The longest text, in bytes.
    pub const MOST_BYTES: usize = 64 * 1024;
    /// What is wrong with a longer one.
    pub const TOO_LARGE: Unfit = Unfit::TooLarge { kibibytes: Text::MOST_BYTES / 1024 };

    /// # Errors
    /// What is too large, or holds a NUL character.
    pub fn new(text: String) -> Result<Text, Unfit> {
        if text.len() > Text::MOST_BYTES {
            return Err(Text::TOO_LARGE);
        }
        if text.contains('\0') {
            return Err(Unfit::Nul);
        }
        Ok(Text(text))
    }
}

/// As much of a foreign value as a message shows of it: its first 60 characters.
pub fn cut(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
