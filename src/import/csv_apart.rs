//! Which blocks of rows belong to one order and stand apart, so that none of them is the whole of it. This takes a
//! reading of the file of its own; what is kept are hashes, and only of names that may stand there more than once.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::csv_columns::Columns;
use super::csv_rows::{Block, Rows, hash};
use crate::failure::Result;

/// The first lines of blocks that are only a part of their order, each with the line of another part.
pub type Apart = HashMap<u64, u64>;

/// Names that have been met, as bits. Where two names have the same bits, a name may be taken for one that was met
/// before; looking closer then shows that it was not.
struct Names {
    bits: Vec<u64>,
    again: HashSet<u64>,
}

/// 2 MiB, so that of a million names about one in a hundred is looked at in vain.
const BITS: usize = 1 << 24;

impl Names {
    fn new() -> Names {
        Names { bits: vec![0; BITS / 64], again: HashSet::new() }
    }

    fn meet(&mut self, name: u64) {
        let mut is_new = false;
        for part in [name as usize, (name >> 32) as usize] {
            let (word, bit) = (part % BITS / 64, 1 << (part % 64));
            is_new |= self.bits[word] & bit == 0;
            self.bits[word] |= bit;
        }
        if !is_new {
            self.again.insert(name);
        }
    }
}

/// The names that may stand in several blocks, as hashes.
pub fn names_again(mut rows: Rows<'_>, columns: &Columns) -> Result<HashSet<u64>> {
    let mut names = Names::new();
    rows.each(columns, &mut |block, _, begins| {
        if begins {
            names.meet(block.name());
        }
        Ok(())
    })?;
    Ok(names.again)
}

/// Of the blocks with these names, those whose order has other rows elsewhere.
pub fn apart(mut rows: Rows<'_>, columns: &Columns, names: &HashSet<u64>) -> Result<Apart> {
    let mut parts = Parts::default();
    rows.each(columns, &mut |block, row, begins| {
        if begins {
            parts.finish();
        }
        let name = block.name();
        if names.contains(&name) {
            parts.open.get_or_insert_with(Open::default).add(name, block, columns, row);
        }
        Ok(())
    })?;
    parts.finish();
    Ok(parts.apart())
}

/// A block.
struct Part {
    first_line: u64,
    name: u64,
    identity: Identity,
    /// All that its rows say; of a block with an id only what they say of its lines, since the rest of an order may
    /// have changed between two exports.
    content: u64,
}

/// What a block says of the id, the time and the e-mail.
type Identity = [Option<u64>; 3];

/// Which of these are said, or asked for, as bits.
type Said = u8;
const ID: Said = 1;

/// A block that is being read.
#[derive(Default)]
struct Open {
    first_line: u64,
    name: u64,
    identity: Identity,
    lines: DefaultHasher,
    all: DefaultHasher,
}

impl Open {
    fn add(&mut self, name: u64, block: &Block, columns: &Columns, row: &csv::ByteRecord) {
        (self.first_line, self.name, self.identity) = (block.first_line, name, block.identity(columns));
        columns.line(row).for_each(|cell| cell.hash(&mut self.lines));
        columns.used(row).for_each(|cell| cell.hash(&mut self.all));
    }
}

/// The blocks that were read.
#[derive(Default)]
struct Parts {
    open: Option<Open>,
    all: Vec<Part>,
}

/// Blocks that say the same of what they are asked for.
struct Met {
    /// The first one.
    first_line: u64,
    content: u64,
    /// The first one with another content.
    other: Option<u64>,
}

impl Parts {
    fn finish(&mut self) {
        let Some(Open { first_line, name, identity, lines, all }) = self.open.take() else { return };
        let content = if identity[0].is_some() { hash(&(true, lines.finish())) } else { hash(&(false, all.finish())) };
        self.all.push(Part { first_line, name, identity, content });
    }

    /// Blocks that agree with another one and are no repetition of it.
    fn apart(&self) -> Apart {
        // Few things are said in most files: all blocks say the same, or only the first one of an order names its id.
        let saids: BTreeSet<Said> = self.all.iter().map(Part::said).collect();
        let mut met: HashMap<u64, Met> = HashMap::new();
        for part in &self.all {
            let Part { first_line, content, .. } = *part;
            for &other in &saids {
                let key = part.key(part.said(), telling(part.said(), other));
                let met = met.entry(key).or_insert(Met { first_line, content, other: None });
                if met.content != content {
                    met.other.get_or_insert(first_line);
                }
            }
        }
        let other_part = |part: &Part| {
            let mut agreeing = saids.iter().filter_map(|&other| met.get(&part.key(other, telling(part.said(), other))));
            agreeing.find_map(|met| if met.content == part.content { met.other } else { Some(met.first_line) })
        };
        self.all.iter().filter_map(|part| Some((part.first_line, other_part(part)?))).collect()
    }
}

/// What tells blocks with the same name apart, if one says `one` and the other says `other`: their ids if both have
/// one, else the time and the e-mail as far as both say them.
fn telling(one: Said, other: Said) -> Said {
    let both = one & other;
    if both & ID != 0 { ID } else { both }
}

impl Part {
    fn said(&self) -> Said {
        self.identity.iter().zip(0..).map(|(value, bit)| Said::from(value.is_some()) << bit).sum()
    }

    /// Stands for all blocks with this name that say `said`, and the same as this one of what `asked` is.
    fn key(&self, said: Said, asked: Said) -> u64 {
        let value = |(value, bit): (&Option<u64>, u8)| value.filter(|_| asked >> bit & 1 == 1);
        let values: Vec<Option<u64>> = self.identity.iter().zip(0..).map(value).collect();
        hash(&(self.name, said, values))
    }
}
