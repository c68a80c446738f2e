//! Carrying out a batch: all in one transaction, or one a line.

use std::collections::{HashMap, HashSet};
use std::io::BufRead;
use std::path::PathBuf;

use serde_json::Value;

use super::carry_out::{Common, Ended, carry_out};
use super::input::{numbered, open};
use super::line::{Answers, Asked, Line, placed};
use crate::app::{Spool, Spooled};
use crate::cli::output::Target;
use crate::cli::run::{Answer, Run};
use crate::failure::{Exit, Failure, Result};
use crate::store::{Access, Tx};

/// Bytes of the first lines, which are understood only once: what was understood of them waits in memory, and that must
/// not grow with the batch. The others are understood again when it is their turn.
const KEPT: usize = 256 << 10;

/// Commands to be carried out.
pub struct Batch {
    /// `-` is standard input.
    pub file: PathBuf,
    pub each: bool,
    pub keep_going: bool,
    pub key_prefix: Option<String>,
}

/// Carries out a batch.
pub fn run(batch: &Batch, run: &mut Run<'_>) -> Result<Answer> {
    let &mut Run { app, settings, commands, .. } = run;
    if app.key.is_some() {
        return Err(Failure::usage("batch takes no --key; its lines have keys of their own").hint("see --key-prefix"));
    }
    if settings.fields.is_some() {
        let message = "batch takes no --fields: each line is answered in the shape of its own command";
        return Err(Failure::usage(message));
    }
    let input = open(&batch.file)?;
    let target = run.target()?;
    let common = Common { app, settings, commands, root: commands.command() };
    let exit = if batch.each { each(&common, batch, input, target) } else { all(&common, batch, input, target) };
    exit.map(Answer::shown)
}

/// Everything in one transaction: every line is read and understood first; the first failure takes all back. Lines and
/// answers wait in spools, so that memory does not grow with the batch.
fn all(common: &Common<'_>, batch: &Batch, input: Box<dyn BufRead>, target: &mut Target<'_>) -> Result<Exit> {
    let app = common.app;
    let understood = match Understood::of(common, batch, input)? {
        Ok(understood) => understood,
        Err(ended) => {
            target.raw(&ended.bytes)?;
            return ended.failure.map_or(Ok(ended.exit), Err);
        }
    };
    let mut store = app.open(Access::Write)?;
    store.expect_many_commands()?;
    let mut printed = Spool::new();
    let mut failed = None;
    let written = store.write(app.dry_run, |tx| {
        if let Some((bytes, failure)) = understood.carry_out(common, tx, &mut printed)? {
            failed = Some((bytes, failure.clone()));
            return Err(failure);
        }
        Ok(())
    });
    match (written, failed) {
        (_, Some((bytes, failure))) => {
            target.raw(&bytes)?;
            Err(failure)
        }
        (Err(failure), None) => Err(failure),
        (Ok(()), None) => {
            target.copy(printed)?;
            Ok(Exit::Ok)
        }
    }
}

/// A batch of which every line makes sense.
struct Understood<'a> {
    prefix: Option<&'a str>,
    lines: Spooled,
    /// The ids that later lines refer to: their answers are kept.
    wanted: HashSet<String>,
    /// The first lines, and those that have read a file, which can perhaps be read only once.
    kept: HashMap<u64, (Line, Asked)>,
}

impl<'a> Understood<'a> {
    /// Reads every line and understands it, as far as it can be understood before the lines that it refers to; or tells
    /// how the first one ended that makes no sense.
    fn of(common: &Common<'_>, batch: &'a Batch, input: Box<dyn BufRead>) -> Result<Result<Understood<'a>, Ended>> {
        let prefix = batch.key_prefix.as_deref();
        let (mut ids, mut lines) = (Ids::default(), Spool::new());
        let (mut wanted, mut kept, mut size) = (HashSet::new(), HashMap::new(), 0);
        for (number, bytes) in numbered(input) {
            let bytes = bytes?;
            size += bytes.len();
            let understood = Line::read(number, &bytes).and_then(|line| {
                let Some(line) = line else { return Ok(()) };
                let asked = ahead(common, &line, prefix, &ids, &mut wanted)?;
                ids.take(&line)?;
                let keeps = size <= KEPT || line.reads_files();
                kept.extend(asked.filter(|_| keeps).map(|asked| (number, (line, asked))));
                Ok(())
            });
            if let Err(failure) = understood {
                return Ok(Err(Ended::failed(number, id_of(&bytes).as_deref(), placed(number, failure))));
            }
            lines.add(&bytes)?;
        }
        Ok(Ok(Understood { prefix, lines: lines.read()?, wanted, kept }))
    }

    /// Carries out one line after the other. The first one that does not end as it should ends the batch: what is printed
    /// for it, and its failure.
    fn carry_out(
        mut self,
        common: &Common<'_>,
        tx: &Tx<'_>,
        printed: &mut Spool,
    ) -> Result<Option<(Vec<u8>, Failure)>> {
        let mut answers = Answers::default();
        for (number, bytes) in numbered(Box::new(self.lines)) {
            let bytes = bytes?;
            let (line, asked) = match self.kept.remove(&number) {
                Some((line, asked)) => (line, Ok(asked)),
                None => {
                    let Some(line) = Line::read(number, &bytes)? else { continue };
                    let asked = understand(common, &line, self.prefix, &answers);
                    (line, asked)
                }
            };
            let keep = line.content.id.as_ref().is_some_and(|id| self.wanted.contains(id));
            let ended = carry_out(common, tx, &line, asked, keep.then_some(&mut answers));
            if let (false, Some(failure)) = (ended.met, ended.failure) {
                return Ok(Some((ended.bytes, placed(number, failure))));
            }
            printed.add(&ended.bytes)?;
        }
        // Before the commit: what fails after it leaves the outcome untold.
        printed.flush()?;
        Ok(None)
    }
}

