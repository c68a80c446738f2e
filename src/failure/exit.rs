//! How a command ends: the exit codes.

/// Declares the exit codes: number, name, and what it means.
macro_rules! exits {
    ($($exit:ident = $number:literal $name:literal: $meaning:literal;)+) => {
        /// The exit codes: a promise.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Exit { $($exit = $number,)+ }

        impl Exit {
            /// Every exit code.
            pub const ALL: &'static [Exit] = &[$(Exit::$exit,)+];

            /// Its name in the manual.
            pub const fn name(self) -> &'static str {
                match self { $(Exit::$exit => $name,)+ }
            }

            /// When a command ends so.
            pub const fn meaning(self) -> &'static str {
                match self { $(Exit::$exit => $meaning,)+ }
            }
        }
    };
}

exits! {
    Ok = 0 "ok": "Done, done already, or an empty list.";
    Failure = 1 "failure": "Any other failure: disk full, no permission, an input file that cannot be read.";
    Usage = 2 "usage": "Invalid or ambiguous options, arguments or environment.";
    NotFound = 3 "not_found": "The order, fulfillment order, service, location, SKU or database does not exist.";
    Conflict = 4 "conflict": "A name is taken, or a key was used with other arguments.";
    Refused = 5 "refused": "The workflow forbids it now.";
    InvalidInput = 6 "invalid_input": "Well-formed but invalid input, such as a quantity above what remains.";
    Partial = 7 "partial": "Some records failed, or acts are left to do; the others are committed.";
    Database = 8 "database": "The file is not a consign database, is damaged, or was made by a newer consign.";
    No = 9 "no": "The command worked and the answer is no.";
    Internal = 70 "internal": "A bug in consign.";
    UnknownOutcome = 74 "unknown_outcome": "The change may have been made: run the command again with the same key.";
    Busy = 75 "busy": "The lock was not free in time: run the command again.";
}

impl Exit {
    /// The number a shell sees.
    pub fn number(self) -> u8 {
        self as u8
    }
}
