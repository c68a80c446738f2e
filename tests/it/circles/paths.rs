//! Which file a path of the source leads to: a small reading of `use` lines, `mod.rs` files and re-exports.

use std::collections::{BTreeMap, BTreeSet};

use super::Named;
use crate::tidy::Source;

/// A module: the names from the root to it.
type Module = Vec<String>;

/// All files of `src` as modules.
#[derive(Default)]
pub struct House {
    files: BTreeMap<Module, File>,
}

/// What a file says.
#[derive(Default)]
struct File {
    path: String,
    /// What its `use` lines bring into it.
    uses: Vec<Use>,
    /// The paths in its code that have at least two parts.
    paths: Vec<Vec<String>>,
    /// Every name in its code.
    names: BTreeSet<String>,
}

/// One name that is brought in.
struct Use {
    name: String,
    path: Vec<String>,
    /// Whether it is passed on: `pub use`.
    passed_on: bool,
}

impl House {
    pub fn new(sources: impl Iterator<Item = Source>) -> House {
        let mut house = House::default();
        for source in sources {
            house.add(&source.path, source.code_text());
        }
        house
    }

    pub fn of_texts(files: &[(&str, &str)]) -> House {
        let mut house = House::default();
        for (path, text) in files {
            house.add(path, text);
        }
        house
    }

    fn add(&mut self, path: &str, text: &str) {
        let inner = path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")).expect("a file of src");
        let inner = inner.strip_suffix("/mod").unwrap_or(inner);
        let module = if inner == "lib" { Vec::new() } else { inner.split('/').map(str::to_owned).collect() };
        self.files.insert(module, File::read(path, text));
    }

    /// Whom each file names, by which words.
    pub fn named(&self) -> Named {
        let mut named = Named::new();
        for (module, file) in &self.files {
            let of_file = named.entry(file.path.clone()).or_default();
            let used = file.uses.iter().filter(|used| !used.passed_on || file.names.contains(&used.name));
            for path in used.map(|used| &used.path).chain(&file.paths) {
                for (other, word) in self.items(module, path, 0) {
                    if other.path != file.path {
                        of_file.entry(other.path.clone()).or_default().insert(word);
                    }
                }
            }
        }
        named
    }

    /// The files in which the items of a path are defined, each with the item's name; none for what is not ours.
    fn items(&self, from: &[String], path: &[String], depth: usize) -> Vec<(&File, String)> {
        // `pub use name;` of a macro of the file itself leads back to the file.
        assert!(depth < 20, "{path:?} in {from:?} leads nowhere");
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        match first.as_str() {
            "crate" => self.within(&[], rest, depth),
            "self" => self.within(from, rest, depth),
            "super" => self.items(&from[..from.len() - 1], &[&["self".to_owned()], rest].concat(), depth),
            name if self.child(from, name).is_some() || self.brings(from, name).next().is_some() => {
                self.within(from, path, depth)
            }
            _ => Vec::new(),
        }
    }

    /// As [`House::items`], for a path that begins in this module.
    fn within(&self, module: &[String], path: &[String], depth: usize) -> Vec<(&File, String)> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        if first == "super" {
            return self.items(module, path, depth);
        }
        let child = self.child(module, first);
        if let Some(child) = child.as_ref().filter(|_| !rest.is_empty()) {
            return self.within(child, rest, depth);
        }
        let mut brought = self.brings(module, first).filter(|used| used.path != [first.clone()]).peekable();
        if brought.peek().is_some() {
            let ways = brought.map(|used| [&used.path, rest].concat());
            return ways.flat_map(|way| self.items(module, &way, depth + 1)).collect();
        }
        match self.files.get(module) {
            Some(file) if child.is_none() => vec![(file, first.clone())],
            _ => Vec::new(),
        }
    }

    fn child(&self, module: &[String], name: &str) -> Option<Module> {
        let child = [module, &[name.to_owned()]].concat();
        self.files.contains_key(&child).then_some(child)
    }

    fn brings<'a>(&'a self, module: &[String], name: &'a str) -> impl Iterator<Item = &'a Use> {
        let uses = self.files.get(module).map_or(&[][..], |file| &file.uses);
        uses.iter().filter(move |used| used.name == name)
    }
}

