//! Where a reader lays aside what it cannot hand on yet: a scratch file of the store.

use crate::failure::Result;
use crate::import::Shelf;
use crate::store::Scratch;

impl Shelf for Scratch {
    fn name(&mut self, name: &str, record: u64) -> Result<()> {
        Scratch::name(self, name, record)
    }

    fn find(&mut self, name: &str) -> Result<Option<u64>> {
        Scratch::find(self, name)
    }

    fn put(&mut self, record: u64, line: u64, text: &[u8]) -> Result<()> {
        Scratch::put(self, record, line, text)
    }

    fn take(&mut self, record: u64) -> Result<Vec<(u64, Vec<u8>)>> {
        self.texts(record)
    }
}
