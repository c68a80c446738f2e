//! A shop to try things in: one transaction that nothing outlives.

use std::path::{Path, PathBuf};
use std::time::Duration;

use consign::app::{App, CommandTime, Exporting, Key, NewShop, OnUpgrade, Sample, Session, TimeSource};
use consign::cli::COMMANDS;
use consign::cli::run::{Run, Work};
use consign::cli::settings::Settings;
use consign::domain::Time;
use consign::failure::{Exit, Failure};
use consign::render::{Document, Fields, Format, Options, Style, render};
use consign::store::{Access, Store, Tx};
use consign::wire::Kind;

use crate::judge;

/// The clock of every command that names no other.
pub const NOW: &str = "2026-11-23T09:00:00Z";

/// A database in a folder of its own.
pub struct Shop {
    folder: tempfile::TempDir,
}

/// A shop in the middle of a transaction.
pub struct Inside<'t> {
    pub app: App<'t>,
    tx: &'t Tx<'t>,
    file: PathBuf,
    before: Vec<String>,
}

impl Shop {
    /// As `init` makes it, with sample data or without.
    pub fn new(sample: bool) -> Shop {
        let shop = Shop { folder: tempfile::tempdir().expect("a folder can be made") };
        let new = NewShop {
            name: "My shop".to_owned(),
            currency: "USD".to_owned(),
            order_start: 1001,
            if_missing: false,
            sample: sample.then_some(Sample::Basic),
        };
        shop.app(Session::Closed).init("init", &new).expect("a database can be made");
        shop
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn db(&self) -> PathBuf {
        self.folder().join("consign.db")
    }

    pub fn app<'s>(&self, session: Session<'s>) -> App<'s> {
        App {
            db: self.db(),
            session,
            busy_timeout: Duration::ZERO,
            time: CommandTime::of(TimeSource::Clocks { system: Time::parse(NOW).expect("it is a time") }),
            dry_run: false,
            key: None,
            calling: None,
            whole_order: true,
            on_upgrade: OnUpgrade::untold(),
        }
    }

    /// Opens the database.
    pub fn open(&self) -> Store<'static> {
        self.app(Session::Closed).open(Access::Write).expect("a database opens")
    }

    /// Does something in a transaction that is rolled back.
    pub fn inside(&self, f: impl FnOnce(&Inside<'_>)) {
        let done = self.open().write(true, |tx| {
            let app = self.app(Session::Running(tx));
            let before = everything(&app);
            f(&Inside { app, tx, file: self.folder().join("input"), before });
            Ok(())
        });
        done.expect("a transaction can be rolled back");
    }
}

impl Inside<'_> {
    /// Does something and takes back what it wrote.
    pub fn undone<T>(&self, f: impl FnOnce() -> T) -> T {
        let mut result = None;
        let undone: Result<(), Failure> = self.tx.attempt(|_| {
            result = Some(f());
            Err(Failure::internal("everything is taken back"))
        });
        assert!(undone.is_err());
        result.expect("it was done")
    }

    /// Does something, which a failure takes back: a transaction of its own would, and a batch does.
    pub fn attempt<T>(&self, f: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
        self.tx.attempt(|_| f())
    }

    /// A file with this content.
    pub fn file(&self, content: &[u8]) -> consign::app::Source {
        std::fs::write(&self.file, content).expect("a file can be written");
        consign::app::Source::File(self.file.clone())
    }

    /// A refusal leaves everything as it was.
    pub fn is_unchanged(&self, failure: &Failure) {
        assert_eq!(everything(&self.app), self.before, "refused, and yet something changed: {failure:?}");
    }

    /// Whatever was written, the journal says the same.
    pub fn is_sound(&self, deep: bool) {
        let report = self.app.check(deep, &|_, _| {}).expect("a sound database can be checked");
        assert!(report.ok, "what was accepted is not sound: {:?}", report.problems);
    }

    /// Carries out a command, unless it waits, reads standard input or leaves the database.
    pub fn carry_out(&self, settings: Settings, name: &'static str, kind: Kind, work: Work, key: Option<Key>) {
        if LEAVES.contains(&name) {
            return;
        }
        let app = App { time: CommandTime::of(settings.time), key, ..self.app.clone() };
        let fields = match settings.fields.as_deref().filter(|fields| *fields != "help") {
            Some(fields) => match Fields::parse(kind, fields) {
                Ok(fields) => Some(fields),
                Err(failure) => return judge::refusal(&failure, &[Exit::Usage]),
            },
            None => None,
        };
        let mut run = Run { app: &app, name, settings: &settings, commands: &COMMANDS, target: None };
        self.undone(|| match self.attempt(|| work.done(&mut run)) {
            Err(failure) => {
                judge::refusal(&failure, &judge::REFUSALS);
                self.is_unchanged(&failure);
            }
            Ok(answer) => {
                let document = answer.document.expect("a line of a batch is answered with a document");
                shown(&*document, fields.as_ref());
                if document.kind() == Kind::Outcome && document.to_value()["changed"] == true {
                    self.is_sound(false);
                }
            }
        });
    }
}

/// Everything there is to know of a shop.
pub fn everything(app: &App<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let exported = app.export(
        &Exporting { orders: &[], redact: false },
        &mut |record| {
            lines.push(serde_json::to_string(record).expect("a record is JSON"));
            Ok(())
        },
        &|_, _| {},
    );
    exported.expect("a sound database can be exported");
    lines
}

/// An answer can be shown in every format that fits it, and only csv shows foreign text as it is.
fn shown(document: &dyn Document, fields: Option<&Fields>) {
    for format in Format::ALL {
        for width in [80, 1] {
            let options =
                Options { format, fields: fields.cloned(), style: Style { color: false, width }, limited: false };
            let mut out = Vec::new();
            match render(document, &options, &mut out) {
                Err(failure) => judge::refusal(&failure, &[Exit::Usage]),
                Ok(()) => {
                    let text = String::from_utf8(out).expect("answers are text");
                    if format != Format::Csv {
                        judge::printable(&text);
                    }
                    if format.is_json() {
                        for line in text.lines() {
                            let read: Result<serde_json::Value, _> = serde_json::from_str(line);
                            assert!(read.is_ok_and(|value| value.is_object()), "no JSON: {line}");
                        }
                    }
                }
            }
        }
    }
}

/// What is not to be carried out here.
const LEAVES: [&str; 8] = ["init", "demo", "order import", "order wait", "batch", "restore", "backup", "completions"];
