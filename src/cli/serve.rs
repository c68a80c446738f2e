//! `consign serve`

use std::ffi::OsString;

use crate::cli::complete::candidates;
use crate::cli::hostile::Hostile;
use crate::cli::run::{Mode, Work};
use crate::cli::value::{self, Input};
use crate::cli::verb::Verb;
use crate::failure::Result;
use crate::wire::Kind;

/// Arguments of `serve`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Address and port on this machine; port 0 is any free one [default: 127.0.0.1:0]
    #[arg(long, value_name = "ADDR:PORT", value_parser = address)]
    listen: Option<Address>,
    /// Print a line about each request to stderr, also with a program
    #[arg(long)]
    access_log: bool,
    /// App as which the program is to call [default: dev]
    #[arg(long, value_name = "NAME", value_parser = value::handle, add = candidates::app())]
    app: Option<String>,
    /// Leave it to `consign run` what services do by themselves
    #[arg(long)]
    no_run: bool,
    #[command(flatten)]
    hostile: Hostile,
    /// Print a script instead that sends a Node program's calls to shops to the server
    #[arg(long, conflicts_with_all = ["listen", "access_log", "no_run", "program"])]
    node_preload: bool,
    /// Program to run over the server; the server ends with it
    #[arg(last = true, value_name = "CMD")]
    program: Vec<OsString>,
}

/// A loopback address with a port.
pub type Address = std::net::SocketAddr;

fn address(text: &str) -> Result<Address, String> {
    // A name that every machine has for itself: no resolver is asked.
    let named = text.get(..10).is_some_and(|name| name.eq_ignore_ascii_case("localhost:"));
    let number = if named { format!("127.0.0.1:{}", &text[10..]) } else { text.to_owned() };
    let address: Address = number.parse().map_err(|_| "it is no address and port, like 127.0.0.1:8080".to_owned())?;
    if address.ip().is_loopback() { Ok(address) } else { Err("it is no address of this machine alone".to_owned()) }
}

impl Verb for Args {
    const NAME: &'static str = "serve";
    const ABOUT: &'static str = "Answer the platform's API for programs on this machine";
    const MODE: Mode = Mode::WritesAlone;
    const KIND: Kind = Kind::Serving;
    const EXAMPLES: [&'static str; 2] =
        ["consign serve -- printenv CONSIGN_SHOP", "consign serve --listen [::1]:0 -- printenv CONSIGN_TOKEN"];

    #[cfg(feature = "serve")]
    fn run(self, _: &mut Input) -> Result<Work> {
        Ok(Work::new(move |run| served::serve(self, run)))
    }

    #[cfg(not(feature = "serve"))]
    fn run(self, _: &mut Input) -> Result<Work> {
        let Args { listen: _, access_log: _, app: _, no_run: _, hostile: _, node_preload: _, program: _ } = self;
        Err(crate::failure::Failure::usage("this build has no server"))
    }
}

#[cfg(feature = "serve")]
mod served {
    use std::net::Ipv4Addr;
    use std::sync::Arc;

    use super::{Address, Args};
    use crate::cli::report;
    use crate::cli::run::{Answer, Run};
    use crate::failure::{Exit, Failure, Result};
    use crate::render::Format;
    use crate::serve::{Clock, Ended, Options, Server, Talk};

    /// What Node loads before a program.
    const NODE_PRELOAD: &[u8] = include_bytes!("node_preload.mjs");

    /// Any free port.
    const ANY: Address = Address::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

    /// Serves until it is told to end.
    pub fn serve(args: Args, run: &mut Run<'_>) -> Result<Answer> {
        if args.node_preload {
            run.target()?.raw(NODE_PRELOAD)?;
            return Ok(Answer::shown(Exit::Ok));
        }
        let settings = run.settings;
        if matches!(settings.output, Format::Csv | Format::Ids) {
            return Err(Failure::usage("serve prints neither csv nor ids").hint("use table, json or ndjson"));
        }
        let clock = Clock(settings.time);
        let (db, busy_timeout) = (settings.db.clone(), settings.busy_timeout);
        let (listen, acts) = (args.listen.unwrap_or(ANY), !args.no_run);
        let hostility = args.hostile.judge();
        let hostile = (hostility.is_any() && !settings.quiet).then(|| format!("deliveries are hostile: {hostility}"));
        let server = Server::open(Options { db, busy_timeout, clock, listen, app: args.app, acts, hostility })?;
        let program = (!args.program.is_empty()).then_some(args.program.as_slice());
        if program.is_none() {
            run.target()?.show(&server.serving)?;
        }
        report::notices(hostile);
        let told = Arc::new(|line: &str| report::notices([line.to_owned()]));
        let requests = if program.is_some() { args.access_log } else { !settings.quiet };
        match server.run(program, Talk { told, requests })? {
            Ended::With(code) => Ok(Answer::ended(code)),
            Ended::Unstarted(failure, code) => {
                run.target()?.tell(&failure);
                Ok(Answer::ended(code))
            }
        }
    }
}
