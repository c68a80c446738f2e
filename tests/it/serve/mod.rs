//! The server, as programs meet it: started on a free port over a shop of its own, and spoken to over HTTP.

mod acting;
mod ages;
mod amounts;
mod as_commands;
mod bad_input;
mod client;
mod clients;
mod every_field;
mod every_input;
mod fault_scripts;
mod faults;
mod handshake;
mod holds;
mod hooks;
mod http;
mod line_ids;
mod mutations;
mod orders;
mod others;
mod placed;
mod program;
mod queries;
mod rest;
mod roles;
mod services;
mod steps;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

use serde_json::{Value, json};

use self::client::{Answer, Client};
use crate::shop::Shop;

/// A server over a shop. It ends with the value.
pub struct Served {
    pub shop: Shop,
    child: Child,
    pub serving: Value,
}

impl Served {
    /// A server over the sample shop.
    pub fn sample() -> Served {
        Served::over(Shop::after(&["init --sample"]))
    }

    /// A server over a shop; it is there once its line is printed.
    pub fn over(shop: Shop) -> Served {
        Served::with(shop, &[])
    }

    /// One that is given these options.
    pub fn with(shop: Shop, options: &[&str]) -> Served {
        let db = shop.db();
        Served::start(shop, &db, options)
    }

    /// Another server over the same file.
    pub fn beside(other: &Served) -> Served {
        Served::start(Shop::nowhere(), &other.shop.db(), &[])
    }

    fn start(shop: Shop, db: &Path, options: &[&str]) -> Served {
        let mut command = shop.command();
        command.args(["serve", "-o", "json", "-q", "--db"]).arg(db).args(options);
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the program can be started");
        let mut line = String::new();
        let stdout = child.stdout.as_mut().expect("it is piped");
        BufReader::new(stdout).read_line(&mut line).expect("it prints a line");
        let serving = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
        Served { shop, child, serving }
    }

    /// Where it listens: `127.0.0.1:PORT`.
    pub fn address(&self) -> &str {
        let url = self.serving["url"].as_str().expect("it says where it listens");
        url.strip_prefix("http://").expect("it speaks HTTP")
    }

    pub fn client(&self) -> Client {
        Client::new(self.address())
    }

    /// What a GraphQL document is answered with; the transport must be sound.
    pub fn ask(&self, query: &str, variables: Value) -> Value {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let answer = self.graphql(&body);
        assert_eq!(answer.status, 200, "{query}: {answer:?}");
        answer.json()
    }

    /// The data of an answer without errors.
    pub fn data(&self, query: &str) -> Value {
        let answer = self.ask(query, json!({}));
        assert_eq!(answer["errors"], Value::Null, "{query}: {answer}");
        answer["data"].clone()
    }

    /// Posts a body where GraphQL is answered.
    pub fn graphql(&self, body: &str) -> Answer {
        self.client().post("/admin/api/2026-04/graphql.json", &[("X-Shopify-Access-Token", "t")], body.as_bytes())
    }

    /// The id of its process.
    pub fn pid(&self) -> i32 {
        i32::try_from(self.child.id()).expect("a process has a small id")
    }

    /// Waits for its end: the code it exits with.
    pub fn ended(&mut self) -> Option<i32> {
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
