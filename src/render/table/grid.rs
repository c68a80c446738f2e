//! Columns without lines around them; numbers to the right. How wide each column is is decided here: the library would
//! take from all of them alike, so that one long name leaves a single letter to each of the others.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};
use unicode_width::UnicodeWidthStr;

use super::{paint, wrap};
use crate::domain::Time;
use crate::render::{Style, escape, escape_lines};

/// A table that is being filled.
pub struct Grid {
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
    /// Blanks in front of each line.
    indent: usize,
    /// Columns of the terminal.
    width: usize,
    /// How wide the columns are, where that is decided elsewhere.
    decided: Option<Vec<usize>>,
}

/// What is known of a column.
struct Column {
    title: String,
    align: Align,
    /// The longest line in it.
    widest: usize,
    /// The longest word in it.
    word: usize,
}

/// Where the texts of a column stand, and how they may be broken into lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words to the left; broken where there is no room.
    Left,
    /// Numbers to the right; never broken.
    Right,
    /// A moment; broken between day and hour at most.
    Time,
    /// To the left, and kept whole while that is possible: names are copied and pasted.
    Name,
    /// To the left, and never broken: words without blanks that are searched for.
    Whole,
    /// A command, which is copied too: the last to be broken, and so that it can still be pasted.
    Command,
}

impl Grid {
    /// Blanks between two columns.
    pub const GAP: usize = 2;

    /// An empty table with titles.
    pub fn new(columns: &[(&str, Align)], style: Style) -> Grid {
        let column = |(title, align): &(&str, Align)| Column {
            title: (*title).to_owned(),
            align: *align,
            // The library gives each at least one.
            widest: title.width().max(1),
            word: title.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0),
        };
        let columns = columns.iter().map(column).collect();
        Grid { columns, rows: Vec::new(), indent: 0, width: style.width, decided: None }
    }

    /// Rows alone, within a page: so far from the left.
    pub fn within(columns: &[Align], indent: usize, width: usize) -> Grid {
        let column = |align: &Align| Column { title: String::new(), align: *align, widest: 1, word: 0 };
        Grid { columns: columns.iter().map(column).collect(), rows: Vec::new(), indent, width, decided: None }
    }

    /// The same with columns that are so wide, whatever stands in them.
    pub fn decided(mut self, widths: &[usize]) -> Grid {
        self.decided = Some(widths.to_vec());
        self
    }

    /// Adds a row of finished cells; texts from outside go through [`text`] first.
    pub fn row(&mut self, cells: Vec<String>) {
        for (column, cell) in self.columns.iter_mut().zip(&cells) {
            let lines = cell.split('\n').map(UnicodeWidthStr::width);
            column.widest = lines.max().unwrap_or(0).max(column.widest);
            // A link is as wide as it is.
            let words = match column.align {
                Align::Command => wrap::shell_words(cell),
                _ => cell.split([' ', '\n']).filter(|word| !wrap::is_link(word)).collect(),
            };
            column.word = words.into_iter().map(UnicodeWidthStr::width).max().unwrap_or(0).max(column.word);
        }
        self.rows.push(cells);
    }

    /// Whether everything stands on one line.
    pub fn fits(&self) -> bool {
        let widest: usize = self.columns.iter().map(|column| column.widest).sum();
        widest + Grid::GAP * self.columns.len().saturating_sub(1) <= self.width.saturating_sub(self.indent)
    }

    /// The lines of the table.
    pub fn lines(self) -> String {
        let Some(widths) = self.widths() else { return self.records() };
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        table.set_content_arrangement(ContentArrangement::Disabled);
        let cell = |(index, cell): (usize, &String)| folded(cell, self.columns[index].align, widths[index]);
        if self.columns.iter().any(|column| !column.title.is_empty()) {
            let titles = self.columns.iter().zip(&widths);
            let titles = titles.map(|(column, width)| folded(&paint::bold(&column.title), Align::Left, *width));
            table.set_header(titles.collect::<Vec<_>>());
        }
        for row in &self.rows {
            table.add_row(row.iter().enumerate().map(cell).collect::<Vec<_>>());
        }
        let last = self.columns.len().saturating_sub(1);
        for (index, column) in table.column_iter_mut().enumerate() {
            let gap = if index == last { 0 } else { Grid::GAP };
            column.set_padding((0, gap as u16));
            if self.decided.is_some() {
                column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed((widths[index] + gap) as u16)));
            }
            if self.columns[index].align == Align::Right {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        let margin = " ".repeat(self.indent);
        table.lines().map(|line| format!("{margin}{line}").trim_end().to_owned() + "\n").collect()
    }

    /// How wide each column becomes. Where there is no room for all of them, they give way in turns, and in each turn
    /// the widest first: long names, then words, then what else can be broken. `None` if that is not enough.
    pub fn widths(&self) -> Option<Vec<usize>> {
        if self.decided.is_some() {
            return self.decided.clone();
        }
        let room = self.width.saturating_sub(self.indent + Grid::GAP * self.columns.len().saturating_sub(1));
        let mut widths: Vec<usize> = self.columns.iter().map(|column| column.widest).collect();
        for turn in 0..TURNS {
            if widths.iter().sum::<usize>() <= room {
                break;
            }
            let least: Vec<usize> =
                self.columns.iter().zip(&widths).map(|(column, now)| column.least(turn).max(1).min(*now)).collect();
            lower(&mut widths, &least, room);
        }
        (widths.iter().sum::<usize>() <= room).then_some(widths)
    }

    /// Each row as a paragraph, with a line for each of its cells: for a place that is too narrow for the columns.
    fn records(&self) -> String {
        let indent = self.columns.iter().map(|column| column.title.width()).max().unwrap_or(0) + Grid::GAP;
        let mut out = String::new();
        for (position, row) in self.rows.iter().enumerate() {
            out.push_str(if position > 0 { "\n" } else { "" });
            let cells = self.columns.iter().zip(row);
            for (column, cell) in cells.filter(|(column, cell)| !column.title.is_empty() && !cell.is_empty()) {
                let title = wrap::pad(&paint::bold(&column.title), indent);
                if column.align == Align::Command {
                    let command = wrap::folded(cell, indent, indent, self.width);
                    out.push_str(&format!("{title}{}\n", command.trim_start()));
                } else {
                    wrap::push(&mut out, &(title + cell), indent, self.width);
                }
            }
        }
        // What follows is about all of them.
        out.push_str(if self.rows.len() > 1 { "\n" } else { "" });
        out
    }
}

