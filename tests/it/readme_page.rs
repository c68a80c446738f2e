//! Sections of the README as pages of the manual: `consign-guarantees.7` and `consign-costs.7`. It knows the little
//! Markdown that these sections use: paragraphs, lists, tables, code and emphasis.

use crate::generated::hyphens;

/// The longest first cell of a table that can stand alone on a line, as what its row is about.
const LABEL: usize = 75;

/// A section of the README, without its heading, as roff.
pub fn section(heading: &str) -> String {
    let readme = include_str!("../../README.md");
    let (_, section) = readme.split_once(&format!("\n## {heading}\n")).expect("the README has this section");
    let section = section.split("\n## ").next().unwrap_or_default();
    section.split("\n\n").map(str::trim).filter(|block| !block.is_empty()).map(block).collect()
}

/// A paragraph, a list or a table.
fn block(block: &str) -> String {
    if block.starts_with('|') {
        table(block)
    } else if let Some(items) = block.strip_prefix("- ") {
        items.split("\n- ").map(|item| format!(".PP\n\\- {}\n", words(item))).collect()
    } else {
        format!(".PP\n{}\n", words(block))
    }
}

/// Each row as a paragraph: what it is about, alone on a line where that is short in every row, then the other cells
/// with the names of their columns.
fn table(table: &str) -> String {
    let rows: Vec<Vec<&str>> = table.lines().map(cells).collect();
    let [names, _, rows @ ..] = rows.as_slice() else { return String::new() };
    let labels = rows.iter().all(|row| row[0].len() <= LABEL);
    let row = |row: &Vec<&str>| {
        let told = |(name, cell): (&&str, &&str)| (!cell.is_empty()).then(|| format!("{name}: {cell}"));
        let rest: Vec<String> = names.iter().zip(row).skip(1).filter_map(told).collect();
        let (about, rest) = (words(row[0]), words(&rest.join("; ")));
        if labels { format!(".TP\n{about}\n{rest}.\n") } else { format!(".PP\n{about}\n({rest})\n") }
    };
    rows.iter().map(row).collect()
}

fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

/// Words with code in bold, without emphasis.
fn words(markdown: &str) -> String {
    let mut roff = String::new();
    for (place, part) in markdown.split('`').enumerate() {
        let is_code = place % 2 == 1;
        let plain = |part: &str| part.replace('*', "").replace("\n  ", " ").replace('\n', " ");
        let part = hyphens(&if is_code { part.to_owned() } else { plain(part) });
        roff.push_str(&if is_code { format!("\\fB{part}\\fR") } else { part });
    }
    roff
}
