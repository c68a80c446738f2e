//! A receiver on this machine: it keeps what it is sent, and answers as it is told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{self, Receiver as Inlet, Sender};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// What is answered to the request with this number, from 0: a status with a body, or nothing at all;
/// status 0 hangs up.
pub type Script = dyn Fn(usize, &Request) -> Option<(u16, String)> + Send + Sync;

/// A program that is sent something.
pub struct Receiver {
    port: u16,
    seen: Mutex<Inlet<Request>>,
}

/// What it was sent.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: String,
    pub path: String,
    /// In lower case.
    headers: Vec<(String, String)>,
    pub body: String,
}

impl Receiver {
    /// One that is content with everything.
    pub fn content() -> Receiver {
        Receiver::scripted(|_, _| Some((200, String::new())))
    }

    /// One that refuses everything.
    pub fn refusing() -> Receiver {
        Receiver::scripted(|_, _| Some((500, String::new())))
    }

    /// One that answers as the script says.
    pub fn scripted(script: impl Fn(usize, &Request) -> Option<(u16, String)> + Send + Sync + 'static) -> Receiver {
        let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
        let port = listener.local_addr().expect("it has an address").port();
        let (outlet, seen) = mpsc::channel();
        let (script, count): (Arc<Script>, _) = (Arc::new(script), Arc::new(Mutex::new(0)));
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (script, count, outlet) = (Arc::clone(&script), Arc::clone(&count), outlet.clone());
                thread::spawn(move || serve(stream, &*script, &count, &outlet));
            }
        });
        Receiver { port, seen: Mutex::new(seen) }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn inlet(&self) -> MutexGuard<'_, Inlet<Request>> {
        self.seen.lock().expect("nobody fails with it")
    }

    /// The next thing that it is sent.
    pub fn next(&self) -> Request {
        self.inlet().recv_timeout(Duration::from_secs(60)).expect("it is sent something in time")
    }

    /// What it was sent so far and was not looked at yet.
    pub fn all(&self) -> Vec<Request> {
        self.inlet().try_iter().collect()
    }
}

fn serve(mut stream: TcpStream, script: &Script, count: &Mutex<usize>, outlet: &Sender<Request>) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let (method, path) = line.split_once(' ').and_then(|(method, rest)| Some((method, rest.split(' ').next()?)))?;
    let mut request =
        Request { method: method.to_owned(), path: path.to_owned(), headers: Vec::new(), body: String::new() };
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        request.headers.push((name.to_ascii_lowercase(), value.to_owned()));
    }
    let length = request.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    request.body = String::from_utf8(body).ok()?;
    let number = {
        let mut count = count.lock().ok()?;
        *count += 1;
        *count - 1
    };
    let answer = script(number, &request);
    // The test may be over.
    let _ = outlet.send(request);
    match answer {
        Some((0, _)) => None,
        Some((status, body)) => {
            let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            stream.write_all(format!("{head}{body}").as_bytes()).ok()
        }
        // Until the other side has enough.
        None => stream.read_to_end(&mut Vec::new()).ok().map(|_| ()),
    }
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn topic(&self) -> &str {
        self.header("x-shopify-topic").unwrap_or_default()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}
