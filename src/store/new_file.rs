//! Making a file that is there whole or not at all: written under another name, synced, then linked into place.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::connection::absolute;
use crate::failure::{Exit, Failure, Result};

/// Makes a file, mode 0600, with what `write` puts into the path it is given. Leaves nothing behind if it fails.
pub(super) fn make(given: &Path, write: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let target = &absolute(given)?;
    if fs::symlink_metadata(target).is_ok() {
        return Err(taken(given));
    }
    let folder = target.parent().ok_or_else(|| taken(given))?;
    let making = || format!("making `{}`", given.display());
    let temporary = Temporary::new(folder).with_context(making)?;
    write(&temporary.0)?;
    File::open(&temporary.0).and_then(|file| file.sync_all()).with_context(making)?;
    match put_in_place(&temporary.0, target) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(taken(given)),
        put => put.with_context(making)?,
    }
    drop(temporary);
    let synced = sync_folder(folder);
    if synced.is_err() && fs::remove_file(target).is_err() {
        return Err(left_behind(given));
    }
    Ok(synced.with_context(making)?)
}

/// The file has its name, the disk did not promise to keep it, and it cannot be removed either.
fn left_behind(given: &Path) -> Failure {
    let message = format!("the disk failed when `{}` was made: it may or may not hold", given.display());
    Failure::new("unknown_outcome", Exit::UnknownOutcome, message)
}

fn taken(given: &Path) -> Failure {
    Failure::new("already_exists", Exit::Conflict, format!("there is something at `{}` already", given.display()))
}

/// Gives the file its name, unless that name is taken.
fn put_in_place(temporary: &Path, target: &Path) -> io::Result<()> {
    match fs::hard_link(temporary, target) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        // Some file systems have no hard links. There a rename, which would replace, follows a look.
        Err(_) if fs::symlink_metadata(target).is_ok() => Err(ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(temporary, target),
    }
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some file systems cannot sync a folder, and need not.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

/// A file of our own that goes away unless it got another name.
struct Temporary(PathBuf);

impl Temporary {
    fn new(folder: &Path) -> io::Result<Temporary> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        for attempt in 0_u32.. {
            let path = folder.join(format!(".consign-new-{}-{attempt}", std::process::id()));
            match options.open(&path) {
                Ok(_) => return Ok(Temporary(path)),
                // Left by a process that was killed, or made by another thread of this one.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
        // What SQLite could not remove itself, where it failed to write the file.
        let mut journal = self.0.clone().into_os_string();
        journal.push("-journal");
        let _ = fs::remove_file(journal);
    }
}
