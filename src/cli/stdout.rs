//! Standard output, or the lack of it. A stream that was closed when the process began cannot be told apart later: before
//! `main` the standard library puts `/dev/null` in its place, and everything seems to be written. So this looks earlier.

use std::io::{self, Write};
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};

static CLOSED: AtomicBool = AtomicBool::new(false);

/// A function that the loader calls before `main`; elsewhere than on Linux a closed stream takes everything.
#[cfg(target_os = "linux")]
#[used]
// There is no safe way to run before `main`; what is run is safe.
#[unsafe(link_section = ".init_array")]
static BEFORE_MAIN: extern "C" fn() = look;

#[cfg(target_os = "linux")]
extern "C" fn look() {
    CLOSED.store(io::stdout().as_fd().try_clone_to_owned().is_err(), Ordering::Relaxed);
}

/// Where results go.
pub fn stdout() -> Box<dyn Write> {
    if CLOSED.load(Ordering::Relaxed) { Box::new(Closed) } else { Box::new(io::stdout().lock()) }
}

/// Takes nothing.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::Error::other("it is closed"))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
