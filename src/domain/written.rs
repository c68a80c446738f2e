//! How values stand in the journal and in the stored orders: what serde needs beyond its derives. The domain knows no
//! format; it only says what a value is called and what goes without saying.

use serde::Deserializer;
use serde::de::{Error, Visitor};

/// Whether a field goes without saying: it is absent, empty, false or 0. Such fields are not written, and one that is
/// not there is read so. A field that a later version adds therefore changes no text that was written before.
pub(super) fn unset<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Reads a value that is written as one text. `read` accepts that one spelling and nothing else.
pub(crate) fn read_text<'de, T, D>(deserializer: D, read: fn(&str) -> Option<T>) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct Text<T>(fn(&str) -> Option<T>);

    impl<T> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("a text of a known spelling")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            (self.0)(text).ok_or_else(|| E::custom("an unknown word"))
        }
    }

    deserializer.deserialize_str(Text(read))
}