/// How much further the later lines of a command stand.
const FOLD: usize = 4;
/// The turns in which columns give way.
const TURNS: usize = 6;

impl Column {
    /// The longest word of its title.
    fn title_word(&self) -> usize {
        self.title.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0)
    }

    /// How wide it stays in a turn.
    fn least(&self, turn: usize) -> usize {
        let title = self.title.width();
        match (self.align, turn) {
            (Align::Name, 0 | 1) => title.max(32),
            (Align::Name, 2 | 3) => title.max(self.word.min(16)),
            (Align::Name, 4) => self.title_word().max(self.word.min(12)),
            (Align::Name, _) => self.title_word().max(self.word.min(8)),
            (Align::Left, 1..=4) => title.max(self.word.min(20)),
            (Align::Left, 5) => self.title_word().max(self.word.min(12)),
            (Align::Time, 3..=5) => title.max(self.word),
            (Align::Command, 4 | 5) => title.max(self.word + FOLD),
            (Align::Right, 5) => self.word,
            _ => self.widest,
        }
    }
}

/// Takes from the widest until all fit, or all are at their least.
fn lower(widths: &mut [usize], least: &[usize], room: usize) {
    let at = |level: usize, widths: &[usize]| -> Vec<usize> {
        widths.iter().zip(least).map(|(width, least)| (*width).min(level).max(*least)).collect()
    };
    let most = widths.iter().copied().max().unwrap_or(0);
    let fits = |level: &usize| at(*level, widths).iter().sum::<usize>() <= room;
    let level = (0..=most).rev().find(fits).unwrap_or(0);
    let lowered = at(level, widths);
    widths.copy_from_slice(&lowered);
}

/// The lines of a cell.
fn folded(cell: &str, align: Align, width: usize) -> String {
    if cell.width() <= width && !cell.contains('\n') {
        return cell.to_owned();
    }
    if align == Align::Command {
        return wrap::folded(cell, 0, FOLD, width);
    }
    let lines = wrap::broken(cell, 0, width);
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

/// A text from outside as a cell.
pub fn text(text: &str) -> String {
    escape(text).into_owned()
}

/// A text that may be missing.
pub fn optional(value: Option<&str>) -> String {
    value.map(text).unwrap_or_default()
}

/// What somebody wrote, with its lines.
pub fn note(value: Option<&str>) -> String {
    value.map(escape_lines).unwrap_or_default()
}

/// What somebody wrote, between quotes.
pub fn quoted(note: &str) -> String {
    format!("\"{}\"", escape_lines(note))
}

/// The name that a row or a part of a page is about.
pub fn name(name: &str) -> String {
    paint::bold(&escape(name))
}

/// A moment, to the minute.
pub fn time(time: Time) -> String {
    paint::dim(&time.minutes())
}

/// A moment on a page, where no title says whose clock it is of.
pub fn moment(time: Time) -> String {
    paint::dim(&format!("{}Z", time.minutes()))
}
