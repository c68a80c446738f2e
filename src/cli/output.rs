//! The way out: which format, how wide, what colour; and what happens when stdout cannot be written.

use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;

use super::global::Color;
use super::report;
use super::settings::Settings;
use crate::app::Spool;
use crate::failure::{Exit, Failure, Result};
use crate::render::{self, Document, Fields, Format, ListWriter, Options, Shaped, Style};
use crate::wire::{Kind, Page};

/// How the result of one command is to be shown; checked before anything is done.
pub struct Output {
    options: Options,
    /// How errors are to look.
    errors: Style,
    kind: Kind,
    help: bool,
    /// Whether something may be committed by the time the result is written.
    may_have_changed: bool,
    quiet: bool,
}

/// Where the result goes.
pub struct Target<'a> {
    output: Output,
    out: &'a mut dyn Write,
}

/// Columns where neither the environment nor a terminal says how many there are.
pub const WIDTH: usize = 80;

/// A way out that may be a terminal.
pub trait Stream: AsFd {
    /// Whether it is one.
    fn is_terminal(&self) -> bool;
}

impl<T: AsFd + IsTerminal> Stream for T {
    fn is_terminal(&self) -> bool {
        IsTerminal::is_terminal(self)
    }
}

/// How texts on a stream are to look.
pub fn style(stream: &dyn Stream, color: Color, width: Option<usize>, dumb: bool) -> Style {
    let color = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => stream.is_terminal() && !dumb,
    };
    Style { color, width: width.unwrap_or_else(|| terminal_width(stream)) }
}

/// As [`style`], for errors: where no person looks, a sentence stays on its line, so that it can be searched for.
pub fn errors_style(color: Color, width: Option<usize>, dumb: bool) -> Style {
    let stderr = io::stderr();
    let width = width.or_else(|| (!IsTerminal::is_terminal(&stderr)).then_some(usize::MAX));
    style(&stderr, color, width, dumb)
}

fn terminal_width(stream: &dyn Stream) -> usize {
    match terminal_size::terminal_size_of(stream.as_fd()) {
        Some((terminal_size::Width(width), _)) if width > 0 => usize::from(width),
        Some(_) | None => WIDTH,
    }
}

impl Output {
    /// Judges the format and the fields that were asked for. Whether the command changes anything decides what a result
    /// that cannot be written means.
    pub fn new(settings: &Settings, kind: Kind, name: &str, changes: bool) -> Result<Output> {
        let format = settings.output;
        let help = settings.fields.as_deref() == Some("help");
        let fields = match &settings.fields {
            Some(fields) if !help => Some(Fields::parse(kind, fields)?),
            Some(_) | None => None,
        };
        let &Settings { color, width, dumb, .. } = settings;
        let options = Options { format, fields, style: style(&io::stdout(), color, width, dumb), limited: false };
        let errors = errors_style(color, width, dumb);
        if !help {
            render::check_format(kind, name, &options)?;
        }
        let may_have_changed = changes && !settings.dry_run;
        Ok(Output { options, errors, kind, help, may_have_changed, quiet: settings.quiet })
    }

    /// Opens the way out. `--fields help` ends here: `None`.
    pub fn begin(self, out: &mut dyn Write) -> Result<Option<Target<'_>>> {
        let mut target = Target { output: self, out };
        if target.output.help {
            let known = Fields::known(target.output.kind).join("\n") + "\n";
            target.raw(known.as_bytes())?;
            return Ok(None);
        }
        Ok(Some(target))
    }
}

impl<'a> Target<'a> {
    /// Whether whole orders are shown: a table tells what happened in sentences.
    pub fn shows_whole_orders(&self) -> bool {
        self.output.options.format.is_json() || self.output.options.fields.is_some()
    }

    /// Whether a command must answer with whole orders, and an import with all of its records: to show or to name them.
    pub fn needs_whole_orders(&self, command: &str) -> bool {
        match self.output.options.format {
            Format::Table => self.shows_whole_orders(),
            Format::Ids => render::names_orders(command),
            Format::Json | Format::Ndjson | Format::Csv => true,
        }
    }

    /// Whether a person reads it.
    pub fn is_for_people(&self) -> bool {
        self.output.options.format == Format::Table
    }

    /// Shows a document.
    pub fn show(&mut self, document: &dyn Document) -> Result<()> {
        let mut bytes = Vec::new();
        render::render(document, &self.output.options, &mut bytes)?;
        self.raw(&bytes)?;
        if !self.is_for_people() && !self.shows_whole_orders() && !self.output.quiet {
            report::notices(render::notices(document));
        }
        Ok(())
    }

    /// What is shown from now on tells of a change, though the command is none that makes one.
    pub fn is_of_a_change(&mut self) {
        self.output.may_have_changed = true;
    }

    /// Writes bytes as they are.
    pub fn raw(&mut self, bytes: &[u8]) -> Result<()> {
        let written = self.out.write_all(bytes).and_then(|()| self.out.flush());
        written.or_else(|error| self.failed(&error))
    }

