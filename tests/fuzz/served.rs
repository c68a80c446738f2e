//! A server that is asked anything, and what must be true of its answers.

use std::cell::Cell;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::shop::{NOW, Shop};

/// A server over the sample shop. It ends with the value.
pub struct Served {
    shop: Shop,
    child: Child,
    address: String,
    /// The file as it was at the start.
    good: Vec<u8>,
    /// So many requests were answered with data, and so many changed the file.
    done: Cell<(u64, u64)>,
}

/// A client that waits longer has been forgotten.
const PATIENCE: Duration = Duration::from_secs(60);

impl Served {
    /// Over the sample shop.
    pub fn new() -> Served {
        let shop = Shop::new(true);
        let mut command = Command::new(env!("CARGO_BIN_EXE_consign"));
        command.args(["serve", "-o", "json", "-q", "--no-run", "--at", NOW]).current_dir(shop.folder()).env_clear();
        let mut child =
            command.stdout(Stdio::piped()).stdin(Stdio::null()).spawn().expect("the program can be started");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("it is piped")).read_line(&mut line).expect("it prints a line");
        let serving: Value = serde_json::from_str(&line).expect("the line is JSON");
        let address = serving["url"].as_str().and_then(|url| url.strip_prefix("http://")).expect("it says where it is");
        let (address, good) = (address.to_owned(), std::fs::read(shop.db()).expect("the file can be read"));
        Served { shop, child, address, good, done: Cell::default() }
    }

    /// Sends bytes and says no more: everything that comes back. Whoever is not answered for long was forgotten.
    pub fn answered(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.address).expect("the server listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a socket has a timeout");
        // It may have heard enough before the end.
        let _ = stream.write_all(bytes);
        let _ = stream.shutdown(Shutdown::Write);
        let (mut answer, mut piece) = (Vec::new(), [0; 4096]);
        loop {
            match stream.read(&mut piece) {
                Ok(0) => return answer,
                Ok(read) => answer.extend_from_slice(&piece[..read]),
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => panic!("no answer"),
                // What it did not read is told so.
                Err(_) => return answer,
            }
        }
    }

    /// Posts a body where GraphQL is answered: its status and what it says.
    fn asked(&self, body: &[u8]) -> (u16, Value) {
        let (status, body) = self.called("POST", "graphql", body);
        (status, serde_json::from_slice(&body).expect("an answer is JSON"))
    }

    /// Asks for a path below the version, parameters behind it: the status and the body of the answer.
    fn called(&self, method: &str, path: &str, body: &[u8]) -> (u16, Vec<u8>) {
        let (path, query) =
            path.split_once('?').map_or((path, String::new()), |(path, query)| (path, format!("?{query}")));
        let head = format!(
            "{method} /admin/api/2026-04/{path}.json{query} HTTP/1.1\r\nHost: localhost\r\nX-Shopify-Access-Token: t\r\n\
             Connection: close\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        let answer = self.answered(&[head.as_bytes(), body].concat());
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
        (statuses(&answer)[0], answer[end + 4..].to_vec())
    }

    /// Of what was asked, something was understood, and something done: else nothing was tried.
    pub fn has_worked(&self) {
        let (with_data, changed) = self.done.get();
        assert!(with_data > 30 && changed > 10, "{with_data} with data, {changed} changed the file");
    }

    /// Still there, and nothing was changed.
    pub fn is_well(&self) {
        let (status, answer) = self.asked(br#"{"query": "{ shop { name } }"}"#);
        assert_eq!((status, &answer["data"]), (200, &json!({ "shop": { "name": "My shop" } })));
        assert!(self.file() == self.good, "a question changed the file");
    }

    fn file(&self) -> Vec<u8> {
        std::fs::read(self.shop.db()).expect("the file can be read")
    }

    /// Asks, judges the answer, and takes back what was done.
    pub fn judge(&self, document: &[u8], variables: &[u8]) {
        let document = json!(String::from_utf8_lossy(document)).to_string();
        let body = [br#"{"query": "#, document.as_bytes(), br#", "variables": "#, variables, b"}"].concat();
        let (status, answer) = self.asked(&body);
        let told = answer["errors"].as_array();
        match status {
            200 => {
                let known = |key: &String| ["data", "errors", "extensions"].contains(&key.as_str());
                assert!(answer.as_object().is_some_and(|answer| answer.keys().all(known)), "{answer}");
                assert!(told.is_some() || answer["data"].is_object(), "neither data nor errors: {answer}");
                let sentence = |error: &Value| error["message"].as_str().is_some_and(|message| !message.is_empty());
                assert!(told.is_none_or(|errors| !errors.is_empty() && errors.iter().all(sentence)), "{answer}");
            }
            400 => {
                let unreadable = |part: &str| json!({ "errors": { part: "missing or unreadable" } });
                assert!(["query", "variables"].map(unreadable).contains(&answer), "{answer}");
            }
            _ => panic!("status {status}: {answer}"),
        }
        let is_changed = self.file() != self.good;
        self.count(answer["data"].is_object(), is_changed);
        assert!(!is_changed || document.contains("mutation"), "a question changed the file: {answer}");
        self.take_back();
    }

    /// Counts an answer.
    fn count(&self, with_data: bool, is_changed: bool) {
        let (all_with_data, changed) = self.done.get();
        self.done.set((all_with_data + u64::from(with_data), changed + u64::from(is_changed)));
    }

    /// Calls what is no GraphQL, and judges the answer; what was done stays.
    pub fn judge_call(&self, method: &str, path: &str, body: &[u8]) {
        let before = self.file();
        let (status, answer) = self.called(method, path, body);
        let is_changed = self.file() != before;
        let told = || format!("{method} {path} {}: {status} {}", body.escape_ascii(), answer.escape_ascii());
        self.count((200..300).contains(&status), is_changed);
        assert!(!is_changed || ((200..300).contains(&status) && method != "GET"), "it changed the file: {}", told());
        if status == 204 {
            assert!(answer.is_empty(), "{}", told());
            return;
        }
        let answer: Value = serde_json::from_slice(&answer).unwrap_or_else(|_| panic!("no JSON: {}", told()));
        let errors = answer.as_object().filter(|keys| keys.len() == 1).and_then(|keys| keys.get("errors"));
        let sentence = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty());
        let sentences = |value: &Value| value.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(sentence));
        let each = |is_told: &dyn Fn(&Value) -> bool| {
            let errors = errors.and_then(Value::as_object);
            errors.is_some_and(|errors| !errors.is_empty() && errors.values().all(is_told))
        };
        let fits = match status {
            200 | 201 => answer.as_object().is_some_and(|keys| !keys.contains_key("errors")),
            400 => each(&sentence),
            422 => each(&sentences),
            404..=406 => errors.is_some_and(sentence),
            _ => false,
        };
        assert!(fits, "{}", told());
    }

    /// What was done is sound; it is taken back.
    pub fn take_back(&self) {
        if self.file() != self.good {
            self.shop.inside(|shop| shop.is_sound(true));
            let next = self.shop.folder().join("next.db");
            std::fs::write(&next, &self.good).expect("a file can be written");
            std::fs::rename(next, self.shop.db()).expect("a file can be put in its place");
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The status of each answer of a connection.
pub fn statuses(answers: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(answers);
    let lines = text.match_indices("HTTP/1.").filter_map(|(at, _)| text.get(at + 8..at + 13));
    lines.filter_map(|status| status.strip_prefix(' ')?.strip_suffix(' ')?.parse().ok()).collect()
}
