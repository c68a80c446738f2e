//! Connections: taken, answered, and let go when it is time to end.

use std::ffi::OsString;
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::header::{CONNECTION, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::answer::{Answer, Did};
use super::desk::Desk;
use super::program::{Ended, Program};
use super::stop::Stop;
use super::{asked, routes};
use crate::failure::{Failure, Result};
use crate::wire::Serving;

/// Connections with a request that is being answered; the next one waits.
const MOST_AT_WORK: usize = 64;
/// Connections at a time, most of which say nothing; the next one waits.
const MOST_CONNECTIONS: usize = 512;
/// Bytes of the head of a request.
const MOST_HEAD: usize = 16 << 10;
/// How long a head may take, after the connection or the last answer.
const HEAD_TIME: Duration = Duration::from_secs(30);
/// How long requests in progress may take when the server is told to end.
const LAST_TIME: Duration = Duration::from_secs(5);

/// Whom the server talks to while it serves.
#[derive(Clone)]
pub struct Talk {
    /// Is told a line.
    pub told: Arc<dyn Fn(&str) + Send + Sync>,
    /// Whether it is told one about each request.
    pub requests: bool,
}

/// What all connections share.
struct Door {
    router: TowerToHyperService<Router>,
    /// One for each connection.
    places: Arc<Semaphore>,
    /// One for each request that is being answered.
    work: Semaphore,
    requests: AtomicU64,
    talk: Talk,
}

/// Serves until it is told to stop or the program ends: the code to exit with.
pub async fn serve(
    desk: Arc<Desk>,
    listener: std::net::TcpListener,
    serving: &Serving,
    program: Option<&[OsString]>,
    talk: Talk,
) -> Result<Ended> {
    let failed = |error: std::io::Error| Failure::io(format!("serving: {error}"));
    let listener = TcpListener::from_std(listener).map_err(failed)?;
    let mut stop = Stop::listen()?;
    let at = desk.given_time();
    let router = TowerToHyperService::new(routes::router(desk));
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let door = Arc::new(Door { router, places, work: Semaphore::new(MOST_AT_WORK), requests: AtomicU64::new(0), talk });
    let mut program = match program.map(|words| Program::start(words, serving, at)).transpose() {
        Ok(program) => program,
        Err((failure, code)) => return Ok(Ended::Unstarted(failure, code)),
    };
    let connections = GracefulShutdown::new();
    let code = loop {
        let ended = async {
            match &mut program {
                Some(program) => program.ended().await,
                None => pending().await,
            }
        };
        tokio::select! {
            code = ended => break code,
            signal = stop.next() => match &mut program {
                Some(program) => program.tell(signal),
                None => break 0,
            },
            (stream, place) = taken(&listener, &door.places) => connect(&door, &connections, stream, place),
        }
    };
    drop(listener);
    tokio::select! {
        () = connections.shutdown() => {}
        () = tokio::time::sleep(LAST_TIME) => {}
        _ = stop.next() => {}
    }
    Ok(Ended::With(code))
}

/// The next connection, once there is a place for it.
async fn taken(listener: &TcpListener, places: &Arc<Semaphore>) -> (TcpStream, OwnedSemaphorePermit) {
    let place = Arc::clone(places).acquire_owned().await.expect("the semaphore is never closed");
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return (stream, place),
            // Too many open files, or a client that left already: the next may come through.
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

/// Answers the requests of a connection, in a task of its own.
fn connect(door: &Arc<Door>, connections: &GracefulShutdown, stream: TcpStream, place: OwnedSemaphorePermit) {
    // Small answers go out at once.
    let _ = stream.set_nodelay(true);
    let door = Arc::clone(door);
    let service = service_fn(move |request| {
        let door = Arc::clone(&door);
        async move { Ok::<_, std::convert::Infallible>(door.answered(request).await) }
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME).max_header_size(MOST_HEAD);
    // Who has said everything may say so, and is answered all the same.
    builder.half_close(true);
    let connection = connections.watch(builder.serve_connection(TokioIo::new(stream), service));
    tokio::spawn(async move {
        // How a connection ends is the client's affair.
        let _ = connection.await;
        drop(place);
    });
}

impl Door {
    /// Answers a request, with the headers that every answer has, and tells of it.
    async fn answered(&self, request: Request<Incoming>) -> Answer {
        // Who has said nothing yet keeps nobody waiting.
        let _place = self.work.acquire().await.expect("the semaphore is never closed");
        let since = Instant::now();
        let number = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        let method = request.method().clone();
        let label = asked::label(request.uri()).to_owned();
        let path = asked::below_version(request.uri()).to_owned();
        let mut answer: Response<Body> = match asked::admitted(request.map(Body::new)) {
            Ok(request) => match self.router.call(request).await {
                Ok(answer) => answer,
                Err(never) => match never {},
            },
            Err(answer) => *answer,
        };
        let headers = answer.headers_mut();
        // A client that keeps its connections for later keeps nobody waiting.
        if self.places.available_permits() == 0 {
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        if let Ok(label) = HeaderValue::from_str(&label) {
            headers.insert("x-shopify-api-version", label);
        }
        let id = format!("00000000-0000-0000-0000-{number:012}");
        headers.insert("x-request-id", HeaderValue::from_str(&id).expect("digits and dashes"));
        if self.talk.requests {
            let did = answer.extensions().get::<Did>().map(|did| format!(" {}", did.0)).unwrap_or_default();
            let took = since.elapsed().as_millis();
            (self.talk.told)(&format!("{method} {path}{did} {} {took} ms", answer.status().as_u16()));
        }
        answer
    }
}