    /// Writes what has waited in a spool.
    pub fn copy(&mut self, spool: Spool) -> Result<()> {
        let mut bytes = match spool.read() {
            Ok(bytes) => bytes,
            // Of a change nothing else can be said than that it is there.
            Err(failure) if self.output.may_have_changed => return Err(untold(failure.message)),
            Err(failure) => return Err(failure),
        };
        let copied = io::copy(&mut bytes, &mut *self.out).and_then(|_| self.out.flush());
        copied.or_else(|error| self.failed(&error))
    }

    /// How a table is to look.
    pub fn style(&self) -> Style {
        self.output.options.style
    }

    /// Begins a run of lines.
    pub fn stream(&mut self) -> Lines<'_> {
        Lines { out: &mut *self.out, buffer: Vec::new() }
    }

    /// Tells what went wrong with a part of the work.
    pub fn tell(&self, failure: &Failure) {
        report::told(failure, self.output.options.format, self.output.errors);
    }

    /// Begins a list that is written item by item.
    pub fn list(&mut self, kind: Kind, limited: bool) -> List<'_> {
        self.output.options.limited = limited;
        let quiet = self.output.quiet;
        List {
            writer: ListWriter::new(&mut *self.out, kind, &self.output.options),
            quiet,
            options: &self.output.options,
        }
    }

    /// A reader that closed the pipe has read enough. After a change, anything else leaves its outcome untold.
    fn failed(&self, error: &io::Error) -> Result<()> {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Ok(());
        }
        if self.output.may_have_changed {
            return Err(untold(error));
        }
        Err(cannot_write(error))
    }
}

/// The failure of a command that did its work and could not say so.
pub fn untold(why: impl std::fmt::Display) -> Failure {
    let message = format!("the command was carried out, but its result could not be written: {why}");
    Failure::new("unknown_outcome", Exit::UnknownOutcome, message)
        .hint("`consign order timeline` shows what was done; with a --key it can be repeated")
}

/// Writes a text that is the whole result of a command that reads nothing.
pub fn plain(bytes: &[u8]) -> Result<Exit> {
    let mut stdout = super::stdout::stdout();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(cannot_write(&error)),
        Err(_) | Ok(()) => Ok(Exit::Ok),
    }
}

/// A list on its way out.
pub struct List<'a> {
    writer: ListWriter<'a, &'a mut dyn Write>,
    options: &'a Options,
    quiet: bool,
}

impl List<'_> {
    /// Adds an item. A closed pipe ends the command: nobody reads on.
    pub fn item(&mut self, item: &(impl Shaped + ?Sized)) -> Result<()> {
        self.writer.item(item).map_err(|error| ended(&error))
    }

    /// Adds an item, without waiting for whoever reads.
    pub fn gather(&mut self, item: &(impl Shaped + ?Sized)) {
        self.writer.gather(item);
    }

    /// Hands on what was added so far.
    pub fn hand_on(&mut self) -> Result<()> {
        self.writer.hand_on().map_err(|error| ended(&error))
    }

    /// Ends a list that says more than its items.
    pub fn finish_with(self, rest: &(impl Shaped + ?Sized)) -> Result<()> {
        match self.writer.finish_with(rest) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(cannot_write(&error)),
            Err(_) | Ok(()) => Ok(()),
        }
    }

    /// Ends the list.
    pub fn finish(self, page: &Page) -> Result<()> {
        let cut = matches!(self.options.format, Format::Csv | Format::Ids);
        match self.writer.finish(page) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(cannot_write(&error)),
            Err(_) | Ok(()) => {}
        }
        if let (true, false, Some(next)) = (cut, self.quiet, &page.next) {
            report::notices([format!("{} of {} shown; next: --after {next}", page.returned, page.total)]);
        }
        Ok(())
    }
}

/// Lines on their way out, gathered to chunks.
pub struct Lines<'a> {
    out: &'a mut dyn Write,
    buffer: Vec<u8>,
}

/// Bytes that are gathered before they are handed on.
const CHUNK: usize = 64 * 1024;

impl Lines<'_> {
    /// Adds a line. A closed pipe ends the command: nobody reads on.
    pub fn line(&mut self, line: &[u8]) -> Result<()> {
        self.buffer.extend_from_slice(line);
        if self.buffer.len() < CHUNK { Ok(()) } else { self.hand_on() }
    }

    /// Ends the run.
    pub fn finish(mut self) -> Result<()> {
        self.hand_on()
    }

    /// Hands on what was added so far.
    pub fn hand_on(&mut self) -> Result<()> {
        let written = self.out.write_all(&self.buffer).and_then(|()| self.out.flush());
        self.buffer.clear();
        written.map_err(|error| ended(&error))
    }
}

/// The failure that ends a list: quiet if the reader closed the pipe.
fn ended(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        Failure::new(report::PIPE_CLOSED, Exit::Ok, "")
    } else {
        cannot_write(error)
    }
}

fn cannot_write(error: &io::Error) -> Failure {
    Failure::io(format!("writing to standard output: {error}"))
}
