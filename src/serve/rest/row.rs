//! A row of the table of what is served.

use super::call::{Call, Done};

/// A method and a path, and what it does.
#[derive(Debug)]
pub struct Row {
    pub method: &'static str,
    /// Below the version, without `.json`. What stands in braces is an id, and says of what.
    pub path: &'static str,
    pub does: fn(&Call<'_>) -> Done,
}

impl Row {
    pub const fn get(path: &'static str, does: fn(&Call<'_>) -> Done) -> Row {
        Row { method: "GET", path, does }
    }

    pub const fn post(path: &'static str, does: fn(&Call<'_>) -> Done) -> Row {
        Row { method: "POST", path, does }
    }

    pub const fn put(path: &'static str, does: fn(&Call<'_>) -> Done) -> Row {
        Row { method: "PUT", path, does }
    }

    pub const fn delete(path: &'static str, does: fn(&Call<'_>) -> Done) -> Row {
        Row { method: "DELETE", path, does }
    }
}
