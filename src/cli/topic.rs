//! `consign help TOPIC`: the pages of the manual that are not about one command.

use crate::render::wrapped;

/// A page: the word that asks for it, what it is about, and the page as `man` reads it.
struct Topic {
    name: &'static str,
    about: &'static str,
    page: &'static str,
}

const TOPICS: [Topic; 12] = [
    Topic {
        name: "workflow",
        about: "the rules of the workflow, with their numbers",
        page: include_str!("../../man/consign-workflow.7"),
    },
    Topic {
        name: "scripting",
        about: "formats, retries and safety in scripts",
        page: include_str!("../../man/consign-scripting.7"),
    },
    Topic { name: "batch", about: "the file that `batch` reads", page: include_str!("../../man/consign-batch.5") },
    Topic {
        name: "import",
        about: "the files that `order import` reads",
        page: include_str!("../../man/consign-import.5"),
    },
    Topic { name: "json", about: "the documents that commands print", page: include_str!("../../man/consign-json.7") },
    Topic {
        name: "time",
        about: "clocks, and services that act by themselves",
        page: include_str!("../../man/consign-time.7"),
    },
    Topic {
        name: "api",
        about: "what `serve` answers to programs, and what not",
        page: include_str!("../../man/consign-api.7"),
    },
    Topic {
        name: "clients",
        about: "how apps and their tests reach `serve`: recipes",
        page: include_str!("../../man/consign-clients.7"),
    },
    Topic {
        name: "faults",
        about: "five faults that an app should survive, as scripts",
        page: include_str!("../../man/consign-faults.7"),
    },
    Topic {
        name: "exit-codes",
        about: "how commands end, and what went wrong",
        page: include_str!("../../man/consign-exit-codes.7"),
    },
    Topic {
        name: "guarantees",
        about: "what can be relied on, and what is not promised",
        page: include_str!("../../man/consign-guarantees.7"),
    },
    Topic {
        name: "costs",
        about: "what commands cost in time, memory and writes",
        page: include_str!("../../man/consign-costs.7"),
    },
];

/// How far the text of a page stands from the left.
const MARGIN: usize = 7;

/// The words that `help` takes beside the names of commands, for the end of the help of the program itself.
pub fn list() -> String {
    let mut list = String::from("Topics, by `consign help TOPIC`:\n");
    for topic in &TOPICS {
        list.push_str(&format!("  {:12}{}\n", topic.name, topic.about));
    }
    list
}

/// The same without what they are about, on one line.
pub fn line() -> String {
    let names: Vec<&str> = TOPICS.iter().map(|topic| topic.name).collect();
    format!("Topics, by `consign help TOPIC`: {}", names.join(", "))
}

/// The page that a command line asks for, in lines of this width. The first word is the program's own name.
pub fn asked(words: &[String], width: usize) -> Option<String> {
    let [_, help, name] = words else { return None };
    let topic = TOPICS.iter().find(|topic| topic.name == name).filter(|_| help == "help")?;
    Some(plain(topic.page, width))
}

/// A page as plain text. It knows the requests that our pages use.
fn plain(page: &str, width: usize) -> String {
    let mut out = String::new();
    let mut paragraph = String::new();
    let (mut as_is, mut label, mut inset) = (false, false, 0);
    for line in page.lines() {
        let (request, rest) = line.split_once(' ').unwrap_or((line, ""));
        let is_request = line.starts_with('.');
        if is_request || as_is {
            flush(&mut out, &mut paragraph, MARGIN + inset, width);
        }
        match request {
            ".SH" => {
                inset = 0;
                out.push_str(&format!("\n{}\n", letters(rest.trim_matches('"'))));
            }
            ".SS" => {
                inset = 0;
                out.push_str(&format!("\n   {}\n", letters(rest.trim_matches('"'))));
            }
            ".PP" => {
                inset = 0;
                out.push('\n');
            }
            ".TP" => label = true,
            ".nf" => as_is = true,
            ".fi" => {
                as_is = false;
                out.push('\n');
            }
            _ if is_request => {}
            _ if as_is => {
                out.push_str(format!("{}{}", " ".repeat(MARGIN), letters(line)).trim_end());
                out.push('\n');
            }
            _ if label => {
                label = false;
                inset = MARGIN;
                out.push_str(&format!("\n{}{}\n", " ".repeat(MARGIN), letters(line)));
            }
            _ => {
                if !paragraph.is_empty() {
                    paragraph.push(' ');
                }
                paragraph.push_str(&letters(line));
            }
        }
    }
    flush(&mut out, &mut paragraph, MARGIN + inset, width);
    while out.contains("\n\n\n") {
        out = out.replace("\n\n\n", "\n\n");
    }
    out.trim_start_matches('\n').to_owned()
}

/// Ends a paragraph.
fn flush(out: &mut String, paragraph: &mut String, indent: usize, width: usize) {
    if !paragraph.is_empty() {
        let text = format!("{}{paragraph}", " ".repeat(indent));
        out.push_str(&wrapped(&text, indent, width));
        paragraph.clear();
    }
}

/// The letters of a line, without what only a printer needs.
fn letters(line: &str) -> String {
    let mut letters = String::with_capacity(line.len());
    let mut chars = line.strip_prefix("\\&").unwrap_or(line).chars();
    while let Some(char) = chars.next() {
        if char != '\\' {
            letters.push(char);
            continue;
        }
        match chars.next() {
            Some('f') => drop(chars.next()),
            Some('e') => letters.push('\\'),
            Some('(') => {
                if (chars.next(), chars.next()) == (Some('a'), Some('q')) {
                    letters.push('\'');
                }
            }
            Some('&') | None => {}
            Some('*') => {
                if (chars.next(), chars.next(), chars.next()) == (Some('('), Some('A'), Some('q')) {
                    letters.push('\'');
                }
            }
            Some(other) => letters.push(other),
        }
    }
    letters
}
