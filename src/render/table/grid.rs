//! Columns without lines around them; numbers to the right.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};
use unicode_width::UnicodeWidthStr;

use crate::render::{Style, escape};

/// A table that is being filled.
pub struct Grid {
    table: Table,
    columns: Vec<Known>,
}

/// What is known of a column.
struct Known {
    align: Align,
    widest: usize,
}

/// Where the texts of a column stand, and whether they may be broken into lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words to the left; broken where there is no room.
    Left,
    /// Numbers to the right.
    Right,
    /// To the left, and kept whole while that is at all possible: names are copied and pasted.
    Name,
}

/// Blanks between two columns.
const GAP: usize = 2;
/// Wider names are broken after all.
const WIDEST_NAME: usize = 32;

impl Grid {
    /// An empty table with titles.
    pub fn new(columns: &[(&str, Align)], style: Style) -> Grid {
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(style.width).unwrap_or(u16::MAX));
        table.set_header(columns.iter().map(|(title, _)| (*title).to_owned()).collect::<Vec<_>>());
        let columns = columns.iter().map(|(title, align)| Known { align: *align, widest: title.width() });
        Grid { table, columns: columns.collect() }
    }

    /// Adds a row of finished cells; texts from outside go through [`text`] first.
    pub fn row(&mut self, cells: Vec<String>) {
        for (column, cell) in self.columns.iter_mut().zip(&cells) {
            column.widest = column.widest.max(cell.width());
        }
        self.table.add_row(cells);
    }

    /// The lines of the table.
    pub fn lines(mut self) -> String {
        let last = self.columns.len().saturating_sub(1);
        for (index, (column, known)) in self.table.column_iter_mut().zip(&self.columns).enumerate() {
            let gap = if index == last { 0 } else { GAP };
            column.set_padding((0, gap as u16));
            if known.align == Align::Right {
                column.set_cell_alignment(CellAlignment::Right);
            }
            if known.align != Align::Left {
                let least = known.widest.min(WIDEST_NAME) + gap;
                column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least as u16)));
            }
        }
        let mut lines = self.table.trim_fmt();
        lines.push('\n');
        lines
    }
}

/// A text from outside as a cell.
pub fn text(text: &str) -> String {
    escape(text).into_owned()
}

/// A text that may be missing.
pub fn optional(value: Option<&str>) -> String {
    value.map(text).unwrap_or_default()
}
