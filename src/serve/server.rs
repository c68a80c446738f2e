//! A server: it takes its port, says what a client has to know, and serves.

use std::ffi::OsString;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use super::acting::Acting;
use super::clock::Clock;
use super::desk::Desk;
use super::hooks::Sending;
use super::http;
pub use super::http::Talk;
pub use super::program::Ended;
use super::wake::{self, Wake};
use crate::domain::{Credentials, DEV, Hostility};
use crate::failure::{Failure, Result};
use crate::wire::{Kind, Schema, Serving};

/// What is to be served, and where.
#[derive(Debug, Clone)]
pub struct Options {
    pub db: PathBuf,
    pub busy_timeout: Duration,
    pub clock: Clock,
    /// A loopback address; port 0 is any free one.
    pub listen: SocketAddr,
    /// The app as which a program is told to call; without one, the one that every shop has.
    pub app: Option<String>,
    /// Whether services act by themselves.
    pub acts: bool,
    /// What goes wrong with deliveries on purpose.
    pub hostility: Hostility,
}

/// A server that has its port and serves nobody yet.
pub struct Server {
    desk: Arc<Desk>,
    listener: TcpListener,
    /// Where services that act by themselves are woken.
    woken: Option<(Wake, Receiver<()>)>,
    /// Where the sender of deliveries is woken.
    sends: (Wake, Receiver<()>),
    hostility: Hostility,
    /// What a client has to know.
    pub serving: Serving,
}

/// Stack of a thread that works on a request: documents may be deep.
const STACK: usize = 8 << 20;

impl Server {
    /// Looks at the database and takes the port.
    ///
    /// # Errors
    /// Those of opening a database; `io_error` for a port that is in use.
    pub fn open(options: Options) -> Result<Server> {
        let (wake, woken) = wake::wake();
        let sends = wake::wake();
        let desk = Desk::new(options.db, options.busy_timeout, options.clock, wake.and(&sends.0));
        let (shop, credentials) = desk.credentials(options.app.as_deref().unwrap_or(DEV))?;
        let cannot = |error: std::io::Error| Failure::io(format!("cannot listen on {}: {error}", options.listen));
        let listener = TcpListener::bind(options.listen).map_err(cannot)?;
        listener.set_nonblocking(true).map_err(cannot)?;
        let address = listener.local_addr().map_err(cannot)?;
        let Credentials { token, secret, client_id } = credentials;
        let serving = Serving {
            schema: Schema,
            kind: Kind::Serving,
            url: format!("http://{address}"),
            shop,
            token,
            secret,
            client_id,
            db: desk.db_path()?.to_string_lossy().into_owned(),
            pid: std::process::id().into(),
        };
        let (woken, hostility) = (options.acts.then_some((wake, woken)), options.hostility);
        Ok(Server { desk: Arc::new(desk), listener, woken, sends, hostility, serving })
    }

    /// Serves until it is told to stop or, with a program, until that ends. Returns how it ended.
    ///
    /// # Errors
    /// `io_error` where the machine gives no threads or no signals.
    pub fn run(self, program: Option<&[OsString]>, talk: Talk) -> Result<Ended> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .max_blocking_threads(16)
            .thread_stack_size(STACK)
            .enable_all()
            .build()
            .map_err(|error| Failure::io(format!("starting the server: {error}")))?;
        let told = Arc::clone(&talk.told);
        let sender = self.sends.0.clone();
        let acting = |woken| Acting::begin(Arc::clone(&self.desk), woken, sender, move |line: &str| told(line));
        let acting = self.woken.map(acting).transpose()?;
        let told = Arc::clone(&talk.told);
        let (desk, hostility) = (Arc::clone(&self.desk), self.hostility);
        let sending = Sending::begin(desk, self.sends, hostility, move |line: &str| told(line))?;
        let ended = runtime.block_on(http::serve(self.desk, self.listener, &self.serving, program, talk));
        if let Some(acting) = acting {
            acting.end();
        }
        // A program that ended has had its answers; what it would be told of arrives once.
        sending.end(program.is_some());
        // What still runs has had its time.
        runtime.shutdown_timeout(Duration::ZERO);
        ended
    }
}