/// Understands a line before anything is done; `None` if it must wait for the answers it refers to.
fn ahead(
    common: &Common<'_>,
    line: &Line,
    prefix: Option<&str>,
    ids: &Ids,
    wanted: &mut HashSet<String>,
) -> Result<Option<Asked>> {
    let mut refers = false;
    for id in line.references() {
        refers = true;
        if !ids.0.contains(id) {
            let message = format!("`${id}` names no earlier line");
            return Err(line.place(Failure::new("unknown_reference", Exit::Usage, message)));
        }
        wanted.insert(id.to_owned());
    }
    if refers { Ok(None) } else { understand(common, line, prefix, &Answers::default()).map(Some) }
}

fn understand(common: &Common<'_>, line: &Line, prefix: Option<&str>, answers: &Answers) -> Result<Asked> {
    line.understand(common.commands, &common.root, prefix, answers)
}

/// The ids of the lines so far.
#[derive(Default)]
struct Ids(HashSet<String>);

impl Ids {
    fn take(&mut self, line: &Line) -> Result<()> {
        match &line.content.id {
            Some(id) if !self.0.insert(id.clone()) => {
                Err(line.place(Failure::usage(format!("the id `{id}` is given twice"))))
            }
            Some(_) | None => Ok(()),
        }
    }
}

/// The id of a line that may be wrong otherwise.
fn id_of(bytes: &[u8]) -> Option<String> {
    let line: Value = serde_json::from_slice(bytes).ok()?;
    line.get("id")?.as_str().map(str::to_owned)
}

/// One transaction a line; answers as they come.
fn each(common: &Common<'_>, batch: &Batch, input: Box<dyn BufRead>, target: &mut Target<'_>) -> Result<Exit> {
    let app = common.app;
    let mut store = app.open(Access::Write)?;
    store.expect_many_commands()?;
    if !app.dry_run {
        return turns(common, batch, input, target, &mut |line| store.write(false, line));
    }
    // All of it in one transaction, so that later lines find what earlier ones made.
    let mut exit = Ok(Exit::Ok);
    store.write(true, |tx| {
        exit = turns(common, batch, input, target, &mut |line| tx.attempt(line));
        Ok(())
    })?;
    exit
}

/// What is done in a transaction, or in a part of one; taken back if it fails.
type Work<'a> = &'a mut dyn FnMut(&Tx<'_>) -> Result<()>;

/// One line after the other, each in a transaction of its own. A line that does not end as it should changes nothing.
fn turns(
    common: &Common<'_>,
    batch: &Batch,
    input: Box<dyn BufRead>,
    target: &mut Target<'_>,
    transact: &mut dyn FnMut(Work<'_>) -> Result<()>,
) -> Result<Exit> {
    let (mut answers, mut ids) = (Answers::default(), Ids::default());
    let (mut done, mut first_failure) = (0_u64, None);
    for (number, bytes) in numbered(input) {
        let bytes = bytes?;
        let line = Line::read(number, &bytes).and_then(|line| {
            line.map(|line| {
                ids.take(&line)?;
                let asked = understand(common, &line, batch.key_prefix.as_deref(), &answers)?;
                Ok((line, asked))
            })
            .transpose()
        });
        let ended = match line {
            Ok(None) => continue,
            Ok(Some((line, asked))) => in_turn(common, &line, asked, &mut answers, transact),
            Err(failure) => Ended::failed(number, id_of(&bytes).as_deref(), failure),
        };
        target.raw(&ended.bytes)?;
        if ended.met {
            done += 1;
            continue;
        }
        if let Some(failure) = ended.failure {
            target.tell(&placed(number, failure));
        }
        first_failure.get_or_insert(ended.exit);
        if !batch.keep_going {
            break;
        }
    }
    Ok(match first_failure {
        None => Exit::Ok,
        Some(_) if done > 0 => Exit::Partial,
        Some(exit) => exit,
    })
}

fn in_turn(
    common: &Common<'_>,
    line: &Line,
    asked: Asked,
    answers: &mut Answers,
    transact: &mut dyn FnMut(Work<'_>) -> Result<()>,
) -> Ended {
    let (mut asked, mut ended) = (Some(asked), None);
    let written = transact(&mut |tx| {
        let asked = asked.take().ok_or_else(|| Failure::internal("a line is carried out once"));
        let carried = carry_out(common, tx, line, asked, Some(answers));
        let met = carried.met;
        ended = Some(carried);
        if met { Ok(()) } else { Err(Failure::internal("the line is taken back")) }
    });
    match (written, ended) {
        // What was expected is what happened, or it is told already what happened instead.
        (Ok(()), Some(ended)) => ended,
        (Err(_), Some(ended)) if !ended.met => ended,
        // It did not come to it, or could not be committed.
        (Err(failure), _) => Ended::failed(line.number, line.content.id.as_deref(), failure),
        (Ok(()), None) => {
            let failure = Failure::internal("a line was not carried out");
            Ended::failed(line.number, line.content.id.as_deref(), failure)
        }
    }
}
