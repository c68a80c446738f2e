//! Why a text or number is not the value it is to be.

use crate::domain::{Code, Refusal};

/// Why a value is none, as the end of a sentence that begins with what it was to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    Empty,
    /// It holds a NUL character.
    Nul,
    /// It holds a control character.
    Control,
    /// It has this many characters.
    TooLong {
        length: usize,
        most: usize,
    },
    /// It has more bytes than this.
    TooLarge {
        kibibytes: usize,
    },
    OutOfRange {
        least: i64,
        most: i64,
    },
    /// It is not written as such a value is: a sentence of its own.
    Form(&'static str),
}

impl Unfit {
    /// Refuses the value that was to be this: `the SKU`, `--name`. What is neither too long nor too large has the code
    /// of its kind.
    pub fn refusal(&self, what: &str, code: Code) -> Refusal {
        let code = match self {
            Unfit::TooLong { .. } | Unfit::TooLarge { .. } => Code::TextTooLong,
            Unfit::OutOfRange { .. } => Code::InvalidQuantity,
            Unfit::Empty | Unfit::Nul | Unfit::Control | Unfit::Form(_) => code,
        };
        let message = match self {
            Unfit::Form(why) => (*why).to_owned(),
            problem => format!("{what} {problem}"),
        };
        Refusal::new(code, message)
    }
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unfit::Empty => f.write_str("is empty"),
            Unfit::Nul => f.write_str("has a NUL character"),
            Unfit::Control => f.write_str("has a control character"),
            Unfit::TooLong { length, most } => write!(f, "has {length} characters; the most is {most}"),
            Unfit::TooLarge { kibibytes } => write!(f, "is longer than {kibibytes} KiB"),
            Unfit::OutOfRange { least, most } => {
                write!(f, "is out of range: it must lie between {least} and {most}")
            }
            Unfit::Form(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Unfit {}