impl File {
    fn read(path: &str, text: &str) -> File {
        let words = words(text);
        let mut file = File { path: path.to_owned(), ..File::default() };
        let mut at = 0;
        while at < words.len() {
            if words[at] == "use" && (at == 0 || words[at - 1] != "::") {
                let end = at + words[at..].iter().position(|word| word == ";").expect("a `use` has an end");
                let passed_on = at > 0 && (words[at - 1] == "pub" || words[at - 1] == ")");
                tree(&words[at + 1..end], &[], &mut |name, path| file.uses.push(Use { name, path, passed_on }));
                at = end;
            } else if is_name(&words[at]) && (at == 0 || words[at - 1] != "$") {
                let mut path = vec![words[at].clone()];
                while at + 2 < words.len() && words[at + 1] == "::" && is_name(&words[at + 2]) {
                    at += 2;
                    path.push(words[at].clone());
                }
                if path.len() > 1 {
                    file.paths.push(path);
                } else if at == 0 || words[at - 1] != "mod" {
                    file.names.extend(path);
                }
            }
            at += 1;
        }
        file
    }
}

/// The names that a tree of a `use` line brings, each with its path.
fn tree(words: &[String], before: &[String], bring: &mut impl FnMut(String, Vec<String>)) {
    let mut path = before.to_vec();
    let mut at = 0;
    while at < words.len() && words[at] != "{" && words[at] != "as" {
        if words[at] != "::" {
            path.push(words[at].clone());
        }
        at += 1;
    }
    if words.get(at).is_some_and(|word| word == "{") {
        let inside = &words[at + 1..words.len() - 1];
        let mut depth = 0;
        let parts = inside.split(|word| {
            depth += i32::from(word == "{") - i32::from(word == "}");
            depth == 0 && word == ","
        });
        parts.filter(|part| !part.is_empty()).for_each(|part| tree(part, &path, bring));
        return;
    }
    if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    let alias = words.get(at + 1).or(path.last()).cloned().unwrap_or_default();
    assert_ne!(alias, "*", "{path:?}: what a star brings cannot be seen here");
    bring(alias, path);
}

fn is_name(word: &str) -> bool {
    word.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// The words of a source: names, `::`, and every other sign alone; comments and texts left out.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if let Some(end) = comment_or_text(rest) {
            end
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
            words.push(rest[..end].to_owned());
            end
        } else {
            let length = if rest.starts_with("::") { 2 } else { first.len_utf8() };
            if !first.is_whitespace() {
                words.push(rest[..length].to_owned());
            }
            length
        };
        rest = &rest[length..];
    }
    words
}

/// The length of the comment, the text or the letter that stands at the beginning.
fn comment_or_text(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    for (begin, end) in [("br#\"", "\"#"), ("r##\"", "\"##"), ("r#\"", "\"#"), ("r\"", "\"")] {
        if let Some(inside) = rest.strip_prefix(begin) {
            return Some(begin.len() + inside.find(end).expect("a text has an end") + end.len());
        }
    }
    if let Some(inside) = rest.strip_prefix('"') {
        return Some(1 + closing(inside, '"').expect("a text has an end"));
    }
    // A letter between quotes, and no lifetime.
    let letter = rest.strip_prefix('\'')?;
    if let Some(escaped) = letter.strip_prefix("\\'") {
        return escaped.starts_with('\'').then_some(4);
    }
    let length = letter.chars().next()?.len_utf8();
    (letter.starts_with('\\') || letter[length..].starts_with('\'')).then(|| 1 + closing(letter, '\'').unwrap_or(0))
}

/// Where a text ends, behind its closing sign; a backslash takes the next sign with it.
fn closing(text: &str, sign: char) -> Option<usize> {
    let mut signs = text.char_indices();
    while let Some((at, found)) = signs.next() {
        if found == '\\' {
            signs.next();
        } else if found == sign {
            return Some(at + 1);
        }
    }
    None
}
