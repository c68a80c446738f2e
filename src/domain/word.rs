//! What every closed set of words can do, and the macro that makes one.

/// A closed set of words: each has one spelling.
pub trait Word: Copy + PartialEq + Send + Sync + 'static {
    /// Every word, in the order in which they are printed.
    fn all() -> &'static [Self];

    /// The spelling: a promise, in the journal, in JSON and in messages.
    fn spelling(self) -> &'static str;

    /// Reads a spelling, exactly; `None` if it is not one of the set.
    fn of_spelling(spelling: &str) -> Option<Self> {
        Self::all().iter().copied().find(|word| word.spelling() == spelling)
    }

    /// Reads a word as a person types it: without regard to case, with `-`, `_`, `/` or a space between its parts.
    fn typed(text: &str) -> Option<Self> {
        let plain = |letter: char| if matches!(letter, '-' | ' ' | '/') { '_' } else { letter.to_ascii_lowercase() };
        let same = |word: &Self| word.spelling().chars().map(plain).eq(text.chars().map(plain));
        Self::of_spelling(text).or_else(|| Self::all().iter().copied().find(same))
    }
}

/// Declares an enum whose variants each have one spelling.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant,)+ }

        impl $name {
            /// Every word, in the order in which they are printed.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The spelling.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// Reads a spelling, exactly; `None` if it is not one of the set.
            pub fn parse(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl $crate::domain::Word for $name {
            fn all() -> &'static [$name] {
                $name::ALL
            }

            fn spelling(self) -> &'static str {
                self.as_str()
            }

            fn of_spelling(spelling: &str) -> Option<$name> {
                $name::parse(spelling)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                $crate::domain::read_text(deserializer, $name::parse)
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Restock, ShipmentStatus};

    #[test]
    fn a_word_is_typed_in_any_case_and_with_any_joint() {
        for text in ["in_transit", "IN_TRANSIT", "in-transit", "In transit"] {
            assert_eq!(ShipmentStatus::typed(text), Some(ShipmentStatus::InTransit), "{text}");
        }
        for text in ["", "intransit", "in__transit", " in_transit", "transit"] {
            assert_eq!(ShipmentStatus::typed(text), None, "{text}");
        }
        assert_eq!(Restock::of_spelling("None"), None);
        assert_eq!(Restock::of_spelling("none"), Some(Restock::None));
    }
}
