//! Taking in foreign orders: streams a file, admits each order, and writes all of it in one transaction.

mod again;
mod intake;
mod names;
mod new;
mod refused;
mod shelf;
mod told;

use std::io::Read;

use super::App;
use super::source::{Counted, Source, Stranger, first_bytes};
use crate::failure::{Failure, Result};
use crate::import::{self, Reading, Shelf};
use crate::store::Scratch;
use crate::wire::ImportReport;
use intake::Intake;

/// A file to be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Importing {
    pub source: Source,
    pub reading: Reading,
    /// Whether good records are taken in although others are broken.
    pub keep_going: bool,
}

impl App<'_> {
    /// Takes in a file. Without `keep_going` a broken record refuses all of it; so does a file without a good one.
    ///
    /// `progress` is told how many bytes were read so far.
    pub fn import(&self, name: &str, importing: &Importing, progress: &dyn Fn(u64)) -> Result<ImportReport> {
        let (app, mut input) = self.open_source(&importing.source)?;
        // A database that is not there is worth saying before a long file is read.
        self.read(|_| Ok(()))?;
        app.write(|tx| {
            let mut intake = Intake::begin(self, tx, ImportReport::new(name), importing.keep_going)?;
            let mut counted = Counted::new(&mut *input, progress);
            let begins = first_bytes(&mut counted)?;
            refuse_stranger(&begins)?;
            let mut whole = begins.as_slice().chain(counted);
            let mut shelf = || Ok::<Box<dyn Shelf>, Failure>(Box::new(Scratch::new()?));
            let warnings = import::read(&mut whole, importing.reading, &mut shelf, &mut |record| intake.take(record))?;
            intake.finish(warnings)
        })
    }
}

/// Refuses a file that is for another command.
fn refuse_stranger(begins: &[u8]) -> Result<()> {
    let Some(stranger) = Stranger::of(begins) else { return Ok(()) };
    let (what, hint) = match stranger {
        Stranger::Export => ("an export of consign", "consign --db NEW.db restore FILE"),
        Stranger::Document => {
            ("a document of consign", "consign export --as shopify makes orders that can be imported")
        }
        Stranger::Database => ("a database", "consign --db FILE export --as shopify makes orders that can be imported"),
    };
    let message = format!("the file is {what}, not orders of another shop; nothing was imported");
    Err(Failure::invalid("invalid_record", message).hint(hint))
}
