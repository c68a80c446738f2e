//! `backup`: a copy of the database as it is at one moment.

use std::path::Path;

use super::App;
use crate::failure::{Exit, Result};
use crate::store::Access;
use crate::wire::Outcome;

impl App<'_> {
    /// Copies the database into a new file, while others go on. It appears at once and whole, or not at all.
    pub fn backup(&self, name: &str, file: &Path) -> Result<Outcome> {
        let mut store = self.open(Access::Read)?;
        store.backup(file).map_err(|failure| match failure.exit {
            Exit::Conflict => failure.hint("name a file that is not there yet"),
            _ => failure,
        })?;
        Ok(Outcome { changed: true, ..Outcome::new(name) })
    }
}
